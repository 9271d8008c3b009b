//! The largest of many values.

/// The largest of many values and whose they are, with a bound for all others: so that it stays
/// right while values come and go, and says when it has to be made anew.
#[derive(Clone, Debug)]
pub(super) struct Best {
    kept: Vec<(f64, u32)>,
    /// No value that is not kept is larger.
    rest: f64,
}

impl Default for Best {
    fn default() -> Self {
        Self { kept: Vec::new(), rest: f64::NEG_INFINITY }
    }
}

impl Best {
    /// The `most` largest of these, the largest first. Cost: hardly more than a comparison each.
    pub(super) fn of(values: impl Iterator<Item = (f64, u32)>, most: usize) -> Self {
        let mut best = Self::default();
        for (value, of) in values {
            if value > best.rest {
                best.kept.push((value, of));
                if best.kept.len() >= 4 * most.max(1) {
                    best.cut(most);
                }
            }
        }
        best.cut(most);
        best
    }

    /// Puts one more in, if it is not below those that are not kept; at most `most` stay.
    pub(super) fn put(&mut self, value: f64, of: u32, most: usize) {
        if value > self.rest {
            let at = self.kept.partition_point(|it| it.0 >= value);
            self.kept.insert(at, (value, of));
            if let Some((largest_left, _)) = self.kept.get(most) {
                self.rest = self.rest.max(*largest_left);
                self.kept.truncate(most);
            }
        }
    }

    /// Takes out those that are gone; whether there were any.
    pub(super) fn drop_all(&mut self, is_gone: impl Fn(u32) -> bool) -> bool {
        let before = self.kept.len();
        self.kept.retain(|it| !is_gone(it.1));
        self.kept.len() < before
    }

    /// Those that are kept, the largest first.
    pub(super) fn kept(&self) -> &[(f64, u32)] {
        &self.kept
    }

    /// No value that is not kept is larger than this.
    pub(super) const fn rest(&self) -> f64 {
        self.rest
    }

    /// Whether the `count` largest of all are known.
    pub(super) fn knows(&self, count: usize) -> bool {
        self.kept.len() >= count || self.rest == f64::NEG_INFINITY
    }

    fn cut(&mut self, most: usize) {
        self.kept.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        if let Some((largest_left, _)) = self.kept.get(most) {
            self.rest = self.rest.max(*largest_left);
            self.kept.truncate(most);
        }
    }
}
