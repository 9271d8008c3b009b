//! The Ring: on the board, at the host's desk, and at the kiosk.

use chrono::TimeDelta;
use egui::{Key, Vec2, vec2};

use super::cast::{Cast, walk_in};
use super::choices::ana_is_in;
use super::desk::tall;
use super::{BOARD, Frame, Mishap, Tour, Walk};
use crate::desk::{Desk, HandClock, saying};
use crate::domain::{
    Command, Gathering, GuestId, Hand, Name, RingWish, ScreenName, Side, Step, Turn, Visit,
};
use crate::ui::host::Board;
use crate::ui::pictures::picture;
use crate::ui::theme::{HIGH_CONTRAST, Look};
use crate::words::{Language, Words};

/// A need that takes three rows on the board.
const LONG: &str =
    "Somebody who would read eighty letters aloud without losing their breath, truly";

/// The sizes a board is looked at in, each with its scale.
const SIZES: [(&str, Vec2, f32); 3] =
    [("", BOARD, 1.0), ("_720", vec2(1280.0, 720.0), 1.0), ("_2160", BOARD, 2.0)];

pub(super) fn walks<E: Mishap>() -> [Walk<E>; 10] {
    [
        |tour| tour.ring_boards(&SIZES[..1]),
        |tour| tour.ring_boards(&SIZES[1..2]),
        |tour| tour.ring_boards(&SIZES[2..]),
        |tour| tour.ring_in_other_looks(),
        |tour| tour.ring_led(Frame::landscape(), ""),
        |tour| tour.ring_led(Frame::spanish(), "_es"),
        |tour| tour.ring_led(tall(Frame::large(), [1280.0, 2_600.0]), "_large"),
        |tour| tour.ring_stopped(),
        |tour| tour.ring_answered(),
        |tour| tour.ring_answered_afterwards(),
    ]
}

/// Somebody in a Ring.
struct Party<'a> {
    desk: &'a mut Desk,
    clock: &'a HandClock,
}

impl Party<'_> {
    fn ring(&mut self, wish: RingWish) {
        let Some((gathering, evening)) = self.desk.tonight().zip(self.desk.evening()) else {
            return;
        };
        let ring = evening.rings().next().map_or_else(|| self.desk.mint(), |(id, _)| id);
        self.desk.submit(Command::Ring { gathering, ring, wish }).ok();
    }

    fn begin(&mut self) {
        let order = asked(self.desk);
        self.ring(RingWish::Start { minutes: 2, order });
    }

    fn go(&mut self, step: Step, then_s: i64) {
        self.ring(RingWish::Go { step });
        self.clock.advance(TimeDelta::seconds(then_s));
    }

    /// So many raise a hand.
    fn hands(&mut self, people: usize) {
        let evening = self.desk.evening();
        let Some((turn, evening)) = evening.and_then(|it| Some((it.ring_on()?.1.turn()?, it)))
        else {
            return;
        };
        let all = evening.present().map(|(guest, _)| guest);
        let others: Vec<_> = all.filter(|it| *it != turn.guest).take(people).collect();
        let spot = evening.ring_spot(turn).to_owned();
        for guest in others {
            let (hand, spot) = (Some(Hand::Can), spot.clone());
            self.ring(RingWish::Answer { turn, guest, hand, spot });
        }
    }
}

/// Needs that may be taken, those said last first: they are what the pictures are about.
fn asked(desk: &Desk) -> Vec<Turn> {
    let aloud: Vec<_> = desk.evening().into_iter().flat_map(Gathering::aloud).collect();
    aloud.into_iter().rev().collect()
}

/// Six on the list agree, then three who walk in with needs of their own; the last is asked for first.
fn agree(desk: &mut Desk) {
    let Some(gathering) = desk.tonight() else { return };
    let needs = |(guest, visit): (GuestId, &Visit)| {
        let open = visit.lines_of(Side::Need).find(|(_, line)| !line.saying().support);
        open.map(|(line, _)| (guest, line))
    };
    let evening = desk.evening();
    let six: Vec<_> =
        evening.into_iter().flat_map(Gathering::present).filter_map(needs).take(6).collect();
    for (guest, line) in six {
        desk.submit(Command::Show { gathering, guest, line, shown: true }).ok();
        desk.submit(Command::SayAloud { gathering, guest, line, aloud: true }).ok();
    }
    for (given, screen, need) in [
        ("Leila", ScreenName::FirstInitial, LONG),
        ("Ama", ScreenName::None, "A ladder, our gutters leak"),
        ("Olu", ScreenName::First, "a sewing machine, one weekend"),
    ] {
        let Some(guest) = walk_in(desk, Name::new(given, "Karimi"), screen) else { return };
        let line = desk.mint();
        let saying = saying(Side::Need, need);
        desk.submit(Command::Say { gathering, guest, line, saying }).ok();
        desk.submit(Command::Show { gathering, guest, line, shown: true }).ok();
        desk.submit(Command::SayAloud { gathering, guest, line, aloud: true }).ok();
    }
}

