//! Right offer first, and among the first three; how often a claim is right.

use std::collections::{BTreeSet, HashMap};

use porchlight::domain::{Band, Side};
use porchlight::matching::encoder::{Network, encode_all};
use porchlight::matching::{Fit, Phrase, WordFit, rank};

const ROOM: &str = include_str!("../../data/labelled/room.tsv");

/// Needs and offers that each name a language.
const TONGUES: &str = include_str!("../../data/labelled/tongues.tsv");

/// Twelve who offer the same, and ten who need just that.
const AGREED: &str = include_str!("../../data/labelled/agreed.tsv");

/// How many offers of a need are looked at.
const FIRST: usize = 3;

struct Line {
    language: &'static str,
    keys: BTreeSet<&'static str>,
    text: &'static str,
}

struct Room {
    needs: Vec<Line>,
    offers: Vec<Line>,
}

/// For each need, offers with how well they fit, the best first.
type Ranked = Vec<Vec<(usize, f64)>>;

pub(crate) fn print() {
    let rooms = [
        ("a room", ROOM),
        ("lines that each name a language", TONGUES),
        ("a room that agrees", AGREED),
    ];
    for (name, rows) in rooms {
        println!("\n{name}");
        print_room(&read(rows));
    }
}

fn print_room(room: &Room) {
    let answerable = room.needs.iter().filter(|it| !it.keys.is_empty()).count();
    println!(
        "{} needs, of which {answerable} have an answer, among {} offers",
        room.needs.len(),
        room.offers.len()
    );
    println!(
        "{:<12}{:>14}{:>22}{:>22}{:>14}{:>14}{:>10}",
        "", "English, first", "first three", "other, first, three", "strong", "possible", "silent"
    );
    report(room, "words", &by_words(room, FIRST));
    report(room, "BM25", &by_bm25(room));
    let meaning = by_meaning(room);
    report(room, "meaning", &meaning.iter().cloned().map(first).collect());
    let words = by_words(room, room.offers.len());
    for bonus in [0.05, 0.1, 0.2] {
        let both = meaning.iter().zip(&words).map(|(meant, said)| first(sum(meant, said, bonus)));
        report(room, &format!("+ {bonus} words"), &both.collect());
    }
}

/// What lines mean, and something for words that they share, the more the rarer those are.
fn sum(meant: &[(usize, f64)], said: &[(usize, f64)], bonus: f64) -> Vec<(usize, f64)> {
    let said: HashMap<usize, f64> = said.iter().copied().collect();
    let shared = |offer: usize| said.get(&offer).copied().unwrap_or_default();
    meant.iter().map(|(offer, fit)| (*offer, fit + bonus * shared(*offer))).collect()
}

fn read(rows: &'static str) -> Room {
    let mut room = Room { needs: Vec::new(), offers: Vec::new() };
    for row in rows.lines().filter(|it| !it.starts_with('#')) {
        let fields: Vec<&str> = row.split('\t').collect();
        let [side, language, keys, text] = fields[..] else { continue };
        let keys = keys.split(' ').filter(|it| *it != "-").collect();
        let line = Line { language, keys, text };
        if side == "need" { room.needs.push(line) } else { room.offers.push(line) }
    }
    room
}

