//! K6, last: good night, and what to take along.

use egui::{Key, Modifiers, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::{GoingHome, HomeWish};
use crate::badge::Modules;
use crate::desk::PrinterState;
use crate::followup::{Person, TakeHome};
use crate::ui::art;
use crate::ui::badge::paint_screen_code;
use crate::ui::guest::quiet::Mood;
use crate::ui::guest::shell::{Room, alert_below_ui, at, enter_on, fitting};
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, Tokens, TypeStyle, radius, step};
use crate::ui::widgets::{Button, Kind, Text, announce_ui, marked, scroll_ui};

/// The widest the words get, in points.
const WIDE: f32 = 640.0;
/// Room kept for the buttons and the last line, in points.
const BUTTONS: f32 = 72.0;
const LAST: f32 = 48.0;
/// The largest a code gets, in points, and the paper around it.
const CODE: f32 = 232.0;
const PAPER: f32 = 14.0;

impl GoingHome {
    pub(super) fn night_ui(&mut self, ui: &mut Ui, view: &View<'_>, mood: Mood) -> Option<Wish> {
        paint_night(ui, view);
        let rect = view.shell.rect;
        let side = if view.shell.is_wide() { 56.0 } else { 40.0 };
        let low = rect.height() < 700.0;
        let top = match (low, self.asks) {
            (true, _) => 20.0,
            (false, true) => 40.0,
            (false, false) => 64.0,
        };
        let wide = WIDE.min(rect.width() - 2.0 * side);
        let column = Rect::from_min_max(
            pos2(rect.left() + side, rect.top() + top),
            pos2(rect.left() + side + wide, rect.bottom() - LAST),
        );
        let mut bottom = column.bottom();
        if self.stumbled {
            bottom = alert_below_ui(ui, view, view.say("k6-not-saved")) - step::S12;
        }
        let buttons = Rect::from_min_max(pos2(column.left(), bottom - BUTTONS), column.max);
        let words = column.with_max_y(buttons.top() - step::S12);
        let take = self.take_home(view.desk);
        let mut enter = false;
        let mut print = false;
        let mut remember = None;
        let shown = at(ui, words, |ui| {
            scroll_ui(ui, ("night", view.turn), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.set_width(wide - 8.0);
                enter = Self::title_ui(ui, view, take.as_ref(), low);
                if low {
                    // What is asked stands where it is seen; what is taken along can be scrolled to.
                    remember = self.remember_ui(ui, view);
                }
                if let Some(take) = &take {
                    ui.add_space(if low { 12.0 } else { 26.0 });
                    print = self.take_ui(ui, view, take);
                    next_ui(ui, view, take, self.asks);
                }
                if !low {
                    remember = self.remember_ui(ui, view);
                }
                ui.min_rect().bottom()
            })
        });
        let ends = if low { buttons.top() } else { (shown.inner + 22.0).min(buttons.top()) };
        let place = buttons.translate(vec2(0.0, ends - buttons.top()));
        let (night, stay) = buttons_ui(ui, view, place);
        forgets_ui(ui, view, column.left(), mood);
        let escape =
            ui.is_enabled() && ui.input_mut(|it| it.consume_key(Modifiers::NONE, Key::Escape));
        if let Some(yes) = remember {
            Some(Wish::Home(HomeWish::Remember(yes)))
        } else if print {
            Some(Wish::Home(HomeWish::Print))
        } else if stay {
            Some(Wish::Home(HomeWish::Stay))
        } else {
            (night || enter || escape).then_some(Wish::StartOver)
        }
    }

    /// "Good night, Ana. You met Ben and Noor, and promised one thing."
    fn title_ui(ui: &mut Ui, view: &View<'_>, take: Option<&TakeHome>, low: bool) -> bool {
        let t = Look::of(ui).tokens;
        let title = match take {
            Some(take) => view.say_with("k6-night-title", &[("name", take.name.as_str().into())]),
            None => view.say("k6-night").to_owned(),
        };
        let sizes: &[(f32, f32)] =
            if low { &[(36.0, 44.0)] } else { &[(84.0, 92.0), (64.0, 72.0)] };
        let sizes = sizes.iter().chain(&[(44.0, 52.0), (36.0, 44.0)]);
        let styles: Vec<_> = sizes.map(|(size, line)| TypeStyle::H1.sized(*size, *line)).collect();
        let style = fitting(ui, &title, &styles);
        let heading = {
            let text = Text::heading(&title, style, 1).color(t.on_dusk());
            let response = ui.add(text);
            if view.landing {
                response.request_focus();
            }
            response
        };
        ui.add_space(if low { 2.0 } else { 10.0 });
        let lead = if low { TypeStyle::BODY } else { TypeStyle::BODY.sized(24.0, 34.0) };
        if let Some(says) = take.and_then(|take| summary(view, take)) {
            ui.add(Text::new(&says, lead).color(t.on_dusk()));
        } else if take.is_some() {
            ui.add(Text::new(view.say("k6-thanks"), lead).color(t.on_dusk()));
        }
        ui.add(Text::new(view.say("k6-light"), lead).color(t.on_dusk()));
        enter_on(ui, &heading)
    }

    /// The code and the slip; whether a slip was asked for.
    fn take_ui(&self, ui: &mut Ui, view: &View<'_>, take: &TakeHome) -> bool {
        let t = Look::of(ui).tokens;
        if take.is_empty() {
            return false;
        }
        let room = ui.available_rect_before_wrap();
        let modules = Modules::for_screen(&take.code(view.words)).ok();
        let paper = modules.as_ref().map_or(vec2(0.0, 180.0), code_size);
        let narrow = room.width() < 500.0;
        let aside = if narrow { room.width() } else { room.width() - paper.x - step::S24 };
        if let Some(modules) = &modules {
            code_ui(ui, view, take, modules, Rect::from_min_size(room.min, paper));
        }
        let left = if narrow { room.left() } else { room.left() + paper.x + step::S24 };
        let top = if narrow { room.top() + paper.y + step::S16 } else { room.top() };
        let place = Rect::from_min_size(pos2(left, top), vec2(aside, paper.y));
        let mut panel = ui.new_child(UiBuilder::new().max_rect(place));
        let frame = egui::Frame::new()
            .fill(t.dusk800)
            .corner_radius(radius::BIG)
            .inner_margin(egui::Margin::symmetric(24, 18));
        let asked = frame
            .show(&mut panel, |ui| {
                ui.set_width(aside - 48.0);
                ui.set_min_height((paper.y - 36.0).max(0.0));
                ui.spacing_mut().item_spacing.y = 0.0;
                let title = Text::heading(view.say("k6-take"), TypeStyle::H3, 2);
                ui.add(title.color(t.on_dusk()));
                ui.add_space(6.0);
                let hint = TypeStyle::BODY.sized(19.0, 27.0);
                let p = i64::try_from(take.promises.len()).unwrap_or(i64::MAX);
                let says = view.say_with("k6-take-hint", &[("p", p.into())]);
                ui.add(Text::new(&says, hint).color(t.on_dusk()));
                slip_ui(ui, view, self.prints, true)
            })
            .inner;
        let used = panel.min_rect();
        ui.allocate_rect(used.union(Rect::from_min_size(room.min, paper)), Sense::hover());
        asked
    }
}

