//! The kinds of files a packet can be.

use std::cell::OnceCell;

use crate::words::Words;

use super::calendar::calendar;
use super::card::cards;
use super::contact::Display;
use super::html::page;
use super::mail::{address, draft};
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

    /// One packet, to be written as files of several kinds.
    #[must_use]
    pub fn bind<'a>(&'a self, packet: &'a Packet) -> Binding<'a> {
        let words = Sheet::words(packet, self.words);
        Binding { bindery: self, packet, words, sheet: OnceCell::new(), parts: Parts::default() }
    }

    /// A packet as pages for a printer; `None` where they could not be drawn.
    #[must_use]
    pub fn pages(&self, packet: &Packet) -> Option<Vec<u8>> {
        self.bind(packet).pages().cloned()
    }
}

/// One packet. What several kinds of files need is made once, and only where one does.
#[derive(Debug)]
pub struct Binding<'a> {
    bindery: &'a Bindery,
    packet: &'a Packet,
    words: Words,
    sheet: OnceCell<Sheet>,
    parts: Parts,
}

/// What goes into a draft, each a file of its own as well.
#[derive(Debug, Default)]
struct Parts {
    text: OnceCell<String>,
    html: OnceCell<String>,
    pages: OnceCell<Option<Vec<u8>>>,
}

impl Binding<'_> {
    /// The bytes of one file; `None` where there is nothing to put into one, as for a guest who
    /// swapped contact with nobody. Cost: some milliseconds for pages.
    ///
    /// # Errors
    /// [`Why`] the guest gets no such file.
    pub fn file(&self, format: Format) -> Result<Option<Vec<u8>>, Why> {
        let filled = |text: &str| (!text.is_empty()).then(|| text.as_bytes().to_vec());
        Ok(match format {
            Format::Pdf => Some(self.pages().ok_or(Why::NotDrawn)?.clone()),
            Format::Html => filled(self.html()),
            Format::Text => filled(self.text()),
            Format::Mail => Some(self.draft()?),
            Format::Card => filled(&cards(self.packet)),
            Format::Calendar => filled(&calendar(self.packet, self.words)),
        })
    }

    fn draft(&self) -> Result<Vec<u8>, Why> {
        // Whoever has no address needs no pages.
        let address = address(self.packet)?;
        let pages = self.pages().map(Vec::as_slice);
        Ok(draft(self.packet, self.words, address, [self.text(), self.html()], pages))
    }

    fn sheet(&self) -> &Sheet {
        self.sheet.get_or_init(|| Sheet::new(self.packet, self.words, Display::Full))
    }

    fn text(&self) -> &str {
        self.parts.text.get_or_init(|| text(self.packet, self.words, Length::Whole))
    }

    fn html(&self) -> &str {
        self.parts.html.get_or_init(|| page(self.sheet()))
    }

    fn pages(&self) -> Option<&Vec<u8>> {
        let draw = || document(&self.bindery.press, self.sheet(), self.bindery.paper);
        self.parts.pages.get_or_init(draw).as_ref()
    }
}
