//! What random wishes and facts are made of: ids that collide all the time, words, plans, choices.

use porchlight::domain::*;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::at_s;

/// One of the first few ids of a sort.
pub(super) fn id<T: From<u128> + std::fmt::Debug>(
    from: u128,
    few: u128,
) -> impl Strategy<Value = T> {
    (1..=few).prop_map(move |number| T::from(from + number))
}

pub(super) fn gathering() -> impl Strategy<Value = GatheringId> {
    prop_oneof![4 => Just(GatheringId::from(101)), 1 => Just(GatheringId::from(102))]
}

pub(crate) fn guest() -> impl Strategy<Value = GuestId> {
    id(200, 4)
}

pub(super) fn two() -> impl Strategy<Value = (GuestId, GuestId)> {
    (guest(), guest())
}

pub(super) fn line() -> impl Strategy<Value = LineId> {
    id(300, 2)
}

pub(super) fn introduction() -> impl Strategy<Value = IntroductionId> {
    id(400, 2)
}

pub(super) fn promise_id() -> impl Strategy<Value = PromiseId> {
    id(500, 1)
}

pub(super) fn help() -> impl Strategy<Value = HelpId> {
    id(600, 2)
}

pub(super) fn nomination() -> impl Strategy<Value = NominationId> {
    id(700, 2)
}

pub(super) fn words() -> impl Strategy<Value = String> {
    let too_long = "x".repeat(81);
    let said = ["soup", "a ladder", "Ana Pereira", "fixing bikes", "", &too_long];
    select(said.map(str::to_owned).to_vec())
}

pub(super) fn details() -> BoxedStrategy<Details> {
    let small = || option::of(words().prop_map(String::into_boxed_str));
    let name = option::weighted(0.7, words().prop_map(|name| Name::parse(&name)));
    (name, small(), small(), small(), any::<[Option<bool>; 3]>())
        .prop_map(|(name, email, badge_name, note, [first_time, hidden, remember])| Details {
            name,
            email,
            badge_name,
            note,
            first_time,
            hidden,
            remember,
            ..Details::default()
        })
        .boxed()
}

pub(super) fn booking() -> impl Strategy<Value = Booking> {
    (any::<bool>(), 0..3_u32, any::<bool>()).prop_map(|(expected, companions, alone)| Booking {
        expected,
        companions,
        alone,
        booked_on: None,
    })
}

pub(super) fn plan() -> impl Strategy<Value = Plan> {
    (words(), 0..9_u64, 5..20_u64).prop_map(|(name, starts, ends)| Plan {
        name,
        venue: String::new(),
        starts: at_s(starts),
        ends: at_s(ends),
        zone: "Europe/Zurich".to_owned(),
        spots: Vec::new(),
    })
}

pub(super) fn by() -> impl Strategy<Value = By> {
    select(vec![By::Code, By::Name, By::WalkIn, By::Staff])
}

pub(super) fn consent() -> impl Strategy<Value = Consent> {
    let screen = select(vec![ScreenName::None, ScreenName::First, ScreenName::FirstInitial]);
    let swap = select(vec![Swap::No, Swap::AskEachTime, Swap::Yes]);
    (screen, swap).prop_map(|(screen, swap)| Consent { screen, swap })
}

pub(super) fn saying() -> impl Strategy<Value = Saying> {
    (any::<bool>(), words(), any::<bool>(), any::<bool>()).prop_map(
        |(offer, text, pitch, support)| Saying {
            side: if offer { Side::Offer } else { Side::Need },
            text,
            kind: None,
            pitch,
            support,
        },
    )
}

pub(super) fn reasons() -> impl Strategy<Value = Reasons> {
    words().prop_map(|opener| Reasons { opener, ..Reasons::default() })
}

pub(super) fn repeat() -> impl Strategy<Value = Repeat> {
    select(vec![Repeat::Never, Repeat::Weekly, Repeat::Monthly, Repeat::MonthlyLast])
}

pub(super) fn answer() -> impl Strategy<Value = Answer> {
    select(vec![Answer::Open, Answer::Yes, Answer::NotNow, Answer::KnowEachOther])
}

pub(super) fn word() -> impl Strategy<Value = Word> {
    (guest(), guest(), words()).prop_map(|(from, to, text)| Word { from, to, text, by: None })
}

pub(super) fn outcome() -> impl Strategy<Value = Outcome> {
    select(vec![Outcome::Kept, Outcome::NotYet, Outcome::LetGo])
}

pub(super) fn reason() -> impl Strategy<Value = HelpReason> {
    select(vec![HelpReason::Asked, HelpReason::WasNotMe, HelpReason::Printer])
}

pub(super) fn stamp() -> impl Strategy<Value = Stamp> {
    (1..30_u64, id(0, 3)).prop_map(|(tick, door)| Stamp::new(tick, door))
}
