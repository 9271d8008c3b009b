//! O3.
use egui::Ui;
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::Wish;
/// O3.
#[derive(Default)]
pub(in crate::ui) struct FollowUps;
impl FollowUps {
    pub(in crate::ui) fn ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        view.heading_ui(ui, view.say("o3-title"));
        None
    }
}
