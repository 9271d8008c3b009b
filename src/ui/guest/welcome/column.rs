//! What stands below each other at the welcome: title, field, what there is to say, and the ways in.

use egui::{Role, Sense, Ui, Vec2, WidgetInfo, vec2};

use super::Welcome;
use super::notice::Note;
use super::place::Place;
use crate::ui::art;
use crate::ui::guest::shell::{Room, at};
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle, step};
use crate::ui::widgets::{Button, Text, cut_off, from_top};

/// The string of lights while the house is being opened, in points.
const OPENING: Vec2 = vec2(440.0, 72.0);
/// From the field to a note, and the same where there is little room; between two rows of buttons.
const ABOVE_NOTE: f32 = 12.0;
const ABOVE_NOTE_CLOSE: f32 = 8.0;
const ROWS: f32 = 12.0;

/// What stands above the field: as much as there is room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Head {
    Whole,
    Title,
    Nothing,
    /// Nothing, and a note in smaller letters.
    Close,
}

impl Head {
    /// The most that leaves room for all that stands below; whether even that has too little.
    fn fitting(ui: &Ui, view: &View<'_>, place: &Place, note: Option<&Note>) -> (Self, bool) {
        let fits = |head: &Self| {
            let high = head.high(place)
                + place.field
                + note.map_or(0.0, |it| head.note_high(ui, place, it))
                + place.gap
                + ways_high(ui, view, place);
            high <= place.column.height() + 0.5
        };
        let heads = [Self::Whole, Self::Title, Self::Nothing, Self::Close];
        let head = heads.into_iter().find(fits);
        (head.unwrap_or(Self::Close), head.is_none())
    }

    fn high(self, place: &Place) -> f32 {
        let title = place.hero.line + place.gap * 1.35;
        match self {
            Self::Whole => title + place.gap * 0.4 + TypeStyle::LEAD.line,
            Self::Title => title,
            // Below the house's name.
            Self::Nothing => step::S12,
            Self::Close => step::S4,
        }
    }

    /// Whether the note has little room.
    fn is_close(self) -> bool {
        self == Self::Close
    }

    fn above_note(self) -> f32 {
        if self.is_close() { ABOVE_NOTE_CLOSE } else { ABOVE_NOTE }
    }

    fn note_high(self, ui: &Ui, place: &Place, note: &Note) -> f32 {
        self.above_note() + note.high(ui, place.column.width(), self.is_close())
    }
}

impl Welcome {
    /// Shows it; what was wished, and where it ends.
    pub(super) fn column_ui(
        &mut self,
        ui: &mut Ui,
        view: &View<'_>,
        place: &Place,
    ) -> (Option<Wish>, f32) {
        if self.opening.is_some() {
            return at(ui, place.column, |ui| self.parts_ui(ui, view, place, (Head::Whole, None)));
        }
        let note = Note::of(view, self.notice);
        let (head, is_cut) = Head::fitting(ui, view, place, note.as_ref());
        let parts = (head, note.as_ref());
        if !is_cut || place.column.height() < place.field + 2.0 * step::S12 {
            return at(ui, place.column, |ui| self.parts_ui(ui, view, place, parts));
        }
        // With room for the ring around the field.
        let around = place.column.expand(step::S8);
        at(ui, around, |ui| {
            cut_off(ui);
            let area = from_top(ui, "welcome", view.turn).auto_shrink(false);
            let shown = area.show(ui, |ui| {
                let inner = ui.max_rect().shrink(step::S8);
                let end = at(ui, inner, |ui| self.parts_ui(ui, view, place, parts));
                ui.advance_cursor_after_rect(inner.with_max_y(end.1 + step::S8));
                end
            });
            (shown.inner.0, around.bottom())
        })
    }

    fn parts_ui(
        &mut self,
        ui: &mut Ui,
        view: &View<'_>,
        place: &Place,
        (head, note): (Head, Option<&Note>),
    ) -> (Option<Wish>, f32) {
        ui.spacing_mut().item_spacing.y = 0.0;
        head_ui(ui, view, place, head);
        let mut wish = self.field_ui(ui, view, place);
        if let Some(note) = note {
            ui.add_space(head.above_note());
            note.ui(ui, head.is_close());
        }
        ui.add_space(place.gap);
        match self.opening {
            Some(so_far) => opening_ui(ui, view, so_far),
            None => wish = ways_ui(ui, view, place).or(wish),
        }
        (wish, ui.min_rect().bottom())
    }
}

fn head_ui(ui: &mut Ui, view: &View<'_>, place: &Place, head: Head) {
    if matches!(head, Head::Nothing | Head::Close) {
        return ui.add_space(head.high(place));
    }
    let t = Look::of(ui).tokens;
    let is_over = view.evening().is_some_and(|it| it.ended_at().is_some());
    let [title, lead] =
        if is_over { ["h1-night", "k1-over"] } else { ["k1-welcome", "k1-come-in"] };
    let title = Text::heading(view.say(title), place.hero, 1).color(t.on_dusk());
    at(ui, ui.available_rect_before_wrap().translate(vec2(-4.0, 0.0)), |ui| ui.add(title));
    ui.add_space(place.hero.line);
    if head == Head::Whole {
        ui.add_space(place.gap * 0.4);
        ui.add(Text::new(view.say(lead), TypeStyle::LEAD).color(t.on_dusk()));
    }
    ui.add_space(place.gap * 1.35);
}

/// "Getting tonight's list ready": ten bulbs light one by one.
fn opening_ui(ui: &mut Ui, view: &View<'_>, so_far: f32) {
    let t = Look::of(ui).tokens;
    let says = view.say("k1-loading");
    let size = vec2(ui.available_width().min(OPENING.x), OPENING.y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo {
        value: Some(f64::from(so_far)),
        ..WidgetInfo::labeled(Role::ProgressIndicator, true, says)
    });
    art::dying(ui.painter(), rect, (so_far * 10.0).floor(), &t);
    ui.add_space(10.0);
    ui.add(Text::new(says, TypeStyle::BODY).color(t.on_dusk()));
}

/// The ways in for people without a code.
fn ways<'a>(view: &View<'a>, place: &Place) -> [(Button<'a>, Wish); 2] {
    let ways = [
        (Icon::Plus, "shared-not-on-the-list", Wish::WalkIn(String::new())),
        (Icon::Help, "k1-help", Wish::Help),
    ];
    let half = (place.column.width() - place.between) / 2.0;
    ways.map(|(icon, key, way)| {
        let button = Button::on_dusk(view.say(key)).icon(icon).tall(place.button);
        let button = if view.shell.room == Room::Tall { button.width(half) } else { button };
        (button, way)
    })
}

/// How high they are, beside or below each other.
fn ways_high(ui: &Ui, view: &View<'_>, place: &Place) -> f32 {
    let sizes = ways(view, place).map(|(button, _)| button.size(ui, f32::INFINITY));
    let wide = sizes.iter().map(|it| it.x).sum::<f32>() + place.between;
    let [first, second] = sizes.map(|it| it.y);
    if wide <= place.column.width() { first.max(second) } else { first + ROWS + second }
}

fn ways_ui(ui: &mut Ui, view: &View<'_>, place: &Place) -> Option<Wish> {
    let mut wish = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(place.between, ROWS);
        for (button, way) in ways(view, place) {
            if ui.add(button).clicked() {
                wish = Some(way);
            }
        }
    });
    wish
}
