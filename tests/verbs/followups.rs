//! Suggest, export, and the demo without a window.

use std::fs;

use crate::program::Program;

fn two_in() -> Program {
    let program = Program::with_list();
    for code in ["k3v9x2m4", "00123456"] {
        program.json(&["check-in", code, "--at", "2026-11-20T18:10:00Z"]);
    }
    program
}

#[test]
fn people_who_fit_are_suggested_with_both_their_words() {
    let program = two_in();
    for args in [&["suggest", "--everyone"][..], &["suggest", "--guest", "Ana Pereira"]] {
        let said = program.json(args);
        let first = &said[0];
        assert_eq!(first["guests"].as_array().unwrap().len(), 2);
        assert_eq!(first["gives"][0]["offer"], "Fill in tax return forms");
        assert_eq!(first["gives"][0]["need"], "Help with a tax return");
        assert!(first["opener"].as_str().unwrap().ends_with('?'));
        let spot = first["spot"].as_str().unwrap();
        assert!(["Window bench", "Green sofa"].contains(&spot), "{spot}");
    }
}

#[test]
fn nobody_is_suggested_who_is_not_in() {
    let program = Program::with_list();
    assert_eq!(program.json(&["suggest", "--everyone"]), serde_json::json!([]));
    program.json(&["check-in", "k3v9x2m4"]);
    assert_eq!(program.json(&["suggest", "--everyone"]), serde_json::json!([]));
}

#[test]
fn packets_report_and_arrivals_are_files_without_anybodys_contact() {
    let program = two_in();
    let folder = program.path("out");
    let packets = program.json(&["export", "packets", "--to", &folder]);
    assert_eq!(packets["written"].as_array().unwrap().len(), 2);
    program.json(&["export", "report", "--to", &folder, "--format", "csv", "--format", "json"]);
    let pages = [program.path("pages"), "html".to_owned(), "pdf".to_owned()];
    let args =
        ["export", "report", "--to", &pages[0], "--format", &pages[1], "--format", &pages[2]];
    assert_eq!(program.json(&args)["written"].as_array().unwrap().len(), 2);
    program.json(&["export", "arrivals", "--to", &folder]);
    let mut files = 0;
    for item in fs::read_dir(&folder).unwrap() {
        let text = fs::read_to_string(item.unwrap().path()).unwrap();
        assert!(!text.is_empty() && !text.contains("posta.example"));
        files += 1;
    }
    assert_eq!(files, 5);
    let says = program.complaint(&["export", "packets", "--to", &folder, "--format", "vcf"]);
    assert!(says.contains("html"), "{says}");
}

#[test]
fn packets_are_pages_drafts_and_whatever_else_was_asked_for() {
    let program = two_in();
    let folder = program.path("out");
    let mut verb = vec!["export", "packets", "--to", &folder, "--paper", "letter"];
    let formats = ["pdf", "html", "text", "eml", "vcard", "ical"];
    verb.extend(formats.iter().flat_map(|it| ["--format", it]));
    let first = program.json(&verb);
    let ending =
        |path: &serde_json::Value| path.as_str().unwrap().rsplit('.').next().unwrap().to_owned();
    let mut endings: Vec<_> = first["written"].as_array().unwrap().iter().map(ending).collect();
    endings.sort();
    endings.dedup();
    // Nobody swapped anything, and no other evening is planned: no cards, no dates.
    assert_eq!(endings, ["eml", "html", "pdf", "txt"]);
    let left_out = first["left_out"].as_array().unwrap();
    assert!(left_out.iter().all(|it| it["why"] == "not-here"), "{left_out:?}");
    // What we wrote ourselves is written anew; what anybody else wrote stays.
    assert_eq!(program.json(&verb)["written"], first["written"]);
    let pdf = first["written"].as_array().unwrap().iter().find(|it| ending(it) == "pdf").unwrap();
    fs::write(pdf.as_str().unwrap(), "%PDF-1.7\nmine").unwrap();
    let says = program.complaint(&verb);
    assert!(says.contains("choose another folder"), "{says}");
}

#[test]
fn with_no_display_the_demo_tells_the_evening_and_makes_pictures() {
    let program = Program::new();
    let mut command = program.command(&["demo"]);
    let out = command.env("TMPDIR", program.path("")).output().unwrap();
    let text = String::from_utf8(out.stdout).unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    assert!(text.starts_with("No window: there is no display here."), "{text}");
    assert!(text.contains("120 people are on the list, 60 are in"), "{text}");
    let folder = program.path("porchlight-demo");
    let pictures = fs::read_dir(&folder).unwrap();
    let pictures = pictures.filter(|it| it.as_ref().unwrap().path().extension().is_some()).count();
    assert!(pictures >= 18, "{pictures} pictures");
    assert_eq!(fs::read_dir(format!("{folder}/packets")).unwrap().count(), 60);
}

#[test]
fn no_picture_goes_into_a_folder_of_other_files() {
    let program = Program::new();
    let folder = program.path("holiday");
    fs::create_dir(&folder).unwrap();
    let beach = program.file("holiday/K1.png", b"the beach");
    let says = program.complaint(&["demo", "--pictures", &folder]);
    assert!(says.contains("holds other files; name a new folder"), "{says}");
    assert_eq!(fs::read(&beach).unwrap(), b"the beach");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
}
