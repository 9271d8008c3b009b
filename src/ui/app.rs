//! The program's windows: which place is on the screen, and who may see it.

mod house;
mod opens;
mod sharing;

use egui::{Context, Ui, ViewportCommand};

use super::apart::Apart;
use super::camera::Lookout;
use super::desk::{DeskErrand, DeskPlace, DeskScreens, Display, Surroundings};
use super::fonts;
use super::guest::{Errand, Home, Kiosk};
use super::meanings::LineReader;
use super::opened::Opened;
use super::scanner::Scanner;
use super::theme::{Look, display_zoom};
use super::upkeep::Upkeep;
use crate::desk::{Desk, OpenSource, Opening, Opens, PrinterState, SystemClock};
use crate::journal::OpenError;
use crate::sync::Doors;
use crate::words::{Language, Words};

/// How the program starts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Options {
    /// The language every guest begins with.
    pub language: Language,
    /// Theme, text size and movement every guest begins with.
    pub look: Look,
    /// The window fills the screen and closes only with the staff code.
    pub kiosk: bool,
    /// What opens, whatever was chosen at this door.
    pub opens: Option<Opens>,
}

impl Default for Options {
    fn default() -> Self {
        let (language, look) = (Language::of_system(), Look::default());
        Self { language, look, kiosk: false, opens: None }
    }
}

/// What is on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// The guest's screens.
    #[default]
    Kiosk,
    /// The desk, behind the staff code.
    Desk(DeskPlace),
    /// The board, and nothing else but the way out.
    Board,
}

/// The program. It needs no window: tests and pictures show the same [`App::frame`].
#[allow(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub struct App {
    /// Before the desk, whose house it watches.
    upkeep: Upkeep,
    desk: Desk,
    kiosk: Kiosk,
    screens: DeskScreens,
    around: Surroundings,
    lookout: Lookout,
    place: Place,
    /// As the program was started, before this door's settings.
    options: Options,
    /// Whether it showed what opens at this door.
    has_begun: bool,
    /// The house, until it is open; `desk` is a stand-in then, in which nothing happens.
    opening: Option<Opened>,
    may_close: bool,
    /// Whoever stands there left the board, and did not give the code of the desk yet.
    left_board: bool,
    /// Opened over the whole screen from the desk: staff take it back with their code.
    is_kiosk: bool,
    /// Reads what lines mean; `None` in pictures and tests that do without.
    reader: Option<LineReader>,
    reads: bool,
}

impl App {
    /// The program on an open house.
    #[must_use]
    pub fn new(desk: Desk, options: Options) -> Self {
        let home = settled(&desk, options);
        let mut kiosk = Kiosk::new(&desk, home);
        kiosk.offer(&offered(&desk));
        let upkeep = Upkeep::new(&desk);
        let screens = DeskScreens::new(&desk, home);
        let around = Surroundings::default();
        let mut lookout = Lookout::default();
        lookout.resettle(screens.camera());
        let place = Place::Kiosk;
        let (opening, may_close, reader, reads) = (None, false, None, false);
        Self {
            upkeep,
            desk,
            kiosk,
            screens,
            around,
            lookout,
            place,
            options,
            has_begun: false,
            opening,
            may_close,
            left_board: false,
            is_kiosk: false,
            reader,
            reads,
        }
    }

    /// The program on a house that is just being opened.
    ///
    /// # Errors
    /// [`OpenError`] if there is not even memory for a stand-in.
    pub fn opening(house: Opening, options: Options) -> Result<Self, OpenError> {
        let nobody = Desk::in_memory(Box::new(SystemClock))?;
        let mut app = Self::new(nobody, options);
        app.kiosk = Kiosk::opening(&app.desk, plain(options));
        app.opening = Some(Opened::new(house));
        Ok(app)
    }

