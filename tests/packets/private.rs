//! Over random histories nothing leaves that was not its readers' to see.

use porchlight::domain::*;
use porchlight::followup::{Bindery, Format, PacketMaker, Paper, Report, arrivals_csv, readers};
use porchlight::words::{Language, Words};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::common::histories::{live, steps};
use crate::common::{at_s, entry};
use crate::evening;
use crate::read::read;

const GUESTS: std::ops::RangeInclusive<u128> = 201..=204;

fn email(n: u128) -> String {
    format!("token{n:04}@posta.example")
}

fn phone(n: u128) -> String {
    format!("+4179555{n:04}")
}

/// Words that stand nowhere else.
fn said(side: Side, n: u128) -> String {
    let side = if side == Side::Offer { "offerword" } else { "needword" };
    format!("{side}{n}x")
}

/// What is planted on top of a history: of each guest what they chose and said, of each two whether
/// they were introduced and what for.
#[derive(Clone, Debug)]
struct Planted {
    guests: Vec<(Swap, [bool; 5])>,
    pairs: Vec<(u128, u128, [bool; 4], Answer)>,
    apart: Vec<(u128, u128)>,
}

fn planted() -> impl Strategy<Value = Planted> {
    let swap = prop::sample::select(vec![Swap::No, Swap::AskEachTime, Swap::Yes, Swap::Yes]);
    let answer =
        prop::sample::select(vec![Answer::Open, Answer::Open, Answer::Yes, Answer::NotNow]);
    let pair = (GUESTS, GUESTS, any::<[bool; 4]>(), answer);
    (vec((swap, any::<[bool; 5]>()), 4), vec(pair, 0..8), vec((GUESTS, GUESTS), 0..3))
        .prop_map(|(guests, pairs, apart)| Planted { guests, pairs, apart })
}

/// The state of a history with all that planted after it; who took something back does so last.
fn house(history: &[Entry], planted: &Planted) -> State {
    let mut state = State::default();
    for entry in history {
        state.apply(entry);
    }
    let gathering = evening();
    let mut facts = Vec::new();
    for (n, (swap, [shown, support, removed, comes, forgets])) in GUESTS.zip(&planted.guests) {
        let guest = GuestId::from(n);
        let details = Details {
            name: Some(Name::parse(&format!("Guest{n} Family"))),
            email: Some(email(n).into()),
            phone: Some(phone(n).into()),
            ..Details::default()
        };
        facts.push(Fact::GuestNoted { guest, details });
        let consent = Consent { swap: *swap, ..Consent::default() };
        facts.push(Fact::ConsentGiven { gathering, guest, consent });
        if *comes || n < 203 {
            facts.push(Fact::CheckedIn { gathering, guest, by: By::Code, door: None });
        }
        for (line, side) in [(1, Side::Offer), (2, Side::Need)] {
            let line = LineId::from(n * 10 + line);
            let saying =
                Saying { side, text: said(side, n), support: *support, ..Saying::default() };
            facts.push(Fact::LineSaid { gathering, guest, line, saying });
            if side == Side::Need {
                facts.push(Fact::LineShown { gathering, guest, line, shown: *shown });
                facts.extend(removed.then_some(Fact::LineRemoved { gathering, guest, line }));
            }
        }
        facts.extend((*forgets && *removed).then_some(Fact::GuestForgotten { guest }));
    }
    for (n, (a, b, [made, cited, asked, promises], answer)) in (0_u128..).zip(&planted.pairs) {
        if a == b {
            continue;
        }
        let (introduction, promise) = (IntroductionId::from(600 + n), PromiseId::from(600 + n));
        let gives = Gives {
            from: (*a).into(),
            to: (*b).into(),
            offer_line: (a * 10 + 1).into(),
            need_line: (b * 10 + 2).into(),
            offer: said(Side::Offer, *a),
            need: said(Side::Need, *b),
            kind: None,
            fit: 0.9,
        };
        let gives = cited.then_some(gives).into_iter().collect();
        let reasons =
            Reasons { gives, opener: format!("Mail {}?", email(*b)), ..Reasons::default() };
        let guests = vec![(*a).into(), (*b).into()];
        facts.push(Fact::IntroductionSuggested { gathering, introduction, guests, reasons });
        facts.push(Fact::IntroductionMade { gathering, introduction, made: *made });
        let guest = GuestId::from(*a);
        facts.push(Fact::SwapAnswered { gathering, introduction, guest, yes: *asked });
        facts.push(Fact::IntroductionAnswered { gathering, introduction, guest, answer: *answer });
        if *promises {
            let text = format!("ring {} or write {}", phone(*a), email(*b));
            let by = at_s(n as u64 * 86_400).date_naive();
            let word = Word { from: (*a).into(), to: (*b).into(), text, by: Some(by) };
            facts.push(Fact::PromiseMade { gathering, promise, word });
        }
    }
    for (a, b) in planted.apart.iter().filter(|(a, b)| a != b) {
        let guests = (GuestId::from(*a), GuestId::from(*b));
        facts.push(Fact::KeptApart { guests, apart: true });
    }
    let last = history.iter().map(|it| it.tick).max().unwrap_or_default();
    for (tick, fact) in (last + 1..).zip(facts) {
        state.apply(&entry(9, tick, tick, fact));
    }
    state
}

