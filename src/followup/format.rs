//! The kinds of files a packet can be.

use crate::words::Words;

use super::calendar::calendar;
use super::card::cards;
use super::contact::Display;
use super::html::page;
use super::mail::draft;
use super::packet::{Packet, Why};
use super::pdf::{Paper, Press, document};
use super::sheet::Sheet;
use super::text::{Length, text};

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// Pages to print.
    Pdf,
    /// One page for any browser.
    Html,
    /// Plain text.
    Text,
    /// A draft for the organizer's own mail program.
    Mail,
    /// The contacts swapped with the guest, for an address book.
    Card,
    /// The next evening and promised days, for a calendar.
    Calendar,
}

impl Format {
    /// All of them, in the order people are asked.
    pub const ALL: [Self; 6] =
        [Self::Pdf, Self::Html, Self::Text, Self::Mail, Self::Card, Self::Calendar];

    /// What scripts call it: "pdf", "html", "text", "eml", "vcard", "ical".
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Text => "text",
            Self::Mail => "eml",
            Self::Card => "vcard",
            Self::Calendar => "ical",
        }
    }

    /// How its files end: "pdf", "html", "txt", "eml", "vcf", "ics".
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Text => "txt",
            Self::Mail => "eml",
            Self::Card => "vcf",
            Self::Calendar => "ics",
        }
    }

    /// The format with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }
}

/// Writes packets as files of any kind: in the guest's own language where it is one of ours.
#[derive(Debug)]
pub struct Bindery {
    press: Press,
    paper: Paper,
    words: Words,
}

impl Bindery {
    /// For this paper; in the language of `words` where a guest has none of ours.
    #[must_use]
    pub fn new(paper: Paper, words: Words) -> Self {
        Self { press: Press::new(), paper, words }
    }

    /// The bytes of one file; `None` where there is nothing to put into one, as for a guest who
    /// swapped contact with nobody. Cost: some milliseconds for pages.
    ///
    /// # Errors
    /// [`Why`] the guest gets no such file.
    pub fn file(&self, packet: &Packet, format: Format) -> Result<Option<Vec<u8>>, Why> {
        let words = Sheet::words(packet, self.words);
        let filled = |text: String| (!text.is_empty()).then(|| text.into_bytes());
        Ok(match format {
            Format::Pdf => Some(self.pages(packet).ok_or(Why::NotDrawn)?),
            Format::Html => filled(page(&Sheet::new(packet, words, Display::Full))),
            Format::Text => filled(text(packet, words, Length::Whole)),
            // Whoever has no address needs no pages.
            Format::Mail => Some(draft(packet, words, || self.pages(packet))?),
            Format::Card => filled(cards(packet)),
            Format::Calendar => filled(calendar(packet, words)),
        })
    }

    /// A packet as pages for a printer; `None` where they could not be drawn.
    #[must_use]
    pub fn pages(&self, packet: &Packet) -> Option<Vec<u8>> {
        let words = Sheet::words(packet, self.words);
        document(&self.press, &Sheet::new(packet, words, Display::Full), self.paper)
    }
}
