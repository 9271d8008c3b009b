//! The windows: guest screens, host and organizer desk, board.

// Somebody who uses the program without a window.
pub mod actor;

// The window: what is on it, and who may see it.
pub mod app;

// Every painted picture.
pub mod art;

// The order in which letters of right-to-left names are drawn.
pub mod bidi;

// What a house holds beyond a copy of it.
mod beyond;

// The typefaces: bundled, and those of the system when a name needs them.
pub mod fonts;

// The badge, painted: for the preview and for the printer.
pub mod badge;

// How people like to meet: its shape and its word.
mod manner;

// What guests say on the porch, for the welcome and for the board.
mod quotes;

// Reasons to meet, as they stand on cards.
mod why;

// Whether this door is apart from the others.
mod apart;

// The camera at this door, as the screens know it.
mod camera;

// The desk behind the staff code: its rail and its places.
pub mod desk;

// The guest's way, K1 to K5.
pub mod guest;

// A keyboard-type scanner, caught wherever the focus is.
pub mod scanner;

// What a guest takes home, painted for the badge printer.
mod slip;

// What hosts use: the board and the room.
pub mod host;

// The organizer's screens.
mod organizer;

// Every symbol, as painted strokes.
pub mod icons;

// Pictures of screens without a window.
pub mod pictures;

// Choosing a file or a folder.
mod chooser;

// The invitation with which a door joins others.
mod invited;

// A list that is typed, a field a line.
mod lines;

// The program in a real window, and whether it fell.
mod fall;
mod run;

// What goes on beside the screens: badges, backups, news from others.
mod carried;
mod meanings;
mod sharer;
mod upkeep;

pub use carried::{Carried, saved_says, taken_says};
pub use sharer::{SavedInvitation, ShareWish, Shared};

// Why a ticket opens nothing, in words.
mod void;

// Every colour and size, in two themes.
mod tempo;
pub mod theme;

// A walk through every screen, for pictures.
pub mod tour;

// The window on trial: what it costs.
pub mod trial;

// What every screen is built from.
pub mod widgets;

pub use run::{House, NoWindow, run, try_out};

// A house that is being opened, and what to do when it does not open.
mod opened;

// Screens find their sentences here; follow-ups and verbs speak the same ones.
pub use crate::words;
