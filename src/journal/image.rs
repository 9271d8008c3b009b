//! A damaged house in memory, with its log laid over it in every way that may show an entry.

use std::fs;
use std::io;
use std::path::Path;

use rusqlite::{Connection, MAIN_DB};

use super::backup::newest_first;
use super::log::{Log, PAGE, Reading};
use super::schema::{self, Kind};

/// The ways to read a log, the best first.
pub(super) const WAYS: [Reading; 3] = [Reading::Every, Reading::Sound, Reading::Prefix];

/// The readings of a house that SQLite makes sense of, the best first.
pub(super) fn readings(house: &Path) -> io::Result<Vec<Connection>> {
    let file = fs::read(house)?;
    let log = Log::of(house);
    let ways: &[_] = if log.is_some() { &WAYS } else { &[Reading::Prefix] };
    let images = ways.iter().map(|way| {
        let mut image = file.clone();
        if let Some(log) = &log {
            log.apply(*way, &mut image);
        }
        image
    });
    Ok(images.filter_map(|image| open(&image).or_else(|| open(&grafted(image, house)?))).collect())
}

fn open(image: &[u8]) -> Option<Connection> {
    let mut image = image.to_vec();
    image.truncate(image.len() / PAGE * PAGE);
    settle_header(&mut image)?;
    let mut conn = Connection::open_in_memory().ok()?;
    conn.deserialize_read_exact(MAIN_DB, image.as_slice(), image.len(), true).ok()?;
    matches!(schema::kind(&conn).ok()?, Kind::House(_)).then_some(conn)
}

/// The same with the first page of a backup: it says where the tables begin, which seldom changes.
/// Where it did, no entry is found that way.
fn grafted(mut image: Vec<u8>, house: &Path) -> Option<Vec<u8>> {
    let first = newest_first(house).find_map(|backup| {
        let bytes = fs::read(&backup).ok()?;
        open(&bytes)?;
        Some(bytes)
    })?;
    image.get_mut(..PAGE)?.copy_from_slice(first.get(..PAGE)?);
    Some(image)
}

/// Says in the header that there is no log any more, and how many pages there are.
/// See <https://www.sqlite.org/fileformat2.html#the_database_header>.
fn settle_header(image: &mut [u8]) -> Option<()> {
    let pages = u32::try_from(image.len() / PAGE).ok()?;
    image.get_mut(18..20)?.copy_from_slice(&[1, 1]);
    image.get_mut(28..32)?.copy_from_slice(&pages.to_be_bytes());
    let changes: [u8; 4] = image.get(24..28)?.try_into().ok()?;
    image.get_mut(92..96)?.copy_from_slice(&changes);
    Some(())
}
