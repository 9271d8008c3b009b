//! K2, my choices: what somebody who is in may change at every scan of their badge or ticket. Each
//! tap is saved at once; the screen shows what the house knows, so what was not saved comes back by
//! itself.

mod board;
mod change;
mod forget;
mod groups;
mod said;
mod topics;

use chrono::{DateTime, Utc};
use egui::{Key, Modifiers, Ui};

use super::shell::{
    Strand, body_ui, columns_ui, enter_on, fitting, foot_ui, heading_ui, note_ui, strand_ui,
};
use super::view::View;
use super::wish::Wish;
use crate::desk::{PrinterState, Trouble};
use crate::domain::{GuestId, Refusal, ScreenName, Swap, Visit};
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Button, Text, Tone, announce_ui, note_frame, wide_ui};

pub(super) use change::Change;
pub(super) use forget::ForgetSheet;

/// The choices of somebody who is in and showed their own code.
#[derive(Clone, Debug)]
pub(super) struct Choices {
    guest: GuestId,
    /// Where the finger is, and then what went wrong there.
    finger: Part,
    trouble: Option<&'static str>,
    /// Until the trouble was in view once.
    appears: bool,
    /// What was saved last.
    saved: String,
    /// The name they had on the big screen before they came off it, while this screen is open.
    was_on: Option<ScreenName>,
    /// Contact for everybody who says yes, which is offered only to whom a host gave it.
    was_swapping: bool,
    /// Their badge was sent to the printer once more.
    prints: bool,
    /// The slip whose cross takes the focus, where the one before was taken away.
    to_slip: Option<usize>,
    /// What a table they name is about.
    topic: String,
}

/// A part of the screen, for what went wrong there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Part {
    #[default]
    Screen,
    Swap,
    Meet,
    Photo,
    Welcome,
    Leaving,
    Lines,
    Home,
    Board,
    Remember,
    Topic,
}

impl Choices {
    /// The choices of somebody whose code was read.
    #[must_use]
    pub(super) fn of(guest: GuestId) -> Self {
        Self {
            guest,
            finger: Part::default(),
            trouble: None,
            appears: false,
            saved: String::new(),
            was_on: None,
            was_swapping: false,
            prints: false,
            to_slip: None,
            topic: String::new(),
        }
    }

    /// Who it is.
    #[must_use]
    pub(super) const fn guest(&self) -> GuestId {
        self.guest
    }

    /// A change is on disk.
    pub(super) fn saved(&mut self, says: String) {
        self.trouble = None;
        self.saved = says;
    }

    /// A table they named waits for a host.
    pub(super) fn named(&mut self, says: String) {
        self.topic.clear();
        self.saved(says);
    }

    /// A change is not.
    pub(super) fn stumble(&mut self, trouble: &Trouble) {
        self.saved.clear();
        self.appears = true;
        self.trouble = Some(match trouble {
            Trouble::Refused(Refusal::SupportStaysPrivate { .. }) => "k4-support",
            Trouble::Refused(Refusal::TableIsFull { .. }) => "topics-full",
            Trouble::Refused(_) | Trouble::NotSaved(_) => "choices-not-saved",
        });
    }

