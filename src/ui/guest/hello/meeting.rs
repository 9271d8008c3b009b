//! How they would like to meet; and where the organizer asks, photos and welcoming somebody new.
//! Nothing is chosen beforehand.

use egui::{Rect, Sense, Ui, pos2, vec2};

use super::Hello;
use crate::domain::{By, HowToMeet, Photo};
use crate::ui::guest::shell::at;
use crate::ui::guest::view::View;
use crate::ui::manner::{photo_icon, photo_key};
use crate::ui::theme::{TypeStyle, height, step};
use crate::ui::widgets::{
    Text, chips_ui, chips_width, icon_chips_ui, icon_chips_width, lamp_choices_ui,
};

/// What each way to meet is on a card of its own.
const fn key(meet: HowToMeet) -> &'static str {
    match meet {
        HowToMeet::Introduce => "k3-meet-introduce",
        HowToMeet::Suggest => "k3-meet-suggest",
        HowToMeet::NotTonight => "k3-meet-not-tonight",
    }
}

impl Hello {
    pub(super) fn meet_ui(&mut self, ui: &mut Ui, view: &View<'_>) {
        let question = view.say("k3-meet-question");
        ui.add(Text::heading(question, TypeStyle::H3, 2));
        ui.add_space(10.0);
        let options = HowToMeet::ALL.map(|it| (it, view.say(key(it))));
        lamp_choices_ui(ui, question, &options, &mut self.manner.meet);
    }

    /// Nothing where guests are not asked.
    pub(super) fn photos_ui(&mut self, ui: &mut Ui, view: &View<'_>) {
        if !view.asks().photo {
            return;
        }
        let question = view.say("k3-photos-question");
        let options = Photo::ALL.map(|it| (it, photo_icon(it), view.say(photo_key(it))));
        let wide = |ui: &Ui| icon_chips_width(ui, &options);
        let photo = &mut self.manner.photo;
        asked_ui(ui, view, question, wide, |ui| icon_chips_ui(ui, question, &options, photo));
    }

    /// Whether they may welcome somebody new: asked of those who have been here before, which only
    /// their own code says.
    pub(super) fn is_asked_to_welcome(&self, view: &View<'_>) -> bool {
        let is_new = |it| view.desk.state().is_first_time(it, self.who.guest);
        let knows_us = view.guest(self.who.guest).is_some() && self.who.by == By::Code;
        knows_us && view.asks().welcomer && view.desk.tonight().is_some_and(|it| !is_new(it))
    }

    pub(super) fn welcome_ui(&mut self, ui: &mut Ui, view: &View<'_>) {
        if !self.is_asked_to_welcome(view) {
            return;
        }
        let question = view.say("k3-welcome-question");
        let options = [(true, view.say("k3-welcome-gladly")), (false, view.say("k3-welcome-not"))];
        let welcomes = &mut self.manner.welcomes;
        let chosen = *welcomes;
        let wide = |ui: &Ui| chips_width(ui, &options, chosen);
        asked_ui(ui, view, question, wide, |ui| chips_ui(ui, question, &options, welcomes));
    }
}

/// A question with its chips at the right end of the row, or below it where there is no room.
fn asked_ui(
    ui: &mut Ui,
    view: &View<'_>,
    question: &str,
    wide: impl FnOnce(&Ui) -> f32,
    chips: impl FnOnce(&mut Ui) -> bool,
) {
    let is_wide = view.shell.is_wide();
    let style = if is_wide { TypeStyle::BODY_STRONG } else { TypeStyle::H3 };
    let title =
        if is_wide { Text::new(question, style) } else { Text::heading(question, style, 2) };
    ui.add_space(if is_wide { 14.0 } else { 24.0 });
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = vec2(step::S8, step::S8);
        let room = ui.available_rect_before_wrap();
        let free = room.width() - wide(ui) - 1.0;
        let words = title.galley(ui, f32::INFINITY).size();
        if words.x + step::S16 > free {
            ui.add(title);
            chips(ui);
            return;
        }
        let row = Rect::from_min_size(room.min, vec2(room.width(), height::DESK));
        let left = pos2(row.left(), row.center().y - words.y / 2.0);
        at(ui, Rect::from_min_size(left, vec2(free, words.y)), |ui| ui.add(title));
        at(ui, row.with_min_x(row.left() + free), chips);
        ui.allocate_rect(row, Sense::hover());
    });
}
