//! O1: a guest list comes in.

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use porchlight::desk::{Desk, HandClock};
use porchlight::ui::pictures::dropped_file;

use crate::sitting::{Organizer, data, furnish};
use crate::stage::{Stage, six};

#[test]
fn a_list_comes_in_with_every_row_decided_or_kept() {
    let mut organizer = Organizer::list();
    organizer.picture("o1-first");
    organizer.bring(&data("neighbours-night.csv"));
    organizer.wait_for("Add 112 people");
    organizer.picture("o1");
    organizer.press("Type a name");
    organizer.stage.type_text("Noor Haddad");
    organizer.picture("o1-typing");
    organizer.stage.key(Key::Enter);
    organizer.wait_for("5 rows need a look");
    organizer.stage.assert_shows("Undo row 3");
    organizer.press("Split into two");
    organizer.wait_for("4 rows need a look");
    organizer.press_in_rows("Undo row 4");
    organizer.wait_for("5 rows need a look");
    assert!(!organizer.stage.shows("Undo row 4"), "taken back where it was decided");
    organizer.press("Split into two");
    organizer.wait_for("4 rows need a look");
    organizer.press_in_rows("Same person");
    organizer.wait_for("3 rows need a look");
    organizer.press("Fix it");
    organizer.wait_for("2 rows need a look");
    organizer.press_in_rows("Undo row 58");
    organizer.wait_for("3 rows need a look");
    organizer.press("Fix it");
    organizer.wait_for("2 rows need a look");
    organizer.wait_for("What you don’t decide stays here. Nothing is lost.");
    let offered = organizer.stage.labels().into_iter().find(|it| it.starts_with("Add "));
    organizer.press(&offered.unwrap());
    organizer.wait_for("You can undo this until the doors open.");
    organizer.picture("o1-added");
    assert_eq!(organizer.expected(), 116, "112, a name typed, two of a pair, one mended");
    organizer.stage.assert_shows("2 rows need a look");
    organizer.press("Undo");
    organizer.wait_for("Add 116 people");
    assert_eq!(organizer.expected(), 0);
}

#[test]
fn the_same_list_again_changes_nothing_and_a_file_is_found_by_its_folder() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::copy(data("lists/luma-2.csv"), folder.path().join("luma.csv")).unwrap();
    let mut organizer = Organizer::list();
    organizer.bring(folder.path());
    organizer.wait_for("luma.csv");
    organizer.picture("o1-chooser");
    organizer.press("luma.csv");
    organizer.wait_for("Check the guest list");
    let add = organizer.stage.labels().into_iter().find(|it| it.starts_with("Add "));
    organizer.press(&add.unwrap());
    organizer.wait_for("You can undo this until the doors open.");
    let before = organizer.expected();
    assert!(before > 0);
    organizer.press("Other file");
    organizer.wait_for("Or type where the file is");
    organizer.type_path(&data("lists/luma-2.csv"));
    organizer.wait_for("Nothing changed: this list was here already.");
    assert_eq!(organizer.expected(), before);
    organizer.press("Bring another list");
    organizer.stage.assert_shows("Choose a file");
}

#[test]
fn what_is_no_list_is_said_in_one_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("photo.csv");
    std::fs::write(&path, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap();
    let mut organizer = Organizer::list();
    organizer.press("Choose a file");
    organizer.type_path(&folder.path().join("gone.csv"));
    organizer.wait_for("There’s no file there.");
    organizer.stage.key(Key::Escape);
    organizer.bring(&path);
    let sentence = "This isn’t a table we can read. Save it as CSV or Excel and try again.";
    organizer.wait_for(sentence);
    organizer.picture("o1-unreadable");
}

#[test]
fn without_a_name_nobody_is_added() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.csv");
    std::fs::write(&path, "Name,Email\nAna Pereira,ana@posta.example\n").unwrap();
    let mut organizer = Organizer::list();
    organizer.bring(&path);
    organizer.wait_for("Add 1 person");
    organizer.press("Name becomes");
    organizer.press("Leave out");
    organizer.wait_for("Tell us which column is the name.");
    organizer.picture("o1-no-name");
    assert_eq!(organizer.expected(), 0);
}

