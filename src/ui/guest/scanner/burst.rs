//! Tells a scanner's burst of keys from a person's typing.
//!
//! A keyboard-type scanner types a whole code within a few hundredths of a second and ends with
//! Enter or Tab. Keys are held back just long enough to tell: a person's come out a moment later,
//! in their order, and a scanner's never reach the field that has the focus.

use egui::{Event, Key};

/// The longest pause inside a burst, in seconds.
pub(super) const PAUSE_S: f64 = 0.035;

/// A frame later than this, in seconds, says nothing about pauses: keys may have waited for it.
const ON_TIME_S: f64 = 0.06;

/// The longest that keys are held back where every frame is late, in seconds.
const AT_MOST_S: f64 = 0.25;

/// The same while each of those frames brings further keys: they had to wait for it.
const AT_MOST_WAITING_S: f64 = 2.0;

/// The shortest code with a digit in it, in characters.
const LEAST: usize = 4;

/// The shortest code without a digit: quick fingers roll over the keys of a short name.
const LEAST_LETTERS: usize = 8;

/// A code that was scanned.
#[derive(Clone, Debug, PartialEq)]
pub struct Scan {
    /// What the scanner typed, without the key that ended it.
    pub text: String,
    /// The keys themselves, for giving back what turns out to be typing.
    pub keys: Vec<Event>,
}

/// What one frame's keys turned out to be.
#[derive(Debug, Default)]
pub(super) struct Sifted {
    /// Everything else, in order.
    pub(super) events: Vec<Event>,
    /// Codes that were completed.
    pub(super) scans: Vec<Scan>,
}

/// Holds keys back until it is clear whose they are.
#[derive(Debug, Default)]
pub(super) struct Burst {
    held: Vec<Event>,
    text: String,
    last_key_s: f64,
    last_frame_s: f64,
    /// Quiet since the last key, in seconds, as far as frames that came on time tell.
    quiet_s: f64,
}

impl Burst {
    /// Sifts one frame's events, read at `now_s`.
    pub(super) fn sift(&mut self, events: Vec<Event>, now_s: f64) -> Sifted {
        let mut out = Sifted::default();
        let since_frame_s = now_s - self.last_frame_s;
        self.last_frame_s = now_s;
        if since_frame_s <= ON_TIME_S {
            self.quiet_s += since_frame_s;
        }
        let goes_on = |event| matches!(role(event), Role::Writes | Role::Ends);
        let waited = since_frame_s > ON_TIME_S && events.iter().any(goes_on);
        let at_most_s = if waited { AT_MOST_WAITING_S } else { AT_MOST_S };
        let over = self.quiet_s > PAUSE_S || now_s - self.last_key_s > at_most_s;
        if self.is_holding() && over {
            self.release(&mut out);
        }
        for event in events {
            match role(&event) {
                Role::Writes => self.hold(event, now_s),
                Role::Ends if self.is_code() => out.scans.push(self.take(event)),
                Role::Ends | Role::Interrupts => {
                    self.release(&mut out);
                    out.events.push(event);
                }
                Role::Trails if self.is_holding() => self.held.push(event),
                Role::Trails | Role::Passes => out.events.push(event),
            }
        }
        out
    }

    /// Whether keys wait to be told apart.
    pub(super) fn is_holding(&self) -> bool {
        !self.held.is_empty()
    }

    fn hold(&mut self, event: Event, now_s: f64) {
        if let Event::Text(text) = &event {
            self.text.push_str(text);
        }
        self.held.push(event);
        self.last_key_s = now_s;
        self.quiet_s = 0.0;
    }

    fn is_code(&self) -> bool {
        let least =
            if self.text.contains(|c: char| c.is_ascii_digit()) { LEAST } else { LEAST_LETTERS };
        self.text.chars().count() >= least
    }

    fn take(&mut self, end: Event) -> Scan {
        let mut keys = std::mem::take(&mut self.held);
        keys.push(end);
        Scan { text: std::mem::take(&mut self.text), keys }
    }

    fn release(&mut self, out: &mut Sifted) {
        out.events.append(&mut self.held);
        self.text.clear();
    }
}

/// What an event means for a burst.
enum Role {
    /// Part of what is being typed.
    Writes,
    /// The release of a key: it stays behind its press.
    Trails,
    /// Enter or Tab.
    Ends,
    /// Something a scanner never does, whose order matters.
    Interrupts,
    /// Nothing to do with keys.
    Passes,
}

