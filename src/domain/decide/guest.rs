//! What guests say about themselves.

use chrono::{DateTime, Utc};

use crate::domain::{
    Consent, Details, Fact, GatheringId, GuestId, LINE_CHARS, LINES_A_SIDE, Line, LineId, Manner,
    REMEMBER_DAYS, Refusal, Saying, Side, State, changes,
};

use super::{known_gathering, known_guest, one};

pub(super) fn note(state: &State, guest: GuestId, details: &Details) -> Result<Vec<Fact>, Refusal> {
    let known = known_guest(state, guest)?;
    if details.name.as_ref().is_some_and(crate::domain::Name::is_empty) {
        return Err(Refusal::EmptyName);
    }
    let news = changes(Some(known), details);
    Ok(news.map(|details| Fact::GuestNoted { guest, details }).into_iter().collect())
}

pub(super) fn choose(
    state: &State,
    gathering: GatheringId,
    guest: GuestId,
    consent: Consent,
) -> Result<Vec<Fact>, Refusal> {
    known_guest(state, guest)?;
    let before = known_gathering(state, gathering)?.visit(guest).map(crate::domain::Visit::consent);
    let as_it_is = before.unwrap_or_default() == consent;
    Ok(if as_it_is { Vec::new() } else { one(Fact::ConsentGiven { gathering, guest, consent }) })
}

pub(super) fn choose_manner(
    state: &State,
    gathering: GatheringId,
    guest: GuestId,
    manner: Manner,
) -> Result<Vec<Fact>, Refusal> {
    known_guest(state, guest)?;
    let before = known_gathering(state, gathering)?.visit(guest).map(crate::domain::Visit::manner);
    let as_it_is = before.unwrap_or_default() == manner;
    Ok(if as_it_is { Vec::new() } else { one(Fact::MannerChosen { gathering, guest, manner }) })
}

/// A time that has passed is taken as said: whose clock is wrong is not for this to say.
pub(super) fn say_leaving(
    state: &State,
    gathering: GatheringId,
    guest: GuestId,
    at: Option<DateTime<Utc>>,
) -> Result<Vec<Fact>, Refusal> {
    known_guest(state, guest)?;
    let visit = known_gathering(state, gathering)?.visit(guest);
    let as_it_is = visit.and_then(crate::domain::Visit::leaving) == at;
    Ok(if as_it_is { Vec::new() } else { one(Fact::LeavingSaid { gathering, guest, at }) })
}

pub(super) fn say(
    state: &State,
    gathering: GatheringId,
    guest: GuestId,
    line: LineId,
    mut saying: Saying,
) -> Result<Vec<Fact>, Refusal> {
    known_guest(state, guest)?;
    saying.text = proper_line(&saying.text)?;
    let visit = known_gathering(state, gathering)?.visit(guest);
    let others = |visit: &crate::domain::Visit| {
        visit.lines_of(saying.side).filter(|(id, _)| *id != line).count()
    };
    if visit.map_or(0, others) >= LINES_A_SIDE {
        return Err(Refusal::TooManyLines { side: saying.side, most: LINES_A_SIDE });
    }
    // The same words again change a line only where they are judged anew.
    let as_it_is = |visit: &crate::domain::Visit| {
        let mut same = visit.lines_of(saying.side).filter(|it| it.1.text() == saying.text);
        same.any(|(id, said)| id != line || *said.saying() == saying)
    };
    if visit.is_some_and(as_it_is) {
        return Ok(Vec::new());
    }
    Ok(one(Fact::LineSaid { gathering, guest, line, saying }))
}

pub(super) fn show(
    state: &State,
    gathering: GatheringId,
    guest: GuestId,
    line: LineId,
    shown: bool,
) -> Result<Vec<Fact>, Refusal> {
    let standing = standing_line(state, gathering, guest, line)?;
    if shown && standing.saying().support {
        return Err(Refusal::SupportStaysPrivate { line });
    }
    Ok(one(Fact::LineShown { gathering, guest, line, shown }))
}

