//! The camera of this door: which, what it sees, and that nothing of it is kept.

use egui::{Ui, vec2};

use super::names::Names;
use super::remember;
use super::sheet::label_ui;
use crate::desk::{CameraState, cameras};
use crate::ui::camera::picture_ui;
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::Wish;
use crate::ui::theme::{TypeStyle, step};
use crate::ui::widgets::{Select, Text};

/// The test picture, in points.
const WIDE: f32 = 256.0;
const HIGH: f32 = 144.0;

/// So much of a code is shown, in letters.
const SHOWN: usize = 40;

/// The cameras that are there.
#[derive(Default)]
pub(super) struct Cameras {
    names: Names,
}

impl Cameras {
    pub(super) fn look(&mut self) {
        self.names.look("cameras", cameras);
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        let names = self.names.collect(ui, &[view.settings.camera.as_ref()]);
        let label = view.say("camera-title");
        label_ui(ui, label);
        let mut after = view.settings.clone();
        if names.is_empty() {
            ui.add(Text::new(view.say("camera-none"), TypeStyle::DESK_BODY).soft());
        } else {
            let off = (None, view.say("camera-off"));
            let named = names.iter().map(|name| (Some(name), name.as_str()));
            let options: Vec<_> = std::iter::once(off).chain(named).collect();
            let mut chosen = names.iter().find(|name| after.camera.as_ref() == Some(*name));
            if Select::new(label, ui.available_width()).show(ui, &options, &mut chosen) {
                after.camera = chosen.cloned();
            }
        }
        ui.add_space(step::S8);
        ui.add(Text::new(view.say("camera-hint"), TypeStyle::DESK_BODY).soft());
        sight_ui(ui, view);
        remember(view.settings, after)
    }
}

/// The test picture, and what it read.
fn sight_ui(ui: &mut Ui, view: &DeskView<'_>) {
    let Some(sight) = &view.around.camera else { return };
    ui.add_space(step::S12);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(step::S16, step::S8);
        picture_ui(ui, view.words, sight, vec2(WIDE, HIGH));
        ui.vertical(|ui| {
            if sight.state == CameraState::Away {
                ui.add(Text::new(view.say("camera-away"), TypeStyle::DESK_BODY));
            }
            if let Some(code) = &sight.read {
                let short: String = code.chars().take(SHOWN).collect();
                let says = view.say_with("camera-read", &[("code", short.into())]);
                ui.add(Text::new(&says, TypeStyle::DESK_BODY_STRONG));
            }
            if view.settings.less_movement {
                ui.add(Text::new(view.say("camera-still"), TypeStyle::DESK_BODY).soft());
            }
        });
    });
}
