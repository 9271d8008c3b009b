//! "Leaving early?", beside the title of K5.

use egui::{Rect, Ui, pos2, vec2};

use super::People;
use crate::domain::{By, Visit};
use crate::ui::guest::sheets::leaving_choices;
use crate::ui::guest::shell::at;
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;
use crate::ui::icons::Icon;
use crate::ui::widgets::Button;

impl People {
    /// When they leave, where this screen may show it: to somebody known by name only what was said
    /// on it, as with everything they told us before.
    pub(super) fn leaving(&self, view: &View<'_>) -> Option<chrono::DateTime<chrono::Utc>> {
        let may = self.said_leaving || self.own.by() != By::Name;
        view.visit(self.guest).and_then(Visit::leaving).filter(|_| may)
    }

    /// The button, at the right end of the title's row on a wide screen, else below it. Not there
    /// when there is no half hour left to name.
    pub(super) fn leaving_ui(&self, ui: &mut Ui, view: &View<'_>, title: Rect) -> Option<Wish> {
        let plan = view.evening().and_then(crate::domain::Gathering::plan);
        let said = self.leaving(view);
        if said.is_none() && leaving_choices(plan, view.now).is_empty() {
            return None;
        }
        let label = match said {
            Some(at) => view.say_with("k5-leaving-said", &[("time", view.time(at).into())]),
            None => view.say("k5-leaving").to_owned(),
        };
        let button = Button::quiet(&label).desk().icon(Icon::Clock);
        let size = button.size(ui, f32::INFINITY);
        let room = ui.max_rect();
        let beside = pos2(room.right() - size.x, title.center().y - size.y / 2.0);
        let fits = beside.x > title.right() + 16.0;
        let tapped = if fits {
            at(ui, Rect::from_min_size(beside, size), |ui| ui.add(button)).clicked()
        } else {
            ui.add_space(4.0);
            ui.allocate_ui(vec2(room.width(), size.y), |ui| ui.add(button)).inner.clicked()
        };
        tapped.then_some(Wish::Leaving(said))
    }
}
