//! "Add a door": what a host is told of sharing the evening, and what they can do.
#![allow(clippy::unwrap_used, reason = "these are tests, though not all in test functions")]

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use egui_kittest::kittest::Queryable as _;
use porchlight::desk::{
    Desk, HandClock, Hosted, Invited, Joined, Neighbour, NotJoined, Opens, SavedEvening, Tally,
    Unhosted,
};
use porchlight::domain::Command;
use porchlight::sync::{Doors, Invitation};
use porchlight::ui::desk::{DeskErrand, DeskPlace};
use porchlight::ui::{Carried, SavedInvitation, ShareWish};

use crate::evening;
use crate::stage::Stage;

const INVITATION: &str = "porch1/192.168.1.20:4222/0rJ2hQm3Xw9sVb7kL1tYcA/p8FzN4uGdR6eWqTi2oMxKQ";

/// The doors of a house that lies here, with the sheet open.
fn sheet(folder: &Path) -> Stage {
    let clock = HandClock::at(evening::now());
    let mut desk = Desk::open(&folder.join("our.house"), Box::new(clock.clone())).unwrap();
    desk.submit(Command::NameDoor { name: "Door A".to_owned() }).unwrap();
    let mut stage = Stage::on(desk, clock, DeskPlace::Doors);
    stage.tap("Add a door");
    stage
}

impl Stage {
    fn is_carried(&mut self, carried: Carried) {
        self.screen.state_mut().around.shared.carried = carried;
        self.settle();
    }

    fn is_so(&mut self, hosted: Hosted) {
        self.screen.state_mut().around.shared.hosted = hosted;
        self.settle();
    }

    fn paste(&mut self, text: &str) {
        self.screen.event(egui::Event::Paste(text.to_owned()));
        self.settle();
    }

    /// What was wished of other doors since this was last asked.
    fn wished(&mut self) -> Vec<ShareWish> {
        let errands = std::mem::take(&mut self.screen.state_mut().errands);
        let wish = |errand| if let DeskErrand::Share(wish) = errand { Some(wish) } else { None };
        errands.into_iter().filter_map(wish).collect()
    }
}

/// Those who joined may come in.
fn doors(joined: &[String]) -> Vec<Neighbour> {
    let since = Some(evening::opens());
    let door =
        |name: &String| Neighbour { id: format!("U{name}"), name: name.clone(), door: None, since };
    joined.iter().map(door).collect()
}

fn running(minutes: u64, joined: &[&str]) -> Hosted {
    let until = Instant::now() + Duration::from_secs(60 * minutes - 1);
    let invitation = Some(Invited { text: INVITATION.to_owned(), until });
    let joined: Vec<_> = joined.iter().map(|it| (*it).to_owned()).collect();
    Hosted::Running { invitation, doors: doors(&joined), joined }
}

#[test]
fn a_host_shares_the_evening_and_sees_who_joins() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = sheet(folder.path());
    stage.tap("Share with other doors");
    assert_eq!(stage.wished(), [ShareWish::Host]);
    stage.is_so(Hosted::Starting);
    stage.assert_shows("Starting to share…");
    assert!(!stage.shows("Share with other doors"), "nobody starts it twice");
    stage.is_so(running(58, &[]));
    stage.assert_shows(INVITATION);
    stage.assert_shows("The invitation, as a code to scan");
    stage.assert_shows("It lets one door in, and lasts 58 more minutes.");
    stage.tap("Copy");
    stage.assert_shows("Copied");
    let joined = vec!["Garden gate".to_owned()];
    stage.is_so(Hosted::Running { invitation: None, doors: doors(&joined), joined });
    stage.assert_shows("Garden gate joined");
    assert!(!stage.tells(INVITATION), "it was used");
    stage.tap("Another invitation");
    assert_eq!(stage.wished(), [ShareWish::Invite]);
    stage.is_so(running(1, &["Garden gate", "Door B"]));
    stage.assert_shows("It lets one door in, and lasts one more minute.");
    stage.assert_shows("Door B joined");
    stage.tap("Close");
    assert!(!stage.tells(INVITATION));
    assert_eq!(stage.wished(), [], "closing the sheet ends nothing");
}

