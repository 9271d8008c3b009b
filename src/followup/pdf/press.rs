//! The typefaces pages are set in: ours, then those of this machine for letters ours lack.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use harfrust::{FontRef, ShaperData};
use krilla::Data;
use krilla::text::Font;
use skrifa::MetadataProvider as _;

use crate::faces::{self, FaceId, Machine};

/// What a text is set in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Type {
    /// Atkinson.
    Text,
    /// Atkinson, semibold.
    Bold,
    /// Fraunces; Atkinson semibold where Fraunces lacks a letter, since a word half in one face and
    /// half in another is hard to read.
    Display,
}

/// A typeface, ready to shape and to embed.
pub(super) struct Face {
    bytes: Arc<dyn AsRef<[u8]> + Send + Sync>,
    index: u32,
    shaper: ShaperData,
    /// For the document.
    pub(super) font: Font,
}

impl Face {
    fn new(bytes: Arc<dyn AsRef<[u8]> + Send + Sync>, index: u32) -> Option<Self> {
        let font = Font::new(Data::from(Arc::clone(&bytes)), index)?;
        let shaper = ShaperData::new(&FontRef::from_index(bytes.as_ref().as_ref(), index).ok()?);
        Some(Self { bytes, index, shaper, font })
    }

    fn of_ours(bytes: &'static [u8]) -> Option<Arc<Self>> {
        Self::new(Arc::new(bytes), 0).map(Arc::new)
    }

    fn file(&self) -> Option<FontRef<'_>> {
        FontRef::from_index(self.bytes.as_ref().as_ref(), self.index).ok()
    }

    fn has(&self, letter: char) -> bool {
        self.file().is_some_and(|font| font.charmap().map(letter).is_some())
    }

    /// Whether it writes all of a letter: its marks, too.
    pub(super) fn writes(&self, cluster: &str) -> bool {
        let Some(font) = self.file() else { return false };
        let letters = font.charmap();
        cluster.chars().all(|c| is_unseen(c) || letters.map(c).is_some())
    }

    /// Does something with the shaper; `None` where the file cannot be read any more.
    pub(super) fn with_shaper<T>(
        &self,
        work: impl FnOnce(&harfrust::Shaper<'_>) -> T,
    ) -> Option<T> {
        let font = self.file()?;
        Some(work(&self.shaper.shaper(&font).build()))
    }
}

/// Joiners and selectors, which no face need draw.
const fn is_unseen(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{AD}')
}

/// All typefaces. One serves any number of documents, from any thread.
pub struct Press {
    text: Vec<Arc<Face>>,
    bold: Vec<Arc<Face>>,
    display: Vec<Arc<Face>>,
    /// Faces of this machine that were needed so far; `None` where one cannot be read.
    machine: Mutex<HashMap<FaceId, Option<Arc<Face>>>>,
}

impl Default for Press {
    fn default() -> Self {
        Self::new()
    }
}

impl std::fmt::Debug for Press {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Press").finish_non_exhaustive()
    }
}

impl Press {
    /// Reads our typefaces; some milliseconds.
    #[must_use]
    pub fn new() -> Self {
        let ours = |faces: [&'static [u8]; 3]| {
            faces.into_iter().filter_map(Face::of_ours).collect::<Vec<_>>()
        };
        Self {
            text: ours([faces::TEXT, faces::MORE, faces::EMOJI]),
            bold: ours([faces::TEXT_BOLD, faces::MORE_BOLD, faces::EMOJI]),
            display: ours([faces::DISPLAY, faces::MORE_BOLD, faces::EMOJI]),
            machine: Mutex::default(),
        }
    }

    /// What a text is set in that was meant to be set in `wished`.
    pub(super) fn settled(&self, wished: Type, text: &str) -> Type {
        let fraunces = || self.display.first();
        let lacks = |c: char| c.is_alphabetic() && fraunces().is_none_or(|face| !face.has(c));
        if wished == Type::Display && text.chars().any(lacks) { Type::Bold } else { wished }
    }

    /// The face for one letter with its marks; the first of ours where nothing has it.
    pub(super) fn face(&self, wished: Type, cluster: &str) -> Option<Arc<Face>> {
        let ours = match wished {
            Type::Text => &self.text,
            Type::Bold => &self.bold,
            Type::Display => &self.display,
        };
        let found = ours.iter().find(|face| face.writes(cluster)).cloned();
        found.or_else(|| self.of_machine(wished, cluster)).or_else(|| ours.first().cloned())
    }

    fn of_machine(&self, wished: Type, cluster: &str) -> Option<Arc<Face>> {
        let letter = cluster.chars().find(|c| !is_unseen(*c))?;
        let machine = Machine::faces();
        let id = machine.best(letter, wished != Type::Text)?;
        let mut known = self.machine.lock().unwrap_or_else(PoisonError::into_inner);
        let load = || {
            let (bytes, index) = machine.read(id)?;
            Face::new(Arc::new(bytes), index).map(Arc::new)
        };
        known.entry(id).or_insert_with(load).clone()
    }
}
