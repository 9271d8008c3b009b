//! The lines of one side of a room.

use std::collections::HashMap;

use crate::domain::LineId;
use crate::matching::encoder::Vector;

use super::rows::Rows;

/// Lines with their vectors, each at a place that stays its own while it is here, and something
/// that is known of each.
#[derive(Debug, Default)]
pub(super) struct Shelf<T> {
    rows: Rows,
    at: HashMap<LineId, u32>,
    /// By place.
    lines: Vec<Option<LineId>>,
    known: Vec<T>,
    free: Vec<u32>,
}

impl<T: Default> Shelf<T> {
    pub(super) fn len(&self) -> usize {
        self.at.len()
    }

    pub(super) const fn rows(&self) -> &Rows {
        &self.rows
    }

    pub(super) fn place(&self, line: LineId) -> Option<u32> {
        self.at.get(&line).copied()
    }

    /// The line at a place.
    pub(super) fn line(&self, place: u32) -> Option<LineId> {
        self.lines.get(place as usize).copied().flatten()
    }

    /// Every line's place, in order.
    pub(super) fn places(&self) -> Vec<u32> {
        let taken = (0_u32..).zip(&self.lines).filter(|(_, line)| line.is_some());
        taken.map(|it| it.0).collect()
    }

    /// Every line.
    pub(super) fn lines(&self) -> impl Iterator<Item = LineId> {
        self.lines.iter().copied().flatten()
    }

    pub(super) fn known(&self, place: u32) -> Option<&T> {
        self.known.get(place as usize)
    }

    pub(super) fn known_mut(&mut self, place: u32) -> Option<&mut T> {
        self.known.get_mut(place as usize)
    }

    pub(super) fn add(&mut self, line: LineId, vector: &Vector) -> u32 {
        let place = self.free.pop().unwrap_or(self.lines.len() as u32);
        let at = place as usize;
        self.rows.set(at, vector);
        if at >= self.lines.len() {
            self.lines.resize(at + 1, None);
            self.known.resize_with(at + 1, T::default);
        }
        if let Some(place) = self.lines.get_mut(at) {
            *place = Some(line);
        }
        self.at.insert(line, place);
        place
    }

    /// Takes lines out; their places, in order.
    pub(super) fn remove(&mut self, lines: &[LineId]) -> Vec<u32> {
        let mut gone: Vec<u32> = lines.iter().filter_map(|it| self.at.remove(it)).collect();
        gone.sort_unstable();
        for place in &gone {
            let at = *place as usize;
            self.rows.clear(at);
            if let Some((line, known)) = self.lines.get_mut(at).zip(self.known.get_mut(at)) {
                (*line, *known) = (None, T::default());
            }
        }
        self.free.extend(&gone);
        gone
    }

    /// The product with each line here, given as a whole number, of a row of this scale.
    pub(super) fn products<'p>(
        &'p self,
        scale: f64,
        whole: &'p [f32],
    ) -> impl Iterator<Item = (f64, u32)> + 'p {
        let rows = whole.iter().zip(self.rows.scales()).zip(&self.lines).zip(0_u32..);
        let here = rows.filter(|((_, line), _)| line.is_some());
        here.map(move |(((whole, its), _), place)| (f64::from(*whole) * (scale * its), place))
    }
}
