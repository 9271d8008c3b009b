use super::AgendaFlaw::{NoTime, NoTitle, TooLong};
use super::*;

fn plan() -> Plan {
    Plan {
        name: "Supper".to_owned(),
        venue: String::new(),
        starts: "2026-12-18T17:00:00Z".parse().unwrap(),
        ends: "2026-12-18T23:30:00Z".parse().unwrap(),
        zone: "Europe/Zurich".to_owned(),
        spots: Vec::new(),
    }
}

/// Items as "18:45 to 19:30: Soup, Kitchen", in UTC.
fn read(text: &str) -> Vec<String> {
    let agenda = Agenda::read(text, &plan());
    assert_eq!(agenda.look, []);
    let clock = |at: DateTime<Utc>| at.format("%d. %H:%M").to_string();
    let item = |it: &Item| {
        let ends = it.ends.map(clock).unwrap_or_default();
        format!("{} to {ends}: {}, {}", clock(it.starts), it.title, it.place)
    };
    agenda.items.iter().map(item).collect()
}

#[test]
fn lines_as_people_type_them_are_read() {
    let typed = "18:30 Soup and bread @ In the kitchen, seconds are welcome\n\n\
                 19:45-20:30 The Ring: everybody asks one thing\n\
                 8:30 pm Tables: Bees, Polski, Moving house\n00:15 Good night";
    let expected = [
        "18. 17:30 to : Soup and bread, In the kitchen, seconds are welcome",
        "18. 18:45 to 18. 19:30: The Ring: everybody asks one thing, ",
        "18. 19:30 to : Tables: Bees, Polski, Moving house, ",
        "18. 23:15 to : Good night, ",
    ];
    assert_eq!(read(typed), expected);
    let items = Agenda::read(typed, &plan()).items;
    assert_eq!(Agenda::read(&Agenda::written(&items, &plan()), &plan()).items, items);
}

#[test]
fn a_table_is_read_with_and_without_names_of_its_columns() {
    let expected = ["18. 18:45 to 18. 19:30: The Ring, all of us, Hall"];
    assert_eq!(read("19:45,20:30,\"The Ring, all of us\",Hall"), expected);
    assert_eq!(read("Room;What;Start;End\nHall;The Ring, all of us;19:45;20:30"), expected);
    assert_eq!(read("19.45\t20h30\tThe Ring, all of us\tHall"), expected);
}

#[test]
fn a_calendar_is_read_in_its_own_zones() {
    let calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Soup\\, bread\r\n\
        LOCATION:Kitchen\r\nDTSTART;TZID=Europe/London:20261218T180000\r\n\
        DTEND:20261218T190000Z\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Market day\r\n\
        DTSTART;VALUE=DATE:20261218\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let agenda = Agenda::read(calendar, &plan());
    let soup = Item {
        starts: "2026-12-18T18:00:00Z".parse().unwrap(),
        ends: Some("2026-12-18T19:00:00Z".parse().unwrap()),
        title: "Soup, bread".to_owned(),
        place: "Kitchen".to_owned(),
    };
    assert_eq!(agenda.items, [soup]);
    let look = AgendaLook { line: 2, text: "Market day".to_owned(), flaw: NoTime };
    assert_eq!(agenda.look, [look]);
}

#[test]
fn what_is_no_item_comes_back_with_its_line_and_the_reason() {
    let long = "x".repeat(TITLE_CHARS + 1);
    let text = format!("Soup\n18:30\n19:00 Soup\n19:30 {long}\n25:00 Night");
    let agenda = Agenda::read(&text, &plan());
    assert_eq!(agenda.items.len(), 1);
    let flaws: Vec<_> = agenda.look.iter().map(|it| (it.line, it.flaw)).collect();
    assert_eq!(flaws, [(1, NoTime), (2, NoTitle), (4, TooLong), (5, NoTime)]);
    assert_eq!(agenda.look[0].text, "Soup");
    let many = "19:00 Soup\n".repeat(AGENDA_ITEMS + 2);
    let many = Agenda::read(&many, &plan());
    assert_eq!((many.items.len(), many.look.len()), (AGENDA_ITEMS, 2));
}

proptest::proptest! {
    #[test]
    fn whatever_is_written_every_line_is_an_item_or_comes_back(text in "[ -~\t\n;,@é]{0,200}") {
        let agenda = Agenda::read(&text, &plan());
        let lines = text.lines().filter(|it| !it.trim().is_empty()).count();
        let taken = agenda.items.len() + agenda.look.len();
        // The names of columns are no line.
        proptest::prop_assert!(taken == lines || taken + 1 == lines);
    }
}
