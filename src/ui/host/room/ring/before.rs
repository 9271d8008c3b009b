//! Before the Ring: how many agreed, how long each has, who says it themselves, and the start.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use egui::{Ui, ViewportId};

use super::{RingDesk, TABLES_FROM};
use crate::desk::{Polled, Task};
use crate::domain::{
    Command, Guest, GuestId, Presence, RING_LEAST, RING_MIN, RingWish, Turn, ring_s,
};
use crate::matching::{RingNeeds, ring_order};
use crate::ui::desk::view::{DeskView, count};
use crate::ui::desk::wish::{Deed, Wish};
use crate::ui::host::room::round_card::row_ui;
use crate::ui::icons::Icon;
use crate::ui::theme::{TypeStyle, step};
use crate::ui::widgets::{Button, Kind, Text, Tone, card_frame, note_frame, wide_ui};

/// Longer than this, in seconds, nobody listens well.
const LONG_S: u32 = 40 * 60;

/// How wide the length of a need is chosen in, in points.
const CHOICE: f32 = 320.0;

impl RingDesk {
    pub(super) fn before_ui(
        &mut self,
        ui: &mut Ui,
        view: &DeskView<'_>,
        inside: usize,
    ) -> Option<Wish> {
        wide_ui(card_frame(ui), ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            self.start_ui(ui, view, inside);
            ui.add_space(step::S24);
            self.voices_ui(ui, view);
        });
        None
    }

    fn start_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, inside: usize) {
        let asked = self.owners();
        let agreed = agreed(view, self.looked.owners.len(), self.voices.len());
        ui.add(Text::heading(&agreed, TypeStyle::H2_DESK, 2));
        ui.add_space(step::S4);
        let missing = RING_LEAST.saturating_sub(asked);
        let hint = if missing > 0 {
            view.say_with("refused-too-few-aloud", &[("n", count(missing))])
        } else {
            view.say("ring-order-hint").to_owned()
        };
        ui.add(Text::new(&hint, TypeStyle::DESK_BODY).soft());
        ui.add_space(step::S16);
        ui.scope(|ui| {
            ui.set_max_width(CHOICE.min(ui.available_width()));
            row_ui(
                ui,
                view,
                "ring-minutes",
                &mut self.minutes,
                (*RING_MIN.start(), *RING_MIN.end()),
            );
        });
        self.lasts_ui(ui, view, inside);
        ui.add_space(step::S16);
        let start = Button::primary(view.say("ring-start")).icon(Icon::Play);
        let may = missing == 0 && self.finding.is_none();
        if ui.add(start.enabled(may)).clicked() {
            self.finding = find(ui, view);
        }
    }

    /// How long it will last with these minutes, and another way where that is long.
    fn lasts_ui(&self, ui: &mut Ui, view: &DeskView<'_>, inside: usize) {
        let needs = self.looked.needs + self.voices.len();
        if needs == 0 {
            return;
        }
        let takes_s = ring_s(self.minutes * 60, needs);
        ui.add_space(step::S4);
        ui.add(Text::new(&lasts(view, "ring-lasts", needs, takes_s), TypeStyle::DESK_BODY));
        if takes_s > LONG_S && inside >= TABLES_FROM {
            ui.add_space(step::S8);
            wide_ui(note_frame(ui, Tone::Amber), ui, |ui| {
                ui.add(Text::new(view.say("ring-long"), TypeStyle::DESK_SMALL));
            });
        }
    }

    /// "Somebody says it themselves": people without a line.
    fn voices_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) {
        ui.add(Text::heading(view.say("ring-voices"), TypeStyle::H3_DESK, 2));
        ui.add(Text::new(view.say("ring-voices-hint"), TypeStyle::DESK_SMALL).soft());
        ui.add_space(step::S8);
        let voices = &mut self.voices;
        let may = |guest, presence| may_speak(view, guest, presence) && !voices.contains(&guest);
        let found = self.find.ui(ui, view, ("ring voice", view.say("ring-who-hint")), may);
        voices.extend(found);
        voices.retain(|it| may_speak(view, *it, Presence::In));
        let mut gone = None;
        for (at, guest) in voices.iter().enumerate() {
            ui.add_space(step::S4);
            let name = view.short_name(*guest);
            let off = view.say_with("ring-voice-off", &[("name", name.as_str().into())]);
            ui.horizontal(|ui| {
                let close = Button::icon_only(Kind::Quiet, Icon::Close, &off).desk();
                if ui.add(close.icon_size(20.0)).clicked() {
                    gone = Some(at);
                }
                ui.add(Text::new(&name, TypeStyle::DESK_BODY_STRONG).rows(1));
            });
        }
        gone.map(|at| voices.remove(at));
    }

    /// How many people there are to ask.
    fn owners(&self) -> usize {
        let agreed = &self.looked.owners;
        let others: BTreeSet<_> = self.voices.iter().filter(|it| !agreed.contains(it)).collect();
        agreed.len() + others.len()
    }

    /// Begins, once the order is found.
    pub(super) fn collect(&mut self, ui: &Ui, view: &DeskView<'_>) -> Option<Wish> {
        let task = self.finding.take()?;
        let mut order = match task.poll() {
            Polled::Running => {
                self.finding = Some(task);
                return None;
            }
            // A host presses again.
            Polled::Lost => return None,
            Polled::Done(order) => order,
        };
        let (gathering, evening) = view.desk.tonight().zip(view.evening())?;
        order.extend(self.voices.drain(..).map(|guest| Turn { guest, line: None }));
        order.retain(|turn| evening.may_be_taken(*turn));
        ui.ctx().request_repaint();
        let wish = RingWish::Start { minutes: self.minutes, order };
        let steps = vec![Command::Ring { gathering, ring: view.desk.mint(), wish }];
        Some(Wish::Do(Deed { steps, ..Deed::default() }))
    }
}

/// Whether somebody may say a need themselves.
pub(super) fn may_speak(view: &DeskView<'_>, guest: GuestId, presence: Presence) -> bool {
    let may = view.evening().is_some_and(|it| it.may_be_taken(Turn { guest, line: None }));
    may && presence == Presence::In && view.guest(guest).is_some_and(Guest::is_introducible)
}

/// "8 agreed to be read", and how many people say it themselves where somebody does.
pub(super) fn agreed(view: &DeskView<'_>, read: usize, own: usize) -> String {
    let reads = view.count("ring-agreed", read);
    if own == 0 {
        return reads;
    }
    view.say_with("ring-agreed-and", &[("read", reads.into()), ("n", count(own))])
}

/// "31 needs, about 65 minutes, until 20:40".
pub(super) fn lasts(view: &DeskView<'_>, key: &str, needs: usize, takes_s: u32) -> String {
    let until = view.now + TimeDelta::seconds(i64::from(takes_s));
    let minutes = takes_s.div_ceil(60).max(1);
    let about = [("n", count(needs)), ("min", minutes.into()), ("time", view.time(until).into())];
    view.say_with(key, &about)
}

/// Puts the needs in order off the window's thread.
fn find(ui: &Ui, view: &DeskView<'_>) -> Option<Task<Vec<Turn>>> {
    let (gathering, evening) = view.desk.tonight().zip(view.evening())?;
    let (room, needs) = (view.desk.room(gathering), RingNeeds::of(evening));
    let repaint = ui.ctx().clone();
    let work = move |_: &_| {
        let order = ring_order(&room, &needs);
        repaint.request_repaint_of(ViewportId::ROOT);
        order
    };
    // Without a thread to give, nothing happens, and the host tries again.
    Task::start("ring", work).ok()
}
