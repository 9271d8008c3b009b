//! The first start of a door that joins a gathering others have on, and two doors that have one evening.
#![allow(clippy::unwrap_used, reason = "this is for tests, though not in test functions")]

use std::path::Path;
use std::sync::{Arc, Mutex};

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use porchlight::desk::{
    Accept, Desk, HandClock, Opens, Settings, accept_invitation, own_hub, start_hub,
};
use porchlight::domain::Command;
use porchlight::sync::{Doors, EngineError, Wanted};
use porchlight::ui::app::{App, Options, Place};
use porchlight::ui::theme::Look;
use porchlight::words::Language;

use crate::apart::gate;
use crate::server::server;
use crate::stage::{STAFF, Stage, furnish, six};

const INVITATION: &str = "porch1/192.168.1.20:4222/0rJ2hQm3Xw9sVb7kL1tYcA/p8FzN4uGdR6eWqTi2oMxKQ";

pub(crate) const JOIN: &str = "Join a gathering that is already running";

/// A door that was never open, before a hub that answers so.
pub(crate) fn first_start(answer: EngineError) -> (Stage, Arc<Mutex<Vec<String>>>) {
    let clock = HandClock::at(six());
    let desk = Desk::in_memory(Box::new(clock.clone())).unwrap();
    let mut stage = Stage::on(desk, clock);
    let asked = Arc::new(Mutex::new(Vec::new()));
    let names = Arc::clone(&asked);
    let accept: Accept = Arc::new(move |invitation, name, _door, _evening| {
        names.lock().unwrap().push(format!("{name} at {}", invitation.addresses.join(",")));
        Err(answer.clone())
    });
    stage.screen.state_mut().meet(own_hub(), accept);
    (stage, asked)
}

impl Stage {
    /// From the welcome to what it takes to add a door.
    fn open_add_a_door(&mut self) {
        self.tap("Staff");
        self.type_text(STAFF);
        self.tap("Open the desk");
        self.tap("Doors");
        self.tap("Add a door");
    }

    /// Types into a field.
    pub(crate) fn fill(&mut self, label: &str, text: &str) {
        self.screen.get_by_role_and_label(Role::TextInput, label).focus();
        self.settle();
        self.type_text(text);
    }

    fn paste(&mut self, label: &str, text: &str) {
        self.screen.get_by_role_and_label(Role::TextInput, label).focus();
        self.settle();
        self.screen.event(egui::Event::Paste(text.to_owned()));
        self.settle();
    }

    #[track_caller]
    pub(crate) fn wait_to_read(&mut self, part: &str) {
        self.wait_until(|stage| stage.tells(part));
        assert!(self.tells(part), "{part:?} is not among {:#?}", self.labels());
    }
}

#[test]
fn what_is_no_invitation_and_a_door_without_a_name_are_told_before_anybody_is_asked() {
    let (mut stage, asked) = first_start(EngineError::TimedOut);
    stage.tap(JOIN);
    stage.fill("The invitation", "porch1/192.168.1.20");
    stage.tap("Join");
    assert!(stage.tells("This isn’t an invitation."));
    assert_eq!(stage.focused().as_deref(), Some("The invitation"));
    stage.scan(INVITATION);
    assert_eq!(stage.focused().as_deref(), Some("What is this door called?"));
    stage.tap("Join");
    assert!(stage.tells("Others will see this name."));
    assert!(asked.lock().unwrap().is_empty());
    stage.tap("Back");
    stage.assert_shows("Set a staff code");
}

#[test]
fn a_scanned_invitation_leads_there_and_one_that_was_used_is_told_from_a_hub_that_is_away() {
    let (mut stage, asked) = first_start(EngineError::Refused("no".to_owned()));
    stage.scan(INVITATION);
    stage.assert_shows(JOIN);
    stage.type_text("Garden gate");
    stage.key(egui::Key::Enter);
    stage.wait_to_read("used already, or is older than an hour");
    assert_eq!(*asked.lock().unwrap(), ["Garden gate at 192.168.1.20:4222"]);
    assert!(stage.desk().is_untouched() && stage.desk().shared_over().is_none());
    let (mut stage, _) = first_start(EngineError::TimedOut);
    stage.scan(INVITATION);
    stage.type_text("Garden gate");
    stage.key(egui::Key::Enter);
    stage.wait_to_read("Nobody answers at 192.168.1.20:4222.");
    stage.tap("Back");
    stage.tap(JOIN);
    assert!(!stage.tells("Nobody answers"), "it was told once");
}

