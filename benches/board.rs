//! What a frame of the board costs the processor: layout, shapes and meshes, as far as the renderer.
//!
//! `cargo bench --bench board [PEOPLE]...` prints the median and the 99th percentile of 25 seconds
//! at 60 frames a second, in which a hero changes, for 12, 200, 2,000 and 5,000 people; three of
//! four were introduced. Also what the frame costs in which somebody comes in. `cargo bench --bench board
//! ring [PEOPLE]...` does the same for a host who leads the Ring, with 200 needs, in a room of 2,000 and of
//! 20,000: at rest, and where somebody answers. Where the system
//! tells what a thread has used (Linux), waiting for others is not counted.
#![allow(clippy::print_stdout, reason = "a benchmark prints")]

use std::error::Error;
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta};
use egui::{Context, Pos2, RawInput, Rect, vec2};
use porchlight::desk::{Desk, HandClock, fresh_badge_code, saying};
use porchlight::domain::{
    By, CheckIn, Command, Consent, Details, Gathering, GatheringId, GuestId, Hand, Name, Plan,
    Reasons, RingWish, ScreenName, Side, Step, Swap,
};
use porchlight::matching::introduce;
use porchlight::ui::desk::{DeskPlace, DeskScreens, Surroundings};
use porchlight::ui::fonts;
use porchlight::ui::guest::Home;
use porchlight::ui::host::Board;
use porchlight::ui::theme::Look;
use porchlight::words::{Language, Words};

const FRAMES_A_SECOND: u32 = 60;
const SECONDS: u32 = 25;
/// Frames in which somebody comes in.
const ARRIVALS: usize = 100;
/// So many people have a need that the Ring may take.
const NEEDS: usize = 200;
/// So many of the latest introductions have a reason.
const TOLD: usize = 12;

type Outcome = Result<(), Box<dyn Error>>;

fn main() -> Outcome {
    let asked: Vec<usize> = std::env::args().filter_map(|it| it.parse().ok()).collect();
    if std::env::args().any(|it| it == "ring") {
        let sizes = if asked.is_empty() { vec![2_000, 20_000] } else { asked };
        return sizes.into_iter().try_for_each(measure_ring);
    }
    let sizes = if asked.is_empty() { vec![12, 200, 2_000, 5_000] } else { asked };
    for people in sizes {
        measure(people)?;
    }
    Ok(())
}

fn measure(people: usize) -> Outcome {
    let clock = HandClock::at(DateTime::from_timestamp(1_763_662_323, 0).unwrap_or_default());
    let mut desk = Desk::in_memory(Box::new(clock.clone()))?;
    let gathering = fill(&mut desk, people)?;
    let mut stage = Stage::open();
    for frame in 0..5 {
        stage.frame(&desk, f64::from(frame) * 0.1);
    }
    let frames = (1..=FRAMES_A_SECOND * SECONDS).map(|frame| {
        let at_s = 1.0 + f64::from(frame) / f64::from(FRAMES_A_SECOND);
        clock.advance(TimeDelta::milliseconds(i64::from(1000 / FRAMES_A_SECOND)));
        stage.frame(&desk, at_s)
    });
    let frames: Vec<_> = frames.collect();
    tell(&format!("{people} people, a frame"), frames);
    let mut arrivals = Vec::new();
    for (at, guest) in (people..people + ARRIVALS).enumerate() {
        come_in(&mut desk, gathering, guest)?;
        arrivals.push(stage.frame(&desk, 100.0 + at as f64));
    }
    tell(&format!("{people} people, the frame after somebody came in"), arrivals);
    Ok(())
}

