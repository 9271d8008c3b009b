//! O4: everything that is set at this door and for this house, in one place.

mod asks;
mod backups;
mod camera;
mod cards;
mod code;
mod door;
mod evening;
mod examples;
mod forgets;
mod labels;
mod languages;
mod names;
mod printer;
mod restore;
mod scanner;
mod sheet;
mod window;

use egui::{Align, Layout, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::desk::{Settings, StaffCode};
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::Wish;
use crate::ui::guest::at;
use crate::ui::icons::Icon;
use crate::ui::theme::{TypeStyle, step};
use crate::ui::widgets::{Text, Tone, tag_ui};

use backups::Backups;
use camera::Cameras;
use cards::{Cards, Heights};
use code::NewCode;
use door::ThisDoor;
use forgets::Forgets;
use printer::Printers;
use restore::Restoring;
use sheet::Sheet;
pub(super) use sheet::label_ui;

/// How many cards there are.
const CARDS: usize = 9;

/// What was tapped in a card.
enum Tap {
    Open(Sheet),
    /// Print a test badge, and ask how it came out.
    TestBadge,
    Wish(Box<Wish>),
}

impl Tap {
    fn wish(wish: Wish) -> Self {
        Self::Wish(Box::new(wish))
    }
}

/// The screen of the settings.
#[derive(Default)]
pub(in crate::ui) struct HouseSettings {
    heights: Heights,
    sheet: Option<Sheet>,
    /// The sheet is shown for the first time: its title takes the focus.
    is_new: bool,
    door: ThisDoor,
    printers: Printers,
    cameras: Cameras,
    code: NewCode,
    backups: Backups,
    forgets: Forgets,
    examples: examples::Editing,
    restoring: Restoring,
    /// Makes whoever gives wrong codes wait.
    lock: StaffCode,
}

impl HouseSettings {
    /// Whether something lies over the screen.
    pub(in crate::ui) const fn is_covered(&self) -> bool {
        self.sheet.is_some()
    }

    /// Whether the camera's picture is shown.
    pub(in crate::ui) fn shows_camera(&self) -> bool {
        self.sheet == Some(Sheet::Camera)
    }

    pub(in crate::ui) fn ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        if view.landing {
            let lock = std::mem::take(&mut self.lock);
            *self = Self { lock, ..Self::default() };
            self.backups.look(view);
            self.printers.look();
            self.cameras.look();
        }
        self.printers.collect(ui, view);
        self.backups.collect(ui, view);
        ui.spacing_mut().item_spacing = vec2(step::S12, 0.0);
        self.top_ui(ui, view);
        // Shadows reach over the edge of what scrolls.
        let body = view.rect.with_min_y(view.rect.top() + 66.0).expand2(vec2(step::S12, 0.0));
        let tap = at(ui, body, |ui| {
            let area = ScrollArea::vertical().id_salt("settings").auto_shrink(false);
            area.show(ui, |ui| {
                let room = ui.available_rect_before_wrap().shrink2(vec2(step::S12, 0.0));
                let room = UiBuilder::new().max_rect(room);
                // The area learns how much there is to scroll.
                ui.scope_builder(room, |ui| self.cards_ui(ui, view, body.height())).inner
            })
            .inner
        });
        let wish = match tap {
            Some(Tap::Open(sheet)) => {
                (self.sheet, self.is_new) = (Some(sheet), true);
                self.code = NewCode::default();
                if sheet == Sheet::Examples {
                    self.examples = examples::Editing::of(view);
                }
                if sheet == Sheet::Restore {
                    self.restoring = Restoring::of(view);
                }
                None
            }
            Some(Tap::TestBadge) => {
                (self.sheet, self.is_new) = (Some(Sheet::CameOut), true);
                Some(Wish::PrintTest)
            }
            Some(Tap::Wish(wish)) => Some(*wish),
            None => None,
        };
        self.sheet_ui(ui, view).or(wish)
    }

    /// The cards in the order they are read.
    fn cards_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, seen: f32) -> Option<Tap> {
        let Self { heights, door, backups, forgets, .. } = self;
        let mut cards = Cards::lay(ui, heights, CARDS, seen);
        let mut tap = door.card_ui(ui, &mut cards, view);
        tap = printer::card_ui(ui, &mut cards, view).or(tap);
        tap = scanner::card_ui(ui, &mut cards, view).or(tap);
        tap = languages::card_ui(ui, &mut cards, view).or(tap);
        tap = examples::card_ui(ui, &mut cards, view).or(tap);
        tap = forgets.card_ui(ui, &mut cards, view).or(tap);
        tap = backups.card_ui(ui, &mut cards, view).or(tap);
        tap = code::card_ui(ui, &mut cards, view).or(tap);
        tap = window::card_ui(ui, &mut cards, view).or(tap);
        cards.end(ui);
        tap
    }

    fn sheet_ui(&mut self, ui: &Ui, view: &DeskView<'_>) -> Option<Wish> {
        let sheet = self.sheet?;
        let is_new = std::mem::take(&mut self.is_new);
        let content = |ui: &mut Ui| match sheet {
            Sheet::Printer => self.printers.ui(ui, view),
            Sheet::Scanner => {
                scanner::scanner_ui(ui, view);
                None
            }
            Sheet::Camera => self.cameras.ui(ui, view),
            Sheet::Code => self.code.ui(ui, view, &mut self.lock),
            Sheet::Evening => evening::sheet_ui(ui, view),
            Sheet::Examples => self.examples.ui(ui, view),
            Sheet::Asks => asks::sheet_ui(ui, view),
            Sheet::CameOut => printer::came_out_ui(ui, view),
            Sheet::Restore => self.restoring.ui(ui, view, &mut self.lock),
        };
        let (wish, closes) = sheet.show(ui, view, is_new, content);
        let asked = sheet != Sheet::CameOut;
        let remembers = asked && matches!(wish, Some(Wish::Remember(_)));
        // One question after the other is switched on.
        let is_kept = wish.is_none() || remembers || sheet == Sheet::Asks;
        if closes || !is_kept {
            self.sheet = None;
        }
        wish
    }

    fn top_ui(&self, ui: &mut Ui, view: &DeskView<'_>) {
        let rect = view.rect;
        let head = Rect::from_min_max(rect.min, pos2(rect.right(), rect.top() + 52.0));
        let builder = UiBuilder::new().max_rect(head).layout(Layout::left_to_right(Align::Center));
        let mut row = ui.new_child(builder);
        view.heading_ui(&mut row, view.say("o4-title"));
        let saved = view.say("o4-all-saved");
        let tag = Text::new(saved, TypeStyle::DESK_TAG).galley(ui, f32::INFINITY).size().x + 50.0;
        row.add_space(step::S8);
        let room = row.available_width() - tag - step::S8;
        let hint = Text::new(view.say("o4-hint"), TypeStyle::DESK_BODY).soft();
        if hint.galley(&row, f32::INFINITY).size().x <= room {
            row.add(hint.rows(1));
        }
        if !self.door.has_news(view) && !self.forgets.has_news() {
            row.add_space((row.available_width() - tag).max(0.0));
            tag_ui(&mut row, Tone::Leaf, Some(Icon::Check), saved);
        }
    }
}

/// Remembers settings that changed.
fn remember(before: &Settings, after: Settings) -> Option<Wish> {
    (after != *before).then(|| Wish::Remember(Box::new(after)))
}
