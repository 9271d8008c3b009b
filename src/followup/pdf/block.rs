//! What stands on a page: words, codes and drawings, each with its place, measured before it is drawn.

use crate::badge::Modules;

use super::ink::{Ink, Pen};
use super::line::{Line, Stretch, lines};
use super::press::{Press, Type};

/// What a reading program takes words for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Title,
    Heading,
    Paragraph,
    ListItem,
}

/// Draws, from its own top left.
type Drawing = Box<dyn Fn(&mut Pen<'_, '_>, [f32; 2])>;

/// One thing on a page.
pub(super) enum Thing {
    /// Lines of text, so many px from one to the next.
    Words { lines: Vec<Line>, leading: f32, role: Role },
    /// A QR code so many px wide, and what it holds.
    Code { modules: Modules, edge: f32, says: String },
    /// A drawing and what it says.
    Picture { draw: Drawing, says: String },
    /// A drawing that says nothing.
    Art(Drawing),
}

/// A thing and where its top left is, in px.
pub(super) struct Item {
    pub(super) at: [f32; 2],
    pub(super) thing: Thing,
}

/// Things that belong together and stay on one page.
#[derive(Default)]
pub(super) struct Block {
    pub(super) items: Vec<Item>,
    pub(super) height: f32,
    /// Read after everything else, wherever it stands: a foot.
    pub(super) is_last: bool,
}

impl Block {
    /// The same elsewhere.
    pub(super) fn moved(mut self, [x, y]: [f32; 2]) -> Self {
        for item in &mut self.items {
            item.at = [item.at[0] + x, item.at[1] + y];
        }
        self
    }

    /// Sets words at a place, in lines no wider than `width`; the y below them.
    pub(super) fn words(
        &mut self,
        press: &Press,
        [x, y]: [f32; 2],
        width: f32,
        leading: f32,
        role: Role,
        stretches: &[Stretch],
    ) -> f32 {
        let lines = lines(press, stretches, width);
        self.lines([x, y], lines, leading, role)
    }

    /// Places lines; the y below them.
    pub(super) fn lines(
        &mut self,
        [x, y]: [f32; 2],
        lines: Vec<Line>,
        leading: f32,
        role: Role,
    ) -> f32 {
        let below = y + lines.len() as f32 * leading;
        if !lines.is_empty() {
            self.items.push(Item { at: [x, y], thing: Thing::Words { lines, leading, role } });
        }
        self.height = self.height.max(below);
        below
    }

    pub(super) fn code(&mut self, at: [f32; 2], modules: Modules, edge: f32, says: &str) {
        self.height = self.height.max(at[1] + edge);
        let says = says.to_owned();
        self.items.push(Item { at, thing: Thing::Code { modules, edge, says } });
    }

    /// A drawing; it takes no room of its own.
    pub(super) fn art(
        &mut self,
        at: [f32; 2],
        draw: impl Fn(&mut Pen<'_, '_>, [f32; 2]) + 'static,
    ) {
        self.items.push(Item { at, thing: Thing::Art(Box::new(draw)) });
    }

    /// A drawing that says something; it takes no room of its own.
    pub(super) fn picture(
        &mut self,
        at: [f32; 2],
        says: &str,
        draw: impl Fn(&mut Pen<'_, '_>, [f32; 2]) + 'static,
    ) {
        let (draw, says): (Drawing, _) = (Box::new(draw), says.to_owned());
        self.items.push(Item { at, thing: Thing::Picture { draw, says } });
    }

    /// The same, under everything that is there so far.
    pub(super) fn ground(&mut self, draw: impl Fn(&mut Pen<'_, '_>, [f32; 2]) + 'static) {
        self.items.insert(0, Item { at: [0.0, 0.0], thing: Thing::Art(Box::new(draw)) });
    }
}

/// A stretch of text.
pub(super) fn stretch(text: &str, set_in: Type, size: f32, ink: Ink) -> Stretch {
    Stretch { text: text.to_owned(), set_in, size, ink }
}

/// The widest size from `largest` down to `least` px in which the text is one line; else `least`.
pub(super) fn fitting(
    press: &Press,
    text: &str,
    set_in: Type,
    [largest, least]: [f32; 2],
    width: f32,
    ink: Ink,
) -> f32 {
    let wide = wide(press, &stretch(text, set_in, largest, ink));
    (largest * width / wide.max(1.0)).clamp(least, largest)
}

/// How wide a text is on one line.
pub(super) fn wide(press: &Press, text: &Stretch) -> f32 {
    lines(press, std::slice::from_ref(text), f32::INFINITY).iter().map(Line::width).sum()
}
