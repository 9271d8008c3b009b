//! What is in a folder, as far as it can be chosen.

use std::fs::{self, DirEntry};
use std::path::{Path, PathBuf};

/// Endings of files that may hold a guest list.
const LISTS: [&str; 7] = ["csv", "tsv", "txt", "xlsx", "xlsm", "xls", "ods"];

/// Endings of what is carried to another door.
const TEXTS: [&str; 3] = ["entries", "jsonl", "txt"];

/// What is to be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// A file that may hold a guest list.
    List,
    /// A file of text that Porchlight wrote.
    Text,
    /// A folder.
    Folder,
}

impl Wanted {
    /// Of files that can be chosen.
    const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::List => &LISTS,
            Self::Text => &TEXTS,
            Self::Folder => &[],
        }
    }
}

/// One thing in a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) name: String,
    pub(super) path: PathBuf,
    pub(super) is_folder: bool,
}

/// What a look into a folder found.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Listing {
    /// Folders first, each by name.
    Items(Vec<Item>),
    /// It cannot be read.
    Closed,
}

/// Looks into a folder. Hidden things and whatever cannot be chosen are left out.
pub(super) fn look(folder: &Path, wanted: Wanted) -> Listing {
    let Ok(inside) = fs::read_dir(folder) else { return Listing::Closed };
    let mut items: Vec<_> = inside.flatten().filter_map(|it| item(&it, wanted)).collect();
    items.sort_by_cached_key(|it| (!it.is_folder, it.name.to_lowercase(), it.name.clone()));
    Listing::Items(items)
}

fn item(entry: &DirEntry, wanted: Wanted) -> Option<Item> {
    let (name, path) = (entry.file_name().to_string_lossy().into_owned(), entry.path());
    // A link is what it leads to.
    let is_folder = path.is_dir();
    let fits = is_folder || ends_in(&path, wanted.endings());
    (fits && !name.starts_with('.')).then_some(Item { name, path, is_folder })
}

fn ends_in(path: &Path, endings: &[&str]) -> bool {
    let ending = path.extension().map(|it| it.to_string_lossy().to_lowercase());
    ending.is_some_and(|it| endings.contains(&it.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_shows_folders_and_lists_and_nothing_hidden() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b.CSV", "A.xlsx", "photo.png", ".secret.csv", "Gate.entries"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        for name in ["zoo", ".config"] {
            fs::create_dir(folder.path().join(name)).unwrap();
        }
        let names = |wanted| match look(folder.path(), wanted) {
            Listing::Items(items) => items.into_iter().map(|it| it.name).collect(),
            Listing::Closed => vec![],
        };
        assert_eq!(names(Wanted::List), ["zoo", "A.xlsx", "b.CSV"]);
        assert_eq!(names(Wanted::Text), ["zoo", "Gate.entries"]);
        assert_eq!(names(Wanted::Folder), ["zoo"]);
        assert_eq!(look(&folder.path().join("gone"), Wanted::List), Listing::Closed);
    }
}
