//! Random wishes and facts over so few ids that they collide all the time.

use porchlight::domain::*;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::at_s;
use super::pieces::*;
use super::rounds::round;
use super::tickets::code;

/// Any wish, sensible or not.
pub(crate) fn command() -> BoxedStrategy<Command> {
    let house = prop_oneof![
        words().prop_map(|name| Command::NameHouse { name }),
        words().prop_map(|hash| Command::SetStaffCode { hash }),
        (0..=36_500_u32).prop_map(|days| Command::SetRememberDays { days }),
        words().prop_map(|name| Command::NameDoor { name }),
        (1..4_u128, any::<bool>()).prop_map(|(number, removed)| {
            Command::RemoveDoor { door: DoorId::from(number), removed }
        }),
        (gathering(), plan())
            .prop_map(|(gathering, plan)| Command::PlanGathering { gathering, plan }),
        (gathering(), vec("[a-z]{1,9}", 0..3), vec("[a-z]{1,9}", 0..3)).prop_map(
            |(gathering, offers, needs)| {
                Command::SetExamples { gathering, examples: Examples { offers, needs } }
            }
        ),
        (gathering(), repeat())
            .prop_map(|(gathering, repeat)| Command::SetRepeat { gathering, repeat }),
    ];
    let room = prop_oneof![
        4 => (gathering(), introduction(), vec(guest(), 1..4), reasons(), any::<bool>()).prop_map(
            |(gathering, introduction, guests, reasons, by_hand)| Command::Suggest {
                gathering, introduction, guests, reasons, by_hand
            }
        ),
        4 => (gathering(), introduction(), guest(), answer()).prop_map(
            |(gathering, introduction, guest, answer)| Command::Answer {
                gathering, introduction, guest, answer
            }
        ),
        2 => (gathering(), introduction(), any::<bool>()).prop_map(
            |(gathering, introduction, made)| Command::Introduce { gathering, introduction, made }
        ),
        1 => (gathering(), introduction())
            .prop_map(|(gathering, introduction)| Command::TakeBack { gathering, introduction }),
        2 => (gathering(), introduction())
            .prop_map(|(gathering, introduction)| Command::Meet { gathering, introduction }),
        2 => (gathering(), introduction())
            .prop_map(|(gathering, introduction)| Command::Withdraw { gathering, introduction }),
        2 => (gathering(), introduction(), guest(), any::<bool>()).prop_map(
            |(gathering, introduction, guest, yes)| Command::AnswerSwap {
                gathering, introduction, guest, yes
            }
        ),
        2 => (gathering(), promise_id(), word())
            .prop_map(|(gathering, promise, word)| Command::Promise { gathering, promise, word }),
        2 => (gathering(), promise_id(), outcome()).prop_map(
            |(gathering, promise, outcome)| Command::KeepPromise { gathering, promise, outcome }
        ),
        3 => (gathering(), two(), any::<[bool; 2]>()).prop_map(
            |(gathering, (guest, with), [met, scanned])| Command::SayMet {
                gathering, guest, with, met, scanned
            }
        ),
        2 => (gathering(), two(), option::of(any::<bool>())).prop_map(
            |(gathering, (guest, with), glad)| Command::SayGlad { gathering, guest, with, glad }
        ),
        2 => (gathering(), two(), option::of(any::<bool>())).prop_map(
            |(gathering, (guest, with), again)| Command::SayAgain { gathering, guest, with, again }
        ),
        1 => (two(), any::<bool>())
            .prop_map(|(guests, known)| Command::NoteAcquaintance { guests, known }),
        1 => (two(), any::<bool>()).prop_map(|(guests, apart)| Command::KeepApart { guests, apart }),
        1 => (gathering(), nomination(), words()).prop_map(
            |(gathering, nomination, habit)| Command::Nominate { gathering, nomination, habit }
        ),
        1 => (gathering(), nomination(), any::<bool>()).prop_map(
            |(gathering, nomination, shown)| Command::ShowNomination {
                gathering, nomination, shown
            }
        ),
        1 => gathering().prop_map(|gathering| Command::ForgetNominations { gathering }),
        1 => (gathering(), help(), reason(), option::of(guest())).prop_map(
            |(gathering, help, reason, guest)| Command::AskHelp { gathering, help, reason, guest }
        ),
        1 => (gathering(), help())
            .prop_map(|(gathering, help)| Command::GiveHelp { gathering, help }),
    ];
    let (house, room) = (house.boxed(), room.boxed());
    prop_oneof![1 => house, 6 => at_the_door(), 5 => room, 2 => super::rounds::wishes(), 3 => super::evenings::wishes()].boxed()
}

