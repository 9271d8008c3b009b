//! Which guests the list shows, looked up only when something changed.

use std::collections::BTreeSet;

use egui::Ui;

use super::Whom;
use super::row::{ROW, row_ui};
use crate::domain::{Gathering, GuestId, Presence, Visit};
use crate::search::Audience;
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;
use crate::ui::theme::TypeStyle;
use crate::ui::widgets::{Rows, Text, announce_ui};

/// The most guests one search shows.
const MOST: usize = 200;
/// Between two rows, in points.
const GAP: f32 = 10.0;

/// Guests in the order they are shown.
#[derive(Default)]
pub(super) struct List {
    guests: Vec<GuestId>,
    looked: Option<(String, Whom, u64)>,
    pub(super) rows: Rows,
    /// Somebody whose code was scanned: before all others.
    pub(super) first: Option<GuestId>,
}

impl List {
    /// Looks the guests up, if text, filter or house changed.
    pub(super) fn look(&mut self, view: &View<'_>, typed: &str, whom: Whom) {
        let wanted = (typed.trim().to_owned(), whom, view.desk.revision());
        if self.looked.as_ref() == Some(&wanted) {
            return;
        }
        let shown = |guest: &GuestId| {
            let presence = view.visit(*guest).map_or(Presence::Absent, Visit::presence);
            match whom {
                Whom::Everyone => true,
                Whom::NotInYet => presence != Presence::In,
                Whom::In => presence == Presence::In,
            }
        };
        self.guests = if wanted.0.is_empty() {
            everybody(view)
        } else {
            let found = view.desk.find(&wanted.0, MOST, Audience::Staff);
            found.hits.into_iter().map(|hit| hit.guest).collect()
        };
        self.guests.retain(shown);
        self.looked = Some(wanted);
    }

    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        view: &View<'_>,
        group: &mut Option<BTreeSet<GuestId>>,
    ) -> Option<Wish> {
        let guests: Vec<GuestId> = match self.first {
            Some(first) => vec![first],
            None => self.guests.clone(),
        };
        let n = i64::try_from(guests.len()).unwrap_or(i64::MAX);
        announce_ui(ui, "staff count", &view.say_with("k2-staff-count", &[("n", n.into())]));
        if guests.is_empty() {
            let nobody = view.evening().is_none_or(|it| it.visits().next().is_none());
            let key = if nobody { "k2-staff-list-empty" } else { "k2-staff-none" };
            ui.add(Text::new(view.say(key), TypeStyle::BODY).soft());
            return None;
        }
        let mut wish = None;
        ui.spacing_mut().item_spacing.y = GAP;
        self.rows.show(ui, ("staff", view.turn), &guests, ROW, |ui, guest, is_stop| {
            let (control, tapped) = row_ui(ui, view, *guest, is_stop, group.as_mut());
            wish = tapped.or(wish.take());
            control
        });
        wish
    }
}

/// Tonight's whole list, by name.
fn everybody(view: &View<'_>) -> Vec<GuestId> {
    let visits = view.evening().into_iter().flat_map(Gathering::visits);
    let listed = visits.filter(|(_, visit)| visit.presence() != Presence::Absent);
    let mut named: Vec<_> = listed
        .filter(|(id, _)| view.guest(*id).is_some())
        .map(|(id, _)| (view.full_name(id).to_lowercase(), id))
        .collect();
    named.sort_unstable();
    named.into_iter().map(|(_, id)| id).collect()
}
