//! The pictures of the tour, as files.

use std::fs;
use std::path::{Path, PathBuf};

use image::RgbaImage;

use crate::cli::failure::Failure;
use crate::desk::{Desk, HandClock};
use crate::domain::{DoorId, Entry, LineId};
use crate::matching::encoder::Vector;
use crate::ui::tour::{Stage, tour};

use super::album::Album;
use super::{evening, evening_of_the_pictures, packets};

/// A list typed by hand, with rows that need a look.
const TYPED_LIST: &[u8] = include_bytes!("../../../data/neighbours-night.csv");

/// A workbook of several sheets, with every kind of doubt.
const DOUBTFUL_LIST: &[u8] = include_bytes!("../../../data/old-mill-november.xlsx");

/// Writes a PNG of every screen and state, and of some packets, to a folder; says which files, and
/// why there are no packets among them where there are none.
pub(super) fn write(folder: &Path) -> Result<(Vec<PathBuf>, Option<String>), Failure> {
    let album = Album::open(folder)?;
    let around = std::env::temp_dir().join(format!("porchlight-tour-{}", std::process::id()));
    let painted = Atelier::new(&album, &around).and_then(|atelier| {
        let lacks = packets::paint(&album, &around)?;
        tour(&atelier).map(|()| lacks)
    });
    // Best effort: it is the system's folder for what nobody misses.
    fs::remove_dir_all(&around).ok();
    painted.map(|lacks| (album.written(), lacks))
}

/// What every walk of the tour begins with, and where its pictures go.
struct Atelier<'a> {
    album: &'a Album,
    folder: &'a Path,
    typed_list: PathBuf,
    doubtful_list: PathBuf,
    /// The evening, made once and told again to each walk.
    door: DoorId,
    evening: Vec<Entry>,
    /// What its lines mean.
    meanings: Vec<(LineId, Vector)>,
}

impl<'a> Atelier<'a> {
    fn new(album: &'a Album, folder: &'a Path) -> Result<Self, Failure> {
        let typed_list = folder.join("neighbours-night.csv");
        let unmade = |error| Failure::Folder { folder: folder.to_owned(), error };
        fs::create_dir_all(folder).map_err(unmade)?;
        let doubtful_list = folder.join("old-mill-november.xlsx");
        for (path, bytes) in [(&typed_list, TYPED_LIST), (&doubtful_list, DOUBTFUL_LIST)] {
            let unwritten = |error| Failure::File { path: path.clone(), error };
            fs::write(path, bytes).map_err(unwritten)?;
        }
        let desk = evening::evening(evening_of_the_pictures(), "Europe/Zurich")?;
        let mut evening = Vec::new();
        desk.journal().read(&mut |entry| evening.push(entry))?;
        let (door, meanings) = (desk.door(), evening::meanings(&desk));
        Ok(Self { album, folder, typed_list, doubtful_list, door, evening, meanings })
    }

    fn tell_again(&self, mut desk: Desk, clock: HandClock) -> Result<(Desk, HandClock), Failure> {
        desk.merge(&self.evening)?;
        desk.know_meanings(self.meanings.iter().cloned());
        Ok((desk, clock))
    }
}

impl Stage<Failure> for Atelier<'_> {
    fn evening(&self) -> Result<(Desk, HandClock), Failure> {
        let clock = HandClock::at(evening_of_the_pictures());
        let desk = Desk::in_memory_as(self.door, Box::new(clock.clone()))?;
        self.tell_again(desk, clock)
    }

    fn evening_at(&self, folder: &Path) -> Result<(Desk, HandClock), Failure> {
        let clock = HandClock::at(evening_of_the_pictures());
        let desk = Desk::open(&folder.join("house.porchlight"), Box::new(clock.clone()))?;
        self.tell_again(desk, clock)
    }

    fn folder(&self) -> &Path {
        self.folder
    }

    fn typed_list(&self) -> &Path {
        &self.typed_list
    }

    fn doubtful_list(&self) -> &Path {
        &self.doubtful_list
    }

    fn keep(&self, name: &str, picture: &RgbaImage) -> Result<(), Failure> {
        self.album.keep(name, picture)
    }
}
