//! What two people said, as far as each may see of the other.

use crate::domain::{
    Gathering, GuestId, Introduction, Line, LineId, Raised, Reasons, Shared, Side, Spoken, Visit,
};

use super::redact::Redactor;

/// The most lines of one side that a packet quotes of somebody.
const OF_A_SIDE: usize = 2;

/// What two people said, in their own words; nothing in it needs a host to vouch for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// What the other offers.
    pub offers: Vec<String>,
    /// What the other asked for, where that is the reader's to see.
    pub needs: Vec<String>,
    /// What the reader asked for and the other offers.
    pub you_asked: Option<String>,
    /// What the reader offers and the other asked for.
    pub you_offer: Option<String>,
    /// What one of them raised a hand for in the Ring; without its words where they are taken back.
    pub raised: Option<Raised>,
}

/// What the `reader` may read of the `other`, of lines that stand: those they were introduced for,
/// then others. A need is theirs to see where it was told to the two when they were introduced, or
/// where its owner showed it to everybody. What is said in confidence is nobody else's.
pub(super) fn between(
    evening: &Gathering,
    [reader, other]: [GuestId; 2],
    of: &[&Introduction],
    redactor: &Redactor,
) -> Said {
    let reasons = || of.iter().map(|it| it.reasons());
    let told: Vec<LineId> = reasons().flat_map(|it| told_to(it, reader, other)).collect();
    let (theirs, mine) = (evening.visit(other), evening.visit(reader));
    let side = |side| {
        let lines = || open_lines(theirs, side);
        let first = lines().filter(|(id, _)| told.contains(id));
        let shown = |line: &Line| side == Side::Offer || line.is_on_screen();
        let mut rest: Vec<_> =
            lines().filter(|(id, line)| !told.contains(id) && shown(line)).collect();
        // One kept as a pitch goes last.
        rest.sort_by_key(|(_, line)| line.saying().pitch);
        let asked = raised_line(of);
        let texts = first
            .chain(rest)
            .filter(|(id, _)| Some(*id) != asked)
            .map(|(_, line)| redactor.clean(line.text()));
        texts.take(OF_A_SIDE).collect()
    };
    let my_line = |id: LineId, side: Side| {
        let line = open_lines(mine, side).find(|(line, _)| *line == id)?.1;
        Some(redactor.clean(line.text()))
    };
    let gives = |from, to| {
        reasons().flat_map(|it| &it.gives).find(move |it| (it.from, it.to) == (from, to))
    };
    let still_said = |need: &Spoken| {
        let mut lines = open_lines(evening.visit(need.guest), Side::Need);
        let line = lines.find(|(id, _)| *id == need.line)?.1;
        Some(Spoken { text: redactor.clean(line.text()), ..need.clone() })
    };
    let raised = reasons().find_map(|it| it.raised.as_deref());
    let raised =
        raised.map(|it| Raised { need: it.need.as_ref().and_then(still_said), ..it.clone() });
    Said {
        raised,
        offers: side(Side::Offer),
        needs: side(Side::Need),
        you_asked: gives(other, reader).and_then(|it| my_line(it.need_line, Side::Need)),
        you_offer: gives(reader, other).and_then(|it| my_line(it.offer_line, Side::Offer)),
    }
}

/// The need of the Ring, of which a sentence of its own tells.
fn raised_line(of: &[&Introduction]) -> Option<LineId> {
    let raised = of.iter().find_map(|it| it.reasons().raised.as_ref())?;
    raised.need.as_ref().map(|need| need.line)
}

/// What a guest said themselves, in their own words. Not even to them what they said in confidence: a
/// page lies about, and a host hands it over.
pub(super) fn own(
    evening: &Gathering,
    guest: GuestId,
    side: Side,
    redactor: &Redactor,
) -> Vec<String> {
    open_lines(evening.visit(guest), side).map(|(_, line)| redactor.clean(line.text())).collect()
}

/// Whether every line of `owner` that stands in the reasons can still be read by others.
pub(super) fn all_stand(evening: &Gathering, owner: GuestId, reasons: &Reasons) -> bool {
    let visit = evening.visit(owner);
    let stands = |id: LineId| {
        let sides = [Side::Offer, Side::Need];
        sides.into_iter().flat_map(|side| open_lines(visit, side)).any(|(line, _)| line == id)
    };
    lines_of(reasons, owner).all(stands)
}

/// Lines of one side that stand and were not said in confidence.
fn open_lines(visit: Option<&Visit>, side: Side) -> impl Iterator<Item = (LineId, &Line)> {
    let lines = visit.into_iter().flat_map(move |visit| visit.lines_of(side));
    lines.filter(|(_, line)| !line.saying().support)
}

/// Lines of `owner` that the reasons told `reader`.
fn told_to(
    reasons: &Reasons,
    reader: GuestId,
    owner: GuestId,
) -> impl Iterator<Item = LineId> + '_ {
    let gives = reasons.gives.iter().filter_map(move |it| {
        let offered = (it.from, it.to) == (owner, reader);
        let asked = (it.from, it.to) == (reader, owner);
        offered.then_some(it.offer_line).or(asked.then_some(it.need_line))
    });
    gives.chain(shared_lines(reasons, owner))
}

/// Every line of `owner` in the reasons.
fn lines_of(reasons: &Reasons, owner: GuestId) -> impl Iterator<Item = LineId> + '_ {
    let gives = reasons.gives.iter().flat_map(move |it| {
        [(it.from, it.offer_line), (it.to, it.need_line)]
            .into_iter()
            .filter_map(move |(guest, line)| (guest == owner).then_some(line))
    });
    gives.chain(shared_lines(reasons, owner))
}

fn shared_lines(reasons: &Reasons, owner: GuestId) -> impl Iterator<Item = LineId> + '_ {
    let same = reasons.shared.iter().filter_map(|it| match it {
        Shared::Same(same) => Some(&same.lines),
        Shared::FirstTime
        | Shared::BothNew
        | Shared::BothAlone
        | Shared::MetBefore
        | Shared::Welcome(_)
        | Shared::Language(_) => None,
    });
    same.flatten().filter(move |it| it.guest == owner).map(|it| it.line)
}
