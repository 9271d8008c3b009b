//! Which offers come nearest to which need, kept up to date while lines come and go.
//!
//! An offer's *hub* is the mean of its highest products with the needs in the room; a need's
//! *scores* are its products with the offers, each less a part of the offer's hub; how sure a score
//! is depends on the mean of the need's eight highest. What is known is that of the lines that are
//! here now, however they came to be here. Lines of one side that say the same count as one voice in
//! both means: a room that agrees on one thing is not punished for it.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use crate::domain::{LineId, Side};
use crate::matching::encoder::{Calibration, Description, Ranking, Vector};

use super::best::Best;
use super::near::{Account, NEAR, Near, taken_off, voices};
use super::shelf::Shelf;

/// From this product on, two lines of one side say the same. At less, lines of different things are
/// taken for one, and claims on the labelled rooms are wrong more often.
const SAME: f64 = 0.9;

/// A line in the room, with what it means.
pub(super) type Meant = (LineId, Side, Arc<Vector>);

/// What comes nearest to what in one room.
#[derive(Debug)]
pub(super) struct Nearness {
    ranking: Ranking,
    calibration: Calibration,
    needs: Shelf<Near>,
    /// With each its highest products with needs.
    offers: Shelf<Best>,
    /// By place of an offer: what is taken off its products.
    off: Vec<f64>,
}

impl Nearness {
    pub(super) fn new(description: &Description) -> Self {
        Self {
            ranking: description.ranking,
            calibration: description.calibration,
            needs: Shelf::default(),
            offers: Shelf::default(),
            off: Vec::new(),
        }
    }

    pub(super) const fn calibration(&self) -> Calibration {
        self.calibration
    }

    /// The offer at a place.
    pub(super) fn offer(&self, place: u32) -> Option<LineId> {
        self.offers.line(place)
    }

    /// What is taken off the products of an offer.
    pub(super) fn off(&self, offer: LineId) -> Option<f64> {
        self.offers.place(offer).map(|place| taken_off(&self.off, place))
    }

    /// What a need makes of the room.
    pub(super) fn account(&self, need: LineId) -> Option<Account> {
        let near = self.needs.known(self.needs.place(need)?)?;
        near.account(&self.off, self.offers.len(), &self.calibration, self.alike())
    }

    /// Whether two offers say much the same.
    fn alike(&self) -> impl Fn(u32, u32) -> bool {
        let rows = self.offers.rows();
        |one, other| rows.product(one, other) >= SAME
    }

    /// Makes these the lines in the room. Cost: those that came or went, times the room; where many
    /// did, as for a new room, needs times offers, twice.
    pub(super) fn update(&mut self, lines: &[Meant]) {
        let here: HashMap<LineId, Side> = lines.iter().map(|it| (it.0, it.1)).collect();
        let gone = |side| move |line: &LineId| here.get(line) != Some(&side);
        let (is_no_need, is_no_offer) = (gone.clone()(Side::Need), gone(Side::Offer));
        let gone_needs: Vec<_> = self.needs.lines().filter(is_no_need).collect();
        let gone_offers: Vec<_> = self.offers.lines().filter(is_no_offer).collect();
        let is_new = |(line, side, _): &&Meant| match side {
            Side::Need => self.needs.place(*line).is_none(),
            Side::Offer => self.offers.place(*line).is_none(),
        };
        let news: Vec<_> = lines.iter().filter(is_new).collect();
        if gone_needs.is_empty() && gone_offers.is_empty() && news.is_empty() {
            return;
        }
        let before = self.ranking.counted(self.needs.len());
        let mut moved = self.remove_needs(&gone_needs);
        let mut stale = self.remove_offers(&gone_offers);
        let of = |side| news.iter().filter(move |it| it.1 == side);
        let needs: Vec<_> = of(Side::Need).map(|it| self.needs.add(it.0, &it.2)).collect();
        self.meet_hubs(&needs);
        let offers: Vec<_> = of(Side::Offer).map(|it| self.offers.add(it.0, &it.2)).collect();
        self.make_hubs(&offers);
        moved.extend(offers);
        let is_new_measure = before != self.ranking.counted(self.needs.len());
        if is_new_measure || 4 * moved.len() > self.offers.len() {
            self.take_off();
            stale = self.needs.places();
        } else {
            stale.extend(self.take_off());
            self.look_again(&moved);
            stale.sort_unstable();
            stale.dedup();
            stale.retain(|need| !needs.contains(need) && !self.is_settled(*need));
            stale.extend(needs);
        }
        self.look_at_all(&stale);
    }

    /// The offers whose hub may be lower for it.
    fn remove_needs(&mut self, gone: &[LineId]) -> BTreeSet<u32> {
        if gone.is_empty() {
            return BTreeSet::new();
        }
        let gone = self.needs.remove(gone);
        let mut fallen = self.offers.places();
        fallen.retain(|offer| {
            let known = self.offers.known_mut(*offer);
            known.is_some_and(|it| it.drop_all(|need| gone.binary_search(&need).is_ok()))
        });
        fallen.into_iter().collect()
    }

    /// The needs that knew one of them.
    fn remove_offers(&mut self, gone: &[LineId]) -> Vec<u32> {
        if gone.is_empty() {
            return Vec::new();
        }
        let gone = self.offers.remove(gone);
        let mut left = self.needs.places();
        left.retain(|need| {
            let known = self.needs.known_mut(*need);
            known.is_some_and(|it| it.drop_all(|offer| gone.binary_search(&offer).is_ok()))
        });
        left
    }

