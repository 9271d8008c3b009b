//! From a wish to facts, or a refusal. Pure: the same state, wish and moment give the same answer.

mod door;
mod evening;
mod guest;
mod meeting;
mod nomination;
mod party;
mod places;
mod ring;
mod room;
mod round;
mod topic;

use chrono::{DateTime, Utc};

pub use ring::{RingWish, Step};
pub use round::Circle;
pub use topic::TopicWish;

use super::{Command, Fact, Gathering, GatheringId, Guest, GuestId, Refusal, State, TITLE_CHARS};

/// Decides what a wish leads to.
///
/// `now` is the desk's clock; nothing else outside `state` matters. An empty list means that
/// things are already as wished.
///
/// # Errors
/// A [`Refusal`] with its data; nothing is to be written then.
pub fn decide(state: &State, command: Command, now: DateTime<Utc>) -> Result<Vec<Fact>, Refusal> {
    let facts = grant(state, command, now)?;
    let is_meant = facts.iter().all(Fact::is_within_bounds);
    is_meant.then_some(facts).ok_or(Refusal::OutOfBounds)
}

#[allow(clippy::too_many_lines, reason = "one flat arm a wish")]
fn grant(state: &State, command: Command, now: DateTime<Utc>) -> Result<Vec<Fact>, Refusal> {
    match command {
        Command::NameHouse { name } => named(&name).map(|name| Fact::HouseNamed { name }).map(one),
        Command::SetStaffCode { hash } => Ok(one(Fact::StaffCodeSet { hash })),
        Command::SetRememberDays { days } => guest::remember_days(state, days),
        Command::NameDoor { name } => named(&name).map(|name| Fact::DoorNamed { name }).map(one),
        Command::RemoveDoor { door, removed } => {
            let is_news = state.removed_at(door).is_some() != removed;
            Ok(is_news.then_some(Fact::DoorRemoved { door, removed }).into_iter().collect())
        }
        Command::PlanGathering { gathering, plan } => door::plan(state, gathering, plan),
        Command::Invite(invitation) => door::invite(state, *invitation),
        Command::WithdrawTicket { gathering, guest, code } => {
            door::withdraw_ticket(state, gathering, guest, code)
        }
        Command::IssueTicket { gathering, guest, code } => {
            door::issue(state, gathering, guest, code)
        }
        Command::SetTicketKey { gathering, key, admits } => {
            door::set_key(state, gathering, key, admits)
        }
        Command::BlockTicket { gathering, mark, blocked } => {
            door::block(state, gathering, mark, blocked)
        }
        Command::CheckIn(check_in) => door::check_in(state, *check_in),
        Command::SetCapacity { gathering, places } => {
            places::set_capacity(state, gathering, places)
        }
        Command::SetExamples { gathering, examples } => {
            evening::set_examples(state, gathering, examples)
        }
        Command::SetRepeat { gathering, repeat } => {
            Ok(evening::set_repeat(state, gathering, repeat))
        }
        Command::SetAsks { gathering, asks } => evening::set_asks(state, gathering, asks),
        Command::SetAgenda { gathering, agenda } => evening::set_agenda(state, gathering, agenda),
        Command::SetWifi { gathering, wifi } => evening::set_wifi(state, gathering, wifi),
        Command::Announce { gathering, text } => evening::announce(state, gathering, &text),
        Command::EndEvening { gathering, ended } => evening::end(state, gathering, ended),
        Command::FormParty(party) => party::form(state, *party),
        Command::CheckInParty(party) => party::check_in(state, *party),
        Command::Wait(wait) => places::wait(state, *wait),
        Command::StopWaiting { gathering, guest } => places::stop_waiting(state, gathering, guest),
        Command::WatchArrival { gathering, guest, watched } => {
            places::watch(state, gathering, guest, watched)
        }
        Command::CheckOut { gathering, guest } => door::check_out(state, gathering, guest),
        Command::UndoMovement { gathering, guest } => door::undo(state, gathering, guest),
        Command::SettleTwoDoors { gathering, guest, settled } => {
            door::settle(state, gathering, guest, settled)
        }
        Command::AskHelp { gathering, help, reason, guest } => {
            known_gathering(state, gathering)?;
            Ok(one(Fact::HelpAsked { gathering, help, reason, guest }))
        }
        Command::GiveHelp { gathering, help } => Ok(one(Fact::HelpGiven { gathering, help })),
        Command::Note { guest, details } => guest::note(state, guest, &details),
        Command::Choose { gathering, guest, consent } => {
            guest::choose(state, gathering, guest, consent)
        }
        Command::ChooseManner { gathering, guest, manner } => {
            guest::choose_manner(state, gathering, guest, manner)
        }
        Command::SayLeaving { gathering, guest, at } => {
            guest::say_leaving(state, gathering, guest, at)
        }
        Command::Say { gathering, guest, line, saying } => {
            guest::say(state, gathering, guest, line, saying)
        }
        Command::Show { gathering, guest, line, shown } => {
            guest::show(state, gathering, guest, line, shown)
        }
        Command::SayAloud { gathering, guest, line, aloud } => {
            guest::say_aloud(state, gathering, guest, line, aloud)
        }
        Command::Remove { gathering, guest, line } => guest::remove(state, gathering, guest, line),
        Command::KeepLine { gathering, guest, line } => {
            guest::keep_line(state, gathering, guest, line)
        }
        Command::DropLine { gathering, guest, line } => {
            guest::drop_line(state, gathering, guest, line)
        }
        Command::Forget { guest } => guest::forget(state, guest),
        Command::Suggest { gathering, introduction, guests, reasons, by_hand } => {
            let wish = room::Wish { gathering, introduction, guests, reasons, by_hand };
            room::suggest(state, wish, now)
        }
        Command::Answer { gathering, introduction, guest, answer } => {
            room::answer(state, gathering, introduction, guest, answer)
        }
        Command::Introduce { gathering, introduction, made } => {
            room::introduce(state, gathering, introduction, made)
        }
        Command::TakeBack { gathering, introduction } => {
            room::take_back(state, gathering, introduction)
        }
        Command::Meet { gathering, introduction } => room::meet(state, gathering, introduction),
        Command::Withdraw { gathering, introduction } => {
            room::withdraw(state, gathering, introduction, now)
        }
        Command::AnswerSwap { gathering, introduction, guest, yes } => {
            room::answer_swap(state, gathering, introduction, guest, yes)
        }
        Command::SayMet { gathering, guest, with, met, scanned } => {
            meeting::say_met(state, (gathering, guest, with), met, scanned)
        }
        Command::SayGlad { gathering, guest, with, glad } => {
            meeting::say_glad(state, (gathering, guest, with), glad)
        }
        Command::SayAgain { gathering, guest, with, again } => {
            meeting::say_again(state, (gathering, guest, with), again)
        }
        Command::StartRound { gathering, round, sitting } => {
            round::start(state, gathering, round, sitting, now)
        }
        Command::MakeCircles { gathering, round, minutes, opener, circles } => {
            let wish = round::Wish { gathering, round, minutes, opener, circles };
            round::circles(state, wish, now)
        }
        Command::EndRound { gathering, round, ended } => {
            round::end(state, gathering, round, ended, now)
        }
        Command::CallOffRound { gathering, round } => round::call_off(state, gathering, round, now),
        Command::Ring { gathering, ring, wish } => ring::grant(state, (gathering, ring), wish, now),
        Command::Topic { gathering, topic, wish } => topic::grant(state, (gathering, topic), wish),
        Command::Promise { gathering, promise, word } => {
            meeting::promise(state, gathering, promise, word)
        }
        Command::KeepPromise { gathering, promise, outcome } => {
            meeting::keep_promise(state, gathering, promise, outcome)
        }
        Command::NoteAcquaintance { guests, known } => room::acquaint(state, guests, known),
        Command::KeepApart { guests, apart } => room::keep_apart(state, guests, apart, now),
        Command::Nominate { gathering, nomination, habit } => {
            nomination::nominate(state, gathering, nomination, &habit)
        }
        Command::ShowNomination { gathering, nomination, shown } => {
            nomination::show(state, gathering, nomination, shown)
        }
        Command::ForgetNominations { gathering } => nomination::forget(state, gathering),
    }
}

fn one(fact: Fact) -> Vec<Fact> {
    vec![fact]
}

fn named(name: &str) -> Result<String, Refusal> {
    let name = brief(name)?;
    if name.is_empty() { Err(Refusal::EmptyName) } else { Ok(name) }
}

/// Any short text, which may be missing.
fn brief(text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    match text.chars().count() {
        chars if chars > TITLE_CHARS => Err(Refusal::TitleTooLong { chars, most: TITLE_CHARS }),
        _ => Ok(text.to_owned()),
    }
}

fn known_gathering(state: &State, gathering: GatheringId) -> Result<&Gathering, Refusal> {
    state.gathering(gathering).ok_or(Refusal::UnknownGathering { gathering })
}

fn known_guest(state: &State, guest: GuestId) -> Result<&Guest, Refusal> {
    remembered(state, guest)?;
    state.guest(guest).ok_or(Refusal::UnknownGuest { guest })
}

fn remembered(state: &State, guest: GuestId) -> Result<(), Refusal> {
    if state.is_forgotten(guest) { Err(Refusal::Forgotten { guest }) } else { Ok(()) }
}
