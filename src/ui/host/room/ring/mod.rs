//! H2, the Ring: how a host begins it, leads it from need to need, and ends it.

mod before;
mod hands;
mod need;
mod on;
mod order;
mod over;
mod script;

use egui::{Key, Margin, Modifiers, Rect, Ui, UiBuilder, pos2, vec2};

use crate::desk::Task;
use crate::domain::{Command, GuestId, Ring, RingId, RingWish, Step, Turn, ring_s};
use crate::ui::desk::view::{DeskView, count};
use crate::ui::desk::wish::{Deed, Wish};
use crate::ui::guest::at;
use crate::ui::icons::Icon;
use crate::ui::theme::step;
use crate::ui::widgets::{Button, Kind, Tone, card_frame, from_top, tag_size, tag_ui};
use crate::words::Language;

use hands::Hands;
use on::{Looked, On};

/// The width of the right column, and of both where they stand beside each other.
const BESIDE: f32 = 356.0;
const BOTH: f32 = 860.0;
/// Under this height, in points, all of it stands below each other.
const HIGH: f32 = 600.0;
/// How high the card of the need is where both columns stand beside each other.
const NEED: f32 = 278.0;
/// Between two cards.
const BETWEEN: f32 = 14.0;
/// From so many people on, tables have lists of their own.
const TABLES_FROM: usize = 30;

/// The host's controls, and what was typed into them.
pub(super) struct RingDesk {
    is_open: bool,
    /// Whether this program looked already whether a Ring is on.
    has_looked: bool,
    minutes: u32,
    /// Who says it themselves, before it begins.
    voices: Vec<GuestId>,
    finding: Option<Task<Vec<Turn>>>,
    find: super::find::Find,
    hands: Hands,
    /// The language of what a host says, once one was chosen.
    says_in: Option<Language>,
    /// The question before it ends is open.
    asks_end: bool,
    /// The Ring that was on last.
    last: Option<RingId>,
    drag: order::Drag,
    looked: Looked,
    /// How far the Ring was a frame ago.
    stage: Option<Stage>,
}

/// How far a Ring is. Where that changes, so does all of the screen, and the keyboard begins at its title.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Stage {
    Before,
    On,
    Over,
}

impl Default for RingDesk {
    fn default() -> Self {
        Self {
            is_open: false,
            has_looked: false,
            minutes: 2,
            voices: Vec::new(),
            finding: None,
            find: super::find::Find::default(),
            hands: Hands::default(),
            says_in: None,
            asks_end: false,
            last: None,
            drag: order::Drag::default(),
            looked: Looked::default(),
            stage: None,
        }
    }
}

impl RingDesk {
    /// Opens the controls.
    pub(super) fn open(&mut self) {
        self.is_open = true;
    }

    /// How many people agreed that a need of theirs is read.
    pub(super) fn count_owners(&mut self, view: &DeskView<'_>) -> usize {
        self.looked.look(view);
        self.looked.owners.len()
    }

    /// Makes room for what a host wants to look at meanwhile.
    pub(super) const fn step_aside(&mut self) {
        self.is_open = false;
    }

    /// The host goes elsewhere.
    pub(super) fn leave(&mut self) {
        self.finding = None;
        self.asks_end = false;
    }

    /// Whether something lies over the screen.
    pub(super) const fn is_covered(&self) -> bool {
        self.asks_end
    }

    /// Whether the controls take the room's place; where a Ring was on before anybody looked, they do.
    pub(super) fn is_shown(&mut self, view: &DeskView<'_>) -> bool {
        if !std::mem::replace(&mut self.has_looked, true) {
            self.is_open = view.evening().is_some_and(|it| it.ring_on().is_some());
        }
        self.is_open
    }

