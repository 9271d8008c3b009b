//! Guest lists as each system writes them. The people in them are invented.

mod lists;

use chrono::Datelike;
use lists::*;
use porchlight::intake::Plan;

#[test]
fn eventbrite_lists_of_every_generation_come_in() {
    let us = plan_file("eventbrite-us.csv");
    assert_eq!(
        stored(&us),
        [
            "Order Date=booked",
            "First Name=first",
            "Last Name=last",
            "Email=email",
            "Attendee #=ticket",
            "Attendee Status=status",
            "What can you offer a neighbour?=offer",
            "What do you need?=need",
        ]
    );
    assert_eq!(names(&us), ["Ana Pereira", "Ben Okafor", "Mei Park", "Zoë Müller"]);
    assert_eq!(absent(&us), [(5, "Refunded"), (6, "Not Attending"), (7, "Deleted")]);
    assert_eq!(look(&us), [(3, "placeholder-name")]);
    assert_eq!(us.counts.updated, 1, "Mei's second ticket");
    assert_eq!(added(&us, "Mei Park").tickets, ["18446200104", "18446200109"]);
    assert_eq!(added(&us, "Ana Pereira").offers, ["Fix a bike", "lend a ladder"]);
    assert!(added(&us, "Zoë Müller").offers.is_empty(), "\"none\" is no offer");

    let uk = plan_file("eventbrite-uk.csv");
    assert_eq!(names(&uk), ["Siân Llewellyn", "Kofi Mensah", "D'Arcy O'Brien"]);
    assert_eq!(added(&uk, "Siân Llewellyn").phone.as_deref(), Some("+44 7700 900142"));
    assert_eq!(added(&uk, "Siân Llewellyn").first_time, Some(true));
    assert_eq!(added(&uk, "Kofi Mensah").tickets, ["900100202"]);
    assert_eq!((absent(&uk), look(&uk)), (vec![(4, "Not Attending")], vec![(5, "no-name")]));

    let newer = plan_file("eventbrite-newer.csv");
    assert_eq!(names(&newer), ["Ana Pereira", "Rui Pereira", "Svetlana Ivanova"]);
    let ana = added(&newer, "Ana Pereira");
    assert_eq!(ana.email.as_deref(), Some("ana.pereira@posta.example"), "not the buyer's");
    assert_eq!((&*ana.offers[0], &*ana.needs[0]), ("Portuguese lessons", "A ladder"));
}

#[test]
fn eventbrite_in_german_and_a_form_in_french_come_in_with_who_is_not_coming() {
    let german = plan_file("eventbrite-de.csv");
    assert_eq!(names(&german), ["Jürgen Groß", "Ute Maier"]);
    assert_eq!(absent(&german), [(4, "Erstattet"), (5, "Nimmt nicht teil")]);
    assert_eq!(look(&german), [(2, "same-email"), (3, "placeholder-name")]);
    assert_eq!(added(&german, "Jürgen Groß").tickets, ["99001"]);

    let french = plan_file("google-forms-fr.csv");
    assert_eq!(names(&french), ["Luc Petit", "Sarah Benali"]);
    assert_eq!(added(&french, "Luc Petit").offers, ["Jardinage", "Prêt de remorque"]);
    assert_eq!(added(&french, "Luc Petit").needs, ["Apprendre l'anglais"]);
    assert!(added(&french, "Sarah Benali").offers.is_empty());
    assert_eq!(absent(&french), [(3, "Non, désolé")]);
}

#[test]
fn luma_lists_of_every_generation_come_in() {
    let first = plan_file("luma-1.csv");
    assert_eq!(names(&first), ["Ana Pereira", "Ben Okafor"]);
    assert_eq!(added(&first, "Ana Pereira").tickets, ["g-Kq81aa"], "the key, not the address");
    assert_eq!(added(&first, "Ben Okafor").offers, ["A first tax return", "Pruning pear trees"]);
    assert_eq!(absent(&first), [(4, "declined"), (5, "invited"), (6, "waitlist")]);
    assert_eq!(look(&first), [(3, "undecided"), (7, "no-name")]);
    assert_eq!(first.look[0].line, 5, "an answer above it has two lines");

    let second = plan_file("luma-2.csv");
    assert_eq!(names(&second), ["Jörg Weiß", "Łukasz Wójcik", "李娜"]);
    assert_eq!(added(&second, "Jörg Weiß").needs, ["Deutsch-Polnisch Tandem"]);
    assert_eq!(added(&second, "Łukasz Wójcik").first_time, Some(false));

    let third = plan_file("luma-3.csv");
    assert_eq!(names(&third), ["Ana Pereira", "Noor Haddad"]);
    assert_eq!(added(&third, "Noor Haddad").pronouns.as_deref(), Some("they/them"));
    assert_eq!(added(&third, "Noor Haddad").needs, ["A ladder"]);
    assert!(stored(&third).iter().all(|column| !column.contains("click_id")));
}

