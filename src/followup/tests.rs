//! What leaves the program, over whole evenings.

use chrono::{DateTime, TimeDelta, Utc};

mod account;
mod beside;
mod changed;
mod choices;
mod leaks;
mod themes;

use super::*;
use crate::domain::{
    Answer, Body, By, Consent, Details, DoorId, Entry, Fact, GatheringId, Gives, GuestId, Name,
    Pair, Plan, Reasons, Same, Saying, Shared, Side, Spoken, State, Swap, Word,
};
use crate::words::{Language, Words};

fn start() -> DateTime<Utc> {
    "2026-11-20T17:02:00Z".parse().unwrap()
}

fn tonight() -> GatheringId {
    1.into()
}

/// An evening made of entries.
struct Evening {
    state: State,
    tick: u64,
}

impl Evening {
    fn new() -> Self {
        let mut evening = Self { state: State::default(), tick: 0 };
        evening.plan(1, "Neighbours’ Night", 0);
        evening.plan(2, "The next one", 28);
        evening
    }

    fn plan(&mut self, id: u128, name: &str, in_days: i64) {
        let starts = start() + TimeDelta::days(in_days);
        let plan = Plan {
            name: name.into(),
            venue: String::new(),
            starts,
            ends: starts + TimeDelta::hours(3),
            zone: "Europe/Zurich".into(),
            spots: vec!["Window bench".into()],
        };
        self.add(Fact::GatheringPlanned { gathering: id.into(), plan });
    }

    fn add(&mut self, fact: Fact) {
        let at = start() + TimeDelta::seconds(self.tick.cast_signed() + 1);
        self.add_at(at, fact);
    }

    fn add_at(&mut self, at: DateTime<Utc>, fact: Fact) {
        self.tick += 1;
        let door = DoorId::from(1);
        let about = fact.about();
        let body = Body::Known(fact);
        self.state.apply(&Entry { door, seq: self.tick, tick: self.tick, at, about, body });
    }

    /// Somebody whose every contact and word holds a token of their own.
    fn guest(&mut self, n: u128, swap: Swap, comes: bool, name: &str) {
        let (guest, gathering) = (n.into(), tonight());
        let details = Details {
            name: Some(Name::parse(name)),
            email: Some(email(n).into()),
            phone: Some(phone(n).into()),
            badge_name: n.is_multiple_of(3).then(|| format!("{name} {}", email(n)).into()),
            pronouns: n.is_multiple_of(4).then(|| format!("call {}", phone(n)).into()),
            ..Details::default()
        };
        self.add(Fact::GuestNoted { guest, details });
        let consent = Consent { swap, ..Consent::default() };
        self.add(Fact::ConsentGiven { gathering, guest, consent });
        if comes {
            self.add(Fact::CheckedIn { gathering, guest, by: By::Code, door: None });
        }
        for (line, side) in [(1, Side::Offer), (2, Side::Need)] {
            let text = format!("Chess, write {} or {}", email(n), phone(n));
            let saying = Saying { side, text, ..Saying::default() };
            self.add(Fact::LineSaid { gathering, guest, line: (n * 10 + line).into(), saying });
        }
    }

    fn introduce(&mut self, id: u128, a: u128, b: u128, made: bool) {
        let text = |n| format!("Chess, write {} or {}", email(n), phone(n));
        let gives = |from: u128, to: u128| Gives {
            from: from.into(),
            to: to.into(),
            offer_line: (from * 10 + 1).into(),
            need_line: (to * 10 + 2).into(),
            offer: text(from),
            need: text(to),
            kind: None,
            fit: 1.0,
        };
        let spoken = |n: u128| Spoken { guest: n.into(), line: (n * 10 + 1).into(), text: text(n) };
        let same = Same { side: Side::Offer, lines: [spoken(a), spoken(b)], subject: None };
        let reasons = Reasons {
            gives: vec![gives(a, b), gives(b, a)],
            shared: vec![Shared::Same(same)],
            opener: format!("Mail {}?", email(b)),
            spot: "Window bench".into(),
            ..Reasons::default()
        };
        let (gathering, introduction) = (tonight(), id.into());
        let guests = vec![a.into(), b.into()];
        self.add(Fact::IntroductionSuggested { gathering, introduction, guests, reasons });
        if made {
            self.add(Fact::IntroductionMade { gathering, introduction, made });
        }
    }