#[allow(clippy::wildcard_enum_match_arm, reason = "whatever a scanner never does")]
fn role(event: &Event) -> Role {
    match event {
        Event::Text(text) if text.chars().all(|c| !c.is_control()) => Role::Writes,
        Event::Key { key: Key::Enter | Key::Tab, pressed: true, modifiers, .. }
            if modifiers.is_none() =>
        {
            Role::Ends
        }
        Event::Key { key, .. } if shifts(*key) => Role::Passes,
        Event::Key { pressed: false, .. } => Role::Trails,
        // Ctrl and Alt together write too: they are AltGr.
        Event::Key { key, modifiers, .. }
            if writes(*key) && (!modifiers.command || modifiers.alt) =>
        {
            Role::Writes
        }
        Event::PointerMoved(_)
        | Event::MouseMoved(_)
        | Event::PointerGone
        | Event::ModifiersChanged(_)
        | Event::WindowFocused(_) => Role::Passes,
        _ => Role::Interrupts,
    }
}

/// Whether a key only changes what others write.
fn shifts(key: Key) -> bool {
    matches!(
        key,
        Key::ShiftLeft
            | Key::ShiftRight
            | Key::ControlLeft
            | Key::ControlRight
            | Key::AltLeft
            | Key::AltRight
            | Key::CapsLock
    )
}

