//! What a host can do about one person, and the questions before what is not taken back.

use egui::{Rect, Ui, vec2};

use super::change_form::trouble_ui;
use super::{About, PADDING, PersonSheet, Tap};
use crate::domain::{Command, GuestId, Presence};
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::{Deed, Wish};
use crate::ui::guest::at;
use crate::ui::host::room::deeds;
use crate::ui::host::room::find::Find;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle, height, radius, step};
use crate::ui::widgets::{Button, Dialog, Kind, Text};

/// How wide a question is, in points.
const ASKS: f32 = 560.0;

/// What is asked before it is done.
pub(super) enum Asks {
    /// From whom they are to be kept apart.
    Apart { find: Find, other: Option<GuestId> },
    /// Whether to forget them.
    Forget,
}

impl PersonSheet {
    /// The buttons on their strip; how high that is, in points.
    pub(super) fn foot_ui(
        &mut self,
        ui: &mut Ui,
        about: &About<'_, '_>,
        strip: Rect,
    ) -> (Option<Tap>, f32) {
        let About { view, guest, .. } = *about;
        let t = Look::of(ui).tokens;
        let high = self.foot_high.max(height::DESK + 2.0 * step::S12);
        let strip = strip.with_max_y(strip.top() + high);
        let round = egui::CornerRadius { sw: radius::CARD - 2, se: radius::CARD - 2, nw: 0, ne: 0 };
        ui.painter().rect_filled(strip, round, t.sand);
        let line = egui::Stroke::new(t.hairline, t.line);
        ui.painter().hline(strip.x_range(), strip.top(), line);
        let inner = strip.shrink2(vec2(PADDING, step::S12));
        let mut tap = None;
        let used = at(ui, inner, |ui| {
            let hitch = self.change.as_ref().and_then(|it| it.trouble.as_deref());
            if let Some(says) = hitch.or(self.trouble.as_deref()) {
                trouble_ui(ui, says);
            }
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(step::S8, step::S8);
                tap = if self.change.is_some() {
                    self.save_ui(ui, view)
                } else {
                    self.buttons_ui(ui, view, guest)
                };
            });
            ui.min_rect().height()
        });
        (tap, used + 2.0 * step::S12)
    }

    fn buttons_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, guest: GuestId) -> Option<Tap> {
        let mut tap = None;
        let button = |ui: &mut Ui, kind, icon: Option<Icon>, key: &str| {
            let button = Button::new(kind, view.words.say(key)).desk().padding(12.0);
            let button = match icon {
                Some(icon) => button.icon(icon),
                None => button,
            };
            ui.add(button).clicked()
        };
        let presence = super::presence(view, guest);
        if presence != Presence::In {
            let key = if presence == Presence::Out { "person-back-in" } else { "person-let-in" };
            if button(ui, Kind::Primary, Some(Icon::Door), key) {
                tap = Some(Tap::Wish(Wish::LetIn(guest)));
            }
        }
        let about = [("name", super::called(view, guest).into())];
        let change = view.say_with("person-change", &about);
        let change = Button::outlined(&change).icon(Icon::Pencil).desk().padding(12.0);
        if ui.add(change).clicked() {
            self.begin_change(view, guest);
        }
        if button(ui, Kind::Outlined, Some(Icon::Print), "person-badge") {
            tap = Some(Tap::Wish(Wish::Print(guest)));
        }
        if button(ui, Kind::Outlined, None, "person-apart") {
            self.asks = Some(Asks::Apart { find: Find::default(), other: None });
        }
        if presence == Presence::In && button(ui, Kind::Outlined, None, "person-went-home") {
            tap = went_home(view, guest).map(Tap::Wish);
        }
        if button(ui, Kind::Clay, None, "person-forget") {
            self.asks = Some(Asks::Forget);
        }
        tap
    }

    /// The question that is open, if any; what was decided.
    pub(super) fn asks_ui(&mut self, ui: &Ui, view: &DeskView<'_>, guest: GuestId) -> Option<Wish> {
        let asks = self.asks.as_mut()?;
        let name = view.short_name(guest);
        let about = [("name", name.as_str().into())];
        let (title, hint) = match asks {
            Asks::Apart { .. } => ("person-apart-title", "person-apart-hint"),
            Asks::Forget => ("person-forget-title", "person-forget-hint"),
        };
        let (title, hint) = (view.say_with(title, &about), view.say_with(hint, &about));
        let shown = Dialog::new(&title, ASKS).show(ui.ctx(), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add(Text::heading(&title, TypeStyle::H2_DESK, 1));
            ui.add_space(step::S8);
            ui.add(Text::new(&hint, TypeStyle::DESK_BODY).soft());
            ui.add_space(step::S16);
            let key = match asks {
                Asks::Apart { find, other } => {
                    apart_ui(ui, view, guest, find, other);
                    other.map(|_| "h2-apart-yes")
                }
                Asks::Forget => Some("person-forget-yes"),
            };
            let safe_key = match asks {
                Asks::Apart { .. } => "h2-apart-no",
                Asks::Forget => "person-forget-no",
            };
            decide_ui(ui, view, safe_key, key, matches!(asks, Asks::Forget))
        });
        let (safe, yes) = shown.inner;
        let wish = match asks {
            Asks::Apart { other: Some(other), .. } if yes => {
                deeds::keep_apart(view, &[guest, *other])
            }
            Asks::Forget if yes => Some(forget(view, guest)),
            Asks::Apart { .. } | Asks::Forget => None,
        };
        if safe || yes || shown.dismissed {
            self.asks = None;
            self.forget();
        }
        wish
    }
}

/// The safe button, which has the focus, and the other one.
fn decide_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    safe_key: &str,
    key: Option<&str>,
    is_safe_first: bool,
) -> (bool, bool) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(step::S12, step::S8);
        let safe = ui.add(Button::new(Kind::Firm, view.words.say(safe_key)).desk());
        if is_safe_first && ui.memory(|memory| memory.focused().is_none()) {
            safe.request_focus();
        }
        let yes = key.is_some_and(|key| {
            ui.add(Button::new(Kind::Clay, view.words.say(key)).desk()).clicked()
        });
        (safe.clicked(), yes)
    })
    .inner
}

/// From whom: a name to type, or who was chosen.
fn apart_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    guest: GuestId,
    find: &mut Find,
    other: &mut Option<GuestId>,
) {
    if let Some(chosen) = *other {
        let name = view.guest(chosen).map(|it| it.name().full()).unwrap_or_default();
        ui.add(Text::new(&name, TypeStyle::DESK_BODY_STRONG));
    } else {
        let label = view.say("person-apart-who");
        if ui.memory(|memory| memory.focused().is_none()) {
            let field = crate::ui::widgets::Field::id_of("keep apart");
            ui.memory_mut(|memory| memory.request_focus(field));
        }
        *other = find.ui(ui, view, ("keep apart", label), |it, _| it != guest);
    }
    ui.add_space(step::S16);
}

fn went_home(view: &DeskView<'_>, guest: GuestId) -> Option<Wish> {
    let gathering = view.desk.tonight()?;
    let steps = vec![Command::CheckOut { gathering, guest }];
    let undo = vec![Command::UndoMovement { gathering, guest }];
    let says = view.say_with("toast-went-home", &[("name", view.short_name(guest).into())]);
    Some(Wish::Do(Deed { steps, says, undo }))
}

fn forget(view: &DeskView<'_>, guest: GuestId) -> Wish {
    let steps = vec![Command::Forget { guest }];
    let says = view.say("toast-forgotten").to_owned();
    Wish::Do(Deed { steps, says, undo: Vec::new() })
}