/// How large a code is with the paper around it and the line below, in points.
pub(in crate::ui::guest) fn code_size(modules: &Modules) -> egui::Vec2 {
    let edge = code_edge(modules.edge());
    vec2((edge + 2.0 * PAPER).max(210.0), edge + 2.0 * PAPER + 30.0)
}

/// How large a code is drawn: each module as whole points, at least two.
fn code_edge(modules: usize) -> f32 {
    let modules = modules.max(1) as f32;
    (CODE / modules).floor().max(2.0) * modules
}

/// A code on white paper, with its words for whoever listens to the screen.
pub(in crate::ui::guest) fn code_ui(
    ui: &mut Ui,
    view: &View<'_>,
    take: &TakeHome,
    modules: &Modules,
    paper: Rect,
) {
    let t = Look::of(ui).tokens;
    let response = ui.interact(paper, ui.scope_id().with("code"), Sense::hover());
    let says = view.say("k6-code");
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, says));
    let text = take.text(view.words);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(text));
    ui.painter().rect_filled(paper, radius::BIG, crate::ui::theme::LIGHT.field);
    let edge = code_edge(modules.edge());
    let place = Rect::from_min_size(
        pos2(paper.center().x - edge / 2.0, paper.top() + PAPER),
        vec2(edge, edge),
    );
    paint_screen_code(ui.painter(), place, modules);
    let ink = crate::ui::theme::LIGHT.ink;
    let style = TypeStyle::SMALL.sized(18.0, 23.0);
    let galley = Text::new(says, style).color(ink).centered().galley(ui, paper.width());
    ui.painter().galley(pos2(paper.center().x, place.bottom() + 4.0), galley, t.ink);
}

