//! Whom a guest is shown: introductions that are open already, then new ones.

use crate::desk::Desk;
use crate::domain::{
    Answer, By, Command, GuestId, Introduction, IntroductionId, OPEN_AT_ONCE, Visit,
};
use crate::matching::{Room, Suggestion, suggest_for};

/// The introductions to show to `guest`, at most three; new ones are written down as suggested.
/// Somebody known by name sees nothing of what was planned before: anybody may stand there.
pub(super) fn look_around(desk: &mut Desk, guest: GuestId, by: By) -> Vec<IntroductionId> {
    let mut shown = if by == By::Name { Vec::new() } else { standing(desk, guest) };
    shown.truncate(OPEN_AT_ONCE);
    for suggestion in suggestions(desk, guest, OPEN_AT_ONCE - shown.len()) {
        shown.extend(suggest(desk, suggestion));
    }
    shown
}

fn suggestions(desk: &Desk, guest: GuestId, most: usize) -> Vec<Suggestion> {
    let Some(gathering) = desk.tonight().filter(|_| most > 0) else { return Vec::new() };
    suggest_for(&Room::read(desk.state(), gathering, desk.now()), guest, most)
}

/// Writes a suggestion down. One that the house refuses is not shown: something changed meanwhile.
fn suggest(desk: &mut Desk, suggestion: Suggestion) -> Option<IntroductionId> {
    if let Some(open) = suggestion.open {
        return Some(open);
    }
    let Suggestion { guests, reasons, .. } = suggestion;
    let (gathering, introduction) = (desk.tonight()?, desk.mint());
    let command = Command::Suggest { gathering, introduction, guests, reasons, by_hand: false };
    desk.submit(command).ok().map(|()| introduction)
}

/// Introductions that still have something to say: open, wanted or made, both inside, not met yet.
fn standing(desk: &Desk, guest: GuestId) -> Vec<IntroductionId> {
    let Some(evening) = desk.evening() else { return Vec::new() };
    let inside = |it: &Introduction| {
        it.others(guest).all(|other| evening.visit(other).is_some_and(Visit::is_in))
    };
    let alive = |it: &Introduction| {
        let mine = matches!(it.answer(guest), Answer::Open | Answer::Yes);
        mine && !it.has_met() && (it.is_made() || it.is_open(desk.now()))
    };
    let those = evening.introductions_of(guest).filter(|(_, it)| alive(it) && inside(it));
    those.map(|(id, _)| id).collect()
}
