//! K2 for staff: everybody by full name, while the screen is turned to a host.

mod list;
mod row;

use std::collections::BTreeSet;

use egui::{Align2, Margin, Rect, Ui, pos2, vec2};

use super::quiet::Mood;
use super::shell::at;
use super::unknown_code;
use super::view::View;
use super::wish::Wish;
use crate::desk::{Desk, Meaning};
use crate::domain::GuestId;
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle, height};
use crate::ui::void;
use crate::ui::widgets::{
    Button, Chip, Field, Text, Toast, ToastState, Tone, note_frame, paint_band, tag_ui,
};
use crate::words::Words;

use list::List;

/// Whom the list shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Whom {
    #[default]
    Everyone,
    NotInYet,
    In,
}

/// The staff's list.
#[derive(Default)]
pub(super) struct StaffList {
    typed: String,
    whom: Whom,
    list: List,
    /// Those ticked to come in together; `None` while nobody ticks.
    group: Option<BTreeSet<GuestId>>,
    toast: Option<(Toast, Vec<GuestId>)>,
    /// How high the foot was when it was last shown, in points.
    foot_high: f32,
}

impl StaffList {
    /// A code was scanned: its guest stands at the top.
    pub(super) fn scanned(&mut self, desk: &Desk, meaning: &Meaning, words: Words) {
        self.typed.clear();
        self.whom = Whom::Everyone;
        self.list.first = meaning.guest();
        let says = match meaning {
            Meaning::Unknown => unknown_code(desk, words),
            Meaning::Void { why, .. } => void::to_host(words, desk, *why),
            Meaning::Cancelled(guest) if desk.state().guest(*guest).is_none() => {
                self.list.first = None;
                words.say("scan-cancelled-nobody").to_owned()
            }
            Meaning::Ticket(_)
            | Meaning::Badge(_)
            | Meaning::Cancelled(_)
            | Meaning::Signed { .. }
            | Meaning::Elsewhere { .. } => return,
        };
        self.say(Toast::new(says, ""), Vec::new());
    }

    /// Says what was done, and offers to undo it.
    pub(super) fn say(&mut self, toast: Toast, guests: Vec<GuestId>) {
        // The foot's buttons stay in reach while it can be undone.
        self.toast = Some((toast.above(self.foot_high), guests));
        self.group = None;
    }

    /// Shows the list.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &View<'_>, mood: Mood) -> Option<Wish> {
        let rect = view.shell.rect;
        let side = view.shell.side();
        let band = view.shell.band();
        let gap = if view.shell.is_low() { 12.0 } else { 24.0 };
        let room = Rect::from_min_max(
            pos2(rect.left() + side, band.bottom() + gap),
            pos2(rect.right() - side, rect.bottom() - gap),
        );
        let wish = at(ui, room, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            apart_ui(ui, view);
            self.field_ui(ui, view);
            ui.add_space(gap - 6.0);
            let high = self.foot_high;
            let rows = Rect::from_min_max(
                ui.cursor().min,
                pos2(room.right(), room.bottom() - high - gap + 2.0),
            );
            let wish = at(ui, rows, |ui| self.list.ui(ui, view, &mut self.group));
            let foot = Rect::from_min_max(pos2(room.left(), room.bottom() - high), room.max);
            wish.or(at(ui, foot, |ui| self.foot_ui(ui, view)))
        });
        let undone = self.toast_ui(ui);
        let band = band_ui(ui, view, mood);
        undone.or(wish).or(band)
    }

    fn field_ui(&mut self, ui: &mut Ui, view: &View<'_>) {
        let row = ui.available_rect_before_wrap();
        let filters = [
            (Whom::Everyone, view.say("k2-staff-everyone")),
            (Whom::NotInYet, view.say("k2-staff-not-in")),
            (Whom::In, view.say("k2-staff-in")),
        ];
        let wide = view.shell.is_wide();
        let chip = |(value, label): &(Whom, &str)| {
            Chip::toggled(label, self.whom == *value).size(ui).x + 8.0
        };
        let room = if wide { filters.iter().map(chip).sum::<f32>() + 12.0 } else { 0.0 };
        let label = view.say("k2-staff-field");
        let out = Field::new(("staff", view.turn), label, &mut self.typed)
            .search()
            .tall(68.0)
            .placeholder(label)
            .leave_right(room)
            .show(ui);
        if view.landing {
            out.response.request_focus();
        }
        if out.response.changed() {
            self.list.first = None;
        }
        self.list.rows.enter(ui, &out.response);
        let chips = |ui: &mut Ui, whom: &mut Whom| {
            ui.spacing_mut().item_spacing.x = 8.0;
            for (value, label) in filters {
                if ui.add(Chip::toggled(label, *whom == value)).clicked() {
                    *whom = value;
                }
            }
        };
        if wide {
            let field = Rect::from_min_size(row.min, vec2(row.width(), 68.0));
            let place = Rect::from_min_max(
                pos2(field.right() - room, field.top() + 10.0),
                pos2(field.right() - 12.0, field.bottom() - 10.0),
            );
            let layout = egui::Layout::left_to_right(egui::Align::Center);
            let mut child = ui.new_child(egui::UiBuilder::new().max_rect(place).layout(layout));
            chips(&mut child, &mut self.whom);
        } else {
            ui.add_space(10.0);
            ui.horizontal_wrapped(|ui| chips(ui, &mut self.whom));
        }
        self.list.look(view, &self.typed, self.whom);
    }

    fn foot_ui(&mut self, ui: &mut Ui, view: &View<'_>) -> Option<Wish> {
        let mut wish = None;
        let row = ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(14.0, 8.0);
            if let Some(group) = &self.group {
                let n = i64::try_from(group.len()).unwrap_or(i64::MAX);
                let label = view.say_with("k2-staff-group-in", &[("n", n.into())]);
                let button = Button::primary(&label).enabled(!group.is_empty());
                if ui.add(button).clicked() {
                    wish = Some(Wish::LetIn(group.iter().copied().collect()));
                }
                if ui.add(Button::quiet(view.say("shared-cancel"))).clicked() {
                    self.group = None;
                }
                return;
            }
            let low = view.shell.is_low();
            let [add, together, desk] = [
                Button::outlined(view.say("k2-staff-walk-in")).icon(Icon::Plus),
                Button::outlined(view.say("k2-staff-group")).icon(Icon::People),
                Button::outlined(view.say("k2-staff-desk")).icon(Icon::Home),
            ]
            .map(|button| if low { button.desk() } else { button });
            if ui.add(add).clicked() {
                wish = Some(Wish::WalkIn(self.typed.trim().to_owned()));
            }
            if ui.add(together).clicked() {
                self.group = Some(BTreeSet::new());
            }
            if ui.add(desk).clicked() {
                wish = Some(Wish::OpenDesk);
            }
        });
        // In a narrow window the buttons take two rows.
        let high = row.response.rect.height();
        if (high - std::mem::replace(&mut self.foot_high, high)).abs() > 0.5 {
            ui.ctx().request_discard("another foot");
        }
        wish
    }

    fn toast_ui(&mut self, ui: &Ui) -> Option<Wish> {
        let (toast, guests) = self.toast.as_mut()?;
        match toast.show(ui.ctx()) {
            ToastState::Shown => None,
            ToastState::Over => {
                self.toast = None;
                None
            }
            ToastState::Undo => {
                let guests = std::mem::take(guests);
                self.toast = None;
                Some(Wish::Undo(guests))
            }
        }
    }
}

