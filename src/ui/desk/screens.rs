//! Which screen of the desk is shown, and when the desk locks itself.

use std::cell::Cell;
use std::path::PathBuf;
use std::time::Duration;

use chrono::TimeDelta;
use egui::{Area, Context, Id, Key, Modifiers, Order, Rect, Ui, UiBuilder, pos2, vec2};

use super::looks::LookSheet;
use super::notice::Notice;
use super::pages::Pages;
use super::rail::{RailOutput, RailTap, corner_ui, rail_rect, rail_ui};
use super::view::{DeskView, count};
use super::wish::Wish;
use super::{DeskPlace, Display, Surroundings, looks};
use crate::desk::{Desk, Keyboard, Settings, last_fault};
use crate::domain::{Gathering, GuestId};
use crate::ui::ShareWish;
use crate::ui::guest::quiet::{Mood, Quiet};
use crate::ui::guest::{Home, local};
use crate::ui::guest::{at, key_words};
use crate::ui::host::{BarTap, Board, Corruptors, Doors, HouseSettings, Projector, Room};
use crate::ui::organizer::{FollowUps, GuestList};
use crate::ui::theme::{Look, margin};
use crate::ui::widgets::{Dialog, TouchKeys};

/// Seconds of quiet after which the desk locks.
pub(in crate::ui) const LOCKS_AFTER_S: u32 = 600;

/// A fault of an earlier evening is for `doctor` to tell.
const TELL_FAULTS_H: i64 = 12;

/// What hosts have been told of already.
#[derive(Default)]
struct Told {
    backup: Option<String>,
    fault: bool,
}

/// What the desk cannot do by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeskErrand {
    /// Back to the guests' screens.
    Lock,
    /// The same over the whole screen, until staff are back.
    OpenKiosk,
    /// The door's settings were changed.
    NewSettings,
    /// Print the badge of a guest.
    Print(GuestId),
    /// Print a badge that shows whether the printer is set up right.
    PrintTest,
    /// Somebody put so many labels into the printer, or does not know how many.
    LabelsPutIn(Option<u32>),
    /// Make a backup now.
    BackUp,
    /// Put this backup in the place of the house, which is kept aside.
    Restore(PathBuf),
    /// Something about other doors.
    Share(ShareWish),
}

/// The screens behind the staff code.
pub struct DeskScreens {
    pub(super) place: DeskPlace,
    /// The last place with a rail beside it.
    pub(super) before: DeskPlace,
    /// What guests begin with, and what the room sees.
    pub(super) home: Home,
    /// As whoever is at the desk wants it.
    pub(super) now: Home,
    pub(super) look_sheet: Option<LookSheet>,
    pub(super) settings: Settings,
    pub(super) notice: Notice,
    /// What hosts have been told of already.
    told: Told,
    pub(super) errands: Vec<DeskErrand>,
    pub(super) board: Board,
    pub(super) room: Room,
    projector: Projector,
    pub(super) doors: Doors,
    corruptors: Corruptors,
    house_settings: HouseSettings,
    pub(super) guest_list: GuestList,
    pub(super) follow_ups: FollowUps,
    /// So many came onto the list while somebody looked elsewhere, or nobody did.
    list_news: Option<usize>,
    pub(super) quiet: Quiet,
    pub(super) pages: Pages,
    landing: bool,
    /// The heading of the screen as last shown, for F6.
    heading: Option<Id>,
    keys: TouchKeys,
}

impl DeskScreens {
    /// The desk of a door whose guests begin with `home`.
    #[must_use]
    pub fn new(desk: &Desk, home: Home) -> Self {
        let settings = desk.settings().unwrap_or_default();
        let mut board = Board::default();
        board.remember_display(settings.board_display.clone());
        Self {
            place: DeskPlace::default(),
            before: DeskPlace::default(),
            home,
            now: looks::remembered(&settings, home),
            look_sheet: None,
            settings,
            notice: Notice::default(),
            told: Told::default(),
            errands: Vec::new(),
            board,
            room: Room::default(),
            projector: Projector::default(),
            doors: Doors::default(),
            corruptors: Corruptors::default(),
            house_settings: HouseSettings::default(),
            guest_list: GuestList::default(),
            follow_ups: FollowUps::default(),
            list_news: None,
            quiet: Quiet::from(desk.now()),
            pages: Pages::default(),
            landing: true,
            heading: None,
            keys: TouchKeys::default(),
        }
    }

    /// Somebody unlocked the desk who saw things so at the door. A look that they had chosen there
    /// comes with them; else the desk looks as it was left.
    pub fn unlock(&mut self, arriving: Home) {
        let chosen = arriving != self.home;
        self.now = if chosen { arriving } else { looks::remembered(&self.settings, self.home) };
        self.look_sheet = None;
    }

    /// What guests begin with has changed.
    pub fn resettle(&mut self, home: Home) {
        if self.settings.desk_look.is_none() {
            self.now.words = home.words;
        }
        self.home = home;
        self.now.look.less_movement = home.look.less_movement;
    }

    /// How things look at the desk.
    #[must_use]
    pub const fn look(&self) -> Look {
        self.now.look
    }

