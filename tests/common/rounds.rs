//! Random wishes about rounds at tables and in circles.

use porchlight::domain::*;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample;

use super::pieces::{gathering, guest, id, introduction, reasons};

pub(super) fn round() -> impl Strategy<Value = RoundId> {
    id(800, 2)
}

fn sitting() -> impl Strategy<Value = Sitting> {
    let circle = option::of(introduction());
    let table =
        (vec(guest(), 0..4), circle, any::<bool>()).prop_map(|(guests, circle, by_chance)| Table {
            guests,
            spot: String::new(),
            circle,
            by_chance,
        });
    (0..3_u32, vec(table, 0..3)).prop_map(|(minutes, tables)| Sitting {
        minutes: minutes * 30,
        tables,
        opener: "opener-any-1".to_owned(),
    })
}

/// Circles of those who are in, now and then.
fn circles() -> BoxedStrategy<Command> {
    let circle = (introduction(), sample::subsequence((201..=204).collect::<Vec<u128>>(), 2..=3));
    let circle = (circle, reasons()).prop_map(|((introduction, guests), reasons)| Circle {
        introduction,
        guests: guests.into_iter().map(GuestId::from).collect(),
        reasons,
    });
    (gathering(), round(), 1..40_u32, vec(circle, 1..2))
        .prop_map(|(gathering, round, minutes, circles)| Command::MakeCircles {
            gathering,
            round,
            minutes,
            opener: "opener-any-1".to_owned(),
            circles,
        })
        .boxed()
}

pub(super) fn wishes() -> BoxedStrategy<Command> {
    prop_oneof![
        1 => (gathering(), round(), sitting())
            .prop_map(|(gathering, round, sitting)| Command::StartRound { gathering, round, sitting }),
        3 => circles(),
        1 => (gathering(), round(), any::<bool>())
            .prop_map(|(gathering, round, ended)| Command::EndRound { gathering, round, ended }),
        1 => (gathering(), round())
            .prop_map(|(gathering, round)| Command::CallOffRound { gathering, round }),
    ]
    .boxed()
}
