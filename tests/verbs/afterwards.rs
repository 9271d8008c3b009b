//! Two gatherings a month apart, told by verbs with a clock: met, promised, swapped, changed their
//! mind, went home, read it, came back, kept, forgot.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use chrono::{DateTime, TimeDelta, Timelike as _, Utc};
use porchlight::desk::{Clock as _, SystemClock};
use serde_json::{Value, json};

use crate::common::files_holding;
use crate::program::Program;

const LIST: &str = "\
Name,Email,Ticket code,What can you offer?,What do you need?
Ana Pereira,ana@posta.example,ANA-0001,Prune a fruit tree,Help with a tax return
Ben Okafor,ben@posta.example,BEN-0002,Fill in tax return forms,Somebody to look after my cat
Cleo Marsh,cleo@posta.example,CLEO-0003,Look after a cat,
Dov Stein,dov@posta.example,DOV-0004,Fix a bike,A piano teacher
Eva Lind,eva@posta.example,EVA-0005,Teach piano,Fix my bike
Finn Quillfeather,finn@posta.example,FINN-0006,Carry heavy things,
";

/// Four of them a month later, and three who are new.
const LIST_AGAIN: &str = "\
Name,Email,Ticket code
Ana Pereira,ana@posta.example,ANA-0001
Ben Okafor,ben@posta.example,BEN-0002
Dov Stein,dov@posta.example,DOV-0004
Eva Lind,eva@posta.example,EVA-0005
Gus Arden,gus@posta.example,GUS-0007
Hal Brook,hal@posta.example,HAL-0008
Ida Cole,ida@posta.example,IDA-0009
";

const FORMATS: [&str; 6] = ["html", "pdf", "text", "eml", "vcard", "ical"];
const ANA: &str = "ANA-0001";
const BEN: &str = "BEN-0002";
const CLEO: &str = "CLEO-0003";
const DOV: &str = "DOV-0004";
const EVA: &str = "EVA-0005";
const FINN: &str = "FINN-0006";
const GUS: &str = "GUS-0007";

/// The house, and the two evenings in it: the first some weeks ago, the second today.
struct Story {
    program: Program,
    first: DateTime<Utc>,
    second: DateTime<Utc>,
}

/// An evening's name, and its start.
type Evening = (&'static str, DateTime<Utc>);

impl Story {
    fn begin() -> Self {
        let today = SystemClock.now().with_hour(0).and_then(|it| it.with_minute(0)).unwrap();
        let second = today - TimeDelta::hours(8);
        let (program, first) = (Program::new(), second - TimeDelta::days(33));
        let story = Self { program, first, second };
        story.plan(story.first());
        story.import(LIST, "First");
        story
    }

    const fn first(&self) -> Evening {
        ("First", self.first)
    }

    const fn second(&self) -> Evening {
        ("Second", self.second)
    }

    fn plan(&self, (name, starts): Evening) {
        let (ends, starts) = (at(starts, 240), at(starts, 0));
        let times = ["--starts", &starts, "--ends", &ends, "--zone", "UTC"];
        let args = [&["gathering", "new", name, "--venue", "The hall"], &times[..]].concat();
        self.program.json(&args);
    }

    fn import(&self, list: &str, evening: &str) {
        let file = self.program.file("list.csv", list.as_bytes());
        self.program.json(&["import", &file, "--gathering", evening]);
        fs::remove_file(file).unwrap();
    }

    /// A verb so many minutes into an evening, which has to succeed.
    fn then(&self, (name, starts): Evening, minutes: i64, args: &[&str]) -> Value {
        let at = at(starts, minutes);
        self.program.json(&[args, &["--at", &at, "--gathering", name]].concat())
    }

    fn both_met(&self, evening: Evening, one: &str, other: &str) {
        for (who, whom) in [(one, other), (other, one)] {
            let met = self.then(evening, 60, &["met", who, whom, "--scanned"]);
            assert_eq!(met["verdict"], "noted", "{met}");
        }
    }

    fn choose(&self, evening: &str, guest: &str, more: &[&str]) -> Value {
        let who = ["choose", "--guest", guest, "--gathering", evening];
        self.program.json(&[&who, more].concat())
    }

    /// Every packet of an evening in every format: what each guest's page says, and the files.
    fn packets(&self, evening: &str, folder: &str) -> Packets {
        let to = self.program.path(folder);
        let mut args = vec!["export", "packets", "--to", &to, "--gathering", evening];
        args.extend(FORMATS.iter().flat_map(|it| ["--format", it]));
        let told = self.program.json(&args);
        let files = fs::read_dir(&to).unwrap().map(|it| it.unwrap().path());
        let name = |it: &Path| it.file_name().unwrap().to_string_lossy().into_owned();
        let files = files.map(|it| (name(&it), fs::read(&it).unwrap())).collect();
        Packets { files, left_out: told["left_out"].clone() }
    }

    /// What a table of the report says of each number.
    fn report(&self, evening: &str, folder: &str) -> BTreeMap<String, String> {
        let to = self.program.path(folder);
        let mut args = vec!["export", "report", "--to", &to, "--gathering", evening];
        args.extend(["csv", "html", "pdf", "json"].iter().flat_map(|it| ["--format", it]));
        self.program.json(&args);
        for file in fs::read_dir(&to).unwrap() {
            let bytes = fs::read(file.unwrap().path()).unwrap();
            for name in ["Ana", "Ben", "Finn", "posta.example", "Quillfeather"] {
                assert!(!holds(&bytes, name), "{name} in the report");
            }
        }
        let table = fs::read_to_string(Path::new(&to).join("report.csv")).unwrap();
        let rows = table.lines().filter_map(|row| row.rsplit_once(','));
        rows.map(|(what, n)| (what.trim_end_matches(',').to_owned(), n.to_owned())).collect()
    }

    /// What somebody is asked about at the second evening.
    fn asked(&self, guest: &str) -> Vec<(String, String)> {
        let all = self.then(self.second(), 30, &["promises", guest]);
        let asked = all.as_array().unwrap().iter().filter(|it| it["asked"] == true);
        let text = |it: &Value, key: &str| it[key].as_str().unwrap().to_owned();
        asked.map(|it| (text(it, "promise"), text(it, "text"))).collect()
    }
}

fn at(starts: DateTime<Utc>, minutes: i64) -> String {
    (starts + TimeDelta::minutes(minutes)).to_rfc3339()
}

fn holds(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|it| it == word.as_bytes())
}

