//! How the desk looks: chosen at the desk, remembered by the door.

use egui::Ui;

use super::screens::DeskScreens;
use super::view::DeskView;
use super::wish::Wish;
use crate::desk::{DeskLook, Settings};
use crate::ui::guest::Home;
use crate::ui::theme::{Look, TextSize, TypeStyle, step};
use crate::ui::widgets::{Button, Dialog, Text, segments_ui};
use crate::words::{Language, Words};

/// The dialog in which a look is chosen.
#[derive(Debug, Default)]
pub(super) struct LookSheet {
    shown: bool,
}

/// How the desk looks at a door whose guests begin with `home`.
pub(super) fn remembered(settings: &Settings, home: Home) -> Home {
    let Some(chosen) = settings.desk_look else { return home };
    let text_size = TextSize::of_percent(chosen.text_percent);
    let look = Look { text_size, ..home.look.with_contrast(chosen.high_contrast) };
    Home { look, words: Words::new(chosen.language) }
}

fn chosen(now: Home) -> DeskLook {
    DeskLook {
        language: now.words.language(),
        high_contrast: now.look.tokens.high_contrast,
        text_percent: now.look.text_size.percent(),
    }
}

impl DeskScreens {
    /// Shows the dialog while it is open.
    pub(super) fn look_sheet_ui(&mut self, ui: &Ui, view: &DeskView<'_>) -> Option<Wish> {
        let now = chosen(self.now);
        let sheet = self.look_sheet.as_mut()?;
        let title = view.say("settings-look");
        let out = Dialog::new(title, 520.0).show(ui.ctx(), |ui| {
            let heading = ui.add(Text::heading(title, TypeStyle::H2, 1));
            if !std::mem::replace(&mut sheet.shown, true) {
                heading.request_focus();
            }
            content_ui(ui, view, now)
        });
        out.inner.or(out.dismissed.then_some(Wish::Close))
    }
}

fn content_ui(ui: &mut Ui, view: &DeskView<'_>, now: DeskLook) -> Option<Wish> {
    ui.spacing_mut().item_spacing.y = step::S8;
    ui.add(Text::new(view.say("look-hint"), TypeStyle::DESK_BODY).soft());
    let mut after = now;
    let contrasts =
        [(false, view.say("settings-theme-light")), (true, view.say("settings-theme-contrast"))];
    group_ui(ui, view.say("shared-contrast"), &contrasts, &mut after.high_contrast);
    let sizes = TextSize::ALL.map(|size| {
        let percent = size.percent();
        (percent, view.say_with("look-percent", &[("n", percent.into())]))
    });
    group_ui(ui, view.say("shared-text-size"), &sizes, &mut after.text_percent);
    let languages = Language::ALL.map(|language| (language, language.own_name()));
    group_ui(ui, view.say("shared-language"), &languages, &mut after.language);
    ui.add_space(step::S8);
    let width = ui.available_width();
    let close = ui.add(Button::quiet(view.say("shared-close")).width(width)).clicked();
    (after != now).then_some(Wish::Wear(after)).or(close.then_some(Wish::Close))
}

fn group_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    options: &[(T, impl AsRef<str>)],
    chosen: &mut T,
) {
    ui.add_space(step::S8);
    ui.add(Text::new(name, TypeStyle::DESK_BODY_STRONG));
    segments_ui(ui, name, options, chosen);
}
