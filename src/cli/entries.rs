//! What `doctor` finds among the entries: damaged ones, and facts that nobody here knows.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::desk::Desk;
use crate::domain::{Body, DoorId, GuestId};
use crate::journal::Damage;

use super::failure::Failure;

/// How many are named in a sentence each.
const NAMED: usize = 10;

#[derive(Debug, Serialize)]
pub(super) struct Entries {
    /// Damaged once: mended since, or lost.
    damaged: Vec<Found>,
    /// Facts of a newer Porchlight, kept as they are.
    unknown: usize,
    /// When the first of them was written.
    unknown_since: Option<DateTime<Utc>>,
    #[serde(skip)]
    says: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Found {
    door: DoorId,
    seq: u64,
    at: Option<DateTime<Utc>>,
    about: Vec<GuestId>,
    mended_from: Option<String>,
}

impl Entries {
    pub(super) fn of(desk: &Desk) -> Result<Self, Failure> {
        let (mut unknown, mut unknown_since) = (0, None);
        desk.journal().read(&mut |entry| {
            if matches!(entry.body, Body::Unknown(_)) {
                unknown += 1;
                unknown_since =
                    Some(unknown_since.map_or(entry.at, |at: DateTime<_>| at.min(entry.at)));
            }
        })?;
        let damage = desk.damage()?;
        let says = damage.iter().map(sentence).collect();
        let damaged = damage.into_iter().map(|it| {
            let Damage { door, seq, at, about, mended_from } = it;
            Found { door, seq, at, about, mended_from }
        });
        Ok(Self { damaged: damaged.collect(), unknown, unknown_since, says })
    }

    /// A line each.
    pub(super) fn sentences(&self) -> Vec<String> {
        let lost = self.damaged.iter().filter(|it| it.mended_from.is_none()).count();
        let mended = self.damaged.len() - lost;
        let mut lines = vec![if self.damaged.is_empty() {
            "Entries    all are as they were written".to_owned()
        } else {
            format!("Entries    damaged by the disk: {mended} mended, {lost} lost")
        }];
        lines.extend(self.says.iter().take(NAMED).map(|says| format!("           {says}")));
        let since = self.unknown_since.map(|at| at.format("%Y-%m-%d %H:%M UTC"));
        lines.extend(since.map(|since| {
            format!("Unknown    {} facts this version does not know, since {since}", self.unknown)
        }));
        lines
    }
}

fn sentence(damage: &Damage) -> String {
    match &damage.mended_from {
        Some(from) => format!("mended from {from}: {damage}"),
        None => format!("lost: {damage}"),
    }
}
