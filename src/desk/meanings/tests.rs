use chrono::TimeDelta;
use tempfile::TempDir;

use super::*;
use crate::desk::HandClock;
use crate::domain::{By, CheckIn, Command, Details, Kind, Name, Plan, Refusal, Saying};
use crate::matching::encoder::{Encoder, Network};
use crate::matching::heard;
use crate::matching::suggest_for;

struct Evening {
    folder: TempDir,
    clock: HandClock,
    gathering: GatheringId,
}

impl Evening {
    fn new() -> (Self, Desk) {
        let folder = tempfile::tempdir().unwrap();
        let clock = HandClock::at("2026-11-19T18:00:00Z".parse().unwrap());
        let mut evening = Self { folder, clock, gathering: 1.into() };
        let mut desk = evening.open();
        evening.gathering = desk.mint();
        let plan = Plan {
            name: "Supper".to_owned(),
            venue: String::new(),
            starts: desk.now(),
            ends: desk.now() + TimeDelta::hours(3),
            zone: "UTC".to_owned(),
            spots: Vec::new(),
        };
        desk.submit(Command::PlanGathering { gathering: evening.gathering, plan }).unwrap();
        (evening, desk)
    }

    fn open(&self) -> Desk {
        let house = self.folder.path().join("house.porch");
        Desk::open(&house, Box::new(self.clock.clone())).unwrap()
    }

    /// Somebody comes in and says one thing.
    fn comes(&self, desk: &mut Desk, name: &str, side: Side, text: &str) -> (GuestId, LineId) {
        let (gathering, guest, line) = (self.gathering, desk.mint(), desk.mint());
        let details = Details { name: Some(Name::parse(name)), ..Details::default() };
        let (by, badge_code, consent, door) = (By::WalkIn, name.into(), None, None);
        let comes =
            CheckIn { gathering, guest, by, badge_code, details, consent, manner: None, door };
        desk.submit(Command::CheckIn(Box::new(comes))).unwrap();
        desk.submit(Command::Say { gathering, guest, line, saying: heard(side, text) }).unwrap();
        (guest, line)
    }

    /// Whether any file of the house holds these bytes.
    fn holds(&self, needle: &[u8]) -> bool {
        fn any(folder: &std::path::Path, needle: &[u8]) -> bool {
            std::fs::read_dir(folder).unwrap().any(|item| {
                let path = item.unwrap().path();
                if path.is_dir() {
                    return any(&path, needle);
                }
                std::fs::read(path).unwrap().windows(needle.len()).any(|it| it == needle)
            })
        }
        any(self.folder.path(), needle)
    }
}

/// Waits for a worker, as a window does frame by frame.
fn read_all(desk: &mut Desk, encoding: &mut Encoding) {
    encoding.ask(desk.take_said());
    while encoding.waiting() > 0 {
        let found = encoding.take();
        desk.note_meanings(&found);
        desk.keep_meanings(&found).unwrap();
        std::thread::yield_now();
    }
    assert_eq!(encoding.trouble(), None);
}

fn distinct(bytes: u8) -> Vector {
    let numbers: Vec<f32> =
        (0..384_u16).map(|it| f32::from((it * 7 + u16::from(bytes)) % 251) - 125.0).collect();
    Vector::new(&numbers)
}

#[test]
fn a_need_finds_its_offer_in_other_words_and_a_house_opened_again_knows_it() {
    let (evening, mut desk) = Evening::new();
    let (needy, _) = evening.comes(&mut desk, "Ana", Side::Need, "my sourdough comes out flat");
    let baker = "thirty years a baker, happy to look at your loaf";
    let (helper, _) = evening.comes(&mut desk, "Ben", Side::Offer, baker);
    for (name, offer) in [
        ("Cleo", "Chess, any evening"),
        ("Dan", "Fix a dripping tap"),
        ("Eva", "A long ladder to lend"),
        ("Fio", "Guitar lessons for beginners"),
        ("Gus", "Walking dogs in the morning"),
        ("Hal", "Knitting on Tuesdays"),
        ("Ida", "Tax forms"),
    ] {
        evening.comes(&mut desk, name, Side::Offer, offer);
    }
    let gives = |desk: &Desk| {
        let found = suggest_for(&desk.room(evening.gathering), needy, 3);
        found.iter().flat_map(|it| it.reasons.gives.clone()).collect::<Vec<_>>()
    };
    assert_eq!(gives(&desk), [], "no word is shared");
    let mut encoding = Encoding::start(|| {}).unwrap();
    desk.listen();
    assert!(desk.is_reading(needy));
    read_all(&mut desk, &mut encoding);
    assert!(!desk.is_reading(needy));
    let found = gives(&desk);
    assert_eq!((found.len(), found[0].from, found[0].offer.as_str()), (1, helper, baker));
    drop((desk, encoding));
    let again = evening.open();
    assert_eq!(again.unread(), [], "nothing is computed twice");
    assert_eq!(gives(&again), found, "kept vectors decide");
}

