//! Believable people, any number of them.

mod subjects;

use crate::domain::{HowToMeet, Manner};
use crate::matching::Dice;
use subjects::{Slots, Subjects, Tongue, bare};

pub use subjects::sayings;

/// The smallest crowd worth an evening.
pub const SMALLEST: usize = 30;

/// The largest crowd.
pub const LARGEST: usize = 20_000;

/// Who comes to one evening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crowd {
    /// In the order they come in.
    pub people: Vec<Someone>,
    /// Two by their place who were introduced at an earlier gathering.
    pub met_before: Vec<(usize, usize)>,
    /// Two by their place whom a host keeps apart.
    pub apart: Vec<(usize, usize)>,
    /// How long the evening is, in minutes.
    pub minutes: i64,
}

/// One guest of the crowd.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Someone {
    /// When they come in, in minutes from the doors' opening.
    pub arrives_min: i64,
    /// When they leave; the evening's end for most.
    pub leaves_min: i64,
    /// Whether they say so when they come in.
    pub says_when: bool,
    /// What they can give.
    pub offers: Vec<Said>,
    /// What they could use.
    pub needs: Vec<Said>,
    /// As a list has it: "English, Español"; empty where nothing was said.
    pub languages: String,
    /// Whether it is their first time.
    pub first_time: bool,
    /// How they like to meet people, whether they are asked or not.
    pub likes: HowToMeet,
    /// What they choose at the door, where they are asked.
    pub manner: Manner,
}

/// A line, and what it is truly about: the judge knows, the matching does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Its subject's number; `None` for a pitch.
    pub subject: Option<usize>,
    /// The words.
    pub text: String,
    /// The same without when, where and for whom: its meaning comes with the program.
    pub bare: String,
}

/// How many lines a side people say: shares of 0, 1, 2, 3.
const LINES: [f64; 4] = [0.08, 0.22, 0.35, 0.35];

/// Come with nothing to say at all.
const SILENT: f64 = 0.06;
const FIRST_TIME: f64 = 0.4;
/// An offer that is a pitch.
const PITCH: f64 = 0.015;
const LEAVES_EARLY: f64 = 0.25;
/// Of those who leave early, say so.
const SAYS_WHEN: f64 = 0.5;
/// Would rather be left alone tonight.
const LEFT_ALONE: f64 = 0.1;
/// Do not know how to start.
const SHY: f64 = 0.2;
/// Welcome somebody new, of those who have been here.
const WELCOMES: f64 = 0.25;
/// Come in the rush.
const RUSH: f64 = 0.7;
/// Of those who have been here, were introduced to somebody here tonight.
const MET_BEFORE: f64 = 0.5;
/// Kept apart, per guest.
const APART: f64 = 0.01;

/// Which share states what. Most speak one language in common, a few only their own.
const LANGUAGES: &[(f64, &str)] = &[
    (0.22, ""),
    (0.40, "English"),
    (0.16, "English, Español"),
    (0.08, "Español"),
    (0.02, "English, Français"),
    (0.02, "English, Deutsch"),
    (0.02, "English, Polski"),
    (0.015, "English, العربية"),
    (0.015, "English, Українська"),
    (0.01, "English, Português"),
    (0.01, "Español, Català"),
    (0.01, "English, Türkçe"),
    (0.01, "English, 中文"),
    (0.005, "Polski"),
    (0.005, "Українська"),
];

impl Crowd {
    /// So many people over so many minutes, always the same ones for a seed. Any number will do;
    /// [`SMALLEST`] to [`LARGEST`] are believable.
    #[must_use]
    pub fn new(people: usize, minutes: i64, seed: u64) -> Self {
        let mut dice = Dice::about(seed, &[people as u64]);
        let (subjects, slots) = (Subjects::read(&mut dice), Slots::read());
        let maker = Maker { subjects, slots, minutes };
        let mut all: Vec<_> = (0..people).map(|_| maker.someone(&mut dice)).collect();
        all.sort_by_key(|it| it.arrives_min);
        let mut crowd = Self { people: all, met_before: Vec::new(), apart: Vec::new(), minutes };
        crowd.remember(&mut dice);
        crowd
    }

    /// The same people, some of whom would rather be left alone, or do not know how to start; where
    /// they are `asked` at the door, they say so, and some who have been here before welcome others.
    #[must_use]
    pub fn with_manners(mut self, seed: u64, asked: bool) -> Self {
        let mut dice = Dice::about(seed, &[self.people.len() as u64, u64::MAX]);
        for it in &mut self.people {
            let share = dice.share();
            it.likes = if share < LEFT_ALONE {
                HowToMeet::NotTonight
            } else if share < LEFT_ALONE + SHY {
                HowToMeet::Introduce
            } else {
                HowToMeet::Suggest
            };
            let welcomes = dice.chance(WELCOMES) && it.likes == HowToMeet::Suggest;
            if asked {
                let welcomes = (!it.first_time).then_some(welcomes);
                it.manner = Manner { meet: Some(it.likes), welcomes, ..Manner::default() };
            }
        }
        self
    }

    fn remember(&mut self, dice: &mut Dice) {
        let regulars: Vec<_> = (0..self.people.len()).filter(|at| !self.first_time(*at)).collect();
        for at in &regulars {
            if dice.chance(MET_BEFORE)
                && let Some(other) = dice.pick(&regulars).filter(|it| it != at)
            {
                self.met_before.push((*at, other));
            }
        }
        for at in 0..self.people.len() {
            let other = dice.below(self.people.len());
            if dice.chance(APART) && other != at {
                self.apart.push((at, other));
            }
        }
    }

