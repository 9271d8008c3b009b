//! Disks that can be filled, pulled out and write-protected, where the test is allowed to mount.
#![allow(clippy::unwrap_used, reason = "this is for tests, though not in test functions")]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A small disk of its own, put in place at [`Disk::path`]. It can be pulled out and put back.
pub(crate) struct Disk {
    folder: tempfile::TempDir,
}

impl Disk {
    /// A disk of so many kilobytes; `None` where this process may not mount.
    pub(crate) fn new(size_kb: u32) -> Option<Self> {
        let disk = Self { folder: tempfile::tempdir().unwrap() };
        std::fs::create_dir_all(disk.inside()).unwrap();
        std::fs::create_dir_all(disk.path()).unwrap();
        let size = format!("size={size_kb}k");
        let mounted = run("mount", &["-t", "tmpfs", "-o", &size, "porchlight"], &disk.inside());
        (mounted && disk.put_in()).then_some(disk)
    }

    /// Where it appears while it is in.
    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("stick")
    }

    /// Where its content is while it is out.
    fn inside(&self) -> PathBuf {
        self.folder.path().join("inside")
    }

    /// Puts it in place.
    pub(crate) fn put_in(&self) -> bool {
        Command::new("mount")
            .arg("--bind")
            .arg(self.inside())
            .arg(self.path())
            .status()
            .is_ok_and(|it| it.success())
    }

    /// Pulls it out, in use or not.
    pub(crate) fn pull_out(&self) -> bool {
        run("umount", &["-l"], &self.path())
    }

    /// Slides its switch: everything on it can be read only.
    pub(crate) fn protect(&self) -> bool {
        run("mount", &["-o", "remount,bind,ro"], &self.path())
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        self.pull_out();
        run("umount", &["-l"], &self.inside());
    }
}

fn run(program: &str, arguments: &[&str], path: &Path) -> bool {
    let quiet = Stdio::null;
    let run = Command::new(program).args(arguments).arg(path).stderr(quiet()).status();
    run.is_ok_and(|status| status.success())
}
