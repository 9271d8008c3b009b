//! What was offered and needed, by what the lines mean: groups in counts, delicate needs as one.

use serde::Serialize;

use crate::domain::{GatheringId, State};
use crate::matching::Meanings;
use crate::matching::themes::{ThemeLine, Themes, themes};

use super::report::Count;

/// Offers and needs that mean much the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ThemeCount {
    /// What many of them are about, as the words room names it.
    pub subjects: Vec<&'static str>,
    /// Where they are about none of its subjects, the words most typical of them, in whichever
    /// language they were said.
    pub words: Vec<String>,
    /// How many offers.
    pub offered: Count,
    /// How many needs.
    pub needed: Count,
}

/// All that was offered and needed, in groups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ThemeCounts {
    /// The largest first.
    pub all: Vec<ThemeCount>,
    /// Offers in none of them.
    pub other_offered: Count,
    /// Needs in none of them.
    pub other_needed: Count,
    /// Needs that were said in confidence: nothing else is told of them.
    pub in_confidence: Count,
}

/// The lines of an evening, to be counted by what they mean; a worker can do that.
#[derive(Clone, Debug, Default)]
pub struct LinesSaid {
    told: Vec<ThemeLine>,
    /// Offers and needs whose meaning is not known.
    unread: [usize; 2],
    in_confidence: usize,
    /// What people are called: no group is.
    names: Vec<String>,
}

impl LinesSaid {
    /// What those who came said; `None` where the meaning of none is known. Cost: their lines.
    #[must_use]
    pub fn of(state: &State, gathering: GatheringId, meanings: &Meanings) -> Option<Self> {
        let visits = state.gathering(gathering)?.visits();
        let mut said = Self::default();
        for (guest, visit) in visits.filter(|(_, visit)| visit.arrival().is_some()) {
            let name = state.guest(guest).map(|it| it.name().full()).unwrap_or_default();
            said.names.extend(name.split_whitespace().map(str::to_owned));
            for (id, line) in visit.lines() {
                let (saying, [offered, needed]) = (line.saying(), &mut said.unread);
                match (saying.support, meanings.of(id)) {
                    (true, _) => said.in_confidence += 1,
                    (false, Some(vector)) => {
                        let (side, text) = (saying.side, saying.text.clone());
                        said.told.push(ThemeLine { guest, side, text, vector });
                    }
                    (false, None) if saying.side == crate::domain::Side::Offer => *offered += 1,
                    (false, None) => *needed += 1,
                }
            }
        }
        (!said.told.is_empty()).then_some(said)
    }

    /// Puts them into groups and counts. Cost: as of [`themes`].
    #[must_use]
    pub fn counted(self) -> ThemeCounts {
        let Themes { all, others: [offered, needed] } = themes(self.told, &self.names);
        let counted = all.into_iter().map(|it| ThemeCount {
            subjects: it.subjects,
            words: it.words,
            offered: Count::of(it.offered),
            needed: Count::of(it.needed),
        });
        let [unread_offered, unread_needed] = self.unread;
        ThemeCounts {
            all: counted.collect(),
            other_offered: Count::of(offered + unread_offered),
            other_needed: Count::of(needed + unread_needed),
            in_confidence: Count::of(self.in_confidence),
        }
    }
}
