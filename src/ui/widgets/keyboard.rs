//! A painted keyboard, for touch screens that have none.

use egui::{Color32, Id, Painter, Pos2, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{
    paint::Surface,
    text::Text,
    touch::{self, Stroke},
};
use crate::ui::{
    icons::Icon,
    theme::{Look, Tokens, TypeStyle, radius},
};

/// Which letters are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Page {
    #[default]
    Plain,
    Accents,
    MoreAccents,
    Figures,
}

impl Page {
    const fn rows(self) -> [&'static str; 3] {
        match self {
            Self::Plain => ["qwertyuiop", "asdfghjkl", "zxcvbnm’"],
            Self::Accents => ["áàâäãåæçćč", "éèêëęíìîï", "ñńóòôöõø"],
            Self::MoreAccents => ["úùûüůűýžźż", "šśşșßłðþđ", "œőğıřťțě"],
            Self::Figures => ["1234567890", "@.,:;/_+&", "!?()#*%"],
        }
    }

    const fn next(self) -> Self {
        match self {
            Self::Plain => Self::Accents,
            Self::Accents => Self::MoreAccents,
            Self::MoreAccents | Self::Figures => Self::Plain,
        }
    }

    /// What the key says that leads to this page.
    const fn name(self) -> &'static str {
        match self {
            Self::Plain => "a b c",
            Self::Accents => "é ñ",
            Self::MoreAccents => "š ž",
            Self::Figures => "1 2 3",
        }
    }
}

/// What the keys say that are not letters.
#[derive(Clone, Copy, Debug)]
pub struct KeyboardWords<'a> {
    /// The space bar.
    pub space: &'a str,
    /// The Enter key: what it does on this screen.
    pub enter: &'a str,
    /// The Backspace key, for screen readers.
    pub backspace: &'a str,
    /// The key to other letters, for screen readers.
    pub letters: &'a str,
    /// The key to figures and signs, for screen readers.
    pub figures: &'a str,
}

/// A keyboard of four rows. It types into one field, which keeps the focus.
#[derive(Clone, Copy, Debug, Default)]
pub struct Keyboard {
    page: Page,
}

/// Between keys and between rows, in points.
const GAP: f32 = 8.0;
const ROW_GAP: f32 = 12.0;
const PADDING: egui::Vec2 = vec2(12.0, 18.0);
const KEY: f32 = 68.0;

impl Keyboard {
    /// The height of the whole panel for keys so high, in points. The design's keys are 84 high.
    #[must_use]
    pub fn height(key_height: f32) -> f32 {
        2.0 * PADDING.y + 4.0 * key_height + 4.0 * ROW_GAP
    }

