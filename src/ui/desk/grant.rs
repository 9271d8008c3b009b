//! Granting what a screen of the desk wished, between two frames.

use egui::{Key, Ui};

use super::looks::{self, LookSheet};
use super::pages::Document;
use super::screens::{DeskErrand, DeskScreens};
use super::trouble;
use super::view::count;
use super::wish::{Deed, Wish};
use super::{DeskPlace, Surroundings};
use crate::desk::{Desk, DeskLook, Settings, Trouble};
use crate::domain::{Command, Gathering, GatheringId, RingWish};
use crate::followup::{Guide, Paper, Seats, TableLists, last_round};
use crate::ui::host::{BoardWish, Mending, led_by};

impl DeskScreens {
    pub(super) fn grant(&mut self, ui: &Ui, desk: &mut Desk, around: &Surroundings, wish: Wish) {
        ui.ctx().request_repaint();
        match wish {
            Wish::Go(place) => self.go(desk, place),
            Wish::Back => self.go(desk, self.before),
            Wish::Waiting => {
                self.go(desk, DeskPlace::Room);
                self.room.open_waiting();
            }
            Wish::Lock => self.errands.push(DeskErrand::Lock),
            Wish::OpenKiosk => self.errands.push(DeskErrand::OpenKiosk),
            Wish::Look(guest) => {
                if self.place != DeskPlace::Room {
                    self.go(desk, DeskPlace::Room);
                }
                self.room.look_at(guest);
            }
            Wish::Mend(mending) => self.mend(desk, *mending),
            Wish::LetIn(guest) => self.let_in(desk, guest),
            Wish::Print(guest) => self.print_again(desk, guest, around.printer),
            Wish::Do(deed) => self.carry_out(desk, deed),
            Wish::Skipped(says) => {
                let undo = (self.now.words.say("shared-undo"), Wish::Unskip);
                self.notice.say(says, Some(undo));
            }
            Wish::Unskip => self.room.unskip(),
            Wish::Serve(gathering) => self.serve(desk, gathering),
            Wish::Board(wish) => {
                self.board.grant(wish, desk, self.home.words, &around.displays);
                self.remember_display(desk, wish, around);
            }
            Wish::Looks => self.look_sheet = Some(LookSheet::default()),
            Wish::Wear(look) => self.wear(desk, look),
            Wish::Close => self.look_sheet = None,
            Wish::PrintTest => self.errands.push(DeskErrand::PrintTest),
            Wish::PrintGuide => self.print_guide(),
            Wish::PrintSeats => self.print_seats(desk),
            Wish::PrintTableLists => self.print_table_lists(desk),
            Wish::EndEvening => self.end_evening(desk),
            Wish::LabelsPutIn(labels) => self.put_labels_in(labels),
            Wish::BackUp => self.errands.push(DeskErrand::BackUp),
            Wish::Restore(backup) => self.errands.push(DeskErrand::Restore(backup)),
            Wish::Share(wish) => self.errands.push(DeskErrand::Share(wish)),
            Wish::Remember(settings) => match desk.remember(&settings) {
                Ok(()) => {
                    self.settings = *settings;
                    self.errands.push(DeskErrand::NewSettings);
                }
                Err(error) => self.notice.say(trouble::not_saved(self.now.words, &error), None),
            },
        }
    }

    fn put_labels_in(&mut self, labels: Option<u32>) {
        let says = match labels {
            Some(n) => self.now.words.say_with("printer-labels-counted", &[("n", n.into())]),
            None => self.now.words.say("printer-labels-not-counted").to_owned(),
        };
        self.notice.say(says, None);
        self.errands.push(DeskErrand::LabelsPutIn(labels));
    }

    fn print_table_lists(&mut self, desk: &Desk) {
        let Some(gathering) = desk.tonight() else { return };
        let lists = TableLists::of(desk.state(), gathering, desk.now(), self.home.words);
        let told = ["ring-lists-printed", "ring-lists-not-printed"];
        let document = Document { title: lists.title.clone(), told };
        self.pages.hand_over(&self.settings, document, move || lists.pages(Paper::default()));
    }

    /// In the language that greets guests.
    fn print_guide(&mut self) {
        let guide = Guide::of(self.home.words);
        let told = ["guide-printed", "guide-print-failed"];
        let document = Document { title: guide.title.to_owned(), told };
        self.pages.hand_over(&self.settings, document, move || guide.document(Paper::default()));
    }

    fn print_seats(&mut self, desk: &Desk) {
        let Some((gathering, round)) = desk.tonight().zip(desk.evening().and_then(last_round))
        else {
            return;
        };
        let seats = Seats::of(desk.state(), gathering, round, self.now.words);
        let told = ["seats-printed", "seats-print-failed"];
        let document = Document { title: seats.title.clone(), told };
        self.pages.hand_over(&self.settings, document, move || seats.pages(Paper::default()));
    }

