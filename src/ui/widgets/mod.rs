//! What every screen is built from. A widget takes its room, senses, paints, and says to screen
//! readers what it is; it never decides anything.

mod area;
mod button;
mod check;
mod chip;
mod choice;
mod code_pad;
mod entered;
mod field;
mod keyboard;
mod keycap;
mod lead;
mod live;
mod nav;
mod overlay;
mod paint;
mod progress;
mod roving;
mod row;
mod rows;
mod scroll;
mod select;
mod stepper;
mod surface;
mod text;
mod touch;
mod touch_keys;

pub use area::area_ui;
pub use button::{Button, Kind};
pub use check::{check_ui, paint_check};
pub use chip::{
    Chip, chips_ui, chips_width, icon_chips_ui, icon_chips_width, segments_ui, tiles_ui,
};
pub use choice::{choices_beside_ui, choices_ui, lamp_choices_ui, one_lamp_ui, one_of_ui};
pub use code_pad::{CODE_DIGITS, CodePad, CodePadWords};
pub use field::{Field, FieldOutput, select_all};
pub use keyboard::{Keyboard, KeyboardWords};
pub use lead::{Lead, LeadStyle};
pub use live::announce_ui;
pub use nav::nav_ui;
pub use overlay::{Dialog, DialogOutput, Toast, ToastState};
pub use paint::Ground;
pub use progress::progress_ui;
pub use row::{RowCard, Slip, SlipTap};
pub use rows::Rows;
pub use scroll::{ScrollOutput, cut_off, from_top, scroll_on, scroll_ui, show_inside};
pub use select::Select;
pub use stepper::{StepperWords, stepper_ui, stepper_width};
pub use surface::{
    Tone, card_frame, note_frame, paint_band, paint_card, paint_dashed, paint_foot, paint_hatched,
    pill_ui, tag_button_ui, tag_size, tag_ui, well_frame, wide_ui,
};
pub use text::{Text, marked, strong};
pub use touch::Stroke;
pub use touch_keys::TouchKeys;
