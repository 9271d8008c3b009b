//! Examples and repeats: what an organizer sets once, and the next gathering has too.

use chrono::{DateTime, NaiveDate, Utc};
use porchlight::domain::*;

use super::given::*;

fn plan(zone: &str, starts: &str, ends: &str) -> Plan {
    let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
    Plan {
        name: "Supper".to_owned(),
        venue: String::new(),
        starts: at(starts),
        ends: at(ends),
        zone: zone.to_owned(),
        spots: Vec::new(),
    }
}

fn next(repeat: Repeat, plan: &Plan) -> (String, String) {
    let next = repeat.next(plan).unwrap();
    (next.starts.to_rfc3339(), next.ends.to_rfc3339())
}

#[test]
fn a_week_later_it_begins_at_the_same_hour_although_the_clocks_went_back() {
    // Six in the evening in Zurich: 16:00 universal in summer, 17:00 in winter.
    let october = plan("Europe/Zurich", "2026-10-22T16:00:00Z", "2026-10-22T19:00:00Z");
    let after = next(Repeat::Weekly, &october);
    assert_eq!(after, ("2026-10-29T17:00:00+00:00".into(), "2026-10-29T20:00:00+00:00".into()));
    let march = plan("America/New_York", "2027-03-11T23:00:00Z", "2027-03-12T02:00:00Z");
    assert_eq!(next(Repeat::Weekly, &march).0, "2027-03-18T22:00:00+00:00");
    let south = plan("Australia/Sydney", "2026-10-01T08:00:00Z", "2026-10-01T11:00:00Z");
    assert_eq!(next(Repeat::Weekly, &south).0, "2026-10-08T07:00:00+00:00");
}

#[test]
fn the_day_is_the_one_where_it_is_also_past_midnight_elsewhere() {
    // Friday 20 November, 18:00 in Auckland, is still Friday morning in universal time.
    let there = plan("Pacific/Auckland", "2026-11-20T05:00:00Z", "2026-11-20T08:00:00Z");
    // The third Friday of December.
    assert_eq!(next(Repeat::Monthly, &there).0, "2026-12-18T05:00:00+00:00");
    let west = plan("America/Los_Angeles", "2026-11-21T03:00:00Z", "2026-11-21T06:00:00Z");
    assert_eq!(next(Repeat::Monthly, &west).0, "2026-12-19T03:00:00+00:00");
}

#[test]
fn a_night_that_the_clocks_shorten_ends_when_they_say_so() {
    // From 22:00 to 02:30: the clocks skip from 02:00 to 03:00 in the next week's night.
    let night = plan("Europe/Berlin", "2026-03-21T21:00:00Z", "2026-03-22T01:30:00Z");
    let after = next(Repeat::Weekly, &night);
    assert_eq!(after, ("2026-03-28T21:00:00+00:00".into(), "2026-03-29T01:30:00+00:00".into()));
}

#[test]
fn the_same_weekday_of_every_month_through_the_year() {
    let mut it = plan("Europe/Zurich", "2027-01-07T17:00:00Z", "2027-01-07T20:00:00Z");
    let mut days = Vec::new();
    for _ in 0..12 {
        it = Repeat::Monthly.next(&it).unwrap();
        days.push(it.starts.format("%m-%d").to_string());
    }
    let first_thursdays = [
        "02-04", "03-04", "04-01", "05-06", "06-03", "07-01", "08-05", "09-02", "10-07", "11-04",
        "12-02", "01-06",
    ];
    assert_eq!(days, first_thursdays);
}

#[test]
fn the_last_weekday_stays_the_last_in_months_of_four_and_of_five() {
    let mut it = plan("UTC", "2027-01-29T18:00:00Z", "2027-01-29T21:00:00Z");
    let mut days = Vec::new();
    for _ in 0..5 {
        it = Repeat::MonthlyLast.next(&it).unwrap();
        days.push(it.starts.format("%m-%d").to_string());
    }
    assert_eq!(days, ["02-26", "03-26", "04-30", "05-28", "06-25"]);
    // A fifth Friday has no other name.
    let fifth = plan("UTC", "2027-01-29T18:00:00Z", "2027-01-29T21:00:00Z");
    assert_eq!(Repeat::Monthly.next(&fifth), Repeat::MonthlyLast.next(&fifth));
}

