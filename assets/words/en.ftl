### Every sentence Porchlight shows, in English: the language the others fall back to.
###
### Keys are grouped by screen: k1- to k5- are the guest's way, h1- and h2- the host's, o1- and o3-
### the organizer's. *Asterisks* make a fragment bold; a guest's own asterisks never do.
### Quotation marks and apostrophes are typographic: “ ” ’.
###
### Variables that come back often:
###   $name  a guest's name as they chose it
###   $them  she, he, they or none: how to speak of that guest. none repeats the name
###   $n     a whole number
###   $time  already written, like 18:04

app-name = Porchlight

## Shared by several screens

shared-start-over = Start over
shared-help = Help
shared-text-size = Text size
# For people who listen to the screen.
shared-contrast = Contrast
shared-language = Language
shared-back = Back
shared-close = Close
shared-cancel = Cancel
shared-save = Save
shared-edit = Edit
shared-add = Add
shared-clear = Clear
shared-undo = Undo
shared-yes = Yes
shared-no = No
shared-try-again = Try again
shared-quit = Quit
shared-more-below = More below
shared-ask-a-host = Ask a host
shared-not-on-the-list = I’m not on the list
# Two names in a row: “Noor and Kofi”.
# Around an opener or a line in somebody's own words.
shared-quoted = “{ $text }”

## The band over K2 to K5

band-find-you = Find you
band-say-hello = Say hello
band-give-and-ask = Give and ask
band-meet = Meet
# Announced when a screen opens.
band-step = Step { $n } of { $of }
# On narrow screens.
band-step-short = { $n } of { $of }

## Help sheet

help-title = How can we help?
help-call-a-host = Call a host
help-call-again = Call again
help-host-asked = We’ve asked a host to come over
help-host-coming = A host is on the way
help-host-coming-hint = Take your time. This screen waits for you.
help-host-called-by = { $door } would like a host
help-host-answer = I’m on my way
help-lower = Move everything lower
help-higher = Move everything back up
help-less-movement = Less movement
help-more-movement = Bring the movement back
help-language = Language
guide-title = How easy it can be
guide-lead = Never been to one of these? Three small steps, and each may be skipped.
guide-hello = Say hello
guide-hello-says = Hold up your ticket, or type your name. Choose what your badge says and what the big screen may call you. Left blank means no.
guide-give = Give and ask
guide-give-says = Say one thing you can give and one you could use: a ladder, a recipe, company on a walk. One line is plenty.
guide-meet = Meet somebody
guide-meet-says = The screen shows you people, why they might be good to meet, and what to ask them. Walk over and say hello, or let a host bring you together.
guide-foot = Stuck? “Help” is on every screen, and a host comes over. Nobody is too new to ask.
guide-seen = I see
guide-print = Print the first-timer’s guide
guide-printed = { $printer } has the guide.
guide-print-failed = { $printer } didn’t take the guide. See that it is on and has paper, then try again.

## K1 Welcome

k1-welcome = Welcome
k1-come-in = The porch light is on. Come on in.
k1-field = Scan your code or type your name
# With no camera and no scanner.
k1-find-me = Find me
k1-help = I’d like some help
k1-easy = It can be this easy
k1-quote-1 = I can show you how to fix a puncture.
k1-quote-2 = I have a ladder you can borrow.
k1-quote-3 = I need someone to walk with.
k1-quote-4 = I can read a letter from the council with you.
k1-quote-5 = I know who to ask.
k1-quote-6 = I make too much soup.
k1-quote-7 = I’m new here.
k1-quote-8 = I can sit with you while you fill in the form.
k1-staff = Staff
# For staff, where this door is apart from the others.
k1-removed = The other doors let this one in no more. Guests come in as ever; at the desk, Doors says how it joins again.
k1-alone = This door doesn’t hear the other doors. Guests come in as ever, and all joins up by itself.
k1-forgets = This screen forgets you after { $n } quiet seconds.
k1-loading = Getting tonight’s list ready
k1-lost-code = Our list has a gap, and your ticket may be in it. Please ask a host: they’ll find you by name.
k1-unknown-code = We don’t know that code. Try your name.
# Where the other gathering has a name of its own.
k1-other-gathering = That code is for { $gathering }, { $day }. Type your name to see if you’re on for tonight.
k1-code-too-long = That’s too long for a ticket. Type your name instead.
k1-ticket-refused = That ticket isn’t good for tonight. Type your name, or ask a host.
k1-ticket-unknown-key = We can’t tell whose that ticket is. Type your name, or ask a host.
k1-ticket-blocked = That ticket isn’t good any more. Type your name, or ask a host.
k1-ticket-product = That ticket is for something else. Type your name, or ask a host.
k1-ticket-date = That ticket is for another date. Type your name, or ask a host.
k1-ticket-not-yet = That ticket is good from { $time }, { $day }. Come back then, or ask a host.
k1-ticket-over = That ticket was good until { $time }, { $day }. Type your name, or ask a host.
k1-forgotten = Forgotten. You’re welcome any time.
k1-no-list = No list here yet. A host can let you in.
k1-no-gathering = Nothing is on here right now. A host can open the evening.
k1-not-saved = We couldn’t save that yet. Try again, or a host can let you in.

## K2 Search

k2-question = What’s your name?
k2-count =
    { $n ->
        [one] Is this you?
       *[other] { $n } people match. Tap yourself.
    }
