//! Tells a scanner's burst of keys from a person's typing.
//!
//! A keyboard-type scanner types a whole code at an even pace, each key let go at once, and mostly
//! ends with Enter or Tab. Keys are held back until it is clear whose they are: a person's come out
//! a moment later, in their order; a scanner's never reach the field or the button that has the
//! focus. A person is told by a key that stays down, or by a pause; a pause counts only where a
//! frame without keys has shown it, since keys wait while a frame is being painted.

use egui::{Event, Key};

use super::role::{Role, role};
use super::scan::{Pace, Scan, Stroke};

/// How soon the next frame is wanted while keys are held back, in seconds.
pub(super) const LOOK_S: f64 = 0.016;

/// A frame later than this, in seconds, may have been under way while keys came.
const ON_TIME_S: f64 = 0.06;

/// The longest pause inside a burst, in seconds: after its first keys, and after more of them.
const PAUSE_S: f64 = 0.1;
const LATER_PAUSE_S: f64 = 0.2;

/// So many keys are more.
const FIRST_KEYS: usize = 3;

/// The same while a person is typing: nobody scans in the middle of a word.
const TYPING_PAUSE_S: f64 = 0.035;
const TYPING_RESTS_S: f64 = 0.4;

/// No scanner leaves a key down for so long, in seconds.
const DOWN_S: f64 = 0.06;

/// The slowest scanner, and the fastest fingers, in seconds a key.
const SLOWEST_S: f64 = 0.15;
const FINGERS_S: f64 = 0.03;

/// So many keys show a pace.
const PACED_KEYS: usize = 6;

/// The longest that keys are held back where every frame is late, in seconds.
const AT_MOST_S: f64 = 0.4;

/// How long after a code a key that ends one still belongs to it, in seconds.
const TAIL_S: f64 = 0.3;

/// The shortest code with a digit in it, in characters.
const LEAST: usize = 4;

/// The shortest code without a digit: quick fingers roll over the keys of a short name.
const LEAST_LETTERS: usize = 8;

/// The longest ticket, in characters: signed ones and long addresses are shorter.
pub(super) const LONGEST: usize = 1024;

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
    letters: usize,
    strokes: Vec<Stroke>,
    /// Letters of the frame that began the burst; when the frame before it was.
    first_letters: usize,
    first_s: f64,
    before_s: f64,
    last_s: f64,
    /// When the last frame was, and until when it is sure that no key has come.
    frame_s: f64,
    sure_s: f64,
    /// The key that was pressed last, while it is down, and since when.
    down: Option<(Key, f64)>,
    /// When a person last typed, and when a code last ended: with the key that ended it, or its last.
    typed_s: Option<f64>,
    code_s: Option<f64>,
    /// Whether a code that is too long is still going on; its keys are dropped.
    floods: bool,
}

impl Burst {
    /// Sifts one frame's events, read at `now_s`.
    pub(super) fn sift(&mut self, events: Vec<Event>, now_s: f64) -> Sifted {
        let mut out = Sifted::default();
        let before_s = std::mem::replace(&mut self.frame_s, now_s);
        if events.iter().any(is_key) {
            self.part(before_s, now_s, &mut out);
        } else {
            self.sure_s = if now_s - before_s > ON_TIME_S { before_s } else { now_s };
            self.settle(now_s, &mut out);
        }
        if !self.is_holding() {
            self.before_s = before_s;
        }
        for event in events {
            self.take(event, now_s, &mut out);
        }
        out
    }

    /// The last code was none, but a person's typing.
    pub(super) fn was_typing(&mut self) {
        self.typed_s = self.code_s.take().or(self.typed_s);
    }

    /// Whether keys wait to be told apart.
    pub(super) fn is_holding(&self) -> bool {
        !self.held.is_empty() || self.floods
    }

    fn take(&mut self, event: Event, now_s: f64, out: &mut Sifted) {
        self.note_down(&event, now_s);
        match role(&event) {
            _ if self.floods && is_key(&event) => self.last_s = now_s,
            Role::Writes => self.hold(event, now_s, out),
            Role::Ends if self.is_code() => self.finish(Some(event), now_s, out),
            // What is left of a torn code, or one more key that ends it.
            Role::Ends if self.is_tail(now_s) => self.forget(),
            Role::Trails | Role::Dresses if !self.held.is_empty() => self.held.push(event),
            Role::Ends | Role::Interrupts | Role::Dresses => {
                self.release(now_s, out);
                out.events.push(event);
            }
            Role::Trails | Role::Passes => out.events.push(event),
        }
    }

    fn note_down(&mut self, event: &Event, now_s: f64) {
        match event {
            Event::Key { key, pressed: true, .. } if self.down.is_none_or(|(it, _)| it != *key) => {
                self.down = Some((*key, now_s));
            }
            Event::Key { key, pressed: false, .. }
                if self.down.is_some_and(|(it, _)| it == *key) =>
            {
                self.down = None;
            }
            Event::WindowFocused(_) => self.down = None,
            _ => {}
        }
    }

