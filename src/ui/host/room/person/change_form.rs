//! The form of a change: name, contact, choices, lines, and who asked for it.

use egui::{Ui, vec2};

use super::change::{Change, Said, screen_names};
use super::{About, PersonSheet, Tap, inset};
use crate::domain::{GuestId, LINE_CHARS, Photo, ScreenName, Side, Swap};
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::Wish;
use crate::ui::host::room::delicate::Opened;
use crate::ui::manner::{meet_words, photo_key};
use crate::ui::theme::{Look, TypeStyle, step};
use crate::ui::widgets::{
    Button, Chip, Field, Kind, Text, from_top, one_lamp_ui, one_of_ui, segments_ui,
};

/// The longest name, pronouns or contact, in letters.
const LETTERS: usize = 80;

impl PersonSheet {
    /// Opens the form.
    pub(super) fn begin_change(&mut self, view: &DeskView<'_>, guest: GuestId) {
        self.change = Change::of(view, guest);
        self.trouble = None;
    }

    /// What a host saved was written down, or why not: then all of it stays in the form.
    pub(in crate::ui) fn mended(&mut self, trouble: Option<String>) {
        match (&mut self.change, trouble) {
            (Some(change), Some(says)) => change.trouble = Some(says),
            (_, None) => self.change = None,
            (None, says) => self.trouble = says,
        }
        self.forget();
    }

    /// The form, in place of lines and people.
    pub(super) fn change_ui(&mut self, ui: &mut Ui, about: &About<'_, '_>) -> Option<Tap> {
        let (view, opened) = (about.view, &*about.beside.opened);
        let change = self.change.as_mut()?;
        let known = view.guest(change.guest)?;
        let area = from_top(ui, "change", ()).auto_shrink(false);
        let shown = area.show(ui, |ui| {
            inset(ui, |ui| {
                let name = super::called(view, change.guest);
                let title = view.say_with("person-change-title", &[("name", name.as_str().into())]);
                ui.add_space(step::S8);
                ui.add(Text::heading(&title, TypeStyle::H3_DESK, 2));
                ui.add_space(step::S8);
                about_ui(ui, view, change);
                ui.add_space(step::S12);
                screen_ui(ui, view, change, known);
                ui.add_space(step::S12);
                swap_ui(ui, view, change);
                ui.add_space(step::S12);
                manner_ui(ui, view, change);
                let mut tap = None;
                for (side, key) in [(Side::Offer, "person-offers"), (Side::Need, "person-asks")] {
                    ui.add_space(step::S16);
                    let title = view.say_with(key, &[("name", name.as_str().into())]);
                    label_ui(ui, &title);
                    let of_side = change.lines.iter_mut().filter(|it| it.side == side);
                    for (n, said) in of_side.enumerate() {
                        tap = line_ui(ui, view, (n, said), opened).or(tap);
                    }
                }
                tap
            })
        });
        shown.inner
    }

    /// The buttons below the form, and what is in the way of saving.
    pub(super) fn save_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Tap> {
        let change = self.change.as_mut()?;
        let name = super::called(view, change.guest);
        let asked = view.say_with("person-asked", &[("name", name.as_str().into())]);
        if ui.add(Chip::toggled(&asked, change.is_asked)).clicked() {
            change.is_asked = !change.is_asked;
            change.trouble = None;
        }
        let save = ui.add(Button::primary(view.say("shared-save")).desk()).clicked();
        let back = ui.add(Button::new(Kind::Outlined, view.say("shared-cancel")).desk()).clicked();
        if back {
            self.change = None;
            return None;
        }
        if !save {
            return None;
        }
        if let Some(key) = hitch(change) {
            change.trouble = Some(view.say_with(key, &[("name", name.as_str().into())]));
            return None;
        }
        let mending = change.mending(view)?;
        Some(Tap::Wish(Wish::Mend(Box::new(mending))))
    }
}

/// What keeps it from being saved.
fn hitch(change: &Change) -> Option<&'static str> {
    if change.is_nameless() {
        return Some("k3-name-missing");
    }
    let email = change.about.email.trim();
    let is_whole = email.split_once('@').is_some_and(|(a, b)| !a.is_empty() && b.contains('.'));
    if !email.is_empty() && !is_whole {
        return Some("k3-email-unfinished");
    }
    if change.lines.iter().any(|it| it.text.trim().chars().count() > LINE_CHARS) {
        return Some("refused-line-too-long");
    }
    (!change.is_asked).then_some("person-asked-missing")
}

fn label_ui(ui: &mut Ui, label: &str) {
    ui.add(Text::new(label, TypeStyle::DESK_TAG));
    ui.add_space(step::S4);
}

