//! The board, which everybody in the room sees.

use chrono::TimeDelta;
use egui::{Vec2, vec2};

use super::cast::{end_evening, introduce, plan_another, sit_down, walk_in};
use super::settings::plan_next;
use super::{BOARD, Mishap, Tour, Walk, between};
use crate::desk::{Desk, saying};
use crate::domain::{Command, GuestId, Name, ScreenName, Side};
use crate::ui::host::{Board, BoardWish};
use crate::ui::pictures::picture;
use crate::ui::theme::{HIGH_CONTRAST, Look};
use crate::words::{Language, Words};

/// How long a round has been on.
const GONE_S: i64 = 66;

/// One state of the board.
struct State {
    name: &'static str,
    language: Language,
    paused: bool,
    /// Which page between introductions a host holds, if one does.
    page: Option<u32>,
    /// Whether it comes by itself, as slides do.
    slide: bool,
    before: fn(&mut Desk),
}

const fn state(name: &'static str, before: fn(&mut Desk)) -> State {
    State { name, language: Language::En, paused: false, page: None, slide: false, before }
}

const fn spanish(name: &'static str, before: fn(&mut Desk)) -> State {
    State { language: Language::Es, ..state(name, before) }
}

const fn held(name: &'static str, page: u32, before: fn(&mut Desk)) -> State {
    State { page: Some(page), ..state(name, before) }
}

const STATES: [State; 30] = [
    state("H1", |_| {}),
    spanish("H1_es", |_| {}),
    state("H1_meet", super::meeting::everybody_says),
    state("H1_night", night),
    spanish("H1_night_es", night),
    State { paused: true, ..state("H1_paused", |_| {}) },
    state("H1_called", super::calls::call),
    spanish("H1_called_round_es", |desk| {
        sit_down(desk, 9);
        super::calls::call(desk);
    }),
    state("H1_empty", plan_another),
    state("H1_soon", two_are_in),
    state("H1_off_screen", off_screen),
    state("H1_left", everybody_left),
    state("H1_long", long_names_meet),
    state("H1_garlands", |desk| crowd(desk, 60, 50)),
    state("H1_garlands_400", |desk| crowd(desk, 400, 352)),
    state("H1_round", |desk| sit_down(desk, 9)),
    spanish("H1_round_es", |desk| sit_down(desk, 9)),
    state("H1_round_few", |desk| sit_down(desk, 7)),
    state("H1_round_many", |desk| sit_down(desk, 20)),
    state("H1_round_long", long_names_sit),
    held("H1_between", 0, between::all),
    State { language: Language::Es, ..held("H1_between_es", 0, between::all) },
    held("H1_between_plan", 0, between::plan),
    held("H1_between_before", 0, between::before),
    held("H1_between_wifi", 0, between::wifi),
    held("H1_between_announced", 0, between::announced),
    held("H1_between_long", 0, between::long),
    held("H1_topics", 1, between::all),
    State { slide: true, ..held("H1_corruptor", 2, between::all) },
    State { slide: true, ..held("H1_easy", 5, between::all) },
];

/// The sizes it is shown at, beside the one it is drawn for: the least, the largest, and an old
/// projector's.
const SIZES: [(&str, Vec2); 3] =
    [("_720", vec2(1280.0, 720.0)), ("_2160", vec2(3840.0, 2160.0)), ("_4x3", vec2(1024.0, 768.0))];

pub(super) fn walks<E: Mishap>() -> [Walk<E>; 4] {
    [
        |tour| STATES.iter().step_by(3).try_for_each(|it| tour.board(it)),
        |tour| STATES.iter().skip(1).step_by(3).try_for_each(|it| tour.board(it)),
        |tour| STATES.iter().skip(2).step_by(3).try_for_each(|it| tour.board(it)),
        |tour| tour.board_in_contrast(),
    ]
}

