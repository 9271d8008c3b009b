//! Who it is: name, since when in and by which door, what they chose.

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use super::{About, Beside, PADDING, PersonSheet, Tap, facts};
use crate::domain::{Guest, GuestId, Presence};
use crate::ui::art::{LampState, lamp};
use crate::ui::desk::view::DeskView;
use crate::ui::guest::at;
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::manner::{lamp_tag_ui, lamp_tag_width};
use crate::ui::theme::{Look, TypeStyle, height, step};
use crate::ui::widgets::{Button, Kind, Text, Tone, tag_ui};

/// The lamp beside the name, in points.
const LAMP: f32 = 60.0;
/// The least room a name keeps beside how to meet its owner, in points.
const NAME: f32 = 260.0;

impl PersonSheet {
    /// The head, down to the line below it.
    pub(super) fn head_ui(&mut self, ui: &mut Ui, about: &About<'_, '_>) -> Option<Tap> {
        let About { view, guest, ref beside } = *about;
        let Some(known) = view.guest(guest) else { return Some(Tap::Close) };
        let t = Look::of(ui).tokens;
        let width = ui.available_width();
        let words_wide = width - PADDING - LAMP - step::S16 - 14.0 - height::DESK - step::S8;
        let words_wide = words_wide - pill_wide(ui, view, guest, words_wide);
        let name = view.full_name(guest);
        let style = name_style(ui, &name, words_wide);
        let high = Text::new(&name, style).rows(2).galley(ui, words_wide).size().y;
        let high = (high + TypeStyle::DESK_BODY.line).max(LAMP);
        let (_, row) = ui.allocate_space(vec2(width, high + step::S16 + step::S4));
        let middle = row.top() + step::S16 + high / 2.0;
        let state = match super::presence(view, guest) {
            Presence::In => LampState::Warm,
            Presence::Expected | Presence::Out | Presence::Absent => LampState::Wait,
        };
        let center = pos2(row.left() + PADDING + LAMP / 2.0, middle);
        lamp(ui.painter(), center, LAMP, &known.name().initials(), state, &t);
        let close = pos2(row.right() - 14.0 - height::DESK, row.top() + 14.0);
        let close = Rect::from_min_size(close, vec2(height::DESK, height::DESK));
        let words = Rect::from_min_max(
            pos2(center.x + LAMP / 2.0 + step::S16, middle - high / 2.0),
            pos2(close.left() - step::S8, middle + high / 2.0),
        );
        let words = meets_ui(ui, view, guest, words);
        at(ui, words, |ui| self.name_ui(ui, view, guest, known));
        let cross = Button::icon_only(Kind::Quiet, Icon::Close, view.say("shared-close")).desk();
        let closed = at(ui, close, |ui| ui.add(cross)).clicked();
        tags_ui(ui, view, guest, known);
        two_doors_ui(ui, view, guest);
        let mutual = mutual_ui(ui, view, guest, beside);
        ui.add_space(step::S12);
        let bottom = ui.cursor().top();
        let line = egui::Stroke::new(t.hairline, t.line);
        ui.painter().hline(row.x_range(), bottom, line);
        ui.add_space(t.hairline);
        closed.then_some(Tap::Close).or(mutual)
    }

    /// The name, which has the focus when somebody comes here, and where they stand.
    fn name_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, guest: GuestId, known: &Guest) {
        ui.spacing_mut().item_spacing = vec2(step::S12, 0.0);
        let name = view.full_name(guest);
        let room = ui.available_width();
        let style = name_style(ui, &name, room);
        let wide = Text::new(&name, style).galley(ui, f32::INFINITY).size().x;
        let left = room - wide - step::S12;
        let name = Text::heading(&name, style, 2).rows(2);
        if left < 0.0 {
            let heading = ui.add(name);
            if std::mem::take(&mut self.landing) {
                heading.request_focus();
            }
            return stands_ui(ui, view, guest);
        }
        ui.horizontal(|ui| {
            let heading = ui.add(name);
            if std::mem::take(&mut self.landing) {
                heading.request_focus();
            }
            let pronouns = Text::new(known.pronouns().unwrap_or_default(), TypeStyle::SMALL).soft();
            if pronouns.galley(ui, f32::INFINITY).size().x <= left {
                ui.add(pronouns);
            }
        });
        stands_ui(ui, view, guest);
    }
}

