//! Numbers that look thrown and are the same every time: nothing here depends on luck.

/// `SplitMix64` (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
#[derive(Clone, Debug)]
pub(crate) struct Dice(u64);

impl Dice {
    /// The same seed throws the same numbers.
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Dice for one question: the same for the same numbers, whatever was thrown before.
    pub(crate) fn about(seed: u64, numbers: &[u64]) -> Self {
        let mix = |seed: u64, number: &u64| Self(seed ^ number.wrapping_mul(STEP)).next();
        Self(numbers.iter().fold(seed, mix))
    }

    /// The next number, any of 2^64.
    pub(crate) const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(STEP);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// 0 to 1, 1 left out.
    pub(crate) const fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// True in so large a share of throws.
    pub(crate) fn chance(&mut self, of: f64) -> bool {
        self.share() < of
    }

    /// 0 to `count`, `count` left out; 0 where there is nothing to choose from.
    pub(crate) const fn below(&mut self, count: usize) -> usize {
        ((self.next() as u128 * count as u128) >> 64) as usize
    }

    /// One of a list, if it has any.
    pub(crate) fn pick<T: Copy>(&mut self, from: &[T]) -> Option<T> {
        from.get(self.below(from.len())).copied()
    }

    /// Fisher and Yates, as Durstenfeld (1964) has it.
    pub(crate) fn shuffle<T>(&mut self, all: &mut [T]) {
        for last in (1..all.len()).rev() {
            all.swap(last, self.below(last + 1));
        }
    }
}

/// 2^64 divided by the golden ratio.
const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn throws_are_even_and_the_same_every_time() {
        let throws = |seed| {
            let mut dice = Dice::new(seed);
            (0..6000).map(|_| dice.below(6)).collect::<Vec<_>>()
        };
        assert_eq!(throws(7), throws(7));
        assert_ne!(throws(7), throws(8));
        for face in 0..6 {
            let times = throws(7).iter().filter(|it| **it == face).count();
            assert!((850..1150).contains(&times), "{face}: {times}");
        }
    }
}