    fn answer(&mut self, id: u128, guest: u128, answer: Answer) {
        let (gathering, introduction, guest) = (tonight(), id.into(), guest.into());
        self.add(Fact::IntroductionAnswered { gathering, introduction, guest, answer });
    }

    fn asked(&mut self, id: u128, guest: u128, yes: bool) {
        let (gathering, introduction) = (tonight(), id.into());
        self.add(Fact::SwapAnswered { gathering, introduction, guest: guest.into(), yes });
    }

    fn promise(&mut self, id: u128, from: u128, to: u128, text: &str) {
        let word = Word { from: from.into(), to: to.into(), text: text.into(), by: None };
        self.add(Fact::PromiseMade { gathering: tonight(), promise: id.into(), word });
    }

    fn page_of(&self, guest: u128) -> String {
        page(&Sheet::new(&self.packet_of(guest), Words::new(Language::En), Display::Full))
    }

    fn packet_of(&self, guest: u128) -> Packet {
        packet(&self.state, tonight(), guest.into()).unwrap()
    }
}

fn email(n: u128) -> String {
    format!("token{n:04}@posta.example")
}

fn phone(n: u128) -> String {
    format!("+41 79 555 {n:04}")
}

fn two(a: Swap, b: Swap) -> Evening {
    let mut evening = Evening::new();
    evening.guest(1, a, true, "Ana Pereira");
    evening.guest(2, b, true, "Ben Okafor");
    evening.introduce(50, 1, 2, true);
    evening
}

#[test]
fn a_packet_says_whom_where_what_and_how_to_reach_them() {
    let mut evening = two(Swap::Yes, Swap::Yes);
    evening.promise(60, 2, 1, "I'll send my tax checklist");
    evening.promise(61, 1, 2, "I'll look at your pear tree");
    let packet = evening.packet_of(1);
    let meeting = &packet.meetings[0];
    assert_eq!((meeting.name.as_str(), meeting.spot.as_str()), ("Ben", "Window bench"));
    let promised: Vec<_> =
        packet.promises.iter().map(|it| (it.by_reader, it.text.as_str())).collect();
    assert_eq!(
        promised,
        [(false, "I'll send my tax checklist"), (true, "I'll look at your pear tree")]
    );
    let page = evening.page_of(1);
    for said in [
        "You met Ben.",
        "at the window bench",
        "You both said yes: <strong><bdi>token0002@posta.example<br>+41 79 555 0002</bdi></strong>",
        "<strong><bdi>Ben</bdi></strong>, to you: “I&#39;ll send my tax checklist”",
        "<strong><bdi>You</bdi></strong>, to Ben: “I&#39;ll look at your pear tree”",
        "Ben offers <strong><bdi>“Chess, write … or …”</bdi></strong>",
        "Next evening: Friday 18 December",
        "<title>Ana, your evening</title>",
    ] {
        assert!(page.contains(said), "{said} is not in {page}");
    }
    let masked = Sheet::new(&packet, Words::new(Language::Es), Display::Masked);
    let contact = masked.people[0].contact.as_ref().unwrap();
    assert_eq!((contact.text.as_str(), contact.card.as_str()), ("t...@posta.example · ... 02", ""));
}

#[test]
fn contact_takes_two_yeses_and_every_no_looks_the_same() {
    let with = |evening: &Evening| evening.packet_of(1).meetings[0].contact.is_some();
    assert!(with(&two(Swap::Yes, Swap::Yes)));
    let mut pages = Vec::new();
    for (a, b) in [
        (Swap::Yes, Swap::No),
        (Swap::No, Swap::Yes),
        (Swap::No, Swap::No),
        (Swap::AskEachTime, Swap::Yes),
    ] {
        let evening = two(a, b);
        assert!(!with(&evening), "{a:?} {b:?}");
        // What she chose herself stands last, and is hers to read.
        let page = evening.page_of(1);
        pages.push(page.split("class=\"choices").next().unwrap().to_owned());
    }
    assert!(pages.iter().all(|it| *it == pages[0]), "nobody can tell which no it was");
    let mut asked = two(Swap::AskEachTime, Swap::AskEachTime);
    asked.asked(50, 1, true);
    assert!(!with(&asked));
    asked.asked(50, 2, true);
    assert!(with(&asked));
    let mut refused = two(Swap::Yes, Swap::Yes);
    refused.asked(50, 2, false);
    assert!(!with(&refused), "a no in the introduction itself counts");
    for who in [1, 2] {
        let mut later = two(Swap::Yes, Swap::Yes);
        later.answer(50, who, Answer::NotNow);
        assert!(!with(&later), "a host introduced them, and one would rather not");
        later.answer(50, who, Answer::Yes);
        assert!(with(&later), "and can change their mind");
        later.introduce(51, 2, 1, false);
        later.answer(51, who, Answer::NotNow);
        assert!(!with(&later), "a card that comes later counts as well");
    }
    let mut elsewhere = two(Swap::AskEachTime, Swap::Yes);
    elsewhere.guest(3, Swap::Yes, true, "Cleo");
    elsewhere.introduce(51, 1, 3, true);
    elsewhere.asked(51, 1, true);
    assert!(!with(&elsewhere), "a yes is to that person only");
    let mut apart = two(Swap::Yes, Swap::Yes);
    apart.add(Fact::KeptApart { guests: (1.into(), 2.into()), apart: true });
    assert!(apart.packet_of(1).meetings.is_empty(), "who is kept apart since is named to nobody");
}

