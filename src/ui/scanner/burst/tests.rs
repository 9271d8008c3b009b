use egui::Modifiers;
use proptest::prelude::*;

use super::*;

/// When something happened, in seconds, and what.
type Timed = (f64, Event);

fn key(key: Key, pressed: bool) -> Event {
    let modifiers = Modifiers::NONE;
    Event::Key { key, physical_key: Some(key), pressed, repeat: false, modifiers }
}

fn press(pressed: Key) -> Event {
    key(pressed, true)
}

/// What the window system says of one letter that goes down at `at_s` and up `down_s` later.
fn letter(c: char, at_s: f64, down_s: f64) -> Vec<Timed> {
    let name = c.to_uppercase().to_string();
    let typed = Key::from_name(&name).unwrap_or(Key::Minus);
    let (down, up) = ((at_s, press(typed)), (at_s + down_s, key(typed, false)));
    let text = (at_s, Event::Text(c.to_string()));
    if !c.is_uppercase() {
        return vec![down, text, up];
    }
    let shift = |pressed| (at_s, key(Key::ShiftLeft, pressed));
    let modifiers = |it| (at_s, Event::ModifiersChanged(it));
    vec![
        modifiers(Modifiers::SHIFT),
        shift(true),
        down,
        text,
        up,
        shift(false),
        modifiers(Modifiers::NONE),
    ]
}

/// A scanner that takes `gap_s` a key, and what ends its codes.
fn scanner(code: &str, gap_s: f64, end: Option<Key>, from_s: f64) -> Vec<Timed> {
    let mut at_s = from_s;
    let mut events = Vec::new();
    for c in code.chars() {
        events.extend(letter(c, at_s, gap_s / 2.0));
        at_s += gap_s;
    }
    events.extend(end.into_iter().flat_map(|it| [(at_s, press(it)), (at_s, key(it, false))]));
    events
}

/// Somebody who takes `gap_s` a key and leaves each down for `down_s`.
fn person(text: &str, gap_s: f64, down_s: f64, end: Option<Key>) -> Vec<Timed> {
    let letters = text.chars().zip(0_u32..);
    let mut events: Vec<_> =
        letters.flat_map(|(c, n)| letter(c, 10.0 + f64::from(n) * gap_s, down_s)).collect();
    let at_s = 10.0 + text.chars().count() as f64 * gap_s;
    events.extend(end.map(|it| (at_s, press(it))));
    events.sort_by(|a, b| a.0.total_cmp(&b.0));
    events
}

/// Shows frames as a window does: one as soon as something comes or was asked for, and none while
/// one is painted, which takes `paint_s`.
fn replay(burst: &mut Burst, events: &[Timed], paint_s: f64) -> Sifted {
    let mut all = Sifted::default();
    let until_s = events.last().map_or(0.0, |(at_s, _)| at_s + 3.0);
    let (mut now_s, mut next) = (events.first().map_or(0.0, |(at_s, _)| at_s - 0.5), 0);
    while now_s < until_s {
        let come = events.iter().skip(next).take_while(|(at_s, _)| *at_s <= now_s);
        let come: Vec<_> = come.map(|(_, event)| event.clone()).collect();
        next += come.len();
        let sifted = burst.sift(come, now_s);
        all.events.extend(sifted.events);
        all.scans.extend(sifted.scans);
        let asked_s = now_s + if burst.is_holding() { LOOK_S } else { 0.1 };
        let comes_s = events.get(next).map_or(f64::INFINITY, |(at_s, _)| *at_s);
        now_s = (now_s + paint_s).max(asked_s.min(comes_s));
    }
    all
}

fn written(events: &[Event]) -> String {
    let text =
        |event: &Event| if let Event::Text(text) = event { Some(text.clone()) } else { None };
    events.iter().filter_map(text).collect()
}

fn presses(events: &[Event]) -> usize {
    let is_press =
        |it: &&Event| matches!(it, Event::Key { key, pressed: true, .. } if *key != Key::ShiftLeft);
    events.iter().filter(is_press).count()
}