#[test]
fn meetup_lists_come_in_whatever_their_name_says() {
    for file in ["meetup.csv", "meetup-members.xls"] {
        let plan = plan_file(file);
        assert_eq!(
            stored(&plan),
            [
                "Name=name",
                "User ID=ticket",
                "RSVP=status",
                "Guests=companions",
                "RSVPed on=booked",
                "Notes=note",
            ]
        );
        assert_eq!(names(&plan), ["Ana P.", "Ben Okafor", "Tom", "Tom", "Svetlana"]);
        assert_eq!(absent(&plan), [(5, "No"), (6, "Waitlist")]);
        assert_eq!(plan.added[3].companions, Some(2));
        assert_eq!(added(&plan, "Svetlana").note.as_deref(), Some("Comes late"));
    }
}

#[test]
fn pretix_lists_come_in_in_english_and_german() {
    let english = plan_file("pretix-en.csv");
    assert_eq!(english, plan_file("pretix-en-semicolon.csv"));
    assert_eq!(names(&english), ["Ana Pereira", "Ben Okafor", "Zoë Müller"]);
    assert_eq!(added(&english, "Ana Pereira").tickets, ["k3v9x2m4n8p1q7r5"]);
    let note = added(&english, "Ben Okafor").note.as_deref();
    assert_eq!(note, Some("Requires special attention\nBrings own chair"));
    assert_eq!(look(&english), [(2, "same-email"), (4, "no-name")]);

    let german = plan_file("pretix-de.csv");
    assert_eq!(names(&german), ["Jörg Weiß", "Änne Groß", "Łukasz Wójcik"]);
    let joerg = added(&german, "Jörg Weiß");
    assert_eq!(joerg.tickets, ["00k3v9x2m4n8p1q7"], "zeros in front stay");
    assert_eq!(joerg.offers, ["Fahrräder reparieren", "Brot backen"]);
    assert_eq!(joerg.needs, ["Steuererklärung"]);
    assert_eq!(
        (joerg.first_time, added(&german, "Änne Groß").first_time),
        (Some(true), Some(false))
    );
    assert_eq!(names(&plan_file("pretix-de-comma.csv")), ["Jörg Weiß"]);
}

#[test]
fn hi_events_and_alfio_lists_come_in() {
    let hi = plan_file("hi-events.csv");
    assert_eq!(names(&hi), ["Ana Pereira", "Ben Okafor"]);
    let ana = added(&hi, "Ana Pereira");
    assert_eq!(ana.tickets, ["A-7K2QX9P"]);
    assert_eq!(
        (&*ana.offers, &*ana.needs),
        (&["Bike repair".into()][..], &["Polish practice".into()][..])
    );
    assert_eq!(ana.note.as_deref(), Some("Step-free seat, please"));
    assert_eq!((absent(&hi), look(&hi)), (vec![(3, "CANCELLED")], vec![(4, "undecided")]));

    let alfio = plan_file("alfio.csv");
    assert_eq!(names(&alfio), ["Ana Pereira", "Ben Okafor", "Mei Park"]);
    assert_eq!(added(&alfio, "Ana Pereira").tickets[0].len(), 36);
    assert_eq!(added(&alfio, "Ana Pereira").language.as_deref(), Some("pt"));
    assert_eq!(absent(&alfio), [(4, "CANCELLED"), (6, "RELEASED")]);
    assert_eq!(look(&alfio), [(5, "undecided")]);
}

