//! What leaves the program, over random histories, read by other hands: a PDF reader, a vCard and an
//! iCalendar parser, a mail parser, an HTML tokenizer, a QR reader.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "these are tests, though not all in test functions"
)]

mod common;

use common::histories::{live, steps};
use common::{at_s, entry};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use porchlight::domain::*;
use porchlight::followup::{
    Bindery, Format, Packet, PacketMaker, Paper, Report, arrivals_csv, packet, readers,
};
use porchlight::words::{Language, Words};
use proptest::collection::vec;
use proptest::prelude::*;

const GATHERING: u128 = 101;
const GUESTS: std::ops::RangeInclusive<u128> = 201..=204;

fn evening() -> GatheringId {
    GATHERING.into()
}

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
}

fn planted() -> impl Strategy<Value = Planted> {
    let swap = prop::sample::select(vec![Swap::No, Swap::AskEachTime, Swap::Yes, Swap::Yes]);
    let answer =
        prop::sample::select(vec![Answer::Open, Answer::Open, Answer::Yes, Answer::NotNow]);
    let pair = (GUESTS, GUESTS, any::<[bool; 4]>(), answer);
    (vec((swap, any::<[bool; 5]>()), 4), vec(pair, 0..8))
        .prop_map(|(guests, pairs)| Planted { guests, pairs })
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

/// The text of a document as another library reads it, without blanks.
fn pdf_text(bytes: &[u8]) -> String {
    let document = lopdf::Document::load_mem(bytes).unwrap();
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    let text = document.extract_text(&pages).unwrap();
    let about = String::from_utf8_lossy(bytes).into_owned();
    text.split_whitespace().collect::<String>() + &about
}

/// Every tag and every text of a page, as the HTML standard reads it.
#[derive(Default)]
struct Seen {
    tags: std::cell::RefCell<Vec<String>>,
    text: std::cell::RefCell<String>,
    codes: std::cell::RefCell<Vec<String>>,
}

impl TokenSink for Seen {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                let name = tag.name.to_string();
                for attribute in &tag.attrs {
                    let (key, value) =
                        (attribute.name.local.to_string(), attribute.value.to_string());
                    if name == "path" && key == "d" && value.contains('z') {
                        self.codes.borrow_mut().extend(scanned(&value));
                    }
                    assert!(
                        !key.starts_with("on") && key != "src" && key != "href",
                        "{key}={value}"
                    );
                }
                self.tags.borrow_mut().push(name);
            }
            Token::CharacterTokens(text) => self.text.borrow_mut().push_str(&text),
            Token::TagToken(_)
            | Token::CommentToken(_)
            | Token::DoctypeToken(_)
            | Token::NullCharacterToken
            | Token::EOFToken
            | Token::ParseError(_) => {}
        }
        TokenSinkResult::Continue
    }
}

fn html(bytes: &[u8]) -> Seen {
    let tokens = Tokenizer::new(Seen::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(std::str::from_utf8(bytes).unwrap()));
    let _ = tokens.feed(&input);
    tokens.end();
    tokens.sink
}

/// What a QR code drawn as runs of modules ("M4 4h7v1h-7z") reads as.
fn scanned(path: &str) -> Option<String> {
    let number = |text: &str| text.parse::<usize>().ok();
    let runs: Vec<[usize; 3]> = path
        .split('M')
        .filter_map(|run| {
            let (at, rest) = run.split_once('h')?;
            let (column, row) = at.split_once(' ')?;
            Some([number(column)?, number(row)?, number(rest.split_once('v')?.0)?])
        })
        .collect();
    let edge = runs.iter().map(|it| it[1] + 5).max()?;
    let px = 3;
    let dark = |x: usize, y: usize| {
        let (x, y) = (x / px, y / px);
        if runs.iter().any(|[column, row, n]| *row == y && (*column..column + n).contains(&x)) {
            0
        } else {
            255
        }
    };
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(edge * px, edge * px, dark);
    picture.detect_grids().first().map(|it| it.decode().unwrap().1)
}

