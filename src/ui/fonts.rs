//! The typefaces: bundled ones at once, those of the system only when a name needs them.

mod system;

use std::sync::Arc;

use egui::{Context, FontData, FontDefinitions, FontFamily, FontTweak};

use super::theme::{DISPLAY, TEXT, TEXT_BOLD};

/// Every bundled face, by the name egui shall know it by.
///
/// The two Noto Sans subsets answer for what the first three lack of Latin, Vietnamese, Greek and
/// Cyrillic. They were made from Noto Sans 2.004 with fonttools:
/// `pyftsubset NotoSans-Regular.ttf --unicodes=U+20-7E,U+A0-24F,U+250-2FF,U+300-36F,U+370-3FF,`
/// `U+400-52F,U+1E00-1EFF,U+2000-206F,U+20A0-20BF,U+2113,U+2116,U+2122 --notdef-outline`
/// `--no-hinting --layout-features=ccmp,locl,mark,mkmk,kern,liga --name-IDs='*'`.
const BUNDLED: [(&str, &[u8]); 5] = [
    ("atkinson", include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf")),
    ("atkinson-bold", include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-SemiBold.ttf")),
    ("fraunces", include_bytes!("../../assets/fonts/Fraunces-Display-SemiBold.ttf")),
    ("noto", include_bytes!("../../assets/fonts/NotoSans-Regular-Subset.ttf")),
    ("noto-bold", include_bytes!("../../assets/fonts/NotoSans-Bold-Subset.ttf")),
];

/// Gives the window its typefaces. Call once, before the first frame.
pub fn install(ctx: &Context) {
    ctx.set_fonts(definitions());
    ctx.set_font_providers(vec![Arc::new(system::SystemFonts::default())]);
}

/// The bundled faces and, for each family, the order in which they are asked for a letter.
#[must_use]
pub fn definitions() -> FontDefinitions {
    let mut definitions = FontDefinitions::empty();
    for (name, bytes) in BUNDLED {
        let data = FontData::from_static(bytes).tweak(FontTweak::default());
        definitions.font_data.insert(name.to_owned(), Arc::new(data));
    }
    for (family, faces) in [
        (FontFamily::Name(TEXT.into()), ["atkinson", "noto"]),
        (FontFamily::Name(TEXT_BOLD.into()), ["atkinson-bold", "noto-bold"]),
        (FontFamily::Name(DISPLAY.into()), ["fraunces", "noto-bold"]),
        (FontFamily::Proportional, ["atkinson", "noto"]),
        (FontFamily::Monospace, ["atkinson", "noto"]),
    ] {
        definitions.families.insert(family, faces.map(str::to_owned).to_vec());
    }
    definitions
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
                     Māori Ōtani Þóra Øystein Œdipe ĳ Çağla Ġorġ Ľubica Ő ű Ə ə Ñandú ‘’“”–—… €";
        for style in [TypeStyle::BODY, TypeStyle::BODY_STRONG, TypeStyle::H1] {
            assert_eq!(missing(style, names), "", "in {}", style.face);
        }
    }
}
