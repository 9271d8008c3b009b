//! What one guest takes home the same evening, on a phone or a slip of paper: what they promised,
//! whom they met and where. In it is only what they said themselves, or a host did, and names as
//! others chose them: no contact, no line anybody said, and nothing another answered.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use super::redact::Redactor;
use crate::domain::{Gathering, GatheringId, GuestId, IntroductionId, Pair, Plan, State};
use crate::words::Words;

/// The most letters a code on the screen holds that a phone still reads at arm's length, as bytes.
const CODE_BYTES: usize = 600;

/// What one guest takes home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakeHome {
    /// What their badge says.
    pub name: String,
    /// The gathering's name.
    pub gathering: String,
    /// The day it began, where it was.
    pub day: NaiveDate,
    /// What they promised tonight, oldest first.
    pub promises: Vec<Promised>,
    /// Whom they met, the newest first.
    pub met: Vec<Person>,
    /// Whom they may like to meet, where they asked for that.
    pub to_meet: Vec<Person>,
    /// When the house meets next: day and time, if it is planned.
    pub next: Option<(NaiveDate, chrono::NaiveTime)>,
}

/// A promise of the reader's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promised {
    /// To whom, as their badge says.
    pub to: String,
    /// In the reader's words.
    pub text: String,
    /// By when, if said.
    pub by: Option<NaiveDate>,
}

/// Somebody, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// As their badge says.
    pub name: String,
    /// One of the gathering's spots, or empty.
    pub spot: String,
}

impl TakeHome {
    /// What `reader` takes home from a gathering; `to_meet` are introductions that are on their
    /// screen. `None` for somebody who was not here, or is forgotten.
    #[must_use]
    pub fn of(
        state: &State,
        gathering: GatheringId,
        reader: GuestId,
        to_meet: &[IntroductionId],
    ) -> Option<Self> {
        let evening = state.gathering(gathering)?;
        let plan = evening.plan()?;
        evening.visit(reader)?.arrival()?;
        let clean = Redactor::new(state, evening);
        let pack = Pack { state, evening, clean, reader };
        let name = pack.name(reader)?;
        let met = pack.met(gathering, reader);
        let next = state.next_evening(gathering).map(|(_, next)| next);
        Some(Self {
            name,
            gathering: pack.clean.clean(&plan.name),
            day: local(plan, plan.starts).0,
            promises: pack.promises(reader),
            to_meet: pack.to_meet(reader, to_meet, &met),
            met: met.into_iter().filter_map(|(who, spot)| pack.person(who, &spot)).collect(),
            next: next.map(|plan| local(&plan, plan.starts)),
        })
    }

    /// Whether there is nothing in it but the next evening.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.promises.is_empty() && self.met.is_empty() && self.to_meet.is_empty()
    }

    /// The lines, each a part of its own with a heading before: promises first, then people.
    #[must_use]
    pub fn parts(&self, words: Words) -> Vec<(String, Vec<String>)> {
        let promises = self.promises.iter().map(|it| promised(words, it)).collect();
        let person = |it: &Person| {
            let place = words.place_after(&it.spot);
            if it.spot.is_empty() { it.name.clone() } else { format!("{}, {place}", it.name) }
        };
        let part = |key: &str, lines: Vec<String>| (words.say(key).to_owned(), lines);
        let parts = vec![
            part("home-you-promised", promises),
            part("home-you-met", self.met.iter().map(person).collect()),
            part("home-to-meet", self.to_meet.iter().map(person).collect()),
        ];
        parts.into_iter().filter(|(_, lines)| !lines.is_empty()).collect()
    }

    /// "Neighbours' Night, Thursday 20 November".
    #[must_use]
    pub fn title(&self, words: Words) -> String {
        format!("{}, {}", self.gathering, words.day(self.day))
    }

    /// "Next evening: Thursday 18 December, 18:00", if it is planned.
    #[must_use]
    pub fn next_evening(&self, words: Words) -> Option<String> {
        let (day, time) = self.next?;
        let when = format!("{}, {}", words.day(day), words.time(time));
        Some(words.say_with("home-next", &[("day", when.into())]))
    }

    /// All of it as plain text.
    #[must_use]
    pub fn text(&self, words: Words) -> String {
        self.written(words, usize::MAX)
    }

    /// As much of it as a code on the screen holds, whole lines only: promises first, then people.
    #[must_use]
    pub fn code(&self, words: Words) -> String {
        self.written(words, CODE_BYTES)
    }

    fn written(&self, words: Words, most: usize) -> String {
        let end = self.next_evening(words).map(|it| format!("\n{it}")).unwrap_or_default();
        let mut text = self.title(words);
        let room = most.saturating_sub(end.len());
        for (title, lines) in self.parts(words) {
            let mut title = Some(format!("\n{title}"));
            for line in lines {
                let line = format!("{}\n- {line}", title.as_deref().unwrap_or_default());
                if text.len() + line.len() <= room {
                    title = None;
                    text.push_str(&line);
                }
            }
        }
        text + &end
    }
}