    /// Fills `panel` with keys that type into `field`. `capitals` shows large letters: at the
    /// start of a name.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        panel: Rect,
        field: Id,
        words: KeyboardWords<'_>,
        capitals: bool,
    ) {
        let t = Look::of(ui).tokens;
        paint_panel(ui.painter(), panel, &t);
        let inner = panel.shrink2(PADDING);
        let high = (inner.height() - 4.0 * ROW_GAP) / 4.0;
        let mut top = inner.top();
        for row in self.rows(words, capitals) {
            let strip = Rect::from_min_size(pos2(inner.left(), top), vec2(inner.width(), high));
            for (key, place) in placed(&row, strip) {
                if key_ui(ui, key, place) {
                    self.press(ui, key, field);
                }
            }
            top += high + ROW_GAP;
        }
        // A tap on a key takes the focus away from the field; it gets it back at once. Over a dialog
        // the keys are in a layer that egui does not look for under the pointer.
        let pointer = ui.input(|it| it.pointer.interact_pos().filter(|_| it.pointer.any_click()));
        if pointer.is_some_and(|at| panel.contains(at)) {
            ui.memory_mut(|memory| memory.request_focus(field));
        }
    }

    fn rows(self, words: KeyboardWords<'_>, capitals: bool) -> [Vec<Key<'_>>; 4] {
        let letters = |row: &'static str| row.chars().map(move |c| Key::letter(c, capitals));
        let [first, second, third] = self.page.rows();
        let other = Key {
            does: Does::Show(self.page.next()),
            face: Face::Word(self.page.next().name()),
            width: 84.0,
            spoken: words.letters,
        };
        let to = if self.page == Page::Figures { Page::Plain } else { Page::Figures };
        let spoken = if self.page == Page::Figures { words.letters } else { words.figures };
        let figures =
            Key { does: Does::Show(to), face: Face::Word(to.name()), width: 100.0, spoken };
        let back =
            Key { does: Does::Backspace, face: Face::Icon, width: 100.0, spoken: words.backspace };
        let space = Key {
            does: Does::Letter(' '),
            face: Face::Word(words.space),
            width: 340.0,
            spoken: words.space,
        };
        let enter = Key {
            does: Does::Enter,
            face: Face::Strong(words.enter),
            width: 220.0,
            spoken: words.enter,
        };
        [
            letters(first).collect(),
            letters(second).collect(),
            std::iter::once(other).chain(letters(third)).chain([back]).collect(),
            vec![figures, Key::letter('-', false), space, enter],
        ]
    }

    fn press(&mut self, ui: &Ui, key: &Key<'_>, field: Id) {
        match key.does {
            Does::Letter(letter) => Stroke::Letters(letter.to_string()).send(ui, field),
            Does::Backspace => Stroke::Backspace.send(ui, field),
            Does::Enter => Stroke::Enter.send(ui, field),
            Does::Show(page) => self.page = page,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Does {
    Letter(char),
    Backspace,
    Enter,
    /// Shows another page.
    Show(Page),
}

#[derive(Clone, Copy)]
enum Face<'a> {
    Letter(char),
    Word(&'a str),
    Strong(&'a str),
    Icon,
}

#[derive(Clone, Copy)]
struct Key<'a> {
    does: Does,
    face: Face<'a>,
    width: f32,
    /// What screen readers say; letters say themselves.
    spoken: &'a str,
}

impl Key<'_> {
    fn letter(letter: char, capital: bool) -> Self {
        let mut upper = letter.to_uppercase();
        let letter = match (capital, upper.next(), upper.next()) {
            // Letters whose capital is two letters stay as they are.
            (true, Some(upper), None) => upper,
            _ => letter,
        };
        Self { does: Does::Letter(letter), face: Face::Letter(letter), width: KEY, spoken: "" }
    }
}

/// Where each key of a row is: in the middle of the strip, narrower where there is little room.
fn placed<'k, 'a>(row: &'k [Key<'a>], strip: Rect) -> impl Iterator<Item = (&'k Key<'a>, Rect)> {
    let gaps = GAP * row.len().saturating_sub(1) as f32;
    let wished: f32 = row.iter().map(|key| key.width).sum();
    let scale = ((strip.width() - gaps) / wished).min(1.0);
    let mut left = strip.center().x - f32::midpoint(wished * scale, gaps);
    row.iter().map(move |key| {
        let place =
            Rect::from_min_size(pos2(left, strip.top()), vec2(key.width * scale, strip.height()));
        left = place.right() + GAP;
        (key, place)
    })
}

fn paint_panel(painter: &Painter, panel: Rect, t: &Tokens) {
    painter.rect_filled(panel, 0, t.sand);
    let line = Rect::from_min_size(panel.min, vec2(panel.width(), t.hairline));
    painter.rect_filled(line, 0, t.line);
}

/// Whether the key was pressed just now. Keys act when touched, not when let go: fast fingers roll
/// over them.
fn key_ui(ui: &Ui, key: &Key<'_>, place: Rect) -> bool {
    let t = Look::of(ui).tokens;
    let id = ui.make_persistent_id(("key", place.min.x as i32, place.min.y as i32));
    // Not focusable: whoever has a Tab key has letters too.
    let response = ui.interact(place, id, Sense::CLICK);
    let letter;
    let spoken = match key.face {
        Face::Letter(c) => {
            letter = c.to_string();
            &letter
        }
        Face::Word(_) | Face::Strong(_) | Face::Icon => key.spoken,
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, spoken));
    let (surface, color) = key_surface(key, &response, &t);
    surface.paint(ui.painter(), place);
    paint_face(ui, key.face, place.center(), color);
    touch::pressed(ui, &response)
}

fn key_surface(key: &Key<'_>, response: &Response, t: &Tokens) -> (Surface, Color32) {
    let down = response.is_pointer_button_down_on();
    let (fill, edge, color) = match key.does {
        Does::Enter => (t.amber, t.amber, t.on_amber),
        _ if down => (t.amber_wash, t.chosen_edge, t.on_wash),
        Does::Backspace | Does::Show(_) => (t.cream, t.edge, t.ink),
        Does::Letter(_) => (t.card, t.edge, t.ink),
    };
    (Surface { fill, edge: egui::Stroke::new(t.border, edge), radius: radius::DESK }, color)
}

fn paint_face(ui: &Ui, face: Face<'_>, center: Pos2, color: Color32) {
    let letter;
    let (word, style) = match face {
        Face::Icon => {
            Icon::Backspace.paint(ui.painter(), center, 32.0, color);
            return;
        }
        Face::Letter(c) => {
            letter = c.to_string();
            (letter.as_str(), TypeStyle::BODY.sized(30.0, 36.0))
        }
        Face::Word(word) => (word, TypeStyle::BODY.sized(22.0, 28.0)),
        Face::Strong(word) => (word, TypeStyle::BUTTON_BIG),
    };
    let galley = Text::new(word, style).color(color).galley(ui, f32::INFINITY);
    ui.painter().galley(center - galley.size() / 2.0, galley, color);
}
