//! A map of many things that come nearly in order, as ids do.

use std::borrow::Borrow;

use super::few::Few;

/// How many things one block holds at most.
const BLOCK: usize = 64;

/// A map of many things, in order: a vector of full blocks.
///
/// Ids are made to ascend (UUID v7), and a standard B-tree that grows at its end leaves every node
/// behind it half empty. Here a block is full before the next begins, so that 50,000 guests take no
/// more room than they need. Out of order, blocks are split in halves as a B-tree's are.
///
/// Looking up costs the logarithm of its size; adding, that and at most one block moved.
#[derive(Clone, Debug)]
pub(super) struct Roll<K, V> {
    /// None is empty; each begins with its least key.
    blocks: Vec<Few<K, V>>,
}

impl<K, V> Default for Roll<K, V> {
    fn default() -> Self {
        Self { blocks: Vec::new() }
    }
}

/// Equal when they hold the same, whatever the blocks.
impl<K: PartialEq, V: PartialEq> PartialEq for Roll<K, V> {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl<K, V> Roll<K, V> {
    pub(super) fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> {
        self.blocks.iter().flat_map(Few::iter)
    }

    /// Does something to every value.
    pub(super) fn for_each_mut(&mut self, mut to: impl FnMut(&mut V)) {
        self.blocks.iter_mut().flat_map(Few::values_mut).for_each(&mut to);
    }

    /// Keeps what `keep` says yes to.
    pub(super) fn retain(&mut self, mut keep: impl FnMut(&K, &mut V) -> bool) {
        for block in &mut self.blocks {
            block.retain(&mut keep);
        }
        self.blocks.retain(|block| !block.is_empty());
    }
}

impl<K: Ord, V> Roll<K, V> {
    pub(super) fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.blocks.get(self.block(key))?.get(key)
    }

    pub(super) fn get_mut<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        let at = self.block(key);
        self.blocks.get_mut(at)?.get_mut(key)
    }

    /// The value of a key; the default, where there was none.
    #[allow(clippy::indexing_slicing, reason = "the block was found or made just before")]
    pub(super) fn entry(&mut self, key: K) -> &mut V
    where
        V: Default,
    {
        let at = self.block_with_room(&key);
        self.blocks[at].entry(key)
    }

    /// The last block that begins at a key or before it.
    fn block<Q: Ord + ?Sized>(&self, key: &Q) -> usize
    where
        K: Borrow<Q>,
    {
        let begins_before =
            |block: &Few<K, V>| block.keys().next().is_some_and(|first| first.borrow() <= key);
        self.blocks.partition_point(begins_before).saturating_sub(1)
    }

    /// The block that has a key, or has room for it.
    fn block_with_room(&mut self, key: &K) -> usize {
        let at = self.block(key);
        let is_last = at + 1 >= self.blocks.len();
        match self.blocks.get_mut(at) {
            Some(block) if block.len() < BLOCK || block.contains(key) => at,
            Some(block) if is_last && block.keys().next_back().is_some_and(|last| last < key) => {
                self.open_block(at + 1)
            }
            Some(block) => {
                let upper = block.split(BLOCK);
                self.blocks.insert(at + 1, upper);
                self.block(key)
            }
            None => self.open_block(at),
        }
    }

    fn open_block(&mut self, at: usize) -> usize {
        self.blocks.insert(at, Few::with_room(BLOCK));
        at
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn ids_that_ascend_fill_every_block() {
        let mut roll: Roll<u32, u32> = Roll::default();
        (0..1000).for_each(|id| *roll.entry(id) = id);
        assert!(roll.blocks.iter().rev().skip(1).all(|block| block.len() == BLOCK));
    }

    proptest! {
        #[test]
        fn it_is_a_map(
            changes in prop::collection::vec((0..600_u32, any::<u8>()), 0..1500),
            gone in 0..600_u32,
        ) {
            let (mut roll, mut map) = (Roll::default(), BTreeMap::new());
            for (key, value) in changes {
                *roll.entry(key) = value;
                map.insert(key, value);
            }
            roll.retain(|key, _| *key > gone);
            map.retain(|key, _| *key > gone);
            prop_assert!(roll.iter().eq(map.iter()));
            for key in 0..600 {
                prop_assert_eq!(roll.get(&key), map.get(&key));
                prop_assert_eq!(roll.get_mut(&key), map.get_mut(&key));
            }
            let again: Vec<_> = map.into_iter().rev().collect();
            let mut backwards = Roll::default();
            for (key, value) in again {
                *backwards.entry(key) = value;
            }
            prop_assert!(backwards == roll);
        }
    }
}
