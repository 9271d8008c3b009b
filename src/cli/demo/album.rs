//! A folder of pictures: nothing in it is painted over but earlier pictures.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use image::RgbaImage;

use crate::cli::failure::Failure;
use crate::journal::private;

/// The file that names the pictures that were painted in its folder, a line each.
const LIST: &str = ".porchlight-pictures";

/// A folder for pictures.
#[derive(Debug)]
pub(super) struct Album {
    folder: PathBuf,
    /// Painted there before.
    earlier: BTreeSet<String>,
    written: Mutex<Vec<PathBuf>>,
}

impl Album {
    /// Takes a folder that is new, or empty, or was taken before.
    pub(super) fn open(folder: &Path) -> Result<Self, Failure> {
        let unmade = |error: io::Error| unwritten(folder, &error);
        private::make_folder(folder).map_err(unmade)?;
        let list = folder.join(LIST);
        let names = fs::read_to_string(&list);
        if names.is_err() && fs::read_dir(folder).map_err(unmade)?.next().is_some() {
            let how = "name a new folder for the pictures, or an empty one";
            return Err(Failure::Sentence(format!(
                "{} holds other files; {how}",
                folder.display()
            )));
        }
        File::options().append(true).create(true).open(list).map_err(unmade)?;
        let earlier = names.unwrap_or_default().lines().map(str::to_owned).collect();
        Ok(Self { folder: folder.to_owned(), earlier, written: Mutex::default() })
    }

    /// Keeps a picture, in the place of an earlier one.
    pub(super) fn keep(&self, name: &str, picture: &RgbaImage) -> Result<(), Failure> {
        let file = format!("{name}.png");
        let path = self.folder.join(&file);
        let failed = |error: &dyn Display| unwritten(&path, error);
        if !self.earlier.contains(&file) {
            if path.symlink_metadata().is_ok() {
                return Err(failed(&"another file of that name is there"));
            }
            // Before the picture is there: whoever is killed in between leaves nothing unknown.
            let list = File::options().append(true).open(self.folder.join(LIST));
            let noted = list.and_then(|mut list| list.write_all(format!("{file}\n").as_bytes()));
            noted.map_err(|error| failed(&error))?;
        }
        picture.save(&path).map_err(|error| failed(&error))?;
        self.written.lock().unwrap_or_else(PoisonError::into_inner).push(path);
        Ok(())
    }

    /// The files, in the order of their names.
    pub(super) fn written(self) -> Vec<PathBuf> {
        let mut written = self.written.into_inner().unwrap_or_else(PoisonError::into_inner);
        written.sort();
        written
    }
}

fn unwritten(path: &Path, why: &dyn Display) -> Failure {
    let how = "name another folder for the pictures";
    Failure::Sentence(format!("{} cannot be written: {why}; {how}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_goes_over_an_earlier_one_and_over_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let (album, beach) = (folder.path().join("new"), folder.path().join("beach.png"));
        fs::write(&beach, "the beach").unwrap();
        for taken in [folder.path(), &beach] {
            let says = Album::open(taken).unwrap_err().to_string();
            assert!(says.contains("holds other files") || says.contains("name another"), "{says}");
        }
        let [dark, light] = [0, 255].map(|shade| RgbaImage::from_pixel(2, 2, [shade; 4].into()));
        Album::open(&album).unwrap().keep("K1", &dark).unwrap();
        let before = fs::read(album.join("K1.png")).unwrap();
        let again = Album::open(&album).unwrap();
        again.keep("K1", &light).unwrap();
        assert_ne!(fs::read(album.join("K1.png")).unwrap(), before);
        fs::rename(&beach, album.join("K2.png")).unwrap();
        let says = again.keep("K2", &light).unwrap_err().to_string();
        assert!(says.contains("another file of that name is there"), "{says}");
        assert_eq!(fs::read(album.join("K2.png")).unwrap(), b"the beach");
        assert_eq!(again.written(), [album.join("K1.png")]);
    }
}
