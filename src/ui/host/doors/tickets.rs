//! Signed tickets: whose signatures tonight's gathering takes, and which codes are blocked.

use egui::{Role, Ui, WidgetInfo, vec2};

use crate::domain::{Admits, Command, Gathering, GatheringId};
use crate::intake::signed::{KeyError, keys_in, mark};
use crate::ui::desk::view::{DeskView, count};
use crate::ui::desk::wish::{Deed, Wish};
use crate::ui::host::settings::label_ui;
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle, step};
use crate::ui::widgets::{Button, Field, Text, card_frame};

/// So many of a key's last letters tell it from others.
const END: usize = 6;

/// A device's set-up with some keys in it, and the longest code, in letters.
const KEY_LETTERS: usize = 4096;
const CODE_LETTERS: usize = 1024;

/// What is being typed or pasted.
#[derive(Default)]
pub(super) struct Tickets {
    key: String,
    wrong: Option<&'static str>,
    code: String,
}

impl Tickets {
    /// Shows the card; nothing where nothing is on tonight.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        let gathering = view.desk.tonight()?;
        card_frame(ui)
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.add(Text::heading(view.say("tickets-title"), TypeStyle::H3_DESK, 2));
                ui.add_space(step::S4);
                ui.add(Text::new(view.say("tickets-hint"), TypeStyle::DESK_BODY).soft());
                let withdrawn = keys_ui(ui, view, gathering);
                let added = self.key_ui(ui, view, gathering);
                let blocked = self.code_ui(ui, view, gathering);
                withdrawn.or(added).or(blocked)
            })
            .inner
    }

    fn key_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, gathering: GatheringId) -> Option<Wish> {
        let label = view.say("tickets-key");
        label_ui(ui, label);
        let is_there = !self.key.trim().is_empty();
        let add = Button::outlined(view.say("tickets-add")).desk().tall(40.0).enabled(is_there);
        let wrong = self.wrong.map(|key| view.words.say(key));
        let out = Field::new("ticket key", label, &mut self.key)
            .desk()
            .placeholder(label)
            .error(wrong)
            .letters_max(KEY_LETTERS)
            .trailing(add)
            .show(ui);
        if out.response.changed() {
            self.wrong = None;
        }
        let tapped = out.entered || out.button.is_some_and(|button| button.clicked());
        (tapped && is_there).then(|| self.add(view, gathering)).flatten()
    }

    fn add(&mut self, view: &DeskView<'_>, gathering: GatheringId) -> Option<Wish> {
        let known: Vec<_> = keys(view).map(|(key, _)| key).collect();
        let news: Vec<_> = match keys_in(&self.key) {
            Ok(found) => found.iter().map(ToString::to_string).collect(),
            Err(KeyError::Secret) => {
                // It does not stay on the screen, either.
                self.key.clear();
                self.wrong = Some("tickets-secret-key");
                return None;
            }
            Err(KeyError::Nothing | KeyError::TooLong) => {
                self.wrong = Some("tickets-no-key");
                return None;
            }
        };
        let news: Vec<_> = news.into_iter().filter(|key| !known.contains(&key.as_str())).collect();
        if news.is_empty() {
            self.wrong = Some("tickets-known");
            return None;
        }
        self.key.clear();
        let set = |key: &String, admits| {
            let key = key.as_str().into();
            Command::SetTicketKey { gathering, key, admits }
        };
        let says = view.count("tickets-added", news.len());
        let steps = news.iter().map(|key| set(key, Some(Admits::default()))).collect();
        let undo = news.iter().map(|key| set(key, None)).collect();
        Some(Wish::Do(Deed { steps, says, undo }))
    }

    /// Blocks a code, or lets it open again.
    fn code_ui(
        &mut self,
        ui: &mut Ui,
        view: &DeskView<'_>,
        gathering: GatheringId,
    ) -> Option<Wish> {
        let label = view.say("tickets-code");
        label_ui(ui, label);
        let typed = self.code.trim();
        let mark = mark(typed);
        let is_blocked = view.evening().is_some_and(|it| it.is_blocked(&mark));
        let word = if is_blocked { "tickets-unblock" } else { "tickets-block" };
        let button = Button::outlined(view.say(word)).desk().tall(40.0).enabled(!typed.is_empty());
        let out = Field::new("ticket code", label, &mut self.code)
            .desk()
            .placeholder(label)
            .letters_max(CODE_LETTERS)
            .trailing(button)
            .show(ui);
        let all = view.evening().map_or(0, |it| it.blocked().count());
        if all > 0 {
            ui.add_space(step::S8);
            ui.add(Text::new(&view.count("tickets-blocked-count", all), TypeStyle::DESK_BODY));
        }
        let tapped = out.entered || out.button.is_some_and(|button| button.clicked());
        if !tapped || self.code.trim().is_empty() {
            return None;
        }
        self.code.clear();
        let block =
            |blocked| Command::BlockTicket { gathering, mark: mark.clone().into(), blocked };
        let says = if is_blocked { "tickets-unblocked" } else { "tickets-blocked" };
        let (steps, undo) = (vec![block(!is_blocked)], vec![block(is_blocked)]);
        Some(Wish::Do(Deed { steps, says: view.say(says).to_owned(), undo }))
    }
}

fn keys<'a>(view: &DeskView<'a>) -> impl Iterator<Item = (&'a str, &'a Admits)> {
    view.evening().into_iter().flat_map(Gathering::ticket_keys)
}

/// The keys whose tickets are taken, each to be withdrawn.
fn keys_ui(ui: &mut Ui, view: &DeskView<'_>, gathering: GatheringId) -> Option<Wish> {
    let mut wish = None;
    for (key, admits) in keys(view) {
        let end = ending(key);
        ui.add_space(step::S12);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(step::S12, step::S8);
            let color = Look::of(ui).tokens.ink;
            icon_ui(ui, Icon::Lock, 20.0, color);
            let named = view.say_with("tickets-key-named", &[("end", end.into())]);
            ui.vertical(|ui| {
                ui.add(Text::new(&named, TypeStyle::DESK_BODY_STRONG));
                ui.add(Text::new(&admitted(view, admits), TypeStyle::DESK_SMALL).soft());
            });
            let spoken = view.say_with("tickets-withdraw-this", &[("end", end.into())]);
            let button = Button::quiet(view.say("tickets-withdraw")).desk().tall(40.0);
            let response = ui.add(button);
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
            if response.clicked() {
                let set = |admits| Command::SetTicketKey { gathering, key: key.into(), admits };
                let (steps, undo) = (vec![set(None)], vec![set(Some(admits.clone()))]);
                let says = view.say("tickets-withdrawn").to_owned();
                wish = Some(Wish::Do(Deed { steps, says, undo }));
            }
        });
    }
    wish
}

/// A key's last letters, without what fills it up.
fn ending(key: &str) -> &str {
    let key = key.trim_end_matches('=');
    key.len().checked_sub(END).and_then(|from| key.get(from..)).unwrap_or(key)
}

/// Which tickets of a key are taken.
fn admitted(view: &DeskView<'_>, admits: &Admits) -> String {
    let products: Vec<_> = admits.products.iter().map(ToString::to_string).collect();
    let about = [("n", count(products.len())), ("products", products.join(", ").into())];
    let products = (!products.is_empty()).then(|| view.say_with("tickets-products", &about));
    let date =
        admits.date.map(|date| view.say_with("tickets-date", &[("date", date.to_string().into())]));
    let parts: Vec<_> = products.into_iter().chain(date).collect();
    if parts.is_empty() { view.say("tickets-any").to_owned() } else { parts.join(". ") }
}
