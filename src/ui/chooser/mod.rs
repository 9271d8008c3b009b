//! Choosing a file or a folder without leaving the window: by tap, by key, or by typing a path.

mod folder;
mod places;

use std::path::{MAIN_SEPARATOR, Path, PathBuf};

use egui::{Id, Key, Ui, UiBuilder, vec2};

use crate::desk::{Polled, Task};
use crate::ui::icons::Icon;
use crate::ui::theme::{TypeStyle, height, step};
use crate::ui::widgets::{Button, Dialog, Field, Text};
use crate::words::Words;

use folder::{Item, Listing, Wanted};
use places::Place;

const WIDTH: f32 = 860.0;
const PLACES_WIDTH: f32 = 190.0;
const LIST_HEIGHT: f32 = 336.0;
/// The least of the list, and what the dialog has besides it: title, path, buttons.
const LIST_LEAST: f32 = 2.0 * height::DESK + step::S12;
const AROUND_LIST: f32 = 210.0;

/// The field for a path.
const PATH: &str = "chooser-path";

/// The dialog, while it is open.
pub(in crate::ui) struct Chooser {
    wanted: Wanted,
    folder: PathBuf,
    places: Vec<Place>,
    listing: Option<Listing>,
    looking: Option<Task<Listing>>,
    typed: String,
    is_missing: bool,
    /// The first row takes the focus as soon as it is there.
    landing: bool,
    /// What had the focus before, and has it again if nothing is chosen.
    opener: Option<Id>,
    start: Start,
}

/// Whether it opened where somebody was last: that may be gone, with the stick it was on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Start {
    /// Not shown yet.
    New,
    /// Looks whether that is still there.
    AtLast,
    Over,
}

/// What became of the dialog this frame.
pub(in crate::ui) enum Chosen {
    /// Still open.
    Open,
    /// Nothing was chosen.
    Cancelled,
    /// This file or folder.
    Path(PathBuf),
}

impl Chooser {
    /// Chooses a guest list, starting where somebody was last, at first in the home folder.
    pub(in crate::ui) fn of_list() -> Self {
        Self::new(Wanted::List)
    }

    /// Chooses a file of text: an invitation, or what was saved at another door.
    pub(in crate::ui) fn of_text() -> Self {
        Self::new(Wanted::Text)
    }

    /// Chooses a folder to save into.
    pub(in crate::ui) fn of_folder() -> Self {
        Self::new(Wanted::Folder)
    }

    fn new(wanted: Wanted) -> Self {
        let mut chooser = Self {
            wanted,
            folder: PathBuf::new(),
            places: places::all(),
            listing: None,
            looking: None,
            typed: String::new(),
            is_missing: false,
            landing: true,
            opener: None,
            start: Start::New,
        };
        chooser.go(chooser.first());
        chooser
    }

    /// Where it starts when nobody was anywhere yet.
    fn first(&self) -> PathBuf {
        let start = match self.wanted {
            Wanted::List | Wanted::Text => self.places.first(),
            Wanted::Folder => {
                self.places.iter().find(|it| it.is_documents()).or(self.places.first())
            }
        };
        start.map_or_else(|| PathBuf::from("/"), |place| place.path.clone())
    }

    /// Starts where somebody was last since the program began.
    fn begin(&mut self, ui: &Ui) {
        if self.start != Start::New {
            return;
        }
        self.start = Start::Over;
        if let Some(folder) = ui.data(|data| data.get_temp(last_id())) {
            self.go(folder);
            self.start = Start::AtLast;
        }
    }

    /// Looks into another folder, in a worker: a network drive may take its time.
    fn go(&mut self, folder: PathBuf) {
        let (wanted, inside) = (self.wanted, folder.clone());
        let look = move |_: &_| folder::look(&inside, wanted);
        self.looking = Task::start("folder", look).ok();
        if self.looking.is_none() {
            self.listing = Some(Listing::Closed);
        }
        self.folder = folder;
        self.landing = true;
        self.is_missing = false;
    }