# Five rows are shown and there are more.
k2-count-more = Keep typing to narrow it down.
k2-two-letters = Two letters is enough to start.
k2-looking = Looking
k2-hint-phone = phone ends in { $digits }
k2-hint-email = email starts with “{ $start }”
k2-hint-booked =
    booked in { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
k2-hint-host = ask a host
# A row, for people who listen to the screen.
k2-not-seeing = Not seeing yourself?
k2-not-seeing-hint = You’re still welcome. We can add you in a moment.
k2-privacy = We show just enough for you to know it’s you. Nobody can read the guest list from here.
k2-whole-name = Type your whole name, and you come up.
k2-paused = Let’s take a breath. We’ve asked a host to come and find you on the list.
k2-none = No “{ $typed }” on tonight’s list yet.
k2-none-hint = That’s fine, you’re welcome here. It may be under another spelling, or a friend’s booking.
k2-add-me = Add me now
k2-did-you-mean = Did you mean
k2-three-ways = Three ways to look
k2-way-code = Hold up the code from your invitation
k2-way-family-name = Try your family name
k2-way-email = Type the start of your email

## K2 Already in

k2-already-title = { $name } is already in
k2-already-when = Checked in at { $time }, { $door }
k2-already-when-day = Checked in on { $day } at { $time }, { $door }
k2-already-question = If that was you, welcome back. What do you need?
k2-already-people = My people and my choices
k2-already-people-hint = Hold up your badge or ticket and they come up.
k2-already-home-hint = Hold up your badge first to take your people with you.
k2-already-badge = Print my badge again
k2-already-badge-hint = Hold up your code, or a host will help.
k2-already-not-me = That wasn’t me
k2-already-not-me-hint = We’ll ask a host to come over. Nobody is in trouble.

## K2 My choices

choices-band = My choices
choices-title = Hello again, { $name }
choices-since = In since { $time }. Tap to change, it counts at once.
choices-since-day = In since { $time }, { $day }. Tap to change, it counts at once.
choices-table = Your table: { $table }
choices-no-table = No table is set for you. Join any you like.
choices-screen = Your name on the big screen
choices-screen-none = Not shown
choices-swap = Swap contact details
# Only where a host wrote it down so.
choices-swap-always = With everyone who says yes too
choices-photos = Photos of you
choices-welcome = Welcome somebody new
choices-said = What you said
choices-add = Add a line
# For people who listen to the screen.
choices-offer = You offer: { $line }
choices-need = You could use: { $line }
choices-none-said = Nothing yet. One line is plenty.
choices-eye = An open eye may stand on the big screen.
choices-home = I’m heading home
choices-home-hint = Two short questions, and a slip to keep.
choices-off = Take me off the board
choices-is-off = You’re off the board
choices-back = Put me back as { $name }
choices-forget = Forget me…
choices-remember = Remember me and my lines for next time
choices-own-code = Only your own code opens this page.
choices-not-saved = We couldn’t save that. Tap again.
choices-saved-hidden = Saved: not shown
# $what is what they chose: “Ana”, “Introduce me”, “photos: ask me”.
choices-saved-as = Saved: { $what }
choices-saved-welcomes = Saved: you’ll welcome somebody new
choices-saved-no-welcome = Saved: not this time
choices-saved-ask = Saved: we’ll ask you each time
choices-saved-no-swap = Saved: no contact is swapped
choices-saved-swap = Saved: with everyone who says yes too
choices-saved-leaving = Saved: leaving at { $time }
choices-saved-staying = Saved: you’re staying
choices-saved-shown = Saved: “{ $line }” may stand on the big screen
choices-saved-aloud = Saved: “{ $line }” may be said in the Ring
choices-saved-not-aloud = Saved: “{ $line }” is not said in the Ring
choices-saved-closed = Saved: “{ $line }” stays off the big screen
choices-saved-removed = Saved: “{ $line }” is gone
choices-saved-remember = Saved: we’ll remember you
choices-saved-forget =
    { $n ->
        [one] Saved: you’ll be forgotten a day after your last evening here
       *[other] Saved: you’ll be forgotten { $n } days after your last evening here
    }
forget-title = Forget you, { $name }?
forget-what = Your name, your lines, your choices and who you met are erased, here and at every door. It can’t be undone.
forget-note = Your badge stops working. Pages other people already printed stay with them.
forget-keep = Keep me
forget-yes = Forget me

## K2 for staff

k2-staff-title = Staff
k2-staff-visible = Full names are visible. Keep the screen turned to you.
k2-staff-lock = Lock now ({ $left })
k2-staff-field = Any part of a name, an email or a phone
k2-staff-everyone = Everyone
k2-staff-not-in = Not in yet
k2-staff-in = In
k2-staff-check-in = Check in
k2-staff-cancelled = Ticket cancelled
k2-staff-let-in = Let in anyway
k2-staff-undo = Undo
k2-staff-where = { $time }, { $door }
k2-staff-hidden = Code or host only: never shown in guest search.
k2-staff-first-time = First time.
k2-staff-walk-in = Add a walk-in
k2-staff-group = Check in a group
k2-staff-group-in =
    { $n ->
        [one] Check in { $n } guest
       *[other] Check in { $n } guests
    }
k2-staff-desk = Open the desk
k2-staff-none = Nobody by that name on the list. Add them as a walk-in.
k2-staff-list-empty = No list here yet. Bring one in at the desk, or add walk-ins.
k2-staff-count =
    { $n ->
        [one] { $n } guest
       *[other] { $n } guests
    }

## K3 Hello

k3-hello = Hello, { $name }
# With nothing typed yet, for somebody who is not on the list.
k3-hello-you = Hello, you
# $says is what stands on it, one thing after the other: the name, pronouns, how to meet.
k3-badge-preview = Your badge: { $says }
k3-badge-shows = The badge shows how you’d like to meet, once you’ve chosen.
k3-name = Name on your badge
k3-email = Email, if you’d like to be able to swap it
k3-pronouns = Pronouns
k3-pronouns-optional = (if you like)
k3-pronouns-she = she/her
k3-pronouns-he = he/him
k3-pronouns-they = they/them
k3-pronouns-other = Other…
k3-pronouns-own = In your own words
k3-meet-question = How would you like to meet?
k3-meet-introduce = Introduce me, I don’t know how to start
k3-meet-suggest = Suggest people, I’ll find them
k3-meet-not-tonight = Not tonight, just let me in
k3-photos-question = Photos of you?
k3-welcome-question = Welcome somebody new tonight?
k3-welcome-gladly = Gladly
k3-welcome-not = Not this time
k3-screen-question = May the big screen introduce you?
k3-screen-hint = Everyone in the room can see it.
k3-screen-yes = Yes, as *{ $name }*
k3-swap-question = Swap contact details?
k3-swap-hint =
    Only with someone who said yes to you too. We’d share your { $what ->
        [email] email
        [phone] phone
       *[both] email and phone
    }.
k3-swap-each = Ask me each time
k3-swap-no = No, thank you
k3-swap-nothing = Nothing to swap: we have no contact for you.
k3-blank-means-no = Left blank means *no*, and quiet suggestions. Scan again to change it.
k3-check-me-in = Check me in
k3-checking-in = Checking you in
k3-name-missing = What should your badge say?
k3-name-long = A little shorter, please, so that it fits the badge.
k3-email-unfinished = That email looks unfinished. Leave it empty if you like.
meet-introduce = Introduce me
meet-suggest = Suggest people
meet-not-tonight = Not tonight
photo-ask = Ask me
photo-yes-spoken = photos: yes
photo-ask-spoken = photos: ask me
photo-no-spoken = no photos
let-in-title = You’re in, { $name }. Enjoy the evening.
let-in-more = I’d give or ask something after all
k3-not-saved = We couldn’t save that yet. Tap again, or a host can let you in.

## K4 Give and ask

k4-question = You’re in, { $name }. Anything to give or ask?
k4-hint = Small things count. One line is plenty, and skipping is fine.
k4-offer = I can offer…
k4-need = I could use…
k4-offer-field = One thing you can offer
k4-need-field = One thing that would help
k4-kind-help = Help
k4-kind-know-how = Know-how
k4-kind-thing = A thing
k4-kind-intro = An intro
k4-kind-company = Company
# The row of kinds, for people who listen to the screen.
k4-kinds = What kind of thing is it?
k4-start-from = Or start from one of these
k4-offer-chip-1 = Fix a bike
k4-offer-chip-2 = Read a contract
k4-offer-chip-3 = Lend a projector
k4-need-chip-1 = A ladder
k4-need-chip-2 = Polish practice
k4-need-chip-3 = A running friend
k4-eye = Kept off the big screen. Tap the eye to change that.
k4-eye-show = Show “{ $line }” on the big screen
k4-eye-hide = Keep “{ $line }” off the big screen
k4-support = We keep this one off the big screen. Only people you are introduced to can read it.
k4-remove = Remove “{ $line }”
k4-before-hint = Welcome back. Nothing from last time is said until you keep it.
k4-keep-all = Keep all
k4-still-true = From last time. Still true?
k4-keep = Keep
k4-keep-line = Keep “{ $line }”
k4-change-line = Change “{ $line }”
k4-drop-line = Drop “{ $line }”
k4-kept = Kept: { $line }
k4-dropped = Dropped: { $line }
k4-too-long = A few words less, please
k4-three-is-plenty = Three is plenty. Remove one to add another.
k4-same-line = That one is there already.
k4-signed-up = We have what you told us when you signed up. Hold up your code to change it.
k4-pitch = This reads like a pitch.
k4-pitch-question =
    What could someone walk away with,
    even if they never buy?
k4-pitch-reword = Reword it
k4-pitch-keep = Keep it as it is
k4-side-need = Is this something you’re looking for?
k4-side-need-where = Then it belongs under “I could use…”.
k4-side-offer = Is this something you can offer?
k4-side-offer-where = Then it belongs under “I can offer…”.
k4-side-move = Move it
k4-side-keep = Keep it here
k4-checked-in = Checked in
k4-question-again = Anything to give or ask, { $name }?
k4-back = Back to my choices
k4-skip = Skip for now
k4-show-people = Show me people
k4-not-saved = We couldn’t save that line yet. Try again in a moment. Your check-in is safe.

## K5 People

k5-title =
    { $n ->
        [0] People you might like to meet
        [1] Someone you might like to meet
        [2] Two people you might like to meet
       *[3] Three people you might like to meet
    }
k5-finding = Looking around the room
k5-nobody = You’re early. Have a drink, we’ll introduce you as people arrive.
k5-nobody-left = You’ve met everyone we had in mind. More people may still arrive.
k5-ask =
    { $them ->
        [she] Ask her:
        [he] Ask him:
        [they] Ask them:
       *[none] Ask { $name }:
    }
# The same with the place before it.
k5-ask-at =
    { $them ->
        [she] { $place }, ask her:
        [he] { $place }, ask him:
        [they] { $place }, ask them:
       *[none] { $place }, ask { $name }:
    }
k5-yes = I’d like that
# Nobody is told of a yes before the other says yes too.
k5-yes-done =
    { $them ->
        [she] Lovely. If she says yes too, a host brings you together.
        [he] Lovely. If he says yes too, a host brings you together.
        [they] Lovely. If they say yes too, a host brings you together.
       *[none] Lovely. If { $name } says yes too, a host brings you together.
    }
k5-change-my-mind = Change my mind
k5-not-now = Not now
k5-not-now-done = Another time
k5-know = We know each other
k5-know-done = Good. We’ll find you someone new.
k5-swap = Swap contact with { $name }?
k5-met = We met
# Once they tapped it; tapping it again takes it back.
k5-met-said = You said you met
k5-introduced = You’re introduced. Say hello to { $name }.
k5-both-yes = You both said yes. Say hello to { $name }, or a host brings you together.
k5-tray = Take it from the tray just below.
k5-clears-in-short = { $n } s
k5-clears-in = Clears in { $n } s
k5-leaving = Leaving early?
k5-leaving-said = Leaving at { $time }
k5-leaving-when = When do you have to leave?
k5-leaving-hint = Then we introduce you before that.
k5-leaving-at = At { $time }
k5-leaving-no = I’m staying
k5-done = I’m done, thanks
k5-not-saved = We couldn’t save that answer yet. Tap it again.

## Where to meet, by the spots a host named. $spot begins with a small letter, $written is as the
## host wrote it, $first and $last are its first and last word, in small letters without accents.

place =
    { $last ->
        [sofa] On the { $spot }
        [couch] On the { $spot }
        [terrace] On the { $spot }
        [balcony] On the { $spot }
        [lawn] On the { $spot }
        [stage] On the { $spot }
        [stairs] On the { $spot }
        [steps] On the { $spot }
        [hall] In the { $spot }
        [hallway] In the { $spot }
        [garden] In the { $spot }
        [courtyard] In the { $spot }
        [corner] In the { $spot }
        [kitchen] In the { $spot }
        [library] In the { $spot }
        [room] In the { $spot }
       *[other] At the { $spot }
    }
# A spot with one of these words in it already says where it is, or isn't English: left as written.
place-own-words = the a an at by in on near under next behind beside to with my our de del la el los las un una
place-named = { $written }
# The same, after “You met Ben”.
place-named-after = ({ $written })

## Staff code

staff-code = Staff code
staff-back = Not a host? *Tap anywhere outside to go back.*
staff-backspace = Delete the last digit
staff-wrong = That isn’t the code. Try once more.
staff-wait = Let’s wait a minute
staff-wait-left = Try again in { $n } s

## Quiet time

quiet-title = Still there?
quiet-forgets = When the lights are out, this screen forgets what you typed. You stay checked in.
# Before the check-in (K2, K3).
quiet-forgets-typed = When the lights are out, this screen forgets what you typed.
quiet-still-here = I’m still here
quiet-done = I’m done

## Touch keyboard

keys-space = space
keys-accents-label = Accented letters
keys-digits-label = Figures and signs
keys-backspace = Delete
keys-enter = Enter

## First start

first-hint = Two small things, and the door is open.
first-code-title = Set a staff code
first-code-hint = Six digits that hosts type to open the desk. Write it down: it can’t be read back.
first-code-again = Once more, to be sure
first-code-different = The two codes differ. Start again with the first.
first-code-easy = That one is easy to guess. Six digits in no order, please.
first-code-short = Six digits, please.
first-code-old = Your code until now
first-gathering-title = What’s the gathering?
first-list-title = Is there a guest list?
first-list-hint = As your ticket system writes it, CSV or Excel. Guests then find themselves by name. You can also bring it later.
first-list-bring = Bring the list
first-list-skip = Skip for now
join-title = Join a gathering that is already running
join-hint = Where it runs: Doors, then “Add a door”. That shows an invitation for one door.
join-invitation = The invitation
join-invitation-example = Scan it, paste it, or type it
join-no-invitation = This isn’t an invitation. Copy the whole of what the other door shows.
join-pasted = That is no invitation: it’s too long, or isn’t plain text. The field stays as it was.
join-file = Choose its file
join-file-unread = We can’t read this file. Choose the one that was saved with the invitation.
join-file-none = There’s no invitation in that file. Choose the one that was saved with the invitation.
join-stick = Take in another door’s evening from a stick
join-stick-hint = At the other door: Doors, “Add a door”, then “Save this door’s evening”. That makes a file, and shows a code for it.
join-stick-file = The file
join-stick-choose = Choose the file
join-stick-no-file = Choose the file first that the other door saved.
join-name = What is this door called?
join-name-example = Garden gate
join-name-missing = Others will see this name. Give the door one.
join-do = Join
join-asking = Joining…
join-asking-hint = We are asking the other machine to let this door in.
join-in = This door is in
join-in-hint = The evening is on its way here: its guests, and the staff code that opens the desk. The welcome comes by itself.
join-turned-away = This invitation was used already, or is older than an hour. Ask for another one: each lets one door in.
join-other-evening = That invitation is to { $theirs }, and this house has { $ours }. Two evenings are never mixed: to be a door of { $theirs }, this machine needs a new house.
join-not-reached = Nobody answers at { $hub }. Is Porchlight open there, and are both machines on the same network?
join-failed = This door could not join: { $says }
first-gathering-hint = You can change all of this later.

## Gatherings

gathering-new = New gathering
gathering-name = Name
gathering-name-example = Neighbours’ Night
gathering-venue = Where is it?
gathering-venue-example = The old post office, Canal Street 12
gathering-day = Day
gathering-day-hint = Day, month, year, like 20 11 2026
gathering-starts = Starts
gathering-ends = Ends
gathering-time-hint = Like 18:00
gathering-zone = Time zone
gathering-repeat = Does it come again?
gathering-repeat-never = No
gathering-repeat-weekly = Every week
gathering-repeat-monthly =
    { $which ->
        [1] Every month, on the first { $weekday }
        [2] Every month, on the second { $weekday }
        [3] Every month, on the third { $weekday }
        [4] Every month, on the fourth { $weekday }
       *[last] Every month, on the last { $weekday }
    }
gathering-spots = Spots where people can meet
gathering-spots-hint = Something everyone can find: a sofa, a table, a door.
gathering-spot-example = Window bench
gathering-spot-add = Add a spot
gathering-spot-remove = Remove { $spot }
gathering-create = Open the door
gathering-add = Plan it
gathering-save = Save the changes
gathering-name-missing = What shall we call it?
gathering-day-unreadable = We can’t read that day. Try 20 11 2026.
gathering-time-unreadable = We can’t read that time. Try 18:00.
gathering-ends-early = It ends before it starts.
gathering-zone-unknown = We don’t know that time zone. Try Europe/Zurich.
gathering-which = Which gathering is it?
gathering-today = Today
gathering-upcoming = Coming up
gathering-past = Past gatherings
gathering-none = No gathering yet.
gathering-row = { $day }, { $starts }–{ $ends }
gathering-guests =
    { $n ->
        [0] no guests yet
        [one] { $n } guest
       *[other] { $n } guests
    }
gathering-choose = Open { $name }
gathering-change = Another gathering
gathering-tonight = Tonight
gathering-edit = Change the plan
gathering-edit-name = Change the plan of { $name }

## The desk's rail

rail-room = Room
rail-projector = Projector
rail-guest-list = Guest list
rail-doors = Doors
rail-follow-ups = Follow-ups
rail-corruptors = Corruptors
rail-settings = Settings
rail-more = More places
rail-lock = Lock
rail-call = { $door } calls
rail-calls = { $n } calls
rail-calls-spoken = { $n } calls for a host
rail-hours = { $starts }–{ $ends }
rail-label = Places of the desk

## Projector: the board's own controls

projector-title = Projector
projector-open = Open the board
projector-close = Close the board
projector-open-now = The board is open
projector-closed-now = The board is closed
projector-display = Which screen?
projector-display-n = Screen { $n }, { $width } × { $height }
projector-waits-now = Waiting for its screen
# A host reads it at the foot of whatever is shown.
projector-screen-gone = The board’s screen went away, so the board closed. It opens again when the screen is back.
projector-screen-back = The board is back on its screen.
projector-may-sleep = We can’t keep this screen awake here. Switch its sleep off in the system’s settings.
projector-one-display = Only one screen is connected. The board opens in a window you can move.
projector-width = How wide is the picture, in metres?
projector-good-up-to = Good up to { $metres } m
projector-width-unreadable = We can’t read that width. Try 2.4.
topics-programme = Tables about something
topics-hint = Whoever likes sits down: five at each. The board says how many, never who.
topics-about = What the table is about
topics-name = Name it
topics-named = A table is open: { $name }
topics-opened = Open: { $name }
topics-closed = Closed: { $name }
topics-open = Open
topics-close = Close this table
topics-open-one = Open the table “{ $name }”
topics-close-one = Close the table “{ $name }”
topics-where = Where:
topics-languages = Several here speak:
topics-language = A table for { $name }
topics-seat = Seat somebody
topics-seat-one = Seat somebody at “{ $name }”
topics-up-one = { $name } gets up
topics-seated = { $name } sits at { $table }
topics-left = { $name } sits at { $table } no more
topics-not-open = not open
topics-by = Named by { $name }
topics-question = Tables tonight
topics-nowhere = At none
topics-full = All five places are taken. The others are below.
topics-asked = Noted: { $name }. A host opens it.
topics-sit = Sit at { $name }: { $places }
topics-sit-here = You sit at { $name }
topics-sat = Saved: you sit at { $name }.
topics-up = Saved: you sit at no table.
telling-between = Between introductions
telling-hold = Hold it on the board
telling-back = Back to introductions
telling-title = Agenda, Wi-Fi, announcement
telling-agenda = Agenda
telling-agenda-hint = A time and what happens, and where if you like: 19:45-20:30 The Ring @ Kitchen
telling-line = A line of the agenda
telling-add = Add a line
telling-away = Remove the line “{ $line }”
telling-file = A table (CSV) or a calendar (.ics)
telling-read = Read it
telling-file-unread = This file can’t be read. Is its name right?
telling-no-time = Begin with a time, such as 19:45.
telling-no-title = Say what happens then.
telling-too-long = That’s more than the board can show.
telling-wifi-long = That’s longer than a network has.
telling-announcement = Announcement
projector-calls = When a door calls for a host
projector-calls-corner = Say so in the board’s corner
projector-preview = What the room sees

## H1 Board

h1-meet = { $a }, meet { $b }
h1-meets = { $name }: { $word }
h1-and = { $a } and { $b }
h1-each-light =
    { $n ->
        [1] Each light is one of us
        [5] Each light is five of us
        [10] Each light is ten of us
        [20] Each light is twenty of us
       *[other] Each light is { $n } of us
    }
# For people who listen: what the lights show.
h1-sky-said = { $caption }. { $lit } of { $all } lights are lit: they were introduced to somebody.
# Two lines, under a large figure.
h1-introductions =
    { $n ->
        [one] introduction
            made
       *[other] introductions
            made
    }
h1-offers =
    { $n ->
        [one] offer
            taken up
       *[other] offers
            taken up
    }
h1-just-in = Just in
h1-call = Can you help?
h1-call-asks = { $name } asks for “*{ $line }*”
h1-call-somebody = Somebody here
h1-welcome-in = Welcome in.
h1-empty = The light is on. Introductions start when a few people are in.
# People are in, and nobody is introduced yet.
h1-soon = The light is on. The first introductions are on their way.
# Introductions are shown, and none of them with a reason.
h1-meeting = People are meeting. Say hello to somebody new.
# Introductions are made, and none of them may be shown.
h1-off-screen = People are meeting, off the screen. Say hello to somebody new.
h1-paused = Keep talking
h1-paused-1 = The board is having a rest.
h1-paused-2 = New introductions soon.
h1-find-your-table = Find your table
h1-to-start = To start
h1-table = Table { $n }
h1-tables-shown = { $first } to { $last } of { $of }
round-left = { $time } left
h1-ask-all = Ask each other:
h1-any-table = No name up here? Scan your badge or ticket at a door.
# The window's name.
h1-now = Now
h1-now-until = Now, until { $time }
h1-next = Next
h1-next-at = Next, at { $time }
h1-then = After that
h1-wifi = Wi-Fi
h1-wifi-network = Network
h1-wifi-password = Password
h1-wifi-open = No password
h1-wifi-said = Wi-Fi. Network: { $network }. Password: { $password }
h1-again-soon = Introductions again in a minute.
h1-again-later = Introductions come back soon.
h1-topics = Tables tonight
h1-topics-sit = Sit where you like
h1-topics-how = Scan your badge or ticket at a door, and take a place.
h1-topic-places = { $n } of { $of } places
h1-topic-full = All five places are taken
h1-window = Board, { $gathering }
h1-last-heard = last heard { $time }
h1-fill = Fill the screen
h1-leave-full = Leave the full screen
h1-open-desk = Open the desk
h1-close = Close the window

## H2 Room

h2-title = The room
h2-in = { $n } in
h2-not-introduced = { $n } not introduced yet
h2-unmet =
    { $n ->
        [one] { $n } unmet need
       *[other] { $n } unmet needs
    }
h2-unmet-title = We found nobody for these
h2-unmet-hint = What comes nearest, for you to judge.
h2-unmet-asks = { $name } asks for
h2-unmet-nearest = Nearest: { $quote }
h2-nothing-near = Nothing near it. Maybe you know somebody.
# Of a reason that a line told in confidence stands behind.
h2-private-reason = A reason told in confidence
h2-private-show = Show
h2-fair-title =
    { $n ->
        [one] One person has not been introduced yet
       *[other] { $n } people have not been introduced yet
    }
h2-fair-longest = Longest wait: { $name }, { $n } min.
h2-fair-leaves-soon = Leaving soon: { $n }
h2-fair-leaves-soon-hint = They go before everybody else.
h2-fair-nobody-left = Nobody left to meet: { $n }
h2-fair-nobody-left-hint = New people bring new chances, or you know somebody.
h2-fair-off-board = Off the big screen: { $n }
h2-fair-off-board-hint = Introduce them in person.
h2-fair-no-line = No line yet: { $n }
h2-fair-no-line-hint = Ask what they could give or use.
h2-fair-asked = Suggested, not answered by everybody: { $n }
h2-fair-asked-hint = A word from you helps.
h2-fair-in-turn = Soon their turn: { $n }
h2-fair-in-turn-hint = Nothing stands in the way.
h2-fair-more = and { $n } more
h2-note-leaves = leaves at { $time }
h2-leaves = { $name } leaves at { $time }.
h2-next-up-leaving = Whoever leaves soon, then the longest wait.
h2-pause = Pause the board
h2-light = Light the board
h2-pause-short = Pause
h2-light-short = Light
h2-meet-in-two =
    { $a },
    meet { $b }
h2-waiting = Waiting longest
h2-waiting-hint = Tap a name to see their lines
h2-waited = { $n } min
h2-see-all = See all { $n }
h2-note-first-time = First time
h2-note-first-time-alone = First time, came alone
h2-note-alone = Came alone
h2-note-speaks = Speaks { $language }
h2-note-off-screen = Not on the big screen
h2-waited-longest = { $name } has waited longest.
h2-waited-longest-of = { $name } has waited { $n } min, longest of those we can introduce now.
h2-waited-so = { $name } has waited { $n } min.
h2-waits-too = { $name } waits too.
h2-opener-edit = Change the opener
h2-place = Where to meet
h2-no-place = Anywhere
h2-introduce = Introduce them
h2-introduce-in-person = Introduce in person
h2-in-person-hint = Off the big screen, so tell them yourself.
h2-skip = Skip
h2-know = They know each other
h2-apart = Not these two
h2-leave-out = Without { $name }
h2-apart-question = Keep these two apart from now on? Only hosts see this.
h2-apart-yes = Keep them apart
h2-apart-no = Leave it
h2-next-up = Next up
h2-next-up-hint = Longest wait first, with whoever is free and fits.
h2-next-open = Look at { $a } and { $b }
h2-find = Somebody in mind?
h2-find-unknown = Nobody by that name.
h2-meet-who = Meet who?
h2-by-chance = Half by what people said, half by chance
h1-by-chance = Half of these tables were drawn by lot, to see what asking is worth.
# Two people who both said yes to each other.
h2-both-yes = { $a } and { $b } both said yes
h2-both-yes-more = And { $n } more who did.
h2-together = Bring them together.
h2-together-at = Bring them together { $place }.
h2-told = I’ve told them
h2-programme = Programme
h2-programme-hint = What everybody in the room can do together.
h2-programme-round = A round, { $time }
h2-round = A round
h2-minutes = Minutes
h2-tables = Tables
h2-fewer = Fewer
h2-more = More
h2-start-round = Start a round
h2-finding-tables = Finding tables
h2-at-each = { $n } at each
h2-at-each-or = { $a } or { $b } at each
h2-round-on = A round is on
h2-round-tables =
    { $n ->
        [one] One table
       *[other] { $n } tables
    }
h2-end-round = End the round
h2-seats = Who sits where
h2-seats-hint = Also those who are off the screen. A scan of their badge or ticket at any door tells them, too.
h2-seats-find = Find a name
h2-seats-none = No table yet
h2-seats-print = Print the list
h2-seats-save = Save the list
h2-circles = Circles of
h2-make-circles = Make circles
h2-finding-circles = Finding circles
h2-circles-title =
    { $n ->
        [one] One circle
       *[other] { $n } circles
    }
h2-circles-hint = On the board stand only the names that people chose to show.
h2-circles-introduce = Introduce them all
h2-circles-no = Not now
table-numbered = Table { $n }
h2-everyone-met = Everyone has met someone. Put the kettle on.
h2-too-few =
    { $n ->
        [one] One more person and we can start.
       *[other] Two more people and we can start.
    }
h2-no-more = No other pair right now. New people bring new ones.

## H2 One person

person-in = In since { $time }, { $door }.
person-two-doors = Let in at two doors: { $first } at { $a }, which stands, and { $second } at { $b }.
person-home = Went home { $time }.
person-expected = Not in yet.
person-cancelled = Their ticket was cancelled. Not in.
person-absent = Not on tonight’s list.
person-met-count =
    { $n ->
        [0] Met nobody yet.
       *[other] Met { $n } tonight.
    }
person-met-tonight = Met { $n } tonight
person-first-time = first time
person-on-board = “{ $name }” on the board
person-swap-no = Swap: no
person-swap-each = Swap: ask each time
person-swap-yes = Swap: yes
person-offers = { $name } offers
person-asks = { $name } asks for
person-nothing-said = { $name } hasn’t said what they could give or use.
person-delicate = One delicate line
person-delicate-hint = For you alone. Never read it out.
person-line-shown = On the board
person-line-hidden = Kept off the board
person-reading = We’re still reading what they said.
person-known = Known so far
person-table = Sits at: { $table }
person-table-apart = Has a seat with somebody they are kept apart from since: show them another table.
person-leaves = Leaves about { $time }.
person-met = Met { $names }.
person-met-before = Met { $names } on { $day }.
person-fits =
    { $n ->
        [one] One who might fit
        [2] Two who might fit
       *[other] Three who might fit
    }
person-nobody-fits = Nobody who fits yet
person-left-alone = { $name } asked to be left alone tonight.
person-meet = How to meet
person-welcomer = Welcomer tonight
person-nobody-else = Nobody else is in yet.
person-fits-gone = { $name } went home. Their lines stay here.
person-fits-not-in = Once { $name } is in, we look who might fit.
person-ask-them = Ask them what they could give or use.
person-somebody-else = Somebody else…
person-introduce = Introduce
person-look = See them
person-change = Change for { $name }
person-change-title = What { $name } asked you to change
person-asked = { $name } asked me to
person-asked-missing = Tick that { $name } asked you to, then save.
person-badge-name = Name on the badge
person-given = First name
person-family = Family name
person-screen = On the big screen
person-screen-none = Not at all
person-swap = Swap contact
person-swap-ask = Ask each time
person-line-offer = Offer { $n }
person-line-need = Need { $n }
person-badge = Badge
person-apart = Keep apart…
person-apart-title = Keep { $name } apart from somebody
person-apart-hint = From now on we never bring the two together, at any evening. Only hosts see this.
person-apart-who = From whom?
person-went-home = Went home
person-back-in = Back in
person-let-in = Let in
person-forget = Forget…
person-forget-title = Forget { $name }?
person-forget-hint = Name, contact, lines and choices go, here, at every door and in the backups. That can’t be undone.
person-forget-yes = Forget them
person-forget-no = Keep them

## What just happened, each with Undo for ten seconds

toast-introduced = { $a } and { $b } are on the board.
toast-introduced-in-person = { $a } and { $b }: tell them in person.
toast-skipped = Skipped { $a } and { $b } for now.
toast-know = { $a } and { $b } know each other.
toast-apart = Kept apart.
toast-told = { $a } and { $b } have been told.
toast-went-home = { $name } went home.
toast-forgotten = Forgotten.
toast-badge = { $name }’s badge is on its way.
toast-no-printer = This door has no printer for { $name }’s badge.
toast-round = Started a round at { $n } tables.
toast-circles =
    { $n ->
        [one] Introduced one circle.
       *[other] Introduced { $n } circles.
    }
toast-round-ended = The round is over.
toast-no-seat = No seat for { $names }: too few here may sit with them.
toast-no-seat-for = No seat for { $n } people: too few here may sit with them.
toast-checked-in = { $name } is in.
toast-checked-in-group =
    { $n ->
        [one] { $n } guest is in.
       *[other] { $n } guests are in.
    }
toast-undone = Undone.
toast-undo-late = That can’t be undone any more.
toast-saved = Saved.
toast-planned = { $name } is planned.
toast-serving = This door is open for { $name }.
toast-list-added =
    { $n ->
        [one] { $n } person is on the list.
       *[other] { $n } people are on the list.
    }

## O1 Guest list

o1-title = Guest list
o1-drop = Drop a guest list here, or choose a file.
o1-drop-hint = CSV or Excel, as your ticket system writes it.
o1-choose = Choose a file
o1-path = Or type where the file is
o1-path-missing = There’s no file there.
o1-open = Open it
o1-drop-now = Let go, and we’ll read it.
o1-reading =
    { $n ->
        [one] Reading, { $n } row so far
       *[other] Reading, { $n } rows so far
    }
o1-adding = Adding { $n } of { $of }
o1-unreadable = This isn’t a table we can read. Save it as CSV or Excel and try again.
o1-empty-file = That file is empty. Save the list again and try that.
o1-too-large = That file is larger than a guest list can be. Is it the right one?
o1-no-rows = We found headings but no people under them. Save the list with its rows and try again.
o1-not-a-file = That isn’t a file. Choose the file that holds the list.
o1-file-gone = We couldn’t open that file. Is it still there?
o1-check = Check the guest list
o1-file =
    { $n ->
        [one] { $file }, { $n } row
       *[other] { $file }, { $n } rows
    }
o1-other-file = Other file
o1-columns = What each column becomes
o1-first-rows =
    First { $shown ->
        [1] row
        [2] two rows
        [3] three rows
       *[4] four rows
    } of { $n }
o1-column-becomes = { $column } becomes
# What a column can become, and under it what that means for a guest.
o1-field-name = Name
o1-field-name-hint = on the badge
o1-field-first = First name
o1-field-first-hint = on the badge
o1-field-preferred = Preferred name
o1-field-last = Family name
o1-field-preferred-hint = on the badge instead
o1-field-last-hint = initial at the door
o1-field-email = Email
o1-field-email-hint = stays private
o1-field-phone = Phone
o1-field-phone-hint = last 2 digits
o1-field-pronouns = Pronouns
o1-field-pronouns-hint = shown by code only
o1-field-ticket = Ticket code
o1-field-ticket-hint = scanned at the door
o1-field-status = Status
o1-field-status-hint = who is coming
o1-field-language = Language
o1-field-language-hint = greets in it
o1-field-first-time = First time
o1-field-first-time-hint = introduced sooner
o1-field-companions = Comes with
o1-field-companions-hint = counted, not named
o1-field-booked = Booking date
o1-field-booked-hint = month at the door
o1-field-offer = Offer
o1-field-offer-hint = for introductions
o1-field-need = Need
o1-field-need-hint = off the big screen
o1-field-note = Note
o1-field-note-hint = hosts only
o1-field-ignored = Leave out
o1-field-ignored-hint = not stored
o1-missing = missing
o1-stays-out-one = *{ $a }* stays out. People come in as neighbours, so nobody is ranked or sorted by employer.
o1-stays-out-two = *{ $a }* and *{ $b }* stay out. People come in as neighbours, so nobody is ranked or sorted by employer.
o1-stays-out-many =
    { $n ->
        [one] *{ $a }*, *{ $b }* and one more stay out. People come in as neighbours, so nobody is ranked or sorted by employer.
       *[other] *{ $a }*, *{ $b }* and { $n } more stay out. People come in as neighbours, so nobody is ranked or sorted by employer.
    }
o1-need-a-look =
    { $n ->
        [0] Every row reads well
        [one] { $n } row needs a look
       *[other] { $n } rows need a look
    }
o1-all-well-hint = Nothing to decide here.
o1-save-report = Save the report
o1-report-saved = The report is in { $file }
o1-row = Row { $n }
# What is wrong with a row, by the import's own codes, and the ways out of it. $row is 0 where the
# other person is in the house already rather than in the list.
o1-problem-no-name = No name, only an email
o1-problem-no-name-at-all = No name
o1-problem-placeholder-name = “{ $text }” isn’t a name
o1-problem-not-a-name = “{ $text }” doesn’t look like a name
o1-problem-two-people = Two people in one cell: “{ $text }”
o1-problem-several-people = Several people in one cell: “{ $text }”
o1-problem-same-email =
    { $row ->
        [0] { $name } in your house has the same email
       *[other] Row { $row } is { $name } with the same email
    }
o1-problem-same-name =
    { $row ->
        [0] { $name } in your house, with another email
       *[other] Row { $row } is { $name } too, with another email
    }
o1-problem-bare-name =
    { $row ->
        [0] Perhaps { $name } in your house: there is only a name
       *[other] Perhaps { $name } of row { $row }: there is only a name
    }
o1-problem-same-ticket =
    { $row ->
        [0] { $name } in your house has the same ticket, “{ $code }”
       *[other] Row { $row } is { $name } with the same ticket, “{ $code }”
    }
o1-problem-mojibake = “{ $repaired }” arrived as “{ $arrived }”
o1-problem-lost-letters = A letter was lost in “{ $text }” ({ $column })
o1-problem-bad-email = “{ $text }” isn’t an email address
o1-problem-bad-email-meant = “{ $text }”: was “{ $meant }” meant?
o1-problem-damaged-number = “{ $text }” was shortened by a spreadsheet ({ $column })
o1-problem-totals-row = “{ $text }” looks like a total, not a person
o1-problem-repeated-header = The headings once more
o1-problem-too-many-cells =
    { $n ->
        [one] { $n } cell too many: they may have moved
       *[other] { $n } cells too many: they may have moved
    }
o1-problem-moved-cells = The email stands under “{ $column }”: the cells have moved
o1-problem-too-few-cells = This row ends early
o1-problem-too-long = { $column } is longer than it can be
o1-problem-unsure-letters = “{ $text }” may have other letters ({ $column })
o1-problem-unknown-status = Does “{ $status }” mean coming?
o1-problem-heading = “{ $text }” looks like a heading
o1-problem-under-heading = Stands under “{ $text }”: are they coming?
o1-problem-takes-off = The list says “{ $status }”: is this { $name }, who is on the list?
o1-problem-undecided = The list says “{ $status }”: are they coming?
o1-fix-type-a-name = Type a name
o1-fix-type-a-name-hint = The name for row { $n }
o1-fix-leave-out = Leave out
o1-fix-split = Split into two
o1-fix-keep-as-one = Keep as one
o1-fix-same-person = Same person
o1-fix-takes-off = Take off
o1-fix-somebody-else = Somebody else
o1-fix-both-stay = Two people
o1-fix-it = Fix it
o1-fix-all-like-it =
    { $n ->
        [one] Fix it
       *[other] Fix all { $n } like it
    }
o1-fix-edit = Edit
o1-fix-keep = Keep it
o1-fix-coming = Coming
o1-fix-not-coming = Not coming
o1-fix-drop-email = Leave out the email
o1-take-back = Undo row { $n }
o1-decided-fixed = Mended
o1-doubt-codes = like tickets?
o1-doubt-codes-left-out = like tickets?
o1-doubt-status = like a status?
o1-doubt-status-left-out = like a status?
o1-doubt-names = like names?
o1-doubt-names-left-out = like names?
o1-doubt-second-person = a second person?
o1-doubt-emails = like emails?
o1-rows-ready =
    { $n ->
        [one] *{ $n }* ready
       *[other] *{ $n }* ready
    }
o1-rows-look =
    { $n ->
        [one] *{ $n }* needs a look
       *[other] *{ $n }* need a look
    }
o1-rows-empty =
    { $n ->
        [one] *{ $n }* empty
       *[other] *{ $n }* empty
    }
o1-rows-not-coming =
    { $n ->
        [one] *{ $n }* not coming
       *[other] *{ $n }* not coming
    }
o1-rows-unchanged =
    { $n ->
        [one] *{ $n }* as before
       *[other] *{ $n }* as before
    }
o1-nothing-is-lost =
    { $n ->
        [0] Every row has its place. Nothing is lost.
        [one] What you don’t decide stays here. Nothing is lost.
       *[other] What you don’t decide stays here. Nothing is lost.
    }
o1-not-coming-title = Not coming
o1-add =
    { $n ->
        [0] Nothing new to add
        [one] Add { $n } person
       *[other] Add { $n } people
    }
o1-which-is-the-name = Tell us which column is the name.
o1-done =
    { $n ->
        [one] { $n } person is on the list
       *[other] { $n } people are on the list
    }
o1-done-changes = The list is up to date.
o1-done-nothing = Nothing changed: this list was here already.
o1-done-another = Bring another list
o1-undo-until = You can undo this until the doors open.
o1-expected =
    { $n ->
        [0] Nobody is on the list yet
        [one] { $n } person is on the list
       *[other] { $n } people are on the list
    }
o1-no-gathering = Plan the evening first, then bring its list.
# Why a file is no guest list, where “o1-unreadable” is not enough.
o1-web-page = This is a web page, not a table. Download the list as CSV or Excel and try again.
o1-old-excel = This is an old Excel file. Save it as .xlsx or CSV and try again.
o1-locked = This workbook is locked with a password. Save it without one and try again.
o1-damaged = This workbook is damaged. Open it in a spreadsheet, save it as CSV and try again.
o1-line-too-long = One line is far longer than any guest’s. This isn’t a guest list.
o1-stopped = The reading stopped half-way. Try the file again.
o1-replanning = Looking at every row again
o1-cell = Which cell?
o1-cell-says = What it should say, row { $n }
o1-update =
    { $n ->
        [one] Renew { $n } person
       *[other] Renew { $n } people
    }
o1-take-off =
    { $n ->
        [one] Take { $n } person off the list
       *[other] Take { $n } people off the list
    }
o1-rows-new =
    { $n ->
        [one] *{ $n }* new
       *[other] *{ $n }* new
    }
o1-rows-changed =
    { $n ->
        [one] *{ $n }* changed
       *[other] *{ $n }* changed
    }
o1-rows-decided =
    { $n ->
        [one] *{ $n }* decided by you
       *[other] *{ $n }* decided by you
    }
o1-rows-unknown =
    { $n ->
        [one] *{ $n }* status unknown
       *[other] *{ $n }* status unknown
    }
o1-rows =
    { $n ->
        [one] { $n } row
       *[other] { $n } rows
    }
o1-absent-word =
    { $n } “{ $status }”
o1-absent-others =
    { $n ->
        [one] { $n } in other words
       *[other] { $n } in other words
    }
o1-absent-off =
    { $n ->
        [one] { $n } comes off the list
       *[other] { $n } come off the list
    }
o1-absent-tickets =
    { $n ->
        [one] { $n } ticket is refused from now on
       *[other] { $n } tickets are refused from now on
    }
o1-see-left-out =
    { $n ->
        [one] See the one left out
       *[other] See the { $n } left out
    }
o1-see-changes =
    { $n ->
        [one] See what changes
       *[other] See what changes
    }
o1-word-rows =
    { $n ->
        [one] *“{ $status }”*, { $n } row.
       *[other] *“{ $status }”*, { $n } rows.
    }
o1-word-asks = Does that mean coming?
o1-word-coming = That means coming.
o1-word-not = That means not coming.
o1-word-undo = Undo “{ $status }”
o1-all =
    { $rest ->
        [0] All { $n }: { $choice }
       *[other] The other { $n }: { $choice }
    }
o1-all-two-people =
    { $rest ->
        [0] All { $n } are two people
       *[other] The other { $n }: two people
    }
o1-take-all-back =
    { $n ->
        [one] Undo the one
       *[other] Undo all { $n }
    }
o1-decided =
    { $n ->
        [one] { $n } decided
       *[other] { $n } decided
    }
o1-settled = Settled by another answer
o1-more-below =
    { $n ->
        [one] { $n } more below
       *[other] { $n } more below
    }
o1-sheets = Sheets
o1-sheet =
    { $sheet }, { $n }
o1-which-sheet = More than one sheet lists people. Choose those who are coming to this evening.
o1-no-sheet = No sheet is chosen yet
o1-columns-in-doubt =
    { $n ->
        [0] Columns are as you said
        [one] { $n } column we’re not sure of
       *[other] { $n } columns we’re not sure of
    }
o1-columns-clear =
    { $n ->
        [one] { $n } other is clear
       *[other] { $n } others are clear
    }
o1-show-all = Show all
o1-show-doubts = Only those in doubt
o1-column-quoted = “{ $column }”
o1-evidence-codes = Looks like ticket codes: { $n } different, alike
o1-evidence-codes-left-out = Looks like ticket codes: { $n } different, alike. Do guests bring them?
o1-evidence-status = A few words over and over: says who is coming?
o1-evidence-status-left-out = Looks like a status. Does it say who is coming?
o1-evidence-names = Looks like people’s names
o1-evidence-names-left-out = Looks like people’s names. Are they guests?
o1-evidence-second-person = Names a second person, who comes along
o1-evidence-emails = Looks like email addresses. Are they the guests’?
o1-left-out =
    { $n ->
        [one] { $n } left out
       *[other] { $n } left out
    }
o1-changes =
    { $n ->
        [one] { $n } change
       *[other] { $n } changes
    }
o1-back-to-rows = Back to the rows
o1-let-in = Let in
o1-let-in-done = Let in
o1-let-in-asked = Asked about, below the rows
o1-ask-again = Ask again
o1-asked-again = Back among the rows
o1-skipped-above = Skipped: it stands above the headings
o1-nothing-in-it = Nothing in this row
o1-list-says = The list says “{ $status }”
o1-list-says-off = The list says “{ $status }”: comes off the list
o1-left-out-by-you = Left out by you
o1-change-new = New
o1-change-known = Known from before, new on this list
o1-change-known-with = Known from before, new on this list. Changed: { $fields }
o1-change-fields = Changed: { $fields }
o1-change-ticket = Ticket “{ $code }” is refused from now on; they stay on the list
o1-changes-off = Cancelled since
o1-changes-changed = Changed
o1-changes-new = New
o1-change-all =
    { $n ->
        [one] Bring in { $n } change
       *[other] Bring in { $n } changes
    }
o1-group-no-name = No name
o1-group-placeholder-name = Not a name yet
o1-group-not-a-name = Doesn’t look like a name
o1-group-two-people = Several people in one cell
o1-group-same-email = Same email, two names
o1-group-same-name = Same name, another email
o1-group-bare-name = Only a name, shared with somebody
o1-group-same-ticket = Same ticket, two names
o1-group-mojibake = Letters arrived broken
o1-group-lost-letters = A letter was lost
o1-group-unsure-letters = May have other letters
o1-group-bad-email = Not an email address
o1-group-damaged-number = Shortened by a spreadsheet
o1-group-totals-row = Totals, not people
o1-group-moved-cells = Cells have moved
o1-group-too-few-cells = Ends early
o1-group-too-long = Too long
o1-group-heading = Looks like a heading
o1-group-takes-off = Cancelled, and perhaps on the list
o1-group-under-heading = Under “{ $text }”: are they coming?
o1-group-undecided = “{ $status }”
o1-columns-all-clear =
    { $n ->
        [one] The column is clear
       *[other] All { $n } columns are clear
    }
o1-go-on = Go on
o1-left-over =
    { $n ->
        [one] { $n } person could not be added: { $says }
       *[other] { $n } people could not be added: { $says }
    }
o1-undoing = Undoing { $n } of { $of }
o1-undone = The list is as it was before.
o1-report-name = Rows to look at
o1-report-row = Row
o1-report-line = Line
o1-report-says = What we found
o1-report-failed = We couldn’t write to { $folder }. Choose another folder and try again.

## Choosing a file or a folder

chooser-file = Choose a guest list
chooser-folder = Choose a folder
chooser-home = Home
chooser-desktop = Desktop
chooser-downloads = Downloads
chooser-up = Up one folder
chooser-empty = No folders and no lists here.
chooser-empty-text = No folders and no files of Porchlight here.
chooser-text = Choose a file
chooser-empty-folder = No folders here.
chooser-closed = We can’t look into this folder.
chooser-looking = Looking
chooser-path = Or type where the folder is
chooser-path-missing = There’s no folder there.
chooser-here = Save here

## O2 Doors

o2-title = Doors
o2-in-of = { $n } of { $of } in
o2-through-here = in through here
o2-this-door = this door
o2-in-step = In step
o2-catching-up = Catching up
o2-on-its-own = On its own
o2-not-heard = Not heard
o2-late = Quiet
o2-removed = Removed
o2-full = Stores nothing
o2-in-step-ago = in step { $n } s ago
o2-heard-ago = last heard { $n } s ago
o2-removed-at = removed at { $time }
o2-last-heard = in when we last heard, at { $time }. More may follow
# On a small card, where there are many doors.
o2-in-here = { $n } in
o2-heard-at = Last heard at { $time }
o2-show-all = Show all { $n } doors
o2-show-fewer = Show fewer
o2-badges-left =
    { $n ->
        [one] 1 badge left
       *[other] { $n } badges left
    }
o2-badges-left-at =
    { $n ->
        [one] 1 badge left at { $time }
       *[other] { $n } badges left at { $time }
    }
o2-printer-paper = Printer is out of labels
o2-printer-lid = Printer lid is open
o2-printer-off = Printer is off
o2-printer-other = Printer needs a hand
# $what is one of the four above, as it was last heard.
o2-said-at = { $what }, at { $time }
o2-its-clock = Its clock is { $off }
o2-clock-fast = { $by } fast
o2-clock-slow = { $by } slow
o2-by-minutes =
    { $n ->
        [one] 1 minute
       *[other] { $n } minutes
    }
o2-by-hours =
    { $n ->
        [one] 1 hour
       *[other] { $n } hours
    }
o2-by-days =
    { $n ->
        [one] 1 day
       *[other] { $n } days
    }
o2-to-forget =
    { $n ->
        [one] 1 guest still to forget here
       *[other] { $n } guests still to forget here
    }
o2-band-alone = *This door lost the network and keeps working.* Its check-ins join up by themselves when it’s back.
o2-band-sent-away = *The other doors let this one in no more.* What is done here stays here until it joins again.
o2-band-unhosted = *This door shares the evening, and can’t now.* { $why } Try again, or press “Share from here instead” at another door. Until then each door keeps what is done there.
o2-band-full = *This door shares the evening, and can’t store what is done at the doors.* Make room on its disk: it goes on by itself. Until then each door keeps what is done there.
o2-band-full-there = *The machine that shares the evening can’t store what is done at the doors.* Somebody should make room on its disk: it goes on by itself. Until then each door keeps what is done there.
o2-band-lost = *{ $door } lost the network and keeps working.* Its check-ins join up by themselves when it’s back.
o2-band-lost-many = *{ $n } doors lost the network and keep working.* Their check-ins join up by themselves when they’re back.
o2-band-paper = *The printer at { $door } is out of labels.* Guests go in all the same; their badges wait.
o2-band-lid = *The printer lid at { $door } is open.* Guests go in all the same; their badges wait.
o2-band-off = *The printer at { $door } is off.* Guests go in all the same; their badges wait.
o2-band-printer = *The printer at { $door } needs a hand.* Guests go in all the same; their badges wait.
o2-band-clock = *{ $door }’s clock is { $off }.* Times told there are off until it’s set right.
o2-band-forgotten = *Forgotten at { $n } of { $of } doors.* The others do it as soon as they’re back.
o2-arrivals = Arrivals every 5 minutes
o2-other-doors = Other doors
o2-now = now, { $time }
o2-column = { $time }: { $n } in.
o2-busiest = Busiest at { $time }.
o2-busiest-hands = Busiest at { $time }. A second pair of hands at { $door } would help next time.
o2-nobody-yet = Nobody has come in yet.
o2-two-doors = { $name } at two doors
o2-two-doors-when = { $first } at { $a } and { $second } at { $b }. We kept { $first }.
o2-two-doors-minute = { $first } at { $a } and { $second } at { $b }. We kept the one at { $a }.
o2-two-doors-more =
    { $n ->
        [one] And one more.
       *[other] And { $n } more.
    }
o2-fine = Fine
o2-fine-spoken = Fine: { $name } at two doors
o2-look-closer = Look closer
o2-look-spoken = Look closer at { $name }
o2-settled = { $name } has been in since { $time }.
o2-just-in = Just in
o2-opens = Doors open at { $time }.
o2-opens-day = Doors open on { $day } at { $time }.
o2-add = Add a door
share-hint = Several machines can have this evening together: whoever comes in at one is in at all of them. Each keeps working alone when the network is gone.
share-over = This house is shared over the machine at { $hub }, and doors are invited there. If that machine is gone, this door can carry the gathering on: the others find it by themselves, or you invite them again. Everything comes back from them.
share-was-here = This evening was shared from here. Share it again, or, if another door shares it by now, join that one with an invitation.
share-removed = The other doors let this one in no more. What is done here stays here until it joins again.
share-throw-away = This house is thrown away when the window closes, so no other door can share it.
share-start = Share with other doors
share-from-here = Share from here instead
share-elsewhere = As long as it doesn’t run here, another door can share: press “Share from here instead” there, and join it with an invitation.
share-join-again = Join again with an invitation
share-join-hint = Where the evening is shared: Doors, then “Add a door”. That shows an invitation for one door.
share-joined-again = This door is with the others again
share-no-mixing = To take part in an evening that another machine has, start Porchlight there with a new house and join at its first screen. Two evenings are never mixed.
share-starting = Starting to share…
share-running = This house is shared from here, as long as Porchlight is open.
share-invite = Make an invitation
share-another = Another invitation
share-how = Open Porchlight at the other machine, choose “Join a gathering that is already running”, and scan this, or bring it the text or the file.
share-code = The invitation, as a code to scan
share-copy = Copy
share-copied = Copied
share-save = Save to a file
share-file = porchlight-invitation.txt
share-lasts =
    { $n ->
        [one] It lets one door in, and lasts one more minute.
       *[other] It lets one door in, and lasts { $n } more minutes.
    }
share-joined = { $door } joined
share-no-server = Sharing needs a small program, nats-server, which is not on this machine. Get it from github.com/nats-io/nats-server/releases (2.14 or newer), put it beside Porchlight, in the same folder, and try again. Everything else works without it, and so does the stick.
share-server-gone = It needs the program nats-server, which isn’t found on this machine.
share-not-started = nats-server did not start: { $says }. Look whether another program has its port.
share-failed = This house could not be shared: { $says }
share-stop = Stop sharing from here
share-stop-asks = Stop sharing? Every door keeps what it has and works alone until somebody shares again.
share-stop-do = Stop sharing
share-keep-on = Keep sharing
share-doors = Doors that may come in
share-since = since { $day }, { $time }
share-remove = Remove { $door }
share-remove-short = Remove
share-remove-asks = Remove { $door }? It comes in no more, and learns nothing new. What it has already, it keeps.
share-remove-keep = Keep { $door }
share-stick = Without a network
share-stick-hint = A file on a stick carries the same, sealed. Take it to the other door and back; nothing comes in twice.
share-stick-save = Save this door’s evening
share-stick-take = Take in another door’s
share-carrying = One moment…
share-invitation-saved = The invitation is in { $path }
share-invitation-void = The invitation in { $path } lets nobody in any more.
share-stick-code = The other machine asks for this code the first time. Note it down, and keep it apart from the file:
share-stick-asks = This machine has no key to that file yet. Type the code that was shown when it was saved.
share-stick-wrong = That code does not open the file. Look at it once more, or save the file anew at the other door.
share-stick-code-field = Code of the file
share-stick-code-take = Take it in
share-stick-code-missing = Type the ten letters and digits first.
share-stick-none = That is no file that a door saved. Choose the one whose name ends in .entries.
share-stick-torn = That file is cut, or was changed on its way. Nothing was taken in; save it anew at the other door.
share-stick-other = That file is of { $theirs }, and this house has { $ours }. Two evenings are never mixed: to be a door of { $theirs }, this machine needs a new house.
carried-people =
    { $n ->
        [0] Nobody
        [one] One person
       *[other] { $n } people
    }
carried-check-ins =
    { $n ->
        [0] no check-in
        [one] one check-in
       *[other] { $n } check-ins
    }
carried-saved = { $people } and { $check-ins } are in { $path }.
carried-both = { $people } and { $check-ins } are new here.
carried-nothing = Nothing in it is new here.
carried-new-people =
    { $n ->
        [one] One person is new here.
       *[other] { $n } people are new here.
    }
carried-new-check-ins =
    { $n ->
        [one] One check-in is new here.
       *[other] { $n } check-ins are new here.
    }
carried-other = Nobody new came in; what was said, chosen or planned there is here now, too.
share-carry-failed = That did not work: { $why }

## O3 Follow-ups

o3-title = After the evening
o3-print = Print packets
o3-print-question =
    { $n ->
        [one] Print { $n } packet on { $printer }?
       *[other] Print { $n } packets on { $printer }?
    }
o3-print-hint = Contact stands in them in full, so take them from the printer yourself.
o3-print-yes = Print them
o3-printing = Printing { $n } of { $of }
o3-printed =
    { $n ->
        [one] { $n } packet is on its way to { $printer }.
       *[other] { $n } packets are on their way to { $printer }.
    }
o3-print-stopped = { $printer } took { $n } of { $of }: { $state }. Print again, and the rest follows.
o3-print-name = Packet { $n } of { $of }
o3-save =
    { $n ->
        [one] Save { $n } packet
       *[other] Save { $n } packets
    }
o3-saving = Saving { $n } of { $of }
o3-saved =
    { $n ->
        [one] { $n } packet is in { $folder }
       *[other] { $n } packets are in { $folder }
    }
# What packets can be saved as.
o3-kinds = Save packets as
o3-kind-pdf = Pages to print (PDF)
o3-kind-html = Web pages (HTML)
o3-kind-text = Plain text
o3-kind-mail = E-mail drafts (.eml)
o3-kind-card = Contacts (.vcf)
o3-kind-calendar = Dates (.ics)
o3-kinds-hint = One file for each guest and each kind; contacts are those they swapped. A draft opens in your own mail program, for its guest alone, and goes only if you send it.
o3-paper = Paper
o3-choose-folder = Choose a folder
o3-saved-part = Stopped: { $n } of { $of } packets are in { $folder }
o3-left-out-not-here =
    { $n ->
        [one] { $n } on the list didn’t come.
       *[other] { $n } on the list didn’t come.
    }
o3-left-out-forgotten =
    { $n ->
        [one] { $n } asked to be forgotten.
       *[other] { $n } asked to be forgotten.
    }
o3-left-out-unknown =
    { $n ->
        [one] { $n } came in at a door we haven’t heard from yet.
       *[other] { $n } came in at doors we haven’t heard from yet.
    }
o3-left-out-no-address = No e-mail address, so no draft:
o3-left-out-not-drawn = These pages couldn’t be drawn. Try again, or save them as HTML:
o3-print-one = Print
o3-print-of = Print { $name }’s packet
o3-code-one = Code
o3-code-of = { $name }’s packet as a code
o3-save-of = Save { $name }’s packet
o3-code-title = For { $name }’s phone
o3-code-hint = Their camera reads it off the screen. Nothing is sent, and no contact is in it: others can see this screen.
o3-code = A QR code of the page
o3-met = You met { $name }
# The list of who is in the building, for the printer alone.
o3-roll = Print who is in
o3-roll-printed =
    { $n ->
        [one] The list of { $n } person is on its way to { $printer }.
       *[other] The list of { $n } people is on its way to { $printer }.
    }
o3-roll-stopped = { $printer } took no list: { $state }.
presence-title = Who is in the building
presence-about =
    { $gathering }, { $day }, { $time }. { $n ->
        [one] { $n } person is in.
       *[other] { $n } people are in.
    }
seats-title = Who sits where
seats-about =
    { $gathering }, { $day }, { $time }. { $n ->
        [one] { $n } person
       *[other] { $n } people
    } at { $tables ->
        [one] one table.
       *[other] { $tables } tables.
    }
seats-printed = { $printer } has the list.
seats-print-failed = { $printer } took no list. See that it is on and has paper, then try again.
o3-save-failed = We couldn’t write to { $folder }. Choose another folder and try again.
o3-packet-of = { $name }’s packet
o3-packet-hint =
    { $n } of { $of }. { $them ->
        [she] Her
        [he] His
        [they] Their
       *[none] Their own
    } copy shows contact in full.
o3-previous = Packet before
o3-next = Next packet
o3-why-title = Why there’s no “export all contacts”
o3-why = People gave their details to each other, not to us. A list of everyone would turn a good evening into a mailing list. So contact travels in two packets, after two yeses, and nowhere else.
o3-report = How the evening went
o3-report-hint = No names in this report.
o3-first-timers = First-timers who were introduced
o3-offered-and-needed = Help offered and needed
o3-offered = Offered
o3-needed = Needed
o3-left-alone =
    { $n ->
        [0] Nobody left without an introduction
        [one] { $n } person left without an introduction
       *[other] { $n } people left without an introduction
    }
o3-a-few = a few
o3-still-running = Packets are ready when the doors close.
o3-packets = Pages to hand out
o3-nobody-came = Nobody was checked in, so there is nothing to hand out.
o3-packets-later = Everybody who comes gets a page of their own here: whom they met and where, what was promised, and contact where both said yes.
o3-report-later = Here stands then how many came, how long they waited to meet somebody, and what was offered and asked for. Never a name.
o3-nobody-yet = There is nothing to tell before somebody is checked in.
o3-save-now = Save them now
o3-report-save = Save the report
o3-report-saved = The report is in { $folder }: pages, a web page and a table
o3-report-name = How the evening went
# The kinds of what is offered and needed.
o3-kind-help = Help
o3-kind-know-how = Know-how
o3-kind-thing = Things
o3-kind-intro = Introductions
o3-kind-company = Company
o3-kind-other = Something else
# While what was said is counted by what it means.
o3-counting = Counting what was offered and needed
o3-first-timers-few = Too few first-timers to count.
o3-first-timers-none = No first-timers came.
o3-left-a-few = A few people left without an introduction
o3-left-hint = Next time, keep two hosts by the door until the end.
o3-left-nobody-hint = Everyone has met somebody.

## L1 Corruptors

l1-title = Meet the Corruptors
l1-hint = Five old habits that spoil an evening, and how the porch keeps them out.
l1-on-our-porch = On our porch
l1-sales-manager = The Sales Manager
l1-sales-manager-says = “How many leads did you get? When do they close?”
l1-sales-manager-answer = No leads to count. Contact takes two yeses.
l1-marketer = The Marketer
l1-marketer-says = “Can’t measure it by Friday? Then buy ads.”
l1-marketer-answer = No sponsor slots, no return on anyone. We count kept promises.
l1-automator = The Automator
l1-automator-says = “Let the bots do the talking.”
l1-automator-answer = Nothing is sent for you. A person says hello.
l1-fool = The Fool
l1-fool-says = “I’ve been to a hundred of these. It never works.”
l1-fool-answer = Nobody leaves unmet. Longest wait goes first.
l1-taker = The Taker
l1-taker-says = “Hi! Let me tell you what I sell.”
l1-taker-answer = Asking is always welcome. Pitching isn’t.
l1-missing = Who is missing?
l1-missing-hint = Name a habit, never a person.
l1-missing-example = The Name-Dropper
l1-nominate = Nominate
l1-noted = Noted. It may be read out at the end.
l1-person = That looks like a person. What’s the habit?
h1-night-missing = Guests named, too: { $habits }
l1-contact = No addresses or numbers, please. What’s the habit?
l1-pitch = That reads like a pitch. What’s the habit?
l1-named = Named: { $n }
l1-named-title = Named tonight
l1-named-hint = Guests named these, and nobody knows who. Let through, a habit stands on the big screen when it says good night.
l1-named-times =
    { $n ->
        [one] named once
       *[other] named { $n } times
    }
l1-let-through = Let it through
l1-hold-back = Hold it back
l1-let-through-done = On the big screen when the evening ends: { $habit }
l1-held-back-done = Held back: { $habit }
l1-sales-manager-rule = A contact is handed to somebody only where both said yes: each answers when they say hello, and holds up their badge to change it. Nothing lists contacts, and nobody is counted as a lead.
l1-sales-manager-where = Follow-ups say why there’s no “export all contacts”.
l1-marketer-rule = Who is introduced follows from what people offer and need, how long they have waited, and what they chose. No ticket, company or payment moves anybody up.
l1-marketer-where = The report in Follow-ups counts introductions and kept promises, without names.
l1-automator-rule = Porchlight sends no message to anybody. An introduction is on a screen, and people say it; an e-mail is a draft that somebody sends with their own hands.
l1-automator-where = In Follow-ups a page is printed, shown as a code, or saved. That is all that happens to it.
l1-fool-rule = Everybody is introduced before anybody is a second time. First-timers and whoever has waited longest go first, whatever else fits better.
l1-fool-where = The Room shows who met nobody yet, for how long, and what would help.
l1-taker-rule = A line that reads like a pitch is asked, kindly, what somebody could walk away with. Kept all the same, it goes last. Nobody is shown to more than three people at a time.
l1-taker-where = Guests see it where they write what they offer.
l1-open-follow-ups = Open Follow-ups
l1-open-waiting = See who is waiting

## A packet: what one guest takes home

packet-title = { $name }, your evening
packet-thanks = Thank you for coming, { $name }
packet-evening = { $gathering }, { $day }
packet-met = You met { $name }.
packet-met-many =
    You met { $n ->
        [2] two
        [3] three
        [4] four
        [5] five
        [6] six
        [7] seven
        [8] eight
        [9] nine
       *[other] { $n }
    } people.
packet-also = And you met
packet-promised = Promised
# The promise follows in quotation marks, in the words of whoever gave it.
packet-you-promised = *You*, to { $name }: { $promise }
packet-they-promised = *{ $name }*, to you: { $promise }
packet-by-day = by { $day }
# Before a line in quotation marks, on the card of whoever said it.
packet-offers = Offers
packet-asked = Asked for
packet-in-circle = in your circle
packet-swapped = You both said yes: *{ $contact }*
# What a QR code holds, for people who listen.
packet-contact-code = { $name }’s contact, to scan
packet-next-code = The next evening, to scan into your calendar
packet-ask = Next time ask:
packet-room = Room for what you don’t want to forget
packet-room-to-ask = Room for what you’d like to ask
packet-nobody = We don’t know of anybody you met tonight. That is ours to mend, not yours.
packet-nobody-both = You asked for *{ $need }* and offered *{ $offer }*. Both are good to have in a room. Bring them again.
packet-nobody-asked = You asked for *{ $line }*. That is good to have in a room. Bring it again.
packet-nobody-offered = You offered *{ $line }*. That is good to have in a room. Bring it again.
packet-tips = Next time, in one minute
packet-tip-lamp = At the door, *ask a host to introduce you*. They bring you to somebody.
packet-tip-early = Come *in the first half hour*. The room is smaller, and everybody is new to it.
packet-tip-ask = Open with a question, any question: *“What brought you tonight?”*
packet-next = Next evening: { $day }
packet-next-when = { $time }.
packet-next-where = { $time }, { $venue }.
packet-next-scan = Scan it into your calendar.
packet-choices = Your choices
packet-choice-shown = On the big screen: *{ $line }*
packet-choice-closed = Off the big screen: *{ $line }*
packet-choice-aloud = In the Ring, aloud: *{ $line }*
packet-choice-not-aloud = Not in the Ring: *{ $line }*
packet-choice-remember = Remembered for next time
packet-choice-meet = How to meet you
packet-mail-subject = Your page from { $gathering }
packet-private = Only you have this page.
packet-private-contact = Only you have this page. Contact stands here only where you both said yes.

## Why these two, in one wording for every reader: a card, a host, the board, the page taken home.
## What people said is quoted whole; these speak of the people. No full stop at the end.

# $who is the one who gives ("giver"), the one who gets ("taker") or anybody else.
why-can-help =
    { $who ->
        [giver] You can help { $taker }
        [taker] { $giver } can help
       *[others] { $giver } can help { $taker }
    }
why-worth-asking =
    { $who ->
        [giver] Maybe you can help { $taker }
        [taker] Worth asking { $giver }
       *[others] { $taker } could ask { $giver }
    }
# Before a line in quotation marks.
why-asked =
    { $who ->
        [you] You asked for
       *[other] { $name } asked for
    }
why-offers =
    { $who ->
        [you] You offer
       *[other] { $name } offers
    }
# Somebody answered a need in the Ring; "for" and the need in quotation marks follow, or what is below.
why-raised-can =
    { $who ->
        [you] You raised a hand
       *[other] { $name } raised a hand
    }
why-raised-knows =
    { $who ->
        [you] You know somebody
       *[other] { $name } knows somebody
    }
why-raised-for = for
why-raised-own =
    { $who ->
        [you] for what you asked
       *[other] for what { $name } asked
    }
# Two needs, or two offers, that say much the same.
why-both-need =
    { $who ->
        [you-both] You’re both looking for something like this
       *[both] Both are looking for something like this
    }
why-both-need-about =
    { $who ->
        [you-both] Both asking about { $subject }
       *[both] Both are asking about { $subject }
    }
why-both-offer =
    { $who ->
        [you-both] You both offer something like this
       *[both] Both offer something like this
    }
why-both-offer-about =
    { $who ->
        [you-both] Both at home with { $subject }
       *[both] Both are at home with { $subject }
    }
why-both-speak =
    { $who ->
        [you-both] You both speak { $language }
        [you-all] You all speak { $language }
        [all] All speak { $language }
       *[both] Both speak { $language }
    }
why-both-first-time =
    { $who ->
        [you-both] It’s a first time here for you both
       *[both] It’s a first time here for both
    }
why-both-new =
    { $who ->
        [you-both] You are both new here
       *[both] Both are new here
    }
why-met-before =
    { $who ->
        [you-both] You met before, and both said “gladly again”
       *[both] They met before, and both said “gladly again”
    }
why-welcome =
    { $who ->
        [somebody] One of them gladly welcomes somebody new
        [welcomer] { $name } is here for the first time, and glad of a welcome
       *[newcomer] { $name } gladly welcomes somebody new
    }
why-both-alone =
    { $who ->
        [you-both] You both came alone
       *[both] Both came alone
    }
# The other direction, below it on a card: the other's line follows in quotation marks.
why-also-help =
    { $them ->
        [she] You can help her:
        [he] You can help him:
        [they] You can help them:
       *[none] You can help { $name }:
    }
why-also-maybe =
    { $them ->
        [she] Maybe you can help her:
        [he] Maybe you can help him:
        [they] Maybe you can help them:
       *[none] Maybe you can help { $name }:
    }
# Below two lines in two languages; the language is named in itself.
why-across =
    { $who ->
        [you-both] You both speak *{ $language }* too.
        [you-all] You all speak *{ $language }* too.
        [all] All speak *{ $language }* too.
       *[both] Both speak *{ $language }* too.
    }
why-across-nothing =
    { $who ->
        [you-both] You’d need a friend who speaks both.
        [you-all] You’d need a friend who speaks both.
       *[both] They’d need a friend who speaks both.
    }
why-across-unknown = A friend who speaks both may help.
# Below two lines that say much the same.
why-two-ask = Two can ask round faster than one.
why-two-know = You could compare notes.
# Nothing fits: something true, and a thing they offer that somebody may want.
why-hello = Say hello to { $name }
why-know-somebody =
    { $them ->
        [she] Know somebody who’d want that? Then she’s glad you came by.
        [he] Know somebody who’d want that? Then he’s glad you came by.
        [they] Know somebody who’d want that? Then they’re glad you came by.
       *[none] Know somebody who’d want that? Then { $name } is glad you came by.
    }
why-hello-is-enough = Hello is enough.
# Somebody known by name reads nothing that came from lines they said before.
why-kept = We have a reason to introduce you. *Hold up your code to read it.*
# A host reads of two with nothing in common.
why-nothing-yet = Nothing in common that we know of
# On a small card, where the quote is too long.
why-kind-help = { $giver } can help { $taker }.
why-kind-know-how = { $giver } can show { $taker } how.
why-kind-thing = { $giver } can lend { $taker } something.
why-kind-intro = { $giver } knows somebody for { $taker }.
why-kind-company = { $giver } would come along with { $taker }.

## Openers: a question about the other person’s story, never a pitch.
## offer, need, both-offer and both-need ask about a line that is quoted beside them; all others
## say what they speak of: no "it", "them" or "there" that nobody has named.

opener-offer-1 = What got you started?
opener-offer-2 = How did you come to offer that?
opener-offer-3 = What is the story behind your offer?
opener-offer-4 = What do you like best about that?
opener-need-1 = What made you think of that now?
opener-need-2 = What have you tried so far?
opener-need-3 = What would a good start look like?
opener-need-4 = What is the story behind that?
opener-both-offer-1 = How did you two end up doing the same?
opener-both-offer-2 = What would you tell somebody who starts?
opener-both-offer-3 = What do you do in your very own way?
opener-both-need-1 = What have you found out so far?
opener-both-need-2 = What else is on your list at home?
opener-both-need-3 = Who else in here could we ask?
opener-first-1 = How did you hear about tonight?
opener-first-2 = What made you walk in?
opener-first-3 = What would make tonight worth the way?
opener-first-4 = Where would you be if you weren’t here?
opener-again-1 = What has changed since last time?
opener-again-2 = What became of what we talked about?
opener-ring-1 = What would help you most?
opener-ring-2 = What would be a good first step?
opener-any-1 = What are you learning just now?
opener-any-2 = What was the best part of your week?
opener-any-3 = What could you talk about for an hour?
opener-any-4 = Where do you feel at home?
opener-any-5 = What brought you tonight?
opener-any-6 = Who has been kind to you this month?

## Openers by subject: opener-SUBJECT-N asks somebody who offers, opener-for-SUBJECT-N who asked.

opener-baking-1 = Who did you first bake with?
opener-baking-2 = What was your best failure in the oven?
opener-for-baking-1 = Which bread or cake do you miss most?
opener-for-baking-2 = Who would get the first slice?
opener-bees-1 = How did you meet your first bees?
opener-bees-2 = What have bees taught you?
opener-for-bees-1 = What draws you to bees?
opener-for-bees-2 = What would you ask a bee?
opener-bikes-1 = Which was the bike of your life?
opener-bikes-2 = Where did you ride as a child?
opener-for-bikes-1 = Where would you like to ride next?
opener-for-bikes-2 = What was the longest ride of your life?
opener-nature-1 = What did you last stop and look at?
opener-nature-2 = Who taught you to look closely?
opener-for-nature-1 = What would you love to see once in the wild?
opener-for-nature-2 = Where do you feel closest to nature?
opener-reading-1 = Which book did you give away twice?
opener-reading-2 = Where do you read best?
opener-for-reading-1 = Who read to you when you were little?
opener-for-reading-2 = Which book would you like to read anew?
opener-care-1 = Who taught you to look after people?
opener-care-2 = What have older people taught you?
opener-for-care-1 = Who has looked after you well?
opener-for-care-2 = What makes a visit a good one?
opener-children-1 = Which game did you play the most?
opener-children-2 = What did a child last teach you?
opener-for-children-1 = What do children laugh about at yours?
opener-for-children-2 = What did you love when you were little?
opener-code-1 = What was the first thing you ever programmed?
opener-code-2 = Which bug will you never forget?
opener-for-code-1 = What would you build first?
opener-for-code-2 = Which website could you not do without?
opener-computers-1 = What was your first computer?
opener-computers-2 = Which gadget did you bring back to life?
opener-for-computers-1 = Which gadget could you not do without?
opener-for-computers-2 = What did you do before everything had a screen?
opener-cooking-1 = Which dish would you walk home for?
opener-cooking-2 = Whose recipes do you cook?
opener-for-cooking-1 = Which dish do you miss?
opener-for-cooking-2 = Who cooked when you were little?
opener-dance-1 = Which song makes you get up?
opener-dance-2 = Where did you dance for the first time?
opener-for-dance-1 = Where would you dance if nobody looked?
opener-for-dance-2 = Who danced at home when you were little?
opener-pets-1 = Which animal did you grow up with?
opener-pets-2 = What did an animal last teach you?
opener-for-pets-1 = Which animal has your heart?
opener-for-pets-2 = Which animal would you be for a day?
opener-drawing-1 = What was the first thing you made by hand?
opener-drawing-2 = What do you see that others walk past?
opener-for-drawing-1 = What would you draw or shape first?
opener-for-drawing-2 = Which picture do you look at every day?
opener-stage-1 = Which scene will you never forget?
opener-stage-2 = Who took you to your first play or film?
opener-for-stage-1 = Which role would you love to play?
opener-for-stage-2 = Which film could you watch every year?
opener-games-1 = Who taught you your favourite game?
opener-games-2 = Which game have you played most in your life?
opener-for-games-1 = Do you play to win or to talk?
opener-for-games-2 = Which game was played at your home?
opener-garden-1 = What was the first thing you ever grew?
opener-garden-2 = Which plant did you never manage?
opener-for-garden-1 = Which plant would you love to see growing?
opener-for-garden-2 = Whose garden do you remember?
opener-grief-1 = Who has been a good listener to you?
opener-grief-2 = What kindness do you still think of?
opener-for-grief-1 = What would be a kind evening for you?
opener-for-grief-2 = What does you good just now?
opener-health-1 = What keeps you well?
opener-health-2 = Who showed you how to rest?
opener-for-health-1 = What makes a good morning for you?
opener-for-health-2 = What would you like more time for?
opener-home-1 = Which home of yours do you remember best?
opener-home-2 = What makes a house a home?
opener-for-home-1 = What would your ideal window look out on?
opener-for-home-2 = Which home did you love most?
opener-jobs-1 = What was your very first job?
opener-jobs-2 = Which job taught you most?
opener-for-jobs-1 = What did you want to be at ten?
opener-for-jobs-2 = What work makes you forget the time?
opener-language-1 = Which word has no translation?
opener-language-2 = Which language do you dream in?
opener-for-language-1 = What would you say first in a new language?
opener-for-language-2 = Who would you love to talk with?
opener-moving-1 = What was the heaviest thing you ever carried?
opener-moving-2 = How often have you moved in your life?
opener-for-moving-1 = What would you carry first into a new home?
opener-for-moving-2 = Which of your things goes everywhere with you?
opener-music-1 = What did you last hum?
opener-music-2 = Who sang at home when you were little?
opener-for-music-1 = Which song would you like to play or sing?
opener-for-music-2 = Which tune won’t leave your head?
opener-money-1 = What do you wish you had known at twenty?
opener-money-2 = What is worth more to you than money?
opener-for-money-1 = What is the best thing you were ever given?
opener-for-money-2 = What would a quiet month be like for you?
opener-new-1 = Who made you feel welcome here?
opener-new-2 = Which corner of this town do you like best?
opener-for-new-1 = What do you like about this place so far?
opener-for-new-2 = What is a good Sunday for you?
opener-paperwork-1 = Which form still makes you sigh?
opener-paperwork-2 = What do you wish somebody had told you sooner?
opener-for-paperwork-1 = Which word should be banned from forms?
opener-for-paperwork-2 = What would you do with a free afternoon?
opener-photos-1 = Which picture of yours tells a story?
opener-photos-2 = What do you see first in a face?
opener-for-photos-1 = Which photo would you save from a fire?
opener-for-photos-2 = Whose picture would you love to have?
opener-repair-1 = What was your first repair?
opener-repair-2 = What would you never throw away?
opener-for-repair-1 = What do people throw out too soon?
opener-for-repair-2 = Which of your things has the longest story?
opener-running-1 = What got you running?
opener-running-2 = What do you think about when you run?
opener-for-running-1 = What makes you want to run?
opener-for-running-2 = Where would you run to first?
opener-sewing-1 = What have you made that you still wear?
opener-sewing-2 = Who threaded your first needle?
opener-for-sewing-1 = What would you like to make first?
opener-for-sewing-2 = Which piece of clothing would you never give away?
opener-speaking-1 = When did you first stand before a crowd?
opener-speaking-2 = Whose voice could you listen to all day?
opener-for-speaking-1 = What would you say to a full hall?
opener-for-speaking-2 = Which speech has stayed with you?
opener-sport-1 = Which match or race will you never forget?
opener-sport-2 = Who got you moving?
opener-for-sport-1 = What did you play after school?
opener-for-sport-2 = Who would be in your dream team?
opener-water-1 = Which water do you love most?
opener-water-2 = How did you learn to swim?
opener-for-water-1 = Which lake, river or sea do you dream of?
opener-for-water-2 = Where did you first put your feet in the sea?
opener-tools-1 = Which tool of yours has seen the most?
opener-tools-2 = Who taught you to use your first tool?
opener-for-tools-1 = What are you up to at home?
opener-for-tools-2 = What was the last thing you made or mended?
opener-rides-1 = Which drive will you never forget?
opener-rides-2 = Where would you drive just for the view?
opener-for-rides-1 = Where would you go on a free day?
opener-for-rides-2 = What do you listen to on the road?
opener-walking-1 = Which path do you know by heart?
opener-walking-2 = What do you notice when you walk slowly?
opener-for-walking-1 = Where does your favourite walk lead?
opener-for-walking-2 = Which view would you walk a day for?
opener-building-1 = What was the first thing you built?
opener-building-2 = Who taught you to use your hands?
opener-for-building-1 = Which corner of your home do you like best?
opener-for-building-2 = What would you build with all the time in the world?
opener-business-1 = Which mistake taught you the most?
opener-business-2 = What gets you out of bed on Mondays?
opener-for-business-1 = Where did your idea begin?
opener-for-business-2 = Who was the first to believe in you?
opener-street-1 = Which neighbour would you like to thank?
opener-street-2 = What was the best thing your street ever did?
opener-for-street-1 = What would you change on your street tomorrow?
opener-for-street-2 = Who holds your street together?
opener-school-1 = Which teacher do you still think of?
opener-school-2 = When did something hard suddenly make sense?
opener-for-school-1 = What was easy for you at school?
opener-for-school-2 = Who explains things best, of all you know?
opener-calm-1 = What calms you when nothing else does?
opener-calm-2 = How do you start your mornings?
opener-for-calm-1 = When did you last have a really quiet hour?
opener-for-calm-2 = Where are you at your calmest?

## What two lines are about, after “Both asking about” and “Both at home with”

subject-baking = baking
subject-bees = bees
subject-bikes = bikes
subject-nature = nature
subject-reading = books
subject-care = care
subject-children = children
subject-code = websites and code
subject-computers = computers
subject-cooking = cooking
subject-dance = dancing
subject-pets = animals
subject-drawing = drawing
subject-stage = theatre and film
subject-games = games
subject-garden = gardens
subject-home = flats
subject-jobs = finding work
subject-language = languages
subject-moving = moving house
subject-music = music
subject-new = meeting people
subject-paperwork = paperwork
subject-photos = photography
subject-repair = repairs
subject-running = running
subject-sewing = sewing and wool
subject-speaking = speaking in public
subject-sport = sport
subject-water = the water
subject-tools = tools
subject-rides = driving
subject-walking = walks
subject-building = building
subject-business = business
subject-street = the street
subject-school = school
subject-calm = yoga

## Printing. With no printer set up, no screen speaks of it.

printer-printing = Your badge is printing
printer-printing-strong = *Your badge is printing.*
printer-done = Your badge is ready
printer-moment = The printer is having a moment. We’ve asked a host to bring your badge.
printer-ready = The printer is ready
printer-slow = The printer is busy
printer-setup = Badges
printer-none = Don’t print badges
page-printer-setup = Printer for follow-ups
page-printer-none = Don’t print follow-ups
page-printer-paper = it is out of paper
page-printer-lid = its lid is open
page-printer-off = it is off or not connected
printer-folder = Save badges in a folder
printer-folder-where = Which folder?
printer-labels-left = Labels in the printer
printer-labels-hint = Say how many when you put new ones in. Every badge counts down, and all doors see what’s left.
printer-labels-counted =
    { $n ->
        [one] 1 label, counted down from here.
       *[other] { $n } labels, counted down from here.
    }
printer-labels-not-counted = Labels aren’t counted any more.
printer-label = Label
printer-label-62 = 62 mm roll
printer-label-89 = 89 × 41 mm
printer-label-a6 = A6 sheet

## When something can't be saved

saving-full = The disk is full, so this was not saved. Free some space, then tap again.
saving-read-only = The disk can’t be written to, so this was not saved. A host can look at it.
saving-gone = The disk with your house is gone, so this was not saved. Plug it back in, then tap again.
saving-spoilt = Another program cut the house file or wrote over it, so this was not saved. Close Porchlight and open it again: it shows what can be done.
saving-other = This was not saved: { $says }

## The house file

house-trouble = The house doesn’t open
house-not-ours-file = { $file } isn’t a Porchlight house. Choose another file, or a name that is free.
house-read-only = { $file } can’t be written to, so nobody could be checked in. Allow writing there, or copy the house elsewhere, then try again.
house-disk-full = The disk is full. Make room on it, then try again.
house-unreachable = { $file } can’t be opened ({ $says }). Check that its folder is there and the disk is in place, then try again.
house-unreadable = The house can’t be read: { $says }
house-damaged = This house file is damaged.
house-damaged-says = What we found: { $says }
house-damaged-backup = There is a copy from { $day } at { $time }. Opening it puts the house file aside as it is; nothing is deleted.
house-damaged-no-backup = There is no backup beside it.
house-missing = { $file } is missing or empty, though there was a house. Put it back, or open a copy of it.
house-empty = { $file } is empty or cut short, so no house is begun in it. Put back the house that was there, or delete the file to begin a new one. Then try again.
house-beyond-nothing = The copy has everything that is in the house file.
house-beyond-unknown = What the house file has beyond the copy can’t be counted.
house-beyond = The house file has { $entries } more entries than the copy, { $check-ins } of them check-ins, from { $from-day } at { $from } to { $to-day } at { $to }.
house-beyond-least = The house file has at least { $entries } more entries than the copy, { $check-ins } of them check-ins, from { $from-day } at { $from } to { $to-day } at { $to }.
house-open-backup = Open the backup
house-newer = This house was written by a newer Porchlight. Install the newer one to open it. The file was not touched.
house-altered = Another program has changed { $file }: it holds { $found }. Restore a backup, or ask whoever gave you the file for another.
house-busy = Porchlight is already open on this house. Go to that window, or close it first.
meaning-reading = Reading what people said: { $lines } lines to go, { $minutes ->
    [one] about a minute
   *[other] about { $minutes } minutes
} more. Introductions already use what is read.
meaning-words-only = Lines are compared by their words only: { $why }
toast-backup-failed = The last backup failed: { $says }
toast-started-again = The screen had to start again at { $time }. Nothing that was answered is lost.
house-backup-none = No backup yet
house-copies-elsewhere =
    { $n ->
        [one] A copy made elsewhere may still hold words of somebody who was forgotten. Delete it, or make it anew:
       *[other] { $n } copies made elsewhere may still hold words of somebody who was forgotten. Delete them, or make them anew:
    }
house-mended =
    { $n ->
        [one] One damaged entry was mended from a backup.
       *[other] { $n } damaged entries were mended from backups.
    }
house-ahead =
    { $n ->
        [one] One entry of another door is far ahead of all others and kept aside. To see which, run: porchlight doctor
       *[other] { $n } entries of other doors are far ahead of all others and kept aside. To see which, run: porchlight doctor
    }
house-lost =
    { $n ->
        [one] The disk damaged one entry that no backup has. To see which, run: porchlight doctor
       *[other] The disk damaged { $n } entries that no backup has. To see which, run: porchlight doctor
    }

## Starting without a window

window-title = Porchlight, { $gathering }

## Settings

settings-door-name = Name of this door
settings-door-name-hint = As people call it: Door A, Garden gate.
settings-door-default = Door A
settings-gathering = Gathering
settings-look = Look
look-hint = This is how the desk looks at this door from now on. What the room sees, and what guests begin with, stays as it is.
look-percent = { $n } %
settings-theme-light = Light
settings-theme-contrast = High contrast
settings-movement-less = Less movement
settings-shortcuts = Single-letter shortcuts
settings-code = Staff code
settings-code-new = The new code
settings-code-change = Change the staff code
settings-code-changed = The staff code is changed.

## People of one booking

# A badge without a name: "Guest of Ana".
party-guest-of = Guest of { $name }
party-guest = Guest
party-name-long = That’s a lot of letters. Shorter, please.

party-title =
    { $n ->
        [one] You and one more on this booking
       *[other] You and { $n } more on this booking
    }
party-booked = Booked together by { $name }. Names are for the badges, blank is fine.
party-hint = Names are for the badges, blank is fine.
party-ticket = Ticket { $n } of { $of }
party-you = That’s you
party-thats-me = That’s me
party-child = A child
party-comes-later = Comes later
party-in-since = In since { $time }
party-field = Name for ticket { $n }
party-their-name = Their name, if you like
party-your-name = Your name, if you like
party-badge-each = A badge each
party-nobody-chooses = Nobody’s choices are made for them. Left blank, they stay off the big screen and swap nothing.
party-each-can = Each can hold up their own badge later and choose.
party-child-hint = A child gets a badge and is never introduced or shown.
party-just-me = Just me
party-all = Check in all of us
party-later-named = { $name }’s ticket stays good for later
party-later-one = One ticket stays good for later
party-later = { $n } tickets stay good for later
party-all-in = You’re all in.
party-some-in = Some of you are in.
party-tray = Take your badges from the tray.
party-own-choices = Nobody chose anything for you: you’re off the big screen and swap nothing. You can say otherwise.
party-choose = Choose for myself
party-done = We’re done, thanks
party-left-cancelled = { $name }: that ticket isn’t good for tonight. A host can help.
party-left-full = { $name }: every place is taken just now. A host can help.
party-left-out = { $name } isn’t in yet. A host can help.
k2-already-party = Somebody else on my booking is here
k2-already-party-hint = Check them in, too.
k3-my-choices = These are my choices

## Every place is taken

full-title = We’re full just now
full-title-named = We’re full just now, { $name }
full-hint = Every place is taken. You’re welcome to wait: when somebody goes home, the next place is for whoever came first.
full-ahead =
    { $n ->
        [0] Nobody waits before you.
        [one] One person waits before you.
       *[other] { $n } people wait before you.
    }
full-name = What shall we call you?
full-wait = Put me on the waiting list
full-waits = You’re on the waiting list, { $name }
full-waits-hint = Stay close. Hold up your code or type your name here, and we’ll say when a place is free.
full-since = Waiting since { $time }
full-offered = A place is free for you, { $name }
full-offered-hint = Thank you for waiting.
full-come-in = Come in
full-not-waiting = I won’t wait
full-done = I’ll wait, thanks

## Places, and who waits for one

places-title = Places
places-none = Nobody counts places. Everybody finds one.
places-stand = { $inside } in, { $kept } on the list still to come, { $free } free.
places-over = { $n } over.
places-number = How many there are; empty if you don’t count
places-number-odd = A number, please, such as 80.
places-set = Set
places-counted = { $n } places.
places-not-counted = Places aren’t counted any more.
places-waiting =
    { $n ->
        [one] One person waits
       *[other] { $n } people wait
    }
places-let-in = Let { $name } in
places-off = Take { $name } off
places-off-done = { $name } doesn’t wait any more.
places-next = A place is free. { $name } is next.
arrival-told = { $name } is here.
arrival-seen = Thanks
person-note = For staff
person-note-hint = Guests never see it, nor does the board.
person-note-save = Keep
person-note-saved = Kept for staff.
person-tell = Tell me when they arrive

## When a wish is refused

refused-cancelled = { $name }’s ticket was cancelled. A host can let them in on the staff’s list.
refused-not-in = { $name } isn’t in.
refused-unknown-guest = We can’t find that person any more.
refused-forgotten = That person asked to be forgotten.
refused-no-gathering = Open a gathering first.
refused-too-many-lines = Three lines a side is plenty.
refused-too-many-keys = A gathering takes the tickets of { $n } keys at most. Withdraw one first.
refused-line-too-long = A few words less, please
refused-name-too-long = That name is too long. A shorter one, please.
refused-line-empty = That line is empty.
refused-support = That stays off the big screen.
refused-not-read-yet = We’re still reading that line. Try again in a moment.
refused-apart = These two are kept apart.
refused-known = These two have met already.
refused-no-place =
    { $n ->
        [0] Every place is taken. Staff can let them in, or put them on the waiting list.
        [one] Every place is taken, and one waits before them. Staff can let them in.
       *[other] Every place is taken, and { $n } wait before them. Staff can let them in.
    }
refused-child = { $name } is a child: never introduced, never shown.
refused-left-alone = { $name } asked to be left alone tonight.
refused-not-aloud = { $name } did not agree to hear that aloud, or went out. Take another need.
refused-ring-is-on = Another Ring goes on. End it first.
refused-table-full = That table is full. There may be room at another.
refused-too-many-tables = Twelve tables stand already. Close one first.
refused-too-few-aloud =
    { $n ->
        [one] One more person who’d say theirs aloud, and we can start.
       *[other] { $n } more people who’d say theirs aloud, and we can start.
    }
refused-full = { $name } has three people to meet already.
refused-too-few-in =
    { $n ->
        [3] It takes three people.
        [6] It takes six people.
       *[other] It takes { $n } people.
    }
refused-round-is-on = Another round is on.
refused-same-person = That’s the same person twice.
refused-other = That didn’t work: { $says }

## Dates and times

date-weekday =
    { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }
date-long =
    { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    } { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
date-short =
    { $weekday ->
        [1] Mon
        [2] Tue
        [3] Wed
        [4] Thu
        [5] Fri
        [6] Sat
       *[7] Sun
    } { $day } { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }
# Where the weekday is clear.
date-brief =
    { $day } { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }
date-with-year = { $date } { $year }
date-span = { $starts }–{ $ends }

### What a scanner read, for hosts.

scan-unknown = We don’t know that code.
scan-lost =
    { $n ->
        [one] We don’t know that code, but the disk damaged an entry that may be this ticket. Let them in by name, then bring the guest list again.
       *[other] We don’t know that code, but the disk damaged { $n } entries, and one may be this ticket. Let them in by name, then bring the guest list again.
    }
scan-invitation = That is an invitation for a door. A new one scans it at its first start, one that joins again under Doors.
scan-too-long = That code is too long for a ticket.
scan-already-in = { $name } is in since { $time }, { $door }.
scan-cancelled = The ticket of { $name } was cancelled.
scan-cancelled-nobody = That ticket was cancelled.
scan-let-in = Let them in
scan-elsewhere = That ticket of { $name } is for { $gathering }, { $day }.
scan-elsewhere-signed = That ticket is for { $gathering }, { $day }.
scan-signed = A good ticket, on no list. At the welcome they say their name.
# Somebody who was let in by a signed ticket and said no name.
scan-signed-guest = Guest { $code }
scan-unknown-key = That ticket is signed with a key this house doesn’t know. Find them by name.
scan-blocked = That ticket is blocked.
scan-product = That ticket is for a product this gathering doesn’t take.
scan-date = That ticket is for another date of the series.
scan-not-yet = That ticket is good from { $time }, { $day }.
scan-over = That ticket was good until { $time }, { $day }.
tickets-title = Signed tickets
tickets-hint = They are good without a list. Paste the public key your ticket system gives its scanners.
tickets-key = Public key
tickets-add = Add
tickets-added =
    { $n ->
        [one] The key is in. Its tickets open this gathering from now on.
       *[other] { $n } keys are in. Their tickets open this gathering from now on.
    }
tickets-known = That key is in already.
tickets-no-key = There’s no public key in that. Copy the whole of what your ticket system gives its scanners.
tickets-secret-key = That’s the secret key, which makes tickets. Keep it to yourself, and paste the public one.
tickets-key-named = Key ending in { $end }
tickets-products =
    { $n ->
        [one] Only product { $products }
       *[other] Only products { $products }
    }
tickets-date = Only date { $date }
tickets-any = Every ticket it signed
tickets-withdraw = Withdraw
tickets-withdraw-this = Withdraw the key ending in { $end }
tickets-withdrawn = Tickets of that key open nothing any more.
tickets-code = A ticket’s code
tickets-block = Block
tickets-unblock = Unblock
tickets-blocked = That code opens nothing any more.
tickets-unblocked = That code is good again.
tickets-blocked-count =
    { $n ->
        [one] One code is blocked.
       *[other] { $n } codes are blocked.
    }
scanner-title = Scanner
scanner-hint = Scan this once. We see which keyboard your scanner types like, and read it so from then on.
scanner-code = The code to scan
camera-title = Camera
camera-off = Off
camera-hint = It reads QR codes at the welcome, while somebody stands there. No frame is kept.
camera-none = No camera is plugged in that we can read.
camera-waiting = Looking for the camera
camera-away = The camera is away. We look for it again by ourselves.
camera-still = Less movement is on, so the camera is off at the welcome.
camera-picture = What the camera sees
camera-read = It read { $code }
camera-hold = Hold your code up to the camera. It keeps no picture.
scanner-types-like =
    { $keyboard ->
        [us] Your scanner types like a US keyboard. We’ve learned it.
        [german] Your scanner types like a German keyboard. We’ve learned it.
        [french] Your scanner types like a French keyboard. We’ve learned it.
        [spanish] Your scanner types like a Spanish or Italian keyboard. We’ve learned it.
        [portuguese] Your scanner types like a Portuguese keyboard. We’ve learned it.
        [nordic] Your scanner types like a Nordic keyboard. We’ve learned it.
       *[other] Your scanner types like this computer’s keyboard. All is well.
    }

## O4 Settings

o4-title = Settings
o4-hint = For this door and this house. Changes count at once.
o4-all-saved = All saved
o4-change = Change
o4-change-badges = Change how badges are printed
o4-door = This door
o4-opens = What opens here
o4-opens-welcome = Opens: the welcome
o4-opens-kiosk = Opens: guests’ kiosk
o4-opens-desk = Opens: the desk
o4-opens-board = Opens: the board alone
o4-opens-board-hint = From the next start only the board is shown here. “{ $command }” opens the desk again.
o4-printer = Badge printer
o4-printer-ready = Ready
o4-printer-busy = Printing
o4-printer-paper = No labels
o4-printer-lid = Lid open
o4-printer-off = Off
o4-label = Label: { $label }.
o4-pages = Follow-ups on { $printer }.
o4-scanner = Scanner and camera
o4-works = Works
o4-untried = Not tried
o4-untried-hint = Scan a code: we learn how it types.
o4-types-like =
    { $keyboard ->
        [us] Types like a US keyboard.
        [german] Types like a German keyboard.
        [french] Types like a French keyboard.
        [spanish] Types like a Spanish or Italian keyboard.
        [portuguese] Types like a Portuguese keyboard.
        [nordic] Types like a Nordic keyboard.
       *[other] Types like this computer’s keyboard.
    }
o4-camera-on = On
o4-camera-away = Away
o4-test-scan = Test a scan
o4-choose-camera = Choose camera
o4-backups = Backups
o4-backup-today = Today { $time }
o4-backup-day = { $day }, { $time }
o4-backup-looking = Looking for the last one
o4-backup-checked = Checked by opening it. { $n } MB.
o4-throw-away = This house is thrown away when the window closes, so it has no backups.
o4-code-hint = One code opens the staff’s list and the desk. It is never shown, only changed.
o4-window = This window
o4-locks = The desk locks after
o4-minutes = { $n } min
o4-back-up = Back up now
o4-backing-up = Backing up
o4-backed-up = Backed up.
o4-restore = Restore…
o4-restore-title = Go back to a backup
o4-restore-which = Which backup?
o4-restore-one = { $when }, { $n } MB
o4-restore-reading = Reading it
o4-restore-lost = This backup can’t be read to its end. Choose another one.
o4-restore-empty = It holds nothing yet.
o4-restore-holds = Entries in it: { $entries }, from { $from-day } at { $from } to { $to-day } at { $to }.
o4-restore-keeps = Nothing is thrown away: the house as it is now is kept beside it. Guests who were forgotten stay forgotten.
o4-restore-do = Go back to this backup
o4-forgets = What the house forgets
o4-days-after = Days after
o4-days-less = fewer
o4-days-more = more
o4-days-set =
    { $n ->
        [one] Guests are forgotten a day after, unless they asked.
       *[other] Guests are forgotten { $n } days after, unless they asked.
    }
o4-due-nobody = Nobody is about to be forgotten.
o4-due-soon =
    { $n ->
        [one] *{ $n } person* will be forgotten within a day.
       *[other] *{ $n } people* will be forgotten within a day.
    }
o4-due =
    { $n ->
        [one] *{ $n } person* will be forgotten on { $day }.
       *[other] *{ $n } people* will be forgotten on { $day }.
    }
o4-asked =
    { $n ->
        [0] Nobody asked to be remembered. Counts stay.
       *[other] { $n } asked to be remembered. Counts stay.
    }
o4-examples = Examples at “give and ask”
o4-examples-change = Change the examples
o4-examples-offer = Offer **{ $list }**
o4-examples-need = Ask **{ $list }**
o4-examples-hint = Short and small is best. The next gathering has them.
o4-examples-offers = I can offer…
o4-examples-needs = I could use…
o4-examples-add-offer = Add an offer
o4-examples-add-need = Add a need
o4-examples-ours-offer = Back to our offers
o4-examples-ours-need = Back to our needs
o4-examples-one = An example
o4-asks = Questions at the door
o4-asks-open = Questions
o4-asks-photos = Photos
o4-asks-photos-hint = “Photos of you?” Yes, ask me, or no. The badge shows it as a camera; blank means no.
o4-asks-welcomers = Welcomers
o4-asks-welcomers-hint = “Welcome somebody new tonight?” For those who have been here before. Whoever is new and wants to be introduced meets them first.
o4-examples-up = Move “{ $line }” up
o4-examples-away = Remove the example “{ $line }”
o4-kiosk = **Kiosk** full screen, out by code only
o4-open-kiosk = Open the kiosk
o4-end = End the evening
o4-end-hint =
    { $n ->
        [0] Nobody is in any more. The doors close, and the board says good night.
        [one] One person is still in and is taken as gone. The doors close, and the board says good night.
       *[other] { $n } people are still in and are taken as gone. The doors close, and the board says good night.
    }
o4-end-now = End it now
o4-leavers = Gone when they said
o4-leavers-hint = People who said when they have to leave can be taken as gone then, unless they come in again.
o4-ended = The evening ended at { $time }.
o4-open-again = Open the doors again
o4-opened-again = The doors are open again.
toast-evening-ended =
    { $n ->
        [0] Good night. The doors are closed.
        [one] Good night. One person is taken as gone.
       *[other] Good night. { $n } people are taken as gone.
    }
refused-evening-over = The evening is over. Let { $name } in on the staff’s list if they stay.
k1-over = The evening is over. Thank you for coming.
h1-night = Good night
h1-night-thanks =
    Thank you for coming,
    and for asking.
h1-night-came = came
h1-night-introductions = introductions
h1-night-promises = promises
h1-night-again = We meet again on
h1-night-when = { $day }, { $time }
h1-night-soon = We’ll light it again soon.
h1-night-page = Your page is at the door.
o4-languages = Languages on the welcome
o4-languages-hint = The first greets, the others are one tap away.
o4-languages-one = This one greets, and no other is offered.
o4-test-badge = Print a test badge
o4-test-name = Test badge
o4-came-out = Did it come out whole?
o4-came-out-hint = The badge has a line around it. It is sent; look at what came out.
o4-cut-off = Cut off
o4-nothing-came = Nothing came
o4-tested-whole = Last test came out whole, { $when }.
o4-tested-cut = Last test was cut off, { $when }. Choose the label that is in the printer.
o4-tested-nothing = Last test never came, { $when }. Look at its cable, its lid and its labels.

## K6 Going home, and what is taken along

# On a phone or a slip, over lists of lines.
home-you-promised = You promised
home-you-met = You met
home-to-meet = People to meet
home-next = Next evening: *{ $day }*
k6-band-met = Who you met
k6-band-promised = What you promised
k6-met-title = Who did you meet tonight?
k6-met-hint = Tap the ones you talked with. It counts when both of you say so.
k6-table = At your table: { $names }
k6-circle =
    Circle of { $n ->
        [3] three
        [4] four
       *[5] five
    }: { $names }
k6-at = At { $time }
k6-scanned = You scanned each other
k6-else-title = Somebody else?
k6-else = Hold their badge to the scanner, with them beside you.
k6-else-hint = Nobody can be looked up by name here.
k6-nobody-hint = Met nobody? That’s no failing of yours. Next time ask us first, and we’ll introduce you at the door.
k6-nobody-listed = Nobody was introduced to you tonight.
k6-not-here = That badge is of nobody you could have met tonight.
k6-people =
    { $n ->
        [one] 1 person
       *[other] { $n } people
    }
k6-skip = Skip, good night
k6-next = Next
k6-not-saved = We couldn’t save that. Tap again.
k6-promise-title = Did you promise anything?
k6-promise-hint = Small and soon is easiest to keep. Leave blank what doesn’t fit.
k6-promise-them =
    { $them ->
        [she] Did you promise her anything?
        [he] Did you promise him anything?
        [they] Did you promise them anything?
       *[none] Did you promise { $name } anything?
    }
k6-promise-words = In your own words
# For people who listen to the screen, over the three that follow.
k6-when = By when?
k6-this-week = This week
k6-by-day = By { $day }
k6-no-day = No day
k6-swap-yes =
    { $them ->
        [she] Yes, if she does too
        [he] Yes, if he does too
        [they] Yes, if they do too
       *[none] Yes, if { $name } does too
    }
k6-glad = Glad you met?
k6-glad-private = Nobody ever sees this.
k6-glad-no = Not really
k6-promise-stands = A promise stands on your page and on theirs, as said by you.
k6-next-one = Next person
k6-next-two = Next two people
k6-night = Good night
k6-night-title = Good night, { $name }
# $p is how many promises.
k6-night-met =
    { $p ->
        [0] You met { $names }.
        [1] You met { $names }, and promised one thing.
       *[other] You met { $names }, and promised { $p } things.
    }
k6-night-met-many =
    { $p ->
        [0] You met { $n } people.
        [1] You met { $n } people, and promised one thing.
       *[other] You met { $n } people, and promised { $p } things.
    }
k6-light = The light stays on for you.
k6-thanks = Thank you for coming.
k6-code = Read with your phone
k6-take = Take it with you
k6-take-hint =
    { $p ->
        [0] Your people, and where you met. The code holds the words themselves. Nothing is sent anywhere.
        [1] Your people, where you met, and your promise. The code holds the words themselves. Nothing is sent anywhere.
       *[other] Your people, where you met, and your promises. The code holds the words themselves. Nothing is sent anywhere.
    }
k6-print = Print it as a slip
k6-staying = I’m staying after all
# One of two answers, or none: none means no. $n is the days until somebody is forgotten.
k6-remember = Shall we remember you?
k6-remember-yes = Yes, please
k6-remember-no = No, thank you
k6-remember-hint =
    { $n ->
        [one] A yes keeps your name and lines. Otherwise you’re forgotten in a day.
       *[other] A yes keeps your name and lines. Otherwise you’re forgotten in { $n } days.
    }
k6-forgets = This screen forgets you in { $n } s.
slip-printing = Your slip is printing. Take it from the tray just below.
slip-done = Your slip is printed. Take it from the tray just below.
slip-trouble = The printer is having a moment. Your phone can read the code.
# What a saved picture of it is called.
slip-name = { $name } slip
k5-take-hint = Your people and where to find them. The code holds the words themselves. Nothing is sent anywhere.
k5-promise = You promised { $name }: “{ $promise }”. Did it happen?
k5-again = You met { $name } before. See each other again? Only two yeses are told.
k5-glad = Glad you met { $name }? Nobody ever sees this.
k5-glad-last = Last time you met { $name }. Glad of it? Nobody ever sees this.
k5-glad-skip = Skip
k5-again-yes = Gladly
k5-again-no = Not this time
k5-again-gladly = You’d gladly see { $name } again. If you both would, this screen tells you both.
k5-ring = { $name } asked the room for “{ $line }”.
k5-ring-pass = Not this one
k5-ring-another = Another one
k5-ring-find = Thank you. Find { $name }.
k5-ring-find-at = Thank you. Find { $name } { $place }.
k5-promise-not-yet = Not yet
k5-promise-let-go = Let it go

## The report: how the evening went, on the screen and in files. $n is a number, “a few” or “all but a few”.

report-all-but = all but a few
report-untold = not told
report-nothing = none
report-of = { $n } of { $of }
report-left-out = One number is left out: beside the others it would point at one or two people.
report-came-title = Who came
report-came = *{ $n }* came. Children are not counted.
report-came-first = { $n } came for the first time.
report-came-again = { $n } had been here before.
report-small = So few that more numbers would point at somebody.
report-asked = { $n } said what they could use.
report-soon = { $n } of the { $of } people introduced were so within ten minutes of coming in.
report-again-of = Of those who had been here before: *{ $n } of { $of }.*
report-suggested = Suggested
report-helped = Needs whose owner met somebody who could help: *{ $n }*.
report-left-alone = { $n } of them asked to be left alone.
report-first-of = *{ $n } of { $of }.*
report-waited-first =
    { $n ->
        [0] Half of them were introduced within a minute.
        [one] Half of them were introduced within { $n } minute.
       *[other] Half of them were introduced within { $n } minutes.
    }
report-waited-all =
    { $n ->
        [0] Of everybody who was introduced, half were within a minute.
        [one] Of everybody who was introduced, half were within { $n } minute.
       *[other] Of everybody who was introduced, half were within { $n } minutes.
    }
# Follows one of the two above.
report-waited-most =
    { $n ->
        [0] Nineteen in twenty within a minute.
        [one] Nineteen in twenty within { $n } minute.
       *[other] Nineteen in twenty within { $n } minutes.
    }
report-introductions-title = Introductions, and what became of them
report-introductions-none = Nobody was introduced.
report-made = Made
report-met = Became a meeting
report-said = Both said if they were glad
report-glad = Both were glad
report-glad-private = Who said what is shown to nobody.
report-glad-later = Whether people were glad they met is told once the evening is over.
report-taken-up = Offers that answered a need: *{ $n }*.
report-too-few-to-compare = Tables were drawn by lot, too: the answers are too few to compare without telling of anybody.
report-by-meaning = At tables found by what people said, both were glad of *{ $n } of { $of }* meetings.
report-by-chance = At tables drawn by lot, both were glad of *{ $n } of { $of }* meetings.
report-sure = With as many answers, { $least } to { $most } % may be true.
report-mixed-title = How mixed the room became
report-reachable = By introductions alone, word could have gone round among *{ $n } of { $of }* people.
report-new-with-old = { $n } of { $of } introductions brought somebody new together with somebody who had been here before.
report-unmet = Needed, not offered
report-people-counted = How many people offered something of it, needed something, and needed what nobody here offers.
report-in-confidence = People who needed something they said in confidence: *{ $n }*.
report-in-confidence-unmet = People among them who found nobody offering it: { $n }.
report-promises = Made tonight: *{ $n }*.
report-promises-kept = Kept since: { $n }.
report-kept-since = Promises of earlier evenings kept since last time: *{ $n }*.
report-alone-title = Left without an introduction
report-alone-came = The bars say when they came. Quarters of an hour with one or two stand together.
report-habits-title = Who was missing among the Corruptors
report-habit = “{ $habit }”, named by guests: *{ $n }*.
report-beside-title = Beside the last evenings
report-this = This one
report-people = People
report-introductions = Introductions
report-meetings = Meetings
report-evening = Evening
report-first-introduced = First-timers introduced
report-half-waited = Half waited at most
report-both-glad = Both were glad
report-promises-kept-column = Promises kept
report-minutes = { $n } min

## H1, the Ring: one need at a time

h1-ring = The Ring
h1-ring-lead = Everybody asks. Small is fine.
h1-ring-could-use = *{ $name }* could use
h1-ring-somebody = Somebody
h1-ring-next = Next: { $name }
# Whoever asks has no line to read: they speak.
h1-ring-themselves = They say it themselves.
# Whoever asked has left, or took it back.
h1-ring-away = The next need is on its way.
h1-ring-who = Who can help? Who knows somebody?
h1-ring-thanks = Thank you. Find each other afterwards.
h1-ring-thanks-at = Thank you. Find each other { $place }.
h1-ring-paused = Paused
h1-ring-first = Who is first?
h1-ring-nobody = Nobody yet. Tell a host if you think of someone.
# After a large figure.
h1-ring-helpers =
    { $n ->
        [one] person can help *{ $name }*
       *[other] people can help *{ $name }*
    }
h1-ring-helpers-unnamed =
    { $n ->
        [one] person can help
       *[other] people can help
    }
h1-ring-foot = Raise a hand, or scan your badge at any door.
h1-ring-of = { $n } of { $all }

## The Ring at the kiosk

ring-say-it = Say it in the Ring?
ring-can-you = Can you help { $name }?
ring-can-you-somebody = Can you help somebody?
ring-can = I can
ring-can-hint = You two are introduced
ring-knows = I know somebody
ring-knows-hint = You tell them whom to ask
ring-looking = Just looking
ring-looking-hint = On to your choices
ring-find = Thank you. Find { $name } once the Ring is over.
ring-find-at = Thank you. Find { $name } { $place } once the Ring is over.
ring-choices = My choices

## H2, the Ring: the host's controls

h2-programme-ring = The Ring, { $time }
ring-open = Open the Ring
ring-back = Back to the room
ring-agreed =
    { $n ->
        [one] 1 agreed to be read
       *[other] { $n } agreed to be read
    }
ring-agreed-and =
    { $n ->
        [one] { $read }, 1 says it themselves
       *[other] { $read }, { $n } say it themselves
    }
ring-lasts =
    { $n ->
        [one] 1 need, about { $min } minutes, until { $time }
       *[other] { $n } needs, about { $min } minutes, until { $time }
    }
ring-lasts-still =
    { $n ->
        [0] The last one, until about { $time }
        [one] 1 more need, about { $min } minutes, until { $time }
       *[other] { $n } more needs, about { $min } minutes, until { $time }
    }
ring-long = That is long to sit and listen. With fewer minutes for each it is shorter; with “Table lists”, once it has begun, every table goes round by itself.
ring-answers =
    { $n ->
        [0] No answers yet
        [one] 1 answer so far
       *[other] { $n } answers so far
    }
ring-minutes = Minutes for each
ring-order-hint = Needs that nobody here answers come first, then the longest wait.
ring-start = Start the Ring
ring-voices = Somebody says it themselves
ring-voices-hint = People without a line on the big screen can ask aloud, if they like.
ring-voice-off = Not { $name } after all
ring-could-use = { $name } could use
ring-of-time = of { $time }
ring-leads-in = Starts now
ring-first-need = First need
ring-next-need = Next need
ring-last-need = End after this one
ring-back-need = Back
ring-minute-more = A minute more
ring-pause = Pause
ring-resume = Go on
ring-skip = Skip
ring-stopped = The Ring stopped at { $name }. Go on?
ring-go-on = Go on
ring-who = Who raised a hand?
ring-who-hint = Two letters of a name
ring-can-help =
    { $n ->
        [0] Nobody yet for { $name }
       *[other] { $n } can help { $name }
    }
ring-can-help-somebody =
    { $n ->
        [0] Nobody yet
       *[other] { $n } can help
    }
ring-each-answer = Each answer is an introduction, and stands on both pages.
ring-no-name = no screen name
ring-row = { $n }. { $name }: { $line }
ring-row-hint = Alt with Up or Down moves it
ring-end = End the Ring
ring-end-question =
    { $n ->
        [0] End it here?
        [one] End it here? 1 need goes first next time.
       *[other] End it here? { $n } needs go first next time.
    }
ring-end-no = Not yet
ring-over = The Ring is over
ring-over-answers =
    { $n ->
        [0] Nobody raised a hand this time.
        [one] 1 answer. The two are introduced.
       *[other] { $n } answers, and as many introductions.
    }
ring-go-on-after-all = Go on after all
# What a host says; the quotation marks come around it.
ring-say-this = Say this
ring-script-open = Everybody asks. Small is fine. Say it, look round, and leave the talking for after.
ring-script-need = { $name } could use: { $line }. Who can help? Who knows somebody who can? A hand is enough, the talking comes after.
ring-script-own = { $name } says it themselves. Listen first. Who can help? Who knows somebody who can? A hand is enough.
ring-script-close = Go and find each other. The board says where.
ring-wait = Wait ten seconds longer than feels right.
# On paper, a page for each table.
ring-lists = Table lists
ring-lists-title = The Ring, table by table
ring-lists-lead = Read one aloud, look round, write down who can help. The talking comes after.
ring-lists-printed = { $printer } has the lists.
ring-lists-not-printed = { $printer } didn’t take the lists. See that it is on and has paper, then try again.
pages-saved = The pages are in { $folder }.
