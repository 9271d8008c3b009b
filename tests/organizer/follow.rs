//! O3: follow-ups go out.
#![allow(clippy::unwrap_used, reason = "this is for tests, though not in test functions")]

use chrono::TimeDelta;
use egui::Key;
use porchlight::desk::{Desk, HandClock, saying};
use porchlight::domain::{Command, Consent, Reasons, Side, Swap, Word};
use porchlight::matching::known::known;

use crate::sitting::{Organizer, empty_house};
use crate::stage::{house, id, invite, let_in, six};

#[test]
fn every_guest_gets_one_file_and_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let clock = HandClock::at(six());
    let mut desk = house(&clock);
    for name in ["Ana Pereira", "Ben Ashby", "Noor Haddad"] {
        let_in(&mut desk, name);
    }
    met(&mut desk);
    let mut organizer = Organizer::at(desk, clock.clone(), Key::Num5);
    organizer.stage.assert_shows("Packets are ready when the doors close.");
    organizer.stage.assert_shows("Save them now");
    clock.advance(TimeDelta::hours(4));
    organizer.stage.settle();
    organizer = organizer.back_at(Key::Num5);
    organizer.picture("o3");
    organizer.stage.assert_shows("You both said yes: b...@posta.example");
    organizer.stage.assert_shows("Ben, to you: “my tax checklist”");
    assert!(!organizer.stage.labels().join(" ").contains("ben.ashby@"), "a host looks on");
    organizer.press("Next packet");
    organizer.stage.assert_shows("Ben’s packet");
    organizer.press("Save 3 packets");
    organizer.picture("o3-kinds");
    organizer.press("Web pages (HTML)");
    organizer.press("E-mail drafts (.eml)");
    organizer.press("Choose a folder");
    organizer.type_path(folder.path());
    organizer.wait_for("No folders here.");
    assert_eq!(organizer.stage.focused().as_deref(), Some("Save here"), "the keyboard goes on");
    organizer.press("Save here");
    let into = folder.path().join("Neighbours’ Night 2026-11-20");
    organizer.wait_for(&format!("3 packets are in {}", into.display()));
    organizer.picture("o3-saved");
    let mut files: Vec<_> = std::fs::read_dir(&into)
        .unwrap()
        .map(|it| it.unwrap().file_name().into_string().unwrap())
        .collect();
    files.sort();
    let kinds = ["eml", "html", "pdf"];
    let all = ["Ana", "Ben", "Noor"].map(|name| kinds.map(|kind| format!("{name}.{kind}")));
    assert_eq!(files, all.concat());
    let read = |name: &str| std::fs::read_to_string(into.join(name)).unwrap();
    assert!(read("Ana.html").contains("ben.ashby@posta.example"));
    assert!(!read("Noor.html").contains("posta.example"));
}

/// Ana and Ben were introduced, promised something and swapped contact.
fn met(desk: &mut Desk) {
    let gathering = desk.tonight().unwrap();
    let (ana, ben) = (id(desk, "Ana Pereira"), id(desk, "Ben Ashby"));
    let (introduction, promise) = (desk.mint(), desk.mint());
    let reasons = Reasons { spot: "Window bench".to_owned(), ..Reasons::default() };
    let guests = vec![ana, ben];
    let suggest = Command::Suggest { gathering, introduction, guests, reasons, by_hand: true };
    desk.submit(suggest).unwrap();
    desk.submit(Command::Introduce { gathering, introduction, made: true }).unwrap();
    desk.submit(Command::Meet { gathering, introduction }).unwrap();
    let consent = Consent { swap: Swap::AskEachTime, ..Consent::default() };
    for guest in [ana, ben] {
        desk.submit(Command::Choose { gathering, guest, consent }).unwrap();
        let yes = Command::AnswerSwap { gathering, introduction, guest, yes: true };
        desk.submit(yes).unwrap();
    }
    let text = "my tax checklist".to_owned();
    let word = Word { from: ben, to: ana, text, by: None };
    desk.submit(Command::Promise { gathering, promise, word }).unwrap();
}

/// The evening is over at which Ana and Ben met.
fn afterwards(clock: &HandClock) -> Desk {
    let mut desk = house(clock);
    for name in ["Ana Pereira", "Ben Ashby"] {
        let_in(&mut desk, name);
    }
    met(&mut desk);
    clock.advance(TimeDelta::hours(4));
    desk
}

