//! Where lights can hang: rows of hanging string, odd rows shifted by half a step.

use crate::matching::Dice;
use crate::ui::art::brush::Point;

/// The size the garlands are measured for.
pub(super) const SIZE: [f32; 2] = [592.0, 470.0];

/// Rows and columns, from few guests to many.
const STEPS: [[usize; 2]; 5] = [[5, 6], [7, 10], [11, 14], [15, 20], [21, 24]];

/// How many of us one light stands for, where single lights would be too many to see.
const EACH: [usize; 8] = [1, 5, 10, 20, 50, 100, 200, 500];

/// From the sides to the first and last light of a row; the highest and the lowest row's ends; how
/// much lower a row hangs in its middle.
const SIDE: f32 = 40.0;
const TOP: f32 = 46.0;
const FOOT: f32 = 428.0;
const DIP: f32 = 36.0;

/// Which places are taken first: the same on every board.
const SEED: u64 = 7;

/// A place by its number, row by row from the top left.
pub(super) type Place = usize;

/// Places for so many guests. Those of the lowest rows, the sill, are for who waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Grid {
    pub(super) rows: usize,
    pub(super) columns: usize,
    /// How many of us one light stands for.
    pub(super) each: usize,
}

impl Default for Grid {
    fn default() -> Self {
        Self::of(0)
    }
}

impl Grid {
    /// The smallest whose places without the sill hold the lights of so many people.
    pub(super) fn of(people: usize) -> Self {
        let all = EACH.into_iter().flat_map(|each| {
            STEPS.into_iter().map(move |[rows, columns]| Self { rows, columns, each })
        });
        let mut all = all.peekable();
        while let Some(grid) = all.next() {
            if grid.above_the_sill() >= people.div_ceil(grid.each) || all.peek().is_none() {
                return grid;
            }
        }
        Self { rows: 5, columns: 6, each: 1 }
    }

    /// How many rows are the sill.
    const fn sill(self) -> usize {
        if self.columns >= 20 { 2 } else { 1 }
    }

    /// How many places there are above the sill.
    pub(super) const fn above_the_sill(self) -> usize {
        (self.rows - self.sill()) * self.columns
    }

    /// Where rings wait: on the sill from the left, then from the lowest row up.
    pub(super) fn waiting(self) -> impl Iterator<Item = Place> {
        let sill = self.above_the_sill()..self.rows * self.columns;
        let rows = (0..self.rows - self.sill()).rev();
        let above = move |row| (0..self.columns).map(move |column| row * self.columns + column);
        sill.chain(rows.flat_map(above))
    }

    /// In which order lights are hung: first those places beside which one stays free.
    pub(super) fn order(self) -> Vec<Place> {
        let roomy = |place: &Place| place % self.columns % 3 == place / self.columns % 3;
        let (mut first, mut rest): (Vec<_>, Vec<_>) = (0..self.above_the_sill()).partition(roomy);
        let mut dice = Dice::new(SEED);
        dice.shuffle(&mut first);
        dice.shuffle(&mut rest);
        first.extend(rest);
        first
    }

    /// The place to the right in the same row.
    pub(super) fn right(self, place: Place) -> Option<Place> {
        (place % self.columns + 1 < self.columns).then_some(place + 1)
    }

    /// The neighbours a string can lead to: right, left, below, above.
    pub(super) fn neighbours(self, place: Place) -> impl Iterator<Item = Place> {
        let (row, column) = ((place / self.columns) as isize, (place % self.columns) as isize);
        let shift = row % 2;
        let around = [
            [row, column + 1],
            [row, column - 1],
            [row + 1, column - 1 + shift],
            [row + 1, column + shift],
            [row - 1, column - 1 + shift],
            [row - 1, column + shift],
        ];
        let rows = 0..(self.rows - self.sill()) as isize;
        let columns = 0..self.columns as isize;
        around.into_iter().filter_map(move |[row, column]| {
            let is_there = rows.contains(&row) && columns.contains(&column);
            is_there.then(|| row as usize * self.columns + column as usize)
        })
    }

    /// How far two places are from each other, squared and in steps.
    pub(super) fn apart(self, a: Place, b: Place) -> usize {
        let rows = (a / self.columns).abs_diff(b / self.columns);
        let columns = (a % self.columns).abs_diff(b % self.columns);
        rows * rows + columns * columns
    }

    /// Between two places of a row.
    pub(super) fn step(self) -> f32 {
        (SIZE[0] - 2.0 * SIDE) / (self.columns as f32 - 0.5)
    }

    /// Where a place is, within [`SIZE`].
    pub(super) fn at(self, place: Place) -> Point {
        let (row, column) = (place / self.columns, place % self.columns);
        let shift = if row % 2 == 1 { 0.5 } else { 0.0 };
        let x = SIDE + self.step() * (column as f32 + shift);
        let off = 2.0 * x / SIZE[0] - 1.0;
        [x, self.hook(row) + DIP * (1.0 - off * off)]
    }

    /// A row's string from edge to edge: from, handle, to.
    pub(super) fn wire(self, row: usize) -> [Point; 3] {
        let y = self.hook(row);
        [[-4.0, y], [SIZE[0] / 2.0, y + 2.0 * DIP], [SIZE[0] + 4.0, y]]
    }

    fn hook(self, row: usize) -> f32 {
        TOP + (FOOT - TOP - DIP) / (self.rows as f32 - 1.0) * row as f32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grids_grow_with_the_room_and_then_lights_stand_for_several() {
        let grid = |people| {
            let Grid { rows, columns, each } = Grid::of(people);
            ([rows, columns], each)
        };
        for (people, expected) in [
            (0, ([5, 6], 1)),
            (24, ([5, 6], 1)),
            (25, ([7, 10], 1)),
            (60, ([7, 10], 1)),
            (140, ([11, 14], 1)),
            (260, ([15, 20], 1)),
            (400, ([21, 24], 1)),
            (456, ([21, 24], 1)),
            (457, ([11, 14], 5)),
            (2_000, ([21, 24], 5)),
            (2_281, ([15, 20], 10)),
            (5_000, ([15, 20], 20)),
            (20_000, ([21, 24], 50)),
            (1_000_000, ([21, 24], 500)),
        ] {
            assert_eq!(grid(people), expected, "{people} people");
        }
    }

    #[test]
    fn every_place_is_inside_and_every_neighbour_a_step_away() {
        for people in [12, 60, 140, 260, 456] {
            let grid = Grid::of(people);
            for place in 0..grid.rows * grid.columns {
                let [x, y] = grid.at(place);
                assert!((30.0..562.0).contains(&x) && (30.0..440.0).contains(&y), "{x}, {y}");
            }
            for place in 0..grid.above_the_sill() {
                for other in grid.neighbours(place) {
                    assert!(grid.neighbours(other).any(|it| it == place));
                    assert!(other < grid.above_the_sill());
                }
            }
        }
    }
}
