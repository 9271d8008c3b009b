//! Guest lists and tickets as the world writes them.
//!
//! A list goes through four steps, each a plain value that the next one takes:
//!
//! 1. [`read`]: bytes to a [`Table`] of headers and rows, whatever the encoding, the delimiter or
//!    the workbook, or one clear sentence ([`Unreadable`]).
//! 2. [`Columns::guess`]: what each column becomes, by its header and its cells; a person may
//!    [`Columns::assign`] another [`Field`].
//! 3. [`plan`]: every row to exactly one count. People are compared with each other and with the
//!    [`House`]; what cannot be told goes under [`Plan::look`] with its [`Problem`].
//! 4. [`Decisions`] about those rows, and [`plan`] again, until nothing needs a look.
//!
//! Pure: bytes in, values out. Reading files, minting ids and writing are the desk's.
//!
//! What was decided here, where lists leave it open:
//! - Cancelled, refunded, declined, waitlisted, released, and invited without an answer are not
//!   coming. Pending approval and awaiting payment need a look, because a person can settle them.
//!   A status nobody foresaw is asked about, once a word.
//! - Being checked in elsewhere is no arrival here; such columns are not stored.
//! - An answer becomes up to three lines of 80 characters. What does not fit stays whole in the
//!   hosts' note, so nothing is lost.
//! - A newer list renews name spelling, address, phone, language, first time and companions. What
//!   guests say at the door (pronouns, lines, lines taken away) stands. Blank cells erase nothing.
//! - One address under two names, one full name under two addresses, or one ticket under two
//!   names are never merged by themselves: the later row needs a look.

mod agenda;
mod answers;
mod assignment;
mod bare;
mod code_pages;
mod columns;
mod coming;
mod compound;
mod contact;
mod couples;
mod dates;
mod decision;
mod delimited;
mod doubt;
mod encoding;
mod evidence;
mod field;
mod flaws;
mod groups;
mod header;
mod heading;
mod house;
mod judge;
mod legacy;
mod lines;
mod markup;
mod merge;
mod mojibake;
mod names;
mod newcomer;
mod nicknames;
mod ods;
mod parties;
mod people;
mod person;
mod phrases;
mod plan;
mod planner;
mod problem;
mod questions;
mod readings;
mod report;
mod row;
mod seconds;
mod sections;
mod seen;
mod shape;
mod sheet;
mod sheet_rows;
mod sniff;
mod spoilt;
mod table;
mod text;
mod titles;
mod unpack;
mod unreadable;
mod vocabulary;
mod xls;
mod xlsx;

pub mod signed;
pub mod ticket;

pub use agenda::{Agenda, AgendaFlaw, AgendaLook};
pub use columns::{Column, Columns, UnknownColumn};
pub use decision::{Decision, Decisions};
pub use doubt::Doubt;
pub use field::{Field, UnknownField};
pub use house::House;
pub use newcomer::Newcomer;
pub use parties::Member;
pub use plan::{Counts, Fate, Look, NotComing, Plan, RefusedTicket, Renewal, plan};
pub use problem::{Choice, Other, Problem};
pub use report::Report;
pub use row::Row;
pub use sheet::{Book, Sheet, Sheets};
pub use table::{Progress, Table, read, read_book, read_sheets};
pub use unreadable::{MAX_BYTES, Unreadable};
