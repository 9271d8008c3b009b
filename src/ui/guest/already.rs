//! K2, already in, by name: once in is in, said kindly. A name alone opens nothing: it says good
//! night, and asks for the badge for the rest.

use egui::{Key, Modifiers, Sense, Ui, vec2};

use super::shell::{Step, alert_below_ui, band_ui, centred_card_ui, heading_ui};
use super::view::View;
use super::way::Way;
use super::wish::Wish;
use crate::domain::{By, GuestId, HelpReason, Name, Visit};
use crate::ui::art::{self, LampState};
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Text, Tone, announce_ui, note_frame, wide_ui};

/// Somebody who is in already, found by name.
#[derive(Clone, Debug)]
pub(super) struct AlreadyIn {
    guest: GuestId,
    /// They asked for what only their code opens.
    hold_up_code: bool,
    /// That they go home could not be saved.
    not_saved: bool,
}

/// Between two ways, in points.
const BETWEEN: f32 = 12.0;

impl AlreadyIn {
    /// Whoever has this name.
    #[must_use]
    pub(super) const fn new(guest: GuestId) -> Self {
        Self { guest, hold_up_code: false, not_saved: false }
    }

    /// That they go home could not be saved.
    pub(super) const fn stumble(&mut self) {
        self.not_saved = true;
    }

    /// Shows the screen.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &View<'_>) -> Option<Wish> {
        let Some(guest) = view.guest(self.guest) else { return Some(Wish::StartOver) };
        let mut wish = None;
        centred_card_ui(ui, view, |ui| {
            self.title_ui(ui, view, guest.name());
            wish = self.ways_ui(ui, view);
        });
        if self.not_saved {
            alert_below_ui(ui, view, view.say("choices-not-saved"));
        }
        let pressed = |ui: &Ui| ui.input_mut(|it| it.consume_key(Modifiers::NONE, Key::Escape));
        let back = ui.is_enabled() && pressed(ui);
        let band = band_ui(ui, view, Step::FindYou);
        wish.or(back.then_some(Wish::StartOver)).or(band)
    }

    fn title_ui(&self, ui: &mut Ui, view: &View<'_>, name: &Name) {
        let t = Look::of(ui).tokens;
        let short = name.at_the_door();
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 24.0;
            let (rect, _) = ui.allocate_exact_size(vec2(80.0, 80.0), Sense::hover());
            art::lamp(ui.painter(), rect.center(), 80.0, &name.initials(), LampState::Met, &t);
            ui.vertical(|ui| {
                let title = view.say_with("k2-already-title", &[("name", short.as_str().into())]);
                heading_ui(ui, view, &title, TypeStyle::H1, &Step::FindYou.spoken(view));
                ui.add_space(2.0);
                let since = TypeStyle::BODY.sized(22.0, 30.0);
                ui.add(Text::new(&self.since(view), since).color(t.leaf));
            });
        });
        ui.add_space(20.0);
        ui.add(Text::new(view.say("k2-already-question"), TypeStyle::BODY));
        ui.add_space(16.0);
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

    fn ways_ui(&mut self, ui: &mut Ui, view: &View<'_>) -> Option<Wish> {
        let mut wish = None;
        let way = |icon, [title, hint]: [&'static str; 2]| {
            Way::new(icon, view.words.say(title), view.words.say(hint))
        };
        let people =
            way(Icon::People, ["k2-already-people", "k2-already-people-hint"]).end(Icon::Qr);
        if people.show(ui).clicked() {
            self.hold_up_code = true;
        }
        self.code_ui(ui, view);
        ui.add_space(BETWEEN);
        if way(Icon::Home, ["choices-home", "k2-already-home-hint"]).show(ui).clicked() {
            wish = Some(Wish::HeadHome(self.guest, By::Name));
        }
        ui.add_space(BETWEEN);
        let badge = way(Icon::Print, ["k2-already-badge", "k2-already-badge-hint"]);
        if view.prints() {
            if badge.show(ui).clicked() {
                wish = Some(Wish::CallHost(HelpReason::Printer, Some(self.guest)));
            }
            ui.add_space(BETWEEN);
        }
        if way(Icon::Person, ["k2-already-not-me", "k2-already-not-me-hint"]).show(ui).clicked() {
            wish = Some(Wish::CallHost(HelpReason::WasNotMe, Some(self.guest)));
        }
        wish
    }

    /// What opens one's people and choices: the badge, not the name.
    fn code_ui(&self, ui: &mut Ui, view: &View<'_>) {
        let says = if self.hold_up_code { view.say("k2-already-people-hint") } else { "" };
        announce_ui(ui, "hold up your badge", says);
        if self.hold_up_code {
            ui.add_space(BETWEEN);
            wide_ui(note_frame(ui, Tone::Amber), ui, |ui| {
                ui.add(Text::new(says, TypeStyle::BODY_STRONG));
            });
        }
    }
}
