//! What the reader chose, small, in two columns.

use super::super::sheet::Sheet;
use super::block::{Block, Role, stretch};
use super::ink::SOFT;
use super::person::{HALF, WIDE, stretches};
use super::press::{Press, Type};

/// From one row to the next, and from column to column, in px.
const LEADING: f32 = 17.0;
const BESIDE: f32 = 16.0;

/// `None` for somebody who chose nothing.
pub(super) fn block(press: &Press, sheet: &Sheet) -> Option<Block> {
    if sheet.choices.is_empty() {
        return None;
    }
    let mut block = Block::default();
    let title = [stretch(sheet.choices_title, Type::Display, 14.5, SOFT)];
    let mut y = block.words(press, [0.0, 0.0], WIDE, 20.0, Role::Heading, &title);
    for pair in sheet.choices.chunks(2) {
        let mut below = y;
        for (choice, x) in pair.iter().zip([0.0, HALF + BESIDE]) {
            let mut said = stretches(&choice.text, 12.5, SOFT);
            said.push(stretch(&format!(" · {}", choice.since), Type::Text, 12.5, SOFT));
            let ends = block.words(press, [x, y], HALF, LEADING, Role::ListItem, &said);
            below = below.max(ends);
        }
        y = below;
    }
    Some(block)
}