/// Introductions of the evening between two that were made.
fn made(state: &State, a: GuestId, b: GuestId) -> Vec<&Introduction> {
    let evening = state.gathering(evening()).unwrap();
    let of = evening.introductions_of(a).map(|(_, it)| it);
    of.filter(|it| it.is_made() && it.guests().contains(&b)).collect()
}

/// Whether both agreed to swap: asked of the state, introduction by introduction.
fn both_said_yes(state: &State, reader: GuestId, owner: GuestId) -> bool {
    let evening = state.gathering(evening()).unwrap();
    let pair = Pair::new(reader, owner);
    let says = |who: GuestId, it: &Introduction| match evening.visit(who).unwrap().consent().swap {
        Swap::No => false,
        Swap::Yes => it.swap_answer(who) != Some(false),
        Swap::AskEachTime => it.swap_answer(who) == Some(true),
    };
    let not_now =
        |it: &Introduction| [reader, owner].into_iter().any(|who| it.answer(who) == Answer::NotNow);
    let refused = state.introductions_between(pair).any(|(_, it)| not_now(it));
    let of = made(state, reader, owner);
    let some = |who| of.iter().any(|it| says(who, it));
    !refused && !state.is_apart(pair) && !state.is_forgotten(owner) && some(reader) && some(owner)
}

/// Whether `reader` may read what `owner` needs.
fn may_read_need(state: &State, reader: GuestId, owner: GuestId) -> bool {
    let evening = state.gathering(evening()).unwrap();
    let stands = |(_, line): &(LineId, &Line)| !line.saying().support;
    let lines = || evening.visit(owner).unwrap().lines_of(Side::Need).filter(stands);
    if reader == owner {
        return lines().next().is_some();
    }
    let of = made(state, reader, owner);
    let told = |id: LineId| {
        let mut gives = of.iter().flat_map(|it| &it.reasons().gives);
        gives.any(|it| it.need_line == id && (it.from, it.to) == (reader, owner))
    };
    let promised = evening.promises().filter_map(|(_, it)| it.word());
    let between = |it: &Word| [(it.from, it.to), (it.to, it.from)].contains(&(reader, owner));
    let met = !of.is_empty() || promised.into_iter().any(between);
    !state.is_forgotten(owner) && met && lines().any(|(id, line)| line.is_on_screen() || told(id))
}

