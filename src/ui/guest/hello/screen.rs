//! How K3 is laid out: the badge and what it says beside the questions, or above them.

use egui::{Rect, Ui, vec2};

use super::{Hello, Hitch, Stage, badge};
use crate::domain::Name;
use crate::ui::guest::shell::{
    Room, Step, alert_ui, at, band_ui, body_ui, columns_ui, enter_on, fitting, foot_ui, heading_ui,
    note_ui,
};
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Button, Text, marked};

/// Height of the badge in points, and where there is more to ask below it.
const BADGE: f32 = 176.0;
const BADGE_LOW: f32 = 132.0;
/// Beside the name: its share of the row, its height, and what is between the two.
const BESIDE: f32 = 34.0 / 70.0;
const BADGE_BESIDE: f32 = 168.0;
const GAP: f32 = 20.0;

impl Hello {
    /// Shows the screen.
    pub(in crate::ui::guest) fn ui(&mut self, ui: &mut Ui, view: &View<'_>) -> Option<Wish> {
        let top = if view.shell.is_low() { 14.0 } else { 20.0 };
        let mut enter = false;
        let body = body_ui(ui, view, view.shell.foot_height(), top, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            columns_ui(ui, &view.shell, [484.0, 604.0], 64.0, |ui, column| match column {
                0 => enter |= self.left_ui(ui, view),
                _ => self.right_ui(ui, view),
            });
        });
        let checking = self.stage == Stage::Checking;
        let label = match (checking, self.is_in) {
            (true, false) => "k3-checking-in",
            (false, false) => "k3-check-me-in",
            (_, true) => "k3-my-choices",
        };
        let button = Button::primary(view.say(label)).big().enabled(!checking);
        let [tapped] = foot_ui(ui, view, &body, |ui| foot_text_ui(ui, view), [button]);
        let not_saved = self.hitch == Some(Hitch::NotSaved);
        alert_ui(ui, view, &body, not_saved.then(|| view.say("k3-not-saved")));
        let wish = band_ui(ui, view, Step::SayHello);
        self.go_on(ui, tapped.clicked() || enter).or(wish)
    }

    /// One frame says "Checking you in"; the next one does it.
    fn go_on(&mut self, ui: &Ui, wanted: bool) -> Option<Wish> {
        if self.stage == Stage::Checking {
            return Some(Wish::CheckIn);
        }
        if wanted {
            self.stage = Stage::Checking;
            self.hitch = None;
            ui.ctx().request_repaint();
        }
        None
    }

    fn left_ui(&mut self, ui: &mut Ui, view: &View<'_>) -> bool {
        let first = self.first(view);
        let hello = if first.is_empty() {
            view.say("k3-hello-you").to_owned()
        } else {
            view.say_with("k3-hello", &[("name", first.into())])
        };
        let small = view.shell.is_low() || !view.shell.is_wide();
        let styles = [TypeStyle::H1_HELLO, TypeStyle::H1, TypeStyle::H1_DESK];
        let style = fitting(ui, &hello, styles.get(usize::from(small)..).unwrap_or_default());
        let heading = heading_ui(ui, view, &hello, style, &Step::SayHello.spoken(view));
        let enter = enter_on(ui, &heading);
        let entered = self.badge_and_form_ui(ui, view);
        if view.shell.is_wide() {
            self.photos_ui(ui, view);
            self.welcome_ui(ui, view);
        }
        enter || entered
    }

    /// The badge and the fields that fill it; answers whether Enter was pressed in one.
    fn badge_and_form_ui(&mut self, ui: &mut Ui, view: &View<'_>) -> bool {
        let mut entered = match view.shell.room {
            Room::Tall => {
                ui.add_space(8.0);
                self.badge_beside_name_ui(ui, view)
            }
            Room::Wide if !view.shell.is_low() => {
                ui.add_space(8.0);
                let is_long = self.asks_email(view) || self.is_asked_to_welcome(view);
                self.badge_ui(ui, view, if is_long { BADGE_LOW } else { BADGE });
                ui.add_space(14.0);
                self.name_ui(ui, view)
            }
            Room::Wide | Room::Small => {
                ui.add_space(14.0);
                self.name_ui(ui, view)
            }
        };
        if self.asks_email(view) {
            entered |= self.email_ui(ui, view);
        }
        entered | self.pronouns_ui(ui, view)
    }

    fn badge_ui(&self, ui: &mut Ui, view: &View<'_>, high: f32) {
        let says = [self.name.as_str(), self.pronouns_text()];
        badge::badge_ui(ui, view, says, self.manner, high);
    }

    fn badge_beside_name_ui(&mut self, ui: &mut Ui, view: &View<'_>) -> bool {
        let room = ui.available_rect_before_wrap();
        let wide = ((room.width() - GAP) * BESIDE).floor();
        let badge = Rect::from_min_size(room.min, vec2(wide, BADGE_BESIDE));
        at(ui, badge, |ui| self.badge_ui(ui, view, BADGE_BESIDE));
        let right = room.with_min_x(badge.right() + GAP);
        let (entered, used) = at(ui, right, |ui| {
            ui.set_width(right.width());
            ui.spacing_mut().item_spacing.y = 0.0;
            let entered = self.name_ui(ui, view);
            if self.manner.meet.is_none() {
                ui.add_space(10.0);
                ui.add(Text::new(view.say("k3-badge-shows"), TypeStyle::SMALL).soft());
            }
            (entered, ui.min_rect())
        });
        ui.allocate_rect(badge.union(used), egui::Sense::hover());
        entered
    }

    /// What the heading calls them: as on the list, or as they type.
    fn first(&self, view: &View<'_>) -> String {
        match view.guest(self.who.guest).map(|guest| guest.name().first()) {
            Some(first) if !first.is_empty() => first.to_owned(),
            _ => Name::parse(&self.name).first().to_owned(),
        }
    }
}

fn foot_text_ui(ui: &mut Ui, view: &View<'_>) {
    let soft = Look::of(ui).tokens.soft;
    let says = marked(&view.words.bold("k3-blank-means-no"));
    note_ui(ui, Icon::Lock, soft, Text::new(&says, TypeStyle::BODY).soft());
}
