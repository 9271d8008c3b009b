//! Badges on every label.
#![allow(clippy::unwrap_used, reason = "a test may stumble")]

use porchlight::badge::{Badge, CodeTooLong, Face, Label, Layout, Place, Size, layout};
use porchlight::domain::{HowToMeet, Photo};
use proptest::prelude::*;

/// Letters as wide as those of the display face are on average, or of the text face.
fn measure(text: &str, face: Face, size: f32) -> f32 {
    let each = if face == Face::Display { 0.58 } else { 0.52 };
    text.chars().count() as f32 * size * each
}

const ANA: Badge<'_> = Badge {
    name: "Ana",
    pronouns: Some("she/her"),
    gathering: "Neighbours’ Night",
    code: Some("7QX2-M4KD-9TRA-PLWC"),
    meet: None,
    photo: None,
};

fn sizes() -> impl Iterator<Item = Size> {
    Label::ALL.map(Label::size_mm).into_iter().chain([Size::PREVIEW])
}

fn inside(inner: &Place, size: Size) -> bool {
    inner.x >= 0.0
        && inner.y >= 0.0
        && inner.right() <= size.width + 0.01
        && inner.bottom() <= size.height + 0.01
}

fn overlap(a: &Place, b: &Place) -> bool {
    let slack = 0.01;
    a.x + slack < b.right()
        && b.x + slack < a.right()
        && a.y + slack < b.bottom()
        && b.y + slack < a.bottom()
}

/// Everything is on the label, no two things are on each other, every line fits its place.
fn check(layout: &Layout) -> Result<(), TestCaseError> {
    let mut places: Vec<Place> = layout.texts.iter().map(|text| text.place).collect();
    places.extend(layout.code.as_ref().map(|(place, _)| *place));
    places.extend(layout.lamp.map(|(place, _)| place));
    places.extend(layout.camera.map(|(place, _)| place));
    for (nth, place) in places.iter().enumerate() {
        prop_assert!(inside(place, layout.size), "{place:?} of {:?}", layout.size);
        for other in places.iter().skip(nth + 1) {
            prop_assert!(!overlap(place, other), "{place:?} and {other:?}");
        }
    }
    for text in &layout.texts {
        let wide = measure(&text.line, text.face, text.size);
        prop_assert!(wide <= text.place.width * 1.01, "{} is {wide} wide", text.line);
        prop_assert!(text.size <= text.place.height, "{} is {} high", text.line, text.size);
    }
    Ok(())
}

#[test]
fn the_preview_is_drawn_as_designed() {
    let layout = layout(&Badge { code: None, ..ANA }, Size::PREVIEW, &measure).unwrap();
    let lines: Vec<&str> = layout.texts.iter().map(|text| text.line.as_str()).collect();
    assert_eq!(lines, ["Ana", "she/her", "Porchlight", "Neighbours’ Night"]);
    assert!((layout.texts[0].size - 84.0).abs() < 0.01);
    assert_eq!(layout.texts[1].place, Place { x: 32.0, y: 154.0, width: 432.0, height: 30.0 });
    assert!((layout.strip.height - 52.0).abs() < 0.01);
    assert!(layout.code.is_none());
}

#[test]
fn a_printed_name_is_read_from_across_a_table() {
    for label in Label::ALL {
        let layout = layout(&ANA, label.size_mm(), &measure).unwrap();
        assert!(layout.texts[0].size > 14.0, "{label}: {} mm", layout.texts[0].size);
    }
}