    /// Whether the house is open: before, nobody can be found.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.opening.is_none()
    }

    /// Why the house does not open, while the window says so.
    #[must_use]
    pub fn trouble(&self) -> Option<&OpenError> {
        self.opening.as_ref().and_then(Opened::trouble)
    }

    /// Typefaces and scanner, once for every egui context the program is shown in.
    pub fn prepare(ctx: &Context) {
        fonts::install(ctx);
        Scanner::install(ctx);
        // Text size is a button; Ctrl and minus would make a guest's screen unreadable for the next.
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
    }

    /// Reads what lines mean from now on, on a thread of its own.
    #[must_use]
    pub fn reading_lines(self) -> Self {
        Self { reads: true, ..self }
    }

    /// The desk the program works on.
    #[must_use]
    pub const fn desk(&self) -> &Desk {
        &self.desk
    }

    /// The same, to bring something in from outside the window.
    pub const fn desk_mut(&mut self) -> &mut Desk {
        &mut self.desk
    }

    /// What is on the screen.
    #[must_use]
    pub const fn place(&self) -> Place {
        self.place
    }

    /// Whether the window may close: nobody guards it, or staff said so.
    #[must_use]
    pub fn may_close(&self) -> bool {
        self.may_close || self.desk.state().staff_code().is_none() || self.place != Place::Kiosk
    }

    /// The screens that are connected now.
    pub fn set_displays(&mut self, displays: Vec<Display>) {
        self.around.displays = displays;
    }

    /// Has the printer in one state from now on, whatever it says: for pictures.
    pub const fn hold_printer(&mut self, state: PrinterState) {
        self.upkeep.hold_printer(state);
    }

    /// Has the other doors stand so from now on, whatever they say: for pictures and tests.
    pub fn hold_doors(&mut self, doors: Doors) {
        self.upkeep.hold_doors(doors);
    }

    /// Looks at these pictures from now on, whatever camera was chosen: for tests and pictures.
    pub fn look_through(&mut self, open: OpenSource) {
        self.lookout.hold(open);
    }

    /// Somebody wants to close a window that guests stand at: asks for the staff code.
    pub fn ask_before_closing(&mut self) {
        self.kiosk.ask_before_closing();
    }

    /// Whether the window was left to the guests over the whole screen.
    #[must_use]
    pub const fn is_kiosk(&self) -> bool {
        self.is_kiosk
    }

    /// Whether it matters now which screens are connected: the board fills one, or waits for it.
    #[must_use]
    pub fn minds_displays(&self) -> bool {
        self.place == Place::Board || self.screens.minds_displays()
    }

    /// Does what is due in the house while the window is hidden; [`Self::frame`] does it by itself.
    pub fn behind_the_scenes(&mut self, ctx: &Context) {
        if self.is_open() {
            self.look_after(ctx);
            self.screens.behind_the_scenes(ctx, &mut self.desk);
        }
    }

    fn look_after(&mut self, ctx: &Context) {
        self.upkeep.look_after(ctx, &mut self.desk);
        if self.reads && self.reader.is_none() {
            self.reader = LineReader::start(ctx, &mut self.desk);
            self.reads = self.reader.is_some();
        }
        if let Some(reader) = &mut self.reader {
            reader.look_after(ctx, &mut self.desk);
        }
    }

    /// Shows one frame over the whole window.
    pub fn frame(&mut self, ui: &mut Ui) {
        self.go_on_opening(ui.ctx());
        self.look().apply_on(ui.ctx(), self.display_zoom(ui.ctx()));
        let is_board = self.is_board();
        match &mut self.opening {
            None => self.open_frame(ui),
            Some(_) if is_board => Self::dark_frame(ui),
            Some(opening) => {
                // Codes that are scanned now wait in the scanner.
                let errand = opening.ui(ui, &mut self.kiosk, &mut self.desk);
                if errand == Some(Errand::Quit) {
                    self.run(ui.ctx(), Errand::Quit);
                }
            }
        }
        super::widgets::Dialog::give_focus_back(ui.ctx());
    }

    fn open_frame(&mut self, ui: &mut Ui) {
        self.begin(ui.ctx());
        self.look_after(ui.ctx());
        if self.place == Place::Board {
            return self.board_frame(ui);
        }
        self.around.printer = self.upkeep.printer();
        self.around.labels_left = self.upkeep.labels_left();
        self.around.doors = self.upkeep.doors();
        self.around.shared.clone_from(self.upkeep.sharer.now());
        let apart = Apart::of(ui.ctx(), &self.desk, self.around.doors.as_deref());
        self.kiosk.set_shared(&self.around.shared, apart);
        self.around.failed_backup = self.upkeep.failed_backup();
        (self.around.backing_up, self.around.backups_made) = self.upkeep.backups();
        self.kiosk.set_printer(self.around.printer);
        let wants = match self.place {
            Place::Kiosk => self.kiosk.wants_camera(),
            Place::Desk(_) => self.screens.wants_camera(),
            Place::Board => false,
        };
        let seen = self.lookout.look(ui.ctx(), wants);
        self.around.camera = self.lookout.sight();
        self.kiosk.set_camera(self.around.camera.clone());
        for scan in Scanner::take(ui.ctx()).into_iter().chain(seen) {
            match self.place {
                Place::Kiosk => {
                    self.kiosk.scanned(ui, &self.desk, self.screens.scanner(), scan);
                }
                Place::Desk(_) => self.screens.scanned(ui, &mut self.desk, scan),
                Place::Board => {}
            }
        }
        self.screens.every_frame(ui.ctx(), &mut self.desk, &self.around.displays);
        match self.place {
            Place::Kiosk => self.kiosk.ui(ui, &mut self.desk),
            Place::Desk(_) => {
                self.screens.ui(ui, &mut self.desk, &self.around);
                self.place = Place::Desk(self.screens.place());
            }
            Place::Board => {}
        }
        for errand in self.screens.errands() {
            match errand {
                DeskErrand::Lock => self.lock(ui.ctx()),
                DeskErrand::OpenKiosk => self.open_kiosk(ui.ctx(), true),
                DeskErrand::NewSettings => self.resettle(),
                DeskErrand::Print(guest) => {
                    self.upkeep.print(&self.desk, self.kiosk.words(), guest);
                }
                DeskErrand::PrintTest => self.upkeep.print_test(&self.desk, self.kiosk.words()),
                DeskErrand::LabelsPutIn(labels) => {
                    self.upkeep.put_labels_in(&mut self.desk, labels);
                }
                DeskErrand::BackUp => self.upkeep.back_up(),
                DeskErrand::Restore(backup) => self.restore(backup),
                DeskErrand::Share(wish) => self.share(ui.ctx(), wish),
            }
        }
        for errand in self.kiosk.errands() {
            self.run(ui.ctx(), errand);
        }
        self.back_to_board(ui.ctx());
    }

    /// Guests' screens fill a large display; the desk has more room there instead.
    fn display_zoom(&self, ctx: &Context) -> f32 {
        match self.place {
            Place::Kiosk => display_zoom(ctx.content_rect().size() * ctx.zoom_factor()),
            Place::Desk(_) | Place::Board => 1.0,
        }
    }

    /// How things look in the place that is shown.
    fn look(&self) -> Look {
        match self.place {
            Place::Kiosk => self.kiosk.look(),
            Place::Desk(_) | Place::Board => self.screens.look(),
        }
    }

    /// Takes up settings that were changed at the desk.
    fn resettle(&mut self) {
        let home = settled(&self.desk, self.options);
        self.kiosk.resettle(home);
        self.kiosk.offer(&offered(&self.desk));
        self.screens.resettle(home);
        self.upkeep.resettle(&self.desk);
        self.lookout.resettle(self.screens.camera());
    }

    /// Leaves the window to the guests, over the whole screen; or takes it back.
    fn open_kiosk(&mut self, ctx: &Context, open: bool) {
        if open {
            self.place = Place::Kiosk;
        }
        if self.is_kiosk != open {
            self.is_kiosk = open;
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(open));
        }
    }

    fn open_desk(&mut self, place: DeskPlace, arriving: Home) {
        self.screens.unlock(arriving);
        self.screens.go(&self.desk, place);
        (self.place, self.left_board) = (Place::Desk(place), false);
    }

    fn run(&mut self, ctx: &Context, errand: Errand) {
        if matches!(errand, Errand::OpenDesk(_) | Errand::LookAt(..) | Errand::BringList(_)) {
            self.open_kiosk(ctx, false);
        }
        match errand {
            Errand::OpenDesk(arriving) => self.open_desk(DeskPlace::Room, arriving),
            Errand::LookAt(arriving, guest) => {
                self.open_desk(DeskPlace::Room, arriving);
                self.screens.look_at(guest);
            }
            Errand::BringList(arriving) => self.open_desk(DeskPlace::GuestList, arriving),
            Errand::Share(wish) => self.share(ctx, wish),
            Errand::Print(guest) => self.upkeep.print(&self.desk, self.kiosk.words(), guest),
            Errand::PrintSlip(take, words) => self.upkeep.print_slip(*take, words),
            Errand::Quit => {
                self.may_close = true;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
        }
    }
}

fn plain(options: Options) -> Home {
    Home { look: options.look, words: Words::new(options.language) }
}

/// What every guest at this door begins with: as the program was started, and as still as its
/// settings say.
fn settled(desk: &Desk, options: Options) -> Home {
    let plain = plain(options);
    let still = desk.settings().is_ok_and(|settings| settings.less_movement);
    let less_movement = plain.look.less_movement || still;
    let words = offered(desk).first().map_or(plain.words, |first| Words::new(*first));
    Home { look: Look { less_movement, ..plain.look }, words }
}

/// The languages that were chosen for the welcome, the first greets; none where nobody chose.
fn offered(desk: &Desk) -> Vec<Language> {
    desk.settings().map(|settings| settings.languages).unwrap_or_default()
}
