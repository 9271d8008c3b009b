//! K2: find yourself while typing.

mod aside;
mod no_match;
mod rows;

use std::time::Duration;

use egui::{Align2, Event, Id, Key, Modifiers, Rect, Ui, pos2};

use super::shell::{Room, Step, at, band_ui, body_ui, columns_ui};
use super::view::View;
use super::wish::Wish;
use crate::desk::{Meaning, Reading};
use crate::domain::HelpReason;
use crate::intake::ticket;
use crate::search::{
    Audience, Found, GUEST_LETTERS, GUEST_QUESTIONS, GUEST_ROWS, Hit, Pace, Paced, is_whole,
    letters_typed,
};
use crate::ui::art;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Button, Field, Text, Tone, announce_ui, note_frame};

/// Letters, and seconds of quiet, before the screen says that nobody was found.
const NOBODY_LETTERS: usize = 3;
const NOBODY_S: f64 = 0.4;
/// The same for two letters: few begin with them by chance, and some names are no longer.
const NOBODY_OF_TWO_S: f64 = 2.0;

/// Seconds of quiet before the count is said aloud.
const SAY_S: f64 = 0.5;

/// The search screen.
#[derive(Clone, Debug)]
pub(super) struct Find {
    typed: String,
    /// When the text last changed, on egui's clock.
    changed_s: Option<f64>,
    /// What was found, for which text and which state of the house.
    found: Found,
    found_for: (String, u64),
    /// Names close to what was typed, where it found nobody.
    near: Vec<Hit>,
    /// Whether somebody was found who shows only to a whole name.
    held: bool,
    /// The first row takes the focus in the next frame.
    to_rows: bool,
}

impl Find {
    /// The search, with what was typed on the welcome screen.
    #[must_use]
    pub(super) fn new(typed: String) -> Self {
        Self {
            typed,
            changed_s: None,
            found: Found::default(),
            found_for: (String::new(), u64::MAX),
            near: Vec::new(),
            held: false,
            to_rows: false,
        }
    }

    /// The field of the `turn`th screen.
    pub(super) fn field_id(turn: u64) -> Id {
        Field::id_of(("find", turn))
    }

    /// Whether nothing is typed.
    pub(super) fn is_empty(&self) -> bool {
        self.typed.is_empty()
    }