    /// Somebody unlocked the desk, or goes to another of its places.
    pub fn go(&mut self, desk: &Desk, place: DeskPlace) {
        self.room.leave();
        if !self.place.fills_window() {
            self.before = self.place;
        }
        self.place = place;
        self.landing = true;
        self.keys.forget();
        self.quiet.restart(desk.now());
    }

    /// Opens the sheet of somebody, where the room is shown.
    pub fn look_at(&mut self, guest: GuestId) {
        self.room.look_at(guest);
    }

    /// The place that is shown.
    #[must_use]
    pub const fn place(&self) -> DeskPlace {
        self.place
    }

    /// The keyboard that this door's scanner was found to be.
    #[must_use]
    pub const fn scanner(&self) -> Option<Keyboard> {
        self.settings.scanner
    }

    /// The camera that was chosen at this door.
    #[must_use]
    pub(in crate::ui) fn camera(&self) -> Option<&str> {
        self.settings.camera.as_deref()
    }

    /// Whether a screen shows what the camera sees.
    #[must_use]
    pub(in crate::ui) fn wants_camera(&self) -> bool {
        self.place == DeskPlace::Settings && self.house_settings.shows_camera()
    }

    /// What the program has to do for the desk since this was last asked.
    pub fn errands(&mut self) -> Vec<DeskErrand> {
        std::mem::take(&mut self.errands)
    }

