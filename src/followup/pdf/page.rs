//! A sheet as blocks on pages: what was promised, people as cards, a foot with the next evening.

use super::super::code::code;
use super::super::presence::Roll;
use super::super::sheet::{Sheet, SheetNobody, SheetPerson, SheetPromise};
use super::block::{Block, Role, fitting, stretch};
use super::ink::{EDGE, HAIRLINE, INK, SOFT};
use super::line::{Line, lines};
use super::person::{Card, stretches};
use super::press::{Press, Type};
use super::spacing::{HALF, Spacing, WIDE};
use super::{art, choices};

/// Cards at most; whoever comes after is in a list.
const CARDS: usize = 14;

/// Rows of a list or of promises that stay together.
const ROWS: usize = 12;

/// Between the cards of a row, in px.
const BESIDE: f32 = 16.0;

/// From the top of a page to its title, and to what follows.
pub(super) const TITLE: f32 = 74.0;
pub(super) const BODY: f32 = 166.0;

/// Everything on every page, placed, as loose as it can be on as few sheets; `size` is the paper's in
/// px, `foot` the height of the foot.
pub(super) fn pages(press: &Press, sheet: &Sheet, size: [f32; 2], foot: f32) -> Vec<Vec<Block>> {
    let mut best: Option<Vec<Vec<Block>>> = None;
    for spacing in Spacing::ALL {
        let set = set(press, sheet, size, foot, spacing);
        if best.as_ref().is_none_or(|best| set.len() < best.len()) {
            best = Some(set);
        }
        if best.as_ref().is_some_and(|best| best.len() == 1) {
            break;
        }
    }
    best.unwrap_or_default()
}

fn set(
    press: &Press,
    sheet: &Sheet,
    size: [f32; 2],
    foot: f32,
    spacing: &'static Spacing,
) -> Vec<Vec<Block>> {
    let mut flow = Flow { gap: spacing.gap, ..Flow::new(size, foot, BODY) };
    let left = flow.left;
    let met = sheet.people.len();
    let mut head = head(press, [&sheet.title, &sheet.about]);
    let width = size[0];
    head.art([-left, -TITLE], move |pen, _| art::string_of_bulbs(pen, width, met));
    flow.place(head, TITLE);
    if let [one] = sheet.people.as_slice() {
        let card = Card::large(press, one);
        let height = card.height();
        flow.add(card.finish(height));
        flow.extend(promised(press, sheet, spacing));
    } else {
        flow.extend(promised(press, sheet, spacing));
        flow.extend(sheet.nobody.iter().flat_map(|it| nobody(press, it)));
        let shown = sheet.people.get(..CARDS).unwrap_or(&sheet.people);
        flow.extend(cards(press, shown, spacing));
        flow.extend(list(press, sheet, sheet.people.get(CARDS..).unwrap_or_default()));
    }
    let choices = choices::block(press, sheet, spacing.choices);
    // What they chose stands below the lines to write on, at the foot of the page.
    let below = choices.as_ref().map_or(0.0, |it| it.height + flow.gap);
    if met < 2 {
        let room = flow.limit() - flow.y - below;
        flow.extend(notes(press, sheet.notes, room));
    } else if below > 0.0 && !flow.has_room(below - flow.gap) {
        // A sheet for a few lines is not worth its paper: it gets company, and room to write.
        flow.turn_page();
        let room = flow.limit() - flow.y - below;
        flow.extend(notes(press, sheet.notes, room));
    }
    flow.extend(choices);
    flow.foot(press, sheet);
    flow.pages
}

