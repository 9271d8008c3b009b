//! The kiosk: one guest after another, each afresh.

mod around;
mod choices;
mod grant;
mod home;
mod keys;
mod party;
mod scanned;
mod screens;
mod staff;
mod timing;

use egui::{Id, Rect, Ui, UiBuilder, pos2};

use super::fade::Fade;
use super::quiet::{Mood, Quiet};
use super::setup::Setup;
use super::sheets::{Keypad, Sheet};
use super::shell::Shell;
use super::view::View;
use super::welcome::Welcome;
use crate::desk::{Desk, Joined, PrinterState, StaffCode};
use crate::domain::GuestId;
use crate::followup::TakeHome;
use crate::search::Pace;
use crate::ui::apart::Apart;
use crate::ui::camera::Sight;
use crate::ui::theme::Look;
use crate::ui::widgets::TouchKeys;
use crate::ui::{Carried, ShareWish, Shared};
use crate::words::{Language, Words};
use around::Around;
pub(super) use around::Found;
pub(in crate::ui) use keys::words as key_words;
use screens::Screen;

/// What the door's own settings give every guest to begin with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Home {
    /// Theme, text size, movement.
    pub look: Look,
    /// Language.
    pub words: Words,
}

/// What the kiosk cannot do by itself.
#[derive(Clone, Debug, PartialEq)]
pub enum Errand {
    /// The staff code was right: open the desk for somebody who had chosen to see things so.
    OpenDesk(Home),
    /// The same, with somebody's sheet open.
    LookAt(Home, GuestId),
    /// The first gathering was planned: bring its guest list.
    BringList(Home),
    /// Print the badge of a guest.
    Print(GuestId),
    /// Print what a guest takes home, in their language.
    PrintSlip(Box<TakeHome>, Words),
    /// Something about other doors.
    Share(ShareWish),
    /// Staff closes the window.
    Quit,
}

/// Whether something lies over the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Cover {
    #[default]
    None,
    /// Yes, and this had the focus before.
    Over(Option<Id>),
}

/// The settings in which waits survive a restart.
const SEARCHES: &str = "searches";
const STAFF_TRIES: &str = "staff_tries";

/// The guest's screens, and who stands before them.
pub struct Kiosk {
    screen: Screen,
    sheet: Option<Sheet>,
    home: Home,
    /// As this guest wants it.
    now: Home,
    /// Everything in the lower part of a tall screen.
    lowered: bool,
    quiet: Quiet,
    pace: Pace,
    lock: StaffCode,
    /// Both as they were kept last.
    kept: [String; 2],
    turn: u64,
    landing: bool,
    fade: Fade,
    /// Whether the fading screen and the one that comes have the same band.
    keeps_band: bool,
    keys: TouchKeys,
    cover: Cover,
    /// What gets the focus back in the next frame.
    give_back: Option<Id>,
    errands: Vec<Errand>,
    printer: PrinterState,
    /// The languages that are offered here.
    languages: Vec<Language>,
    /// What the camera sees, where there is one that is on.
    camera: Option<Sight>,
    /// Whether this door joins others.
    joined: Joined,
    /// What became of what another door saved.
    carried: Carried,
    /// How this door is apart from the others, if it is.
    apart: Option<Apart>,
    /// A look around the room that is under way.
    around: Option<Around>,
}

impl Kiosk {
    /// A kiosk before its first guest, or before its first start is finished.
    #[must_use]
    pub fn new(desk: &Desk, home: Home) -> Self {
        let pace = Pace::resumed(&desk.kept(SEARCHES), desk.running());
        let lock = StaffCode::resumed(&desk.kept(STAFF_TRIES), desk.running());
        Self {
            screen: first_screen(desk),
            sheet: None,
            home,
            now: home,
            lowered: false,
            quiet: Quiet::from(desk.now()),
            kept: [pace.kept(), lock.kept()],
            pace,
            lock,
            turn: 0,
            landing: true,
            fade: Fade::default(),
            keeps_band: false,
            keys: TouchKeys::default(),
            cover: Cover::None,
            give_back: None,
            errands: Vec::new(),
            printer: PrinterState::None,
            languages: Language::ALL.to_vec(),
            camera: None,
            joined: Joined::No,
            carried: Carried::Nothing,
            apart: None,
            around: None,
        }
    }

