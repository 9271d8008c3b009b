//! Lines of last time, in `say`: told, kept, dropped.

use serde::Serialize;

use crate::desk::Desk;
use crate::domain::{Command, GatheringId, GuestId, LineId, Side};
use crate::search::fold;

/// A line of last time that was neither kept nor dropped.
#[derive(Debug, Serialize)]
pub(super) struct Waits {
    line: LineId,
    side: Side,
    pub(super) text: String,
    /// Never on the big screen.
    delicate: bool,
}

/// What a guest said last time and may keep; nothing of somebody who is not remembered.
pub(super) fn waiting(desk: &Desk, gathering: GatheringId, guest: GuestId) -> Vec<Waits> {
    let before = desk.state().lines_before(gathering, guest).into_iter();
    let told = before.map(|(line, it)| {
        let (text, delicate) = (it.text().to_owned(), it.saying().support);
        Waits { line, side: it.side(), text, delicate }
    });
    told.collect()
}

/// The wishes of lines that were asked for by their id, their words, or as "all"; an error is what
/// was asked for and is not there.
pub(super) fn wishes(
    desk: &Desk,
    (gathering, guest): (GatheringId, GuestId),
    asked: &[String],
    keep: bool,
) -> Vec<Result<Command, String>> {
    let before = waiting(desk, gathering, guest);
    let wish = |line: LineId| {
        if keep {
            Command::KeepLine { gathering, guest, line }
        } else {
            Command::DropLine { gathering, guest, line }
        }
    };
    let of = |text: &String| {
        if text == "all" {
            return before.iter().map(|it| Ok(wish(it.line))).collect::<Vec<_>>();
        }
        let by_id = text.parse().ok();
        let alike = |it: &&Waits| by_id == Some(it.line) || fold(&it.text) == fold(text);
        vec![before.iter().find(alike).map(|it| wish(it.line)).ok_or_else(|| text.clone())]
    };
    asked.iter().flat_map(of).collect()
}
