//! How an evening went, on pages.

use super::super::account::{Account, Bar, Part, Plot, Row, Table};
use super::art;
use super::block::{Block, Role, stretch};
use super::ink::{AMBER, AMBER_SHADE, DUSK, EDGE, HAIRLINE, INK, Ink, Pen, SOFT};
use super::line::{Line, lines};
use super::page::{BODY, Flow, TITLE, head, running_head};
use super::person::stretches;
use super::press::{Press, Type};
use super::spacing::WIDE;

/// Where bars begin, and the longest, in px.
const LABELS: f32 = 208.0;
const LONGEST: f32 = 300.0;
/// How high a bar is, and from one to the next.
const THICK: f32 = 11.0;
const PITCH: f32 = 15.0;
/// Words of a plot.
const SMALL: f32 = 12.5;

/// All parts one below the other, on as many pages as they need.
pub(super) fn pages(press: &Press, account: &Account, size: [f32; 2]) -> Vec<Vec<Block>> {
    let mut flow = Flow::new(size, 40.0, BODY);
    let left = flow.left;
    let about = format!("{}. {}", account.about, account.hint);
    let mut head = head(press, [account.title, &about]);
    let width = size[0];
    head.art([-left, -TITLE], move |pen, _| art::string_of_bulbs(pen, width, art::BULBS));
    flow.place(head, TITLE);
    flow.extend(account.parts.iter().map(|it| part(press, it)));
    let of = flow.pages.len();
    for (number, page) in flow.pages.iter_mut().enumerate().skip(1) {
        page.insert(0, running_head(press, account.title, [number, of], left));
    }
    flow.pages
}

fn part(press: &Press, part: &Part) -> Block {
    let mut block = Block::default();
    let title = [stretch(&part.title, Type::Display, 19.0, INK)];
    let mut y = block.words(press, [0.0, 0.0], WIDE, 26.0, Role::Heading, &title) + 2.0;
    match &part.plot {
        Some(Plot::Dots { lit, of, says }) => y = dots(&mut block, y, [*lit, *of], says),
        Some(Plot::Bars { legend, rows }) => y = bars(press, &mut block, y, legend, rows),
        None => {}
    }
    for sentence in &part.says {
        let text = stretches(sentence, 14.5, INK);
        y = block.words(press, [0.0, y], WIDE, 20.0, Role::Paragraph, &text);
    }
    if let Some(it) = &part.table {
        y = table(press, &mut block, y + 6.0, it);
    }
    block.height = block.height.max(y);
    block
}

/// One dot a person, as large as fit into three rows, with what they say; the y below.
fn dots(block: &mut Block, y: f32, [lit, of]: [usize; 2], says: &str) -> f32 {
    let mut step = 22.0_f32;
    let columns = |step: f32| (WIDE / step).floor().max(1.0);
    while (of as f32 / columns(step)).ceil() * step > 66.0 && step > 1.0 {
        step *= 0.9;
    }
    let in_row = columns(step) as usize;
    block.picture([0.0, y], says, move |pen, [x, y]| {
        for n in 0..of {
            let middle =
                [(n % in_row) as f32 * step, (n / in_row) as f32 * step].map(|it| it + step / 2.0);
            let r = step * 0.36;
            let (fill, edge) = if n < lit { (Some(AMBER), AMBER_SHADE) } else { (None, EDGE) };
            pen.disc([x + middle[0], y + middle[1]], [r, r], fill, Some((edge, step * 0.06)));
        }
    });
    y + of.div_ceil(in_row) as f32 * step + 4.0
}

/// What the bars of a row are filled with; the third is empty.
const FILLS: [Option<Ink>; 3] = [Some(AMBER), Some(DUSK), None];

