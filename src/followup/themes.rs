//! What was offered and needed, by what the lines mean: groups in counts, delicate needs as one.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::domain::{GatheringId, Guest, GuestId, Kind, LineId, Side, State};
use crate::matching::themes::{ThemeLine, Themes, themes};
use crate::matching::{Meanings, Phrase, answered_needs};

use super::report::Count;

/// Offers and needs that mean much the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ThemeCount {
    /// What many of them are about, as the words room names it.
    pub subjects: Vec<&'static str>,
    /// Where they are about none of its subjects, the words most typical of them, in whichever
    /// language they were said.
    pub words: Vec<String>,
    /// How many people offer something of it.
    pub offered: Count,
    /// How many need something of it.
    pub needed: Count,
    /// Of those, how many need what nobody who came offers.
    pub unmet: Count,
}

/// All that was offered and needed, in groups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ThemeCounts {
    /// The largest first.
    pub all: Vec<ThemeCount>,
    /// People who offer what is in none of them.
    pub other_offered: Count,
    /// People who need what is in none of them.
    pub other_needed: Count,
    /// Of those, who need what nobody offers.
    pub other_unmet: Count,
    /// People who need something they said in confidence: nothing else is told of it.
    pub in_confidence: Count,
    /// Of those, who need what nobody offers.
    pub unmet_in_confidence: Count,
}

/// The lines of an evening, to be counted by what they mean; a worker can do that.
#[derive(Clone, Debug, Default)]
pub struct LinesSaid {
    lines: Vec<Said>,
    meanings: Meanings,
    /// Needs that were met.
    answered: BTreeSet<LineId>,
    /// What people are called: no group is.
    names: Vec<String>,
}

/// One line of somebody who came.
#[derive(Clone, Debug)]
struct Said {
    guest: GuestId,
    id: LineId,
    side: Side,
    kind: Option<Kind>,
    in_confidence: bool,
    text: String,
}

impl Said {
    fn phrase(&self) -> Phrase<'_> {
        Phrase { side: self.side, text: &self.text, kind: self.kind }
    }
}

impl LinesSaid {
    /// What those who came said; `None` where the meaning of none is known. Cost: their lines.
    #[must_use]
    pub fn of(state: &State, gathering: GatheringId, meanings: &Meanings) -> Option<Self> {
        let evening = state.gathering(gathering)?;
        let (meanings, answered) = (meanings.clone(), answered_needs(evening));
        let mut said = Self { meanings, answered, ..Self::default() };
        let is_child = |guest| state.guest(guest).is_some_and(Guest::is_child);
        let came = evening.visits().filter(|(_, visit)| visit.arrival().is_some());
        for (guest, visit) in came.filter(|(guest, _)| !is_child(*guest)) {
            let name = state.guest(guest).map(|it| it.name().full()).unwrap_or_default();
            said.names.extend(name.split_whitespace().map(str::to_owned));
            for (id, line) in visit.lines() {
                let saying = line.saying();
                said.lines.push(Said {
                    guest,
                    id,
                    side: saying.side,
                    kind: saying.kind,
                    in_confidence: saying.support,
                    text: saying.text.clone(),
                });
            }
        }
        let is_known = |it: &Said| !it.in_confidence && said.meanings.has(it.id);
        said.lines.iter().any(is_known).then_some(said)
    }

    /// Puts them into groups and counts people. Cost: as of [`themes`], and of finding for each need
    /// what fits it.
    #[must_use]
    pub fn counted(self) -> ThemeCounts {
        let unmet = self.unmet();
        let (mut told, mut unread, mut in_confidence) = (Vec::new(), [vec![], vec![]], vec![]);
        for (it, is_unmet) in self.lines.into_iter().zip(unmet) {
            let vector = self.meanings.of(it.id).filter(|_| !it.in_confidence);
            let Said { guest, side, text, .. } = it;
            let [offered, needed] = &mut unread;
            match (vector, side) {
                _ if it.in_confidence => in_confidence.push((guest, is_unmet)),
                (Some(vector), _) => told.push(ThemeLine { guest, side, text, vector, is_unmet }),
                (None, Side::Offer) => offered.push((guest, is_unmet)),
                (None, Side::Need) => needed.push((guest, is_unmet)),
            }
        }
        let Themes { all, others } = themes(told, &self.names);
        let counted = all.into_iter().map(|it| ThemeCount {
            subjects: it.subjects,
            words: it.words,
            offered: Count::of(it.said.offer),
            needed: Count::of(it.said.need),
            unmet: Count::among(it.said.unmet, it.said.need),
        });
        let [unread_offered, unread_needed] = unread.map(|it| people(&it));
        let [in_confidence, unmet_in_confidence] = people(&in_confidence);
        let other_needed = others.need + unread_needed[0];
        ThemeCounts {
            all: counted.collect(),
            other_offered: Count::of(others.offer + unread_offered[0]),
            other_needed: Count::of(other_needed),
            other_unmet: Count::among(others.unmet + unread_needed[1], other_needed),
            in_confidence: Count::of(in_confidence),
            unmet_in_confidence: Count::among(unmet_in_confidence, in_confidence),
        }
    }

    /// Of each line, whether it is a need that no other who came offers by what it means, and that
    /// was not met: as the hosts' list of them says while the evening is on.
    fn unmet(&self) -> Vec<bool> {
        let phrases: Vec<_> = self.lines.iter().map(Said::phrase).collect();
        let ids: Vec<_> = self.lines.iter().map(|it| it.id).collect();
        let Some(fit) = self.meanings.fit(&phrases, &ids) else {
            return vec![false; self.lines.len()];
        };
        let is_offered = |(number, need): (usize, &Said)| {
            let offers = fit.fitting(number).into_iter().filter_map(|it| self.lines.get(it.0));
            offers.into_iter().any(|it| it.guest != need.guest)
        };
        let is_unmet = |(number, it): (usize, &Said)| {
            it.side == Side::Need
                && !self.answered.contains(&it.id)
                && self.meanings.has(it.id)
                && !is_offered((number, it))
        };
        self.lines.iter().enumerate().map(is_unmet).collect()
    }
}

/// How many people, and how many of them with an unmet need.
fn people(lines: &[(GuestId, bool)]) -> [usize; 2] {
    let all: BTreeSet<_> = lines.iter().map(|it| it.0).collect();
    let unmet: BTreeSet<_> = lines.iter().filter(|it| it.1).map(|it| it.0).collect();
    [all.len(), unmet.len()]
}