    fn first_time(&self, at: usize) -> bool {
        self.people.get(at).is_some_and(|it| it.first_time)
    }
}

struct Maker {
    subjects: Subjects,
    slots: Slots,
    minutes: i64,
}

impl Maker {
    fn someone(&self, dice: &mut Dice) -> Someone {
        let arrives_min = self.arrival(dice);
        let leaves_min = self.departure(arrives_min, dice);
        let languages = weighed(LANGUAGES, dice);
        let silent = dice.chance(SILENT);
        let count = |dice: &mut Dice| if silent { 0 } else { lines(dice) };
        let (offers, needs) = (count(dice), count(dice));
        let mut about = Vec::new();
        Someone {
            arrives_min,
            leaves_min,
            says_when: leaves_min < self.minutes && dice.chance(SAYS_WHEN),
            offers: self.say(offers, true, languages, &mut about, dice),
            needs: self.say(needs, false, languages, &mut about, dice),
            languages: languages.to_owned(),
            first_time: dice.chance(FIRST_TIME),
            likes: HowToMeet::Suggest,
            manner: Manner::default(),
        }
    }

    /// A rush in the first third, then a trickle until three quarters are over.
    fn arrival(&self, dice: &mut Dice) -> i64 {
        let share = if dice.chance(RUSH) {
            (dice.share() + dice.share() + dice.share()) / 3.0 * 0.33
        } else {
            dice.share() * 0.75
        };
        (share * self.minutes as f64) as i64
    }

    fn departure(&self, arrives_min: i64, dice: &mut Dice) -> i64 {
        let stays = self.minutes - arrives_min;
        if !dice.chance(LEAVES_EARLY) {
            return self.minutes;
        }
        arrives_min + (stays as f64 * (0.3 + 0.7 * dice.share())) as i64
    }

    /// So many lines, none about a subject in `about`, to which theirs are added.
    fn say(
        &self,
        lines: usize,
        gives: bool,
        languages: &str,
        about: &mut Vec<usize>,
        dice: &mut Dice,
    ) -> Vec<Said> {
        let mut said = Vec::new();
        for _ in 0..lines {
            let tongue = match (languages.contains("English"), languages.contains("Español")) {
                (false, true) => Tongue::Spanish,
                (true, true) if dice.chance(0.4) => Tongue::Spanish,
                _ => Tongue::English,
            };
            if gives && dice.chance(PITCH) {
                let text = self.slots.pitch(tongue, dice);
                said.push(Said { subject: None, bare: text.clone(), text });
                continue;
            }
            let subject = self.subjects.draw(gives, dice);
            if about.contains(&subject) {
                continue;
            }
            about.push(subject);
            let words = self.subjects.words(subject, gives, tongue, dice);
            let text = self.slots.fill(words, gives, tongue, dice);
            said.push(Said { subject: Some(subject), text, bare: bare(words) });
        }
        said
    }
}

fn lines(dice: &mut Dice) -> usize {
    let mut left = dice.share();
    let passes = |share: &&f64| {
        left -= **share;
        left >= 0.0
    };
    LINES.iter().take_while(passes).count().min(LINES.len() - 1)
}

fn weighed(table: &[(f64, &'static str)], dice: &mut Dice) -> &'static str {
    let mut left = dice.share() * table.iter().map(|it| it.0).sum::<f64>();
    let here = |it: &&(f64, &str)| {
        left -= it.0;
        left < 0.0
    };
    table.iter().find(here).map_or("", |it| it.1)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::domain::{LINE_CHARS, LINES_A_SIDE};

    use super::*;

    #[test]
    fn a_seed_makes_the_same_people_and_another_seed_others() {
        assert_eq!(Crowd::new(60, 180, 1), Crowd::new(60, 180, 1));
        assert_ne!(Crowd::new(60, 180, 1), Crowd::new(60, 180, 2));
    }

    #[test]
    fn what_they_say_could_be_said_at_the_door() {
        for it in Crowd::new(2000, 180, 3).people {
            for side in [&it.offers, &it.needs] {
                assert!(side.len() <= LINES_A_SIDE);
                for said in side {
                    assert!(said.text.chars().count() <= LINE_CHARS, "{}", said.text);
                    assert!(!said.text.contains(['{', '}', '|']), "{}", said.text);
                }
            }
        }
    }

    #[test]
    fn a_large_crowd_says_many_different_things() {
        let crowd = Crowd::new(LARGEST, 180, 1);
        let said = crowd.people.iter().flat_map(|it| it.offers.iter().chain(&it.needs));
        let all: Vec<_> = said.map(|it| it.text.as_str()).collect();
        let different: BTreeSet<_> = all.iter().collect();
        assert!(
            all.len() > 60_000 && different.len() > 15_000,
            "{} {}",
            all.len(),
            different.len()
        );
    }

    #[test]
    fn they_come_before_they_leave_and_most_come_in_the_first_third() {
        let crowd = Crowd::new(1000, 180, 1);
        assert!(
            crowd.people.iter().all(|it| 0 <= it.arrives_min && it.arrives_min <= it.leaves_min)
        );
        assert!(crowd.people.iter().all(|it| it.leaves_min <= 180));
        let early = crowd.people.iter().filter(|it| it.arrives_min < 60).count();
        assert!((700..950).contains(&early), "{early}");
        let new = crowd.people.iter().filter(|it| it.first_time).count();
        assert!((340..460).contains(&new), "{new}");
    }
}
