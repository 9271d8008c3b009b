//! Whoever is forgotten is nowhere: after two gatherings with everything that can be said of a guest,
//! no file of the house and no file beside it holds a word of it, in no way of writing.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "these are tests, though not all in test functions"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use porchlight::desk::{
    BadgeSink, Clock, Desk, HandClock, Settings, StaffCode, SystemClock, saying,
};
use porchlight::domain::{
    Along, By, Command, Consent, Details, GatheringId, Gives, GuestId, Name, Outcome, Pair,
    PartyCheckIn, Plan, PromiseId, Reasons, ScreenName, Side, Swap, Word,
};
use porchlight::journal::{backup_now, restore};

use crate::planted::{PLANTED, files, found, planted, written};
use crate::program::Program;
use crate::stage::{STAFF, Stage, id};

/// A house, everything beside it, and a folder elsewhere where people save things.
struct Life {
    program: Program,
    elsewhere: tempfile::TempDir,
    clock: HandClock,
    guest: GuestId,
}

impl Life {
    fn folder(&self) -> PathBuf {
        PathBuf::from(self.program.path(""))
    }

    fn house(&self) -> PathBuf {
        PathBuf::from(self.program.path("house.porchlight"))
    }

    fn desk(&self) -> Desk {
        Desk::open(&self.house(), Box::new(self.clock.clone())).unwrap()
    }

    fn elsewhere(&self, name: &str) -> String {
        self.elsewhere.path().join(name).to_str().unwrap().to_owned()
    }

    /// Two gatherings, the later one begins then.
    fn lived(later: DateTime<Utc>) -> Self {
        let first = later - TimeDelta::days(7);
        let (program, elsewhere) = (Program::new(), tempfile::tempdir().unwrap());
        let (clock, guest) = (HandClock::at(first), GuestId::from(1));
        let mut life = Self { program, elsewhere, clock, guest };
        let mut desk = life.desk();
        let hash = StaffCode::hash(STAFF).unwrap();
        desk.submit(Command::SetStaffCode { hash }).unwrap();
        let spool = BadgeSink::Folder(PathBuf::from(life.elsewhere("badges")));
        desk.remember(&Settings { badges: spool, ..Settings::default() }).unwrap();
        let evenings = [("First supper", first), ("Second supper", later)].map(|(name, starts)| {
            let gathering = desk.mint();
            let plan = Plan {
                name: name.to_owned(),
                venue: String::new(),
                starts,
                ends: starts + TimeDelta::hours(4),
                zone: "UTC".to_owned(),
                spots: vec!["Window bench".to_owned()],
            };
            desk.submit(Command::PlanGathering { gathering, plan }).unwrap();
            gathering
        });
        drop(desk);
        life.listed();
        life.first_evening(evenings[0]);
        life.second_evening(evenings[1], later);
        life.copied();
        life
    }