/// The files of one evening by name.
struct Packets {
    files: BTreeMap<String, Vec<u8>>,
    left_out: Value,
}

impl Packets {
    fn text(&self, name: &str) -> &str {
        std::str::from_utf8(&self.files[name]).unwrap()
    }

    fn says(&self, name: &str, all: &[&str]) {
        let text = self.text(name);
        for it in all {
            assert!(text.contains(it), "no {it:?} in {name}:\n{text}");
        }
    }

    fn never_says(&self, name: &str, none: &[&str]) {
        let text = self.text(name);
        for it in none {
            assert!(!text.contains(it), "{it:?} in {name}:\n{text}");
        }
    }
}

/// The first evening: who met, who swapped, who promised, and who changed their mind.
fn first_evening(story: &Story) {
    let first = story.first();
    for code in [ANA, BEN, CLEO, DOV, EVA, FINN] {
        let came = story.then(first, 10, &["check-in", code]);
        assert_eq!(came["verdict"], "welcome");
    }
    let need = "Somebody to talk to about my divorce";
    story.program.json(&["say", FINN, "--need", need, "--gathering", "First"]);
    let suggested = story.program.json(&["suggest", "--guest", ANA]);
    assert_eq!(suggested[0]["gives"][0]["offer"], "Fill in tax return forms");

    for guest in [ANA, BEN, DOV, EVA] {
        let asked = ["--screen", "first", "--swap", "ask", "--remember", "yes"];
        story.choose("First", guest, &asked);
    }
    story.choose("First", CLEO, &["--swap", "yes", "--remember", "yes"]);
    for (one, other) in [(ANA, BEN), (BEN, CLEO), (DOV, EVA), (ANA, FINN)] {
        story.both_met(first, one, other);
    }
    // Only one of them says so: it does not count.
    story.then(first, 61, &["met", CLEO, DOV, "--scanned"]);
    for (who, with) in [(ANA, BEN), (BEN, ANA), (BEN, CLEO), (DOV, EVA), (EVA, DOV), (ANA, FINN)] {
        story.then(first, 70, &["swap", who, with, "yes"]);
    }
    let by = story.second.date_naive().to_string();
    story.then(first, 80, &["promise", ANA, BEN, "Send the checklist", "--by", &by]);
    story.then(first, 80, &["promise", EVA, DOV, "Bring the score"]);
    story.then(first, 80, &["promise", DOV, EVA, "Look at the brakes"]);
    story.then(first, 80, &["promise", FINN, ANA, "Carry the ladder"]);

    // Three change their mind.
    story.then(first, 90, &["swap", EVA, DOV, "no"]);
    let cat = "Somebody to look after my cat";
    let stands = story.choose("First", BEN, &["--remove", cat, "--screen", "none"]);
    assert_eq!((&stands["screen"], stands["lines"].as_array().unwrap().len()), (&json!("none"), 1));

    story.plan(story.second());
    let home = story.then(first, 200, &["home", ANA]);
    let text = home["text"].as_str().unwrap();
    for says in [
        "Ben: Send the checklist (by ",
        "\nYou met\n",
        "\n- Ben\n",
        "\n- Finn\n",
        "\nNext evening: ",
    ] {
        assert!(text.contains(says), "{text}");
    }
    assert!(!text.contains("posta.example"), "no contact on a slip: {text}");
    story.then(first, 201, &["home", FINN]);
    story.program.json(&["gathering", "end", "--gathering", "First"]);
}

