//! Colours that only the Corruptors' portraits use; they stay the same in both themes.

use egui::Color32;

use super::hex;

/// The Sales Manager's skin.
pub const SKIN: Color32 = hex(0xE9_B48F);
/// The same in the shade: ears and neck.
pub const SKIN_SHADE: Color32 = hex(0xDF_A27C);
/// The Marketer's skin.
pub const SKIN_BROWN: Color32 = hex(0xB9_7F58);
/// The Fool's skin.
pub const SKIN_FAIR: Color32 = hex(0xF0_C6A0);
/// The Fool's cheeks.
pub const CHEEK: Color32 = hex(0xEF_A38B);
/// Between teeth.
pub const TEETH_GAP: Color32 = hex(0xCD_B9A6);
/// A fishing rod.
pub const ROD: Color32 = hex(0x6B_4E3A);
/// A sack.
pub const SACK: Color32 = hex(0x9A_6A4A);
/// A green shirt, a green cap.
pub const GREEN: Color32 = hex(0x2F_6B4A);

/// The floors they stand on, in the order of the gallery.
pub const FLOORS: [Color32; 5] =
    [hex(0xE9_BFAE), hex(0xE8_CC8F), hex(0xA9_B4D4), hex(0xBF_D5BC), hex(0xD3_C19B)];
