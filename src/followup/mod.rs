//! What each guest takes home: packets, reports, arrivals.
//!
//! What a reader may see is decided in [`packet`], purely; a [`Sheet`] is that as sentences, and the
//! formats write the sheet: [`document`] (PDF), [`page`] (HTML), [`text`], [`cards`] (vCard), [`calendar`] (iCalendar).
//! Contact leaves the program in packets only, after two yeses. A [`Report`] and the arrivals hold
//! no names at all.

mod account;
mod arrivals;
mod calendar;
mod card;
mod choices;
mod code;
mod contact;
mod file_name;
mod format;
mod guide;
mod html;
mod lines;
mod mail;
mod nominations;
mod packet;
mod pdf;
mod presence;
mod redact;
mod report;
mod seats;
mod sheet;
mod table_lists;
mod take_home;
mod text;
mod themes;

pub use account::{Account, Bar, Part, Plot, ReportFormat, Row, Table, Topic};
pub use arrivals::arrivals_csv;
pub use calendar::calendar;
pub use card::{PRODUCT, cards};
pub use choices::SheetChoice;
pub use contact::{Contact, Display};
pub use file_name::{FileNames, file_stem};
pub use format::{Bindery, Binding, Format};
pub use guide::{Guide, GuideStep};
pub use html::{account_page, page};
pub use lines::Said;
pub use mail::MAILER;
pub use nominations::{Habit, nominations};
pub use packet::{LeftOut, Meeting, Next, Packet, PacketMaker, Promised, Why, packet, readers};
pub use pdf::{Paper, Press, account_pages, document};
pub use presence::Roll;
pub use report::{
    BESIDE, Compared, Count, Evening, Glad, HabitCount, KindCount, Report, Spell, Wait, Waits,
    before, earlier,
};
pub use seats::{Seats, last_round};
pub use sheet::{Sheet, SheetContact, SheetNext, SheetNobody, SheetPerson, SheetPromise};
pub use table_lists::{Ask, TableList, TableLists};
pub use take_home::{Person, TakeHome};
pub use text::{Length, SIGNED, text};
pub use themes::{LinesSaid, ThemeCount, ThemeCounts};

#[cfg(test)]
mod tests;
