//! `doctor`: how this machine and this house are.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;

use crate::desk::{Desk, Memory, Opening, SystemClock, last_fault, printers};
use crate::domain::{Gathering, Side};
use crate::journal::{is_blank, newest_backup, private};
use crate::matching::encoder::{Encoder, Network};
use crate::search::Audience;
use crate::ui;
use crate::ui::app::Options;
use crate::ui::theme::Look;
use crate::ui::trial::Trial;

use super::elsewhere::Elsewhere;
use super::entries::Entries;
use super::failure::Failure;
use super::out::Out;
use super::{Ending, Outcome, args, open_to_read};

#[derive(Debug, Serialize)]
struct Health {
    house: String,
    version: &'static str,
    doors_named: Option<String>,
    gatherings: usize,
    guests: usize,
    listed: usize,
    inside: usize,
    /// Milliseconds from opening the file to a state and a search that answer.
    open_ms: f64,
    /// Milliseconds until one small write is on the disk; nothing where that cannot be.
    write_ms: Option<f64>,
    /// Why nothing can be written.
    unwritable: Option<String>,
    /// Microseconds for one search as a guest types, the median of many.
    search_us: f64,
    /// Memory in use without a window, where the system says.
    memory: Option<Memory>,
    /// Why old copies may still hold words of somebody forgotten, if they may.
    unswept: Option<String>,
    #[serde(flatten)]
    elsewhere: Elsewhere,
    /// Files of the house that others on this computer can read, and that could not be closed.
    open_to_others: Vec<PathBuf>,
    /// When the newest backup beside the house was made.
    newest_backup: Option<DateTime<Utc>>,
    /// Whether the house was written to long after that: backups fail, or no window is open.
    backups_lag: bool,
    /// When the window fell last and had to start again.
    started_again: Option<DateTime<Utc>>,
    /// What anybody can do who comes to this machine.
    open: Vec<Open>,
    entries: Entries,
    meaning: Meaning,
    printers: Vec<String>,
    display: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    window: Option<Window>,
}

/// Something that no code keeps.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Open {
    /// Verbs ask for no code: whoever may use this account may do everything.
    VerbsNeedNoCode,
    /// No staff code is set: the next to open the window sets one.
    NoStaffCode,
}

impl Open {
    const fn says(self) -> &'static str {
        match self {
            Self::VerbsNeedNoCode => {
                "verbs need no code: whoever may use this account may do everything"
            }
            Self::NoStaffCode => "no staff code is set: whoever opens the window next sets one",
        }
    }
}

/// Whether lines are read by what they mean.
#[derive(Debug, Serialize)]
struct Meaning {
    /// Which model, with its version.
    model: Option<String>,
    /// Milliseconds to load it.
    load_ms: f64,
    /// Milliseconds for one line.
    line_ms: f64,
    /// Why lines are compared by their words only.
    trouble: Option<String>,
}

impl Meaning {
    fn now() -> Self {
        let start = Instant::now();
        let tried = Network::embedded(1).and_then(|encoder| {
            let load_ms = ms(start);
            let start = Instant::now();
            encoder.encode(&[(Side::Need, "Somebody to look at my old laptop")])?;
            let (model, line_ms) = (encoder.model().to_owned(), ms(start));
            Ok(Self { model: Some(model), load_ms, line_ms, trouble: None })
        });
        tried.unwrap_or_else(|error| {
            let (model, trouble) = (None, Some(error.to_string()));
            Self { model, load_ms: 0.0, line_ms: 0.0, trouble }
        })
    }

    fn sentence(&self) -> String {
        match (&self.trouble, &self.model) {
            (None, Some(model)) => {
                let (load, line) = (self.load_ms, self.line_ms);
                format!("{model}: {load} ms to load, {line} ms a line")
            }
            (trouble, _) => {
                let why = trouble.as_deref().unwrap_or("no model");
                format!("lines are compared by their words only: {why}")
            }
        }
    }
}

fn what_is_open(desk: &Desk) -> Vec<Open> {
    let no_code = desk.state().staff_code().is_none().then_some(Open::NoStaffCode);
    [Some(Open::VerbsNeedNoCode), no_code].into_iter().flatten().collect()
}

