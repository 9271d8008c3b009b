//! The whole way.

use egui::Key;
use porchlight::domain::{By, Consent, ScreenName, Side, Swap, Way};

use crate::stage::{Stage, let_in};

#[test]
fn somebody_goes_the_whole_way_with_the_keyboard_alone() {
    let mut stage = Stage::with(|desk| let_in(desk, "Ben Ashby"));
    assert_eq!(stage.focused().as_deref(), Some("Scan your code or type your name"));

    stage.type_text("ana p");
    stage.assert_shows("Is this you?");
    stage.key(Key::ArrowDown);
    stage.key(Key::Enter);

    assert_eq!(stage.focused().as_deref(), Some("Hello, Ana"));
    stage.tab_to("Name on your badge");
    stage.type_text(" Maria");
    stage.tab_to("she/her");
    stage.key(Key::Space);
    stage.tab_to("Yes, as Ana Maria");
    stage.key(Key::ArrowDown);
    stage.key(Key::Space);
    stage.tab_to("Ask me each time");
    stage.key(Key::Space);
    stage.tab_to("Check me in");
    stage.key(Key::Enter);

    assert!(stage.is_in("Ana Pereira"));
    assert_eq!(stage.guest("Ana Pereira").badge_name(), "Ana Maria");
    assert_eq!(stage.guest("Ana Pereira").pronouns(), Some("she/her"));
    let consent = Consent { screen: ScreenName::FirstInitial, swap: Swap::AskEachTime };
    assert_eq!(stage.visit("Ana Pereira").consent(), consent);
    assert_eq!(stage.visit("Ana Pereira").arrival().unwrap().way, Way::In(By::Name));

    assert_eq!(stage.focused().as_deref(), Some("You’re in, Ana Maria. Anything to give or ask?"));
    stage.tab_to("One thing you can offer");
    stage.type_text("Prune a fruit tree");
    stage.key(Key::Enter);
    stage.tab_to("One thing that would help");
    stage.type_text("Someone to check my tax return");
    stage.tab_to("Show me people");
    stage.key(Key::Enter);

    let said = |side| stage.visit("Ana Pereira").lines_of(side).count();
    assert_eq!((said(Side::Offer), said(Side::Need)), (1, 1));
    stage.tab_to("I’m done, thanks");
    stage.key(Key::Enter);
    stage.assert_shows("Welcome");
}

#[test]
fn blank_means_no_and_one_tap_is_enough() {
    let mut stage = Stage::new();
    stage.scan("T-NOOR-005");
    stage.key(Key::Enter);
    assert!(stage.is_in("Noor Haddad"));
    assert_eq!(stage.visit("Noor Haddad").consent(), Consent::default());
    assert!(stage.guest("Noor Haddad").badge_code().is_some());
}

#[test]
fn somebody_not_on_the_list_comes_in_just_the_same() {
    let mut stage = Stage::new();
    stage.tap("I’m not on the list");
    stage.assert_shows("Hello, you");
    assert_eq!(stage.focused().as_deref(), Some("Name on your badge"));
    stage.tap("Check me in");
    stage.assert_shows("What should your badge say?");
    assert_eq!(stage.focused().as_deref(), Some("Name on your badge"));

    stage.type_text("Kofi Boateng");
    stage.assert_shows("Hello, Kofi");
    stage.assert_shows("Yes, as Kofi B.");
    stage.assert_shows("Nothing to swap: we have no contact for you.");
    stage.tap("Email, if you’d like to be able to swap it");
    stage.type_text("kofi@posta");
    stage.tap("Check me in");
    stage.assert_shows("That email looks unfinished. Leave it empty if you like.");
    stage.tap("Email, if you’d like to be able to swap it");
    stage.key(Key::End);
    stage.type_text(".example");
    stage.tap("Ask me each time");
    stage.tap("Check me in");

    assert!(stage.is_in("Kofi Boateng"));
    assert_eq!(stage.guest("Kofi Boateng").email(), Some("kofi@posta.example"));
    assert_eq!(stage.visit("Kofi Boateng").arrival().unwrap().way, Way::In(By::WalkIn));
    assert_eq!(stage.visit("Kofi Boateng").consent().swap, Swap::AskEachTime);
}

#[test]
fn a_choice_tapped_twice_is_blank_again() {
    let mut stage = Stage::new();
    stage.scan("T-BEN-0004");
    stage.tap("Yes, as Ben");
    stage.tap("Yes, as Ben");
    stage.tap("Check me in");
    assert_eq!(stage.visit("Ben Ashby").consent().screen, ScreenName::None);
}

#[test]
fn every_screen_speaks_the_language_somebody_chose_and_forgets_it() {
    let mut stage = Stage::new();
    stage.tap("English");
    stage.tap("Español");
    stage.assert_shows("¡Hola!");
    stage.scan("T-BEN-0004");
    stage.assert_shows("Hola, Ben");
    stage.tap("Empezar de nuevo");
    stage.assert_shows("Welcome");
    stage.scan("T-BEN-0004");
    stage.assert_shows("Hello, Ben");
}
