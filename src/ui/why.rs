//! Why two people might like to meet, as it stands on cards: what each said, tied together.

use egui::{Pos2, Ui, Vec2, pos2};

use crate::matching::{Quote, Reason};
use crate::ui::art::{self, TIE_WIDTH};
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Text, strong};

/// How the lines of a reason are set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting {
    /// Their type.
    pub(super) style: TypeStyle,
    /// Who said it in a row of its own, the quote in at most so many rows below; else both run on.
    pub(super) rows: Option<usize>,
}

/// Between the tie and the words, in points.
const GAP: f32 = 10.0;

/// Shows what each said, with the tie that holds them at the left. Whole, to people who listen.
pub(super) fn quotes_ui(ui: &mut Ui, reason: &Reason, setting: Setting) {
    let mut bulbs: Vec<Pos2> = Vec::new();
    for (at, quote) in reason.quotes.iter().enumerate() {
        if at > 0 {
            ui.add_space(between(setting));
        }
        let top = ui.cursor().min;
        bulbs.push(pos2(top.x + TIE_WIDTH / 2.0, top.y + setting.style.line / 2.0));
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing = Vec2::ZERO;
            ui.add_space(TIE_WIDTH + GAP);
            ui.vertical(|ui| quote_ui(ui, quote, setting));
        });
    }
    if let [first, others @ ..] = bulbs.as_slice() {
        let tokens = Look::of(ui).tokens;
        art::tie(ui.painter(), reason.tie, *first, others.first().copied(), &tokens);
    }
}

/// How high [`quotes_ui`] will be, in points.
pub(super) fn quotes_height(ui: &Ui, reason: &Reason, setting: Setting) -> f32 {
    let width = ui.available_width() - TIE_WIDTH - GAP;
    let high = |quote: &Quote| text(&says(quote, setting), setting).galley(ui, width).size().y;
    let gaps = between(setting) * reason.quotes.len().saturating_sub(1) as f32;
    reason.quotes.iter().map(high).sum::<f32>() + gaps
}

/// Between two quotes, in points.
const fn between(setting: Setting) -> f32 {
    if setting.rows.is_some() { 10.0 } else { 6.0 }
}

fn quote_ui(ui: &mut Ui, quote: &Quote, setting: Setting) {
    let response = ui.add(text(&says(quote, setting), setting));
    // A cut line is read in full.
    let whole = format!("{} {}", quote.label, quote.text);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(whole));
}

/// Who said it and what, in a row each or in one.
fn says(Quote { label, text, .. }: &Quote, setting: Setting) -> String {
    let then = if setting.rows.is_some() { '\n' } else { ' ' };
    format!("{label}{then}{}", strong(text))
}

fn text(says: &str, setting: Setting) -> Text<'_> {
    let text = Text::new(says, setting.style);
    match setting.rows {
        Some(rows) => text.soft().rows(1 + rows),
        None => text,
    }
}
