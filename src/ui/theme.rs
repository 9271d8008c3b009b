//! Every colour and size. A theme is one [`Tokens`] value; no screen names a colour.

pub mod figures;
mod look;
mod space;
mod type_style;

pub use look::{Look, TextSize, display_zoom};
pub use space::{CARD_SHADOW, height, margin, radius, step};
pub use type_style::{DISPLAY, TEXT, TEXT_BOLD, TypeStyle};

use egui::Color32;

/// `0xRRGGBB` as an opaque colour.
const fn hex(rgb: u32) -> Color32 {
    let [_, r, g, b] = rgb.to_be_bytes();
    // The one place that may: everything else asks a token.
    #[allow(clippy::disallowed_methods, reason = "tokens are made of literal colours")]
    Color32::from_rgb(r, g, b)
}

/// The colours of one theme, by what they are for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tokens {
    /// Whether shadows, washes and scenes give way to outlines.
    pub high_contrast: bool,
    /// Night ground: the welcome screen, the band, the board.
    pub dusk900: Color32,
    /// Panels on the night ground.
    pub dusk800: Color32,
    /// Raised or selected on the night ground.
    pub dusk700: Color32,
    /// Art on the night ground.
    pub dusk600: Color32,
    /// Outlines on the night ground.
    pub dusk400: Color32,
    /// Secondary text on the night ground.
    pub mist: Color32,
    /// Text on paper.
    pub ink: Color32,
    /// Secondary text on paper.
    pub soft: Color32,
    /// Paper; also the text colour on the night ground.
    pub cream: Color32,
    /// Cards on paper.
    pub card: Color32,
    /// Wells and slips on paper.
    pub sand: Color32,
    /// The inside of a text field.
    pub field: Color32,
    /// Decorative hairline.
    pub line: Color32,
    /// Border of anything touchable on paper.
    pub edge: Color32,
    /// The one accent: lights, the primary button.
    pub amber: Color32,
    /// The lower edge of the primary button.
    pub amber_shade: Color32,
    /// Selected fill.
    pub amber_wash: Color32,
    /// Text on a selected fill.
    pub on_wash: Color32,
    /// Amber-coloured text on paper.
    pub amber_ink: Color32,
    /// Text on the primary button.
    pub on_amber: Color32,
    /// Yes, met, in.
    pub leaf: Color32,
    /// The wash under yes.
    pub leaf_wash: Color32,
    /// Text on a leaf fill.
    pub on_leaf: Color32,
    /// Yes on the night ground.
    pub leaf_on_dusk: Color32,
    /// Trouble, "not these two".
    pub clay: Color32,
    /// The wash under trouble.
    pub clay_wash: Color32,
    /// Trouble on the night ground.
    pub clay_on_dusk: Color32,
    /// Border of what is chosen, and of what has the focus on paper.
    pub chosen_edge: Color32,
    /// The focus ring.
    pub focus: Color32,
    /// Width of the focus ring outside the border, in points.
    pub focus_width: f32,
    /// Border width of anything touchable, in points.
    pub border: f32,
    /// Width of decorative lines and card outlines, in points.
    pub hairline: f32,
}

/// Dusk outside, cream paper inside.
pub const LIGHT: Tokens = Tokens {
    high_contrast: false,
    dusk900: hex(0x13_1B33),
    dusk800: hex(0x1C_2646),
    dusk700: hex(0x2A_3761),
    dusk600: hex(0x3C_4B7C),
    dusk400: hex(0x8E_9BC4),
    mist: hex(0xCD_D4E8),
    ink: hex(0x1B_2442),
    soft: hex(0x3E_4767),
    cream: hex(0xFB_F4E6),
    card: hex(0xFF_FCF5),
    sand: hex(0xF3_E9D5),
    field: hex(0xFF_FFFF),
    line: hex(0xDC_CDAE),
    edge: hex(0x85_754F),
    amber: hex(0xF4_AE3D),
    amber_shade: hex(0xC9_8416),
    amber_wash: hex(0xFC_EAC4),
    on_wash: hex(0x1B_2442),
    amber_ink: hex(0x6F_4000),
    on_amber: hex(0x1B_2442),
    leaf: hex(0x22_5939),
    leaf_wash: hex(0xDE_EDDB),
    on_leaf: hex(0xFF_FCF5),
    leaf_on_dusk: hex(0x93_D3A2),
    clay: hex(0x8C_3220),
    clay_wash: hex(0xF9_E1D7),
    clay_on_dusk: hex(0xF5_AE98),
    chosen_edge: hex(0x1B_2442),
    focus: hex(0xF4_AE3D),
    focus_width: 4.0,
    border: 2.0,
    hairline: 1.5,
};

const BLACK: Color32 = hex(0x00_0000);
const WHITE: Color32 = hex(0xFF_FFFF);
const SIGNAL: Color32 = hex(0xFF_D54A);
const GO: Color32 = hex(0x7C_FF9B);
const STOP: Color32 = hex(0xFF_B3A0);

