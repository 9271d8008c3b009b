//! When people came, by quarter of an hour and door, and how many. No names.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use crate::domain::{DoorId, GatheringId, State};

use super::redact::Redactor;

/// The width of a row, in seconds.
const STEP_S: i64 = 900;

/// Longer quiet times than this are left out, in rows: half a day.
const QUIET_ROWS: i64 = 48;

/// Who wrote an arrival, and what the door is called where that is not called like its writer.
type Door<'a> = (DoorId, Option<&'a str>);

/// Arrivals as a table, each guest once, at the gathering's own clock: from when, how many, how many
/// so far, then by door; the last row says how many came. Only the head where nobody came. Cost: O(guests log guests).
///
/// # Errors
/// None in practice: the table is written to memory.
pub fn arrivals_csv(state: &State, gathering: GatheringId) -> Result<String, csv::Error> {
    let Some(evening) = state.gathering(gathering) else { return Ok(String::new()) };
    let zone: Tz = evening.plan().and_then(|plan| plan.zone.parse().ok()).unwrap_or(Tz::UTC);
    let mut rows: BTreeMap<i64, BTreeMap<Door<'_>, usize>> = BTreeMap::new();
    for arrival in evening.visits().filter_map(|(_, visit)| visit.arrival()) {
        let row = rows.entry(arrival.at.timestamp().div_euclid(STEP_S)).or_default();
        *row.entry((arrival.stamp.door(), arrival.door.as_deref())).or_default() += 1;
    }
    let doors: BTreeSet<Door<'_>> = rows.values().flat_map(BTreeMap::keys).copied().collect();
    let redactor = Redactor::new(state, evening);
    let mut table = csv::Writer::from_writer(Vec::new());
    let head = [format!("from ({zone})"), "arrivals".into(), "so far".into()];
    let names = doors.iter().enumerate().map(|(n, door)| {
        let name = door.1.or_else(|| state.door(door.0));
        let name = name.map(|it| harmless(&redactor.clean(it)));
        name.filter(|it| !it.is_empty()).unwrap_or_else(|| format!("door {}", n + 1))
    });
    table.write_record(head.into_iter().chain(names))?;
    let mut so_far = 0;
    for step in steps(&rows) {
        let row = rows.get(&step);
        let at = |door: &Door<'_>| row.and_then(|row| row.get(door)).copied().unwrap_or_default();
        let arrivals: usize = doors.iter().map(at).sum();
        so_far += arrivals;
        let from = DateTime::<Utc>::from_timestamp(step * STEP_S, 0).unwrap_or_default();
        let from = from.with_timezone(&zone).format("%Y-%m-%d %H:%M").to_string();
        let counts = [arrivals, so_far].into_iter().chain(doors.iter().map(at));
        table.write_record(std::iter::once(from).chain(counts.map(|it| it.to_string())))?;
    }
    if so_far > 0 {
        let of_door =
            |door: &Door<'_>| rows.values().filter_map(|row| row.get(door)).sum::<usize>();
        let counts = [so_far, so_far].into_iter().chain(doors.iter().map(of_door));
        let counts = counts.map(|it| it.to_string());
        table.write_record(std::iter::once("came".to_owned()).chain(counts))?;
    }
    let bytes = table.into_inner().map_err(csv::IntoInnerError::into_error)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Every step from the first arrival to the last, without long quiet times.
fn steps(rows: &BTreeMap<i64, BTreeMap<Door<'_>, usize>>) -> Vec<i64> {
    let mut steps: Vec<i64> = Vec::new();
    for step in rows.keys() {
        let last = steps.last().copied();
        match last {
            Some(last) if step - last <= QUIET_ROWS => steps.extend(last + 1..=*step),
            _ => steps.push(*step),
        }
    }
    steps
}

/// A name that no spreadsheet takes for a formula.
fn harmless(name: &str) -> String {
    if name.starts_with(['=', '+', '-', '@', '\t']) { format!("'{name}") } else { name.to_owned() }
}
