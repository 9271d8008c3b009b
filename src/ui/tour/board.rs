//! The board, which everybody in the room sees.

use super::cast::{plan_another, walk_in};
use super::{BOARD, Mishap, Tour, Walk};
use crate::desk::Desk;
use crate::domain::{Name, ScreenName};
use crate::ui::host::{Board, BoardWish};
use crate::ui::pictures::picture;
use crate::ui::theme::Look;
use crate::words::{Language, Words};

pub(super) fn walks<E: Mishap>() -> [Walk<E>; 5] {
    [
        |tour| tour.board("H1", Language::En, false, |_| {}),
        |tour| tour.board("H1_es", Language::Es, false, |_| {}),
        |tour| tour.board("H1_paused", Language::En, true, |_| {}),
        |tour| tour.board("H1_empty", Language::En, false, plan_another),
        |tour| tour.board("H1_soon", Language::En, false, two_are_in),
    ]
}

impl<E: Mishap> Tour<'_, E> {
    fn board(
        &self,
        name: &str,
        language: Language,
        paused: bool,
        before: fn(&mut Desk),
    ) -> Result<(), E> {
        let (mut desk, _) = self.stage.evening()?;
        before(&mut desk);
        let (mut board, look, words) = (Board::default(), Look::default(), Words::new(language));
        board.grant(BoardWish::Pause(paused), &desk, words, &[]);
        let show = |ui: &mut egui::Ui| board.ui(ui, &desk, &look, &words);
        self.stage.keep(name, &picture(BOARD, 1.0, look, show))
    }
}

/// An evening that has just begun.
fn two_are_in(desk: &mut Desk) {
    plan_another(desk);
    for (given, family) in [("Olu", "Adeyemi"), ("Svetlana", "Orlova")] {
        walk_in(desk, Name::new(given, family), ScreenName::First);
    }
}
