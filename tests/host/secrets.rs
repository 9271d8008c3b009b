//! What the desk and the board never show by themselves: delicate needs, contact, one-sided answers.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "this is for tests, though not in test functions"
)]

use egui::Key;
use porchlight::desk::{Desk, HandClock, saying};
use porchlight::domain::{Answer, Command, Consent, Details, GuestId, ScreenName, Side, Swap};
use porchlight::matching::suggest_for;
use porchlight::ui::desk::DeskPlace;
use porchlight::ui::host::Board;
use proptest::prelude::*;

use crate::board::{SIZE, painted_at};
use crate::evening::{self, PEOPLE, id};
use crate::stage::Stage;

/// Needs that are told in confidence, each with a word of its own.
const DELICATE: [&str; 4] = [
    "Help with debt letters",
    "Somebody to talk to about my divorce",
    "Somebody who has been through chemotherapy",
    "I am grieving and need company",
];
const WORDS: [&str; 4] = ["debt", "divorce", "chemotherapy", "grieving"];

/// What somebody else may offer, so that there is a reason to meet behind a delicate need.
const ANSWERS: [&str; 4] = [
    "Debt letters, I know what helps",
    "I have been through a divorce",
    "I went through chemotherapy",
    "Grieving together, I listen",
];

/// What happened on one evening, in numbers.
#[derive(Clone, Debug)]
struct Happened {
    /// Who says which delicate need, and who offers what answers it.
    needs: Vec<(usize, usize)>,
    offers: Vec<(usize, usize)>,
    /// Which introductions were answered, and how.
    answers: Vec<(usize, usize, u8)>,
    /// Whose eyes are open, as far as they may be.
    opens: Vec<usize>,
}

fn happened() -> impl Strategy<Value = Happened> {
    let person = || 0..PEOPLE.len();
    let said = || prop::collection::vec((person(), 0..DELICATE.len()), 1..4);
    let answers = prop::collection::vec((person(), 0..3_usize, 0..3_u8), 0..8);
    (said(), said(), answers, prop::collection::vec(person(), 0..6))
        .prop_map(|(needs, offers, answers, opens)| Happened { needs, offers, answers, opens })
}

fn guests(desk: &Desk) -> Vec<GuestId> {
    PEOPLE.iter().map(|it| id(desk, it.name)).collect()
}

/// An evening on which all that happened; everybody is on the board and has a phone.
fn evening(clock: &HandClock, it: &Happened) -> Desk {
    let mut desk = evening::lively(clock);
    let gathering = desk.tonight().unwrap();
    let guests = guests(&desk);
    for (n, guest) in guests.iter().copied().enumerate() {
        let phone = Some(format!("+41 79 555 01 {n:02}").into());
        desk.submit(Command::Note { guest, details: Details { phone, ..Details::default() } })
            .unwrap();
        let consent = Consent { screen: ScreenName::First, swap: Swap::Yes };
        desk.submit(Command::Choose { gathering, guest, consent }).unwrap();
    }
    let sides = [(Side::Need, &it.needs, DELICATE), (Side::Offer, &it.offers, ANSWERS)];
    for (side, said, texts) in sides {
        for (who, what) in said {
            let (guest, line) = (guests[*who], desk.mint());
            let saying = saying(side, texts[*what]);
            assert!(side == Side::Offer || saying.support, "{saying:?}");
            desk.submit(Command::Say { gathering, guest, line, saying }).ok();
        }
    }
    for who in &it.opens {
        evening::open_needs_of(&mut desk, guests[*who]);
    }
    for (who, which, how) in &it.answers {
        let guest = guests[*who];
        let room = desk.room(gathering);
        for found in suggest_for(&room, guest, 3) {
            let introduction = desk.mint();
            for wish in found.wishes(gathering, introduction) {
                desk.submit(wish).ok();
            }
        }
        let evening = desk.evening().unwrap();
        let Some((introduction, _)) = evening.introductions_of(guest).nth(*which) else { continue };
        let answer = [Answer::Yes, Answer::NotNow, Answer::Open][usize::from(*how)];
        desk.submit(Command::Answer { gathering, introduction, guest, answer }).ok();
    }
    desk
}

/// Whether a text tells of what nobody may read, or how to reach somebody.
fn tells(text: &str) -> bool {
    let text = text.to_lowercase();
    text.contains("posta.example") || text.contains("555 01")
}

fn is_delicate(text: &str) -> bool {
    let text = text.to_lowercase();
    DELICATE.iter().any(|it| text.contains(&it.to_lowercase()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    #[test]
    fn no_delicate_need_and_no_contact_is_shown_before_somebody_asks(it in happened()) {
        let clock = HandClock::at(evening::now());
        let desk = evening(&clock, &it);
        for (text, _) in painted_at(&mut Board::default(), &desk, SIZE, 3.0) {
            prop_assert!(!tells(&text) && !is_delicate(&text), "on the board: {text:?}");
            let speaks = WORDS.iter().any(|word| text.to_lowercase().contains(word));
            prop_assert!(!speaks || !text.contains("asked for"), "on the board: {text:?}");
        }
        let everybody = guests(&desk);
        let mut stage = Stage::on(desk, clock, DeskPlace::Room);
        for text in stage.words() {
            prop_assert!(!tells(&text) && !is_delicate(&text), "in the room: {text:?}");
        }
        for guest in everybody {
            stage.screen.state_mut().screens.look_at(guest);
            stage.settle();
            for text in stage.words() {
                prop_assert!(!tells(&text) && !is_delicate(&text), "on a sheet: {text:?}");
            }
        }
        stage.key(Key::Escape);
        let tag = stage.labels().into_iter().find(|it| it.ends_with("we found nobody for"));
        if let Some(tag) = tag {
            stage.tap(&tag);
            for text in stage.words() {
                prop_assert!(!tells(&text) && !is_delicate(&text), "of needs: {text:?}");
            }
        }
    }

    #[test]
    fn a_one_sided_yes_changes_nothing_that_anybody_reads(it in happened(), who in 0..PEOPLE.len()) {
        let clock = HandClock::at(evening::now());
        let mut desk = evening(&clock, &it);
        let (gathering, now) = (desk.tonight().unwrap(), desk.now());
        let guest = guests(&desk)[who];
        let room = desk.room(gathering);
        for found in suggest_for(&room, guest, 3) {
            let introduction = desk.mint();
            for wish in found.wishes(gathering, introduction) {
                desk.submit(wish).ok();
            }
        }
        let evening = desk.evening().unwrap();
        let open = evening.introductions_of(guest).find(|(_, it)| {
            let others = it.guests().iter().filter(|it| **it != guest);
            it.is_open(now) && others.clone().all(|other| it.answer(*other) == Answer::Open)
        });
        let Some((introduction, found)) = open else { return Ok(()) };
        let people = found.guests().to_vec();
        let mut stage = Stage::on(desk, clock, DeskPlace::Room);
        let read = |stage: &mut Stage| {
            let mut all = vec![stage.words()];
            for guest in &people {
                stage.screen.state_mut().screens.look_at(*guest);
                stage.settle();
                all.push(stage.words());
            }
            stage.key(Key::Escape);
            all
        };
        let before = read(&mut stage);
        let answer = Answer::Yes;
        let desk = &mut stage.screen.state_mut().desk;
        desk.submit(Command::Answer { gathering, introduction, guest, answer }).unwrap();
        stage.settle();
        prop_assert_eq!(before, read(&mut stage));
    }
}
