//! Thousands of evenings on which everything goes wrong, each by its seed.

use std::num::NonZero;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use porchlight::sync::Habits;

use crate::evening::Evening;

/// How many evenings: some tens of milliseconds each without optimisation. More, from another seed on,
/// with `PORCHLIGHT_EVENINGS` and `PORCHLIGHT_SEED`.
const EVENINGS: u64 = 300;

fn seeds() -> std::ops::Range<u64> {
    let many = std::env::var("PORCHLIGHT_EVENINGS").ok().and_then(|it| it.parse().ok());
    let from = std::env::var("PORCHLIGHT_SEED").ok().and_then(|it| it.parse().ok()).unwrap_or(1);
    from..from + many.unwrap_or(EVENINGS)
}

/// One evening, from its seed; says how long it took until all agreed.
fn live_through(seed: u64) -> Duration {
    let doors = 2 + usize::try_from(seed % 4).unwrap();
    // On every other evening a segment takes several messages.
    let part_bytes = if (seed / 4).is_multiple_of(2) { 300 } else { Habits::default().part_bytes };
    let habits = Habits { part_bytes, ..Habits::default() };
    let mut evening = Evening::new(seed, doors, habits);
    let caught = catch_unwind(AssertUnwindSafe(|| {
        evening.go_on(40 + seed % 160);
        let Some(peace) = evening.make_peace() else {
            panic!("they do not agree; on the hub {:?}", evening.names_on_the_hub())
        };
        evening.check();
        peace
    }));
    caught.unwrap_or_else(|_told| {
        evening.tell();
        panic!("evening {seed} went wrong: PORCHLIGHT_SEED={seed} PORCHLIGHT_EVENINGS=1");
    })
}

#[test]
fn doors_agree_after_any_evening_and_lose_nothing() {
    let (next, end) = (AtomicU64::new(seeds().start), seeds().end);
    let longest = Mutex::new(Duration::ZERO);
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, NonZero::get) {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= end {
                        break;
                    }
                    let peace = live_through(seed);
                    let mut longest = longest.lock().unwrap();
                    *longest = longest.max(peace);
                }
            });
        }
    });
    eprintln!("all agreed within {:?} of the last thing that went wrong", longest.lock().unwrap());
}

/// Somebody's door is gone for good, then the hub is wiped; a third door was away all the time. Says how
/// many of those who came are missing somewhere.
fn missing_after_a_door_died_and_the_hub_was_wiped(heals: bool) -> usize {
    let mut evening = Evening::new(5, 3, Habits { heals, ..Habits::default() });
    evening.make_peace_without(2);
    for _ in 0..20 {
        evening.come(0);
    }
    evening.make_peace_without(2);
    evening.lose(0);
    evening.wipe_the_hub();
    evening.make_peace();
    evening.missing()
}

#[test]
fn what_a_dead_door_wrote_comes_back_from_those_who_have_it_and_is_lost_without_healing() {
    assert_eq!(missing_after_a_door_died_and_the_hub_was_wiped(true), 0);
    assert_eq!(missing_after_a_door_died_and_the_hub_was_wiped(false), 20, "the test can fail");
}