    /// The screen a host chose for the board is the board's the next time, too.
    fn remember_display(&mut self, desk: &mut Desk, wish: BoardWish, around: &Surroundings) {
        let BoardWish::Display(at) = wish else { return };
        let Some(display) = around.displays.get(at) else { return };
        self.settings.board_display = Some(display.name.clone());
        if let Err(error) = desk.remember(&self.settings) {
            self.notice.say(trouble::not_saved(self.now.words, &error), None);
        }
    }

    fn serve(&mut self, desk: &mut Desk, gathering: GatheringId) {
        let says = match desk.choose(gathering) {
            Ok(()) => {
                let plan = desk.evening().and_then(Gathering::plan);
                let name = plan.map_or("", |plan| plan.name.as_str());
                self.now.words.say_with("toast-serving", &[("name", name.into())])
            }
            Err(error) => trouble::not_saved(self.now.words, &error),
        };
        self.notice.say(says, None);
    }

    /// Closes the doors, takes whoever is still in as gone, and goes on to what guests take home.
    fn end_evening(&mut self, desk: &mut Desk) {
        let Some((gathering, evening)) = desk.tonight().zip(desk.evening()) else { return };
        let inside = evening.present().count();
        if let Err(trouble) = desk.submit(Command::EndEvening { gathering, ended: true }) {
            return self.tell_trouble(desk, &trouble);
        }
        self.go(desk, DeskPlace::FollowUps);
        let words = self.now.words;
        let back = Deed {
            steps: vec![Command::EndEvening { gathering, ended: false }],
            says: words.say("toast-undone").to_owned(),
            undo: Vec::new(),
        };
        let says = words.say_with("toast-evening-ended", &[("n", count(inside))]);
        self.notice.say(says, Some((words.say("shared-undo"), Wish::Do(back))));
    }

    /// Takes a look on at once, and remembers it.
    fn wear(&mut self, desk: &mut Desk, look: DeskLook) {
        let settings = Settings { desk_look: Some(look), ..self.settings.clone() };
        self.now = looks::remembered(&settings, self.home);
        match desk.remember(&settings) {
            Ok(()) => self.settings = settings,
            Err(error) => self.notice.say(trouble::not_saved(self.now.words, &error), None),
        }
    }

    /// Says why something could not be done: on a person's sheet where one is open, else in the bar.
    pub(super) fn tell_trouble(&mut self, desk: &Desk, trouble: &Trouble) {
        let says = trouble::says(self.now.words, desk, trouble);
        if self.place != DeskPlace::Room || !self.room.stumble(&says) {
            self.notice.say(says, None);
        }
    }

    /// Writes down what somebody asked a host to mend; where the disk says no, it stays in the form.
    fn mend(&mut self, desk: &mut Desk, mending: Mending) {
        let saved = desk.submit_all(mending.first).and_then(|()| desk.submit_all(mending.then));
        match saved {
            Ok(()) => {
                self.room.mended(None);
                self.notice.say(self.now.words.say("toast-saved").to_owned(), None);
            }
            Err(trouble) => {
                self.room.mended(Some(trouble::says(self.now.words, desk, &trouble)));
            }
        }
    }

    /// What a host pressed where the board's own window has the focus does what it does here, also
    /// while the desk is locked: whoever stands with a remote presenter among the guests does not sit
    /// at it.
    pub(super) fn board_keys(&mut self, desk: &mut Desk) {
        for key in self.board.pressed() {
            let may = self.settings.letter_keys || matches!(key, Key::PageDown | Key::PageUp);
            let on = desk.tonight().zip(desk.evening().and_then(Gathering::ring_on));
            match on.filter(|_| may && key != Key::P) {
                Some((gathering, (ring, it))) => {
                    let wish = led_by(key, it).map(|step| RingWish::Go { step });
                    let step = wish.map(|wish| Command::Ring { gathering, ring, wish });
                    let steps = step.into_iter().collect();
                    self.carry_out(desk, Deed { steps, ..Deed::default() });
                }
                // A presenter's key for a dark screen.
                None if may && matches!(key, Key::B | Key::P) => {
                    self.board.rest(!self.board.is_paused());
                }
                None => {}
            }
        }
    }

    /// Carries a deed out step by step; the first step that is refused ends it.
    fn carry_out(&mut self, desk: &mut Desk, deed: Deed) {
        let Deed { steps, says, undo } = deed;
        for step in steps {
            if let Err(trouble) = desk.submit(step) {
                return self.tell_trouble(desk, &trouble);
            }
        }
        if says.is_empty() {
            return;
        }
        let word = self.now.words.say("shared-undo");
        let undone = self.now.words.say("toast-undone").to_owned();
        let back = Deed { steps: undo, says: undone, undo: Vec::new() };
        let undo = (!back.steps.is_empty()).then_some((word, Wish::Do(back)));
        self.notice.say(says, undo);
    }
}
