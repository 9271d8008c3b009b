//! `gathering new`, `gathering list`.

use std::path::Path;

use serde::Serialize;

use crate::domain::{Command, Gathering, GatheringId, Plan, Presence};

use super::args::{GatheringNew, GatheringVerb};
use super::out::Out;
use super::{Ending, Outcome, open, open_to_read, when};

#[derive(Serialize)]
struct Shown<'a> {
    gathering: GatheringId,
    #[serde(flatten)]
    plan: &'a Plan,
    expected: usize,
    #[serde(rename = "in")]
    inside: usize,
}

pub(super) fn run(verb: &GatheringVerb, house: &Path, out: &mut Out) -> Outcome {
    match verb {
        GatheringVerb::New(new) => plan(new, house, out),
        GatheringVerb::List => list(house, out),
    }
}

fn plan(new: &GatheringNew, house: &Path, out: &mut Out) -> Outcome {
    let zone = when::zone(new.zone.as_deref())?;
    let plan = Plan {
        name: new.name.clone(),
        venue: new.venue.clone(),
        starts: when::moment(&new.starts, zone)?,
        ends: when::moment(&new.ends, zone)?,
        zone: zone.name().to_owned(),
        spots: new.spots.clone(),
    };
    let mut desk = open(house)?;
    let gathering = desk.mint();
    desk.submit(Command::PlanGathering { gathering, plan: plan.clone() })?;
    let shown = Shown { gathering, plan: &plan, expected: 0, inside: 0 };
    out.say(&shown, || format!("{gathering}  {}", plan.name))?;
    Ok(Ending::Done)
}

fn list(house: &Path, out: &mut Out) -> Outcome {
    let desk = open_to_read(house)?;
    let shown: Vec<_> = desk.state().gatherings().filter_map(|(id, it)| show(id, it)).collect();
    out.say(&shown, || {
        let line = |it: &Shown<'_>| {
            let starts = it.plan.starts.format("%Y-%m-%d %H:%M UTC");
            format!(
                "{}  {starts}  {} ({} expected, {} in)",
                it.gathering, it.plan.name, it.expected, it.inside
            )
        };
        shown.iter().map(line).collect::<Vec<_>>().join("\n")
    })?;
    Ok(Ending::Done)
}

fn show(gathering: GatheringId, it: &Gathering) -> Option<Shown<'_>> {
    let count = |presence| it.visits().filter(|(_, visit)| visit.presence() == presence).count();
    let (expected, inside) = (count(Presence::Expected), count(Presence::In));
    Some(Shown { gathering, plan: it.plan()?, expected, inside })
}
