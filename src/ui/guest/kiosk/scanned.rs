//! What a scanned code leads to. It starts that person afresh, whoever stood there before.

use egui::Ui;

use super::{Kiosk, Screen};
use crate::desk::{Desk, Keyboard, Meaning, Reading};
use crate::domain::{By, Guest, GuestId, Presence, Visit};
use crate::intake::ticket;
use crate::ui::guest::choices::Choices;
use crate::ui::guest::hello::{Hello, Who};
use crate::ui::guest::home::GoingHome;
use crate::ui::guest::in_doubt;
use crate::ui::guest::party::Party;
use crate::ui::guest::raise::RaiseHand;
use crate::ui::guest::welcome::{Notice, Welcome};
use crate::ui::scanner::{Pace, Scan, Scanner};

impl Kiosk {
    /// Takes what a scanner read that types like the keyboard `scanner`.
    pub fn scanned(&mut self, ui: &Ui, desk: &Desk, scanner: Option<Keyboard>, scan: Scan) {
        if let Screen::Setup(setup) = &mut self.screen
            && setup.scanned(desk, &scan.text)
        {
            return ui.ctx().request_repaint();
        }
        let reading = scan.reading(scanner);
        let meaning = desk.tonight().map(|gathering| desk.meaning(gathering, &reading));
        let is_known = meaning.as_ref().is_some_and(|it| *it != Meaning::Unknown);
        let is_setup = matches!(self.screen, Screen::Setup(_));
        if is_setup || (!is_known && self.is_typing(ui, &scan)) {
            if scan.may_be_typed() && ui.ctx().text_edit_focused() {
                Scanner::give_back(ui.ctx(), scan);
            }
        } else if scan.too_long {
            self.clear(ui, desk, Welcome::with(Some(Notice::TooLong)));
        } else {
            self.read(ui, desk, meaning);
        }
    }

    /// Whether the keys of a code that nobody knows are somebody's quick typing, into a field. A code
    /// without an end that is too slow to tell looks like one where codes are expected.
    fn is_typing(&self, ui: &Ui, scan: &Scan) -> bool {
        let expected = matches!(self.screen, Screen::Welcome(_) | Screen::Find(_));
        let is_code = ticket::looks_like_code(&scan.text)
            && (scan.ended || scan.pace == Pace::Machine || expected);
        scan.may_be_typed() && !is_code && ui.ctx().text_edit_focused()
    }

    /// Goes where a code leads that was typed by hand.
    pub(super) fn read_code(&mut self, ui: &Ui, desk: &Desk, text: &str) {
        let reading = Reading::typed(text);
        let meaning = desk.tonight().map(|gathering| desk.meaning(gathering, &reading));
        self.read(ui, desk, meaning);
    }

    /// Goes where a meaning leads; there is none where nothing is on tonight.
    fn read(&mut self, ui: &Ui, desk: &Desk, meaning: Option<Meaning>) {
        let Some(meaning) = meaning else {
            return self.clear(ui, desk, Welcome::default());
        };
        // Somebody who is on no list is not among the staff's rows: they say their name themselves.
        if let Screen::Staff(list) = &mut self.screen
            && !matches!(meaning, Meaning::Signed { .. })
        {
            return list.scanned(desk, &meaning, self.now.words);
        }
        if let (Screen::Home(home), Meaning::Badge(other) | Meaning::Ticket(other)) =
            (&mut self.screen, &meaning)
            && home.takes(*other)
        {
            return;
        }
        // Language, text size and contrast chosen on the welcome are those of whoever scans next.
        let theirs = matches!(self.screen, Screen::Welcome(_)).then_some(self.now);
        self.clear(ui, desk, Welcome::default());
        self.now = theirs.unwrap_or(self.home);
        match meaning {
            Meaning::Ticket(guest) | Meaning::Badge(guest) => self.known_by_code(ui, desk, guest),
            Meaning::Signed { .. } if self.is_over(desk) => {}
            Meaning::Signed { guest, code } => {
                let hello = Hello::ticketed(guest, code, desk.state().guest(guest));
                self.show(ui, Screen::Hello(hello));
            }
            Meaning::Cancelled(_) => self.notice(Notice::Refused),
            Meaning::Void { why, .. } => self.notice(Notice::Void(why)),
            Meaning::Elsewhere { gathering, .. } => {
                self.notice(Notice::OtherGathering(gathering));
            }
            Meaning::Unknown if in_doubt(desk) > 0 => self.notice(Notice::LostCode),
            Meaning::Unknown => self.notice(Notice::UnknownCode),
        }
    }

    pub(super) fn notice(&mut self, notice: Notice) {
        self.screen = Screen::Welcome(Welcome::with(Some(notice)));
    }

    fn known_by_code(&mut self, ui: &Ui, desk: &Desk, guest: GuestId) {
        let visit = desk.evening().and_then(|evening| evening.visit(guest));
        let Some(known) = desk.state().guest(guest) else {
            return self.notice(Notice::UnknownCode);
        };
        let screen = match visit.map_or(Presence::Absent, Visit::presence) {
            Presence::In => RaiseHand::of(desk, guest)
                .map_or_else(|| Screen::Choices(Choices::of(guest)), Screen::Raise),
            // Whoever was here may still say whom they met: the end came before their way home.
            Presence::Out if self.is_over(desk) => {
                Screen::Home(GoingHome::of(desk, guest, By::Code))
            }
            // The welcome says that the evening is over.
            Presence::Expected | Presence::Absent if self.is_over(desk) => return,
            Presence::Expected | Presence::Out | Presence::Absent => {
                let full = Self::full(desk, Who { guest, by: By::Code });
                let party = || Party::of(desk, guest).map(Screen::Party);
                full.or_else(party).unwrap_or_else(|| hello(known, guest, visit))
            }
        };
        self.show(ui, screen);
    }
}

fn hello(known: &Guest, guest: GuestId, visit: Option<&Visit>) -> Screen {
    Screen::Hello(Hello::listed(Who { guest, by: By::Code }, known).having_chosen(visit))
}