/// A need only: an offer is nothing to ask the room for.
pub(super) fn say_aloud(
    state: &State,
    gathering: GatheringId,
    guest: GuestId,
    line: LineId,
    aloud: bool,
) -> Result<Vec<Fact>, Refusal> {
    let standing = standing_line(state, gathering, guest, line)?;
    if standing.side() != Side::Need {
        return Err(Refusal::UnknownLine { line });
    }
    if aloud && standing.saying().support {
        return Err(Refusal::SupportStaysPrivate { line });
    }
    let as_it_is = standing.aloud.get() == aloud;
    let said = Fact::LineAloud { gathering, guest, line, aloud };
    Ok(if as_it_is { Vec::new() } else { one(said) })
}

pub(super) fn remove(
    state: &State,
    gathering: GatheringId,
    guest: GuestId,
    line: LineId,
) -> Result<Vec<Fact>, Refusal> {
    standing_line(state, gathering, guest, line)?;
    Ok(one(Fact::LineRemoved { gathering, guest, line }))
}

/// A line keeps its id from one gathering to the next, and with it what it is known to mean. Needs
/// are off the big screen again; an offer whose eye was closed stays off it.
pub(super) fn keep_line(
    state: &State,
    gathering: GatheringId,
    guest: GuestId,
    line: LineId,
) -> Result<Vec<Fact>, Refusal> {
    let before = line_before(state, gathering, guest, line)?;
    let is_closed = before.side() == Side::Offer && !before.is_on_screen();
    let mut facts = say(state, gathering, guest, line, before.saying().clone())?;
    if is_closed && !facts.is_empty() {
        facts.push(Fact::LineShown { gathering, guest, line, shown: false });
    }
    Ok(facts)
}

/// What was said last time stays as it was; here the line is taken away before it was said.
pub(super) fn drop_line(
    state: &State,
    gathering: GatheringId,
    guest: GuestId,
    line: LineId,
) -> Result<Vec<Fact>, Refusal> {
    line_before(state, gathering, guest, line)?;
    Ok(one(Fact::LineRemoved { gathering, guest, line }))
}

fn line_before(
    state: &State,
    gathering: GatheringId,
    guest: GuestId,
    line: LineId,
) -> Result<&Line, Refusal> {
    known_guest(state, guest)?;
    known_gathering(state, gathering)?;
    let mut before = state.lines_before(gathering, guest).into_iter();
    let found = before.find(|(id, _)| *id == line);
    found.map(|(_, line)| line).ok_or(Refusal::UnknownLine { line })
}

pub(super) fn remember_days(state: &State, days: u32) -> Result<Vec<Fact>, Refusal> {
    if !REMEMBER_DAYS.contains(&days) {
        return Err(Refusal::RememberDays { days, most: *REMEMBER_DAYS.end() });
    }
    let as_it_is = state.remember_days() == days;
    Ok(if as_it_is { Vec::new() } else { one(Fact::RememberDaysSet { days }) })
}

/// Forgetting somebody twice, or somebody unknown here, is fine: other doors may know them.
pub(super) fn forget(state: &State, guest: GuestId) -> Result<Vec<Fact>, Refusal> {
    if state.is_forgotten(guest) {
        return Ok(Vec::new());
    }
    known_guest(state, guest)?;
    Ok(one(Fact::GuestForgotten { guest }))
}

/// A line with single blanks between its words, no longer than it may be.
pub(super) fn proper_line(text: &str) -> Result<String, Refusal> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.chars().count() {
        0 => Err(Refusal::EmptyLine),
        chars if chars > LINE_CHARS => Err(Refusal::LineTooLong { chars, most: LINE_CHARS }),
        _ => Ok(text),
    }
}

fn standing_line(
    state: &State,
    gathering: GatheringId,
    guest: GuestId,
    line: LineId,
) -> Result<&Line, Refusal> {
    known_guest(state, guest)?;
    let visit = known_gathering(state, gathering)?.visit(guest);
    let found = visit.and_then(|visit| visit.lines().find(|(id, _)| *id == line));
    found.map(|(_, line)| line).ok_or(Refusal::UnknownLine { line })
}
