//! Lines of last time: kept, dropped, or left unsaid.

use porchlight::domain::*;

use super::given::*;

fn saying(side: Side, text: &str) -> Saying {
    Saying { side, text: text.to_owned(), ..Saying::default() }
}

fn at(gathering: GatheringId, line: u128, side: Side, text: &str) -> Fact {
    let saying = saying(side, text);
    Fact::LineSaid { gathering, guest: ANA, line: numbered(line), saying }
}

fn plan_of(gathering: GatheringId, days_before: i64) -> Fact {
    let Fact::GatheringPlanned { mut plan, .. } = planned(gathering) else { unreachable!() };
    plan.starts -= chrono::TimeDelta::days(days_before);
    plan.ends -= chrono::TimeDelta::days(days_before);
    Fact::GatheringPlanned { gathering, plan }
}

fn remembered(remember: bool) -> Fact {
    let details = Details { remember: Some(remember), ..named("Ana Pereira") };
    Fact::GuestNoted { guest: ANA, details }
}

fn came(gathering: GatheringId) -> Fact {
    Fact::CheckedIn { gathering, guest: ANA, by: By::Code, door: None }
}

/// Ana, who is remembered, said an offer (1) and a need (2) last month, and is in tonight.
fn returning() -> Given {
    given([
        plan_of(LAST_MONTH, 30),
        planned(TONIGHT),
        remembered(true),
        came(LAST_MONTH),
        at(LAST_MONTH, 1, Side::Offer, "Prune a fruit tree"),
        at(LAST_MONTH, 2, Side::Need, "A ladder"),
        came(TONIGHT),
    ])
}

fn waiting(given: &Given) -> Vec<String> {
    let before = given.state().lines_before(TONIGHT, ANA);
    before.iter().map(|(_, line)| line.text().to_owned()).collect()
}

fn said(given: &Given) -> Vec<(String, bool)> {
    let visit = given.tonight().visit(ANA).unwrap();
    visit.lines().map(|(_, it)| (it.text().to_owned(), it.is_on_screen())).collect()
}

fn keep(line: u128) -> Command {
    Command::KeepLine { gathering: TONIGHT, guest: ANA, line: numbered(line) }
}

fn drop_line(line: u128) -> Command {
    Command::DropLine { gathering: TONIGHT, guest: ANA, line: numbered(line) }
}

const UNKNOWN: fn(u128) -> Refusal = |line| Refusal::UnknownLine { line: numbered(line) };

#[test]
fn lines_of_last_time_wait_and_nothing_is_said_for_their_owner() {
    let back = returning();
    assert_eq!(waiting(&back), ["Prune a fruit tree", "A ladder"]);
    assert!(said(&back).is_empty(), "blank means no");
}

#[test]
fn a_line_that_is_kept_is_said_again_under_its_own_id() {
    let kept = returning().when(keep(1)).then([at(TONIGHT, 1, Side::Offer, "Prune a fruit tree")]);
    assert_eq!(said(&kept), [("Prune a fruit tree".to_owned(), true)]);
    assert_eq!(waiting(&kept), ["A ladder"]);
    kept.when(keep(1)).refused(&UNKNOWN(1));
}

#[test]
fn a_line_that_is_dropped_waits_no_more_and_last_time_stays_as_it_was() {
    let gone = returning().when(drop_line(2)).happens();
    assert_eq!(waiting(&gone), ["Prune a fruit tree"]);
    let then = gone.state().gathering(LAST_MONTH).unwrap().visit(ANA).unwrap();
    assert_eq!(then.lines().count(), 2);
    assert!(said(&gone).is_empty());
}

#[test]
fn who_said_nothing_of_being_remembered_finds_nothing() {
    let forgetful = returning().at_door(1, [remembered(false)]);
    assert!(waiting(&forgetful).is_empty());
    forgetful.when(keep(1)).refused(&UNKNOWN(1));
}

#[test]
fn who_was_forgotten_is_new() {
    let gone = returning().at_door(1, [Fact::GuestForgotten { guest: ANA }]);
    assert!(waiting(&gone).is_empty());
    gone.when(keep(1)).refused(&Refusal::Forgotten { guest: ANA });
}

#[test]
fn only_a_gathering_they_came_to_counts_and_the_last_of_them() {
    let long_ago = numbered(99);
    let before = [
        plan_of(long_ago, 60),
        came(long_ago),
        at(long_ago, 7, Side::Offer, "Bake bread"),
        at(LAST_MONTH, 1, Side::Offer, "Prune a fruit tree"),
    ];
    let listed = given([plan_of(LAST_MONTH, 30), planned(TONIGHT), remembered(true)]);
    let listed = listed.at_door(1, before);
    assert_eq!(waiting(&listed), ["Bake bread"], "never came last month");
    assert_eq!(waiting(&listed.at_door(1, [came(LAST_MONTH)])), ["Prune a fruit tree"]);
}

#[test]
fn the_eye_of_a_need_is_closed_again_and_a_closed_one_of_an_offer_stays_so() {
    let shown = |line: u128, shown| {
        let (gathering, line) = (LAST_MONTH, numbered(line));
        Fact::LineShown { gathering, guest: ANA, line, shown }
    };
    let back = returning().at_door(1, [shown(1, false), shown(2, true)]);
    let back = back.when(keep(1)).happens().when(keep(2)).happens();
    let told = [("Prune a fruit tree".to_owned(), false), ("A ladder".to_owned(), false)];
    assert_eq!(said(&back), told);
}

#[test]
fn a_delicate_line_is_delicate_again() {
    let need = Saying { support: true, ..saying(Side::Need, "Talk about my divorce") };
    let line = numbered(3);
    let told = Fact::LineSaid { gathering: LAST_MONTH, guest: ANA, line, saying: need };
    let kept = returning().at_door(1, [told]).when(keep(3)).happens();
    let show = Command::Show { gathering: TONIGHT, guest: ANA, line, shown: true };
    kept.when(show).refused(&Refusal::SupportStaysPrivate { line });
}

#[test]
fn three_lines_a_side_are_the_most_with_those_of_last_time_too() {
    let offers = (11..14).map(|it| at(TONIGHT, it, Side::Offer, &format!("offer {it}")));
    let full = returning().at_door(1, offers);
    full.when(keep(1)).refused(&Refusal::TooManyLines { side: Side::Offer, most: LINES_A_SIDE });
}

#[test]
fn the_same_words_said_here_are_not_asked_about() {
    let same = returning().at_door(1, [at(TONIGHT, 9, Side::Need, "A ladder")]);
    assert_eq!(waiting(&same), ["Prune a fruit tree"]);
}
