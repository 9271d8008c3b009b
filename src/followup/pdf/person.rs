//! Somebody who was met, as a card.

use crate::matching::Sentence;

use super::super::code::code;
use super::super::contact::SEPARATOR;
use super::super::sheet::SheetPerson;
use super::art;
use super::block::{Block, Role, fitting, stretch};
use super::ink::{HAIRLINE, INK, Ink, SOFT};
use super::line::{Line, Stretch, lines};
use super::press::{Press, Type};
use super::spacing::{HALF, LARGE, Look};

/// A card that waits for its height: two beside each other are as high as the higher.
pub(super) struct Card {
    block: Block,
    /// The question at its foot.
    ask: Vec<Line>,
    look: &'static Look,
}

impl Card {
    /// A card of half the page's width.
    pub(super) fn small(press: &Press, person: &SheetPerson, look: &'static Look) -> Self {
        let mut block = Block::default();
        let code_high = put_code(&mut block, person, look);
        let [left, top] = look.padding;
        let beside_code =
            |y: f32| look.width - 2.0 * left - if y < code_high { look.code } else { 0.0 };
        block.art([left + 19.0, top + 19.0], |pen, middle| art::lamp(pen, middle, 18.0));
        let [_, initial] = &person.initials;
        put_initial(&mut block, press, initial, [left + 19.0, top + 19.0], 17.0);
        let x = left + 49.0;
        let room = beside_code(0.0) - 49.0;
        let mut y = put_name(&mut block, press, person, [x, top + 1.0], room, [20.0, 22.0, 13.5]);
        if let Some(place) = &person.place {
            let place = [stretch(place, Type::Text, 13.5, SOFT)];
            y = block.words(press, [x, y], room, 17.0, Role::Paragraph, &place);
        }
        y = y.max(top + 39.0) + 9.0;
        for line in &person.lines {
            y = put(&mut block, press, line, [left, y], beside_code(y), look.text) + look.between;
        }
        put_contact(&mut block, press, person, [left, y + 1.0], &beside_code, look);
        Self { ask: asked(press, person, look), block, look }
    }

    /// The only card of a page.
    pub(super) fn large(press: &Press, person: &SheetPerson) -> Self {
        let mut block = Block::default();
        let look = &LARGE;
        let code_high = put_code(&mut block, person, look);
        let [left, top] = look.padding;
        let beside_code =
            |y: f32| look.width - 2.0 * left - if y < code_high { look.code } else { 0.0 };
        block.art([left, top], art::pair);
        for (initial, x) in person.initials.iter().zip([37.0, 153.0]) {
            put_initial(&mut block, press, initial, [left + x, top + 53.0], 28.0);
        }
        let (x, room) = (left + 210.0, beside_code(0.0) - 210.0);
        let y = put_name(&mut block, press, person, [x, top + 14.0], room, [32.0, 36.0, 16.0]);
        if let Some(place) = &person.place {
            let place = [stretch(place, Type::Text, 16.0, SOFT)];
            block.words(press, [x, y], room, 22.0, Role::Paragraph, &place);
        }
        let mut y = block.height.max(top + 86.0) + 12.0;
        for line in &person.lines {
            y = put(&mut block, press, line, [left, y], beside_code(y), look.text);
        }
        put_contact(&mut block, press, person, [left, y + 6.0], &beside_code, look);
        Self { ask: asked(press, person, look), block, look }
    }

    /// How high it must be.
    pub(super) fn height(&self) -> f32 {
        let [_, padding] = self.look.padding;
        let ask = self.ask_height();
        (self.block.height + ask + padding).max(self.look.least)
    }

    fn ask_height(&self) -> f32 {
        let gaps = if self.ask.is_empty() { 0.0 } else { self.look.above_ask };
        self.ask.len() as f32 * self.look.ask[1] + gaps
    }

    /// The card, so high.
    pub(super) fn finish(mut self, height: f32) -> Block {
        let Look { width, padding: [left, bottom], radius, above_ask, .. } = *self.look;
        let top = height - bottom - self.ask_height() + above_ask - 10.0;
        if !self.ask.is_empty() {
            self.block.art([left, top], move |pen, [x, y]| {
                pen.dashes([x, y], [x + width - 2.0 * left, y]);
            });
            self.block.lines([left, top + 8.0], self.ask, self.look.ask[1], Role::Paragraph);
        }
        self.block
            .ground(move |pen, [x, y]| pen.frame([x, y, width, height], radius, HAIRLINE, 1.5));
        self.block.height = height;
        self.block
    }
}