fn at_the_door() -> BoxedStrategy<Command> {
    let codes = (vec(code(), 0..2), vec(code(), 0..2));
    let invitation = (gathering(), guest(), details(), booking(), codes)
        .prop_flat_map(|fixed| (Just(fixed), vec((line(), saying()), 0..3)))
        .prop_map(|((gathering, guest, details, booking, (tickets, refused)), lines)| {
            let invitation =
                Invitation { gathering, guest, details, booking, tickets, refused, lines };
            Command::Invite(Box::new(invitation))
        });
    let chosen = (details(), option::of(consent()), super::evenings::manner(), option::of(code()));
    let check_in = (gathering(), guest(), by(), code(), chosen).prop_map(
        |(gathering, guest, by, badge_code, (details, consent, manner, door))| {
            let manner = Some(manner);
            let check_in =
                CheckIn { gathering, guest, by, badge_code, details, consent, manner, door };
            Command::CheckIn(Box::new(check_in))
        },
    );
    prop_oneof![
        2 => super::parties::together(),
        1 => (gathering(), any::<bool>())
            .prop_map(|(gathering, ended)| Command::EndEvening { gathering, ended }),
        3 => invitation.boxed(),
        6 => check_in.boxed(),
        3 => super::tickets::wishes(),
        2 => (gathering(), guest())
            .prop_map(|(gathering, guest)| Command::CheckOut { gathering, guest }),
        2 => (gathering(), guest())
            .prop_map(|(gathering, guest)| Command::UndoMovement { gathering, guest }),
        1 => (gathering(), guest(), any::<bool>()).prop_map(|(gathering, guest, settled)| {
            Command::SettleTwoDoors { gathering, guest, settled }
        }),
        1 => (guest(), details()).prop_map(|(guest, details)| Command::Note { guest, details }),
        1 => (gathering(), guest(), consent()).prop_map(
            |(gathering, guest, consent)| Command::Choose { gathering, guest, consent }
        ),
        1 => (gathering(), guest(), option::of(0..9_u64)).prop_map(|(gathering, guest, at)| {
            Command::SayLeaving { gathering, guest, at: at.map(at_s) }
        }),
        2 => (gathering(), guest(), line(), saying()).prop_map(
            |(gathering, guest, line, saying)| Command::Say { gathering, guest, line, saying }
        ),
        1 => (gathering(), guest(), line(), any::<bool>()).prop_map(
            |(gathering, guest, line, shown)| Command::Show { gathering, guest, line, shown }
        ),
        2 => (gathering(), guest(), line())
            .prop_map(|(gathering, guest, line)| Command::Remove { gathering, guest, line }),
        2 => (gathering(), guest(), line())
            .prop_map(|(gathering, guest, line)| Command::KeepLine { gathering, guest, line }),
        1 => (gathering(), guest(), line())
            .prop_map(|(gathering, guest, line)| Command::DropLine { gathering, guest, line }),
        1 => guest().prop_map(|guest| Command::Forget { guest }),
    ]
    .boxed()
}

