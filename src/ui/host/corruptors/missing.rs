//! "Who is missing?", on a piece of night: a habit is named, never a person.

use egui::{Rect, Stroke, Ui, pos2, vec2};

use super::card::{self, CORNER, name_style, words_width};
use crate::desk::Doubtful;
use crate::domain::{Command, HABIT_CHARS};
use crate::ui::art;
use crate::ui::desk::view::{DeskView, count};
use crate::ui::desk::wish::{Deed, Wish};
use crate::ui::guest::at;
use crate::ui::theme::{Look, TypeStyle, height, step};
use crate::ui::widgets::{Button, Field, Kind, Text, announce_ui};

/// What is typed into the empty frame.
#[derive(Default)]
pub(super) struct Missing {
    habit: String,
    doubt: Option<Doubtful>,
}

impl Missing {
    /// What stands below the title: what to do, or why what was typed is no habit.
    fn hint<'a>(&self, view: &DeskView<'a>) -> &'a str {
        view.words.say(match self.doubt {
            None => "l1-missing-hint",
            Some(Doubtful::Person) => "l1-person",
            Some(Doubtful::Contact) => "l1-contact",
            Some(Doubtful::Pitch) => "l1-pitch",
        })
    }

    fn hint_text<'a>(&self, ui: &Ui, view: &DeskView<'a>, scale: f32) -> Text<'a> {
        let t = Look::of(ui).tokens;
        let color = if self.doubt.is_some() { t.clay_on_dusk } else { t.mist };
        let style = TypeStyle::DESK_BODY.sized(18.0 * scale, 24.0 * scale);
        Text::new(self.hint(view), style).color(color)
    }

    /// How high the card has to be for its words.
    pub(super) fn height(&self, ui: &Ui, view: &DeskView<'_>, wide: f32, scale: f32) -> f32 {
        let room = words_width(wide, scale);
        let title = Text::new(view.say("l1-missing"), name_style(scale)).galley(ui, room).size().y;
        let hint = self.hint_text(ui, view, scale).galley(ui, room).size().y;
        let button = Button::primary(view.say("l1-nominate")).size(ui, room).y;
        let around = (2.0 * card::PADDING + 2.0 + 8.0) * scale;
        around + title + hint + step::S12 + height::BUTTON + step::S12 + button + 3.0
    }

    /// Shows it; what was wished, and whether somebody wants to see what was named.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        view: &DeskView<'_>,
        rect: Rect,
        scale: f32,
    ) -> (Option<Wish>, bool) {
        let t = Look::of(ui).tokens;
        let edge = if t.high_contrast { Stroke::new(t.border, t.dusk400) } else { Stroke::NONE };
        ui.painter().rect(rect, CORNER, t.dusk800, edge, egui::StrokeKind::Inside);
        let (picture, words) = card::parts(rect, scale);
        art::missing(ui.painter(), picture, &t);
        let top = words.with_min_y(words.top() + 2.0 * scale);
        at(ui, top, |ui| {
            let title = view.say("l1-missing");
            ui.add(Text::heading(title, name_style(scale), 2).color(t.on_dusk()));
            ui.add_space(8.0 * scale);
            ui.add(self.hint_text(ui, view, scale));
            if self.doubt.is_some() {
                announce_ui(ui, "missing", self.hint(view));
            }
        });
        let wish = self.form_ui(ui, view, words);
        (wish, named_ui(ui, view, picture))
    }

    /// The field and its button, at the lower end of the words.
    fn form_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, words: Rect) -> Option<Wish> {
        let button = Button::primary(view.say("l1-nominate")).padding(8.0);
        let high = button.size(ui, words.width()).y;
        let top = words.bottom() - high - step::S12 - height::BUTTON;
        at(ui, words.with_min_y(top), |ui| {
            ui.spacing_mut().item_spacing.y = step::S12;
            let field = Field::new("habit", view.say("l1-missing-hint"), &mut self.habit);
            let field = field.placeholder(view.say("l1-missing-example")).desk();
            let out = field.tall(height::BUTTON).letters_max(HABIT_CHARS).show(ui);
            if out.response.changed() {
                self.doubt = None;
            }
            let may = view.desk.tonight().is_some();
            let tapped = ui.add(button.width(words.width()).enabled(may)).clicked();
            if !(may && (tapped || out.entered)) {
                return None;
            }
            if self.habit.trim().is_empty() {
                out.response.request_focus();
                return None;
            }
            self.nominate(view)
        })
    }

    fn nominate(&mut self, view: &DeskView<'_>) -> Option<Wish> {
        let gathering = view.desk.tonight()?;
        self.doubt = view.desk.doubts_habit(&self.habit);
        if self.doubt.is_some() {
            return None;
        }
        let (nomination, habit) = (view.desk.mint(), std::mem::take(&mut self.habit));
        let steps = vec![Command::Nominate { gathering, nomination, habit }];
        let says = view.say("l1-noted").to_owned();
        Some(Wish::Do(Deed { steps, says, undo: Vec::new() }))
    }
}

/// How many were named, in the lower part of the empty frame; whether somebody taps it.
fn named_ui(ui: &mut Ui, view: &DeskView<'_>, picture: Rect) -> bool {
    let named = view.evening().map_or(0, |it| it.nominations().count());
    if named == 0 {
        return false;
    }
    let label = view.say_with("l1-named", &[("n", count(named))]);
    let button = Button::new(Kind::OnDusk, &label).desk().padding(8.0);
    let wide = picture.width() - 2.0 * step::S12;
    let size = button.size(ui, wide);
    let left = picture.center().x - wide / 2.0;
    let place =
        Rect::from_min_size(pos2(left, picture.bottom() - step::S12 - size.y), vec2(wide, size.y));
    at(ui, place, |ui| ui.add(button.width(wide))).clicked()
}