    /// The whole screen, for a room with so many people in it.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, inside: usize) -> Option<Wish> {
        ui.spacing_mut().item_spacing = vec2(step::S8, 0.0);
        self.looked.look(view);
        let on = view.evening().and_then(|it| On::of(it, self.looked.order.clone()));
        if let Some(on) = &on {
            self.last = Some(on.id);
        }
        let head = self.head_ui(ui, view, on.as_ref(), inside);
        let stage = match (&on, self.last) {
            (Some(_), _) => Stage::On,
            (None, Some(_)) => Stage::Over,
            (None, None) => Stage::Before,
        };
        if self.stage.replace(stage) != Some(stage) {
            view.focus_heading(ui);
        }
        let body = view.rect.with_min_y(view.rect.top() + 66.0);
        let is_beside = body.width() >= BOTH && body.height() >= HIGH;
        let wish = if is_beside {
            self.beside_ui(ui, view, on.as_ref(), (body, inside))
        } else {
            let turn = on.as_ref().and_then(|on| on.ring.turn());
            let area = from_top(ui, "ring", (stage, turn)).auto_shrink(false);
            let show = |ui: &mut Ui| self.below_ui(ui, view, on.as_ref(), inside);
            at(ui, body, |ui| area.show(ui, show).inner)
        };
        let began = self.collect(ui, view);
        let ended = on.as_ref().and_then(|on| self.end_ui(ui, view, on));
        let key = on.as_ref().and_then(|on| keys(ui, view, on));
        head.or(wish).or(began).or(ended).or(key)
    }

    fn beside_ui(
        &mut self,
        ui: &mut Ui,
        view: &DeskView<'_>,
        on: Option<&On<'_>>,
        (body, inside): (Rect, usize),
    ) -> Option<Wish> {
        let right = body.with_min_x(body.right() - BESIDE);
        let left = body.with_max_x(right.left() - step::S16);
        let Some(on) = on else {
            let wish = at(ui, left, |ui| self.still_ui(ui, view, inside));
            at(ui, right, |ui| self.script_ui(ui, view, None));
            return wish;
        };
        let above = left.with_max_y(left.top() + NEED);
        let (mut wish, bottom) = at(ui, above, |ui| {
            let wish = need::need_ui(ui, view, on, Some(NEED));
            (wish, ui.min_rect().bottom())
        });
        // A need of two rows makes its card higher.
        let below = left.with_min_y(bottom + BETWEEN);
        if let Some(turn) = on.ring.turn() {
            let high = Some(below.height());
            let hand = at(ui, below, |ui| self.hands.ui(ui, view, (on, turn), high));
            wish = wish.or(hand);
        }
        let mut bottom = right.top();
        at(ui, right, |ui| {
            self.script_ui(ui, view, Some(on));
            bottom = ui.min_rect().bottom();
        });
        let next = right.with_min_y(bottom + BETWEEN);
        let order = at(ui, next, |ui| self.order_ui(ui, view, on, Some(next.height())));
        wish.or(order)
    }

    fn below_ui(
        &mut self,
        ui: &mut Ui,
        view: &DeskView<'_>,
        on: Option<&On<'_>>,
        inside: usize,
    ) -> Option<Wish> {
        ui.spacing_mut().item_spacing.y = step::S16;
        let Some(on) = on else {
            let wish = self.still_ui(ui, view, inside);
            self.script_ui(ui, view, None);
            return wish;
        };
        let mut wish = need::need_ui(ui, view, on, None);
        self.script_ui(ui, view, Some(on));
        if let Some(turn) = on.ring.turn() {
            let hand = self.hands.ui(ui, view, (on, turn), None);
            wish = wish.or(hand);
        }
        let order = self.order_ui(ui, view, on, None);
        wish.or(order)
    }

    /// Before it begins, and after it ended.
    fn still_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, inside: usize) -> Option<Wish> {
        let ended = self.last.and_then(|id| Some((id, view.evening()?.ring(id)?)));
        match ended {
            Some((id, ring)) => self.over_ui(ui, view, (id, ring)),
            None => self.before_ui(ui, view, inside),
        }
    }

    /// The way back, the title, how far it has come; its lists and its end at the right.
    fn head_ui(
        &mut self,
        ui: &mut Ui,
        view: &DeskView<'_>,
        on: Option<&On<'_>>,
        inside: usize,
    ) -> Option<Wish> {
        let rect = view.rect;
        let head = Rect::from_min_max(rect.min, pos2(rect.right(), rect.top() + 52.0));
        let layout = egui::Layout::left_to_right(egui::Align::Center);
        let mut row = ui.new_child(UiBuilder::new().max_rect(head).layout(layout));
        let back = Button::icon_only(Kind::Quiet, Icon::Back, view.say("ring-back")).desk();
        if row.add(back).clicked() {
            self.close();
        }
        view.heading_ui(&mut row, view.say("h1-ring"));
        let on = on?;
        row.add_space(step::S8);
        let end = Button::new(Kind::Clay, view.say("ring-end")).desk();
        // Where there is no printer for pages, they are saved.
        let prints = view.settings.page_printer.is_some();
        let icon = if prints { Icon::Print } else { Icon::File };
        let lists = Button::outlined(view.say("ring-lists")).icon(icon).desk();
        let lists = (inside >= TABLES_FROM).then_some(lists);
        let wide = |it: &Button<'_>| it.size(&row, f32::INFINITY).x + step::S12;
        let left = rect.right() - wide(&end) - lists.as_ref().map_or(0.0, wide);
        // What they say stands in the cards, too.
        let fits = |row: &Ui, icon, says: &str| {
            row.cursor().left() + tag_size(row, Some(icon), says).x <= left
        };
        if let Some(at) = on.place {
            let about = [("n", count(at + 1)), ("all", count(on.order.len()))];
            let of = view.say_with("h1-ring-of", &about);
            if fits(&row, Icon::Circle, &of) {
                tag_ui(&mut row, Tone::Amber, Some(Icon::Circle), &of);
            }
        }
        let answers = view.count("ring-answers", on.ring.count_hands());
        if fits(&row, Icon::People, &answers) {
            tag_ui(&mut row, Tone::Leaf, Some(Icon::People), &answers);
        }
        let mut wish = None;
        let right = egui::Layout::right_to_left(egui::Align::Center);
        row.with_layout(right, |ui| {
            ui.spacing_mut().item_spacing.x = step::S12;
            if ui.add(end).clicked() {
                self.asks_end = true;
            }
            if lists.is_some_and(|it| ui.add(it).clicked()) {
                wish = Some(Wish::PrintTableLists);
            }
        });
        wish
    }

    fn close(&mut self) {
        self.is_open = false;
        self.last = None;
        self.stage = None;
        self.leave();
    }
}

