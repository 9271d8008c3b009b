//! Faces of this machine, looked for when a letter turns up that the bundled ones lack.

use std::sync::{Mutex, PoisonError};

use egui::{FallbackRequest, FontData, FontInsert, FontProvider};

use super::{IN_DISPLAY, in_display, metrics::ATKINSON};
use crate::faces::{FaceId, Machine};
use crate::ui::theme::{DISPLAY, TEXT_BOLD};

/// Lists the faces of this machine: some hundred files' headers, a tenth of a second. For a worker
/// that has nothing better to do, so that the first letter that needs them need not wait.
pub(super) fn list() {
    Machine::faces();
}

/// Asks the system's fonts. Nothing is read until the first letter is missing; then the list of
/// faces is read once (file headers only), and whole files only for faces that are drawn with.
#[derive(Default)]
pub(super) struct SystemFonts {
    /// Faces handed out so far, so that one file is held in memory once for all families.
    loaded: Mutex<Vec<(FaceId, FontData)>>,
}

impl FontProvider for SystemFonts {
    fn font_for(&self, request: &FallbackRequest<'_>) -> Option<FontInsert> {
        let letter = request.cluster.chars().next()?;
        let family = request.family.to_string();
        let faces = Machine::faces();
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
    fn load(&self, faces: &Machine, id: FaceId) -> Option<FontData> {
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
