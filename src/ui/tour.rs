//! A walk through every screen and state of the program, for pictures.

use std::path::Path;

use chrono::TimeDelta;
use egui::{Key, Vec2, vec2};
use image::RgbaImage;

use super::actor::{Actor, NotThere};
use super::app::Options;
use super::host::Board;
use super::pictures::picture;
use super::theme::{HIGH_CONTRAST, Look, TextSize};
use crate::desk::{Desk, HandClock};
use crate::domain::Command;
use crate::words::{Language, Words};

/// A fresh evening for each walk: the house, and the hands of its clock.
pub type Evening<'a, E> = dyn Fn() -> Result<(Desk, HandClock), E> + 'a;

/// One picture of the tour, by the name of its screen and state.
pub type Shot = (&'static str, RgbaImage);

/// What becomes of each picture.
pub type Album<'a, E> = dyn FnMut(Shot) -> Result<(), E> + 'a;

const LANDSCAPE: Vec2 = vec2(1280.0, 800.0);
const PORTRAIT: Vec2 = vec2(800.0, 1280.0);
const BOARD: Vec2 = vec2(1920.0, 1080.0);

/// How far into the packets the picture looks: to somebody who met people.
const PACKETS_ON: usize = 41;

/// The evening's staff code.
pub const STAFF_CODE: &str = "123456";

/// Walks through every screen and hands over a picture of each; `typed_list` is a guest list with
/// rows that need a look.
///
/// # Errors
/// [`NotThere`] where a screen lacks what the walk goes on with, and those of making an evening or keeping a picture.
pub fn tour<E: From<NotThere>>(
    evening: &Evening<'_, E>,
    typed_list: &Path,
    album: &mut Album<'_, E>,
) -> Result<(), E> {
    let tour = Tour { evening, typed_list, words: Words::new(Language::En) };
    tour.welcome(album)?;
    tour.find(album)?;
    tour.hello(album)?;
    tour.give_and_meet(album)?;
    tour.desk(album)?;
    tour.list(album)?;
    tour.board(album)?;
    Ok(())
}

/// Who is before the screen, the hands of the clock, and Ana's ticket.
type Cast = (Actor, HandClock, String);

struct Tour<'a, E> {
    evening: &'a Evening<'a, E>,
    typed_list: &'a Path,
    words: Words,
}

impl<E: From<NotThere>> Tour<'_, E> {
    fn actor(&self, size: Vec2, look: Look) -> Result<Cast, E> {
        let (desk, clock) = (self.evening)()?;
        let ticket = ticket_of_ana(&desk);
        let options = Options { language: Language::En, look, kiosk: false };
        Ok((Actor::new(desk, options, size), clock, ticket))
    }

    fn plain(&self) -> Result<Cast, E> {
        self.actor(LANDSCAPE, Look::default())
    }

    fn welcome(&self, shots: &mut Album<'_, E>) -> Result<(), E> {
        let (mut actor, ..) = self.plain()?;
        shots(("K1", actor.picture()))?;
        actor.scan("no-such-code-12345");
        shots(("K1_unknown_code", actor.picture()))?;
        shots(("K1_portrait", self.actor(PORTRAIT, Look::default())?.0.picture()))?;
        shots(("K1_hc", self.actor(LANDSCAPE, contrast())?.0.picture()))?;
        shots(("K1_large", self.actor(LANDSCAPE, large())?.0.picture()))?;
        let (mut actor, ..) = self.plain()?;
        actor.press(self.words.say("k1-staff"))?;
        shots(("K_staff", actor.picture()))?;
        Ok(())
    }

    fn find(&self, shots: &mut Album<'_, E>) -> Result<(), E> {
        let (mut actor, clock, ticket) = self.plain()?;
        actor.write("an");
        shots(("K2", actor.picture()))?;
        actor.write("oukx");
        clock.advance(TimeDelta::seconds(1));
        shots(("K2_nomatch", actor.picture()))?;
        actor.scan(&ticket);
        actor.press(self.words.say("k3-check-me-in"))?;
        actor.press(self.words.say("shared-start-over"))?;
        actor.scan(&ticket);
        shots(("K2_already_by_code", actor.picture()))?;
        let (mut actor, ..) = self.actor(PORTRAIT, Look::default())?;
        actor.write("an");
        shots(("K2_portrait", actor.picture()))?;
        Ok(())
    }

    fn hello(&self, shots: &mut Album<'_, E>) -> Result<(), E> {
        for (name, look) in [("K3", Look::default()), ("K3_hc", contrast()), ("K3_large", large())]
        {
            let (mut actor, _, ticket) = self.actor(LANDSCAPE, look)?;
            actor.scan(&ticket);
            shots((name, actor.picture()))?;
        }
        let (mut actor, ..) = self.plain()?;
        actor.press(self.words.say("shared-not-on-the-list"))?;
        shots(("K3_walk_in", actor.picture()))?;
        Ok(())
    }

    fn give_and_meet(&self, shots: &mut Album<'_, E>) -> Result<(), E> {
        let (mut actor, clock, ticket) = self.plain()?;
        actor.scan(&ticket);
        actor.press(self.words.say("k3-check-me-in"))?;
        shots(("K4", actor.picture()))?;
        actor.press(self.words.say("k4-offer-field"))?;
        actor.write("Our growth packages lift your sales");
        clock.advance(TimeDelta::seconds(2));
        shots(("K4_pitch", actor.picture()))?;
        clock.advance(TimeDelta::seconds(33));
        shots(("K_timeout", actor.picture()))?;
        actor.key(Key::Enter);
        actor.press(self.words.say("k4-show-people"))?;
        shots(("K5", actor.picture()))?;
        Ok(())
    }
}