/// A host leads the Ring.
fn measure_ring(people: usize) -> Outcome {
    let clock = HandClock::at(DateTime::from_timestamp(1_763_662_323, 0).unwrap_or_default());
    let mut desk = Desk::in_memory(Box::new(clock.clone()))?;
    let gathering = plan(&mut desk)?;
    let mut guests = Vec::new();
    for at in 0..people {
        guests.push(come_in(&mut desk, gathering, at)?);
    }
    for guest in guests.iter().take(NEEDS) {
        let (guest, line) = (*guest, desk.mint());
        let saying = saying(Side::Need, "Somebody to look at my laptop");
        desk.submit(Command::Say { gathering, guest, line, saying })?;
        desk.submit(Command::Show { gathering, guest, line, shown: true })?;
        desk.submit(Command::SayAloud { gathering, guest, line, aloud: true })?;
    }
    let order: Vec<_> = desk.evening().into_iter().flat_map(Gathering::aloud).collect();
    let first = order.first().copied().ok_or("nobody asks")?;
    let ring = desk.mint();
    for wish in [RingWish::Start { minutes: 5, order }, RingWish::Go { step: Step::Next }] {
        desk.submit(Command::Ring { gathering, ring, wish })?;
    }
    let mut stage = HostStage::open(&desk);
    for frame in 0..5 {
        stage.frame(&mut desk, f64::from(frame) * 0.1);
    }
    let frames = (1..=FRAMES_A_SECOND * 5).map(|frame| {
        clock.advance(TimeDelta::milliseconds(i64::from(1000 / FRAMES_A_SECOND)));
        stage.frame(&mut desk, 1.0 + f64::from(frame) / f64::from(FRAMES_A_SECOND))
    });
    let frames: Vec<_> = frames.collect();
    tell(&format!("{people} people, a frame at the host’s Ring"), frames);
    let mut answers = Vec::new();
    for (at, guest) in guests.iter().rev().take(ARRIVALS).enumerate() {
        let (hand, spot) = (Some(Hand::Can), String::new());
        let wish = RingWish::Answer { turn: first, guest: *guest, hand, spot };
        desk.submit(Command::Ring { gathering, ring, wish })?;
        answers.push(stage.frame(&mut desk, 100.0 + at as f64));
    }
    tell(&format!("{people} people, the frame after somebody answered"), answers);
    Ok(())
}

/// The desk's window, without a screen.
struct HostStage {
    ctx: Context,
    screens: DeskScreens,
}

impl HostStage {
    fn open(desk: &Desk) -> Self {
        let ctx = Context::default();
        fonts::install(&ctx);
        let home = Home { look: Look::default(), words: Words::new(Language::En) };
        let mut screens = DeskScreens::new(desk, home);
        screens.go(desk, DeskPlace::Room);
        Self { ctx, screens }
    }

    fn frame(&mut self, desk: &mut Desk, at_s: f64) -> Duration {
        let screen = Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 800.0));
        let input = RawInput { screen_rect: Some(screen), time: Some(at_s), ..RawInput::default() };
        let before = used();
        let around = Surroundings::default();
        let mut output = self.ctx.run_ui(input, |ui| self.screens.ui(ui, desk, &around));
        let meshes = self.ctx.tessellate(std::mem::take(&mut output.shapes), 1.0);
        let took = used().saturating_sub(before);
        assert!(!meshes.is_empty(), "nothing was painted");
        // Nobody paints these.
        output.textures_delta.clear();
        took
    }
}

fn tell(what: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let at = |share: usize| times.get(times.len() * share / 100).copied().unwrap_or_default();
    let most = times.last().copied().unwrap_or_default();
    println!("{what}: median {:.2?}, 99 % {:.2?}, at most {most:.2?}", at(50), at(99));
}

/// The board's window, without a screen.
struct Stage {
    ctx: Context,
    board: Board,
}

impl Stage {
    fn open() -> Self {
        let ctx = Context::default();
        fonts::install(&ctx);
        Self { ctx, board: Board::default() }
    }

