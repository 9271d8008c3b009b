//! What saving everybody's follow-ups costs, through the same code as "Save packets".
//!
//! `cargo bench --bench packets [GUESTS] [MANY]` writes the packets of an evening of 2,000 guests who
//! met six people each, in every format one after the other and all at once, and those of 20,000 as
//! text and HTML, where memory must not grow with people. For each: the time, the bytes, and the
//! most memory beyond what the house itself takes. The folder is the system's temporary one unless
//! `TMPDIR` says otherwise.
#![allow(clippy::print_stdout, reason = "a benchmark prints")]
#![allow(clippy::indexing_slicing, reason = "places in lists of its own")]

use std::error::Error;
use std::time::Instant;

use chrono::{DateTime, TimeDelta, Utc};
use porchlight::desk::{Desk, HandClock, Outbox, Progress};
use porchlight::domain::{
    Body, By, Consent, Details, DoorId, Entry, Fact, GatheringId, Gives, GuestId, IntroductionId,
    LineId, Name, Plan, PromiseId, Reasons, Saying, ScreenName, Side, Swap, Word,
};
use porchlight::followup::{Bindery, Format, PacketMaker, Paper, readers};
use porchlight::journal::Journal;
use porchlight::words::{Language, Words};

/// Everybody meets so many who came after them, and as many who came before.
const MET: usize = 3;

/// What 2,000 PDFs may take.
const BAR_S: f64 = 60.0;
const BAR_MB: f64 = 300.0;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> Outcome {
    let mut sizes = std::env::args().filter_map(|it| it.parse().ok());
    let (guests, many) = (sizes.next().unwrap_or(2_000), sizes.next().unwrap_or(20_000));
    println!("{guests} guests, {} people met each", 2 * MET);
    let house = evening(guests)?;
    println!("    as   files  seconds  ms each       MB  KB each  peak MB  of it new");
    for format in Format::ALL {
        let cost = save(&house.desk, &[format])?;
        println!("{cost}");
        if format == Format::Pdf && guests == 2_000 {
            let within = cost.seconds < BAR_S && cost.peak_mb < BAR_MB;
            println!("       {} {BAR_S} s and {BAR_MB} MB", if within { "under" } else { "OVER" });
        }
    }
    println!("{}", save(&house.desk, &Format::ALL)?);
    drop(house);
    println!("{many} guests");
    let house = evening(many)?;
    for format in [Format::Text, Format::Html] {
        println!("{}", save(&house.desk, &[format])?);
    }
    Ok(())
}

/// What one run took.
struct Cost {
    name: String,
    files: usize,
    seconds: f64,
    megabytes: f64,
    peak_mb: f64,
    new_mb: f64,
}

impl std::fmt::Display for Cost {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { name, files, seconds, megabytes, peak_mb, new_mb } = self;
        let each = |whole: f64| whole * 1e3 / (*files).max(1) as f64;
        write!(
            f,
            "{name:>6} {files:>7} {seconds:>8.2} {:>8.2} {megabytes:>8.1} {:>8.1} {peak_mb:>8.0} {new_mb:>10.0}",
            each(*seconds),
            each(*megabytes),
        )
    }
}

/// Saves everybody's packets into a folder that goes again.
fn save(desk: &Desk, formats: &[Format]) -> Outcome<Cost> {
    let gathering = desk.tonight().ok_or("no gathering is on")?;
    let folder = tempfile::tempdir()?;
    forget_peak();
    let (before_mb, start) = (memory_mb("VmRSS:"), Instant::now());
    let (readers, _) = readers(desk.state(), gathering);
    let maker = PacketMaker::new(desk.state(), gathering);
    let packets = readers.iter().filter_map(|it| maker.packet(desk.state(), *it).ok());
    let bindery = Bindery::new(Paper::A4, Words::new(Language::En));
    let watched = (&Progress::default(), readers.len());
    let outbox = Outbox::new(desk, folder.path());
    let saved = outbox.write_packets(packets, formats, &bindery, watched)?;
    let (seconds, peak_mb) = (start.elapsed().as_secs_f64(), memory_mb("VmHWM:"));
    let bytes = saved.written.iter().map(|it| std::fs::metadata(it).map(|it| it.len()));
    let bytes: u64 = bytes.sum::<Result<_, _>>()?;
    Ok(Cost {
        name: if let [one] = formats { one.name() } else { "all" }.to_owned(),
        files: saved.written.len(),
        seconds,
        megabytes: bytes as f64 / 1e6,
        peak_mb,
        new_mb: (peak_mb - before_mb).max(0.0),
    })
}

/// A house in a folder that goes with it.
struct House {
    desk: Desk,
    _folder: tempfile::TempDir,
}

/// The house after such an evening, with the next one planned.
fn evening(guests: usize) -> Outcome<House> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("our.house");
    let mut journal = Journal::open(&path, DoorId::from(1))?;
    let mut seq = 0;
    for portion in (0..guests).collect::<Vec<_>>().chunks(500) {
        let mut facts = if seq == 0 { plans() } else { Vec::new() };
        facts.extend(portion.iter().flat_map(|at| of_one(*at, guests)));
        let entries = facts.into_iter().map(|fact| {
            seq += 1;
            Entry {
                door: DoorId::from(1),
                seq,
                tick: seq,
                at: eight(),
                about: fact.about(),
                body: Body::Known(fact),
            }
        });
        journal.append(&entries.collect::<Vec<_>>())?;
    }
    drop(journal);
    let desk = Desk::open(&path, Box::new(HandClock::at(eight())))?;
    Ok(House { desk, _folder: folder })
}

