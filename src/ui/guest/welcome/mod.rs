//! K1: welcome at the door.

mod column;
mod finder;
mod notice;
mod place;
mod porch;

use std::time::Duration;

use egui::{Align2, Rect, Response, Ui, UiBuilder, pos2, vec2};

use finder::finder_ui;
pub(super) use notice::Notice;
use place::Place;

use super::called::Called;
use super::shell::{Room, at};
use super::view::View;
use super::wish::Wish;
use crate::ui::art;
use crate::ui::icons::Icon;
use crate::ui::quotes::QUOTES;
use crate::ui::tempo;
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Button, Field, Kind, Text};

/// The welcome screen.
#[derive(Clone, Debug, Default)]
pub(super) struct Welcome {
    typed: String,
    notice: Option<Notice>,
    /// How far the house has been opened, until it is: nobody can be found before.
    opening: Option<f32>,
}

/// The edge of the sign that this door is apart from the others, in points.
const APART: f32 = 20.0;

/// Between two frames of a quote that comes or goes.
const SMOOTH: Duration = Duration::from_millis(100);

/// How long a quote stays, in seconds, and how long it takes to come and go.
const QUOTE_S: f64 = 8.0;
const QUOTE_FADE_S: f64 = 0.3;

impl Welcome {
    /// The welcome, with something to say about a code.
    #[must_use]
    pub(super) fn with(notice: Option<Notice>) -> Self {
        Self { notice, ..Self::default() }
    }

    /// The welcome of a house that is just being opened: what is typed already stays in the field.
    #[must_use]
    pub(super) fn opening() -> Self {
        Self { opening: Some(0.0), ..Self::default() }
    }

    /// The house has been opened so far: 0 to 1.
    pub(super) fn opened(&mut self, so_far: f32) {
        self.opening = Some(so_far);
    }

    /// Whether the house is not open yet.
    #[must_use]
    pub(super) const fn is_opening(&self) -> bool {
        self.opening.is_some()
    }

    /// The welcome with something in its field.
    #[must_use]
    pub(super) fn typed(typed: String) -> Self {
        Self { typed, ..Self::default() }
    }

    /// What stands in the field.
    #[must_use]
    pub(super) fn what_is_typed(&self) -> &str {
        &self.typed
    }

    /// Whether it has nothing to say or to forget.
    #[must_use]
    pub(super) fn is_plain(&self) -> bool {
        self.typed.is_empty() && self.notice.is_none()
    }

    /// Shows the screen. One letter typed opens the search.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &View<'_>) -> Option<Wish> {
        let place = Place::of(view);
        paint_scene(ui, view, &place);
        wake(ui, &place);
        let (wish, bottom) = self.column_ui(ui, view, &place);
        quote_ui(ui, view, &place, bottom);
        let wish = wish.or(tools_ui(ui, view, &place));
        if self.opening.is_some() {
            return wish;
        }
        wish.or(staff_ui(ui, view, &place))
    }

    fn field_ui(&mut self, ui: &mut Ui, view: &View<'_>, place: &Place) -> Option<Wish> {
        let (label, find_me) = (view.say("k1-field"), view.say("k1-find-me"));
        let style = TypeStyle::BUTTON.sized(22.0, 24.0);
        let button = Button::primary(find_me).tall(place.field - 24.0).padding(26.0).style(style);
        let field = Field::new(("welcome", view.turn), label, &mut self.typed)
            .welcome()
            .tall(place.field)
            .placeholder(label)
            .trailing(button);
        let out = field.show(ui);
        keep_focus(ui, &out.response);
        if self.opening.is_some() {
            return None;
        }
        let typed = self.typed.trim();
        if !typed.is_empty() {
            return Some(Wish::Search(typed.to_owned()));
        }
        let found = out.entered || out.button.is_some_and(|button| button.clicked());
        found.then(|| Wish::Search(String::new()))
    }
}

/// The field has the focus unless somebody moved it on purpose, so that typing just works.
fn keep_focus(ui: &Ui, field: &Response) {
    let nobody = ui.memory(|memory| memory.focused().is_none());
    if nobody && ui.is_enabled() {
        field.request_focus();
    }
}

fn quote_ui(ui: &mut Ui, view: &View<'_>, place: &Place, below: f32) {
    let t = Look::of(ui).tokens;
    let top = (below + place.gap * 1.85).max(place.quote_top);
    let rect = Rect::from_min_max(pos2(place.column.left(), top), place.column.right_bottom());
    let rect = finder_ui(ui, view, rect);
    if rect.height() < 70.0 {
        return;
    }
    let time = ui.input(|input| input.time);
    let index = (time / QUOTE_S) as usize % QUOTES.len();
    let quote = QUOTES.get(index).map_or("", |key| view.say(key));
    let quote = view.say_with("shared-quoted", &[("text", quote.into())]);
    let color = t.on_dusk().gamma_multiply(quote_alpha(ui, time));
    at(ui, rect, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let easy = TypeStyle::SMALL_STRONG.sized(18.0, 24.0);
        ui.add(Text::new(view.say("k1-easy"), easy).color(t.amber));
        ui.add(Text::new(&quote, TypeStyle::H2).color(color));
    });
}

/// Asks for the frame in which something moves: the scene, or a quote that comes or goes.
fn wake(ui: &Ui, place: &Place) {
    let look = Look::of(ui);
    let since = ui.input(|input| input.time) % QUOTE_S;
    let goes_s = QUOTE_S - QUOTE_FADE_S - since;
    let wait = match (look.less_movement, goes_s > 0.0 && since >= QUOTE_FADE_S) {
        (true, _) => Duration::from_secs_f64(QUOTE_S),
        (false, false) => SMOOTH,
        (false, true) if place.house && !look.tokens.high_contrast => {
            tempo::rest(ui.ctx()).min(Duration::from_secs_f64(goes_s))
        }
        (false, true) => Duration::from_secs_f64(goes_s),
    };
    ui.ctx().request_repaint_after(wait);
}

