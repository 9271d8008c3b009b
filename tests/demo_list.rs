//! The made-up evening comes in through the real import, whole.

use porchlight::domain::Side;
use porchlight::intake::{Columns, Decisions, Field, House, Newcomer, Plan, plan, read};
use porchlight::matching::known::known;
use porchlight::matching::{pitch, support};

#[expect(clippy::unwrap_used, reason = "a helper of tests")]
fn list(bytes: &[u8]) -> Plan {
    let table = read(bytes, "list.csv", &|_| {}).unwrap();
    let columns = Columns::guess(&table);
    plan(&table, &columns, House::default(), &Decisions::default(), &|_| {})
}

fn evening() -> Plan {
    list(include_bytes!("../data/demo.csv"))
}

fn lines(guest: &Newcomer, side: Side) -> &[String] {
    match side {
        Side::Offer => &guest.offers,
        Side::Need => &guest.needs,
    }
}

#[test]
fn all_120_come_in_with_their_offers_and_needs() {
    let plan = evening();
    assert_eq!(plan.added.len(), 120, "{:?}", plan.look);
    assert!(plan.look.is_empty() && plan.not_coming.is_empty());
    for guest in &plan.added {
        for side in [Side::Offer, Side::Need] {
            let count = lines(guest, side).len();
            assert!((1..=3).contains(&count), "{guest:?} has {count} lines");
        }
    }
}

#[test]
fn columns_are_understood_without_help() {
    let plan = evening();
    for field in [Field::Pronouns, Field::Language, Field::FirstTime, Field::Offer, Field::Need] {
        assert!(
            plan.columns.iter().any(|column| column.field == field),
            "{field:?}: {:?}",
            plan.columns
        );
    }
    assert_eq!(plan.added.iter().filter(|it| it.first_time == Some(true)).count(), 26);
}

#[test]
fn the_evening_has_pitches_to_nudge_and_needs_to_keep_off_the_screen() {
    let plan = evening();
    let texts = |side| plan.added.iter().flat_map(move |it| lines(it, side).to_vec());
    let pitches: Vec<_> = texts(Side::Offer).filter(|it| pitch::judge(it).pitch).collect();
    assert_eq!(pitches.len(), 2, "{pitches:?}");
    let means_support = |it: &String| {
        let meaning = known(Side::Need, it);
        let meaning = meaning.expect("run: cargo bench --bench labelled -- known");
        support::is_support_by_meaning(it, &meaning)
    };
    let tender: Vec<_> = texts(Side::Need).filter(means_support).collect();
    // In doubt a need stays off the screen: of these a sixth, of unseen ones a twelfth.
    let all = texts(Side::Need).count();
    assert!((3..=all * 17 / 100).contains(&tender.len()), "{} of {all}: {tender:#?}", tender.len());
    for need in ["Somebody to talk to since my mother died", "Advice about debts, someone patient"]
    {
        assert!(tender.iter().any(|it| it == need), "{need}");
    }
}

#[test]
fn the_list_typed_by_hand_has_six_rows_to_look_at() {
    let plan = list(include_bytes!("../data/neighbours-night.csv"));
    let look: Vec<_> = plan.look.iter().map(|it| (it.row, it.problem.code())).collect();
    let wanted = [
        (3, "no-name"),
        (4, "two-people"),
        (31, "same-email"),
        (58, "mojibake"),
        (77, "placeholder-name"),
        (105, "bad-email"),
    ];
    assert_eq!(look, wanted);
    assert_eq!((plan.added.len(), plan.counts.empty), (112, 2));
}
