//! A look into the archive that a workbook is, before its reader sees it.

use std::io::{Cursor, ErrorKind, Read};

use zip::ZipArchive;

use super::markup::Markup;
use super::unreadable::{MAX_PART_BYTES, MAX_UNPACKED_BYTES, Unreadable};

/// The most strings a workbook may announce; the reader makes room for them before they come.
const MAX_STRINGS: u64 = 1_000_000;

/// The most parts a workbook may have.
const MAX_PARTS: usize = 10_000;

/// What an archive holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holds {
    /// A workbook of Excel's, and whether any of its sheets has merged cells.
    Excel { has_merged_cells: bool },
    /// An `OpenDocument`.
    OpenDocument,
}

/// Unpacks everything once into nothing, so that no small file fills the memory later.
///
/// # Errors
/// Locked, damaged, no workbook, or unpacking to more than a guest list could.
pub(super) fn check_unpacked(bytes: &[u8]) -> Result<Holds, Unreadable> {
    if memchr::memmem::find_iter(bytes, b"PK\x01\x02").take(MAX_PARTS + 1).count() > MAX_PARTS {
        return Err(Unreadable::too_big());
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let has = |is_it: &dyn Fn(&str) -> bool| {
        archive.file_names().any(|name| name.is_ok_and(|name| is_it(&name)))
    };
    let (is_excel, is_open) = (has(&|it| it.starts_with("xl/")), has(&|it| it == CONTENT));
    if !is_excel && !is_open {
        return Err(Unreadable::NotATable);
    }
    let mut left = MAX_UNPACKED_BYTES;
    let mut has_merged_cells = false;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(damaged)?;
        if part.encrypted() {
            return Err(Unreadable::Locked);
        }
        let name = part.name().map_err(damaged)?.to_lowercase();
        let most = if is_streamed(&name) { left } else { left.min(MAX_PART_BYTES) };
        let mut marks = Marks::default();
        left -= unpacked(part, &name, most, &mut marks)?;
        has_merged_cells |= marks.has_merged_cells;
        if marks.is_encrypted && name == "meta-inf/manifest.xml" {
            return Err(Unreadable::Locked);
        }
    }
    Ok(if is_excel { Holds::Excel { has_merged_cells } } else { Holds::OpenDocument })
}

/// The part of an `OpenDocument` that its sheets are in.
pub(super) const CONTENT: &str = "content.xml";

/// What is seen in passing.
#[derive(Clone, Copy, Debug, Default)]
struct Marks {
    has_merged_cells: bool,
    is_encrypted: bool,
}

/// Whether a part is read row by row, or not at all.
fn is_streamed(name: &str) -> bool {
    let starts = ["xl/worksheets/sheet", "xl/media/", "pictures/", "thumbnails/"];
    name == CONTENT || starts.iter().any(|it| name.starts_with(it))
}

/// How many bytes a part unpacks to.
fn unpacked(
    mut part: impl Read,
    name: &str,
    most: u64,
    marks: &mut Marks,
) -> Result<u64, Unreadable> {
    let is_markup = name.rsplit_once('.').is_some_and(|(_, end)| ["xml", "rels"].contains(&end));
    let is_strings = name.ends_with("sharedstrings.xml");
    let mut markup = Markup::default();
    let mut buffer = vec![0; 1 << 16];
    let mut size = 0;
    loop {
        let count = match part.read(&mut buffer) {
            Ok(0) => return Ok(size),
            Ok(count) => count,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => return Err(damaged(error)),
        };
        let piece = buffer.get(..count).unwrap_or_default();
        if is_strings && size == 0 && announced_strings(piece) > MAX_STRINGS {
            return Err(Unreadable::too_big());
        }
        marks.has_merged_cells |= memchr::memmem::find(piece, b"mergeCell").is_some();
        marks.is_encrypted |= memchr::memmem::find(piece, b"encryption-data").is_some();
        size += count as u64;
        if size > most {
            return Err(Unreadable::too_big());
        }
        if is_markup {
            markup.feed(piece)?;
        }
    }
}

fn announced_strings(start: &[u8]) -> u64 {
    let text = String::from_utf8_lossy(start);
    let Some((_, after)) = text.split_once("uniqueCount") else { return 0 };
    let digits = after.trim_start_matches(|c: char| c.is_whitespace() || "='\"".contains(c));
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    let digits = digits.get(..end).unwrap_or_default();
    if digits.is_empty() { 0 } else { digits.parse().unwrap_or(u64::MAX) }
}

pub(super) fn damaged<E>(_: E) -> Unreadable {
    Unreadable::Damaged
}