fn bars(press: &Press, block: &mut Block, y: f32, legend: &[&str], rows: &[Row]) -> f32 {
    let mut y = y;
    if !legend.is_empty() {
        y = key(press, block, y, legend);
    }
    let most = rows.iter().flat_map(|it| &it.bars).map(|it| it.length).max().unwrap_or(1).max(1);
    for row in rows {
        let high = row.bars.len() as f32 * PITCH;
        let label =
            lines(press, &[stretch(&row.label, Type::Text, SMALL + 1.0, INK)], LABELS - 12.0);
        let tall = label.len() as f32 * 17.0;
        let row_high = high.max(tall);
        block.lines([0.0, y + (row_high - tall) / 2.0], label, 17.0, Role::ListItem);
        let top = y + (row_high - high) / 2.0;
        for (n, bar) in row.bars.iter().enumerate() {
            one_bar(press, block, top + n as f32 * PITCH, (n, bar), (most, legend));
        }
        y += row_high + 6.0;
    }
    y
}

fn one_bar(
    press: &Press,
    block: &mut Block,
    y: f32,
    (n, bar): (usize, &Bar),
    (most, legend): (usize, &[&str]),
) {
    let wide = LONGEST * bar.length as f32 / most as f32;
    let fill = FILLS.get(n).copied().flatten();
    block.art([LABELS, y + (PITCH - THICK) / 2.0], move |pen, at| paint(pen, at, wide, fill));
    let says = match legend.get(n) {
        Some(what) => format!("{} {}", bar.says, what.to_lowercase()),
        None => bar.says.clone(),
    };
    let says = [stretch(&says, Type::Text, SMALL, SOFT)];
    let x = LABELS + wide + 7.0;
    block.words(press, [x, y], WIDE - x, PITCH, Role::ListItem, &says);
}

fn paint(pen: &mut Pen<'_, '_>, [x, y]: [f32; 2], wide: f32, fill: Option<Ink>) {
    if wide < 1.0 {
        return;
    }
    let radius = 3.0_f32.min(wide / 2.0);
    if let Some(ink) = fill {
        pen.block([x, y, wide, THICK], radius, ink);
    }
    pen.frame([x, y, wide, THICK], radius, INK, 0.8);
}

/// What the bars are.
fn key(press: &Press, block: &mut Block, y: f32, legend: &[&str]) -> f32 {
    let mut x = LABELS;
    for (n, what) in legend.iter().enumerate() {
        let fill = FILLS.get(n).copied().flatten();
        block.art([x, y + 3.5], move |pen, at| paint(pen, at, THICK, fill));
        let words = lines(press, &[stretch(what, Type::Text, SMALL, SOFT)], WIDE - x);
        let wide = words.iter().map(Line::width).fold(0.0, f32::max);
        block.lines([x + 17.0, y], words, 18.0, Role::ListItem);
        x += 17.0 + wide + 18.0;
    }
    y + 22.0
}

fn table(press: &Press, block: &mut Block, y: f32, table: &Table) -> f32 {
    let columns = table.head.len().max(2);
    let (first, other) = (92.0, (WIDE - 92.0) / (columns - 1) as f32);
    let x = |n: usize| if n == 0 { 0.0 } else { first + (n - 1) as f32 * other };
    let wide = |n: usize| if n == 0 { first - 10.0 } else { other - 10.0 };
    let mut row = |y: f32, cells: &mut dyn Iterator<Item = &str>, ink: Ink| {
        let below = cells.enumerate().map(|(n, it)| {
            let text = [stretch(it, Type::Text, SMALL, ink)];
            block.words(press, [x(n), y], wide(n), 16.0, Role::ListItem, &text)
        });
        let below = below.fold(y, f32::max) + 2.0;
        block.art([0.0, below], |pen, [x, y]| pen.line([x, y], [x + WIDE, y], HAIRLINE, 1.0));
        below + 2.0
    };
    let mut y = row(y, &mut table.head.iter().copied(), SOFT);
    for cells in &table.rows {
        y = row(y, &mut cells.iter().map(String::as_str), INK);
    }
    y
}
