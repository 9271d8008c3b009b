//! How far reading what people said has come, while that matters.

use crate::ui::desk::view::DeskView;

/// So few lines are read before anybody could wonder.
const FEW_LINES: usize = 100;

/// How many lines are read in a minute, about.
const LINES_A_MINUTE: usize = 6000;

/// In a sentence.
pub(super) fn says(view: &DeskView<'_>) -> Option<String> {
    let reading = view.desk.lines_reading()?;
    match &reading.trouble {
        Some(why) => Some(view.say_with("meaning-words-only", &[("why", why.as_str().into())])),
        None if reading.left > FEW_LINES => {
            let minutes = reading.left.div_ceil(LINES_A_MINUTE);
            let about = [("lines", reading.left.into()), ("minutes", minutes.into())];
            Some(view.say_with("meaning-reading", &about))
        }
        None => None,
    }
}
