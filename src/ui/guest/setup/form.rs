//! The form for a gathering: what, where, when, and spots to meet at.

use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, Timelike, Utc};
use chrono_tz::Tz;
use egui::{Ui, vec2};

use super::when;
use crate::domain::{Plan, Repeat, which_of_month};
use crate::ui::guest::view::local;
use crate::ui::icons::Icon;
use crate::ui::lines::{self, LineTap};
use crate::ui::theme::TypeStyle;
use crate::ui::widgets::{Button, Field, FieldOutput, Kind, Text, chips_ui, select_all};
use crate::words::Words;

/// What was typed about a gathering.
#[derive(Clone, Debug)]
pub struct GatheringForm {
    name: String,
    venue: String,
    day: String,
    starts: String,
    ends: String,
    zone: String,
    spots: Vec<String>,
    repeat: Option<Repeat>,
    wrong: Option<Wrong>,
    /// In the desk's smaller letters.
    at_desk: bool,
    /// The name takes the focus: whoever plans something new writes at once.
    lands: bool,
}

/// The first thing that is not right yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wrong {
    Name,
    Day,
    Starts,
    Ends,
    EndsEarly,
    Zone,
}

impl Wrong {
    /// The field it is in.
    const fn field(self) -> &'static str {
        match self {
            Self::Name => NAME,
            Self::Day => DAY,
            Self::Starts => STARTS,
            Self::Ends | Self::EndsEarly => ENDS,
            Self::Zone => ZONE,
        }
    }
}

/// The fields, each by the sentence that names it.
const NAME: &str = "gathering-name";
const DAY: &str = "gathering-day";
const STARTS: &str = "gathering-starts";
const ENDS: &str = "gathering-ends";
const ZONE: &str = "gathering-zone";

/// The hour at which an evening begins unless somebody says otherwise, and how long it lasts, in
/// hours; from this hour on it is tomorrow's.
const EVENING: u32 = 18;
const LASTS_H: u32 = 3;
const LATE: u32 = 21;

/// The field of a spot, with its place.
const SPOT: &str = "spot";

/// The most spots a gathering has.
const SPOTS: usize = 12;

impl GatheringForm {
    /// A form for the next evening that is not past, where this machine stands.
    #[must_use]
    pub fn new(now: DateTime<Utc>) -> Self {
        let zone = iana_time_zone::get_timezone().unwrap_or_else(|_unknown| "Etc/UTC".to_owned());
        let there = now.with_timezone(&zone.parse().unwrap_or(Tz::UTC));
        let (days, starts) = match there.hour() {
            ..EVENING => (0, EVENING),
            hour @ EVENING..LATE => (0, hour + 1),
            LATE.. => (1, EVENING),
        };
        let day = there.date_naive() + Days::new(days);
        Self {
            name: String::new(),
            venue: String::new(),
            day: written(day),
            starts: format!("{starts}:00"),
            ends: format!("{:02}:00", (starts + LASTS_H) % 24),
            zone,
            spots: vec![String::new()],
            repeat: None,
            wrong: None,
            at_desk: false,
            lands: true,
        }
    }

    /// A form for the next gathering after `last`: as that was, on the day it comes again, else so
    /// many weeks later that it is not past.
    #[must_use]
    pub fn after(last: &Plan, repeat: Repeat, now: DateTime<Utc>) -> Self {
        if let Some(next) = repeat.next_after(last, now) {
            return Self { lands: true, ..Self::of(&next).coming(repeat) };
        }
        let weeks = (now - last.starts).num_weeks().max(0) + 1;
        let (day, _) = local(Some(last), last.starts);
        let day = day + TimeDelta::weeks(weeks);
        Self { day: written(day), lands: true, ..Self::of(last) }
    }

    /// The same form of a gathering that comes again so.
    #[must_use]
    pub fn coming(self, repeat: Repeat) -> Self {
        Self { repeat: Some(repeat), ..self }
    }

    /// How often it comes again.
    #[must_use]
    pub fn repeat(&self) -> Repeat {
        self.repeat.unwrap_or_default()
    }

    /// The same form in the desk's smaller letters.
    #[must_use]
    pub fn at_desk(self) -> Self {
        Self { at_desk: true, ..self }
    }