/// The code in the corner; how far down it reaches.
fn put_code(block: &mut Block, person: &SheetPerson, look: &Look) -> f32 {
    let Some(contact) = &person.contact else { return 0.0 };
    let Some(modules) = code(&contact.card) else { return 0.0 };
    // Its light margin may lie over the card's.
    let at = [look.width - look.code - 6.0, 6.0];
    block.code(at, modules, look.code, &contact.picture);
    let below = at[1] + look.code;
    block.height = 0.0;
    below
}

fn put_initial(block: &mut Block, press: &Press, initial: &str, [x, y]: [f32; 2], size: f32) {
    let lines = lines(press, &[stretch(initial, Type::Display, size, INK)], f32::INFINITY);
    let width: f32 = lines.iter().map(Line::width).sum();
    let top = y - size * 0.62;
    block.art([x - width / 2.0, top], move |pen, [x, y]| {
        for line in &lines {
            pen.write(line, [x, y + size * 0.97]);
        }
    });
}

/// The name, as large as fits, and the pronouns after it; the y below.
fn put_name(
    block: &mut Block,
    press: &Press,
    person: &SheetPerson,
    at: [f32; 2],
    room: f32,
    [size, leading, small]: [f32; 3],
) -> f32 {
    let size = fitting(press, &person.name, Type::Display, [size, size * 0.75], room, INK);
    let mut name = vec![stretch(&person.name, Type::Display, size, INK)];
    if let Some(pronouns) = &person.pronouns {
        name.push(stretch(&format!(" {pronouns}"), Type::Text, small, SOFT));
    }
    block.words(press, at, room, leading, Role::Heading, &name)
}

/// A sentence, what is not bold of it softer; the y below.
fn put(
    block: &mut Block,
    press: &Press,
    sentence: &Sentence,
    at: [f32; 2],
    width: f32,
    [size, leading]: [f32; 2],
) -> f32 {
    let text = stretches(sentence, size, SOFT);
    block.words(press, at, width, leading, Role::Paragraph, &text)
}

pub(super) fn stretches(sentence: &Sentence, size: f32, plain: Ink) -> Vec<Stretch> {
    let set = |bold| if bold { (Type::Bold, INK) } else { (Type::Text, plain) };
    let each = sentence.iter().map(|it| {
        let (set_in, ink) = set(it.bold);
        stretch(&it.text, set_in, size, ink)
    });
    each.collect()
}

fn put_contact(
    block: &mut Block,
    press: &Press,
    person: &SheetPerson,
    [x, y]: [f32; 2],
    room: &dyn Fn(f32) -> f32,
    look: &Look,
) {
    let Some(contact) = &person.contact else { return };
    let [size, leading] = look.text;
    block.art([x, y + leading / 2.0 - 9.0], art::envelope);
    if look.width > HALF {
        let said = stretches(&contact.sentence, size, INK);
        block.words(press, [x + 26.0, y], room(y) - 26.0, leading, Role::Paragraph, &said);
        return;
    }
    // Address and number each in a line of their own: half a number is hard to dial.
    contact.text.split(SEPARATOR).fold(y, |y, way| {
        let size = fitting(press, way, Type::Text, [size, 10.0], room(y) - 26.0, INK);
        let way = [stretch(way, Type::Text, size, INK)];
        block.words(press, [x + 26.0, y], room(y) - 26.0, leading, Role::Paragraph, &way)
    });
}

/// The question to go on with, its words in the display face.
fn asked(press: &Press, person: &SheetPerson, look: &Look) -> Vec<Line> {
    let [left, _] = look.padding;
    let Some(opener) = &person.opener else { return Vec::new() };
    let set = |bold| if bold { (Type::Display, INK) } else { (Type::Text, SOFT) };
    let text: Vec<_> = opener
        .iter()
        .map(|it| {
            let (set_in, ink) = set(it.bold);
            stretch(&it.text, set_in, look.ask[0], ink)
        })
        .collect();
    lines(press, &text, look.width - 2.0 * left)
}