#[test]
fn sharing_stops_only_when_a_host_says_so_twice() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = sheet(folder.path());
    stage.is_so(running(58, &[]));
    stage.tap("Stop sharing from here");
    assert_eq!(stage.focused().as_deref(), Some("Keep sharing"));
    stage.tap("Keep sharing");
    assert_eq!(stage.wished(), []);
    stage.tap("Stop sharing from here");
    stage.tap("Stop sharing");
    assert_eq!(stage.wished(), [ShareWish::Stop]);
}

#[test]
fn a_door_is_removed_once_it_was_asked() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = sheet(folder.path());
    stage.is_so(running(58, &["Garden gate", "Door B"]));
    stage.assert_shows("Doors that may come in");
    stage.tap("Remove Garden gate");
    assert!(stage.tells("What it has already, it keeps."));
    assert_eq!(stage.focused().as_deref(), Some("Keep Garden gate"));
    stage.tap("Keep Garden gate");
    assert_eq!(stage.wished(), []);
    stage.tap("Remove Garden gate");
    stage.tap("Remove Garden gate");
    assert_eq!(stage.wished(), [ShareWish::Remove("UGarden gate".to_owned())]);
    stage.is_so(running(58, &["Door B"]));
    assert!(!stage.tells("Garden gate"));
}

#[test]
fn a_door_that_nobody_named_is_called_something_where_it_may_be_removed() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = sheet(folder.path());
    stage.is_so(running(58, &["", "Door B"]));
    stage.tap("Remove Door A");
    stage.assert_tells("Remove Door A?");
}

#[test]
fn when_a_door_joins_the_focus_stays_and_never_comes_to_rest_on_remove() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = sheet(folder.path());
    let joined = |names: &[&str]| {
        let joined: Vec<_> = names.iter().map(|it| (*it).to_owned()).collect();
        Hosted::Running { invitation: None, doors: doors(&joined), joined }
    };
    stage.is_so(running(58, &[]));
    stage.tab_to("Stop sharing from here");
    stage.is_so(joined(&["Garden gate"]));
    assert_eq!(stage.focused().as_deref(), Some("Stop sharing from here"));
    for gone in ["Copy", "Save to a file", "Another invitation"] {
        stage.is_so(running(58, &["Garden gate"]));
        stage.tab_to(gone);
        stage.is_so(joined(&["Garden gate", "Door B"]));
        assert_eq!(stage.focused().as_deref(), Some("Add a door"), "{gone} went");
        stage.key(egui::Key::Enter);
        assert_eq!(stage.wished(), []);
    }
    stage.tab_to("Remove Door B");
    stage.is_so(joined(&["Cellar", "Garden gate", "Door B"]));
    assert_eq!(stage.focused().as_deref(), Some("Remove Door B"), "that is still meant");
}

#[test]
fn what_became_of_the_saved_invitation_stands_beside_its_button_and_says_when_it_is_void() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = sheet(folder.path());
    stage.is_so(running(58, &[]));
    let file = PathBuf::from("/media/stick/invitation.txt");
    let saved = SavedInvitation::There(file, INVITATION.to_owned());
    stage.screen.state_mut().around.shared.saved = saved;
    stage.settle();
    let says = "The invitation is in /media/stick/invitation.txt";
    let below = stage.top_of(says) - stage.top_of("Save to a file");
    assert!((0.0..150.0).contains(&below), "{below}");
    let void = "The invitation in /media/stick/invitation.txt lets nobody in any more.";
    let (other, until) =
        (INVITATION.replace("192", "193"), Instant::now() + Duration::from_secs(99));
    let invitation = Some(Invited { text: other, until });
    stage.is_so(Hosted::Running { invitation, joined: Vec::new(), doors: Vec::new() });
    stage.assert_shows(void);
    let joined = vec!["Garden gate".to_owned()];
    stage.is_so(Hosted::Running { invitation: None, doors: doors(&joined), joined });
    stage.assert_shows(void);
}

