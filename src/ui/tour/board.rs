//! The board, which everybody in the room sees.

use chrono::TimeDelta;

use super::cast::{end_evening, plan_another, sit_down, walk_in};
use super::settings::plan_next;
use super::{BOARD, Mishap, Tour, Walk};
use crate::desk::Desk;
use crate::domain::{Name, ScreenName};
use crate::ui::host::{Board, BoardWish};
use crate::ui::pictures::picture;
use crate::ui::theme::Look;
use crate::words::{Language, Words};

/// How long a round has been on.
const GONE_S: i64 = 66;

pub(super) fn walks<E: Mishap>() -> [Walk<E>; 12] {
    [
        |tour| tour.board("H1", Language::En, false, |_| {}),
        |tour| tour.board("H1_es", Language::Es, false, |_| {}),
        |tour| tour.board("H1_night", Language::En, false, night),
        |tour| tour.board("H1_night_es", Language::Es, false, night),
        |tour| tour.board("H1_paused", Language::En, true, |_| {}),
        |tour| tour.board("H1_empty", Language::En, false, plan_another),
        |tour| tour.board("H1_soon", Language::En, false, two_are_in),
        |tour| tour.board("H1_round", Language::En, false, |desk| sit_down(desk, 9)),
        |tour| tour.board("H1_round_es", Language::Es, false, |desk| sit_down(desk, 9)),
        |tour| tour.board("H1_round_few", Language::En, false, |desk| sit_down(desk, 7)),
        |tour| tour.board("H1_round_many", Language::En, false, |desk| sit_down(desk, 20)),
        |tour| tour.board("H1_round_long", Language::En, false, long_names_sit),
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
        let (mut desk, clock) = self.stage.evening()?;
        before(&mut desk);
        let is_round = desk.evening().is_some_and(|it| it.rounds().next().is_some());
        if is_round || desk.evening().is_some_and(|it| it.ended_at().is_some()) {
            clock.advance(TimeDelta::seconds(GONE_S));
        }
        let (mut board, look, words) = (Board::default(), Look::default(), Words::new(language));
        board.grant(BoardWish::Pause(paused), &desk, words, &[]);
        let show = |ui: &mut egui::Ui| board.ui(ui, &desk, &look, &words);
        self.stage.keep(name, &picture(BOARD, 1.0, look, show))
    }
}

/// The evening is over, and the next one is planned.
fn night(desk: &mut Desk) {
    plan_next(desk);
    end_evening(desk);
}

/// An evening that has just begun.
fn two_are_in(desk: &mut Desk) {
    plan_another(desk);
    for (given, family) in [("Olu", "Adeyemi"), ("Svetlana", "Orlova")] {
        walk_in(desk, Name::new(given, family), ScreenName::First);
    }
}

/// People with names for which a board has hardly room.
fn long_names_sit(desk: &mut Desk) {
    plan_another(desk);
    let given = [
        "Maximiliana Alexandra",
        "Bartholomäus-Konstantin",
        "María de los Ángeles Guadalupe",
        "Wolfeschlegelstein",
        "Nguyễn Thị Phương",
        "Anne-Sophie",
        "Jo",
    ];
    for at in 0..30 {
        let name = given.get(at % given.len()).copied().unwrap_or_default();
        walk_in(desk, Name::new(name, "Oyelaran"), ScreenName::FirstInitial);
    }
    sit_down(desk, 6);
}
