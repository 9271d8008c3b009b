//! A promise of an earlier evening, above the cards of K5: did it happen?

use egui::{Align, Layout, Ui, vec2};

use super::{People, Unsaved};
use crate::domain::{By, GatheringId, Outcome, PromiseId, Word};
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;
use crate::ui::theme::{Look, TypeStyle, height};
use crate::ui::widgets::{Button, Text, Tone, note_frame};

impl People {
    /// The promise they are asked about: one at a time, the oldest first, and only to somebody known
    /// by code.
    fn promise<'v>(&self, view: &View<'v>) -> Option<(GatheringId, PromiseId, &'v Word)> {
        let tonight = view.desk.tonight().filter(|_| self.own.by() != By::Name)?;
        view.desk.state().promises_to_ask(tonight, self.guest).into_iter().next()
    }

    /// The greeting; how high it is, its gap included, and what was tapped. A promise comes first, then
    /// the Ring, then whether they were glad of whom they met; one thing is asked at a time.
    pub(super) fn greeting_ui(&mut self, ui: &mut Ui, view: &View<'_>) -> (f32, Option<Wish>) {
        let top = ui.cursor().top();
        let wish = match self.promise(view) {
            None => {
                let (asks, answered) = self.ring_ui(ui, view);
                let other = if asks { None } else { self.glad_or_again_ui(ui, view) };
                answered.or(other)
            }
            Some((gathering, promise, word)) => {
                let name = view.on_badge(word.to);
                let text = word.text.trim_end_matches('.');
                let about = [("name", name.into()), ("promise", text.into())];
                let says = view.say_with("k5-promise", &about);
                let answers = [
                    ("shared-yes", Outcome::Kept),
                    ("k5-promise-not-yet", Outcome::NotYet),
                    ("k5-promise-let-go", Outcome::LetGo),
                ];
                let wish = |(key, outcome)| (key, Wish::Kept((gathering, promise), outcome));
                let answers = answers.map(wish).into();
                let failed = self.unsaved == Some(Unsaved::Promise);
                ask_ui(ui, view, &Ask { says: &says, answers, failed })
            }
        };
        (ui.cursor().top() - top, wish)
    }

    fn glad_or_again_ui(&mut self, ui: &mut Ui, view: &View<'_>) -> Option<Wish> {
        let top = ui.cursor().top();
        let wish = self.glad_ui(ui, view);
        if ui.cursor().top() > top { wish } else { self.again_ui(ui, view) }
    }
}

/// A question, and its answers.
pub(super) struct Ask<'a> {
    pub(super) says: &'a str,
    /// The key of each answer, and what it wishes.
    pub(super) answers: Vec<(&'static str, Wish)>,
    /// The last answer could not be saved.
    pub(super) failed: bool,
}

/// The question on amber wash, its answers beside it where there is room.
pub(super) fn ask_ui(ui: &mut Ui, view: &View<'_>, ask: &Ask<'_>) -> Option<Wish> {
    let mut wish = None;
    // Its words and buttons below each other stand further from its edges.
    let mut more = 0.0;
    let frame = note_frame(ui, Tone::Amber).inner_margin(egui::Margin::symmetric(20, 4));
    let width = ui.available_width() - frame.total_margin().sum().x;
    frame.show(ui, |ui| {
        ui.set_width(width);
        let buttons: Vec<_> =
            ask.answers.iter().map(|(key, wish)| (Button::outlined(view.say(key)), wish)).collect();
        let wide: f32 = buttons.iter().map(|(it, _)| it.size(ui, f32::INFINITY).x + 8.0).sum();
        let beside = view.shell.is_wide() && width - wide > 360.0;
        let mut row = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
            for (button, answer) in buttons.clone() {
                let response = ui.add(button);
                // A screen reader says what each answers.
                let about = ask.says.to_owned();
                ui.ctx().accesskit_node_builder(response.id, |node| {
                    node.set_description(about);
                });
                if response.clicked() {
                    wish = Some(answer.clone());
                }
            }
        };
        if beside {
            let centred = Layout::left_to_right(Align::Center);
            ui.allocate_ui_with_layout(vec2(width, height::BUTTON), centred, |ui| {
                let words = Text::new(ask.says, TypeStyle::BODY_STRONG);
                let room = width - wide - 16.0;
                let size = vec2(room, words.galley(ui, room).size().y);
                ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
                    ui.set_width(room);
                    ui.add(words);
                });
                row(ui);
            });
        } else {
            more = 8.0;
            ui.add_space(more);
            ui.add(Text::new(ask.says, TypeStyle::BODY_STRONG));
            ui.add_space(8.0);
            ui.horizontal_wrapped(row);
            ui.add_space(more);
        }
        if ask.failed {
            let clay = Look::of(ui).tokens.clay;
            let key = view.say("k5-not-saved");
            let id = ui.add(Text::new(key, TypeStyle::SMALL_STRONG).color(clay)).id;
            ui.ctx().accesskit_node_builder(id, |node| {
                node.set_live(egui::accesskit::Live::Assertive);
            });
        }
    });
    ui.add_space(8.0 + more);
    wish
}
