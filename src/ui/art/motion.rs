//! What idles on a screen moves this slowly, and not at all with reduced motion.

use std::f64::consts::TAU;

const BREATH_S: f64 = 6.0;
const DRIFT_S: f64 = 12.0;

/// How dim and how bright the glow gets.
pub const BREATHS: [f32; 2] = [0.94, 1.06];

/// How bright the glow is, within [`BREATHS`], in a breath of six seconds; 1 where nothing moves.
#[must_use]
pub fn breath(time_s: Option<f64>) -> f32 {
    time_s.map_or(1.0, |time_s| 1.0 + 0.06 * (TAU * time_s / BREATH_S).sin() as f32)
}

/// How far a moth has drifted from where it rests, as two shares from -1 to 1 of its reach.
pub(super) fn drift(time_s: f64) -> [f32; 2] {
    let turn = TAU * (time_s / DRIFT_S);
    [turn.sin() as f32, (2.0 * turn).sin() as f32]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_glow_breathes_six_percent_and_rests_with_reduced_motion() {
        let breaths = (0..600).map(|tenth| breath(Some(f64::from(tenth) / 10.0)));
        let (low, high) = breaths.fold((2.0_f32, 0.0_f32), |(l, h), b| (l.min(b), h.max(b)));
        assert!((low - 0.94).abs() < 1e-4 && (high - 1.06).abs() < 1e-4, "{low} to {high}");
        assert!((breath(None) - 1.0).abs() < f32::EPSILON);
    }

    #[test]
    fn a_moth_is_home_every_twelve_seconds() {
        for [x, y] in [0.0, 12.0, 120.0].map(drift) {
            assert!(x.abs() < 1e-3 && y.abs() < 1e-3);
        }
    }
}