    /// A kiosk while its house is being opened; `nobody` stands in for the house.
    #[must_use]
    pub fn opening(nobody: &Desk, home: Home) -> Self {
        let screen = Screen::Welcome(Welcome::opening());
        Self { screen, ..Self::new(nobody, home) }
    }

    /// The house has been opened so far: 0 to 1.
    pub fn opened(&mut self, so_far: f32) {
        if let Screen::Welcome(welcome) = &mut self.screen {
            welcome.opened(so_far);
        }
    }

    /// Whether the house is not open yet.
    fn is_opening(&self) -> bool {
        matches!(&self.screen, Screen::Welcome(welcome) if welcome.is_opening())
    }

    /// The sentences, in this guest's language.
    #[must_use]
    pub const fn words(&self) -> Words {
        self.now.words
    }

    /// Goes on for whoever stood before the kiosk while the house was being opened: as they wanted
    /// it, with what they typed.
    #[must_use]
    pub fn after(mut self, opening: &Self) -> Self {
        if opening.now != opening.home {
            let less_movement = opening.now.look.less_movement || self.home.look.less_movement;
            self.now = Home { look: Look { less_movement, ..opening.now.look }, ..opening.now };
        }
        if let (Screen::Welcome(mine), Screen::Welcome(before)) =
            (&mut self.screen, &opening.screen)
        {
            *mine = Welcome::typed(before.what_is_typed().to_owned());
        }
        self.keys = opening.keys;
        self
    }

    /// How things look for this guest.
    #[must_use]
    pub const fn look(&self) -> Look {
        self.now.look
    }

    /// What every guest begins with from now on. For while nobody stands there.
    pub fn resettle(&mut self, home: Home) {
        self.home = home;
        self.now = home;
    }

    /// Somebody wants to close the window: only staff may.
    pub fn ask_before_closing(&mut self) {
        self.sheet = Some(Sheet::StaffCode(Keypad::to_quit()));
    }

    /// Whoever comes here wants the desk, and has to give the code for it. A house without one is set
    /// up first.
    pub fn ask_for_desk(&mut self, desk: &Desk) {
        if desk.state().staff_code().is_some() {
            self.sheet = Some(Sheet::StaffCode(Keypad::to_desk()));
        }
    }

    /// Whether nobody does anything here.
    #[must_use]
    pub const fn is_at_rest(&self) -> bool {
        self.sheet.is_none() && matches!(self.screen, Screen::Welcome(_))
    }

    /// Offers these languages from now on; all where nobody chose.
    pub fn offer(&mut self, languages: &[Language]) {
        let all: &[Language] = &Language::ALL;
        self.languages = if languages.is_empty() { all } else { languages }.to_vec();
    }

    /// How this door's printer is.
    pub fn set_printer(&mut self, printer: PrinterState) {
        self.printer = printer;
    }

    /// What this door's camera sees, where there is one that is on.
    pub(in crate::ui) fn set_camera(&mut self, camera: Option<Sight>) {
        self.camera = camera;
    }

    /// How it is with other doors.
    pub(in crate::ui) fn set_shared(&mut self, shared: &Shared, apart: Option<Apart>) {
        self.apart = apart;
        self.joined.clone_from(&shared.joined);
        self.carried.clone_from(&shared.carried);
    }

    /// Whether the camera is to look: only for whoever comes to the welcome, and not for somebody who
    /// asked for less movement.
    pub(in crate::ui) const fn wants_camera(&self) -> bool {
        let is_welcome = matches!(&self.screen, Screen::Welcome(it) if !it.is_opening());
        is_welcome && self.sheet.is_none() && !self.now.look.less_movement
    }

    /// What the program has to do for the kiosk since this was last asked.
    pub fn errands(&mut self) -> Vec<Errand> {
        std::mem::take(&mut self.errands)
    }

