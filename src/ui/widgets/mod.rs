//! What every screen is built from. A widget takes its room, senses, paints, and says to screen
//! readers what it is; it never decides anything.

mod button;
mod chip;
mod choice;
mod field;
mod keycap;
mod paint;
mod roving;
mod text;
mod touch;

pub use button::{Button, Kind};
pub use chip::{Chip, chips_ui, segments_ui, tiles_ui};
pub use choice::choices_ui;
pub use field::{Field, FieldOutput};
pub use paint::Ground;
pub use text::Text;
pub use touch::Stroke;
