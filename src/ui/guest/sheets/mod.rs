//! What lies over a screen for a moment: help, languages, the staff code, "Still there?".

mod guide;
mod help;
mod languages;
mod leaving;
mod staff_code;
mod still_there;
mod tables;
mod take;

use chrono::{DateTime, Utc};
use egui::Ui;

use super::choices::ForgetSheet;
use super::view::View;
use super::wish::Wish;
use crate::desk::StaffCode;

pub(super) use help::HelpSheet;
pub(super) use leaving::choices as leaving_choices;
pub(super) use staff_code::Keypad;
pub(super) use still_there::still_there_ui;
pub(super) use tables::{TablesSheet, tables_label};
pub(super) use take::TakeSheet;

/// A sheet that is open.
#[derive(Debug)]
pub(super) enum Sheet {
    /// "How can we help?"
    Help(HelpSheet),
    /// "How easy it can be", and whether it was shown already.
    Guide(bool),
    /// The languages, each in its own name.
    Languages,
    /// "When do you have to leave?", with what was said before.
    Leaving(Option<DateTime<Utc>>),
    /// Tables about something, and a place at them.
    Tables(TablesSheet),
    /// "Forget you, Ana?"
    Forget(ForgetSheet),
    /// What they can take along.
    Take(TakeSheet),
    /// The keypad for the staff code.
    StaffCode(Keypad),
}

impl Sheet {
    /// Shows the sheet over the screen.
    pub(super) fn ui(&mut self, ui: &Ui, view: &View<'_>, lock: &mut StaffCode) -> Option<Wish> {
        match self {
            Self::Help(help) => help.ui(ui, view),
            Self::Guide(shown) => guide::ui(ui, view, shown),
            Self::Languages => languages::languages_ui(ui, view),
            Self::Leaving(said) => leaving::leaving_ui(ui, view, *said),
            Self::Tables(tables) => tables.ui(ui, view),
            Self::Forget(forget) => forget.ui(ui, view),
            Self::Take(take) => take.ui(ui, view),
            Self::StaffCode(keypad) => keypad.ui(ui, view, lock),
        }
    }
}
