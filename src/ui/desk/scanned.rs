//! A code that is scanned while the desk is open: taken, and answered in the bar at the bottom.

use egui::Ui;

use super::DeskPlace;
use super::screens::{DeskErrand, DeskScreens};
use super::trouble;
use super::wish::{Deed, Wish};
use crate::desk::{
    Desk, Keyboard, Meaning, PrinterState, Settings, Trouble, Void, fresh_badge_code,
};
use crate::domain::{
    By, CheckIn, Command, Details, Gathering, GatheringId, Guest, GuestId, Name, Refusal, Visit,
};
use crate::intake::ticket;
use crate::sync::Invitation;
use crate::ui::guest::{local, unknown_code};
use crate::ui::scanner::{Layout, Scan, Scanner};
use crate::ui::void;
use crate::words::Words;

/// The code that shows which keyboard a scanner believes it is: letters and signs that lie elsewhere
/// on each.
pub(in crate::ui) const TEST_CODE: &str = "PORCHLIGHT:azqwym-_/?=+*;0123456789";

impl DeskScreens {
    /// Takes what a scanner read while the desk is open.
    pub fn scanned(&mut self, ui: &Ui, desk: &mut Desk, scan: Scan) {
        self.quiet.touched(desk.now());
        ui.ctx().request_repaint();
        if scan.text == TEST_CODE {
            return self.learn(desk, None);
        }
        if let Some(keyboard) = wrote_test_code(&scan) {
            return self.learn(desk, Some(keyboard));
        }
        let words = self.now.words;
        if Invitation::read(&scan.text).is_some() {
            let is_taken = self.place == DeskPlace::Doors && self.doors.scanned(&scan.text);
            if !is_taken {
                self.notice.say(words.say("scan-invitation").to_owned(), None);
            }
            return;
        }
        let Some(gathering) = desk.tonight() else {
            return self.notice.say(words.say("refused-no-gathering").to_owned(), None);
        };
        match desk.meaning(gathering, &scan.reading(self.settings.scanner)) {
            Meaning::Ticket(guest) | Meaning::Badge(guest) => self.take(desk, gathering, guest),
            Meaning::Cancelled(guest) => self.offer(desk, gathering, guest),
            Meaning::Elsewhere { gathering, guest } => self.tell_elsewhere(desk, gathering, guest),
            Meaning::Signed { guest, code } => self.let_ticketed_in(desk, gathering, guest, code),
            Meaning::Void { why, guest } => self.tell_void(desk, gathering, why, guest),
            Meaning::Unknown if is_typing(ui, &scan) => Scanner::give_back(ui.ctx(), scan),
            Meaning::Unknown => {
                let too_long = || words.say("scan-too-long").to_owned();
                let says = if scan.too_long { too_long() } else { unknown_code(desk, words) };
                self.notice.say(says, None);
            }
        }
    }

    /// Lets the holder of a ticket in, or says that they are.
    fn take(&mut self, desk: &mut Desk, gathering: GatheringId, guest: GuestId) {
        let words = self.now.words;
        match desk.submit(check_in(gathering, guest, By::Code)) {
            Ok(()) => {
                self.errands.push(DeskErrand::Print(guest));
                self.tell_in(desk, gathering, guest);
            }
            Err(Trouble::Refused(Refusal::AlreadyIn { .. })) => {
                let look = (words.say("person-look"), Wish::Look(guest));
                self.notice.say(self.already_in(desk, guest), Some(look));
            }
            Err(trouble) => self.notice.say(trouble::says(words, desk, &trouble), None),
        }
    }

    /// "Ana Pereira is in since 18:04, Door B."
    fn already_in(&self, desk: &Desk, guest: GuestId) -> String {
        let words = self.now.words;
        let evening = desk.evening();
        let arrival = evening.and_then(|it| it.visit(guest)).and_then(Visit::arrival);
        let plan = evening.and_then(Gathering::plan);
        let time = arrival.map(|it| words.time(local(plan, it.at).1)).unwrap_or_default();
        let door = arrival.and_then(|it| desk.state().door_of(it));
        let door = door.unwrap_or_else(|| words.say("settings-door-default"));
        let values = [
            ("name", name(desk, words, guest).into()),
            ("time", time.into()),
            ("door", door.into()),
        ];
        words.say_with("scan-already-in", &values)
    }

