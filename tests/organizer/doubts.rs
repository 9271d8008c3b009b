//! O1 with doubts: sheets, columns, rows in groups, words nobody knows, and what was left out.
#![allow(clippy::unwrap_used, reason = "this is for tests, though not in test functions")]

use std::fmt::Write as _;

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use porchlight::desk::{Meaning, Reading};
use porchlight::domain::Visit;

use crate::sitting::{Organizer, data};

const MILL: &str = "old-mill-november.xlsx";

/// The workbook with every kind of doubt, and its sheet of guests.
fn mill() -> Organizer {
    let mut organizer = Organizer::list();
    organizer.bring(&data(MILL));
    organizer.wait_for("Sheets");
    organizer.press("Guests, 118");
    organizer.wait_for("10 rows need a look");
    organizer
}

/// A list of lines under a header.
fn list(organizer: &mut Organizer, lines: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.csv");
    std::fs::write(&path, lines).unwrap();
    organizer.bring(&path);
    organizer.wait_for("Check the guest list");
    folder
}

#[test]
fn a_workbook_with_people_on_two_sheets_takes_none_by_itself_and_some_or_all_that_are_chosen() {
    let mut organizer = Organizer::list();
    organizer.bring(&data(MILL));
    organizer.wait_for("Sheets");
    organizer.picture("O1_sheets");
    let asks = "More than one sheet lists people. Choose those who are coming to this evening.";
    organizer.stage.assert_shows(asks);
    organizer.stage.assert_shows("0 rows");
    organizer.press("Guests, 118");
    organizer.wait_for("118 rows");
    organizer.press_in_rows("Type a name");
    organizer.stage.type_text("Noor Haddad");
    organizer.stage.key(Key::Enter);
    organizer.wait_for("9 rows need a look");
    organizer.press("Waiting, 14");
    organizer.wait_for("132 rows");
    organizer.stage.assert_shows("1 decided");
    organizer.press("Guests, 118");
    organizer.wait_for("14 ready");
    organizer.wait_for("Every row reads well");
    assert!(!organizer.stage.shows("1 decided"), "that row is not taken");
    organizer.press("Waiting, 14");
    organizer.wait_for("0 rows");
    organizer.stage.assert_shows(asks);
}

#[test]
fn a_keyboard_alone_goes_through_sheets_columns_groups_rows_words_and_the_report_to_the_end() {
    let mut organizer = mill();
    organizer.picture("O1_doubts_untouched");
    organizer.tab_to("Guests, 118");
    let stops = organizer.stage.stops().join(" > ");
    assert!(
        stops.contains(
            "Guests, 118 > Waiting, 14 > Notes, 4 > Show all > Neighbour becomes > Ref becomes > \
             All 3 are two people > Coming > Not coming > See the 10 left out > \
             Save the report > Add 97 people"
        ),
        "{stops}"
    );
    // A column is right as it is: once said, nobody doubts it.
    organizer.stage.assert_shows("2 columns we’re not sure of");
    organizer.press("Neighbour becomes");
    organizer.press("Name");
    organizer.wait_for("1 column we’re not sure of");
    organizer.press("Ref becomes");
    organizer.press("Ticket code");
    organizer.wait_for("Columns are as you said");
    // One answer for a group, but for the row that has its own; and one Undo.
    organizer.press_in_rows("Same person");
    organizer.wait_for("9 rows need a look");
    assert_eq!(organizer.stage.focused().as_deref(), Some("Two people"), "the next row");
    organizer.stage.assert_shows("Undo row 31");
    organizer.press_in_rows("The other 2: two people");
    organizer.wait_for("7 rows need a look");
    organizer.press_in_rows("Undo all 2");
    organizer.wait_for("9 rows need a look");
    organizer.press_in_rows("The other 2: two people");
    organizer.wait_for("7 rows need a look");
    organizer.press_in_rows("All 2: Coming");
    organizer.wait_for("5 rows need a look");
    organizer.press_in_rows("Split into two");
    organizer.wait_for("4 rows need a look");
    organizer.press_in_rows("Type a name");
    organizer.stage.type_text("Noor Haddad");
    organizer.stage.key(Key::Enter);
    organizer.wait_for("3 rows need a look");
    organizer.press_in_rows("All 2: Leave out the email");
    organizer.wait_for("1 row needs a look");
    organizer.press_in_rows("Fix it");
    organizer.wait_for("Every row reads well");
    organizer.picture("O1_doubts_decided");
    organizer.stage.assert_shows("10 decided");
    // A word is asked about once.
    organizer.press("Coming");
    organizer.wait_for("That means coming.");
    organizer.wait_for("See the 10 left out");
    organizer.press("See the 10 left out");
    organizer.stage.assert_shows("The list says “Cancelled”");
    organizer.stage.assert_shows("Old Mill, November supper");
    organizer.picture("O1_doubts_left_out");
    organizer.press("Let in");
    organizer.wait_for("See the 9 left out");
    organizer.stage.key(Key::Escape);
    assert_eq!(organizer.stage.focused().as_deref(), Some("See the 9 left out"));
    // Everything adds up, and comes in.
    assert_eq!(counted(&organizer), 118);
    let add = organizer.stage.labels().into_iter().find(|it| it.starts_with("Add ")).unwrap();
    organizer.press(&add);
    organizer.wait_for("You can undo this until the doors open.");
    organizer.picture("O1_doubts_added");
    let expected = organizer.expected();
    assert_eq!(add, format!("Add {expected} people"));
    assert_eq!(expected, 118 - 9 + 1 - 1, "but nine left out, a couple, and one who is another");
}

