//! Guest lists meeting a house: again, newer, and with what people decide.

mod lists;

use lists::*;
use porchlight::domain::*;
use porchlight::intake::{Columns, Decision, Decisions, Field, House, plan};

const EVERY_FILE: &[&str] = &[
    "alfio.csv",
    "by-hand.csv",
    "by-hand.xlsx",
    "eventbrite-newer.csv",
    "eventbrite-uk.csv",
    "eventbrite-us.csv",
    "google-forms-de.csv",
    "google-forms-doubled.csv",
    "google-forms-en.csv",
    "google-forms-es.csv",
    "hi-events.csv",
    "hostile-cells.csv",
    "luma-1.csv",
    "luma-2.csv",
    "luma-3.csv",
    "meetup.csv",
    "meetup-members.xls",
    "mojibake.csv",
    "names-only.csv",
    "pretix-de.csv",
    "pretix-en.csv",
    "sep-line.csv",
];

#[test]
fn the_same_list_again_changes_nothing() {
    for file in EVERY_FILE {
        let table = table(file);
        let mut evening = Evening::new();
        let (first, _) = evening.bring(&table);
        assert!(first.counts.added > 0, "{file}");
        let (again, facts) = evening.bring(&table);
        assert_eq!((again.counts.added, again.counts.updated, facts), (0, 0, 0), "{file}");
        let (took, was) = (first.counts, again.counts);
        assert_eq!(was.unchanged, took.added + took.updated + took.unchanged, "{file}");
        assert_eq!((was.look, was.not_coming), (took.look, took.not_coming), "{file}");
    }
}

#[test]
fn a_newer_list_updates_and_blank_cells_erase_nothing() {
    let mut evening = Evening::new();
    evening.bring(&table_of(
        "Name,Email,Phone,What can you offer?\n\
         Ana Pereira,ana@posta.example,07700 900142,Bikes\n\
         Ben Okafor,ben@posta.example,07700 900155,\n",
    ));
    let (plan, _) = evening.bring(&table_of(
        "Email,Phone,Name,What can you offer?\n\
         ANA@posta.example,07700 900199,Ana Pereira,Soup\n\
         ben@posta.example,,Ben Okafor,\n\
         mei@posta.example,,Mei Park,\n",
    ));
    assert_eq!((plan.counts.added, plan.counts.updated, plan.counts.unchanged), (1, 1, 1));
    let guest = |name| evening.state.guest(evening.guest(name)).unwrap();
    assert_eq!(guest("Ana Pereira").phone(), Some("07700 900199"));
    assert_eq!(guest("Ana Pereira").email(), Some("ana@posta.example"), "only its case differs");
    assert_eq!(guest("Ben Okafor").phone(), Some("07700 900155"));
    let visit = evening.state.gathering(evening.gathering).unwrap();
    let lines = visit.visit(evening.guest("Ana Pereira")).unwrap().lines().count();
    assert_eq!(lines, 2);
}

#[test]
fn the_day_somebody_booked_stays_when_a_newer_list_is_silent() {
    let mut evening = Evening::new();
    evening.bring(&table_of("Name,Email\nAna Pereira,ana@posta.example\n"));
    let dated = table_of("Name,Email,Order date\nAna Pereira,ana@posta.example,2026-10-02\n");
    let (plan, _) = evening.bring(&dated);
    assert_eq!(plan.counts.updated, 1);
    assert_eq!(evening.bring(&dated).0.counts.unchanged, 1);
    evening.bring(&table_of("Name,Email,Phone\nAna Pereira,ana@posta.example,07700 900142\n"));
    let visit = evening.state.gathering(evening.gathering).unwrap();
    let booking = visit.visit(evening.guest("Ana Pereira")).unwrap().booking();
    assert_eq!(booking.booked_on.map(|day| day.to_string()).as_deref(), Some("2026-10-02"));
}

