//! From what was typed to the guests it may mean, best first.

use super::fit::{Fit, Fitter, Match, Spellings, is_inside, letters, telling, typed_parts};
use super::fold::fold;
use super::index::Index;
use super::letters::weight;
use super::lines::{Opening, opening};
use super::record;
use super::slips::{Patience, Typed};
use super::words::Place;
use crate::domain::GuestId;

/// Rows that guests see at most: enough to find oneself, too few to read the list.
pub const GUEST_ROWS: usize = 5;

/// People that guests are asked about at most, where nobody was found ("Did you mean").
pub const GUEST_QUESTIONS: usize = 2;

/// Letters that guests must have typed before anybody is shown, as [`letters_typed`] counts them.
pub const GUEST_LETTERS: usize = 2;

/// Letters of an e-mail address that staff must have typed. Guests find nobody by one: addresses are
/// known to others, and begin like names that are not on the list.
const MAIL_LETTERS: usize = 4;

/// The most letters of a text that are looked for.
const TYPED_MOST: usize = 120;

/// Letters from which on staff also find what is inside a name, an address, a code.
const INSIDE_LETTERS: usize = 3;

/// Who is looking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// A guest looks for themselves: starts of names only, nobody who is hidden, few rows.
    Guest,
    /// Somebody at the desk, who may see everybody.
    Staff,
}

/// One guest who was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Who.
    pub guest: GuestId,
    /// How.
    pub found: Match,
}

/// Those who were found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The best of them, best first.
    pub hits: Vec<Hit>,
    /// How many there are in all, so that a screen can say "Keep typing".
    pub total: usize,
}

impl Index {
    /// The guests that what was typed may mean: at most `limit` of them, for guests at most
    /// [`GUEST_ROWS`].
    ///
    /// Every typed part must be the start of another part of the name, in any order; whole parts come
    /// first, then starts, the given name before the others, then the alphabet. Staff also find what
    /// is inside, and, where rows are left, names that are a slip away; guests are asked about those
    /// by [`Index::near`]. The same guests give the same answer, in whatever order they were added.
    ///
    /// Cost: the number of guests who fit, for staff one pass over all text besides.
    #[must_use]
    pub fn find(&self, typed: &str, limit: usize, audience: Audience) -> Found {
        self.find_among(typed, limit, audience, |_| true)
    }

    /// The same, among some of the guests only: those of one gathering, those not in yet.
    #[must_use]
    pub fn find_among(
        &self,
        typed: &str,
        limit: usize,
        audience: Audience,
        among: impl Fn(GuestId) -> bool,
    ) -> Found {
        let typed = short(typed);
        let mut search = Search::new(self, audience, among);
        let parts = typed_parts(typed, false);
        search.starts(&parts, 0);
        if audience == Audience::Guest && letters_typed(typed) < GUEST_LETTERS {
            return search.whole_names().found(limit.min(GUEST_ROWS));
        }
        for parts in run_together(&parts) {
            search.starts(&parts, 1);
        }
        if audience == Audience::Guest {
            return search.found(limit.min(GUEST_ROWS));
        }
        let mail = record::plain_code(typed);
        search.mails(&mail);
        search.inside(&typed_parts(typed, true));
        search.inside(&[vec![mail]]);
        if search.ranked.len() < limit {
            search.slips(&parts, limit - search.ranked.len(), Patience::Answer);
        }
        search.found(limit)
    }

    /// Guests whose name is one or two slips from what was typed, the nearest first, for guests at
    /// most [`GUEST_QUESTIONS`]. Those whom [`Index::find`] finds without any slip are not among them.
    ///
    /// Cost: the number of different parts of names that begin alike.
    #[must_use]
    pub fn near(&self, typed: &str, limit: usize, audience: Audience) -> Vec<Hit> {
        self.near_among(typed, limit, audience, |_| true)
    }

    /// The same, among some of the guests only.
    #[must_use]
    pub fn near_among(
        &self,
        typed: &str,
        limit: usize,
        audience: Audience,
        among: impl Fn(GuestId) -> bool,
    ) -> Vec<Hit> {
        let typed = short(typed);
        let mut search = Search::new(self, audience, among);
        let parts = typed_parts(typed, false);
        let limit = if audience == Audience::Guest { limit.min(GUEST_QUESTIONS) } else { limit };
        let segments = typed_parts(typed, true);
        for parts in [parts.clone(), segments].into_iter().chain(run_together(&parts)) {
            if search.ranked.is_empty() {
                search.slips(&parts, limit, Patience::Question);
            }
        }
        search.found(limit).hits
    }
}

/// What is looked for of a text: nobody's name is longer.
fn short(typed: &str) -> &str {
    let end = typed.char_indices().nth(TYPED_MOST).map_or(typed.len(), |(end, _)| end);
    typed.get(..end).unwrap_or(typed)
}

/// How much was typed, in letters of an alphabet: `ana` is 3, `a p` 2, `王` 2, `김` 3.
///
/// Guests are looked for from two on, and by one letter only if it is all there is of a name.
#[must_use]
pub fn letters_typed(typed: &str) -> usize {
    fold(typed).chars().filter(|c| *c != ' ').map(weight).sum()
}