#[test]
fn two_evenings_from_the_first_hello_to_who_was_forgotten() {
    let story = Story::begin();
    first_evening(&story);
    let evenings = story.program.json(&["gathering", "list"]);
    assert!(evenings.as_array().unwrap().iter().all(|it| it["in"] == 0), "{evenings}");
    let packets = story.packets("First", "first");
    assert_eq!(packets.left_out, json!([]));
    each_page_of_the_first_evening(&story, &packets);
    let told = story.report("First", "first report");
    for (what, n) in [
        ("arrived", "6"),
        ("first_timers", "6"),
        ("introductions_met", "4"),
        ("promises", "4"),
        ("promises_kept", "0"),
        ("needed_in_confidence", "a few"),
    ] {
        assert_eq!(told[what], n, "{what}");
    }

    second_evening(&story);
    let eva = forget_two(&story);
    let evenings = story.program.json(&["gathering", "list"]);
    assert!(evenings.as_array().unwrap().iter().all(|it| it["in"] == 0), "{evenings}");
    let packets = story.packets("Second", "second");
    assert_eq!(packets.left_out[0]["guest"], eva, "{}", packets.left_out);
    packets.says("Ana.txt", &["You met two people.", "You, to Gus: “A cake”", "gus@posta.example"]);
    packets.never_says("Ana.txt", &["ben@posta.example", "checklist", "Next evening"]);
    packets.says("Gus.txt", &["You both said yes: ana@posta.example", "Ana, to you: “A cake”"]);
    packets.says("Ben.txt", &["Ana offers “Prune a fruit tree”"]);
    packets.never_says("Ben.txt", &["Help with a tax return", "ana@posta.example"]);
    packets.says("Hal.txt", &["We don’t know of anybody you met tonight."]);

    // The first evening again: what was kept is ticked, and who was forgotten is nobody's any more.
    let again = story.packets("First", "first again");
    assert_eq!(again.left_out.as_array().unwrap().len(), 2);
    again.says("Ana.txt", &["[x] You, to Ben: “Send the checklist”", "You met Ben."]);
    for (name, bytes) in packets.files.iter().chain(&again.files) {
        for word in ["brakes", "ladder", "score"] {
            assert!(!holds(bytes, word), "{word} in {name}");
        }
        // Any three letters may stand in a page that is packed.
        let kind = Path::new(name).extension().unwrap();
        let is_plain = kind != "eml" && kind != "pdf";
        for word in ["Finn", "Eva"].iter().filter(|_| is_plain) {
            assert!(!holds(bytes, word), "{word} in {name}");
        }
    }
    let told = story.report("Second", "second report");
    for (what, n) in [
        ("arrived", "7"),
        ("returning", "4"),
        ("first_timers", "3"),
        ("promises_kept_since_last_time", "3"),
    ] {
        assert_eq!(told[what], n, "{what} in {told:?}");
    }
    let earlier = format!("earlier_arrived,{}", story.first.date_naive());
    assert_eq!(told[&earlier], "6", "beside the evening before: {told:?}");
}

