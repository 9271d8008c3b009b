//! A house that is being opened: the welcome waits for it, and says when it does not open.

mod trouble;

use std::time::Duration;

use egui::{Context, Ui};

use super::guest::{Errand, Kiosk};
use crate::desk::{Desk, Opening, Unopened};
use crate::journal::OpenError;

use trouble::Way;

/// How often the window looks how far the house is.
const LOOKS_EVERY: Duration = Duration::from_millis(30);

/// The house, until it is open.
pub(super) struct Opened {
    house: Opening,
    /// Why it does not open.
    trouble: Option<Unopened>,
    landing: bool,
}

impl Opened {
    pub(super) const fn new(house: Opening) -> Self {
        Self { house, trouble: None, landing: false }
    }

    /// Why the house does not open.
    pub(super) const fn trouble(&self) -> Option<&OpenError> {
        match &self.trouble {
            Some(unopened) => Some(&unopened.error),
            None => None,
        }
    }

    /// The house, once it is open.
    pub(super) fn poll(&mut self, ctx: &Context) -> Option<Desk> {
        if self.trouble.is_some() {
            return None;
        }
        match self.house.poll() {
            None => {
                ctx.request_repaint_after(LOOKS_EVERY);
                None
            }
            Some(Ok(desk)) => Some(desk),
            Some(Err(unopened)) => {
                (self.trouble, self.landing) = (Some(unopened), true);
                None
            }
        }
    }

    /// Shows how far the house is, or what keeps it.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        kiosk: &mut Kiosk,
        nobody: &mut Desk,
    ) -> Option<Errand> {
        let Some(unopened) = &self.trouble else {
            kiosk.opened(self.house.progress());
            kiosk.ui(ui, nobody);
            return None;
        };
        let landing = std::mem::take(&mut self.landing);
        match trouble::trouble_ui(ui, kiosk.words(), unopened, landing)? {
            Way::Again => self.house.again(),
            Way::Backup(backup) => self.house.restore(backup),
            Way::Quit => return Some(Errand::Quit),
        }
        self.trouble = None;
        ui.ctx().request_repaint();
        None
    }
}
