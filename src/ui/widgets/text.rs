//! Written words: plain, strong in parts, as a heading; wrapped, cut, and in any script.

use std::sync::Arc;

use egui::{
    Align, Color32, Galley, Rect, Response, Role, Sense, Ui, Vec2, Widget, WidgetInfo,
    text::{LayoutJob, TextWrapping},
};

use super::paint;
use crate::ui::{
    bidi::{display_order_within, has_right_to_left},
    theme::{Look, TypeStyle},
    words::Segment,
};

/// A text to be read. Strong parts, as [`marked`] marks them, are set in semibold.
///
/// ```
/// # use porchlight::ui::{theme::TypeStyle, widgets::{Text, marked}};
/// # use porchlight::words::{Language, Words};
/// # egui::__run_test_ui(|ui| {
/// let blank = Words::new(Language::En).bold("k3-blank-means-no");
/// ui.add(Text::new(&marked(&blank), TypeStyle::BODY).soft());
/// # });
/// ```
#[derive(Clone, Debug)]
#[must_use = "add it to a ui"]
pub struct Text<'a> {
    words: &'a str,
    style: TypeStyle,
    color: Option<Color32>,
    soft: bool,
    align: Align,
    rows: usize,
    heading: Option<usize>,
    struck: bool,
}

impl<'a> Text<'a> {
    /// In ink, on the left, as many rows as it needs.
    pub fn new(text: &'a str, style: TypeStyle) -> Self {
        Self {
            words: text,
            style,
            color: None,
            soft: false,
            align: Align::LEFT,
            rows: usize::MAX,
            heading: None,
            struck: false,
        }
    }

    /// The question of a screen or the title of a part: `level` 1 to 3. A heading can have the
    /// focus, so that a screen reader starts there.
    pub fn heading(text: &'a str, style: TypeStyle, level: usize) -> Self {
        Self { heading: Some(level), ..Self::new(text, style) }
    }

    /// In a colour of the tokens.
    pub fn color(self, color: Color32) -> Self {
        Self { color: Some(color), ..self }
    }

    /// Secondary.
    pub fn soft(self) -> Self {
        Self { soft: true, ..self }
    }

    /// Each row in the middle of the room there is.
    pub fn centered(self) -> Self {
        Self { align: Align::Center, ..self }
    }

    /// Each row at the right edge of the room there is.
    pub fn right(self) -> Self {
        Self { align: Align::RIGHT, ..self }
    }

    /// At most so many rows; what is left over is cut with an ellipsis.
    pub fn rows(self, rows: usize) -> Self {
        Self { rows, ..self }
    }

    /// With a line through it: left out.
    pub fn struck(self) -> Self {
        Self { struck: true, ..self }
    }

    /// What a screen reader says: the text without its marks.
    #[must_use]
    pub fn spoken(&self) -> String {
        self.words.replace(STRONG, "")
    }

    /// The text set in rows no wider than `width` points, with egui's memory of earlier layouts.
    #[must_use]
    pub fn galley(&self, ui: &Ui, width: f32) -> Arc<Galley> {
        let ink = self.ink(ui);
        let wraps = width.is_finite() && has_right_to_left(self.words);
        let turned = if wraps { self.rows_turned(ui, ink, width) } else { None };
        let job =
            turned.unwrap_or_else(|| self.job(self.words, ink, width, |part| self.turned(part)));
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    }

    fn ink(&self, ui: &Ui) -> Ink {
        let t = Look::of(ui).tokens;
        match self.color {
            Some(color) => Ink { plain: color, strong: color },
            // In a soft text the strong parts are what it is about.
            None if self.soft => Ink { plain: t.soft, strong: t.ink },
            None => Ink { plain: t.ink, strong: t.ink },
        }
    }

    fn turned(&self, part: &str) -> String {
        display_order_within(part, self.words).into_owned()
    }

    fn job(&self, text: &str, ink: Ink, width: f32, order: impl Fn(&str) -> String) -> LayoutJob {
        let mut job = LayoutJob {
            wrap: TextWrapping { max_width: width, max_rows: self.rows, ..TextWrapping::default() },
            halign: self.align,
            ..LayoutJob::default()
        };
        let face = self.style.face_for(text);
        for (strong, part) in parts(text) {
            let style = if strong { face.strong() } else { face };
            let mut format = style.format(if strong { ink.strong } else { ink.plain });
            if self.struck {
                format.strikethrough = egui::Stroke::new(1.5, format.color);
            }
            job.append(&order(part), 0.0, format);
        }
        job
    }