/// What the window costs, at rest and with less movement.
#[derive(Debug, Serialize)]
struct Window {
    /// Milliseconds from the program's start until there was something on the screen.
    first_pixels_ms: Option<f64>,
    /// The same, until somebody could be found on it.
    first_frame_ms: Option<f64>,
    /// Memory in use, where the system says.
    memory: Option<Memory>,
    /// Percent of one core.
    processor_percent: Option<f64>,
}

pub(super) fn run(verb: &args::Doctor, house: &Path, out: &mut Out, started: Instant) -> Outcome {
    if is_blank(house) {
        // The window would begin one, or only show why not.
        open_to_read(house)?;
    }
    let window = if verb.window { Some(try_window(house, started)?) } else { None };
    let last_written = written_at(house);
    let start = Instant::now();
    let mut desk = open_to_read(house)?;
    let open_ms = ms(start);
    let start = Instant::now();
    let written = desk.try_writing();
    let write_ms = written.is_ok().then(|| ms(start));
    let unwritable = written.err().map(|error| error.to_string());
    let newest_backup = newest_backup(house).and_then(|path| modified(&path));
    let lag = |at: DateTime<Utc>| {
        last_written.is_some_and(|written| written - at > TimeDelta::minutes(BACKUPS_LAG_MIN))
    };
    let evening = desk.evening();
    let health = Health {
        house: house.display().to_string(),
        version: env!("CARGO_PKG_VERSION"),
        doors_named: desk.state().door(desk.door()).map(str::to_owned),
        gatherings: desk.state().gatherings().count(),
        guests: desk.state().guests().count(),
        listed: evening.map_or(0, |evening| evening.visits().count()),
        inside: evening.map_or(0, |evening| evening.present().count()),
        open_ms,
        write_ms,
        unwritable,
        search_us: search_us(&desk),
        memory: Memory::now(),
        unswept: desk.sweep().err().map(|error| error.to_string()),
        elsewhere: Elsewhere::of(&desk)?,
        newest_backup,
        backups_lag: newest_backup.is_some_and(lag),
        started_again: last_fault(desk.journal())?,
        open_to_others: private::open_to_others(house),
        open: what_is_open(&desk),
        entries: Entries::of(&desk)?,
        meaning: Meaning::now(),
        printers: printers(),
        display: display(),
        window,
    };
    out.say(&health, || sentences(&health))?;
    Ok(Ending::Done)
}

/// Twice as long as an open window waits between two.
const BACKUPS_LAG_MIN: i64 = 20;

/// When somebody wrote to the house last, before this verb did.
fn written_at(house: &Path) -> Option<DateTime<Utc>> {
    let mut log = house.as_os_str().to_owned();
    log.push("-wal");
    [modified(house), modified(Path::new(&log))].into_iter().flatten().max()
}

fn modified(path: &Path) -> Option<DateTime<Utc>> {
    std::fs::metadata(path).and_then(|it| it.modified()).ok().map(DateTime::from)
}

/// Whether backups are made.
fn backups_in_words(health: &Health) -> String {
    let Some(at) = health.newest_backup else {
        return "none yet; an open window makes them, or `porchlight backup`".to_owned();
    };
    let lag = if health.backups_lag {
        "; the house was written to long after: open the window, and see under Settings what fails"
    } else {
        ""
    };
    format!("{}{lag}", at.format("%Y-%m-%d %H:%M UTC"))
}

fn try_window(house: &Path, started: Instant) -> Result<Window, Failure> {
    let opening = Opening::start(house, || Box::new(SystemClock));
    let look = Look { less_movement: true, ..Look::default() };
    let trial = Trial::since(started);
    ui::try_out(opening, Options { look, ..Options::default() }, trial.clone())
        .map_err(|no_window| Failure::Sentence(no_window.to_string()))?;
    let found = trial.found();
    let ms = |it: Duration| (it.as_secs_f64() * 1e4).round() / 10.0;
    Ok(Window {
        first_pixels_ms: found.first_pixels.map(ms),
        first_frame_ms: found.first_frame.map(ms),
        memory: found.memory,
        processor_percent: found.processor_percent.map(|it| (it * 100.0).round() / 100.0),
    })
}

