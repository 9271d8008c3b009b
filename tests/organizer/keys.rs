//! The desk with the Tab key: every control of every place is reached, content first, then the rail.

use egui::Key;
use porchlight::desk::HandClock;

use crate::sitting::{Organizer, data, empty_house};
use crate::stage::six;

const RAIL: &str = " > Room > Projector > Guest list > Doors > Follow-ups > Corruptors > Settings > \
     Look > Lock";

/// Asserts where the Tab key goes, from the heading to the end of the content.
#[track_caller]
fn assert_order(organizer: &mut Organizer, content: &str) {
    assert_eq!(organizer.stage.stops().join(" > "), format!("{content}{RAIL}"));
}

#[test]
fn every_place_of_the_desk_is_gone_through_before_its_rail() {
    for (place, content) in [
        (
            Key::Num2,
            "Projector > Pause the board > Open the board > How wide is the picture, in metres? > \
             Say so in the board’s corner > Agenda, Wi-Fi, announcement",
        ),
        (Key::Num3, "Guest list > Choose a file"),
        (Key::Num5, "After the evening"),
    ] {
        let clock = HandClock::at(six());
        assert_order(&mut Organizer::at(empty_house(&clock), clock, place), content);
    }
}

#[test]
fn the_corruptors_room_is_gone_through_from_wall_to_door() {
    let clock = HandClock::at(six());
    let mut organizer = Organizer::at(empty_house(&clock), clock, Key::Num6);
    // It has no rail: Back is the way out.
    let stops = "Meet the Corruptors > On our porch: No leads to count. Contact takes two yeses. > \
                 On our porch: No sponsor slots, no return on anyone. We count kept promises. > \
                 On our porch: Nothing is sent for you. A person says hello. > \
                 On our porch: Nobody leaves unmet. Longest wait goes first. > \
                 On our porch: Asking is always welcome. Pitching isn’t. > \
                 Name a habit, never a person. > Nominate > Back";
    assert_eq!(organizer.stage.stops().join(" > "), stops);
}

#[test]
fn the_doors_are_gone_through() {
    let clock = HandClock::at(six());
    let mut organizer = Organizer::at(empty_house(&clock), clock, Key::Num4);
    let content = "Doors > Add a door > Edit > Another gathering > \
                   How many there are; empty if you don’t count > Set > Public key > \
                   A ticket’s code";
    assert_order(&mut organizer, content);
}

#[test]
fn the_settings_are_gone_through_card_by_card() {
    let clock = HandClock::at(six());
    let mut organizer = Organizer::at(empty_house(&clock), clock, Key::Num7);
    let content = "Settings > Name of this door > Less movement > What opens here > \
                   Change how badges are printed > Test a scan > Choose camera > English > Español > Change the examples > Questions at the door > \
                   Days after: fewer > Days after: more > Change the staff code > \
                   Single-letter shortcuts > Open the kiosk > End the evening";
    assert_order(&mut organizer, content);
}

#[test]
fn a_list_is_gone_through_from_its_file_by_columns_and_problems_to_the_report() {
    let mut organizer = Organizer::list();
    organizer.bring(&data("neighbours-night.csv"));
    organizer.wait_for("Add 112 people");
    assert_order(
        &mut organizer,
        "Check the guest list > Other file > First name becomes > \
         Surname becomes > E-mail becomes > Mobile becomes > Company becomes > \
         Lead score becomes > Type a name > Leave out > See the 2 left out > \
         Save the report > Add 112 people",
    );
}