#[test]
fn an_invitation_comes_from_a_file_and_anything_else_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("invitation.txt");
    std::fs::write(&file, format!("{INVITATION}\n")).unwrap();
    let (mut stage, asked) = first_start(EngineError::Refused("no".to_owned()));
    stage.tap(JOIN);
    stage.tap("Choose its file");
    stage.fill("Or type where the file is", &file.display().to_string());
    stage.tap("Open it");
    stage.type_text("Garden gate");
    stage.tap("Join");
    stage.wait_to_read("used already");
    assert_eq!(asked.lock().unwrap().len(), 1);
}

#[test]
fn a_file_that_holds_no_invitation_and_a_paste_that_is_none_leave_the_field_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let (mut stage, _) = first_start(EngineError::Refused("no".to_owned()));
    stage.tap(JOIN);
    stage.fill("The invitation", "porch1/192");
    let typed = |stage: &Stage| {
        let field = stage.screen.get_by_role_and_label(Role::TextInput, "The invitation");
        field.value()
    };
    for (name, holds) in [("list.json", &b"{\"a\":\n[1]}"[..]), ("app", b"\x7fELF\x02\x01\0\0\xff")]
    {
        let file = folder.path().join(name);
        std::fs::write(&file, holds).unwrap();
        stage.tap("Choose its file");
        stage.fill("Or type where the file is", &file.display().to_string());
        stage.tap("Open it");
        assert!(stage.tells("There’s no invitation in that file."), "{:#?}", stage.labels());
        assert_eq!(typed(&stage).as_deref(), Some("porch1/192"), "{name}");
    }
    for odd in ["{\n}", "PK\u{3}\u{4}", &"x".repeat(500)] {
        stage.paste("The invitation", odd);
        assert!(stage.tells("That is no invitation: it’s too long, or isn’t plain text."));
        assert_eq!(typed(&stage).as_deref(), Some("porch1/192"));
    }
    stage.fill("The invitation", "x");
    assert!(!stage.tells("That is no invitation"), "it was told once");
}

#[test]
fn a_house_in_which_anything_was_done_joins_nobody() {
    let clock = HandClock::at(six());
    let mut desk = Desk::in_memory(Box::new(clock.clone())).unwrap();
    let gathering = desk.mint();
    let plan = crate::stage::house(&clock).evening().unwrap().plan().unwrap().clone();
    desk.submit(Command::PlanGathering { gathering, plan }).unwrap();
    let mut stage = Stage::on(desk, clock);
    stage.assert_shows("Set a staff code");
    assert!(!stage.shows(JOIN), "two evenings are never mixed");
    stage.scan(INVITATION);
    stage.assert_shows("Set a staff code");
}

/// The program on a house that lies here, with hubs that the test has made.
pub(crate) fn door(house: &Path, clock: &HandClock) -> Stage {
    let fresh = !house.exists();
    let desk = Desk::open(house, Box::new(clock.clone())).unwrap();
    let desk = if fresh && house.ends_with("first.house") { furnish(desk) } else { desk };
    let hub = move |house: &Path| {
        let hosts = vec!["127.0.0.1".to_owned()];
        start_hub(house, Wanted { server: server(), hosts, ..Wanted::default() })
    };
    let accept = accept_invitation();
    let look = Look { less_movement: true, ..Look::default() };
    let options = Options { language: Language::En, look, ..Options::default() };
    let mut app = App::new(desk, options);
    app.meet(Arc::new(hub), accept);
    Stage::open(app, clock.clone(), true, App::prepare, |ui, app: &mut App| app.frame(ui))
}