#[test]
fn the_sheet_says_above_all_where_the_hub_stores_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = sheet(folder.path());
    let hosted = Hosted::Running { invitation: None, joined: Vec::new(), doors: Vec::new() };
    stage.is_so(hosted);
    stage.assert_shows("This house is shared from here, as long as Porchlight is open.");
    assert!(!stage.tells("can’t store"));
    for (is_full, says) in [
        (
            true,
            "This door shares the evening, and can’t store what is done at the doors. Make room",
        ),
        (
            false,
            "The machine that shares the evening can’t store what is done at the doors. Somebody",
        ),
    ] {
        let doors = Doors { is_connected: true, stores_nothing: true, is_full, ..Doors::default() };
        stage.screen.state_mut().around.doors = Some(Arc::new(doors));
        stage.settle();
        stage.assert_tells(says);
    }
}

#[test]
fn a_door_that_was_removed_joins_again_from_its_sheet_and_takes_nothing_but_an_invitation() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = sheet(folder.path());
    let away = Doors { is_sent_away: true, ..Doors::default() };
    stage.screen.state_mut().around.doors = Some(Arc::new(away));
    stage.settle();
    stage.assert_tells("The other doors let this one in no more.");
    assert!(!stage.shows("Share with other doors"), "it has nobody to share with");
    stage.tap("Join again with an invitation");
    assert_eq!(stage.focused().as_deref(), Some("The invitation"));
    for odd in ["{\n \"door\": 7\n}", &"x".repeat(500)] {
        stage.paste(odd);
        stage.assert_tells("That is no invitation: it’s too long, or isn’t plain text.");
        stage.key(egui::Key::Enter);
        stage.assert_tells("This isn’t an invitation.");
        assert_eq!(stage.focused().as_deref(), Some("The invitation"));
    }
    stage.paste(&format!(" {INVITATION}\n"));
    stage.tap("Join");
    let invitation = Invitation::read(INVITATION).unwrap();
    assert_eq!(stage.wished(), [ShareWish::Join(invitation, "Door A".to_owned())]);
    let [theirs, ours] = ["Spring Fair", "Neighbours’ Night"].map(str::to_owned);
    let other = NotJoined::OtherEvening { theirs, ours };
    for (joined, says) in [
        (Joined::Asking, "Joining…"),
        (Joined::Failed(NotJoined::TurnedAway), "This invitation was used already"),
        (Joined::Failed(other), "That invitation is to Spring Fair, and this house has"),
        (Joined::In, "This door is with the others again"),
    ] {
        stage.screen.state_mut().around.shared.joined = joined;
        stage.settle();
        stage.assert_tells(says);
    }
}

#[test]
fn an_invitation_that_is_scanned_is_taken_where_a_door_joins_again_and_told_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = sheet(folder.path());
    let says = "That is an invitation for a door.";
    stage.scan(INVITATION);
    stage.assert_tells(says);
    let away = Doors { is_sent_away: true, ..Doors::default() };
    stage.screen.state_mut().around.doors = Some(Arc::new(away));
    stage.settle();
    stage.tap("Join again with an invitation");
    stage.scan(INVITATION);
    assert_eq!(stage.screen.get_by_label("The invitation").value().as_deref(), Some(INVITATION));
    stage.tap("Join");
    let invitation = Invitation::read(INVITATION).unwrap();
    assert_eq!(stage.wished(), [ShareWish::Join(invitation, "Door A".to_owned())]);
}

#[test]
fn a_door_that_is_removed_once_more_joins_again_from_the_sheet_that_is_still_open() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = sheet(folder.path());
    let away = Some(Arc::new(Doors { is_sent_away: true, ..Doors::default() }));
    stage.screen.state_mut().around.doors.clone_from(&away);
    stage.settle();
    stage.tap("Join again with an invitation");
    stage.scan(INVITATION);
    stage.tap("Join");
    stage.screen.state_mut().around.shared.joined = Joined::In;
    stage.settle();
    let joined = "This door is with the others again";
    stage.assert_shows(joined);
    stage.screen.state_mut().around.doors = Some(Arc::default());
    stage.settle();
    stage.screen.state_mut().around.doors = away;
    stage.settle();
    stage.assert_tells("The other doors let this one in no more.");
    assert!(!stage.shows(joined), "it was, and is not");
    assert!(stage.shows("The invitation"), "there is a way back");
}

