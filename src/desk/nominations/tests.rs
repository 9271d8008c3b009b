//! What is taken for a person, an address or a pitch, and what is a habit all the same.

use super::*;
use crate::desk::planned::{gathering, invite};
use crate::desk::{HandClock, Trouble};
use crate::domain::Details;
use chrono::DateTime;

fn house(names: &[&str]) -> Desk {
    let clock = HandClock::at(DateTime::from_timestamp(1_780_000_000, 0).unwrap());
    let mut desk = Desk::in_memory(Box::new(clock)).unwrap();
    let now = desk.now();
    let gathering = gathering(&mut desk, "Supper", now);
    desk.serve(gathering);
    for name in names {
        let guest = invite(&mut desk, gathering, name, true);
        let details = Details { name: Some(Name::parse(name)), ..Details::default() };
        desk.submit(Command::Note { guest, details }).unwrap();
    }
    desk
}

#[test]
fn a_guest_of_the_house_is_never_named_however_it_is_written() {
    let desk = house(&["Ana Pereira", "Bo Li", "José María de la Cruz", "Zoë Müller", "王小明"]);
    for habit in [
        "Ana Pereira",
        "ana pereira",
        "ANA talks all night",
        "Ana's stories",
        "People like pereira",
        "the Zoe thing",
        "muller again",
        "Bo",
        "jose maria",
        "王小明",
        "又是王小明",
    ] {
        assert_eq!(desk.doubts_habit(habit), Some(Doubtful::Person), "{habit}");
    }
}

#[test]
fn a_habit_is_no_person() {
    let desk = house(&["Ana Pereira", "Bo Li", "José de la Cruz", "Willem van der Berg"]);
    for habit in [
        "The Name-Dropper",
        "talks over people",
        "de la la la",
        "Analyses everybody",
        "El que presume de la lista",
        "Always looking for clients",
        "van in front of the door",
        "Sells at you",
        "Checks the phone 20 times",
    ] {
        assert_eq!(desk.doubts_habit(habit), None, "{habit}");
    }
}

#[test]
fn addresses_and_pitches_are_no_habits() {
    let desk = house(&[]);
    for habit in ["me@posta.example", "call 079 123 45 67", "see www.kitchens.example", "@kitchens"]
    {
        assert_eq!(desk.doubts_habit(habit), Some(Doubtful::Contact), "{habit}");
    }
    let pitch = "Book a free consultation, 20% off our services today";
    assert_eq!(desk.doubts_habit(pitch), Some(Doubtful::Pitch));
}

#[test]
fn whoever_asks_past_the_screen_is_refused_too() {
    let mut desk = house(&["Ana Pereira"]);
    let (gathering, nomination) = (desk.tonight().unwrap(), desk.mint());
    let refused =
        desk.submit(Command::Nominate { gathering, nomination, habit: "Ana is late".to_owned() });
    assert!(matches!(refused, Err(Trouble::Refused(Refusal::NamesAPerson))), "{refused:?}");
    assert_eq!(desk.evening().unwrap().nominations().count(), 0);
}
