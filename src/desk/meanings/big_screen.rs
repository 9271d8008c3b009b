//! Keeps off the big screen what its meaning says is support, in languages no phrase is in too.

use crate::domain::{Command, Gathering, GuestId, Line, LineId, Refusal, Saying, Side};
use crate::matching::support::is_support_by_meaning;

use super::{Desk, Trouble};

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

    /// Says needs whose meaning is support again as support, for every door; the words stay.
    pub(super) fn keep_private(&mut self, needs: &[(GuestId, LineId)]) {
        let Some(gathering) = self.tonight else { return };
        for &(guest, line) in needs {
            let need = self.open_need(guest, line).filter(|need| self.means_support(line, need));
            let Some(need) = need else { continue };
            let saying = Saying { support: true, ..need.saying().clone() };
            let said = self.submit(Command::Say { gathering, guest, line, saying });
            // A house that is only read, or whose disk is full: the eye stays closed all the same.
            if matches!(said, Err(Trouble::NotSaved(_))) {
                break;
            }
        }
    }

    /// Tonight's needs that the big screen may show now.
    pub(super) fn needs_on_screen(&self) -> Vec<(GuestId, LineId)> {
        let visits = self.evening().into_iter().flat_map(Gathering::visits);
        let needs = visits.flat_map(|(guest, visit)| {
            visit.lines_of(Side::Need).map(move |(line, it)| (guest, line, it))
        });
        needs.filter(|it| it.2.is_on_screen()).map(|it| (it.0, it.1)).collect()
    }

    /// A need of tonight that is not support by what was said.
    fn open_need(&self, guest: GuestId, line: LineId) -> Option<&Line> {
        let visit = self.evening()?.visit(guest)?;
        let need = visit.lines_of(Side::Need).find(|it| it.0 == line)?.1;
        (!need.saying().support).then_some(need)
    }

    fn means_support(&self, line: LineId, need: &Line) -> bool {
        self.meanings.of(line).is_some_and(|it| is_support_by_meaning(need.text(), &it))
    }
}
