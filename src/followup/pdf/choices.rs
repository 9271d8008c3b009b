//! What the reader chose, small, in two columns.

use super::super::choices::SheetChoice;
use super::super::sheet::Sheet;
use super::block::{Block, Role, stretch};
use super::ink::SOFT;
use super::line::lines;
use super::person::stretches;
use super::press::{Press, Type};
use super::spacing::{HALF, WIDE};

/// From column to column, in px.
const BESIDE: f32 = 16.0;

/// Their words so large, in lines so far apart; `None` for somebody who chose nothing.
pub(super) fn block(press: &Press, sheet: &Sheet, [size, leading]: [f32; 2]) -> Option<Block> {
    if sheet.choices.is_empty() {
        return None;
    }
    let mut block = Block::default();
    let title = [stretch(sheet.choices_title, Type::Display, 14.5, SOFT)];
    let top = block.words(press, [0.0, 0.0], WIDE, 20.0, Role::Heading, &title);
    let set = |choice: &SheetChoice| {
        let mut said = stretches(&choice.text, size, SOFT);
        said.push(stretch(&format!(" ·\u{a0}{}", choice.since), Type::Text, size, SOFT));
        lines(press, &said, HALF)
    };
    let choices: Vec<_> = sheet.choices.iter().map(set).collect();
    let rows: usize = choices.iter().map(Vec::len).sum();
    // Down the first column, then down the second, both as high as can be.
    let [mut x, mut y, mut before] = [0.0, top, 0.0];
    for choice in choices {
        if x == 0.0 && before + choice.len() as f32 / 2.0 > rows as f32 / 2.0 {
            [x, y] = [HALF + BESIDE, top];
        }
        before += choice.len() as f32;
        y = block.lines([x, y], choice, leading, Role::ListItem);
    }
    Some(block)
}
