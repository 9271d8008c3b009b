//! Faces of this machine, looked for when a letter turns up that the bundled ones lack.

use std::sync::{Mutex, OnceLock, PoisonError};

use egui::{FallbackRequest, FontData, FontInsert, FontProvider};
use fontdb::{Database, FaceInfo, ID, Source, Style};
use skrifa::{FontRef, MetadataProvider as _};

use super::{IN_DISPLAY, in_display, metrics::ATKINSON};
use crate::ui::theme::{DISPLAY, TEXT_BOLD};

/// The faces of this machine, listed once for all windows.
static FACES: OnceLock<Faces> = OnceLock::new();

/// Lists the faces of this machine: some hundred files' headers, a tenth of a second. For a worker
/// that has nothing better to do, so that the first letter that needs them need not wait.
pub(super) fn list() {
    FACES.get_or_init(Faces::of_this_machine);
}

/// Asks the system's fonts. Nothing is read until the first letter is missing; then the list of
/// faces is read once (file headers only), and whole files only for faces that are drawn with.
#[derive(Default)]
pub(super) struct SystemFonts {
    /// Faces handed out so far, so that one file is held in memory once for all families.
    loaded: Mutex<Vec<(ID, FontData)>>,
}

impl FontProvider for SystemFonts {
    fn font_for(&self, request: &FallbackRequest<'_>) -> Option<FontInsert> {
        let letter = request.cluster.chars().next()?;
        let family = request.family.to_string();
        let faces = FACES.get_or_init(Faces::of_this_machine);
        let id = faces.best(letter, family == TEXT_BOLD || family == DISPLAY)?;
        let data = self.load(faces, id)?;
        Some(if family == DISPLAY {
            FontInsert::new(&format!("system {id}{IN_DISPLAY}"), in_display(data), Vec::new())
        } else {
            FontInsert::new(&format!("system {id}"), data, Vec::new())
        })
    }
}

impl SystemFonts {
    /// The file of a face, with Atkinson's metrics; read once.
    fn load(&self, faces: &Faces, id: ID) -> Option<FontData> {
        let mut loaded = self.loaded.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, data)) = loaded.iter().find(|(known, _)| *known == id) {
            return Some(data.clone());
        }
        let (mut file, index) = faces.read(id)?;
        ATKINSON.write_into(&mut file, index);
        let data = FontData { index, ..FontData::from_owned(file) };
        loaded.push((id, data.clone()));
        Some(data)
    }
}

struct Faces {
    database: Database,
    /// Upright faces, plainest first, each with its weight.
    plainest_first: Vec<(ID, u16)>,
}

impl Faces {
    fn of_this_machine() -> Self {
        let mut database = Database::new();
        database.load_system_fonts();
        let mut plainest_first: Vec<_> = database
            .faces()
            .filter(|face| face.style == Style::Normal && !draws_pictures(face))
            .map(|face| (plainness(face), face.post_script_name.clone(), face.id, face.weight.0))
            .collect();
        plainest_first.sort_unstable_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
        let plainest_first =
            plainest_first.into_iter().map(|(_, _, id, weight)| (id, weight)).collect();
        Self { database, plainest_first }
    }

    /// The plainest face that has the letter, of about the wished weight if there is one.
    fn best(&self, letter: char, strong: bool) -> Option<ID> {
        let wished = if strong { 500..=700 } else { 300..=450 };
        let with_letter = || self.plainest_first.iter().filter(|(id, _)| self.has(*id, letter));
        with_letter()
            .find(|(_, weight)| wished.contains(weight))
            .or_else(|| with_letter().next())
            .map(|(id, _)| *id)
    }

    fn has(&self, id: ID, letter: char) -> bool {
        let has = |data: &[u8], index| {
            FontRef::from_index(data, index).is_ok_and(|font| font.charmap().map(letter).is_some())
        };
        self.database.with_face_data(id, has).unwrap_or(false)
    }

    fn read(&self, id: ID) -> Option<(Vec<u8>, u32)> {
        let (source, index) = self.database.face_source(id)?;
        let file = match source {
            Source::File(path) | Source::SharedFile(path, _) => std::fs::read(path).ok()?,
            Source::Binary(bytes) => bytes.as_ref().as_ref().to_vec(),
        };
        Some((file, index))
    }
}

/// Faces whose glyphs are colour bitmaps, or boxes with numbers in them.
fn draws_pictures(face: &FaceInfo) -> bool {
    face.families.iter().any(|(name, _)| {
        name.contains("Color") || name.contains("LastResort") || name.contains("Last Resort")
    })
}

/// How far a face is from a plain sans serif; less is plainer.
fn plainness(face: &FaceInfo) -> u8 {
    let name = face.families.first().map_or("", |(name, _)| name.as_str());
    let known = ["Noto Sans", "Source Han Sans", "DejaVu Sans", "Segoe UI", "Arial", "Microsoft"];
    let unusual = face.monospaced
        || ["Mono", "Condensed", "UI", "Display"].iter().any(|word| name.contains(word));
    match known.iter().position(|family| name.starts_with(family)) {
        Some(rank) => rank as u8 + if unusual { 20 } else { 0 },
        None if name.contains("Sans") => 10,
        None => 15 + if unusual { 20 } else { 0 },
    }
}