#[test]
fn what_guests_say_at_the_door_stands() {
    let list = table_of(
        "Name,Email,Pronouns,What can you offer?\nAna Pereira,ana@posta.example,she/her,Bikes\n",
    );
    let mut evening = Evening::new();
    evening.bring(&list);
    let (guest, gathering) = (evening.guest("Ana Pereira"), evening.gathering);
    let details = Details { pronouns: Some("they/them".into()), ..Details::default() };
    evening.wish(Command::Note { guest, details });
    let visit = evening.state.gathering(gathering).unwrap().visit(guest).unwrap();
    let line = visit.lines().next().unwrap().0;
    evening.wish(Command::Remove { gathering, guest, line });
    let (again, facts) = evening.bring(&list);
    assert_eq!((again.counts.unchanged, facts), (1, 0));
}

#[test]
fn people_of_an_earlier_gathering_are_known_again() {
    let list = table("meetup.csv");
    let mut evening = Evening::new();
    evening.bring(&list);
    let before = evening.state.guests().count();
    evening.another();
    let (plan, facts) = evening.bring(&list);
    assert_eq!(plan.counts.added, 5, "each is new on this gathering's list");
    assert!(plan.added.is_empty() && facts > 0, "and nobody is new to the house");
    assert_eq!(evening.state.guests().count(), before);
    assert_eq!(evening.bring(&list).1, 0);
}

#[test]
fn a_cancelled_row_names_whom_it_takes_off_the_list() {
    let mut evening = Evening::new();
    evening.bring(&table_of(
        "Name,Email,Status\nAna Pereira,a@x.example,Yes\nBen Okafor,b@x.example,Yes\n\
         Mei Park,m@x.example,Yes\n",
    ));
    let (ana, ben) = (evening.guest("Ana Pereira"), evening.guest("Ben Okafor"));
    let plan = evening.plan(&table_of(
        "Name,Email,Status\nAna Pereira,A@X.example,Cancelled\nBen Okafor,b@x.example,Cancelled\n\
         Ben Okafor,b@x.example,Yes\nOlu Adeyemi,o@x.example,Cancelled\n",
    ));
    let gone: Vec<_> = plan.not_coming.iter().map(|it| it.guest).collect();
    assert_eq!(gone, [Some(ana), None, None], "Ben booked anew, Olu was never expected");

    evening.wish(Command::CheckIn(Box::new(CheckIn {
        gathering: evening.gathering,
        guest: ben,
        by: By::Name,
        badge_code: "B".into(),
        details: Details::default(),
        consent: None,
        manner: None,
        door: None,
    })));
    let late = evening.plan(&table_of("Name,Email,Status\nBen Okafor,b@x.example,Refunded\n"));
    assert_eq!(late.not_coming[0].guest, None, "he is inside");
}

#[test]
fn one_address_with_two_names_and_one_name_with_two_addresses_are_never_merged() {
    let mut evening = Evening::new();
    evening.bring(&table_of("Name,Email\nAna Pereira,ana@posta.example\n"));
    let plan = evening.plan(&table_of(
        "Name,Email,Ticket code\nRui Pereira,ana@posta.example,T-000001\n\
         Ana Pereira,other@posta.example,T-000002\nAna Pereira,,T-000003\nBen Okafor,,T-000004\n\
         Mei Park,,T-000004\nÁNA  PEREIRA,ANA@posta.example,\n",
    ));
    let expected = [(1, "same-email"), (2, "same-name"), (3, "same-name"), (5, "same-ticket")];
    assert_eq!(look(&plan), expected);
    assert_eq!((names(&plan), plan.counts.unchanged), (vec!["Ben Okafor".to_owned()], 1));
    let says = plan.look[0].problem.says();
    assert!(says.contains("Ana Pereira, whom the house knows already"), "{says}");
}

fn decide_all(
    table: &porchlight::intake::Table,
    all: &[(u32, Decision)],
) -> porchlight::intake::Plan {
    let mut decisions = Decisions::default();
    for (row, decision) in all {
        decisions.decide(*row, decision.clone());
    }
    plan_into(table, House::default(), &decisions)
}

