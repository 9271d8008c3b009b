//! Which languages the welcome offers, and which of them greets.

use egui::{Ui, vec2};

use super::cards::{Cards, soft_ui};
use super::{Tap, remember};
use crate::desk::Settings;
use crate::ui::desk::view::DeskView;
use crate::ui::icons::Icon;
use crate::ui::theme::step;
use crate::ui::widgets::Chip;
use crate::words::Language;

pub(super) fn card_ui(ui: &mut Ui, cards: &mut Cards<'_>, view: &DeskView<'_>) -> Option<Tap> {
    let head = (Icon::Globe, view.say("o4-languages"));
    cards.card(ui, head, |ui| content_ui(ui, view), Vec::new())
}

/// Those that are offered, the first first; then the others.
fn content_ui(ui: &mut Ui, view: &DeskView<'_>) -> Option<Tap> {
    let offered = offered(view);
    let others = Language::ALL.into_iter().filter(|it| !offered.contains(it));
    let all: Vec<_> = offered.iter().copied().chain(others).collect();
    let mut after = offered.clone();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(step::S8, step::S8);
        for language in all {
            let is_on = offered.contains(&language);
            if ui.add(Chip::toggled(language.own_name(), is_on)).clicked() {
                after.retain(|it| *it != language);
                if !is_on {
                    after.push(language);
                }
            }
        }
    });
    ui.add_space(step::S4);
    let one_stays = offered.len() == 1;
    soft_ui(ui, view.say(if one_stays { "o4-languages-one" } else { "o4-languages-hint" }));
    // The last one stays: somebody has to be greeted.
    let after = if after.is_empty() { offered.clone() } else { after };
    if after == offered {
        return None;
    }
    let after = Settings { languages: after, ..view.settings.clone() };
    remember(view.settings, after).map(Tap::wish)
}

/// As chosen; where nobody chose, all, and the desk's own first.
fn offered(view: &DeskView<'_>) -> Vec<Language> {
    if !view.settings.languages.is_empty() {
        return view.settings.languages.clone();
    }
    let greets = view.greets;
    let others = Language::ALL.into_iter().filter(|it| *it != greets);
    std::iter::once(greets).chain(others).collect()
}
