//! The board's own coordinates: 1920 by 1080, scaled to whatever window there is.

use std::sync::Arc;

use egui::accesskit::Live;
use egui::{Color32, Galley, Id, Painter, Pos2, Rect, Role, Sense, Ui, Vec2, WidgetInfo, vec2};

use crate::ui::theme::{Tokens, TypeStyle};
use crate::ui::widgets::Text;

/// The size the board is drawn for.
pub(super) const SIZE: Vec2 = vec2(1920.0, 1080.0);

/// Somewhere to paint a board. Places and sizes are in the board's own points.
#[derive(Clone)]
pub(super) struct Easel<'a> {
    ui: &'a Ui,
    pub(super) painter: Painter,
    origin: Pos2,
    pub(super) scale: f32,
    pub(super) t: Tokens,
}

impl<'a> Easel<'a> {
    /// The board in the middle of `rect`, as large as it fits.
    pub(super) fn new(ui: &'a Ui, rect: Rect, t: Tokens) -> Self {
        let scale = (rect.width() / SIZE.x).min(rect.height() / SIZE.y).max(0.01);
        let origin = rect.center() - SIZE * scale / 2.0;
        let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
        Self { ui, painter, origin, scale, t }
    }

    /// Where frames are asked for.
    pub(super) fn ctx(&self) -> &'a egui::Context {
        self.ui.ctx()
    }

    /// The same, painting with `share` (0 to 1) of the colour.
    pub(super) fn faded(&self, share: f32) -> Self {
        let mut faded = self.clone();
        faded.painter.multiply_opacity(share);
        faded
    }

    /// Where a place of the board is in the window.
    pub(super) fn at(&self, x: f32, y: f32) -> Pos2 {
        self.origin + vec2(x, y) * self.scale
    }

    /// Where an area (x, y, width, height) of the board is in the window.
    pub(super) fn area(&self, [x, y, width, height]: [f32; 4]) -> Rect {
        Rect::from_min_size(self.at(x, y), vec2(width, height) * self.scale)
    }

    /// A filled card.
    pub(super) fn card(&self, area: [f32; 4], radius: f32, fill: Color32) {
        let radius = (radius * self.scale).round() as u8;
        let edge = if self.t.high_contrast { self.t.border } else { 0.0 };
        let edge = egui::Stroke::new(edge, self.t.edge);
        self.painter.rect(self.area(area), radius, fill, edge, egui::StrokeKind::Inside);
    }

    /// Words set in at most `rows` rows of at most `width`; what is left over is cut.
    pub(super) fn set(
        &self,
        words: &str,
        style: TypeStyle,
        width: f32,
        rows: usize,
    ) -> Arc<Galley> {
        let style = style.sized(style.size * self.scale, style.line * self.scale);
        let text = Text::new(words, style).color(Color32::PLACEHOLDER).rows(rows);
        text.galley(self.ui, width * self.scale)
    }

    /// The same in as few rows as they take, each about as long as the others: no last row of a single
    /// word where the first has room to spare. The rows of languages that run the other way stay.
    pub(super) fn balanced(
        &self,
        words: &str,
        style: TypeStyle,
        width: f32,
        rows: usize,
    ) -> Arc<Galley> {
        let set = self.set(words, style, width, rows);
        if set.elided || set.rows.len() < 2 {
            return set;
        }
        let is_as_good = |wide: f32| {
            let narrow = self.set(words, style, wide, rows);
            let is_whole = !narrow.elided && narrow.rows.len() == set.rows.len();
            (is_whole && self.holds(words, style, wide, rows)).then_some(narrow)
        };
        // In steps of a fortieth: finer is not seen.
        let widths = (20..40).map(|share| width * share as f32 / 40.0);
        widths.into_iter().find_map(is_as_good).unwrap_or(set)
    }

    /// The size of set words.
    pub(super) fn size(&self, galley: &Galley) -> Vec2 {
        galley.size() / self.scale
    }

    /// Puts set words with their top left corner at a place.
    pub(super) fn put(&self, x: f32, y: f32, galley: Arc<Galley>, color: Color32) {
        self.painter.galley(self.at(x, y), galley, color);
    }

    /// One row of words with its top left corner at a place; answers how wide it is.
    pub(super) fn write(
        &self,
        [x, y]: [f32; 2],
        words: &str,
        style: TypeStyle,
        color: Color32,
    ) -> f32 {
        let galley = self.set(words, style, f32::INFINITY, 1);
        let width = self.size(&galley).x;
        self.put(x, y, galley, color);
        width
    }

    /// The largest of `sizes` at which the words fit into one row; else, of `low` sizes, into two;
    /// else, at the smallest, into three. No word is broken before that, and an initial stays with
    /// its name. What fits nowhere is cut.
    pub(super) fn fit(
        &self,
        words: &str,
        style: TypeStyle,
        sizes: &[f32],
        low: &[f32],
        width: f32,
    ) -> Arc<Galley> {
        let bound = with_initials(words);
        let line = style.line / style.size;
        let sized = |size: f32| style.sized(size, size * line);
        let at = |size: f32, rows| {
            self.set(if rows > 1 { &bound } else { words }, sized(size), width, rows)
        };
        let keeps_words = |size: &f32| {
            let wide = |word: &str| self.size(&self.set(word, sized(*size), f32::INFINITY, 1)).x;
            bound.split(' ').all(|word| wide(word) <= width)
        };
        let one = sizes.iter().map(|size| at(*size, 1));
        let two = low.iter().filter(|size| keeps_words(size)).map(|size| at(*size, 2));
        let three = low.last().map(|size| at(*size, 3));
        let mut tried = one.chain(two).chain(three).peekable();
        while let Some(galley) = tried.next() {
            if !galley.elided || tried.peek().is_none() {
                return galley;
            }
        }
        self.set(words, style, width, 1)
    }

    /// Whether so many rows hold the words with none of them broken or cut; strong ones are marked.
    pub(super) fn holds(&self, words: &str, style: TypeStyle, width: f32, rows: usize) -> bool {
        let plain = Text::new(words, style).spoken();
        let is_strong = plain != words;
        let each = if is_strong { style.strong() } else { style };
        let wide = |word: &str| self.size(&self.set(word, each, f32::INFINITY, 1)).x;
        plain.split(' ').all(|word| wide(word) <= width)
            && !self.set(words, style, width, rows).elided
    }

    /// Tells screen readers what stands in an area, and again once it changed.
    pub(super) fn announces(&self, name: &str, area: [f32; 4], words: &str) {
        self.says(name, area, words);
        let id = Id::unique(("board", self.ui.scope_id(), name));
        self.ui.ctx().accesskit_node_builder(id, |node| node.set_live(Live::Polite));
    }

    /// Tells screen readers what stands in an area.
    pub(super) fn says(&self, name: &str, area: [f32; 4], words: &str) {
        let id = Id::unique(("board", self.ui.scope_id(), name));
        let response = self.ui.interact(self.area(area), id, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    }
}

