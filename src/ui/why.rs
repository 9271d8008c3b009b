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
            ui.add_space(if setting.rows.is_some() { 10.0 } else { 6.0 });
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

fn quote_ui(ui: &mut Ui, quote: &Quote, setting: Setting) {
    let Quote { label, text, .. } = quote;
    let response = match setting.rows {
        Some(rows) => {
            let says = format!("{label}\n{}", strong(text));
            ui.add(Text::new(&says, setting.style).soft().rows(1 + rows))
        }
        None => ui.add(Text::new(&format!("{label} {}", strong(text)), setting.style)),
    };
    // A cut line is read in full.
    let whole = format!("{label} {text}");
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(whole));
}