    /// Shows the screen.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &View<'_>, pace: &mut Pace) -> Option<Wish> {
        if self.found_for.0 != self.typed && self.is_known_code(view) {
            return Some(Wish::Code(std::mem::take(&mut self.typed)));
        }
        let paced = self.look(view, pace);
        let mut wish =
            (paced == Paced::CallHost).then_some(Wish::CallHost(HelpReason::ManySearches, None));
        paint_cat(ui, view);
        body_ui(ui, view, 0.0, top(view), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            columns_ui(ui, &view.shell, [760.0, 336.0], 56.0, |ui, column| {
                let tapped = match column {
                    0 => self.left_ui(ui, view, paced),
                    _ => aside::aside_ui(ui, view, self.is_nobody(ui), &self.typed),
                };
                wish = tapped.or(wish.take());
            });
        });
        wish = wish.or_else(|| self.escape(ui));
        let band = band_ui(ui, view, Step::FindYou);
        wish.or(band)
    }

    /// Whether what stands in the field is a whole code of somebody's.
    fn is_known_code(&self, view: &View<'_>) -> bool {
        let reading = Reading::typed(&self.typed);
        let means = |gathering| view.desk.meaning(gathering, &reading);
        ticket::looks_like_code(&self.typed)
            && view.desk.tonight().is_some_and(|gathering| means(gathering) != Meaning::Unknown)
    }

    fn look(&mut self, view: &View<'_>, pace: &mut Pace) -> Paced {
        let paced = pace.typed(&self.typed, view.desk.running());
        let wanted = (self.typed.clone(), view.desk.revision());
        if paced != Paced::Go {
            self.found = Found::default();
            self.found_for = (String::new(), u64::MAX);
        } else if self.found_for != wanted {
            self.search(view, pace);
            self.found_for = wanted;
        }
        paced
    }

    /// Looks for what is typed, and shows what the pace allows.
    fn search(&mut self, view: &View<'_>, pace: &mut Pace) {
        let found = view.desk.find(&self.typed, GUEST_ROWS, Audience::Guest);
        let is_nobody = found.hits.is_empty() && letters_typed(&self.typed) >= GUEST_LETTERS;
        let near = if is_nobody {
            view.desk.near(&self.typed, GUEST_QUESTIONS, Audience::Guest)
        } else {
            Vec::new()
        };
        let whole = |hit: &Hit| {
            view.guest(hit.guest).is_some_and(|it| is_whole(&self.typed, &it.name().full()))
        };
        let (hits, held) = pace.let_through(found.hits, whole);
        let (near, _) = pace.let_through(near, |_| false);
        self.found = Found { hits, total: found.total };
        (self.near, self.held) = (near, held);
    }

    /// The field, those who were found, and last the button that clears the field: it stands in the
    /// field, and whoever goes on by key wants the rows first.
    fn left_ui(&mut self, ui: &mut Ui, view: &View<'_>, paced: Paced) -> Option<Wish> {
        let mut clear = Rect::NOTHING;
        let wish = self.search_ui(ui, view, paced, &mut clear);
        self.clear_ui(ui, view, clear);
        wish
    }

    fn search_ui(
        &mut self,
        ui: &mut Ui,
        view: &View<'_>,
        paced: Paced,
        clear: &mut Rect,
    ) -> Option<Wish> {
        let heading = ui.add(Text::heading(view.say("k2-question"), TypeStyle::H1, 1));
        let step = Step::FindYou.spoken(view);
        ui.ctx().accesskit_node_builder(heading.id, |node| node.set_description(step));
        ui.add_space(16.0);
        let entered = self.field_ui(ui, view, clear);
        if entered && ticket::looks_like_code(&self.typed) {
            return Some(Wish::Code(std::mem::take(&mut self.typed)));
        }
        if paced != Paced::Go {
            ui.add_space(16.0);
            let width = ui.available_width();
            note_frame(ui, Tone::Amber).show(ui, |ui| {
                ui.set_width(width - 40.0);
                ui.add(Text::new(view.say("k2-paused"), TypeStyle::BODY));
            });
            return None;
        }
        announce_ui(ui, "k2 count", &self.spoken(ui, view));
        if self.is_nobody(ui) {
            return no_match::no_match_ui(ui, view, &self.typed, &self.near, entered);
        }
        self.found_ui(ui, view, entered)
    }

    fn field_ui(&mut self, ui: &mut Ui, view: &View<'_>, clear: &mut Rect) -> bool {
        let size = clear_button(ui, view).size(ui, f32::INFINITY);
        let mut field =
            Field::new(("find", view.turn), view.say("k2-question"), &mut self.typed).search();
        if view.shell.room == Room::Tall {
            field = field.tall(80.0);
        }
        let top = ui.cursor().top();
        if is_written_elsewhere(ui) {
            ui.memory_mut(|memory| memory.request_focus(Self::field_id(view.turn)));
        }
        let out = field.leave_right(size.x + 20.0).show(ui);
        let right = ui.max_rect().right() - 12.0;
        let middle = f32::midpoint(top, ui.cursor().top());
        *clear = Align2::RIGHT_CENTER.anchor_size(pos2(right, middle), size);
        // What is typed shows where it goes, unless somebody moved the focus on purpose.
        if view.landing || ui.memory(|memory| memory.focused().is_none()) {
            out.response.request_focus();
        }
        let now_s = ui.input(|input| input.time);
        if out.response.changed() || self.changed_s.is_none() {
            self.changed_s = Some(now_s);
        }
        let quiet_s = now_s - self.changed_s.unwrap_or(now_s);
        for rests_s in [SAY_S, NOBODY_OF_TWO_S] {
            if quiet_s < rests_s {
                ui.ctx().request_repaint_after(Duration::from_secs_f64(rests_s - quiet_s + 0.01));
            }
        }
        out.entered
    }

    fn clear_ui(&mut self, ui: &mut Ui, view: &View<'_>, place: Rect) {
        let button = clear_button(ui, view);
        if at(ui, place, |ui| ui.add(button)).clicked() {
            self.typed.clear();
            self.changed_s = None;
            ui.memory_mut(|memory| memory.request_focus(Self::field_id(view.turn)));
        }
    }

    fn found_ui(&mut self, ui: &mut Ui, view: &View<'_>, entered: bool) -> Option<Wish> {
        ui.add_space(16.0);
        ui.horizontal(|ui| {
            ui.add_space(4.0);
            ui.add(Text::new(&self.count(view), TypeStyle::SMALL).soft());
        });
        ui.add_space(12.0);
        let only = match self.found.hits.as_slice() {
            [only] if entered => Some(Wish::Choose(only.guest)),
            _ => None,
        };
        let focus = std::mem::replace(&mut self.to_rows, entered && self.found.hits.len() > 1);
        only.or(rows::rows_ui(ui, view, &self.found.hits, focus))
    }

    /// How many there are, as the line under the field says it.
    fn count(&self, view: &View<'_>) -> String {
        let shown = self.found.hits.len();
        if self.is_too_short() {
            view.say("k2-two-letters").to_owned()
        } else if self.held {
            view.say("k2-whole-name").to_owned()
        } else if shown == 0 {
            view.say("k2-looking").to_owned()
        } else if self.found.total > shown {
            view.say("k2-count-more").to_owned()
        } else {
            view.say_with("k2-count", &[("n", i64::try_from(shown).unwrap_or(0).into())])
        }
    }

    /// What is said aloud once typing rests.
    fn spoken(&self, ui: &Ui, view: &View<'_>) -> String {
        if self.quiet_s(ui) < SAY_S || self.is_too_short() {
            String::new()
        } else if self.is_nobody(ui) {
            view.say_with("k2-none", &[("typed", self.typed.trim().into())])
        } else {
            self.count(view)
        }
    }

    /// Too little to look for anybody by, unless somebody's name is no longer.
    fn is_too_short(&self) -> bool {
        letters_typed(&self.typed) < GUEST_LETTERS && self.found.hits.is_empty() && !self.held
    }

    fn quiet_s(&self, ui: &Ui) -> f64 {
        self.changed_s.map_or(0.0, |changed_s| ui.input(|input| input.time) - changed_s)
    }

    fn is_nobody(&self, ui: &Ui) -> bool {
        let patience_s = match letters_typed(&self.typed) {
            NOBODY_LETTERS.. => NOBODY_S,
            GUEST_LETTERS => NOBODY_OF_TWO_S,
            _ => return false,
        };
        self.found.hits.is_empty()
            && !self.held
            && self.quiet_s(ui) >= patience_s
            && self.found_for.0 == self.typed
    }

    /// Esc takes back what was typed, then the search.
    fn escape(&mut self, ui: &Ui) -> Option<Wish> {
        let pressed = |ui: &Ui| ui.input_mut(|it| it.consume_key(Modifiers::NONE, Key::Escape));
        if !ui.is_enabled() || !pressed(ui) {
            return None;
        }
        if self.typed.is_empty() {
            return Some(Wish::StartOver);
        }
        self.typed.clear();
        None
    }
}