#[test]
fn what_a_line_meant_goes_with_the_line_its_guest_and_its_model() {
    let (evening, mut desk) = Evening::new();
    let gathering = evening.gathering;
    let said: Vec<_> = [("Ana", 10), ("Ben", 20), ("Cleo", 30)]
        .map(|(name, bytes)| {
            let (guest, line) = evening.comes(&mut desk, name, Side::Need, "a ladder");
            Meant { line, guest, vector: distinct(bytes), judged: Judged::default() }
        })
        .to_vec();
    desk.note_meanings(&said);
    desk.keep_meanings(&said).unwrap();
    let bytes: Vec<_> = said.iter().map(|it| it.vector.to_bytes()).collect();
    assert!(bytes.iter().all(|it| evening.holds(it)));
    let (guest, line) = (said[0].guest, said[0].line);
    desk.submit(Command::Remove { gathering, guest, line }).unwrap();
    desk.submit(Command::Forget { guest: said[1].guest }).unwrap();
    desk.sweep().unwrap();
    assert_eq!((desk.meanings().len(), desk.meanings().has(said[2].line)), (1, true));
    let holds = |bytes: &[Vec<u8>]| bytes.iter().map(|it| evening.holds(it)).collect::<Vec<_>>();
    assert_eq!(holds(&bytes), [false, false, true]);
    // Late news of a line that is gone is not kept.
    desk.note_meanings(&said);
    desk.keep_meanings(&said).unwrap();
    assert_eq!((desk.meanings().len(), holds(&bytes)), (1, vec![false, false, true]));
    desk.journal.drop_meanings("another model", &[]).unwrap();
    // The log is gone with whoever closes the house last.
    drop(desk);
    assert_eq!(holds(&bytes), [false; 3]);
    assert!(evening.open().meanings().is_empty());
}

#[test]
fn what_others_removed_meanwhile_is_not_kept() {
    let (evening, mut desk) = Evening::new();
    let (guest, line) = evening.comes(&mut desk, "Ana", Side::Need, "a ladder");
    let mut other = evening.open();
    let gathering = evening.gathering;
    other.submit(Command::Remove { gathering, guest, line }).unwrap();
    let meant = Meant { line, guest, vector: distinct(10), judged: Judged::default() };
    desk.note_meanings(std::slice::from_ref(&meant));
    desk.keep_meanings(std::slice::from_ref(&meant)).unwrap();
    assert!(desk.meanings().is_empty() && !evening.holds(&meant.vector.to_bytes()));
}

#[test]
fn a_line_asked_for_last_is_read_before_the_thousand_that_wait() {
    let line = |number: u128, text: &str| Unread {
        line: number.into(),
        guest: 1.into(),
        side: Side::Need,
        text: text.to_owned(),
        known: None,
    };
    let mut encoding = Encoding::start(|| {}).unwrap();
    encoding.ask((1..=400).map(|it| line(it, "a long ladder to borrow for a day")).collect());
    let mut urgent = None;
    let mut read = 0;
    while read < 401 {
        for it in encoding.take() {
            read += 1;
            if urgent.is_none() {
                urgent = Some(false);
                encoding.ask(vec![line(900, "x")]);
            }
            if it.line == 900.into() {
                urgent = Some(read < 300);
            }
        }
        std::thread::yield_now();
    }
    assert_eq!((urgent, encoding.waiting()), (Some(true), 0));
}

/// Needs that no phrase knows, of which people would not want a hall to read.
const DELICATE: [&str; 2] = ["Annem vefat etti", "Nu pot plati chiria"];

/// Needs of the same languages that anybody may read.
const HARMLESS: [&str; 2] = ["Bisiklet tamiri", "O bicicleta reparata"];

fn show(evening: &Evening, (guest, line): (GuestId, LineId)) -> Command {
    Command::Show { gathering: evening.gathering, guest, line, shown: true }
}

/// What was said, and whether the big screen may show it.
fn stands(desk: &Desk, (guest, line): (GuestId, LineId)) -> (Saying, bool) {
    let visit = desk.evening().unwrap().visit(guest).unwrap();
    let line = visit.lines().find(|it| it.0 == line).unwrap().1;
    (line.saying().clone(), line.is_on_screen())
}

