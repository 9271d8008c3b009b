//! The badge: from a guest to what stands where on a label.
//!
//! A [`Badge`] holds the words, a [`Label`] the paper; [`layout`] says which line of text, in which
//! size, stands in which rectangle, and where the QR code's [`Modules`] go. Whoever draws it, on the
//! screen or for a printer, brings the fonts along as a way to measure text, so that a name breaks
//! and shrinks the same everywhere.

mod design;
mod fit;
mod label;
mod layout;
mod manner;
mod modules;

pub use label::{Label, Size, UnknownLabel};
pub use layout::{Align, Badge, Face, Layout, Place, Text, Tone, layout};
pub use modules::{CodeTooLong, Modules};
