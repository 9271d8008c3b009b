//! Better partners for two pairs at once, so that the rounds are as good together as each of them.

use super::rounds::Deal;
use super::ties::Tie;

/// How often to go through all ties; nearly always the last time finds nothing.
const PASSES: usize = 12;

impl Deal<'_> {
    /// Swaps partners between two pairs as long as the worth of all grows: nobody has more or fewer
    /// afterwards. Local search as for the travelling salesman (Croes, 1958). Cost: O(ties log ties)
    /// a pass.
    pub(in crate::matching) fn swap(&mut self) {
        let ties = self.ties;
        let best: Vec<_> = (0..self.partners.len()).map(|at| ties.best(at)).collect();
        for _ in 0..PASSES {
            let mut found = false;
            for tie in ties.iter().filter(|it| it.worth > 0) {
                found |= self.swap_for(tie, &best);
            }
            if !found {
                return;
            }
        }
    }

    /// Brings two together where what it costs their partners is less than what it is worth.
    fn swap_for(&mut self, tie: Tie, best: &[u32]) -> bool {
        let (a, b) = (tie.a as usize, tie.b as usize);
        let swap = self.best_swap(a, b, i64::from(tie.worth), best);
        if let Some((x, y)) = swap {
            self.part(a, x);
            self.part(b, y);
            self.pair(a, b);
            self.pair(x, y);
        }
        swap.is_some()
    }

    /// Whether fewer who wait have somebody free to talk, where `a` and `x`, and `b` and `y`, part.
    fn frees_fewer(&self, [a, b]: [usize; 2], [x, y]: [usize; 2]) -> bool {
        let both = |one, other| self.frees(one, other) + self.frees(other, one);
        both(a, b) + both(x, y) < both(a, x) + both(b, y)
    }

    /// The partners of two people, one each, who gain the most by being left to each other; `best`
    /// says what the best tie of everybody is worth.
    fn best_swap(&self, a: usize, b: usize, worth: i64, best: &[u32]) -> Option<(usize, usize)> {
        let worth_of = |one: usize, other: usize| i64::from(self.ties.worth(one, other));
        let at_best = |at: usize| best.get(at).copied().map_or(0, i64::from);
        let mut most = 0;
        let mut found = None;
        for x in self.partners_of(a) {
            let gains = worth - worth_of(a, x);
            for y in self.partners_of(b) {
                let gains = gains - worth_of(b, y);
                if gains + at_best(x).min(at_best(y)) <= most {
                    continue;
                }
                let gains = gains + worth_of(x, y);
                let may = || self.may_pair(a, b) && self.may_pair(x, y);
                if gains > most && may() && !self.frees_fewer([a, b], [x, y]) {
                    (most, found) = (gains, Some((x, y)));
                }
            }
        }
        found
    }
}
