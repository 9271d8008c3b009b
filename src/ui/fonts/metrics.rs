//! One baseline for all faces.
//!
//! egui centres a face that stands in for another on the other's height, so letters of faces with
//! different ascents do not stand on one line. A face that claims the ascent and descent of the
//! face it stands in for does, to the pixel; so faces get Atkinson's metrics before they are used.

use skrifa::{
    FontRef, MetadataProvider as _, Tag,
    instance::{LocationRef, Size},
};

/// How far a face reaches above and below its baseline, in parts of its size; below is negative.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Metrics {
    pub(super) ascent: f32,
    pub(super) descent: f32,
}

/// The metrics of Atkinson Hyperlegible Next.
pub(super) const ATKINSON: Metrics = Metrics { ascent: 0.984, descent: -0.316 };
/// The metrics of Fraunces.
pub(super) const FRAUNCES: Metrics = Metrics { ascent: 0.978, descent: -0.255 };

impl Metrics {
    /// What egui reads from a font file.
    #[cfg(test)]
    pub(super) fn of(file: &[u8], index: u32) -> Option<Self> {
        let font = FontRef::from_index(file, index).ok()?;
        let metrics = font.metrics(Size::new(1.0), LocationRef::default());
        Some(Self { ascent: metrics.ascent, descent: metrics.descent })
    }

    /// Half way between ascent and descent, above the baseline.
    pub(super) fn middle(self) -> f32 {
        f32::midpoint(self.ascent, self.descent)
    }

    /// Writes these metrics into a font file, or leaves it as it is if it is not quite a font.
    pub(super) fn write_into(self, file: &mut [u8], index: u32) {
        let Some((units, tables)) = tables(file, index) else {
            return;
        };
        let ascent = (self.ascent * units).round() as i16;
        let descent = (self.descent * units).round() as i16;
        // Where ascent, descent and line gap follow each other, in both tables that have them.
        for (tag, at) in [(b"hhea", 4), (b"OS/2", 68)] {
            let table = tables.iter().find(|(name, _)| *name == Tag::new(tag));
            if let Some((_, start)) = table
                && let Some(place) = file.get_mut(start + at..start + at + 6)
            {
                let values = [ascent, descent, 0];
                for (two, value) in place.as_chunks_mut::<2>().0.iter_mut().zip(values) {
                    *two = value.to_be_bytes();
                }
            }
        }
    }
}

/// The units of a face's em, and where its tables begin in the file.
fn tables(file: &[u8], index: u32) -> Option<(f32, Vec<(Tag, usize)>)> {
    let font = FontRef::from_index(file, index).ok()?;
    let units = font.metrics(Size::unscaled(), LocationRef::default()).units_per_em;
    let records = font.table_directory.table_records();
    let starts = records.iter().map(|table| (table.tag(), table.offset() as usize));
    Some((f32::from(units), starts.collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_face_takes_on_the_metrics_of_another() {
        let mut file =
            include_bytes!("../../../assets/fonts/Fraunces-Display-SemiBold.ttf").to_vec();
        ATKINSON.write_into(&mut file, 0);
        assert_eq!(Metrics::of(&file, 0), Some(ATKINSON));
    }

    #[test]
    fn what_is_not_a_font_is_left_alone() {
        let mut file = b"not a font at all".to_vec();
        ATKINSON.write_into(&mut file, 0);
        assert_eq!(file, b"not a font at all");
    }
}