/// Everything that can be read in a file, however it is hidden.
fn read(format: Format, bytes: &[u8]) -> String {
    match format {
        Format::Pdf => pdf_text(bytes),
        Format::Html => {
            let seen = html(bytes);
            let codes = seen.codes.borrow().join("\n");
            seen.text.take() + &codes + &String::from_utf8_lossy(bytes)
        }
        Format::Mail => {
            let message = mail_parser::MessageParser::new().parse(bytes).unwrap();
            let attached = message.attachment(0).map(|it| pdf_text(it.contents()));
            let body = message.body_text(0).unwrap().into_owned();
            body + &message.body_html(0).unwrap() + &attached.unwrap_or_default()
        }
        Format::Text | Format::Card | Format::Calendar => {
            String::from_utf8(bytes.to_vec()).unwrap()
        }
    }
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
        if state.is_forgotten(owner) {
            let named = text.contains(&format!("Guest{n}")) || text.contains(&said(Side::Offer, n));
            prop_assert!(!named, "{what} of {reader:?} names {n}, who is forgotten");
        }
    }
    Ok(())
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
                let Ok(Some(bytes)) = bindery.file(&packet, format) else { continue };
                check(&state, Some(reader), format.name(), &read(format, &bytes))?;
            }
        }
        check(&state, None, "report", &Report::of(&state, evening(), at_s(0)).csv())?;
        check(&state, None, "arrivals", &arrivals_csv(&state, evening()).unwrap())?;
    }
}

/// Ana and Ben met, swapped and promised; the house meets again.
fn two(name: &str) -> Packet {
    let mut state = State::default();
    let gathering = evening();
    let plan = |days: u64| Plan {
        name: "Soup".into(),
        venue: "Old Mill, by the river".into(),
        starts: at_s(days * 86_400),
        ends: at_s(days * 86_400 + 7_200),
        zone: "Europe/Zurich".into(),
        spots: Vec::new(),
    };
    let (ana, ben) = (GuestId::from(201), GuestId::from(202));
    let mut facts = vec![
        Fact::GatheringPlanned { gathering, plan: plan(0) },
        Fact::GatheringPlanned { gathering: 102.into(), plan: plan(28) },
    ];
    for (guest, name) in [(ana, "Ana"), (ben, name)] {
        let details = Details {
            name: Some(Name::parse("Ana Pereira")),
            badge_name: Some(name.into()),
            email: Some(format!("{guest}@posta.example").into()),
            phone: Some("+41 79 555 01 02".into()),
            ..Details::default()
        };
        facts.push(Fact::GuestNoted { guest, details });
        let consent = Consent { swap: Swap::Yes, ..Consent::default() };
        facts.push(Fact::ConsentGiven { gathering, guest, consent });
        facts.push(Fact::CheckedIn { gathering, guest, by: By::Code, door: None });
    }
    let introduction = IntroductionId::from(1);
    let (guests, reasons) = (vec![ana, ben], Reasons::default());
    facts.push(Fact::IntroductionSuggested { gathering, introduction, guests, reasons });
    facts.push(Fact::IntroductionMade { gathering, introduction, made: true });
    let by = at_s(3 * 86_400).date_naive();
    let text = "Bring soup; bread, and more".to_owned();
    let word = Word { from: ana, to: ben, text, by: Some(by) };
    facts.push(Fact::PromiseMade { gathering, promise: 1.into(), word });
    for (tick, fact) in (1..).zip(facts) {
        state.apply(&entry(1, tick, tick, fact));
    }
    packet(&state, gathering, ana).unwrap()
}

fn file(packet: &Packet, format: Format) -> Vec<u8> {
    let bindery = Bindery::new(Paper::A4, Words::new(Language::En));
    bindery.file(packet, format).unwrap().unwrap()
}

