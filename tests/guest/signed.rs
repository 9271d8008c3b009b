//! Signed tickets at the door: good without a list, and what is said where they are not.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "this is for tests, though not in test functions"
)]

use egui::Key;
use porchlight::desk::Desk;
use porchlight::domain::{Admits, By, Command, Way};
use porchlight::intake::signed::{keys_in, mark};

use crate::made::{field, pem, seed, signer, ticket};
use crate::stage::{STAFF, Stage, let_in, six};

fn trust(desk: &mut Desk) {
    let key = keys_in(&pem(&signer(7))).unwrap()[0].to_string().into();
    let admits = Some(Admits { products: vec![3], date: None });
    let gathering = desk.tonight().unwrap();
    desk.submit(Command::SetTicketKey { gathering, key, admits }).unwrap();
}

fn code(of: u8, fields: &[Vec<u8>]) -> String {
    ticket(&signer(of), &[seed("Kx3mPq9Zt"), field(2, 3), fields.concat()].concat())
}

fn block(desk: &mut Desk, code: &str) {
    let (gathering, mark) = (desk.tonight().unwrap(), mark(code).into());
    desk.submit(Command::BlockTicket { gathering, mark, blocked: true }).unwrap();
}

/// A door whose desk is open at a place.
fn desk_at(place: &str) -> Stage {
    let mut stage = Stage::with(trust);
    stage.tap("Staff");
    stage.type_text(STAFF);
    stage.tap("Open the desk");
    stage.tap(place);
    stage
}

#[test]
fn a_good_ticket_of_somebody_on_no_list_asks_their_name_and_is_theirs() {
    let mut stage = Stage::with(trust);
    stage.scan(&code(7, &[]));
    stage.assert_shows("Hello, you");
    assert_eq!(stage.focused().as_deref(), Some("Name on your badge"));
    stage.key(Key::Enter);
    stage.assert_shows("What should your badge say?");
    stage.type_text("Olu Adeyemi");
    stage.tab_to("Email, if you’d like to be able to swap it");
    stage.type_text("olu@posta.example");
    stage.tap("Check me in");
    assert!(stage.is_in("Olu Adeyemi"));
    assert_eq!(stage.visit("Olu Adeyemi").arrival().unwrap().way, Way::In(By::Code));
    assert_eq!(stage.guest("Olu Adeyemi").email(), Some("olu@posta.example"));
    stage.scan(&code(7, &[]));
    stage.assert_shows("Hello again, Olu Adeyemi");
}

#[test]
fn a_ticket_that_opens_nothing_says_why_and_what_to_do() {
    let soon = u64::try_from((six() + chrono::TimeDelta::hours(1)).timestamp()).unwrap();
    let past = soon - 2 * 3600;
    let other = |number, value| {
        ticket(&signer(7), &[seed("Other"), field(2, 3), field(number, value)].concat())
    };
    let blocked = code(7, &[]);
    let mut stage = Stage::with(|desk| {
        trust(desk);
        block(desk, &blocked);
        block(desk, "T-BEN-0004");
    });
    let says = [
        (code(8, &[]), "We can’t tell whose that ticket is. Type your name, or ask a host."),
        (blocked, "That ticket isn’t good any more. Type your name, or ask a host."),
        (
            "T-BEN-0004".to_owned(),
            "That ticket isn’t good any more. Type your name, or ask a host.",
        ),
        (other(2, 4), "That ticket is for something else. Type your name, or ask a host."),
        (
            other(5, soon),
            "That ticket is good from 20:15, Friday 20 November. Come back then, or ask a host.",
        ),
        (
            other(6, past),
            "That ticket was good until 18:15, Friday 20 November. Type your name, or ask a host.",
        ),
    ];
    for (code, says) in says {
        stage.scan(&code);
        stage.assert_shows(says);
    }
    assert_eq!(stage.desk().evening().unwrap().present().count(), 0);
}

#[test]
fn a_scan_on_the_staffs_list_leads_to_the_name_and_a_bad_one_is_said_there() {
    let mut stage = Stage::with(trust);
    stage.tap("Staff");
    stage.type_text(STAFF);
    stage.scan(&code(8, &[]));
    stage.assert_shows(Stage::says("scan-unknown-key"));
    stage.scan(&code(7, &[]));
    stage.assert_shows("Hello, you");
}

#[test]
fn at_the_desk_a_host_lets_the_holder_of_a_good_ticket_in_without_a_name() {
    let mut stage = desk_at("Room");
    stage.scan(&code(7, &[]));
    stage.assert_shows(Stage::says("scan-signed"));
    stage.tap("Let them in");
    let inside: Vec<_> = stage.desk().evening().unwrap().present().map(|(it, _)| it).collect();
    let [guest] = inside[..] else { panic!("{inside:?}") };
    let name = stage.desk().state().guest(guest).unwrap().name().full();
    assert!(name.starts_with("Guest "), "{name}");
    stage.scan(&code(7, &[]));
    stage.assert_shows(&format!("{name} is in since 19:15, Door B."));
}

#[test]
fn at_the_desk_it_is_said_why_a_ticket_opens_nothing() {
    let mut stage = desk_at("Room");
    stage.scan(&code(8, &[]));
    stage.assert_shows(Stage::says("scan-unknown-key"));
    assert!(!stage.shows("Let them in"), "nobody is known whom to let in");
    let mut stage = Stage::with(|desk| {
        let_in(desk, "Ana Rusu");
        block(desk, "T-BEN-0004");
    });
    stage.tap("Staff");
    stage.type_text(STAFF);
    stage.tap("Open the desk");
    stage.scan("T-BEN-0004");
    stage.assert_shows("That ticket is blocked.");
    stage.tap("Let them in");
    assert!(stage.is_in("Ben Ashby"));
}

#[test]
fn a_key_is_pasted_at_the_doors_and_withdrawn_there() {
    let mut stage = desk_at("Doors");
    let keys = |stage: &Stage| stage.desk().evening().unwrap().ticket_keys().count();
    let paste = |stage: &mut Stage, text: &str| {
        stage.tab_to("Public key");
        stage.screen.event(egui::Event::Paste(text.to_owned()));
        stage.settle();
        stage.key(Key::Enter);
    };
    paste(&mut stage, "no key at all");
    stage.assert_shows(Stage::says("tickets-no-key"));
    stage.screen.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    paste(&mut stage, &pem(&signer(8)));
    stage.assert_shows("The key is in. Its tickets open this gathering from now on.");
    assert_eq!(keys(&stage), 2);
    let key = keys_in(&pem(&signer(8))).unwrap()[0].to_string();
    let end = key.trim_end_matches('=');
    stage.tap(&format!("Withdraw the key ending in {}", &end[end.len() - 6..]));
    assert_eq!(keys(&stage), 1);
    stage.assert_shows("Only product 3");
    stage.tap("Undo");
    assert_eq!(keys(&stage), 2);
}

#[test]
fn a_code_is_blocked_at_the_doors_and_let_open_again() {
    let mut stage = desk_at("Doors");
    let is_blocked =
        |stage: &Stage| stage.desk().evening().unwrap().is_blocked(&mark("T-BEN-0004"));
    stage.tab_to("A ticket’s code");
    stage.type_text("T-BEN-0004");
    stage.tap("Block");
    assert!(is_blocked(&stage));
    stage.assert_shows("One code is blocked.");
    stage.tab_to("A ticket’s code");
    stage.type_text("T-BEN-0004");
    stage.tap("Unblock");
    assert!(!is_blocked(&stage));
}
