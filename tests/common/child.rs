//! The test program again, as a process of its own: for what only separate processes can show.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

const HOUSE: &str = "PORCHLIGHT_TEST_HOUSE";
const NAME: &str = "PORCHLIGHT_TEST_NAME";

/// What marks a line that a child says, among those of the test harness.
const SAID: &str = "said: ";

/// A call of this program that runs one test of it as a child.
pub(crate) fn command(test: &str, house: &Path, name: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", test, "--nocapture"]).env(HOUSE, house).env(NAME, name);
    command.stdout(Stdio::piped());
    command
}

/// Starts a child.
pub(crate) fn start(test: &str, house: &Path, name: &str) -> Child {
    command(test, house, name).spawn().unwrap()
}

/// In a child: the house to use and its name; `None` when the test runs as itself.
pub(crate) fn task() -> Option<(PathBuf, String)> {
    Some((std::env::var_os(HOUSE)?.into(), std::env::var(NAME).unwrap()))
}

/// In a child: tells the parent, at once.
pub(crate) fn say(what: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{SAID}{what}").unwrap();
    out.flush().unwrap();
}

/// What a child of this program says, until it ends.
pub(crate) fn heard(from: ChildStdout) -> Vec<String> {
    let said = |line: String| line.split_once(SAID).map(|(_, said)| said.to_owned());
    whole_lines(from).into_iter().filter_map(said).collect()
}

/// The lines any program writes, until it ends. One cut short by its end does not count.
pub(crate) fn whole_lines(from: ChildStdout) -> Vec<String> {
    let mut reader = BufReader::new(from);
    let mut lines = Vec::new();
    let mut line = String::new();
    while reader.read_line(&mut line).is_ok_and(|bytes| bytes > 0) {
        lines.extend(line.strip_suffix('\n').map(str::to_owned));
        line.clear();
    }
    lines
}
