//! What a guest's screen wishes.

use chrono::{DateTime, Utc};

use super::choices::Change;
use super::home::HomeWish;
use super::people::Afterwards;
use crate::domain::{
    Answer, By, GatheringId, GuestId, Hand, HelpReason, IntroductionId, LineId, Outcome, Plan,
    PromiseId, RingId, Saying, Side, TopicId, Turn,
};
use crate::followup::TakeHome;
use crate::ui::ShareWish;
use crate::words::Language;

/// A wish, granted between two frames.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Wish {
    /// Back to the welcome; whatever was not saved is forgotten.
    StartOver,
    /// Look for somebody by what was typed.
    Search(String),
    /// A whole code stands in the field, typed by hand or by a scanner too slow to tell from one.
    Code(String),
    /// "That's me": somebody found by name.
    Choose(GuestId),
    /// "I'm not on the list", with the name typed so far.
    WalkIn(String),
    /// Whoever scanned comes in alone, of a booking of several.
    JustMe(GuestId),
    /// Everybody on the booking who does not come later comes in.
    CheckInParty,
    /// The others on the booking of somebody who is in.
    Party(GuestId),
    /// Somebody who came in with others chooses for themselves.
    ChooseForMyself(GuestId),
    /// Onto the waiting list.
    Wait,
    /// Off it.
    StopWaiting,
    /// A place is free for somebody who waited.
    ComeIn,
    /// Check the guest on the screen in.
    CheckIn,
    /// On to people to meet, having said enough.
    ShowPeople,
    /// Somebody is in again, and their people are looked up.
    FindPeople,
    /// Somebody who wanted nothing but to be let in says something after all.
    GiveAfterAll,
    /// Name a table about something.
    NameTopic(String),
    /// Judge a line by its meaning while it is typed.
    Hear(Side, String),
    /// Say a line.
    Say(Saying),
    /// Say these lines of last time again.
    Keep(Vec<LineId>),
    /// A line of last time holds no more.
    DropLine(LineId),
    /// Open or close the eye of a line.
    Show(LineId, bool),
    /// Take a line away.
    Remove(LineId),
    /// Change one's choices; saved at once.
    Change(Change),
    /// Agree to hear a need aloud in the Ring, or not.
    SayAloud(LineId, bool),
    /// Answer the need that the Ring takes.
    RaiseHand(Hand),
    /// Answer, afterwards, a need that a Ring took.
    Afterwards((RingId, Turn), Afterwards),
    /// On to one's choices.
    MyChoices,
    /// Say another line, from one's choices.
    AddLine,
    /// Ask somebody whether they want to be forgotten.
    AskForget(GuestId),
    /// Forget them.
    Forget(GuestId),
    /// "I'm heading home": somebody, and how they were found.
    HeadHome(GuestId, By),
    /// Answer an introduction.
    Answer(IntroductionId, Answer),
    /// Answer whether to swap contact in an introduction.
    Swap(IntroductionId, bool),
    /// Ask when they have to leave, having said this before.
    Leaving(Option<DateTime<Utc>>),
    /// They have to leave then, or they stay.
    Leave(Option<DateTime<Utc>>),
    /// Look which tables there are.
    Tables,
    /// Sit down at a table about something, or get up.
    Sit(TopicId, bool),
    /// They say that they met, or that they did not after all.
    Met(IntroductionId, bool),
    /// On the way home.
    Home(HomeWish),
    /// What became of a promise of an earlier evening.
    Kept((GatheringId, PromiseId), Outcome),
    /// Whether they would see somebody again whom they met before.
    Again(GuestId, Option<bool>),
    /// Whether they were glad to meet somebody, and where; `None` where they would rather not say.
    Glad((GatheringId, GuestId), Option<bool>),
    /// Open what they can take along.
    TakeWithYou(Vec<IntroductionId>),
    /// Print it.
    PrintSlip(Box<TakeHome>),
    /// Look who is there to meet.
    LookAround,
    /// A host lets guests in.
    LetIn(Vec<GuestId>),
    /// A host takes their last movement back.
    Undo(Vec<GuestId>),
    /// Set the staff code, given its hash.
    SetStaffCode(String),
    /// Plan the first gathering, or the next one.
    Plan(Box<Plan>),
    /// Bring a guest list at the desk.
    BringList,
    /// Call a host.
    CallHost(HelpReason, Option<GuestId>),
    /// Print a badge once more.
    PrintBadge(GuestId),
    /// Open the help sheet.
    Help,
    /// Something about other doors.
    Share(ShareWish),
    /// Close the window.
    Quit,
    /// Open the list of languages.
    Languages,
    /// "How easy it can be".
    Guide,
    /// Open the keypad for the staff code.
    StaffCode,
    /// Close what lies over the screen.
    Close,
    /// Speak another language.
    Speak(Language),
    /// The next text size.
    NextTextSize,
    /// The other contrast.
    Contrast,
    /// Everything lower, or back up.
    Lower,
    /// Less movement, or all of it.
    Stillness,
    /// "I'm still here."
    StillHere,
    /// The staff code was right: show the staff's list.
    StaffList,
    /// From the staff's list to the desk.
    OpenDesk,
    /// From the staff's list to somebody's sheet at the desk.
    LookAt(GuestId),
}

impl Wish {
    /// Whether it changes nothing but how things look.
    #[must_use]
    pub(super) const fn is_about_looks(&self) -> bool {
        matches!(
            self,
            Self::Languages
                | Self::Guide
                | Self::Speak(_)
                | Self::NextTextSize
                | Self::Contrast
                | Self::Close
        )
    }
}