#[test]
fn only_what_both_wanted_or_a_host_made_is_in_a_packet() {
    let mut evening = Evening::new();
    evening.guest(1, Swap::Yes, true, "Ana");
    evening.guest(2, Swap::Yes, true, "Ben");
    evening.introduce(50, 1, 2, false);
    evening.answer(50, 2, Answer::Yes);
    assert!(evening.packet_of(1).meetings.is_empty(), "one yes is shown to nobody");
    assert!(evening.page_of(1).contains("ours to mend, not yours"));
    evening.answer(50, 1, Answer::Yes);
    assert_eq!(evening.packet_of(1).meetings.len(), 1);
}

#[test]
fn a_sentence_stands_once_on_a_page_and_nothing_fills_it() {
    let mut evening = Evening::new();
    for n in 1..=6 {
        evening.guest(n, Swap::No, true, &format!("Guest{n}"));
    }
    for n in 2..=6 {
        evening.introduce(50 + n, 1, n, true);
    }
    let said = text(&evening.packet_of(1), Words::new(Language::En), Length::Whole);
    assert_eq!(said.matches("Next time ask").count(), 1, "{said}");
    assert_eq!(said.matches("both said yes").count(), 1, "{said}");
    assert!(!said.contains("No contact") && !said.contains("hello is enough"), "{said}");
    assert!(said.contains("You met five people."));
}

#[test]
fn a_need_is_read_by_whom_it_was_told_and_what_is_said_in_confidence_by_nobody() {
    let mut evening = two(Swap::No, Swap::No);
    let (gathering, guest) = (tonight(), GuestId::from(2));
    let say = |evening: &mut Evening, line: u128, text: &str, support| {
        let saying = Saying { side: Side::Need, text: text.into(), support, ..Saying::default() };
        let line = line.into();
        evening.add(Fact::LineSaid { gathering, guest, line, saying });
    };
    say(&mut evening, 23, "A ladder", false);
    let needs = |evening: &Evening| evening.packet_of(1).meetings[0].said.needs.clone();
    assert_eq!(needs(&evening), ["Chess, write … or …"], "the eye of the other is closed");
    let shown = Fact::LineShown { gathering, guest, line: 23.into(), shown: true };
    evening.add(shown);
    assert_eq!(needs(&evening), ["Chess, write … or …", "A ladder"]);
    say(&mut evening, 22, "Company in grief", true);
    assert_eq!(needs(&evening), ["A ladder"]);
    assert!(evening.packet_of(2).asked.iter().all(|it| it != "Company in grief"));
    evening.add(Fact::LineRemoved { gathering, guest, line: 23.into() });
    assert!(needs(&evening).is_empty(), "what was taken back is nowhere");
}

#[test]
fn who_is_in_is_a_list_of_badge_names_and_nothing_else() {
    let mut evening = Evening::new();
    evening.guest(1, Swap::Yes, true, "Noor Haddad");
    evening.guest(2, Swap::Yes, true, "Ben Okafor");
    evening.guest(4, Swap::Yes, false, "Cleo Absent");
    let (gathering, guest) = (tonight(), 1.into());
    let roll =
        |evening: &Evening| Roll::of(&evening.state, tonight(), start(), Words::new(Language::En));
    assert_eq!(roll(&evening).names, ["Ben", "Noor"]);
    assert!(roll(&evening).about.ends_with("18:02. 2 people are in."), "{}", roll(&evening).about);
    evening.add(Fact::CheckedOut { gathering, guest });
    assert_eq!(roll(&evening).names, ["Ben"]);
    for paper in [Paper::A4, Paper::Letter] {
        assert!(roll(&evening).pages(paper).unwrap().starts_with(b"%PDF-"));
    }
}