/// Names, pronouns and contact, two fields a row.
fn about_ui(ui: &mut Ui, view: &DeskView<'_>, change: &mut Change) {
    let about = &mut change.about;
    let fields = [
        ("person-given", &mut about.given),
        ("person-family", &mut about.family),
        ("person-badge-name", &mut about.badge),
        ("k3-pronouns", &mut about.pronouns),
        ("o1-field-email", &mut about.email),
        ("o1-field-phone", &mut about.phone),
    ];
    let half = ((ui.available_width() - step::S16) / 2.0).floor();
    let mut fields = fields.into_iter();
    while let (Some(left), right) = (fields.next(), fields.next()) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing = vec2(step::S16, 0.0);
            for (key, text) in [Some(left), right].into_iter().flatten() {
                ui.vertical(|ui| {
                    ui.set_width(half);
                    let label = view.say(key);
                    label_ui(ui, label);
                    let field = Field::new(("change", key), label, text).desk();
                    field.letters_max(LETTERS).leads_on().show(ui);
                });
            }
        });
        ui.add_space(step::S12);
    }
}

fn screen_ui(ui: &mut Ui, view: &DeskView<'_>, change: &mut Change, known: &crate::domain::Guest) {
    let label = view.say("person-screen");
    label_ui(ui, label);
    let says = |(choice, name): (ScreenName, Option<String>)| {
        let none = || view.say("person-screen-none").to_owned();
        (choice, name.unwrap_or_else(none))
    };
    let options: Vec<_> = screen_names(change, known).into_iter().map(says).collect();
    segments_ui(ui, label, &options, &mut change.screen);
}

fn swap_ui(ui: &mut Ui, view: &DeskView<'_>, change: &mut Change) {
    let label = view.say("person-swap");
    label_ui(ui, label);
    let options = [
        (Swap::No, view.say("shared-no")),
        (Swap::AskEachTime, view.say("person-swap-ask")),
        (Swap::Yes, view.say("shared-yes")),
    ];
    segments_ui(ui, label, &options, &mut change.swap);
}

/// How to meet them, and what else guests are asked.
fn manner_ui(ui: &mut Ui, view: &DeskView<'_>, change: &mut Change) {
    let label = view.say("person-meet");
    label_ui(ui, label);
    let manner = &mut change.manner;
    manner.meet = one_lamp_ui(ui, label, &meet_words(view.words), manner.meet).or(manner.meet);
    let asks = view.desk.tonight().map(|it| view.desk.state().asks(it)).unwrap_or_default();
    if asks.photo {
        ui.add_space(step::S12);
        let label = view.say("choices-photos");
        label_ui(ui, label);
        let options = Photo::ALL.map(|it| (it, view.say(photo_key(it))));
        manner.photo = one_of_ui(ui, label, &options, manner.photo).or(manner.photo);
    }
    if asks.welcomer {
        ui.add_space(step::S12);
        let label = view.say("choices-welcome");
        label_ui(ui, label);
        let options = [(true, view.say("k3-welcome-gladly")), (false, view.say("k3-welcome-not"))];
        manner.welcomes = one_of_ui(ui, label, &options, manner.welcomes).or(manner.welcomes);
    }
}

/// One line, or room for one; a delicate one only while it is open.
fn line_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    (n, said): (usize, &mut Said),
    opened: &Opened,
) -> Option<Tap> {
    let mut tap = None;
    let id = said.line.filter(|it| said.is_delicate && !opened.has(*it));
    if let Some(line) = id {
        tap = super::lines::hidden_ui(ui, view, line);
        ui.add_space(step::S8);
        return tap;
    }
    let label = match said.side {
        Side::Offer => view.count("person-line-offer", n + 1),
        Side::Need => view.count("person-line-need", n + 1),
    };
    let may_show = said.side == Side::Need && said.line.is_some() && !said.is_delicate;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = step::S8;
        let chip = Chip::toggled(view.say("person-line-shown"), said.is_shown);
        let width = ui.available_width() - if may_show { 190.0 } else { 0.0 };
        ui.vertical(|ui| {
            ui.set_width(width);
            Field::new(("change line", said.side, n), &label, &mut said.text)
                .desk()
                .placeholder(&label)
                .leads_on()
                .show(ui);
        });
        if may_show && ui.add(chip).clicked() {
            said.is_shown = !said.is_shown;
        }
    });
    ui.add_space(step::S8);
    tap.take()
}

/// Why something could not be done, above the buttons.
pub(super) fn trouble_ui(ui: &mut Ui, says: &str) {
    let clay = Look::of(ui).tokens.clay;
    let text = ui.add(Text::new(says, TypeStyle::DESK_BODY_STRONG).color(clay));
    ui.ctx().accesskit_node_builder(text.id, |node| {
        node.set_live(egui::accesskit::Live::Polite);
    });
    ui.add_space(step::S8);
}
