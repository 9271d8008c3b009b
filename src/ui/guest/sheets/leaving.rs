//! "When do you have to leave?": so that somebody with little time is introduced before others.

use chrono::{DateTime, DurationRound, TimeDelta, Utc};
use egui::Ui;

use crate::domain::Plan;
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;
use crate::ui::icons::Icon;
use crate::ui::theme::TypeStyle;
use crate::ui::widgets::{Button, Dialog, Kind, Text};

/// How many times there are to choose from, and how far they are from each other, in minutes.
const TIMES: usize = 3;
const APART_MIN: i64 = 30;
/// Sooner than in so many minutes is no time to be introduced in.
const SOONEST_MIN: i64 = 10;

/// The sheet; `said` is what was said before, where the screen may show it.
pub(super) fn leaving_ui(ui: &Ui, view: &View<'_>, said: Option<DateTime<Utc>>) -> Option<Wish> {
    let title = view.say("k5-leaving-when");
    let out = Dialog::new(title, 480.0).show(ui.ctx(), |ui| {
        ui.spacing_mut().item_spacing.y = 12.0;
        let heading = ui.add(Text::heading(title, TypeStyle::H2, 1));
        if ui.memory(|memory| memory.focused().is_none()) {
            heading.request_focus();
        }
        ui.add(Text::new(view.say("k5-leaving-hint"), TypeStyle::BODY).soft());
        let width = ui.available_width();
        let mut wish = None;
        let times = choices(view.evening().and_then(crate::domain::Gathering::plan), view.now);
        for at in times {
            let label = view.say_with("k5-leaving-at", &[("time", view.time(at).into())]);
            let chosen = said == Some(at);
            let kind = if chosen { Kind::Firm } else { Kind::Outlined };
            let mut button = Button::new(kind, &label).width(width).toggled(chosen);
            if chosen {
                button = button.icon(Icon::Check);
            }
            if ui.add(button).clicked() {
                wish = Some(Wish::Leave(Some(at)));
            }
        }
        if ui.add(Button::quiet(view.say("k5-leaving-no")).width(width)).clicked() {
            wish = Some(Wish::Leave(None));
        }
        wish
    });
    out.inner.or(out.dismissed.then_some(Wish::Close))
}

/// The next half hours by the clock before the evening ends.
pub(in crate::ui::guest) fn choices(plan: Option<&Plan>, now: DateTime<Utc>) -> Vec<DateTime<Utc>> {
    let Some(ends) = plan.map(|plan| plan.ends) else { return Vec::new() };
    let half = TimeDelta::minutes(APART_MIN);
    // Every zone in use is a whole number of quarter hours off, and nearly all of half hours.
    let Ok(last) = (now + TimeDelta::minutes(SOONEST_MIN)).duration_trunc(half) else {
        return Vec::new();
    };
    let next = std::iter::successors(Some(last + half), |it| Some(*it + half));
    next.take_while(|at| *at < ends).take(TIMES).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_half_hours_are_offered_while_the_evening_lasts() {
        let plan = Plan {
            name: "Supper".into(),
            venue: String::new(),
            starts: "2026-11-20T17:00:00Z".parse().unwrap(),
            ends: "2026-11-20T20:00:00Z".parse().unwrap(),
            zone: "Europe/Zurich".into(),
            spots: Vec::new(),
        };
        let at = |now: &str| -> Vec<String> {
            let now = format!("2026-11-20T{now}:00Z").parse().unwrap();
            choices(Some(&plan), now).iter().map(|it| it.format("%H:%M").to_string()).collect()
        };
        assert_eq!(at("18:12"), ["18:30", "19:00", "19:30"]);
        assert_eq!(at("18:22"), ["19:00", "19:30"], "half past is too soon");
        assert!(at("19:25").is_empty());
        assert!(choices(None, plan.starts).is_empty());
    }
}