/// The median search over the first letters of names on tonight's list.
fn search_us(desk: &Desk) -> f64 {
    let names = desk.evening().into_iter().flat_map(Gathering::visits).take(500);
    let typed = names.filter_map(|(guest, _)| desk.state().guest(guest));
    let typed = typed.map(|guest| guest.name().first().chars().take(3).collect::<String>());
    let mut times: Vec<_> = typed
        .map(|text| {
            let start = Instant::now();
            std::hint::black_box(desk.find(&text, 5, Audience::Guest));
            ms(start) * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn ms(since: Instant) -> f64 {
    (since.elapsed().as_secs_f64() * 1e6).round() / 1e3
}

fn display() -> Option<String> {
    let named = |name: &str| std::env::var(name).ok().filter(|it| !it.is_empty());
    named("WAYLAND_DISPLAY")
        .map(|it| format!("Wayland {it}"))
        .or_else(|| named("DISPLAY").map(|it| format!("X11 {it}")))
}

fn sentences(health: &Health) -> String {
    let printers =
        if health.printers.is_empty() { "none".to_owned() } else { health.printers.join(", ") };
    let known = |it: Option<f64>| it.map_or_else(|| "unknown".to_owned(), |it| it.to_string());
    let window = health.window.as_ref().map(|it| {
        let (pixels, first) = (known(it.first_pixels_ms), known(it.first_frame_ms));
        let (memory, share) = (in_words(it.memory), known(it.processor_percent));
        format!(
            "Window     there after {pixels} ms, first frame with the list after {first} ms; at rest {share} % of a core\n           {memory}"
        )
    });
    let mut lines = vec![
        format!("House      {}", health.house),
        format!(
            "Guests     {} in the house, {} on the list, {} in",
            health.guests, health.listed, health.inside
        ),
        format!("Opening    {} ms from file to answers", health.open_ms),
        writing(health),
        format!("Searching  {} µs a keystroke (median)", health.search_us),
        format!("Meaning    {}", health.meaning.sentence()),
        format!("Memory     {}", in_words(health.memory)),
        format!("Privacy    {}", privacy(&health.open_to_others)),
        format!("Forgotten  {}", forgotten(health)),
        format!("Backup     {}", backups_in_words(health)),
        format!(
            "Open       {}",
            health.open.iter().map(|it| it.says()).collect::<Vec<_>>().join("; ")
        ),
        format!("Printers   {printers}"),
        format!("Display    {}", health.display.as_deref().unwrap_or("none")),
    ];
    lines.extend(health.started_again.map(|at| {
        let at = at.format("%Y-%m-%d %H:%M UTC");
        format!("Screen     stopped by a fault of ours and started again, last at {at}")
    }));
    lines.extend(health.entries.sentences());
    lines.extend(window);
    lines.join("\n")
}

fn writing(health: &Health) -> String {
    match (health.write_ms, &health.unwritable) {
        (Some(ms), _) => format!("Writing    {ms} ms until a check-in is on the disk"),
        (None, why) => {
            let why = why.as_deref().unwrap_or_default();
            let why = why.strip_prefix("nothing was saved: ").unwrap_or(why);
            format!("Writing    not possible: {why}")
        }
    }
}

fn forgotten(health: &Health) -> String {
    let beside = health.unswept.as_ref().map_or_else(
        || "no copy beside the house holds a word of anybody forgotten".to_owned(),
        |why| format!("old copies may still hold words of somebody forgotten: {why}"),
    );
    let elsewhere = health.elsewhere.sentence().replace('\n', "\n         ");
    format!("{beside};\n           {elsewhere}")
}

fn privacy(open_to_others: &[PathBuf]) -> String {
    let Some(first) = open_to_others.first() else {
        return "only you can read the house and its backups".to_owned();
    };
    format!(
        "others on this computer can read {} of its files, such as {}, and you may not change that; \
         keep the house in a folder of your own",
        open_to_others.len(),
        first.display()
    )
}

fn in_words(memory: Option<Memory>) -> String {
    let Some(Memory { resident_mb, proportional_mb, own_mb, driver_mb }) = memory else {
        return "unknown".to_owned();
    };
    let driver = if driver_mb > 0.0 {
        format!(", {driver_mb} MB the graphics driver's code")
    } else {
        String::new()
    };
    format!(
        "{resident_mb} MB resident: {own_mb} MB its own{driver}, the rest code and files; \
         {proportional_mb} MB when what is shared is divided"
    )
}
