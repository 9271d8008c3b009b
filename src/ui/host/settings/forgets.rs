//! What the house forgets by itself: after how many days, and who is next.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use egui::{Ui, vec2};

use super::Tap;
use super::cards::{Cards, LINE, soft_ui};
use crate::desk::{Desk, FORGETTING_NOTICE};
use crate::domain::{Command, Due, REMEMBER_DAYS};
use crate::ui::desk::view::{DeskView, count};
use crate::ui::desk::wish::{Deed, Wish};
use crate::ui::guest::at;
use crate::ui::icons::Icon;
use crate::ui::theme::{height, step};
use crate::ui::widgets::{StepperWords, Text, Tone, marked, note_frame, stepper_ui, stepper_width};

/// So long after the last tap the days are saved, in seconds: a way of thirty taps is one entry.
const RESTS_S: f64 = 0.6;

/// A forecast holds for so long, in minutes: it looks at every visit of the house.
const HOLDS_MIN: i64 = 5;

/// Within so many days, a day is called by its weekday.
const WEEK: i64 = 6;

/// The days being set, and who is next.
#[derive(Default)]
pub(super) struct Forgets {
    /// As tapped, and when last on egui's clock; `None` once it is saved.
    days: Option<(u32, f64)>,
    forecast: Option<Forecast>,
}

/// Who is next, as counted once.
struct Forecast {
    counted: DateTime<Utc>,
    /// By which number of days.
    days: u32,
    /// When the next are forgotten, and how many.
    next: Option<(DateTime<Utc>, usize)>,
    asked: usize,
}

impl Forecast {
    fn of(desk: &Desk, now: DateTime<Utc>, date: impl Fn(DateTime<Utc>) -> NaiveDate) -> Self {
        let due = desk.due(now);
        let when = |it: &Due| it.by_itself.max(now);
        let first = due.first().map(when);
        let next = first.map(|at| {
            let same_day = due.iter().filter(|it| date(when(it)) == date(at));
            (at, same_day.count())
        });
        let asked = desk.state().guests().filter(|(_, guest)| guest.is_remembered()).count();
        Self { counted: now, days: desk.state().remember_days(), next, asked }
    }

    fn holds(&self, days: u32, now: DateTime<Utc>) -> bool {
        let age = now - self.counted;
        self.days == days && age >= TimeDelta::zero() && age < TimeDelta::minutes(HOLDS_MIN)
    }
}

impl Forgets {
    /// Whether days were tapped that are not saved yet.
    pub(super) const fn has_news(&self) -> bool {
        self.days.is_some()
    }

    pub(super) fn card_ui(
        &mut self,
        ui: &mut Ui,
        cards: &mut Cards<'_>,
        view: &DeskView<'_>,
    ) -> Option<Tap> {
        let days = view.desk.state().remember_days();
        if !self.forecast.as_ref().is_some_and(|it| it.holds(days, view.now)) {
            self.forecast = Some(Forecast::of(view.desk, view.now, |at| view.date(at)));
        }
        let head = (Icon::Clock, view.say("o4-forgets"));
        cards.card(ui, head, |ui| self.content_ui(ui, view, days), Vec::new())
    }

    fn content_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, known: u32) -> Option<Tap> {
        let wish = self.days_ui(ui, view, known);
        let forecast = self.forecast.as_ref()?;
        ui.add_space(step::S4);
        let frame = note_frame(ui, Tone::Amber).inner_margin(egui::Margin::symmetric(14, 9));
        frame.corner_radius(14).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.add(Text::new(&next(view, forecast), LINE));
        });
        ui.add_space(step::S4);
        soft_ui(ui, &view.count("o4-asked", forecast.asked));
        wish.map(Tap::wish)
    }

    fn days_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, known: u32) -> Option<Wish> {
        let mut days = self.days.map_or(known, |(days, _)| days);
        let now_s = ui.input(|input| input.time);
        let name = view.say("o4-days-after");
        let words =
            StepperWords { name, less: view.say("o4-days-less"), more: view.say("o4-days-more") };
        let (_, row) = ui.allocate_space(vec2(ui.available_width(), height::DESK));
        let label = Text::new(name, LINE);
        let high = label.galley(ui, row.width()).size().y;
        at(ui, row.with_min_y(row.center().y - high / 2.0), |ui| ui.add(label.rows(1)));
        let place = row.with_min_x(row.right() - stepper_width(ui, days));
        let changed = at(ui, place, |ui| stepper_ui(ui, words, &mut days, REMEMBER_DAYS));
        if changed {
            self.days = Some((days, now_s));
        }
        let (days, tapped_s) = self.days?;
        let left_s = RESTS_S - (now_s - tapped_s);
        if left_s > 0.0 {
            ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(left_s));
            return None;
        }
        self.days = None;
        (days != known).then(|| {
            let set = |days| vec![Command::SetRememberDays { days }];
            let says = view.say_with("o4-days-set", &[("n", days.into())]);
            Wish::Do(Deed { steps: set(days), says, undo: set(known) })
        })
    }
}

/// "12 people will be forgotten on Friday."
fn next(view: &DeskView<'_>, forecast: &Forecast) -> String {
    let Some((at, n)) = forecast.next else {
        return view.say("o4-due-nobody").to_owned();
    };
    let n = ("n", count(n));
    let (day, today) = (view.date(at), view.date(view.now));
    let says = if at - FORGETTING_NOTICE <= view.now {
        view.words.bold_with("o4-due-soon", &[n])
    } else {
        let name = match (day - today).num_days() {
            ..=WEEK => view.words.weekday(day),
            _ if day.year() == today.year() => view.words.day(day),
            _ => view.words.day_with_year(day),
        };
        view.words.bold_with("o4-due", &[n, ("day", name.into())])
    };
    marked(&says)
}
