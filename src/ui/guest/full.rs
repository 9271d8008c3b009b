//! Every place is taken: said kindly, with a waiting list; and, when it is their turn, a free place.

use egui::{Key, Modifiers, Rect, Ui, UiBuilder, pos2, vec2};

use super::hello::Who;
use super::shell::{Step, alert_ui, band_ui, body_ui, enter_on, foot_ui, heading_ui};
use super::view::View;
use super::wish::Wish;
use crate::domain::{By, Gathering, GuestId, HelpReason, NAME_CHARS, Visit, Waiter};
use crate::ui::icons::Icon;
use crate::ui::theme::{TypeStyle, step};
use crate::ui::widgets::{Button, Field, Text, Tone, announce_ui, note_frame, tag_ui, wide_ui};

/// What keeps somebody from the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hitch {
    NameMissing,
    NotSaved,
}

/// Somebody for whom there is no place just now.
#[derive(Clone, Debug)]
pub(super) struct Full {
    who: Who,
    name: String,
    hitch: Option<Hitch>,
    to_name: bool,
}

/// Where somebody stands.
enum Standing {
    /// So many wait before them.
    Turned(usize),
    Waits(Waiter),
}

/// The widest the words get, in points.
const WORDS: f32 = 760.0;

impl Full {
    /// Somebody on the list, or known from before.
    #[must_use]
    pub(super) const fn of(who: Who) -> Self {
        Self { who, name: String::new(), hitch: None, to_name: false }
    }

    /// Somebody who is not on the list, with the name typed so far.
    #[must_use]
    pub(super) const fn walk_in(guest: GuestId, typed: String) -> Self {
        let who = Who { guest, by: By::WalkIn };
        Self { who, name: typed, hitch: None, to_name: true }
    }

    /// Who stands there.
    #[must_use]
    pub(super) const fn who(&self) -> Who {
        self.who
    }

    /// The name typed so far.
    #[must_use]
    pub(super) fn typed(&self) -> &str {
        &self.name
    }

    /// They are on the waiting list.
    pub(super) fn waits(&mut self) {
        self.hitch = None;
    }

    /// A name is needed to call them by.
    pub(super) fn name_is_missing(&mut self) {
        self.hitch = Some(Hitch::NameMissing);
        self.to_name = true;
    }

    /// It could not be saved.
    pub(super) fn stumble(&mut self) {
        self.hitch = Some(Hitch::NotSaved);
    }

    fn standing(&self, view: &View<'_>) -> Standing {
        let evening = view.evening();
        let waits = evening
            .and_then(|it| it.visit(self.who.guest))
            .and_then(Visit::waiting_since)
            .is_some();
        let found = evening.filter(|_| waits).map(Gathering::waiting).unwrap_or_default();
        if let Some(waiter) = found.into_iter().find(|it| it.guest == self.who.guest) {
            return Standing::Waits(waiter);
        }
        let ahead = evening.and_then(|it| it.turned_away(self.who.guest));
        Standing::Turned(ahead.unwrap_or(0))
    }

