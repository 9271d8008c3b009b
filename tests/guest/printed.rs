//! Badges go to a folder, a printer, or nowhere; nothing waits for them.

use std::time::Duration;

use porchlight::badge::Label;
use porchlight::desk::{BadgeSink, Paper, Printing, Settings};

use crate::stage::{Stage, let_in};

#[test]
fn a_door_without_a_printer_does_not_speak_of_printing() {
    let mut stage = Stage::new();
    stage.scan("T-NOOR-005");
    stage.tap("Check me in");
    assert!(!stage.labels().iter().any(|it| it.contains("badge is")));
}

#[test]
fn a_badge_is_saved_while_its_guest_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let badges = BadgeSink::Folder(folder.path().to_owned());
    let mut stage = Stage::with(|desk| {
        desk.remember(&Settings { badges, ..Settings::default() }).unwrap();
        let_in(desk, "Ben Ashby");
    });
    stage.scan("T-NOOR-005");
    stage.tap("Check me in");
    stage.assert_shows("Your badge is printing");
    let saved = folder.path().join("Noor.png");
    for _ in 0..600 {
        stage.screen.run_steps(1);
        if saved.exists() && stage.shows("Your badge is ready") {
            break;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    let badge = image::open(&saved).unwrap();
    assert_eq!((badge.width(), badge.height()), (1181, 732));

    stage.scan("T-BEN-0004");
    stage.tap("Print my badge again");
    stage.assert_shows("Your badge is printing. Take it from the tray just below.");
    stage.tap("Print my badge again");
    let once = folder.path().join("Ben.png");
    for _ in 0..600 {
        stage.screen.run_steps(1);
        if once.exists() && stage.shows("Your badge is ready. Take it from the tray just below.") {
            break;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    stage.assert_shows("Your badge is ready. Take it from the tray just below.");
    assert!(!folder.path().join("Ben 2.png").exists(), "it was on its way already");
}

/// A child, which finds a print service of the test's own: prints two badges.
#[test]
fn child_prints_badges() {
    if std::env::var_os("PORCHLIGHT_TEST_PRINTS").is_none() {
        return;
    }
    let mut printing = Printing::start(BadgeSink::Printer("QL".to_owned()), Label::Roll62);
    for name in ["Ana Quillfeather", "Quillfeather"] {
        printing.print(name, vec![0; 10], Paper::Badge);
    }
    let told = std::env::var("PORCHLIGHT_TEST_PRINTS").unwrap();
    let both = || std::fs::read_to_string(&told).is_ok_and(|it| it.lines().count() == 2);
    (0..600).take_while(|_| !both()).for_each(|_| std::thread::sleep(Duration::from_millis(20)));
}

#[cfg(unix)]
#[test]
fn a_print_service_keeps_numbers_and_no_names() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let told = folder.path().join("told");
    for (name, does) in [
        (
            "lp",
            "printf '%s ' \"$@\" >> \"$PORCHLIGHT_TEST_PRINTS\"; echo >> \"$PORCHLIGHT_TEST_PRINTS\"; exec cat > /dev/null",
        ),
        ("lpstat", "echo 'printer QL is idle.'"),
    ] {
        let path = folder.path().join(name);
        std::fs::write(&path, format!("#!/bin/sh\n{does}\n")).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    }
    let paths = std::env::var("PATH").unwrap_or_default();
    let mut child = std::process::Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", "printed::child_prints_badges"]);
    child.env("PATH", format!("{}:{paths}", folder.path().display()));
    child.env("PORCHLIGHT_TEST_PRINTS", &told).output().unwrap();
    let told = std::fs::read_to_string(&told).unwrap();
    assert!(told.contains("-t badge 1 ") && told.contains("-t badge 2 "), "{told}");
    assert!(!told.contains("Quillfeather") && !told.contains("Ana"), "{told}");
}