    /// A host lets somebody in, whatever their ticket says. Whoever was in before has a badge.
    pub(super) fn let_in(&mut self, desk: &mut Desk, guest: GuestId) {
        let words = self.now.words;
        let Some(gathering) = desk.tonight() else {
            return self.notice.say(words.say("refused-no-gathering").to_owned(), None);
        };
        let has_badge =
            desk.evening().and_then(|it| it.visit(guest)).is_some_and(|it| it.arrival().is_some());
        if let Err(trouble) = desk.submit(check_in(gathering, guest, By::Staff)) {
            return self.tell_trouble(desk, &trouble);
        }
        if !has_badge {
            self.errands.push(DeskErrand::Print(guest));
        }
        self.tell_in(desk, gathering, guest);
    }

    /// "Ana Pereira is in", and how to take it back.
    fn tell_in(&mut self, desk: &Desk, gathering: GatheringId, guest: GuestId) {
        let words = self.now.words;
        let says = told(desk, words, guest);
        let deed = Deed {
            steps: vec![Command::UndoMovement { gathering, guest }],
            says: words.say("toast-undone").to_owned(),
            undo: Vec::new(),
        };
        self.notice.say(says, Some((words.say("shared-undo"), Wish::Do(deed))));
    }

    /// Prints a badge once more, where there is a printer.
    pub(super) fn print_again(&mut self, desk: &Desk, guest: GuestId, printer: PrinterState) {
        self.errands.push(DeskErrand::Print(guest));
        let key = if printer == PrinterState::None { "toast-no-printer" } else { "toast-badge" };
        let about = [("name", name(desk, self.now.words, guest).into())];
        self.notice.say(self.now.words.say_with(key, &about), None);
    }

    /// A cancelled ticket lets nobody in by itself; a host may, where it is known who that is.
    fn offer(&mut self, desk: &Desk, gathering: GatheringId, guest: GuestId) {
        let words = self.now.words;
        if desk.state().guest(guest).is_none() {
            return self.notice.say(words.say("scan-cancelled-nobody").to_owned(), None);
        }
        let named = [("name", name(desk, words, guest).into())];
        let says = words.say_with("scan-cancelled", &named);
        self.offer_saying(desk, gathering, guest, says);
    }

    /// Says why a ticket opens nothing; a host may let its holder in, where it is known who that is.
    fn tell_void(
        &mut self,
        desk: &Desk,
        gathering: GatheringId,
        why: Void,
        guest: Option<GuestId>,
    ) {
        let says = void::to_host(self.now.words, desk, why);
        match guest.filter(|guest| desk.state().guest(*guest).is_some()) {
            Some(guest) => self.offer_saying(desk, gathering, guest, says),
            None => self.notice.say(says, None),
        }
    }

    fn offer_saying(&mut self, desk: &Desk, gathering: GatheringId, guest: GuestId, says: String) {
        let words = self.now.words;
        let named = [("name", name(desk, words, guest).into())];
        let deed = Deed {
            steps: vec![check_in(gathering, guest, By::Staff)],
            says: words.say_with("toast-checked-in", &named),
            undo: vec![Command::UndoMovement { gathering, guest }],
        };
        self.notice.say(says, Some((words.say("scan-let-in"), Wish::Do(deed))));
    }