#[test]
fn what_keeps_a_house_from_being_shared_is_said_and_the_stick_works_all_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = sheet(folder.path());
    stage.is_so(Hosted::Failed(Unhosted::NoServer));
    assert!(stage.tells("github.com/nats-io/nats-server/releases"));
    assert!(stage.shows("Save this door’s evening") && stage.shows("Take in another door’s"));
    stage.tap("Try again");
    assert_eq!(stage.wished(), [ShareWish::Host]);
    stage.is_so(Hosted::Failed(Unhosted::NotStarted("the port is taken".to_owned())));
    assert!(stage.tells("the port is taken"));
    let news = Tally { people: 3, check_ins: 2 };
    stage.is_carried(Carried::Taken { fresh: 9, news, ahead: 0 });
    stage.assert_shows("3 people and 2 check-ins are new here.");
}

#[test]
fn a_host_notes_the_code_of_a_stick_and_types_it_at_the_other_door() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = sheet(folder.path());
    let path = folder.path().join("Door A.entries");
    let code = "K7MQ2-X9FHD".to_owned();
    let holds = Tally { people: 1, check_ins: 0 };
    stage.is_carried(Carried::Saved(SavedEvening { path: path.clone(), code, entries: 9, holds }));
    assert!(stage.tells("One person and no check-in are in"));
    stage.assert_shows("K7MQ2-X9FHD");

    stage.is_carried(Carried::Asks { file: path.clone(), is_wrong: false });
    stage.assert_shows(
        "This machine has no key to that file yet. Type the code that was shown when it was saved.",
    );
    stage.tap("Take it in");
    assert!(stage.tells("Type the ten letters and digits first."));
    assert_eq!(stage.wished(), []);
    stage.tap("Code of the file");
    stage.type_text("k7mq2 x9fhd");
    stage.tap("Take it in");
    assert_eq!(stage.wished(), [ShareWish::TakeBy(path.clone(), "k7mq2 x9fhd".to_owned())]);
    stage.is_carried(Carried::Asks { file: path, is_wrong: true });
    assert!(stage.tells("That code does not open the file."));
    stage.tap("Cancel");
    assert_eq!(stage.wished(), [ShareWish::DontTake]);
}

#[test]
fn what_keeps_a_stick_from_being_taken_in_is_said_in_the_languages_of_the_desk() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = sheet(folder.path());
    stage.is_carried(Carried::Torn);
    assert!(stage.tells("Nothing was taken in"));
    let (theirs, ours) = ("Spring Fair".to_owned(), "Neighbours’ Night".to_owned());
    stage.is_carried(Carried::OtherEvening { theirs, ours });
    assert!(stage.tells("of Spring Fair, and this house has Neighbours’ Night"));
}

#[test]
fn a_house_in_memory_is_shared_with_nobody() {
    let clock = HandClock::at(evening::now());
    let desk = evening::lively(&clock);
    let mut stage = Stage::on(desk, clock, DeskPlace::Doors);
    stage.tap("Add a door");
    assert!(stage.tells("thrown away when the window closes"));
    assert!(!stage.shows("Share with other doors"));
}

#[test]
fn the_settings_say_what_opens_at_this_door() {
    let clock = HandClock::at(evening::now());
    let desk = evening::lively(&clock);
    let mut stage = Stage::on(desk, clock, DeskPlace::Settings);
    stage.tap("What opens here");
    stage.tap("Opens: the board alone");
    assert_eq!(stage.desk().settings().unwrap().opens, Some(Opens::Board));
    assert!(stage.tells("porchlight --desk"));
    stage.tap("What opens here");
    stage.tap("Opens: the welcome");
    assert_eq!(stage.desk().settings().unwrap().opens, None);
}