fn clear_button<'a>(ui: &Ui, view: &View<'a>) -> Button<'a> {
    let soft = Look::of(ui).tokens.soft;
    let button = Button::quiet(view.say("shared-clear")).icon(Icon::Close).icon_size(20.0);
    button.desk().tall(52.0).padding(16.0).tint(soft)
}

fn top(view: &View<'_>) -> f32 {
    match view.shell.room {
        Room::Wide if !view.shell.is_low() => 30.0,
        Room::Tall => 4.0,
        Room::Wide | Room::Small => 16.0,
    }
}

/// Whether a letter comes while a button has the focus: it is meant for the search. A space is for
/// the button.
fn is_written_elsewhere(ui: &Ui) -> bool {
    let is_letter = |event: &Event| matches!(event, Event::Text(text) if text != " ");
    let comes = ui.input(|input| input.events.iter().any(is_letter));
    comes && ui.is_enabled() && !ui.ctx().text_edit_focused()
}

fn paint_cat(ui: &Ui, view: &View<'_>) {
    let rect = view.shell.rect;
    if !view.shell.is_wide() || view.shell.is_low() {
        return;
    }
    let right = rect.right() - view.shell.side();
    let size = egui::vec2(336.0, 190.0);
    let place = Align2::RIGHT_BOTTOM.anchor_size(pos2(right, rect.bottom()), size);
    art::cat_and_plant(ui.painter(), place, &Look::of(ui).tokens);
}
