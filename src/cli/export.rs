//! `export packets|report|arrivals --to DIR`.

use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::desk::{Desk, Outbox, Progress, write_file};
use crate::domain::GatheringId;
use crate::followup::{
    Account, Bindery, Format, Guide, LeftOut, LinesSaid, PacketMaker, Paper, Report, ReportFormat,
    arrivals_csv, before, readers,
};
use crate::words::{Language, Words};

use super::args::{self, What};
use super::failure::{Failure, shown};
use super::out::Out;
use super::{Ending, Outcome, carry, read_on};

#[derive(Debug, Default, Serialize)]
pub(super) struct Exported {
    pub(super) written: Vec<PathBuf>,
    left_out: Vec<LeftOut>,
}

pub(super) fn run(verb: &args::Export, house: &Path, out: &mut Out) -> Outcome {
    if verb.what == What::Entries {
        return carry::save(&verb.to, house, out);
    }
    let formats = formats(verb)?;
    if verb.what == What::Guide {
        // It is the same at every gathering, and needs no house.
        let exported = write_guide(&verb.to, &formats, verb.paper.into())?;
        out.say(&exported, || {
            format!("{} files are in {}", exported.written.len(), verb.to.display())
        })?;
        return Ok(Ending::Done);
    }
    let (desk, gathering) = read_on(house, verb.gathering.as_deref())?;
    let exported = match verb.what {
        What::Packets => {
            let formats = packet_formats(&formats);
            write_all_packets(&desk, gathering, &verb.to, (&formats, verb.paper.into()))?
        }
        What::Report => write_report(&desk, gathering, &verb.to, (&formats, verb.paper.into()))?,
        What::Guide | What::Entries => Exported::default(),
        What::Arrivals => {
            let table = arrivals_csv(desk.state(), gathering);
            let table = table.map_err(|error| Failure::Sentence(error.to_string()))?;
            let written =
                vec![Outbox::new(&desk, &verb.to).write("arrivals.csv", table.as_bytes())?];
            Exported { written, ..Exported::default() }
        }
    };
    out.say(&exported, || {
        let (written, left_out) = (exported.written.len(), exported.left_out.len());
        format!("{written} files are in {}; {left_out} guests were left out", verb.to.display())
    })?;
    Ok(Ending::Done)
}

/// The formats asked for, or the one there is; another is refused before anything is written.
fn formats(verb: &args::Export) -> Result<Vec<&str>, Failure> {
    let known: &[&str] = match verb.what {
        What::Packets => &["html", "pdf", "text", "eml", "vcard", "ical"],
        What::Report => &["csv", "html", "pdf", "json"],
        What::Guide => &["pdf", "html"],
        What::Arrivals => &["csv"],
        What::Entries => &[],
    };
    if let Some(other) = verb.formats.iter().find(|format| !known.contains(&format.as_str())) {
        let sentence = format!(
            "there is no format \"{}\" for this; choose {}",
            shown(other),
            known.join(" or ")
        );
        return Err(Failure::Sentence(sentence));
    }
    let asked: Vec<_> = verb.formats.iter().map(String::as_str).collect();
    Ok(if asked.is_empty() { known.iter().take(1).copied().collect() } else { asked })
}

pub(super) fn write_all_packets(
    desk: &Desk,
    gathering: GatheringId,
    to: &Path,
    (formats, paper): (&[Format], Paper),
) -> Result<Exported, Failure> {
    let (readers, mut left_out) = readers(desk.state(), gathering);
    let maker = PacketMaker::new(desk.state(), gathering);
    let packets = readers.iter().filter_map(|it| maker.packet(desk.state(), *it).ok());
    let bindery = Bindery::new(paper, Words::new(Language::of_system()));
    let watched = (&Progress::default(), readers.len());
    let saved = Outbox::new(desk, to).write_packets(packets, formats, &bindery, watched)?;
    left_out.extend(saved.left_out);
    Ok(Exported { written: saved.written, left_out })
}

/// The formats of packets that were asked for.
fn packet_formats(formats: &[&str]) -> Vec<Format> {
    formats.iter().filter_map(|it| Format::named(it)).collect()
}

/// The guide in the language of this machine.
fn write_guide(to: &Path, formats: &[&str], paper: Paper) -> Result<Exported, Failure> {
    let guide = Guide::of(Words::new(Language::of_system()));
    let mut written = Vec::new();
    for format in formats {
        let bytes = match *format {
            "html" => guide.html().into_bytes(),
            _ => guide.document(paper).ok_or_else(|| {
                Failure::Sentence("the page could not be drawn; ask for --format html".to_owned())
            })?,
        };
        written.push(write_file(to, &format!("guide.{format}"), &bytes)?);
    }
    Ok(Exported { written, ..Exported::default() })
}

fn write_report(
    desk: &Desk,
    gathering: GatheringId,
    to: &Path,
    (formats, paper): (&[&str], Paper),
) -> Result<Exported, Failure> {
    let state = desk.state();
    let said = LinesSaid::of(state, gathering, desk.meanings());
    let before = before(state, gathering, desk.now());
    let report = Report::of(state, gathering, desk.now()).by_meaning(said).beside(before);
    let words = Words::new(Language::of_system());
    let account = Account::new(state, gathering, &report, words);
    let outbox = Outbox::new(desk, to);
    let mut written = Vec::new();
    for format in formats.iter().filter_map(|it| ReportFormat::named(it)) {
        let bytes = format.file(&report, &account, paper);
        let undrawn = || Failure::Sentence("the pages cannot be drawn; take html".to_owned());
        let name = format!("report.{}", format.name());
        written.push(outbox.write(&name, &bytes.ok_or_else(undrawn)?)?);
    }
    Ok(Exported { written, ..Exported::default() })
}