    /// A form for a gathering that is planned already.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let (day, starts) = local(Some(plan), plan.starts);
        let (_, ends) = local(Some(plan), plan.ends);
        let mut spots = plan.spots.clone();
        spots.push(String::new());
        Self {
            name: plan.name.clone(),
            venue: plan.venue.clone(),
            day: written(day),
            starts: starts.format("%H:%M").to_string(),
            ends: ends.format("%H:%M").to_string(),
            zone: plan.zone.clone(),
            spots,
            repeat: None,
            wrong: None,
            at_desk: false,
            lands: false,
        }
    }

    /// Shows the form under `title`; answers the plan once it is complete and `done` was tapped.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        words: Words,
        now: DateTime<Utc>,
        [title, done]: [&str; 2],
    ) -> Option<Plan> {
        let mut entered = self.about_ui(ui, words, title);
        entered |= self.when_ui(ui, words);
        self.repeat_ui(ui, words, now);
        let is_listed = self.spots_ui(ui, words);
        ui.add_space(20.0);
        let button = Button::primary(done);
        let button = if self.at_desk { button.desk().tall(52.0) } else { button.big() };
        let button = ui.add(button);
        if is_listed {
            button.request_focus();
        }
        if !(button.clicked() || entered) {
            return None;
        }
        match self.plan(now) {
            Ok(plan) => Some(plan),
            Err(wrong) => {
                self.wrong = Some(wrong);
                ui.memory_mut(|memory| memory.request_focus(Field::id_of(wrong.field())));
                None
            }
        }
    }

    fn about_ui(&mut self, ui: &mut Ui, words: Words, title: &str) -> bool {
        let wrong = self.error(words, &[Wrong::Name]);
        let example = words.say("gathering-name-example");
        let small = self.at_desk;
        let name = labelled(ui, words, small, NAME, &mut self.name, example, wrong);
        if std::mem::take(&mut self.lands) {
            select_all(ui, name.response.id, &self.name);
            name.response.request_focus();
        }
        if wrong.is_none() {
            // What the field is about is read with it.
            ui.ctx().accesskit_node_builder(name.response.id, |node| node.set_description(title));
        }
        let example = words.say("gathering-venue-example");
        let venue = labelled(ui, words, small, "gathering-venue", &mut self.venue, example, None);
        self.forgive(&name);
        name.entered | venue.entered
    }

    fn when_ui(&mut self, ui: &mut Ui, words: Words) -> bool {
        let errors = [
            self.error(words, &[Wrong::Day]),
            self.error(words, &[Wrong::Starts]),
            self.error(words, &[Wrong::Ends, Wrong::EndsEarly]),
            self.error(words, &[Wrong::Zone]),
        ];
        let keys = [DAY, STARTS, ENDS, ZONE];
        let time = words.say("gathering-time-hint");
        let examples = [words.say("gathering-day-hint"), time, time, ""];
        let small = self.at_desk;
        let gap = 14.0;
        let room = ui.available_width() - 3.0 * gap;
        let widths = [0.26, 0.2, 0.2, 0.34].map(|share| (room * share).floor());
        let mut outs = Vec::new();
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            let texts = [&mut self.day, &mut self.starts, &mut self.ends, &mut self.zone];
            let about = keys.into_iter().zip(examples).zip(texts).zip(errors).zip(widths);
            for ((((key, example), text), error), width) in about {
                ui.vertical(|ui| {
                    ui.set_width(width);
                    outs.push(labelled(ui, words, small, key, text, example, error));
                });
            }
        });
        for out in &outs {
            self.forgive(out);
        }
        outs.iter().any(|out| out.entered)
    }

    /// Whether it comes again, by the day that stands in the field.
    fn repeat_ui(&mut self, ui: &mut Ui, words: Words, now: DateTime<Utc>) {
        let zone: Tz = self.zone.trim().parse().unwrap_or(Tz::UTC);
        let day = when::day(&self.day, now.with_timezone(&zone).date_naive());
        let Some(day) = day.filter(|_| self.at_desk) else { return };
        let options: Vec<_> =
            Repeat::choices(day).into_iter().map(|it| (it, called(words, it, day))).collect();
        // The fifth of a weekday has no other name than the last.
        if self.repeat.is_some_and(|it| !options.iter().any(|(option, _)| *option == it)) {
            self.repeat = Some(Repeat::MonthlyLast);
        }
        ui.add_space(14.0);
        let title = words.say("gathering-repeat");
        ui.add(Text::new(title, TypeStyle::DESK_BODY_STRONG));
        ui.add_space(8.0);
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
            chips_ui(ui, title, &options, &mut self.repeat);
        });
    }

    /// The list of spots; whether somebody is done with it.
    fn spots_ui(&mut self, ui: &mut Ui, words: Words) -> bool {
        ui.add_space(14.0);
        let [label, hint] = if self.at_desk {
            [TypeStyle::DESK_BODY_STRONG, TypeStyle::DESK_SMALL]
        } else {
            [TypeStyle::BODY_STRONG, TypeStyle::SMALL]
        };
        ui.add(Text::new(words.say("gathering-spots"), label));
        ui.add(Text::new(words.say("gathering-spots-hint"), hint).soft());
        ui.add_space(8.0);
        let width = ((ui.available_width() - 14.0) / 2.0).floor();
        let tap = ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(14.0, 10.0);
            let mut tap = None;
            for (place, spot) in self.spots.iter_mut().enumerate() {
                tap = spot_ui(ui, words, self.at_desk, width, place, spot).or(tap);
            }
            let full = self.spots.len() >= SPOTS || self.spots.iter().any(String::is_empty);
            let add = Button::quiet(words.say("gathering-spot-add")).icon(Icon::Plus);
            let add = if self.at_desk { add.desk() } else { add };
            let is_added = !full && ui.add(add).clicked();
            tap.or(is_added.then_some(LineTap::Add))
        });
        let Some(tap) = tap.inner else { return false };
        lines::tapped(ui, (&mut self.spots, SPOTS), tap, |at| Field::id_of((SPOT, at)))
    }

    fn error(&self, words: Words, of: &[Wrong]) -> Option<&'static str> {
        let wrong = self.wrong.filter(|wrong| of.contains(wrong))?;
        Some(words.say(match wrong {
            Wrong::Name => "gathering-name-missing",
            Wrong::Day => "gathering-day-unreadable",
            Wrong::Starts | Wrong::Ends => "gathering-time-unreadable",
            Wrong::EndsEarly => "gathering-ends-early",
            Wrong::Zone => "gathering-zone-unknown",
        }))
    }

    /// Typing again takes the complaint away.
    fn forgive(&mut self, out: &FieldOutput) {
        if out.response.changed() {
            self.wrong = None;
        }
    }

    fn plan(&self, now: DateTime<Utc>) -> Result<Plan, Wrong> {
        let name = self.name.trim();
        if name.is_empty() {
            return Err(Wrong::Name);
        }
        let zone: Tz = self.zone.trim().parse().map_err(|_unknown| Wrong::Zone)?;
        let today = now.with_timezone(&zone).date_naive();
        let day = when::day(&self.day, today).ok_or(Wrong::Day)?;
        let starts = when::time(&self.starts).ok_or(Wrong::Starts)?;
        let ends = when::time(&self.ends).ok_or(Wrong::Ends)?;
        let (starts, ends) = when::span(zone, day, starts, ends).ok_or(Wrong::EndsEarly)?;
        let spots = self.spots.iter().map(|spot| spot.trim()).filter(|spot| !spot.is_empty());
        Ok(Plan {
            name: name.to_owned(),
            venue: self.venue.trim().to_owned(),
            starts,
            ends,
            zone: zone.name().to_owned(),
            spots: spots.map(str::to_owned).collect(),
        })
    }
}