/// One of the cards, as high as `high` if given; what is within is told how high that is.
fn card_ui<T>(
    ui: &mut Ui,
    margin: Margin,
    high: Option<f32>,
    add: impl FnOnce(&mut Ui, Option<f32>) -> T,
) -> T {
    let frame = card_frame(ui).inner_margin(margin);
    let inset = frame.total_margin().sum();
    let width = ui.available_width();
    let within = high.map(|it| (it - inset.y).max(0.0));
    frame
        .show(ui, |ui| {
            ui.set_width(width - inset.x);
            ui.set_min_height(within.unwrap_or(0.0));
            ui.spacing_mut().item_spacing.y = 0.0;
            add(ui, within)
        })
        .inner
}

/// A wish of a Ring that says nothing of itself: the screen shows what it did.
fn wish(view: &DeskView<'_>, ring: RingId, wish: RingWish) -> Option<Wish> {
    let gathering = view.desk.tonight()?;
    let steps = vec![Command::Ring { gathering, ring, wish }];
    Some(Wish::Do(Deed { steps, ..Deed::default() }))
}

fn go(view: &DeskView<'_>, on: &On<'_>, step: Step) -> Option<Wish> {
    wish(view, on.id, RingWish::Go { step })
}

/// The keys of a remote presenter work whatever has the focus; letters only where nobody writes.
fn keys(ui: &Ui, view: &DeskView<'_>, on: &On<'_>) -> Option<Wish> {
    if view.covered {
        return None;
    }
    let pressed = |key: &Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, *key));
    let by_presenter = [Key::PageDown, Key::PageUp].into_iter().find(pressed);
    let letter = |key: &Key| view.letter(ui, *key);
    let key = by_presenter.or_else(|| [Key::M, Key::B, Key::S].into_iter().find(letter))?;
    go(view, on, led_by(key, on.ring)?)
}

/// Where a key leads while a Ring is on, pressed here or where the board's own window has the focus.
pub(in crate::ui) fn led_by(key: Key, ring: &Ring) -> Option<Step> {
    let keys = [
        (Key::PageDown, Step::Next),
        (Key::PageUp, Step::Back),
        (Key::M, Step::MinuteMore),
        (Key::B, need::rest(ring)),
        (Key::S, Step::Skip),
    ];
    keys.into_iter().find(|(it, _)| *it == key).map(|(_, step)| step)
}

/// The owner of a need as a host reads them out: by the name they chose for the screen, or none.
fn owner(view: &DeskView<'_>, turn: Turn) -> Option<String> {
    view.desk.state().aloud_name(view.desk.tonight()?, turn)
}

/// A need in its owner's words; `None` where they say it themselves, or took it back.
fn text<'a>(view: &DeskView<'a>, turn: Turn) -> Option<&'a str> {
    view.evening()?.aloud_text(turn)
}
