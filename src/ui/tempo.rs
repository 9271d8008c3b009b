//! How often a screen at rest moves: ten times a second, and less often where frames cost much, as
//! they do where the processor draws. What a frame costs is measured, not guessed from the machine.

use std::time::Duration;

use egui::{Context, Id};

/// Between two frames of a screen at rest, where they cost little, and at most.
const SMOOTH_S: f64 = 0.1;
const SLOWEST_S: f64 = 1.0;

/// The share of one core that moving at rest may take.
const SHARE: f64 = 0.06;

/// Measured over so long and so many frames at least.
const LOOK_S: f64 = 2.0;
const FRAMES: u32 = 4;

/// What frames cost so far.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tempo {
    /// When measuring began: on the window's clock, and by the processor's.
    since: Option<(f64, f64)>,
    frames: u32,
}

/// What was found, for every screen to ask.
#[derive(Clone, Copy, Debug)]
struct Found {
    rest_s: f64,
}

impl Tempo {
    /// Counts a frame at `now_s`, by which the program used `used_s` of the processor; `None` where
    /// the system does not tell.
    pub(super) fn frame(&mut self, ctx: &Context, now_s: f64, used_s: Option<f64>) {
        let Some(used_s) = used_s else { return };
        let (began_s, used_before_s) = *self.since.get_or_insert((now_s, used_s));
        if self.frames >= FRAMES && now_s - began_s >= LOOK_S {
            let cost_s = (used_s - used_before_s) / f64::from(self.frames);
            let rest_s = (cost_s / SHARE).clamp(SMOOTH_S, SLOWEST_S);
            ctx.data_mut(|data| data.insert_temp(Id::NULL, Found { rest_s }));
            *self = Self { since: Some((now_s, used_s)), frames: 0 };
        }
        self.frames += 1;
    }
}

/// How long a screen at rest stays as it is before it moves on.
pub(super) fn rest(ctx: &Context) -> Duration {
    Duration::from_secs_f64(found_s(ctx))
}

/// Whether frames cost so much that what can be drawn ahead should be.
pub(super) fn is_costly(ctx: &Context) -> bool {
    found_s(ctx) > SMOOTH_S
}

fn found_s(ctx: &Context) -> f64 {
    ctx.data(|data| data.get_temp::<Found>(Id::NULL)).map_or(SMOOTH_S, |found| found.rest_s)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is found after so many seconds in which a frame costs so much.
    fn found(cost_s: f64) -> f64 {
        let (ctx, mut tempo, mut now_s, mut used_s) =
            (Context::default(), Tempo::default(), 0.0, 0.0);
        for _ in 0..200 {
            tempo.frame(&ctx, now_s, Some(used_s));
            now_s += found_s(&ctx);
            used_s += cost_s;
        }
        found_s(&ctx)
    }

    #[test]
    fn a_screen_at_rest_moves_less_often_where_frames_cost_much() {
        assert!((found(0.002) - 0.1).abs() < 1e-9);
        assert!((found(0.018) - 0.3).abs() < 1e-3);
        assert!((found(0.5) - 1.0).abs() < 1e-9);
        for cost_s in [0.001, 0.01, 0.03, 0.06] {
            assert!(cost_s / found(cost_s) <= SHARE + 1e-6, "{cost_s}");
        }
    }

    #[test]
    fn where_the_system_does_not_tell_it_moves_as_designed() {
        let (ctx, mut tempo) = (Context::default(), Tempo::default());
        (0..100).for_each(|frame| tempo.frame(&ctx, f64::from(frame), None));
        assert!((found_s(&ctx) - SMOOTH_S).abs() < 1e-9 && !is_costly(&ctx));
    }
}
