//! What this door remembers for itself: it never travels to other doors.

use std::ops::RangeInclusive;
use std::path::PathBuf;
use std::str::FromStr;

use crate::badge::Label;
use crate::journal::{AppendError, ReadError};
use crate::words::Language;

use super::{BadgeTest, Desk, Keyboard};

/// Where badges go.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum BadgeSink {
    /// Nowhere; the screens do not speak of printing.
    #[default]
    None,
    /// The system's print service, by the printer's name.
    Printer(String),
    /// A folder that a picture of each is saved to.
    Folder(PathBuf),
}

/// What the program shows at one door when it opens there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opens {
    /// The welcome over the whole screen, which closes with the staff code only.
    Kiosk,
    /// The desk, once the staff code was given.
    Desk,
    /// The board, and nothing else.
    Board,
}

impl Opens {
    const ALL: [Self; 3] = [Self::Kiosk, Self::Desk, Self::Board];

    const fn code(self) -> &'static str {
        match self {
            Self::Kiosk => "kiosk",
            Self::Desk => "desk",
            Self::Board => "board",
        }
    }
}

/// How the desk looks at one door, as a host left it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeskLook {
    /// The language of its sentences.
    pub language: Language,
    /// Black, white and yellow instead of paper.
    pub high_contrast: bool,
    /// How large everything is written: 100, 125 or 150.
    pub text_percent: u32,
}

/// One door's own settings.
#[allow(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// Where badges go.
    pub badges: BadgeSink,
    /// On what they are printed.
    pub label: Label,
    /// The printer for follow-ups, by its name; a label printer has no paper for them.
    pub page_printer: Option<String>,
    /// Whether movement is replaced by plain swaps, whatever a guest chooses.
    pub less_movement: bool,
    /// How wide the projected picture is, in metres, if a host said.
    pub screen_width_m: Option<f32>,
    /// Whether the board says in its corner that a door would like a host.
    pub calls_on_board: bool,
    /// The connected screen that the board fills, as the system calls it.
    pub board_display: Option<String>,
    /// Single letters as shortcuts at the desk.
    pub letter_keys: bool,
    /// The keyboard that the scanner here was found to be, if it is not the computer's.
    pub scanner: Option<Keyboard>,
    /// Whether those who said when they leave are taken as gone then.
    pub leavers_go: bool,
    /// Whether a scanner was tried here, and its code was read.
    pub scanner_works: bool,
    /// What became of the last test badge.
    pub badge_test: Option<BadgeTest>,
    /// What opens here; the welcome in a window where nobody chose.
    pub opens: Option<Opens>,
    /// The languages offered at the welcome, the first greets; all, and the system's greets, where
    /// nobody chose.
    pub languages: Vec<Language>,
    /// The camera that reads codes here, by its name.
    pub camera: Option<String>,
    /// How the desk looks; as the guests' screens begin if nobody chose.
    pub desk_look: Option<DeskLook>,
}

/// How wide a projected picture can be, in metres.
const WIDTHS_M: RangeInclusive<f32> = 0.1..=100.0;

/// How large the desk can be written.
const TEXT_PERCENT: RangeInclusive<u32> = 50..=300;

impl Default for Settings {
    fn default() -> Self {
        Self {
            badges: BadgeSink::None,
            label: Label::Roll62,
            page_printer: None,
            less_movement: false,
            screen_width_m: None,
            calls_on_board: false,
            board_display: None,
            letter_keys: true,
            scanner: None,
            scanner_works: false,
            leavers_go: false,
            badge_test: None,
            opens: None,
            languages: Vec::new(),
            camera: None,
            desk_look: None,
        }
    }
}

impl Desk {
    /// What this door remembers; what cannot be read is as if never set.
    ///
    /// # Errors
    /// [`ReadError`] if the house file cannot be read.
    pub fn settings(&self) -> Result<Settings, ReadError> {
        let journal = self.journal();
        let printer = journal.setting("printer")?.filter(|name| !name.is_empty());
        let folder = journal.setting("badge_folder")?.filter(|path| !path.is_empty());
        let plain = Settings::default();
        Ok(Settings {
            badges: match (printer, folder) {
                (Some(printer), _) => BadgeSink::Printer(printer),
                (None, Some(folder)) => BadgeSink::Folder(folder.into()),
                (None, None) => BadgeSink::None,
            },
            label: self.parsed("label")?.unwrap_or(plain.label),
            page_printer: journal.setting("page_printer")?.filter(|name| !name.is_empty()),
            less_movement: self.parsed("less_movement")?.unwrap_or(plain.less_movement),
            screen_width_m: self.parsed("screen_width_m")?.filter(|it| WIDTHS_M.contains(it)),
            calls_on_board: self.parsed("calls_on_board")?.unwrap_or(plain.calls_on_board),
            board_display: journal.setting("board_display")?.filter(|name| !name.is_empty()),
            letter_keys: self.parsed("letter_keys")?.unwrap_or(plain.letter_keys),
            scanner: self.parsed("scanner")?,
            badge_test: self.parsed("badge_test")?,
            opens: self.opens()?,
            languages: self.languages()?,
            leavers_go: self.parsed("leavers_go")?.unwrap_or(plain.leavers_go),
            scanner_works: self.parsed("scanner_works")?.unwrap_or(plain.scanner_works),
            camera: journal.setting("camera")?.filter(|name| !name.is_empty()),
            desk_look: self.desk_look()?,
        })
    }