/// That this door is apart from the others, and what to do. In a low window its sign in the band says so.
fn apart_ui(ui: &mut Ui, view: &View<'_>) {
    let Some(key) = view.apart_key().filter(|_| !view.shell.is_low()) else { return };
    let color = Tone::Clay.ink(&Look::of(ui).tokens);
    note_frame(ui, Tone::Clay).inner_margin(Margin::symmetric(14, 8)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            icon_ui(ui, Icon::NoWifi, 22.0, color);
            ui.add(Text::new(view.say(key), TypeStyle::SMALL_STRONG).color(color));
        });
    });
    ui.add_space(10.0);
}

/// The band of the staff's list: who may look, and when it locks.
fn band_ui(ui: &mut Ui, view: &View<'_>, mood: Mood) -> Option<Wish> {
    let t = Look::of(ui).tokens;
    let band = view.shell.band();
    paint_band(ui, band);
    let middle = band.center().y;
    let tall = if view.shell.is_low() { 52.0 } else { height::BUTTON };
    let over =
        Button::on_dusk(view.say("shared-start-over")).icon(Icon::Back).padding(18.0).tall(tall);
    let left_s = match mood {
        Mood::Awake { left_s } => left_s,
        Mood::Asking { .. } | Mood::Over => 0,
    };
    let left = format!("{}:{:02}", left_s / 60, left_s % 60);
    let lock = view.say_with("k2-staff-lock", &[("left", left.into())]);
    let lock = Button::on_dusk(&lock).tall(tall);
    let over_size = over.size(ui, f32::INFINITY);
    let lock_size = lock.size(ui, f32::INFINITY);
    let over_at = Align2::LEFT_CENTER.anchor_size(pos2(band.left() + 32.0, middle), over_size);
    let lock_at = Align2::RIGHT_CENTER.anchor_size(pos2(band.right() - 32.0, middle), lock_size);
    let over = at(ui, over_at, |ui| ui.add(over)).clicked();
    let between = Rect::from_min_max(
        pos2(over_at.right() + 14.0, middle - 19.0),
        pos2(lock_at.left() - 14.0, middle + 19.0),
    );
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(between).layout(layout));
    child.spacing_mut().item_spacing.x = 14.0;
    let apart = view.apart_key().filter(|_| view.shell.is_low());
    let icon = if apart.is_some() { Icon::NoWifi } else { Icon::Lock };
    let tag = tag_ui(&mut child, Tone::Amber, Some(icon), view.say("k2-staff-title"));
    if let Some(key) = apart {
        ui.ctx().accesskit_node_builder(tag.id, |node| node.set_description(view.say(key)));
    }
    if view.shell.is_wide() {
        let says = Text::new(view.say("k2-staff-visible"), TypeStyle::BODY).color(t.mist).rows(1);
        child.add(says);
    }
    let lock = at(ui, lock_at, |ui| ui.add(lock)).clicked();
    if over || lock { Some(Wish::StartOver) } else { None }
}
