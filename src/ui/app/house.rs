//! The house that comes, and another one in its place.

use std::path::PathBuf;

use egui::Context;

use super::{App, plain};
use crate::desk::{Desk, Opening, SystemClock};
use crate::ui::guest::Kiosk;
use crate::ui::opened::Opened;

impl App {
    /// Takes the house up once it is open, and whoever stands there already.
    pub(super) fn go_on_opening(&mut self, ctx: &Context) {
        let Some(desk) = self.opening.as_mut().and_then(|it| it.poll(ctx)) else { return };
        let mut app = Self::new(desk, self.options);
        app.kiosk = app.kiosk.after(&self.kiosk);
        app.around = std::mem::take(&mut self.around);
        app.reads = self.reads;
        *self = app;
    }

    /// Closes the house and opens a backup in its place. What cannot be done is told where a house
    /// does not open, and "Try again" opens it as it was.
    pub(super) fn restore(&mut self, backup: PathBuf) {
        let house = self.desk.journal().path().map(ToOwned::to_owned);
        let nobody = Desk::in_memory(Box::new(SystemClock));
        let Some((house, nobody)) = house.zip(nobody.ok()) else { return };
        let mut app = Self::new(nobody, self.options);
        app.kiosk = Kiosk::opening(&app.desk, plain(self.options));
        app.around.displays = std::mem::take(&mut self.around.displays);
        app.reads = self.reads || self.reader.is_some();
        // Nobody has the house open from here on.
        *self = app;
        let opening = Opening::restoring(&house, || Box::new(SystemClock), backup);
        self.opening = Some(Opened::new(opening));
    }
}