    /// Shows the screen.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &View<'_>) -> Option<Wish> {
        let standing = self.standing(view);
        let is_new = view.guest(self.who.guest).is_none();
        let top = if view.shell.is_low() { 16.0 } else { 48.0 };
        let mut enter = false;
        let body = body_ui(ui, view, view.shell.foot_height(), top, |ui| {
            let room = ui.available_rect_before_wrap();
            let wide = room.width().min(WORDS);
            let left =
                if view.shell.is_wide() { room.left() } else { room.center().x - wide / 2.0 };
            let place = Rect::from_min_size(pos2(left, room.top()), vec2(wide, room.height()));
            ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                enter = self.words_ui(ui, view, &standing, is_new);
            });
        });
        let [first, second] = Self::buttons(view, &standing);
        let [first, second] = foot_ui(ui, view, &body, |_| {}, [first, second]);
        let not_saved = self.hitch == Some(Hitch::NotSaved);
        alert_ui(ui, view, &body, not_saved.then(|| view.say("k3-not-saved")));
        let escape =
            ui.is_enabled() && ui.input_mut(|it| it.consume_key(Modifiers::NONE, Key::Escape));
        let wish = band_ui(ui, view, Step::FindYou);
        if second.clicked() || enter {
            Some(match &standing {
                Standing::Turned(_) => Wish::Wait,
                Standing::Waits(it) if it.offered => Wish::ComeIn,
                Standing::Waits(_) => Wish::StartOver,
            })
        } else if first.clicked() {
            Some(match &standing {
                Standing::Turned(_) => Wish::CallHost(HelpReason::Asked, None),
                Standing::Waits(_) => Wish::StopWaiting,
            })
        } else if escape {
            Some(Wish::StartOver)
        } else {
            wish
        }
    }

    fn buttons<'v>(view: &View<'v>, standing: &Standing) -> [Button<'v>; 2] {
        let [first, second] = match standing {
            Standing::Turned(_) => ["shared-ask-a-host", "full-wait"],
            Standing::Waits(it) if it.offered => ["full-not-waiting", "full-come-in"],
            Standing::Waits(_) => ["full-not-waiting", "full-done"],
        };
        [
            Button::quiet(view.say(first)).big().padding(18.0),
            Button::primary(view.say(second)).big(),
        ]
    }

    fn words_ui(
        &mut self,
        ui: &mut Ui,
        view: &View<'_>,
        standing: &Standing,
        is_new: bool,
    ) -> bool {
        let first = if is_new { String::new() } else { view.on_badge(self.who.guest) };
        let name = [("name", first.as_str().into())];
        let title = match standing {
            Standing::Turned(_) if first.is_empty() => view.say("full-title").to_owned(),
            Standing::Turned(_) => view.say_with("full-title-named", &name),
            Standing::Waits(it) if it.offered => view.say_with("full-offered", &name),
            Standing::Waits(_) => view.say_with("full-waits", &name),
        };
        let heading = heading_ui(ui, view, &title, TypeStyle::H1, &Step::FindYou.spoken(view));
        let mut enter = enter_on(ui, &heading);
        ui.add_space(step::S8);
        let says = match standing {
            Standing::Turned(_) => "full-hint",
            Standing::Waits(it) if it.offered => "full-offered-hint",
            Standing::Waits(_) => "full-waits-hint",
        };
        ui.add(Text::new(view.say(says), TypeStyle::BODY));
        ui.add_space(step::S24);
        match standing {
            Standing::Turned(ahead) => {
                ahead_ui(ui, view, *ahead);
                if is_new {
                    enter |= self.name_ui(ui, view);
                }
            }
            Standing::Waits(it) if it.offered => {}
            Standing::Waits(it) => {
                let since = view.say_with("full-since", &[("time", view.time(it.since).into())]);
                tag_ui(ui, Tone::Leaf, Some(Icon::Check), &since);
                ui.add_space(step::S16);
                ahead_ui(ui, view, it.ahead);
            }
        }
        enter
    }

    fn name_ui(&mut self, ui: &mut Ui, view: &View<'_>) -> bool {
        ui.add_space(step::S24);
        let label = view.say("full-name");
        ui.add(Text::new(label, TypeStyle::BODY_STRONG));
        ui.add_space(step::S8);
        let missing = self.hitch == Some(Hitch::NameMissing);
        let out = Field::new(("full", view.turn), label, &mut self.name)
            .letters_max(NAME_CHARS)
            .error(missing.then(|| view.say("k3-name-missing")))
            .show(ui);
        if std::mem::take(&mut self.to_name) {
            out.response.request_focus();
        }
        if out.response.changed() && missing {
            self.hitch = None;
        }
        out.entered
    }
}

/// "2 people wait before you."
fn ahead_ui(ui: &mut Ui, view: &View<'_>, ahead: usize) {
    let n = i64::try_from(ahead).unwrap_or(i64::MAX);
    let says = view.say_with("full-ahead", &[("n", n.into())]);
    announce_ui(ui, "waiting", &says);
    wide_ui(note_frame(ui, Tone::Sand), ui, |ui| {
        ui.add(Text::new(&says, TypeStyle::BODY_STRONG));
    });
}
