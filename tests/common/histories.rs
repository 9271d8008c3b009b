//! Random wishes and facts over so few ids that they collide all the time.

use chrono::{DateTime, Utc};
use porchlight::domain::*;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::at_s;

/// One of the first few ids of a sort.
fn id<T: From<u128> + std::fmt::Debug>(from: u128, few: u128) -> impl Strategy<Value = T> {
    (1..=few).prop_map(move |number| T::from(from + number))
}

fn gathering() -> impl Strategy<Value = GatheringId> {
    prop_oneof![4 => Just(GatheringId::from(101)), 1 => Just(GatheringId::from(102))]
}

fn guest() -> impl Strategy<Value = GuestId> {
    id(200, 4)
}

fn two() -> impl Strategy<Value = (GuestId, GuestId)> {
    (guest(), guest())
}

fn line() -> impl Strategy<Value = LineId> {
    id(300, 2)
}

fn introduction() -> impl Strategy<Value = IntroductionId> {
    id(400, 2)
}

fn promise_id() -> impl Strategy<Value = PromiseId> {
    id(500, 1)
}

fn help() -> impl Strategy<Value = HelpId> {
    id(600, 2)
}

fn nomination() -> impl Strategy<Value = NominationId> {
    id(700, 2)
}

fn words() -> impl Strategy<Value = String> {
    let too_long = "x".repeat(81);
    let said = ["soup", "a ladder", "Ana Pereira", "fixing bikes", "", &too_long];
    select(said.map(str::to_owned).to_vec())
}

fn code() -> impl Strategy<Value = Box<str>> {
    select(vec!["A-1", "A-2", "B-1", ""]).prop_map(Box::from)
}

fn details() -> BoxedStrategy<Details> {
    let small = || option::of(words().prop_map(String::into_boxed_str));
    let name = option::weighted(0.7, words().prop_map(|name| Name::parse(&name)));
    (name, small(), small(), small(), any::<[Option<bool>; 3]>())
        .prop_map(|(name, email, badge_name, note, [first_time, hidden, remember])| Details {
            name,
            email,
            badge_name,
            note,
            first_time,
            hidden,
            remember,
            ..Details::default()
        })
        .boxed()
}

fn booking() -> impl Strategy<Value = Booking> {
    (any::<bool>(), 0..3_u32).prop_map(|(expected, companions)| Booking {
        expected,
        companions,
        booked_on: None,
    })
}

fn plan() -> impl Strategy<Value = Plan> {
    (words(), 0..9_u64, 5..20_u64).prop_map(|(name, starts, ends)| Plan {
        name,
        venue: String::new(),
        starts: at_s(starts),
        ends: at_s(ends),
        zone: "Europe/Zurich".to_owned(),
        spots: Vec::new(),
    })
}

fn by() -> impl Strategy<Value = By> {
    select(vec![By::Code, By::Name, By::WalkIn, By::Staff])
}

fn consent() -> impl Strategy<Value = Consent> {
    let screen = select(vec![ScreenName::None, ScreenName::First, ScreenName::FirstInitial]);
    let swap = select(vec![Swap::No, Swap::AskEachTime, Swap::Yes]);
    (screen, swap).prop_map(|(screen, swap)| Consent { screen, swap })
}

fn saying() -> impl Strategy<Value = Saying> {
    (any::<bool>(), words(), any::<bool>(), any::<bool>()).prop_map(
        |(offer, text, pitch, support)| Saying {
            side: if offer { Side::Offer } else { Side::Need },
            text,
            kind: None,
            pitch,
            support,
        },
    )
}

fn reasons() -> impl Strategy<Value = Reasons> {
    words().prop_map(|opener| Reasons { opener, ..Reasons::default() })
}

fn answer() -> impl Strategy<Value = Answer> {
    select(vec![Answer::Open, Answer::Yes, Answer::NotNow, Answer::KnowEachOther])
}

