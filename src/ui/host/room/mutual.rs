//! Two who both said yes: a host brings them together.

use std::ops::Bound;

use chrono::{DateTime, Utc};
use egui::{Margin, Rect, Ui, pos2, vec2};

use super::deeds;
use crate::desk::within_a_frame;
use crate::domain::{GatheringId, GuestId, Introduction, IntroductionId, Pair, Visit};
use crate::ui::art;
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::Wish;
use crate::ui::guest::at;
use crate::ui::theme::{Look, TypeStyle, height, step};
use crate::ui::widgets::{Button, Text, Tone, note_frame};
use crate::words::Value;

/// How many introductions are looked at before it is asked again whether to go on.
const PORTION: usize = 256;

/// The pictures of two lamps beside the words.
const LAMPS: egui::Vec2 = vec2(112.0, 49.0);
/// The least room for the words beside them.
const WORDS: f32 = 170.0;

/// Those nobody told yet; the longest wait first.
#[derive(Default)]
pub(super) struct Mutual {
    found: Vec<IntroductionId>,
    seen: Option<(u64, Option<GatheringId>)>,
    looking: Option<Looking>,
}

/// A look at all introductions of an evening, some of them a frame.
struct Looking {
    after: Bound<IntroductionId>,
    found: Vec<(DateTime<Utc>, IntroductionId)>,
}

impl Mutual {
    /// Looks again when the house changed.
    pub(super) fn look(&mut self, ui: &Ui, view: &DeskView<'_>) {
        let moment = (view.desk.revision(), view.desk.tonight());
        if self.looking.is_none() && self.seen != Some(moment) {
            self.seen = Some(moment);
            self.looking = Some(Looking { after: Bound::Unbounded, found: Vec::new() });
        }
        let Some(mut looking) = self.looking.take() else { return };
        if looking.look_on(view) {
            looking.found.sort_unstable();
            self.found = looking.found.into_iter().map(|it| it.1).collect();
        } else {
            self.looking = Some(looking);
        }
        ui.ctx().request_repaint();
    }

    /// Those that still wait to be told: of one guest, or of all.
    fn standing<'a>(
        &'a self,
        view: &'a DeskView<'_>,
        of: Option<GuestId>,
    ) -> impl Iterator<Item = (IntroductionId, &'a Introduction)> {
        let known = |id: &IntroductionId| Some((*id, view.evening()?.introduction(*id)?));
        let found = self.found.iter().filter_map(known);
        found.filter(move |(_, it)| {
            waits(view, it) && of.is_none_or(|guest| it.guests().contains(&guest))
        })
    }

    /// The first of them with what to do, and how many more there are; and how high that is, in
    /// points. `None` where there is none.
    pub(super) fn ui(
        &self,
        ui: &mut Ui,
        view: &DeskView<'_>,
        of: Option<GuestId>,
    ) -> Option<(Option<Wish>, f32)> {
        let mut all = self.standing(view, of);
        let (id, first) = all.next()?;
        let more = all.count();
        let top = ui.cursor().top();
        let told = strip_ui(ui, view, first, more);
        let gathering = view.desk.tonight()?;
        let wish = told.then(|| deeds::told(view, gathering, id, first.guests()));
        Some((wish, ui.min_rect().bottom() - top))
    }
}

impl Looking {
    /// Looks on within this frame; whether all were looked at.
    fn look_on(&mut self, view: &DeskView<'_>) -> bool {
        let Some(evening) = view.evening() else { return true };
        let mut go_on = within_a_frame();
        loop {
            let mut last = None;
            for (id, it) in evening.introductions_from(self.after).take(PORTION) {
                last = Some(id);
                if let Some(at) = it.introduced_at().filter(|_| waits(view, it)) {
                    self.found.push((at, id));
                }
            }
            let Some(last) = last else { return true };
            self.after = Bound::Excluded(last);
            if !go_on() {
                return false;
            }
        }
    }
}

