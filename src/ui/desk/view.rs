//! What a screen of the desk may look at.

use std::cell::Cell;

use chrono::{DateTime, NaiveDate, Utc};
use egui::{Id, Key, Modifiers, Rect, Response, Ui};

use super::Surroundings;
use crate::desk::{Desk, Settings};
use crate::domain::{DoorId, Gathering, Guest, GuestId, HowToMeet, Movement, Plan, Visit};
use crate::ui::guest::local;
use crate::ui::theme::TypeStyle;
use crate::ui::widgets::Text;
use crate::words::{Language, Value, Words};

/// The state, the sentences and the room on the screen, for one frame.
pub(in crate::ui) struct DeskView<'a> {
    /// Everything that is true now.
    pub desk: &'a Desk,
    /// The sentences, in the house's language.
    pub words: Words,
    /// The language that greets guests.
    pub greets: Language,
    /// What time it is.
    pub now: DateTime<Utc>,
    /// What this door remembers.
    pub settings: &'a Settings,
    /// What the program knows about the machine.
    pub around: &'a Surroundings,
    /// Where the screen's content goes.
    pub rect: Rect,
    /// Whether this is the first frame of the screen: its heading takes the focus.
    pub landing: bool,
    /// Whether something lies over the screen: no letter is a shortcut then.
    pub covered: bool,
    /// The screen's heading, for F6.
    pub(in crate::ui) heading: Cell<Option<Id>>,
}

impl<'a> DeskView<'a> {
    /// A sentence.
    pub(in crate::ui) fn say<'k>(&self, key: &'k str) -> &'k str {
        self.words.say(key)
    }

    /// A sentence with its variables filled in.
    pub(in crate::ui) fn say_with(&self, key: &str, args: &[(&str, Value<'_>)]) -> String {
        self.words.say_with(key, args)
    }

    /// A sentence about so many.
    pub(in crate::ui) fn count(&self, key: &str, n: usize) -> String {
        self.words.say_with(key, &[("n", count(n))])
    }

    /// The title of the screen, which has the focus when somebody comes here.
    pub(in crate::ui) fn heading_ui(&self, ui: &mut Ui, title: &str) {
        self.landed(&ui.add(Text::heading(title, TypeStyle::H1_DESK, 1).rows(1)));
    }

    /// The same for a title that looks different.
    pub(in crate::ui) fn landed(&self, heading: &Response) {
        self.heading.set(Some(heading.id));
        if self.landing {
            heading.request_focus();
        }
    }

    /// Gives the title that this frame has shown so far the focus: all below it is new.
    pub(in crate::ui) fn focus_heading(&self, ui: &Ui) {
        if let Some(heading) = self.heading.get() {
            ui.memory_mut(|memory| memory.request_focus(heading));
        }
    }

    /// Whether a single letter was pressed as a shortcut: nobody is writing, and letters are on.
    pub(in crate::ui) fn letter(&self, ui: &Ui, key: Key) -> bool {
        let may = self.settings.letter_keys && !self.covered && !ui.ctx().text_edit_focused();
        may && ui.input_mut(|input| input.consume_key(Modifiers::NONE, key))
    }

    /// The key beside a button, while letters are on.
    pub(in crate::ui) fn keycap<'k>(&self, key: &'k str) -> Option<&'k str> {
        Some(key).filter(|_| self.settings.letter_keys)
    }

    /// Tonight's gathering.
    pub(in crate::ui) fn evening(&self) -> Option<&'a Gathering> {
        self.desk.evening()
    }

    /// What was planned for tonight.
    pub(in crate::ui) fn plan(&self) -> Option<&'a Plan> {
        self.evening().and_then(Gathering::plan)
    }

    /// A guest who is known and not forgotten.
    pub(in crate::ui) fn guest(&self, guest: GuestId) -> Option<&'a Guest> {
        self.desk.state().guest(guest)
    }

    /// A guest's being here tonight.
    pub(in crate::ui) fn visit(&self, guest: GuestId) -> Option<&'a Visit> {
        self.evening()?.visit(guest)
    }

    /// How a guest would like to meet people tonight, if they said.
    pub(in crate::ui) fn meets(&self, guest: GuestId) -> Option<HowToMeet> {
        self.visit(guest).and_then(|it| it.manner().meet)
    }

    /// "Ana P."; empty for somebody forgotten.
    pub(in crate::ui) fn short_name(&self, guest: GuestId) -> String {
        self.words.short_name(self.desk.state(), self.desk.tonight(), guest)
    }

    /// The whole name; of somebody without one, whose guest they are.
    pub(in crate::ui) fn full_name(&self, guest: GuestId) -> String {
        self.words.full_name(self.desk.state(), self.desk.tonight(), guest)
    }

    /// What a badge calls them: "Ana"; empty for somebody forgotten.
    pub(in crate::ui) fn first_name(&self, guest: GuestId) -> &'a str {
        self.guest(guest).map_or("", Guest::badge_name)
    }

    /// A door as people call it.
    pub(in crate::ui) fn door(&self, door: DoorId) -> &'a str {
        self.desk.state().door(door).unwrap_or_else(|| self.words.say("settings-door-default"))
    }

    /// The door of a movement as people call it.
    pub(in crate::ui) fn door_of(&self, movement: &'a Movement) -> &'a str {
        let known = self.desk.state().door_of(movement);
        known.unwrap_or_else(|| self.words.say("settings-door-default"))
    }

    /// "18:04", on the clock of tonight's gathering.
    pub(in crate::ui) fn time(&self, at: DateTime<Utc>) -> String {
        self.words.time(local(self.plan(), at).1)
    }

    /// The day where tonight's gathering is.
    pub(in crate::ui) fn date(&self, at: DateTime<Utc>) -> NaiveDate {
        local(self.plan(), at).0
    }
}

/// A number as sentences take it.
pub(in crate::ui) fn count(n: usize) -> Value<'static> {
    i64::try_from(n).unwrap_or(i64::MAX).into()
}
