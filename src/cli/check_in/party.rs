//! Somebody at the door, alone or with everybody on their booking.

use crate::desk::{Desk, Trouble, fresh_badge_code};
use crate::domain::{
    Along, By, Command, Details, Gathering, GuestId, Name, PartyCheckIn, Refusal, Visit, Wait,
    decide,
};
use crate::words::{Language, Words};

use super::{Answer, Companion, Failure, Move, Round, Verdict, plain, standing, verdict, wish};

/// Moves whoever a code is of by these wishes, with their party where that was asked for, and
/// answers how things stand then.
pub(super) fn answer<'a>(
    desk: &mut Desk,
    round: &Round<'_>,
    code: &'a str,
    guest: GuestId,
    wishes: Vec<Command>,
) -> Result<Answer<'a>, Failure> {
    let (theirs, party) = moved(desk, round, guest, wishes)?;
    let Companion { verdict, since, door, why, .. } = theirs;
    let waiting = waits(desk, round, guest, verdict)?;
    let moved = plain(code, verdict);
    Ok(Answer { guest: Some(guest), since, door, why, waiting, party, ..moved })
}

/// Theirs, then the others'.
fn moved(
    desk: &mut Desk,
    round: &Round<'_>,
    guest: GuestId,
    wishes: Vec<Command>,
) -> Result<(Companion, Vec<Companion>), Failure> {
    let party = desk.state().gathering(round.gathering).map(|it| it.companions_of(guest));
    let party = party.filter(|it| round.party && !it.is_empty());
    let Some(party) = party else { return Ok((alone(desk, round, guest, wishes)?, Vec::new())) };
    if round.way == Move::In {
        let (theirs, mut others): (Vec<_>, Vec<_>) =
            together(desk, round, guest, &party)?.into_iter().partition(|it| it.guest == guest);
        if let Some(own) = theirs.into_iter().next() {
            return Ok((own, std::mem::take(&mut others)));
        }
    }
    let own = alone(desk, round, guest, wishes)?;
    let others = party.into_iter().filter(|it| *it != guest);
    let plain = |it| vec![wish(round, it, Details::default())];
    let others: Result<_, _> = others.map(|it| alone(desk, round, it, plain(it))).collect();
    Ok((own, others?))
}

fn alone(
    desk: &mut Desk,
    round: &Round<'_>,
    guest: GuestId,
    wishes: Vec<Command>,
) -> Result<Companion, Failure> {
    let done = desk.submit_all(wishes);
    let (verdict, why) = verdict(round.way, done)?;
    Ok(told(desk, round, guest, verdict, why))
}

/// All in one write; who was refused says why, and keeps nobody else out.
fn together(
    desk: &mut Desk,
    round: &Round<'_>,
    speaker: GuestId,
    party: &[GuestId],
) -> Result<Vec<Companion>, Failure> {
    let gathering = round.gathering;
    let is_in = |desk: &Desk, guest: &GuestId| {
        let visit = desk.state().gathering(gathering).and_then(|it: &Gathering| it.visit(*guest));
        visit.is_some_and(Visit::is_in)
    };
    let before: Vec<_> = party.iter().filter(|it| is_in(desk, it)).copied().collect();
    let along = |guest: &GuestId| Along {
        guest: *guest,
        badge_code: fresh_badge_code(),
        name: Name::default(),
        child: None,
    };
    let wish_of_all = Command::CheckInParty(Box::new(PartyCheckIn {
        gathering,
        speaker,
        by: By::Code,
        people: party.iter().map(along).collect(),
        door: round.door.map(Into::into),
    }));
    if let Err(Trouble::NotSaved(error)) = desk.submit(wish_of_all) {
        return Err(Failure::NotSaved(error));
    }
    let mut all = Vec::new();
    for guest in party {
        let (verdict, why) = match is_in(desk, guest) {
            true if before.contains(guest) => (Verdict::AlreadyIn, None),
            true => (Verdict::Welcome, None),
            false => {
                let asked =
                    decide(desk.state(), wish(round, *guest, Details::default()), desk.now());
                (Verdict::Refused, asked.err().map(|it| it.to_string()))
            }
        };
        all.push(told(desk, round, *guest, verdict, why));
    }
    Ok(all)
}

fn told(
    desk: &Desk,
    round: &Round<'_>,
    guest: GuestId,
    verdict: Verdict,
    why: Option<String>,
) -> Companion {
    let words = Words::new(Language::En);
    let name = words.full_name(desk.state(), Some(round.gathering), guest);
    let (since, door) = standing(desk.state(), round, guest, verdict).unzip();
    Companion { guest, name, verdict, since, door, why }
}

/// Puts somebody on the waiting list who found no place, where that was asked for; how many wait
/// before them.
fn waits(
    desk: &mut Desk,
    round: &Round<'_>,
    guest: GuestId,
    verdict: Verdict,
) -> Result<Option<usize>, Failure> {
    if !round.wait || round.way != Move::In || verdict != Verdict::Refused {
        return Ok(None);
    }
    let gathering = round.gathering;
    let refused = decide(desk.state(), wish(round, guest, Details::default()), desk.now());
    if !matches!(refused, Err(Refusal::Full { .. })) {
        return Ok(None);
    }
    let (details, badge_code) = (Details::default(), fresh_badge_code());
    desk.submit(Command::Wait(Box::new(Wait { gathering, guest, details, badge_code })))?;
    let waiting = desk.state().gathering(gathering).map(Gathering::waiting).unwrap_or_default();
    Ok(waiting.iter().find(|it| it.guest == guest).map(|it| it.ahead))
}
