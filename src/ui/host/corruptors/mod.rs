//! L1: what the porch keeps out, and the habits guests find missing. A room of its own, without the
//! rail: five pictures on a wall, and an empty frame.

mod card;
mod missing;
mod nominated;
mod rule;

use egui::{Key, Modifiers, Rect, ScrollArea, Ui, pos2, vec2};

use crate::ui::art::{self, Corruptor};
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::Wish;
use crate::ui::guest::at;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle, height};
use crate::ui::widgets::{Button, Kind, Text};

use card::Card;
use missing::Missing;
use rule::RuleSheet;

/// From the edge of the window to the pictures.
const MARGIN: f32 = 40.0;
/// Between two pictures beside each other, and one below the other: there is a nail.
const ACROSS: f32 = 24.0;
const DOWN: f32 = 30.0;
/// The least width of a picture's card, and the width and height as designed.
const NARROWEST: f32 = 360.0;
const DESIGNED: [f32; 2] = [384.0, 292.0];
/// How far cards grow in a large window.
const GROWS: f32 = 1.5;
/// Where the heading stands, and so far below it the pictures begin.
const HEAD: f32 = 72.0;
const BELOW_HEAD: f32 = 32.0;
const FOOT: f32 = 26.0;
/// The widest the sentence beside the heading gets, and from which width of window on it is beside.
const HINT: f32 = 420.0;
const ROOMY: f32 = 1000.0;

/// What lies over the gallery.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Over {
    Rule(RuleSheet),
    Nominated,
}

/// The gallery.
#[derive(Default)]
pub(in crate::ui) struct Corruptors {
    missing: Missing,
    over: Option<Over>,
    is_new: bool,
}

impl Corruptors {
    /// Whether something lies over the screen.
    pub(in crate::ui) const fn is_covered(&self) -> bool {
        self.over.is_some()
    }

    pub(in crate::ui) fn ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        let t = Look::of(ui).tokens;
        let window = view.rect;
        ui.painter().rect_filled(window, 0, t.dusk900);
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let wish = at(ui, window, |ui| {
            let area = ScrollArea::vertical().id_salt("corruptors").auto_shrink(false);
            area.show(ui, |ui| self.wall_ui(ui, view)).inner
        });
        let wish = self.over_ui(ui, view).or(wish);
        let leaves = !view.covered
            && !ui.ctx().text_edit_focused()
            && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        wish.or(leaves.then_some(Wish::Back))
    }

    fn wall_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        let t = Look::of(ui).tokens;
        let wall = ui.max_rect().with_min_y(ui.cursor().top());
        art::garland(ui.painter(), wall.with_max_y(wall.top() + HEAD), &t);
        let (back, bottom) = head_ui(ui, view, wall);
        let top = bottom + BELOW_HEAD;
        let grid = Grid::of(wall.with_min_y(top), view.rect.bottom());
        let mut wish = back.then_some(Wish::Back);
        let mut row_top = top;
        let places: Vec<_> = (0..=Corruptor::ALL.len()).collect();
        for row in places.chunks(grid.columns) {
            let high = row.iter().map(|place| self.height_of(ui, view, &grid, *place));
            let high = high.fold(DESIGNED[1] * grid.scale, f32::max);
            for (column, place) in row.iter().enumerate() {
                let rect = grid.place(column, row_top, high);
                match Corruptor::ALL.get(*place) {
                    Some(who) => {
                        if Card::of(view, *who).ui(ui, rect, grid.scale) {
                            self.open(Over::Rule(RuleSheet(*who)));
                        }
                    }
                    None => wish = wish.or(self.missing_ui(ui, view, rect, grid.scale)),
                }
            }
            row_top += high + DOWN;
        }
        let end = row_top - DOWN + FOOT;
        ui.allocate_rect(
            Rect::from_min_max(wall.min, pos2(wall.right(), end)),
            egui::Sense::hover(),
        );
        wish
    }

    fn height_of(&self, ui: &Ui, view: &DeskView<'_>, grid: &Grid, place: usize) -> f32 {
        match Corruptor::ALL.get(place) {
            Some(who) => Card::of(view, *who).height(ui, grid.wide, grid.scale),
            None => self.missing.height(ui, view, grid.wide, grid.scale),
        }
    }

    fn missing_ui(
        &mut self,
        ui: &mut Ui,
        view: &DeskView<'_>,
        rect: Rect,
        scale: f32,
    ) -> Option<Wish> {
        let (wish, looks) = self.missing.ui(ui, view, rect, scale);
        if looks {
            self.open(Over::Nominated);
        }
        wish
    }

    fn open(&mut self, over: Over) {
        self.over = Some(over);
        self.is_new = true;
    }

    fn over_ui(&mut self, ui: &Ui, view: &DeskView<'_>) -> Option<Wish> {
        let is_new = std::mem::take(&mut self.is_new);
        let (wish, closed) = match self.over? {
            Over::Rule(sheet) => sheet.ui(ui, view, is_new),
            Over::Nominated => nominated::ui(ui, view, is_new),
        };
        if closed {
            self.over = None;
        }
        wish
    }
}

