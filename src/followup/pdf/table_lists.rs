//! Each table's own list: what people there could use, with lines for who can help.

use super::super::table_lists::{Ask, TableList, TableLists};
use super::art;
use super::block::{Block, Role, fitting, stretch, wide};
use super::ink::{EDGE, HAIRLINE, INK, SOFT};
use super::press::{Press, Type};
use super::spacing::WIDE;

/// From the top of a page to its title, and to the first need.
const TITLE: f32 = 74.0;
const FIRST: f32 = 164.0;
/// What stays free below, and between two needs: eight of a row each stand on one page, also of
/// Letter's.
const BELOW: f32 = 48.0;
const BETWEEN: f32 = 9.0;
/// How high the row to write on is, and what is between its parts.
const ROW: f32 = 30.0;
const GAP: f32 = 12.0;

/// Every table on pages of its own.
pub(super) fn pages(press: &Press, lists: &TableLists, size: [f32; 2]) -> Vec<Vec<Block>> {
    let page = |table: &TableList| of_table(press, lists, table, size);
    lists.tables.iter().flat_map(page).collect()
}

fn of_table(
    press: &Press,
    lists: &TableLists,
    table: &TableList,
    size: [f32; 2],
) -> Vec<Vec<Block>> {
    let left = (size[0] - WIDE) / 2.0;
    let begun = || vec![head(press, lists, table, [left, size[0]]).moved([left, TITLE])];
    let (mut pages, mut page, mut y) = (Vec::new(), begun(), FIRST);
    for need in &table.asks {
        let block = ask(press, need, lists.answers);
        if y + block.height > size[1] - BELOW && y > FIRST {
            pages.push(std::mem::replace(&mut page, begun()));
            y = FIRST;
        }
        let high = block.height;
        page.push(block.moved([left, y]));
        y += high + BETWEEN;
    }
    pages.push(page);
    pages
}

fn head(press: &Press, lists: &TableLists, table: &TableList, [left, wide]: [f32; 2]) -> Block {
    let mut head = Block::default();
    head.art([-left, -TITLE], move |pen, _| art::string_of_bulbs(pen, wide, art::BULBS));
    let size = fitting(press, &table.name, Type::Display, [38.0, 24.0], WIDE, INK);
    let title = [stretch(&table.name, Type::Display, size, INK)];
    let y = head.words(press, [0.0, 0.0], WIDE, 46.0, Role::Title, &title);
    let lead = [stretch(lists.lead, Type::Text, 17.0, SOFT)];
    head.words(press, [0.0, y + 2.0], WIDE, 24.0, Role::Paragraph, &lead);
    head
}

/// Whose need, what it is, and a row with room to write for each way of helping.
fn ask(press: &Press, ask: &Ask, answers: [&str; 2]) -> Block {
    let mut block = Block::default();
    block.art([0.0, 0.0], |pen, [x, y]| pen.line([x, y], [x + WIDE, y], HAIRLINE, 1.5));
    let whose = [stretch(&ask.whose, Type::Text, 15.0, SOFT)];
    let y = block.words(press, [0.0, 12.0], WIDE, 21.0, Role::Paragraph, &whose);
    let need = [stretch(&ask.need, Type::Display, 22.0, INK)];
    let y = block.words(press, [0.0, y], WIDE, 29.0, Role::Heading, &need) + 4.0;
    let each = (WIDE - GAP) / 2.0;
    for (answer, left) in answers.into_iter().zip([0.0, each + GAP]) {
        let label = stretch(answer, Type::Text, 15.0, INK);
        let from = left + wide(press, &label) + GAP;
        block.words(press, [left, y + 6.0], each, 21.0, Role::ListItem, &[label]);
        block.art([from, y + ROW - 4.0], move |pen, [x, y]| {
            pen.line([x, y], [x + left + each - from, y], EDGE, 1.0);
        });
    }
    block.height = block.height.max(y + ROW);
    block
}