#[test]
fn one_page_is_handed_over_as_a_code_or_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let clock = HandClock::at(six());
    let desk = afterwards(&clock);
    let mut organizer = Organizer::at(desk, clock, Key::Num5);
    organizer.press("Ana’s packet as a code");
    organizer.stage.assert_shows("For Ana’s phone");
    organizer.stage.assert_shows("A QR code of the page");
    organizer.picture("o3-code");
    organizer.press("Close");
    organizer.press("Save Ana’s packet");
    organizer.press("Choose a folder");
    organizer.type_path(folder.path());
    organizer.press("Save here");
    let into = folder.path().join("Neighbours’ Night 2026-11-20");
    organizer.wait_for(&format!("1 packet is in {}", into.display()));
    assert!(std::fs::read(into.join("Ana.pdf")).unwrap().starts_with(b"%PDF-"));
    assert_eq!(std::fs::read_dir(&into).unwrap().count(), 1);
}

#[test]
fn before_anybody_came_there_is_nothing_to_hand_out() {
    let clock = HandClock::at(six());
    let desk = empty_house(&clock);
    let mut organizer = Organizer::at(desk, clock, Key::Num5);
    organizer.stage.assert_shows("Nobody was checked in, so there is nothing to hand out.");
    assert!(!organizer.stage.shows("Save the report"));
    organizer.picture("o3-nobody");
}

#[test]
fn packets_are_printed_only_where_a_printer_was_chosen_and_after_a_question() {
    let clock = HandClock::at(six());
    let desk = afterwards(&clock);
    let organizer = Organizer::at(desk, clock.clone(), Key::Num5);
    assert!(!organizer.stage.shows("Print packets"));
    let mut desk = house(&clock);
    let_in(&mut desk, "Ana Pereira");
    let mut settings = desk.settings().unwrap();
    // Nobody's printer, with a print service or without.
    settings.page_printer = Some("No-such-printer".to_owned());
    desk.remember(&settings).unwrap();
    clock.advance(TimeDelta::hours(4));
    let mut organizer = Organizer::at(desk, clock, Key::Num5);
    organizer.press("Print packets");
    organizer.stage.assert_shows("Print 1 packet on No-such-printer?");
    organizer.picture("o3-print");
    organizer.press("Print them");
    organizer.wait_for(
        "No-such-printer took 0 of 1: it is off or not connected. Print again, and the rest follows.",
    );
    organizer.picture("o3-print-stopped");
    organizer.stage.assert_shows("Print packets");
}

#[test]
#[ignore = "needs a print service, and the name of a queue in PORCHLIGHT_PRINTER"]
fn packets_reach_a_printer() {
    let clock = HandClock::at(six());
    let mut desk = house(&clock);
    for name in ["Ana Pereira", "Ben Ashby", "Noor Haddad"] {
        let_in(&mut desk, name);
    }
    met(&mut desk);
    let printer = std::env::var("PORCHLIGHT_PRINTER").unwrap();
    let mut settings = desk.settings().unwrap();
    settings.page_printer = Some(printer.clone());
    desk.remember(&settings).unwrap();
    clock.advance(TimeDelta::hours(4));
    let mut organizer = Organizer::at(desk, clock, Key::Num5);
    organizer.press("Print packets");
    organizer.press("Print them");
    // Pages are drawn by the processor, which takes its time where nothing is optimised.
    for _ in 0..10 {
        std::thread::sleep(std::time::Duration::from_secs(1));
        organizer.stage.screen.run_steps(1);
    }
    organizer.wait_for(&format!("3 packets are on their way to {printer}."));
}

/// Twenty-two guests say two lines each; what the lines mean comes with the program.
#[test]
fn what_was_offered_and_needed_is_told_by_what_it_means_and_delicate_needs_as_a_number() {
    let clock = HandClock::at(six());
    let mut desk = house(&clock);
    let mut meanings = Vec::new();
    for n in 0..22 {
        let name = format!("Guest Number{n}");
        invite(&mut desk, &name);
        let_in(&mut desk, &name);
        let lines = if n < 12 {
            vec![(Side::Offer, "Show you my beehive"), (Side::Need, "Who to ask about my debts")]
        } else {
            vec![(Side::Need, "Learn beekeeping"), (Side::Offer, "Fix a bike with you")]
        };
        let (gathering, guest) = (desk.tonight().unwrap(), id(&desk, &name));
        for (side, text) in lines {
            let (line, saying) = (desk.mint(), saying(side, text));
            desk.submit(Command::Say { gathering, guest, line, saying }).unwrap();
            meanings.push((line, known(side, text).unwrap()));
        }
    }
    desk.know_meanings(meanings);
    let mut organizer = Organizer::at(desk, clock, Key::Num5);
    organizer.wait_for(
        "How many people offered something of it, needed something, and needed what nobody here \
         offers.",
    );
    let words = organizer.stage.words().join("\n");
    assert!(words.contains("Bees: 12 offered, 10 needed, "), "{words}");
    assert!(words.contains("Bikes: 10 offered, 0 needed, 0 needed, not offered"), "{words}");
    organizer.stage.assert_shows("People who needed something they said in confidence: 12.");
    organizer.picture("o3-themes");
    assert!(!organizer.stage.labels().join(" ").contains("debt"));
}
