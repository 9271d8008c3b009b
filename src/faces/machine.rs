//! Faces of this machine, looked for when a letter turns up that the bundled ones lack.

use std::sync::OnceLock;

use fontdb::{Database, FaceInfo, ID, Source, Style};
use skrifa::{FontRef, MetadataProvider as _};

/// The faces of this machine, listed once for all who draw.
static MACHINE: OnceLock<Machine> = OnceLock::new();

/// The faces of this machine.
#[derive(Debug)]
pub struct Machine {
    database: Database,
    /// Upright faces, plainest first, each with its weight.
    plainest_first: Vec<(ID, u16)>,
}

impl Machine {
    /// The faces of this machine. The first call lists them: some hundred files' headers, a tenth of
    /// a second.
    pub fn faces() -> &'static Self {
        MACHINE.get_or_init(Self::listed)
    }

    fn listed() -> Self {
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
    #[must_use]
    pub fn best(&self, letter: char, strong: bool) -> Option<ID> {
        let wished = if strong { 500..=700 } else { 300..=450 };
        let with_letter = || self.plainest_first.iter().filter(|(id, _)| self.has(*id, letter));
        with_letter()
            .find(|(_, weight)| wished.contains(weight))
            .or_else(|| with_letter().next())
            .map(|(id, _)| *id)
    }

    /// Whether a face has the letter.
    #[must_use]
    pub fn has(&self, id: ID, letter: char) -> bool {
        let has = |data: &[u8], index| {
            FontRef::from_index(data, index).is_ok_and(|font| font.charmap().map(letter).is_some())
        };
        self.database.with_face_data(id, has).unwrap_or(false)
    }

    /// The file of a face and its number in it; `None` where it cannot be read.
    #[must_use]
    pub fn read(&self, id: ID) -> Option<(Vec<u8>, u32)> {
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
