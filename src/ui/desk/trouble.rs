//! What a host reads when a wish was not granted.

use crate::desk::{Desk, Trouble};
use crate::domain::{GuestId, Refusal};
use crate::journal::AppendError;
use crate::ui::desk::view::count;
use crate::words::Words;

/// One sentence that says what is wrong and what to do.
pub(in crate::ui) fn says(words: Words, desk: &Desk, trouble: &Trouble) -> String {
    match trouble {
        Trouble::Refused(refusal) => refused(words, desk, refusal),
        Trouble::NotSaved(error) => not_saved(words, error),
    }
}

/// One sentence about a disk that said no.
pub(in crate::ui) fn not_saved(words: Words, error: &AppendError) -> String {
    let key = match error {
        AppendError::DiskFull => "saving-full",
        AppendError::ReadOnly => "saving-read-only",
        AppendError::Gone | AppendError::Replaced => "saving-gone",
        AppendError::Spoilt => "saving-spoilt",
        AppendError::Behind
        | AppendError::Busy
        | AppendError::Damaged(_)
        | AppendError::Gap { .. }
        | AppendError::Conflict { .. }
        | AppendError::Malformed { .. }
        | AppendError::Unswept(_)
        | AppendError::Other(_) => {
            return words.say_with("saving-other", &[("says", error.to_string().into())]);
        }
    };
    words.say(key).to_owned()
}

fn refused(words: Words, desk: &Desk, refusal: &Refusal) -> String {
    let name = |guest: &GuestId| {
        let known = desk.state().guest(*guest);
        [("name", known.map(|it| it.name().short()).unwrap_or_default().into())]
    };
    let key = match refusal {
        Refusal::Cancelled { guest } => {
            return words.say_with("refused-cancelled", &name(guest));
        }
        Refusal::NotIn { guest } => return words.say_with("refused-not-in", &name(guest)),
        Refusal::TooManyOpen { guest, .. } => return words.say_with("refused-full", &name(guest)),
        Refusal::TooFewIn { least, .. } => {
            return words.say_with("refused-too-few-in", &[("n", count(*least))]);
        }
        Refusal::Full { ahead, .. } => {
            return words.say_with("refused-no-place", &[("n", count(*ahead))]);
        }
        Refusal::EveningOver { guest } => {
            return words.say_with("refused-evening-over", &name(guest));
        }
        Refusal::IsChild { guest } => return words.say_with("refused-child", &name(guest)),
        Refusal::LeftAlone { guest } => return words.say_with("refused-left-alone", &name(guest)),
        Refusal::NotAloud { guest } => return words.say_with("refused-not-aloud", &name(guest)),
        Refusal::TooFewAloud { agreed, least } => {
            let missing = least.saturating_sub(*agreed);
            return words.say_with("refused-too-few-aloud", &[("n", count(missing))]);
        }
        Refusal::RingIsOn { .. } => "refused-ring-is-on",
        Refusal::TableIsFull { .. } => "refused-table-full",
        Refusal::TooManyTables { .. } => "refused-too-many-tables",
        Refusal::NameTooLong { .. } => "party-name-long",
        Refusal::RoundIsOn { .. } => "refused-round-is-on",
        Refusal::KeptApart { .. } => "refused-apart",
        Refusal::Acquainted { .. } | Refusal::AlreadyIntroduced { .. } => "refused-known",
        Refusal::WrongNumber { .. } => "refused-same-person",
        Refusal::UnknownGathering { .. } => "refused-no-gathering",
        Refusal::UnknownGuest { .. } => "refused-unknown-guest",
        Refusal::Forgotten { .. } => "refused-forgotten",
        Refusal::LineTooLong { .. } | Refusal::HabitTooLong { .. } => "refused-line-too-long",
        Refusal::TitleTooLong { .. } => "refused-name-too-long",
        Refusal::EmptyLine => "refused-line-empty",
        Refusal::TooManyLines { .. } => "refused-too-many-lines",
        Refusal::SupportStaysPrivate { .. } => "refused-support",
        Refusal::NotReadYet { .. } => "refused-not-read-yet",
        Refusal::ApartIsFinal | Refusal::RoundIsHeld { .. } => "toast-undo-late",
        Refusal::EndsBeforeStart => "gathering-ends-early",
        Refusal::EmptyName => "gathering-name-missing",
        Refusal::NamesAPerson => "l1-person",
        Refusal::HoldsContact => "l1-contact",
        Refusal::IsAPitch => "l1-pitch",
        Refusal::TooManyKeys { most } => {
            return words.say_with("refused-too-many-keys", &[("n", count(*most))]);
        }
        Refusal::AlreadyIn { .. }
        | Refusal::Capacity { .. }
        | Refusal::NotOfTheParty { .. }
        | Refusal::NothingToUndo { .. }
        | Refusal::UnknownLine { .. }
        | Refusal::NotIntroduced { .. }
        | Refusal::UnknownIntroduction { .. }
        | Refusal::InUse { .. }
        | Refusal::NotTheirs { .. }
        | Refusal::UnknownRound { .. }
        | Refusal::UnknownRing { .. }
        | Refusal::UnknownTopic { .. }
        | Refusal::RoundLength { .. }
        | Refusal::RememberDays { .. }
        | Refusal::TooFewTables { .. }
        | Refusal::TableSize { .. }
        | Refusal::SeatedTwice { .. }
        | Refusal::UnknownNomination { .. }
        | Refusal::NominationsOver
        | Refusal::OutOfBounds
        | Refusal::UnknownPromise { .. } => {
            return words.say_with("refused-other", &[("says", refusal.to_string().into())]);
        }
    };
    words.say(key).to_owned()
}
