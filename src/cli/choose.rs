//! `choose`: what a guest said yes to, which of their lines others may read, and whether the house
//! remembers them. With nothing to change it tells how things stand.

use std::path::Path;

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::desk::{Desk, SystemClock, Trouble};
use crate::domain::{
    Command, Consent, Details, Gathering, GatheringId, Guest, GuestId, HowToMeet, Line, LineId,
    Manner, Photo, ScreenName, Side, Swap, Visit,
};
use crate::search::fold;

use super::args::{self, YesNo};
use super::failure::Failure;
use super::out::Out;
use super::{Ending, Outcome, meaning, open_on, read_on, who};

/// How things stand, after all of it was written or none.
#[derive(Serialize)]
struct Stands {
    guest: GuestId,
    verdict: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<String>,
    screen: ScreenName,
    swap: Swap,
    /// How they would like to meet, whether they may be photographed and would welcome somebody new,
    /// where they chose.
    #[serde(flatten)]
    manner: Manner,
    remember: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<DateTime<Utc>>,
    lines: Vec<Said>,
}

#[derive(Serialize)]
struct Said {
    line: LineId,
    side: Side,
    text: String,
    /// On the big screen.
    shown: bool,
    /// Its owner would hear it aloud in the Ring.
    aloud: bool,
    /// Never on the big screen.
    delicate: bool,
}

pub(super) fn run(verb: &args::Choose, house: &Path, out: &mut Out) -> Outcome {
    let asked = verb.gathering.as_deref();
    let (mut desk, gathering) = if changes_nothing(verb) {
        read_on(house, asked)?
    } else {
        open_on(house, asked, Box::new(SystemClock))?
    };
    let guest = who::guest(&desk, Some(gathering), &verb.guest)?;
    let wishes = wishes(&desk, gathering, guest, verb)?;
    if !verb.show.is_empty() {
        // What a line means decides whether it may be shown.
        meaning::read_lines(&mut desk);
    }
    let why = match desk.submit_all(wishes) {
        Ok(()) => None,
        Err(Trouble::Refused(refusal)) => Some(refusal.to_string()),
        Err(Trouble::NotSaved(error)) => return Err(Failure::NotSaved(error)),
    };
    let stands = stands(&desk, gathering, guest, why);
    out.say(&stands, || sentences(&stands))?;
    Ok(if stands.why.is_none() { Ending::Done } else { Ending::Refused })
}

fn changes_nothing(verb: &args::Choose) -> bool {
    let lines = [&verb.show, &verb.hide, &verb.aloud, &verb.not_aloud, &verb.remove];
    verb.screen.is_none()
        && verb.swap.is_none()
        && verb.remember.is_none()
        && [verb.meet.is_some(), verb.photo.is_some(), verb.welcome.is_some()] == [false; 3]
        && lines.iter().all(|it| it.is_empty())
}

fn wishes(
    desk: &Desk,
    gathering: GatheringId,
    guest: GuestId,
    verb: &args::Choose,
) -> Result<Vec<Command>, Failure> {
    let visit = desk.state().gathering(gathering).and_then(|it| it.visit(guest));
    let mut wishes = Vec::new();
    if verb.screen.is_some() || verb.swap.is_some() {
        let stands = visit.map(Visit::consent).unwrap_or_default();
        let consent = Consent {
            screen: verb.screen.map_or(stands.screen, Into::into),
            swap: verb.swap.map_or(stands.swap, Into::into),
        };
        wishes.push(Command::Choose { gathering, guest, consent });
    }
    let stands = visit.map(Visit::manner).unwrap_or_default();
    let manner = Manner {
        meet: verb.meet.map(Into::into).or(stands.meet),
        photo: verb.photo.map(Into::into).or(stands.photo),
        welcomes: verb.welcome.map(|it| it == YesNo::Yes).or(stands.welcomes),
    };
    if manner != stands {
        wishes.push(Command::ChooseManner { gathering, guest, manner });
    }
    if let Some(answer) = verb.remember {
        let remember = Some(answer == YesNo::Yes);
        let details = Details { remember, ..Details::default() };
        wishes.push(Command::Note { guest, details });
    }
    for (asked, shown) in [(&verb.show, true), (&verb.hide, false)] {
        for text in asked {
            let line = line(visit, text)?;
            wishes.push(Command::Show { gathering, guest, line, shown });
        }
    }
    for (asked, aloud) in [(&verb.aloud, true), (&verb.not_aloud, false)] {
        for text in asked {
            let line = line(visit, text)?;
            wishes.push(Command::SayAloud { gathering, guest, line, aloud });
        }
    }
    for text in &verb.remove {
        wishes.push(Command::Remove { gathering, guest, line: line(visit, text)? });
    }
    Ok(wishes)
}

