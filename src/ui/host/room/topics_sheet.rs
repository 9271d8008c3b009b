//! Tables about something: a host names one, opens what a guest named, closes it, sees who sits there.

use egui::{ScrollArea, Ui, vec2};

use super::Room;
use super::meter::focus_first;
use crate::domain::{Command, Gathering, TOPIC_CHARS, Topic, TopicId, TopicWish};
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::{Deed, Wish};
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle, step};
use crate::ui::widgets::{Button, Dialog, Field, Text, strong};

/// How wide the sheet is, and what its list leaves of the window's height, in points.
const SHEET: f32 = 720.0;
const AROUND: f32 = 330.0;

/// What was tapped.
enum Tap {
    Name,
    Open(TopicId, bool),
    Close,
}

impl Room {
    /// The sheet over the room.
    pub(super) fn topics_ui(&mut self, ui: &Ui, view: &DeskView<'_>) -> Option<Wish> {
        let title = view.say("h1-topics");
        let typed = &mut self.topic_name;
        let shown = Dialog::new(title, SHEET).show(ui.ctx(), |ui| {
            ui.spacing_mut().item_spacing = vec2(step::S12, 0.0);
            let heading = ui.add(Text::heading(title, TypeStyle::H2_DESK, 1));
            focus_first(ui, heading.id);
            ui.add(Text::new(view.say("topics-hint"), TypeStyle::DESK_BODY).soft());
            ui.add_space(step::S12);
            let name = view.say("topics-name");
            let button = Button::outlined(name).icon(Icon::Plus).desk();
            let label = view.say("topics-about");
            let field = Field::new("topic", label, typed).desk().placeholder(label);
            let out = field.letters_max(TOPIC_CHARS).trailing(button).show(ui);
            let named = out.entered || out.button.is_some_and(|it| it.clicked());
            ui.add_space(step::S12);
            let high = (ui.ctx().content_rect().height() - AROUND).max(120.0);
            let area = ScrollArea::vertical().id_salt("topics").max_height(high);
            let list = |ui: &mut Ui| {
                let evening = view.evening()?;
                let rows = evening.topics().map(|it| row_ui(ui, view, evening, it));
                rows.fold(None, Option::or)
            };
            let tapped = area.auto_shrink([false, true]).show(ui, list).inner;
            ui.add_space(step::S16);
            let closed = ui.add(Button::outlined(view.say("shared-close")).desk()).clicked();
            tapped.or(named.then_some(Tap::Name)).or(closed.then_some(Tap::Close))
        });
        match shown.inner.or(shown.dismissed.then_some(Tap::Close))? {
            Tap::Close => {
                self.sheet = None;
                None
            }
            Tap::Name => self.name_topic(view),
            Tap::Open(topic, open) => opened(view, topic, open),
        }
    }

    fn name_topic(&mut self, view: &DeskView<'_>) -> Option<Wish> {
        let gathering = view.desk.tonight()?;
        let name = std::mem::take(&mut self.topic_name).trim().to_owned();
        if name.is_empty() {
            return None;
        }
        let topic = view.desk.mint();
        let says = view.say_with("topics-named", &[("name", name.as_str().into())]);
        let name = TopicWish::Name { name, spot: String::new(), by: None };
        let wish = |wish| vec![Command::Topic { gathering, topic, wish }];
        let undo = wish(TopicWish::Open { open: false });
        Some(Wish::Do(Deed { steps: wish(name), says, undo }))
    }
}

fn opened(view: &DeskView<'_>, topic: TopicId, open: bool) -> Option<Wish> {
    let gathering = view.desk.tonight()?;
    let name = view.evening()?.topic(topic).map_or("", Topic::name);
    let wish = |open| vec![Command::Topic { gathering, topic, wish: TopicWish::Open { open } }];
    let key = if open { "topics-opened" } else { "topics-closed" };
    let says = view.say_with(key, &[("name", name.into())]);
    Some(Wish::Do(Deed { steps: wish(open), says, undo: wish(!open) }))
}

/// What a table is about, who sits there, and the button that opens or closes it.
fn row_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    evening: &Gathering,
    (id, topic): (TopicId, &Topic),
) -> Option<Tap> {
    let t = Look::of(ui).tokens;
    let top = ui.cursor().top();
    ui.painter().hline(ui.max_rect().x_range(), top, egui::Stroke::new(t.hairline, t.line));
    ui.add_space(step::S8);
    let sits = evening.at_topic(id);
    let is_open = topic.is_open();
    let says = if is_open {
        format!("{}: {}", strong(topic.name()), view.words.places_taken(sits.len()))
    } else {
        format!("{}: {}", strong(topic.name()), view.say("topics-not-open"))
    };
    ui.add(Text::new(&says, TypeStyle::DESK_BODY));
    let mut names: Vec<_> = sits.iter().map(|it| view.short_name(*it)).collect();
    names.sort_by_key(|it| it.to_lowercase());
    if let Some(guest) = topic.named_by() {
        let by = view.say_with("topics-by", &[("name", view.short_name(guest).into())]);
        ui.add(Text::new(&by, TypeStyle::DESK_SMALL).soft());
    }
    if !names.is_empty() {
        ui.add(Text::new(&names.join(", "), TypeStyle::DESK_SMALL).soft());
    }
    ui.add_space(step::S4);
    let (key, spoken) = if is_open {
        ("topics-close", "topics-close-one")
    } else {
        ("topics-open", "topics-open-one")
    };
    let spoken = view.say_with(spoken, &[("name", topic.name().into())]);
    let button = Button::outlined(view.say(key)).spoken(&spoken).desk();
    let tapped = ui.add(button).clicked();
    ui.add_space(step::S8);
    tapped.then_some(Tap::Open(id, !is_open))
}