#[test]
fn the_guide_is_one_page_in_every_language_and_on_either_paper() {
    for language in Language::ALL {
        let guide = Guide::of(Words::new(language));
        for paper in [Paper::A4, Paper::Letter] {
            let pages = guide.document(paper).unwrap();
            let pages = String::from_utf8_lossy(&pages).matches("/Type/Page\n").count()
                + String::from_utf8_lossy(&pages).matches("/Type /Page\n").count();
            assert!(pages <= 1, "{language:?} takes {pages} pages");
        }
        let html = guide.html();
        assert!(html.contains(guide.title) && html.matches("<svg").count() == 3);
        assert!(!html.contains("http://") && !html.contains("<script"));
    }
}

#[test]
fn what_fits_a_code_is_promises_first_and_no_contact() {
    let mut evening = two(Swap::Yes, Swap::Yes);
    evening.promise(60, 2, 1, "Send the checklist");
    let said = text(&evening.packet_of(1), Words::new(Language::En), Length::Bytes(160));
    assert!(said.len() <= 160, "{said}");
    assert!(said.contains("Send the checklist") && said.contains("Next evening"), "{said}");
    assert!(!said.contains('@'), "{said}");
}

#[test]
fn whoever_is_forgotten_is_nowhere() {
    let mut evening = two(Swap::Yes, Swap::Yes);
    evening.promise(60, 2, 1, "I'll send my tax checklist");
    evening.guest(3, Swap::Yes, false, "Cleo");
    evening.add(Fact::GuestForgotten { guest: 2.into() });
    assert!(evening.packet_of(1).meetings.is_empty());
    assert!(evening.packet_of(1).promises.is_empty());
    let (written, left_out) = readers(&evening.state, tonight());
    assert_eq!(written, [1.into()]);
    let why = [(2, Why::Forgotten), (3, Why::NotHere)];
    assert_eq!(left_out, why.map(|(guest, why)| LeftOut { guest: guest.into(), why }));
    let json = serde_json::to_value(left_out[1]).unwrap();
    assert_eq!(json["why"], "not-here");
}

#[test]
fn a_report_counts_and_names_nobody() {
    let mut evening = Evening::new();
    for n in 1..=10 {
        evening.guest(n, Swap::No, n < 10, "Somebody Else");
        let first_time = Some(n < 7);
        let details = Details { first_time, ..Details::default() };
        evening.add(Fact::GuestNoted { guest: n.into(), details });
    }
    for (id, pair) in [(50, (1, 2)), (51, (1, 3)), (52, (2, 3)), (53, (7, 8))] {
        evening.introduce(id, pair.0, pair.1, true);
    }
    let report = Report::of(&evening.state, tonight(), start());
    assert_eq!(report.arrived, Count::Exactly(9));
    assert_eq!(report.first_timers, Count::Exactly(6));
    assert_eq!(report.first_timers_introduced, Count::Exactly(3));
    assert_eq!(report.without_introduction, Count::Untold, "one of four had been here before");
    assert_eq!(report.introductions, Count::Exactly(4));
    assert_eq!(report.offers_taken_up, Count::Exactly(8));
    assert_eq!(report.glad, None, "while the evening is on");
    assert!(report.csv().contains("without_introduction,,not told\n"));
    assert!(report.csv().contains("offered,other,9\n"));
}

#[test]
fn arrivals_are_counted_by_quarters_at_the_gatherings_clock() {
    let mut evening = Evening::new();
    evening.add(Fact::DoorNamed { name: "=Garden".into() });
    for n in 1..=200 {
        evening.guest(n, Swap::No, true, "Somebody");
    }
    let table = arrivals_csv(&evening.state, tonight()).unwrap();
    let rows: Vec<_> = table.lines().collect();
    assert_eq!(rows[0], "from (Europe/Zurich),arrivals,so far,'=Garden");
    assert!(rows[1].starts_with("2026-11-20 18:00,"), "{}", rows[1]);
    assert!(rows[2].starts_with("2026-11-20 18:15,"), "{}", rows[2]);
    assert_eq!(rows.last(), Some(&"came,200,200,200"));
}
