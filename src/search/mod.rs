//! Search: from what somebody typed to the guests it may mean.
//!
//! [`fold`] makes one plain spelling of every name. The [`Index`] keeps, for each guest, the parts of
//! their names in that spelling, and answers while somebody types: [`Index::find`] by the starts of
//! parts, [`Index::near`] with typing slips forgiven. [`Pace`] keeps the guest list from being read
//! out name by name.

mod find;
mod fit;
mod fold;
mod index;
mod letters;
mod lines;
mod pace;
mod record;
mod slips;
mod words;

pub use find::{Audience, Found, GUEST_LETTERS, GUEST_QUESTIONS, GUEST_ROWS, Hit, letters_typed};
pub use fit::Match;
pub use fold::fold;
pub use index::Index;
pub use pace::{Pace, Paced, is_whole};
pub use record::Searchable;
