//! K2, a party: people of one booking, who may come in together. By code only.

mod all_in;
mod row;

use egui::{Ui, vec2};

use super::shell::{
    Body, Step, alert_ui, at, band_ui, body_ui, columns_ui, enter_on, fitting, foot_ui, heading_ui,
    note_ui,
};
use super::view::View;
use super::wish::Wish;
use crate::desk::{Desk, fresh_badge_code};
use crate::domain::{
    Along, By, Command, Gathering, Guest, GuestId, NAME_CHARS, Name, PartyCheckIn, Visit,
};
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle, step};
use crate::ui::widgets::{Button, Text, well_frame};

pub(super) use all_in::AllIn;
use row::{Row, Tapped};

/// Where the check-in stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Stage {
    #[default]
    Filling,
    /// "Checking you in" was shown; now it is written.
    Checking,
}

/// People of one booking.
#[derive(Clone, Debug)]
pub(super) struct Party {
    /// Who stands there.
    you: GuestId,
    rows: Vec<Row>,
    stage: Stage,
    not_saved: bool,
    /// The row whose field takes the focus in the next frame.
    to_field: Option<GuestId>,
}

/// The widest the rows and the well beside them get, in points, and what is between.
const ROWS: f32 = 820.0;
const ASIDE: f32 = 300.0;
const BETWEEN: f32 = 32.0;

impl Party {
    /// The party of whoever's code was scanned, where somebody of it is not in yet.
    #[must_use]
    pub(super) fn of(desk: &Desk, you: GuestId) -> Option<Self> {
        let evening = desk.evening()?;
        let known = |guest: &GuestId| desk.state().guest(*guest).is_some();
        let party: Vec<_> = evening.companions_of(you).into_iter().filter(known).collect();
        let is_in = |guest: &GuestId| evening.visit(*guest).is_some_and(Visit::is_in);
        if party.len() < 2 || !party.iter().any(|it| *it != you && !is_in(it)) {
            return None;
        }
        let child = |guest: GuestId| desk.state().guest(guest).is_some_and(Guest::is_child);
        let rows = party.into_iter().map(|guest| Row::new(guest, child(guest))).collect();
        Some(Self { you, rows, stage: Stage::Filling, not_saved: false, to_field: None })
    }

    /// Who stands there.
    #[must_use]
    pub(super) const fn you(&self) -> GuestId {
        self.you
    }

    /// It could not be saved; everything typed stays.
    pub(super) fn stumble(&mut self) {
        self.stage = Stage::Filling;
        self.not_saved = true;
    }

    /// Everybody who does not come later, by one wish.
    pub(super) fn command(&self, desk: &Desk) -> Option<Command> {
        let gathering = desk.tonight()?;
        let state = desk.state();
        let now = self.rows.iter().filter(|row| !row.later && !is_in(desk, row.guest));
        let along = |row: &Row| {
            let was_child = state.guest(row.guest).is_some_and(Guest::is_child);
            Along {
                guest: row.guest,
                badge_code: fresh_badge_code(),
                name: Name::parse(&row.name),
                child: (row.child != was_child).then_some(row.child),
            }
        };
        let people: Vec<_> = now.map(along).collect();
        let (speaker, by, door) = (self.you, By::Code, None);
        let wish = PartyCheckIn { gathering, speaker, by, people, door };
        (!wish.people.is_empty()).then(|| Command::CheckInParty(Box::new(wish)))
    }

    /// Those it would let in.
    pub(super) fn coming(&self, desk: &Desk) -> Vec<GuestId> {
        let now = self.rows.iter().filter(|row| !row.later && !is_in(desk, row.guest));
        now.map(|row| row.guest).collect()
    }