/// Black ground, white outlines, one yellow.
pub const HIGH_CONTRAST: Tokens = Tokens {
    high_contrast: true,
    dusk900: BLACK,
    dusk800: BLACK,
    dusk700: BLACK,
    dusk600: BLACK,
    dusk400: WHITE,
    mist: WHITE,
    ink: WHITE,
    soft: WHITE,
    // Paper turns black, so whatever is written in cream on the night ground must ask `on_dusk`.
    cream: BLACK,
    card: BLACK,
    sand: BLACK,
    field: BLACK,
    line: WHITE,
    edge: WHITE,
    amber: SIGNAL,
    amber_shade: SIGNAL,
    amber_wash: SIGNAL,
    on_wash: BLACK,
    amber_ink: SIGNAL,
    on_amber: BLACK,
    leaf: GO,
    leaf_wash: BLACK,
    on_leaf: BLACK,
    leaf_on_dusk: GO,
    clay: STOP,
    clay_wash: BLACK,
    clay_on_dusk: STOP,
    chosen_edge: SIGNAL,
    focus: SIGNAL,
    focus_width: 5.0,
    border: 3.0,
    hairline: 3.0,
};

/// How the bars of one of several things look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Series {
    /// What it is filled with.
    pub fill: Color32,
    /// Lines over that.
    pub hatch: Option<Color32>,
    /// Its outline; transparent where it needs none.
    pub edge: Color32,
}

impl Tokens {
    /// The bars of the thing with this number, or of the rest from the sixth on: no two neighbours of
    /// about the same lightness, and where the ground is black, patterns.
    #[must_use]
    pub const fn series(&self, number: usize) -> Series {
        let (fill, hatch, edge) = match (self.high_contrast, number) {
            (false, 0) => (self.dusk700, None, Color32::TRANSPARENT),
            (false, 1) => (self.amber, None, Color32::TRANSPARENT),
            (false, 2) => (art::LEAF_MID, None, Color32::TRANSPARENT),
            (false, 3) => (self.mist, None, self.dusk400),
            (false, 4) => (art::POT, None, Color32::TRANSPARENT),
            (false, _) => (self.card, Some(self.edge), self.edge),
            (true, 0) => (self.ink, None, self.ink),
            (true, 1) => (self.amber, None, self.ink),
            (true, 2) => (self.card, None, self.ink),
            (true, 3) => (self.card, Some(self.ink), self.ink),
            (true, 4) => (self.leaf, None, self.ink),
            (true, _) => (self.card, Some(self.amber), self.amber),
        };
        Series { fill, hatch, edge }
    }

    /// What lies over a screen while a dialog is open: the night, at 86 %.
    #[must_use]
    pub fn scrim(&self) -> Color32 {
        self.dusk900.gamma_multiply(0.86)
    }

    /// Text on the night ground.
    #[must_use]
    pub const fn on_dusk(&self) -> Color32 {
        if self.high_contrast { WHITE } else { LIGHT.cream }
    }
}

/// Colours that only pictures use; they stay the same in both themes.
pub mod art {
    use super::{Color32, hex};

    /// Lamp light, from the bulb outwards.
    pub const BULB: Color32 = hex(0xF9_C869);
    /// The highlight on a bulb, and the newest light on the board.
    pub const GLINT: Color32 = hex(0xFF_F3D2);
    /// What a lit bulb spreads around itself.
    pub const GLOW: Color32 = hex(0xF4_AE3D);
    /// The flame inside the lantern.
    pub const FLAME: Color32 = hex(0xFF_F6DD);
    /// The porch lantern's glass, seen from close by.
    pub const LANTERN_GLASS: Color32 = hex(0xFB_D27F);
    /// An introduction that is no longer the newest.
    pub const STRING: Color32 = hex(0xB9_8A3E);

    /// The last light on the horizon, from the widest band to the brightest.
    pub const DUSK_BANDS: [Color32; 4] =
        [hex(0x17_203C), hex(0x1B_2646), hex(0x21_2D52), hex(0x2A_3760)];
    /// A star.
    pub const STAR: Color32 = hex(0xCD_D4E8);
    /// Whatever stands against the light: the cat, wires, the lantern's frame, far hills.
    pub const SILHOUETTE: Color32 = hex(0x0F_162B);
    /// Nearer hills.
    pub const NEAR_HILL: Color32 = hex(0x10_182F);
    /// The ground, and the neighbours' houses on it.
    pub const GROUND: Color32 = hex(0x0D_1428);