#[test]
fn a_code_at_any_pace_and_frame_rate_is_read_whole_and_no_key_of_it_gets_through() {
    let codes = ["0049310572", "A4-7QK2", "k3v9x2m4n8p1q7r5t0w6y2z4", "QXRTVBNMKL"];
    for gap_ms in [1.0, 3.0, 8.0, 15.0, 25.0, 40.0, 60.0, 80.0] {
        for frames in [10.0, 15.0, 20.0, 25.0, 30.0, 45.0, 60.0] {
            for (code, end) in codes.into_iter().zip([Key::Enter, Key::Tab].into_iter().cycle()) {
                let mut burst = Burst::default();
                let events = scanner(code, gap_ms / 1000.0, Some(end), 10.0);
                let sifted = replay(&mut burst, &events, 1.0 / frames);
                let read: Vec<_> = sifted.scans.iter().map(|it| it.text.as_str()).collect();
                let how = format!("{code} at {gap_ms} ms a key and {frames} frames a second");
                assert_eq!(read, [code], "{how}");
                assert!(sifted.scans[0].ended, "{how}");
                assert_eq!(written(&sifted.events), "", "{how}");
                assert_eq!(presses(&sifted.events), 0, "{how}");
            }
        }
    }
}

#[test]
fn twenty_codes_one_after_another_are_twenty() {
    for gap_s in [0.003, 0.008, 0.015, 0.025] {
        for paint_s in [0.016, 0.04, 0.09] {
            let code = |n: u32| format!("T-{:05}", n * 7919 % 100_000);
            let events: Vec<_> = (0..20)
                .flat_map(|n| scanner(&code(n), gap_s, Some(Key::Enter), 10.0 + 0.7 * f64::from(n)))
                .collect();
            let sifted = replay(&mut Burst::default(), &events, paint_s);
            let read: Vec<_> = sifted.scans.into_iter().map(|it| it.text).collect();
            assert_eq!(read, (0..20).map(code).collect::<Vec<_>>());
        }
    }
}

#[test]
fn a_code_that_nothing_ends_is_a_code_of_its_own_and_does_not_glue_to_the_next() {
    let mut events = scanner("T-BEN-0004", 0.012, None, 10.0);
    events.extend(scanner("T-NOOR-005", 0.012, None, 11.0));
    let sifted = replay(&mut Burst::default(), &events, 0.03);
    let read: Vec<_> = sifted.scans.iter().map(|it| (it.text.as_str(), it.ended)).collect();
    assert_eq!(read, [("T-BEN-0004", false), ("T-NOOR-005", false)]);
    assert_eq!(written(&sifted.events), "");
}

#[test]
fn a_second_key_that_ends_the_code_presses_nothing() {
    let mut events = scanner("T-BEN-0004", 0.008, Some(Key::Enter), 10.0);
    let line_feed = Event::Key {
        key: Key::J,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::CTRL,
    };
    events.extend([(10.1, press(Key::Enter)), (10.11, line_feed)]);
    let sifted = replay(&mut Burst::default(), &events, 0.016);
    assert_eq!(sifted.scans.len(), 1);
    assert_eq!(presses(&sifted.events), 0);
}

/// A text that came all at once and was followed by nothing: it looks like a code without an end.
fn without_end(burst: &mut Burst, text: &str) {
    let keys = text.chars().flat_map(|c| letter(c, 10.0, 0.0)).map(|(_, event)| event);
    let frames = [(9.9, Vec::new()), (10.0, keys.collect()), (10.2, Vec::new())];
    for (at_s, events) in frames {
        assert!(burst.sift(events, at_s).scans.is_empty());
    }
    assert_eq!(burst.sift(Vec::new(), 10.25).scans.len(), 1);
}

#[test]
fn after_what_was_given_back_as_typing_the_next_key_is_a_persons_and_ends_no_code() {
    let tab = |was_typing: bool| {
        let mut burst = Burst::default();
        without_end(&mut burst, "the hall 12");
        if was_typing {
            burst.was_typing();
        }
        burst.sift(vec![press(Key::Tab)], 10.28).events
    };
    assert_eq!(tab(false), [], "it was left of the code");
    assert_eq!(tab(true), [press(Key::Tab)]);
}

