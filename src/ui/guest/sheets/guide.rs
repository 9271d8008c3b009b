//! "How easy it can be": three steps with a picture each, for whoever comes for the first time.

use egui::{Rect, Sense, Ui, vec2};

use crate::followup::{Guide, GuideStep};
use crate::ui::art::{self, GuidePicture};
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;
use crate::ui::theme::{Look, TypeStyle, height, step};
use crate::ui::widgets::{Button, Dialog, Text, from_top};

/// How wide the page is, in points.
const WIDTH: f32 = 1080.0;
/// From this width on, in points, the steps stand beside each other.
const BESIDE: f32 = 780.0;
/// How high a picture is there, and how wide it is where the steps stand below each other.
const HIGH: f32 = 170.0;
const WIDE: f32 = 200.0;

/// The page; `shown` is false in its first frame.
pub(super) fn ui(ui: &Ui, view: &View<'_>, shown: &mut bool) -> Option<Wish> {
    let guide = Guide::of(view.words);
    let dialog = Dialog::new(guide.title, WIDTH);
    let room = dialog.room(ui.ctx()) - height::BIG - step::S24;
    let is_new = !std::mem::replace(shown, true);
    let out = dialog.show(ui.ctx(), |ui| {
        ui.spacing_mut().item_spacing = vec2(step::S24, 0.0);
        let area = from_top(ui, "guide", ()).max_height(room.max(step::S64));
        area.auto_shrink([false, true]).show(ui, |ui| page_ui(ui, &guide, is_new));
        ui.add_space(step::S24);
        let width = ui.available_width().min(360.0);
        ui.vertical_centered(|ui| {
            ui.add(Button::primary(view.say("guide-seen")).big().width(width)).clicked()
        })
        .inner
    });
    (out.inner || out.dismissed).then_some(Wish::Close)
}

fn page_ui(ui: &mut Ui, guide: &Guide, is_new: bool) {
    let heading = ui.add(Text::heading(guide.title, TypeStyle::H1_SMALL, 1));
    if is_new {
        heading.request_focus();
    }
    ui.add(Text::new(guide.lead, TypeStyle::BODY).soft());
    ui.add_space(step::S24);
    let steps = guide.steps.iter().zip(GuidePicture::ALL).enumerate();
    let room = ui.available_width();
    if room < BESIDE {
        for (n, (one, picture)) in steps {
            ui.horizontal_top(|ui| {
                picture_ui(ui, picture, vec2(WIDE.min(room * 0.3), HIGH * 0.7));
                ui.vertical(|ui| words_ui(ui, n, one));
            });
            ui.add_space(step::S16);
        }
    } else {
        let wide = ((room - 2.0 * step::S24) / 3.0).floor();
        ui.horizontal_top(|ui| {
            for (n, (one, picture)) in steps {
                ui.vertical(|ui| {
                    ui.set_width(wide);
                    picture_ui(ui, picture, vec2(wide, HIGH));
                    ui.add_space(step::S16);
                    words_ui(ui, n, one);
                });
            }
        });
    }
    ui.add_space(step::S16);
    ui.add(Text::new(guide.foot, TypeStyle::SMALL).soft());
}

fn picture_ui(ui: &mut Ui, picture: GuidePicture, size: egui::Vec2) {
    let t = Look::of(ui).tokens;
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    art::guide(ui.painter(), Rect::from_min_size(rect.min, size), picture, &t);
}

fn words_ui(ui: &mut Ui, n: usize, one: &GuideStep) {
    let title = format!("{}. {}", n + 1, one.title);
    ui.add(Text::heading(&title, TypeStyle::H3, 2));
    ui.add_space(step::S4);
    ui.add(Text::new(one.says, TypeStyle::BODY));
}