    /// The roof, its gable and its chimney.
    pub const ROOF: Color32 = hex(0x1A_2342);
    /// The house wall.
    pub const WALL: Color32 = hex(0x2A_3761);
    /// The shadow lines between boards and between shingles.
    pub const SIDING: Color32 = hex(0x23_3056);
    /// Painted wood around windows and door.
    pub const FRAME: Color32 = hex(0xE9_D9B6);
    /// A lit window.
    pub const WINDOW: Color32 = hex(0xF7_CE78);
    /// Somebody inside.
    pub const PERSON_WARM: Color32 = hex(0x6B_4E4A);
    /// Somebody else inside.
    pub const PERSON_COOL: Color32 = hex(0x4B_4462);
    /// The stool under the plant in the window.
    pub const STOOL: Color32 = hex(0x7A_5A3C);
    /// The door.
    pub const DOOR: Color32 = hex(0x2F_6B4A);
    /// The door's lower panels.
    pub const DOOR_PANEL: Color32 = hex(0x26_5A3E);

    /// The porch floor and its top step.
    pub const DECK: Color32 = hex(0xD9_BE8B);
    /// The boards under the deck.
    pub const SKIRT: Color32 = hex(0x16_1F3B);
    /// The gaps between those boards.
    pub const SKIRT_GAP: Color32 = hex(0x1F_2A4C);
    /// Lantern light on the floor.
    pub const LIGHT_POOL: Color32 = hex(0xF9_DFA6);
    /// The doormat.
    pub const MAT: Color32 = hex(0x8A_6A45);
    /// Hand and foot rail.
    pub const RAIL: Color32 = hex(0xC9_B58C);
    /// The posts of the railing.
    pub const BALUSTER: Color32 = hex(0xB3_9F78);
    /// Columns by the door, and the fascia.
    pub const COLUMN: Color32 = hex(0xE3_D0A6);
    /// Columns away from the lantern.
    pub const COLUMN_FAR: Color32 = hex(0xCD_B98F);
    /// The fascia's upper edge.
    pub const FASCIA_EDGE: Color32 = hex(0xF2_E3C2);
    /// The second and third step.
    pub const STEPS: [Color32; 2] = [hex(0xC2_A878), hex(0xA9_9167)];
    /// The shadow under a step's edge.
    pub const RISER: Color32 = hex(0x7F_6D50);
    /// The path to the door.
    pub const PATH: Color32 = hex(0x3A_3A4E);
    /// Light lying on the path, near and far.
    pub const PATH_LIT: [Color32; 2] = [hex(0x5A_5460), hex(0x51_4D5C)];

    /// A leaf in the shade.
    pub const LEAF_DARK: Color32 = hex(0x2F_6B4A);
    /// A leaf.
    pub const LEAF_MID: Color32 = hex(0x3E_7D56);
    /// A leaf in the light.
    pub const LEAF_LIGHT: Color32 = hex(0x4C_8C62);
    /// The flower pot on the porch.
    pub const POT: Color32 = hex(0x9A_6A4A);
    /// Its rim.
    pub const POT_RIM: Color32 = hex(0xB0_7C58);
    /// The flower pot indoors.
    pub const POT_INDOORS: Color32 = hex(0xB8_795A);
    /// Its rim.
    pub const POT_INDOORS_RIM: Color32 = hex(0xC9_8B6A);
    /// A bush.
    pub const BUSH: Color32 = hex(0x15_304A);
    /// A bush nearer to the light.
    pub const BUSH_NEAR: Color32 = hex(0x18_3A45);
    /// A moth's wing.
    pub const MOTH: Color32 = hex(0xF6_E6C3);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance, as WCAG 2 defines it.
    fn luminance(color: Color32) -> f32 {
        let [r, g, b, _] = color.to_array().map(|channel| {
            let c = f32::from(channel) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    fn contrast(a: Color32, b: Color32) -> f32 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn running_text_has_a_contrast_of_seven_in_both_themes() {
        for t in [LIGHT, HIGH_CONTRAST] {
            for (name, text, ground) in [
                ("ink on cream", t.ink, t.cream),
                ("ink on card", t.ink, t.card),
                ("ink on sand", t.ink, t.sand),
                ("ink on field", t.ink, t.field),
                ("soft on cream", t.soft, t.cream),
                ("soft on card", t.soft, t.card),
                ("soft on sand", t.soft, t.sand),
                ("on wash", t.on_wash, t.amber_wash),
                ("on amber", t.on_amber, t.amber),
                ("on dusk", t.on_dusk(), t.dusk900),
                ("mist on dusk", t.mist, t.dusk900),
                ("on leaf", t.on_leaf, t.leaf),
                ("clay on cream", t.clay, t.cream),
                ("leaf on card", t.leaf, t.card),
            ] {
                assert!(contrast(text, ground) >= 7.0, "{name}: {}", contrast(text, ground));
            }
        }
    }

    #[test]
    fn what_can_be_touched_stands_out_from_its_ground() {
        for t in [LIGHT, HIGH_CONTRAST] {
            for (edge, ground) in [(t.edge, t.cream), (t.edge, t.field), (t.dusk400, t.dusk900)] {
                assert!(contrast(edge, ground) >= 3.0);
            }
            assert!(contrast(t.focus, t.dusk900) >= 3.0);
        }
    }
}
