//! "Who is missing?": habits, by nobody and about nobody, gone with their gathering.

use porchlight::domain::*;
use porchlight::followup::nominations;
use proptest::prelude::*;

use super::given::*;

const GATHERING: GatheringId = TONIGHT;

fn nominate(number: u128, habit: &str) -> Command {
    let (gathering, nomination) = (GATHERING, numbered(number));
    Command::Nominate { gathering, nomination, habit: habit.to_owned() }
}

fn named(number: u128, habit: &str) -> Fact {
    let (gathering, nomination) = (GATHERING, numbered(number));
    Fact::CorruptorNominated { gathering, nomination, habit: habit.to_owned() }
}

fn show(number: u128, shown: bool) -> Command {
    Command::ShowNomination { gathering: GATHERING, nomination: numbered(number), shown }
}

fn forgotten() -> Fact {
    Fact::GuestForgotten { guest: GATHERING.of_nobody() }
}

fn habits(given: &Given) -> Vec<String> {
    given.tonight().nominations().map(|(_, it)| it.habit().to_owned()).collect()
}

/// A house with a gathering and nothing said.
fn house() -> Given {
    given(inside(&[ANA, BEN]))
}

#[test]
fn a_habit_is_noted_in_tidy_words_without_anybody() {
    house().when(nominate(1, " ")).refused(&Refusal::EmptyName);
    let noted = house().when(nominate(1, "  talks   over people "));
    let noted = noted.then([named(1, "talks over people")]);
    assert_eq!(habits(&noted), ["talks over people"]);
    let about = named(1, "talks over people").about();
    assert_eq!(about, [GATHERING.of_nobody()], "no guest stands on its envelope");
}

#[test]
fn a_habit_has_a_bound() {
    let exactly = "x".repeat(HABIT_CHARS);
    house().when(nominate(1, &exactly)).then([named(1, &exactly)]);
    let refusal = Refusal::HabitTooLong { chars: HABIT_CHARS + 1, most: HABIT_CHARS };
    house().when(nominate(1, &"x".repeat(HABIT_CHARS + 1))).refused(&refusal);
}

#[test]
fn nothing_is_on_the_big_screen_before_a_host_let_it_through() {
    let noted = given(inside(&[ANA])).at_door(1, [named(1, "The Interrupter")]);
    assert!(!noted.tonight().nominations().any(|(_, it)| it.is_let_through()));
    let shown = noted.when(show(1, true)).happens();
    assert!(shown.tonight().nominations().all(|(_, it)| it.is_let_through()));
    let again = shown.when(show(1, true)).then([]);
    let back = again.when(show(1, false)).happens();
    assert!(!back.tonight().nominations().any(|(_, it)| it.is_let_through()));
    back.when(show(2, true)).refused(&Refusal::UnknownNomination { nomination: numbered(2) });
}

#[test]
fn the_same_habit_twice_counts_twice_however_it_is_written() {
    let said =
        ["The Name-Dropper", "the name-dropper", "El fanfarrón", "el FANFARRON", "Ever late"];
    let facts = (1..).zip(said).map(|(number, habit)| named(number, habit));
    let noted = house().at_door(1, facts);
    let all = nominations(noted.tonight());
    let told: Vec<_> = all.iter().map(|it| (it.called.as_str(), it.times())).collect();
    assert_eq!(told, [("El fanfarrón", 2), ("The Name-Dropper", 2), ("Ever late", 1)]);
}

#[test]
fn what_was_named_is_forgotten_with_its_gathering_and_nothing_is_named_after() {
    let noted = house().at_door(1, [named(1, "The Interrupter")]);
    let gone = noted.when(Command::ForgetNominations { gathering: GATHERING }).then([forgotten()]);
    assert_eq!(habits(&gone), [""; 0]);
    assert!(!format!("{:?}", gone.state()).contains("Interrupter"));
    assert_eq!(gone.tonight().present().count(), 2, "guests stay");
    let gone = gone.when(Command::ForgetNominations { gathering: GATHERING }).then([]);
    gone.when(nominate(2, "The Latecomer")).refused(&Refusal::NominationsOver);
    house().when(Command::ForgetNominations { gathering: GATHERING }).then([]);
}

#[test]
fn a_word_that_comes_late_from_another_door_stays_forgotten() {
    let late = house().at_door(1, [forgotten()]).at_door(2, [named(1, "The Interrupter")]);
    assert_eq!(habits(&late), [""; 0]);
    assert!(!format!("{:?}", late.state()).contains("Interrupter"));
}

proptest! {
    /// However often, in whatever case: each naming is counted once, and none is lost or invented.
    #[test]
    fn every_naming_is_counted_once(
        said in proptest::collection::vec("[a-c]{1,2}( [A-Cáé]{1,2})?", 0..24),
        shout in any::<bool>(),
    ) {
        let written = |habit: &String| if shout { habit.to_uppercase() } else { habit.clone() };
        let facts = (1..).zip(&said).map(|(number, habit)| named(number, &written(habit)));
        let noted = house().at_door(1, facts);
        let all = nominations(noted.tonight());
        let times: usize = all.iter().map(porchlight::followup::Habit::times).sum();
        prop_assert_eq!(times, said.len());
        let mut ids: Vec<_> = all.iter().flat_map(|it| it.named.clone()).collect();
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(ids.len(), said.len());
        prop_assert!(all.windows(2).all(|two| two[0].times() >= two[1].times()));
    }
}
