//! K6, second: what did you say you'd do?

use chrono::{NaiveDate, TimeDelta};
use egui::{Key, Modifiers, Ui};

use super::{GoingHome, HomeWish, PAGE, standing};
use crate::desk::Desk;
use crate::domain::{Gathering, GuestId, Pair, PromiseId, Word};
use crate::ui::guest::shell::{
    alert_ui, body_ui, columns_ui, enter_on, foot_ui, heading_ui, note_ui,
};
use crate::ui::guest::view::{View, local};
use crate::ui::guest::wish::Wish;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Button, Text};

/// By when a promise is to be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    /// Within a week from tonight.
    ThisWeek(NaiveDate),
    /// By the next evening.
    NextTime(NaiveDate),
    /// Some day.
    NoDay,
}

/// What somebody promises one person, as far as it is typed.
#[derive(Clone, Debug)]
pub(super) struct Said {
    pub(super) to: GuestId,
    pub(super) text: String,
    pub(super) by: Option<By>,
    /// The promise that stands already.
    pub(super) promise: Option<PromiseId>,
    /// They said before whether they were glad: it is neither asked nor shown again.
    pub(super) glad_settled: bool,
}

/// How many days "this week" is.
const WEEK: TimeDelta = TimeDelta::days(7);

impl Said {
    /// What they promised somebody before, or nothing yet.
    pub(super) fn of(desk: &Desk, from: GuestId, to: GuestId) -> Self {
        let two = desk.evening().map(|it| it.introductions_of_two(Pair::new(from, to)));
        let glad_settled = two.into_iter().flatten().any(|(_, it)| it.is_glad_settled(from));
        let Some((promise, word)) = standing(desk, from, to) else {
            return Self { to, text: String::new(), by: None, promise: None, glad_settled };
        };
        let by = word.by.map(|day| match days(desk) {
            (_, Some(next)) if next == day => By::NextTime(day),
            _ => By::ThisWeek(day),
        });
        Self { to, text: word.text, by, promise: Some(promise), glad_settled }
    }

    /// What is promised; nothing where no word is typed.
    pub(super) fn word(&self, from: GuestId) -> Option<Word> {
        let by = match self.by {
            Some(By::ThisWeek(day) | By::NextTime(day)) => Some(day),
            Some(By::NoDay) | None => None,
        };
        let text = self.text.trim().to_owned();
        (!text.is_empty()).then_some(Word { from, to: self.to, text, by })
    }
}

/// A week from today, and the day of the next evening, where tonight is.
pub(super) fn days(desk: &Desk) -> (NaiveDate, Option<NaiveDate>) {
    let plan = desk.evening().and_then(Gathering::plan);
    let today = local(plan, desk.now()).0;
    let next = desk.tonight().and_then(|id| desk.state().next_evening(id));
    (today + WEEK, next.map(|(_, plan)| local(Some(&plan), plan.starts).0))
}

impl GoingHome {
    pub(super) fn promise_ui(&mut self, ui: &mut Ui, view: &View<'_>) -> Option<Wish> {
        let (mut wish, mut enter) = (None, false);
        let high = view.shell.foot_height();
        let body = body_ui(ui, view, high, 12.0, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let said = super::spoken(view, 2);
            let title = view.say("k6-promise-title");
            let heading = heading_ui(ui, view, title, TypeStyle::H1_SMALL, &said);
            enter = enter_on(ui, &heading);
            ui.add(Text::new(view.say("k6-promise-hint"), TypeStyle::BODY).soft());
            ui.add_space(8.0);
            let bottom = view.shell.body(high).bottom() - 14.0;
            let first = self.page * PAGE;
            columns_ui(ui, &view.shell, [1.0, 1.0], 24.0, |ui, column| {
                let least = bottom - ui.cursor().top();
                if let Some(said) = self.said.get_mut(first + column) {
                    // On a small screen the card may be scrolled away: the foot says it there.
                    let unsaved = self.unsaved == Some(said.to) && view.shell.is_wide();
                    let (tapped, entered) =
                        super::card::card_ui(ui, view, self.guest, said, (least, unsaved));
                    wish = wish.take().or(tapped);
                    enter |= entered;
                }
            });
        });
        let left = self.said.len().saturating_sub((self.page + 1) * PAGE);
        let onward = match left {
            0 => view.say("k6-night"),
            1 => view.say("k6-next-one"),
            _ => view.say("k6-next-two"),
        };
        let soft = Look::of(ui).tokens.soft;
        let stands = Text::new(view.say("k6-promise-stands"), TypeStyle::BODY).soft();
        let next = Button::primary(onward).big();
        let back = Button::quiet(view.say("shared-back")).big().icon(Icon::Back).padding(18.0);
        let says = |ui: &mut Ui| note_ui(ui, Icon::Mail, soft, stands);
        let [back, next] = foot_ui(ui, view, &body, says, [back, next]);
        let alerts = self.stumbled || (self.unsaved.is_some() && !view.shell.is_wide());
        alert_ui(ui, view, &body, alerts.then(|| view.say("k6-not-saved")));
        let band = super::way_home_ui(ui, view, 1);
        let escape =
            ui.is_enabled() && ui.input_mut(|it| it.consume_key(Modifiers::NONE, Key::Escape));
        let onward = (next.clicked() || enter).then_some(HomeWish::GoOn);
        let skipped = escape.then_some(HomeWish::Skip);
        let onward = back.clicked().then_some(HomeWish::Back).or(onward);
        wish.or(onward).or(skipped).map(Wish::Home).or(band)
    }
}
