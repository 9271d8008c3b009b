//! The keyboard a scanner believes it is.
//!
//! A scanner sends keys, not letters: one that is set up for another country than the computer
//! writes `q` for `a`. Which keys they were, the window system says besides.

use egui::Key;

use super::scan::Stroke;
use crate::desk::Keyboard;

/// The keys that write, row by row, as a US keyboard calls them.
#[rustfmt::skip]
const KEYS: [Key; 48] = [
    Key::Backtick, Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7,
    Key::Num8, Key::Num9, Key::Num0, Key::Minus, Key::Equals,
    Key::Q, Key::W, Key::E, Key::R, Key::T, Key::Y, Key::U, Key::I, Key::O, Key::P,
    Key::OpenBracket, Key::CloseBracket, Key::Backslash,
    Key::A, Key::S, Key::D, Key::F, Key::G, Key::H, Key::J, Key::K, Key::L, Key::Semicolon,
    Key::Quote,
    Key::IntlBackslash, Key::Z, Key::X, Key::C, Key::V, Key::B, Key::N, Key::M, Key::Comma,
    Key::Period, Key::Slash,
];

/// Keyboards whose keys are known.
pub trait Layout {
    /// What these keys write on this keyboard; `None` where the system did not tell each of them.
    fn read(self, strokes: &[Stroke]) -> Option<String>;

    /// The keys with which this keyboard writes a text; `None` for letters it lacks.
    fn write(self, text: &str) -> Option<Vec<Stroke>>;
}

impl Layout for Keyboard {
    fn read(self, strokes: &[Stroke]) -> Option<String> {
        let (plain, shifted) = letters(self);
        let letter = |(key, shift): &Stroke| {
            if *key == Key::Space {
                return Some(' ');
            }
            let place = KEYS.iter().position(|it| it == key)?;
            (if *shift { shifted } else { plain }).chars().nth(place)
        };
        (!strokes.is_empty()).then(|| strokes.iter().map(letter).collect()).flatten()
    }

    fn write(self, text: &str) -> Option<Vec<Stroke>> {
        let (plain, shifted) = letters(self);
        let stroke = |letter: char| {
            let on = |row: &str| row.chars().position(|it| it == letter);
            let (place, shift) =
                on(plain).map(|it| (it, false)).or(on(shifted).map(|it| (it, true)))?;
            KEYS.get(place).map(|key| (*key, shift))
        };
        text.chars().map(stroke).collect()
    }
}

/// Its letters in the order of [`KEYS`], without and with Shift.
#[rustfmt::skip]
const fn letters(keyboard: Keyboard) -> (&'static str, &'static str) {
    match keyboard {
        Keyboard::Us => (
            r"`1234567890-=qwertyuiop[]\asdfghjkl;'\zxcvbnm,./",
            r#"~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"|ZXCVBNM<>?"#,
        ),
        Keyboard::German => (
            r"^1234567890ß´qwertzuiopü+#asdfghjklöä<yxcvbnm,.-",
            r#"°!"§$%&/()=?`QWERTZUIOPÜ*'ASDFGHJKLÖÄ>YXCVBNM;:_"#,
        ),
        Keyboard::French => (
            r#"²&é"'(-è_çà)=azertyuiop^$*qsdfghjklmù<wxcvbn,;:!"#,
            r"~1234567890°+AZERTYUIOP¨£µQSDFGHJKLM%>WXCVBN?./§",
        ),
        Keyboard::Spanish => (
            r"º1234567890'¡qwertyuiop`+çasdfghjklñ´<zxcvbnm,.-",
            r#"ª!"·$%&/()=?¿QWERTYUIOP^*ÇASDFGHJKLÑ¨>ZXCVBNM;:_"#,
        ),
        Keyboard::Portuguese => (
            r"\1234567890'«qwertyuiop+´~asdfghjklçº<zxcvbnm,.-",
            r##"|!"#$%&/()=?»QWERTYUIOP*`^ASDFGHJKLÇª>ZXCVBNM;:_"##,
        ),
        Keyboard::Nordic => (
            r"§1234567890+´qwertyuiopå¨'asdfghjklöä<zxcvbnm,.-",
            r##"½!"#¤%&/()=?`QWERTYUIOPÅ^*ASDFGHJKLÖÄ>ZXCVBNM;:_"##,
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_of_every_keyboard_has_its_two_letters() {
        for layout in Keyboard::ALL {
            let (plain, shifted) = letters(layout);
            assert_eq!(plain.chars().count(), KEYS.len(), "{layout:?}");
            assert_eq!(shifted.chars().count(), KEYS.len(), "{layout:?}");
        }
    }

    #[test]
    fn what_a_keyboard_writes_it_reads_and_another_reads_something_else() {
        for layout in Keyboard::ALL {
            let strokes = layout.write("Azqwym-0123456789").unwrap();
            assert_eq!(layout.read(&strokes).unwrap(), "Azqwym-0123456789");
        }
        let french = Keyboard::French.write("am-07").unwrap();
        assert_eq!(Keyboard::Us.read(&french).unwrap(), "q;6)&");
    }

    #[test]
    fn keys_that_are_not_told_are_read_by_nobody() {
        assert_eq!(Keyboard::German.read(&[]), None);
        assert_eq!(Keyboard::German.read(&[(Key::Num1, false), (Key::Home, false)]), None);
    }
}