/// Names in three columns, with boxes to tick.
pub(super) fn roll(press: &Press, roll: &Roll, size: [f32; 2]) -> Vec<Vec<Block>> {
    let mut flow = Flow::new(size, 48.0, 140.0);
    let mut head = Block::default();
    let title = [stretch(&roll.title, Type::Display, 30.0, INK)];
    let y = head.words(press, [0.0, 0.0], WIDE, 38.0, Role::Title, &title);
    let about = [stretch(&roll.about, Type::Text, 16.0, SOFT)];
    head.words(press, [0.0, y], WIDE, 22.0, Role::Paragraph, &about);
    flow.place(head, 56.0);
    let column = WIDE / 3.0;
    flow.extend(roll.names.chunks(3).map(|row| {
        let mut block = Block::default();
        for (n, name) in row.iter().enumerate() {
            let x = n as f32 * column;
            block.art([x, 0.0], |pen, at| art::tick_box(pen, at, false));
            let name = [stretch(name, Type::Text, 15.0, INK)];
            block.words(press, [x + 26.0, -1.0], column - 38.0, 20.0, Role::ListItem, &name);
        }
        block.height -= 6.0;
        block
    }));
    flow.pages
}

/// Blocks going down pages.
pub(super) struct Flow {
    pub(super) left: f32,
    pub(super) size: [f32; 2],
    pub(super) foot: f32,
    pub(super) pages: Vec<Vec<Block>>,
    pub(super) y: f32,
    /// From one block to the next, and where the last one begins.
    gap: f32,
    last: f32,
}

impl Flow {
    /// Begins on a sheet of this size, with a foot so high, at `y`.
    pub(super) fn new(size: [f32; 2], foot: f32, y: f32) -> Self {
        let left = (size[0] - WIDE) / 2.0;
        Self { left, size, foot, pages: vec![Vec::new()], y, gap: 16.0, last: y }
    }

    /// Where blocks end on the page that is being filled; the foot is on the first alone.
    fn limit(&self) -> f32 {
        let foot = if self.pages.len() == 1 { self.foot + 16.0 } else { 48.0 };
        self.size[1] - foot
    }

    pub(super) fn add(&mut self, block: Block) {
        if !self.has_room(block.height) && self.y > BODY {
            self.pages.push(Vec::new());
            self.y = TITLE;
        }
        let y = self.y;
        self.last = y;
        self.y += block.height + self.gap;
        self.place(block, y);
    }

    fn has_room(&self, height: f32) -> bool {
        self.y + height <= self.limit()
    }

    /// Goes on on another page, and takes along what stands last, where that leaves something.
    fn turn_page(&mut self) {
        let takes = |page: &mut Vec<Block>| page.pop().filter(|_| page.len() > 1);
        let along = self.pages.last_mut().and_then(takes);
        self.pages.push(Vec::new());
        let up = TITLE - self.last;
        self.y = TITLE;
        if let Some(block) = along {
            self.y += block.height + self.gap;
            self.place(block.moved([-self.left, up]), 0.0);
        }
    }

    pub(super) fn extend(&mut self, blocks: impl IntoIterator<Item = Block>) {
        for block in blocks {
            self.add(block);
        }
    }

    pub(super) fn place(&mut self, block: Block, y: f32) {
        let placed = block.moved([self.left, y]);
        if let Some(page) = self.pages.last_mut() {
            page.push(placed);
        }
    }

    /// The foot of the first page, and on the others whose they are.
    fn foot(&mut self, press: &Press, sheet: &Sheet) {
        let of = self.pages.len();
        let (left, size) = (self.left, self.size);
        for (number, page) in self.pages.iter_mut().enumerate() {
            if number == 0 {
                let mut foot = foot(press, sheet);
                foot.is_last = true;
                page.push(foot.moved([left, size[1] - self.foot]));
            } else {
                page.insert(0, running_head(press, &sheet.title, [number, of], left));
            }
        }
    }
}

/// What stands over a page but the first: whose it is, and its number from 0 of so many.
pub(super) fn running_head(
    press: &Press,
    title: &str,
    [number, of]: [usize; 2],
    left: f32,
) -> Block {
    let says = format!("{title} · {}/{of}", number + 1);
    let lines = lines(press, &[stretch(&says, Type::Text, 12.5, SOFT)], WIDE);
    let mut head = Block::default();
    head.art([left, 40.0], move |pen, at| write(pen, &lines, at, 16.0));
    head
}