/// Back, the heading, and the sentence; whether somebody goes back, and where it all ends.
fn head_ui(ui: &mut Ui, view: &DeskView<'_>, wall: Rect) -> (bool, f32) {
    let t = Look::of(ui).tokens;
    let inner = wall.shrink2(vec2(MARGIN, 0.0));
    let top = wall.top() + HEAD;
    let button = Button::new(Kind::OnDusk, view.say("shared-back")).icon(Icon::Back).padding(18.0);
    let size = button.size(ui, f32::INFINITY);
    let back = at(ui, Rect::from_min_size(pos2(inner.left(), top), size), |ui| ui.add(button));
    let left = back.rect.right() + 20.0;
    let is_roomy = wall.width() >= ROOMY;
    let right = if is_roomy { inner.right() - HINT } else { inner.right() };
    let title = view.say("l1-title");
    let style = TypeStyle::H1.sized(46.0, 56.0);
    let heading = Text::heading(title, style, 1).color(t.on_dusk());
    let wide = (right - left).max(200.0);
    let high = heading.galley(ui, wide).size().y;
    let place = Rect::from_min_size(pos2(left, top), vec2(wide, high));
    let shown = at(ui, place, |ui| ui.add(heading));
    view.landed(&shown);
    let bottom = top + high.max(height::BUTTON);
    // A call for a host stands in that corner.
    if view.evening().is_some_and(|it| it.open_calls().next().is_some()) {
        return (back.clicked(), bottom);
    }
    let hint = Text::new(view.say("l1-hint"), TypeStyle::DESK_BODY.sized(19.0, 26.0)).color(t.mist);
    if is_roomy {
        // The sentence is two rows on the right, about as long as each other.
        let wide = balanced(ui, &hint, HINT);
        let high = hint.galley(ui, wide).size().y;
        let middle = top + height::BUTTON / 2.0;
        let place =
            Rect::from_min_size(pos2(inner.right() - wide, middle - high / 2.0), vec2(wide, high));
        at(ui, place, |ui| ui.add(hint.right()));
        (back.clicked(), bottom)
    } else {
        let high = hint.galley(ui, inner.width()).size().y;
        let place =
            Rect::from_min_size(pos2(inner.left(), bottom + 8.0), vec2(inner.width(), high));
        at(ui, place, |ui| ui.add(hint));
        (back.clicked(), bottom + 8.0 + high)
    }
}

/// The least width, no more than `most`, at which a text has as few rows as at `most`.
fn balanced(ui: &Ui, text: &Text<'_>, most: f32) -> f32 {
    let rows = |wide: f32| text.galley(ui, wide).rows.len();
    let few = rows(most);
    let fits = (0..40_u8).map(|n| most - 6.0 * f32::from(n)).take_while(|wide| rows(*wide) <= few);
    fits.last().unwrap_or(most)
}

/// How the pictures hang.
struct Grid {
    columns: usize,
    left: f32,
    wide: f32,
    scale: f32,
}

impl Grid {
    /// For a wall that is seen down to `bottom`.
    fn of(wall: Rect, bottom: f32) -> Self {
        let inner = wall.width() - 2.0 * MARGIN;
        let columns = ((inner + ACROSS) / (NARROWEST + ACROSS)).floor().clamp(1.0, 3.0);
        let wide = (inner - (columns - 1.0) * ACROSS) / columns;
        let rows = (6.0 / columns).ceil();
        let high = (bottom - FOOT - wall.top() - (rows - 1.0) * DOWN) / rows;
        let scale = (wide / DESIGNED[0]).min(high / DESIGNED[1]).clamp(1.0, GROWS);
        let left = wall.left() + MARGIN;
        Self { columns: columns as usize, left, wide, scale }
    }

    fn place(&self, column: usize, top: f32, high: f32) -> Rect {
        let left = self.left + column as f32 * (self.wide + ACROSS);
        Rect::from_min_size(pos2(left, top), vec2(self.wide, high))
    }
}

impl Corruptor {
    /// The keys of its name, of what it says, and of what the porch answers.
    pub(in crate::ui::host) const fn words(self) -> [&'static str; 3] {
        match self {
            Self::SalesManager => {
                ["l1-sales-manager", "l1-sales-manager-says", "l1-sales-manager-answer"]
            }
            Self::Marketer => ["l1-marketer", "l1-marketer-says", "l1-marketer-answer"],
            Self::Automator => ["l1-automator", "l1-automator-says", "l1-automator-answer"],
            Self::Fool => ["l1-fool", "l1-fool-says", "l1-fool-answer"],
            Self::Taker => ["l1-taker", "l1-taker-says", "l1-taker-answer"],
        }
    }
}
