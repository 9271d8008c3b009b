//! Whom to show to whom. Fairness first, then fit: DOMAIN.md, "Suggesting".

mod everyone;
mod host;
mod one;
mod three;
mod whom;

use crate::domain::{Command, GatheringId, GuestId, IntroductionId, Reasons};

use super::person::Person;
use super::reasons::Reasoner;
use super::room::{OpenOne, Room};

pub use everyone::{Level, level, suggest_everyone, suggest_everyone_telling};
pub use host::{introduce, next_for_host};
pub use one::suggest_for;
pub use whom::{Whom, whom};

/// Two people, or three, who might like to meet, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// Who: the one served first, so that the opener is a question to the other.
    pub guests: Vec<GuestId>,
    /// Why, with an opener and a spot.
    pub reasons: Reasons,
    /// Where it was suggested before and waits for its answers: introduce this one instead of
    /// suggesting it again.
    pub open: Option<IntroductionId>,
    /// A suggestion nobody has answered that is to be withdrawn first: of somebody who has others, so
    /// that whoever has none is shown to somebody at all; or of the two whom a third joins.
    pub withdraws: Option<IntroductionId>,
}

impl Suggestion {
    /// What shows it at `gathering` under the id `introduction`, one after the other: the second
    /// takes the place the first gives. Nothing where it is open already.
    #[must_use]
    pub fn wishes(self, gathering: GatheringId, introduction: IntroductionId) -> Vec<Command> {
        let Self { guests, reasons, open, withdraws } = self;
        if open.is_some() {
            return Vec::new();
        }
        let by_hand = false;
        let withdraw = withdraws.map(|introduction| Command::Withdraw { gathering, introduction });
        let suggest = Command::Suggest { gathering, introduction, guests, reasons, by_hand };
        withdraw.into_iter().chain([suggest]).collect()
    }

    /// What introduces these people by a host's hand at `gathering`, one after the other, with the
    /// host's `reasons`. What is open already keeps its answers, and is shown again only where the
    /// reasons changed; `introduction` is its id, or a fresh one. What it replaces is withdrawn first.
    #[must_use]
    pub fn introduced(
        &self,
        gathering: GatheringId,
        introduction: IntroductionId,
        reasons: Reasons,
    ) -> Vec<Command> {
        let is_new = self.open.is_none() || reasons != self.reasons;
        let (guests, by_hand) = (self.guests.clone(), true);
        let suggest = Command::Suggest { gathering, introduction, guests, reasons, by_hand };
        let introduce = Command::Introduce { gathering, introduction, made: true };
        let withdraw =
            self.withdraws.map(|introduction| Command::Withdraw { gathering, introduction });
        withdraw.into_iter().chain(is_new.then_some(suggest)).chain([introduce]).collect()
    }
}

/// How many more somebody can be shown.
fn left(room: &Room, at: usize) -> usize {
    room.people.get(at).map_or(0, Person::room_left)
}

fn anew(reasoner: &mut Reasoner<'_>, at: usize, other: usize) -> Suggestion {
    let guests = [at, other].iter().filter_map(|it| reasoner.guest(*it)).collect();
    Suggestion { guests, reasons: reasoner.reasons(at, other), open: None, withdraws: None }
}

fn again(room: &Room, at: usize, open: &OpenOne) -> Suggestion {
    let mut places = open.people.clone();
    places.sort_by_key(|it| *it != at);
    let guests = places.iter().filter_map(|it| room.people.get(*it)).map(|it| it.guest).collect();
    Suggestion { guests, reasons: open.reasons.clone(), open: Some(open.id), withdraws: None }
}
