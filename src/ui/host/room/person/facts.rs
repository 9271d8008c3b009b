//! What is known of somebody beside what they said: presence, choices, whom they met.

use egui::Ui;

use crate::domain::{
    Gathering, Guest, GuestId, Introduction, Movement, Photo, Presence, Round, ScreenName, Swap,
    Visit,
};
use crate::ui::desk::view::DeskView;
use crate::ui::guest::local;
use crate::ui::icons::Icon;
use crate::ui::manner::{photo_icon, photo_spoken};
use crate::ui::theme::{TypeStyle, step};
use crate::ui::widgets::Text;

/// How many earlier gatherings are told of.
const EARLIER: usize = 3;
/// The most names of one gathering; the others are counted.
const NAMED: usize = 6;

/// "In since 18:31, Door A. Met nobody yet."
pub(super) fn stands(view: &DeskView<'_>, guest: GuestId) -> String {
    let visit = view.visit(guest);
    let time = |at| ("time", view.time(at).into());
    match visit.map_or(Presence::Absent, Visit::presence) {
        Presence::In => {
            let Some(arrival) = visit.and_then(Visit::arrival) else { return String::new() };
            let door = ("door", view.door_of(arrival).into());
            let since = view.say_with("person-in", &[time(arrival.at), door]);
            let met = met_tonight(view, guest).len();
            format!("{since} {}", view.count("person-met-count", met))
        }
        Presence::Out => {
            let last = visit.and_then(Visit::last_movement);
            last.map(|it| view.say_with("person-home", &[time(it.at)])).unwrap_or_default()
        }
        Presence::Expected => view.say("person-expected").to_owned(),
        Presence::Absent if visit.is_some_and(Visit::is_cancelled) => {
            view.say("person-cancelled").to_owned()
        }
        Presence::Absent => view.say("person-absent").to_owned(),
    }
}

/// What they chose and what the list says.
pub(super) fn tags(
    view: &DeskView<'_>,
    guest: GuestId,
    known: &Guest,
) -> Vec<(Option<Icon>, String)> {
    let mut tags = Vec::new();
    let say = |key: &str| view.say(key).to_owned();
    let tonight = view.desk.tonight();
    if tonight.is_some_and(|it| view.desk.state().is_first_time(it, guest)) {
        tags.push((None, say("h2-note-first-time")));
    }
    let Some(visit) = view.visit(guest) else { return tags };
    if visit.booking().alone {
        tags.push((None, say("h2-note-alone")));
    }
    tags.extend(known.language().map(|it| (Some(Icon::Speech), it.to_owned())));
    if visit.arrival().is_some() {
        let consent = visit.consent();
        let screen = match known.worn_name().on_screen(consent.screen) {
            Some(name) if consent.screen != ScreenName::None => {
                (Some(Icon::Screen), view.say_with("person-on-board", &[("name", name.into())]))
            }
            _ => (Some(Icon::Hide), say("h2-note-off-screen")),
        };
        let swap = match consent.swap {
            Swap::No => "person-swap-no",
            Swap::AskEachTime => "person-swap-each",
            Swap::Yes => "person-swap-yes",
        };
        tags.extend([screen, (Some(Icon::Swap), say(swap))]);
        let asks = tonight.map(|it| view.desk.state().asks(it)).unwrap_or_default();
        if asks.photo {
            let photo = visit.manner().photo.unwrap_or(Photo::No);
            tags.push((Some(photo_icon(photo)), say(photo_spoken(photo))));
        }
    }
    if tonight.is_some_and(|it| view.desk.state().is_welcomer(it, guest)) {
        tags.push((None, say("person-welcomer")));
    }
    tags
}

/// When they leave, and whom they met.
pub(super) fn known_ui(ui: &mut Ui, view: &DeskView<'_>, guest: GuestId) {
    let said = known(view, guest);
    if said.is_empty() {
        return;
    }
    ui.add_space(step::S16);
    ui.add(Text::heading(view.say("person-known"), TypeStyle::H3_DESK.sized(20.0, 26.0), 3));
    ui.add_space(step::S4);
    for says in said {
        ui.add(Text::new(&says, TypeStyle::DESK_BODY));
    }
}