    fn hold(&mut self, event: Event, now_s: f64, out: &mut Sifted) {
        if self.held.is_empty() {
            (self.first_s, self.first_letters) = (now_s, 0);
        }
        match &event {
            Event::Text(text) | Event::Ime(egui::ImeEvent::Commit(text)) => {
                let letters = text.chars().count();
                self.text.push_str(text);
                self.letters += letters;
                self.first_letters += if self.first_s < now_s { 0 } else { letters };
            }
            Event::Key { physical_key: Some(key), modifiers, .. } => {
                self.strokes.push((*key, modifiers.shift));
            }
            _ => {}
        }
        self.held.push(event);
        self.last_s = now_s;
        if self.letters > LONGEST {
            self.finish(None, now_s, out);
            self.floods = true;
        }
    }

    /// Keys after a frame without any, and long after the last: they go on from nothing.
    fn part(&mut self, before_s: f64, now_s: f64, out: &mut Sifted) {
        if before_s > self.last_s && now_s - self.last_s > AT_MOST_S {
            self.let_go(now_s, out);
        }
    }

    /// A frame without keys: what was held may turn out to be whole, or a person's.
    fn settle(&mut self, now_s: f64, out: &mut Sifted) {
        let quiet_s = self.sure_s - self.last_s;
        if !self.is_holding() {
            return;
        }
        if self.floods {
            self.floods = quiet_s <= LATER_PAUSE_S;
            return;
        }
        let is_machine = self.pace() == Pace::Machine;
        let stays_down = self.down.is_some_and(|(_, since_s)| self.sure_s - since_s > DOWN_S);
        if stays_down && !is_machine {
            return self.release(now_s, out);
        }
        if quiet_s > self.pause_s() || now_s - self.last_s > AT_MOST_S {
            self.let_go(now_s, out);
        }
    }

    /// Nothing more comes: what is held is a code that nothing ended, or a person's.
    fn let_go(&mut self, now_s: f64, out: &mut Sifted) {
        if self.floods {
            self.floods = false;
        } else if self.is_code() {
            self.finish(None, now_s, out);
        } else {
            self.release(now_s, out);
        }
    }

    fn pause_s(&self) -> f64 {
        let is_typing = self.typed_s.is_some_and(|typed_s| self.first_s - typed_s < TYPING_RESTS_S);
        match self.letters {
            _ if is_typing => TYPING_PAUSE_S,
            0..FIRST_KEYS => PAUSE_S,
            _ => LATER_PAUSE_S,
        }
    }

    fn is_code(&self) -> bool {
        let has_digit = self.text.contains(|c: char| c.is_ascii_digit());
        let least = if has_digit { LEAST } else { LEAST_LETTERS };
        let pace_s = (self.last_s - self.first_s) / (self.letters.max(1) as f64);
        self.letters >= least && pace_s <= SLOWEST_S
    }

    /// Letters that came after the burst's first frame came after it; the others at most as long as
    /// the frame before them lasted.
    fn pace(&self) -> Pace {
        let (after, all) = (self.letters - self.first_letters, self.letters);
        let shows = |letters: usize, since_s: f64| {
            letters >= PACED_KEYS && (self.last_s - since_s) / letters as f64 <= FINGERS_S
        };
        let is_machine = shows(after, self.first_s) || shows(all, self.before_s);
        if is_machine { Pace::Machine } else { Pace::Either }
    }

    fn is_tail(&self, now_s: f64) -> bool {
        self.code_s.is_some_and(|code_s| now_s - code_s < TAIL_S)
    }

    /// What is held is a code.
    fn finish(&mut self, end: Option<Event>, now_s: f64, out: &mut Sifted) {
        let (pace, ended, follows) = (self.pace(), end.is_some(), self.is_tail(self.first_s));
        let mut keys = std::mem::take(&mut self.held);
        keys.extend(end);
        let too_long = self.letters > LONGEST;
        let text = std::mem::take(&mut self.text);
        let strokes = std::mem::take(&mut self.strokes);
        let key_s = (self.last_s - self.before_s) / (self.letters.max(1) as f64);
        out.scans.push(Scan { text, strokes, keys, ended, follows, too_long, pace, key_s });
        self.forget();
        (self.down, self.code_s) = (None, Some(if ended { now_s } else { self.last_s }));
    }

    fn forget(&mut self) {
        self.held.clear();
        self.text.clear();
        self.strokes.clear();
        self.letters = 0;
    }

    /// What is held is a person's.
    fn release(&mut self, now_s: f64, out: &mut Sifted) {
        if self.letters > 0 {
            self.typed_s = Some(now_s);
        }
        out.events.append(&mut self.held);
        self.forget();
    }
}

/// Whether an event is somebody's or something's key.
fn is_key(event: &Event) -> bool {
    matches!(role(event), Role::Writes | Role::Ends | Role::Dresses | Role::Trails)
}

#[cfg(test)]
mod tests;