/// What may stand in a file of `reader`, and what does not.
fn check(
    state: &State,
    reader: Option<GuestId>,
    what: &str,
    text: &str,
) -> Result<(), TestCaseError> {
    let figures: String = text.chars().filter(char::is_ascii_digit).collect();
    for n in GUESTS {
        let owner = GuestId::from(n);
        let own = reader == Some(owner) && what == "eml";
        let may = own || reader.is_some_and(|it| it != owner && both_said_yes(state, it, owner));
        let holds =
            text.contains(&format!("token{n:04}")) || figures.contains(&format!("4179555{n:04}"));
        prop_assert!(may || !holds, "{what} of {reader:?} holds the contact of {n}:\n{text}");
        let may = reader.is_some_and(|it| may_read_need(state, it, owner));
        let need = text.contains(&said(Side::Need, n));
        prop_assert!(may || !need, "{what} of {reader:?} holds a need of {n}:\n{text}");
        let is_apart = |it: GuestId| it != owner && state.is_apart(Pair::new(it, owner));
        if reader.is_some_and(is_apart) {
            let named = text.contains(&format!("Guest{n}")) || text.contains(&said(Side::Offer, n));
            prop_assert!(!named, "{what} of {reader:?} names {n}, who is kept apart from them");
        }
        if state.is_forgotten(owner) {
            let named = text.contains(&format!("Guest{n}")) || text.contains(&said(Side::Offer, n));
            prop_assert!(!named, "{what} of {reader:?} names {n}, who is forgotten");
        }
    }
    Ok(())
}

/// Everybody but `reader` chooses otherwise, about all that is nobody else's to know.
fn others_choose_otherwise(state: &State, reader: GuestId, last: u64) -> State {
    let gathering = evening();
    let mut state = state.clone();
    let mut facts = Vec::new();
    for (guest, visit) in state.gathering(gathering).unwrap().visits() {
        if guest == reader {
            continue;
        }
        let all = [ScreenName::None, ScreenName::First, ScreenName::FirstInitial];
        let screen = all.into_iter().find(|it| *it != visit.consent().screen).unwrap();
        let consent = Consent { screen, ..visit.consent() };
        facts.push(Fact::ConsentGiven { gathering, guest, consent });
        let meet = HowToMeet::ALL.into_iter().find(|it| Some(*it) != visit.manner().meet);
        let (photo, welcomes) = (Some(Photo::Ask), Some(visit.manner().welcomes != Some(true)));
        let manner = Manner { meet, photo, welcomes };
        facts.push(Fact::MannerChosen { gathering, guest, manner });
        for (line, it) in visit.lines() {
            let aloud = !it.is_aloud();
            facts.push(Fact::LineAloud { gathering, guest, line, aloud });
        }
        let remember = state.guest(guest).map(|it| !it.is_remembered());
        facts.push(Fact::GuestNoted { guest, details: Details { remember, ..Details::default() } });
    }
    for (tick, fact) in (last + 1..).zip(facts) {
        state.apply(&entry(9, tick, tick, fact));
    }
    state
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn nothing_leaves_that_was_not_its_readers_to_see(steps in steps(), planted in planted()) {
        let state = house(&live(&steps), &planted);
        let maker = PacketMaker::new(&state, evening());
        let bindery = Bindery::new(Paper::A4, Words::new(Language::En));
        let (readers, _) = readers(&state, evening());
        for reader in readers {
            let packet = maker.packet(&state, reader).unwrap();
            for format in Format::ALL {
                let Ok(Some(bytes)) = bindery.bind(&packet).file(format) else { continue };
                check(&state, Some(reader), format.name(), &read(format, &bytes))?;
            }
            let theirs = state.choices(evening(), reader);
            let since = |it: &[(Choice, _)]| it.iter().map(|it| it.1).collect::<Vec<_>>();
            prop_assert_eq!(since(&packet.choices), since(&theirs), "their own choices");
            let otherwise = others_choose_otherwise(&state, reader, state.last_stamp().tick());
            let same = PacketMaker::new(&otherwise, evening()).packet(&otherwise, reader).unwrap();
            prop_assert_eq!(same, packet, "and nobody else's");
        }
        check(&state, None, "report", &Report::of(&state, evening(), at_s(0)).csv())?;
        check(&state, None, "arrivals", &arrivals_csv(&state, evening()).unwrap())?;
    }
}
