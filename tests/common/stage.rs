//! Somebody before a screen: what they read, touch and type.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is for tests, though not in test functions"
)]
#![allow(dead_code, reason = "each program of tests uses some of it")]

use std::time::Duration;

use chrono::TimeDelta;
use egui::{
    Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, TouchDeviceId, TouchId,
    TouchPhase, Vec2, ViewportId,
};
use egui_kittest::Harness;
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use porchlight::desk::HandClock;

/// The most stops of the Tab key on one screen; a wide table has many.
const STOPS: usize = 200;

/// A screen with its state, and hands that touch it.
pub(crate) struct Stage<S: 'static> {
    pub(crate) screen: Harness<'static, S>,
    pub(crate) clock: HandClock,
    /// Whether the screen comes to rest by itself; a board goes on.
    rests: bool,
}

impl<S: 'static> Stage<S> {
    /// A window of 1280 by 800 points; `prepare` sets its context up, `show` shows it.
    pub(crate) fn open(
        state: S,
        clock: HandClock,
        rests: bool,
        prepare: impl FnOnce(&egui::Context) + 'static,
        show: impl FnMut(&mut egui::Ui, &mut S) + 'static,
    ) -> Self {
        let screen = Harness::builder()
            .with_size(Vec2::new(1280.0, 800.0))
            .with_step_dt(0.25)
            .with_context_setup(prepare)
            .build_ui_state(show, state);
        let mut stage = Self { screen, clock, rests };
        stage.settle();
        stage
    }

    /// Lets the screen come to rest.
    pub(crate) fn settle(&mut self) {
        self.screen.run_steps(8);
        if self.rests {
            // Fails where something on the screen has no name.
            self.screen.run_ok();
        }
    }

    /// Lets workers work until it is so, for ten seconds at most: clocks stand still meanwhile.
    pub(crate) fn wait_until(&mut self, is_so: impl Fn(&Self) -> bool) {
        for _ in 0..5_000 {
            if is_so(self) {
                return;
            }
            std::thread::sleep(Duration::from_millis(2));
            self.settle();
        }
    }

    /// Whether somebody can read this.
    pub(crate) fn shows(&self, text: &str) -> bool {
        self.screen.query_all_by_label(text).next().is_some()
    }

    /// Asserts that somebody can read this, and says what they read instead.
    #[track_caller]
    pub(crate) fn assert_shows(&self, text: &str) {
        assert!(self.shows(text), "{text:?} is not among {:#?}", self.labels());
    }

    /// Everything there is to read.
    pub(crate) fn labels(&self) -> Vec<String> {
        let all = self.screen.query_all(By::new());
        all.filter_map(|node| node.accesskit_node().label()).filter(|it| !it.is_empty()).collect()
    }

    /// Every word on the screen: names of things, what they say, what is said about them.
    pub(crate) fn words(&self) -> Vec<String> {
        let said = |node: egui_kittest::Node<'_>| {
            let node = node.accesskit_node();
            [node.label(), node.value(), node.description()]
        };
        self.screen.query_all(By::new()).flat_map(said).flatten().collect()
    }

    /// Whether any word on the screen holds this.
    pub(crate) fn tells(&self, part: &str) -> bool {
        self.words().iter().any(|it| it.to_lowercase().contains(&part.to_lowercase()))
    }

    /// Taps what has this label; the last of several.
    #[track_caller]
    pub(crate) fn tap(&mut self, label: &str) {
        let Some(node) = self.screen.query_all_by_label(label).last() else {
            panic!("{label:?} is not among {:#?}", self.labels());
        };
        node.click();
        self.settle();
    }

    /// Touches what has this label with a finger; the last of several.
    #[track_caller]
    pub(crate) fn touch(&mut self, label: &str) {
        let Some(node) = self.screen.query_all_by_label(label).last() else {
            panic!("{label:?} is not among {:#?}", self.labels());
        };
        let pos = node.rect().center();
        for (phase, pressed) in [(TouchPhase::Start, true), (TouchPhase::End, false)] {
            let (device_id, id) = (TouchDeviceId(0), TouchId(0));
            let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
            let mut events = vec![
                Event::Touch { device_id, id, phase, pos, force: None },
                Event::PointerMoved(pos),
                Event::PointerButton { pos, button, pressed, modifiers },
            ];
            events.extend((!pressed).then_some(Event::PointerGone));
            // In one frame: the harness would make a frame of each.
            self.screen.input_mut().events.extend(events);
            self.screen.run_steps(1);
        }
        self.settle();
    }

    /// Touches the painted keys of a word.
    pub(crate) fn touch_keys(&mut self, word: &str) {
        for letter in word.chars() {
            self.touch(&letter.to_string());
        }
    }

    pub(crate) fn key(&mut self, key: Key) {
        self.screen.key_press(key);
        self.settle();
    }

    pub(crate) fn ctrl(&mut self, key: Key) {
        self.screen.key_press_modifiers(Modifiers::COMMAND, key);
        self.settle();
    }

    /// Types as a person does: a letter, a pause.
    pub(crate) fn type_text(&mut self, text: &str) {
        for letter in text.chars() {
            self.screen.event(Event::Text(letter.to_string()));
            self.screen.run_steps(2);
        }
        self.settle();
    }

    /// What has the focus.
    pub(crate) fn focused(&self) -> Option<String> {
        let mut all = self.screen.query_all(By::new());
        let focused = all.find(|node| node.accesskit_node().is_focused());
        focused.and_then(|node| node.accesskit_node().label())
    }

    /// Goes on with the Tab key until something has the focus.
    #[track_caller]
    pub(crate) fn tab_to(&mut self, label: &str) {
        let mut passed = Vec::new();
        for _ in 0..STOPS {
            let focused = self.focused();
            if focused.as_deref() == Some(label) {
                return;
            }
            passed.push(focused);
            self.screen.key_press(Key::Tab);
            self.screen.run_steps(2);
        }
        panic!("the Tab key never came to {label:?}: {passed:?}");
    }

    /// Everything the Tab key comes to, from what has the focus now until it comes round.
    pub(crate) fn stops(&mut self) -> Vec<String> {
        let mut stops: Vec<(egui::accesskit::NodeId, String)> = Vec::new();
        for _ in 0..STOPS {
            let focused = self.screen.query_all(By::new()).map(|it| it.accesskit_node());
            let focused =
                focused.into_iter().find(egui_kittest::kittest::AccessKitNode::is_focused);
            if let Some(node) = focused {
                let stop = (node.locate().0, node.label().unwrap_or_default());
                if stops.contains(&stop) {
                    break;
                }
                stops.push(stop);
            }
            self.screen.key_press(Key::Tab);
            self.screen.run_steps(2);
        }
        stops.into_iter().map(|(_, label)| label).collect()
    }

    /// What the Tab key comes to in so many presses and cannot be seen.
    pub(crate) fn stops_out_of_view(&mut self, presses: usize) -> Vec<String> {
        let mut hidden = Vec::new();
        for _ in 0..presses {
            self.key(Key::Tab);
            self.settle();
            let ctx = &self.screen.ctx;
            let focused = ctx.memory(egui::Memory::focused).and_then(|id| ctx.read_response(id));
            let is_seen = focused.is_some_and(|it| it.interact_rect.contains(it.rect.center()));
            if !is_seen {
                hidden.push(self.focused().unwrap_or_else(|| "nothing has the focus".to_owned()));
            }
        }
        hidden
    }

    /// Turns the wheel over the middle of the screen, by so many points.
    pub(crate) fn wheel(&mut self, points: f32) {
        let middle = self.screen.ctx.content_rect().center();
        let wheel = Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: egui::vec2(0.0, -points),
            phase: TouchPhase::Move,
            source: MouseWheelSource::Wheel,
            modifiers: Modifiers::NONE,
        };
        self.screen.input_mut().events.extend([Event::PointerMoved(middle), wheel]);
        // It scrolls smoothly.
        self.screen.run_steps(30);
        self.settle();
    }

    /// How long the screen rests before its next frame when nobody touches it.
    pub(crate) fn next_frame(&self) -> Duration {
        let window = self.screen.output().viewport_output.get(&ViewportId::ROOT);
        window.map_or(Duration::MAX, |it| it.repaint_delay)
    }

    /// Lets time go by.
    pub(crate) fn wait(&mut self, seconds: i64) {
        self.clock.advance(TimeDelta::seconds(seconds));
        self.settle();
    }
}
