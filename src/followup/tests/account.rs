//! How an evening went, as files, read by other hands.

use std::collections::HashSet;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

use super::*;
use crate::domain::IntroductionId;
use crate::followup::{Account, Plot, ReportFormat, before};

/// Words that are in no file, of every field of one guest.
fn planted(n: u128) -> Vec<String> {
    let fields =
        "name second mail phone badge pronouns language note offer need promise spot opener";
    let mut words: Vec<_> = fields.split(' ').map(|it| format!("zq{it}{n}")).collect();
    words.push(format!("4179123{n:04}"));
    words
}

/// Twelve guests with words of their own in every field; most are introduced, some meet.
fn evening() -> Evening {
    let mut evening = Evening::new();
    let gathering = tonight();
    for n in 1..=12_u128 {
        let guest: GuestId = n.into();
        let details = Details {
            name: Some(Name::parse(&format!("zqname{n} zqsecond{n}"))),
            email: Some(format!("zqmail{n}@posta.example").into()),
            phone: Some(format!("+4179123{n:04}").into()),
            badge_name: Some(format!("zqbadge{n}").into()),
            pronouns: Some(format!("zqpronouns{n}").into()),
            language: Some(format!("zqlanguage{n}").into()),
            note: Some(format!("zqnote{n}").into()),
            first_time: Some(n <= 6),
            ..Details::default()
        };
        evening.add(Fact::GuestNoted { guest, details });
        evening.add(Fact::CheckedIn { gathering, guest, by: By::Code, door: None });
        for (line, side, word) in [(1, Side::Offer, "offer"), (2, Side::Need, "need")] {
            let text = format!("zq{word}{n}");
            let saying = Saying { side, text, ..Saying::default() };
            evening.add(Fact::LineSaid { gathering, guest, line: (n * 10 + line).into(), saying });
        }
    }
    for n in 1..=9_u128 {
        let introduction: IntroductionId = (100 + n).into();
        let reasons = Reasons {
            opener: format!("zqopener{n}"),
            spot: format!("zqspot{n}"),
            ..Reasons::default()
        };
        let guests = vec![n.into(), (n % 9 + 1).into()];
        evening.add(Fact::IntroductionSuggested { gathering, introduction, guests, reasons });
        evening.add(Fact::IntroductionMade { gathering, introduction, made: true });
        let text = format!("zqpromise{n}");
        let word = Word { from: n.into(), to: (n % 9 + 1).into(), text, by: None };
        evening.add(Fact::PromiseMade { gathering, promise: n.into(), word });
    }
    evening
}

fn told(evening: &Evening, language: Language) -> (Report, Account) {
    let now = start() + TimeDelta::days(1);
    let (state, words) = (&evening.state, Words::new(language));
    let report = Report::of(state, tonight(), now).beside(before(state, tonight(), now));
    let account = Account::new(state, tonight(), &report, words);
    (report, account)
}

/// What a browser reads, and which tags.
#[derive(Default)]
struct Seen {
    tags: std::cell::RefCell<Vec<String>>,
    text: std::cell::RefCell<String>,
}

impl TokenSink for Seen {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                let asks = |name: &str| name.starts_with("on") || name == "src" || name == "href";
                assert!(!tag.attrs.iter().any(|it| asks(&it.name.local)));
                self.tags.borrow_mut().push(tag.name.to_string());
            }
            Token::CharacterTokens(text) => self.text.borrow_mut().push_str(&text),
            Token::ParseError(error) => panic!("{error}"),
            Token::TagToken(_)
            | Token::CommentToken(_)
            | Token::DoctypeToken(_)
            | Token::NullCharacterToken
            | Token::EOFToken => {}
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

fn pdf(bytes: &[u8]) -> (usize, String) {
    let document = lopdf::Document::load_mem(bytes).unwrap();
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    let text = document.extract_text(&pages).unwrap();
    (pages.len(), text.split_whitespace().collect())
}

#[test]
fn no_file_of_any_format_holds_a_word_of_any_guest() {
    let evening = evening();
    let folder = std::env::var("PORCHLIGHT_SAMPLES").ok();
    for language in Language::ALL {
        let (report, account) = told(&evening, language);
        for format in ReportFormat::ALL {
            let bytes = format.file(&report, &account, Paper::A4).unwrap();
            if let Some(folder) = &folder {
                let name = format!("report-{}.{}", language.code(), format.name());
                std::fs::write(std::path::Path::new(folder).join(name), &bytes).unwrap();
            }
            let mut text = String::from_utf8_lossy(&bytes).into_owned();
            if format == ReportFormat::Pdf {
                text += &pdf(&bytes).1;
            }
            for word in (1..=12).flat_map(planted) {
                assert!(!text.contains(&word), "{format:?} holds {word}");
            }
        }
    }
}

#[test]
fn the_same_is_told_on_every_page_in_both_languages() {
    let evening = evening();
    for (language, says) in [
        (Language::En, ["How the evening went", "came for the first time."]),
        (Language::Es, ["Cómo fue la velada", "Por primera vez: 6."]),
    ] {
        let (report, account) = told(&evening, language);
        let page = ReportFormat::Html.file(&report, &account, Paper::A4).unwrap();
        let seen = html(&page);
        let (text, tags) = (seen.text.take(), seen.tags.take());
        let allowed = "html head meta title style body svg path circle main h1 h2 p section table \
                       caption thead tbody tr th td span strong bdi";
        let allowed: HashSet<_> = allowed.split_whitespace().collect();
        assert!(tags.iter().all(|it| allowed.contains(it.as_str())), "{tags:?}");
        assert!(text.contains(says[0]) && text.contains(says[1]), "{text}");
        let count = |tag: &str| tags.iter().filter(|it| *it == tag).count();
        assert_eq!((count("h1"), count("h2"), count("main")), (1, account.parts.len(), 1));
        assert_eq!(count("table"), count("caption"));
        let (pages, drawn) =
            pdf(&ReportFormat::Pdf.file(&report, &account, Paper::Letter).unwrap());
        assert!(pages <= 2, "{pages} pages");
        for part in &account.parts {
            let title: String = part.title.split_whitespace().collect();
            assert!(drawn.contains(&title), "{title} is not in {drawn}");
        }
        let dots = account.parts.iter().find_map(|it| it.plot.as_ref());
        assert!(matches!(dots, Some(Plot::Dots { lit: 6, of: 6, .. })), "{dots:?}");
    }
}

#[test]
fn the_table_is_read_by_another_library() {
    let (report, _) = told(&evening(), Language::En);
    let table = report.csv();
    let mut rows = csv::Reader::from_reader(table.as_bytes());
    let rows: Vec<_> = rows.records().map(Result::unwrap).collect();
    let count = |what: &str| {
        let row = rows.iter().find(|it| &it[0] == what && it[1].is_empty());
        row.map(|it| it[2].to_owned()).unwrap_or_default()
    };
    assert_eq!(count("arrived"), "12");
    assert_eq!(count("first_timers_introduced"), "6");
    assert_eq!(count("without_introduction"), "3");
    assert_eq!(count("introductions"), "9");
    assert_eq!(count("reachable"), "9");
    assert_eq!(count("promises"), "9");
    assert_eq!(count("meetings_both_said"), "0");
}

#[test]
fn an_evening_nobody_came_to_has_no_parts_and_still_a_page() {
    let (report, account) = told(&Evening::new(), Language::En);
    assert!(account.parts.is_empty());
    for format in ReportFormat::ALL {
        assert!(format.file(&report, &account, Paper::A4).is_some());
    }
}
