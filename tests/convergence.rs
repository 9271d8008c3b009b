//! Doors that were alone and meet again agree without asking anyone: folding the same entries in
//! any order, with repetitions, with or without the words of those who were forgotten, gives the
//! same state.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "these are tests, though not all in test functions"
)]

mod common;

use std::collections::BTreeSet;

use common::histories::{Step, live, steps};
use common::wishes::command;
use common::{at_s, door, read_all};
use porchlight::domain::{Body, Entry, Fact, GuestId, RingEvent, State, TopicEvent, decide};
use porchlight::journal::{Journal, Seen};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

/// How entries reach a state: places in the history, each perhaps as a copy without words.
fn deliveries() -> impl Strategy<Value = Vec<(Index, bool)>> {
    vec(any::<(Index, bool)>(), 0..200)
}

/// The state from delivering some entries in some order first, and then whatever is missing
/// backwards.
fn fold(entries: &[Entry], deliveries: &[(Index, bool)]) -> State {
    let forgotten = forgotten_in(entries);
    let mut state = State::default();
    let mut deliver = |place: usize, blank: bool| {
        let entry = &entries[place];
        let of = if blank { &forgotten[..] } else { &[] };
        state.apply(&without_words(entry, of));
    };
    if !entries.is_empty() {
        for (place, blank) in deliveries {
            deliver(place.index(entries.len()), *blank);
        }
    }
    for place in (0..entries.len()).rev() {
        deliver(place, place % 2 == 0);
    }
    state
}

fn forgotten_in(entries: &[Entry]) -> Vec<GuestId> {
    let facts = entries.iter().filter_map(|entry| match &entry.body {
        Body::Known(Fact::GuestForgotten { guest }) => Some(*guest),
        Body::Known(_) | Body::Unknown(_) | Body::Blank => None,
    });
    facts.collect()
}

/// What a door that forgot these guests already would pass on.
fn without_words(entry: &Entry, forgotten: &[GuestId]) -> Entry {
    if !entry.about.iter().any(|guest| forgotten.contains(guest)) {
        return entry.clone();
    }
    let body = match &entry.body {
        Body::Known(fact) => Body::Known(fact.without_words()),
        Body::Unknown(_) | Body::Blank => Body::Blank,
    };
    Entry { body, ..entry.clone() }
}

fn in_order(entries: &[Entry]) -> State {
    let mut state = State::default();
    for entry in entries {
        state.apply(entry);
    }
    state
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_order_with_repetitions_gives_the_same_state(
        steps in steps(),
        first in deliveries(),
        second in deliveries(),
    ) {
        let entries = live(&steps);
        let expected = in_order(&entries);
        prop_assert_eq!(&fold(&entries, &first), &expected);
        prop_assert_eq!(&fold(&entries, &second), &expected);
    }

    #[test]
    fn three_files_that_swap_their_entries_agree(steps in steps(), cuts in any::<[Index; 2]>()) {
        let entries = live(&steps);
        let mut journals = [1, 2, 3].map(|of| Journal::in_memory(door(of)).unwrap());
        for entry in &entries {
            let own = journals.iter_mut().find(|journal| journal.door() == entry.door).unwrap();
            own.append(std::slice::from_ref(entry)).unwrap();
        }
        // Partly, then wholly; what is there already is left alone.
        let [own, .., last] = &mut journals;
        let news = own.since(&Seen::new()).unwrap();
        last.append(&news[..cuts[0].index(news.len() + 1)]).unwrap();
        for (from, to) in [(0, 1), (1, 2), (2, 0), (0, 1)] {
            let news = journals[from].since(&Seen::new()).unwrap();
            journals[to].append(&news).unwrap();
        }
        let forgotten = forgotten_in(&entries);
        let kept: Vec<_> = entries.iter().map(|entry| without_words(entry, &forgotten)).collect();
        for journal in &journals {
            let read = read_all(journal);
            prop_assert_eq!(&read, &kept);
            prop_assert_eq!(&in_order(&read), &in_order(&entries));
        }
    }

    #[test]
    fn deciding_never_panics_and_what_it_decides_folds(
        steps in steps(),
        commands in vec(command(), 1..20),
    ) {
        let mut state = in_order(&live(&steps));
        for command in commands {
            let tick = state.last_stamp().tick() + 1;
            let at = at_s(tick * 60);
            for (seq, fact) in (1..).zip(decide(&state, command, at).unwrap_or_default()) {
                let about = fact.about();
                let body = Body::Known(fact);
                state.apply(&Entry { door: door(9), seq, tick: tick + seq, at, about, body });
            }
        }
    }
}

/// The histories above are worth something only if doors really decide things in them.
#[test]
fn histories_hold_every_sort_of_fact() {
    use proptest::strategy::ValueTree as _;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut decided = BTreeSet::new();
    for _ in 0..4_000 {
        let mut steps = steps().new_tree(&mut runner).unwrap().current();
        steps.retain(|step| !matches!(step, Step::Slip { .. }));
        for entry in live(&steps) {
            if let Body::Known(fact) = entry.body {
                let json = serde_json::to_value(&fact).unwrap();
                for (name, body) in json.as_object().unwrap() {
                    let event = body.get("event").and_then(|it| it.as_object()).into_iter();
                    let events = event.flatten().map(|(event, _)| format!("{name} {event}"));
                    decided.extend(events.chain([name.clone()]));
                }
            }
        }
    }
    let mut known = sorts::<Fact>();
    known.extend(sorts::<RingEvent>().iter().map(|it| format!("ring {it}")));
    known.extend(sorts::<TopicEvent>().iter().map(|it| format!("topic {it}")));
    assert!(decided.is_subset(&known), "{decided:?}");
    let missing: Vec<_> = known.difference(&decided).collect();
    assert!(missing.is_empty(), "never decided: {missing:?}");
}

/// Every sort of fact, or of event, there is, by its name in JSON: whoever reads a fact of an unknown name is told
/// which there are.
fn sorts<T: serde::de::DeserializeOwned>() -> BTreeSet<String> {
    let error = serde_json::from_str::<T>("{\"nothing of the kind\":{}}").err().unwrap();
    let error = error.to_string();
    let (_, listed) = error.split_once("expected one of ").unwrap();
    listed.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}
