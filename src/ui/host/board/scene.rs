//! What the board may show, as plain values: nothing else of the house reaches the board's window.
//!
//! This is where consent is kept. A name is in here only where its owner is in and chose it, an
//! introduction only where all of its people did, a need only where its eye is open.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::aloud::{Aloud, aloud};
use super::between::{self, Between};
use super::calls::Calls;
use super::seated::{Seated, seated};
use super::sky::Sky;
use super::why;
use crate::desk::Desk;
use crate::domain::{
    Gathering, GatheringId, GuestId, HowToMeet, Introduction, IntroductionId, Pair, ScreenName,
    State, Visit,
};
use crate::followup::nominations;
use crate::matching::Named;
use crate::ui::art::Presence;
use crate::ui::guest::local;
use crate::ui::manner::meet_key;
use crate::words::{Words, them};

/// How many introductions are on the board's mind: older ones have been seen, or come too late.
const LATEST: usize = 60;

/// How many of those who just came in are named at most.
const JUST_IN: usize = 12;

/// Everything on the board at one moment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// The gathering's name.
    pub gathering: String,
    /// "19:12".
    pub time: String,
    /// "Door A would like a host", in the corner, where a host wants that; never about whom.
    pub host_wanted: Option<String>,
    /// Introductions that may be shown, oldest first.
    pub pairs: Vec<Pairing>,
    /// Who came in last and chose a name for the screen, the latest first.
    pub just_in: Vec<String>,
    /// Needs that nobody here offers yet, as calls to the room; strong parts are marked.
    pub calls: Vec<String>,
    /// Who sits where, while a round is on.
    pub seated: Option<Seated>,
    /// The need that is taken, while a Ring is on.
    pub aloud: Option<Aloud>,
    /// What the board says goodnight with, once the evening was ended.
    pub night: Option<Night>,
    /// What is told between introductions.
    pub between: Between,
    /// How the light of everybody who came is.
    pub lights: Vec<Presence>,
    /// Introductions between lights, oldest first.
    pub strings: Vec<[usize; 2]>,
    /// Introductions made.
    pub introductions: usize,
    /// Those of them in which an offer met a need.
    pub offers: usize,
}

/// An introduction that may be shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pairing {
    /// Which; `None` in no introduction of the house.
    pub id: Option<IntroductionId>,
    /// "Ana, meet Ben".
    pub title: String,
    /// "Ana and Ben".
    pub names: String,
    /// One letter for each of the first two.
    pub initials: [String; 2],
    /// Everybody as they are called in `names`, and how they would like to meet, where they said.
    pub called: Vec<(String, Option<HowToMeet>)>,
    /// The same in words: "Ana: Introduce me".
    pub meets_said: Vec<String>,
    /// Why, at most two sentences; strong parts are marked.
    pub reasons: Vec<String>,
    /// The same for a small card, longest first: the first that fits is said.
    pub brief: Vec<String>,
    /// "Ask him:".
    pub ask: String,
    /// The question, without quotation marks; empty if there is none.
    pub opener: String,
    /// Where; empty if anywhere.
    pub place: String,
}

/// What the board may show of tonight; `sky` gives everybody their lasting light.
#[must_use]
pub(super) fn scene(desk: &Desk, words: Words, sky: &mut Sky, calls: &Calls) -> Scene {
    let (state, now) = (desk.state(), desk.now());
    let Some((id, evening)) = desk.tonight().zip(desk.evening()) else { return Scene::default() };
    sky.look(id, evening);
    let made = made(evening);
    let string = |it: &&Introduction| strings(sky, it.guests());
    let help = |it: &&&Introduction| it.reasons().helps();
    let stage = Stage { state, evening, words };
    Scene {
        gathering: evening.plan().map(|plan| plan.name.clone()).unwrap_or_default(),
        time: words.time(local(evening.plan(), now).1),
        host_wanted: None,
        pairs: stage.pairs(&made),
        just_in: stage.just_in(),
        calls: calls.worded(&stage),
        seated: evening.round_on(now).map(|(_, round)| seated(&stage, round)),
        aloud: evening.ring_on().map(|(_, ring)| aloud(&stage, id, ring)),
        night: evening.ended_at().map(|_| night(state, (id, evening), made.len(), words)),
        between: between::between(&stage, now),
        lights: sky.lights(evening),
        strings: made.iter().map(|(_, it)| it).flat_map(string).collect(),
        introductions: made.len(),
        offers: made.iter().map(|(_, it)| it).filter(help).count(),
    }
}

/// From which door somebody calls for a host: the one that waits longest.
pub(super) fn host_wanted(desk: &Desk, words: Words) -> Option<String> {
    let (_, call) = desk.evening()?.open_calls().min_by_key(|(_, call)| call.at)?;
    let door = desk.state().door(call.door).unwrap_or_else(|| words.say("settings-door-default"));
    Some(words.say_with("help-host-called-by", &[("door", door.into())]))
}

/// What a night ends with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Night {
    /// How many came.
    pub came: usize,
    /// Introductions made.
    pub introductions: usize,
    /// Promises given.
    pub promises: usize,
    /// "Thursday 18 December, 18:00", if the house has planned another evening.
    pub next: Option<String>,
    /// Habits guests named that a host let through, the most named first.
    pub habits: Vec<String>,
}

fn night(
    state: &State,
    (id, evening): (GatheringId, &Gathering),
    introductions: usize,
    words: Words,
) -> Night {
    let next = state.next_evening(id).map(|(_, plan)| {
        let (day, time) = local(Some(&plan), plan.starts);
        let about = [("day", words.day(day).into()), ("time", words.time(time).into())];
        words.say_with("h1-night-when", &about)
    });
    let came = evening.visits().filter(|(_, visit)| visit.arrival().is_some()).count();
    let mut named = nominations(evening);
    named.retain(|it| it.is_let_through);
    let habits = named.into_iter().map(|it| it.called).collect();
    Night { came, introductions, promises: evening.promises().count(), next, habits }
}

