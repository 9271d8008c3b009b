//! What lines are by their meaning, said for every door.

use crate::domain::Command;
use crate::journal::AppendError;

use super::{Desk, Meant, Trouble};

impl Desk {
    /// Says lines again that are not what their words were taken for; the words stay. All at once,
    /// or each by itself where one of them is refused.
    pub(super) fn amend(&mut self, all: &[&Meant]) -> Result<(), AppendError> {
        let wishes: Vec<Command> = all.iter().filter_map(|it| self.amendment(it)).collect();
        if wishes.is_empty() {
            return Ok(());
        }
        match self.submit_all(wishes.iter().cloned()) {
            Ok(()) => Ok(()),
            Err(Trouble::NotSaved(error)) => Err(error),
            Err(Trouble::Refused(_)) => {
                for wish in wishes {
                    if let Err(Trouble::NotSaved(error)) = self.submit(wish) {
                        return Err(error);
                    }
                }
                Ok(())
            }
        }
    }

    /// The wish that a line be what it means; `None` where it is, or is gone.
    fn amendment(&self, it: &Meant) -> Option<Command> {
        let gathering = self.tonight?;
        let said = self.standing(it)?.saying();
        let saying = it.judged.about(said);
        let (guest, line) = (it.guest, it.line);
        (saying != *said).then_some(Command::Say { gathering, guest, line, saying })
    }
}