#[test]
fn google_forms_answers_become_offers_and_needs() {
    let english = plan_file("google-forms-en.csv");
    assert_eq!(names(&english), ["Ana Pereira", "Ben Okafor", "Mei Park"]);
    let ana = added(&english, "Ana Pereira");
    assert_eq!(ana.offers.len(), 2);
    assert_eq!((ana.first_time, ana.companions), (Some(true), Some(0)));
    assert_eq!(ana.language.as_deref(), Some("Portuguese, English"));
    assert_eq!(added(&english, "Mei Park").needs, ["A job in a library"], "her second answer");
    assert_eq!(english.counts.updated, 1);
    assert_eq!(look(&english), [(5, "two-people")]);
    assert!(!stored(&english).iter().any(|column| column.contains("dietary")));

    let spanish = plan_file("google-forms-es.csv");
    assert_eq!(names(&spanish), ["José Núñez García", "Lucía Ortega y Gasset"]);
    assert_eq!(added(&spanish, "José Núñez García").needs, ["Practicar alemán"]);
    assert_eq!(absent(&spanish), [(3, "No puedo")]);

    let german = plan_file("google-forms-de.csv");
    assert_eq!(added(&german, "Anke Groß").offers, ["Nachhilfe in Mathe"]);
    assert_eq!(added(&german, "Anke Groß").first_time, Some(false), "has been before");
    assert!(added(&german, "Uwe Möller").needs.is_empty());

    let doubled = plan_file("google-forms-doubled.csv");
    assert_eq!(added(&doubled, "Ana Pereira").email.as_deref(), Some("ana@posta.example"));
    let ben = added(&doubled, "Ben Okafor");
    assert_eq!(ben.email.as_deref(), Some("ben@posta.example"));
    assert_eq!(ben.note.as_deref(), Some("Email Address2: ben.private@posta.example"));
}

/// The month in which somebody of a list booked.
fn booked_in(plan: &Plan, name: &str) -> Option<u32> {
    added(plan, name).booked_on.map(|day| day.month())
}

#[test]
fn every_system_says_when_people_booked() {
    for (file, name, month) in [
        ("eventbrite-us.csv", "Ana Pereira", 11),
        ("eventbrite-uk.csv", "Kofi Mensah", 11),
        ("eventbrite-newer.csv", "Ana Pereira", 1),
        ("eventbrite-de.csv", "Ute Maier", 11),
        ("luma-1.csv", "Ben Okafor", 5),
        ("luma-3.csv", "Noor Haddad", 2),
        ("meetup.csv", "Svetlana", 10),
        ("pretix-en.csv", "Ana Pereira", 10),
        ("pretix-de.csv", "Änne Groß", 10),
        ("hi-events.csv", "Ben Okafor", 10),
        ("alfio.csv", "Ben Okafor", 10),
        ("google-forms-en.csv", "Ben Okafor", 11),
        ("google-forms-de.csv", "Uwe Möller", 11),
        ("google-forms-es.csv", "Lucía Ortega y Gasset", 11),
        ("google-forms-fr.csv", "Luc Petit", 11),
    ] {
        assert_eq!(booked_in(&plan_file(file), name), Some(month), "{file}");
    }
}

#[test]
fn a_month_that_nobody_can_tell_is_none() {
    let list = |dates: [&str; 2]| {
        plan_of(&table_of(&format!(
            "Name,Order Date\nAna Pereira,{}\nBen Okafor,{}\n",
            dates[0], dates[1]
        )))
    };
    let british = list(["03/10/2025", "28/10/2025"]);
    assert_eq!(booked_in(&british, "Ana Pereira"), Some(10), "Ben's day tells");
    let american = list(["03/10/2025", "10/28/2025"]);
    assert_eq!(booked_in(&american, "Ana Pereira"), Some(3));
    let either = list(["03/10/2025", "10/10/2025"]);
    assert_eq!(booked_in(&either, "Ana Pereira"), None);
    assert_eq!(booked_in(&either, "Ben Okafor"), Some(10), "the same either way");
    let odd = list(["last week", "28/10/2025"]);
    assert_eq!((odd.counts.added, booked_in(&odd, "Ana Pereira")), (2, None));
}

#[test]
fn birthdays_and_other_days_are_not_when_people_booked() {
    let plan = plan_of(&table_of(
        "Name,Date of birth,Date,Start date,Created,Checked in at\n\
         Ana Pereira,2001-02-03,2025-11-20,2025-11-20,yes,2025-11-20 18:04\n",
    ));
    assert_eq!(stored(&plan), ["Name=name"]);
    let bare = plan_of(&table_of(
        "2025-10-02 18:04:11,Ana Pereira,ana@posta.example\n\
         2025-10-03 09:00:00,Ben Okafor,ben@posta.example\n",
    ));
    assert_eq!(booked_in(&bare, "Ana Pereira"), Some(10), "no header, and a time of day");
}