/// Any fact, also ones no decision would lead to: folding must take them all.
pub(crate) fn fact() -> BoxedStrategy<Fact> {
    let odd = prop_oneof![
        (gathering(), guest(), stamp()).prop_map(|(gathering, guest, movement)| {
            Fact::MovementUndone { gathering, guest, movement }
        }),
        (gathering(), introduction(), vec(guest(), 0..4), reasons()).prop_map(
            |(gathering, introduction, guests, reasons)| Fact::IntroductionSuggested {
                gathering,
                introduction,
                guests,
                reasons
            }
        ),
        (gathering(), guest(), stamp(), any::<bool>()).prop_map(
            |(gathering, guest, movement, settled)| Fact::TwoDoorsSettled {
                gathering,
                guest,
                movement,
                settled
            }
        ),
        super::tickets::facts(),
        super::evenings::facts(),
        (guest(), code()).prop_map(|(guest, code)| Fact::BadgeIssued { guest, code }),
        (gathering(), introduction()).prop_map(|(gathering, introduction)| {
            Fact::IntroductionMet { gathering, introduction }
        }),
        (gathering(), introduction(), guest(), any::<bool>()).prop_map(
            |(gathering, introduction, guest, met)| Fact::MeetingSaid {
                gathering,
                introduction,
                guest,
                met
            }
        ),
        (gathering(), introduction(), guest(), option::of(any::<bool>())).prop_map(
            |(gathering, introduction, guest, glad)| Fact::GladSaid {
                gathering,
                introduction,
                guest,
                glad
            }
        ),
        (gathering(), introduction()).prop_map(|(gathering, introduction)| {
            Fact::IntroductionWithdrawn { gathering, introduction }
        }),
        (gathering(), round())
            .prop_map(|(gathering, round)| Fact::RoundCalledOff { gathering, round }),
        (gathering(), help()).prop_map(|(gathering, help)| Fact::HelpGiven { gathering, help }),
        guest().prop_map(|guest| Fact::GuestForgotten { guest }),
    ];
    let plain = command().prop_filter_map("a wish with one fact of its own", bare_fact);
    prop_oneof![1 => odd.boxed(), 3 => plain.boxed()].boxed()
}

