//! What an evening came to.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::domain::HowToMeet;

use super::crowd::{Crowd, Someone};
use super::evening::{Evening, Stay};
use super::fairness::gini;
use super::policy::Policy;

/// What is counted on the way.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    pub(super) most_open: usize,
    pub(super) repeats: usize,
    /// Wishes the rules of the house refused.
    pub(super) refused: usize,
    /// By talk: how well a need and an offer fitted at best.
    pub(super) fits: Vec<f64>,
    /// By minute: the share of those who came so far whom nobody introduced yet.
    pub(super) not_yet: Vec<f64>,
}

/// How one evening went under one policy.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Figures {
    /// Under which.
    pub policy: Policy,
    /// How many came.
    pub people: usize,
    /// The share of them who were introduced to somebody and talked, of those who would.
    pub introduced: f64,
    /// From coming in to the first introduction, for those here for the first time; whoever was
    /// never introduced has waited until they left. In minutes, the middle one of all.
    pub first_timers_wait_median_min: f64,
    /// The same, at 95 of 100.
    pub first_timers_wait_95_min: f64,
    /// The Gini coefficient of how many each was shown to in an hour of being here.
    pub gini: f64,
    /// The share of needs, of those that somebody here tonight offers, whose owner talked to one
    /// who does. By what lines are truly about, not by how they fit.
    pub needs_answered: f64,
    /// How well the best need and offer of two who talked fit, 0 to 1, on average.
    pub mean_fit: f64,
    /// How many talked, two by two.
    pub talks: usize,
    /// Shown to nobody all evening.
    pub never_shown: usize,
    /// How it was for those who said how they like to meet.
    pub manners: Manners,
    /// Two shown to each other who had been before.
    pub repeats: usize,
    /// The most introductions anybody had open at once.
    pub most_open: usize,
    /// Wishes the rules of the house refused: none where a policy keeps them.
    pub refused: usize,
    /// By minute: the share of those who came so far whom nobody introduced yet.
    pub not_yet: Vec<f64>,
    /// By minutes since they came in, from 0: the share of those here for the first time who are
    /// not introduced, or had left before they were.
    pub first_timers_waiting: Vec<f64>,
    /// By guest: how many they were shown to in an hour of being here, fewest first.
    pub shown_an_hour: Vec<f64>,
}

/// How an evening went for those who like to be left alone, or to be introduced, and for the others.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Manners {
    /// How many would rather be left alone.
    pub left_alone: usize,
    /// How many of them were shown to somebody, or somebody to them.
    pub disturbed: usize,
    /// How many do not know how to start.
    pub shy: usize,
    /// How long 95 of 100 of them waited, in minutes.
    pub shy_wait_95_min: f64,
    /// On average.
    pub shy_wait_mean_min: f64,
    /// The same of everybody else who would meet people.
    pub others_wait_95_min: f64,
    /// On average.
    pub others_wait_mean_min: f64,
}

impl Manners {
    fn of(crowd: &Crowd, stays: &[Stay]) -> Self {
        let those = |likes| guests(crowd, stays).filter(move |(it, _)| it.likes == likes);
        let shy = waits(crowd, stays, |it| it.likes == HowToMeet::Introduce);
        let others = waits(crowd, stays, |it| it.likes == HowToMeet::Suggest);
        let mean = |waits: &[f64]| waits.iter().sum::<f64>() / waits.len().max(1) as f64;
        Self {
            left_alone: those(HowToMeet::NotTonight).count(),
            disturbed: those(HowToMeet::NotTonight).filter(|(_, stay)| stay.shown > 0).count(),
            shy: shy.len(),
            shy_wait_95_min: at_share(&shy, 0.95),
            shy_wait_mean_min: mean(&shy),
            others_wait_95_min: at_share(&others, 0.95),
            others_wait_mean_min: mean(&others),
        }
    }
}

/// How long some waited for their first introduction, in minutes, shortest first; whoever had none has
/// waited until they left.
fn waits(crowd: &Crowd, stays: &[Stay], of: impl Fn(&Someone) -> bool) -> Vec<f64> {
    let those = guests(crowd, stays).filter(|(it, _)| of(it));
    let wait = |(it, stay): (&Someone, &Stay)| {
        (stay.introduced_min.unwrap_or(it.leaves_min) - it.arrives_min) as f64
    };
    let mut waits: Vec<_> = those.map(wait).collect();
    waits.sort_by(f64::total_cmp);
    waits
}

