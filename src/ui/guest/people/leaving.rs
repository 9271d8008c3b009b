//! "Tables tonight" and "Leaving early?", beside the title of K5.

use egui::{Rect, Ui, pos2, vec2};

use super::People;
use crate::domain::{By, Visit};
use crate::ui::guest::sheets::{leaving_choices, tables_label};
use crate::ui::guest::shell::at;
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;
use crate::ui::icons::Icon;
use crate::ui::widgets::{Button, announce_ui};

impl People {
    /// When they leave, where this screen may show it: to somebody known by name only what was said
    /// on it, as with everything they told us before.
    pub(super) fn leaving(&self, view: &View<'_>) -> Option<chrono::DateTime<chrono::Utc>> {
        let may = self.said_leaving || self.own.by() != By::Name;
        view.visit(self.guest).and_then(Visit::leaving).filter(|_| may)
    }

    /// The buttons, at the right end of the title's row on a wide screen, else below it.
    pub(super) fn beside_ui(&self, ui: &mut Ui, view: &View<'_>, title: Rect) -> Option<Wish> {
        let sits = view.evening().and_then(|it| it.topic_of(self.guest));
        let said = self.tables(view).filter(|_| sits.is_some()).map(|it| it.1);
        announce_ui(ui, "table", &said.unwrap_or_default());
        let asked: Vec<_> = [self.tables(view), self.leaves(view)].into_iter().flatten().collect();
        let buttons = asked.iter().map(|(icon, label, _)| Button::quiet(label).desk().icon(*icon));
        let buttons: Vec<_> = buttons.collect();
        let sizes: Vec<_> = buttons.iter().map(|it| it.size(ui, f32::INFINITY)).collect();
        let wide: f32 = sizes.iter().map(|it| it.x + 8.0).sum::<f32>() - 8.0;
        let high = sizes.iter().map(|it| it.y).fold(0.0, f32::max);
        let room = ui.max_rect();
        let beside = pos2(room.right() - wide, title.center().y - high / 2.0);
        let row = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
            let clicked: Vec<_> = buttons.into_iter().map(|it| ui.add(it).clicked()).collect();
            clicked
        };
        let tapped = if asked.is_empty() {
            return None;
        } else if beside.x > title.right() + 16.0 {
            let place = Rect::from_min_size(beside, vec2(wide + 1.0, high));
            at(ui, place, |ui| ui.horizontal(row).inner)
        } else {
            ui.add_space(4.0);
            ui.horizontal_wrapped(row).inner
        };
        let first = tapped.into_iter().position(|it| it)?;
        asked.into_iter().nth(first).map(|(.., wish)| wish)
    }

    /// "Leaving early?" Not there when there is no half hour left to name.
    fn leaves(&self, view: &View<'_>) -> Option<(Icon, String, Wish)> {
        let plan = view.evening().and_then(crate::domain::Gathering::plan);
        let said = self.leaving(view);
        if said.is_none() && leaving_choices(plan, view.now).is_empty() {
            return None;
        }
        let label = match said {
            Some(at) => view.say_with("k5-leaving-said", &[("time", view.time(at).into())]),
            None => view.say("k5-leaving").to_owned(),
        };
        Some((Icon::Clock, label, Wish::Leaving(said)))
    }

    /// "Tables tonight", once one is open: for whoever is known by code, as all of their choices.
    fn tables(&self, view: &View<'_>) -> Option<(Icon, String, Wish)> {
        let label = tables_label(view, self.guest).filter(|_| self.own.by() != By::Name)?;
        Some((Icon::Speech, label, Wish::Tables))
    }
}
