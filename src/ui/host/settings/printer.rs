//! Where badges go: nowhere, to a printer, or to a folder; on which label; and where follow-ups are
//! printed.

use std::path::PathBuf;

use egui::Ui;

use super::cards::{Action, Cards, soft_ui, state_ui};
use super::labels::LabelCount;
use super::names::Names;
use super::sheet::{Sheet, label_ui};
use super::{Tap, remember};
use crate::badge::Label;
use crate::desk::{BadgeSink, BadgeTest, CameOut, PrinterState, Settings, printers};
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::Wish;
use crate::ui::icons::Icon;
use crate::ui::theme::{TypeStyle, step};
use crate::ui::widgets::{Button, Field, Select, Text, Tone};

/// The printers the system knows, and the folder as typed.
#[derive(Default)]
pub(super) struct Printers {
    names: Names,
    /// `None` until the settings were read.
    folder: Option<String>,
    chosen: Option<Way>,
    labels: LabelCount,
}

/// One way for badges to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Nowhere,
    Printer(usize),
    Folder,
}

impl Printers {
    pub(super) fn look(&mut self) {
        self.names.look("printers", printers);
    }

    /// The sheet.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        let before = view.settings;
        let mut after = before.clone();
        let label = view.say("printer-setup");
        label_ui(ui, label);
        let mut way = self.chosen.unwrap_or_else(|| self.way(before));
        let named = self.names.known().iter().enumerate();
        let named = named.map(|(at, name)| (Way::Printer(at), name.as_str()));
        let options: Vec<_> = std::iter::once((Way::Nowhere, view.say("printer-none")))
            .chain(named)
            .chain([(Way::Folder, view.say("printer-folder"))])
            .collect();
        let width = ui.available_width();
        if Select::new(label, width).icon(Icon::Print).show(ui, &options, &mut way) {
            self.chosen = Some(way);
            match way {
                Way::Nowhere => after.badges = BadgeSink::None,
                Way::Printer(at) => {
                    let name = self.names.known().get(at).cloned().unwrap_or_default();
                    after.badges = BadgeSink::Printer(name);
                }
                Way::Folder => {}
            }
        }
        if way == Way::Folder {
            self.folder_ui(ui, view, &mut after);
        }
        let mut counted = None;
        if way != Way::Nowhere {
            label_choice_ui(ui, view, &mut after);
            counted = self.labels.ui(ui, view);
        }
        self.pages_ui(ui, view, &mut after);
        let guide = Self::guide_ui(ui, view);
        remember(before, after).or(counted).or(guide)
    }

    /// The printer for follow-ups, where there is any.
    fn pages_ui(&self, ui: &mut Ui, view: &DeskView<'_>, after: &mut Settings) {
        if self.names.known().is_empty() {
            return;
        }
        let label = view.say("page-printer-setup");
        label_ui(ui, label);
        let named = self.names.known().iter().map(|name| (Some(name.clone()), name.as_str()));
        let options: Vec<_> =
            std::iter::once((None, view.say("page-printer-none"))).chain(named).collect();
        let mut at = options.iter().position(|(it, _)| *it == after.page_printer).unwrap_or(0);
        let places: Vec<_> = options.iter().enumerate().map(|(at, it)| (at, it.1)).collect();
        let width = ui.available_width();
        if Select::new(label, width).icon(Icon::Print).show(ui, &places, &mut at) {
            after.page_printer = options.get(at).and_then(|(name, _)| name.clone());
        }
    }

    /// "Print the guide", where pages are printed.
    fn guide_ui(ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        view.settings.page_printer.as_ref()?;
        ui.add_space(step::S16);
        let button = Button::outlined(view.say("guide-print")).desk().icon(Icon::Sprout);
        ui.add(button).clicked().then_some(Wish::PrintGuide)
    }

    /// Takes in which printers there are.
    pub(super) fn collect(&mut self, ui: &Ui, view: &DeskView<'_>) {
        let badges = match &view.settings.badges {
            BadgeSink::Printer(name) => Some(name),
            BadgeSink::None | BadgeSink::Folder(_) => None,
        };
        self.names.collect(ui, &[badges, view.settings.page_printer.as_ref()]);
    }

    fn way(&self, settings: &Settings) -> Way {
        match &settings.badges {
            BadgeSink::None => Way::Nowhere,
            BadgeSink::Folder(_) => Way::Folder,
            BadgeSink::Printer(name) => {
                let at = self.names.known().iter().position(|it| it == name);
                at.map_or(Way::Nowhere, Way::Printer)
            }
        }
    }

    fn folder_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, after: &mut Settings) {
        let known = match &view.settings.badges {
            BadgeSink::Folder(path) => path.display().to_string(),
            BadgeSink::None | BadgeSink::Printer(_) => String::new(),
        };
        let typed = self.folder.get_or_insert_with(|| known.clone());
        let label = view.say("printer-folder-where");
        label_ui(ui, label);
        let path = PathBuf::from(typed.trim());
        let news = path.is_absolute() && typed.trim() != known;
        let save = Button::outlined(view.say("shared-save")).desk().tall(40.0).enabled(news);
        let out = Field::new("badge folder", label, typed).desk().path().trailing(save).show(ui);
        let tapped = out.entered || out.button.is_some_and(|button| button.clicked());
        if tapped && news {
            after.badges = BadgeSink::Folder(path);
        }
    }
}