/// "Ben: Look at his pear tree (by Thursday 27 November)".
fn promised(words: Words, it: &Promised) -> String {
    let said = format!("{}: {}", it.to, it.text);
    let by = |day| words.say_with("packet-by-day", &[("day", words.day(day).into())]);
    it.by.map_or(said.clone(), |day| format!("{said} ({})", by(day)))
}

/// Day and time on a gathering's clock.
fn local(plan: &Plan, at: DateTime<Utc>) -> (NaiveDate, chrono::NaiveTime) {
    let zone: Tz = plan.zone.parse().unwrap_or(Tz::UTC);
    let there = at.with_timezone(&zone).naive_local();
    (there.date(), there.time())
}

struct Pack<'s> {
    state: &'s State,
    evening: &'s Gathering,
    clean: Redactor,
    reader: GuestId,
}

impl Pack<'_> {
    /// `None` for somebody forgotten, unknown here, or kept apart from the reader since.
    fn name(&self, guest: GuestId) -> Option<String> {
        let known = self.state.guest(guest);
        let told = known.filter(|_| self.state.may_be_told_of(self.reader, guest))?;
        let name = self.clean.clean(told.badge_name());
        Some(if name.is_empty() { "…".to_owned() } else { name })
    }

    fn person(&self, guest: GuestId, spot: &str) -> Option<Person> {
        Some(Person { name: self.name(guest)?, spot: self.clean.clean(spot) })
    }

    /// Whom the reader says they met, or a host does, and where; never by what the other says.
    fn met(&self, gathering: GatheringId, reader: GuestId) -> Vec<(GuestId, String)> {
        let spot = |id| self.evening.introduction(id).map(|it| it.reasons().spot.clone());
        let by_a_host = |other| {
            let mut of_two = self.evening.introductions_of_two(Pair::new(reader, other));
            of_two.any(|(_, it)| it.is_met_by_a_host())
        };
        let all = self.evening.encounters(gathering, reader).into_iter();
        let each = all.flat_map(|it| {
            let spot = spot(it.introduction).unwrap_or_default();
            it.others.into_iter().map(move |other| (other, spot.clone()))
        });
        let mut met: Vec<(GuestId, String)> = Vec::new();
        for (other, spot) in each {
            let is_met = self.evening.says_met(reader, other) || by_a_host(other);
            if is_met && !met.iter().any(|(known, _)| *known == other) {
                met.push((other, spot));
            }
        }
        met
    }

    fn to_meet(
        &self,
        reader: GuestId,
        shown: &[IntroductionId],
        met: &[(GuestId, String)],
    ) -> Vec<Person> {
        let found = shown.iter().filter_map(|id| self.evening.introduction(*id));
        let each =
            found.flat_map(|it| it.others(reader).map(|other| (other, it.reasons().spot.as_str())));
        let new = each.filter(|(other, _)| !met.iter().any(|(known, _)| known == other));
        new.filter_map(|(other, spot)| self.person(other, spot)).collect()
    }

    fn promises(&self, reader: GuestId) -> Vec<Promised> {
        let made = self.evening.promised_by(reader).filter_map(|(_, word)| {
            let (to, text) = (self.name(word.to)?, self.clean.clean(&word.text));
            Some(Promised { to, text, by: word.by })
        });
        made.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    fn full() -> TakeHome {
        let day = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        let person = |n: usize| Person { name: format!("Guest {n}"), spot: "Window bench".into() };
        TakeHome {
            name: "Ana".into(),
            gathering: "Neighbours’ Night".into(),
            day,
            promises: vec![Promised {
                to: "Ben".into(),
                text: "Look at his pear tree".into(),
                by: NaiveDate::from_ymd_opt(2026, 12, 18),
            }],
            met: (0..3).map(person).collect(),
            to_meet: Vec::new(),
            next: Some((day, chrono::NaiveTime::from_hms_opt(18, 0, 0).unwrap())),
        }
    }

    #[test]
    fn a_page_says_promises_first_then_names_and_spots() {
        let text = full().text(Words::new(Language::En));
        assert_eq!(
            text,
            "Neighbours’ Night, Friday 20 November\n\
             You promised\n- Ben: Look at his pear tree (by Friday 18 December)\n\
             You met\n- Guest 0, at the window bench\n- Guest 1, at the window bench\n\
             - Guest 2, at the window bench\n\
             Next evening: Friday 20 November, 18:00"
        );
    }

    #[test]
    fn a_code_holds_whole_lines_and_the_next_evening() {
        let mut many = full();
        many.met = (0..60).map(|n| Person { name: format!("{n}"), spot: String::new() }).collect();
        many.met[0].name = "A very long name, ".repeat(40);
        let words = Words::new(Language::En);
        let code = many.code(words);
        assert!(code.len() <= CODE_BYTES, "{}", code.len());
        assert!(code.contains("pear tree") && code.ends_with("18:00"), "{code}");
        assert!(code.contains("\n- 1\n- 2\n"), "{code}");
    }
}