/// "Every month, on the third Friday".
fn called(words: Words, repeat: Repeat, day: NaiveDate) -> String {
    let which = match repeat {
        Repeat::Never => return words.say("gathering-repeat-never").to_owned(),
        Repeat::Weekly => return words.say("gathering-repeat-weekly").to_owned(),
        Repeat::Monthly => which_of_month(day),
        // There is no sixth of a weekday: it is the last.
        Repeat::MonthlyLast => 6,
    };
    let about = [("which", which.into()), ("weekday", words.weekday(day).into())];
    words.say_with("gathering-repeat-monthly", &about)
}

/// "20 11 2026".
fn written(day: NaiveDate) -> String {
    format!("{} {} {}", day.day(), day.month(), day.year())
}

/// One spot, and what somebody does there.
fn spot_ui(
    ui: &mut Ui,
    words: Words,
    small: bool,
    width: f32,
    place: usize,
    spot: &mut String,
) -> Option<LineTap> {
    let example = if place == 0 { words.say("gathering-spot-example") } else { "" };
    let remove = words.say_with("gathering-spot-remove", &[("spot", spot.as_str().into())]);
    let is_blank = spot.is_empty();
    let mut field = Field::new((SPOT, place), words.say("gathering-spots"), spot)
        .placeholder(example)
        .letters_max(40)
        .width(width);
    if small {
        field = field.desk();
    }
    if !is_blank {
        let cross = Button::icon_only(Kind::Quiet, Icon::Close, &remove).desk().tall(40.0);
        field = field.trailing(cross.icon_size(18.0));
    }
    let out = field.show(ui);
    let goes = out.button.is_some_and(|button| button.clicked());
    let entered = out.entered.then_some(LineTap::Entered(place));
    goes.then_some(LineTap::Away(place)).or(entered)
}

fn labelled(
    ui: &mut Ui,
    words: Words,
    small: bool,
    key: &str,
    text: &mut String,
    example: &str,
    error: Option<&str>,
) -> FieldOutput {
    let label = words.say(key);
    ui.add_space(14.0);
    let style = if small { TypeStyle::DESK_BODY_STRONG } else { TypeStyle::BODY_STRONG };
    ui.add(Text::new(label, style));
    ui.add_space(8.0);
    let field =
        Field::new(key, label, text).placeholder(example).letters_max(120).error(error).renews();
    if small { field.desk().show(ui) } else { field.show(ui) }
}
