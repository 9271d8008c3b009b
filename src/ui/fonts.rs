//! The typefaces: bundled ones at once, those of the system only when a name needs them.

mod metrics;
mod system;

use std::{
    collections::HashSet,
    sync::{Arc, OnceLock},
};

use egui::{Context, FontData, FontDefinitions, FontFamily, FontTweak};
use skrifa::{FontRef, MetadataProvider as _};

use super::theme::{DISPLAY, TEXT, TEXT_BOLD};
use crate::faces;

/// Every bundled face, by the name egui shall know it by. Those of [`faces`] that stand in for another
/// have the ascent and descent of Atkinson (see [`metrics`]).
const BUNDLED: [(&str, &[u8]); 6] = [
    ("atkinson", faces::TEXT),
    ("atkinson-bold", faces::TEXT_BOLD),
    ("fraunces", faces::DISPLAY),
    ("noto", faces::MORE),
    ("noto-bold", faces::MORE_BOLD),
    ("emoji", faces::EMOJI),
];

/// Faces that stand in for another are named with this when they stand in for Fraunces.
const IN_DISPLAY: &str = " in display";

/// Gives the window its typefaces. Call once, before the first frame.
pub fn install(ctx: &Context) {
    ctx.set_fonts(definitions());
    ctx.set_font_providers(vec![Arc::new(system::SystemFonts::default())]);
}

/// Lists the typefaces of this machine, so that the first name that needs them need not wait. Takes
/// a tenth of a second: for a worker, some time after start.
pub fn warm_up() {
    system::list();
}

/// Whether Fraunces has every letter of the text. A word half in one face and half in another is
/// hard to read, so texts that it lacks letters of are set in Atkinson altogether.
pub(super) fn display_face_writes(text: &str) -> bool {
    static LETTERS: OnceLock<HashSet<char>> = OnceLock::new();
    if text.is_ascii() {
        return true;
    }
    let letters = LETTERS.get_or_init(|| {
        let [_, _, (_, fraunces), ..] = BUNDLED;
        let font = FontRef::new(fraunces);
        let mapped = font
            .map(|font| font.charmap().mappings().filter_map(|(c, _)| char::from_u32(c)).collect());
        mapped.unwrap_or_default()
    });
    text.chars().all(|c| !c.is_alphabetic() || letters.contains(&c))
}

/// The bundled faces and, for each family, the order in which they are asked for a letter.
#[must_use]
pub fn definitions() -> FontDefinitions {
    let mut definitions = FontDefinitions::empty();
    for (name, bytes) in BUNDLED {
        let face = FontData::from_static(bytes);
        let lowered = in_display(face.clone());
        definitions.font_data.insert(format!("{name}{IN_DISPLAY}"), Arc::new(lowered));
        definitions.font_data.insert(name.to_owned(), Arc::new(face));
    }
    for (family, faces) in [
        (FontFamily::Name(TEXT.into()), ["atkinson", "noto", "emoji"]),
        (FontFamily::Name(TEXT_BOLD.into()), ["atkinson-bold", "noto-bold", "emoji"]),
        (
            FontFamily::Name(DISPLAY.into()),
            ["fraunces", "noto-bold in display", "emoji in display"],
        ),
        (FontFamily::Proportional, ["atkinson", "noto", "emoji"]),
        (FontFamily::Monospace, ["atkinson", "noto", "emoji"]),
    ] {
        definitions.families.insert(family, faces.map(str::to_owned).to_vec());
    }
    definitions
}

/// A face with Atkinson's metrics, moved so that its baseline is the one of Fraunces.
fn in_display(face: FontData) -> FontData {
    let y_offset_factor = metrics::FRAUNCES.middle() - metrics::ATKINSON.middle();
    face.tweak(FontTweak { y_offset_factor, ..FontTweak::default() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::TypeStyle;

    fn missing(style: TypeStyle, text: &str) -> String {
        let mut fonts = egui::text::Fonts::new(egui::epaint::TextOptions::default(), definitions());
        text.chars().filter(|c| !fonts.has_glyph(&style.font_id(), *c)).collect()
    }

    #[test]
    fn every_family_writes_european_and_vietnamese_names_without_the_system() {
        let names = "Zoë Müller Łukasz Żółć Şebnem İrem Nguyễn Thị Ánh Đặng Αθηνά Ρήγας Юлія Ђорђе \
                     Māori Ōtani Þóra Øystein Œdipe ĳ Çağla Ġorġ Ľubica Ő ű Ə ə Ñandú ‘’“”–—… € 🌈🎸";
        for style in [TypeStyle::BODY, TypeStyle::BODY_STRONG, TypeStyle::H1] {
            assert_eq!(missing(style, names), "", "in {}", style.face);
        }
    }

    #[test]
    fn the_display_face_is_used_for_texts_it_has_all_letters_of() {
        assert!(display_face_writes("Zoë, meet Łukasz… 🌈"));
        assert!(!display_face_writes("Nguyễn Thị Ánh"));
        assert!(!display_face_writes("Юлія"));
    }

    #[test]
    fn faces_that_stand_in_have_the_metrics_of_the_face_they_stand_in_for() {
        for (name, bytes) in BUNDLED {
            let wished = if name == "fraunces" { metrics::FRAUNCES } else { metrics::ATKINSON };
            let found = metrics::Metrics::of(bytes, 0).unwrap();
            assert!((found.ascent - wished.ascent).abs() < 0.001, "ascent of {name}");
            assert!((found.descent - wished.descent).abs() < 0.001, "descent of {name}");
        }
    }
}
