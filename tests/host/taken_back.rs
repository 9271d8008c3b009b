//! Whatever happens in a room, and in whichever order people choose and take back: the board and whoever
//! suggests obey at once.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "this is for tests, though not in test functions"
)]

use std::collections::BTreeSet;

use porchlight::desk::{Desk, HandClock};
use porchlight::domain::{
    Circle, Command, Consent, GuestId, Hand, HowToMeet, LineId, Manner, Pair, Reasons, RingWish,
    ScreenName, Sitting, Step, Swap, Table, TopicWish, Turn, Visit,
};
use porchlight::matching::circles::circles;
use porchlight::matching::floor::Floor;
use porchlight::matching::rounds::rounds;
use porchlight::matching::{Room, next_for_host, suggest_everyone, suggest_for};
use porchlight::ui::host::Board;
use porchlight::words::{Language, Words};
use proptest::prelude::*;

use crate::board::{SIZE, painted_at, words_of};
use crate::evening::{self, PEOPLE, id};

/// Something that happens, to people by their places among [`PEOPLE`].
#[derive(Clone, Debug)]
enum Happens {
    Screen(usize, usize),
    Meet(usize, usize),
    Apart(usize, usize, bool),
    Leaves(usize),
    Comes(usize),
    Eye(usize, usize, bool),
    Aloud(usize, bool),
    Removed(usize, usize),
    Introduced(usize, usize),
    Circle(usize, usize, usize),
    Seated(usize),
    RoundOver,
    Ring,
    Step(usize),
    RingOver,
    Hand(usize, bool),
    Topic(usize),
    Forgotten(usize),
    Later(i64),
}

fn happens() -> impl Strategy<Value = Happens> {
    use Happens::*;
    let who = || 0..PEOPLE.len();
    prop_oneof![
        4 => (who(), 0..3_usize).prop_map(|(a, n)| Screen(a, n)),
        4 => (who(), 0..3_usize).prop_map(|(a, n)| Meet(a, n)),
        3 => (who(), who(), prop::bool::weighted(0.8)).prop_map(|(a, b, is)| Apart(a, b, is)),
        2 => who().prop_map(Leaves),
        1 => who().prop_map(Comes),
        5 => (who(), 0..3_usize, any::<bool>()).prop_map(|(a, n, is)| Eye(a, n, is)),
        5 => (who(), prop::bool::weighted(0.8)).prop_map(|(a, is)| Aloud(a, is)),
        1 => (who(), 0..3_usize).prop_map(|(a, n)| Removed(a, n)),
        6 => (who(), who()).prop_map(|(a, b)| Introduced(a, b)),
        1 => (who(), who(), who()).prop_map(|(a, b, c)| Circle(a, b, c)),
        2 => (2..6_usize).prop_map(Seated),
        1 => Just(RoundOver),
        2 => Just(Ring),
        4 => (0..4_usize).prop_map(Step),
        1 => Just(RingOver),
        4 => (who(), any::<bool>()).prop_map(|(a, is)| Hand(a, is)),
        1 => who().prop_map(Topic),
        1 => who().prop_map(Forgotten),
        2 => (1..200_i64).prop_map(Later),
    ]
}