impl<E: Mishap> Tour<'_, E> {
    /// One state at every size.
    fn board(&self, state: &State) -> Result<(), E> {
        let desk = self.board_of(state)?;
        self.paint_board(state, &desk, "", BOARD, Look::default())?;
        let mut others = SIZES.into_iter().filter(|_| state.language == Language::En);
        others.try_for_each(|(suffix, size)| {
            self.paint_board(state, &desk, suffix, size, Look::default())
        })
    }

    fn board_in_contrast(&self) -> Result<(), E> {
        let look = Look { tokens: HIGH_CONTRAST, ..Look::default() };
        let shown = [
            "H1",
            "H1_meet",
            "H1_night",
            "H1_paused",
            "H1_garlands",
            "H1_round",
            "H1_between",
            "H1_topics",
        ];
        STATES.iter().filter(|it| shown.contains(&it.name)).try_for_each(|state| {
            self.paint_board(state, &self.board_of(state)?, "_hc", BOARD, look)
        })
    }

    fn board_of(&self, state: &State) -> Result<Desk, E> {
        let (mut desk, clock) = self.stage.evening()?;
        (state.before)(&mut desk);
        let is_round = desk.evening().is_some_and(|it| it.rounds().next().is_some());
        if is_round || desk.evening().is_some_and(|it| it.ended_at().is_some()) {
            clock.advance(TimeDelta::seconds(GONE_S));
        }
        Ok(desk)
    }

    fn paint_board(
        &self,
        state: &State,
        desk: &Desk,
        suffix: &str,
        size: Vec2,
        look: Look,
    ) -> Result<(), E> {
        let (mut board, words) = (Board::default(), Words::new(state.language));
        board.show_calls(true);
        board.grant(BoardWish::Pause(state.paused), desk, words, &[]);
        if let Some(page) = state.page {
            board.turn_to(page as usize, !state.slide);
        }
        let show = |ui: &mut egui::Ui| board.ui(ui, desk, &look, &words);
        self.stage.keep(&format!("{}{suffix}", state.name), &picture(size, 1.0, look, show))
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

/// Names for which a board has hardly room.
const LONG_NAMES: [&str; 7] = [
    "Maximiliana Alexandra",
    "Bartholomäus-Konstantin",
    "María de los Ángeles Guadalupe",
    "Wolfeschlegelstein",
    "Nguyễn Thị Phương",
    "Anne-Sophie",
    "Jo",
];

fn long_names_come(desk: &mut Desk, people: usize) -> Vec<GuestId> {
    plan_another(desk);
    let names = LONG_NAMES.iter().cycle().take(people);
    let name = |given: &&str| Name::new(given, "Oyelaran");
    names.filter_map(|given| walk_in(desk, name(given), ScreenName::FirstInitial)).collect()
}

fn long_names_sit(desk: &mut Desk) {
    long_names_come(desk, 30);
    sit_down(desk, 6);
}

fn long_names_meet(desk: &mut Desk) {
    let guests = long_names_come(desk, 6);
    say_lines(desk, &guests);
    for pair in guests.chunks_exact(2) {
        if let [a, b] = *pair {
            introduce(desk, [a, b], true);
        }
    }
}

/// What one asks for the other offers, in as many words as a line has.
fn say_lines(desk: &mut Desk, guests: &[GuestId]) {
    let said = [
        (Side::Need, "Somebody who looks at the gears of my old bike before winter comes"),
        (Side::Offer, "Repairing the gears of an old bike, and showing how that is done at home"),
    ];
    let Some(gathering) = desk.tonight() else { return };
    for (guest, (side, text)) in guests.iter().copied().zip(said.into_iter().cycle()) {
        let line = desk.mint();
        let wish = Command::Say { gathering, guest, line, saying: saying(side, text) };
        desk.submit(wish).ok();
        desk.submit(Command::Show { gathering, guest, line, shown: true }).ok();
    }
}

/// So many people, of whom some were introduced to each other, a few of them twice.
fn crowd(desk: &mut Desk, people: usize, introduced: usize) {
    plan_another(desk);
    let given = ["Mei", "Yusuf", "Noor", "Tomasz", "Ana", "Ben", "Olu", "Giulia", "Layla", "Minh"];
    let given = given.iter().cycle().take(people);
    let guests: Vec<_> = given
        .filter_map(|given| walk_in(desk, Name::new(given, "Novak"), ScreenName::First))
        .collect();
    // Who came one after the other does not meet.
    let met = |at: usize| guests.get(at * 7 % people).copied();
    let last = introduced / 2;
    let talkers: Vec<_> = (2 * last - 6..2 * last).filter_map(met).collect();
    say_lines(desk, &talkers);
    for pair in 0..last {
        let again = (pair % 3 == 2).then_some((pair, 2 * pair));
        for (a, b) in again.into_iter().chain([(2 * pair, 2 * pair + 1)]) {
            if let Some(two) = met(a).zip(met(b)) {
                introduce(desk, two.into(), pair + 3 >= last);
            }
        }
    }
}

/// All of them keep off the screen.
fn off_screen(desk: &mut Desk) {
    plan_another(desk);
    let names = [("Olu", "Adeyemi"), ("Svetlana", "Orlova"), ("Ben", "Hill"), ("Ana", "Silva")];
    let guests: Vec<_> = names
        .into_iter()
        .filter_map(|(given, family)| walk_in(desk, Name::new(given, family), ScreenName::None))
        .collect();
    if let [a, b, ..] = guests[..] {
        introduce(desk, [a, b], false);
    }
}

/// The room is empty again, and the evening goes on.
fn everybody_left(desk: &mut Desk) {
    let Some((gathering, evening)) = desk.tonight().zip(desk.evening()) else { return };
    let here: Vec<_> = evening.present().map(|(guest, _)| guest).collect();
    for guest in here {
        desk.submit(Command::CheckOut { gathering, guest }).ok();
    }
}
