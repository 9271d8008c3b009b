//! "How easy it can be" on one page: three steps, each beside its picture.

use super::super::guide::Guide;
use super::art;
use super::block::{Block, Role, fitting, stretch};
use super::ink::{AMBER, EDGE, FLAME, GLOW, HAIRLINE, INK, LEAF, LEAF_WASH, Pen, SOFT};
use super::press::{Press, Type};
use super::spacing::WIDE;

/// From the top of the page to its title, and to the first step.
const TITLE: f32 = 74.0;
const STEPS: f32 = 196.0;
/// How wide and high a picture is, and from where on words stand beside it.
const PICTURE: [f32; 2] = [240.0, 150.0];
const WORDS: f32 = 276.0;
/// How high the foot is.
const FOOT: f32 = 96.0;

/// The page, placed; `size` is the paper's in px.
pub(super) fn pages(press: &Press, guide: &Guide, size: [f32; 2]) -> Vec<Vec<Block>> {
    let left = (size[0] - WIDE) / 2.0;
    let each = (size[1] - STEPS - FOOT - 24.0) / guide.steps.len() as f32;
    let mut page = vec![head(press, guide, left, size[0]).moved([left, TITLE])];
    for number in 0..guide.steps.len() {
        let y = STEPS + number as f32 * each;
        page.extend(step(press, guide, number, each).map(|it| it.moved([left, y])));
    }
    let mut foot = Block { is_last: true, ..Block::default() };
    foot.art([0.0, 0.0], |pen, [x, y]| pen.line([x, y], [x + WIDE, y], EDGE, 1.5));
    let says = [stretch(guide.foot, Type::Text, 16.0, SOFT)];
    foot.words(press, [0.0, 14.0], WIDE, 22.0, Role::Paragraph, &says);
    page.push(foot.moved([left, size[1] - FOOT]));
    vec![page]
}

fn head(press: &Press, guide: &Guide, left: f32, width: f32) -> Block {
    let mut head = Block::default();
    head.art([-left, -TITLE], move |pen, _| art::string_of_bulbs(pen, width, art::BULBS));
    let size = fitting(press, guide.title, Type::Display, [44.0, 28.0], WIDE, INK);
    let title = [stretch(guide.title, Type::Display, size, INK)];
    let y = head.words(press, [0.0, 0.0], WIDE, 52.0, Role::Title, &title);
    let lead = [stretch(guide.lead, Type::Text, 19.0, SOFT)];
    head.words(press, [0.0, y + 4.0], WIDE, 27.0, Role::Paragraph, &lead);
    head
}

fn step(press: &Press, guide: &Guide, number: usize, high: f32) -> Option<Block> {
    let step = guide.steps.get(number)?;
    let mut block = Block::default();
    let mut words = Block::default();
    let title = format!("{}. {}", number + 1, step.title);
    let title = [stretch(&title, Type::Display, 26.0, INK)];
    let room = WIDE - WORDS;
    let y = words.words(press, [0.0, 0.0], room, 33.0, Role::Heading, &title) + 8.0;
    let says = [stretch(step.says, Type::Text, 19.0, INK)];
    words.words(press, [0.0, y], room, 28.0, Role::Paragraph, &says);
    let tall = words.height;
    let top = (high - PICTURE[1]) / 2.0;
    block.art([0.0, 0.0], |pen, [x, y]| pen.line([x, y], [x + WIDE, y], HAIRLINE, 1.5));
    block.art([0.0, top], move |pen, at| picture(pen, at, number));
    block.items.extend(words.moved([WORDS, (high - tall) / 2.0]).items);
    block.height = high;
    Some(block)
}

fn picture(pen: &mut Pen<'_, '_>, at: [f32; 2], number: usize) {
    match number {
        0 => door(pen, at),
        1 => notes(pen, at),
        _ => lamps(pen, [at[0] + 25.0, at[1] + 30.0]),
    }
}

/// Two lamps on one string, glad to meet.
fn lamps(pen: &mut Pen<'_, '_>, [x, y]: [f32; 2]) {
    art::pair(pen, [x, y]);
    for middle in [x + 37.0, x + 153.0] {
        for eye in [middle - 9.0, middle + 9.0] {
            pen.disc([eye, y + 48.0], [2.8, 2.8], Some(LEAF), None);
        }
        let smile = [
            [middle - 11.0, y + 58.0],
            [middle - 5.0, y + 66.0],
            [middle + 5.0, y + 66.0],
            [middle + 11.0, y + 58.0],
        ];
        pen.cord(smile, LEAF, 2.8);
    }
}

/// A door with the light on, and a badge.
fn door(pen: &mut Pen<'_, '_>, [x, y]: [f32; 2]) {
    let area = |px: f32, py: f32, w: f32, h: f32| [x + px, y + py, w, h];
    art::lantern(pen, [x + 18.0, y + 28.0], 76.0);
    pen.block(area(84.0, 12.0, 76.0, 126.0), 5.0, HAIRLINE);
    pen.block(area(92.0, 20.0, 60.0, 118.0), 3.0, LEAF);
    pen.block(area(100.0, 28.0, 20.0, 34.0), 2.0, GLOW);
    pen.block(area(124.0, 28.0, 20.0, 34.0), 2.0, GLOW);
    pen.disc([x + 144.0, y + 88.0], [4.0, 4.0], Some(AMBER), None);
    pen.block(area(64.0, 138.0, 116.0, 8.0), 2.0, EDGE);
    pen.block(area(174.0, 64.0, 54.0, 40.0), 5.0, FLAME);
    pen.frame(area(174.0, 64.0, 54.0, 40.0), 5.0, EDGE, 2.0);
    pen.disc([x + 189.0, y + 84.0], [7.0, 7.0], Some(AMBER), None);
    pen.line([x + 202.0, y + 79.0], [x + 220.0, y + 79.0], EDGE, 3.0);
    pen.line([x + 202.0, y + 89.0], [x + 214.0, y + 89.0], EDGE, 3.0);
}

/// Two notes on a string: one to give, one to ask.
fn notes(pen: &mut Pen<'_, '_>, [x, y]: [f32; 2]) {
    let at = |px: f32, py: f32| [x + px, y + py];
    pen.cord([at(4.0, 12.0), at(60.0, 34.0), at(180.0, 34.0), at(236.0, 12.0)], EDGE, 2.0);
    for (left, is_lit) in [(22.0, true), (134.0, false)] {
        pen.line(at(left + 42.0, 25.0), at(left + 42.0, 40.0), EDGE, 2.0);
        pen.frame([x + left, y + 40.0, 84.0, 96.0], 6.0, EDGE, 2.0);
        let middle = at(left + 42.0, 66.0);
        if is_lit {
            pen.disc(middle, [13.0, 13.0], Some(AMBER), None);
        } else {
            pen.disc(middle, [12.0, 12.0], Some(LEAF_WASH), Some((INK, 2.6)));
        }
        pen.line(at(left + 16.0, 96.0), at(left + 68.0, 96.0), HAIRLINE, 5.0);
        pen.line(at(left + 16.0, 110.0), at(left + 54.0, 110.0), HAIRLINE, 5.0);
    }
}