fn word() -> impl Strategy<Value = Word> {
    (guest(), guest(), words()).prop_map(|(from, to, text)| Word { from, to, text, by: None })
}

fn reason() -> impl Strategy<Value = HelpReason> {
    select(vec![HelpReason::Asked, HelpReason::WasNotMe, HelpReason::Printer])
}

fn stamp() -> impl Strategy<Value = Stamp> {
    (1..30_u64, id(0, 3)).prop_map(|(tick, door)| Stamp { tick, door })
}

/// Any wish, sensible or not.
pub(crate) fn command() -> BoxedStrategy<Command> {
    let house = prop_oneof![
        words().prop_map(|name| Command::NameHouse { name }),
        words().prop_map(|hash| Command::SetStaffCode { hash }),
        any::<u32>().prop_map(|days| Command::SetRememberDays { days }),
        words().prop_map(|name| Command::NameDoor { name }),
        (gathering(), plan())
            .prop_map(|(gathering, plan)| Command::PlanGathering { gathering, plan }),
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
        2 => (gathering(), introduction())
            .prop_map(|(gathering, introduction)| Command::Meet { gathering, introduction }),
        2 => (gathering(), introduction(), guest(), any::<bool>()).prop_map(
            |(gathering, introduction, guest, yes)| Command::AnswerSwap {
                gathering, introduction, guest, yes
            }
        ),
        2 => (gathering(), promise_id(), word())
            .prop_map(|(gathering, promise, word)| Command::Promise { gathering, promise, word }),
        2 => (gathering(), promise_id(), any::<bool>()).prop_map(
            |(gathering, promise, kept)| Command::KeepPromise { gathering, promise, kept }
        ),
        1 => (two(), any::<bool>())
            .prop_map(|(guests, known)| Command::NoteAcquaintance { guests, known }),
        1 => (two(), any::<bool>()).prop_map(|(guests, apart)| Command::KeepApart { guests, apart }),
        1 => (gathering(), nomination(), words()).prop_map(
            |(gathering, nomination, habit)| Command::Nominate { gathering, nomination, habit }
        ),
        1 => (gathering(), help(), reason(), option::of(guest())).prop_map(
            |(gathering, help, reason, guest)| Command::AskHelp { gathering, help, reason, guest }
        ),
        1 => (gathering(), help())
            .prop_map(|(gathering, help)| Command::GiveHelp { gathering, help }),
    ];
    prop_oneof![1 => house.boxed(), 6 => at_the_door(), 5 => room.boxed()].boxed()
}

fn at_the_door() -> BoxedStrategy<Command> {
    let invitation = (gathering(), guest(), details(), booking(), vec(code(), 0..2))
        .prop_flat_map(|fixed| (Just(fixed), vec((line(), saying()), 0..3)))
        .prop_map(|((gathering, guest, details, booking, tickets), lines)| {
            let invitation = Invitation { gathering, guest, details, booking, tickets, lines };
            Command::Invite(Box::new(invitation))
        });
    let check_in = (gathering(), guest(), by(), code(), details(), option::of(consent())).prop_map(
        |(gathering, guest, by, badge_code, details, consent)| {
            let check_in = CheckIn { gathering, guest, by, badge_code, details, consent };
            Command::CheckIn(Box::new(check_in))
        },
    );
    prop_oneof![
        3 => invitation.boxed(),
        6 => check_in.boxed(),
        2 => (gathering(), guest())
            .prop_map(|(gathering, guest)| Command::CheckOut { gathering, guest }),
        2 => (gathering(), guest())
            .prop_map(|(gathering, guest)| Command::UndoMovement { gathering, guest }),
        1 => (guest(), details()).prop_map(|(guest, details)| Command::Note { guest, details }),
        1 => (gathering(), guest(), consent()).prop_map(
            |(gathering, guest, consent)| Command::Choose { gathering, guest, consent }
        ),
        2 => (gathering(), guest(), line(), saying()).prop_map(
            |(gathering, guest, line, saying)| Command::Say { gathering, guest, line, saying }
        ),
        1 => (gathering(), guest(), line(), any::<bool>()).prop_map(
            |(gathering, guest, line, shown)| Command::Show { gathering, guest, line, shown }
        ),
        2 => (gathering(), guest(), line())
            .prop_map(|(gathering, guest, line)| Command::Remove { gathering, guest, line }),
        1 => guest().prop_map(|guest| Command::Forget { guest }),
    ]
    .boxed()
}

