//! What goes on beside the screens: badges, backups, and news from others who use the house.

use std::io::Cursor;
use std::sync::Arc;

use egui::{Context, ViewportId};
use image::{ImageFormat, Rgba, RgbaImage};

use super::badge::badge_picture;
use super::desk::TEST_CODE;
use super::manner::{manner_on_badge, meet_key};
use super::sharer::Sharer;
use super::slip::slip_picture;
use crate::badge::{Badge, Label};
use crate::desk::{
    Backups, Desk, Labels, Paper, Polled, PrinterState, Printing, RingWatch, Settings, Sharing,
    Task, Watch,
};
use crate::domain::{Command, Gathering, GuestId, HelpReason, HowToMeet, Photo};
use crate::followup::TakeHome;
use crate::sync::{Doors, PrinterSaid};
use crate::words::Words;

/// Pixels a millimetre: 300 dots an inch.
const PIXELS_PER_MM: f32 = 11.81;

/// The frame of a test badge, and how far it is from the edge, in pixels.
const FRAME_PX: u32 = 6;

/// Seconds between two looks at what others wrote.
const SYNC_S: f64 = 1.0;

/// Seconds between two times that the count of labels is kept: nobody waits for a disk that often.
const LABELS_S: f64 = 10.0;

/// Seconds between two looks at who said that they leave by now.
const LEAVERS_S: f64 = 20.0;

/// Seconds between two looks at whose time has come.
const RETENTION_S: f64 = 3600.0;

/// The caretaker of one door.
pub(super) struct Upkeep {
    backups: Backups,
    printing: Printing,
    label: Label,
    /// Badges that are being painted, on threads of their own.
    painting: Vec<Task<Painted>>,
    printer: PrinterState,
    /// What is shown instead, in pictures.
    held: Option<PrinterState>,
    synced_s: f64,
    /// Who wakes a screen at rest when others wrote; asked for in the first frame.
    watch: Option<Watch>,
    watched: bool,
    /// Where the house is shared with other doors, whoever sees to that.
    sharing: Option<Sharing>,
    /// How the doors stand instead, in pictures and tests.
    held_doors: Option<Arc<Doors>>,
    labels: Labels,
    labels_s: f64,
    pub(super) sharer: Sharer,
    /// Whether those who said when they leave are taken as gone then, and when it last looked.
    leavers_go: bool,
    leavers_s: f64,
    /// When it last looked whose time has come; the first was while the house was opened.
    forgot_s: f64,
    /// How many were forgotten when it last looked.
    forgotten: usize,
    ring: RingWatch,
}

/// A badge or a slip ready for the printer.
struct Painted {
    name: String,
    png: Vec<u8>,
    paper: Paper,
}

impl Upkeep {
    /// The caretaker of a door, by its settings.
    pub(super) fn new(desk: &Desk) -> Self {
        let settings = desk.settings().unwrap_or_default();
        Self {
            backups: Backups::default(),
            printing: start(&settings),
            label: settings.label,
            painting: Vec::new(),
            printer: PrinterState::None,
            held: None,
            synced_s: f64::NEG_INFINITY,
            leavers_go: settings.leavers_go,
            leavers_s: f64::NEG_INFINITY,
            watch: None,
            forgot_s: 0.0,
            forgotten: desk.state().count_forgotten(),
            ring: RingWatch::default(),
            watched: false,
            sharing: None,
            held_doors: None,
            labels: Labels::of(desk),
            labels_s: f64::NEG_INFINITY,
            sharer: Sharer::default(),
        }
    }

    /// Takes up settings that somebody changed.
    pub(super) fn resettle(&mut self, desk: &Desk) {
        let settings = desk.settings().unwrap_or_default();
        self.printing = start(&settings);
        self.label = settings.label;
        self.leavers_go = settings.leavers_go;
        self.leavers_s = f64::NEG_INFINITY;
    }

    /// How the printer is; [`PrinterState::None`] where there is none.
    pub(super) const fn printer(&self) -> PrinterState {
        match self.held {
            Some(held) => held,
            None => self.printer,
        }
    }

    /// Has the printer in one state, whatever it says.
    pub(super) const fn hold_printer(&mut self, state: PrinterState) {
        self.held = Some(state);
    }

    /// How this door stands with the others; nothing where the house is not shared.
    pub(super) fn doors(&self) -> Option<Arc<Doors>> {
        let held = self.held_doors.clone();
        held.or_else(|| self.sharing.as_ref().and_then(Sharing::doors))
    }

    /// Has the doors stand so, whatever they say.
    pub(super) fn hold_doors(&mut self, doors: Doors) {
        self.held_doors = Some(Arc::new(doors));
    }

