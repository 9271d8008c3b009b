//! What guests offer and need: three a side, eighty characters, and who may read it.

use porchlight::domain::*;

use super::given::*;

fn saying(side: Side, text: &str) -> Saying {
    Saying { side, text: text.to_owned(), ..Saying::default() }
}

fn say(line: u128, saying: Saying) -> Command {
    Command::Say { gathering: TONIGHT, guest: ANA, line: numbered(line), saying }
}

fn said(line: u128, saying: Saying) -> Fact {
    Fact::LineSaid { gathering: TONIGHT, guest: ANA, line: numbered(line), saying }
}

fn show(line: u128, shown: bool) -> Command {
    Command::Show { gathering: TONIGHT, guest: ANA, line: numbered(line), shown }
}

fn remove(line: u128) -> Command {
    Command::Remove { gathering: TONIGHT, guest: ANA, line: numbered(line) }
}

/// Ana is in and said these offers, numbered from 1.
fn with_offers(texts: &[&str]) -> Given {
    let offers = (1..).zip(texts).map(|(line, text)| said(line, saying(Side::Offer, text)));
    given(inside(&[ANA])).at_door(1, offers)
}

fn on_screen(given: &Given, line: u128) -> bool {
    let visit = given.tonight().visit(ANA).unwrap();
    visit.lines().find(|(id, _)| *id == numbered(line)).unwrap().1.is_on_screen()
}

#[test]
fn three_lines_fit_on_a_side_and_the_other_side_has_room_of_its_own() {
    let full = with_offers(&["soup", "a ladder", "bike repairs"]);
    let need = saying(Side::Need, "a sofa carried");
    let full = full.when(say(5, need.clone())).then([said(5, need)]);
    full.when(say(4, saying(Side::Offer, "a fourth")))
        .refused(&Refusal::TooManyLines { side: Side::Offer, most: LINES_A_SIDE });
}

#[test]
fn a_line_that_was_removed_makes_room() {
    let offer = saying(Side::Offer, "a fourth");
    with_offers(&["soup", "a ladder", "bike repairs"])
        .when(remove(2))
        .happens()
        .when(say(4, offer.clone()))
        .then([said(4, offer)]);
}

#[test]
fn a_full_side_can_still_be_put_better() {
    let better = saying(Side::Offer, "leek soup");
    let put = with_offers(&["soup", "a ladder", "bike repairs"])
        .when(say(1, better.clone()))
        .then([said(1, better)]);
    let visit = put.tonight().visit(ANA).unwrap();
    assert_eq!(visit.lines_of(Side::Offer).count(), 3);
}

#[test]
fn a_line_has_one_to_eighty_characters_however_many_bytes() {
    let eighty = "ö".repeat(80);
    let offer = saying(Side::Offer, &eighty);
    given(inside(&[ANA])).when(say(1, offer.clone())).then([said(1, offer)]);
    given(inside(&[ANA]))
        .when(say(1, saying(Side::Offer, &"ö".repeat(81))))
        .refused(&Refusal::LineTooLong { chars: 81, most: LINE_CHARS });
    given(inside(&[ANA])).when(say(1, saying(Side::Need, " \n\t "))).refused(&Refusal::EmptyLine);
}

#[test]
fn blanks_within_a_line_become_single_ones() {
    given(inside(&[ANA]))
        .when(say(1, saying(Side::Offer, "  bike\n repairs ")))
        .then([said(1, saying(Side::Offer, "bike repairs"))]);
}

#[test]
fn the_same_words_twice_are_one_line() {
    with_offers(&["soup"]).when(say(2, saying(Side::Offer, "soup "))).then_nothing();
    let need = saying(Side::Need, "soup");
    with_offers(&["soup"]).when(say(2, need.clone())).then([said(2, need)]);
}

#[test]
fn a_need_is_on_the_screen_only_while_its_eye_is_open() {
    let told = given(inside(&[ANA])).at_door(1, [said(1, saying(Side::Need, "a sofa carried"))]);
    assert!(!on_screen(&told, 1));
    let opened = told.when(show(1, true)).happens();
    assert!(on_screen(&opened, 1));
    let closed = opened.when(show(1, false)).happens();
    assert!(!on_screen(&closed, 1));
}

#[test]
fn an_offer_is_on_the_screen_until_its_eye_is_closed() {
    let told = with_offers(&["soup"]);
    assert!(on_screen(&told, 1));
    let closed = told.when(show(1, false)).happens();
    assert!(!on_screen(&closed, 1));
    let opened = closed.when(show(1, true)).happens();
    assert!(on_screen(&opened, 1));
}

#[test]
fn support_never_goes_on_the_screen() {
    let support = Saying { support: true, ..saying(Side::Need, "somebody to sit with me") };
    let private = given(inside(&[ANA])).at_door(1, [said(1, support)]);
    assert!(!on_screen(&private, 1));
    private.when(show(1, true)).refused(&Refusal::SupportStaysPrivate { line: numbered(1) });
}

#[test]
fn the_same_words_found_to_be_support_are_said_again_and_leave_the_screen() {
    let need = saying(Side::Need, "a sofa carried");
    let support = Saying { support: true, ..need.clone() };
    let told = given(inside(&[ANA])).at_door(1, [said(1, need)]).when(show(1, true)).happens();
    let again = told.when(say(1, support.clone())).then([said(1, support.clone())]);
    assert!(!on_screen(&again, 1));
    again.when(say(1, support)).then_nothing();
}

#[test]
fn support_stays_off_the_screen_even_if_another_door_opened_its_eye() {
    let (gathering, guest, line) = (TONIGHT, ANA, numbered(1));
    let support = Saying { support: true, ..saying(Side::Offer, "I sat with grief too") };
    let opened = given(inside(&[ANA]))
        .at_door(2, [Fact::LineShown { gathering, guest, line, shown: true }])
        .at_door(1, [said(1, support)]);
    assert!(!on_screen(&opened, 1));
}

#[test]
fn lines_nobody_said_cannot_be_shown_or_removed() {
    let unknown = Refusal::UnknownLine { line: numbered(9) };
    with_offers(&["soup"]).when(show(9, true)).refused(&unknown);
    with_offers(&["soup"]).when(remove(9)).refused(&unknown);
    with_offers(&["soup"])
        .when(remove(1))
        .happens()
        .when(remove(1))
        .refused(&Refusal::UnknownLine { line: numbered(1) });
}

#[test]
fn lines_from_the_guest_list_fill_what_room_is_left() {
    let offer = |text| saying(Side::Offer, text);
    let lines = ["soup", "bike repairs", "a van", "one too many"]
        .iter()
        .zip(11..)
        .map(|(text, line)| (numbered(line), offer(text)))
        .collect();
    let (gathering, guest) = (TONIGHT, ANA);
    let (tickets, refused) = (Vec::new(), Vec::new());
    let (details, booking) = (Details::default(), Booking::default());
    let invitation = Invitation { gathering, guest, details, booking, tickets, refused, lines };
    with_offers(&["soup"])
        .when(Command::Invite(Box::new(invitation)))
        .then([said(12, offer("bike repairs")), said(13, offer("a van"))]);
}
