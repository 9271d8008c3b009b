//! Follow-ups as files in a folder somebody chose.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use crate::followup::{Bindery, FileNames, Format, LeftOut, MAILER, PRODUCT, Packet, SIGNED};
use crate::journal::{Draft, note_folder, private};
use crate::sync::Invitation;

use super::{Desk, Progress, in_parallel};

/// A file that could not be written; those before it stand.
#[derive(Debug, thiserror::Error)]
#[error("{} cannot be written: {error}", path.display())]
pub struct ExportError {
    /// Which.
    pub path: PathBuf,
    /// What the system said.
    pub error: io::Error,
}

/// Writes one file that is out of no house, as [`Outbox::write`] does.
///
/// # Errors
/// [`ExportError`] with what the system said.
pub fn write_file(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, ExportError> {
    Outbox { house: None, folder: folder.to_owned() }.write(name, bytes)
}

/// Whether a file that is there may go, and what is told where it may not.
type Over<'a> = (&'a dyn Fn(&[u8]) -> bool, &'static str);

/// How many packets are held at once.
const AT_ONCE: usize = 32;

/// What came of saving packets.
#[derive(Debug, Default)]
pub struct Saved {
    /// Every file, in the order of the packets.
    pub written: Vec<PathBuf>,
    /// How many packets they are of.
    pub packets: usize,
    /// Who got no file of a kind, and why.
    pub left_out: Vec<LeftOut>,
}

impl Saved {
    fn take(&mut self, job: Job) {
        for file in job.done.into_inner().unwrap_or_else(PoisonError::into_inner) {
            match file {
                Ok(path) => self.written.push(path),
                Err(left_out) => self.left_out.push(left_out),
            }
        }
    }
}

/// One packet on its way to its files.
struct Job {
    packet: Packet,
    stem: String,
    done: Mutex<Vec<Result<PathBuf, LeftOut>>>,
}

impl Job {
    fn new(packet: Packet, names: &mut FileNames) -> Self {
        let stem = names.next_stem(&packet.name);
        Self { packet, stem, done: Mutex::default() }
    }
}

/// A folder that files are exported to. It may go to a worker.
#[derive(Clone, Debug)]
pub struct Outbox {
    house: Option<PathBuf>,
    folder: PathBuf,
}

impl Outbox {
    /// For files out of this house.
    #[must_use]
    pub fn new(desk: &Desk, folder: &Path) -> Self {
        let house = desk.journal().path().map(Path::to_owned);
        Self { house, folder: folder.to_owned() }
    }

    /// The folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Writes one file a guest and format, contact in full, and says which and who got none. They
    /// are taken as they come, a few at a time, drawn on all processors, and never all held. A file of
    /// the same name is replaced as by [`Outbox::write`]. Ends early, with what was written so far,
    /// where `progress` is cancelled; `of` says how many are expected.
    ///
    /// # Errors
    /// [`ExportError`] for the first file that could not be written.
    pub fn write_packets(
        &self,
        packets: impl IntoIterator<Item = Packet>,
        formats: &[Format],
        bindery: &Bindery,
        (progress, of): (&Progress, usize),
    ) -> Result<Saved, ExportError> {
        self.begin()?;
        let mut names = FileNames::default();
        let mut saved = Saved::default();
        let mut packets = packets.into_iter();
        while !progress.is_cancelled() {
            let some = packets.by_ref().take(AT_ONCE);
            let jobs: Vec<_> = some.map(|it| Job::new(it, &mut names)).collect();
            if jobs.is_empty() {
                break;
            }
            in_parallel(&jobs, |job| self.write_packet(job, formats, bindery))?;
            for job in jobs {
                saved.packets += 1;
                saved.take(job);
            }
            progress.set(saved.packets as f32 / of.max(1) as f32);
        }
        Ok(saved)
    }

    fn write_packet(
        &self,
        job: &Job,
        formats: &[Format],
        bindery: &Bindery,
    ) -> Result<(), ExportError> {
        let binding = bindery.bind(&job.packet);
        for format in formats {
            let file = match binding.file(*format) {
                Ok(Some(bytes)) => {
                    let name = format!("{}.{}", job.stem, format.ending());
                    Ok(self.put(&name, &bytes)?)
                }
                Ok(None) => continue,
                Err(why) => Err(LeftOut { guest: job.packet.reader, why }),
            };
            job.done.lock().unwrap_or_else(PoisonError::into_inner).push(file);
        }
        Ok(())
    }

    /// Writes one file, making the folder where there is none; whole, or not at all. What is there
    /// already is replaced only where Porchlight wrote it.
    ///
    /// # Errors
    /// [`ExportError`] with what the system said.
    pub fn write(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, ExportError> {
        self.begin()?;
        self.put(name, bytes)
    }

    /// The same, where what is there already is replaced only if `may_go`; why not is told otherwise.
    ///
    /// # Errors
    /// [`ExportError`].
    pub(super) fn write_over(
        &self,
        name: &str,
        bytes: &[u8],
        over: Over<'_>,
    ) -> Result<PathBuf, ExportError> {
        self.begin()?;
        self.put_over(name, bytes, over)
    }

    /// Makes the folder, and has the house know of it: a draft that is left there when the program
    /// ends is found at its next start.
    fn begin(&self) -> Result<(), ExportError> {
        private::make_folder(&self.folder)
            .map_err(|error| ExportError { path: self.folder.clone(), error })?;
        if let Some(house) = &self.house {
            note_folder(house, &self.folder);
        }
        Ok(())
    }

    fn put(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, ExportError> {
        self.put_over(name, bytes, (&|old| begins_alike(old, bytes), NOT_OURS))
    }

    fn put_over(
        &self,
        name: &str,
        bytes: &[u8],
        (may_go, why_not): Over<'_>,
    ) -> Result<PathBuf, ExportError> {
        let path = self.folder.join(name);
        let write = || {
            if path.symlink_metadata().is_ok() && !may_go(&fs::read(&path)?) {
                return Err(io::Error::new(io::ErrorKind::AlreadyExists, why_not));
            }
            let mut draft = Draft::begin(&self.folder, name)?;
            draft.file.write_all(bytes)?;
            draft.finish(&path)
        };
        write().map_err(|error| ExportError { path: path.clone(), error })?;
        Ok(path)
    }
}

const NOT_OURS: &str =
    "another file of that name is there, which Porchlight did not write; choose another folder";

/// Whether two files have the same beginning, up to what differs between two of a kind: a page's
/// title and language, a table's rows, an object's values. Of kinds that begin alike whoever wrote
/// them, whether both say that we did.
fn begins_alike(old: &[u8], new: &[u8]) -> bool {
    if let Some(ours) = signed(new) {
        return signed(old) == Some(ours);
    }
    let keys = |bytes: &[u8]| match serde_json::from_slice(bytes) {
        Ok(serde_json::Value::Object(it)) => Some(it.keys().cloned().collect::<Vec<_>>()),
        Ok(_) | Err(_) => None,
    };
    let head = |bytes: &[u8]| -> Vec<String> {
        let text = String::from_utf8_lossy(bytes.get(..HEAD_BYTES).unwrap_or(bytes)).into_owned();
        let is_page = text.starts_with("<!DOCTYPE html>");
        let lines = text.lines().take(if is_page { usize::MAX } else { 1 });
        let before_title = lines.take_while(|line| !line.starts_with("<title>"));
        before_title.filter(|line| !line.starts_with("<html")).map(str::to_owned).collect()
    };
    match keys(new) {
        Some(keys_of_new) => keys(old).is_some_and(|it| it == keys_of_new),
        None => head(old) == head(new),
    }
}

/// Which kind of file of ours one says it is: by its first bytes and our name in it, or, where no two
/// begin alike, by what it is.
fn signed(bytes: &[u8]) -> Option<&'static str> {
    let says = |ours: &str| bytes.windows(ours.len()).any(|it| it == ours.as_bytes());
    let last = |ours: &str| bytes.trim_ascii_end().ends_with(format!("\n{ours}").as_bytes());
    let invites = || Invitation::read(std::str::from_utf8(bytes).ok()?);
    let kinds = [
        ("invitation", invites().is_some()),
        ("pdf", bytes.starts_with(b"%PDF-") && says("(Porchlight)")),
        ("vcard", bytes.starts_with(b"BEGIN:VCARD") && says(PRODUCT)),
        ("calendar", bytes.starts_with(b"BEGIN:VCALENDAR") && says(PRODUCT)),
        ("mail", says(&format!("\n{MAILER}\r\n"))),
        ("text", last(SIGNED)),
    ];
    kinds.into_iter().find(|(_, is)| *is).map(|(kind, _)| kind)
}

/// Where the beginning of a file ends at the latest.
const HEAD_BYTES: usize = 2000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_takes_the_place_of_its_like_and_of_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let page = |name: &str, lang: &str| {
            let head = "<meta charset=\"utf-8\">\n<meta name=\"robots\" content=\"noindex\">";
            format!("<!DOCTYPE html>\n<html lang=\"{lang}\">\n{head}\n<title>{name}</title>\n<p>")
        };
        let kinds = [
            ("report.csv", "guest,met\nAna,2\n".to_owned(), "guest,met\nBen,3\n".to_owned()),
            ("report.json", "{\"a\": 1}".to_owned(), "{\"a\": 2}".to_owned()),
            ("Ana.html", page("Ana", "en"), page("Ana P.", "es")),
            ("fair.svg", "<svg width=\"9\">\n<g>".to_owned(), "<svg width=\"9\">\n<a>".to_owned()),
        ];
        let invitation =
            |secret: &str| format!("porch1/192.168.1.20:4222/MDEyMzQ1Njc4OWFiY2RlZg/{secret}\n");
        let ours = |text: &str| format!("{text}PRODID:{PRODUCT}\r\n");
        let followups = [
            ("Ana.vcf", ours("BEGIN:VCARD\r\nFN:Ana\r\n"), ours("BEGIN:VCARD\r\nFN:Ben\r\n")),
            ("Ana.ics", ours("BEGIN:VCALENDAR\r\nX:1\r\n"), ours("BEGIN:VCALENDAR\r\nX:2\r\n")),
            ("Ana.txt", format!("Ana\n\n{SIGNED}\n"), format!("Ana, tu velada\n\n{SIGNED}\n")),
            ("Ana.eml", format!("To: a\r\n{MAILER}\r\n"), format!("To: b\r\n{MAILER}\r\n")),
            (
                "invitation.txt",
                invitation("c2VjcmV0IG9mIG9uZSBkbw"),
                invitation("YW5vdGhlciBzZWNyZXQhIQ"),
            ),
            ("Ana.pdf", "%PDF-1.7 (Porchlight) 1".to_owned(), "%PDF-1.7 (Porchlight) 2".to_owned()),
        ];
        for (name, first, second) in kinds.into_iter().chain(followups) {
            write_file(folder.path(), name, first.as_bytes()).unwrap();
            write_file(folder.path(), name, second.as_bytes()).unwrap();
            let path = folder.path().join(name);
            assert_eq!(fs::read_to_string(&path).unwrap(), second);
            for theirs in [
                "",
                "BEGIN:VCARD",
                "%PDF-1.7",
                "my notes",
                "{\"b\": 1}",
                "<!DOCTYPE html>\n<title>Mine</title>",
            ] {
                fs::write(&path, theirs).unwrap();
                let refused = write_file(folder.path(), name, first.as_bytes()).unwrap_err();
                assert!(refused.to_string().contains("choose another folder"), "{refused}");
                assert_eq!(fs::read_to_string(&path).unwrap(), theirs, "{name}");
            }
        }
    }
}