    /// How many labels are left, if that is known.
    pub(super) const fn labels_left(&self) -> Option<u32> {
        self.labels.left()
    }

    /// Somebody put labels in, and counted them; or did not.
    pub(super) fn put_labels_in(&mut self, desk: &mut Desk, labels: Option<u32>) {
        self.labels.put_in(labels);
        self.labels.keep(desk);
    }

    /// Why the last backup failed, until one succeeds.
    pub(super) fn failed_backup(&self) -> Option<String> {
        self.backups.failed().map(ToString::to_string)
    }

    /// Makes a backup with the next frame.
    pub(super) const fn back_up(&mut self) {
        self.backups.hurry();
    }

    /// Whether a backup is being made, and how many were made.
    pub(super) const fn backups(&self) -> (bool, u64) {
        (self.backups.is_running(), self.backups.made())
    }

    /// Does what is due. Cheap in most frames.
    pub(super) fn look_after(&mut self, ctx: &Context, desk: &mut Desk) {
        self.sync(ctx, desk);
        self.sharer.look_after(ctx, desk);
        let now_s = ctx.input(|input| input.time);
        if now_s - self.forgot_s >= RETENTION_S {
            self.forgot_s = now_s;
            // A house that cannot be written to says so at the next wish.
            desk.keep_retention(desk.now()).ok();
        }
        // Whoever it was, and wherever they asked for it: no copy of their words waits for long.
        let forgotten = desk.state().count_forgotten();
        if std::mem::replace(&mut self.forgotten, forgotten) < forgotten {
            self.backups.hurry();
        }
        ctx.request_repaint_after_for(
            std::time::Duration::from_secs_f64(RETENTION_S),
            ViewportId::ROOT,
        );
        self.see_leavers_off(ctx, desk);
        self.backups.look_after(desk);
        if let Some(soon) = self.backups.next_look(desk) {
            ctx.request_repaint_after_for(soon, ViewportId::ROOT);
        }
        self.ring.look_after(desk);
        if let Some(soon) = self.ring.next_look(desk) {
            ctx.request_repaint_after_for(soon, ViewportId::ROOT);
        }
        self.hand_over();
        self.watch_printer(desk);
        self.tell_of_printer();
        if now_s - self.labels_s >= LABELS_S {
            self.labels_s = now_s;
            self.labels.keep(desk);
        }
        if !self.painting.is_empty() {
            ctx.request_repaint_after(std::time::Duration::from_millis(100));
        }
    }

    /// Those who said that they leave by now are gone, unless they came in again after.
    fn see_leavers_off(&mut self, ctx: &Context, desk: &mut Desk) {
        let now_s = ctx.input(|input| input.time);
        if !self.leavers_go || now_s - self.leavers_s < LEAVERS_S {
            return;
        }
        self.leavers_s = now_s;
        ctx.request_repaint_after_for(
            std::time::Duration::from_secs_f64(LEAVERS_S),
            ViewportId::ROOT,
        );
        let gone = desk.leavers();
        // Tried again with the next look.
        desk.submit_all(gone).ok();
    }

    /// Takes in what others wrote: as soon as the watch says so, else every second of a screen that
    /// moves.
    fn sync(&mut self, ctx: &Context, desk: &mut Desk) {
        if !std::mem::replace(&mut self.watched, true) {
            let ctx = ctx.clone();
            self.watch = Watch::start(desk, move || ctx.request_repaint_of(ViewportId::ROOT));
        }
        let news = self.watch.as_ref().is_some_and(Watch::take_news);
        let now_s = ctx.input(|input| input.time);
        if news || now_s - self.synced_s >= SYNC_S {
            self.synced_s = now_s;
            // A house that cannot be read says so at the next wish.
            desk.sync().ok();
            if self.sharing.is_none() {
                let ctx = ctx.clone();
                let on_news = move || ctx.request_repaint_of(ViewportId::ROOT);
                self.sharing = Sharing::start_watched(desk, on_news);
            }
        }
    }

    /// Paints and prints somebody's badge; nothing waits for it.
    pub(super) fn print(&mut self, desk: &Desk, words: Words, guest: GuestId) {
        if self.printer == PrinterState::None {
            return;
        }
        let Some(known) = desk.state().guest(guest) else { return };
        let name = words.on_badge(desk.state(), desk.tonight(), guest);
        let pronouns = known.pronouns().map(str::to_owned);
        let code = known.badge_code().map(str::to_owned);
        let plan = desk.evening().and_then(Gathering::plan);
        let gathering = plan.map(|plan| plan.name.clone()).unwrap_or_default();
        let label = self.label;
        let (meet, photo) = manner_on_badge(desk, words, guest);
        let paint = move |_: &_| {
            let badge = Badge {
                name: &name,
                pronouns: pronouns.as_deref(),
                gathering: &gathering,
                code: code.as_deref(),
                meet,
                photo,
            };
            let mut png = Cursor::new(Vec::new());
            let picture = badge_picture(&badge, label, PIXELS_PER_MM);
            // Memory does not refuse to be written to.
            picture.write_to(&mut png, ImageFormat::Png).ok();
            Painted { name, png: png.into_inner(), paper: Paper::Badge }
        };
        self.painting.extend(Task::start("badge", paint));
    }

