//! The house is being opened, or does not open.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::mpsc::channel;
use std::time::{Duration, SystemTime};

use super::{Frame, Mishap, Tour, Walk};
use crate::desk::{Desk, Opening, Progress, SystemClock};
use crate::journal::{OpenError, Version};
use crate::ui::actor::Actor;
use crate::ui::app::{App, Options};
use crate::words::Words;

/// When the backup in the picture was made, in seconds since 1970: 19:05 on the evening.
const BACKED_UP_S: u64 = 1_763_661_900;

pub(super) fn walks<E: Mishap>() -> [Walk<E>; 2] {
    [|tour| tour.loading(), |tour| tour.unopened()]
}

impl<E: Mishap> Tour<'_, E> {
    fn loading(&self) -> Result<(), E> {
        for (frame, name) in [
            (Frame::landscape(), "K1_loading"),
            (Frame::contrast(), "K1_loading_hc"),
            (Frame::portrait(), "K1_loading_portrait"),
        ] {
            let (go_on, wait) = channel::<()>();
            let mut actor = Self::before_house(frame, move |progress| {
                progress.set(0.6);
                // Until the picture is taken.
                wait.recv().ok();
                Err(OpenError::InUse)
            })?;
            actor.write("an");
            self.stage.keep(name, &actor.picture())?;
            drop(go_on);
        }
        Ok(())
    }

    fn unopened(&self) -> Result<(), E> {
        let house = || PathBuf::from("/media/evening/house.porchlight");
        let version = |major| Version { major, minor: 0 };
        let troubles = [
            ("K0_damaged", damaged(None)),
            ("K0_newer", OpenError::Newer { found: version(9), known: version(1) }),
            ("K0_altered", OpenError::Altered { path: house(), what: "a trigger".to_owned() }),
            ("K0_in_use", OpenError::InUse),
            ("K0_read_only", OpenError::ReadOnly { path: house() }),
            ("K0_not_ours", OpenError::NotAHouse { path: house() }),
            ("K0_empty", OpenError::Empty { path: house() }),
        ];
        for (name, trouble) in troubles {
            let mut actor = Self::before_house(Frame::landscape(), move |_| Err(trouble))?;
            actor.wait_for(Words::new(Frame::landscape().language).say("house-trouble"))?;
            self.stage.keep(name, &actor.picture())?;
        }
        let backup = back_up(self.stage.folder());
        let mut actor =
            Self::before_house(Frame::landscape(), move |_| Err(damaged(Some(backup))))?;
        actor.wait_for(Words::new(Frame::landscape().language).say("house-trouble"))?;
        self.stage.keep("K0_damaged_with_backup", &actor.picture())
    }

    fn before_house(
        frame: Frame,
        opens: impl FnOnce(&Progress) -> Result<Desk, OpenError> + Send + 'static,
    ) -> Result<Actor, E> {
        let Frame { size, look, language } = frame;
        let opening = Opening::with(Path::new(""), || Box::new(SystemClock), opens);
        let app = App::opening(opening, Options { language, look, ..Options::default() })?;
        Ok(Actor::new(size, look, app))
    }
}

fn damaged(newest_backup: Option<PathBuf>) -> OpenError {
    OpenError::Damaged { what: "its beginning is overwritten".to_owned(), newest_backup }
}

/// A backup from earlier that evening.
fn back_up(folder: &Path) -> PathBuf {
    let backup = folder.join("backup.porchlight");
    let earlier = SystemTime::UNIX_EPOCH + Duration::from_secs(BACKED_UP_S);
    // Without it, the picture says where the backup lies instead.
    File::create(&backup).and_then(|file| file.set_modified(earlier)).ok();
    backup
}