    /// Shows the dialog over the screen.
    fn ui(&mut self, ui: &Ui, words: Words) -> Chosen {
        self.begin(ui);
        self.poll(ui);
        // Whoever writes a path before the folder is there goes on writing.
        self.landing &= !ui.memory(|memory| memory.has_focus(Field::id_of(PATH)));
        self.opener = self.opener.or_else(|| ui.memory(egui::Memory::focused));
        let title = match self.wanted {
            Wanted::List => words.say("chooser-file"),
            Wanted::Text => words.say("chooser-text"),
            Wanted::Folder => words.say("chooser-folder"),
        };
        let dialog = Dialog::new(title, WIDTH);
        let room = dialog.room(ui.ctx()) - AROUND_LIST;
        let list = room.clamp(LIST_LEAST, LIST_HEIGHT);
        // Whoever writes a path in a low window sees what they write.
        let only_path = room < LIST_LEAST && Dialog::kept_free(ui.ctx()) > 0.0;
        let shown = dialog.show(ui.ctx(), |ui| {
            ui.spacing_mut().item_spacing = vec2(step::S12, step::S12);
            if only_path {
                return self.foot_ui(ui, words, None);
            }
            ui.add(Text::heading(title, TypeStyle::H2_DESK, 2));
            let tapped = ui.horizontal_top(|ui| self.middle_ui(ui, words, list)).inner;
            self.foot_ui(ui, words, tapped)
        });
        let chosen = if shown.dismissed { Chosen::Cancelled } else { shown.inner };
        if let Chosen::Path(path) = &chosen
            && let Some(folder) = path.parent().filter(|_| self.wanted != Wanted::Folder)
        {
            remember(ui, folder);
        }
        if let (Chosen::Cancelled, Some(opener)) = (&chosen, self.opener) {
            ui.memory_mut(|memory| memory.request_focus(opener));
        }
        chosen
    }

    fn poll(&mut self, ui: &Ui) {
        let Some(task) = &self.looking else { return };
        ui.ctx().request_repaint_after(std::time::Duration::from_millis(30));
        match task.poll() {
            Polled::Running => return,
            Polled::Done(listing) => self.listing = Some(listing),
            Polled::Lost => self.listing = Some(Listing::Closed),
        }
        self.looking = None;
        let is_closed = self.listing == Some(Listing::Closed);
        if self.start == Start::AtLast && is_closed {
            self.go(self.first());
        }
        self.start = Start::Over;
        if !is_closed {
            remember(ui, &self.folder);
        }
    }

    fn middle_ui(&mut self, ui: &mut Ui, words: Words, high: f32) -> Option<PathBuf> {
        let mut to = None;
        ui.allocate_ui(vec2(PLACES_WIDTH, high), |ui| {
            egui::ScrollArea::vertical().id_salt("places").max_height(high).show(ui, |ui| {
                ui.set_width(PLACES_WIDTH);
                ui.spacing_mut().item_spacing.y = step::S8;
                for place in &self.places {
                    let name = place.name(words);
                    let button = Button::sand(&name).desk().left().icon(place.icon());
                    if ui.add(button.padding(12.0).width(PLACES_WIDTH)).clicked() {
                        to = Some(place.path.clone());
                    }
                }
            });
        });
        ui.vertical(|ui| {
            ui.horizontal(|ui| {
                let up = Button::icon_only(
                    crate::ui::widgets::Kind::Outlined,
                    Icon::Back,
                    words.say("chooser-up"),
                );
                let parent = self.folder.parent().map(Path::to_path_buf);
                if ui.add(up.desk().enabled(parent.is_some())).clicked() {
                    to = parent;
                }
                let path = self.folder.display().to_string();
                ui.add(Text::new(&path, TypeStyle::DESK_BODY).soft().rows(1));
            });
            if let Some(tapped) = self.list_ui(ui, words, high) {
                to = Some(tapped);
            }
        });
        let to = to?;
        if to.is_dir() {
            self.go(to);
            return None;
        }
        Some(to)
    }

    fn list_ui(&mut self, ui: &mut Ui, words: Words, high: f32) -> Option<PathBuf> {
        let size = vec2(ui.available_width(), high - height::DESK - step::S12);
        let (_, rect) = ui.allocate_space(size);
        let mut inside = ui.new_child(UiBuilder::new().max_rect(rect));
        let says = match (&self.listing, &self.looking) {
            (_, Some(_)) | (None, None) => Some("chooser-looking"),
            (Some(Listing::Closed), None) => Some("chooser-closed"),
            (Some(Listing::Items(items)), None) if items.is_empty() => Some(match self.wanted {
                Wanted::List => "chooser-empty",
                Wanted::Text => "chooser-empty-text",
                Wanted::Folder => "chooser-empty-folder",
            }),
            (Some(Listing::Items(_)), None) => None,
        };
        if let Some(says) = says {
            inside.add(Text::new(words.say(says), TypeStyle::DESK_BODY).soft());
            return None;
        }
        let Some(Listing::Items(items)) = &self.listing else { return None };
        let landing = std::mem::take(&mut self.landing);
        egui::ScrollArea::vertical()
            .id_salt(("chooser", &self.folder))
            .auto_shrink(false)
            .show(&mut inside, |ui| items_ui(ui, items, landing))
            .inner
    }