#[test]
fn a_key_long_after_the_last_of_a_code_ends_it_no_more() {
    let mut burst = Burst::default();
    without_end(&mut burst, "the hall 12");
    assert_eq!(burst.sift(vec![press(Key::Tab)], 10.35).events, [press(Key::Tab)]);
}

#[test]
fn control_characters_around_a_code_belong_to_it() {
    let control = |key| {
        let modifiers = Modifiers::CTRL;
        Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
    };
    let mut events = scanner("T-BEN-0004", 0.008, None, 10.0);
    events.extend([(10.08, Event::Copy), (10.09, control(Key::M))]);
    let sifted = replay(&mut Burst::default(), &events, 0.016);
    assert_eq!(sifted.scans[0].text, "T-BEN-0004");
    assert!(sifted.scans[0].ended && presses(&sifted.events) == 0, "{:?}", sifted.events);
}

#[test]
fn a_burst_without_end_takes_no_more_room_than_the_longest_ticket_and_comes_to_an_end() {
    let prose = "What do you need tonight, and what could you give? ".repeat(200);
    let mut burst = Burst::default();
    let mut events = scanner(&prose, 0.003, None, 10.0);
    let after_s = events.last().unwrap().0 + 1.0;
    events.extend(scanner("T-BEN-0004", 0.008, Some(Key::Enter), after_s));
    let sifted = replay(&mut burst, &events, 0.03);
    let read: Vec<_> = sifted.scans.iter().map(|it| (it.too_long, it.may_be_typed())).collect();
    assert_eq!(read, [(true, false), (false, false)], "once, and the next code as ever");
    assert!(sifted.scans.iter().all(|it| it.text.chars().count() <= LONGEST + 1));
    assert!(sifted.scans.iter().all(|it| it.keys.len() <= 4 * LONGEST));
    assert_eq!(written(&sifted.events), "");
    assert_eq!(sifted.scans[1].text, "T-BEN-0004");
}

#[test]
fn lines_of_a_text_are_nobodys_typing() {
    let mut events = scanner("Dear friends and neighbours", 0.004, Some(Key::Enter), 10.0);
    events.extend(scanner("we meet again", 0.004, Some(Key::Enter), 10.12));
    let sifted = replay(&mut Burst::default(), &events, 0.016);
    assert_eq!(sifted.scans.len(), 2);
    assert!(!sifted.scans[1].may_be_typed());
}

#[test]
fn what_people_type_comes_out_whole_and_in_order() {
    let people =
        [("anouk 12", 0.12, 0.09), ("0171 234 5678", 0.18, 0.1), ("Ana Pereira", 0.08, 0.1)];
    for (text, gap_s, down_s) in people {
        for paint_s in [0.004, 0.008, 0.016] {
            let events = person(text, gap_s, down_s, Some(Key::Enter));
            let sifted = replay(&mut Burst::default(), &events, paint_s);
            assert!(sifted.scans.is_empty(), "{text} at {paint_s}");
            assert_eq!(written(&sifted.events), text);
            let enter = sifted.events.iter().rposition(|it| *it == press(Key::Enter)).unwrap();
            let last = sifted.events.iter().rposition(|it| matches!(it, Event::Text(_))).unwrap();
            assert!(last < enter, "{text}: Enter comes last");
        }
    }
}

#[test]
fn a_single_letter_waits_for_a_tenth_of_a_second_and_in_a_word_for_less() {
    let waits = |events: &[Timed]| {
        let mut burst = Burst::default();
        let (mut now_s, mut came) = (9.0, Vec::new());
        let mut left = events.to_vec();
        while now_s < 14.0 {
            let later = left.split_off(left.iter().take_while(|(at_s, _)| *at_s <= now_s).count());
            let come = std::mem::replace(&mut left, later);
            let sifted = burst.sift(come.into_iter().map(|(_, event)| event).collect(), now_s);
            let texts = sifted.events.iter().filter(|it| matches!(it, Event::Text(_)));
            came.extend(texts.map(|_| now_s));
            now_s += 0.01;
        }
        let typed = events.iter().filter(|(_, it)| matches!(it, Event::Text(_)));
        came.iter().zip(typed).map(|(came_s, (at_s, _))| came_s - at_s).collect::<Vec<_>>()
    };
    assert!(waits(&person("a", 0.1, 0.05, None))[0] < 0.13);
    let word = waits(&person("anouk", 0.2, 0.1, None));
    assert!(word[1..].iter().all(|wait_s| *wait_s < 0.06), "{word:?}");
}

