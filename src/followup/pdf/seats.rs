//! Who sits where, as blocks on pages: first by name in two columns, then table by table.

use super::super::seats::Seats;
use super::block::{Block, Role, stretch};
use super::ink::{INK, SOFT};
use super::page::{Flow, head};
use super::press::{Press, Type};
use super::spacing::WIDE;

/// Names beside each other, and between a name and the next column, in px.
const COLUMNS: usize = 2;
const GAP: f32 = 20.0;

/// Everything on every page, placed; `size` is the paper's in px.
pub(super) fn pages(press: &Press, seats: &Seats, size: [f32; 2]) -> Vec<Vec<Block>> {
    let mut flow = Flow::new(size, 48.0, 150.0);
    flow.place(head(press, [&seats.title, &seats.about]), 56.0);
    let rows = seats.by_name.len().div_ceil(COLUMNS);
    let column = WIDE / COLUMNS as f32;
    // Down the first column, then down the second: as an alphabet is read.
    let row = |at: usize| {
        let mut block = Block::default();
        let here = seats.by_name.iter().skip(at).step_by(rows.max(1));
        for (n, [name, table]) in here.enumerate() {
            let said = [
                stretch(name, Type::Bold, 15.0, INK),
                stretch(&format!("  {table}"), Type::Text, 15.0, SOFT),
            ];
            let place = [n as f32 * column, 0.0];
            block.words(press, place, column - GAP, 20.0, Role::ListItem, &said);
        }
        block.height -= 12.0;
        block
    };
    flow.extend((0..rows).map(row));
    flow.extend(seats.tables.iter().map(|(table, names)| {
        let mut block = Block::default();
        let title = [stretch(table, Type::Display, 19.0, INK)];
        let y = block.words(press, [0.0, 10.0], WIDE, 26.0, Role::Heading, &title);
        let names = [stretch(&names.join(", "), Type::Text, 15.0, INK)];
        block.words(press, [0.0, y], WIDE, 21.0, Role::Paragraph, &names);
        block
    }));
    flow.pages
}
