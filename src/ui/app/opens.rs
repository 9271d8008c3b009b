//! What the program shows when it opens, and the board where it shows nothing else.

use egui::{Context, Ui, ViewportCommand};

use super::{App, Place};
use crate::desk::Opens;
use crate::ui::host::BarTap;
use crate::ui::scanner::Scanner;
use crate::ui::theme::LIGHT;

impl App {
    /// What opens here: as the program was asked, else as was chosen at this door.
    fn opens(&self) -> Option<Opens> {
        if self.options.kiosk {
            return Some(Opens::Kiosk);
        }
        let chosen = || self.desk.settings().ok().and_then(|settings| settings.opens);
        self.options.opens.or_else(chosen)
    }

    /// Opens what was chosen, once the house is open.
    pub(super) fn begin(&mut self, ctx: &Context) {
        if std::mem::replace(&mut self.has_begun, true) {
            return;
        }
        match self.opens() {
            // The window fills the screen from the beginning.
            Some(Opens::Kiosk) if self.options.kiosk => {}
            Some(Opens::Kiosk) => self.open_kiosk(ctx, true),
            Some(Opens::Desk) => self.kiosk.ask_for_desk(&self.desk),
            Some(Opens::Board) => self.show_board(ctx),
            None => {}
        }
    }

    fn show_board(&mut self, ctx: &Context) {
        (self.place, self.left_board) = (Place::Board, false);
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(true));
    }

    /// A door that is a desk asks for the code again once it is locked, and one that is a board is that
    /// again.
    pub(super) fn lock(&mut self, ctx: &Context) {
        self.place = Place::Kiosk;
        match self.opens() {
            Some(Opens::Desk) => self.kiosk.ask_for_desk(&self.desk),
            Some(Opens::Board) => self.show_board(ctx),
            Some(Opens::Kiosk) | None => {}
        }
    }

    /// Whoever left the board for the desk, and did not give its code, is at the board again.
    pub(super) fn back_to_board(&mut self, ctx: &Context) {
        if self.left_board && self.place == Place::Kiosk && self.kiosk.is_at_rest() {
            self.show_board(ctx);
        }
    }

    /// Whether nothing but the board is to be seen, as far as that is known.
    pub(super) fn is_board(&self) -> bool {
        self.place == Place::Board
            || (self.trouble().is_none() && self.options.opens == Some(Opens::Board))
    }

    /// The stage before its house is open.
    pub(super) fn dark_frame(ui: &Ui) {
        ui.painter().rect_filled(ui.ctx().content_rect(), 0, LIGHT.dusk900);
    }

    /// Shows the board, which does nothing that anybody scans, types or touches, but for the way out.
    pub(super) fn board_frame(&mut self, ui: &mut Ui) {
        drop(Scanner::take(ui.ctx()));
        let doors = self.upkeep.doors();
        let displays = &self.around.displays;
        let tap = self.screens.board_ui(ui, &self.desk, displays, doors.as_deref());
        let fill = |fills| ui.ctx().send_viewport_cmd(ViewportCommand::Fullscreen(fills));
        match tap {
            None => {}
            Some(BarTap::Fill(fills)) => fill(fills),
            Some(BarTap::Desk) => {
                fill(false);
                (self.place, self.left_board) = (Place::Kiosk, true);
                self.kiosk.ask_for_desk(&self.desk);
                ui.ctx().request_repaint();
            }
            Some(BarTap::Close) => ui.ctx().send_viewport_cmd(ViewportCommand::Close),
        }
    }
}
