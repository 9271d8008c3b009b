//! A hub at work: what is told of it, and what is wished of it.

use std::sync::atomic::Ordering;

use crate::sync::HubError;

use super::{Hosted, Invited, LOOKS_EVERY, Neighbour, RunningHub, Talk, removes, tell};

/// What is told of a hub that runs.
#[derive(Default)]
struct Shown {
    invitation: Option<Invited>,
    joined: Vec<String>,
    doors: Vec<Neighbour>,
    is_news: bool,
}

impl Shown {
    fn tell(&mut self, talk: &Talk, wake: &impl Fn()) {
        if std::mem::take(&mut self.is_news) {
            let (invitation, joined) = (self.invitation.clone(), self.joined.clone());
            tell(talk, Hosted::Running { invitation, joined, doors: self.doors.clone() });
            wake();
        }
    }

    /// A door goes: it is said at once, as the server takes its time. An invitation goes with it, and
    /// another one comes in its place.
    fn remove(
        &mut self,
        hub: &mut dyn RunningHub,
        door: &str,
        (talk, wake): (&Talk, &impl Fn()),
    ) -> Result<(), HubError> {
        let was_inviting = self.invitation.take().is_some();
        self.doors.retain(|it| it.id != door);
        self.is_news = true;
        self.forget_who_went();
        self.tell(talk, wake);
        hub.remove(door)?;
        if was_inviting {
            self.invite(hub)?;
        }
        Ok(())
    }

    /// Who may come in no more is not said to have joined.
    fn forget_who_went(&mut self) {
        let doors = &self.doors;
        self.joined.retain(|name| doors.iter().any(|it| it.name == *name));
    }

    fn invite(&mut self, hub: &mut dyn RunningHub) -> Result<(), HubError> {
        (self.invitation, self.is_news) = (Some(Invited::now(hub.invite()?)), true);
        Ok(())
    }

    /// What has changed by itself: an invitation lasts an hour, and another program may remove a door.
    fn look(&mut self, hub: &mut dyn RunningHub) -> Result<(), HubError> {
        let doors = hub.doors();
        self.is_news |= doors != self.doors;
        self.doors = doors;
        self.forget_who_went();
        let Some(invited) = &self.invitation else { return Ok(()) };
        let (left, is_void) = (invited.minutes_left(), !hub.is_inviting());
        if left == 0 || (is_void && left == 1) {
            (self.invitation, self.is_news) = (None, true);
        } else if is_void {
            self.invite(hub)?;
        }
        Ok(())
    }
}

/// Lets doors in until nobody wants the hub any more.
pub(super) fn serve(
    hub: &mut dyn RunningHub,
    talk: &Talk,
    wake: &impl Fn(),
) -> Result<(), HubError> {
    let mut shown = Shown { doors: hub.doors(), is_news: true, ..Shown::default() };
    while !talk.leaves.load(Ordering::Acquire) {
        if talk.invites.swap(false, Ordering::AcqRel) {
            shown.invite(hub)?;
        }
        for door in removes(talk) {
            shown.remove(hub, &door, (talk, wake))?;
        }
        shown.look(hub)?;
        shown.tell(talk, wake);
        if let Some(name) = hub.serve(LOOKS_EVERY)? {
            shown.joined.push(name);
            // It let one door in, and no other.
            (shown.invitation, shown.is_news) = (None, true);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    /// A hub that invites by numbers, and ends when it is asked for the third time.
    struct Numbered {
        invited: usize,
        inviting: bool,
        served: usize,
        doors: Vec<Neighbour>,
    }

    impl RunningHub for Numbered {
        fn invite(&mut self) -> Result<String, HubError> {
            (self.invited, self.inviting) = (self.invited + 1, true);
            Ok(format!("invitation {}", self.invited))
        }

        fn serve(&mut self, _most: Duration) -> Result<Option<String>, HubError> {
            self.served += 1;
            match self.served {
                // Another program removed a door.
                1 => {
                    self.doors.pop();
                    self.inviting = false;
                    Ok(None)
                }
                2 => Ok(None),
                _ => Err(HubError::NoServer),
            }
        }

        fn doors(&self) -> Vec<Neighbour> {
            self.doors.clone()
        }

        fn is_inviting(&self) -> bool {
            self.inviting
        }

        fn remove(&mut self, door: &str) -> Result<(), HubError> {
            self.doors.retain(|it| it.id != door);
            self.inviting = false;
            Ok(())
        }
    }

    fn door(id: &str) -> Neighbour {
        Neighbour { id: id.to_owned(), name: id.to_owned(), door: None, since: None }
    }

    fn named(doors: &[Neighbour]) -> String {
        doors.iter().map(|it| it.name.as_str()).collect()
    }

    #[test]
    fn a_door_that_is_removed_is_from_then_on_not_said_to_have_joined() {
        let doors = vec![door("A"), door("B")];
        let mut hub = Numbered { invited: 0, inviting: false, served: 0, doors: doors.clone() };
        let joined = vec!["A".to_owned(), "B".to_owned()];
        let mut shown = Shown { joined, doors, ..Shown::default() };
        let talk = Talk::default();
        let told = std::cell::RefCell::new(Vec::new());
        let wake = || {
            if let Hosted::Running { joined, doors, .. } = &*talk.told.lock().unwrap() {
                told.borrow_mut().push((named(doors), joined.concat()));
            }
        };
        shown.remove(&mut hub, "A", (&talk, &wake)).unwrap();
        shown.look(&mut hub).unwrap();
        shown.tell(&talk, &wake);
        assert_eq!(*told.borrow(), [("B".to_owned(), "B".to_owned())]);
    }

    #[test]
    fn an_invitation_that_is_void_is_gone_at_once_and_another_comes_in_its_place() {
        let doors = vec![door("A"), door("B"), door("C")];
        let mut hub = Numbered { invited: 0, inviting: false, served: 0, doors };
        let talk = Talk::default();
        talk.invites.store(true, Ordering::Release);
        talk.removes.lock().unwrap().push("A".to_owned());
        let told = std::cell::RefCell::new(Vec::new());
        let wake = || {
            let Hosted::Running { invitation, doors, .. } = talk.told.lock().unwrap().clone()
            else {
                return;
            };
            told.borrow_mut().push((named(&doors), invitation.map(|it| it.text)));
        };
        assert!(serve(&mut hub, &talk, &wake).is_err(), "it ended");
        let invitation = |n: usize| Some(format!("invitation {n}"));
        let said = [("BC", None), ("BC", invitation(2)), ("B", invitation(3))];
        assert_eq!(*told.borrow(), said.map(|(doors, text)| (doors.to_owned(), text)));
    }
}