#[test]
fn an_eye_opens_once_the_meaning_is_known_and_never_where_it_is_support() {
    let (evening, mut desk) = Evening::new();
    let mut comes = |name: &str, text| {
        assert!(!heard(Side::Need, text).support, "the words alone do not tell");
        evening.comes(&mut desk, name, Side::Need, text)
    };
    let delicate = [comes("Ana", DELICATE[0]), comes("Ben", DELICATE[1])];
    let harmless = [comes("Cleo", HARMLESS[0]), comes("Dan", HARMLESS[1])];
    let mut encoding = Encoding::start(|| {}).unwrap();
    desk.listen();
    for who in delicate.iter().chain(&harmless) {
        let early = desk.submit(show(&evening, *who));
        assert!(matches!(early, Err(Trouble::Refused(Refusal::NotReadYet { .. }))), "{early:?}");
    }
    read_all(&mut desk, &mut encoding);
    for who in delicate {
        let late = desk.submit(show(&evening, who));
        assert!(matches!(late, Err(Trouble::Refused(Refusal::SupportStaysPrivate { .. }))));
        assert_eq!((stands(&desk, who).0.support, stands(&desk, who).1), (true, false));
    }
    for who in harmless {
        desk.submit(show(&evening, who)).unwrap();
        assert_eq!((stands(&desk, who).0.support, stands(&desk, who).1), (false, true));
    }
    assert_eq!(desk.take_said(), [], "a line that is said again as support is not read again");
}

#[test]
fn an_eye_that_was_open_is_closed_by_what_the_line_means_for_every_door() {
    let (evening, mut desk) = Evening::new();
    let ana = evening.comes(&mut desk, "Ana", Side::Need, DELICATE[0]);
    // Nobody reads here: rules decide.
    desk.submit(show(&evening, ana)).unwrap();
    assert!(stands(&desk, ana).1);
    let mut other = evening.open();
    let mut encoding = Encoding::start(|| {}).unwrap();
    desk.listen();
    read_all(&mut desk, &mut encoding);
    other.sync().unwrap();
    for desk in [&desk, &other] {
        assert_eq!((stands(desk, ana).0.support, stands(desk, ana).1), (true, false));
    }
}

#[test]
fn where_lines_cannot_be_read_rules_decide() {
    let (evening, mut desk) = Evening::new();
    let ana = evening.comes(&mut desk, "Ana", Side::Need, HARMLESS[0]);
    desk.listen();
    assert!(desk.submit(show(&evening, ana)).is_err());
    desk.tell_reading(0, Some("the encoder is damaged".to_owned()));
    desk.submit(show(&evening, ana)).unwrap();
}

#[test]
fn whoever_reads_a_line_judges_it_and_the_desk_takes_its_word() {
    let (evening, mut desk) = Evening::new();
    let text = "A tall ladder";
    let (guest, line) = evening.comes(&mut desk, "Ana", Side::Need, text);
    let said = heard(Side::Need, text);
    let judged = Judged { kind: Some(Kind::Company), support: true, ..Judged::default() };
    let meant = [Meant { line, guest, vector: distinct(10), judged }];
    desk.note_meanings(&meant);
    assert_eq!(stands(&desk, (guest, line)).0, Saying { support: true, ..said.clone() });
    let judged = Judged { kind: said.kind, ..Judged::default() };
    desk.keep_meanings(&[Meant { judged, ..meant[0].clone() }]).unwrap();
    assert_eq!(stands(&desk, (guest, line)).0, said, "what was held back without need is not");
    let entries = desk.journal().next_seq();
    desk.keep_meanings(&[Meant { judged, ..meant[0].clone() }]).unwrap();
    assert_eq!(desk.journal().next_seq(), entries, "nothing is said twice");
}

#[test]
fn a_need_on_the_screen_whose_meaning_was_kept_is_judged_anew() {
    let (evening, mut desk) = Evening::new();
    let ana = evening.comes(&mut desk, "Ana", Side::Need, DELICATE[0]);
    desk.submit(show(&evening, ana)).unwrap();
    let network = Network::embedded(1).unwrap();
    let vector = network.encode(&[(Side::Need, DELICATE[0])]).unwrap().remove(0);
    let (line, guest, bytes, scale) = (ana.1, ana.0, vector.to_bytes(), vector.scale());
    let kept = KeptMeaning { line, guest, bytes, scale };
    // As a program keeps it whose examples know no better.
    desk.journal.keep_meanings(&description().unwrap().model(), &[kept]).unwrap();
    drop(desk);
    let mut desk = evening.open();
    assert!(stands(&desk, ana).1 && desk.meanings().has(ana.1));
    let mut encoding = Encoding::start(|| {}).unwrap();
    desk.listen();
    read_all(&mut desk, &mut encoding);
    assert_eq!((stands(&desk, ana).0.support, stands(&desk, ana).1), (true, false));
}
