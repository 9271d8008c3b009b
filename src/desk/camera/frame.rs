//! One picture, in shades of grey.

/// The largest edge of a picture, in pixels.
const EDGE_MOST: usize = 8192;

/// A picture of `width` by `height` pixels, row by row from the top left; 0 is black.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    width: usize,
    height: usize,
    luma: Vec<u8>,
}

impl Frame {
    /// A picture, if it has as many pixels as it says.
    #[must_use]
    pub fn new(width: usize, height: usize, luma: Vec<u8>) -> Option<Self> {
        let is_sized = (1..=EDGE_MOST).contains(&width) && (1..=EDGE_MOST).contains(&height);
        (is_sized && luma.len() == width * height).then_some(Self { width, height, luma })
    }

    /// Its width, in pixels.
    #[must_use]
    pub const fn width(&self) -> usize {
        self.width
    }

    /// Its height, in pixels.
    #[must_use]
    pub const fn height(&self) -> usize {
        self.height
    }

    /// Its pixels, row by row.
    #[must_use]
    pub fn luma(&self) -> &[u8] {
        &self.luma
    }

    /// The same, no wider than so many pixels.
    #[must_use]
    pub fn narrowed(&self, most: usize) -> Self {
        self.shrunk(self.width.div_ceil(most.max(1)))
    }

    /// The same at one part in `by` of its edges; each pixel is the mean of those it stands for.
    #[must_use]
    pub fn shrunk(&self, by: usize) -> Self {
        let by = by.clamp(1, self.width.min(self.height));
        let (width, height) = (self.width / by, self.height / by);
        let mut luma = Vec::with_capacity(width * height);
        let mut sums = vec![0_u32; width];
        let area = u32::try_from(by * by).unwrap_or(u32::MAX);
        for rows in self.luma.chunks_exact(self.width * by).take(height) {
            sums.fill(0);
            for row in rows.chunks_exact(self.width) {
                for (sum, pixels) in sums.iter_mut().zip(row.chunks_exact(by)) {
                    *sum += pixels.iter().map(|pixel| u32::from(*pixel)).sum::<u32>();
                }
            }
            luma.extend(sums.iter().map(|sum| u8::try_from(sum / area).unwrap_or(u8::MAX)));
        }
        Self { width, height, luma }
    }

    /// A pixel; black outside.
    pub(super) fn at(&self, x: usize, y: usize) -> u8 {
        self.luma.get(y * self.width + x).copied().unwrap_or_default()
    }
}