    /// Paints and prints a badge with a frame at its very edge.
    pub(super) fn print_test(&mut self, desk: &Desk, words: Words) {
        if self.printer == PrinterState::None {
            return;
        }
        let plan = desk.evening().and_then(Gathering::plan);
        let gathering = plan.map(|plan| plan.name.clone()).unwrap_or_default();
        let (label, name) = (self.label, words.say("o4-test-name").to_owned());
        let asks = desk.tonight().map(|it| desk.state().asks(it)).unwrap_or_default();
        let meet = Some((HowToMeet::Introduce, words.say(meet_key(HowToMeet::Introduce))));
        let photo = asks.photo.then_some(Photo::Ask);
        let paint = move |_: &_| {
            let code = Some(TEST_CODE);
            let badge =
                Badge { name: &name, pronouns: None, gathering: &gathering, code, meet, photo };
            let mut picture = badge_picture(&badge, label, PIXELS_PER_MM);
            frame(&mut picture);
            let mut png = Cursor::new(Vec::new());
            // Memory does not refuse to be written to.
            picture.write_to(&mut png, ImageFormat::Png).ok();
            Painted { name, png: png.into_inner(), paper: Paper::Badge }
        };
        self.painting.extend(Task::start("badge", paint));
    }

    /// Paints and prints what somebody takes home; nothing waits for it.
    pub(super) fn print_slip(&mut self, take: TakeHome, words: Words) {
        if self.printer == PrinterState::None {
            return;
        }
        let paint = move |_: &_| {
            let mut png = Cursor::new(Vec::new());
            let (picture, length_mm) = slip_picture(&take, words, PIXELS_PER_MM);
            // Memory does not refuse to be written to.
            picture.write_to(&mut png, ImageFormat::Png).ok();
            let name = words.say_with("slip-name", &[("name", take.name.into())]);
            Painted { name, png: png.into_inner(), paper: Paper::Slip { length_mm } }
        };
        self.painting.extend(Task::start("slip", paint));
    }

    fn hand_over(&mut self) {
        let Self { printing, labels, .. } = self;
        self.painting.retain(|task| match task.poll() {
            Polled::Running => true,
            Polled::Done(badge) => {
                printing.print(&badge.name, badge.png, badge.paper);
                labels.used();
                false
            }
            Polled::Lost => false,
        });
    }

    /// The other doors see how the printer here is.
    fn tell_of_printer(&self) {
        let Some(sharing) = &self.sharing else { return };
        let (trouble, labels_left) = (self.printer.trouble(), self.labels.left());
        let is_there = self.printer != PrinterState::None;
        sharing.tell_of_printer(is_there.then_some(PrinterSaid { trouble, labels_left }));
    }

    /// A printer that begins to need somebody calls for a host, once.
    fn watch_printer(&mut self, desk: &mut Desk) {
        let said = self.printing.state();
        // A badge that is still being painted is on its way already.
        let on_its_way = !self.painting.is_empty() && !said.needs_a_host();
        let state = if on_its_way { PrinterState::Printing } else { said };
        let news = state.needs_a_host() && !self.printer.needs_a_host();
        self.printer = state;
        self.labels.heard(state);
        if let Some(gathering) = desk.tonight().filter(|_| news) {
            let (help, reason) = (desk.mint(), HelpReason::Printer);
            // The printer's state is on the screens as well.
            desk.submit(Command::AskHelp { gathering, help, reason, guest: None }).ok();
        }
    }
}

/// A line along the edge: what a printer cuts off is seen.
fn frame(picture: &mut RgbaImage) {
    let (width, height) = picture.dimensions();
    for (x, y, pixel) in picture.enumerate_pixels_mut() {
        let from_edge = x.min(y).min(width - 1 - x).min(height - 1 - y);
        if (FRAME_PX..2 * FRAME_PX).contains(&from_edge) {
            *pixel = Rgba([0, 0, 0, 255]);
        }
    }
}

fn start(settings: &Settings) -> Printing {
    Printing::start(settings.badges.clone(), settings.label)
}