/// Every introduction that was made, oldest first.
fn made(evening: &Gathering) -> Vec<(IntroductionId, &Introduction)> {
    let mut made: Vec<_> = evening.introductions().filter(|(_, it)| it.is_made()).collect();
    made.sort_by_key(|(id, it)| (it.made_at().or(it.suggested_at()), *id));
    made
}

/// One light to the next, along the circle.
fn strings(sky: &Sky, guests: &[GuestId]) -> Vec<[usize; 2]> {
    let lights: Vec<_> = guests.iter().filter_map(|guest| sky.light(*guest)).collect();
    lights.iter().zip(lights.iter().skip(1)).map(|(a, b)| [*a, *b]).collect()
}

/// What a scene is worded from.
pub(super) struct Stage<'a> {
    pub(super) state: &'a State,
    pub(super) evening: &'a Gathering,
    pub(super) words: Words,
}

/// Somebody who chose to be on the screen.
pub(super) struct Shown {
    guest: GuestId,
    /// As chosen: "Ana P.".
    name: String,
    /// Without the initial, within a sentence.
    pub(super) first: String,
}

impl Stage<'_> {
    /// Somebody by the name they chose for the screen, while they are in and not left alone.
    pub(super) fn shown(&self, guest: GuestId) -> Option<Shown> {
        let visit = self.evening.visit(guest).filter(|visit| visit.meets_people())?;
        let name = self.state.guest(guest).filter(|it| !it.is_child())?.worn_name();
        let shown = name.on_screen(visit.consent().screen).filter(|name| !name.is_empty())?;
        Some(Shown { guest, name: shown, first: name.on_screen(ScreenName::First)? })
    }

    /// What somebody who is on the screen is called there.
    pub(super) fn called(&self, guest: GuestId) -> Option<String> {
        self.shown(guest).map(|it| it.name)
    }

    /// The latest that may be shown, oldest first.
    fn pairs(&self, made: &[(IntroductionId, &Introduction)]) -> Vec<Pairing> {
        let latest = made.iter().rev().filter_map(|(id, it)| self.pairing(*id, it));
        let mut latest: Vec<_> = latest.take(LATEST).collect();
        latest.reverse();
        latest
    }

    fn pairing(&self, id: IntroductionId, it: &Introduction) -> Option<Pairing> {
        let people: Vec<_> = it.guests().iter().map(|guest| self.shown(*guest)).collect();
        let people: Vec<Shown> = people.into_iter().collect::<Option<_>>()?;
        let (asker, asked) = (people.first()?, people.get(1)?);
        if Pair::among(it.guests()).any(|pair| self.state.is_apart(pair)) {
            return None;
        }
        let named = people.iter().map(|it| Named { guest: it.guest, name: &it.first });
        let named: Vec<_> = named.collect();
        let why = why::on_the_board(it.reasons(), &named, self.evening, self.words);
        let pronouns = self.state.guest(asked.guest).and_then(|guest| guest.pronouns());
        let about = [("them", them(pronouns).into()), ("name", asked.first.as_str().into())];
        let letter = |name: &str| name.chars().next().into_iter().flat_map(char::to_uppercase);
        Some(Pairing {
            id: Some(id),
            title: self.both("h1-meet", &people),
            names: self.both("h1-and", &people),
            initials: [letter(&asker.name).collect(), letter(&asked.name).collect()],
            called: people.iter().map(|it| (it.name.clone(), self.meets(it))).collect(),
            meets_said: people.iter().filter_map(|it| self.meets_said(it)).collect(),
            reasons: why.reasons,
            brief: why.brief,
            ask: match people.len() {
                2 => self.words.say_with("k5-ask", &about),
                _ => self.words.say("h1-ask-all").to_owned(),
            },
            opener: why.opener,
            place: it.reasons().spot.trim().to_owned(),
        })
    }

    fn meets(&self, of: &Shown) -> Option<HowToMeet> {
        self.evening.visit(of.guest).and_then(|it| it.manner().meet)
    }

    fn meets_said(&self, of: &Shown) -> Option<String> {
        let word = self.words.say(meet_key(self.meets(of)?));
        let about = [("name", of.name.as_str().into()), ("word", word.into())];
        Some(self.words.say_with("h1-meets", &about))
    }

    /// "Ana and Ben"; in a circle "Ana, Ben and Carla".
    fn both(&self, key: &str, people: &[Shown]) -> String {
        let names: Vec<_> = people.iter().map(|it| it.name.as_str()).collect();
        let (a, b) =
            if key == "h1-meet" { names.split_at(1) } else { names.split_at(names.len() - 1) };
        self.words.say_with(key, &[("a", self.listed(a).into()), ("b", self.listed(b).into())])
    }

    fn listed(&self, names: &[&str]) -> String {
        match names {
            [] => String::new(),
            [one] => (*one).to_owned(),
            [others @ .., last] => {
                let others = others.join(", ");
                self.words.say_with("h1-and", &[("a", others.into()), ("b", (*last).into())])
            }
        }
    }

    fn just_in(&self) -> Vec<String> {
        let arrival = |(guest, visit): (GuestId, &Visit)| Some((visit.arrival()?.at, guest));
        let came: BTreeSet<(DateTime<Utc>, GuestId)> =
            self.evening.present().filter_map(arrival).collect();
        let named = came.into_iter().rev().filter_map(|(_, guest)| self.shown(guest));
        named.map(|it| it.name).take(JUST_IN).collect()
    }
}
