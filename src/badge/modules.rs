//! The QR code on a badge: dark and light modules.

use qrcode::bits::encode_auto;
use qrcode::{Color, EcLevel, QrCode};

/// Light modules that the standard asks for around the code (ISO/IEC 18004).
const QUIET: usize = 4;

/// The code is too long for a QR code (some 2,300 bytes).
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the code is too long for a QR code")]
pub struct CodeTooLong;

/// The modules of a QR code, its light margin included; `edge()` rows of `edge()` modules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Modules {
    edge: usize,
    dark: Vec<bool>,
}

impl Modules {
    /// The QR code that reads as `code`. A quarter of it may be worn off (level Q) where that does
    /// not make it any larger than the usual level, else a seventh (level M).
    ///
    /// # Errors
    /// [`CodeTooLong`] if no QR code can hold it.
    pub fn of(code: &str) -> Result<Self, CodeTooLong> {
        // How large it gets is known before anything is drawn.
        let with = |level| encode_auto(code.as_bytes(), level).map(|bits| (bits, level));
        let usual = with(EcLevel::M).map_err(|_too_long| CodeTooLong)?;
        let firm = with(EcLevel::Q).ok().filter(|(it, _)| it.version() == usual.0.version());
        let (bits, level) = firm.unwrap_or(usual);
        let code = QrCode::with_bits(bits, level).map_err(|_too_long| CodeTooLong)?;
        Ok(Self::with_margin(&code))
    }

    /// The QR code of a longer text on a screen, which nothing wears off: as few modules as hold it
    /// (level L).
    ///
    /// # Errors
    /// [`CodeTooLong`] if no QR code can hold it.
    pub fn for_screen(text: &str) -> Result<Self, CodeTooLong> {
        let code = QrCode::with_error_correction_level(text, EcLevel::L);
        code.map(|it| Self::with_margin(&it)).map_err(|_too_long| CodeTooLong)
    }

    fn with_margin(code: &QrCode) -> Self {
        let width = code.width();
        let edge = width + 2 * QUIET;
        let mut dark = vec![false; QUIET * edge];
        for row in code.to_colors().chunks(width) {
            dark.extend([false; QUIET]);
            dark.extend(row.iter().map(|color| *color == Color::Dark));
            dark.extend([false; QUIET]);
        }
        dark.resize(edge * edge, false);
        Self { edge, dark }
    }

    /// Modules along one edge. Draw each as a whole number of printer dots where there is room.
    #[must_use]
    pub const fn edge(&self) -> usize {
        self.edge
    }

    /// True if the module is dark; nothing outside is.
    #[must_use]
    pub fn is_dark(&self, column: usize, row: usize) -> bool {
        column < self.edge && self.dark.get(row * self.edge + column).copied().unwrap_or_default()
    }

    /// Runs of dark modules, as `(column, row, length)`: fewer rectangles to draw, and no hairlines
    /// between neighbours.
    pub fn runs(&self) -> impl Iterator<Item = (usize, usize, usize)> + '_ {
        self.dark.chunks(self.edge).enumerate().flat_map(|(row, modules)| {
            let mut column = 0;
            modules.chunk_by(|a, b| a == b).filter_map(move |run| {
                let start = column;
                column += run.len();
                run.first().is_some_and(|dark| *dark).then_some((start, row, run.len()))
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(modules: &Modules) -> String {
        let px = 4;
        let edge = modules.edge() * px;
        let dark = |x: usize, y: usize| if modules.is_dark(x / px, y / px) { 0 } else { 255 };
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(edge, edge, dark);
        picture.detect_grids().first().unwrap().decode().unwrap().1
    }

    #[test]
    fn too_long_a_code_is_refused() {
        assert_eq!(Modules::of(&"x".repeat(4_000)), Err(CodeTooLong));
    }

    #[test]
    fn a_margin_is_around_it() {
        let modules = Modules::of("PL-7Q2K").unwrap();
        assert_eq!(modules.edge(), 21 + 8);
        let edge = modules.edge();
        let margin = (0..edge).flat_map(|at| (0..4).flat_map(move |deep| [(at, deep), (deep, at)]));
        assert!(margin.into_iter().all(|(x, y)| {
            !modules.is_dark(x, y) && !modules.is_dark(edge - 1 - x, edge - 1 - y)
        }));
        assert!(modules.is_dark(4, 4));
        assert!(!modules.is_dark(edge, 4) && !modules.is_dark(4, edge));
    }

    #[test]
    fn runs_are_all_dark_modules_and_nothing_else() {
        let modules = Modules::of("PL-7Q2K").unwrap();
        let from_runs: Vec<_> =
            modules.runs().flat_map(|(x, y, n)| (x..x + n).map(move |x| (x, y))).collect();
        let edge = modules.edge();
        let dark: Vec<_> = (0..edge)
            .flat_map(|y| (0..edge).map(move |x| (x, y)))
            .filter(|&(x, y)| modules.is_dark(x, y))
            .collect();
        assert_eq!(from_runs, dark);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn what_was_written_is_read_back(code in "[ -~]{1,60}|[0-9A-Z-]{4,26}") {
            prop_assert_eq!(read(&Modules::of(&code).unwrap()), code);
        }

        #[test]
        fn a_page_of_text_is_read_from_a_screen(text in "[ -~áéñ’\n]{1,300}") {
            prop_assert_eq!(read(&Modules::for_screen(&text).unwrap()), text);
        }
    }
}
