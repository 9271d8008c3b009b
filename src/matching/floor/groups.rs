//! Who can reach whom at all.

use super::Floor;

impl Floor {
    /// Everybody in groups that no permitted pair leaves, each in the order they are served; so are
    /// the groups. Each can be arranged for itself.
    ///
    /// Breadth first over the permitted pairs with a list of those not reached yet. Cost: O(people +
    /// pairs that may not), since each look either reaches somebody or finds such a pair.
    #[must_use]
    pub fn groups(&self) -> Vec<Vec<u32>> {
        let mut waiting: Vec<u32> = self.everybody().collect();
        let mut groups = Vec::new();
        while let Some(first) = waiting.first().copied() {
            waiting.remove(0);
            let mut group = vec![first];
            let mut next = 0;
            while let Some(one) = group.get(next).copied() {
                next += 1;
                waiting.retain(|other| {
                    let reached = self.may(one, *other);
                    if reached {
                        group.push(*other);
                    }
                    !reached
                });
            }
            group.sort_unstable();
            groups.push(group);
        }
        groups
    }
}

#[cfg(test)]
mod tests {
    use crate::matching::floor::{Floor, Past, Standing};

    #[test]
    fn people_nobody_links_are_groups_of_their_own() {
        let speaks = |languages| Standing { languages, first_time: false };
        let both = [0b01, 0b10, 0b01, 0b10, 0b01, 0b01].map(speaks);
        let mut floor = Floor::new(both.to_vec());
        for other in [0, 2, 4] {
            floor.note_past(5, other, Past::Never);
        }
        assert_eq!(floor.groups(), [vec![0, 2, 4], vec![1, 3], vec![5]]);
        assert!(Floor::default().groups().is_empty());
    }
}
