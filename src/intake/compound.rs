//! Microsoft's compound file (MS-CFB): a small file system in a file, in which workbooks before 2007
//! lie, and later ones with a password.
//!
//! Every chain of sectors is followed for as many steps as the file has sectors and no more, so that
//! a ring of them ends.

use super::unreadable::Unreadable;

/// A chain ends with this or any greater number.
const LAST_SECTOR: u32 = 0xffff_fffa;

/// Streams shorter than this lie in small sectors of their own.
const SMALL_STREAM: usize = 4096;
const SMALL_SECTOR: usize = 64;

/// An entry of the directory, in bytes.
const ENTRY: usize = 128;

/// A compound file, looked into.
pub(super) struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    next: Vec<u32>,
    next_small: Vec<u32>,
    small: Vec<u8>,
    entries: Vec<Entry>,
}

struct Entry {
    name: String,
    start: u32,
    size: usize,
}

impl<'a> Compound<'a> {
    /// Reads the tables of a compound file. Linear in its bytes.
    ///
    /// # Errors
    /// It is damaged.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Unreadable> {
        let shift = u16_at(bytes, 30).ok_or(Unreadable::Damaged)?;
        let sector = match shift {
            9 => 512,
            12 => 4096,
            _ => return Err(Unreadable::Damaged),
        };
        let mut file = Self {
            bytes,
            sector,
            next: Vec::new(),
            next_small: Vec::new(),
            small: Vec::new(),
            entries: Vec::new(),
        };
        let at = |place| u32_at(bytes, place).ok_or(Unreadable::Damaged);
        file.next = file.table_of(file.places_of_the_table(at(68)?)?)?;
        let directory = file.chain(at(48)?, usize::MAX)?;
        file.entries = directory.chunks_exact(ENTRY).filter_map(entry).collect();
        file.next_small = numbers(&file.chain(at(60)?, usize::MAX)?);
        // The first entry, the root, holds the small sectors.
        let root = file.entries.first().map(|it| (it.start, it.size));
        if let Some((start, size)) = root.filter(|_| !file.next_small.is_empty()) {
            file.small = file.chain(start, size)?;
        }
        Ok(file)
    }

    /// Whether there is a stream of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    /// The bytes of a stream.
    ///
    /// # Errors
    /// It is damaged, or not there.
    pub(super) fn stream(&self, name: &str) -> Result<Vec<u8>, Unreadable> {
        let named = |entry: &&Entry| entry.name.eq_ignore_ascii_case(name);
        let entry = self.entries.iter().find(named).ok_or(Unreadable::Damaged)?;
        if entry.size >= SMALL_STREAM {
            return self.chain(entry.start, entry.size);
        }
        let sector = |at: usize| self.small.get(at * SMALL_SECTOR..(at + 1) * SMALL_SECTOR);
        follow(entry.start, entry.size, &self.next_small, sector)
    }

    fn sector_at(&self, at: usize) -> Option<&[u8]> {
        // The header takes the place of one sector; the last one may be cut short.
        let start = at.checked_add(1)?.checked_mul(self.sector)?;
        let rest = self.bytes.get(start..).filter(|rest| !rest.is_empty())?;
        Some(rest.get(..self.sector).unwrap_or(rest))
    }

    fn chain(&self, start: u32, size: usize) -> Result<Vec<u8>, Unreadable> {
        follow(start, size, &self.next, |at| self.sector_at(at))
    }

    /// Where the parts of the table of sectors lie: 109 stand in the header, the others in a chain
    /// whose last number in each sector leads on.
    fn places_of_the_table(&self, mut more: u32) -> Result<Vec<u32>, Unreadable> {
        let mut places = numbers(self.bytes.get(76..512).ok_or(Unreadable::Damaged)?);
        let most = self.bytes.len() / self.sector;
        for _ in 0..=most {
            if more >= LAST_SECTOR {
                break;
            }
            let mut part = numbers(self.sector_at(more as usize).ok_or(Unreadable::Damaged)?);
            more = part.pop().ok_or(Unreadable::Damaged)?;
            places.append(&mut part);
        }
        places.retain(|place| *place < LAST_SECTOR);
        if places.len() > most { Err(Unreadable::Damaged) } else { Ok(places) }
    }

    fn table_of(&self, places: Vec<u32>) -> Result<Vec<u32>, Unreadable> {
        let mut table = Vec::new();
        for place in places {
            let part = self.sector_at(place as usize).ok_or(Unreadable::Damaged)?;
            table.append(&mut numbers(part));
        }
        Ok(table)
    }
}

/// The bytes of a chain of sectors, up to `size`.
fn follow<'a>(
    start: u32,
    size: usize,
    next: &[u32],
    sector: impl Fn(usize) -> Option<&'a [u8]>,
) -> Result<Vec<u8>, Unreadable> {
    let mut bytes = Vec::new();
    if size <= next.len() * SMALL_STREAM {
        bytes.reserve_exact(size);
    }
    let mut at = start;
    for _ in 0..=next.len() {
        if at >= LAST_SECTOR || bytes.len() >= size {
            bytes.truncate(size);
            return Ok(bytes);
        }
        bytes.extend_from_slice(sector(at as usize).ok_or(Unreadable::Damaged)?);
        at = *next.get(at as usize).ok_or(Unreadable::Damaged)?;
    }
    Err(Unreadable::Damaged)
}

fn entry(bytes: &[u8]) -> Option<Entry> {
    let length = usize::from(u16_at(bytes, 64)?).checked_sub(2)?.min(62);
    let name = encoding_rs::UTF_16LE.decode_without_bom_handling(bytes.get(..length)?).0;
    let (start, size) = (u32_at(bytes, 116)?, u32_at(bytes, 120)? as usize);
    Some(Entry { name: name.into_owned(), start, size })
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    bytes.chunks_exact(4).filter_map(|four| u32_at(four, 0)).collect()
}

/// Two bytes as a number, the least first.
pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

/// Four bytes as a number, the least first.
pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}
