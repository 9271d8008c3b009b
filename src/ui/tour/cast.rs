//! Who is before the screen on a walk, and the hands of the clock.

use chrono::TimeDelta;

use super::{Frame, Mishap, STAFF_CODE, Stage};
use crate::desk::{Desk, HandClock, fresh_badge_code};
use crate::domain::{
    By, CheckIn, Command, Consent, Details, Gathering, GuestId, Name, ScreenName, Sitting, Swap,
    Table, Wait,
};
use crate::matching;
use crate::ui::actor::{Actor, NotThere};
use crate::ui::app::{App, Options};
use crate::words::Words;

/// Somebody before the screen.
pub(super) struct Cast<'a, E> {
    stage: &'a dyn Stage<E>,
    pub(super) actor: Actor,
    pub(super) words: Words,
    clock: HandClock,
    /// Ana's ticket.
    ticket: String,
}

impl<'a, E: Mishap> Cast<'a, E> {
    pub(super) fn new(stage: &'a dyn Stage<E>, desk: Desk, clock: HandClock, frame: Frame) -> Self {
        let ticket = ticket_of(&desk, "Ana Pereira");
        let options = Options { language: frame.language, look: frame.look, ..Options::default() };
        let actor = Actor::new(frame.size, frame.look, App::new(desk, options));
        Self { stage, actor, words: Words::new(frame.language), clock, ticket }
    }

    /// Takes a picture.
    pub(super) fn shot(&mut self, name: &str) -> Result<(), E> {
        self.stage.keep(name, &self.actor.picture())
    }

    /// Touches what says the sentence with this key, below what is seen where it has to be.
    pub(super) fn press(&mut self, key: &str) -> Result<(), NotThere> {
        self.press_below(self.words.say(key))
    }

    /// Scrolls to the end of what a foot hides.
    pub(super) fn scroll_to_end(&mut self) {
        while self.actor.press(self.words.say("shared-more-below")).is_ok() {}
    }

    /// The same for what is called so.
    pub(super) fn press_below(&mut self, name: &str) -> Result<(), NotThere> {
        let below = self.words.say("shared-more-below");
        loop {
            match self.actor.press(name) {
                Err(_) if self.actor.press(below).is_ok() => {}
                ended => return ended,
            }
        }
    }

    /// Touches what says one sentence, and takes a picture while the other one is there.
    pub(super) fn glimpse(&mut self, key: &str, shows: &str, name: &str) -> Result<(), E> {
        let seen = self.actor.glimpse(self.words.say(key), self.words.say(shows))?;
        self.stage.keep(name, &seen)
    }

    /// Lets a while go by.
    pub(super) fn wait(&self, seconds: i64) {
        self.clock.advance(TimeDelta::seconds(seconds));
    }

    /// Ana holds her ticket before the scanner.
    pub(super) fn scan_ana(&mut self) {
        let ticket = self.ticket.clone();
        self.actor.scan(&ticket);
    }

    /// Ana is checked in: K4.
    pub(super) fn check_ana_in(&mut self) -> Result<(), NotThere> {
        self.scan_ana();
        self.press("k3-check-me-in")
    }

    /// The staff's list.
    pub(super) fn open_staff_list(&mut self) -> Result<(), NotThere> {
        self.press("k1-staff")?;
        self.actor.write(STAFF_CODE);
        Ok(())
    }

    /// The desk, at one of the rail's places.
    pub(super) fn open_desk(&mut self, place: &str) -> Result<(), NotThere> {
        self.open_staff_list()?;
        self.press("k2-staff-desk")?;
        self.press(place)
    }
}

/// The first ticket of somebody on tonight's list.
fn ticket_of(desk: &Desk, full: &str) -> String {
    let tickets = desk.evening().into_iter().flat_map(Gathering::tickets);
    let theirs = |guest| desk.state().guest(guest).is_some_and(|it| it.name().full() == full);
    let code = tickets.filter(|(_, guest)| theirs(*guest)).map(|(code, _)| code.to_owned()).next();
    code.unwrap_or_default()
}

/// The same evening again, with nobody on its list yet.
pub(super) fn plan_another(desk: &mut Desk) {
    let plan = desk.evening().and_then(Gathering::plan).cloned();
    let gathering = desk.mint();
    let planned = plan.map(|plan| desk.submit(Command::PlanGathering { gathering, plan }));
    if matches!(planned, Some(Ok(()))) {
        desk.serve(gathering);
    }
}

/// Somebody ends the evening.
pub(super) fn end_evening(desk: &mut Desk) {
    let Some(gathering) = desk.tonight() else { return };
    desk.submit(Command::EndEvening { gathering, ended: true }).ok();
}

/// Everybody who is in sits down at so many tables, as they came.
pub(super) fn sit_down(desk: &mut Desk, tables: usize) {
    let Some((gathering, evening)) = desk.tonight().zip(desk.evening()) else { return };
    let guests: Vec<_> = evening.present().map(|(guest, _)| guest).collect();
    let at_one = |place: usize| guests.iter().copied().skip(place).step_by(tables.max(1)).collect();
    let table = |place| Table { guests: at_one(place), ..Table::default() };
    let tables = (0..tables).map(table).collect();
    let sitting = Sitting { minutes: 8, tables, opener: "opener-any-1".to_owned() };
    desk.submit(Command::StartRound { gathering, round: desk.mint(), sitting }).ok();
}

/// Somebody comes in who was on no list.
pub(super) fn walk_in(desk: &mut Desk, name: Name, screen: ScreenName) -> Option<GuestId> {
    let (gathering, guest) = (desk.tonight()?, desk.mint());
    let check_in = CheckIn {
        gathering,
        guest,
        by: By::WalkIn,
        badge_code: fresh_badge_code(),
        details: Details { name: Some(name), ..Details::default() },
        consent: Some(Consent { screen, swap: Swap::AskEachTime }),
        manner: None,
        door: None,
    };
    desk.submit(Command::CheckIn(Box::new(check_in))).ok().map(|()| guest)
}

/// Somebody who is on no list waits for a place.
pub(super) fn wait_for_a_place(desk: &mut Desk, name: Name) -> Option<GuestId> {
    let (gathering, guest) = (desk.tonight()?, desk.mint());
    let details = Details { name: Some(name), ..Details::default() };
    let wait = Wait { gathering, guest, details, badge_code: fresh_badge_code() };
    desk.submit(Command::Wait(Box::new(wait))).ok().map(|()| guest)
}

/// A host introduces two people, with the reasons matching finds where `why` they may meet matters.
pub(super) fn introduce(desk: &mut Desk, [a, b]: [GuestId; 2], why: bool) {
    let Some(gathering) = desk.tonight() else { return };
    let introduction = desk.mint();
    let found = why.then(|| matching::introduce(&desk.room(gathering), [a, b])).flatten();
    let (guests, reasons) = (vec![a, b], found.map(|it| it.reasons).unwrap_or_default());
    let wish = Command::Suggest { gathering, introduction, guests, reasons, by_hand: true };
    desk.submit(wish).ok();
    desk.submit(Command::Introduce { gathering, introduction, made: true }).ok();
}