#[test]
fn decisions_settle_every_row_of_a_list_by_hand() {
    let table = table("by-hand.csv");
    let mobile = 3;
    let plan = decide_all(
        &table,
        &[
            (1, Decision::Split),
            (5, Decision::Fix),
            (6, Decision::TypeName("Lou Roth".into())),
            (7, Decision::LeaveOut),
            (8, Decision::Edit { column: mobile, text: "07700 900111".into() }),
            (10, Decision::SamePerson),
            (11, Decision::BothStay),
            (14, Decision::LeaveOut),
        ],
    );
    assert_eq!(look(&plan), []);
    assert_eq!(absent(&plan), [(7, "left out"), (14, "left out")]);
    let expected = [
        "Ana Okafor",
        "Ben Okafor",
        "Rui Pereira",
        "Zoë Müller",
        "Kofi Mensah",
        "Lou Roth",
        "Olu Adeyemi",
        "Mei Park",
        "Rui Pereira",
        "Ida Lund",
    ];
    assert_eq!(names(&plan), expected);
    assert_eq!(plan.people(), 10, "one row held two");
    assert_eq!(added(&plan, "Kofi Mensah").email.as_deref(), Some("kofi@posta.example"));
    assert_eq!(added(&plan, "Lou Roth").email.as_deref(), Some("lost@posta.example"));
    assert_eq!(added(&plan, "Ana Okafor").email.as_deref(), Some("okafor@posta.example"));
    assert_eq!(added(&plan, "Ben Okafor").email, None);
    assert!(added(&plan, "Mei Park").note.as_deref().unwrap().contains("Mei Parkes"));
}

#[test]
fn all_rows_with_the_same_problem_can_be_fixed_at_once() {
    let table = table("mojibake.csv");
    let plan = plan_of(&table);
    let mut decisions = Decisions::default();
    plan.decide_alike(1, &Decision::Fix, &mut decisions);
    let fixed = plan_into(&table, House::default(), &decisions);
    assert_eq!(look(&fixed), [(3, "lost-letters")]);
    assert_eq!(added(&fixed, "José Núñez").offers, ["Paëlla"]);
    decisions.undo(2);
    assert_eq!(look(&plan_into(&table, House::default(), &decisions)).len(), 2);
}

#[test]
fn a_row_may_need_several_decisions() {
    let table = table_of("Name,Email,Status\nZoÃ« & Ben MÃ¼ller,zoe@posta,pending\n");
    let mut all = Vec::new();
    for (problem, decision) in [
        ("mojibake", Decision::Fix),
        ("bad-email", Decision::Keep),
        ("two-people", Decision::Split),
        ("undecided", Decision::Expect),
    ] {
        assert_eq!(look(&decide_all(&table, &all)), [(1, problem)]);
        all.push((1, decision));
    }
    let plan = decide_all(&table, &all);
    assert_eq!(names(&plan), ["Zoë Müller", "Ben Müller"]);
    assert_eq!(plan.added[0].note.as_deref(), Some("Email: zoe@posta"));
}

#[test]
fn somebody_not_coming_can_be_expected_after_all() {
    let table = table("eventbrite-uk.csv");
    let plan = decide_all(&table, &[(4, Decision::Expect)]);
    assert!(names(&plan).contains(&"Noor Haddad".to_owned()));
    assert_eq!(absent(&plan), []);
}

#[test]
fn columns_can_be_changed_by_header_or_number() {
    let table = table_of("Name,Firma,Etwas,E-Mail\nAna Pereira,Rye,Bikes,ana@posta.example\n");
    let mut columns = Columns::guess(&table);
    columns.assign("etwas", Field::Offer).unwrap();
    columns.assign("#2", Field::Note).unwrap();
    columns.assign("E-MAIL", Field::Ignored).unwrap();
    assert!(columns.assign("Nobody", Field::Name).is_err());
    let plan = plan(&table, &columns, House::default(), &Decisions::default(), &|_| {});
    let ana = added(&plan, "Ana Pereira");
    assert_eq!((&*ana.offers[0], ana.note.as_deref()), ("Bikes", Some("Firma: Rye")));
    assert_eq!(ana.email, None);
    columns.assign("Name", Field::Ignored).unwrap();
    assert!(!columns.has_name());
}