    /// Shows the kiosk over the whole window and grants what was wished.
    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk) {
        if let Screen::Setup(setup) = &self.screen {
            if setup.is_overtaken(desk) {
                self.clear(ui, desk, Welcome::default());
            }
        } else {
            keys::drop_clipboard(ui);
        }
        let full = ui.ctx().content_rect();
        let rect = if self.lowered { lower_part(full) } else { full };
        if self.lowered {
            ui.painter().rect_filled(full, 0, self.now.look.tokens.dusk900);
        }
        let mood = self.mood(ui, desk);
        self.keys.look(ui);
        let screen = rect;
        let rect = rect.with_max_y(rect.bottom() - self.keys.height(rect));
        let camera = self.camera.clone().filter(|_| self.wants_camera());
        let languages = self.languages.clone();
        let (joined, carried) = (self.joined.clone(), self.carried.clone());
        let view = View {
            desk,
            words: self.now.words,
            languages: &languages,
            now: desk.now(),
            shell: Shell::of(rect, screen),
            printer: self.printer,
            camera: camera.as_ref(),
            joined: &joined,
            carried: &carried,
            apart: self.apart,
            lowered: self.lowered,
            landing: self.landing,
            turn: self.turn,
        };
        self.landing = false;
        let mut child = ui.new_child(UiBuilder::new().max_rect(rect));
        // Rows are as high as what stands in them.
        child.spacing_mut().interact_size.y = 0.0;
        self.cover(&mut child, mood);
        let wish = self.screen_ui(&mut child, &view, mood);
        self.keys_ui(&mut child, screen);
        // The band stays where both screens have one.
        let below = view.shell.tools().bottom();
        let fading = if self.keeps_band { screen.with_min_y(below) } else { screen };
        self.fade.paint(ui, fading);
        let wish = self.over_ui(ui, &view, mood).or(wish.filter(|_| self.cover == Cover::None));
        // In a house that is not open yet, nothing can be wished but how things look.
        let wish = wish.filter(|wish| !self.is_opening() || wish.is_about_looks());
        if let Some(wish) = wish {
            self.grant(ui, desk, wish);
        }
        if !matches!(self.screen, Screen::Give(_)) {
            desk.drop_drafts();
        }
        self.keep_waits(desk);
    }

    /// Keeps what people wait for through a restart, where it changed.
    fn keep_waits(&mut self, desk: &mut Desk) {
        let now = [self.pace.kept(), self.lock.kept()];
        for ((name, kept), now) in [SEARCHES, STAFF_TRIES].into_iter().zip(&mut self.kept).zip(now)
        {
            if now != *kept {
                desk.keep(name, &now);
                *kept = now;
            }
        }
    }

    /// Puts the screen out of reach while something lies over it, and gives the focus back after.
    fn cover(&mut self, screen: &mut Ui, mood: Mood) {
        let covered = self.sheet.is_some() || matches!(mood, Mood::Asking { .. });
        if covered {
            if self.cover == Cover::None {
                let focused = screen.memory(egui::Memory::focused);
                screen.memory_mut(|memory| focused.map(|id| memory.surrender_focus(id)));
                self.cover = Cover::Over(focused);
            }
            screen.disable();
        } else if let Some(before) = self.give_back.take() {
            screen.memory_mut(|memory| memory.request_focus(before));
        } else if let Cover::Over(before) = std::mem::take(&mut self.cover) {
            // One frame later: in this one, egui still keeps the focus in the dialog.
            self.give_back = before;
            screen.ctx().request_repaint();
        }
    }

    /// Puts another screen up.
    fn show(&mut self, ui: &Ui, screen: Screen) {
        let nights = [self.screen.is_night(), screen.is_night()];
        let t = self.now.look.tokens;
        self.fade.begin(ui, if self.screen.is_night() { t.dusk900 } else { t.cream });
        self.keeps_band = nights == [false, false];
        self.screen = screen;
        self.sheet = None;
        self.cover = Cover::None;
        self.give_back = None;
        self.turn += 1;
        self.landing = true;
        ui.memory_mut(|memory| {
            if let Some(focused) = memory.focused() {
                memory.surrender_focus(focused);
            }
        });
        ui.ctx().request_repaint();
    }

    /// Back to the welcome for the next guest; nothing of this one stays.
    fn clear(&mut self, ui: &Ui, desk: &Desk, welcome: Welcome) {
        self.pace.left();
        self.show(ui, Screen::Welcome(welcome));
        if let setup @ Screen::Setup(_) = first_screen(desk) {
            self.screen = setup;
        }
        self.now = self.home;
        self.keys.forget();
        self.lowered = false;
        self.quiet.restart(desk.now());
    }
}

fn first_screen(desk: &Desk) -> Screen {
    if desk.state().staff_code().is_none() {
        Screen::Setup(Setup::first_start())
    } else {
        Screen::Welcome(Welcome::default())
    }
}

/// The lower 60 % of a screen: what can be reached on a tall stand.
fn lower_part(full: Rect) -> Rect {
    Rect::from_min_max(pos2(full.left(), full.top() + full.height() * 0.4), full.max)
}