    fn foot_ui(&mut self, ui: &mut Ui, words: Words, tapped: Option<PathBuf>) -> Chosen {
        let mut chosen = tapped;
        let (label, missing) = match self.wanted {
            Wanted::List | Wanted::Text => ("o1-path", "o1-path-missing"),
            Wanted::Folder => ("chooser-path", "chooser-path-missing"),
        };
        let missing = self.is_missing.then(|| words.say(missing));
        let label = words.say(label);
        let field = Field::new(PATH, label, &mut self.typed).desk().placeholder(label).path();
        let typed = field.error(missing).show(ui);
        if typed.response.changed() {
            self.is_missing = false;
        }
        // Where no folder stands above that could be opened, the keyboard goes on here.
        let lands = self.looking.is_none() && std::mem::take(&mut self.landing);
        let mut cancelled = false;
        let mut open = typed.entered;
        ui.horizontal(|ui| {
            if self.wanted == Wanted::Folder {
                let here = Button::primary(words.say("chooser-here")).desk().icon(Icon::Save);
                let here = ui.add(here);
                if lands {
                    here.request_focus();
                }
                if here.clicked() {
                    chosen = self.here();
                }
            }
            let typed = !self.typed.trim().is_empty();
            open |= ui.add(Button::outlined(words.say("o1-open")).desk().enabled(typed)).clicked();
            cancelled = ui.add(Button::quiet(words.say("shared-cancel")).desk()).clicked();
        });
        if open && chosen.is_none() {
            chosen = self.take_typed();
            if self.landing {
                typed.response.surrender_focus();
            }
        }
        cancelled |= ui.input(|input| input.key_pressed(Key::Escape));
        match chosen {
            Some(path) => Chosen::Path(path),
            None if cancelled => Chosen::Cancelled,
            None => Chosen::Open,
        }
    }

    /// The folder shown, or the one whose path was typed and not looked into yet.
    fn here(&mut self) -> Option<PathBuf> {
        if !self.typed.trim().is_empty() {
            self.take_typed();
        }
        (!self.is_missing).then(|| self.folder.clone())
    }

    /// What the typed path leads to: a list is taken, a folder is looked into.
    fn take_typed(&mut self) -> Option<PathBuf> {
        let typed = self.typed.trim().trim_matches('"');
        let home = typed.strip_prefix('~').zip(self.places.first());
        let path = home.map_or_else(
            || self.folder.join(typed),
            |(rest, home)| home.path.join(rest.trim_start_matches(['/', '\\'])),
        );
        if path.is_dir() {
            self.typed.clear();
            self.go(path);
            return None;
        }
        self.is_missing = !path.is_file() || self.wanted == Wanted::Folder;
        (!self.is_missing).then_some(path)
    }
}

/// Where somebody was last is kept with what the window remembers until it closes.
fn last_id() -> Id {
    Id::unique("the folder somebody was in last")
}

fn remember(ui: &Ui, folder: &Path) {
    ui.data_mut(|data| data.insert_temp(last_id(), folder.to_path_buf()));
}

/// Shows the chooser that is open, if one is; what was chosen, and what it was for.
pub(in crate::ui) fn chosen<P>(
    open: &mut Option<(Chooser, P)>,
    ui: &Ui,
    words: Words,
) -> Option<(P, PathBuf)> {
    let (chooser, _) = open.as_mut()?;
    match chooser.ui(ui, words) {
        Chosen::Open => None,
        Chosen::Cancelled => {
            *open = None;
            None
        }
        Chosen::Path(path) => open.take().map(|(_, purpose)| (purpose, path)),
    }
}

fn items_ui(ui: &mut Ui, items: &[Item], landing: bool) -> Option<PathBuf> {
    ui.spacing_mut().item_spacing.y = step::S4;
    let width = ui.available_width() - step::S12;
    let mut tapped = None;
    for (index, item) in items.iter().enumerate() {
        let folder = format!("{}{MAIN_SEPARATOR}", item.name);
        let (label, icon) =
            if item.is_folder { (&folder, Icon::Next) } else { (&item.name, Icon::File) };
        let button = Button::quiet(label).desk().left().icon(icon).padding(12.0);
        let response = ui.add(button.width(width));
        if landing && index == 0 {
            response.request_focus();
        }
        if response.clicked() {
            tapped = Some(item.path.clone());
        }
    }
    tapped
}

#[cfg(test)]
mod tests;