/// What the counts of the summary add up to.
fn counted(organizer: &Organizer) -> usize {
    let ends = [
        "ready",
        "new",
        "changed",
        "decided by you",
        "need a look",
        "needs a look",
        "status unknown",
        "as before",
        "not coming",
        "empty",
    ];
    let shown = |n: &usize, end: &str| organizer.stage.shows(&format!("{n} {end}"));
    ends.iter().filter_map(|end| (1..=120).find(|n| shown(n, end))).sum()
}

#[test]
fn the_counts_add_up_to_the_rows_whatever_is_decided() {
    let mut organizer = mill();
    assert_eq!(counted(&organizer), 118, "{:#?}", organizer.stage.labels());
    organizer.press_in_rows("All 3 are two people");
    assert_eq!(counted(&organizer), 118, "at once");
    organizer.wait_for("See the 10 left out");
    organizer.press("Not coming");
    organizer.wait_for("See the 11 left out");
    assert_eq!(counted(&organizer), 118);
    organizer.press_in_rows("Leave out");
    organizer.wait_for("See the 12 left out");
    assert_eq!(counted(&organizer), 118);
    organizer.press("Neighbour becomes");
    organizer.press("Leave out");
    organizer.wait_for("Tell us which column is the name.");
    assert_eq!(counted(&organizer), 118);
}

#[test]
fn escape_while_the_list_is_planned_anew_leaves_the_focus_on_the_way_back() {
    let mut organizer = mill();
    organizer.press("See the 10 left out");
    organizer.tab_to("Let in");
    // One right after the other: nobody has planned anything yet.
    organizer.stage.screen.key_press(Key::Enter);
    organizer.stage.screen.key_press(Key::Escape);
    organizer.stage.screen.run_steps(2);
    organizer.wait_for("See the 9 left out");
    assert_eq!(organizer.stage.focused().as_deref(), Some("See the 9 left out"));
}

#[test]
fn nothing_slides_when_a_row_is_decided() {
    let mut organizer = mill();
    let place = |organizer: &Organizer, label: &str| {
        organizer.stage.screen.query_all_by_label(label).next().map(|it| it.rect())
    };
    let rows = ["Row 31", "Row 44", "Row 90"];
    let before = rows.map(|row| place(&organizer, row));
    assert!(before.iter().all(Option::is_some));
    organizer.press_in_rows("Two people");
    assert_eq!(rows.map(|row| place(&organizer, row)), before, "at once");
    organizer.wait_for("9 rows need a look");
    assert_eq!(rows.map(|row| place(&organizer, row)), before, "and once it is planned");
    organizer.stage.assert_shows("Undo row 31");
}

#[test]
fn an_answer_that_raises_another_question_is_asked_where_the_row_stands() {
    let mut organizer = Organizer::list();
    let _folder =
        list(&mut organizer, "Name,Email\nAna Pereira,a@posta.example\n,n@posta.example\n");
    organizer.wait_for("1 row needs a look");
    organizer.press("Type a name");
    organizer.stage.type_text("Ana Pereira");
    organizer.stage.key(Key::Enter);
    organizer.wait_for("Row 1 is Ana Pereira too, with another email");
    organizer.press_in_rows("Two people");
    organizer.wait_for("Every row reads well");
    organizer.press_in_rows("Undo row 2");
    organizer.wait_for("No name, only an email");
    organizer.stage.assert_shows("Type a name");
}

#[test]
fn what_was_left_out_is_seen_at_once_where_the_window_holds_one_column() {
    let mut organizer = mill();
    organizer.stage.screen.set_size(egui::vec2(853.0, 533.0));
    organizer.stage.settle();
    // Whatever the Tab key comes to, also in what scrolls inside the page, can be seen.
    assert_eq!(organizer.stage.stops_out_of_view(30), Vec::<String>::new());
    organizer.press("See the 10 left out");
    organizer.stage.settle();
    assert_eq!(organizer.stage.focused().as_deref(), Some("10 left out"));
    let title = organizer.stage.screen.get_by_label("10 left out").rect();
    assert!(organizer.stage.screen.ctx.content_rect().contains_rect(title), "{title:?}");
    organizer.stage.key(Key::Escape);
    organizer.stage.settle();
    assert_eq!(organizer.stage.focused().as_deref(), Some("See the 10 left out"));
}