/// "Maximiliana P." with a blank that no row breaks at: an initial alone on a row is nobody's.
pub(super) fn with_initials(words: &str) -> String {
    let is_initial = |word: &str| {
        let bare = word.trim_end_matches([',', ':']);
        bare.strip_suffix('.').is_some_and(|letter| (1..=2).contains(&letter.chars().count()))
    };
    let mut bound = String::with_capacity(words.len() + 2);
    for word in words.split(' ') {
        if !bound.is_empty() {
            bound.push(if is_initial(word) { '\u{a0}' } else { ' ' });
        }
        bound.push_str(word);
    }
    bound
}

#[cfg(test)]
mod tests {
    use egui::{Context, RawInput, pos2};

    use super::*;
    use crate::ui::theme::LIGHT;

    /// The rows that names are set in on a small card, and whether all of them is there.
    fn rows(names: &str) -> (Vec<String>, bool) {
        let ctx = Context::default();
        crate::ui::fonts::install(&ctx);
        let screen = Rect::from_min_size(pos2(0.0, 0.0), SIZE);
        let mut set = None;
        for _ in 0..2 {
            let input = RawInput { screen_rect: Some(screen), ..RawInput::default() };
            let mut output = ctx.run_ui(input, |ui| {
                let easel = Easel::new(ui, screen, LIGHT);
                let sizes = [60.0, 56.0, 52.0, 48.0, 44.0];
                let low = [44.0, 40.0, 36.0];
                set = Some(easel.fit(names, TypeStyle::BOARD_NAMES, &sizes, &low, 488.0));
            });
            // Nobody paints this.
            output.textures_delta.clear();
        }
        let set = set.unwrap();
        let rows = set.rows.iter().map(|row| row.text().trim().to_owned()).collect();
        (rows, !set.elided)
    }

    #[test]
    fn long_names_are_whole_and_break_between_words() {
        for names in [
            "Maximiliana Alexandra P. and Bo",
            "Bartholomäus-Konstantin P. and Wolfeschlegelstein H.",
            "María de los Ángeles Guadalupe R. and José Antonio María S.",
        ] {
            let (rows, whole) = rows(names);
            assert!(whole, "{rows:?}");
            let words: Vec<&str> = names.split([' ', '-']).collect();
            for word in rows.iter().flat_map(|row| row.split([' ', '\u{a0}', '-'])) {
                assert!(word.is_empty() || words.contains(&word), "{word} in {rows:?}");
            }
            for row in &rows {
                assert!(!row.starts_with("P.") && !row.starts_with("R.") && !row.starts_with("S."));
            }
        }
    }

    #[test]
    fn an_initial_never_stands_alone_on_a_row() {
        assert_eq!(with_initials("Ana P. and Ben O."), "Ana\u{a0}P. and Ben\u{a0}O.");
        assert_eq!(with_initials("Ana P., meet Ben"), "Ana\u{a0}P., meet Ben");
        assert_eq!(with_initials("Ana, meet Ben"), "Ana, meet Ben");
    }
}
