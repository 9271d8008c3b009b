//! A keyboard-type scanner, caught wherever the focus is: in a field, on a button, in a dialog,
//! and in the board's window.
#![allow(clippy::wildcard_enum_match_arm, reason = "of egui's many events, few concern scanners")]

mod bounds;
mod burst;
mod layout;
mod role;
mod scan;

use std::collections::BTreeMap;
use std::time::Duration;

use egui::{Context, Event, FullOutput, Key, Plugin, RawInput, ViewportId};

use burst::Burst;
pub use layout::Layout;
pub use scan::{Pace, Scan, Stroke};

/// So many codes wait at most, while a house is being opened.
const WAITING: usize = 64;

/// Sits between the window system and egui in every window of the program.
#[derive(Debug, Default)]
pub struct Scanner {
    windows: BTreeMap<ViewportId, Burst>,
    held: BTreeMap<ViewportId, Vec<Key>>,
    scans: Vec<Scan>,
    give_back: Vec<Event>,
    /// How many digits more a pad awaits that is shown in the main window.
    awaited: Option<usize>,
}

impl Scanner {
    /// Puts a scanner between the window system and `ctx`, once.
    pub fn install(ctx: &Context) {
        if ctx.plugin_opt::<Self>().is_none() {
            ctx.add_plugin(Self::default());
        }
    }

    /// The codes scanned since this was last asked, oldest first.
    #[must_use]
    pub fn take(ctx: &Context) -> Vec<Scan> {
        let scanner = ctx.plugin_opt::<Self>();
        scanner.map(|it| std::mem::take(&mut it.lock().scans)).unwrap_or_default()
    }

    /// A pad in the main window awaits so many digits more, until the next frame: whoever types them
    /// is not taken for a scanner, however late frames are.
    pub fn await_digits(ctx: &Context, digits: usize) {
        if let Some(scanner) = ctx.plugin_opt::<Self>() {
            scanner.lock().awaited = Some(digits);
        }
    }

    /// Gives the keys of a scan to the main window after all: it was somebody's quick typing.
    pub fn give_back(ctx: &Context, scan: Scan) {
        if let Some(scanner) = ctx.plugin_opt::<Self>() {
            let mut scanner = scanner.lock();
            scanner.give_back.extend(scan.keys);
            // Whoever types goes on: their next key ends no code.
            scanner.windows.values_mut().for_each(Burst::was_typing);
        }
        ctx.request_repaint_of(ViewportId::ROOT);
    }
}

impl Plugin for Scanner {
    fn debug_name(&self) -> &'static str {
        "scanner"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        let window = input.viewport_id;
        bounds::bound(&mut input.events);
        let held = self.held.entry(window).or_default();
        input.events.retain(|event| is_news(event, held));
        let now_s = input.time.unwrap_or_else(|| ctx.time() + f64::from(input.predicted_dt));
        let burst = self.windows.entry(window).or_default();
        let sifted = burst.sift(std::mem::take(&mut input.events), now_s);
        if burst.is_holding() {
            ctx.request_repaint_after_for(Duration::from_secs_f64(burst::LOOK_S), window);
        }
        let mut awaited = None;
        if window == ViewportId::ROOT {
            input.events.append(&mut self.give_back);
            awaited = self.awaited.take();
        }
        let is_typed = |scan: &mut Scan| awaited.is_some_and(|digits| scan.may_be_code_of(digits));
        let mut scans = sifted.scans;
        for typed in scans.extract_if(.., is_typed) {
            input.events.extend(typed.letters());
        }
        input.events.extend(sifted.events);
        if !scans.is_empty() {
            self.scans.extend(scans);
            let surplus = self.scans.len().saturating_sub(WAITING);
            self.scans.drain(..surplus);
            ctx.request_repaint_of(ViewportId::ROOT);
        }
    }

    /// A frame that held keys back asks for another: what was held must come out.
    fn output_hook(&mut self, ctx: &Context, _output: &mut FullOutput) {
        for (window, burst) in &self.windows {
            if burst.is_holding() {
                ctx.request_repaint_after_for(Duration::from_secs_f64(burst::LOOK_S), *window);
            }
        }
    }
}

/// False for a key that presses buttons and is only still `held`: a button is pressed once, and the
/// one that takes its place is another.
fn is_news(event: &Event, held: &mut Vec<Key>) -> bool {
    if *event == Event::WindowFocused(false) {
        held.clear();
    }
    let Event::Key { key: key @ (Key::Enter | Key::Space), pressed, .. } = event else {
        return true;
    };
    let was_held = held.contains(key);
    held.retain(|it| it != key);
    if *pressed {
        held.push(*key);
    }
    !(*pressed && was_held)
}

#[cfg(test)]
mod tests {
    use egui::{Id, Modifiers};

    use super::*;

    fn scan(code: &str) -> Vec<Event> {
        let mut events: Vec<_> = code.chars().map(|c| Event::Text(c.to_string())).collect();
        let (key, modifiers) = (Key::Enter, Modifiers::NONE);
        events.push(Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers,
        });
        events
    }

    #[test]
    fn a_scan_while_the_board_has_the_focus_reaches_the_main_window() {
        let ctx = Context::default();
        let mut scanner = Scanner::default();
        let board = ViewportId(Id::unique("board"));
        let mut input =
            RawInput { viewport_id: board, events: scan("T-0042"), ..RawInput::default() };
        scanner.input_hook(&ctx, &mut input);
        assert!(input.events.is_empty());
        assert_eq!(scanner.scans.len(), 1);
        assert!(ctx.has_requested_repaint_for(&ViewportId::ROOT));
    }

    #[test]
    fn what_is_given_back_comes_to_the_main_window_in_the_next_frame() {
        let ctx = Context::default();
        let mut scanner = Scanner::default();
        let mut input = RawInput { events: scan("bens-bread"), ..RawInput::default() };
        scanner.input_hook(&ctx, &mut input);
        let keys = scanner.scans.remove(0).keys;
        scanner.give_back.extend(keys);
        let mut input = RawInput::default();
        scanner.input_hook(&ctx, &mut input);
        assert_eq!(input.events, scan("bens-bread"));
    }
}