    /// Shows the desk over the whole window and grants what was wished.
    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk, around: &Surroundings) {
        self.tell_list_news();
        let window = ui.ctx().content_rect();
        ui.painter().rect_filled(window, 0, Look::of(ui).tokens.cream);
        ui.spacing_mut().interact_size.y = 0.0;
        let fills_window = self.place.fills_window();
        let side = if fills_window { window.with_max_x(window.left()) } else { rail_rect(window) };
        let gap = if fills_window { vec2(0.0, 0.0) } else { vec2(margin::DESK, 20.0) };
        let (panel, over) = self.keys_panel(ui, window.with_min_x(side.right()));
        let view = DeskView {
            desk,
            words: self.now.words,
            greets: self.home.words.language(),
            now: desk.now(),
            settings: &self.settings.clone(),
            around,
            rect: Rect::from_min_max(
                pos2(side.right() + gap.x, window.top() + gap.y),
                pos2(window.right() - gap.x, panel.top() - gap.y),
            ),
            landing: std::mem::take(&mut self.landing),
            covered: self.room.is_covered()
                || self.doors.is_covered()
                || self.projector.is_covered()
                || self.house_settings.is_covered()
                || self.follow_ups.is_covered()
                || self.corruptors.is_covered()
                || self.look_sheet.is_some()
                || self.pages.is_choosing(),
            heading: Cell::new(self.heading),
        };
        let rail = (!fills_window).then(|| rail_ui(ui, &view, side, self.place));
        let mut content = ui.new_child(UiBuilder::new().max_rect(view.rect));
        self.follow_ups.go_on(&content, &view);
        let wish = self.screen_ui(&mut content, &view);
        self.heading = view.heading.get();
        let (keys, words) = (&mut self.keys, key_words(view.words, false));
        if panel.is_positive() {
            at(ui, panel, |ui| keys.show(ui, panel, words, false));
        }
        if over.is_positive() {
            let area = Area::new(Id::unique("keys over a dialog")).order(Order::Tooltip);
            area.fixed_pos(over.min).show(ui.ctx(), |ui| {
                at(ui, over, |ui| keys.show(ui, over, words, false));
            });
        }
        let wish = wish.or_else(|| self.keys(ui, rail.as_ref()));
        let corner = fills_window.then(|| corner_ui(ui, &view, window)).flatten();
        let wish = wish.or(rail.and_then(|rail| rail.tap).or(corner).map(|tap| match tap {
            RailTap::Go(place) => Wish::Go(place),
            RailTap::Calls => Wish::Go(DeskPlace::Room),
            RailTap::Look => Wish::Looks,
            RailTap::Lock => Wish::Lock,
        }));
        let wish = self.look_sheet_ui(ui, &view).or(wish);
        self.tell_troubles(desk, around);
        self.pages.ui(ui, desk, self.now.words);
        if let Some(says) = self.pages.told(ui.ctx(), self.now.words) {
            self.notice.say(says, None);
        }
        let foot = if self.place == DeskPlace::Room { self.room.foot() } else { 0.0 };
        let wish = self.notice.ui(ui, foot).or(wish).or_else(|| self.lock_in_time(ui, desk));
        if let Some(wish) = wish {
            self.grant(ui, desk, around, wish);
        }
    }

    /// Says once that a backup failed, and that the screen fell and started again.
    fn tell_troubles(&mut self, desk: &Desk, around: &Surroundings) {
        if self.told.backup != around.failed_backup {
            self.told.backup.clone_from(&around.failed_backup);
            if let Some(says) = &around.failed_backup {
                let about = [("says", says.as_str().into())];
                self.notice.say(self.now.words.say_with("toast-backup-failed", &about), None);
            }
        }
        if !std::mem::replace(&mut self.told.fault, true)
            && let Ok(Some(at)) = last_fault(desk.journal())
            && desk.now() - at < TimeDelta::hours(TELL_FAULTS_H)
        {
            let plan = desk.evening().and_then(Gathering::plan);
            let time = self.now.words.time(local(plan, at).1);
            let says = self.now.words.say_with("toast-started-again", &[("time", time.into())]);
            self.notice.say(says, None);
        }
    }

    /// On the screen of the list itself, the figures say it.
    fn tell_list_news(&mut self) {
        if let Some(people) = self.list_news.take().filter(|_| self.place != DeskPlace::GuestList) {
            let says = self.now.words.say_with("toast-list-added", &[("n", count(people))]);
            self.notice.say(says, None);
        }
    }

    /// Where the painted keyboard is: in the lower part of `room`, or over everything while a dialog
    /// is open, which then stays above it. No higher than nothing where it is not.
    fn keys_panel(&mut self, ui: &Ui, room: Rect) -> (Rect, Rect) {
        self.keys.look(ui);
        let has_dialog = ui.memory(|memory| memory.top_modal_layer().is_some());
        let window = ui.ctx().content_rect();
        let high = |is_there: bool, all: Rect| if is_there { self.keys.height(all) } else { 0.0 };
        let (below, over) = (high(!has_dialog, room), high(has_dialog, window));
        Dialog::keep_free(ui.ctx(), over);
        let lower = |all: Rect, high: f32| all.with_min_y(all.bottom() - high);
        (lower(room, below), lower(window, over))
    }

    fn screen_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        match self.place {
            DeskPlace::Room => self.room.ui(ui, view, &self.board),
            DeskPlace::Projector => self.projector.ui(ui, view, &mut self.board),
            DeskPlace::GuestList => self.guest_list.ui(ui, view),
            DeskPlace::FollowUps => self.follow_ups.ui(ui, view),
            DeskPlace::Doors => self.doors.ui(ui, view),
            DeskPlace::Corruptors => self.corruptors.ui(ui, view),
            DeskPlace::Settings => self.house_settings.ui(ui, view),
        }
    }

    /// Whether it matters now which screens are connected.
    #[must_use]
    pub(in crate::ui) fn minds_displays(&self) -> bool {
        self.board.minds_displays()
    }

    /// What goes on while nobody sees the window: the board is another one.
    pub(in crate::ui) fn behind_the_scenes(&mut self, ctx: &Context, desk: &mut Desk) {
        self.board_keys(desk);
        self.board.behind_the_scenes(ctx, desk);
    }

    /// What goes on whatever is shown, even while the desk is locked. Call it every frame.
    pub fn every_frame(&mut self, ctx: &Context, desk: &mut Desk, displays: &[Display]) {
        self.list_news = self.guest_list.carry_on(ctx, desk).or(self.list_news);
        let less_movement = self.home.look.less_movement;
        let look = Look { less_movement, ..Look::default() };
        self.board.show_calls(self.settings.calls_on_board);
        if let Some(key) = self.board.see_displays(desk, self.home.words, displays) {
            self.notice.say(self.now.words.say(key).to_owned(), None);
        }
        self.board_keys(desk);
        self.board.every_frame(ctx, desk, look, self.home.words);
    }

    /// Shows the board over all of `ui`, and nothing else: for a door that is one.
    /// What whoever stands there wants.
    pub(in crate::ui) fn board_ui(
        &mut self,
        ui: &mut Ui,
        desk: &Desk,
        displays: &[Display],
        doors: Option<&crate::sync::Doors>,
    ) -> Option<BarTap> {
        self.board.show_calls(self.settings.calls_on_board);
        let less_movement = self.home.look.less_movement;
        let look = Look { less_movement, ..Look::default() };
        self.board.fill_ui(ui, desk, (look, self.home.words), displays, doors)
    }

    /// Ctrl with a figure goes to a place; F6 from the rail to the screen and back.
    fn keys(&self, ui: &Ui, rail: Option<&RailOutput>) -> Option<Wish> {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F6)) {
            let beside = rail.filter(|rail| !rail.has_focus).map(|rail| rail.here);
            if let Some(to) = beside.or(self.heading).or(rail.map(|rail| rail.here)) {
                ui.memory_mut(|memory| memory.request_focus(to));
            }
        }
        let pressed = |place: &DeskPlace| {
            ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, place.figure()))
        };
        DeskPlace::ALL.into_iter().find(pressed).map(Wish::Go)
    }

    fn lock_in_time(&mut self, ui: &Ui, desk: &Desk) -> Option<Wish> {
        let now = desk.now();
        if ui.input(|input| !input.events.is_empty()) {
            self.quiet.touched(now);
        }
        match self.quiet.plain_mood(now, LOCKS_AFTER_S) {
            Mood::Awake { left_s } => {
                ui.ctx().request_repaint_after(Duration::from_secs(left_s.into()));
                None
            }
            Mood::Asking { .. } | Mood::Over => Some(Wish::Lock),
        }
    }
}