    /// Where right-to-left words wrap, each row is turned by itself: broken first, turned then.
    /// `None` if it has strong parts (names there are short).
    fn rows_turned(&self, ui: &Ui, ink: Ink, width: f32) -> Option<LayoutJob> {
        if self.words.contains(STRONG) {
            return None;
        }
        let fits = |row: &str| {
            let job = self.job(&self.turned(row), ink, f32::INFINITY, str::to_owned);
            ui.fonts_mut(|fonts| fonts.layout_job(job)).size().x <= width
        };
        let mut rows = vec![String::new()];
        for word in self.words.split_whitespace() {
            let row = rows.last_mut()?;
            let longer = if row.is_empty() { word.to_owned() } else { format!("{row} {word}") };
            if row.is_empty() || fits(&longer) {
                *row = longer;
            } else {
                rows.push(word.to_owned());
            }
        }
        let rows: Vec<String> = rows.iter().map(|row| self.turned(row)).collect();
        Some(self.job(&rows.join("\n"), ink, f32::INFINITY, str::to_owned))
    }
}

impl Widget for Text<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        text_ui(ui, &self)
    }
}

fn text_ui(ui: &mut Ui, text: &Text<'_>) -> Response {
    let galley = text.galley(ui, ui.available_width());
    let width = if text.align == Align::LEFT { galley.size().x } else { ui.available_width() };
    let size = Vec2::new(width, galley.size().y);
    let sense =
        if is_stop(ui, text, size) { Sense::focusable_noninteractive() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(size, sense);
    match text.heading {
        None => response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text.spoken())),
        Some(level) => {
            response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text.spoken()));
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_level(level));
        }
    }
    paint::reveal(ui, &response);
    if ui.is_rect_visible(rect) {
        let x = match text.align {
            Align::Min => rect.left(),
            Align::Center => rect.center().x,
            Align::Max => rect.right(),
        };
        ui.painter().galley(egui::pos2(x, rect.top()), galley, text.ink(ui).plain);
    }
    response
}

/// Whether the next text, so large, can have the focus: a heading that has it, for a screen lands
/// there, and one out of sight, for the Tab key brings it into view.
fn is_stop(ui: &Ui, text: &Text<'_>, size: Vec2) -> bool {
    let is_seen = || ui.is_rect_visible(Rect::from_min_size(ui.cursor().min, size));
    let has_focus = || ui.memory(|memory| memory.has_focus(ui.next_auto_id()));
    text.heading.is_some() && (has_focus() || !is_seen())
}

/// The colours of a text.
#[derive(Clone, Copy)]
struct Ink {
    plain: Color32,
    strong: Color32,
}

/// Around strong parts: private use, in no face, typed by nobody.
const STRONG: char = '\u{E02B}';

/// A sentence of stretches of one weight each as one text, its strong parts marked.
#[must_use]
pub fn marked(segments: &[Segment]) -> String {
    let mut text = String::new();
    for segment in segments {
        if segment.bold {
            text += &strong(&segment.text);
        } else {
            text.extend(unmarked(&segment.text));
        }
    }
    text
}

/// A text as a strong part of another.
#[must_use]
pub fn strong(part: &str) -> String {
    [STRONG].into_iter().chain(unmarked(part)).chain([STRONG]).collect()
}

fn unmarked(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| *c != STRONG)
}

/// The parts of a text, each with whether it is strong.
fn parts(text: &str) -> impl Iterator<Item = (bool, &str)> {
    text.split(STRONG)
        .enumerate()
        .map(|(i, part)| (i % 2 == 1, part))
        .filter(|(_, p)| !p.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strong_parts_are_marked_and_their_marks_not_spoken() {
        let part = |text: &str, bold| Segment { text: text.to_owned(), bold };
        let yes = marked(&[part("Yes, as ", false), part("**Ana** P.", true)]);
        assert_eq!(parts(&yes).collect::<Vec<_>>(), [(false, "Yes, as "), (true, "**Ana** P.")]);
        assert_eq!(Text::new(&yes, TypeStyle::BODY).spoken(), "Yes, as **Ana** P.");
    }
}