/// Whether two want to meet, are both in and not left alone, and nobody told them yet.
fn waits(view: &DeskView<'_>, it: &Introduction) -> bool {
    let is_agreed = it.is_wanted_by_all() && !it.is_declined() && it.guests().len() == 2;
    let is_here = |guest: &GuestId| view.visit(*guest).is_some_and(Visit::meets_people);
    let is_apart = || Pair::among(it.guests()).any(|pair| view.desk.state().is_apart(pair));
    let is_open = it.made_at().is_none() && !it.has_met();
    is_agreed && is_open && it.guests().iter().all(is_here) && !is_apart()
}

/// Who, and where; whether they were told.
fn strip_ui(ui: &mut Ui, view: &DeskView<'_>, it: &Introduction, more: usize) -> bool {
    let t = Look::of(ui).tokens;
    let button = Button::outlined(view.say("h2-told")).desk();
    let beside = button.size(ui, f32::INFINITY).x;
    let frame = note_frame(ui, Tone::Leaf).corner_radius(crate::ui::theme::radius::CARD);
    let names = names(view, it);
    let title = view.say_with("h2-both-yes", &names);
    let place = it.reasons().spot.trim();
    let mut says = if place.is_empty() {
        view.say("h2-together").to_owned()
    } else {
        view.say_with("h2-together-at", &[("place", view.words.place_after(place).into())])
    };
    if more > 0 {
        says = format!("{says} {}", view.count("h2-both-yes-more", more));
    }
    frame
        .inner_margin(Margin { left: 16, right: 18, top: 12, bottom: 12 })
        .show(ui, |ui| {
            let width = ui.available_width();
            let has_lamps = width > LAMPS.x + beside + 2.0 * step::S16 + WORDS;
            let lamps = if has_lamps { LAMPS.x + step::S16 } else { 0.0 };
            let is_narrow = width < beside + step::S16 + WORDS;
            let room = if is_narrow { width } else { width - lamps - beside - step::S16 };
            let strong = Text::new(&title, TypeStyle::BODY_STRONG.sized(20.0, 26.0)).color(t.leaf);
            let soft = Text::new(&says, TypeStyle::DESK_BODY);
            let high = strong.galley(ui, room).size().y + soft.galley(ui, room).size().y;
            let row_high = high.max(LAMPS.y);
            let (_, row) = ui.allocate_space(vec2(width, row_high));
            if has_lamps {
                let letter = |at: usize| {
                    let name = it.guests().get(at).map(|it| view.first_name(*it));
                    name.unwrap_or_default().chars().take(1).collect::<String>()
                };
                let place =
                    Rect::from_center_size(pos2(row.left() + LAMPS.x / 2.0, row.center().y), LAMPS);
                art::pair(ui.painter(), place, [&letter(0), &letter(1)], true, 1.0, &t);
            }
            let corner = pos2(row.left() + lamps, row.center().y - high / 2.0);
            at(ui, Rect::from_min_size(corner, vec2(room, high)), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let said = ui.add(strong);
                ui.ctx().accesskit_node_builder(said.id, |node| {
                    node.set_live(egui::accesskit::Live::Polite);
                });
                ui.add(soft);
            });
            if is_narrow {
                ui.add_space(step::S8);
                return ui.add(button).clicked();
            }
            let corner = pos2(row.right() - beside, row.center().y - height::DESK / 2.0);
            let place = Rect::from_min_size(corner, vec2(beside, height::DESK));
            at(ui, place, |ui| ui.add(button)).clicked()
        })
        .inner
}

/// By their first names: a host says them aloud.
fn names<'a>(view: &DeskView<'a>, it: &Introduction) -> [(&'static str, Value<'a>); 2] {
    let name = |at: usize| it.guests().get(at).map_or("", |it| view.first_name(*it)).into();
    [("a", name(0)), ("b", name(1))]
}