    /// A good ticket of somebody on no list. At the welcome they say their name; a host in a hurry
    /// lets them in without one.
    fn let_ticketed_in(
        &mut self,
        desk: &Desk,
        gathering: GatheringId,
        guest: GuestId,
        code: Box<str>,
    ) {
        let words = self.now.words;
        let known = desk.state().guest(guest).map(|it| it.name().full());
        let about = [("code", short_id(guest).into())];
        let unnamed = || words.say_with("scan-signed-guest", &about);
        let called = known.clone().unwrap_or_else(unnamed);
        let name = known.is_none().then(|| Name::new(&called, ""));
        let details = Details { name, ..Details::default() };
        let steps = vec![
            check_in_as(gathering, guest, By::Code, details),
            Command::IssueTicket { gathering, guest, code },
        ];
        let deed = Deed {
            steps,
            says: words.say_with("toast-checked-in", &[("name", called.into())]),
            undo: vec![Command::UndoMovement { gathering, guest }],
        };
        let says = words.say("scan-signed").to_owned();
        self.notice.say(says, Some((words.say("scan-let-in"), Wish::Do(deed))));
    }

    fn tell_elsewhere(&mut self, desk: &Desk, gathering: GatheringId, guest: Option<GuestId>) {
        let words = self.now.words;
        let Some(plan) = desk.state().gathering(gathering).and_then(Gathering::plan) else {
            return self.notice.say(words.say("scan-unknown").to_owned(), None);
        };
        let day = words.day(local(Some(plan), plan.starts).0);
        let (which, day) = (("gathering", plan.name.as_str().into()), ("day", day.into()));
        let says = match guest.map(|guest| name(desk, words, guest)) {
            Some(name) => words.say_with("scan-elsewhere", &[("name", name.into()), which, day]),
            None => words.say_with("scan-elsewhere-signed", &[which, day]),
        };
        self.notice.say(says, None);
    }

    /// Remembers which keyboard the scanner believes it is; none if it is the computer's.
    fn learn(&mut self, desk: &mut Desk, keyboard: Option<Keyboard>) {
        let words = self.now.words;
        let known = self.settings.clone();
        let settings = Settings { scanner: keyboard, scanner_works: true, ..known };
        let says = match desk.remember(&settings) {
            Ok(()) => {
                self.settings = settings;
                learned(words, keyboard)
            }
            Err(error) => trouble::not_saved(words, &error),
        };
        self.notice.say(says, None);
    }
}

/// The keyboard as which a scanner wrote the test code, if it did.
fn wrote_test_code(scan: &Scan) -> Option<Keyboard> {
    let wrote = |it: &Keyboard| it.read(&scan.strokes).as_deref() == Some(TEST_CODE);
    Keyboard::ALL.into_iter().find(wrote)
}

/// "Your scanner types like a French keyboard. We’ve learned it."
pub(in crate::ui) fn learned(words: Words, keyboard: Option<Keyboard>) -> String {
    let code = keyboard.map_or("", Keyboard::code);
    words.say_with("scanner-types-like", &[("keyboard", code.into())])
}

fn is_typing(ui: &Ui, scan: &Scan) -> bool {
    let is_code = ticket::looks_like_code(&scan.text) && scan.ended;
    scan.may_be_typed() && !is_code && ui.ctx().text_edit_focused()
}

/// Enough of an id to tell one guest without a name from another.
fn short_id(guest: GuestId) -> String {
    guest.to_string().chars().take(4).flat_map(char::to_uppercase).collect()
}

fn check_in(gathering: GatheringId, guest: GuestId, by: By) -> Command {
    check_in_as(gathering, guest, by, Details::default())
}

fn check_in_as(gathering: GatheringId, guest: GuestId, by: By, details: Details) -> Command {
    Command::CheckIn(Box::new(CheckIn {
        gathering,
        guest,
        by,
        badge_code: fresh_badge_code(),
        details,
        consent: None,
        manner: None,
        door: None,
    }))
}

/// "Ana Pereira is in.", with what staff should know of her.
fn told(desk: &Desk, words: Words, guest: GuestId) -> String {
    let says = words.say_with("toast-checked-in", &[("name", name(desk, words, guest).into())]);
    let note = desk.state().guest(guest).and_then(Guest::note).unwrap_or_default();
    if note.is_empty() { says } else { format!("{says} {}", note.replace('\n', " ")) }
}

fn name(desk: &Desk, words: Words, guest: GuestId) -> String {
    words.full_name(desk.state(), desk.tonight(), guest)
}
