//! A list that is typed, a field a line: what Enter and the buttons beside it do.

use egui::{Id, Ui};

/// What somebody did in such a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum LineTap {
    /// Pressed Enter in this line.
    Entered(usize),
    /// Takes this line away.
    Away(usize),
    /// Wants another line.
    Add,
}

/// Does it to the lines, of which there are at most so many, and gives the focus to the one the keyboard
/// goes on in, by the id of its field. Whether the list is done: after an empty last line, or where there
/// may be no more.
pub(in crate::ui) fn tapped(
    ui: &Ui,
    (lines, most): (&mut Vec<String>, usize),
    tap: LineTap,
    field: impl Fn(usize) -> Id,
) -> bool {
    let Some(next) = done(lines, tap, most) else { return true };
    // Whoever takes a line away with a finger wants no painted keys.
    let by_hand = ui.input(|input| input.pointer.any_released());
    if !(by_hand && matches!(tap, LineTap::Away(_))) {
        ui.memory_mut(|memory| memory.request_focus(field(next)));
    }
    false
}

/// Does it to the lines; which of them comes next.
fn done(lines: &mut Vec<String>, tap: LineTap, most: usize) -> Option<usize> {
    match tap {
        LineTap::Away(at) => {
            if at < lines.len() {
                lines.remove(at);
            }
            lines.len().checked_sub(1).map(|last| at.min(last))
        }
        LineTap::Entered(at) if at + 1 < lines.len() => Some(at + 1),
        LineTap::Entered(_) if lines.last().is_none_or(|it| it.trim().is_empty()) => None,
        LineTap::Entered(_) | LineTap::Add => {
            if lines.len() >= most {
                return None;
            }
            lines.push(String::new());
            Some(lines.len() - 1)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn enter_goes_to_the_next_line_to_a_new_one_and_out_of_an_empty_last_one() {
        let mut lines = vec!["sofa".to_owned(), String::new()];
        assert_eq!(done(&mut lines, LineTap::Entered(0), 3), Some(1));
        assert_eq!(done(&mut lines, LineTap::Entered(1), 3), None);
        lines[1] = "table".to_owned();
        assert_eq!(done(&mut lines, LineTap::Entered(1), 3), Some(2));
        lines[2] = "door".to_owned();
        assert_eq!(done(&mut lines, LineTap::Entered(2), 3), None, "no more than that");
        assert_eq!(lines, ["sofa", "table", "door"]);
    }

    #[test]
    fn a_line_that_goes_leaves_the_keyboard_in_its_place() {
        let mut lines = vec!["sofa".to_owned(), "table".to_owned()];
        assert_eq!(done(&mut lines, LineTap::Away(0), 3), Some(0));
        assert_eq!(done(&mut lines, LineTap::Add, 3), Some(1));
        assert_eq!(done(&mut lines, LineTap::Away(1), 3), Some(0));
        assert_eq!(done(&mut lines, LineTap::Away(0), 3), None);
    }
}
