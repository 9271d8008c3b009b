//! Fit by the words two lines share: the first filling of [`Fit`].

use std::sync::{Mutex, PoisonError};

use crate::domain::{Band, Kind, Side};

use super::fit::{Fit, NEAREST, Phrase, on_the_scale};
use super::terms::{Lexicon, Term, Words, fold, words};
use super::tongue::Tongue;

/// How much more an answered need counts than an offer used in full: the offer of somebody who
/// fixes bikes, clocks and lamps still answers "a flat tyre" whole.
const NEED_COUNTS: f64 = 2.0;

/// A faint word's share of a full one.
const FAINT: f64 = 0.3;

/// How much better lines fit that are of the same kind.
const SAME_KIND: f64 = 1.1;

/// Lines every room is taken to hold besides its own, so that in a small room a word is not rare
/// just because few people spoke.
const UNHEARD_LINES: f64 = 200.0;

/// From this measure on, words in common are hardly chance.
const POSSIBLE: f64 = 0.3;

/// From this measure on, words say nearly the same.
const STRONG: f64 = 0.65;

/// Below this, a resemblance is chance.
const GOOD_LIKENESS: f64 = 0.35;

/// Fit by the words two lines share, each weighing by its rarity in the room.
///
/// The weight is the inverse document frequency of BM25 (Robertson and Spärck Jones, 1976), with
/// `UNHEARD_LINES` as a prior; term frequencies are left out, since a word is hardly ever said
/// twice in ten. The fit is the F-measure (van Rijsbergen, 1979) of how much of the need is answered
/// and how much of the offer is used. Building costs O(words); one line against the room, the
/// occurrences of its words.
pub struct WordFit {
    lines: Vec<Worded>,
    /// By stem: its weight, and the lines of each side that have it.
    stems: Vec<Stem>,
    /// Tables of a number a line, all 0, for whoever adds up words next: a room asks for every
    /// line, and clearing what was touched is cheaper than a new table each time.
    tables: Mutex<Vec<Vec<f64>>>,
}

struct Worded {
    side: Side,
    kind: Option<Kind>,
    /// Its stems, each once, in their order.
    stems: Vec<u32>,
    /// What they weigh together.
    total: f64,
}

#[derive(Clone, Default)]
struct Stem {
    weight: f64,
    /// Whether it was ever said by a word that says more than a little.
    full: bool,
    offers: Vec<u32>,
    needs: Vec<u32>,
}

impl Stem {
    const fn of(&self, side: Side) -> &Vec<u32> {
        match side {
            Side::Offer => &self.offers,
            Side::Need => &self.needs,
        }
    }

    fn weight(&self, lines: f64) -> f64 {
        let having = (self.offers.len() + self.needs.len()) as f64;
        let rarity = (lines + UNHEARD_LINES - having + 0.5) / (having + 0.5);
        rarity.max(0.0).ln_1p() * if self.full { 1.0 } else { FAINT }
    }
}

impl WordFit {
    /// Reads the lines of a room, in their numbers' order.
    #[must_use]
    pub fn new(phrases: &[Phrase<'_>]) -> Self {
        let mut lexicon = Lexicon::new();
        let read: Vec<Read> = phrases.iter().map(|it| Read::new(it.text)).collect();
        let usual = usual_tongue(&read);
        let terms: Vec<Vec<Term>> =
            read.iter().map(|it| lexicon.terms(it.words(), it.tongue.unwrap_or(usual))).collect();
        let stems = stems(phrases, &terms, lexicon.len());
        let line = |(phrase, terms): (&Phrase<'_>, Vec<Term>)| {
            let mut own: Vec<_> = terms.iter().map(|term| term.stem).collect();
            own.sort_unstable();
            own.dedup();
            let weights = own.iter().filter_map(|it| stems.get(*it as usize)).map(|it| it.weight);
            Worded { side: phrase.side, kind: phrase.kind, total: weights.sum(), stems: own }
        };
        let lines = phrases.iter().zip(terms).map(line).collect();
        Self { lines, stems, tables: Mutex::default() }
    }

    /// How alike two lines are, 0 to 1: the rarer the words in common, the more.
    fn alike(&self, a: &Worded, b: &Worded, shared: f64) -> f64 {
        let rarest = (self.lines.len() as f64 + UNHEARD_LINES).ln_1p();
        measure(shared, a.total, b.total, 1.0) * (shared / rarest).min(1.0)
    }

    fn weight_in_common(&self, a: &Worded, b: &Worded) -> f64 {
        let both = a.stems.iter().filter(|it| b.has(**it));
        both.filter_map(|it| self.stems.get(*it as usize)).map(|it| it.weight).sum()
    }

    /// Lines of `side` with words of `line`, by number, and what those words weigh.
    fn sharing(&self, line: &Worded, side: Side) -> Vec<(usize, f64)> {
        let mut tables = self.tables.lock().unwrap_or_else(PoisonError::into_inner);
        let mut shared = tables.pop().unwrap_or_else(|| vec![0.0; self.lines.len()]);
        drop(tables);
        let mut found = Vec::new();
        for stem in line.stems.iter().filter_map(|it| self.stems.get(*it as usize)) {
            for other in stem.of(side) {
                let Some(sum) = shared.get_mut(*other as usize) else { continue };
                if *sum == 0.0 {
                    found.push((*other as usize, 0.0));
                }
                *sum += stem.weight;
            }
        }
        for (other, weight) in &mut found {
            *weight = shared.get_mut(*other).map(std::mem::take).unwrap_or_default();
        }
        self.tables.lock().unwrap_or_else(PoisonError::into_inner).push(shared);
        found
    }
}

impl Worded {
    fn has(&self, stem: u32) -> bool {
        self.stems.binary_search(&stem).is_ok()
    }

