//! Whether the window keeps its frame rate while a full hall's lines are read.

use std::path::Path;
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};
use egui::{Context, Pos2, RawInput, Rect, vec2};
use porchlight::desk::{Clock as _, Desk, StaffCode, SystemClock, saying};
use porchlight::domain::{
    Body, By, Command, Details, DoorId, Entry, Fact, GatheringId, GuestId, LineId, Name, Plan, Side,
};
use porchlight::journal::Journal;
use porchlight::ui::app::{App, Options};

use super::cost::lines;

/// People who are in, and lines each.
const HALL: usize = 20_000;
const LINES: usize = 3;

/// Frames a second, and how long it is looked.
const RATE: u32 = 60;
const LOOK: Duration = Duration::from_secs(20);

pub(crate) fn print() {
    let folder = tempfile::tempdir().unwrap();
    let house = folder.path().join("hall.house");
    fill(&house);
    for reads in [false, true] {
        let mut desk = Desk::open(&house, Box::new(SystemClock)).unwrap();
        desk.submit(Command::SetStaffCode { hash: StaffCode::hash("135790").unwrap() }).unwrap();
        let app = App::new(desk, Options::default());
        let mut app = if reads { app.reading_lines() } else { app };
        let (mut frames, all) = watch(&mut app);
        frames.sort_unstable();
        let at = |share: usize| frames[(frames.len() - 1) * share / 1000].as_secs_f64() * 1e3;
        println!(
            "window, {} lines {}: {} of {} frames; one takes {:.1} ms (median), {:.1} (99 %), {:.1} (99.9 %), {:.0} at most",
            HALL * LINES,
            if reads { "being read" } else { "at rest" },
            frames.len(),
            all,
            at(500),
            at(990),
            at(999),
            at(1000),
        );
        if reads {
            println!(
                "  read meanwhile: {}",
                HALL * LINES - app.desk().lines_reading().map_or(0, |it| it.left)
            );
        }
    }
}

/// How long each frame took, of so many that were due.
fn watch(app: &mut App) -> (Vec<Duration>, u32) {
    let ctx = Context::default();
    App::prepare(&ctx);
    let every = Duration::from_secs(1) / RATE;
    let started = Instant::now();
    let mut frames = Vec::new();
    while started.elapsed() < LOOK {
        let begun = Instant::now();
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 800.0))),
            time: Some(started.elapsed().as_secs_f64()),
            focused: true,
            ..RawInput::default()
        };
        let mut output = ctx.run_ui(input, |ui| app.frame(ui));
        output.textures_delta.clear();
        std::hint::black_box(ctx.tessellate(output.shapes, output.pixels_per_point));
        let took = begun.elapsed();
        frames.push(took);
        std::thread::sleep(every.saturating_sub(took));
    }
    (frames, LOOK.as_secs() as u32 * RATE)
}

/// A house with everybody in, whose lines nobody has read.
fn fill(house: &Path) {
    let door = DoorId::from(1);
    let mut journal = Journal::open(house, door).unwrap();
    let now = SystemClock.now();
    let facts: Vec<Fact> = std::iter::once(plan(now)).chain((0..HALL).flat_map(guest)).collect();
    let entry = |(seq, fact): (u64, Fact)| Entry {
        door,
        seq,
        tick: seq,
        at: now,
        about: fact.about(),
        body: Body::Known(fact),
    };
    let entries: Vec<_> = (journal.next_seq()..).zip(facts).map(entry).collect();
    journal.append(&entries).unwrap();
}

fn plan(now: DateTime<Utc>) -> Fact {
    let plan = Plan {
        name: "A full hall".to_owned(),
        venue: String::new(),
        starts: now - TimeDelta::hours(1),
        ends: now + TimeDelta::hours(3),
        zone: "Europe/Zurich".to_owned(),
        spots: Vec::new(),
    };
    Fact::GatheringPlanned { gathering: GatheringId::from(1), plan }
}

fn guest(number: usize) -> Vec<Fact> {
    let (gathering, guest) = (GatheringId::from(1), GuestId::from(number as u128 + 1));
    let name = Some(Name::new(&format!("Given{number}"), &format!("Family{}", number % 997)));
    let mut facts = vec![
        Fact::GuestNoted { guest, details: Details { name, ..Details::default() } },
        Fact::CheckedIn { gathering, guest, by: By::Code, door: None },
    ];
    let said = lines();
    facts.extend((0..LINES).map(|nth| {
        let line = number * LINES + nth;
        let (side, text) = said[line % said.len()];
        let side = if nth == 0 { Side::Need } else { side };
        let saying = saying(side, &format!("{text} {line}"));
        Fact::LineSaid { gathering, guest, line: LineId::from(line as u128 + 1), saying }
    }));
    facts
}