/// How much of a quote can be seen: it fades in and out, or just swaps.
fn quote_alpha(ui: &Ui, time: f64) -> f32 {
    if Look::of(ui).less_movement {
        return 1.0;
    }
    let since = time % QUOTE_S;
    let first = time < QUOTE_FADE_S;
    let edge = if first { QUOTE_FADE_S } else { since.min(QUOTE_S - since) };
    (edge / QUOTE_FADE_S).clamp(0.0, 1.0) as f32
}

/// Language, text size, contrast.
fn tools_ui(ui: &mut Ui, view: &View<'_>, place: &Place) -> Option<Wish> {
    let narrow = !view.shell.is_wide();
    let language = view.words.language().own_name();
    let size = Button::on_dusk(view.say("shared-text-size")).letters().padding(18.0);
    let contrast = Button::on_dusk(view.say("shared-contrast")).icon(Icon::Contrast).padding(18.0);
    let buttons = [
        Button::on_dusk(language).icon(Icon::Globe).padding(18.0),
        if narrow { size.words_hidden().padding(16.0) } else { size },
        if narrow { contrast.words_hidden().padding(16.0) } else { contrast },
    ];
    let wishes = [Wish::Languages, Wish::NextTextSize, Wish::Contrast];
    let sizes = buttons.each_ref().map(|it| it.size(ui, f32::INFINITY));
    let gap = 10.0;
    let wide = sizes.iter().map(|size| size.x + gap).sum::<f32>() - gap;
    // With one language there is nothing to choose.
    let skipped = usize::from(view.languages.len() < 2);
    let spared = sizes.iter().take(skipped).map(|size| size.x + gap).sum::<f32>();
    let mut left = place.tools_right - wide + spared;
    let mut wish = None;
    for ((button, size), tapped) in buttons.into_iter().zip(sizes).zip(wishes).skip(skipped) {
        let rect = Rect::from_min_size(pos2(left, place.tools_top), size);
        left += size.x + gap;
        if at(ui, rect, |ui| ui.add(button)).clicked() {
            wish = Some(tapped);
        }
    }
    wish
}

/// A sign beside the staff's button where this door is apart from the others: for staff who pass, and no
/// concern of guests, whom it lets in as ever. What both take.
fn apart_ui(ui: &Ui, view: &View<'_>, staff: &Response) -> Rect {
    let Some(key) = view.apart_key() else { return staff.rect };
    ui.ctx().accesskit_node_builder(staff.id, |node| node.set_description(view.say(key)));
    let place = pos2(staff.rect.right() + APART / 2.0, staff.rect.center().y);
    Icon::NoWifi.paint(ui.painter(), place, APART, Look::of(ui).tokens.mist);
    staff.rect.with_max_x(staff.rect.right() + APART)
}

fn staff_ui(ui: &mut Ui, view: &View<'_>, place: &Place) -> Option<Wish> {
    let t = Look::of(ui).tokens;
    let button = Button::new(Kind::QuietOnDusk, view.say("k1-staff"))
        .icon(Icon::Lock)
        .icon_size(22.0)
        .padding(14.0);
    let size = button.size(ui, f32::INFINITY);
    let corner = pos2(place.column.left() - 12.0, view.shell.rect.bottom() - place.staff_up);
    let rect = Align2::LEFT_BOTTOM.anchor_size(corner, size);
    let button = at(ui, rect, |ui| ui.add(button));
    let tapped = button.clicked();
    let rect = apart_ui(ui, view, &button);
    if let Some(called) = Called::at(view) {
        let beside = Rect::from_min_max(
            pos2(rect.right() + 16.0, rect.center().y - 20.0),
            view.shell.rect.right_bottom(),
        );
        at(ui, beside, |ui| called.note_ui(ui, view));
    } else if view.shell.room != Room::Tall {
        let patience = super::patience_s(Look::of(ui).text_size);
        let forgets = view.say_with("k1-forgets", &[("n", i64::from(patience).into())]);
        let text = Text::new(&forgets, TypeStyle::SMALL).color(t.mist);
        let left = place.column.left() + 154.0;
        let line = Rect::from_min_size(
            pos2(left.max(rect.right() + 16.0), rect.center().y - 10.0),
            vec2(600.0, 26.0),
        );
        at(ui, line, |ui| ui.add(text));
    }
    tapped.then_some(Wish::StaffCode)
}

fn paint_scene(ui: &mut Ui, view: &View<'_>, place: &Place) {
    let look = Look::of(ui);
    let t = look.tokens;
    let time = (!look.less_movement).then(|| ui.input(|input| input.time));
    if place.house {
        porch::porch_ui(ui, view.shell.rect, time, &t);
    } else {
        art::dusk(ui.painter(), view.shell.rect, &t);
    }
    let corner = pos2(place.column.left(), view.shell.rect.top() + 40.0);
    art::mark(ui.painter(), corner, 44.0, 1.0, &t);
    let name = TypeStyle::H3.sized(26.0, 28.0);
    let under = TypeStyle::SMALL.sized(18.0, 24.0);
    let room = place.tools_left(ui, view) - corner.x - 56.0;
    let rect = Rect::from_min_size(corner + vec2(44.0, 0.0), vec2(room.max(120.0), 60.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect));
    child.spacing_mut().item_spacing.y = 0.0;
    child.add(Text::new(view.say("app-name"), name).color(t.on_dusk()));
    child.add(Text::new(view.gathering_name(), under).color(t.mist).rows(1));
}
