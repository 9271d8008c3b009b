//! Keeps off the big screen what its meaning says is support, in languages no phrase is in too.

use crate::domain::{Command, Gathering, GuestId, Line, LineId, Refusal, Side};
use crate::matching::support::is_support_by_meaning;

use super::{Desk, Unread};

impl Desk {
    /// Whether a line's meaning is still to come: the eye of a need stays closed until then. Where
    /// nobody reads lines, there is nothing to wait for.
    #[must_use]
    pub fn awaits_meaning(&self, line: LineId) -> bool {
        self.reads_lines() && !self.meanings.has(line)
    }

    /// Refuses to show tonight's needs that mean support, and those whose meaning is not known yet.
    pub(in crate::desk) fn guard_screen(&self, command: &Command) -> Result<(), Refusal> {
        let Command::Show { gathering, guest, line, shown: true } = command else { return Ok(()) };
        let is_tonight = self.tonight == Some(*gathering);
        let need = self.open_need(*guest, *line).filter(|_| is_tonight);
        match need {
            Some(need) if self.means_support(*line, need) => {
                Err(Refusal::SupportStaysPrivate { line: *line })
            }
            Some(_) if self.awaits_meaning(*line) => Err(Refusal::NotReadYet { line: *line }),
            Some(_) | None => Ok(()),
        }
    }

    /// Tonight's needs that the big screen may show now and whose meaning is known: to be judged.
    pub(super) fn needs_on_screen(&self) -> Vec<Unread> {
        let visits = self.evening().into_iter().flat_map(Gathering::visits);
        let needs = visits.flat_map(|(guest, visit)| {
            visit.lines_of(Side::Need).map(move |(line, it)| (guest, line, it))
        });
        let shown = needs.filter(|it| it.2.is_on_screen());
        let known = shown.filter_map(|(guest, line, need)| {
            let (side, text, known) = (Side::Need, need.text().to_owned(), self.meanings.of(line)?);
            Some(Unread { line, guest, side, text, known: Some(known) })
        });
        known.collect()
    }

    /// A need of tonight that is not support as far as the house knows.
    fn open_need(&self, guest: GuestId, line: LineId) -> Option<&Line> {
        let visit = self.evening()?.visit(guest)?;
        let need = visit.lines_of(Side::Need).find(|it| it.0 == line)?.1;
        (!need.saying().support).then_some(need)
    }

    /// Judged once more at the moment it is to be shown: what the house was told may have been found
    /// by an older program, or a full disk may have refused to take it.
    fn means_support(&self, line: LineId, need: &Line) -> bool {
        self.meanings.of(line).is_some_and(|it| is_support_by_meaning(need.text(), &it))
    }
}
