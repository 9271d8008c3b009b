//! What guests may start from at "give and ask": the organizer's own examples, or ours.

use egui::{Ui, vec2};

use super::Tap;
use super::cards::{Action, Cards, LINE, soft_ui};
use super::sheet::Sheet;
use crate::domain::{Command, EXAMPLE_CHARS, EXAMPLES_A_SIDE, Examples, Side};
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::{Deed, Wish};
use crate::ui::icons::Icon;
use crate::ui::lines::{self, LineTap};
use crate::ui::theme::{TypeStyle, step};
use crate::ui::widgets::{Button, Field, Kind, Text, marked};

const SIDES: [Side; 2] = [Side::Offer, Side::Need];

/// Examples as they are being typed.
#[derive(Default)]
pub(super) struct Editing {
    texts: Examples,
}

pub(super) fn card_ui(ui: &mut Ui, cards: &mut Cards<'_>, view: &DeskView<'_>) -> Option<Tap> {
    let head = (Icon::Speech, view.say("o4-examples"));
    let spoken = view.say("o4-examples-change");
    let change = Button::outlined(view.say("o4-change")).spoken(spoken).icon(Icon::Pencil);
    let asks = Button::outlined(view.say("o4-asks-open")).spoken(view.say("o4-asks"));
    let both = [(change, Sheet::Examples), (asks, Sheet::Asks)];
    let foot = both.map(|(button, sheet)| Action::new(button, 1.0, Tap::Open(sheet)).tight());
    let foot = if view.desk.tonight().is_some() { Vec::from(foot) } else { Vec::new() };
    let content = |ui: &mut Ui| {
        for (side, key) in SIDES.into_iter().zip(["o4-examples-offer", "o4-examples-need"]) {
            let list = shown(view, side).join(", ");
            let says = view.words.bold_with(key, &[("list", list.into())]);
            ui.add(Text::new(&marked(&says), LINE).rows(3));
        }
        if view.desk.tonight().is_none() {
            soft_ui(ui, view.say("gathering-none"));
        }
        None
    };
    cards.card(ui, head, content, foot)
}

/// What stands there now.
fn shown(view: &DeskView<'_>, side: Side) -> Vec<String> {
    let own = view.desk.tonight().map(|it| view.desk.state().examples(it).of(side));
    own.filter(|it| !it.is_empty()).map_or_else(|| view.words.examples(side), <[String]>::to_vec)
}

impl Editing {
    pub(super) fn of(view: &DeskView<'_>) -> Self {
        let [offers, needs] = SIDES.map(|side| shown(view, side));
        Self { texts: Examples { offers, needs } }
    }

    /// The sheet: both sides, one example a row, and one tap that saves them.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        soft_ui(ui, view.say("o4-examples-hint"));
        let mut is_done = false;
        for side in SIDES {
            is_done |= self.side_ui(ui, view, side);
        }
        ui.add_space(step::S8);
        let save = ui.add(Button::primary(view.say("shared-save")).desk());
        if is_done {
            save.request_focus();
        }
        save.clicked().then(|| self.wish(view)).flatten()
    }

    /// One side; whether somebody is done with it.
    fn side_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, side: Side) -> bool {
        let (title, add) = match side {
            Side::Offer => ("o4-examples-offers", "o4-examples-add-offer"),
            Side::Need => ("o4-examples-needs", "o4-examples-add-need"),
        };
        ui.add_space(step::S8);
        ui.add(Text::new(view.say(title), TypeStyle::DESK_BODY_STRONG));
        let ours = view.words.examples(side);
        let texts = self.texts.of_mut(side);
        let mut moved = None;
        for at in 0..texts.len() {
            if let Some(text) = texts.get_mut(at) {
                moved = row_ui(ui, view, (side, at), text).or(moved);
            }
        }
        let mut tap = match moved {
            Some(Move::Up(at)) => {
                texts.swap(at, at - 1);
                None
            }
            Some(Move::Line(tap)) => Some(tap),
            None => None,
        };
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(step::S8, step::S8);
            let is_blank = texts.iter().any(|it| it.trim().is_empty());
            let more = texts.len() < EXAMPLES_A_SIDE && !is_blank;
            let add = Button::quiet(view.say(add)).icon(Icon::Plus).desk();
            if more && ui.add(add).clicked() {
                tap = Some(LineTap::Add);
            }
            let back = match side {
                Side::Offer => "o4-examples-ours-offer",
                Side::Need => "o4-examples-ours-need",
            };
            if *texts != ours && ui.add(Button::quiet(view.say(back)).desk()).clicked() {
                *texts = ours;
            }
        });
        let Some(tap) = tap else { return false };
        let lines = (texts, EXAMPLES_A_SIDE);
        lines::tapped(ui, lines, tap, |at| Field::id_of((EXAMPLE, side, at)))
    }

    fn wish(&self, view: &DeskView<'_>) -> Option<Wish> {
        let gathering = view.desk.tonight()?;
        let mut examples = self.texts.clone();
        for side in SIDES {
            let texts = examples.of_mut(side);
            for text in texts.iter_mut() {
                *text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            }
            texts.retain(|it| !it.is_empty());
            // Ours stay ours, in whatever language a guest reads them.
            if *texts == view.words.examples(side) {
                texts.clear();
            }
        }
        let before = view.desk.state().examples(gathering).clone();
        let set = |examples| vec![Command::SetExamples { gathering, examples }];
        let says = view.say("toast-saved").to_owned();
        Some(Wish::Do(Deed { steps: set(examples), says, undo: set(before) }))
    }
}

/// The field of an example, with its side and place.
const EXAMPLE: &str = "example";

enum Move {
    Up(usize),
    Line(LineTap),
}

/// One example: its words, a place further up, away with it.
fn row_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    (side, at): (Side, usize),
    text: &mut String,
) -> Option<Move> {
    let name = [("line", text.as_str().into())];
    let [up, away] = ["o4-examples-up", "o4-examples-away"].map(|key| view.say_with(key, &name));
    let label = view.say("o4-examples-one");
    let mut moved = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = step::S8;
        let room = ui.available_width() - 2.0 * (48.0 + step::S8);
        let field = Field::new((EXAMPLE, side, at), label, text).desk().width(room);
        if field.letters_max(EXAMPLE_CHARS).show(ui).entered {
            moved = Some(Move::Line(LineTap::Entered(at)));
        }
        let small = |icon, name| Button::icon_only(Kind::Quiet, icon, name).desk().icon_size(20.0);
        if ui.add(small(Icon::Up, &up).enabled(at > 0)).clicked() {
            moved = Some(Move::Up(at));
        }
        if ui.add(small(Icon::Close, &away)).clicked() {
            moved = Some(Move::Line(LineTap::Away(at)));
        }
    });
    moved
}
