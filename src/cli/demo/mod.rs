//! `demo`: a made-up evening, in the window or, with no display, on the command line.

mod album;
mod evening;
mod packets;
mod pictures;

use std::path::Path;

use chrono::{DateTime, Utc};

use crate::desk::{Clock, SystemClock};
use crate::followup::{Format, Paper};
use crate::matching::suggest_everyone;
use crate::ui::{self, NoWindow, app::Options};
use crate::words::{Language, Words};

use super::failure::Failure;
use super::out::Out;
use super::{Ending, Outcome, args, suggest, when};

pub(super) fn run(verb: &args::Demo, out: &mut Out) -> Outcome {
    if let Some(folder) = &verb.pictures {
        return paint(folder, out);
    }
    let now = SystemClock.now();
    let zone = when::zone(None)?;
    let mut desk = evening::evening(now, zone.name())?;
    desk.keep_time_by(Box::new(SystemClock));
    match ui::run(desk, Options::default()) {
        Ok(()) => Ok(Ending::Done),
        Err(no_window) => without_window(&no_window, out),
    }
}

/// The same evening in words, pictures and packets.
fn without_window(no_window: &NoWindow, out: &mut Out) -> Outcome {
    let folder = std::env::temp_dir().join("porchlight-demo");
    album::Album::open(&folder)?;
    tell(out, &format!("No window: {no_window}. Here is the same evening without one."))?;
    let desk = evening::evening(evening_of_the_pictures(), "Europe/Zurich")?;
    let evening = desk.evening().ok_or(Failure::NoGathering)?;
    let (listed, inside) = (evening.visits().count(), evening.present().count());
    tell(
        out,
        &format!("{listed} people are on the list, {inside} are in. Who might like to meet:"),
    )?;
    let words = Words::new(Language::of_system());
    let gathering = desk.tonight().ok_or(Failure::NoGathering)?;
    let room = desk.room(gathering);
    for suggestion in suggest_everyone(&room) {
        let shown = suggest::show(&desk, suggestion, words);
        let sentence = suggest::sentence(&desk, &shown);
        out.say(&shown, || format!("  {sentence}"))?;
    }
    let packets = super::export::write_all_packets(
        &desk,
        gathering,
        &folder.join("packets"),
        (&[Format::Html], Paper::default()),
    )?;
    tell(
        out,
        &format!("{} packets are in {}", packets.written.len(), folder.join("packets").display()),
    )?;
    paint(&folder, out)
}

fn paint(folder: &Path, out: &mut Out) -> Outcome {
    let (written, lacks) = pictures::write(folder)?;
    let files: Vec<_> = written.iter().map(|path| path.display().to_string()).collect();
    let told = serde_json::json!({ "written": files, "lacks": lacks });
    out.say(&told, || {
        let lacks = lacks.as_ref().map(|why| format!("; {why}")).unwrap_or_default();
        format!("{} files are in {}{lacks}", files.len(), folder.display())
    })?;
    Ok(Ending::Done)
}

fn tell(out: &mut Out, sentence: &str) -> Result<(), Failure> {
    out.say(&serde_json::json!({ "says": sentence }), || sentence.to_owned())
}

/// 19:12 on a Thursday in November, so that pictures are the same whenever they are made.
fn evening_of_the_pictures() -> DateTime<Utc> {
    DateTime::from_timestamp(1_763_662_323, 0).unwrap_or_default()
}