/// Lines that no reading program reads.
fn write(pen: &mut super::ink::Pen<'_, '_>, lines: &[Line], [x, y]: [f32; 2], leading: f32) {
    for (n, line) in lines.iter().enumerate() {
        pen.write(line, [x, y + (n as f32 + 0.75) * leading]);
    }
}

/// Title, evening, and whose pages these are.
pub(super) fn head(press: &Press, [title, about]: [&str; 2]) -> Block {
    let mut block = Block::default();
    let room = WIDE - 142.0;
    let size = fitting(press, title, Type::Display, [38.0, 24.0], room, INK);
    let title = [stretch(title, Type::Display, size, INK)];
    let y = block.words(press, [0.0, 0.0], room, 44.0, Role::Title, &title);
    let about = [stretch(about, Type::Text, 16.0, SOFT)];
    block.words(press, [0.0, y + 2.0], room, 22.0, Role::Paragraph, &about);
    let name = lines(press, &[stretch("Porchlight", Type::Display, 18.0, INK)], WIDE);
    let wide: f32 = name.iter().map(Line::width).sum();
    block.art([WIDE - wide - 37.0, 26.0], move |pen, [x, y]| {
        art::lantern(pen, [x, y], 40.0);
        write(pen, &name, [x + 37.0, y + 8.0], 24.0);
    });
    block
}

/// What was promised, with boxes to tick.
fn promised(press: &Press, sheet: &Sheet, spacing: &Spacing) -> Vec<Block> {
    let title = |n| (n == 0).then_some(sheet.promised_title);
    let boxes = sheet.promised.chunks(ROWS).enumerate();
    boxes.map(|(n, rows)| promises(press, title(n), rows, spacing.promised)).collect()
}

fn promises(
    press: &Press,
    title: Option<&str>,
    rows: &[SheetPromise],
    [around, between]: [f32; 2],
) -> Block {
    let mut block = Block::default();
    let mut y = around;
    if let Some(title) = title {
        let title = [stretch(title, Type::Display, 19.0, INK)];
        y = block.words(press, [18.0, y], WIDE - 36.0, 24.0, Role::Heading, &title) + 4.0;
    }
    for row in rows {
        let day = row.day.as_deref().unwrap_or_default();
        let day = lines(press, &[stretch(day, Type::Text, 14.5, SOFT)], 240.0);
        let wide = day.iter().map(Line::width).fold(0.0, f32::max);
        let kept = row.kept;
        block.art([18.0, y + 6.0], move |pen, at| art::tick_box(pen, at, kept));
        let room = WIDE - 36.0 - 29.0 - wide - 16.0;
        let text = stretches(&row.text, 14.5, INK);
        let below = block.words(press, [47.0, y + 5.0], room, 20.0, Role::ListItem, &text);
        block.lines([WIDE - 18.0 - wide, y + 5.0], day, 20.0, Role::Paragraph);
        y = below + between;
    }
    let height = y + around - 2.0;
    block.ground(move |pen, [x, y]| pen.frame([x, y, WIDE, height], 16.0, EDGE, 1.5));
    block.height = height;
    block
}

/// Two cards a row, both as high as the higher.
fn cards(press: &Press, people: &[SheetPerson], spacing: &Spacing) -> Vec<Block> {
    let row = |pair: &[SheetPerson]| {
        let cards: Vec<_> = pair.iter().map(|it| Card::small(press, it, spacing.card)).collect();
        let height = cards.iter().map(Card::height).fold(0.0, f32::max);
        let mut row = Block { height, ..Block::default() };
        for (card, x) in cards.into_iter().zip([0.0, HALF + BESIDE]) {
            row.items.extend(card.finish(height).moved([x, 0.0]).items);
        }
        row
    };
    people.chunks(2).map(row).collect()
}