#[test]
fn what_a_day_may_do_is_offered_once() {
    let on = |day| Repeat::choices(NaiveDate::from_ymd_opt(2027, 1, day).unwrap());
    assert_eq!(on(7), [Repeat::Never, Repeat::Weekly, Repeat::Monthly]);
    assert_eq!(on(28), [Repeat::Never, Repeat::Weekly, Repeat::Monthly, Repeat::MonthlyLast]);
    assert_eq!(on(29), [Repeat::Never, Repeat::Weekly, Repeat::MonthlyLast]);
}

#[test]
fn a_house_that_was_quiet_for_long_proposes_a_day_to_come() {
    let old = plan("Europe/Zurich", "2026-01-08T17:00:00Z", "2026-01-08T20:00:00Z");
    let now = "2026-11-20T12:00:00Z".parse().unwrap();
    let proposed = Repeat::Monthly.next_after(&old, now).unwrap();
    assert_eq!(proposed.starts.to_rfc3339(), "2026-12-10T17:00:00+00:00");
    assert_eq!(Repeat::Never.next_after(&old, now), None);
}

/// Tonight and, if asked, another one planned so many days later.
fn evening(repeat: Repeat, later: Option<i64>) -> Given {
    let mut facts = vec![planned(TONIGHT)];
    if let Some(days) = later {
        let Fact::GatheringPlanned { mut plan, .. } = planned(numbered(300)) else {
            unreachable!()
        };
        plan.starts += chrono::TimeDelta::days(days);
        plan.ends += chrono::TimeDelta::days(days);
        facts.push(Fact::GatheringPlanned { gathering: numbered(300), plan });
    }
    given(facts).when(Command::SetRepeat { gathering: TONIGHT, repeat }).happens()
}

#[test]
fn the_next_evening_is_the_planned_one_else_the_day_it_comes_again() {
    assert_eq!(evening(Repeat::Never, None).state().next_evening(TONIGHT), None);
    let weekly = evening(Repeat::Weekly, None);
    let (_, next) = weekly.state().next_evening(TONIGHT).unwrap();
    assert_eq!((next.starts - minute(0)).num_days(), 7);
    let planned = evening(Repeat::Weekly, Some(3));
    assert_eq!(planned.state().next_evening(TONIGHT).unwrap().0, numbered(300));
}

#[test]
fn the_next_of_the_same_name_comes_again_as_the_last_did() {
    let both = evening(Repeat::Weekly, Some(7));
    assert_eq!(both.state().repeat(numbered(300)), Repeat::Weekly);
    let stop = Command::SetRepeat { gathering: numbered(300), repeat: Repeat::Never };
    let stopped = both.when(stop).happens();
    assert_eq!(stopped.state().repeat(numbered(300)), Repeat::Never);
    assert_eq!(stopped.state().repeat(TONIGHT), Repeat::Weekly);
}

fn examples(offers: &[&str], needs: &[&str]) -> Examples {
    let owned = |texts: &[&str]| texts.iter().map(|it| (*it).to_owned()).collect();
    Examples { offers: owned(offers), needs: owned(needs) }
}

fn set(gathering: GatheringId, examples: Examples) -> Command {
    Command::SetExamples { gathering, examples }
}

#[test]
fn examples_are_kept_in_their_order_each_once_and_the_next_gathering_has_them_too() {
    let wished = examples(&[" Fix  a bike", "Bake", "Bake", ""], &[]);
    let kept = evening(Repeat::Never, Some(7)).when(set(TONIGHT, wished)).happens();
    let neat = examples(&["Fix a bike", "Bake"], &[]);
    assert_eq!(*kept.state().examples(TONIGHT), neat);
    assert_eq!(*kept.state().examples(numbered(300)), neat);
    let ours = kept.when(set(numbered(300), Examples::default())).happens();
    assert_eq!(*ours.state().examples(numbered(300)), Examples::default(), "back to ours");
    assert_eq!(*ours.state().examples(TONIGHT), neat);
}

#[test]
fn examples_are_few_and_short() {
    let long = "x".repeat(EXAMPLE_CHARS + 1);
    evening(Repeat::Never, None)
        .when(set(TONIGHT, examples(&[], &[&long])))
        .refused(&Refusal::LineTooLong { chars: EXAMPLE_CHARS + 1, most: EXAMPLE_CHARS });
    evening(Repeat::Never, None)
        .when(set(TONIGHT, examples(&["1", "2", "3", "4", "5", "6"], &[])))
        .refused(&Refusal::TooManyLines { side: Side::Offer, most: EXAMPLES_A_SIDE });
}
