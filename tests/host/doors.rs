//! The door's own facts.

use porchlight::desk::HandClock;
use porchlight::ui::desk::DeskPlace;

use crate::evening;
use crate::stage::Stage;

fn stage(place: DeskPlace) -> Stage {
    let clock = HandClock::at(evening::now());
    let desk = evening::lively(&clock);
    Stage::on(desk, clock, place)
}

#[test]
fn a_door_says_who_came_through_it() {
    let stage = stage(DeskPlace::Doors);
    stage.assert_shows("14 of 16 in");
    stage.assert_shows("14");
    stage.assert_shows("in through here");
    stage.assert_shows("Carmen R.");
}
