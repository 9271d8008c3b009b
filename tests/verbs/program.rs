//! The program on a house of its own.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A house in a folder that goes away with it, unless it is somebody else's.
pub(crate) struct Program {
    folder: PathBuf,
    /// Where it announces itself and listens: nowhere, unless a test says so.
    nearby: String,
    _own: Option<TempDir>,
}

/// A list as pretix writes it: two tickets, one without a name, one pair of lines.
pub(crate) const LIST: &str = "\
Order code,Attendee name,Product,Secret,E-mail,What can you offer?,What do you need?
A1,Ana Pereira,Entry,k3v9x2m4,ana@posta.example,Prune a fruit tree,Help with a tax return
A2,Zoë Müller,Entry,00123456,zoe@posta.example,Fill in tax return forms,
A3,,Entry,h5h5h5h5,nobody@posta.example,,
";

impl Program {
    pub(crate) fn new() -> Self {
        let own = TempDir::new().unwrap();
        Self { folder: own.path().to_owned(), nearby: "off".to_owned(), _own: Some(own) }
    }

    /// The same in a folder that is there.
    pub(crate) fn within(folder: PathBuf) -> Self {
        Self { folder, nearby: "off".to_owned(), _own: None }
    }

    /// A house with one gathering that is on now.
    pub(crate) fn planned() -> Self {
        let program = Self::new();
        program.plan("Neighbours' Night");
        program
    }

    /// The same, and the list imported.
    pub(crate) fn with_list() -> Self {
        Self::with(LIST)
    }

    /// The same with another list.
    pub(crate) fn with(list: &str) -> Self {
        let program = Self::planned();
        program.import(list);
        program
    }

    pub(crate) fn plan(&self, name: &str) -> Value {
        let spots = ["--spot", "Window bench", "--spot", "Green sofa"];
        let times = ["--starts", "2026-11-20T18:00Z", "--ends", "2026-11-20T23:00Z"];
        let times = times.map(|time| time.replace(":00Z", ":00:00Z"));
        let mut args = vec!["gathering", "new", name, "--zone", "Europe/Zurich"];
        args.extend(times.iter().map(String::as_str));
        args.extend(spots);
        self.json(&args)
    }

    pub(crate) fn import(&self, list: &str) -> Value {
        let file = self.file("list.csv", list.as_bytes());
        self.json(&["import", &file])
    }

    pub(crate) fn file(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.folder.join(name);
        std::fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    }

    pub(crate) fn path(&self, name: &str) -> String {
        self.folder.join(name).to_str().unwrap().to_owned()
    }

    /// Others who call at this place are near from now on.
    pub(crate) fn call_near(&mut self, place: &str) {
        place.clone_into(&mut self.nearby);
    }

    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_porchlight"));
        command.arg("--house").arg(self.path("house.porchlight")).args(args);
        command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").env("TZ", "UTC");
        // Whatever it leaves anywhere is found by whoever looks into the folder.
        command.env("HOME", &self.folder).env("TMPDIR", &self.folder);
        command.env("PORCHLIGHT_NEARBY", &self.nearby);
        command
    }

    pub(crate) fn run(&self, args: &[&str]) -> Output {
        self.command(args).stdin(Stdio::null()).output().unwrap()
    }

    /// Runs a verb that has to succeed, and reads its one JSON value.
    pub(crate) fn json(&self, args: &[&str]) -> Value {
        let (value, code) = self.answer(args);
        assert_eq!(code, 0, "{args:?} said {value}");
        value
    }

    /// Runs a verb and reads its one JSON value and its exit code.
    pub(crate) fn answer(&self, args: &[&str]) -> (Value, i32) {
        let args: Vec<_> = args.iter().copied().chain(["--json"]).collect();
        let out = self.run(&args);
        let text = String::from_utf8(out.stdout).unwrap();
        let complaint = String::from_utf8_lossy(&out.stderr).into_owned();
        let value = serde_json::from_str(&text)
            .unwrap_or_else(|error| panic!("{args:?}: {error} in {text:?} and {complaint:?}"));
        (value, out.status.code().unwrap())
    }

    /// What the door says to a code.
    pub(crate) fn verdict(&self, code: &str) -> Value {
        self.answer(&["check-in", code]).0["verdict"].take()
    }

    /// Runs a verb that has to fail, and gives its one line of complaint.
    pub(crate) fn complaint(&self, args: &[&str]) -> String {
        let out = self.run(args);
        let complaint = String::from_utf8(out.stderr).unwrap();
        assert_eq!(out.status.code(), Some(1), "{args:?} said {complaint:?}");
        assert_eq!(complaint.trim_end().lines().count(), 1, "one line: {complaint:?}");
        complaint
    }

    /// Feeds lines to a verb and reads one JSON value for each line of its answer.
    pub(crate) fn lines(&self, args: &[&str], input: &str) -> Vec<Value> {
        let mut command = self.command(args);
        command.arg("--json").stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        let out = child.wait_with_output().unwrap();
        assert!(out.status.success());
        let text = String::from_utf8(out.stdout).unwrap();
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}
