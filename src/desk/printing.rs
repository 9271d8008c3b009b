//! Badges to paper through the system's print service (CUPS), or to a folder; follow-ups to paper.
//!
//! Everything that waits for a printer happens on a thread of its own; a screen asks
//! [`Printing::state`] and goes on.

use std::io;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

use crate::badge::Label;
use crate::followup::file_stem;
use crate::journal::private;
use crate::sync::PrinterTrouble;

use super::BadgeSink;

/// How a printer is, as far as the print service knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PrinterState {
    /// There is none, and nothing to say.
    #[default]
    None,
    /// Waiting for badges.
    Ready,
    /// At work.
    Printing,
    /// A badge went out, or was saved.
    Printed,
    /// No paper or labels left.
    OutOfPaper,
    /// The lid is open.
    LidOpen,
    /// Off, unplugged, paused or gone.
    Away,
}

impl PrinterState {
    /// Whether a host has to look at it.
    #[must_use]
    pub const fn needs_a_host(self) -> bool {
        self.trouble().is_some()
    }

    /// What is wrong with it, as other doors are told.
    #[must_use]
    pub const fn trouble(self) -> Option<PrinterTrouble> {
        match self {
            Self::OutOfPaper => Some(PrinterTrouble::OutOfPaper),
            Self::LidOpen => Some(PrinterTrouble::LidOpen),
            Self::Away => Some(PrinterTrouble::Away),
            Self::None | Self::Ready | Self::Printing | Self::Printed => None,
        }
    }
}

/// What a picture is to be printed on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Paper {
    /// The door's label, lying on its long side.
    Badge,
    /// A strip of the roll so long, in millimetres; on labels of one size as much as fits.
    Slip {
        /// From top to bottom.
        length_mm: f32,
    },
}

/// A badge or a slip on its way.
struct Job {
    /// What a saved picture is called.
    name: String,
    /// What a print service calls it: it keeps that, for everybody to see.
    number: u32,
    png: Vec<u8>,
    paper: Paper,
}

/// The printing worker and what it last said.
pub struct Printing {
    jobs: Option<Sender<Job>>,
    /// How many were handed over.
    count: u32,
    said: Receiver<PrinterState>,
    state: PrinterState,
}

/// How often the print service is asked while a badge is on its way, and how many times.
const ASK_EVERY: Duration = Duration::from_secs(1);
const ASK_TIMES: u32 = 30;

impl Printing {
    /// Starts the worker for a sink.
    #[must_use]
    pub fn start(sink: BadgeSink, label: Label) -> Self {
        let (jobs, inbox) = channel::<Job>();
        let (say, said) = channel();
        if sink == BadgeSink::None {
            return Self { jobs: None, count: 0, said, state: PrinterState::None };
        }
        let work = move || {
            say.send(sink.state()).ok();
            for job in inbox {
                say.send(PrinterState::Printing).ok();
                let sent = sink.send(&job, label);
                say.send(sent.unwrap_or(PrinterState::Away)).ok();
                sink.watch(&say);
            }
        };
        let started = thread::Builder::new().name("printing".to_owned()).spawn(work).is_ok();
        let state = if started { PrinterState::Ready } else { PrinterState::Away };
        Self { jobs: started.then_some(jobs), count: 0, said, state }
    }

    /// Hands a badge or a slip over; returns at once.
    pub fn print(&mut self, name: &str, png: Vec<u8>, paper: Paper) {
        let Some(jobs) = &self.jobs else { return };
        self.count += 1;
        let job = Job { name: file_stem(name), number: self.count, png, paper };
        self.state = match jobs.send(job) {
            Ok(()) => PrinterState::Printing,
            Err(_gone) => PrinterState::Away,
        };
    }

    /// How the printer is now.
    pub fn state(&mut self) -> PrinterState {
        while let Ok(state) = self.said.try_recv() {
            self.state = state;
        }
        self.state
    }
}

impl BadgeSink {
    fn state(&self) -> PrinterState {
        match self {
            Self::None => PrinterState::None,
            Self::Folder(folder) if folder.is_dir() => PrinterState::Ready,
            Self::Folder(_) => PrinterState::Away,
            Self::Printer(name) => printer_state(name),
        }
    }

    fn send(&self, job: &Job, label: Label) -> io::Result<PrinterState> {
        match self {
            Self::None => Ok(PrinterState::None),
            Self::Folder(folder) => save(folder, job).map(|()| PrinterState::Printed),
            Self::Printer(printer) => lp(printer, job, label),
        }
    }

    /// Follows a badge on its way, so that an open lid is seen while it matters.
    fn watch(&self, say: &Sender<PrinterState>) {
        let Self::Printer(printer) = self else { return };
        for _ in 0..ASK_TIMES {
            let state = printer_state(printer);
            let news = if state == PrinterState::Ready { PrinterState::Printed } else { state };
            if say.send(news).is_err() || state == PrinterState::Ready {
                return;
            }
            thread::sleep(ASK_EVERY);
        }
    }
}

/// The printers the print service knows, by name; empty where there is none, or no service.
#[must_use]
pub fn printers() -> Vec<String> {
    let listed = Command::new("lpstat").arg("-e").env("LC_ALL", "C").output();
    let text = listed.map(|out| String::from_utf8_lossy(&out.stdout).into_owned());
    text.unwrap_or_default().lines().map(str::trim).map(str::to_owned).collect()
}

