//! What a guest changes: one tap each, saved at once, and what is said once it is.

use chrono::{DateTime, Utc};

use crate::desk::Desk;
use crate::domain::{
    Command, Consent, Details, Gathering, GatheringId, Guest, GuestId, HowToMeet, LineId, Manner,
    Photo, ScreenName, Swap, Topic, TopicId, TopicWish, Visit,
};
use crate::ui::guest::view::local;
use crate::ui::manner::{meet_key, photo_spoken};
use crate::words::Words;

/// One change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui::guest) enum Change {
    /// The name on the big screen.
    Screen(ScreenName),
    /// Swapping contact.
    Swap(Swap),
    /// How they would like to meet.
    Meet(HowToMeet),
    /// Photos of them.
    Photo(Photo),
    /// Welcoming somebody new.
    Welcomes(bool),
    /// When they have to leave, or that they stay.
    Leaving(Option<DateTime<Utc>>),
    /// Open or close a line's eye.
    Show(LineId, bool),
    /// Agree to hear a need aloud in the Ring, or not.
    Aloud(LineId, bool),
    /// Take a line away.
    Remove(LineId),
    /// Whether the house keeps them after the gathering.
    Remember(bool),
    /// Sit down at a table about something, or get up.
    Sit(TopicId, bool),
}

impl Change {
    /// The wish it comes to. Screen name and swap are one choice, and how the evening should go is
    /// one: what was not tapped stays as it stands in this moment.
    pub(in crate::ui::guest) fn command(
        self,
        desk: &Desk,
        gathering: GatheringId,
        guest: GuestId,
    ) -> Command {
        let stands = consent(desk, guest);
        let choose = |consent| Command::Choose { gathering, guest, consent };
        let this_evening = manner_of(desk, guest);
        let manner = |manner| Command::ChooseManner { gathering, guest, manner };
        match self {
            Self::Screen(screen) => choose(Consent { screen, ..stands }),
            Self::Swap(swap) => choose(Consent { swap, ..stands }),
            Self::Meet(meet) => manner(Manner { meet: Some(meet), ..this_evening }),
            Self::Photo(photo) => manner(Manner { photo: Some(photo), ..this_evening }),
            Self::Welcomes(it) => manner(Manner { welcomes: Some(it), ..this_evening }),
            Self::Leaving(at) => Command::SayLeaving { gathering, guest, at },
            Self::Show(line, shown) => Command::Show { gathering, guest, line, shown },
            Self::Aloud(line, aloud) => Command::SayAloud { gathering, guest, line, aloud },
            Self::Remove(line) => Command::Remove { gathering, guest, line },
            Self::Sit(topic, joined) => {
                Command::Topic { gathering, topic, wish: TopicWish::Join { guest, joined } }
            }
            Self::Remember(remember) => {
                let details = Details { remember: Some(remember), ..Details::default() };
                Command::Note { guest, details }
            }
        }
    }

    /// What is said of it once it is saved, by what the house knows before it is.
    pub(in crate::ui::guest) fn saved(self, desk: &Desk, words: Words, guest: GuestId) -> String {
        match self {
            Self::Screen(screen) => {
                let known = desk.state().guest(guest);
                let name = known.and_then(|it| it.worn_name().on_screen(screen));
                let hidden = || words.say("choices-saved-hidden").to_owned();
                name.map_or_else(hidden, |name| saved_as(words, &name))
            }
            Self::Swap(swap) => words
                .say(match swap {
                    Swap::No => "choices-saved-no-swap",
                    Swap::AskEachTime => "choices-saved-ask",
                    Swap::Yes => "choices-saved-swap",
                })
                .to_owned(),
            Self::Meet(meet) => saved_as(words, words.say(meet_key(meet))),
            Self::Photo(photo) => saved_as(words, words.say(photo_spoken(photo))),
            Self::Welcomes(true) => words.say("choices-saved-welcomes").to_owned(),
            Self::Welcomes(false) => words.say("choices-saved-no-welcome").to_owned(),
            Self::Leaving(None) => words.say("choices-saved-staying").to_owned(),
            Self::Leaving(Some(at)) => {
                let time = words.time(local(desk.evening().and_then(Gathering::plan), at).1);
                words.say_with("choices-saved-leaving", &[("time", time.into())])
            }
            Self::Show(line, shown) => {
                let key = if shown { "choices-saved-shown" } else { "choices-saved-closed" };
                words.say_with(key, &[("line", text(desk, guest, line).into())])
            }
            Self::Aloud(line, aloud) => {
                let key = if aloud { "choices-saved-aloud" } else { "choices-saved-not-aloud" };
                words.say_with(key, &[("line", text(desk, guest, line).into())])
            }
            Self::Remove(line) => {
                words.say_with("choices-saved-removed", &[("line", text(desk, guest, line).into())])
            }
            Self::Sit(_, false) => words.say("topics-up").to_owned(),
            Self::Sit(topic, true) => {
                let name = desk.evening().and_then(|it| it.topic(topic)).map_or("", Topic::name);
                words.say_with("topics-sat", &[("name", name.into())])
            }
            Self::Remember(true) => words.say("choices-saved-remember").to_owned(),
            Self::Remember(false) => {
                let days = desk.state().remember_days();
                words.say_with("choices-saved-forget", &[("n", days.into())])
            }
        }
    }
}

/// What somebody said yes to tonight, as it stands.
pub(super) fn consent(desk: &Desk, guest: GuestId) -> Consent {
    let visit = desk.evening().and_then(|it: &Gathering| it.visit(guest));
    visit.map(Visit::consent).unwrap_or_default()
}

/// What they chose about the evening, as it stands.
pub(super) fn manner_of(desk: &Desk, guest: GuestId) -> Manner {
    let visit = desk.evening().and_then(|it: &Gathering| it.visit(guest));
    visit.map(Visit::manner).unwrap_or_default()
}

/// "Saved: Ana".
fn saved_as(words: Words, what: &str) -> String {
    words.say_with("choices-saved-as", &[("what", what.into())])
}

/// The names the big screen may use for somebody, the shorter first: none of somebody without one.
pub(super) fn screen_names(known: &Guest) -> Vec<(ScreenName, String)> {
    let name = known.worn_name();
    let both = [ScreenName::First, ScreenName::FirstInitial];
    let mut names: Vec<_> = both
        .into_iter()
        .filter_map(|it| Some((it, name.on_screen(it).filter(|name| !name.is_empty())?)))
        .collect();
    names.dedup_by(|later, first| later.1 == first.1);
    names
}

/// A guest's own words.
fn text(desk: &Desk, guest: GuestId, line: LineId) -> String {
    let visit = desk.evening().and_then(|it: &Gathering| it.visit(guest));
    let mut lines = visit.into_iter().flat_map(Visit::lines);
    lines.find(|(id, _)| *id == line).map(|it| it.1.text().to_owned()).unwrap_or_default()
}