/// "Print it as a slip", where there is a printer, and what became of it.
pub(in crate::ui::guest) fn slip_ui(
    ui: &mut Ui,
    view: &View<'_>,
    prints: bool,
    on_dusk: bool,
) -> bool {
    if !view.prints() {
        return false;
    }
    let t = Look::of(ui).tokens;
    ui.add_space(step::S16);
    let kind = if on_dusk { Kind::OnDusk } else { Kind::Outlined };
    let width = ui.available_width();
    let is_busy = prints && view.printer == PrinterState::Printing;
    let button = Button::new(kind, view.say("k6-print")).icon(Icon::Print).width(width);
    let asked = ui.add(button).clicked() && !is_busy;
    let key = match view.printer {
        PrinterState::OutOfPaper | PrinterState::LidOpen | PrinterState::Away => "slip-trouble",
        PrinterState::Printed => "slip-done",
        PrinterState::None | PrinterState::Ready | PrinterState::Printing => "slip-printing",
    };
    let says = if prints { view.say(key) } else { "" };
    announce_ui(ui, "slip", says);
    if prints {
        ui.add_space(step::S8);
        let color = if on_dusk { t.on_dusk() } else { t.ink };
        ui.add(Text::new(says, TypeStyle::SMALL_STRONG).color(color));
    }
    asked
}

/// "You met Ben and Noor, and promised one thing."
fn summary(view: &View<'_>, take: &TakeHome) -> Option<String> {
    if take.met.is_empty() {
        return None;
    }
    let promises = i64::try_from(take.promises.len()).unwrap_or(i64::MAX);
    let names = take.met.iter().map(|it: &Person| it.name.clone()).collect::<Vec<_>>();
    let n = i64::try_from(names.len()).unwrap_or(i64::MAX);
    let about = [("names", view.names(&names).into()), ("n", n.into()), ("p", promises.into())];
    let key = if names.len() > 3 { "k6-night-met-many" } else { "k6-night-met" };
    Some(view.say_with(key, &about))
}

fn next_ui(ui: &mut Ui, view: &View<'_>, take: &TakeHome, tight: bool) {
    let t = Look::of(ui).tokens;
    let Some((day, _)) = take.next else { return };
    let gap = if tight { step::S16 } else { step::S24 };
    ui.add_space(if take.is_empty() { 0.0 } else { gap });
    let says = marked(&view.words.bold_with("home-next", &[("day", view.words.day(day).into())]));
    ui.add(Text::new(&says, TypeStyle::BODY.sized(22.0, 30.0)).color(t.mist));
}

fn buttons_ui(ui: &mut Ui, view: &View<'_>, place: Rect) -> (bool, bool) {
    at(ui, place, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(16.0, 8.0);
            let night = ui.add(Button::primary(view.say("k6-night")).big()).clicked();
            let stay = Button::new(Kind::QuietOnDusk, view.say("k6-staying")).big().padding(18.0);
            // Nobody stays on by themselves once a host has ended the evening.
            let is_over = view.evening().is_some_and(|it| it.ended_at().is_some());
            (night, !is_over && ui.add(stay).clicked())
        })
        .inner
    })
}

/// "This screen forgets you in 24 s."
fn forgets_ui(ui: &mut Ui, view: &View<'_>, left: f32, mood: Mood) {
    let t = Look::of(ui).tokens;
    let left_s = match mood {
        Mood::Awake { left_s } => left_s,
        Mood::Asking { .. } | Mood::Over => 0,
    };
    let says = view.say_with("k6-forgets", &[("n", left_s.into())]);
    let bottom = view.shell.rect.bottom() - 16.0;
    let place = Rect::from_min_max(pos2(left, bottom - 26.0), pos2(left + 600.0, bottom));
    at(ui, place, |ui| ui.add(Text::new(&says, TypeStyle::SMALL).color(t.mist)));
}

fn paint_night(ui: &Ui, view: &View<'_>) {
    let look = Look::of(ui);
    let t: Tokens = look.tokens;
    let time = (!look.less_movement).then(|| ui.input(|input| input.time));
    let rect = view.shell.rect;
    let has_house = match view.shell.room {
        Room::Wide => rect.width() >= 1180.0 && rect.height() >= 640.0,
        Room::Tall => rect.height() >= 1000.0,
        Room::Small => false,
    };
    if has_house {
        art::porch(ui.painter(), rect, time, &t);
    } else {
        art::dusk(ui.painter(), rect, &t);
    }
}