    /// How well `offer` answers `self`, given what they share.
    fn answered_by(&self, offer: &Self, shared: f64) -> f64 {
        let fit = measure(shared, self.total, offer.total, NEED_COUNTS);
        let alike = self.kind.is_some() && self.kind == offer.kind;
        let fit = if alike { (fit * SAME_KIND).min(1.0) } else { fit };
        on_the_scale(fit, POSSIBLE, STRONG)
    }
}

/// A line folded, and its language as far as it tells.
struct Read {
    folded: String,
    tongue: Option<Tongue>,
}

impl Read {
    fn new(text: &str) -> Self {
        let folded = fold(text);
        let tongue = Tongue::of_words(words(&folded));
        Self { folded, tongue }
    }

    fn words(&self) -> Words<'_> {
        words(&self.folded)
    }
}

impl Fit for WordFit {
    fn fit(&self, need: usize, offer: usize) -> f64 {
        let Some((need, offer)) = self.lines.get(need).zip(self.lines.get(offer)) else {
            return 0.0;
        };
        if (need.side, offer.side) != (Side::Need, Side::Offer) {
            return 0.0;
        }
        need.answered_by(offer, self.weight_in_common(need, offer))
    }

    fn fitting(&self, line: usize) -> Vec<(usize, f64)> {
        let Some(it) = self.lines.get(line) else { return Vec::new() };
        let of = |other: &Worded, shared| match it.side {
            Side::Need => it.answered_by(other, shared),
            Side::Offer => other.answered_by(it, shared),
        };
        let other_side = match it.side {
            Side::Need => Side::Offer,
            Side::Offer => Side::Need,
        };
        let found = self.sharing(it, other_side).into_iter();
        let fits =
            found.filter_map(|(other, shared)| Some((other, of(self.lines.get(other)?, shared))));
        fits.filter(|(_, fit)| Band::of(*fit) > Band::None).collect()
    }

    fn nearest(&self, need: usize) -> Vec<usize> {
        let Some(it) = self.lines.get(need).filter(|it| it.side == Side::Need) else {
            return Vec::new();
        };
        let answered =
            |(offer, shared)| Some((offer, it.answered_by(self.lines.get(offer)?, shared)));
        let mut found: Vec<_> =
            self.sharing(it, Side::Offer).into_iter().filter_map(answered).collect();
        found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        found.into_iter().map(|it| it.0).take(NEAREST).collect()
    }

    fn likeness(&self, line: usize, other: usize) -> f64 {
        let Some((a, b)) = self.lines.get(line).zip(self.lines.get(other)) else { return 0.0 };
        let alike = self.alike(a, b, self.weight_in_common(a, b));
        if a.side == b.side && alike >= GOOD_LIKENESS { alike } else { 0.0 }
    }

    fn resembling(&self, line: usize) -> Vec<(usize, f64)> {
        let Some(it) = self.lines.get(line) else { return Vec::new() };
        let found = self.sharing(it, it.side).into_iter().filter(|(other, _)| *other != line);
        let alike = |(other, shared)| Some((other, self.alike(it, self.lines.get(other)?, shared)));
        found.filter_map(alike).filter(|(_, alike)| *alike >= GOOD_LIKENESS).collect()
    }
}

/// The F-measure of `shared` in `a` and in `b`, 0 to 1, where `a` counts `weight` times as much.
fn measure(shared: f64, a: f64, b: f64, weight: f64) -> f64 {
    if shared <= 0.0 {
        return 0.0;
    }
    ((1.0 + weight) * shared / (weight * a + b)).clamp(0.0, 1.0)
}