/// Whoever there is no card for: name, place, and how to reach them.
fn list(press: &Press, sheet: &Sheet, people: &[SheetPerson]) -> Vec<Block> {
    let block = |(n, rows): (usize, &[SheetPerson])| {
        let mut block = Block::default();
        let mut y = 0.0;
        if n == 0 {
            let title = [stretch(sheet.also_title, Type::Display, 19.0, INK)];
            y = block.words(press, [0.0, y], WIDE, 26.0, Role::Heading, &title) + 4.0;
        }
        for person in rows {
            let mut said = vec![stretch(&person.name, Type::Bold, 14.5, INK)];
            let more = person.place.iter().chain(person.contact.iter().map(|it| &it.text));
            said.extend(more.map(|it| stretch(&format!(" · {it}"), Type::Text, 14.5, SOFT)));
            y = block.words(press, [0.0, y], WIDE, 20.0, Role::ListItem, &said) + 4.0;
        }
        block
    };
    people.chunks(ROWS).enumerate().map(block).collect()
}

/// For somebody who met nobody.
fn nobody(press: &Press, nobody: &SheetNobody) -> Vec<Block> {
    let mut said = Block::default();
    said.art([22.0, 8.0], |pen, at| art::lantern(pen, at, 186.0));
    let mut y = 18.0;
    for sentence in &nobody.said {
        let text = stretches(sentence, 18.5, INK);
        y = said.words(press, [184.0, y], WIDE - 184.0, 27.0, Role::Paragraph, &text) + 12.0;
    }
    said.height = said.height.max(216.0);
    let mut tips = Block::default();
    let title = [stretch(nobody.tips_title, Type::Display, 24.0, INK)];
    let mut y = tips.words(press, [0.0, 20.0], WIDE, 32.0, Role::Heading, &title) + 14.0;
    for (number, tip) in nobody.tips.iter().enumerate() {
        tips.art([10.0, y], move |pen, at| art::advice(pen, at, number));
        let text = stretches(tip, 18.0, INK);
        let below = tips.words(press, [70.0, y], WIDE - 70.0, 25.0, Role::ListItem, &text);
        y = below.max(y + 32.0) + 18.0;
    }
    vec![said, tips]
}

/// Lines to write on, as many as there is room for, if that is worth it.
fn notes(press: &Press, title: &str, room: f32) -> Option<Block> {
    let rows = ((room - 40.0) / 34.0).floor().min(8.0);
    if rows < 3.0 {
        return None;
    }
    let mut block = Block::default();
    let title = [stretch(title, Type::Text, 14.5, SOFT)];
    let y = block.words(press, [0.0, 8.0], WIDE, 20.0, Role::Paragraph, &title);
    for row in 1..=rows as usize {
        let y = y + row as f32 * 34.0 - 4.0;
        block.art([0.0, y], |pen, [x, y]| pen.line([x, y], [x + WIDE, y], HAIRLINE, 1.5));
        block.height = y;
    }
    Some(block)
}

/// The next evening with its code, and whose page this is.
fn foot(press: &Press, sheet: &Sheet) -> Block {
    let mut block = Block::default();
    block.art([0.0, 0.0], |pen, [x, y]| pen.line([x, y], [x + WIDE, y], EDGE, 1.5));
    let mut beside = 0.0;
    if let Some(next) = &sheet.next {
        let code = code(&next.calendar);
        let scan = if code.is_some() { next.scan } else { "" };
        if let Some(modules) = code {
            block.code([-5.0, 8.0], modules, 90.0, next.picture);
            beside = 94.0;
        }
        let room = WIDE - 238.0 - 24.0 - beside;
        let size = fitting(press, &next.title, Type::Display, [19.0, 13.0], room, INK);
        let title = [stretch(&next.title, Type::Display, size, INK)];
        let y = block.words(press, [beside, 26.0], room, 24.0, Role::Heading, &title);
        let when = [stretch(&format!("{} {scan}", next.when), Type::Text, 13.5, SOFT)];
        block.words(press, [beside, y], room, 18.0, Role::Paragraph, &when);
    }
    let (x, room) = if sheet.next.is_some() { (WIDE - 238.0, 238.0) } else { (0.0, WIDE) };
    let says = [stretch(&sheet.foot, Type::Text, 12.5, SOFT)];
    block.words(press, [x, 30.0], room, 16.5, Role::Paragraph, &says);
    block
}