fn eight() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_201_200, 0).unwrap_or_default()
}

const TONIGHT: u128 = 1;

fn plans() -> Vec<Fact> {
    let plan = |gathering: u128, days: i64| Fact::GatheringPlanned {
        gathering: GatheringId::from(gathering),
        plan: Plan {
            name: "Neighbours’ Night".to_owned(),
            venue: "Old Mill".to_owned(),
            starts: eight() + TimeDelta::days(days) - TimeDelta::hours(2),
            ends: eight() + TimeDelta::days(days) + TimeDelta::hours(2),
            zone: "Europe/Zurich".to_owned(),
            spots: vec!["Window bench".to_owned(), "Green sofa".to_owned()],
        },
    };
    vec![plan(TONIGHT, 0), plan(TONIGHT + 1, 28)]
}

/// Names of many alphabets, as at a fair.
const NAMES: [&str; 8] = [
    "Ana Pereira",
    "Ben Okafor",
    "Zoë Müller",
    "Nguyễn Thị Hương",
    "Łukasz Żak",
    "Ελένη Παππά",
    "Дарья Иванова",
    "Wilhelmina Featherstonehaugh",
];

const SPOKEN: [&str; 4] = ["English", "Español", "Deutsch, English", "Català"];

const LINES: [[&str; 2]; 4] = [
    ["I can revive slow computers", "Somebody to help me with a letter to the council"],
    ["Prune fruit trees before the winter", "A tall ladder for a week-end"],
    ["Cook for twenty", "Somebody to walk with on Sundays"],
    ["Puedo arreglar bicicletas", "Practicar inglés una vez por semana"],
];

fn of<T: Copy>(all: &[T], at: usize) -> T {
    all[at % all.len()]
}

fn guest(at: usize) -> GuestId {
    GuestId::from(at as u128 + 1)
}

fn line(at: usize, side: Side) -> LineId {
    LineId::from(2 * at as u128 + u128::from(side == Side::Need) + 1)
}

/// Somebody comes in, says what they give and need, meets those after them and promises the first
/// of them something.
fn of_one(at: usize, guests: usize) -> Vec<Fact> {
    let (gathering, id) = (GatheringId::from(TONIGHT), guest(at));
    let details = Details {
        name: Some(Name::parse(&format!("{} {at}", of(&NAMES, at)))),
        email: Some(format!("guest{at}@posta.example").into()),
        phone: Some(format!("+41 79 {at:07}").into()),
        pronouns: at.is_multiple_of(3).then(|| "she/her".into()),
        language: Some(of(&SPOKEN, at).into()),
        ..Details::default()
    };
    let consent = Consent { screen: ScreenName::First, swap: Swap::Yes };
    let [offer, need] = of(&LINES, at);
    let mut facts = vec![
        Fact::GuestNoted { guest: id, details },
        Fact::CheckedIn { gathering, guest: id, by: By::Code, door: None },
        Fact::ConsentGiven { gathering, guest: id, consent },
    ];
    for (side, text) in [(Side::Offer, offer), (Side::Need, need)] {
        let saying = Saying { side, text: text.to_owned(), ..Saying::default() };
        facts.push(Fact::LineSaid { gathering, guest: id, line: line(at, side), saying });
    }
    for step in 1..=MET {
        let other = (at + step) % guests;
        let introduction = IntroductionId::from((at * MET + step) as u128);
        let gives = Gives {
            from: id,
            to: guest(other),
            offer_line: line(at, Side::Offer),
            need_line: line(other, Side::Need),
            offer: offer.to_owned(),
            need: of(&LINES, other)[1].to_owned(),
            kind: None,
            fit: 0.8,
        };
        let reasons = Reasons {
            gives: vec![gives],
            opener: "opener-need-2".to_owned(),
            spot: "Window bench".to_owned(),
            ..Reasons::default()
        };
        let pair = vec![id, guest(other)];
        facts.push(Fact::IntroductionSuggested { gathering, introduction, guests: pair, reasons });
        facts.push(Fact::IntroductionMade { gathering, introduction, made: true });
    }
    let promise = PromiseId::from(at as u128 + 1);
    let text = "Send the checklist we talked about".to_owned();
    let by = Some((eight() + TimeDelta::days(7)).date_naive());
    let word = Word { from: id, to: guest((at + 1) % guests), text, by };
    facts.push(Fact::PromiseMade { gathering, promise, word });
    facts
}

/// Has the system begin anew to watch for the most memory; where it may not, the most is that since
/// the program began.
fn forget_peak() {
    std::fs::write("/proc/self/clear_refs", "5").ok();
}

fn memory_mb(what: &str) -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(what)).unwrap_or_default();
    let kb: Option<f64> = line.split_whitespace().next().and_then(|it| it.parse().ok());
    kb.unwrap_or_default() / 1024.0
}