#[test]
fn a_newer_list_shows_what_it_changes_before_it_does() {
    let mut organizer = Organizer::list();
    let first = "Name,Email,Ticket code,Status\nAna Pereira,ana@posta.example,K3V9X2M4,Going\n\
                 Ben Okafor,ben@posta.example,T5R2Y6U1,Going\nMei Park,mei@posta.example,B8N3M1L7,\
                 Going\n";
    let _first = list(&mut organizer, first);
    organizer.press("Add 3 people");
    organizer.wait_for("You can undo this until the doors open.");
    let newer = format!(
        "{}Ida Lund,ida@posta.example,H4J6K8S1,Going\n",
        first.replace("T5R2Y6U1,Going", "T5R2Y6U1,Cancelled").replace("B8N3M1L7", "C2D9F5G3")
    );
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("newer.csv");
    std::fs::write(&path, newer).unwrap();
    organizer.press("Other file");
    organizer.type_path(&path);
    organizer.wait_for("Cancelled since");
    for says in ["1 new", "1 changed", "1 as before", "1 not coming", "1 comes off the list"] {
        organizer.stage.assert_shows(says);
    }
    organizer.press("Back to the rows");
    organizer.stage.assert_shows("Every row reads well");
    organizer.picture("O1_again");
    organizer.press("See what changes");
    organizer.stage.assert_shows("Cancelled since");
    organizer.stage.assert_shows("Ben Okafor");
    organizer.stage.assert_shows("Changed: Ticket code");
    organizer.picture("O1_again_changes");
    assert_eq!(organizer.expected(), 3, "nothing has changed yet");
    organizer.press("Back to the rows");
    organizer.press("Bring in 3 changes");
    organizer.wait_for("You can undo this until the doors open.");
    assert_eq!(organizer.expected(), 3, "Ida came, Ben went");
    let desk = organizer.stage.desk();
    let evening = desk.evening().unwrap();
    assert_eq!(evening.visits().filter(|(_, visit)| Visit::is_cancelled(visit)).count(), 1);
}

#[test]
fn hundreds_of_rows_in_doubt_are_made_only_where_they_are_seen() {
    let mut lines = "Name,Email\n".to_owned();
    for n in 0..2_800 {
        let name = if n % 7 == 3 { String::new() } else { format!("Guest No{n}") };
        writeln!(lines, "{name},n{n}@posta.example").unwrap();
    }
    let mut organizer = Organizer::list();
    let _folder = list(&mut organizer, &lines);
    organizer.wait_for("400 rows need a look");
    let made = organizer.stage.screen.query_all_by_label("Type a name").count();
    assert!((3..20).contains(&made), "{made}");
    organizer.tab_to("All 400: Leave out");
    organizer.stage.key(Key::End);
    organizer.stage.assert_shows("Row 2,797");
    assert_eq!(organizer.stage.focused().as_deref(), Some("Type a name"));
    organizer.stage.key(Key::Home);
    organizer.stage.key(Key::Enter);
    organizer.stage.assert_shows("Every row reads well");
    organizer.wait_for("See the 400 left out");
}

#[test]
fn a_ticket_cancelled_before_the_first_list_is_known_as_cancelled() {
    let mut organizer = Organizer::list();
    let cancelled = "Ben Okafor,ben@posta.example,T5R2Y6U1,Cancelled\n";
    let first = format!(
        "Name,Email,Ticket code,Status\nAna Pereira,ana@posta.example,K3V9X2M4,Going\n{cancelled}"
    );
    let _first = list(&mut organizer, &first);
    organizer.wait_for("1 ticket is refused from now on");
    organizer.press("Add 1 person");
    organizer.wait_for("You can undo this until the doors open.");
    organizer.stage.assert_shows("1 person is on the list");
    let means = |organizer: &mut Organizer, code: &str| {
        let desk = organizer.stage.desk();
        desk.meaning(desk.tonight().unwrap(), &Reading::typed(code))
    };
    assert!(matches!(means(&mut organizer, "K3V9X2M4"), Meaning::Ticket(_)));
    assert!(matches!(means(&mut organizer, "T5R2Y6U1"), Meaning::Cancelled(_)));

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("newer.csv");
    std::fs::write(&path, first + "Mei Park,mei@posta.example,B8N3M1L7,Cancelled\n").unwrap();
    organizer.press("Other file");
    organizer.type_path(&path);
    organizer.wait_for("1 ticket is refused from now on");
    organizer.press("Bring in 1 change");
    organizer.wait_for("The list is up to date.");
    assert!(matches!(means(&mut organizer, "B8N3M1L7"), Meaning::Cancelled(_)));
}
