//! What other doors have to do with this one.

use egui::Context;

use super::App;
use crate::desk::{Accept, StartHub};
use crate::ui::{ShareWish, Shared};

impl App {
    /// Shows how it is with other doors as this, whatever goes on: for pictures.
    pub fn hold_shared(&mut self, shared: Shared) {
        self.upkeep.sharer.hold(shared);
    }

    /// Starts hubs and asks them in this way from now on: for tests.
    pub fn meet(&mut self, hub: StartHub, accept: Accept) {
        self.upkeep.sharer.meet(hub, accept);
    }

    pub(super) fn share(&mut self, ctx: &Context, wish: ShareWish) {
        let words = self.kiosk.words();
        self.upkeep.sharer.grant(ctx, &mut self.desk, words, wish);
    }
}