/// Any fact, also ones no decision would lead to: folding must take them all.
pub(crate) fn fact() -> BoxedStrategy<Fact> {
    let odd =
        prop_oneof![
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
            (gathering(), guest(), code())
                .prop_map(|(gathering, guest, code)| Fact::TicketIssued { gathering, guest, code }),
            (guest(), code()).prop_map(|(guest, code)| Fact::BadgeIssued { guest, code }),
            (gathering(), introduction()).prop_map(|(gathering, introduction)| {
                Fact::IntroductionMet { gathering, introduction }
            }),
            (gathering(), help()).prop_map(|(gathering, help)| Fact::HelpGiven { gathering, help }),
            guest().prop_map(|guest| Fact::GuestForgotten { guest }),
        ];
    let plain = command().prop_filter_map("a wish with one fact of its own", bare_fact);
    prop_oneof![1 => odd.boxed(), 3 => plain.boxed()].boxed()
}

/// The fact a wish would lead to if nothing stood in its way.
fn bare_fact(command: Command) -> Option<Fact> {
    Some(match command {
        Command::NameHouse { name } => Fact::HouseNamed { name },
        Command::SetStaffCode { hash } => Fact::StaffCodeSet { hash },
        Command::SetRememberDays { days } => Fact::RememberDaysSet { days },
        Command::NameDoor { name } => Fact::DoorNamed { name },
        Command::PlanGathering { gathering, plan } => Fact::GatheringPlanned { gathering, plan },
        Command::Invite(it) => {
            Fact::GuestBooked { gathering: it.gathering, guest: it.guest, booking: it.booking }
        }
        Command::Note { guest, details } => Fact::GuestNoted { guest, details },
        Command::CheckIn(it) => {
            Fact::CheckedIn { gathering: it.gathering, guest: it.guest, by: it.by }
        }
        Command::CheckOut { gathering, guest } => Fact::CheckedOut { gathering, guest },
        Command::Choose { gathering, guest, consent } => {
            Fact::ConsentGiven { gathering, guest, consent }
        }
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
        Command::Promise { gathering, promise, word } => {
            Fact::PromiseMade { gathering, promise, word }
        }
        Command::KeepPromise { gathering, promise, kept } => {
            Fact::PromiseKept { gathering, promise, kept }
        }
        Command::NoteAcquaintance { guests, known } => Fact::AcquaintanceNoted { guests, known },
        Command::KeepApart { guests, apart } => Fact::KeptApart { guests, apart },
        Command::AskHelp { gathering, help, reason, guest } => {
            Fact::HelpAsked { gathering, help, reason, guest }
        }
        Command::Nominate { gathering, nomination, habit } => {
            Fact::CorruptorNominated { gathering, nomination, habit }
        }
        _ => return None,
    })
}

/// One thing that happens at one of three doors.
#[derive(Clone, Debug)]
pub(crate) enum Step {
    /// Somebody wishes something there.
    Wish { door: usize, command: Command },
    /// An entry gets in there that nobody decided on: another version's, a bug's.
    Slip { door: usize, fact: Fact },
    /// An entry gets in there that this version does not know.
    Strange { door: usize, about: Option<GuestId> },
    /// One door learns what another knows, or the older part of it.
    Sync { from: usize, to: usize, percent: usize },
}

