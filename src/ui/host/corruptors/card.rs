//! One of the five in its frame: what it says, and how the porch answers.

use egui::{Rect, Ui, pos2, vec2};

use crate::ui::art::{self, Corruptor, PORTRAIT};
use crate::ui::desk::view::DeskView;
use crate::ui::guest::at;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Lead, LeadStyle, Text};

/// From the card's edge to the picture.
pub(super) const PADDING: f32 = 16.0;
/// From the picture to the words.
pub(super) const GAP: f32 = 18.0;
/// So much lower than the picture the words begin.
const LOWER: f32 = 2.0;
/// The least between what it says and what the porch answers.
const BETWEEN: f32 = 12.0;
/// How round a card is.
pub(super) const CORNER: u8 = 26;

/// The words of a card.
pub(super) struct Card<'a> {
    who: Corruptor,
    name: &'a str,
    says: &'a str,
    porch: &'a str,
    answer: &'a str,
}

/// How the words on a card are written at a scale.
pub(super) fn name_style(scale: f32) -> TypeStyle {
    TypeStyle::H2_DESK.sized(26.0 * scale, 30.0 * scale)
}

pub(super) fn text_style(scale: f32) -> TypeStyle {
    TypeStyle::DESK_BODY.sized(19.0 * scale, 25.0 * scale)
}

impl<'a> Card<'a> {
    pub(super) fn of(view: &DeskView<'a>, who: Corruptor) -> Self {
        let words = view.words;
        let [name, says, answer] = who.words().map(|key| words.say(key));
        Self { who, name, says, porch: words.say("l1-on-our-porch"), answer }
    }

    fn lead(&self, scale: f32) -> Lead<'a> {
        let title = TypeStyle::DESK_BODY_STRONG.sized(18.0 * scale, 22.0 * scale);
        let style = LeadStyle { title, says: text_style(scale), icon: 20.0 * scale };
        Lead { icon: Icon::Home, title: self.porch, says: self.answer, style }
    }

    /// How high the card has to be for its words.
    pub(super) fn height(&self, ui: &Ui, wide: f32, scale: f32) -> f32 {
        let room = words_width(wide, scale);
        let name = Text::new(self.name, name_style(scale)).galley(ui, room).size().y;
        let says = Text::new(self.says, text_style(scale)).galley(ui, room).size().y;
        let answer = self.lead(scale).height(ui, room);
        (2.0 * PADDING + LOWER + 8.0 + BETWEEN) * scale + name + says + answer
    }

    /// Shows it; whether its answer was tapped.
    pub(super) fn ui(&self, ui: &mut Ui, rect: Rect, scale: f32) -> bool {
        let t = Look::of(ui).tokens;
        art::nail(ui.painter(), rect, &t);
        let edge =
            if t.high_contrast { egui::Stroke::new(t.border, t.line) } else { egui::Stroke::NONE };
        let inside = egui::StrokeKind::Inside;
        ui.painter().rect(rect, CORNER, t.cream, edge, inside);
        let (picture, words) = parts(rect, scale);
        art::portrait(ui.painter(), picture, self.who, t.cream, &t);
        let top = words.with_min_y(words.top() + LOWER * scale);
        at(ui, top, |ui| {
            ui.add(Text::heading(self.name, name_style(scale), 2));
            ui.add_space(8.0 * scale);
            ui.add(Text::new(self.says, text_style(scale)));
        });
        let lead = self.lead(scale);
        let high = lead.height(ui, words.width());
        lead.show(ui, words.with_min_y(words.bottom() - high)).clicked()
    }
}

/// The width of the words in a card.
pub(super) fn words_width(wide: f32, scale: f32) -> f32 {
    wide - (2.0 * PADDING + PORTRAIT[0] + GAP) * scale
}

/// Where picture and words are in a card.
pub(super) fn parts(card: Rect, scale: f32) -> (Rect, Rect) {
    let inner = card.shrink(PADDING * scale);
    let wide = PORTRAIT[0] * scale;
    let picture = Rect::from_min_size(inner.min, vec2(wide, inner.height()));
    let left = picture.right() + GAP * scale;
    (picture, Rect::from_min_max(pos2(left, inner.top()), inner.max))
}