    /// Remembers them.
    ///
    /// # Errors
    /// [`AppendError`] if the disk says no.
    pub fn remember(&mut self, settings: &Settings) -> Result<(), AppendError> {
        let (printer, folder) = match &settings.badges {
            BadgeSink::None => (String::new(), String::new()),
            BadgeSink::Printer(name) => (name.clone(), String::new()),
            BadgeSink::Folder(path) => (String::new(), path.to_string_lossy().into_owned()),
        };
        let width = settings.screen_width_m.map(|width| width.to_string()).unwrap_or_default();
        let journal = &mut self.journal;
        journal.set_setting("printer", &printer)?;
        journal.set_setting("badge_folder", &folder)?;
        journal.set_setting("label", &settings.label.to_string())?;
        journal.set_setting("page_printer", settings.page_printer.as_deref().unwrap_or(""))?;
        journal.set_setting("less_movement", &settings.less_movement.to_string())?;
        journal.set_setting("screen_width_m", &width)?;
        journal.set_setting("calls_on_board", &settings.calls_on_board.to_string())?;
        journal.set_setting("board_display", settings.board_display.as_deref().unwrap_or(""))?;
        journal.set_setting("letter_keys", &settings.letter_keys.to_string())?;
        let scanner = settings.scanner.map(Keyboard::code).unwrap_or_default();
        journal.set_setting("scanner", scanner)?;
        let tested = settings.badge_test.map(|it| it.to_string()).unwrap_or_default();
        journal.set_setting("badge_test", &tested)?;
        journal.set_setting("opens", settings.opens.map_or("", Opens::code))?;
        let languages: Vec<_> = settings.languages.iter().map(|it| it.code()).collect();
        journal.set_setting("languages", &languages.join(" "))?;
        journal.set_setting("leavers_go", &settings.leavers_go.to_string())?;
        journal.set_setting("scanner_works", &settings.scanner_works.to_string())?;
        journal.set_setting("camera", settings.camera.as_deref().unwrap_or(""))?;
        let Some(look) = settings.desk_look else { return Ok(()) };
        journal.set_setting("desk_language", look.language.code())?;
        journal.set_setting("desk_contrast", &look.high_contrast.to_string())?;
        journal.set_setting("desk_text_percent", &look.text_percent.to_string())
    }

    /// What a wait of this door has come to, for after a restart; nothing if it cannot be read.
    #[must_use]
    pub fn kept(&self, wait: &str) -> String {
        self.journal().setting(wait).ok().flatten().unwrap_or_default()
    }

    /// Keeps it. On a full disk a restart ends the wait, as before; who stands there need not know.
    pub fn keep(&mut self, wait: &str, kept: &str) {
        self.journal.set_setting(wait, kept).ok();
    }

    /// The three are written together; with one missing, nobody chose.
    fn desk_look(&self) -> Result<Option<DeskLook>, ReadError> {
        let language = self.journal().setting("desk_language")?;
        let language = language.as_deref().and_then(Language::from_locale);
        let high_contrast = self.parsed("desk_contrast")?;
        let text_percent = self.parsed("desk_text_percent")?.filter(|it| TEXT_PERCENT.contains(it));
        Ok(match (language, high_contrast, text_percent) {
            (Some(language), Some(high_contrast), Some(text_percent)) => {
                Some(DeskLook { language, high_contrast, text_percent })
            }
            _ => None,
        })
    }

    fn opens(&self) -> Result<Option<Opens>, ReadError> {
        let code = self.journal().setting("opens")?;
        Ok(Opens::ALL.into_iter().find(|it| code.as_deref() == Some(it.code())))
    }

    fn languages(&self) -> Result<Vec<Language>, ReadError> {
        let codes = self.journal().setting("languages")?.unwrap_or_default();
        let mut languages = Vec::new();
        for language in codes.split(' ').filter_map(Language::from_locale) {
            if !languages.contains(&language) {
                languages.push(language);
            }
        }
        Ok(languages)
    }

    fn parsed<T: FromStr>(&self, key: &str) -> Result<Option<T>, ReadError> {
        Ok(self.journal().setting(key)?.and_then(|text| text.parse().ok()))
    }
}