/// What was typed with one blank fewer, for each blank: `mac donald` may be Macdonald.
fn run_together(parts: &[Spellings]) -> impl Iterator<Item = Vec<Spellings>> + '_ {
    (1..parts.len()).map(|blank| {
        let mut fewer = parts.to_vec();
        let second = fewer.remove(blank);
        if let Some(first) = fewer.get_mut(blank - 1) {
            let (first_usual, second_usual) = (first.clone(), second);
            let longest = first_usual.len().max(second_usual.len());
            let spelling = |of: &Spellings, nth: usize| {
                of.get(nth).or(of.first()).cloned().unwrap_or_default()
            };
            *first = (0..longest)
                .map(|nth| spelling(&first_usual, nth) + &spelling(&second_usual, nth))
                .collect();
        }
        fewer
    })
}

/// One search while it runs: who was found so far.
struct Search<'a, A> {
    index: &'a Index,
    audience: Audience,
    among: A,
    /// One bit for each place that is ranked.
    seen: Vec<u64>,
    ranked: Vec<(Fit, Opening, Place)>,
}

impl<'a, A: Fn(GuestId) -> bool> Search<'a, A> {
    fn new(index: &'a Index, audience: Audience, among: A) -> Self {
        Self {
            index,
            audience,
            among,
            seen: vec![0; index.lines.places() / 64 + 1],
            ranked: Vec::new(),
        }
    }

    /// Guests of whose name each part is a start; `changed` is how much these are not as typed.
    fn starts(&mut self, parts: &[Spellings], changed: u16) {
        let mut fitter = Fitter::starts(parts);
        for part in telling(parts).into_iter().flatten() {
            let words = &self.index.words;
            for &place in words.starting_with(part).chain(words.that_begin(part)).flatten() {
                self.consider(place, |line| {
                    fitter.fit(line).map(|fit| Fit { open: fit.open + changed, ..fit })
                });
            }
        }
    }

    /// Only those of whose name nothing is left to type.
    fn whole_names(mut self) -> Self {
        self.ranked.retain(|(fit, ..)| fit.found == Match::Full && !fit.is_partial);
        self
    }

    /// Guests whose e-mail address starts like this.
    fn mails(&mut self, start: &str) {
        if start.chars().count() < MAIL_LETTERS {
            return;
        }
        let from = opening(start);
        let told = start.len().min(from.len());
        let begins_so = |(mail, _): &&(Opening, Place)| mail.get(..told) == from.get(..told);
        for (_, place) in self.index.mails.range((from, 0)..).take_while(begins_so) {
            self.consider(*place, |line| {
                record::mail(line).starts_with(start).then_some(Fit::only(Match::Mail))
            });
        }
    }

    /// Guests about whom anything contains each part.
    fn inside(&mut self, parts: &[Spellings]) {
        let Some(telling) = telling(parts).filter(|part| letters(part) >= INSIDE_LETTERS) else {
            return;
        };
        for part in telling {
            for place in self.index.lines.containing(part) {
                self.consider(place, |line| {
                    is_inside(parts, line).then_some(Fit::only(Match::Inside))
                });
            }
        }
    }

    /// At least the `wanted` nearest guests with a slip in some part.
    fn slips(&mut self, parts: &[Spellings], wanted: usize, patience: Patience) {
        let Some(telling) = telling(parts) else {
            return;
        };
        let wanted = self.ranked.len() + wanted;
        let mut fitter = Fitter::slips(parts, patience);
        let with_slips = |fit: &Fit| fit.found > Match::Inside;
        for part in telling {
            let mut last = None;
            for (slips, places) in self.index.words.near(Typed::new(part, patience)) {
                // Of a single part the nearest words have the nearest guests: the rest comes after.
                if parts.len() == 1 && self.ranked.len() >= wanted && last != Some(slips) {
                    break;
                }
                last = Some(slips);
                for &place in places {
                    self.consider(place, |line| fitter.fit(line).filter(with_slips));
                }
            }
            for &place in self.index.words.that_begin(part).flatten() {
                self.consider(place, |line| fitter.fit(line).filter(with_slips));
            }
        }
    }

    /// Ranks a guest who fits, may be shown, and is not ranked yet.
    fn consider(&mut self, place: Place, fit: impl FnOnce(&'a str) -> Option<Fit>) {
        let (at, bit) = (place as usize / 64, 1 << (place % 64));
        let Some(entry) = self.index.lines.entry(place) else {
            return;
        };
        if self.seen.get(at).is_none_or(|seen| seen & bit != 0)
            || (entry.is_hidden && self.audience == Audience::Guest)
            || !(self.among)(entry.guest)
        {
            return;
        }
        let Some(fit) = fit(self.index.lines.line(entry)) else {
            return;
        };
        self.ranked.push((fit, entry.opening, place));
        if let Some(seen) = self.seen.get_mut(at) {
            *seen |= bit;
        }
    }

    /// The best `limit` of those who are ranked.
    fn found(mut self, limit: usize) -> Found {
        let total = self.ranked.len();
        let lines = &self.index.lines;
        let order = |a: &(Fit, Opening, Place), b: &(Fit, Opening, Place)| {
            let by_line = || lines.alphabetical(a.2).cmp(&lines.alphabetical(b.2));
            (a.0, a.1).cmp(&(b.0, b.1)).then_with(by_line)
        };
        if limit < total {
            self.ranked.select_nth_unstable_by(limit, order);
            self.ranked.truncate(limit);
        }
        self.ranked.sort_unstable_by(order);
        let hit = |&(fit, _, place): &(Fit, Opening, Place)| {
            Some(Hit { guest: lines.entry(place)?.guest, found: fit.found })
        };
        Found { hits: self.ranked.iter().filter_map(hit).collect(), total }
    }
}