/// The card: where badges go, and how that is.
pub(super) fn card_ui(ui: &mut Ui, cards: &mut Cards<'_>, view: &DeskView<'_>) -> Option<Tap> {
    let head = (Icon::Print, view.say("o4-printer"));
    let change = Button::outlined(view.say("o4-change")).spoken(view.say("o4-change-badges"));
    let change = Action::new(change, 1.0, Tap::Open(Sheet::Printer));
    let foot = if view.settings.badges == BadgeSink::None {
        vec![change]
    } else {
        let test = Button::primary(view.say("o4-test-badge"));
        vec![Action::new(test, 1.5, Tap::TestBadge), change]
    };
    cards.card(ui, head, |ui| content_ui(ui, view), foot)
}

fn content_ui(ui: &mut Ui, view: &DeskView<'_>) -> Option<Tap> {
    let folder;
    let name = match &view.settings.badges {
        BadgeSink::None => view.say("printer-none"),
        BadgeSink::Printer(name) => name,
        BadgeSink::Folder(path) => {
            folder = path.display().to_string();
            &folder
        }
    };
    state_ui(ui, name, state(view));
    if view.settings.badges != BadgeSink::None {
        let labels = labels(view);
        let label = labels.iter().find(|(label, _)| *label == view.settings.label);
        let label = label.map_or("", |(_, says)| says);
        soft_ui(ui, &view.say_with("o4-label", &[("label", label.into())]));
    }
    if let Some(left) = view.around.labels_left {
        soft_ui(ui, &view.say_with("o2-badges-left", &[("n", left.into())]));
    }
    if let Some(test) = view.settings.badge_test {
        soft_ui(ui, &tested(view, test));
    }
    if let Some(printer) = &view.settings.page_printer {
        soft_ui(ui, &view.say_with("o4-pages", &[("printer", printer.as_str().into())]));
    }
    None
}

/// "Last test came out whole, 17:42.", or what to do.
fn tested(view: &DeskView<'_>, test: BadgeTest) -> String {
    let key = match test.came_out {
        CameOut::Whole => "o4-tested-whole",
        CameOut::CutOff => "o4-tested-cut",
        CameOut::Nothing => "o4-tested-nothing",
    };
    let day = view.date(test.at);
    let time = view.time(test.at);
    let when = if day == view.date(view.now) { time } else { view.words.short_day(day) };
    view.say_with(key, &[("when", when.into())])
}

/// The sheet that asks how a test badge came out: what was sent is not printed yet.
pub(super) fn came_out_ui(ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
    ui.add_space(step::S8);
    ui.add(Text::new(view.say("o4-came-out-hint"), TypeStyle::DESK_BODY).soft());
    ui.add_space(step::S16);
    let answers = [
        ("shared-yes", CameOut::Whole),
        ("o4-cut-off", CameOut::CutOff),
        ("o4-nothing-came", CameOut::Nothing),
    ];
    let mut said = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(step::S12, step::S8);
        for (key, came_out) in answers {
            if ui.add(Button::outlined(view.say(key)).desk()).clicked() {
                said = Some(came_out);
            }
        }
    });
    let badge_test = Some(BadgeTest { came_out: said?, at: view.now });
    remember(view.settings, Settings { badge_test, ..view.settings.clone() })
}

/// How the printer is, in a word.
fn state<'a>(view: &DeskView<'a>) -> Option<(Tone, &'a str)> {
    let (tone, key) = match view.around.printer {
        PrinterState::None => return None,
        PrinterState::Ready | PrinterState::Printed => (Tone::Leaf, "o4-printer-ready"),
        PrinterState::Printing => (Tone::Sand, "o4-printer-busy"),
        PrinterState::OutOfPaper => (Tone::Clay, "o4-printer-paper"),
        PrinterState::LidOpen => (Tone::Clay, "o4-printer-lid"),
        PrinterState::Away => (Tone::Clay, "o4-printer-off"),
    };
    Some((tone, view.words.say(key)))
}

fn labels<'a>(view: &DeskView<'a>) -> [(Label, &'a str); 3] {
    [
        (Label::Roll62, view.words.say("printer-label-62")),
        (Label::Card89x41, view.words.say("printer-label-89")),
        (Label::A6, view.words.say("printer-label-a6")),
    ]
}

fn label_choice_ui(ui: &mut Ui, view: &DeskView<'_>, after: &mut Settings) {
    let name = view.say("printer-label");
    label_ui(ui, name);
    Select::new(name, 240.0).show(ui, &labels(view), &mut after.label);
    ui.add_space(step::S4);
}
