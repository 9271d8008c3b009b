//! The way home at the kiosk: checked out by the first tap, then whatever was said is saved as it is
//! tapped.

use egui::Ui;

use super::{Errand, Kiosk, Screen};
use crate::desk::{Desk, Trouble};
use crate::domain::{Command, GatheringId, GuestId, IntroductionId, Outcome, Pair, PromiseId};
use crate::followup::TakeHome;
use crate::ui::guest::choices::Change;
use crate::ui::guest::home::HomeWish;
use crate::ui::guest::sheets::{Sheet, TakeSheet};
use crate::ui::guest::welcome::Welcome;

impl Kiosk {
    pub(super) fn at_home(&mut self, ui: &Ui, desk: &mut Desk, wish: HomeWish) {
        let is_over = self.is_over(desk);
        let (Screen::Home(home), Some(gathering)) = (&mut self.screen, desk.tonight()) else {
            return;
        };
        let guest = home.guest();
        match wish {
            HomeWish::Met(with, met) => {
                let scanned = false;
                let wish = Command::SayMet { gathering, guest, with, met, scanned };
                home.saved(with, desk.submit(wish).is_ok());
            }
            HomeWish::Scanned(with) => {
                let (met, scanned) = (true, true);
                let wish = Command::SayMet { gathering, guest, with, met, scanned };
                home.added(match desk.submit(wish) {
                    Ok(()) => None,
                    Err(Trouble::Refused(_)) => Some("k6-not-here"),
                    Err(Trouble::NotSaved(_)) => Some("k6-not-saved"),
                });
            }
            HomeWish::Swap(with, yes) => {
                let of_two =
                    desk.evening().map(|it| it.introductions_of_two(Pair::new(guest, with)));
                let ids: Vec<_> = of_two.into_iter().flatten().map(|(id, _)| id).collect();
                let answer =
                    |introduction| Command::AnswerSwap { gathering, introduction, guest, yes };
                home.saved(with, desk.submit_all(ids.into_iter().map(answer)).is_ok());
            }
            HomeWish::Glad(with, glad) => {
                let wish = Command::SayGlad { gathering, guest, with, glad };
                home.saved(with, desk.submit(wish).is_ok());
            }
            HomeWish::GoOn | HomeWish::Back | HomeWish::Skip => {
                let words = home.words(desk);
                if desk.submit_all(words).is_err() {
                    return home.stumble();
                }
                let home = home.clone();
                let next = if wish == HomeWish::Skip {
                    home.skipped()
                } else if wish == HomeWish::Back {
                    home.back(desk)
                } else {
                    home.next(desk)
                };
                self.show(ui, Screen::Home(next));
            }
            HomeWish::Stay if is_over => {}
            HomeWish::Stay => match desk.submit(Command::UndoMovement { gathering, guest }) {
                Ok(()) => self.clear(ui, desk, Welcome::default()),
                Err(_) => home.stumble(),
            },
            HomeWish::Remember(yes) => {
                let change = Change::Remember(yes);
                let says = change.saved(desk, self.now.words, guest);
                let saved = desk.submit(change.command(desk, gathering, guest)).is_ok();
                home.remember_said(saved.then_some(says));
            }
            HomeWish::Print => {
                if let Some(take) = home.take_home(desk) {
                    home.printed();
                    self.print_slip(take);
                }
            }
        }
    }

    /// "Take it with you", over K5.
    pub(super) fn take_with_you(&mut self, shown: Vec<IntroductionId>) {
        if let Screen::People(people) = &self.screen {
            self.sheet = Some(Sheet::Take(TakeSheet::of(people.guest(), shown)));
        }
    }

    pub(super) fn print_slip(&mut self, take: TakeHome) {
        self.errands.push(Errand::PrintSlip(Box::new(take), self.now.words));
    }

    /// Whether they would see somebody again; asked on K5.
    pub(super) fn again(&mut self, desk: &mut Desk, with: GuestId, again: Option<bool>) {
        let (Screen::People(people), Some(gathering)) = (&mut self.screen, desk.tonight()) else {
            return;
        };
        let guest = people.guest();
        let saved = desk.submit(Command::SayAgain { gathering, guest, with, again }).is_ok();
        let both = desk.evening().is_some_and(|it| it.both_again((guest, with)));
        people.again_said(with, again, both, saved);
    }

    /// Whether they were glad to meet somebody; asked on K5.
    pub(super) fn glad(
        &mut self,
        desk: &mut Desk,
        (gathering, with): (GatheringId, GuestId),
        glad: Option<bool>,
    ) {
        let Screen::People(people) = &mut self.screen else { return };
        let guest = people.guest();
        let saved = desk.submit(Command::SayGlad { gathering, guest, with, glad }).is_ok();
        people.glad_said(with, saved);
    }

    /// What became of a promise from an earlier evening; it is asked about on K5.
    pub(super) fn kept(
        &mut self,
        desk: &mut Desk,
        (gathering, promise): (GatheringId, PromiseId),
        outcome: Outcome,
    ) {
        let Screen::People(people) = &mut self.screen else { return };
        let saved = desk.submit(Command::KeepPromise { gathering, promise, outcome }).is_ok();
        people.promise_answered(saved);
    }
}

/// Two who said at two doors that they would see each other again are introduced as soon as one of
/// them looks.
pub(super) fn meet_again(desk: &mut Desk, guest: GuestId) {
    let Some((gathering, evening)) = desk.tonight().zip(desk.evening()) else { return };
    let met = desk.state().met_before(gathering, guest).into_iter();
    let both: Vec<_> = met.filter(|with| evening.both_again((guest, *with))).collect();
    let again = Some(true);
    for with in both {
        // What cannot be written now is tried with the next look.
        desk.submit(Command::SayAgain { gathering, guest, with, again }).ok();
    }
}