/// The line of an id or of these words, with case, accents and blanks ignored.
fn line(visit: Option<&Visit>, asked: &str) -> Result<LineId, Failure> {
    let lines: Vec<(LineId, &Line)> = visit.into_iter().flat_map(Visit::lines).collect();
    let by_id = asked.parse().ok().filter(|id| lines.iter().any(|(it, _)| it == id));
    let alike = lines.iter().filter(|(_, it)| fold(it.text()) == fold(asked));
    let alike: Vec<LineId> = alike.map(|(id, _)| *id).collect();
    let asked = asked.to_owned();
    match (by_id, alike.as_slice()) {
        (Some(id), _) => Ok(id),
        (None, [only]) => Ok(*only),
        (None, []) => Err(Failure::NoLine { asked }),
        (None, [_, _, ..]) => Err(Failure::SeveralLines { asked }),
    }
}

fn stands(desk: &Desk, gathering: GatheringId, guest: GuestId, why: Option<String>) -> Stands {
    let visit = desk.state().gathering(gathering).and_then(|it: &Gathering| it.visit(guest));
    let Consent { screen, swap } = visit.map(Visit::consent).unwrap_or_default();
    let said = |(line, it): (LineId, &Line)| Said {
        line,
        side: it.side(),
        text: it.text().to_owned(),
        shown: it.is_on_screen(),
        aloud: it.is_aloud(),
        delicate: it.saying().support,
    };
    Stands {
        guest,
        verdict: if why.is_some() { "refused" } else { "chosen" },
        why,
        screen,
        swap,
        manner: visit.map(Visit::manner).unwrap_or_default(),
        remember: desk.state().guest(guest).is_some_and(Guest::is_remembered),
        until: visit.and_then(Visit::leaving),
        lines: visit.into_iter().flat_map(Visit::lines).map(said).collect(),
    }
}

fn sentences(stands: &Stands) -> String {
    let screen = match stands.screen {
        ScreenName::None => "no name on the big screen",
        ScreenName::First => "first name on the big screen",
        ScreenName::FirstInitial => "first name and initial on the big screen",
    };
    let swap = match stands.swap {
        Swap::No => "swaps no contact",
        Swap::AskEachTime => "asked each time about swapping contact",
        Swap::Yes => "swaps contact with everybody who says yes too",
    };
    let remember =
        if stands.remember { "remembered for next time" } else { "not remembered for next time" };
    let Manner { meet, photo, welcomes } = stands.manner;
    let meet = meet.map(|it| match it {
        HowToMeet::Introduce => "would like to be introduced",
        HowToMeet::Suggest => "would like people suggested",
        HowToMeet::NotTonight => "is left alone tonight",
    });
    let photo = photo.map(|it| match it {
        Photo::Yes => "may be photographed",
        Photo::Ask => "may be photographed once asked",
        Photo::No => "may not be photographed",
    });
    let welcomes = welcomes
        .map(|it| if it { "welcomes somebody new" } else { "welcomes nobody new this time" });
    let line = |it: &Said| {
        let side = if it.side == Side::Offer { "offers" } else { "needs" };
        let eye = match (it.delicate, it.shown) {
            (true, _) => "never on the big screen",
            (false, true) => "may stand on the big screen",
            (false, false) => "off the big screen",
        };
        let aloud = if it.aloud { ", said in the Ring" } else { "" };
        format!("{side} “{}”: {eye}{aloud}", it.text)
    };
    let why = stands.why.iter().map(|why| format!("nothing was changed: {why}"));
    let manner = [meet, photo, welcomes].into_iter().flatten();
    let stand = [screen, swap].into_iter().chain(manner).chain([remember]).map(str::to_owned);
    why.chain(stand).chain(stands.lines.iter().map(line)).collect::<Vec<_>>().join("\n")
}