#[test]
fn two_doors_share_one_evening_from_the_window() {
    if server().is_none() {
        return;
    }
    // Whoever has the usual port, this or another program: the hub takes a free one.
    let usual = std::net::TcpListener::bind(("0.0.0.0", porchlight::sync::PORT));
    let folder = tempfile::tempdir().unwrap();
    let clock = HandClock::at(six());
    let mut first = door(&folder.path().join("first.house"), &clock);
    first.open_add_a_door();
    first.tap("Share with other doors");
    let invitation = |stage: &Stage| stage.words().into_iter().find(|it| it.starts_with("porch1/"));
    first.wait_until(|stage| invitation(stage).is_some());
    let text = invitation(&first).unwrap_or_else(|| panic!("{:#?}", first.labels()));

    let second_house = folder.path().join("second.house");
    let mut second = door(&second_house, &clock);
    second.tap(JOIN);
    second.paste("The invitation", &text);
    second.fill("What is this door called?", "Garden gate");
    second.tap("Join");
    second.wait_until(|stage| stage.shows("Welcome"));
    second.assert_shows("Welcome");
    first.wait_to_read("Garden gate joined");
    assert!(invitation(&first).is_none(), "it was used");
    second.wait_until(|stage| stage.desk().evening().is_some_and(|it| it.visits().count() == 7));
    crate::stage::let_in(second.screen.state_mut().desk_mut(), "Ben Ashby");
    first.wait_until(|stage| stage.is_in("Ben Ashby"));
    assert!(first.is_in("Ben Ashby"), "who comes in at one is in at all");

    // A used invitation lets nobody in.
    let mut third = door(&folder.path().join("third.house"), &clock);
    third.tap(JOIN);
    third.paste("The invitation", &text);
    third.fill("What is this door called?", "Door C");
    third.tap("Join");
    third.wait_to_read("used already, or is older than an hour");
    drop(third);

    // The hub's machine is started anew: it has its hub again by itself.
    drop(first);
    let mut first = door(&folder.path().join("first.house"), &clock);
    crate::stage::let_in(second.screen.state_mut().desk_mut(), "Noor Haddad");
    first.wait_until(|stage| stage.is_in("Noor Haddad"));
    assert!(first.is_in("Noor Haddad"), "both are in step again");

    // A door that is removed is on the list no more.
    first.open_add_a_door();
    first.wait_to_read("Doors that may come in");
    first.tap("Remove Garden gate");
    first.tap("Remove Garden gate");
    first.wait_until(|stage| !stage.tells("Doors that may come in"));
    assert!(!first.tells("Doors that may come in"));

    // It is told so in its own window, and joins again from there.
    second.open_add_a_door();
    second.wait_to_read("The other doors let this one in no more.");
    first.tap("Make an invitation");
    first.wait_until(|stage| invitation(stage).is_some());
    let again = invitation(&first).unwrap_or_else(|| panic!("{:#?}", first.labels()));
    second.tap("Join again with an invitation");
    second.paste("The invitation", &again);
    second.tap("Join");
    second.wait_to_read("This door is with the others again");
    first.wait_to_read("Garden gate joined");
    crate::stage::let_in(second.screen.state_mut().desk_mut(), "Ana Pereira");
    first.wait_until(|stage| stage.is_in("Ana Pereira"));
    assert!(first.is_in("Ana Pereira"), "they are in step once more");
    let removed = |stage: &Stage| stage.desk().state().removed_at(second.desk().door()).is_some();
    first.wait_until(|stage| !removed(stage));
    assert!(!removed(&first), "and its card is back");
    drop((first, second, usual));
}

#[test]
fn what_happened_at_a_door_is_saved_to_a_stick_and_nothing_comes_in_twice() {
    let folder = tempfile::tempdir().unwrap();
    let clock = HandClock::at(six());
    let mut stage = door(&folder.path().join("first.house"), &clock);
    stage.open_add_a_door();
    stage.tap("Save this door’s evening");
    stage.fill("Or type where the folder is", &folder.path().display().to_string());
    stage.tap("Save here");
    stage.wait_to_read("asks for this code the first time");
    let file = folder.path().join("Door B.entries");
    assert!(file.exists(), "{:?}", std::fs::read_dir(folder.path()).unwrap().collect::<Vec<_>>());
    stage.tap("Take in another door’s");
    stage.fill("Or type where the file is", &file.display().to_string());
    stage.tap("Open it");
    stage.wait_to_read("Nothing in it is new here.");
    std::fs::write(&file, "nothing that a door writes").unwrap();
    stage.tap("Take in another door’s");
    stage.fill("Or type where the file is", &file.display().to_string());
    stage.tap("Open it");
    stage.wait_to_read("That is no file that a door saved.");
    stage.tap("Save this door’s evening");
    stage.fill("Or type where the folder is", &folder.path().display().to_string());
    stage.tap("Save here");
    stage.wait_to_read("asks for this code the first time");
    assert!(folder.path().join("Door B 2.entries").exists(), "what is there stays");
    assert_eq!(std::fs::read(&file).unwrap(), b"nothing that a door writes");
}