#[test]
fn a_card_is_read_by_another_parser_whatever_the_name() {
    for name in [
        "Ben",
        "Ben; Jr, \\ of \u{7}Bern",
        "Wilhelmina Featherstonehaugh-Cholmondeley of the very long street in Llanfair",
    ] {
        let packet = two(name);
        let bytes = file(&packet, Format::Card);
        assert!(String::from_utf8_lossy(&bytes).contains("VERSION:4.0\r\n"));
        let cards: Vec<_> = ical::VcardParser::new(bytes.as_slice()).map(Result::unwrap).collect();
        let value = |key: &str| {
            let found = cards[0].properties.iter().find(|it| it.name == key).unwrap();
            found.value.clone().unwrap()
        };
        let plain = packet.meetings[0].name.replace(char::is_control, " ");
        let read = value("FN").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\");
        assert_eq!((cards.len(), read), (1, plain));
        assert!(value("EMAIL").ends_with("@posta.example"));
        assert_eq!(value("TEL"), "+41 79 555 01 02");
    }
}

#[test]
fn the_next_evening_and_promised_days_are_read_by_another_calendar() {
    let bytes = file(&two("Ben"), Format::Calendar);
    let calendars: Vec<_> = ical::IcalParser::new(bytes.as_slice()).map(Result::unwrap).collect();
    let events = &calendars[0].events;
    let value = |at: usize, key: &str| {
        let found = events[at].properties.iter().find(|it| it.name == key);
        found.and_then(|it| it.value.clone()).unwrap_or_default()
    };
    assert_eq!((calendars.len(), events.len()), (1, 2));
    assert_eq!(value(0, "DTSTART"), at_s(28 * 86_400).format("%Y%m%dT%H%M%SZ").to_string());
    assert_eq!(value(0, "LOCATION"), "Old Mill\\, by the river");
    assert_eq!(value(1, "DTSTART"), at_s(3 * 86_400).format("%Y%m%d").to_string());
    assert!(
        value(1, "SUMMARY").contains("Bring soup\\; bread\\, and more"),
        "{}",
        value(1, "SUMMARY")
    );
}

#[test]
fn a_draft_goes_to_its_guest_alone_and_is_not_sent() {
    let packet = two("Ben");
    let bytes = file(&packet, Format::Mail);
    let message = mail_parser::MessageParser::new().parse(&bytes).unwrap();
    let to: Vec<_> = message.to().unwrap().iter().filter_map(|it| it.address()).collect();
    assert_eq!(to, [packet.email.as_deref().unwrap()]);
    assert!(message.cc().is_none() && message.bcc().is_none());
    assert_eq!(message.header_raw("X-Unsent").map(str::trim), Some("1"));
    assert_eq!(message.attachment_count(), 1);
    assert!(message.attachment(0).unwrap().contents().starts_with(b"%PDF-"));
}

#[test]
fn markup_in_a_name_adds_no_tag() {
    let plain = html(&file(&two("Ben"), Format::Html));
    let hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'>&lt;";
    let odd = html(&file(&two(hostile), Format::Html));
    assert_eq!(*plain.tags.borrow(), *odd.tags.borrow());
    assert!(odd.text.borrow().contains("<script>alert(1)</script>"));
}

#[test]
fn pages_are_real_text_tagged_and_in_the_guests_language() {
    let bytes = file(&two("Ben"), Format::Pdf);
    let document = lopdf::Document::load_mem(&bytes).unwrap();
    let catalog = document.catalog().unwrap();
    assert!(catalog.has(b"StructTreeRoot") && catalog.has(b"MarkInfo"));
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"en");
    assert_eq!(document.get_pages().len(), 1);
    let text = pdf_text(&bytes);
    for said in ["Ana,yourevening", "YoumetBen.", "Bringsoup;bread,andmore", "+4179555"] {
        assert!(text.contains(said), "{said} is not in {text}");
    }
}

#[test]
fn every_code_on_a_page_reads_as_what_it_says() {
    let seen = html(&file(&two("Ben"), Format::Html));
    let codes = seen.codes.borrow();
    assert_eq!(codes.len(), 2);
    assert!(codes[0].starts_with("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ben"), "{}", codes[0]);
    assert!(codes[1].starts_with("BEGIN:VCALENDAR"), "{}", codes[1]);
}