fn report(room: &Room, name: &str, ranked: &Ranked) {
    let mut found = [[0_usize; 3]; 2];
    let (mut strong, mut possible, mut silent) = ([0_usize; 2], [0_usize; 2], [0_usize; 2]);
    for (need, offers) in room.needs.iter().zip(ranked) {
        let is_right = |offer: &usize| {
            room.offers.get(*offer).is_some_and(|it| !it.keys.is_disjoint(&need.keys))
        };
        let right: Vec<bool> = offers.iter().map(|it| is_right(&it.0)).collect();
        for ((_, fit), right) in offers.iter().zip(&right) {
            let band = match Band::of(*fit) {
                Band::Strong => &mut strong,
                Band::Possible => &mut possible,
                Band::None => continue,
            };
            band[0] += usize::from(*right);
            band[1] += 1;
        }
        if need.keys.is_empty() {
            silent[1] += 1;
            silent[0] += usize::from(offers.iter().all(|it| Band::of(it.1) == Band::None));
            continue;
        }
        let group = &mut found[usize::from(need.language != "en")];
        group[0] += usize::from(right.first() == Some(&true));
        group[1] += usize::from(right.contains(&true));
        group[2] += 1;
    }
    let share = |part: usize, all: usize| part as f64 / all.max(1) as f64;
    let of = |part: [usize; 2]| format!("{} of {}", part[0], part[1]);
    let [english, other] = found;
    println!(
        "{name:<12}{:>14.3}{:>22.3}{:>14.3}{:>8.3}{:>14}{:>14}{:>10}",
        share(english[0], english[2]),
        share(english[1], english[2]),
        share(other[0], other[2]),
        share(other[1], other[2]),
        of(strong),
        of(possible),
        of(silent),
    );
}

fn first(all: Vec<(usize, f64)>) -> Vec<(usize, f64)> {
    best(all, FIRST)
}

fn best(mut all: Vec<(usize, f64)>, most: usize) -> Vec<(usize, f64)> {
    all.retain(|it| it.1 > 0.0);
    all.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    all.truncate(most);
    all
}

fn by_words(room: &Room, most: usize) -> Ranked {
    let phrase = |side| move |it: &Line| Phrase { side, text: it.text, kind: None };
    let needs = room.needs.iter().map(phrase(Side::Need));
    let phrases: Vec<_> = needs.chain(room.offers.iter().map(phrase(Side::Offer))).collect();
    let fit = WordFit::new(&phrases);
    let of = |need: usize| {
        let offers = 0..room.offers.len();
        best(offers.map(|it| (it, fit.fit(need, room.needs.len() + it))).collect(), most)
    };
    (0..room.needs.len()).map(of).collect()
}

/// Okapi BM25 (Robertson and others, 1994) over plain words, with its usual constants. Its values
/// are no fits: it only ranks.
fn by_bm25(room: &Room) -> Ranked {
    const K1: f64 = 1.2;
    const B: f64 = 0.75;
    let words = |text: &str| -> Vec<String> {
        let lower = text.to_lowercase();
        let words = lower.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
        words.map(str::to_owned).collect()
    };
    let offers: Vec<Vec<String>> = room.offers.iter().map(|it| words(it.text)).collect();
    let mean = offers.iter().map(Vec::len).sum::<usize>() as f64 / offers.len() as f64;
    let mut having: HashMap<&str, f64> = HashMap::new();
    for offer in &offers {
        for word in offer.iter().collect::<BTreeSet<_>>() {
            *having.entry(word).or_default() += 1.0;
        }
    }
    let score = |need: &[String], offer: &[String]| {
        let of = |word: &String| {
            let times = offer.iter().filter(|it| *it == word).count() as f64;
            let having = having.get(word.as_str()).copied().unwrap_or_default();
            let rarity = ((offers.len() as f64 - having + 0.5) / (having + 0.5)).ln_1p();
            let length = 1.0 - B + B * offer.len() as f64 / mean;
            rarity * times * (K1 + 1.0) / (times + K1 * length)
        };
        need.iter().collect::<BTreeSet<_>>().into_iter().map(of).sum::<f64>()
    };
    let of = |need: &Line| {
        let need = words(need.text);
        let scores = offers.iter().map(|offer| score(&need, offer) / 1e3);
        first(scores.enumerate().collect())
    };
    room.needs.iter().map(of).collect()
}

fn by_meaning(room: &Room) -> Ranked {
    let network = Network::embedded(1).unwrap();
    let needs = room.needs.iter().map(|it| (Side::Need, it.text));
    let lines: Vec<_> = needs.chain(room.offers.iter().map(|it| (Side::Offer, it.text))).collect();
    let vectors = encode_all(&network, &lines, |_| true).unwrap().unwrap();
    let meant: Vec<_> = lines.iter().map(|it| it.1).zip(vectors).collect();
    let (needs, offers) = meant.split_at(room.needs.len());
    rank(needs, offers, offers.len()).unwrap()
}
