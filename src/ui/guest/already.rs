//! K2, already in: once in is in, said kindly.

use egui::{
    Align2, Key, Modifiers, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::party::Party;
use super::shell::{Step, band_ui, body_ui, heading_ui};
use super::view::View;
use super::wish::Wish;
use crate::desk::PrinterState;
use crate::domain::{By, GuestId, HelpReason, Visit};
use crate::ui::art::{self, LampState};
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle, height, radius};
use crate::ui::widgets::{Text, Tone, announce_ui, card_frame, note_frame};

/// Somebody who is in already.
#[derive(Clone, Debug)]
pub(super) struct AlreadyIn {
    guest: GuestId,
    by: By,
    /// They asked for what only their code opens.
    hold_up_code: bool,
    /// Their badge was sent to the printer once more.
    prints: bool,
}

/// The widest the card gets, in points.
const CARD: f32 = 840.0;

impl AlreadyIn {
    /// The guest, and how they were found: a code opens their people, a name does not.
    #[must_use]
    pub(super) const fn new(guest: GuestId, by: By) -> Self {
        Self { guest, by, hold_up_code: false, prints: false }
    }

    /// Shows the screen.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &View<'_>) -> Option<Wish> {
        let Some(guest) = view.guest(self.guest) else { return Some(Wish::StartOver) };
        let top = if view.shell.is_low() { 16.0 } else { 40.0 };
        let mut wish = None;
        body_ui(ui, view, 0.0, top, |ui| {
            let room = ui.available_rect_before_wrap();
            let wide = room.width().min(CARD);
            let left = room.center().x - wide / 2.0;
            let place = Rect::from_min_size(pos2(left, room.top()), vec2(wide, room.height()));
            ui.scope_builder(egui::UiBuilder::new().max_rect(place), |ui| {
                let padding = if view.shell.is_wide() { (56, 48) } else { (28, 28) };
                let frame =
                    card_frame(ui).inner_margin(egui::Margin::symmetric(padding.0, padding.1));
                frame.show(ui, |ui| {
                    ui.set_width(wide - 2.0 * f32::from(padding.0) - 3.0);
                    ui.spacing_mut().item_spacing.y = 0.0;
                    self.title_ui(ui, view, guest.name());
                    wish = self.ways_ui(ui, view);
                });
            });
        });
        let pressed = |ui: &Ui| ui.input_mut(|it| it.consume_key(Modifiers::NONE, Key::Escape));
        let back = ui.is_enabled() && pressed(ui);
        wish.or_else(|| back.then_some(Wish::StartOver))
            .or_else(|| band_ui(ui, view, Step::FindYou))
    }

    fn title_ui(&self, ui: &mut Ui, view: &View<'_>, name: &crate::domain::Name) {
        let t = Look::of(ui).tokens;
        let short = name.at_the_door();
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 24.0;
            let (rect, _) = ui.allocate_exact_size(vec2(88.0, 88.0), Sense::hover());
            art::lamp(ui.painter(), rect.center(), 88.0, &name.initials(), LampState::Met, &t);
            ui.vertical(|ui| {
                let title = view.say_with("k2-already-title", &[("name", short.as_str().into())]);
                heading_ui(ui, view, &title, TypeStyle::H1, &Step::FindYou.spoken(view));
                ui.add_space(2.0);
                let since = TypeStyle::BODY.sized(22.0, 30.0);
                ui.add(Text::new(&self.since(view), since).color(t.leaf));
                if let Some(table) = self.table(view) {
                    ui.add(Text::new(&table, since.strong()).color(t.ink));
                }
            });
        });
        ui.add_space(28.0);
        ui.add(Text::new(view.say("k2-already-question"), TypeStyle::BODY));
        ui.add_space(24.0);
    }

    /// "Checked in at 18:04, Door B".
    fn since(&self, view: &View<'_>) -> String {
        let Some(arrival) = view.visit(self.guest).and_then(Visit::arrival) else {
            return String::new();
        };
        let (time, door) = (view.time(arrival.at), view.door_of(arrival));
        let mut args = vec![("time", time.into()), ("door", door.into())];
        if view.date(arrival.at) == view.date(view.now) {
            return view.say_with("k2-already-when", &args);
        }
        args.push(("day", view.words.day(view.date(arrival.at)).into()));
        view.say_with("k2-already-when-day", &args)
    }

    /// "Your table: Window bench", while a round is on; for whoever held up a code.
    fn table(&self, view: &View<'_>) -> Option<String> {
        let (_, round) = view.evening()?.round_on(view.now).filter(|_| self.by == By::Code)?;
        let place = round.table_of(self.guest)?;
        let spot = round.tables().get(place).map_or("", |table| table.spot.trim());
        let number = (place + 1).to_string();
        let table = if spot.is_empty() { number.as_str() } else { spot };
        Some(view.say_with("k2-already-table", &[("table", table.into())]))
    }

    fn ways_ui(&mut self, ui: &mut Ui, view: &View<'_>) -> Option<Wish> {
        let mut wish = None;
        let by_code = self.by == By::Code;
        let say = |ui: &mut Ui, icon, key: &str, hint: &str| {
            // Whoever held up a code needs no telling to.
            let hint = if by_code && icon != Icon::Person { "" } else { view.say(hint) };
            let tapped = way_ui(ui, icon, view.say(key), hint);
            ui.add_space(14.0);
            tapped
        };
        if say(ui, Icon::People, "k2-already-people", "k2-already-people-hint") {
            self.hold_up_code = !by_code;
            wish = by_code.then_some(Wish::FindPeople);
        }
        if view.prints() && say(ui, Icon::Print, "k2-already-badge", "k2-already-badge-hint") {
            wish = self.print(view);
        }
        self.badge_ui(ui, view);
        let party = by_code && Party::of(view.desk, self.guest).is_some();
        if party && say(ui, Icon::Plus, "k2-already-party", "k2-already-party-hint") {
            wish = Some(Wish::Party(self.guest));
        }
        if say(ui, Icon::Person, "k2-already-not-me", "k2-already-not-me-hint") {
            wish = Some(Wish::CallHost(HelpReason::WasNotMe, Some(self.guest)));
        }
        self.code_ui(ui, view);
        wish
    }

    /// Prints the badge of somebody known by code, unless it is on its way; else calls a host.
    fn print(&mut self, view: &View<'_>) -> Option<Wish> {
        if self.by != By::Code {
            return Some(Wish::CallHost(HelpReason::Printer, Some(self.guest)));
        }
        let on_its_way = self.prints && view.printer == PrinterState::Printing;
        self.prints = true;
        (!on_its_way).then_some(Wish::PrintBadge(self.guest))
    }

    /// What became of the badge.
    fn badge_ui(&self, ui: &mut Ui, view: &View<'_>) {
        let key = view.badge_key("printer-printing", "printer-done").filter(|_| self.prints);
        let Some(key) = key else { return announce_ui(ui, "badge", "") };
        let mut says = view.say(key).to_owned();
        let tone = if view.printer.needs_a_host() { Tone::Clay } else { Tone::Leaf };
        if tone == Tone::Leaf {
            says = format!("{says}. {}", view.say("k5-tray"));
        }
        announce_ui(ui, "badge", &says);
        let color = tone.ink(&Look::of(ui).tokens);
        let width = ui.available_width() - 40.0;
        note_frame(ui, tone).show(ui, |ui| {
            ui.set_width(width);
            ui.add(Text::new(&says, TypeStyle::BODY_STRONG).color(color));
        });
        ui.add_space(14.0);
    }

    /// What opens one's people: the badge, not the name.
    fn code_ui(&self, ui: &mut Ui, view: &View<'_>) {
        let says = if self.hold_up_code { view.say("k2-already-people-hint") } else { "" };
        announce_ui(ui, "hold up your badge", says);
        if self.hold_up_code {
            let width = ui.available_width() - 40.0;
            note_frame(ui, Tone::Amber).show(ui, |ui| {
                ui.set_width(width);
                ui.add(Text::new(says, TypeStyle::BODY_STRONG));
            });
        }
    }

    /// Who it is.
    #[must_use]
    pub(super) const fn guest(&self) -> GuestId {
        self.guest
    }
}

