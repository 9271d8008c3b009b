//! The typefaces: those that come with the program, and those of this machine.
//!
//! The Noto subsets answer for what the first three lack of Latin, Vietnamese, Greek, Cyrillic and
//! pictograms. They were made from Noto Sans 2.004 and Noto Emoji with fonttools:
//! `pyftsubset NotoSans-Regular.ttf --unicodes=U+20-7E,U+A0-24F,U+250-2FF,U+300-36F,U+370-3FF,`
//! `U+400-52F,U+1E00-1EFF,U+2000-206F,U+20A0-20BF,U+2113,U+2116,U+2122 --notdef-outline`
//! `--no-hinting --layout-features=ccmp,locl,mark,mkmk,kern,liga --name-IDs='*'`; then their
//! ascent and descent were set to those of Atkinson.

mod machine;

pub use fontdb::ID as FaceId;
pub use machine::Machine;

/// Text: Atkinson Hyperlegible Next.
pub const TEXT: &[u8] = include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf");

/// The same, semibold.
pub const TEXT_BOLD: &[u8] =
    include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-SemiBold.ttf");

/// Headings: Fraunces.
pub const DISPLAY: &[u8] = include_bytes!("../../assets/fonts/Fraunces-Display-SemiBold.ttf");

/// What [`TEXT`] lacks of European and Vietnamese letters: a subset of Noto Sans.
pub const MORE: &[u8] = include_bytes!("../../assets/fonts/NotoSans-Regular-Subset.ttf");

/// The same, bold.
pub const MORE_BOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSans-Bold-Subset.ttf");

/// Pictograms in outline: a subset of Noto Emoji.
pub const EMOJI: &[u8] = include_bytes!("../../assets/fonts/NotoEmoji-Regular-Subset.ttf");