/// Who stays for less is not counted in what people see in an hour.
const COUNTS_FROM_MIN: i64 = 30;

impl Evening<'_> {
    /// Lets the evening run to its end, and says how it went. `told` hears how far it has come, 0
    /// to 1.
    #[must_use]
    pub fn figures(mut self, told: &mut dyn FnMut(f32)) -> Figures {
        let minutes = self.crowd.minutes.max(1) as f32;
        let mut minute = 0.0;
        while self.step() {
            minute += 1.0;
            told(minute / minutes);
        }
        self.sum()
    }

    fn sum(self) -> Figures {
        let (crowd, stays, tally) = (self.crowd, self.guests.as_slice(), &self.tally);
        let introduced = stays.iter().filter(|it| it.introduced_min.is_some()).count();
        let waits = waits(crowd, stays, |it| it.first_time && it.likes != HowToMeet::NotTonight);
        let mut shown_an_hour: Vec<_> = guests(crowd, stays).filter_map(an_hour).collect();
        shown_an_hour.sort_by(f64::total_cmp);
        Figures {
            policy: self.policy,
            people: stays.len(),
            introduced: share(
                introduced,
                guests(crowd, stays).filter(|(it, _)| it.likes != HowToMeet::NotTonight).count(),
            ),
            first_timers_wait_median_min: at_share(&waits, 0.5),
            first_timers_wait_95_min: at_share(&waits, 0.95),
            gini: gini(&shown_an_hour),
            needs_answered: needs_answered(crowd, stays),
            mean_fit: tally.fits.iter().sum::<f64>() / tally.fits.len().max(1) as f64,
            talks: tally.fits.len(),
            never_shown: stays.iter().filter(|it| it.shown == 0).count(),
            manners: Manners::of(crowd, stays),
            repeats: tally.repeats,
            most_open: tally.most_open,
            refused: tally.refused,
            not_yet: tally.not_yet.clone(),
            first_timers_waiting: waiting(crowd, stays),
            shown_an_hour,
        }
    }
}

fn guests<'a>(
    crowd: &'a Crowd,
    stays: &'a [Stay],
) -> impl Iterator<Item = (&'a Someone, &'a Stay)> {
    crowd.people.iter().zip(stays)
}

/// How long a wait is looked at, in minutes.
const WAITS_MIN: i64 = 60;

fn waiting(crowd: &Crowd, stays: &[Stay]) -> Vec<f64> {
    let new: Vec<_> = guests(crowd, stays).filter(|(it, _)| it.first_time).collect();
    let after = |minutes: i64| {
        let by_then = |(it, stay): &&(&Someone, &Stay)| {
            stay.introduced_min.is_some_and(|at| at - it.arrives_min <= minutes)
        };
        1.0 - share(new.iter().filter(by_then).count(), new.len())
    };
    (0..=WAITS_MIN).map(after).collect()
}

fn an_hour((it, stay): (&Someone, &Stay)) -> Option<f64> {
    let here_min = it.leaves_min - it.arrives_min;
    (here_min >= COUNTS_FROM_MIN).then(|| f64::from(stay.shown) * 60.0 / here_min as f64)
}

fn needs_answered(crowd: &Crowd, stays: &[Stay]) -> f64 {
    let offers =
        |it: &Someone| it.offers.iter().filter_map(|said| said.subject).collect::<Vec<_>>();
    let offered: BTreeSet<_> = crowd.people.iter().flat_map(offers).collect();
    let (mut all, mut answered) = (0, 0);
    for (it, stay) in guests(crowd, stays) {
        let met = stay.met.iter().filter_map(|at| crowd.people.get(*at));
        let gets: BTreeSet<_> = met.flat_map(offers).collect();
        for subject in it.needs.iter().filter_map(|said| said.subject) {
            all += usize::from(offered.contains(&subject));
            answered += usize::from(gets.contains(&subject));
        }
    }
    share(answered, all)
}

fn share(part: usize, of: usize) -> f64 {
    if of == 0 { 1.0 } else { part as f64 / of as f64 }
}

/// The value below which so large a share lies, nearest rank; 0 of nothing.
fn at_share(sorted: &[f64], share: f64) -> f64 {
    let rank = (share * sorted.len() as f64).ceil() as usize;
    sorted.get(rank.saturating_sub(1)).copied().unwrap_or_default()
}
