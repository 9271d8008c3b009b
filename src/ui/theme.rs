//! Every colour and size. A theme is one [`Tokens`] value; no screen names a colour.

mod look;
mod space;
mod type_style;

pub use look::{Look, TextSize};
pub use space::{CARD_SHADOW, height, margin, radius, step};
pub use type_style::{DISPLAY, TEXT, TEXT_BOLD, TypeStyle};

use egui::Color32;

/// `0xRRGGBB` as an opaque colour.
const fn hex(rgb: u32) -> Color32 {
    let [_, r, g, b] = rgb.to_be_bytes();
    // The one place that may: everything else asks a token.
    #[allow(
        clippy::disallowed_methods,
        reason = "tokens are made of literal colours"
    )]
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

impl Tokens {
    /// What lies over a screen while a dialog is open: the night, at 86 %.
    #[must_use]
    pub fn scrim(&self) -> Color32 {
        self.dusk900.gamma_multiply(0.86)
    }

    /// Text on the night ground.
    #[must_use]
    pub const fn on_dusk(&self) -> Color32 {
        if self.high_contrast {
            WHITE
        } else {
            LIGHT.cream
        }
    }
}

/// Colours that only pictures use; they stay the same in both themes.
pub mod art {
    use super::{Color32, hex};

    /// Lamp light, from the bulb outwards.
    pub const BULB: Color32 = hex(0xF9_C869);
    /// The highlight on a bulb.
    pub const GLINT: Color32 = hex(0xFF_F3D2);
    /// A lit window.
    pub const WINDOW: Color32 = hex(0xF7_CE78);
}