#[test]
fn spreadsheets_by_hand_lose_nothing() {
    let plan = plan_file("by-hand.csv");
    assert_eq!(names(&plan), ["Rui Pereira", "Zoë Müller", "Mei Park", "Ida Lund"]);
    assert_eq!(added(&plan, "Ida Lund").companions, Some(1));
    assert_eq!(
        look(&plan),
        [
            (1, "two-people"),
            (5, "bad-email"),
            (6, "no-name"),
            (7, "placeholder-name"),
            (8, "damaged-number"),
            (10, "same-email"),
            (11, "same-name"),
            (14, "totals-row"),
        ]
    );
    assert_eq!(plan.counts.empty, 2, "a blank row, and one that was only numbered");
    let lines: Vec<u32> = plan.look.iter().map(|look| look.line).collect();
    assert_eq!(lines, [5, 9, 10, 11, 12, 14, 15, 18]);
    let says = plan.look[0].problem.says();
    assert!(
        says.contains("“Ana & Ben Okafor”") && says.contains("Ana Okafor and Ben Okafor"),
        "{says}"
    );
}

#[test]
fn the_guests_sheet_of_a_workbook_comes_in() {
    let table = table("by-hand.xlsx");
    assert_eq!(table.sheet.as_deref(), Some("Guests"));
    assert_eq!(table.other_sheets, ["Read me", "Waiting"]);
    let plan = plan_of(&table);
    assert_eq!(names(&plan), ["Ana Pereira", "Ben Okafor", "Zoë Müller"]);
    assert_eq!(added(&plan, "Ana Pereira").tickets, ["00142"], "as the format shows it");
    assert_eq!(added(&plan, "Ben Okafor").phone.as_deref(), Some("447700900155"));
    assert_eq!(added(&plan, "Zoë Müller").offers, ["Soup", "Bread"]);
    assert_eq!(look(&plan), [(5, "two-people"), (6, "totals-row")]);
    assert_eq!((plan.look[0].line, plan.counts.empty), (9, 1));
}

#[test]
fn small_lists_without_header_or_with_excels_hint_come_in() {
    assert_eq!(names(&plan_file("names-only.csv")).len(), 4);
    let hinted = plan_file("sep-line.csv");
    assert_eq!((names(&hinted).len(), hinted.counts.empty), (2, 1));
    let bare = plan_of(&table_of("Ana Pereira,ana@posta.example\nBen Okafor,ben@posta.example\n"));
    assert_eq!(stored(&bare), ["Column 1=name", "Column 2=email"]);
    assert_eq!(plan_of(&table_of("Name,Email\n")).counts.rows, 0);
}

#[test]
fn broken_letters_are_named_with_their_repair() {
    let plan = plan_file("mojibake.csv");
    assert_eq!(look(&plan), [(1, "mojibake"), (2, "mojibake"), (3, "lost-letters")]);
    let says = plan.look[0].problem.says();
    assert!(says.contains("“Zoë Müller” arrived as “ZoÃ« MÃ¼ller”"), "{says}");
}

#[test]
fn ragged_rows_are_read_where_their_meaning_is_clear() {
    let plan = plan_of(&table_of(
        "Name,Email,Status,Notes\n\
         Ana Pereira,ana@posta.example\n\
         Ben Okafor,ben@posta.example,Yes,likes cake, and tea\n\
         Park, Mei,mei@posta.example,Yes,\n\
         Rui Costa,rui@posta.example,Yes,,,,\n\
         Kofi Mensah\n",
    ));
    assert_eq!(names(&plan), ["Ana Pereira", "Ben Okafor", "Rui Costa", "Kofi Mensah"]);
    assert_eq!(added(&plan, "Ben Okafor").note.as_deref(), Some("likes cake\nand tea"));
    assert_eq!(look(&plan), [(3, "moved-cells")]);
}

#[test]
fn a_row_broken_in_two_is_seen() {
    let whole = |number: u32| format!("Ana No{number},a{number}@x.example,Soup,Yes\n");
    let mut list = "Name,Email,Offer,Status\n".to_owned();
    list.extend((0..30).map(|number| whole(number).replace("No", "N")));
    list.push_str("Ben Okafor,ben@x.example,Soup and\nbread,Yes\n");
    let plan = plan_of(&table_of(&list));
    assert_eq!(look(&plan), [(32, "too-few-cells")], "the half without the address");
}

