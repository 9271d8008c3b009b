//! Where people keep files: home, desktop, downloads, and what is plugged in.

use std::fs;
use std::path::{Path, PathBuf};

use directories::UserDirs;

use crate::ui::icons::Icon;
use crate::words::Words;

/// A place to start from.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub(super) path: PathBuf,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Home,
    Desktop,
    Downloads,
    /// A disk or stick, by its own name.
    Plugged,
}

impl Place {
    /// What the button says.
    pub(super) fn name(&self, words: Words) -> String {
        match self.kind {
            Kind::Home => words.say("chooser-home").to_owned(),
            Kind::Desktop => words.say("chooser-desktop").to_owned(),
            Kind::Downloads => words.say("chooser-downloads").to_owned(),
            Kind::Plugged => {
                let name = self.path.file_name().unwrap_or(self.path.as_os_str());
                name.to_string_lossy().into_owned()
            }
        }
    }

    pub(super) const fn icon(&self) -> Icon {
        match self.kind {
            Kind::Home => Icon::Home,
            Kind::Desktop => Icon::Screen,
            Kind::Downloads => Icon::Save,
            Kind::Plugged => Icon::Thing,
        }
    }

    /// Whether saving starts here.
    pub(super) fn is_documents(&self) -> bool {
        self.kind == Kind::Home
    }
}

/// Every place there is on this machine, home first.
pub(super) fn all() -> Vec<Place> {
    let user = UserDirs::new();
    let mut places = Vec::new();
    let mut add = |path: Option<&Path>, kind| {
        places.extend(path.filter(|it| it.is_dir()).map(|it| Place { path: it.into(), kind }));
    };
    if let Some(user) = &user {
        add(Some(user.home_dir()), Kind::Home);
        add(user.desktop_dir(), Kind::Desktop);
        add(user.download_dir(), Kind::Downloads);
    }
    for disk in plugged() {
        add(Some(&disk), Kind::Plugged);
    }
    places
}

/// Where desktops mount sticks: a folder a user, or none.
fn plugged() -> Vec<PathBuf> {
    let inside = |folder: &Path| -> Vec<PathBuf> {
        let found = fs::read_dir(folder).into_iter().flatten().flatten();
        found.map(|it| it.path()).filter(|it| it.is_dir()).collect()
    };
    let mut disks: Vec<PathBuf> =
        ["/media", "/run/media"].iter().flat_map(|it| inside(Path::new(it))).collect();
    // Under /media/ana are Ana's sticks.
    disks = disks.iter().flat_map(|it| inside(it)).collect();
    disks.extend(inside(Path::new("/Volumes")));
    disks.extend(('D'..='Z').map(|it| PathBuf::from(format!("{it}:\\"))).filter(|it| it.is_dir()));
    disks.sort();
    disks.truncate(6);
    disks
}