fn each_page_of_the_first_evening(story: &Story, packets: &Packets) {
    let day = story.second.format("%A %-d %B").to_string();
    let promise = format!("[ ] You, to Ben: “Send the checklist”, by {day}");
    let next = format!("Next evening: {day}");
    let finns = "[ ] Finn, to you: “Carry the ladder”";
    packets.says("Ana.txt", &[&promise, finns, "ben@posta.example", &next]);
    packets.never_says("Ana.txt", &["finn@posta.example", "divorce", "my cat"]);
    packets.says("Ben.txt", &["Ana, to you: “Send the checklist”", "ana@posta.example"]);
    packets.says("Ben.txt", &["cleo@posta.example"]);
    packets.never_says("Ben.txt", &["Carry the ladder"]);
    packets.says("Cleo.txt", &["You met Ben.", "ben@posta.example"]);
    packets.never_says("Cleo.txt", &["my cat", "Dov"]);
    // She took her yes back, so neither reads the other.
    packets.says("Dov.txt", &["Eva, to you: “Bring the score”"]);
    packets.never_says("Dov.txt", &["eva@posta.example", "Cleo"]);
    packets.never_says("Eva.txt", &["dov@posta.example"]);
    packets.never_says("Finn.txt", &["ana@posta.example"]);

    packets.says("Ana.vcf", &["FN:Ben", "EMAIL:ben@posta.example"]);
    packets.never_says("Ana.vcf", &["Finn"]);
    let cards = packets.files.keys().filter(|it| Path::new(it).extension().unwrap() == "vcf");
    assert_eq!(cards.collect::<Vec<_>>(), ["Ana.vcf", "Ben.vcf", "Cleo.vcf"]);
    packets.says("Ana.ics", &["SUMMARY:Second", "SUMMARY:You\\, to Ben"]);
    packets.says("Finn.ics", &["SUMMARY:Second"]);
    packets.never_says("Finn.ics", &["checklist"]);
    for name in ["Ana", "Ben", "Cleo", "Dov", "Eva", "Finn"] {
        let to = format!("{}@posta.example", name.to_lowercase());
        packets.says(&format!("{name}.eml"), &[&format!("To: \"{name}\" <{to}>")]);
        assert!(packets.files[&format!("{name}.pdf")].starts_with(b"%PDF"));
        packets.says(&format!("{name}.html"), &["Next evening"]);
    }
    packets.says("Ana.html", &["ben@posta.example", "Carry the ladder"]);
    packets.never_says("Ana.html", &["finn@posta.example"]);
}

/// A month later: lines kept and dropped, promises kept, somebody new.
fn second_evening(story: &Story) {
    let second = story.second();
    story.import(LIST_AGAIN, "Second");
    for code in [ANA, BEN, DOV, EVA, GUS, "HAL-0008", "IDA-0009"] {
        story.then(second, 10, &["check-in", code]);
    }
    let elsewhere = story.then_refused(second, &["check-in", CLEO]);
    assert_eq!(elsewhere["verdict"], "other-gathering");
    let say =
        |more: &[&str]| story.program.json(&[&["say"], more, &["--gathering", "Second"]].concat());
    assert_eq!(say(&[ANA])["from_last_time"].as_array().unwrap().len(), 2);
    say(&[ANA, "--keep", "Prune a fruit tree", "--drop", "Help with a tax return"]);
    assert_eq!(say(&[ANA])["from_last_time"], Value::Null);
    assert_eq!(say(&[BEN, "--keep", "all"])["added"], 1, "what he took away is gone for good");
    assert_eq!(say(&[GUS])["from_last_time"], Value::Null);

    for (guest, text) in
        [(ANA, "Send the checklist"), (DOV, "Look at the brakes"), (EVA, "Bring the score")]
    {
        let [(promise, said)] = story.asked(guest).try_into().unwrap();
        assert_eq!(said, text);
        story.then(second, 40, &["kept", &promise, "yes"]);
        assert_eq!(story.asked(guest), []);
    }
    story.both_met(second, ANA, GUS);
    story.both_met(second, ANA, BEN);
    story.choose("Second", GUS, &["--swap", "yes"]);
    // To him she says yes; Ben, whom she had said yes to a month ago, is not asked for tonight.
    story.choose("Second", ANA, &["--swap", "ask"]);
    story.then(second, 60, &["swap", ANA, GUS, "yes"]);
    story.then(second, 70, &["promise", ANA, GUS, "A cake"]);
    story.then(second, 70, &["promise", ANA, EVA, "A score"]);
}

/// One whose days are over, and one who wishes it; then the evening ends. Gives the latter.
fn forget_two(story: &Story) -> Value {
    let due = story.program.json(&["forget", "--due"]);
    assert_eq!(due["forgotten"].as_array().unwrap().len(), 1, "Finn, who was not to be remembered");
    let eva = story.program.json(&["forget", EVA])["forgotten"].clone();
    let copies: Vec<_> = ["first", "first report"].map(|it| story.program.path(it)).into();
    for word in [&b"Quillfeather"[..], b"Eva Lind", b"Bring the score", b"Carry the ladder"] {
        let mut found = files_holding(Path::new(&story.program.path("")), word);
        found.retain(|it| !copies.iter().any(|copy| it.starts_with(copy)));
        assert_eq!(found, Vec::<std::path::PathBuf>::new());
    }
    let gone = story.program.complaint(&["say", "Eva Lind", "--gathering", "Second"]);
    assert!(gone.contains("nobody here is"), "{gone}");
    story.program.json(&["gathering", "end", "--gathering", "Second"]);
    eva
}

impl Story {
    fn then_refused(&self, (name, starts): Evening, args: &[&str]) -> Value {
        let at = at(starts, 20);
        self.program.answer(&[args, &["--at", &at, "--gathering", name]].concat()).0
    }
}
