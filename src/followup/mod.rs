//! What each guest takes home: packets, reports, arrivals.
//!
//! What a reader may see is decided in [`packet`], purely; a [`Sheet`] is that as sentences, and
//! [`page`] the sheet as a file. Contact leaves the program in packets only, after two yeses. A
//! [`Report`] and the arrivals hold no names at all.

mod arrivals;
mod contact;
mod file_name;
mod html;
mod packet;
mod paper;
mod redact;
mod report;
mod sheet;
mod themes;

pub use arrivals::arrivals_csv;
pub use contact::{Contact, Display};
pub use file_name::{FileNames, file_stem};
pub use html::page;
pub use packet::{LeftOut, Meeting, Packet, Promised, Why, packet, packets};
pub use paper::document;
pub use report::{Count, KindCount, Report};
pub use sheet::{Sheet, SheetMeeting};
pub use themes::{LinesSaid, ThemeCount, ThemeCounts};

#[cfg(test)]
mod tests;