/// Every stem with the lines that have it, and its weight among them.
fn stems(phrases: &[Phrase<'_>], terms: &[Vec<Term>], count: u32) -> Vec<Stem> {
    let mut stems = vec![Stem::default(); count as usize];
    for (number, (phrase, terms)) in (0_u32..).zip(phrases.iter().zip(terms)) {
        for term in terms {
            let Some(stem) = stems.get_mut(term.stem as usize) else { continue };
            stem.full |= !term.faint;
            let having = match phrase.side {
                Side::Offer => &mut stem.offers,
                Side::Need => &mut stem.needs,
            };
            // Said twice in a line counts once.
            if having.last() != Some(&number) {
                having.push(number);
            }
        }
    }
    for stem in &mut stems {
        stem.weight = stem.weight(phrases.len() as f64);
    }
    stems
}

/// The language most lines of the room are in: that of lines which don't tell.
fn usual_tongue(read: &[Read]) -> Tongue {
    let count = |tongue: Tongue| read.iter().filter(|it| it.tongue == Some(tongue)).count();
    let counted = Tongue::ALL.into_iter().map(|it| (count(it), std::cmp::Reverse(it)));
    counted.max().map_or_else(Tongue::default, |it| it.1.0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const fn need(text: &str) -> Phrase<'_> {
        Phrase { side: Side::Need, text, kind: None }
    }

    const fn offer(text: &str) -> Phrase<'_> {
        Phrase { side: Side::Offer, text, kind: None }
    }

    fn fit(n: &str, o: &str) -> f64 {
        WordFit::new(&[need(n), offer(o)]).fit(0, 1)
    }

    #[test]
    fn short_lines_about_the_same_fit_well() {
        for (n, o) in [
            ("Someone to check my first tax return", "Help with tax returns"),
            ("my old apple tree needs pruning", "Show someone how to prune a fruit tree"),
            ("A ladder", "I have a tall ladder you can borrow"),
            ("Polish practice", "I speak Polish and love to chat"),
            ("A puncture on my bike", "I can show you how to fix a puncture"),
            ("Alguien que me ayude con la declaración de la renta", "Ayuda con impuestos"),
            ("Necesito arreglar mi bici", "Bike repair"),
        ] {
            let fit = fit(n, o);
            assert!(fit >= 0.28, "{n} / {o}: {fit:.2}");
        }
    }

    #[test]
    fn lines_that_share_only_asking_do_not_fit() {
        for (n, o) in [
            ("I need someone to help me", "I can help someone"),
            ("Someone to show me how to sew", "Show someone how to prune a tree"),
            ("Need help with my landlord", "Can help with cooking"),
            ("Looking for a running partner", "Looking to share chess tips"),
            ("Drumming for children", "Mandarin for children"),
            ("Somebody to repair my laptop", "Fix a dripping tap"),
            ("Football with other beginners", "Arabic for beginners"),
            ("Polish practice", "Greek practice"),
            ("Arreglar bicis con alguien", "Reparar un grifo"),
            ("A quiet place to read at the weekend", "A spare room at the weekend"),
            ("Alguien que me enseñe a coser", "Puedo enseñar a cocinar"),
        ] {
            let fit = fit(n, o);
            assert!(Band::of(fit) == Band::None, "{n} / {o}: {fit:.2}");
        }
    }

    #[test]
    fn a_need_never_answers_a_need_nor_an_offer_an_offer() {
        let lines =
            [need("tax return"), need("tax return"), offer("tax return"), offer("tax return")];
        let words = WordFit::new(&lines);
        assert!(words.fit(0, 1) == 0.0 && words.fit(2, 3) == 0.0 && words.fit(2, 0) == 0.0);
        assert_eq!(words.fitting(0).len(), 2);
        assert!(words.fit(0, 2) > 0.99);
    }

    #[test]
    fn the_same_kind_helps_a_little_and_only_where_words_agree() {
        let of = |kind, text, side| Phrase { side, text, kind };
        let lines = [
            of(Some(Kind::Thing), "a ladder for the roof", Side::Need),
            of(Some(Kind::Thing), "ladder and paint", Side::Offer),
            of(Some(Kind::Company), "ladder and paint", Side::Offer),
            of(Some(Kind::Thing), "a cello", Side::Offer),
        ];
        let words = WordFit::new(&lines);
        let gain = words.fit(0, 1) - words.fit(0, 2);
        assert!(gain > 0.0 && gain < 0.1, "{gain}");
        assert_eq!(words.fitting(0).len(), 2);
        assert!(words.fit(0, 3) == 0.0);
    }

    #[test]
    fn a_word_everybody_says_counts_less_than_a_rare_one() {
        let mut lines = vec![need("garden bees"), offer("garden chairs"), offer("bees wax")];
        lines.extend(std::iter::repeat_n(offer("garden"), 300));
        let words = WordFit::new(&lines);
        assert!(words.fit(0, 2) > words.fit(0, 1) + 0.2);
    }

    proptest! {
        #[test]
        fn one_line_against_the_room_says_what_pairs_say(
            texts in prop::collection::vec((any::<bool>(), "(bike|tax|tree|old|help|sing)( (bike|tax|prune|dog))?"), 1..12)
        ) {
            let side = |offers| if offers { Side::Offer } else { Side::Need };
            let lines: Vec<_> = texts.iter().map(|(it, text)| Phrase { side: side(*it), text, kind: None }).collect();
            let words = WordFit::new(&lines);
            for need in 0..lines.len() {
                for offer in 0..lines.len() {
                    let fit = words.fit(need, offer);
                    prop_assert!((0.0..=1.0).contains(&fit));
                    let told = |a, b| words.fitting(a).into_iter().find(|it| it.0 == b).map(|it| it.1);
                    if Band::of(fit) > Band::None {
                        prop_assert_eq!(told(need, offer), Some(fit));
                        prop_assert_eq!(told(offer, need), Some(fit));
                    }
                }
            }
        }
    }
}
