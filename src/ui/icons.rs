//! Every symbol, painted as round strokes on a grid of 24, so that no typeface needs them.

mod outline;

use std::sync::OnceLock;

use egui::{Color32, Painter, Pos2, Response, Sense, Shape, Stroke, Ui, Vec2, epaint::PathShape};

use crate::domain::Kind;

use outline::{Outline, outlines};

/// Edge of the grid the paths are drawn on.
const GRID: f32 = 24.0;
/// Width of a stroke on the grid.
const STROKE: f32 = 2.1;

macro_rules! icons {
    ($($(#[$doc:meta])* $name:ident = $path:literal,)+) => {
        /// A symbol. Its label for screen readers is the widget's, never its own.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Icon { $($(#[$doc])* $name,)+ }

        impl Icon {
            /// Every symbol, for galleries and tests.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The path on the grid of 24; see [`outline`] for its letters.
            const fn path(self) -> &'static str {
                match self { $(Self::$name => $path,)+ }
            }
        }
    };
}

icons! {
    /// An arrow to the left.
    Back = "M11 5 4 12 11 19M4 12H20",
    /// Take the last letter back.
    Backspace = "M9 5.5H20.5V18.5H9L3 12ZM11.5 9.2 17 14.8M17 9.2 11.5 14.8",
    /// On the big screen.
    Eye = "M3 12C5.5 7.8 8.5 6 12 6S18.5 7.8 21 12C18.5 16.2 15.5 18 12 18S5.5 16.2 3 12ZO12 12 2.8 2.8",
    /// An arrow to the right.
    Next = "M13 5 20 12 13 19M4 12H20",
    /// Somebody small.
    Child = "O12 6.6 3 3M12 9.8V15M7.4 12.2 12 11.2 16.6 12.2M12 15 9 20.5M12 15 15 20.5",
    /// Done, chosen, in.
    Check = "M4 12.5 9.5 18 20 6.5",
    /// Close, clear, remove.
    Close = "M6 6 18 18M18 6 6 18",
    /// Add.
    Plus = "M12 5V19M5 12H19",
    /// One less; nothing.
    Minus = "M5 12H19",
    /// May be photographed.
    Camera = "R2.8 6.9 18.4 12.9 2.8M8.3 6.9 9.8 4.3H14.2L15.7 6.9O12 13.3 3.5 3.5",
    /// May be photographed once they were asked.
    CameraAsk = "R2.8 6.9 18.4 12.9 2.8M8.3 6.9 9.8 4.3H14.2L15.7 6.9M10.2 12.2C10.2 9.8 13.8 9.8 13.8 12C13.8 13.5 12 13.5 12 15O12 17.3 0.5 0.5",
    /// May not be photographed.
    CameraNo = "R2.8 6.9 18.4 12.9 2.8M8.3 6.9 9.8 4.3H14.2L15.7 6.9O12 13.3 3.5 3.5M2.8 22.4 21.2 2.3",
    /// A code to scan.
    Qr = "R3.5 3.5 6.5 6.5 1.2R14 3.5 6.5 6.5 1.2R3.5 14 6.5 6.5 1.2M14 14H17M20.5 14V17.5M14 17.5V20.5M17.5 20.5H20.5",
    /// Search.
    Search = "O10.5 10.5 6.5 6.5M15.5 15.5 20.5 20.5",
    /// Private; staff.
    Lock = "R5 11 14 9.5 2.4M8 11V8C8 5.5 9.7 3.8 12 3.8S16 5.5 16 8V11",
    /// Language.
    Globe = "O12 12 8.5 8.5O12 12 3.8 8.5M3.5 12H20.5",
    /// High contrast.
    Contrast = "O12 12 8.5 8.5M12 3.5V20.5FM12 3.5A8.5 8.5 0 0 1 12 20.5Z",
    /// Help, as a line or as a wish.
    Help = "O12 12 8.5 8.5O12 12 3.4 3.4M6 6 9.6 9.6M18 6 14.4 9.6M6 18 9.6 14.4M18 18 14.4 14.4",
    /// Know-how.
    KnowHow = "M12 6.5V20M12 6.5C10 4.8 7 4.4 3.5 4.6V18C7 17.8 10 18.3 12 20C14 18.3 17 17.8 20.5 18V4.6C17 4.4 14 4.8 12 6.5",
    /// A thing.
    Thing = "M4 8 12 4 20 8V16.5L12 20.5 4 16.5ZM4 8 12 12 20 8M12 12V20.5",
    /// An introduction.
    Intro = "O5.5 16 3 3O18.5 16 3 3M6.5 13C8 7.5 16 7.5 17.5 13",
    /// Company.
    Cup = "M4.5 9.5H16.5V15C16.5 18 14.5 20 10.5 20S4.5 18 4.5 15ZM16.5 11H18C19.8 11 20.5 12 20.5 13.3S19.7 15.6 18 15.6H16.4M8.3 6.6V4M12.5 6.6V4",
    /// What two people share.
    Both = "O8.7 12 5.8 5.8O15.3 12 5.8 5.8",
    /// Printing.
    Print = "M7 8.5V3.8H17V8.5R3.5 8.5 17 8 2R7 13.5 10 7 1",
    /// A place to meet.
    Place = "M12 21C12 21 5 14.8 5 9.8C5 6 8 3.3 12 3.3S19 6 19 9.8C19 14.8 12 21 12 21ZO12 9.8 2.6 2.6",
    /// Time.
    Clock = "O12 12 8.5 8.5M12 7V12.3L15.5 14.5",
    /// Several people.
    People = "O8.5 8 3.3 3.3M2.5 19.5C2.5 16 5 13.8 8.5 13.8S14.5 16 14.5 19.5M14.8 5.2A3.2 3.2 0 0 1 15.6 11.2M17 14.2C19.6 14.8 21.5 16.8 21.5 19.5",
    /// One person.
    Person = "O12 8 3.8 3.8M4.8 20C4.8 16.2 7.8 13.8 12 13.8S19.2 16.2 19.2 20",
    /// Kept off the big screen.
    Hide = "M3 12C5.5 7.8 8.5 6 12 6S18.5 7.8 21 12C18.5 16.2 15.5 18 12 18S5.5 16.2 3 12ZM4.5 20 19.5 4",
    /// The big screen.
    Screen = "R3 4.5 18 12 2M9 20H15M12 16.5V20",
    /// Contact, swapped.
    Swap = "M4 8.5H18M14.5 5 18 8.5 14.5 12M20 15.5H6M9.5 12 6 15.5 9.5 19",
    /// Needs a look.
    Warn = "M12 4 21 19.5H3ZM12 10V14O12 16.9 0.5 0.5",
    /// Good to know.
    Info = "O12 12 8.5 8.5M12 11V16O12 8 0.5 0.5",
    /// Joined with the other doors.
    Wifi = "M3.5 10C8.3 5.4 15.7 5.4 20.5 10M6.8 13.4C9.8 10.6 14.2 10.6 17.2 13.4M10 16.6C11.2 15.6 12.8 15.6 14 16.6O12 19.3 0.5 0.5",
    /// On its own.
    NoWifi = "M3.5 10C8.3 5.4 15.7 5.4 20.5 10M6.8 13.4C9.8 10.6 14.2 10.6 17.2 13.4O12 18 0.7 0.7M4 20 20 4",
    /// A door.
    Door = "R6 3.5 12 17 1.5M3 20.5H21O14.6 12.3 0.6 0.6",
    /// A file.
    File = "M6 3.5H14L18.5 8V20.5H6ZM14 3.5V8H18.5",
    /// Save to disk.
    Save = "M12 4V15M7 10.5 12 15.5 17 10.5M4.5 19.8H19.5",
    /// Pause.
    Pause = "M8.5 5.5V18.5M15.5 5.5V18.5",
    /// Start.
    Play = "M8 5.5 18.5 12 8 18.5Z",
    /// Can be changed.
    Pencil = "M4.5 19.5 5.5 15 15.5 5 19 8.5 9 18.5ZM13.2 7.3 16.7 10.8",
    /// An opener.
    Speech = "M4 5.5H20V16H11L6.5 20V16H4Z",
    /// A good habit.
    Sprout = "M12 20.5V11M12 13C12 8.5 8.5 6.5 4 6.5C4 11 7.5 13 12 13ZM12 11C12 7 15 4.5 20 4.5C20 9 17 11 12 11Z",
    /// Home.
    Home = "M4 11 12 4 20 11V20H4ZM10 20V14.5H14V20",
    /// A circle of guests.
    Circle = "Q12 12 7.5 7.5",
    /// Figures.
    Chart = "M4 20H20M6.5 16.5V12M11.5 16.5V7M16.5 16.5V10",
    /// Follow-ups.
    Mail = "R3.5 5.5 17 13 2M4 7.5 12 13.5 20 7.5",
    /// More below.
    Down = "M6 9.5 12 15.5 18 9.5",
    /// Further up.
    Up = "M6 14.5 12 8.5 18 14.5",
    /// Again.
    Again = "M19.5 12A7.5 7.5 0 1 1 17 6.4M17.3 2.8V6.8H13.3",
    /// A list.
    List = "M9 6.5H20M9 12H20M9 17.5H20O4.8 6.5 0.6 0.6O4.8 12 0.6 0.6O4.8 17.5 0.6 0.6",
    /// The Corruptors.
    Mask = "M4 6.5C6.5 5.2 9.5 5.2 12 6C14.5 5.2 17.5 5.2 20 6.5C20 13 17 19 12 20C7 19 4 13 4 6.5ZM7.5 11C8.5 10 9.8 10 10.6 11M13.4 11C14.2 10 15.5 10 16.5 11M9 15C10.8 16.3 13.2 16.3 15 15",
    /// A raised hand.
    Hand = "M7 12V6.2M10.3 11V4M13.6 11V4.6M17 12.5V6.8M7 12C7 12 5 10.6 4 12C3.4 13 7 20.5 11.8 20.5S17 17 17 12.5",
    /// Something for everybody to hear.
    Announce = "M4 10V14H7.5L17 18.5V5.5L7.5 10ZM20 10V14M9 14.7 10.5 19.5",
    /// Settings.
    Gear = "O12 12 3.2 3.2M12 3.2V6M12 18V20.8M3.2 12H6M18 12H20.8M5.8 5.8 7.8 7.8M16.2 16.2 18.2 18.2M5.8 18.2 7.8 16.2M16.2 7.8 18.2 5.8O12 12 6.4 6.4",
}

impl Icon {
    /// Paints the symbol into a square of `size` points around `center`.
    pub fn paint(self, painter: &Painter, center: Pos2, size: f32, color: Color32) {
        let scale = size / GRID;
        let place = |p: &Vec2| center + (*p - Vec2::splat(GRID / 2.0)) * scale;
        for outline in self.outlines() {
            outline.paint(painter, place, STROKE * scale, color);
        }
    }

    /// The path, read once for each symbol.
    fn outlines(self) -> &'static [Outline] {
        static READ: [OnceLock<Vec<Outline>>; Icon::ALL.len()] =
            [const { OnceLock::new() }; Icon::ALL.len()];
        READ.get(self as usize).map_or(&[], |once| once.get_or_init(|| outlines(self.path())))
    }
}

