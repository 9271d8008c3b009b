//! A gathering beside those before it.

use super::*;
use crate::domain::{IntroductionId, Outcome, PromiseId};
use crate::followup::{Account, Evening as Told, Glad, Plot, Topic, before};

/// The gatherings of a house, four weeks apart; the last one is tonight.
const EVENINGS: u128 = 4;

fn gathering(n: u128) -> GatheringId {
    if n == EVENINGS { tonight() } else { (10 + n).into() }
}

/// Minutes from four o'clock on a gathering's day.
fn at(n: u128, minutes: i64) -> DateTime<Utc> {
    let weeks = 4 * (i64::try_from(n).unwrap() - i64::try_from(EVENINGS).unwrap());
    start() + TimeDelta::weeks(weeks) + TimeDelta::minutes(minutes)
}

/// A house whose gatherings grow: to the nth come 6 more, and every one but three of them is
/// introduced; the promises of one are kept at the next.
fn house() -> Evening {
    let mut house = Evening::new();
    for n in 1..=EVENINGS {
        let plan = Plan {
            name: format!("Night {n}"),
            starts: at(n, 0),
            ends: at(n, 180),
            zone: "Europe/Zurich".into(),
            venue: String::new(),
            spots: Vec::new(),
        };
        house.add_at(at(n, -60), Fact::GatheringPlanned { gathering: gathering(n), plan });
        let came = 6 + 6 * n;
        for guest in 1..=came {
            let came = Fact::CheckedIn {
                gathering: gathering(n),
                guest: guest.into(),
                by: By::Code,
                door: None,
            };
            house.add_at(at(n, 1), came);
        }
        kept(&mut house, n);
        for guest in 4..came {
            introduced(&mut house, n, guest);
        }
    }
    house
}

/// Somebody is introduced to the next one ten minutes for each gathering later, they meet and are
/// glad; four promise something.
fn introduced(house: &mut Evening, n: u128, guest: u128) {
    let introduction: IntroductionId = (1_000 * n + guest).into();
    let (gathering, when) = (gathering(n), at(n, 1 + 10 * i64::try_from(n).unwrap()));
    let guests = vec![guest.into(), (guest + 1).into()];
    let reasons = Reasons::default();
    house.add_at(
        when,
        Fact::IntroductionSuggested { gathering, introduction, guests: guests.clone(), reasons },
    );
    house.add_at(when, Fact::IntroductionMade { gathering, introduction, made: true });
    house.add_at(when, Fact::IntroductionMet { gathering, introduction });
    for guest in guests {
        let glad = Some(true);
        house.add_at(when, Fact::GladSaid { gathering, introduction, guest, glad });
    }
    if guest < 8 {
        let promise: PromiseId = (1_000 * n + guest).into();
        let (from, to) = (guest.into(), (guest + 1).into());
        let word = Word { from, to, text: "A ladder".into(), by: None };
        house.add_at(when, Fact::PromiseMade { gathering, promise, word });
    }
}

/// At one gathering the promises of the one before are said to be kept, as many as there are but one.
fn kept(house: &mut Evening, n: u128) {
    for guest in (4..7).filter(|_| n > 1) {
        let (gathering, promise) = (gathering(n - 1), (1_000 * (n - 1) + guest).into());
        let outcome = Outcome::Kept;
        house.add_at(at(n, 2), Fact::PromiseKept { gathering, promise, outcome });
    }
}

#[test]
fn three_earlier_gatherings_stand_beside_this_one_the_oldest_first() {
    let house = house();
    let told = before(&house.state, tonight(), at(EVENINGS, 24 * 60));
    assert_eq!(told.len(), 3);
    for (n, it) in (1..).zip(&told) {
        let came = 6 + 6 * n;
        let new = if n == 1 { came } else { 6 };
        let made = came - 4;
        let expected = Told {
            day: at(n as u128, 0).date_naive(),
            arrived: Count::Exactly(came),
            first_timers: Count::Exactly(new),
            first_timers_introduced: Count::Exactly(if n == 1 { new - 3 } else { new }),
            wait_median_min: Some(10 * i64::try_from(n).unwrap()),
            introductions: Count::Exactly(made),
            met: Count::Exactly(made),
            glad: Some(Glad { said: Count::Exactly(made), all_glad: Count::Exactly(made) }),
            promises_kept: Count::Exactly(if n == 1 { 0 } else { 3 }),
        };
        assert_eq!(*it, expected);
    }
}

#[test]
fn they_are_drawn_and_told_in_a_table_that_ends_with_this_one() {
    let house = house();
    let now = at(EVENINGS, 24 * 60);
    let report = Report::of(&house.state, tonight(), now);
    let report = report.beside(before(&house.state, tonight(), now));
    for (language, this) in [(Language::En, "This one"), (Language::Es, "Esta")] {
        let account = Account::new(&house.state, tonight(), &report, Words::new(language));
        let part = account.parts.iter().find(|it| it.topic == Topic::Beside).unwrap();
        let Some(Plot::Bars { legend, rows }) = &part.plot else { panic!("{part:?}") };
        let lengths: Vec<Vec<_>> =
            rows.iter().map(|it| it.bars.iter().map(|it| it.length).collect()).collect();
        assert_eq!(legend.len(), 3);
        assert_eq!(lengths, [[12, 8, 8], [18, 14, 14], [24, 20, 20], [30, 26, 26]]);
        assert_eq!(rows.last().unwrap().label, this);
        let table = part.table.as_ref().unwrap();
        let last = table.rows.last().unwrap();
        assert_eq!((table.rows.len(), last.len()), (4, table.head.len()));
        assert_eq!((last[0].as_str(), last[2].as_str(), last[4].as_str()), (this, "40 min", "3"));
    }
}
