//! What stands where on a badge.
//!
//! The design is drawn 484 by 204 points; everything is measured in its points and scaled to the
//! label. On a label with more height for its width the QR code stands under the name, else beside it.
//! How to meet its bearer stands at the right end of what the code leaves.

use crate::domain::{HowToMeet, Photo};

use super::design;
use super::fit::{LEADING, Measure, Sizes, fitting, name_lines, shortened};
use super::label::Size;
use super::modules::{CodeTooLong, Modules};

/// The words on a badge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Badge<'a> {
    /// What the guest wants to be called.
    pub name: &'a str,
    /// Pronouns, in the guest's own words.
    pub pronouns: Option<&'a str>,
    /// The name of the gathering.
    pub gathering: &'a str,
    /// The guest's own random code; none before the badge is issued, as in the preview.
    pub code: Option<&'a str>,
    /// How to meet them, if they chose, and the word for it.
    pub meet: Option<(HowToMeet, &'a str)>,
    /// Whether they may be photographed, where guests are asked.
    pub photo: Option<Photo>,
}

/// A rectangle in the unit of the label's size, from its upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// From left to right.
    pub width: f32,
    /// From top to bottom.
    pub height: f32,
}

impl Place {
    /// The right edge.
    #[must_use]
    pub fn right(&self) -> f32 {
        self.x + self.width
    }

    /// The lower edge.
    #[must_use]
    pub fn bottom(&self) -> f32 {
        self.y + self.height
    }
}

/// Which font a line is set in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// The display face: names, and the product's own.
    Display,
    /// The text face.
    Text,
    /// The text face, in bold.
    Strong,
}

/// What a line or an area is painted with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// The dusk of the strip.
    Dusk,
    /// The white of the label.
    Paper,
    /// Text on paper.
    Ink,
    /// The product's name on the strip.
    Cream,
    /// Other text on the strip.
    Mist,
}

impl Tone {
    /// True if it prints black on a printer that knows black and white only. Such a printer needs no
    /// dots in between: all that stands on dark is light, and the other way round.
    #[must_use]
    pub const fn is_black(self) -> bool {
        matches!(self, Self::Dusk | Self::Ink)
    }
}

/// Where a line stands in its place; up and down it stands in the middle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// At the left edge.
    Left,
    /// In the middle.
    Middle,
    /// At the right edge.
    Right,
}

/// One line of text, as wide as its place at most.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// What it says, in the order it is written; whoever draws turns right-to-left text.
    pub line: String,
    /// The font.
    pub face: Face,
    /// The letter size, in the unit of the label.
    pub size: f32,
    /// Where it stands.
    pub place: Place,
    /// At which edge.
    pub align: Align,
    /// Its colour.
    pub tone: Tone,
}

/// What stands where on one badge, in the unit of its size.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// The whole label, in [`Tone::Paper`].
    pub size: Size,
    /// The strip along the top, in [`Tone::Dusk`]; the lantern hangs at its left.
    pub strip: Place,
    /// Every line of text; those of the name come first.
    pub texts: Vec<Text>,
    /// The lamp that says how to meet them, and the square it fills.
    pub lamp: Option<(Place, HowToMeet)>,
    /// The camera, and the square it fills.
    pub camera: Option<(Place, Photo)>,
    /// The QR code, its light margin included, and the square it fills.
    pub code: Option<(Place, Modules)>,
}

/// The product's name, on the strip.
const BRAND: &str = "Porchlight";

/// Lays a badge out on a label or a preview of this size. `measure` gives the width of a text in a
/// face of a letter size, in the same unit as the size.
///
/// The name shrinks from 84 points of the design (more on a taller label) to 44, then goes over two
/// lines, then shrinks on; it is never cut.
///
/// # Errors
/// [`CodeTooLong`] if the code does not fit a QR code.
pub fn layout(
    badge: &Badge<'_>,
    size: Size,
    measure: &dyn Fn(&str, Face, f32) -> f32,
) -> Result<Layout, CodeTooLong> {
    let scale = (size.width / design::WIDTH).min(size.height / design::HEIGHT);
    let sheet = Sheet { size, scale, measure };
    let modules = badge.code.map(Modules::of).transpose()?;
    let code = modules.map(|modules| (sheet.code_place(), modules));
    let places = sheet.places(badge, code.as_ref().map(|(place, _)| place));
    let mut pronouns = badge.pronouns.map(|words| sheet.pronouns(words, places.pronouns));
    let camera = badge.photo.map(|photo| (sheet.camera(places.pronouns, pronouns.as_mut()), photo));
    let mut texts = sheet.name(badge.name, places.name);
    texts.extend(pronouns);
    texts.extend(sheet.heading(badge.gathering));
    let word = places.word.zip(badge.meet);
    texts.extend(word.map(|(place, (_, word))| sheet.word(word, place, places.lamp)));
    let lamp = places.lamp.zip(badge.meet).map(|(place, (meet, _))| (place, meet));
    Ok(Layout { size, strip: sheet.strip(), texts, lamp, camera, code })
}

/// Where the words of one badge go.
struct Places {
    name: Place,
    pronouns: Place,
    lamp: Option<Place>,
    word: Option<Place>,
}

/// A label while it is being laid out.
pub(super) struct Sheet<'a> {
    pub(super) size: Size,
    /// Units of the label for each point of the design.
    pub(super) scale: f32,
    pub(super) measure: Measure<'a>,
}

