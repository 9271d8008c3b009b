//! Tables about something: a host names one and says where it stands, opens what a guest named, closes
//! it, sees who sits there, and seats somebody.

use egui::{Ui, vec2};

use super::Room;
use super::find::Find;
use super::meter::focus_first;
use crate::domain::{
    Command, Gathering, Guest, GuestId, Presence, TOPIC_CHARS, TOPIC_PLACES, Topic, TopicId,
    TopicWish,
};
use crate::matching::table_languages;
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::{Deed, Wish};
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle, step};
use crate::ui::widgets::{Button, Chip, Dialog, Field, Text, from_top, strong};

/// How wide the sheet is, and room for its title and foot, in points.
const SHEET: f32 = 720.0;
const AROUND: f32 = 120.0;

/// The field for whom to seat.
const SEAT: &str = "topic seat";

/// The most languages a table is proposed for.
const LANGUAGES: usize = 4;

/// What a host types about tables.
#[derive(Default)]
pub(super) struct TopicDesk {
    /// What a new one is about, and which of the gathering's spots is its place.
    name: String,
    spot: Option<usize>,
    /// The one that somebody is seated at.
    seats: Option<TopicId>,
    find: Find,
    languages: Languages,
}

/// Languages of the room, found at one revision of the house.
#[derive(Default)]
struct Languages {
    at: Option<u64>,
    names: Vec<&'static str>,
}

impl Languages {
    fn look(&mut self, view: &DeskView<'_>) {
        let at = Some(view.desk.revision());
        if self.at != at {
            let here = view.evening().into_iter().flat_map(Gathering::present);
            let stated = here.filter_map(|(guest, _)| view.guest(guest)?.language());
            let stated: Vec<_> = stated.collect();
            *self = Self { at, names: table_languages(&stated) };
        }
    }
}

/// What was tapped.
enum Tap {
    Name,
    Open(TopicId, bool),
    /// Whom to seat there is typed next.
    Seat(TopicId),
    Join(TopicId, GuestId, bool),
    Close,
}

impl Room {
    /// The sheet over the room.
    pub(super) fn topics_ui(&mut self, ui: &Ui, view: &DeskView<'_>) -> Option<Wish> {
        let title = view.say("h1-topics");
        let topics = &mut self.topics;
        let dialog = Dialog::new(title, SHEET);
        let high = (dialog.room(ui.ctx()) - AROUND).max(120.0);
        let shown = dialog.show(ui.ctx(), |ui| {
            ui.spacing_mut().item_spacing = vec2(step::S12, 0.0);
            let heading = ui.add(Text::heading(title, TypeStyle::H2_DESK, 1));
            focus_first(ui, heading.id);
            let area = from_top(ui, "topics", ()).max_height(high);
            let area = area.min_scrolled_height(high);
            let tapped = area.auto_shrink([false, true]).show(ui, |ui| topics.content_ui(ui, view));
            ui.add_space(step::S16);
            let closed = ui.add(Button::outlined(view.say("shared-close")).desk()).clicked();
            tapped.inner.or(closed.then_some(Tap::Close))
        });
        match shown.inner.or(shown.dismissed.then_some(Tap::Close))? {
            Tap::Close => {
                self.sheet = None;
                self.topics = TopicDesk::default();
                None
            }
            Tap::Name => self.topics.named(view),
            Tap::Open(topic, open) => opened(view, topic, open),
            Tap::Seat(topic) => {
                let is_open = self.topics.seats == Some(topic);
                self.topics.seats = (!is_open).then_some(topic);
                if !is_open {
                    ui.memory_mut(|memory| memory.request_focus(Field::id_of(SEAT)));
                }
                None
            }
            Tap::Join(topic, guest, joined) => {
                self.topics.seats = None;
                joins(view, topic, guest, joined)
            }
        }
    }
}