    /// Shows the screen.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &View<'_>) -> Option<Wish> {
        let Some(guest) = view.guest(self.guest) else { return Some(Wish::StartOver) };
        let is_child = guest.is_child();
        let meets_nobody = is_child || view.visit(self.guest).is_some_and(Visit::is_left_alone);
        self.notice(view);
        announce_ui(ui, "saved", &self.saved);
        let top = if view.shell.is_low() { 12.0 } else { 16.0 };
        let (mut wish, mut enter) = (None, false);
        let body = body_ui(ui, view, view.shell.foot_height(), top, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            columns_ui(ui, &view.shell, [1.0, 1.0], 32.0, |ui, column| {
                let tapped = match column {
                    0 => {
                        enter = self.heading_ui(ui, view);
                        self.groups_ui(ui, view)
                    }
                    _ => self.right_ui(ui, view, is_child),
                };
                wish = tapped.or(wish.take());
            });
        });
        let over = self.foot_ui(ui, view, &body, meets_nobody);
        let escape =
            ui.is_enabled() && ui.input_mut(|it| it.consume_key(Modifiers::NONE, Key::Escape));
        let band = my_choices_ui(ui, view);
        let primary = if meets_nobody { Wish::StartOver } else { Wish::FindPeople };
        wish.or(over).or(enter.then_some(primary)).or(escape.then_some(Wish::StartOver)).or(band)
    }

    /// Keeps in mind what was chosen before, for the way back.
    fn notice(&mut self, view: &View<'_>) {
        let stands = change::consent(view.desk, self.guest);
        if stands.screen != ScreenName::None {
            self.was_on = Some(stands.screen);
        }
        self.was_swapping |= stands.swap == Swap::Yes;
    }

    fn heading_ui(&self, ui: &mut Ui, view: &View<'_>) -> bool {
        let name = view.on_badge(self.guest);
        let hello = view.say_with("choices-title", &[("name", name.as_str().into())]);
        let style = fitting(ui, &hello, &[TypeStyle::H1_SMALL, TypeStyle::H1_DESK]);
        let heading = heading_ui(ui, view, &hello, style, view.say("choices-band"));
        let enter = enter_on(ui, &heading);
        ui.add(Text::new(&self.since(view), TypeStyle::BODY).soft());
        if let Some(table) = self.table(view) {
            ui.add(Text::new(&table, TypeStyle::BODY_STRONG));
        }
        enter
    }

    /// "In since 18:04. Tap to change, it counts at once."
    fn since(&self, view: &View<'_>) -> String {
        let arrival = view.visit(self.guest).and_then(Visit::arrival);
        let Some(at) = arrival.map(|it| it.at) else { return String::new() };
        let mut args = vec![("time", view.time(at).into())];
        if view.date(at) == view.date(view.now) {
            return view.say_with("choices-since", &args);
        }
        args.push(("day", view.words.day(view.date(at)).into()));
        view.say_with("choices-since-day", &args)
    }

    /// "Your table: Window bench", while a round is on; any they like for whoever has none.
    fn table(&self, view: &View<'_>) -> Option<String> {
        let (_, round) = view.evening()?.round_on(view.now)?;
        let Some((place, table)) = view.desk.state().seat(round, self.guest) else {
            let is_child = view.guest(self.guest).is_some_and(crate::domain::Guest::is_child);
            return (!is_child).then(|| view.say("choices-no-table").to_owned());
        };
        let spot = table.spot.trim();
        let number = (place + 1).to_string();
        let table = if spot.is_empty() { number.as_str() } else { spot };
        Some(view.say_with("choices-table", &[("table", table.into())]))
    }

    fn foot_ui(
        &self,
        ui: &mut Ui,
        view: &View<'_>,
        body: &super::shell::Body,
        meets_nobody: bool,
    ) -> Option<Wish> {
        let says = |ui: &mut Ui| self.foot_text_ui(ui, view);
        if meets_nobody {
            let done = Button::primary(view.say("quiet-done")).big();
            let [done] = foot_ui(ui, view, body, says, [done]);
            return done.clicked().then_some(Wish::StartOver);
        }
        let buttons = [
            Button::quiet(view.say("quiet-done")).big().padding(18.0),
            Button::primary(view.say("k4-show-people")).big(),
        ];
        let [done, people] = foot_ui(ui, view, body, says, buttons);
        let over = done.clicked().then_some(Wish::StartOver);
        over.or(people.clicked().then_some(Wish::FindPeople))
    }

    /// What was saved last, else who may see this.
    fn foot_text_ui(&self, ui: &mut Ui, view: &View<'_>) {
        let t = Look::of(ui).tokens;
        if self.saved.is_empty() {
            let says = Text::new(view.say("choices-own-code"), TypeStyle::BODY).soft();
            return note_ui(ui, Icon::Lock, t.soft, says);
        }
        let says = Text::new(&self.saved, TypeStyle::BODY_STRONG).color(t.leaf).rows(2);
        note_ui(ui, Icon::Check, t.leaf, says);
    }

    /// The finger is on a part of the screen: what goes wrong next, goes wrong there.
    fn touch<T>(&mut self, part: Part, tapped: Option<T>) -> Option<T> {
        if tapped.is_some() {
            self.finger = part;
            self.trouble = None;
        }
        tapped
    }

    /// What went wrong where the finger was.
    fn trouble_ui(&mut self, ui: &mut Ui, view: &View<'_>, part: Part) {
        let Some(key) = self.trouble.filter(|_| self.finger == part) else { return };
        let tone = Tone::Clay;
        let color = tone.ink(&Look::of(ui).tokens);
        ui.add_space(8.0);
        let shown = wide_ui(note_frame(ui, tone), ui, |ui| {
            ui.add(Text::new(view.say(key), TypeStyle::BODY_STRONG).color(color))
        });
        ui.ctx().accesskit_node_builder(shown.inner.id, |node| {
            node.set_live(egui::accesskit::Live::Assertive);
        });
        if std::mem::take(&mut self.appears) {
            ui.scroll_to_rect(shown.response.rect.expand(12.0), None);
        }
    }

    /// Prints their badge, unless it is on its way.
    fn print(&mut self, view: &View<'_>) -> Option<Wish> {
        let on_its_way = self.prints && view.printer == PrinterState::Printing;
        self.prints = true;
        (!on_its_way).then_some(Wish::PrintBadge(self.guest))
    }
}

/// The band of these screens: one bulb, and a button that closes.
pub(super) fn my_choices_ui(ui: &mut Ui, view: &View<'_>) -> Option<Wish> {
    let leave = view.say("shared-close");
    strand_ui(ui, view, Strand { labels: &[view.say("choices-band")], at: 0, leave })
}

/// The next half hours, and the one that was said.
fn times(view: &View<'_>, said: Option<DateTime<Utc>>) -> Vec<DateTime<Utc>> {
    let plan = view.evening().and_then(crate::domain::Gathering::plan);
    let mut times = super::sheets::leaving_choices(plan, view.now);
    times.extend(said.filter(|said| !times.contains(said)));
    times.sort_unstable();
    times
}