impl Sheet<'_> {
    fn strip(&self) -> Place {
        Place { x: 0.0, y: 0.0, width: self.size.width, height: design::STRIP * self.scale }
    }

    /// Height under the strip, in points of the design.
    fn body(&self) -> f32 {
        self.size.height / self.scale - design::STRIP
    }

    /// How much larger words may be where there is more height than in the design.
    fn growth(&self) -> f32 {
        (self.body() / (design::HEIGHT - design::STRIP)).clamp(1.0, design::GROWTH)
    }

    fn is_tall(&self) -> bool {
        self.body() >= design::TALL
    }

    fn code_place(&self) -> Place {
        let edge = if self.is_tall() {
            design::CODE_UNDER
        } else {
            (self.body() - 2.0 * design::GAP).min(design::CODE_LARGEST)
        };
        let edge = edge * self.scale;
        let below = if self.is_tall() {
            design::GAP * self.scale
        } else {
            (self.body() * self.scale - edge) / 2.0
        };
        let (right, bottom) =
            (self.size.width - design::GAP * self.scale, self.size.height - below);
        Place { x: right - edge, y: bottom - edge, width: edge, height: edge }
    }

    /// Where the name, the pronouns and the lamp go.
    fn places(&self, badge: &Badge<'_>, code: Option<&Place>) -> Places {
        let at = |points: f32| points * self.scale;
        let edge = self.size.width - at(design::MARGIN);
        let beside = code.map_or(edge, |code| code.x - at(design::GAP));
        let has_row = badge.pronouns.is_some() || badge.photo.is_some();
        let is_tall = code.is_some() && self.is_tall();
        // Beside a code there is no room for a column without the name getting small.
        let in_row = badge.meet.is_some() && code.is_some() && !is_tall;
        let (high, below) = if in_row {
            (design::LAMP_IN_ROW, design::LAMP_BELOW)
        } else {
            (design::PRONOUNS_HEIGHT * self.growth(), design::MARGIN)
        };
        let row = self.size.height - at(below + high);
        let (lamp, word) = match badge.meet {
            None => (None, None),
            Some(_) if in_row => self.lamp_in_row(beside, row),
            Some(_) => self.lamp_column(beside, code.filter(|_| is_tall)),
        };
        let before_lamp = lamp.into_iter().chain(word).map(|it| it.x - at(design::GAP));
        let words_end = before_lamp.fold(beside, f32::min);
        let left = at(design::LEFT);
        let pronouns = Place {
            x: left + at(4.0),
            y: row,
            width: words_end - left - at(4.0),
            height: at(high),
        };
        let (right, bottom) = match code {
            Some(code) if is_tall => (edge, code.y),
            _ if has_row || in_row => (if in_row { beside } else { words_end }, row),
            _ => (words_end, self.size.height - at(design::MARGIN)),
        };
        let top = at(design::STRIP + design::GAP);
        let name = Place { x: left, y: top, width: right - left, height: bottom - top };
        Places { name, pronouns, lamp, word }
    }

    fn name(&self, name: &str, place: Place) -> Vec<Text> {
        let sizes = Sizes {
            largest: design::NAME_LARGEST * self.growth() * self.scale,
            one_line: design::NAME_ONE_LINE * self.scale,
        };
        let (lines, size) = name_lines(name, (place.width, place.height), sizes, self.measure);
        let height = size * LEADING;
        let top = place.y + (place.height - height * lines.len() as f32) / 2.0;
        let line = |(nth, line): (usize, String)| {
            let place = Place { y: top + height * nth as f32, height, ..place };
            Text { line, face: Face::Display, size, place, align: Align::Left, tone: Tone::Ink }
        };
        lines.into_iter().enumerate().map(line).collect()
    }

    fn pronouns(&self, words: &str, place: Place) -> Text {
        let size = fitting(
            words,
            Face::Text,
            place.width,
            design::PRONOUNS_SIZE * self.growth() * self.scale,
            self.measure,
        );
        let line = words.to_owned();
        Text { line, face: Face::Text, size, place, align: Align::Left, tone: Tone::Ink }
    }

    /// The product's name, and the gathering's at the other end.
    fn heading(&self, gathering: &str) -> [Text; 2] {
        let at = |points: f32| points * self.scale;
        let size = at(design::BRAND_SIZE);
        let width = (self.measure)(BRAND, Face::Display, size);
        let brand = Place { x: at(design::BRAND_LEFT), width, ..self.strip() };
        let left = (brand.right() + at(design::GAP)).max(self.size.width / 2.0 + at(design::SLOT));
        let place =
            Place { x: left, width: self.size.width - at(design::MARGIN) - left, ..self.strip() };
        let fitted =
            fitting(gathering, Face::Text, place.width, at(design::GATHERING_SIZE), self.measure);
        let small = fitted.max(at(design::GATHERING_LEAST));
        let line = shortened(gathering, Face::Text, place.width, small, self.measure);
        [
            Text {
                line: BRAND.to_owned(),
                face: Face::Display,
                size,
                place: brand,
                align: Align::Left,
                tone: Tone::Cream,
            },
            Text {
                line,
                face: Face::Text,
                size: small,
                place,
                align: Align::Right,
                tone: Tone::Mist,
            },
        ]
    }
}
