//! The design's size, and what stands where in it, in its points.

pub(super) const WIDTH: f32 = 484.0;
pub(super) const HEIGHT: f32 = 204.0;
pub(super) const STRIP: f32 = 52.0;
pub(super) const BRAND_LEFT: f32 = 60.0;
pub(super) const BRAND_SIZE: f32 = 20.0;
pub(super) const GATHERING_SIZE: f32 = 17.0;
pub(super) const GATHERING_LEAST: f32 = 12.0;
/// Half the slot for a clip in the middle of the strip, and room beside it.
pub(super) const SLOT: f32 = 42.0;
pub(super) const LEFT: f32 = 28.0;
pub(super) const MARGIN: f32 = 20.0;
pub(super) const GAP: f32 = 10.0;
pub(super) const NAME_LARGEST: f32 = 84.0;
pub(super) const NAME_ONE_LINE: f32 = 44.0;
pub(super) const GROWTH: f32 = 1.5;
pub(super) const PRONOUNS_SIZE: f32 = 24.0;
pub(super) const PRONOUNS_HEIGHT: f32 = 30.0;
pub(super) const CODE_LARGEST: f32 = 144.0;
/// From this height under the strip the code stands under the name.
pub(super) const TALL: f32 = 230.0;
pub(super) const CODE_UNDER: f32 = 112.0;
pub(super) const CAMERA: f32 = 32.0;
/// The lamp over its word, and the column both stand in.
pub(super) const LAMP: f32 = 82.0;
pub(super) const LAMP_COLUMN: f32 = 128.0;
pub(super) const LAMP_WORD: f32 = 20.0;
pub(super) const LAMP_WORD_HEIGHT: f32 = 26.0;
/// The lamp before its word, in the row of the pronouns.
pub(super) const LAMP_IN_ROW: f32 = 44.0;
pub(super) const LAMP_ROW_WORD: f32 = 114.0;
pub(super) const LAMP_BELOW: f32 = 13.0;
