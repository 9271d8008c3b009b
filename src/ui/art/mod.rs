//! Every painted picture, made of flat shapes so that it is sharp at any size and needs no file.
//!
//! A picture is decoration: it allocates nothing, answers no pointer and has no accessibility
//! node. It is handed a painter, a place and the theme's tokens. Where something lights up or draws
//! itself along, the screen passes how far it has come as a share from 0 to 1.

mod badge_header;
mod band;
mod brush;
mod bulb;
mod cat_and_plant;
mod constellation;
mod countdown;
mod dark_lamp;
mod dots;
mod dying;
mod guide;
mod hero;
mod hung;
mod initials;
mod lamp;
mod lantern;
mod meet_lamp;
mod motion;
mod oil_lamp;
mod outlined_lantern;
mod pair;
mod passing;
mod porch;
mod portraits;
mod tie;
mod wire;

pub use badge_header::badge_header;
pub use band::{band, hooks, small_steps};
pub use bulb::{GLOW_REACH, bulb};
pub use cat_and_plant::cat_and_plant;
pub use constellation::{Constellation, Presence};
pub use countdown::countdown;
pub use dark_lamp::dark_lamp;
pub use dots::{alone, firsts};
pub use dying::{dying, night_string};
pub use guide::{GuidePicture, guide};
pub use hero::hero;
pub use hung::{garland, nail};
pub use lamp::{LampState, lamp};
pub use lantern::{MARK_ASPECT, mark};
pub use meet_lamp::meet_lamp;
pub use motion::{BREATHS, breath};
pub use oil_lamp::{oil_lamp, ten_bulbs};
pub use outlined_lantern::outlined_lantern;
pub use pair::{hung, pair};
pub use passing::passing;
pub use porch::{dusk, porch, porch_glow, porch_moths, porch_still};
pub use portraits::{Corruptor, PORTRAIT, missing, portrait};
pub use tie::{TIE_WIDTH, tie};

#[cfg(test)]
mod tests;