fn printer_state(printer: &str) -> PrinterState {
    let asked = Command::new("lpstat").args(["-l", "-p", printer]).env("LC_ALL", "C").output();
    match asked {
        Ok(answer) if answer.status.success() => {
            read_state(&String::from_utf8_lossy(&answer.stdout))
        }
        Ok(_) | Err(_) => PrinterState::Away,
    }
}

/// Reads what `lpstat -l -p` says, in the C locale: its first line, then `Alerts:` with the
/// printer's IPP state reasons (RFC 8011, section 5.4.12).
fn read_state(said: &str) -> PrinterState {
    let first = said.lines().next().unwrap_or_default();
    let alerts = said.lines().find_map(|line| line.trim().strip_prefix("Alerts:"));
    let alerts = alerts.unwrap_or_default();
    let any = |reasons: &[&str]| reasons.iter().any(|reason| alerts.contains(reason));
    if any(&["media-empty", "media-needed"]) {
        PrinterState::OutOfPaper
    } else if any(&["door-open", "cover-open", "interlock-open"]) {
        PrinterState::LidOpen
    } else if first.contains("disabled") || any(&["offline", "shutdown", "timed-out", "paused"]) {
        PrinterState::Away
    } else if first.contains("now printing") {
        PrinterState::Printing
    } else {
        PrinterState::Ready
    }
}

/// Hands a document to a printer; what becomes of it on paper is between the two. `name` is what
/// the print service calls it: it keeps that for everybody to see.
///
/// # Errors
/// How the printer is, if it did not take it.
pub fn print_document(printer: &str, name: &str, document: &[u8]) -> Result<(), PrinterState> {
    let taken = hand_over(printer, name, &["fit-to-page"], document).unwrap_or(false);
    if taken {
        return Ok(());
    }
    let state = printer_state(printer);
    Err(if state.needs_a_host() { state } else { PrinterState::Away })
}

fn lp(printer: &str, job: &Job, label: Label) -> io::Result<PrinterState> {
    let media = format!("media={}", media(label, job.paper));
    // Badges lie across the roll, slips run along it.
    let (name, options): (_, &[&str]) = match job.paper {
        Paper::Badge => ("badge", &[&media, "orientation-requested=4", "fit-to-page"]),
        Paper::Slip { .. } => ("slip", &[&media, "fit-to-page"]),
    };
    let taken = hand_over(printer, &format!("{name} {}", job.number), options, &job.png)?;
    Ok(if taken { PrinterState::Printing } else { PrinterState::Away })
}

/// Whether the print service took it.
fn hand_over(printer: &str, name: &str, options: &[&str], bytes: &[u8]) -> io::Result<bool> {
    let mut child = Command::new("lp")
        .args(["-d", printer, "-t", name])
        .args(options.iter().flat_map(|option| ["-o", option]))
        .arg("-")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let written = match child.stdin.take() {
        Some(mut paper) => io::Write::write_all(&mut paper, bytes),
        None => Ok(()),
    };
    // A child that is not waited for stays in the system's list until the program ends.
    let ended = child.wait()?;
    written.map(|()| ended.success())
}

/// The paper as the print service names it (PWG 5101.1); labels lie across the roll.
fn media(label: Label, paper: Paper) -> String {
    let size = label.size_mm();
    match (label, paper) {
        (Label::A6, _) => "A6".to_owned(),
        (Label::Roll62, Paper::Slip { length_mm }) => {
            format!("Custom.{}x{}mm", size.height, length_mm.ceil())
        }
        (Label::Roll62 | Label::Card89x41, _) => {
            format!("Custom.{}x{}mm", size.height, size.width)
        }
    }
}

/// Saves under a name of its own: two guests called Ana both keep their badge.
fn save(folder: &Path, job: &Job) -> io::Result<()> {
    private::make_folder(folder)?;
    let numbered = |n: u32| match n {
        1 => folder.join(format!("{}.png", job.name)),
        n => folder.join(format!("{} {n}.png", job.name)),
    };
    for path in (1..).map(numbered) {
        match private::options().create_new(true).open(&path) {
            Ok(mut file) => return io::Write::write_all(&mut file, &job.png),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Label, Paper, PrinterState, media, read_state};

    #[test]
    fn a_slip_takes_as_much_of_the_roll_as_it_is_long() {
        assert_eq!(media(Label::Roll62, Paper::Badge), "Custom.62x100mm");
        let slip = Paper::Slip { length_mm: 71.3 };
        assert_eq!(media(Label::Roll62, slip), "Custom.62x72mm");
        assert_eq!(media(Label::Card89x41, slip), "Custom.41x89mm");
    }

    #[test]
    fn the_print_services_words_become_states() {
        let idle = "printer QL is idle.  enabled since Thu\n\tAlerts: none\n";
        let busy = "printer QL now printing QL-12.  enabled since Thu\n\tAlerts: none\n";
        let empty = "printer QL is idle.  enabled since Thu\n\tAlerts: media-empty-error\n";
        let open = "printer QL is idle.  enabled since Thu\n\tAlerts: cover-open\n";
        let off = "printer QL disabled since Thu -\n\tPaused\n\tAlerts: paused\n";
        let gone = "printer QL now printing QL-12.\n\tAlerts: offline-report\n";
        let states = [idle, busy, empty, open, off, gone].map(read_state);
        assert_eq!(
            states,
            [
                PrinterState::Ready,
                PrinterState::Printing,
                PrinterState::OutOfPaper,
                PrinterState::LidOpen,
                PrinterState::Away,
                PrinterState::Away,
            ]
        );
    }
}
