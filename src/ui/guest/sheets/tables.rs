//! "Tables tonight", from K5: where there is a place, and sitting down.

use egui::Ui;

use crate::domain::{GuestId, TOPIC_PLACES, TopicId};
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Button, Dialog, Kind, Text, announce_ui, from_top};

/// How wide the sheet is, and what stands around its rows, in points.
const WIDE: f32 = 560.0;
const AROUND: f32 = 300.0;

/// The sheet over one guest's people.
#[derive(Clone, Debug)]
pub(in crate::ui::guest) struct TablesSheet {
    guest: GuestId,
    /// What was not done, as a key.
    trouble: Option<&'static str>,
}

impl TablesSheet {
    /// For somebody known by code.
    pub(in crate::ui::guest) const fn of(guest: GuestId) -> Self {
        Self { guest, trouble: None }
    }

    /// Who sits down.
    pub(in crate::ui::guest) const fn guest(&self) -> GuestId {
        self.guest
    }

    /// It was not done.
    pub(in crate::ui::guest) const fn stumble(&mut self, why: &'static str) {
        self.trouble = Some(why);
    }

    pub(super) fn ui(&self, ui: &Ui, view: &View<'_>) -> Option<Wish> {
        let title = view.say("topics-question");
        let out = Dialog::new(title, WIDE).show(ui.ctx(), |ui| {
            ui.spacing_mut().item_spacing.y = 12.0;
            let heading = ui.add(Text::heading(title, TypeStyle::H2, 1));
            if ui.memory(|memory| memory.focused().is_none()) {
                heading.request_focus();
            }
            let high = (ui.ctx().content_rect().height() - AROUND).max(160.0);
            let area = from_top(ui, "tables", ()).max_height(high);
            let area = area.min_scrolled_height(high).auto_shrink([false, true]);
            let wish = area.show(ui, |ui| self.rows_ui(ui, view)).inner;
            let width = ui.available_width();
            let close = ui.add(Button::quiet(view.say("shared-close")).width(width)).clicked();
            wish.or(close.then_some(Wish::Close))
        });
        out.inner.or(out.dismissed.then_some(Wish::Close))
    }

    fn rows_ui(&self, ui: &mut Ui, view: &View<'_>) -> Option<Wish> {
        let evening = view.evening()?;
        let width = ui.available_width();
        let sits = evening.topic_of(self.guest);
        let mut wish = None;
        for (id, topic) in evening.topics().filter(|(_, it)| it.is_open()) {
            let taken = evening.at_topic(id).len();
            let name = topic.name();
            let label = match sits == Some(id) {
                true => view.say_with("topics-sit-here", &[("name", name.into())]),
                false if taken >= TOPIC_PLACES => {
                    let says = format!("{name}: {}", view.words.places_taken(taken));
                    ui.add(Text::new(&says, TypeStyle::BODY).soft());
                    continue;
                }
                false => {
                    let places = view.words.places_of(taken);
                    let about = [("name", name.into()), ("places", places.into())];
                    view.say_with("topics-sit", &about)
                }
            };
            let is_here = sits == Some(id);
            let kind = if is_here { Kind::Firm } else { Kind::Outlined };
            let button = Button::new(kind, &label).width(width).toggled(is_here);
            let button = if is_here { button.icon(Icon::Check) } else { button };
            if ui.add(button).clicked() {
                wish = Some(Wish::Sit(id, !is_here));
            }
        }
        let says = self.trouble.map(|key| view.say(key)).unwrap_or_default();
        announce_ui(ui, "tables trouble", says);
        if !says.is_empty() {
            let clay = Look::of(ui).tokens.clay;
            ui.add(Text::new(says, TypeStyle::SMALL_STRONG).color(clay));
        }
        wish
    }
}

/// What the button on K5 says: where they sit, else that there are tables; nothing where none is open.
pub(in crate::ui::guest) fn tables_label(view: &View<'_>, guest: GuestId) -> Option<String> {
    let evening = view.evening()?;
    let name = |id: TopicId| evening.topic(id).map(|it| it.name().to_owned());
    if let Some(name) = evening.topic_of(guest).and_then(name) {
        return Some(view.say_with("topics-sit-here", &[("name", name.into())]));
    }
    let mut open = evening.topics().filter(|(_, it)| it.is_open());
    open.next().map(|_| view.say("topics-question").to_owned())
}