/// What leads to a state.
type Does = fn(&mut Party<'_>);

impl<E: Mishap> Tour<'_, E> {
    /// Every state of the board.
    fn ring_boards(&self, sizes: &[(&str, Vec2, f32)]) -> Result<(), E> {
        let states: [(&str, Does); 10] = [
            ("opening", |_| {}),
            ("first", |it| it.go(Step::Next, 20)),
            ("", |it| {
                it.go(Step::Next, 51);
                it.hands(3);
            }),
            ("somebody", |it| {
                it.go(Step::Next, 0);
                it.go(Step::Next, 40);
                it.hands(1);
            }),
            ("paused", |it| {
                it.go(Step::Next, 60);
                it.go(Step::Pause, 600);
            }),
            ("last_ten", |it| {
                it.go(Step::Next, 117);
                it.hands(2);
            }),
            ("over", |it| {
                it.go(Step::Next, 126);
                it.hands(3);
            }),
            ("nobody", |it| it.go(Step::Next, 126)),
            ("next", |it| {
                it.go(Step::Next, 30);
                it.go(Step::Next, 30);
                it.go(Step::Next, 2);
            }),
            ("long", |it| {
                it.go(Step::Next, 0);
                it.go(Step::Next, 0);
                it.go(Step::Next, 30);
                it.hands(2);
            }),
        ];
        for (state, happens) in states {
            for (suffix, size, scale) in sizes {
                let name = format!("H1_ring_{state}{suffix}").replace("__", "_");
                let name = name.trim_end_matches('_');
                self.ring_board(name, (*size, *scale), Look::default(), Language::En, happens)?;
            }
        }
        Ok(())
    }

    fn ring_in_other_looks(&self) -> Result<(), E> {
        let happens = |it: &mut Party<'_>| {
            it.go(Step::Next, 51);
            it.hands(3);
        };
        let still = Look { less_movement: true, ..Look::default() };
        let contrast = Look { tokens: HIGH_CONTRAST, ..Look::default() };
        let size = (BOARD, 1.0);
        self.ring_board("H1_ring_still", size, still, Language::En, happens)?;
        self.ring_board("H1_ring_hc", size, contrast, Language::En, happens)?;
        let wide = (vec2(1024.0, 768.0), 1.0);
        self.ring_board("H1_ring_4_3", wide, Look::default(), Language::En, happens)?;
        self.ring_board("H1_ring_es", size, Look::default(), Language::Es, happens)?;
        let over = |it: &mut Party<'_>| {
            it.go(Step::Next, 126);
            it.hands(2);
        };
        self.ring_board("H1_ring_over_es", size, Look::default(), Language::Es, over)
    }

    fn ring_board(
        &self,
        name: &str,
        (size, scale): (Vec2, f32),
        look: Look,
        language: Language,
        happens: fn(&mut Party<'_>),
    ) -> Result<(), E> {
        let (mut desk, clock) = self.stage.evening()?;
        agree(&mut desk);
        let mut party = Party { desk: &mut desk, clock: &clock };
        party.begin();
        happens(&mut party);
        let (mut board, words) = (Board::default(), Words::new(language));
        let show = |ui: &mut egui::Ui| board.ui(ui, &desk, &look, &words);
        self.stage.keep(name, &picture(size, scale, look, show))
    }

    /// A host leads it from the programme to its end.
    fn ring_led(&self, frame: Frame, suffix: &str) -> Result<(), E> {
        let mut cast = self.cast(frame)?;
        open_ring(&mut cast)?;
        cast.shot(&format!("H2_ring_few{suffix}"))?;
        let mut cast = self.cast_after(frame, agree)?;
        open_ring(&mut cast)?;
        cast.shot(&format!("H2_ring_before{suffix}"))?;
        let [more, fewer] = ["h2-more", "h2-fewer"]
            .map(|key| format!("{}: {}", cast.words.say("ring-minutes"), cast.words.say(key)));
        (0..3).try_for_each(|_| cast.actor.press(&more))?;
        cast.shot(&format!("H2_ring_long{suffix}"))?;
        (0..3).try_for_each(|_| cast.actor.press(&fewer))?;
        cast.press("ring-start")?;
        let first = cast.words.say("ring-first-need");
        cast.actor.wait_for(first)?;
        cast.shot(&format!("H2_ring_opening{suffix}"))?;
        cast.press("ring-first-need")?;
        cast.wait(51);
        for name in ["be", "no", "ro"] {
            cast.press("ring-who")?;
            cast.actor.write(name);
            cast.actor.key(Key::Enter);
            // Enter leads to the first answer, which Enter takes.
            cast.actor.key(Key::Enter);
        }
        cast.press("ring-who")?;
        cast.actor.write("an");
        cast.shot(&format!("H2_ring{suffix}"))?;
        cast.press("ring-pause")?;
        cast.shot(&format!("H2_ring_paused{suffix}"))?;
        cast.press("ring-end")?;
        cast.shot(&format!("H2_ring_end{suffix}"))?;
        cast.press("ring-end")?;
        cast.shot(&format!("H2_ring_over{suffix}"))
    }

    /// The program begins anew in the middle of it.
    fn ring_stopped(&self) -> Result<(), E> {
        let (mut desk, clock) = self.stage.evening()?;
        agree(&mut desk);
        let mut party = Party { desk: &mut desk, clock: &clock };
        party.begin();
        party.go(Step::Next, 40);
        party.hands(2);
        let mut cast = Cast::new(self.stage, desk, clock, Frame::landscape());
        cast.open_desk("rail-room")?;
        cast.shot("H2_ring_stopped")?;
        cast.press("ring-back")?;
        cast.shot("H2_ring_beside")
    }

    /// Somebody scans their badge in the middle of it.
    fn ring_answered(&self) -> Result<(), E> {
        for (frame, suffix) in Frame::all() {
            let (mut desk, clock) = self.stage.evening()?;
            ana_is_in(&mut desk);
            agree(&mut desk);
            let mut party = Party { desk: &mut desk, clock: &clock };
            party.begin();
            party.go(Step::Next, 20);
            let mut cast = Cast::new(self.stage, desk, clock, frame);
            cast.scan_ana();
            cast.shot(&format!("K2_ring{suffix}"))?;
            let can = ["ring-can", "ring-can-hint"].map(|key| cast.words.say(key)).join(". ");
            cast.press_below(&can)?;
            cast.shot(&format!("K2_ring_answered{suffix}"))?;
            cast.press_below(cast.words.say("ring-choices"))?;
            cast.press_below(cast.words.say("k4-show-people"))?;
            let done = cast.words.say("k5-done");
            cast.actor.wait_for(done)?;
            cast.shot(&format!("K5_ring{suffix}"))?;
        }
        Ok(())
    }

    /// The Ring is over, and somebody looks for people.
    fn ring_answered_afterwards(&self) -> Result<(), E> {
        for (frame, suffix) in Frame::all() {
            let (mut desk, clock) = self.stage.evening()?;
            ana_is_in(&mut desk);
            agree(&mut desk);
            let mut party = Party { desk: &mut desk, clock: &clock };
            party.begin();
            (0..3).for_each(|_| party.go(Step::Next, 60));
            party.ring(RingWish::End { ended: true });
            let mut cast = Cast::new(self.stage, desk, clock, frame);
            cast.scan_ana();
            cast.press_below(cast.words.say("k4-show-people"))?;
            let done = cast.words.say("k5-done");
            cast.actor.wait_for(done)?;
            cast.shot(&format!("K5_ring_over{suffix}"))?;
            cast.press_below(cast.words.say("ring-can"))?;
            cast.shot(&format!("K5_ring_over_answered{suffix}"))?;
        }
        Ok(())
    }
}

/// From the room to the host's controls.
fn open_ring<E: Mishap>(cast: &mut Cast<'_, E>) -> Result<(), E> {
    cast.open_desk("rail-room")?;
    cast.press("h2-programme")?;
    cast.press("ring-open")?;
    Ok(())
}