/// One way on: a symbol, what it is, and a hint.
pub(super) fn way_ui(ui: &mut Ui, icon: Icon, title: &str, hint: &str) -> bool {
    let t = Look::of(ui).tokens;
    let width = ui.available_width();
    let inset = 20.0 + t.border;
    let room = width - 2.0 * inset - 30.0 - 28.0 - 32.0;
    let title_galley = Text::new(title, TypeStyle::BODY_STRONG).galley(ui, room);
    let hint_galley = Text::new(hint, TypeStyle::SMALL).soft().galley(ui, room);
    let below = if hint.is_empty() { 0.0 } else { hint_galley.size().y };
    let words = title_galley.size().y + below;
    let size = vec2(width, (words + 20.0).max(height::ROW));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let label = if hint.is_empty() { title.to_owned() } else { format!("{title}. {hint}") };
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &label));
    let painter = ui.painter();
    if response.has_focus() {
        let ring = Stroke::new(t.focus_width, t.focus);
        painter.rect_stroke(rect, radius::BUTTON, ring, StrokeKind::Outside);
    }
    let edge = if response.has_focus() { t.chosen_edge } else { t.edge };
    painter.rect(rect, radius::BUTTON, t.card, Stroke::new(t.border, edge), StrokeKind::Inside);
    let middle = rect.center().y;
    icon.paint(painter, pos2(rect.left() + inset + 15.0, middle), 30.0, t.ink);
    let left = rect.left() + inset + 46.0;
    let top = middle - words / 2.0;
    let hint_top = top + title_galley.size().y;
    painter.galley(pos2(left, top), title_galley, t.ink);
    painter.galley(pos2(left, hint_top), hint_galley, t.soft);
    let arrow =
        Align2::RIGHT_CENTER.anchor_size(pos2(rect.right() - inset, middle), vec2(28.0, 28.0));
    Icon::Next.paint(painter, arrow.center(), 28.0, t.ink);
    response.clicked()
}