#[test]
fn a_short_name_rolled_over_the_keys_is_no_code() {
    let events = scanner("anna", 0.01, Some(Key::Enter), 10.0);
    let sifted = replay(&mut Burst::default(), &events, 0.016);
    assert!(sifted.scans.is_empty());
    assert_eq!(written(&sifted.events), "anna");
}

#[test]
fn an_empty_frame_that_was_late_does_not_tear_a_burst_apart() {
    let letters = |text: &str| -> Vec<Event> {
        text.chars().flat_map(|c| letter(c, 0.0, 0.0)).map(|(_, event)| event).collect()
    };
    let mut burst = Burst::default();
    let first = burst.sift(letters("AB12"), 1.0);
    // Painting took so long that the frame asked for came before the keys were read.
    let empty = burst.sift(Vec::new(), 1.09);
    let mut rest = letters("34CD");
    rest.push(press(Key::Enter));
    let last = burst.sift(rest, 1.18);
    assert_eq!(written(&[first.events, empty.events].concat()), "");
    assert_eq!(last.scans[0].text, "AB1234CD");
}

#[test]
fn where_every_frame_is_late_typing_still_comes_out() {
    let mut burst = Burst::default();
    let typed = letter('a', 0.0, 0.0).into_iter().map(|(_, event)| event).collect();
    assert_eq!(written(&burst.sift(typed, 1.0).events), "");
    let late: Vec<_> =
        [1.1, 1.2, 1.3, 1.4].map(|now_s| burst.sift(Vec::new(), now_s).events).concat();
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
    let mut events: Vec<_> = letter('a', 0.0, 0.0).into_iter().map(|(_, event)| event).collect();
    events.push(tap.clone());
    let sifted = Burst::default().sift(events, 1.0);
    assert_eq!(written(&sifted.events), "a");
    assert_eq!(sifted.events.last(), Some(&tap));
}

#[test]
fn the_keys_themselves_are_noted_for_scanners_of_another_country() {
    let events = scanner("AB-12", 0.01, Some(Key::Enter), 10.0);
    let sifted = replay(&mut Burst::default(), &events, 0.016);
    let keys: Vec<_> = sifted.scans[0].strokes.iter().map(|(key, _)| *key).collect();
    assert_eq!(keys, [Key::A, Key::B, Key::Minus, Key::Num1, Key::Num2]);
}

proptest! {
    #[test]
    fn nothing_a_person_types_is_lost_or_reordered(
        keys in proptest::collection::vec((0.13_f64..0.6, prop_oneof![
            Just(None), prop::char::range('a', 'z').prop_map(Some),
        ]), 0..60),
        paint_s in 0.005_f64..0.2,
    ) {
        let (mut at_s, mut typed, mut events) = (10.0, String::new(), Vec::new());
        for (pause_s, pressed) in keys {
            at_s += pause_s;
            match pressed {
                Some(c) => {
                    typed.push(c);
                    events.extend(letter(c, at_s, 0.09));
                }
                None => events.push((at_s, press(Key::ArrowLeft))),
            }
        }
        let sifted = replay(&mut Burst::default(), &events, paint_s);
        // Where frames are late, quick typing may look like a code: then its keys are given back.
        let given_back: String = sifted.scans.iter().map(|it| written(&it.keys)).collect();
        prop_assert_eq!(written(&sifted.events).len() + given_back.len(), typed.len());
        prop_assert!(sifted.scans.iter().all(Scan::may_be_typed));
        if sifted.scans.is_empty() {
            prop_assert_eq!(written(&sifted.events), typed);
        }
    }
}
