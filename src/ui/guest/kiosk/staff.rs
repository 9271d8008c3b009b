//! What staff do at the kiosk: their list, letting in, and the first start.

use egui::Ui;

use super::{Errand, Kiosk, Screen};
use crate::desk::{Desk, fresh_badge_code};
use crate::domain::{By, CheckIn, Command, Details, GuestId, Plan};
use crate::ui::desk::trouble;
use crate::ui::guest::setup::Setup;
use crate::ui::guest::staff::StaffList;
use crate::ui::guest::welcome::Welcome;
use crate::ui::widgets::Toast;

impl Kiosk {
    pub(super) fn staff_list(&mut self, ui: &Ui, desk: &Desk) {
        self.pace.resume();
        let screen = if desk.tonight().is_none() {
            Screen::Setup(Setup::gathering(desk.now()))
        } else {
            Screen::Staff(StaffList::default())
        };
        self.show(ui, screen);
        self.quiet.restart(desk.now());
    }

    /// A host lets guests in, all or none.
    pub(super) fn let_in(&mut self, desk: &mut Desk, guests: &[GuestId]) {
        let Some(gathering) = desk.tonight() else { return };
        let check_in = |guest: &GuestId| {
            Command::CheckIn(Box::new(CheckIn {
                gathering,
                guest: *guest,
                by: By::Staff,
                badge_code: fresh_badge_code(),
                details: Details::default(),
                consent: None,
                manner: None,
                door: None,
            }))
        };
        let commands: Vec<_> = guests.iter().map(check_in).collect();
        let done = desk.submit_all(commands);
        let words = self.now.words;
        let says = match (&done, guests) {
            (Err(trouble), _) => trouble::says(words, desk, trouble),
            (Ok(()), [guest]) => {
                let name = words.on_badge(desk.state(), desk.tonight(), *guest);
                words.say_with("toast-checked-in", &[("name", name.into())])
            }
            (Ok(()), many) => {
                let n = i64::try_from(many.len()).unwrap_or(i64::MAX);
                words.say_with("toast-checked-in-group", &[("n", n.into())])
            }
        };
        let undo = if done.is_ok() { words.say("shared-undo") } else { "" };
        if done.is_ok() {
            self.errands.extend(guests.iter().copied().map(Errand::Print));
        }
        if let Screen::Staff(list) = &mut self.screen {
            list.say(Toast::new(says, undo), guests.to_vec());
        }
    }

    pub(super) fn undo(&mut self, desk: &mut Desk, guests: &[GuestId]) {
        let Some(gathering) = desk.tonight() else { return };
        let commands: Vec<_> =
            guests.iter().map(|guest| Command::UndoMovement { gathering, guest: *guest }).collect();
        let words = self.now.words;
        let undone = words.say("toast-undone").to_owned();
        let done = desk.submit_all(commands);
        let says = done.map_or_else(|trouble| trouble::says(words, desk, &trouble), |()| undone);
        if let Screen::Staff(list) = &mut self.screen {
            list.say(Toast::new(says, ""), Vec::new());
        }
    }

    pub(super) fn plan(&mut self, ui: &Ui, desk: &mut Desk, plan: Plan) {
        let gathering = desk.mint();
        self.set_up(ui, desk, Command::PlanGathering { gathering, plan });
    }

    pub(super) fn set_up(&mut self, ui: &Ui, desk: &mut Desk, command: Command) {
        let done = desk.submit(command);
        let has_list = desk.evening().is_some_and(|it| it.visits().next().is_some());
        if done.is_ok() && has_list {
            // Somebody brought it without the window.
            return self.clear(ui, desk, Welcome::default());
        }
        let Screen::Setup(setup) = &mut self.screen else { return };
        match done {
            Ok(()) => {
                setup.go_on(desk.now(), desk.tonight().is_some());
                self.turn += 1;
                self.landing = true;
            }
            Err(trouble) => setup.stumble(trouble::says(self.now.words, desk, &trouble)),
        }
    }
}
