//! How the cards lie: three beside each other, or one below the other where there is little room.

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use crate::ui::guest::at;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle, step};
use crate::ui::widgets::{Button, Text, Tone, paint_card, tag_ui};

/// From this width on, in points, cards lie beside each other.
const ROOMY: f32 = 760.0;
const BESIDE: usize = 3;

/// Between two cards, and from a card's edge to what is in it.
const GAP: f32 = 14.0;
const PADDING: egui::Vec2 = vec2(18.0, 14.0);

/// How high a tag is.
const TAG: f32 = 30.0;

/// Every row of one line in a card.
pub(super) const LINE: TypeStyle = TypeStyle::DESK_TABLE;
pub(super) const LINE_STRONG: TypeStyle = TypeStyle::DESK_TABLE_STRONG;

/// Something to do at the foot of a card: its button, and its share of the width.
pub(super) struct Action<'a, T> {
    pub(super) button: Button<'a>,
    pub(super) share: f32,
    pub(super) tap: T,
}

impl<'a, T> Action<'a, T> {
    pub(super) fn new(button: Button<'a>, share: f32, tap: T) -> Self {
        let button = button.desk().style(TypeStyle::BUTTON_DESK.sized(17.0, 21.0)).padding(10.0);
        Self { button, share, tap }
    }

    /// The same with less beside its words, for two that would not fit else.
    pub(super) fn tight(self) -> Self {
        Self { button: self.button.padding(4.0), ..self }
    }
}

/// How high each card wants to be, as last drawn, in points: a row is as high as its highest.
#[derive(Default)]
pub(super) struct Heights(Vec<f32>);

/// Cards being laid out in one frame.
pub(super) struct Cards<'a> {
    room: Rect,
    columns: usize,
    heights: &'a mut Heights,
    rows: Vec<f32>,
    next: usize,
}

impl<'a> Cards<'a> {
    /// So many cards in the room there is, which is seen for `seen` points of its height.
    pub(super) fn lay(ui: &Ui, heights: &'a mut Heights, count: usize, seen: f32) -> Self {
        let room = ui.available_rect_before_wrap();
        let columns = if room.width() < ROOMY { 1 } else { BESIDE };
        heights.0.resize(count, 0.0);
        let highest = |row: &[f32]| row.iter().copied().fold(0.0, f32::max);
        let mut rows: Vec<_> = heights.0.chunks(columns).map(highest).collect();
        if columns > 1 && !rows.is_empty() {
            let left = seen - rows.iter().sum::<f32>() - GAP * (rows.len() - 1) as f32;
            let more = (left / rows.len() as f32).max(0.0).floor();
            for row in &mut rows {
                *row += more;
            }
        }
        Self { room, columns, heights, rows, next: 0 }
    }

    /// Shows the next card; what was tapped in it, or at its foot.
    pub(super) fn card<T>(
        &mut self,
        ui: &mut Ui,
        (icon, title): (Icon, &str),
        content: impl FnOnce(&mut Ui) -> Option<T>,
        foot: Vec<Action<'_, T>>,
    ) -> Option<T> {
        let rect = self.place();
        paint_card(ui, rect);
        let inner = rect.shrink2(PADDING);
        let mut card = ui.new_child(UiBuilder::new().max_rect(inner));
        card.spacing_mut().item_spacing = vec2(step::S8, step::S4);
        head_ui(&mut card, icon, title);
        let tapped = content(&mut card);
        let above = card.min_rect().bottom() - inner.top();
        let high = foot_height(ui, inner.width(), &foot);
        let gap = if foot.is_empty() { 0.0 } else { step::S12 };
        self.remember(ui, above + gap + high + 2.0 * PADDING.y);
        let foot_rect = inner.with_min_y((inner.bottom() - high).max(inner.top() + above));
        tapped.or(at(&mut card, foot_rect, |ui| foot_ui(ui, foot)))
    }

    /// Takes the room of all cards.
    pub(super) fn end(self, ui: &mut Ui) {
        let gaps = self.rows.len().saturating_sub(1) as f32;
        let high = self.rows.iter().sum::<f32>() + GAP * gaps;
        ui.allocate_space(vec2(self.room.width(), high));
    }