/// A window where somebody chose what opens.
fn opening(opens: Option<Opens>, asked: Option<Opens>) -> Stage {
    let clock = HandClock::at(six());
    let mut desk = crate::stage::house(&clock);
    desk.remember(&Settings { opens, ..Settings::default() }).unwrap();
    let look = Look { less_movement: true, ..Look::default() };
    let options = Options { language: Language::En, look, opens: asked, ..Options::default() };
    let app = App::new(desk, options);
    Stage::open(app, clock, false, App::prepare, |ui, app: &mut App| app.frame(ui))
}

#[test]
fn a_door_opens_as_what_it_is() {
    let stage = opening(None, None);
    stage.assert_shows("Welcome");
    assert!(!stage.screen.state().is_kiosk());
    let stage = opening(Some(Opens::Kiosk), None);
    stage.assert_shows("Welcome");
    assert!(stage.screen.state().is_kiosk() && !stage.screen.state().may_close());
    let mut stage = opening(Some(Opens::Desk), None);
    stage.assert_shows("Staff code");
    stage.type_text(STAFF);
    assert!(matches!(stage.screen.state().place(), Place::Desk(_)));
    stage.tap("Lock");
    stage.assert_shows("Staff code");
}

#[test]
fn a_board_alone_shows_the_board_whatever_is_typed_scanned_and_touched() {
    for (chosen, asked) in [(Some(Opens::Board), None), (None, Some(Opens::Board))] {
        let mut stage = opening(chosen, asked);
        let is_board = |stage: &Stage| {
            stage.screen.state().place() == Place::Board
                && !stage.shows("Staff")
                && !stage.shows("Scan your code or type your name")
        };
        assert!(is_board(&stage), "{:#?}", stage.labels());
        stage.scan("T-ANA-0001");
        stage.ctrl(egui::Key::Num1);
        stage.key(egui::Key::Escape);
        stage.type_text(STAFF);
        assert!(is_board(&stage));
        assert!(!stage.is_in("Ana Pereira"));
        assert!(stage.screen.state().may_close(), "nothing of guests can be changed there");
    }
    let stage = opening(Some(Opens::Board), Some(Opens::Desk));
    stage.assert_shows("Staff code");
}

#[test]
fn whoever_stands_at_a_board_alone_finds_a_way_out_by_keys_and_comes_back_to_it() {
    let mut stage = opening(Some(Opens::Board), None);
    assert!(!stage.shows("Open the desk"), "the room does not see it");
    stage.key(egui::Key::Escape);
    assert_eq!(stage.focused().as_deref(), Some("Fill the screen"));
    stage.key(egui::Key::Escape);
    assert!(!stage.shows("Open the desk"));
    stage.key(egui::Key::Escape);
    stage.assert_shows("Close the window");
    stage.wait(20);
    assert!(!stage.shows("Close the window"), "it goes by itself");

    stage.key(egui::Key::Escape);
    stage.tab_to("Open the desk");
    stage.key(egui::Key::Enter);
    stage.assert_shows("Staff code");
    assert!(!stage.screen.state().may_close(), "guests’ screens lie below");
    stage.key(egui::Key::Escape);
    assert_eq!(stage.screen.state().place(), Place::Board, "without the code it is a board");

    stage.key(egui::Key::Escape);
    stage.tap("Open the desk");
    stage.type_text(STAFF);
    assert!(matches!(stage.screen.state().place(), Place::Desk(_)));
    stage.tap("Lock");
    assert_eq!(stage.screen.state().place(), Place::Board);
}

#[test]
fn a_board_alone_says_in_its_corner_when_it_heard_the_others_last() {
    let mut stage = opening(Some(Opens::Board), None);
    let mut hear = |is_connected, seconds| {
        let others = vec![gate(seconds)];
        let doors = Doors { is_connected, others, ..Doors::default() };
        stage.screen.state_mut().hold_doors(doors);
        stage.settle();
        stage.words().into_iter().find(|it| it.starts_with("last heard"))
    };
    assert_eq!(hear(true, 700), None, "it is in step");
    assert_eq!(hear(false, 4), None, "for a moment it is nothing");
    assert_eq!(hear(false, 700).as_deref(), Some("last heard 19:03"));
}
