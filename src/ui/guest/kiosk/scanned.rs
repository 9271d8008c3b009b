//! What a scanned code leads to. It starts that person afresh, whoever stood there before.

use egui::Ui;

use super::{Kiosk, Screen};
use crate::desk::Desk;
use crate::domain::{By, GatheringId, Guest, GuestId, Presence, Scan, Visit};
use crate::intake::ticket;
use crate::ui::guest::already::AlreadyIn;
use crate::ui::guest::hello::{Hello, Who};
use crate::ui::guest::own::OwnLines;
use crate::ui::guest::people::People;
use crate::ui::guest::scanner::{self, Scanner};
use crate::ui::guest::welcome::{Notice, Welcome};

impl Kiosk {
    /// Takes what a scanner read.
    pub fn scanned(&mut self, ui: &Ui, desk: &Desk, scan: scanner::Scan) {
        if matches!(self.screen, Screen::Setup(_)) {
            return Scanner::give_back(ui.ctx(), scan);
        }
        let meaning = desk.tonight().map(|gathering| understand(desk, gathering, &scan.text).1);
        if meaning == Some(Scan::Unknown) && !ticket::looks_like_code(&scan.text) {
            // Nothing we know, and not like a code: somebody types very fast.
            return Scanner::give_back(ui.ctx(), scan);
        }
        self.read_code(ui, desk, &scan.text);
    }

    /// Goes where a code leads.
    pub(super) fn read_code(&mut self, ui: &Ui, desk: &Desk, text: &str) {
        let Some(gathering) = desk.tonight() else {
            return self.clear(ui, desk, Welcome::default());
        };
        let (code, meaning) = understand(desk, gathering, text);
        if let Screen::Staff(list) = &mut self.screen {
            return list.scanned(meaning);
        }
        self.clear(ui, desk, Welcome::default());
        match meaning {
            Scan::Guest(guest) => self.known_by_code(ui, desk, guest, &code),
            Scan::Elsewhere { gathering, .. } => self.notice(Notice::OtherGathering(gathering)),
            Scan::Unknown => self.notice(Notice::UnknownCode),
        }
    }

    pub(super) fn notice(&mut self, notice: Notice) {
        self.screen = Screen::Welcome(Welcome::with(Some(notice)));
    }

    fn known_by_code(&mut self, ui: &Ui, desk: &Desk, guest: GuestId, code: &str) {
        let visit = desk.evening().and_then(|evening| evening.visit(guest));
        if visit.is_some_and(Visit::is_cancelled) {
            return self.notice(Notice::Refused);
        }
        let Some(known) = desk.state().guest(guest) else {
            return self.notice(Notice::UnknownCode);
        };
        let is_badge = known.badge_code() == Some(code);
        let presence = visit.map_or(Presence::Absent, Visit::presence);
        let screen = match presence {
            Presence::In if is_badge => {
                Screen::People(People::of(guest, OwnLines::known(By::Code)))
            }
            Presence::In => Screen::AlreadyIn(AlreadyIn::new(guest, By::Code)),
            Presence::Expected | Presence::Out | Presence::Absent => hello(known, guest),
        };
        self.show(ui, screen);
    }
}

fn hello(known: &Guest, guest: GuestId) -> Screen {
    Screen::Hello(Hello::listed(Who { guest, by: By::Code }, known))
}

/// The code in what was scanned, and what it means tonight: as it is first, then as the ticket
/// systems wrap theirs.
pub(in crate::ui::guest) fn understand(
    desk: &Desk,
    gathering: GatheringId,
    text: &str,
) -> (String, Scan) {
    let text = text.trim();
    let found = ticket::codes(text)
        .into_iter()
        .map(|code| {
            let meaning = desk.state().scan(gathering, &code);
            (code, meaning)
        })
        .find(|(_, meaning)| *meaning != Scan::Unknown);
    found.unwrap_or_else(|| (text.to_owned(), Scan::Unknown))
}
