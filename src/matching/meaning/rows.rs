//! Products of many vectors with many.

use rten_gemm::{GemmExecutor, GemmInputA, GemmInputB, GemmOptions};
use rten_tensor::NdTensorView;

use crate::matching::encoder::Vector;

/// How many rows are multiplied with all others at once.
const TILE: usize = 128;

/// Vectors as the rows of a matrix. A row that was cleared is zeros until it is set again.
///
/// Their bytes stand in it as floating-point numbers, whose products and sums are whole and below
/// 2^24 (for up to a thousand numbers a vector): so they are exact, on every processor and in
/// whatever order they are added up.
#[derive(Debug, Default)]
pub(super) struct Rows {
    dimension: usize,
    numbers: Vec<f32>,
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
            self.numbers.resize((row + 1) * self.dimension, 0.0);
        }
        let fits = vector.bytes().len() == self.dimension;
        if let Some(scale) = self.scales.get_mut(row) {
            *scale = if fits { f64::from(vector.scale()) } else { 0.0 };
        }
        for (number, byte) in self.row_mut(row).iter_mut().zip(vector.bytes()) {
            *number = f32::from(*byte);
        }
    }

    pub(super) fn clear(&mut self, row: usize) {
        if let Some(scale) = self.scales.get_mut(row) {
            *scale = 0.0;
        }
        self.row_mut(row).fill(0.0);
    }

    fn row(&self, row: usize) -> &[f32] {
        let from = row * self.dimension;
        self.numbers.get(from..from + self.dimension).unwrap_or_default()
    }

    fn row_mut(&mut self, row: usize) -> &mut [f32] {
        let from = row * self.dimension;
        self.numbers.get_mut(from..from + self.dimension).unwrap_or_default()
    }

    /// Multiplies each of the `picked` rows with every row of `others`, and hands over the products
    /// as whole numbers, which the scales of both rows make products of vectors. Cost: picked x
    /// others x dimension, on all processors.
    pub(super) fn times(&self, picked: &[u32], others: &Self, mut each: impl FnMut(u32, &[f32])) {
        let (dimension, count) = (self.dimension, others.len());
        if dimension == 0 || dimension != others.dimension {
            // Nobody said anything on one side, or the vectors are of two models.
            let nothing = vec![0.0; count];
            for row in picked {
                each(*row, &nothing);
            }
            return;
        }
        let gemm = GemmExecutor::<f32, f32, f32>::new();
        let matrix = NdTensorView::from_data([count, dimension], others.numbers.as_slice());
        let matrix = matrix.transposed();
        // Laid out for the processor once, where it is used more than once.
        let packed = (picked.len() > TILE).then(|| gemm.prepack_b(matrix));
        let mut products = vec![0.0; TILE.min(picked.len()) * count];
        for tile in picked.chunks(TILE) {
            let rows: Vec<f32> =
                tile.iter().flat_map(|it| self.row(*it as usize)).copied().collect();
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