    fn frame(&mut self, desk: &Desk, at_s: f64) -> Duration {
        let (look, words) = (Look::default(), Words::new(Language::En));
        let screen = Rect::from_min_size(Pos2::ZERO, vec2(1920.0, 1080.0));
        let input = RawInput { screen_rect: Some(screen), time: Some(at_s), ..RawInput::default() };
        let before = used();
        let mut output = self.ctx.run_ui(input, |ui| self.board.ui(ui, desk, &look, &words));
        let meshes = self.ctx.tessellate(std::mem::take(&mut output.shapes), 1.0);
        let took = used().saturating_sub(before);
        assert!(!meshes.is_empty(), "nothing was painted");
        // Nobody paints these.
        output.textures_delta.clear();
        took
    }
}

/// What this thread has used of the processor, else what time it is.
fn used() -> Duration {
    // Linux brings the figure up to date when a thread gives way.
    std::thread::yield_now();
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|it| it.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| started().elapsed(), Duration::from_nanos)
}

fn started() -> Instant {
    static STARTED: std::sync::OnceLock<Instant> = std::sync::OnceLock::new();
    *STARTED.get_or_init(Instant::now)
}

/// An evening, before anybody is in.
fn plan(desk: &mut Desk) -> Result<GatheringId, Box<dyn Error>> {
    let (gathering, starts) = (desk.mint(), desk.now() - TimeDelta::hours(1));
    let plan = Plan {
        name: "Neighbours’ Night".to_owned(),
        venue: String::new(),
        starts,
        ends: starts + TimeDelta::hours(4),
        zone: "Europe/Zurich".to_owned(),
        spots: vec!["Window bench".to_owned()],
    };
    desk.submit(Command::PlanGathering { gathering, plan })?;
    desk.serve(gathering);
    Ok(gathering)
}

/// An evening of so many people.
fn fill(desk: &mut Desk, people: usize) -> Result<GatheringId, Box<dyn Error>> {
    let gathering = plan(desk)?;
    let mut guests = Vec::new();
    for at in 0..people {
        guests.push(come_in(desk, gathering, at)?);
    }
    // Three of four, each with somebody who came long before or after.
    let half = people / 2;
    let pairs: Vec<_> = (0..people * 3 / 8)
        .filter_map(|at| Some([*guests.get(at)?, *guests.get(half + at)?]))
        .collect();
    for (at, pair) in pairs.iter().enumerate() {
        let is_told = at + TOLD >= pairs.len();
        if is_told {
            talk(desk, gathering, *pair)?;
        }
        let found = is_told.then(|| introduce(&desk.room(gathering), *pair)).flatten();
        let reasons = found.map_or_else(Reasons::default, |it| it.reasons);
        let (introduction, guests) = (desk.mint(), pair.to_vec());
        let suggest = Command::Suggest { gathering, introduction, guests, reasons, by_hand: true };
        desk.submit(suggest)?;
        desk.submit(Command::Introduce { gathering, introduction, made: true })?;
    }
    Ok(gathering)
}

fn come_in(desk: &mut Desk, gathering: GatheringId, at: usize) -> Result<GuestId, Box<dyn Error>> {
    let guest = desk.mint();
    let given = ["Mei", "Yusuf", "Noor", "Tomasz", "Ana", "Ben", "Olu"];
    let given = given.get(at % given.len()).copied().unwrap_or_default();
    let details =
        Details { name: Some(Name::new(given, &format!("Novak {at}"))), ..Details::default() };
    let check_in = CheckIn {
        gathering,
        guest,
        by: By::WalkIn,
        badge_code: fresh_badge_code(),
        details,
        consent: Some(Consent { screen: ScreenName::First, swap: Swap::No }),
        door: None,
        manner: None,
    };
    desk.submit(Command::CheckIn(Box::new(check_in)))?;
    Ok(guest)
}

fn talk(desk: &mut Desk, gathering: GatheringId, [asks, offers]: [GuestId; 2]) -> Outcome {
    for (guest, side, text) in [
        (asks, Side::Need, "Somebody to look at my laptop"),
        (offers, Side::Offer, "Reviving slow laptops"),
    ] {
        let line = desk.mint();
        desk.submit(Command::Say { gathering, guest, line, saying: saying(side, text) })?;
        desk.submit(Command::Show { gathering, guest, line, shown: true })?;
    }
    Ok(())
}
