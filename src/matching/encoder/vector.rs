//! What a line means, as it is kept.

/// A vector of unit length in signed bytes: each times `scale` is a number of it. A vector of no
/// bytes, or of zeros, means nothing.
///
/// Products of bytes are whole numbers, so that two kept vectors have the same product on every
/// machine and in whatever order it is added up.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Vector {
    bytes: Box<[i8]>,
    scale: f32,
}

impl Vector {
    /// The nearest that bytes can say of these numbers; whatever is not finite counts as nothing.
    #[must_use]
    pub fn new(numbers: &[f32]) -> Self {
        let finite = |it: &f32| if it.is_finite() { *it } else { 0.0 };
        let largest = numbers.iter().map(finite).fold(0.0_f32, |most, it| most.max(it.abs()));
        let steps = f32::from(i8::MAX);
        let scale = largest / steps;
        let byte = |it: &f32| if scale > 0.0 { (finite(it) / scale).round() as i8 } else { 0 };
        Self { bytes: numbers.iter().map(byte).collect(), scale }
    }

    /// A vector as it was kept; `None` where its scale is not one that [`Self::new`] makes.
    #[must_use]
    pub fn kept(bytes: &[u8], scale: f32) -> Option<Self> {
        let bytes = bytes.iter().map(|it| it.cast_signed()).collect();
        (scale.is_finite() && scale >= 0.0).then_some(Self { bytes, scale })
    }

    /// Its bytes, to be kept.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        self.bytes.iter().map(|it| it.cast_unsigned()).collect()
    }

    /// Its signed bytes.
    #[must_use]
    pub const fn bytes(&self) -> &[i8] {
        &self.bytes
    }

    /// What a step of a byte is worth.
    #[must_use]
    pub const fn scale(&self) -> f32 {
        self.scale
    }

    /// The product with another, -1 to 1, the same from both sides: how much they mean the same.
    /// Cost: their bytes.
    #[must_use]
    pub fn dot(&self, other: &Self) -> f64 {
        let steps = f64::from(self.scale) * f64::from(other.scale);
        f64::from(dot(&self.bytes, &other.bytes)) * steps
    }
}

/// The product of two rows of bytes. Cost: the shorter of them.
pub(crate) fn dot(one: &[i8], other: &[i8]) -> i32 {
    one.iter().zip(other).map(|(a, b)| i32::from(*a) * i32::from(*b)).sum()
}
