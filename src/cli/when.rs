//! Times as people write them.

use chrono::{DateTime, NaiveDateTime, NaiveTime, SubsecRound, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;

use super::failure::Failure;
use crate::domain::{Plan, is_moment, on_clock};

/// The zone that was asked for, or this machine's, or UTC where it has none.
pub(super) fn zone(asked: Option<&str>) -> Result<Tz, Failure> {
    match asked {
        Some(name) => name.parse().map_err(|_error| Failure::NotAZone { zone: name.to_owned() }),
        None => Ok(iana_time_zone::get_timezone()
            .ok()
            .and_then(|name| name.parse().ok())
            .unwrap_or(Tz::UTC)),
    }
}

/// A moment: with its offset (`2026-12-18T18:00:00+01:00`, `...Z`), or as a clock in `zone` shows
/// it (`2026-12-18T18:00`, `2026-12-18 18:00`).
pub(super) fn moment(text: &str, zone: Tz) -> Result<DateTime<Utc>, Failure> {
    let at = any_moment(text, zone)?;
    if is_moment(at) { Ok(at) } else { Err(Failure::FarTime { text: text.to_owned() }) }
}

fn any_moment(text: &str, zone: Tz) -> Result<DateTime<Utc>, Failure> {
    let wrong = || Failure::NotATime { text: text.to_owned() };
    if let Ok(exact) = DateTime::parse_from_rfc3339(text.trim()) {
        return Ok(as_kept(exact.to_utc()));
    }
    let offsets =
        ["%Y-%m-%dT%H:%M%:z", "%Y-%m-%d %H:%M%:z", "%Y-%m-%dT%H:%M%#z", "%Y-%m-%d %H:%M:%S%:z"];
    let with_z = text.trim().strip_suffix(['Z', 'z']).map(|start| format!("{start}+00:00"));
    let offset_text = with_z.as_deref().unwrap_or(text.trim());
    let exact = |shape: &&str| DateTime::parse_from_str(offset_text, shape).ok();
    if let Some(exact) = offsets.iter().find_map(exact) {
        return Ok(as_kept(exact.to_utc()));
    }
    let shapes = ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M"];
    let read = |shape: &&str| NaiveDateTime::parse_from_str(text.trim(), shape).ok();
    let clock = shapes.iter().find_map(read).ok_or_else(wrong)?;
    on_clock(clock, zone).ok_or_else(wrong)
}

/// As the journal keeps moments, and the desk's clock gives them: in whole milliseconds.
fn as_kept(at: DateTime<Utc>) -> DateTime<Utc> {
    at.trunc_subsecs(3)
}

/// "2026-12-18 18:04", as a clock shows it where a gathering is.
pub(super) fn shown(at: DateTime<Utc>, plan: Option<&Plan>) -> String {
    let zone: Tz = plan.and_then(|plan| plan.zone.parse().ok()).unwrap_or(Tz::UTC);
    at.with_timezone(&zone).format("%Y-%m-%d %H:%M").to_string()
}

/// A moment of one gathering: as [`moment`], or only what its clock shows then (`21:30`), the first
/// time it does so from its start on.
pub(super) fn evening(text: &str, plan: Option<&Plan>) -> Result<DateTime<Utc>, Failure> {
    let zone = zone(plan.map(|plan| plan.zone.as_str()))?;
    let (Ok(clock), Some(plan)) = (NaiveTime::parse_from_str(text.trim(), "%H:%M"), plan) else {
        return moment(text, zone);
    };
    let starts = plan.starts.with_timezone(&zone).date_naive();
    let on = |days| {
        let day = (starts + TimeDelta::days(days)).and_time(clock);
        zone.from_local_datetime(&day).earliest().map(|at| at.to_utc())
    };
    let from_start = (0..=1).filter_map(on).find(|at| *at >= plan.starts);
    from_start.ok_or_else(|| Failure::NotATime { text: text.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::{evening, moment, zone};
    use crate::domain::Plan;

    #[test]
    fn a_clock_alone_is_of_the_evening_also_past_midnight() {
        let plan = Plan {
            name: "Supper".into(),
            venue: String::new(),
            starts: "2026-12-18T17:00:00Z".parse().unwrap(),
            ends: "2026-12-19T00:30:00Z".parse().unwrap(),
            zone: "Europe/Zurich".into(),
            spots: Vec::new(),
        };
        let at = |text| evening(text, Some(&plan)).map(|at| at.to_rfc3339()).ok();
        assert_eq!(at("21:30").as_deref(), Some("2026-12-18T20:30:00+00:00"));
        assert_eq!(at("00:15").as_deref(), Some("2026-12-18T23:15:00+00:00"));
        assert_eq!(at("2026-12-18T21:30:00Z").as_deref(), Some("2026-12-18T21:30:00+00:00"));
        assert_eq!(at("half past"), None);
    }

    #[test]
    fn moments_are_read_with_an_offset_or_in_the_gatherings_zone() {
        let zurich = zone(Some("Europe/Zurich")).unwrap();
        let six = moment("2026-12-18T18:00", zurich).unwrap();
        assert_eq!(six.to_rfc3339(), "2026-12-18T17:00:00+00:00");
        assert_eq!(moment("2026-12-18 18:00", zurich).unwrap(), six);
        assert_eq!(moment("2026-12-18T18:00:00+01:00", zurich).unwrap(), six);
        assert_eq!(moment("2026-12-18T17:00:00Z", zurich).unwrap(), six);
        for without_seconds in
            ["2026-12-18T18:00+01:00", "2026-12-18T17:00Z", "2026-12-18 18:00+01:00"]
        {
            assert_eq!(moment(without_seconds, zurich).unwrap(), six, "{without_seconds}");
        }
    }

    #[test]
    fn an_hour_that_a_clock_skips_is_the_one_it_shows_then() {
        let berlin = zone(Some("Europe/Berlin")).unwrap();
        let skipped = moment("2026-03-29T02:30", berlin).unwrap();
        assert_eq!(skipped, moment("2026-03-29T03:30", berlin).unwrap());
    }

    #[test]
    fn what_no_evening_has_is_said_to_be_too_far() {
        let utc = zone(Some("UTC")).unwrap();
        for far in ["1969-12-31T23:59", "9999-01-01T00:00", "2200-01-01T00:00:00Z"] {
            assert!(moment(far, utc).unwrap_err().to_string().contains("too far"), "{far}");
        }
        assert!(moment("2199-12-31T23:59", utc).is_ok());
    }

    #[test]
    fn what_is_no_time_is_said_to_be_none() {
        let utc = zone(Some("UTC")).unwrap();
        for bad in ["", "tomorrow", "18:00", "2026-13-01T00:00", "2026-12-18"] {
            let sentence = moment(bad, utc).unwrap_err().to_string();
            assert!(sentence.contains("is not a time"), "{sentence}");
        }
        assert!(zone(Some("Mars/Olympus")).is_err());
    }
}