/// Whether a key's press comes with text.
fn writes(key: Key) -> bool {
    let moves = matches!(
        key,
        Key::ArrowDown
            | Key::ArrowLeft
            | Key::ArrowRight
            | Key::ArrowUp
            | Key::Escape
            | Key::Tab
            | Key::Backspace
            | Key::Enter
            | Key::Insert
            | Key::Delete
            | Key::Home
            | Key::End
            | Key::PageUp
            | Key::PageDown
            | Key::Copy
            | Key::Cut
            | Key::Paste
            | Key::BrowserBack
    );
    !moves && key < Key::F1
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::Modifiers;
    use proptest::prelude::*;

    fn key(key: Key, pressed: bool) -> Event {
        let modifiers = Modifiers::NONE;
        Event::Key { key, physical_key: None, pressed, repeat: false, modifiers }
    }

    fn press(pressed: Key) -> Event {
        key(pressed, true)
    }

    /// What the window system says of one letter, its release included.
    fn letter(c: char) -> Vec<Event> {
        let name = c.to_uppercase().to_string();
        let typed = Key::from_name(&name).unwrap_or(Key::Minus);
        let mut events = vec![press(typed), Event::Text(c.to_string()), key(typed, false)];
        if c.is_uppercase() {
            events.insert(0, Event::ModifiersChanged(Modifiers::SHIFT));
            events.insert(1, press(Key::ShiftLeft));
            events.extend([key(Key::ShiftLeft, false), Event::ModifiersChanged(Modifiers::NONE)]);
        }
        events
    }

    fn written(events: &[Event]) -> String {
        let text = |event: &Event| {
            if let Event::Text(text) = event { Some(text.clone()) } else { None }
        };
        events.iter().filter_map(text).collect()
    }

    /// Types `text`, a key each `pause_s`, and the `end`; then waits. Frames come with each key.
    fn type_at(burst: &mut Burst, text: &str, pause_s: f64, end: Key) -> Sifted {
        let mut all = Sifted::default();
        let mut now_s = 10.0;
        let mut frame = |events, now_s| {
            let sifted = burst.sift(events, now_s);
            all.events.extend(sifted.events);
            all.scans.extend(sifted.scans);
        };
        for c in text.chars() {
            frame(letter(c), now_s);
            // The frame that was asked for when the key was held back.
            if pause_s > PAUSE_S {
                frame(Vec::new(), now_s + PAUSE_S + 0.001);
            }
            now_s += pause_s;
        }
        frame(vec![press(end)], now_s);
        frame(Vec::new(), now_s + 1.0);
        all
    }

    #[test]
    fn a_burst_that_ends_with_enter_or_tab_is_a_code_and_leaves_no_letter_behind() {
        for end in [Key::Enter, Key::Tab] {
            let sifted = type_at(&mut Burst::default(), "A4-7QK2", 0.008, end);
            assert_eq!(sifted.scans.len(), 1);
            assert_eq!(sifted.scans[0].text, "A4-7QK2");
            assert_eq!(written(&sifted.events), "");
        }
    }

    #[test]
    fn a_whole_burst_in_one_frame_is_a_code() {
        let mut events: Vec<_> = "PL0123456789ABCDEF".chars().flat_map(letter).collect();
        events.push(press(Key::Enter));
        let sifted = Burst::default().sift(events, 3.0);
        assert_eq!(sifted.scans[0].text, "PL0123456789ABCDEF");
        assert_eq!(written(&sifted.events), "");
    }

    #[test]
    fn quick_typing_comes_out_whole_and_in_order() {
        let sifted = type_at(&mut Burst::default(), "anouk 12", 0.06, Key::Enter);
        assert!(sifted.scans.is_empty());
        assert_eq!(written(&sifted.events), "anouk 12");
        assert_eq!(sifted.events.last(), Some(&press(Key::Enter)));
    }

    #[test]
    fn a_short_name_rolled_over_the_keys_is_no_code() {
        let sifted = type_at(&mut Burst::default(), "anna", 0.01, Key::Enter);
        assert!(sifted.scans.is_empty());
        assert_eq!(written(&sifted.events), "anna");
    }

    #[test]
    fn late_frames_do_not_tear_a_burst_apart() {
        let mut burst = Burst::default();
        let first = burst.sift("AB12".chars().flat_map(letter).collect(), 1.0);
        // Painting took so long that the frame asked for came before the keys were read.
        let empty = burst.sift(Vec::new(), 1.09);
        let mut rest: Vec<_> = "34CD".chars().flat_map(letter).collect();
        rest.push(press(Key::Enter));
        let last = burst.sift(rest, 1.18);
        assert_eq!(written(&[first.events, empty.events].concat()), "");
        assert_eq!(last.scans[0].text, "AB1234CD");
    }

    #[test]
    fn a_slow_machine_that_takes_a_third_of_a_second_a_frame_reads_every_letter_of_a_code() {
        let mut burst = Burst::default();
        burst.sift(Vec::new(), 1.0);
        let first = burst.sift(letter('T'), 1.3);
        let mut rest: Vec<_> = "-00779".chars().flat_map(letter).collect();
        rest.push(press(Key::Enter));
        let last = burst.sift(rest, 1.65);
        assert_eq!(written(&[first.events, last.events].concat()), "");
        assert_eq!(last.scans[0].text, "T-00779");
    }

    #[test]
    fn where_every_frame_is_late_typing_still_comes_out() {
        let mut burst = Burst::default();
        assert_eq!(written(&burst.sift(letter('a'), 1.0).events), "");
        let late: Vec<_> =
            [1.1, 1.2, 1.3].map(|now_s| burst.sift(Vec::new(), now_s).events).concat();
        assert_eq!(written(&late), "a");
    }

    #[test]
    fn a_tap_elsewhere_lets_go_of_what_was_held() {
        let tap = Event::PointerButton {
            pos: egui::Pos2::ZERO,
            button: egui::PointerButton::Primary,
            pressed: true,
            modifiers: Modifiers::NONE,
        };
        let mut events = letter('a');
        events.push(tap.clone());
        let sifted = Burst::default().sift(events, 1.0);
        assert_eq!(written(&sifted.events), "a");
        assert_eq!(sifted.events.last(), Some(&tap));
    }

    proptest! {
        #[test]
        fn nothing_a_person_types_is_lost_or_reordered(
            keys in proptest::collection::vec((0.0_f64..0.4, prop_oneof![
                Just(None), prop::char::range('a', 'z').prop_map(Some),
            ]), 0..60)
        ) {
            let mut burst = Burst::default();
            let (mut now_s, mut typed, mut out) = (0.0, String::new(), String::new());
            for (pause_s, key) in keys {
                now_s += pause_s;
                let event = match key {
                    Some(c) => { typed.push(c); letter(c) }
                    None => vec![press(Key::ArrowLeft)],
                };
                let sifted = burst.sift(event, now_s);
                prop_assert!(sifted.scans.is_empty());
                out.push_str(&written(&sifted.events));
            }
            out.push_str(&written(&burst.sift(Vec::new(), now_s + 1.0).events));
            prop_assert_eq!(out, typed);
        }
    }
}