/// What may be wished, whether it is granted or not.
#[allow(clippy::too_many_lines, reason = "one arm for each thing that happens")]
fn happen(desk: &mut Desk, clock: &HandClock, people: &[GuestId], what: &Happens) {
    let gathering = desk.tonight().unwrap();
    let visit = |desk: &Desk, at: usize| {
        let evening = desk.evening().unwrap();
        evening.visit(people[at]).cloned().unwrap_or_default()
    };
    let line = |desk: &Desk, at: usize, nth: usize| -> Option<LineId> {
        visit(desk, at).lines().nth(nth).map(|(id, _)| id)
    };
    let wish = match *what {
        Happens::Screen(at, nth) => {
            let screen = [ScreenName::None, ScreenName::First, ScreenName::FirstInitial][nth];
            let consent = Consent { screen, swap: Swap::Yes };
            Some(Command::Choose { gathering, guest: people[at], consent })
        }
        Happens::Meet(at, nth) => {
            let manner = Manner { meet: Some(HowToMeet::ALL[nth]), ..Manner::default() };
            Some(Command::ChooseManner { gathering, guest: people[at], manner })
        }
        Happens::Apart(a, b, apart) => {
            (a != b).then(|| Command::KeepApart { guests: (people[a], people[b]), apart })
        }
        Happens::Leaves(at) => Some(Command::CheckOut { gathering, guest: people[at] }),
        Happens::Comes(at) => {
            if !desk.state().is_forgotten(people[at]) && !visit(desk, at).is_in() {
                evening::let_in(desk, PEOPLE[at].name, None);
            }
            None
        }
        Happens::Eye(at, nth, shown) => line(desk, at, nth).map(|line| Command::Show {
            gathering,
            guest: people[at],
            line,
            shown,
        }),
        Happens::Aloud(at, aloud) => {
            let lines: Vec<_> = visit(desk, at).lines().map(|(id, _)| id).collect();
            for line in lines {
                let guest = people[at];
                desk.submit(Command::Show { gathering, guest, line, shown: true }).ok();
                desk.submit(Command::SayAloud { gathering, guest, line, aloud }).ok();
            }
            None
        }
        Happens::Removed(at, nth) => {
            line(desk, at, nth).map(|line| Command::Remove { gathering, guest: people[at], line })
        }
        Happens::Introduced(a, b) => {
            let room = Room::read(desk.state(), gathering, desk.now());
            let found = suggest_for(&room, people[a], 20);
            let found = found.into_iter().find(|it| it.guests[1] == people[b]);
            let reasons = found.map(|it| it.reasons).unwrap_or_default();
            let (introduction, guests) = (desk.mint(), vec![people[a], people[b]]);
            let suggest =
                Command::Suggest { gathering, introduction, guests, reasons, by_hand: true };
            desk.submit(suggest).ok();
            Some(Command::Introduce { gathering, introduction, made: true })
        }
        Happens::Circle(a, b, c) => {
            let guests = [a, b, c].map(|it| people[it]).to_vec();
            let circle = Circle { introduction: desk.mint(), guests, reasons: Reasons::default() };
            let (round, opener) = (desk.mint(), "opener-any-1".to_owned());
            Some(Command::MakeCircles {
                gathering,
                round,
                minutes: 8,
                opener,
                circles: vec![circle],
            })
        }
        Happens::Seated(each) => {
            let evening = desk.evening().unwrap();
            let here: Vec<_> = evening.present().map(|(guest, _)| guest).collect();
            let table = |it: &[GuestId]| Table { guests: it.to_vec(), ..Table::default() };
            let tables = here.chunks(each).map(table).collect();
            let sitting = Sitting { minutes: 8, tables, opener: String::new() };
            Some(Command::StartRound { gathering, round: desk.mint(), sitting })
        }
        Happens::RoundOver => {
            let on = desk.evening().unwrap().round_on(desk.now()).map(|(id, _)| id);
            on.map(|round| Command::EndRound { gathering, round, ended: true })
        }
        Happens::Ring => {
            let order: Vec<_> = desk.evening().unwrap().aloud().collect();
            let wish = RingWish::Start { minutes: 2, order };
            Some(Command::Ring { gathering, ring: desk.mint(), wish })
        }
        Happens::Step(nth) => {
            let step = [Step::Next, Step::Next, Step::Back, Step::Skip][nth];
            let on = desk.evening().unwrap().ring_on().map(|(id, _)| id);
            on.map(|ring| Command::Ring { gathering, ring, wish: RingWish::Go { step } })
        }
        Happens::RingOver => {
            let on = desk.evening().unwrap().ring_on().map(|(id, _)| id);
            on.map(|ring| Command::Ring { gathering, ring, wish: RingWish::End { ended: true } })
        }
        Happens::Hand(at, can) => {
            let evening = desk.evening().unwrap();
            let on = evening.ring_on().and_then(|(id, it)| Some((id, it.turn()?)));
            let hand = Some(if can { Hand::Can } else { Hand::Knows });
            on.map(|(ring, turn)| {
                let spot = evening.ring_spot(turn).to_owned();
                let wish = RingWish::Answer { turn, guest: people[at], hand, spot };
                Command::Ring { gathering, ring, wish }
            })
        }
        Happens::Topic(at) => {
            let topic = evening::table(desk, "Bees", &[]);
            let wish = TopicWish::Join { guest: people[at], joined: true };
            Some(Command::Topic { gathering, topic, wish })
        }
        Happens::Forgotten(at) => Some(Command::Forget { guest: people[at] }),
        Happens::Later(seconds) => {
            clock.advance(chrono::TimeDelta::seconds(seconds));
            None
        }
    };
    if let Some(wish) = wish {
        desk.submit(wish).ok();
    }
}

fn holds_word(text: &str, word: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|it| it == word)
}

/// Names that nobody on the board may be called by: family names, and those of whoever is not in, asked to be
/// left alone, did not choose, or is forgotten.
fn secret_names(desk: &Desk, people: &[GuestId]) -> Vec<&'static str> {
    let evening = desk.evening().unwrap();
    let mut names = Vec::new();
    for (person, guest) in PEOPLE.iter().zip(people) {
        let (given, family) = person.name.split_once(' ').unwrap();
        names.push(family);
        let shows = |it: &Visit| it.meets_people() && it.consent().screen != ScreenName::None;
        if desk.state().is_forgotten(*guest) || !evening.visit(*guest).is_some_and(shows) {
            names.push(given);
        }
    }
    names
}

