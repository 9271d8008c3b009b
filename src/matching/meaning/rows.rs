//! Products of many vectors with many.

use rten_gemm::{GemmExecutor, GemmInputA, GemmInputB, GemmOptions};
use rten_tensor::NdTensorView;

use crate::matching::encoder::{Vector, dot};

/// How many rows are multiplied with all others at once.
const TILE: usize = 128;

/// So few rows are multiplied byte by byte: laying the others out for a matrix product would cost
/// more than the product.
const FEW: usize = 4;

/// Vectors as the rows of a matrix. A row that was cleared is zeros until it is set again.
#[derive(Debug, Default)]
pub(super) struct Rows {
    dimension: usize,
    bytes: Vec<i8>,
    scales: Vec<f64>,
}

impl Rows {
    /// How many rows there are.
    pub(super) const fn len(&self) -> usize {
        self.scales.len()
    }

    /// What a step of a row's numbers is worth.
    pub(super) fn scale(&self, row: u32) -> f64 {
        self.scales.get(row as usize).copied().unwrap_or_default()
    }

    pub(super) fn scales(&self) -> &[f64] {
        &self.scales
    }

    /// Sets one row; one beyond the last adds rows. A vector of another length counts as zeros.
    pub(super) fn set(&mut self, row: usize, vector: &Vector) {
        if self.dimension == 0 {
            self.dimension = vector.bytes().len();
        }
        if row >= self.scales.len() {
            self.scales.resize(row + 1, 0.0);
            self.bytes.resize((row + 1) * self.dimension, 0);
        }
        self.clear(row);
        if vector.bytes().len() != self.dimension {
            return;
        }
        if let Some(scale) = self.scales.get_mut(row) {
            *scale = f64::from(vector.scale());
        }
        self.row_mut(row).copy_from_slice(vector.bytes());
    }

    pub(super) fn clear(&mut self, row: usize) {
        if let Some(scale) = self.scales.get_mut(row) {
            *scale = 0.0;
        }
        self.row_mut(row).fill(0);
    }

    fn row(&self, row: u32) -> &[i8] {
        let from = row as usize * self.dimension;
        self.bytes.get(from..from + self.dimension).unwrap_or_default()
    }

    fn row_mut(&mut self, row: usize) -> &mut [i8] {
        let from = row * self.dimension;
        self.bytes.get_mut(from..from + self.dimension).unwrap_or_default()
    }

    /// The product of two rows.
    pub(super) fn product(&self, one: u32, other: u32) -> f64 {
        f64::from(dot(self.row(one), self.row(other))) * self.scale(one) * self.scale(other)
    }

    /// Multiplies each of the `picked` rows with every row of `others`, and hands over the products
    /// as whole numbers, which the scales of both rows make products of vectors. Cost: picked x
    /// others x dimension, many on all processors.
    ///
    /// Products of bytes and their sums are below 2^24 for up to a thousand numbers a vector, so
    /// they are exact as floating-point numbers, too: on every processor, and in whatever order
    /// they are added up.
    pub(super) fn times(&self, picked: &[u32], others: &Self, mut each: impl FnMut(u32, &[f32])) {
        if self.dimension == 0 || self.dimension != others.dimension {
            // Nobody said anything on one side, or the vectors are of two models.
            let nothing = vec![0.0; others.len()];
            for row in picked {
                each(*row, &nothing);
            }
        } else if picked.len() <= FEW {
            let mut products = vec![0.0; others.len()];
            for row in picked {
                let (one, all) = (self.row(*row), others.bytes.chunks_exact(self.dimension));
                products.iter_mut().zip(all).for_each(|(it, other)| *it = dot(one, other) as f32);
                each(*row, &products);
            }
        } else {
            self.times_many(picked, others, each);
        }
    }

    fn times_many(&self, picked: &[u32], others: &Self, mut each: impl FnMut(u32, &[f32])) {
        let (dimension, count) = (self.dimension, others.len());
        let gemm = GemmExecutor::<f32, f32, f32>::new();
        let all = numbers(&others.bytes);
        let matrix = NdTensorView::from_data([count, dimension], all.as_slice()).transposed();
        // Laid out for the processor once, where it is used more than once.
        let packed = (picked.len() > TILE).then(|| gemm.prepack_b(matrix));
        let mut products = vec![0.0; TILE.min(picked.len()) * count];
        for tile in picked.chunks(TILE) {
            let rows: Vec<f32> = tile.iter().flat_map(|it| numbers(self.row(*it))).collect();
            let rows = NdTensorView::from_data([tile.len(), dimension], rows.as_slice());
            let by = packed.as_ref().map_or(GemmInputB::Unpacked(matrix), GemmInputB::Packed);
            let Some(out) = products.get_mut(..tile.len() * count) else { return };
            if gemm.gemm(out, GemmInputA::Unpacked(rows), by, GemmOptions::default()).is_err() {
                // Only for matrices that do not fit each other, which these do.
                out.fill(0.0);
            }
            tile.iter().zip(out.chunks(count.max(1))).for_each(|(row, found)| each(*row, found));
        }
    }
}

fn numbers(bytes: &[i8]) -> Vec<f32> {
    bytes.iter().map(|it| f32::from(*it)).collect()
}