impl TopicDesk {
    /// What scrolls between title and foot.
    fn content_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Tap> {
        ui.add(Text::new(view.say("topics-hint"), TypeStyle::DESK_BODY).soft());
        ui.add_space(step::S12);
        let named = self.name_ui(ui, view);
        ui.add_space(step::S12);
        let evening = view.evening()?;
        let rows = evening.topics().map(|it| self.row_ui(ui, view, evening, it));
        rows.fold(None, Option::or).or(named.then_some(Tap::Name))
    }

    /// What a new table is about, and where it stands; whether it is to be there.
    fn name_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> bool {
        let name = view.say("topics-name");
        let button = Button::outlined(name).icon(Icon::Plus).desk().tall(40.0);
        let label = view.say("topics-about");
        let field = Field::new("topic", label, &mut self.name).desk().placeholder(label);
        let out = field.letters_max(TOPIC_CHARS).trailing(button).show(ui);
        let spots = view.plan().map_or(&[][..], |plan| plan.spots.as_slice());
        if !spots.is_empty() {
            ui.add_space(step::S8);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(step::S8, step::S4);
                ui.add(Text::new(view.say("topics-where"), TypeStyle::DESK_SMALL).soft());
                for (at, spot) in spots.iter().enumerate() {
                    let is_on = self.spot == Some(at);
                    if ui.add(Chip::toggled(spot, is_on)).clicked() {
                        self.spot = (!is_on).then_some(at);
                    }
                }
            });
        }
        let proposed = self.languages_ui(ui, view);
        proposed || out.entered || out.button.is_some_and(|it| it.clicked())
    }

    /// Languages several people here speak, a tap each; whether one is to have a table.
    fn languages_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> bool {
        self.languages.look(view);
        let has_table =
            |name: &str| view.evening().is_some_and(|it| it.topics().any(|at| at.1.name() == name));
        let free = self.languages.names.iter().copied().filter(|it| !has_table(it));
        let free: Vec<&'static str> = free.take(LANGUAGES).collect();
        if free.is_empty() {
            return false;
        }
        ui.add_space(step::S8);
        let tapped = ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(step::S8, step::S4);
            ui.add(Text::new(view.say("topics-languages"), TypeStyle::DESK_SMALL).soft());
            free.into_iter().fold(None, |tapped, name| {
                let about = view.say_with("topics-language", &[("name", name.into())]);
                let button = Button::sand(name).spoken(&about).icon(Icon::Plus).desk();
                ui.add(button.padding(12.0)).clicked().then_some(name).or(tapped)
            })
        });
        if let Some(name) = tapped.inner {
            name.clone_into(&mut self.name);
        }
        tapped.inner.is_some()
    }

    fn named(&mut self, view: &DeskView<'_>) -> Option<Wish> {
        let gathering = view.desk.tonight()?;
        if self.name.trim().is_empty() {
            return None;
        }
        let name = std::mem::take(&mut self.name).trim().to_owned();
        let spot = self.spot.take().and_then(|at| view.plan()?.spots.get(at));
        let spot = spot.cloned().unwrap_or_default();
        let topic = view.desk.mint();
        let says = view.say_with("topics-named", &[("name", name.as_str().into())]);
        let name = TopicWish::Name { name, spot, by: None };
        let wish = |wish| vec![Command::Topic { gathering, topic, wish }];
        let undo = wish(TopicWish::Open { open: false });
        Some(Wish::Do(Deed { steps: wish(name), says, undo }))
    }

    /// What a table is about, who sits there, and what a host can do about it.
    fn row_ui(
        &mut self,
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
        let state = if topic.is_open() {
            view.words.places_taken(sits.len())
        } else {
            view.say("topics-not-open").to_owned()
        };
        let place = Some(topic.spot().trim()).filter(|it| !it.is_empty());
        let place = place.map(|it| format!(", {it}")).unwrap_or_default();
        let says = format!("{}{place}: {state}", strong(topic.name()));
        ui.add(Text::new(&says, TypeStyle::DESK_BODY));
        if let Some(guest) = topic.named_by() {
            let by = view.say_with("topics-by", &[("name", view.short_name(guest).into())]);
            ui.add(Text::new(&by, TypeStyle::DESK_SMALL).soft());
        }
        ui.add_space(step::S4);
        let up = sitting_ui(ui, view, &sits).map(|guest| Tap::Join(id, guest, false));
        let tapped = self.buttons_ui(ui, view, (id, topic), sits.len());
        let seated = if self.seats == Some(id) { self.seat_ui(ui, view, &sits) } else { None };
        ui.add_space(step::S8);
        up.or(tapped).or(seated.map(|guest| Tap::Join(id, guest, true)))
    }

    /// Open or close it, and seat somebody.
    fn buttons_ui(
        &self,
        ui: &mut Ui,
        view: &DeskView<'_>,
        (id, topic): (TopicId, &Topic),
        taken: usize,
    ) -> Option<Tap> {
        let is_open = topic.is_open();
        let about = [("name", topic.name().into())];
        let (key, spoken) = if is_open {
            ("topics-close", "topics-close-one")
        } else {
            ("topics-open", "topics-open-one")
        };
        let [spoken, seat] = [spoken, "topics-seat-one"].map(|key| view.say_with(key, &about));
        let button = Button::outlined(view.say(key)).spoken(&spoken).desk();
        let seats = Button::outlined(view.say("topics-seat")).spoken(&seat).desk();
        let seats = seats.toggled(self.seats == Some(id));
        ui.horizontal_wrapped(|ui| {
            let tapped = ui.add(button).clicked().then_some(Tap::Open(id, !is_open));
            let may = is_open && taken < TOPIC_PLACES;
            let seat = may && ui.add(seats).clicked();
            tapped.or(seat.then_some(Tap::Seat(id)))
        })
        .inner
    }

    /// Two letters of a name, of those who are in and do not sit there.
    fn seat_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, sits: &[GuestId]) -> Option<GuestId> {
        ui.add_space(step::S8);
        let may = |guest: GuestId, presence| {
            let is_asked = view.guest(guest).is_some_and(Guest::is_introducible);
            presence == Presence::In && is_asked && !sits.contains(&guest)
        };
        self.find.ui(ui, view, (SEAT, view.say("ring-who-hint")), may)
    }
}

