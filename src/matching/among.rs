//! Saying why to three to five people at one table.

use crate::domain::{Gives, Reasons, Shared};

use super::reasons::{Reasoner, gives_for};
use super::room::Room;

/// The need a table is seeded with: whose it is, and who can help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Seed {
    pub(super) needy: usize,
    /// The number of the line.
    pub(super) need: usize,
    pub(super) helpers: Vec<usize>,
}

impl Reasoner<'_> {
    /// Why these people might like to meet: the seed's help first, then for everybody the best they
    /// get or give here; what all of them share; one question for all. No need for support is
    /// told to a table. Without a spot.
    pub(super) fn reasons_among(&mut self, people: &[usize], seed: Option<&Seed>) -> Reasons {
        let gives = gives_among(self.room, people, seed);
        let shared = shared_by_all(self.room, people);
        // A question that anybody at the table can answer is about what all share, if anything.
        let about = Reasons { shared: shared.clone(), ..Reasons::default() };
        let seen: Vec<_> = people.iter().flat_map(|it| self.seen(*it)).collect();
        let last: Vec<_> = people.iter().flat_map(|it| self.last(*it)).collect();
        let seeds = people.iter().filter_map(|it| self.room.people.get(*it)).map(|it| it.seed);
        let pick = seeds.fold(0, |all: u64, seed| all.rotate_left(17) ^ seed);
        let mut both = people.iter().filter_map(|it| self.guest(*it));
        let (asker, asked) = (both.next(), both.next());
        let opener = asker.zip(asked).map_or_else(String::new, |(asker, asked)| {
            self.ask(&about, [asker, asked], pick, (&seen, &last))
        });
        for at in people {
            self.openers.entry(*at).or_default().push(opener.clone());
        }
        Reasons { gives, shared, opener, ..Reasons::default() }
    }
}

fn gives_among(room: &Room, people: &[usize], seed: Option<&Seed>) -> Vec<Gives> {
    let best = |from: usize, to: usize| gives_for(room, from, to, |_, line| !line.support);
    let mut chosen: Vec<(usize, usize, Gives)> = Vec::new();
    if let Some(Seed { needy, need, helpers }) = seed {
        let helps = |from: &usize| gives_for(room, *from, *needy, |number, _| number == *need);
        chosen.extend(helpers.iter().filter_map(|it| Some((*it, *needy, helps(it)?))));
    }
    let mut others = Vec::new();
    for to in people {
        let from = people.iter().filter(|from| *from != to);
        others.extend(from.filter_map(|from| Some((*from, *to, best(*from, *to)?))));
    }
    others.sort_by(|a, b| b.2.fit.total_cmp(&a.2.fit));
    for (from, to, gives) in others {
        let has_any = |one: usize| chosen.iter().any(|it| it.0 == one || it.1 == one);
        if !(has_any(from) && has_any(to)) {
            chosen.push((from, to, gives));
        }
    }
    chosen.into_iter().map(|it| it.2).collect()
}

/// What every one of them has in common: a language.
fn shared_by_all(room: &Room, people: &[usize]) -> Vec<Shared> {
    let Some((first, others)) = people.split_first() else { return Vec::new() };
    let language = |other: &usize| {
        let (one, other) = room.people.get(*first).zip(room.people.get(*other))?;
        room.common().language(one, other)
    };
    let mut spoken = others.iter().map(language);
    let common = spoken.next().flatten().filter(|it| spoken.all(|other| other == Some(*it)));
    common.map(|it| Shared::Language(it.to_owned())).into_iter().collect()
}
