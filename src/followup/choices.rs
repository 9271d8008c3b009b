//! What a guest chose for themselves, as sentences of their own page.

use chrono::{DateTime, Utc};

use crate::domain::{Choice, HowToMeet, Photo, ScreenName, Swap};
use crate::matching::Sentence;
use crate::words::Words;

use super::packet::Packet;
use super::sheet::{bold, local, local_day, plain, quote};

/// A choice as a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetChoice {
    /// "Your name on the big screen: Ana P."
    pub text: Sentence,
    /// "18:02", with the day where it was another than the evening's.
    pub since: String,
}

/// Everything the reader of a packet chose, in its order.
pub(super) fn choices(packet: &Packet, words: Words) -> Vec<SheetChoice> {
    let choice = |(choice, at): &(Choice, DateTime<Utc>)| SheetChoice {
        text: sentence(packet, words, choice),
        since: since(packet, words, *at),
    };
    packet.choices.iter().map(choice).collect()
}

fn since(packet: &Packet, words: Words, at: DateTime<Utc>) -> String {
    let (day, time) = local(at, &packet.zone);
    let time = words.time(time);
    if day == local_day(packet.starts, &packet.zone) {
        return time;
    }
    format!("{}, {time}", words.day_with_year(day))
}

fn sentence(packet: &Packet, words: Words, choice: &Choice) -> Sentence {
    let answered = |question: &str, answer: &str| {
        let question = words.say(question).trim_end_matches(['?', ':']);
        vec![plain(format!("{question}: ")), bold(answer.to_owned())]
    };
    let said = |key: &str, line: &str| words.bold_with(key, &[("line", quote(words, line).into())]);
    let yes_or_no = |yes: bool| words.say(if yes { "shared-yes" } else { "shared-no" });
    match choice {
        Choice::Screen(screen) => {
            let none = || words.say("choices-screen-none");
            let name = packet.screen_name.as_deref().filter(|_| *screen != ScreenName::None);
            answered("choices-screen", name.unwrap_or_else(none))
        }
        Choice::Swap(swap) => answered("choices-swap", words.say(swap_key(*swap))),
        Choice::Meet(meet) => answered("packet-choice-meet", words.say(meet_key(*meet))),
        Choice::Photo(photo) => answered("choices-photos", words.say(photo_key(*photo))),
        Choice::Welcomes(yes) => answered("choices-welcome", yes_or_no(*yes)),
        Choice::Shown(line, true) => said("packet-choice-shown", line),
        Choice::Shown(line, false) => said("packet-choice-closed", line),
        Choice::Aloud(line, true) => said("packet-choice-aloud", line),
        Choice::Aloud(line, false) => said("packet-choice-not-aloud", line),
        Choice::Remember(yes) => answered("packet-choice-remember", yes_or_no(*yes)),
    }
}

const fn swap_key(swap: Swap) -> &'static str {
    match swap {
        Swap::No => "k3-swap-no",
        Swap::AskEachTime => "k3-swap-each",
        Swap::Yes => "choices-swap-always",
    }
}

const fn meet_key(meet: HowToMeet) -> &'static str {
    match meet {
        HowToMeet::Introduce => "meet-introduce",
        HowToMeet::Suggest => "meet-suggest",
        HowToMeet::NotTonight => "meet-not-tonight",
    }
}

const fn photo_key(photo: Photo) -> &'static str {
    match photo {
        Photo::Yes => "shared-yes",
        Photo::Ask => "photo-ask",
        Photo::No => "shared-no",
    }
}
