//! What is true, and how it changes. No clock, no disk, no randomness in here.
//!
//! A [`Command`] says what somebody wishes, [`decide`] turns it into [`Fact`]s or a [`Refusal`],
//! an [`Entry`] is a fact in its envelope, and a [`State`] is folded from entries in any order.

mod again;
mod bounds;
mod capacity;
mod command;
mod consent;
mod decide;
mod entry;
mod examples;
mod fact;
mod few;
mod gathering;
mod guest;
mod holders;
mod id;
mod introduction;
mod line;
mod meeting;
mod name;
mod nomination;
mod party;
mod promise;
mod refusal;
mod register;
mod repeat;
mod returning;
mod roll;
mod round;
mod state;
mod text;
mod ticket_key;
mod visit;
mod written;

pub use bounds::*;
pub use capacity::*;
pub use command::*;
pub use consent::*;
pub use decide::*;
pub use entry::*;
pub use examples::*;
pub use fact::*;
pub use gathering::*;
pub use guest::*;
pub use id::*;
pub use introduction::*;
pub use line::*;
pub use meeting::*;
pub use name::*;
pub use nomination::*;
pub use party::*;
pub use promise::*;
pub use refusal::*;
pub use register::*;
pub use repeat::*;
pub use round::*;
pub use state::*;
pub use text::*;
pub use ticket_key::*;
pub use visit::*;