/// What the pill that says how to meet them takes of so much room; nothing where it would leave too
/// little, and then their choices begin with it.
fn pill_wide(ui: &Ui, view: &DeskView<'_>, guest: GuestId, room: f32) -> f32 {
    let Some(meet) = view.meets(guest) else { return 0.0 };
    let pill = lamp_tag_width(ui, view.words, meet) + step::S8;
    if room - pill < NAME { 0.0 } else { pill }
}

/// The pill at the right end of `words`; answers what it leaves of them.
fn meets_ui(ui: &mut Ui, view: &DeskView<'_>, guest: GuestId, words: Rect) -> Rect {
    let wide = pill_wide(ui, view, guest, words.width());
    if let Some(meet) = view.meets(guest).filter(|_| wide > 0.0) {
        let place = words.with_min_x(words.right() - wide + step::S8);
        at(ui, place, |ui| lamp_tag_ui(ui, view.words, meet));
    }
    words.with_max_x(words.right() - wide)
}

fn stands_ui(ui: &mut Ui, view: &DeskView<'_>, guest: GuestId) {
    let says = facts::stands(view, guest);
    ui.add(Text::new(&says, TypeStyle::DESK_BODY).soft().rows(1));
}

/// By which doors they were let in, and when, where those were two.
fn two_doors_ui(ui: &mut Ui, view: &DeskView<'_>, guest: GuestId) {
    for says in facts::two_doors(view, guest) {
        ui.add_space(step::S8);
        let row = ui.available_rect_before_wrap().shrink2(vec2(PADDING, 0.0));
        ui.scope_builder(UiBuilder::new().max_rect(row), |ui| {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = step::S8;
                icon_ui(ui, Icon::Door, 22.0, Look::of(ui).tokens.ink);
                ui.add(Text::new(&says, TypeStyle::DESK_BODY_STRONG));
            });
        });
    }
}

/// As large as a name fits into one row, else the smallest.
fn name_style(ui: &Ui, name: &str, room: f32) -> TypeStyle {
    let sizes = [28.0, 25.0, 22.0].map(|size| TypeStyle::H2_DESK.sized(size, size + 6.0));
    let wide = |style| Text::new(name, style).galley(ui, f32::INFINITY).size().x;
    let [.., least] = sizes;
    sizes.into_iter().find(|style| wide(*style) <= room).unwrap_or(least)
}

/// What they chose and what the list says, in a word or two each.
fn tags_ui(ui: &mut Ui, view: &DeskView<'_>, guest: GuestId, known: &Guest) {
    let tags = facts::tags(view, guest, known);
    let room = ui.available_width() - PADDING - LAMP - step::S16 - 14.0 - height::DESK - step::S8;
    let has_pill = pill_wide(ui, view, guest, room) > 0.0;
    let meet = view.meets(guest).filter(|_| !has_pill);
    if tags.is_empty() && meet.is_none() {
        return;
    }
    ui.add_space(step::S8);
    let left = ui.cursor().left() + PADDING;
    let place = ui.available_rect_before_wrap().with_min_x(left);
    let place = place.with_max_x(place.right() - PADDING);
    let high = at(ui, place, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(step::S8, step::S8);
            if let Some(meet) = meet {
                lamp_tag_ui(ui, view.words, meet);
            }
            for (icon, says) in &tags {
                tag_ui(ui, Tone::Sand, *icon, says);
            }
        });
        ui.min_rect().height()
    });
    ui.allocate_space(vec2(ui.available_width(), high));
}

/// Who else said yes: first of all that there is to do.
fn mutual_ui(ui: &mut Ui, view: &DeskView<'_>, guest: GuestId, beside: &Beside<'_>) -> Option<Tap> {
    let place = ui.available_rect_before_wrap().shrink2(vec2(PADDING, 0.0));
    let place = place.with_min_y(place.top() + step::S12);
    let (wish, high) = at(ui, place, |ui| beside.mutual.ui(ui, view, Some(guest)))?;
    ui.allocate_space(vec2(ui.available_width(), high + step::S12));
    wish.map(Tap::Wish)
}
