//! What a card opens over the settings.

use egui::{Ui, vec2};

use crate::ui::desk::view::DeskView;
use crate::ui::theme::{TypeStyle, step};
use crate::ui::widgets::{Button, Dialog, Text, from_top};

/// The widest a sheet gets, in points.
const WIDTH: f32 = 640.0;

/// Room for the title and for what closes the sheet, in points.
const AROUND: f32 = 120.0;

/// What lies over the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sheet {
    Printer,
    Scanner,
    Camera,
    Code,
    Restore,
    Evening,
    CameOut,
    Examples,
    Asks,
}

impl Sheet {
    const fn title_key(self) -> &'static str {
        match self {
            Self::Printer => "o4-printer",
            Self::Scanner => "o4-test-scan",
            Self::Camera => "o4-choose-camera",
            Self::Code => "settings-code-change",
            Self::Restore => "o4-restore-title",
            Self::Evening => "o4-end",
            Self::CameOut => "o4-came-out",
            Self::Examples => "o4-examples-change",
            Self::Asks => "o4-asks",
        }
    }

    /// Shows it with its title, and `content` as high as there is room; what that answers, and whether
    /// somebody closes it.
    pub(super) fn show<T>(
        self,
        ui: &Ui,
        view: &DeskView<'_>,
        is_new: bool,
        content: impl FnOnce(&mut Ui) -> T,
    ) -> (T, bool) {
        let title = view.say(self.title_key());
        let dialog = Dialog::new(title, WIDTH);
        let room = (dialog.room(ui.ctx()) - AROUND).max(step::S64);
        let out = dialog.show(ui.ctx(), |ui| {
            ui.spacing_mut().item_spacing = vec2(step::S12, step::S4);
            let heading = ui.add(Text::heading(title, TypeStyle::H2_DESK, 1));
            if is_new {
                heading.request_focus();
            }
            let area = from_top(ui, "settings sheet", ()).max_height(room);
            // As high as what came meanwhile, at once.
            let area = area.min_scrolled_height(room);
            let answer = area.auto_shrink([false, true]).show(ui, content).inner;
            ui.add_space(step::S16);
            let close = ui.add(Button::outlined(view.say("shared-close")).desk()).clicked();
            (answer, close)
        });
        let (answer, close) = out.inner;
        (answer, close || out.dismissed)
    }
}

/// What a setting is called, with room above.
pub(in crate::ui::host) fn label_ui(ui: &mut Ui, label: &str) {
    ui.add_space(step::S16);
    ui.add(Text::new(label, TypeStyle::DESK_BODY_STRONG));
    ui.add_space(step::S8);
}