/// Draws only the code, in black and white, with so many dots to a millimetre, and reads it.
fn read(layout: &Layout, dots: f32) -> String {
    let (place, modules) = layout.code.as_ref().unwrap();
    let module = place.width / modules.edge() as f32;
    let grey = |x: usize, y: usize| {
        let (x, y) = ((x as f32 + 0.5) / dots - place.x, (y as f32 + 0.5) / dots - place.y);
        let is_dark =
            x >= 0.0 && y >= 0.0 && modules.is_dark((x / module) as usize, (y / module) as usize);
        if is_dark { 0 } else { 255 }
    };
    let (width, height) = (layout.size.width * dots, layout.size.height * dots);
    let mut picture =
        rqrr::PreparedImage::prepare_from_greyscale(width as usize, height as usize, grey);
    picture.detect_grids().first().unwrap().decode().unwrap().1
}

#[test]
fn the_code_is_read_back_from_every_label_at_the_coarsest_print() {
    for label in Label::ALL {
        let layout = layout(&ANA, label.size_mm(), &measure).unwrap();
        assert_eq!(read(&layout, 203.0 / 25.4), ANA.code.unwrap(), "{label}");
        let (place, modules) = layout.code.unwrap();
        assert!(
            place.width / modules.edge() as f32 > 0.5,
            "modules under half a millimetre on {label}"
        );
    }
}

#[test]
fn the_lamp_stands_with_its_word_where_that_can_be_read_and_alone_where_not() {
    let meet = Some((HowToMeet::Introduce, "Introduce me"));
    let badge = Badge { meet, photo: Some(Photo::Ask), ..ANA };
    let label = |width, height| Size { width, height };
    for size in sizes().chain([label(62.0, 29.0)]) {
        let layout = layout(&badge, size, &measure).unwrap();
        check(&layout).unwrap();
        assert!(layout.texts.iter().any(|it| it.line == "Introduce me"), "{size:?}");
        assert!(layout.texts[0].size >= size.height / 8.0, "{size:?}: {:?}", layout.texts[0]);
        assert_eq!(layout.lamp.unwrap().1, HowToMeet::Introduce);
        assert_eq!(layout.camera.unwrap().1, Photo::Ask);
    }
    let small = layout(&badge, label(57.0, 28.0), &measure).unwrap();
    check(&small).unwrap();
    assert!(small.lamp.is_some());
    assert!(!small.texts.iter().any(|it| it.line == "Introduce me"));
    let blank = layout(&ANA, Size::PREVIEW, &measure).unwrap();
    assert!(blank.lamp.is_none() && blank.camera.is_none());
}

#[test]
fn a_code_that_fits_no_qr_code_is_refused() {
    let code = "x".repeat(5_000);
    let badge = Badge { code: Some(&code), ..ANA };
    assert_eq!(layout(&badge, Size::PREVIEW, &measure), Err(CodeTooLong));
}

proptest! {
    #[test]
    fn nothing_leaves_the_label_nor_covers_anything_else(
        name in "\\PC{0,60}",
        pronouns in prop::option::of("\\PC{0,30}"),
        gathering in "\\PC{0,80}",
        code in prop::option::of("[A-Z0-9-]{4,36}"),
        meet in prop::option::of(prop::sample::select(&HowToMeet::ALL[..])),
        word in "\\PC{1,20}",
        photo in prop::option::of(prop::sample::select(&Photo::ALL[..])),
    ) {
        for size in sizes() {
            let (pronouns, code) = (pronouns.as_deref(), code.as_deref());
            let meet = meet.map(|it| (it, word.as_str()));
            let badge = Badge { name: &name, pronouns, gathering: &gathering, code, meet, photo };
            check(&layout(&badge, size, &measure).unwrap())?;
        }
    }

    #[test]
    fn a_name_is_never_cut(name in "[a-zé]{1,30}([ -][a-z]{1,20}){0,3}") {
        for size in sizes() {
            let layout = layout(&Badge { name: &name, ..ANA }, size, &measure).unwrap();
            let lines = layout.texts.iter().take_while(|text| text.line != "she/her");
            let kept: String = lines.flat_map(|text| text.line.chars()).filter(|c| *c != ' ').collect();
            prop_assert_eq!(kept, name.replace(' ', ""));
        }
    }
}