/// Everybody who sits there, by name; who gets up.
fn sitting_ui(ui: &mut Ui, view: &DeskView<'_>, sits: &[GuestId]) -> Option<GuestId> {
    let mut names: Vec<_> = sits.iter().map(|it| (view.short_name(*it), *it)).collect();
    names.sort_by_key(|(name, _)| name.to_lowercase());
    let mut up = None;
    if !names.is_empty() {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(step::S8, step::S4);
            for (name, guest) in &names {
                let spoken = view.say_with("topics-up-one", &[("name", name.as_str().into())]);
                let button = Button::sand(name).spoken(&spoken).icon(Icon::Close).desk();
                if ui.add(button.padding(12.0)).clicked() {
                    up = Some(*guest);
                }
            }
        });
        ui.add_space(step::S8);
    }
    up
}

fn opened(view: &DeskView<'_>, topic: TopicId, open: bool) -> Option<Wish> {
    let gathering = view.desk.tonight()?;
    let name = view.evening()?.topic(topic).map_or("", Topic::name);
    let wish = |open| vec![Command::Topic { gathering, topic, wish: TopicWish::Open { open } }];
    let key = if open { "topics-opened" } else { "topics-closed" };
    let says = view.say_with(key, &[("name", name.into())]);
    Some(Wish::Do(Deed { steps: wish(open), says, undo: wish(!open) }))
}

/// Somebody sits down there, or gets up.
fn joins(view: &DeskView<'_>, topic: TopicId, guest: GuestId, joined: bool) -> Option<Wish> {
    let gathering = view.desk.tonight()?;
    let table = view.evening()?.topic(topic).map_or("", Topic::name);
    let key = if joined { "topics-seated" } else { "topics-left" };
    let about = [("name", view.short_name(guest).into()), ("table", table.into())];
    let wish =
        |joined| vec![Command::Topic { gathering, topic, wish: TopicWish::Join { guest, joined } }];
    let says = view.say_with(key, &about);
    Some(Wish::Do(Deed { steps: wish(joined), says, undo: wish(!joined) }))
}
