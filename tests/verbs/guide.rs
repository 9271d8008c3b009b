//! The guide for first-timers as a file.

use std::fs;

use crate::program::Program;

#[test]
fn the_guide_is_one_page_in_the_formats_asked_for_and_needs_no_gathering() {
    let program = Program::new();
    let folder = program.path("out");
    let args = ["export", "guide", "--to", &folder, "--format", "pdf", "--format", "html"];
    let written = program.json(&args);
    assert_eq!(written["written"].as_array().unwrap().len(), 2);
    let pdf = fs::read(program.path("out/guide.pdf")).unwrap();
    assert!(pdf.starts_with(b"%PDF-"));
    let html = fs::read_to_string(program.path("out/guide.html")).unwrap();
    assert!(html.contains("<ol>") && html.matches("<li>").count() == 3, "{html}");
    let says = program.complaint(&["export", "guide", "--to", &folder, "--format", "csv"]);
    assert!(says.contains("pdf"), "{says}");
}