/// Histories of three doors; most begin with an evening that is under way and known to all three.
pub(crate) fn steps() -> impl Strategy<Value = Vec<Step>> {
    let doors = 0..3_usize;
    let step = prop_oneof![
        12 => (doors.clone(), command()).prop_map(|(door, command)| Step::Wish { door, command }),
        3 => (doors.clone(), fact()).prop_map(|(door, fact)| Step::Slip { door, fact }),
        1 => (doors.clone(), option::of(guest()))
            .prop_map(|(door, about)| Step::Strange { door, about }),
        3 => (doors.clone(), doors, 0..=100_usize)
            .prop_map(|(from, to, percent)| Step::Sync { from, to, percent }),
    ];
    (prop::bool::weighted(0.8), vec(step, 1..70)).prop_map(|(opened, steps)| {
        if opened { opening().into_iter().chain(steps).collect() } else { steps }
    })
}

/// A gathering, and three of four guests who are in.
fn opening() -> Vec<Step> {
    let gathering = GatheringId::from(101);
    let zone = "Europe/Zurich".to_owned();
    let (venue, spots) = (String::new(), Vec::new());
    let plan = Plan { name: "Soup".to_owned(), venue, starts: at_s(0), ends: at_s(9), zone, spots };
    let mut commands = vec![Command::PlanGathering { gathering, plan }];
    for number in 1..=3 {
        let details = Details { name: Some(Name::parse("Ana Pereira")), ..Details::default() };
        let (guest, by, badge_code) = (GuestId::from(200 + number), By::Name, "".into());
        let check_in = CheckIn { gathering, guest, by, badge_code, details, consent: None };
        commands.push(Command::CheckIn(Box::new(check_in)));
    }
    let wishes = commands.into_iter().map(|command| Step::Wish { door: 0, command });
    wishes.chain([1, 2].map(|to| Step::Sync { from: 0, to, percent: 100 })).collect()
}

/// A door alone: what it knows, in a state and in the entries themselves.
#[derive(Default)]
struct Door {
    state: State,
    known: Vec<Entry>,
    written: u64,
}

impl Door {
    fn write(&mut self, door: usize, at: DateTime<Utc>, about: Vec<GuestId>, body: Body) {
        self.written += 1;
        let door = super::door(1 + door as u128);
        let tick = self.state.last_stamp().tick + 1;
        self.learn(&Entry { door, seq: self.written, tick, at, about, body });
    }

    fn learn(&mut self, entry: &Entry) {
        let known = |it: &Entry| (it.door, it.seq) == (entry.door, entry.seq);
        if !self.known.iter().any(known) {
            self.state.apply(entry);
            self.known.push(entry.clone());
        }
    }
}

/// Lives a history through and returns every entry of all three doors, in the order of (tick,
/// door). Clocks are off by minutes between the doors, as clocks are.
pub(crate) fn live(steps: &[Step]) -> Vec<Entry> {
    let mut doors: [Door; 3] = Default::default();
    for (time, step) in (0_u64..).zip(steps) {
        let at = |door: usize| at_s(time * 17 + [0, 400, 90][door]);
        match step {
            Step::Wish { door, command } => {
                let decided = decide(&doors[*door].state, command.clone(), at(*door));
                for fact in decided.unwrap_or_default() {
                    let about = fact.about();
                    doors[*door].write(*door, at(*door), about, Body::Known(fact));
                }
            }
            Step::Slip { door, fact } => {
                let body = Body::Known(fact.clone());
                doors[*door].write(*door, at(*door), fact.about(), body);
            }
            Step::Strange { door, about } => {
                let body = Body::Unknown(r#"{"danced":{"steps":3}}"#.to_owned());
                doors[*door].write(*door, at(*door), about.iter().copied().collect(), body);
            }
            Step::Sync { from, to, percent } => {
                let known = doors[*from].known.clone();
                let part = known.len() * percent / 100;
                known.iter().take(part).for_each(|entry| doors[*to].learn(entry));
            }
        }
    }
    let mut all = Door::default();
    doors.iter().flat_map(|door| &door.known).for_each(|entry| all.learn(entry));
    all.known.sort_by_key(Entry::stamp);
    all.known
}
