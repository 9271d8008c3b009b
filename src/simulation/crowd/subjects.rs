//! What people speak about, and the words they have for it.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{LINE_CHARS, Side};
use crate::matching::Dice;

/// A subject and language a line: its ways to be offered and to be needed.
const SUBJECTS: &str = include_str!("../../../data/crowd/subjects.tsv");

/// Words that make one line different from the next, and pitches.
const SLOTS: &str = include_str!("../../../data/crowd/slots.tsv");

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Tongue {
    English,
    Spanish,
}

impl Tongue {
    fn read(code: &str) -> Self {
        if code == "es" { Self::Spanish } else { Self::English }
    }
}

/// The subjects, and how often each is offered and needed tonight.
pub(super) struct Subjects {
    /// By subject: its offers and needs in each language.
    ways: Vec<BTreeMap<(bool, Tongue), Vec<&'static str>>>,
    offered: Vec<f64>,
    needed: Vec<f64>,
}

impl Subjects {
    pub(super) fn read(dice: &mut Dice) -> Self {
        let mut ways: Vec<BTreeMap<_, Vec<_>>> = Vec::new();
        let mut names: Vec<&str> = Vec::new();
        for line in SUBJECTS.lines().skip(1) {
            let mut cells = line.split('\t');
            let [Some(name), Some(_kind), Some(language), Some(offers), Some(needs)] =
                [(); 5].map(|()| cells.next())
            else {
                continue;
            };
            if names.last() != Some(&name) {
                names.push(name);
                ways.push(BTreeMap::new());
            }
            let Some(own) = ways.last_mut() else { continue };
            let tongue = Tongue::read(language);
            own.insert((true, tongue), offers.split('|').collect());
            own.insert((false, tongue), needs.split('|').collect());
        }
        let (offered, needed) = popularity(ways.len(), dice);
        Self { ways, offered, needed }
    }

    /// The number of a subject, the popular ones more often.
    pub(super) fn draw(&self, gives: bool, dice: &mut Dice) -> usize {
        let sums = if gives { &self.offered } else { &self.needed };
        let at = dice.share() * sums.last().copied().unwrap_or_default();
        sums.partition_point(|sum| *sum <= at)
    }

    pub(super) fn words(
        &self,
        subject: usize,
        gives: bool,
        tongue: Tongue,
        dice: &mut Dice,
    ) -> &'static str {
        let ways = self.ways.get(subject).and_then(|it| it.get(&(gives, tongue)));
        ways.and_then(|it| dice.pick(it)).unwrap_or_default()
    }
}

/// How far down a list of subjects the first one stands, so that it is not said by everybody.
const HEAD: f64 = 6.0;

/// Sums of Zipf's weights for offers and needs. What is much offered tends to be much needed, but
/// not in the same measure.
fn popularity(count: usize, dice: &mut Dice) -> (Vec<f64>, Vec<f64>) {
    let mut ranks: Vec<_> = (0..count).collect();
    dice.shuffle(&mut ranks);
    let mut sums = |spread: f64| {
        let mut sum = 0.0;
        let mut add = |rank: &usize| {
            let rank = *rank as f64 * (1.0 - spread * dice.share());
            sum += 1.0 / (rank + HEAD);
            sum
        };
        ranks.iter().map(&mut add).collect()
    };
    (sums(0.0), sums(0.8))
}

/// Every line anybody of a crowd can say, without when, where and for whom.
#[must_use]
pub fn sayings() -> BTreeSet<(Side, String)> {
    let cells = |line: &'static str| line.split('\t').collect::<Vec<_>>();
    let ways = SUBJECTS.lines().skip(1).map(cells).flat_map(|it| {
        let side = |side, at: usize| {
            let ways = it.get(at).copied().unwrap_or_default().split('|');
            ways.map(|it| (side, bare(it))).collect::<Vec<_>>()
        };
        [side(Side::Offer, 3), side(Side::Need, 4)].concat()
    });
    let pitches = SLOTS.lines().map(cells).filter(|it| it.first() == Some(&"pitch"));
    let pitches = pitches.flat_map(|it| it.get(2).copied().unwrap_or_default().split('|'));
    let all = ways.chain(pitches.map(|it| (Side::Offer, it.to_owned())));
    all.filter(|it| !it.1.is_empty()).collect()
}

/// A line with its slots left out.
pub(super) fn bare(words: &str) -> String {
    SLOT_NAMES.iter().fold(words.to_owned(), |text, slot| text.replace(&format!("{{{slot}}}"), ""))
}

/// What the slots of a line are called.
const SLOT_NAMES: [&str; 3] = ["when", "where", "who"];

/// Words for the slots of a line.
pub(super) struct Slots(BTreeMap<(&'static str, Tongue), Vec<&'static str>>);

/// Lines that say more than their subject.
const SAYS_MORE: f64 = 0.6;

impl Slots {
    pub(super) fn read() -> Self {
        let mut slots = BTreeMap::new();
        for line in SLOTS.lines().skip(1) {
            let mut cells = line.split('\t');
            let [Some(slot), Some(language), Some(words)] = [(); 3].map(|()| cells.next()) else {
                continue;
            };
            slots.insert((slot, Tongue::read(language)), words.split('|').collect());
        }
        Self(slots)
    }

    pub(super) fn pitch(&self, tongue: Tongue, dice: &mut Dice) -> String {
        self.one("pitch", tongue, dice).to_owned()
    }

    /// A line with its `{slots}` filled or left out, and often with more at its end.
    pub(super) fn fill(&self, words: &str, gives: bool, tongue: Tongue, dice: &mut Dice) -> String {
        let mut text = words.to_owned();
        for slot in SLOT_NAMES {
            let hole = format!("{{{slot}}}");
            if text.contains(&hole) {
                let more = dice.chance(SAYS_MORE).then(|| self.one(slot, tongue, dice));
                text = text.replace(&hole, &more.map(|it| format!(" {it}")).unwrap_or_default());
            }
        }
        let tails: &[&str] = if gives { &["when", "where"] } else { &["when", "who", "where"] };
        if text == words
            && dice.chance(SAYS_MORE)
            && let Some(slot) = dice.pick(tails)
        {
            text = format!("{text}, {}", self.one(slot, tongue, dice));
        }
        if text.chars().count() > LINE_CHARS { words.to_owned() } else { text }
    }

    fn one(&self, slot: &'static str, tongue: Tongue, dice: &mut Dice) -> &'static str {
        self.0.get(&(slot, tongue)).and_then(|it| dice.pick(it)).unwrap_or_default()
    }
}