#[test]
fn a_guests_own_columns_win_over_the_buyers() {
    let plan = plan_of(&table_of(
        "Attendee First Name,Attendee Last Name,Attendee Email,First Name,Last Name,Email\n\
         Ana,Pereira,ana@posta.example,Rui,Costa,rui@posta.example\n\
         Ben,Okafor,,Rui,Costa,rui@posta.example\n",
    ));
    assert_eq!(names(&plan), ["Ana Pereira", "Ben Okafor"]);
    assert_eq!(added(&plan, "Ana Pereira").note, None);
    assert_eq!(added(&plan, "Ben Okafor").email, None);
}

#[test]
fn statuses_are_understood_inside_a_phrase() {
    let plan = plan_of(&table_of(
        "Name,Email,Status\nA Lund,a@x.example,Order cancelled\nB Lund,b@x.example,Not cancelled\n\
         C Lund,c@x.example,Ticket refunded\nD Lund,d@x.example,Brand new status\n",
    ));
    assert_eq!(names(&plan), ["B Lund"]);
    assert_eq!(look(&plan), [(4, "unknown-status")], "nobody knows what that means: it is asked");
}

#[test]
fn a_badge_name_is_the_name_only_where_there_is_no_other() {
    let both = plan_of(&table_of("Name,Name on your badge\nAna Pereira,Annie\n"));
    assert_eq!(added(&both, "Ana Pereira").note.as_deref(), Some("Name on your badge: Annie"));
    let alone = plan_of(&table_of("Name on your badge,Email\nAnnie,a@x.example\n"));
    assert_eq!(names(&alone), ["Annie"]);
}

#[test]
fn names_are_told_apart_in_the_languages_that_swap_them() {
    for (header, cells) in [
        ("Name;Vorname;E-Mail", "Weiß;Jörg;j@posta.example"),
        ("Nachname;Vorname;E-Mail", "Weiß;Jörg;j@posta.example"),
        ("Vorname;Name;E-Mail", "Jörg;Weiß;j@posta.example"),
        ("Name;Surname;E-mail", "Jörg;Weiß;j@posta.example"),
        ("Nom;Prénom;Adresse e-mail", "Weiß;Jörg;j@posta.example"),
        ("Nombre;Apellidos;Correo electrónico", "Jörg;Weiß;j@posta.example"),
        ("Cognome;Nome;Indirizzo email", "Weiß;Jörg;j@posta.example"),
        ("Imię;Nazwisko;E-mail", "Jörg;Weiß;j@posta.example"),
        ("Naam;Voornaam;E-mailadres", "Weiß;Jörg;j@posta.example"),
        ("Name;Vorname;E-Mail", "Jörg Weiß;Jörg;j@posta.example"),
        ("Nachname, Vorname;E-Mail;x", "Weiß Jörg;j@posta.example;"),
        ("Naam;Tussenvoegsel;Email", "Jörg Weiß;;j@posta.example"),
    ] {
        let plan = plan_of(&table_of(&format!("{header}\n{cells}\n")));
        assert_eq!(names(&plan), ["Jörg Weiß"], "{header}: {:?}", stored(&plan));
        assert_eq!(plan.added[0].name.given.as_ref(), "Jörg", "{header}");
    }
}

#[test]
fn the_json_is_what_scripts_rely_on() {
    let plan =
        plan_of(&table_of("Name,Status,Company\nAna Pereira,Yes,Rye\nBen Okafor,No,\nTBD,,\n"));
    let json = serde_json::to_value(plan.report()).unwrap();
    assert_eq!(
        json,
        serde_json::json!({
            "rows": 3, "added": 1, "updated": 0, "unchanged": 0, "empty": 0,
            "not_coming": [{"row": 2, "status": "No"}],
            "look": [{
                "row": 3, "line": 4, "problem": "placeholder-name",
                "says": "“TBD” stands where a name should be. Type the name, or leave the row out."
            }],
            "columns": [
                {"column": "Name", "field": "name"},
                {"column": "Status", "field": "status"},
                {"column": "Company", "field": "ignored"},
            ],
        })
    );
}
