//! What a screen of the desk wishes.

use std::path::PathBuf;

use super::DeskPlace;
use crate::desk::{DeskLook, Settings};
use crate::domain::{Command, GatheringId, GuestId};
use crate::ui::ShareWish;
use crate::ui::host::{BoardWish, Mending};

/// A wish, granted between two frames.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::ui) enum Wish {
    /// Another place of the desk.
    Go(DeskPlace),
    /// The place of the desk before this one.
    Back,
    /// The room, with who met nobody yet and why.
    Waiting,
    /// Back to the guests' screens.
    Lock,
    /// The same over the whole screen, which closes with the staff code only.
    OpenKiosk,
    /// Look at somebody.
    Look(GuestId),
    /// Let somebody in, by a host's hand.
    LetIn(GuestId),
    /// Print somebody's badge again.
    Print(GuestId),
    /// Mend what is known of somebody who asked for it.
    Mend(Box<Mending>),
    /// Do something that is written down.
    Do(Deed),
    /// Say that two were skipped, and offer to bring them back.
    Skipped(String),
    /// Bring those who were skipped last back.
    Unskip,
    /// Something about the board.
    Board(BoardWish),
    /// Serve another gathering tonight.
    Serve(GatheringId),
    /// Open the choice of looks.
    Looks,
    /// Look like this from now on.
    Wear(DeskLook),
    /// Close what lies over the screen.
    Close,
    /// Print a badge that shows whether the printer is set up right.
    PrintTest,
    /// Print the first-timer's guide.
    PrintGuide,
    /// Print who sits where in the last round.
    PrintSeats,
    /// Print each table's own list of needs.
    PrintTableLists,
    /// End the evening, and go to what guests take home.
    EndEvening,
    /// Count the labels in this door's printer from so many on, or not at all.
    LabelsPutIn(Option<u32>),
    /// Make a backup now.
    BackUp,
    /// Put this backup in the place of the house.
    Restore(PathBuf),
    /// Something about other doors.
    Share(ShareWish),
    /// Let this door remember its settings.
    Remember(Box<Settings>),
}

/// Something that is written down, and can be taken back for ten seconds.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::ui) struct Deed {
    /// What to carry out, one after the other.
    pub steps: Vec<Command>,
    /// What to say once it is done; nothing if empty.
    pub says: String,
    /// What takes it back; empty if nothing does.
    pub undo: Vec<Command>,
}