    /// The lists of both gatherings come in, by the verb; the files themselves are the organizer's.
    fn listed(&mut self) {
        let list = |email: &str, tickets: [&str; 2]| {
            let [own, theirs] = tickets;
            format!(
                "Order #,First Name,Last Name,Email,Phone,Ticket code,Status,Language,\
                 What can you offer?,What do you need?,Anything we should know?\n\
                 {order},{given},{family},{email},{phone},{own},Going,{language},{offer},{need},{answer}\n\
                 {order},{given},{family},{email},{phone},{theirs},Going,{language},,,\n\
                 {order},{given},{family},{email},{phone},{back},Cancelled,{language},,,\n\
                 O-2,Ben,Ashby,ben@posta.example,,T-BEN-1,Going,,Reviving slow computers,A pear,\n",
                order = planted("order"),
                given = planted("given name"),
                family = planted("family name"),
                phone = planted("phone"),
                back = planted("ticket taken back"),
                language = planted("language"),
                offer = planted("offer of the list"),
                need = planted("need of the list"),
                answer = planted("answer kept for hosts"),
            )
        };
        for (gathering, email, ticket) in [
            ("First supper", planted("earlier e-mail"), "ticket"),
            ("Second supper", planted("e-mail"), "ticket of the second gathering"),
        ] {
            let path = self.elsewhere("list.csv");
            fs::write(&path, list(email, [planted(ticket), "TKTQ-ALONG"])).unwrap();
            let note = "Anything we should know?=note";
            let args = ["import", &path, "--gathering", gathering, "--map", note];
            let decisions = self.elsewhere("decisions.json");
            fs::write(&decisions, r#"{"problem": "same-name", "do": "same-person"}"#).unwrap();
            let report = self.program.json(&[&args[..], &["--decisions", &decisions]].concat());
            assert_eq!(report["look"], serde_json::json!([]), "{report}");
        }
        let full = format!("{} {}", planted("given name"), planted("family name"));
        let asked = self.program.json(&["find", &full]);
        self.guest = asked[0]["guest"].as_str().unwrap().parse().unwrap();
        assert_eq!(asked.as_array().unwrap().len(), 1, "{asked}");
    }

    /// They come with somebody, say and choose everything, meet Ben, and go home.
    fn first_evening(&self, gathering: GatheringId) {
        self.clock.advance(TimeDelta::minutes(10));
        let (guest, at) = (self.guest, self.clock.now().to_rfc3339());
        let on = ["--at", &at, "--gathering", "First supper"];
        self.program.json(&[&["check-in", planted("ticket")][..], &on].concat());
        self.program.json(&[&["check-in", "T-BEN-1"][..], &on].concat());
        let mut desk = self.desk();
        let ben = id(&desk, "Ben Ashby");
        let companions = desk.evening().unwrap().companions_of(guest);
        let along = companions.into_iter().find(|it| *it != guest).unwrap();
        let name = Name::parse(planted("name of a companion"));
        let along = Along { guest: along, badge_code: "BADGE-2".into(), name, child: None };
        let (by, people, door) = (By::Code, vec![along], None);
        let party = PartyCheckIn { gathering, speaker: guest, by, people, door };
        desk.submit(Command::CheckInParty(Box::new(party))).unwrap();
        let details = Details {
            badge_name: Some(planted("name on the badge").into()),
            pronouns: Some(planted("pronouns").into()),
            ..Details::default()
        };
        desk.submit(Command::Note { guest, details }).unwrap();
        for (side, what) in [
            (Side::Offer, "offer at the door"),
            (Side::Offer, "line taken back"),
            (Side::Need, "delicate need"),
        ] {
            let (line, saying) = (desk.mint(), saying(side, planted(what)));
            desk.submit(Command::Say { gathering, guest, line, saying }).unwrap();
            if what == "line taken back" {
                desk.submit(Command::Remove { gathering, guest, line }).unwrap();
            }
        }
        for swap in [Swap::Yes, Swap::AskEachTime] {
            let consent = Consent { screen: ScreenName::FirstInitial, swap };
            desk.submit(Command::Choose { gathering, guest, consent }).unwrap();
        }
        let consent = Consent { screen: ScreenName::First, swap: Swap::Yes };
        desk.submit(Command::Choose { gathering, guest: ben, consent }).unwrap();
        desk.submit(Command::WatchArrival { gathering, guest, watched: true }).unwrap();
        self.meets(&mut desk, gathering, ben);
        let leaving = Some(self.clock.now() + TimeDelta::hours(2));
        desk.submit(Command::SayLeaving { gathering, guest, at: leaving }).unwrap();
        desk.submit(Command::CheckOut { gathering, guest }).unwrap();
        desk.submit(Command::UndoMovement { gathering, guest }).unwrap();
        drop(desk);
        self.program.json(&["note", &guest.to_string(), "--text", planted("note of staff")]);
        let mut formats = vec!["export", "packets", "--gathering", "First supper", "--to"];
        let to = self.elsewhere("packets");
        formats.push(&to);
        for format in ["html", "pdf", "text", "eml", "vcard", "ical"] {
            formats.extend(["--format", format]);
        }
        self.program.json(&formats);
        let to = self.elsewhere("report");
        self.program.json(&["export", "report", "--gathering", "First supper", "--to", &to]);
    }

    /// Introduced with reasons in both's words, met, swapped, glad, promised and reworded.
    fn meets(&self, desk: &mut Desk, gathering: GatheringId, ben: GuestId) {
        let (guest, introduction) = (self.guest, desk.mint());
        let evening = desk.state().gathering(gathering).unwrap();
        let line = |who, side| evening.visit(who).unwrap().lines_of(side).next().unwrap();
        let (offer_line, offer) = line(guest, Side::Offer);
        let (need_line, need) = line(ben, Side::Need);
        let gives = Gives {
            from: guest,
            to: ben,
            offer_line,
            need_line,
            offer: offer.text().to_owned(),
            need: need.text().to_owned(),
            kind: None,
            fit: 0.8,
        };
        let reasons = Reasons {
            gives: vec![gives],
            opener: planted("host's question").to_owned(),
            spot: "Window bench".to_owned(),
            ..Reasons::default()
        };
        let guests = vec![guest, ben];
        desk.submit(Command::Suggest { gathering, introduction, guests, reasons, by_hand: true })
            .unwrap();
        desk.submit(Command::Introduce { gathering, introduction, made: true }).unwrap();
        for (guest, with) in [(guest, ben), (ben, guest)] {
            let (met, scanned, glad) = (true, false, Some(true));
            desk.submit(Command::SayMet { gathering, guest, with, met, scanned }).unwrap();
            desk.submit(Command::SayGlad { gathering, guest, with, glad }).unwrap();
            desk.submit(Command::AnswerSwap { gathering, introduction, guest, yes: true }).unwrap();
        }
        let promise: PromiseId = desk.mint();
        for what in ["promise reworded", "promise"] {
            let word = Word { from: guest, to: ben, text: planted(what).to_owned(), by: None };
            desk.submit(Command::Promise { gathering, promise, word }).unwrap();
        }
        let text = planted("promise to them").to_owned();
        let (promise, word) = (desk.mint(), Word { from: ben, to: guest, text, by: None });
        desk.submit(Command::Promise { gathering, promise, word }).unwrap();
    }

    /// They come back, are asked about their promise, and keep it.
    fn second_evening(&self, gathering: GatheringId, starts: DateTime<Utc>) {
        self.clock.advance(starts - self.clock.now() + TimeDelta::minutes(10));
        let at = self.clock.now().to_rfc3339();
        let on = ["--at", &at, "--gathering", "Second supper"];
        let ticket = planted("ticket of the second gathering");
        self.program.json(&[&["check-in", ticket][..], &on].concat());
        self.program.json(&[&["check-in", "T-BEN-1"][..], &on].concat());
        let guest = self.guest.to_string();
        let listed = self.program.json(&[&["promises", &guest][..], &on].concat());
        let promise = listed[0]["promise"].as_str().unwrap();
        self.program.json(&[&["kept", promise, "yes"][..], &on].concat());
        let mut desk = self.desk();
        let guests = Pair::new(self.guest, id(&desk, "Ben Ashby")).both();
        desk.submit(Command::NoteAcquaintance { guests, known: true }).unwrap();
        let outcomes = desk.state().gatherings().flat_map(|(_, it)| it.promises());
        let outcomes: Vec<_> = outcomes.filter_map(|(_, it)| it.outcome()).collect();
        assert_eq!(outcomes.first().map(|it| it.0), Some(Outcome::Kept));
        let (guest, text) = (self.guest, planted("offer at the door"));
        let (line, saying) = (desk.mint(), saying(Side::Offer, text));
        desk.submit(Command::Say { gathering, guest, line, saying }).unwrap();
    }

    /// Backups, and a house that was set aside.
    fn copied(&self) {
        let house = self.house();
        backup_now(&house).unwrap();
        restore(&backup_now(&house).unwrap(), &house).unwrap().unwrap();
        let held: BTreeSet<_> = found(&self.folder()).into_iter().map(|(what, _)| what).collect();
        // Of an order only who belongs together is kept.
        let kept = PLANTED.iter().map(|(what, _)| *what).filter(|it| *it != "order");
        assert_eq!(held, kept.collect(), "each was planted");
    }

    /// Nothing is left in any file, in the state, or in what anybody may be told, of whom so many
    /// still have a packet of the first gathering.
    fn is_gone(&self, readers_left: usize) {
        assert_eq!(found(&self.folder()), BTreeSet::new());
        let desk = Desk::open_to_read(&self.house(), Box::new(self.clock.clone())).unwrap();
        assert!(desk.state().is_forgotten(self.guest));
        let mut told = vec![format!("{:?} {:?}", desk.state(), desk.meanings())];
        drop(desk);
        let to = self.elsewhere("packets after");
        for args in [
            &["journal"][..],
            &["doctor"],
            &["find", "quill"],
            &["gathering", "list"],
            &["export", "packets", "--gathering", "First supper", "--to", &to],
        ] {
            told.push(String::from_utf8(self.program.run(args).stdout).unwrap());
        }
        told.extend(files(Path::new(&to)).iter().map(|it| fs::read_to_string(it).unwrap()));
        assert_eq!(files(Path::new(&to)).len(), readers_left);
        let told = told.join("\n");
        for (what, text) in PLANTED {
            for way in written(text) {
                assert!(memchr::memmem::find(told.as_bytes(), &way).is_none(), "{what}: {told}");
            }
        }
        assert_eq!(found(&self.folder()), BTreeSet::new(), "and nothing came back");
    }
}

#[test]
fn whoever_is_forgotten_at_the_kiosk_is_nowhere() {
    let life = Life::lived("2026-11-20T18:00:00Z".parse().unwrap());
    let desk = life.desk();
    let mut stage = Stage::on(desk, life.clock.clone());
    stage.scan(planted("ticket of the second gathering"));
    stage.tap("Print my badge again");
    let badge = PathBuf::from(life.elsewhere("badges"));
    stage.wait_until(|_| !files(&badge).is_empty());
    stage.tap("Forget me…");
    stage.tap("Forget me");
    stage.assert_shows("Forgotten. You’re welcome any time.");
    // The window sweeps by itself, on a thread of its own.
    let folder = life.folder();
    let swept = (0..1000).any(|_| {
        std::thread::sleep(Duration::from_millis(10));
        stage.screen.run_steps(1);
        found(&folder).is_empty()
    });
    assert!(swept, "left: {:#?}", found(&folder));
    drop(stage);
    // Ben, and whoever came along.
    life.is_gone(2);
}

#[test]
fn whoever_is_forgotten_by_the_verb_is_nowhere() {
    let life = Life::lived(SystemClock.now() - TimeDelta::hours(2));
    let told = life.program.json(&["forget", &life.guest.to_string()]);
    assert_eq!(told["swept"], true);
    life.is_gone(2);
}

#[test]
fn whoever_is_forgotten_when_their_days_are_over_is_nowhere() {
    let life = Life::lived(SystemClock.now() - TimeDelta::days(31));
    let told = life.program.json(&["forget", "--due"]);
    assert_eq!(told["swept"], true);
    life.is_gone(0);
}