    /// How many of an offer's products are known: more than a hub needs, so that needs may go.
    const fn kept(&self) -> usize {
        2 * self.ranking.hub_best
    }

    /// New needs meet the offers that are here.
    fn meet_hubs(&mut self, needs: &[u32]) {
        let kept = self.kept();
        let mut found = Vec::new();
        let rows = self.needs.rows();
        rows.times(needs, self.offers.rows(), |need, whole| {
            let products = self.offers.products(rows.scale(need), whole);
            let is_high = |(product, offer): &(f64, u32)| {
                self.offers.known(*offer).is_some_and(|it| *product > it.rest())
            };
            found.extend(products.filter(is_high).map(|(product, offer)| (product, offer, need)));
        });
        for (product, offer, need) in found {
            if let Some(best) = self.offers.known_mut(offer) {
                best.put(product, need, kept);
            }
        }
        // So many needs went that others, which were not known, count now.
        let counted = self.ranking.counted(self.needs.len());
        let mut short = self.offers.places();
        short.retain(|it| self.offers.known(*it).is_some_and(|it| !it.knows(counted)));
        self.make_hubs(&short);
    }

    /// Makes the hubs of offers from all needs.
    fn make_hubs(&mut self, offers: &[u32]) {
        let kept = self.kept();
        let mut found = Vec::with_capacity(offers.len());
        let rows = self.offers.rows();
        rows.times(offers, self.needs.rows(), |offer, whole| {
            let products = self.needs.products(rows.scale(offer), whole);
            found.push((offer, Best::of(products, kept)));
        });
        for (offer, best) in found {
            if let Some(known) = self.offers.known_mut(offer) {
                *known = best;
            }
        }
    }

    /// Takes every hub off; the needs that know an offer for which this is another number now.
    fn take_off(&mut self) -> Vec<u32> {
        let counted = self.ranking.counted(self.needs.len());
        let before = std::mem::take(&mut self.off);
        let places = before.len().max(self.offers.rows().len());
        let needs = self.needs.rows();
        let off = |offer: u32| {
            if self.offers.line(offer).is_none() {
                return f64::INFINITY;
            }
            let kept = self.offers.known(offer).map(Best::kept).unwrap_or_default();
            // Those who need the same please it once: a room that agrees makes no hub of it.
            let highest = kept.get(..counted).unwrap_or(kept);
            let voices = voices(highest, |one, other| needs.product(one.1, other.1) >= SAME);
            let sum: f64 = voices.iter().map(|it| it.0).sum();
            self.ranking.hub_weight * sum / voices.len().max(1) as f64
        };
        self.off = (0..places as u32).map(off).collect();
        let rose_or_fell = |(at, before): (usize, &f64)| {
            let now = self.off.get(at).copied().unwrap_or(f64::INFINITY);
            // Nobody knows an offer that was not here.
            before.is_finite() && before.to_bits() != now.to_bits()
        };
        let is_other: Vec<bool> = before.iter().enumerate().map(rose_or_fell).collect();
        if !is_other.contains(&true) {
            return Vec::new();
        }
        let is_other = |offer: u32| is_other.get(offer as usize).copied().unwrap_or_default();
        let mut needs = self.needs.places();
        needs.retain(|need| self.needs.known(*need).is_some_and(|it| it.has_any(is_other)));
        needs
    }

    /// Every need looks again at some offers.
    fn look_again(&mut self, offers: &BTreeSet<u32>) {
        let offers: Vec<_> = offers.iter().copied().collect();
        let mut found = Vec::new();
        let rows = self.offers.rows();
        rows.times(&offers, self.needs.rows(), |offer, whole| {
            let products = self.needs.products(rows.scale(offer), whole);
            let lacks = |(product, need): &(f64, u32)| {
                self.needs.known(*need).is_some_and(|it| it.lacks(*product, offer, &self.off))
            };
            found.extend(products.filter(lacks).map(|(product, need)| (product, need, offer)));
        });
        for (product, need, offer) in found {
            if let Some(near) = self.needs.known_mut(need) {
                near.put(product, offer, &self.off);
            }
        }
    }

    fn is_settled(&self, need: u32) -> bool {
        let near = self.needs.known(need);
        let account =
            |it: &Near| it.account(&self.off, self.offers.len(), &self.calibration, self.alike());
        near.is_some_and(|it| account(it).is_some())
    }

    /// Some needs look at all offers.
    fn look_at_all(&mut self, needs: &[u32]) {
        let mut found = Vec::with_capacity(needs.len());
        let rows = self.needs.rows();
        rows.times(needs, self.offers.rows(), |need, whole| {
            let scale = rows.scale(need);
            let products = self.offers.products(scale, whole);
            let scores = products.map(|(it, offer)| (it - taken_off(&self.off, offer), offer));
            let best = Best::of(scores, NEAR);
            let product = |offer: u32| {
                let whole = whole.get(offer as usize).copied().unwrap_or_default();
                f64::from(whole) * (scale * self.offers.rows().scale(offer))
            };
            found.push((need, Near::of(&best, product)));
        });
        for (need, near) in found {
            if let Some(known) = self.needs.known_mut(need) {
                *known = near;
            }
        }
    }
}