    /// Shows the screen.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &View<'_>) -> Option<Wish> {
        let top = if view.shell.is_low() { 12.0 } else { 16.0 };
        let (mut enter, mut tapped) = (false, None);
        let body = body_ui(ui, view, view.shell.foot_height(), top, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            enter = self.title_ui(ui, view);
            ui.add_space(14.0);
            columns_ui(ui, &view.shell, [ROWS, ASIDE], BETWEEN, |ui, column| match column {
                0 => tapped = self.rows_ui(ui, view),
                _ => aside_ui(ui, view),
            });
        });
        match tapped {
            Some(Tapped::Entered) => enter = true,
            Some(Tapped::ThatsMe(guest)) => self.you = guest,
            None => {}
        }
        let (just_me, all) = self.foot_ui(ui, view, &body);
        alert_ui(ui, view, &body, self.not_saved.then(|| view.say("k3-not-saved")));
        let wish = band_ui(ui, view, Step::FindYou);
        let alone = just_me.then_some(Wish::JustMe(self.you));
        self.go_on(ui, view, all || enter).or(alone).or(wish)
    }

    /// One frame says "Checking you in"; the next one does it. A name too long takes the focus.
    fn go_on(&mut self, ui: &Ui, view: &View<'_>, wanted: bool) -> Option<Wish> {
        if self.stage == Stage::Checking {
            return Some(Wish::CheckInParty);
        }
        if wanted {
            ui.ctx().request_repaint();
            let long = self.rows.iter().find(|row| !row.later && row.is_too_long());
            self.to_field = long.map(|row| row.guest);
            self.not_saved = false;
            if self.to_field.is_none() && !self.coming(view.desk).is_empty() {
                self.stage = Stage::Checking;
            }
        }
        None
    }

    fn title_ui(&self, ui: &mut Ui, view: &View<'_>) -> bool {
        let others = i64::try_from(self.rows.len().saturating_sub(1)).unwrap_or(i64::MAX);
        let title = view.say_with("party-title", &[("n", others.into())]);
        let style = fitting(ui, &title, &[TypeStyle::H1_SMALL, TypeStyle::H1_DESK]);
        let heading = heading_ui(ui, view, &title, style, &Step::FindYou.spoken(view));
        let enter = enter_on(ui, &heading);
        ui.add_space(2.0);
        ui.add(Text::new(&self.booked(view), TypeStyle::BODY).soft());
        enter
    }

    /// "Booked together by Ana P. Names are for the badges, blank is fine."
    fn booked(&self, view: &View<'_>) -> String {
        let names = self.rows.iter().filter_map(|row| view.guest(row.guest));
        let booker = names.map(|it| it.own_name().at_the_door()).find(|name| !name.is_empty());
        match booker {
            // "Ana P." ends its sentence itself.
            Some(name) => {
                let name = name.trim_end_matches('.');
                view.say_with("party-booked", &[("name", name.into())])
            }
            None => view.say("party-hint").to_owned(),
        }
    }

    fn rows_ui(&mut self, ui: &mut Ui, view: &View<'_>) -> Option<Tapped> {
        let mut tapped = None;
        let of = self.rows.len();
        let nameless = view.guest(self.you).is_some_and(|it| it.name().is_empty());
        for (at, row) in self.rows.iter_mut().enumerate() {
            if at > 0 {
                ui.add_space(step::S12);
            }
            let focus = self.to_field == Some(row.guest);
            let is_you = row.guest == self.you;
            let place = row::Place { number: at + 1, of, is_you, nameless, focus };
            tapped = row.ui(ui, view, place).or(tapped);
        }
        self.to_field = None;
        tapped
    }

    fn foot_ui(&self, ui: &mut Ui, view: &View<'_>, body: &Body) -> (bool, bool) {
        let checking = self.stage == Stage::Checking;
        let key = if checking { "k3-checking-in" } else { "party-all" };
        let all = Button::primary(view.say(key)).big();
        let all = all.enabled(!checking && !self.coming(view.desk).is_empty());
        let here = is_in(view.desk, self.you);
        let alone = Button::quiet(view.say("party-just-me")).big().padding(16.0).enabled(!here);
        if body.more_below || !view.shell.is_wide() {
            let says = self.stays_good(view);
            let soft = Look::of(ui).tokens.soft;
            let note = |ui: &mut Ui| {
                if view.shell.is_wide() && !says.is_empty() {
                    note_ui(ui, Icon::Clock, soft, Text::new(&says, TypeStyle::BODY).soft());
                }
            };
            let [alone, all] = foot_ui(ui, view, body, note, [alone, all]);
            return (alone.clicked(), all.clicked());
        }
        let mut just_me = false;
        let says = |ui: &mut Ui| just_me = self.left_foot_ui(ui, view, alone);
        let [all] = foot_ui(ui, view, body, says, [all]);
        (just_me, all.clicked())
    }

    /// "Just me" at the left, who comes later at the right.
    fn left_foot_ui(&self, ui: &mut Ui, view: &View<'_>, alone: Button<'_>) -> bool {
        let room = ui.available_rect_before_wrap();
        let size = alone.size(ui, f32::INFINITY);
        let place = egui::Align2::LEFT_CENTER
            .anchor_size(egui::pos2(room.left() - 16.0, room.center().y), size);
        let tapped = at(ui, place, |ui| ui.add(alone)).clicked();
        let says = self.stays_good(view);
        let text = Text::new(&says, TypeStyle::BODY).soft();
        let wide = text.galley(ui, room.width() - size.x - step::S16).size();
        let left = egui::pos2(room.right() - wide.x, room.center().y - wide.y / 2.0);
        let place = egui::Rect::from_min_size(left, wide + vec2(1.0, 0.0));
        if !says.is_empty() {
            at(ui, place, |ui| ui.add(text));
        }
        tapped
    }

    /// "Mateo's ticket stays good for later".
    fn stays_good(&self, view: &View<'_>) -> String {
        let later: Vec<_> = self.rows.iter().filter(|row| row.later).collect();
        match later.as_slice() {
            [] => String::new(),
            [one] => {
                let listed = view.guest(one.guest).map(|it| it.name().first().to_owned());
                let typed = Name::parse(&one.name).first().to_owned();
                let name = listed.filter(|it| !it.is_empty()).unwrap_or(typed);
                if name.is_empty() {
                    return view.say("party-later-one").to_owned();
                }
                view.say_with("party-later-named", &[("name", name.into())])
            }
            more => {
                let n = i64::try_from(more.len()).unwrap_or(i64::MAX);
                view.say_with("party-later", &[("n", n.into())])
            }
        }
    }
}