fn known(view: &DeskView<'_>, guest: GuestId) -> Vec<String> {
    let mut said = Vec::new();
    if let Some(at) = view.visit(guest).and_then(Visit::leaving) {
        said.push(view.say_with("person-leaves", &[("time", view.time(at).into())]));
    }
    let on = view.evening().and_then(|it| it.round_on(view.now));
    said.extend(on.and_then(|(_, round)| seat(view, round, guest)));
    let met = met_tonight(view, guest);
    if !met.is_empty() {
        said.push(view.say_with("person-met", &[("names", names(view, &met).into())]));
    }
    let tonight = view.desk.tonight();
    let gatherings = view.desk.state().gatherings().filter(|(id, _)| Some(*id) != tonight);
    let mut earlier: Vec<_> = gatherings
        .filter_map(|(_, evening)| {
            let met = met_at(view, evening, guest);
            let plan = evening.plan().filter(|_| !met.is_empty())?;
            Some((plan.starts, local(Some(plan), plan.starts).0, met))
        })
        .collect();
    earlier.sort_by_key(|it| std::cmp::Reverse(it.0));
    for (_, day, met) in earlier.into_iter().take(EARLIER) {
        let about =
            [("names", names(view, &met).into()), ("day", view.words.short_day(day).into())];
        said.push(view.say_with("person-met-before", &about));
    }
    said
}

/// Each time they were let in at a second door, with the one that stands.
pub(super) fn two_doors(view: &DeskView<'_>, guest: GuestId) -> Vec<String> {
    let doubled = view.visit(guest).map(|visit| view.desk.state().doubled(visit));
    let says = |(kept, other, _): (&Movement, &Movement, bool)| {
        let about = [
            ("first", view.time(kept.at).into()),
            ("a", view.door_of(kept).to_owned().into()),
            ("second", view.time(other.at).into()),
            ("b", view.door_of(other).to_owned().into()),
        ];
        view.say_with("person-two-doors", &about)
    };
    doubled.unwrap_or_default().into_iter().map(says).collect()
}

/// "Sits at: Table 3", or that they need another one.
fn seat(view: &DeskView<'_>, round: &Round, guest: GuestId) -> Option<String> {
    round.table_of(guest)?;
    let Some((place, table)) = view.desk.state().seat(round, guest) else {
        return Some(view.say("person-table-apart").to_owned());
    };
    let table = view.words.table(place, table);
    Some(view.say_with("person-table", &[("table", table.into())]))
}

/// Whom somebody was introduced to tonight, the first one first.
pub(super) fn met_tonight(view: &DeskView<'_>, guest: GuestId) -> Vec<GuestId> {
    view.evening().map(|it| met_at(view, it, guest)).unwrap_or_default()
}

fn met_at(view: &DeskView<'_>, evening: &Gathering, guest: GuestId) -> Vec<GuestId> {
    // Two yeses alone are not a meeting.
    let is_told = |it: &Introduction| it.made_at().is_some() || it.has_met();
    let made = evening.introductions_of(guest).filter(|(_, it)| is_told(it));
    let mut others = Vec::new();
    for other in made.flat_map(|(_, it)| it.others(guest)) {
        if view.guest(other).is_some() && !others.contains(&other) {
            others.push(other);
        }
    }
    others
}

/// "Ben, Noor and Mei".
fn names(view: &DeskView<'_>, guests: &[GuestId]) -> String {
    let mut named: Vec<_> = guests.iter().take(NAMED).map(|it| view.first_name(*it)).collect();
    if guests.len() > NAMED {
        let more = view.count("h2-fair-more", guests.len() - NAMED);
        return format!("{} {more}", named.join(", "));
    }
    let Some(last) = named.pop().filter(|_| !named.is_empty()) else {
        return guests.first().map(|it| view.first_name(*it)).unwrap_or_default().to_owned();
    };
    view.say_with("h1-and", &[("a", named.join(", ").into()), ("b", last.into())])
}