/// The fact a wish would lead to if nothing stood in its way.
#[allow(clippy::too_many_lines, reason = "one flat arm a wish")]
fn bare_fact(command: Command) -> Option<Fact> {
    Some(match command {
        Command::NameHouse { name } => Fact::HouseNamed { name },
        Command::SetStaffCode { hash } => Fact::StaffCodeSet { hash },
        Command::SetRememberDays { days } => Fact::RememberDaysSet { days },
        Command::NameDoor { name } => Fact::DoorNamed { name },
        Command::RemoveDoor { door, removed } => Fact::DoorRemoved { door, removed },
        Command::PlanGathering { gathering, plan } => Fact::GatheringPlanned { gathering, plan },
        Command::Invite(it) => {
            Fact::GuestBooked { gathering: it.gathering, guest: it.guest, booking: it.booking }
        }
        Command::WithdrawTicket { gathering, guest, code } => {
            Fact::TicketWithdrawn { gathering, guest, code }
        }
        Command::IssueTicket { gathering, guest, code } => {
            Fact::TicketIssued { gathering, guest, code }
        }
        Command::SetTicketKey { gathering, key, admits } => {
            Fact::TicketKeySet { gathering, key, admits }
        }
        Command::BlockTicket { gathering, mark, blocked } => {
            Fact::TicketBlocked { gathering, mark, blocked }
        }
        Command::Note { guest, details } => Fact::GuestNoted { guest, details },
        Command::CheckIn(it) => {
            let CheckIn { gathering, guest, by, door, .. } = *it;
            Fact::CheckedIn { gathering, guest, by, door }
        }
        Command::SetCapacity { gathering, places } => Fact::CapacitySet { gathering, places },
        Command::SetExamples { gathering, examples } => Fact::ExamplesSet { gathering, examples },
        Command::SetRepeat { gathering, repeat } => Fact::RepeatSet { gathering, repeat },
        Command::SayAgain { gathering, guest, with, again } => {
            Fact::AgainSaid { gathering, guest, with, again }
        }
        Command::EndEvening { gathering, ended } => Fact::EveningEnded { gathering, ended },
        Command::FormParty(it) => {
            let (party, place) = (it.party, it.places.len() as u32);
            Fact::PartyJoined { gathering: it.gathering, guest: *it.members.first()?, party, place }
        }
        Command::CheckInParty(it) => {
            let Along { guest, name, .. } = it.people.into_iter().next()?;
            Fact::PlaceNamed { guest, by: it.speaker, name }
        }
        Command::Wait(it) => {
            Fact::Waited { gathering: it.gathering, guest: it.guest, waiting: true }
        }
        Command::StopWaiting { gathering, guest } => {
            Fact::Waited { gathering, guest, waiting: false }
        }
        Command::WatchArrival { gathering, guest, watched } => {
            Fact::ArrivalWatched { gathering, guest, watched }
        }
        Command::CheckOut { gathering, guest } => Fact::CheckedOut { gathering, guest },
        Command::Choose { gathering, guest, consent } => {
            Fact::ConsentGiven { gathering, guest, consent }
        }
        Command::SayLeaving { gathering, guest, at } => Fact::LeavingSaid { gathering, guest, at },
        Command::Say { gathering, guest, line, saying } => {
            Fact::LineSaid { gathering, guest, line, saying }
        }
        Command::Show { gathering, guest, line, shown } => {
            Fact::LineShown { gathering, guest, line, shown }
        }
        Command::Remove { gathering, guest, line } => Fact::LineRemoved { gathering, guest, line },
        Command::Answer { gathering, introduction, guest, answer } => {
            Fact::IntroductionAnswered { gathering, introduction, guest, answer }
        }
        Command::Introduce { gathering, introduction, made } => {
            Fact::IntroductionMade { gathering, introduction, made }
        }
        Command::AnswerSwap { gathering, introduction, guest, yes } => {
            Fact::SwapAnswered { gathering, introduction, guest, yes }
        }
        Command::StartRound { gathering, round, sitting } => {
            Fact::RoundStarted { gathering, round, sitting }
        }
        Command::EndRound { gathering, round, ended } => {
            Fact::RoundEnded { gathering, round, ended }
        }
        Command::Promise { gathering, promise, word } => {
            Fact::PromiseMade { gathering, promise, word }
        }
        Command::KeepPromise { gathering, promise, outcome } => {
            Fact::PromiseKept { gathering, promise, outcome }
        }
        Command::NoteAcquaintance { guests, known } => Fact::AcquaintanceNoted { guests, known },
        Command::KeepApart { guests, apart } => Fact::KeptApart { guests, apart },
        Command::AskHelp { gathering, help, reason, guest } => {
            Fact::HelpAsked { gathering, help, reason, guest }
        }
        Command::Nominate { gathering, nomination, habit } => {
            Fact::CorruptorNominated { gathering, nomination, habit }
        }
        Command::ShowNomination { gathering, nomination, shown } => {
            Fact::NominationShown { gathering, nomination, shown }
        }
        Command::ForgetNominations { gathering } => {
            Fact::GuestForgotten { guest: gathering.of_nobody() }
        }
        Command::ChooseManner { .. }
        | Command::SetAsks { .. }
        | Command::SetAgenda { .. }
        | Command::SetWifi { .. }
        | Command::Announce { .. }
        | Command::SayAloud { .. }
        | Command::Ring { .. }
        | Command::Topic { .. } => return super::evenings::bare_fact(command),
        Command::UndoMovement { .. }
        | Command::SettleTwoDoors { .. }
        | Command::KeepLine { .. }
        | Command::DropLine { .. }
        | Command::Suggest { .. }
        | Command::Meet { .. }
        | Command::SayMet { .. }
        | Command::SayGlad { .. }
        | Command::TakeBack { .. }
        | Command::Withdraw { .. }
        | Command::MakeCircles { .. }
        | Command::CallOffRound { .. }
        | Command::GiveHelp { .. }
        | Command::Forget { .. } => return None,
    })
}