#[test]
fn the_report_goes_into_the_chosen_folder() {
    let folder = tempfile::tempdir().unwrap();
    let mut organizer = Organizer::list();
    organizer.bring(&data("neighbours-night.csv"));
    organizer.wait_for("Add 112 people");
    organizer.press("Save the report");
    organizer.type_path(folder.path());
    organizer.press("Save here");
    let path = folder.path().join("Rows to look at.csv");
    organizer.wait_for(&format!("The report is in {}", path.display()));
    let report = std::fs::read_to_string(path).unwrap();
    assert_eq!(report.lines().count(), 7, "the headings and six rows");
}

#[test]
fn a_path_that_was_only_typed_counts_and_one_that_is_not_there_is_said_to_be_missing() {
    let folder = tempfile::tempdir().unwrap();
    let mut organizer = Organizer::list();
    organizer.bring(&data("neighbours-night.csv"));
    organizer.wait_for("Add 112 people");
    organizer.press("Save the report");
    organizer.tab_to("Or type where the folder is");
    organizer.stage.type_text(&folder.path().join("nowhere").display().to_string());
    organizer.press("Save here");
    assert!(organizer.stage.shows("Save here"), "nothing is saved elsewhere instead");
    for _ in 0.."/nowhere".len() {
        organizer.tab_to("Or type where the folder is");
        organizer.stage.key(Key::Backspace);
    }
    organizer.press("Save here");
    let path = folder.path().join("Rows to look at.csv");
    organizer.wait_for(&format!("The report is in {}", path.display()));
}

#[test]
fn the_day_people_booked_is_kept_for_the_hint_at_the_door() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.csv");
    std::fs::write(&path, "Name,Order date\nAna Pereira,28/10/2026\n").unwrap();
    let mut organizer = Organizer::list();
    organizer.bring(&path);
    organizer.wait_for("Add 1 person");
    organizer.picture("o1-booked");
    organizer.press("Add 1 person");
    organizer.wait_for("You can undo this until the doors open.");
    organizer.stage.tap("Lock");
    organizer.stage.type_text("ana");
    organizer.stage.assert_shows("Ana P., booked in October");
}

#[test]
fn a_file_that_is_dropped_is_read() {
    let mut organizer = Organizer::list();
    let file = dropped_file(&data("lists/eventbrite-uk.csv"));
    organizer.stage.screen.input_mut().dropped_files.push(file);
    organizer.wait_for("Check the guest list");
    organizer.picture("o1-wide");
}

#[test]
fn a_disk_that_is_gone_stops_the_adding_until_somebody_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let (here, away) = (folder.path().join("disk"), folder.path().join("away"));
    std::fs::create_dir(&here).unwrap();
    let clock = HandClock::at(six());
    let house = Desk::open(&here.join("house.porchlight"), Box::new(clock.clone())).unwrap();
    let mut organizer = Organizer::at(furnish(house), clock, Key::Num3);
    organizer.bring(&data("neighbours-night.csv"));
    organizer.wait_for("Add 112 people");
    std::fs::rename(&here, &away).unwrap();
    organizer.press("Add 112 people");
    organizer.wait_for("Go on");
    organizer.picture("o1-trouble");
    organizer.stage.assert_shows(Stage::says("saving-gone"));
    assert_eq!(organizer.expected(), 0, "nothing is said to be there that is not on disk");
    std::fs::rename(&away, &here).unwrap();
    organizer.press("Go on");
    organizer.wait_for("112 people are on the list");
    assert_eq!(organizer.expected(), 112);
}

#[test]
fn people_go_on_coming_in_while_the_desk_is_locked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.csv");
    let rows = (0..2_000).map(|n| format!("Guest No{n},n{n}@posta.example\n"));
    std::fs::write(&path, format!("Name,Email\n{}", rows.collect::<String>())).unwrap();
    let mut organizer = Organizer::list();
    organizer.bring(&path);
    organizer.wait_for("Add 2,000 people");
    organizer.tab_to("Add 2,000 people");
    organizer.stage.screen.key_press(Key::Enter);
    organizer.stage.screen.run_steps(1);
    organizer.stage.screen.query_by_label("Lock").unwrap().click();
    organizer.stage.screen.run_steps(4);
    let before = organizer.expected();
    assert!(before < 2_000, "the desk is locked before everybody is in");
    organizer.stage.assert_shows("Find me");
    for _ in 0..20 {
        organizer.stage.settle();
    }
    assert_eq!(organizer.expected(), 2_000);
    let organizer = organizer.back_at(Key::Num1);
    organizer.stage.assert_shows("2,000 people are on the list.");
}
