//! Days and times as people type them.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;

/// A day: "20 11 2026", "20.11.", "2026-11-20". Without a year, the next such day from `today`.
#[must_use]
pub(super) fn day(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let parts: Vec<&str> =
        text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let number = |at: usize| parts.get(at).and_then(|part| part.parse::<u32>().ok());
    match parts.as_slice() {
        [year, _, _] if year.len() == 4 => date(number(0)?, number(1)?, number(2)?),
        [_, _, year] => {
            let short = if year.len() <= 2 { 2000 } else { 0 };
            date(number(2)? + short, number(1)?, number(0)?)
        }
        [_, _] => {
            let this_year = date(today.year().unsigned_abs(), number(1)?, number(0)?)?;
            if this_year >= today { Some(this_year) } else { this_year.with_year(today.year() + 1) }
        }
        _ => None,
    }
}

fn date(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// A time: "18:00", "18.30", "18h", "1830", "6pm", "12am" (midnight), "noon".
#[must_use]
pub(super) fn time(text: &str) -> Option<NaiveTime> {
    let lower = text.trim().to_lowercase();
    if let Some((_, hour)) = NAMED.iter().find(|(name, _)| *name == lower) {
        return NaiveTime::from_hms_opt(*hour, 0, 0);
    }
    let half = half(&lower);
    let parts: Vec<&str> =
        lower.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let (hours, minutes): (u32, u32) = match parts.as_slice() {
        [both] if both.len() >= 3 => {
            let (hours, minutes) = both.split_at_checked(both.len() - 2)?;
            (hours.parse().ok()?, minutes.parse().ok()?)
        }
        [hours] => (hours.parse().ok()?, 0),
        [hours, minutes, ..] => (hours.parse().ok()?, minutes.parse().ok()?),
        [] => return None,
    };
    let hours = match half {
        // On a clock of twelve hours, twelve comes before one.
        Some(begins) if hours == 12 => begins,
        Some(begins) if hours < 12 => begins + hours,
        // "18:00 pm" says the same twice; "18:00 am" contradicts itself.
        Some(12) | None => hours,
        Some(_) => return None,
    };
    NaiveTime::from_hms_opt(hours % 24, minutes, 0)
        .filter(|_| hours < 24 || (hours, minutes) == (24, 0))
}

/// Hours that have names, in the languages of the screens.
const NAMED: [(&str, u32); 5] =
    [("midnight", 0), ("medianoche", 0), ("noon", 12), ("midday", 12), ("mediodía", 12)];

/// The hour at which the half of the day begins that stands behind a time: "am", "p. m.".
fn half(lower: &str) -> Option<u32> {
    let letters: String = lower.chars().filter(|c| c.is_alphabetic()).collect();
    match letters.as_str() {
        "a" | "am" => Some(0),
        "p" | "pm" => Some(12),
        _ => None,
    }
}

/// When doors open and close, in universal time. A close before six in the morning is the next
/// day's; `None` if it would come before the opening, or the clocks skip that hour.
#[must_use]
pub(super) fn span(
    zone: Tz,
    day: NaiveDate,
    starts: NaiveTime,
    ends: NaiveTime,
) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
    let six = NaiveTime::from_hms_opt(6, 0, 0)?;
    let last = match (ends > starts, ends < six) {
        (true, _) => day,
        (false, true) => day.checked_add_days(Days::new(1))?,
        (false, false) => return None,
    };
    let at = |day: NaiveDate, time| zone.from_local_datetime(&day.and_time(time)).earliest();
    let there = (at(day, starts)?, at(last, ends)?);
    Some((there.0.with_timezone(&Utc), there.1.with_timezone(&Utc)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, month, day)
    }

    fn at(hours: u32, minutes: u32) -> Option<NaiveTime> {
        NaiveTime::from_hms_opt(hours, minutes, 0)
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        let today = on(2026, 11, 22).unwrap();
        for text in ["20 11 2027", "20.11.2027", "20/11/27", "2027-11-20", "20.11."] {
            assert_eq!(day(text, today), on(2027, 11, 20), "{text}");
        }
        assert_eq!(day("22 11", today), on(2026, 11, 22));
        for text in ["", "tomorrow", "31 2 2027", "20"] {
            assert_eq!(day(text, today), None, "{text}");
        }
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        for text in ["18:00", "18.00", "18h", "1800", "6pm", "6 p.m.", "18"] {
            assert_eq!(time(text), at(18, 0), "{text}");
        }
        assert_eq!(time("9:05"), at(9, 5));
        assert_eq!(time("24:00"), at(0, 0));
        for text in ["12am", "12 a.m.", "12:00 AM", "0:00", "midnight", "00:00 am", "1200 a. m."] {
            assert_eq!(time(text), at(0, 0), "{text}");
        }
        for text in ["12pm", "12 p.m.", "12:00 PM", "12", "noon", "Mediodía", "1200 p"] {
            assert_eq!(time(text), at(12, 0), "{text}");
        }
        assert_eq!(time("12:30 am"), at(0, 30));
        assert_eq!(time("12:30 pm"), at(12, 30));
        assert_eq!(time("11:59am"), at(11, 59));
        assert_eq!(time("6am"), at(6, 0));
        assert_eq!(time("18:00 pm"), at(18, 0));
        for text in ["", "at dusk", "25:00", "24:30", "12:61", "18:00 am", "13am", "am"] {
            assert_eq!(time(text), None, "{text}");
        }
    }

    #[test]
    fn a_night_ends_on_the_next_day_and_an_afternoon_does_not() {
        let (zone, day) = (Tz::Europe__Zurich, on(2026, 11, 20).unwrap());
        let night = span(zone, day, at(20, 0).unwrap(), at(1, 0).unwrap()).unwrap();
        assert_eq!((night.1 - night.0).num_hours(), 5);
        assert_eq!(span(zone, day, at(20, 0).unwrap(), at(18, 0).unwrap()), None);
    }
}