fn is_in(desk: &Desk, guest: GuestId) -> bool {
    let visit = desk.evening().and_then(|it: &Gathering| it.visit(guest));
    visit.is_some_and(Visit::is_in)
}

/// What a badge is, and what it is not.
fn aside_ui(ui: &mut Ui, view: &View<'_>) {
    let width = ui.available_width();
    well_frame(ui).inner_margin(22).show(ui, |ui| {
        ui.set_width(width - 44.0);
        ui.add(Text::heading(view.say("party-badge-each"), TypeStyle::H3, 2));
        ui.add_space(step::S8);
        ui.add(Text::new(view.say("party-nobody-chooses"), TypeStyle::SMALL));
        ui.add_space(step::S12);
        ui.add(Text::new(view.say("party-each-can"), TypeStyle::SMALL));
    });
    ui.add_space(step::S16);
    let t = Look::of(ui).tokens;
    let room = ui.available_rect_before_wrap();
    let text = Text::new(view.say("party-child-hint"), TypeStyle::SMALL).soft();
    let high = text.galley(ui, width - 56.0).size().y;
    Icon::Child.paint(ui.painter(), room.left_top() + vec2(21.0, 13.0), 26.0, t.leaf);
    let place =
        egui::Rect::from_min_size(room.left_top() + vec2(48.0, 0.0), vec2(width - 56.0, high));
    at(ui, place, |ui| ui.add(text));
    ui.allocate_rect(place, egui::Sense::hover());
}

/// Whether a badge has room for a name.
fn is_long(name: &str) -> bool {
    name.split_whitespace().collect::<Vec<_>>().join(" ").chars().count() > NAME_CHARS
}
