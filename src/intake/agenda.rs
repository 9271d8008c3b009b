//! An evening's plan as people write it: a time and what happens, a line each; a table; or a
//! calendar's events.
//!
//! A clock alone is of the evening: the day on which it is in it, or nearest to it. Nothing is lost:
//! whatever is not taken comes back with its line and the reason.

mod calendar;

use chrono::{DateTime, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;

use crate::domain::{AGENDA_ITEMS, Item, Plan, TITLE_CHARS, is_moment, on_clock};

/// Why a line is no item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgendaFlaw {
    /// It does not begin with a time.
    NoTime,
    /// Nothing is said of what happens.
    NoTitle,
    /// What happens or where is too long.
    TooLong,
    /// There are more than an evening has.
    TooMany,
}

/// A line that is no item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaLook {
    /// Which line, from 1; of a calendar, which event.
    pub line: usize,
    /// As it is written.
    pub text: String,
    /// Why.
    pub flaw: AgendaFlaw,
}

/// A plan that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agenda {
    /// What happens, as it was written.
    pub items: Vec<Item>,
    /// What could not be taken.
    pub look: Vec<AgendaLook>,
}

impl Agenda {
    /// Reads what somebody wrote or a file holds, for a gathering with this plan.
    #[must_use]
    pub fn read(text: &str, plan: &Plan) -> Self {
        let text = text.trim_start_matches('\u{feff}');
        let mut agenda = Self::default();
        if text.trim_start().get(..15).is_some_and(|it| it.eq_ignore_ascii_case("BEGIN:VCALENDAR"))
        {
            for (at, (written, event)) in calendar::events(text, zone(plan)).into_iter().enumerate()
            {
                agenda.take(at + 1, &written, event);
            }
            return agenda;
        }
        let mut columns = None;
        for (at, line) in text.lines().enumerate().filter(|(_, it)| !it.trim().is_empty()) {
            let cells = cells(line);
            if at == 0 && columns.is_none() && cells.len() > 1 {
                columns = Columns::of(&cells);
                if columns.is_some() {
                    continue;
                }
            }
            let read = match columns {
                Some(columns) => columns.item(&cells, plan),
                None => item(line, &cells, plan),
            };
            agenda.take(at + 1, line.trim(), read);
        }
        agenda
    }

    /// As it is written, a line each, so that it reads back as it is.
    #[must_use]
    pub fn written(items: &[Item], plan: &Plan) -> String {
        let zone = zone(plan);
        let clock = |at: DateTime<Utc>| {
            let near = nearest(at.with_timezone(&zone).time(), plan) == Some(at);
            let form = if near { "%H:%M" } else { "%Y-%m-%d %H:%M" };
            at.with_timezone(&zone).format(form).to_string()
        };
        let line = |it: &Item| {
            let ends = it.ends.map(|at| format!("-{}", clock(at))).unwrap_or_default();
            let place =
                if it.place.is_empty() { String::new() } else { format!(" @ {}", it.place) };
            format!("{}{ends} {}{place}", clock(it.starts), it.title)
        };
        items.iter().map(line).collect::<Vec<_>>().join("\n")
    }

    fn take(&mut self, line: usize, text: &str, read: Result<Item, AgendaFlaw>) {
        let flawed = |flaw| AgendaLook { line, text: text.to_owned(), flaw };
        match read {
            Ok(_) if self.items.len() >= AGENDA_ITEMS => {
                self.look.push(flawed(AgendaFlaw::TooMany));
            }
            Ok(item) => self.items.push(item),
            Err(flaw) => self.look.push(flawed(flaw)),
        }
    }
}

/// In which columns of a table what is.
#[derive(Clone, Copy, Debug)]
struct Columns {
    starts: usize,
    ends: Option<usize>,
    title: usize,
    place: Option<usize>,
}

impl Columns {
    /// The columns of a table that begins with their names.
    fn of(header: &[String]) -> Option<Self> {
        if header.iter().any(|it| it.contains(|letter: char| letter.is_ascii_digit())) {
            return None;
        }
        let find = |names: &[&str]| {
            let is_it = |cell: &String| {
                let cell = cell.to_lowercase();
                names
                    .iter()
                    .any(|name| cell.split(|it: char| !it.is_alphabetic()).any(|it| it == *name))
            };
            header.iter().position(is_it)
        };
        let starts =
            find(&["start", "starts", "begin", "begins", "from", "time", "inicio", "hora"])?;
        let title = find(&[
            "title", "what", "session", "name", "subject", "summary", "item", "título", "qué",
        ])?;
        let ends = find(&["end", "ends", "until", "to", "fin", "hasta"]).filter(|it| *it != starts);
        let place = find(&["place", "where", "room", "location", "lugar", "sala"]);
        Some(Self { starts, ends, title, place })
    }

    fn item(self, cells: &[String], plan: &Plan) -> Result<Item, AgendaFlaw> {
        let cell = |at: usize| cells.get(at).map_or("", |it| it.trim());
        let starts = moment(cell(self.starts), plan).ok_or(AgendaFlaw::NoTime)?;
        let ends = self.ends.and_then(|at| moment(cell(at), plan));
        checked(starts, ends, cell(self.title), self.place.map_or("", cell))
    }
}