/// Every line of which nobody who said it lets the board read it now.
fn secret_lines(desk: &Desk, people: &[GuestId]) -> BTreeSet<&'static str> {
    let evening = desk.evening().unwrap();
    // Somebody who says theirs aloud in the Ring chose that at that moment.
    let may = |text: &str| {
        people.iter().any(|guest| {
            let visit = evening.visit(*guest);
            let read = |it: &Visit| {
                it.meets_people()
                    && it.lines().any(|(_, line)| line.text() == text && line.is_on_screen())
            };
            visit.is_some_and(read)
        })
    };
    let all = PEOPLE.iter().flat_map(evening::Comes::said);
    all.filter(|text| !may(text)).collect()
}

fn check(board: &mut Board, desk: &Desk, people: &[GuestId]) -> Result<(), TestCaseError> {
    let gathering = desk.tonight().unwrap();
    let evening = desk.evening().unwrap();
    let apart: Vec<_> = people
        .iter()
        .flat_map(|a| people.iter().map(move |b| (*a, *b)))
        .filter(|(a, b)| a < b && desk.state().is_apart(Pair::new(*a, *b)))
        .collect();
    for seconds in [0.0, 21.0, 65.0] {
        let mut fresh = Board::default();
        for (which, board) in [("kept", &mut *board), ("new", &mut fresh)] {
            let texts = painted_at(board, desk, SIZE, seconds);
            let texts = words_of(&texts);
            let all = texts.join("\n");
            for name in secret_names(desk, people) {
                prop_assert!(!holds_word(&all, name), "{which} {seconds}: {name}: {all}");
            }
            for line in secret_lines(desk, people) {
                prop_assert!(!all.contains(line), "{which} {seconds}: {line}: {all}");
            }
            for (a, b) in &apart {
                let given = |it: &GuestId| {
                    desk.state()
                        .guest(*it)
                        .map(|it| it.name().given.to_string())
                        .unwrap_or_default()
                };
                let (a, b) = (given(a), given(b));
                let both = |it: &&&str| {
                    !a.is_empty() && !b.is_empty() && holds_word(it, &a) && holds_word(it, &b)
                };
                let found: Vec<_> =
                    texts.iter().filter(both).filter(|it| !it.starts_with("Just in")).collect();
                prop_assert!(found.is_empty(), "{which} {seconds}: {a} and {b} apart: {found:?}");
            }
        }
    }
    let room = Room::read(desk.state(), gathering, desk.now());
    let floor = Floor::read(&room, desk.state(), gathering);
    let words = Words::new(Language::En);
    let mut together: Vec<Vec<GuestId>> = Vec::new();
    together.extend(next_for_host(&room).into_iter().map(|it| it.guests));
    together.extend(suggest_everyone(&room).into_iter().map(|it| it.guests));
    together.extend(people.iter().flat_map(|it| suggest_for(&room, *it, 3)).map(|it| it.guests));
    for round in rounds(&room, &floor, 3, words) {
        together.extend(round.sits_out.into_iter().map(|it| vec![it]));
        together.extend(round.tables.into_iter().map(|it| it.suggestion.guests));
    }
    let made = circles(&room, &floor, 4, words);
    together.extend(made.left_out.into_iter().map(|it| vec![it]));
    together.extend(made.circles.into_iter().map(|it| it.suggestion.guests));
    together.extend(evening.aloud().map(|Turn { guest, .. }| vec![guest]));
    for guests in &together {
        let meets = |it: &GuestId| evening.visit(*it).is_some_and(Visit::meets_people);
        prop_assert!(guests.iter().all(meets), "left alone: {guests:?}");
        let is_apart = Pair::among(guests).any(|it| desk.state().is_apart(it));
        prop_assert!(!is_apart, "apart: {guests:?}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 8,
        ..ProptestConfig::default()
    })]

    #[test]
    fn what_is_taken_back_is_gone_from_everywhere_in_the_next_frame(
        all in prop::collection::vec(happens(), 5..40),
    ) {
        let clock = HandClock::at(evening::now());
        let mut desk = evening::room(&clock);
        let people: Vec<_> = PEOPLE.iter().map(|it| id(&desk, it.name)).collect();
        let mut board = Board::default();
        for (nth, what) in all.iter().enumerate() {
            happen(&mut desk, &clock, &people, what);
            if nth % 6 == 5 {
                check(&mut board, &desk, &people)?;
            }
        }
        check(&mut board, &desk, &people)?;
    }
}