impl<E: From<NotThere>> Tour<'_, E> {
    /// Behind the staff code, at one of the rail's places.
    fn at_desk(&self, place: &str) -> Result<Actor, E> {
        let (actor, ..) = self.plain()?;
        self.unlocked(actor, place)
    }

    fn unlocked(&self, mut actor: Actor, place: &str) -> Result<Actor, E> {
        actor.press(self.words.say("k1-staff"))?;
        actor.write(STAFF_CODE);
        actor.press(self.words.say("k2-staff-desk"))?;
        actor.press(self.words.say(place))?;
        Ok(actor)
    }

    fn desk(&self, shots: &mut Album<'_, E>) -> Result<(), E> {
        let places = [
            ("H2", "rail-room"),
            ("H1_projector", "rail-projector"),
            ("O2", "rail-doors"),
            ("L1", "rail-corruptors"),
        ];
        for (name, place) in places {
            shots((name, self.at_desk(place)?.picture()))?;
        }
        let mut actor = self.at_desk("rail-follow-ups")?;
        for _ in 0..PACKETS_ON {
            actor.press(self.words.say("o3-next"))?;
        }
        shots(("O3", actor.picture()))?;
        let (mut actor, ..) = self.plain()?;
        actor.press(self.words.say("k1-staff"))?;
        actor.write(STAFF_CODE);
        actor.write("an");
        shots(("K2_staff", actor.picture()))
    }

    fn list(&self, shots: &mut Album<'_, E>) -> Result<(), E> {
        let (mut desk, _) = (self.evening)()?;
        plan_another(&mut desk);
        let actor =
            Actor::new(desk, Options { language: Language::En, ..Options::default() }, LANDSCAPE);
        let mut actor = self.unlocked(actor, "rail-guest-list")?;
        shots(("O1_first", actor.picture()))?;
        actor.drop_file(self.typed_list);
        actor.wait_for(self.words.say("o1-save-report"))?;
        shots(("O1", actor.picture()))
    }

    fn board(&self, shots: &mut Album<'_, E>) -> Result<(), E> {
        let (desk, _) = (self.evening)()?;
        let (mut board, look) = (Board::default(), Look::default());
        let show = |ui: &mut egui::Ui| board.ui(ui, &desk, &look, &self.words);
        shots(("H1", picture(BOARD, 1.0, look, show)))
    }
}

/// The same evening again, with nobody on its list yet.
fn plan_another(desk: &mut Desk) {
    let plan = desk.evening().and_then(crate::domain::Gathering::plan).cloned();
    let gathering = desk.mint();
    let planned = plan.map(|plan| desk.submit(Command::PlanGathering { gathering, plan }));
    if matches!(planned, Some(Ok(()))) {
        desk.serve(gathering);
    }
}

fn contrast() -> Look {
    Look { tokens: HIGH_CONTRAST, ..Look::default() }
}

fn large() -> Look {
    Look { text_size: TextSize::Largest, ..Look::default() }
}

fn ticket_of_ana(desk: &Desk) -> String {
    let is_ana =
        |guest| desk.state().guest(guest).is_some_and(|it| it.name().full() == "Ana Pereira");
    let tickets = desk.evening().into_iter().flat_map(crate::domain::Gathering::tickets);
    tickets
        .filter(|(_, guest)| is_ana(*guest))
        .map(|(code, _)| code.to_owned())
        .next()
        .unwrap_or_default()
}