/// One line without named columns: cells, or "19:45-20:30 The Ring @ Kitchen".
fn item(line: &str, cells: &[String], plan: &Plan) -> Result<Item, AgendaFlaw> {
    if let [first, rest @ ..] = cells
        && let Some(starts) = moment(first, plan)
        && !rest.is_empty()
    {
        let ends = rest.first().and_then(|it| moment(it, plan));
        let mut rest = rest.iter().skip(usize::from(ends.is_some())).map(|it| it.trim());
        let (title, place) = (rest.next().unwrap_or_default(), rest.next().unwrap_or_default());
        return checked(starts, ends, title, place);
    }
    let (title, place) = line.rsplit_once(" @ ").unwrap_or((line, ""));
    let (times, title) = timed(title.trim(), plan).ok_or(AgendaFlaw::NoTime)?;
    checked(times.0, times.1, title, place)
}

type Times = (DateTime<Utc>, Option<DateTime<Utc>>);

/// The times a line begins with, and what comes after them.
fn timed<'a>(line: &'a str, plan: &Plan) -> Option<(Times, &'a str)> {
    let is_of_a_time = |it: char| it.is_ascii_digit() || ":.-/– hapmHAPMTZ+".contains(it);
    let most = line.find(|it| !is_of_a_time(it)).unwrap_or(line.len());
    let mut ends: Vec<_> = line.char_indices().map(|(at, _)| at).filter(|at| *at <= most).collect();
    ends.push(most);
    // The longest beginning that is a time, or two.
    ends.into_iter().rev().find_map(|end| {
        let (head, rest) = line.split_at_checked(end)?;
        let apart = rest.is_empty() || rest.starts_with(char::is_whitespace) || head.ends_with(' ');
        if !apart {
            return None;
        }
        if let Some(starts) = moment(head, plan) {
            return Some(((starts, None), rest.trim()));
        }
        let dash = |it: &(usize, char)| matches!(it.1, '-' | '–');
        head.char_indices().filter(dash).find_map(|(at, dash)| {
            let (from, until) = (head.get(..at)?, head.get(at + dash.len_utf8()..)?);
            Some(((moment(from, plan)?, Some(moment(until, plan)?)), rest.trim()))
        })
    })
}

fn checked(
    starts: DateTime<Utc>,
    ends: Option<DateTime<Utc>>,
    title: &str,
    place: &str,
) -> Result<Item, AgendaFlaw> {
    let tidy = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (title, place) = (tidy(title), tidy(place));
    if title.is_empty() {
        return Err(AgendaFlaw::NoTitle);
    }
    if title.chars().count().max(place.chars().count()) > TITLE_CHARS {
        return Err(AgendaFlaw::TooLong);
    }
    if !is_moment(starts) {
        return Err(AgendaFlaw::NoTime);
    }
    Ok(Item { starts, ends: ends.filter(|it| *it > starts && is_moment(*it)), title, place })
}

/// The cells of a row, whatever separates them.
fn cells(line: &str) -> Vec<String> {
    let quoted = line.trim();
    let between = [b'\t', b';', b','].into_iter().find(|it| quoted.as_bytes().contains(it));
    let mut rows = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(between.unwrap_or(b','))
        .from_reader(quoted.as_bytes());
    let row = rows.records().next().and_then(Result::ok);
    row.map(|row| row.iter().map(|it| it.trim().to_owned()).collect()).unwrap_or_default()
}

/// A moment: exact, as a date and a clock, or a clock alone.
fn moment(text: &str, plan: &Plan) -> Option<DateTime<Utc>> {
    let text = text.trim();
    if let Ok(exact) = DateTime::parse_from_rfc3339(text) {
        return Some(exact.to_utc());
    }
    let forms = ["%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S"];
    let dated = forms.iter().find_map(|form| NaiveDateTime::parse_from_str(text, form).ok());
    if let Some(dated) = dated {
        return on_clock(dated, zone(plan));
    }
    nearest(clock(text)?, plan)
}

/// "19:45", "19.45", "19h45", "7:45 pm".
fn clock(text: &str) -> Option<NaiveTime> {
    let text = text.trim().to_ascii_lowercase();
    let forms = ["%H:%M", "%H.%M", "%Hh%M", "%H:%M:%S", "%I:%M %p", "%I:%M%p", "%I.%M %p"];
    let read = forms.iter().find_map(|form| NaiveTime::parse_from_str(&text, form).ok());
    // "7 pm" and "19h" have no minutes.
    let (hour, half) = text
        .strip_suffix("pm")
        .map(|it| (it, 12))
        .or_else(|| text.strip_suffix("am").map(|it| (it, 0)))
        .unwrap_or((text.strip_suffix('h').unwrap_or(""), 24));
    let whole = || {
        let hour: u32 = hour.trim().parse().ok()?;
        let hour =
            if half == 24 { hour } else { (1..=12).contains(&hour).then_some(hour % 12 + half)? };
        NaiveTime::from_hms_opt(hour, 0, 0)
    };
    read.or_else(whole)
}

/// The moment at which a clock shows this in the evening, or nearest to it.
fn nearest(clock: NaiveTime, plan: &Plan) -> Option<DateTime<Utc>> {
    let zone = zone(plan);
    let day = plan.starts.with_timezone(&zone).date_naive();
    let all =
        (-1..=1).filter_map(|days| on_clock((day + TimeDelta::days(days)).and_time(clock), zone));
    all.min_by_key(|at| (plan.starts - *at).max(*at - plan.ends).max(TimeDelta::zero()))
}

fn zone(plan: &Plan) -> Tz {
    plan.zone.parse().unwrap_or(Tz::UTC)
}

#[cfg(test)]
mod tests;
