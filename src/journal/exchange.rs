//! A restored house takes the place of the one that was there, which stays under another name. At
//! no moment is there no house, and what fails is undone.

use std::path::{Path, PathBuf};
use std::{fs, io};

use super::copies::{free_aside, set_aside};
use super::place::{beside, file_id, sync_folder};
use super::{backup, lock};

/// What lies beside a house while it is open.
const PARTS: [&str; 2] = ["-wal", "-shm"];

/// One step; tests have any of them fail.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    /// A second name for a file.
    Link(PathBuf, PathBuf),
    /// Another name, in the place of what had it.
    Rename(PathBuf, PathBuf),
    /// One of two names goes.
    Unlink(PathBuf),
    /// The names are on the disk.
    Sync(PathBuf),
}

impl Step {
    fn take(self) -> io::Result<()> {
        match self {
            Self::Link(from, to) => fs::hard_link(from, to),
            Self::Rename(from, to) => fs::rename(from, to),
            Self::Unlink(path) => fs::remove_file(path),
            Self::Sync(path) => sync_folder(&path),
        }
    }
}

/// Puts `draft` at `house` and says where the house that was there is now.
///
/// # Errors
/// The system's; everything is as it was then, unless undoing failed as well: then the draft and
/// the house that was set aside are still there.
pub(super) fn exchange(draft: &Path, house: &Path) -> io::Result<Option<PathBuf>> {
    exchange_by(&mut Step::take, draft, house)
}

fn exchange_by(
    take: &mut dyn FnMut(Step) -> io::Result<()>,
    draft: &Path,
    house: &Path,
) -> io::Result<Option<PathBuf>> {
    let full = || io::Error::other("a thousand are set aside");
    let aside = free_aside(house).ok_or_else(full)?;
    let is_there = house.exists();
    let mut undo = Vec::new();
    let mut go_through = || {
        if is_there {
            undo.push(keep(take, house, &aside)?);
        }
        for part in PARTS.map(|suffix| (beside(house, suffix), beside(&aside, suffix))) {
            if part.0.exists() {
                take(Step::Rename(part.0.clone(), part.1.clone()))?;
                undo.push(Step::Rename(part.1, part.0));
            }
        }
        take(Step::Sync(house.to_owned()))?;
        take(Step::Rename(draft.to_owned(), house.to_owned()))
    };
    let outcome = go_through();
    if outcome.is_err() {
        // Best effort: the error that matters is the first.
        undo.into_iter().rev().for_each(|step| drop(take(step)));
    }
    outcome.map(|()| is_there.then_some(aside))
}

/// Gives the house its second name, and says how that is undone. Disks that know no second names
/// rename it.
fn keep(
    take: &mut dyn FnMut(Step) -> io::Result<()>,
    house: &Path,
    aside: &Path,
) -> io::Result<Step> {
    if take(Step::Link(house.to_owned(), aside.to_owned())).is_ok() {
        return Ok(Step::Unlink(aside.to_owned()));
    }
    take(Step::Rename(house.to_owned(), aside.to_owned()))?;
    Ok(Step::Rename(aside.to_owned(), house.to_owned()))
}

/// Undoes what a killed restore left half done: the house still has both names, and its log may
/// lie beside the wrong one.
pub(super) fn undo_interrupted(house: &Path) {
    let is_house = |aside: &PathBuf| {
        cfg!(unix) && file_id(house).is_ok_and(|id| file_id(aside).is_ok_and(|it| it == id))
    };
    let Some(aside) = set_aside(house).into_iter().find(is_house) else { return };
    // Whoever has it open has seen to it before.
    let Ok(_alone) = lock::alone(house) else { return };
    for (part, away) in PARTS.map(|suffix| (beside(house, suffix), beside(&aside, suffix))) {
        if away.exists() && !part.exists() {
            // Where that fails now, both stay as they are, and the next start tries again.
            let Ok(()) = fs::rename(&away, &part) else { return };
        }
    }
    backup::remove(&aside).ok();
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A damaged house with a log, and a draft beside it.
    fn folder() -> (tempfile::TempDir, PathBuf, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let house = folder.path().join("our.house");
        let draft = folder.path().join("our.house.restored");
        for (path, text) in [(&house, "old"), (&beside(&house, "-wal"), "log"), (&draft, "new")] {
            fs::write(path, text).unwrap();
        }
        (folder, house, draft)
    }

    fn text(path: &Path) -> String {
        fs::read_to_string(path).unwrap_or_default()
    }

    fn is_as_it_was(house: &Path, draft: &Path) {
        let all = [house, &beside(house, "-wal"), draft].map(text);
        assert_eq!(all, ["old", "log", "new"]);
        assert_eq!(set_aside(house), Vec::<PathBuf>::new());
    }

    #[test]
    fn a_restored_house_takes_the_place_of_the_old_one_which_keeps_its_log() {
        let (_folder, house, draft) = folder();
        let aside = exchange(&draft, &house).unwrap().unwrap();
        assert_eq!(
            [&house, &aside, &beside(&aside, "-wal")].map(|it| text(it)),
            ["new", "old", "log"]
        );
        assert!(!draft.exists() && !beside(&house, "-wal").exists());
    }

    #[test]
    fn whichever_step_fails_everything_is_as_it_was() {
        for knows_links in [true, false] {
            for failing in 0.. {
                let (_folder, house, draft) = folder();
                let mut taken = 0;
                let mut take = |step: Step| {
                    taken += 1;
                    if taken - 1 == failing || (!knows_links && matches!(step, Step::Link(..))) {
                        return Err(io::Error::other("no"));
                    }
                    step.take()
                };
                match exchange_by(&mut take, &draft, &house) {
                    Err(_no) => is_as_it_was(&house, &draft),
                    // A link that fails is no failure: the house is renamed instead.
                    Ok(_aside) if failing < 2 => assert_eq!(text(&house), "new"),
                    Ok(_aside) => {
                        assert!(failing >= 4, "it failed at every step");
                        break;
                    }
                }
            }
        }
    }

    #[test]
    fn whenever_it_is_killed_there_is_a_house_and_the_next_start_finds_it_as_it_was() {
        for last in 0.. {
            let (_folder, house, draft) = folder();
            let mut taken = 0;
            let mut take = |step: Step| {
                taken += 1;
                // Whoever was killed takes no step back either.
                if taken > last { Err(io::Error::other("killed")) } else { step.take() }
            };
            if exchange_by(&mut take, &draft, &house).is_ok() {
                return assert_eq!((last, text(&house)), (4, "new".to_owned()));
            }
            assert_eq!(text(&house), "old", "after {last} steps");
            undo_interrupted(&house);
            is_as_it_was(&house, &draft);
        }
    }

    #[test]
    fn where_even_undoing_fails_both_houses_are_still_there() {
        let (_folder, house, draft) = folder();
        let mut renamed = 0;
        let mut take = |step: Step| {
            let is_rename = matches!(step, Step::Rename(..));
            renamed += u32::from(is_rename);
            if matches!(step, Step::Link(..)) || renamed > 1 {
                return Err(io::Error::other("the disk does not answer"));
            }
            step.take()
        };
        exchange_by(&mut take, &draft, &house).unwrap_err();
        assert_eq!(text(&draft), "new");
        assert_eq!(text(&set_aside(&house)[0]), "old");
    }
}