    fn place(&self) -> Rect {
        let (row, column) = (self.next / self.columns, self.next % self.columns);
        let above: f32 = self.rows.iter().take(row).map(|it| it + GAP).sum();
        let gaps = GAP * (self.columns - 1) as f32;
        let width = ((self.room.width() - gaps) / self.columns as f32).floor();
        let left = self.room.left() + (width + GAP) * column as f32;
        let high = self.rows.get(row).copied().unwrap_or_default();
        Rect::from_min_size(pos2(left, self.room.top() + above), vec2(width, high))
    }

    fn remember(&mut self, ui: &Ui, high: f32) {
        let high = high.ceil();
        if let Some(known) = self.heights.0.get_mut(self.next)
            && (*known - high).abs() > 0.5
        {
            *known = high;
            ui.ctx().request_repaint();
        }
        self.next += 1;
    }
}

fn head_ui(ui: &mut Ui, icon: Icon, title: &str) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        let (_, place) = ui.allocate_space(vec2(23.0, 26.0));
        let ink = Look::of(ui).tokens.ink;
        icon.paint(ui.painter(), place.center() + vec2(0.0, 1.0), 23.0, ink);
        ui.add(Text::heading(title, TypeStyle::H3_DESK.sized(21.0, 26.0), 2));
    });
    ui.add_space(step::S4);
}

/// Beside each other where all words fit, else below each other.
fn fits(ui: &Ui, width: f32, foot: &[Action<'_, impl Sized>]) -> bool {
    let shares = foot.iter().map(|it| it.share).sum::<f32>();
    let gaps = step::S8 * foot.len().saturating_sub(1) as f32;
    let least = |it: &Action<'_, _>| it.button.size(ui, f32::INFINITY).x;
    foot.iter().all(|it| least(it) <= ((width - gaps) * it.share / shares).floor())
}

fn foot_height<T>(ui: &Ui, width: f32, foot: &[Action<'_, T>]) -> f32 {
    let high = |it: &Action<'_, T>| it.button.size(ui, width).y;
    if fits(ui, width, foot) {
        return foot.iter().map(high).fold(0.0, f32::max);
    }
    foot.iter().map(high).sum::<f32>() + step::S8 * foot.len().saturating_sub(1) as f32
}

fn foot_ui<T>(ui: &mut Ui, foot: Vec<Action<'_, T>>) -> Option<T> {
    let width = ui.available_width();
    let shares = foot.iter().map(|it| it.share).sum::<f32>();
    let gaps = step::S8 * foot.len().saturating_sub(1) as f32;
    let beside = fits(ui, width, &foot);
    let mut tapped = None;
    let mut place = ui.max_rect().min;
    ui.spacing_mut().item_spacing = vec2(step::S8, step::S8);
    for Action { button, share, tap } in foot {
        let wide = if beside { ((width - gaps) * share / shares).floor() } else { width };
        let button = button.width(wide);
        let size = button.size(ui, wide);
        if at(ui, Rect::from_min_size(place, size), |ui| ui.add(button)).clicked() {
            tapped = Some(tap);
        }
        if beside {
            place.x += size.x + step::S8;
        } else {
            place.y += size.y + step::S8;
        }
    }
    tapped
}

/// What something is called, and how it is: at the right end.
pub(super) fn state_ui(ui: &mut Ui, name: &str, state: Option<(Tone, &str)>) {
    let width = ui.available_width();
    let tag = state.map_or(0.0, |(_, says)| {
        Text::new(says, TypeStyle::DESK_TAG).galley(ui, f32::INFINITY).size().x + 24.0
    });
    let name = Text::new(name, LINE_STRONG).rows(1);
    let words = name.galley(ui, width - tag - step::S8).size().y;
    let high = if state.is_some() { words.max(TAG) } else { words };
    let (_, row) = ui.allocate_space(vec2(width, high));
    let left = row.with_max_x(row.right() - tag - step::S8);
    let left = left.with_min_y(row.center().y - words / 2.0);
    at(ui, left, |ui| ui.add(name));
    if let Some((tone, says)) = state {
        at(ui, row.with_min_x(row.right() - tag), |ui| tag_ui(ui, tone, None, says));
    }
}

/// A line that explains.
pub(super) fn soft_ui(ui: &mut Ui, says: &str) {
    ui.add(Text::new(says, LINE).soft());
}