impl Outline {
    /// epaint knows no round caps or joints: a disc of the stroke's width at each stands for them.
    fn paint(&self, painter: &Painter, place: impl Fn(&Vec2) -> Pos2, width: f32, color: Color32) {
        let points: Vec<Pos2> = self.points.iter().map(place).collect();
        if self.filled {
            painter.add(Shape::convex_polygon(points, color, Stroke::NONE));
            return;
        }
        for corner in &self.corners {
            if let Some(center) = points.get(*corner) {
                painter.circle_filled(*center, width / 2.0, color);
            }
        }
        let stroke = Stroke::new(width, color);
        painter.add(if self.closed {
            PathShape::closed_line(points, stroke)
        } else {
            PathShape::line(points, stroke)
        });
    }
}

/// The symbol of a kind of line; one of no kind is something said.
pub(super) const fn kind_icon(kind: Option<Kind>) -> Icon {
    match kind {
        Some(Kind::Help) => Icon::Help,
        Some(Kind::KnowHow) => Icon::KnowHow,
        Some(Kind::Thing) => Icon::Thing,
        Some(Kind::Intro) => Icon::Intro,
        Some(Kind::Company) => Icon::Cup,
        None => Icon::Speech,
    }
}

/// A symbol as decoration: takes its room, has no node for screen readers.
pub fn icon_ui(ui: &mut Ui, icon: Icon, size: f32, color: Color32) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(size), Sense::hover());
    icon.paint(ui.painter(), rect.center(), size, color);
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_symbol_stays_on_its_grid() {
        for icon in Icon::ALL {
            assert!(!icon.outlines().is_empty(), "{icon:?} draws nothing");
            for point in icon.outlines().iter().flat_map(|outline| &outline.points) {
                let inside = egui::Rect::from_min_max(Pos2::ZERO, Pos2::new(GRID, GRID));
                assert!(inside.contains(point.to_pos2()), "{icon:?} leaves the grid at {point:?}");
            }
        }
    }
}
