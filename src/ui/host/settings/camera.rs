//! The camera of this door: which, what it sees, and that nothing of it is kept.

use egui::{Ui, vec2};

use super::remember;
use super::sheet::label_ui;
use crate::desk::{CameraState, Polled, Task, cameras};
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
    asking: Option<Task<Vec<String>>>,
    names: Vec<String>,
}

impl Cameras {
    /// Asks the system once, on a thread of its own.
    pub(super) fn look(&mut self) {
        // With no thread to give there are no cameras to choose.
        self.asking = Task::start("cameras", |_| cameras()).ok();
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        self.collect(ui, view);
        let label = view.say("camera-title");
        label_ui(ui, label);
        let mut after = view.settings.clone();
        if self.names.is_empty() {
            ui.add(Text::new(view.say("camera-none"), TypeStyle::DESK_BODY).soft());
        } else {
            let off = (None, view.say("camera-off"));
            let named = self.names.iter().map(|name| (Some(name), name.as_str()));
            let options: Vec<_> = std::iter::once(off).chain(named).collect();
            let mut chosen = self.names.iter().find(|name| after.camera.as_ref() == Some(*name));
            if Select::new(label, ui.available_width()).show(ui, &options, &mut chosen) {
                after.camera = chosen.cloned();
            }
        }
        ui.add_space(step::S8);
        ui.add(Text::new(view.say("camera-hint"), TypeStyle::DESK_BODY).soft());
        sight_ui(ui, view);
        remember(view.settings, after)
    }

    fn collect(&mut self, ui: &Ui, view: &DeskView<'_>) {
        match self.asking.as_ref().map(Task::poll) {
            Some(Polled::Done(found)) => {
                self.names = found;
                self.asking = None;
            }
            Some(Polled::Lost) => self.asking = None,
            Some(Polled::Running) => {
                ui.ctx().request_repaint_after(std::time::Duration::from_millis(200));
            }
            None => {}
        }
        // One that is unplugged stays chosen.
        if let Some(name) = view.settings.camera.as_ref().filter(|name| !self.names.contains(name))
        {
            self.names.push(name.clone());
        }
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
