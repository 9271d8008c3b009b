//! The places of the desk.

use egui::Key;

use crate::ui::icons::Icon;

/// A place of the desk, in the order of its rail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DeskPlace {
    /// H2: who waits, and whom to introduce.
    #[default]
    Room,
    /// What the room sees: the board's own controls.
    Projector,
    /// O1: bringing a guest list.
    GuestList,
    /// O2: this door, and what is on.
    Doors,
    /// O3: what guests take home.
    FollowUps,
    /// L1: what the porch keeps out.
    Corruptors,
    /// O4: this door and this house.
    Settings,
}

impl DeskPlace {
    /// All places, in the order of the rail.
    pub const ALL: [Self; 7] = [
        Self::Room,
        Self::Projector,
        Self::GuestList,
        Self::Doors,
        Self::FollowUps,
        Self::Corruptors,
        Self::Settings,
    ];

    /// Whether it takes the whole window, and the rail makes room.
    pub(super) const fn fills_window(self) -> bool {
        matches!(self, Self::Corruptors)
    }

    /// Its symbol in the rail.
    pub(super) const fn icon(self) -> Icon {
        match self {
            Self::Room => Icon::People,
            Self::Projector => Icon::Screen,
            Self::GuestList => Icon::File,
            Self::Doors => Icon::Door,
            Self::FollowUps => Icon::Mail,
            Self::Corruptors => Icon::Mask,
            Self::Settings => Icon::Gear,
        }
    }

    /// The sentence that names it.
    pub(super) const fn name_key(self) -> &'static str {
        match self {
            Self::Room => "rail-room",
            Self::Projector => "rail-projector",
            Self::GuestList => "rail-guest-list",
            Self::Doors => "rail-doors",
            Self::FollowUps => "rail-follow-ups",
            Self::Corruptors => "rail-corruptors",
            Self::Settings => "rail-settings",
        }
    }

    /// The figure that leads here together with Ctrl.
    pub(super) const fn figure(self) -> Key {
        match self {
            Self::Room => Key::Num1,
            Self::Projector => Key::Num2,
            Self::GuestList => Key::Num3,
            Self::Doors => Key::Num4,
            Self::FollowUps => Key::Num5,
            Self::Corruptors => Key::Num6,
            Self::Settings => Key::Num7,
        }
    }
}
