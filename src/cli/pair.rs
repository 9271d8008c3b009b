//! `pair`: the best pairing of a weighted graph.
//!
//! A file of lines `u v weight`: whole numbers with blanks between. Blank lines and lines that
//! start with `#` are passed over. `u` and `v` are any names from 0 to 18446744073709551615, the
//! weight is from 0 (an edge that is never needed) to 10^18. Where two have several edges, the
//! heaviest counts. Anything else, and a file without a single edge, ends in one sentence.

use std::collections::HashMap;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use serde::Serialize;

use crate::matching::pairing::{Edge, MOST_WEIGHT, heaviest_pairing};

use super::failure::Failure;
use super::lines::{Line, Lines};
use super::out::Out;
use super::{Ending, Outcome, args, source};

/// More than this is not read: it would be some 50 million edges.
const MOST_BYTES: u64 = 1 << 29;

/// Room for three numbers and any comment.
const MOST_LINE_BYTES: usize = 1 << 16;

/// How much of a wrong word is shown.
const SHOWN_LETTERS: usize = 24;

/// A graph whose people are numbered in the order they come up.
#[derive(Debug, Default)]
struct Graph {
    names: Vec<u64>,
    numbers: HashMap<u64, u32>,
    edges: Vec<Edge>,
}

#[derive(Debug, Serialize)]
struct Answer {
    pairs: Vec<(u64, u64)>,
    weight: i128,
}

/// What is wrong with a line.
#[derive(Debug, thiserror::Error)]
enum Fault {
    #[error("it is longer than {MOST_LINE_BYTES} bytes")]
    TooLong,
    #[error("this is not text")]
    NotText,
    #[error("{0:?} is not a whole number from 0 to {max}", max = u64::MAX)]
    NotAName(String),
    #[error("{0:?} is not a whole number")]
    NotAWeight(String),
    #[error("the weight {0} is negative; leave out pairs that must not be")]
    Negative(String),
    #[error("the weight {0} is above {MOST_WEIGHT}; divide all weights by the same number")]
    TooHeavy(String),
    #[error("{0} cannot be paired with itself; leave this line out")]
    Itself(u64),
    #[error("the weight is missing")]
    NoWeight,
    #[error("there is one number only")]
    OneNumber,
    #[error("there are more than three numbers, from {0:?} on")]
    TooMany(String),
}

pub(super) fn run(verb: &args::Pair, out: &mut Out) -> Outcome {
    let name = verb.file.display();
    let graph = read(&verb.file)?;
    if graph.edges.is_empty() {
        let how = "write one a line as \"u v weight\", such as \"12 7 340\"";
        return Err(Failure::Sentence(format!("{name} holds no edges; {how}")));
    }
    let answer = graph.pair();
    out.say(&answer, || sentences(&answer))?;
    Ok(Ending::Done)
}

/// The graph in a file, or on standard input where it is called `-`.
fn read(path: &Path) -> Result<Graph, Failure> {
    let unread = |error| Failure::File { path: path.to_owned(), error };
    let source: Box<dyn Read> = if path == Path::new("-") {
        Box::new(io::stdin().lock())
    } else {
        Box::new(source::open(path)?)
    };
    let name = path.display();
    Graph::parse(BufReader::new(source.take(MOST_BYTES + 1))).map_err(|unread_at| match unread_at {
        Stop::Reader(error) => unread(error),
        Stop::At(line, fault) => {
            let how = "each line is \"u v weight\", such as \"12 7 340\"";
            Failure::Sentence(format!("{name}, line {line}: {fault}; {how}"))
        }
        Stop::TooMuch => {
            let (most_mb, how) = (MOST_BYTES >> 20, "pair a part of the people at a time");
            Failure::Sentence(format!("{name} is larger than {most_mb} MB; {how}"))
        }
    })
}

/// Why a graph was not read to its end.
#[derive(Debug)]
enum Stop {
    /// The line, from 1, and what is wrong with it.
    At(usize, Fault),
    TooMuch,
    Reader(io::Error),
}

impl Graph {
    /// Reads lines up to the end, or says which one is wrong and why.
    fn parse(from: impl BufRead) -> Result<Self, Stop> {
        let mut graph = Self::default();
        let mut lines = Lines::new(from, MOST_LINE_BYTES);
        let (mut number, mut read) = (0, 0);
        while let Some(line) = lines.next().map_err(Stop::Reader)? {
            number += 1;
            let Line::Whole(line) = line else { return Err(Stop::At(number, Fault::TooLong)) };
            read += line.len() as u64 + 1;
            if read > MOST_BYTES {
                return Err(Stop::TooMuch);
            }
            let mark = if number == 1 { b"\xef\xbb\xbf".as_slice() } else { b"" };
            let text = line.strip_prefix(mark).unwrap_or(line);
            graph.add(text).map_err(|fault| Stop::At(number, fault))?;
        }
        Ok(graph)
    }

    fn add(&mut self, line: &[u8]) -> Result<(), Fault> {
        let line = str::from_utf8(line).ok().filter(|it| !it.contains('\0'));
        let mut words = line.ok_or(Fault::NotText)?.split_whitespace();
        let Some(first) = words.next().filter(|it| !it.starts_with('#')) else { return Ok(()) };
        let u = name(first)?;
        let v = name(words.next().ok_or(Fault::OneNumber)?)?;
        let weight = weight(words.next().ok_or(Fault::NoWeight)?)?;
        if let Some(word) = words.next() {
            return Err(Fault::TooMany(shown(word)));
        }
        if u == v {
            return Err(Fault::Itself(u));
        }
        let (a, b) = (self.number(u), self.number(v));
        self.edges.push(Edge { a, b, weight });
        Ok(())
    }

    fn number(&mut self, name: u64) -> u32 {
        *self.numbers.entry(name).or_insert_with(|| {
            self.names.push(name);
            self.names.len() as u32 - 1
        })
    }

    /// Pairs of names, the lower first, in order.
    fn pair(&self) -> Answer {
        let mates = heaviest_pairing(self.names.len(), &self.edges);
        let name = |number: u32| self.names.get(number as usize).copied();
        let together = (0..).zip(&mates).filter_map(|(person, mate)| {
            let (a, b) = (name(person)?, name((*mate)?)?);
            (a < b).then_some((a, b))
        });
        let mut pairs: Vec<_> = together.collect();
        pairs.sort_unstable();
        Answer { pairs, weight: self.weight(&mates) }
    }

    fn weight(&self, mates: &[Option<u32>]) -> i128 {
        let mut heaviest = vec![0; mates.len()];
        for edge in &self.edges {
            let is_pair = mates.get(edge.a as usize) == Some(&Some(edge.b));
            let of_pair = heaviest.get_mut(edge.a.min(edge.b) as usize).filter(|_| is_pair);
            if let Some(weight) = of_pair {
                *weight = edge.weight.max(*weight);
            }
        }
        heaviest.into_iter().map(i128::from).sum()
    }
}

fn name(word: &str) -> Result<u64, Fault> {
    word.parse().ok().ok_or_else(|| Fault::NotAName(shown(word)))
}

fn weight(word: &str) -> Result<i64, Fault> {
    let digits = word.strip_prefix(['-', '+']).unwrap_or(word);
    if digits.is_empty() || !digits.bytes().all(|it| it.is_ascii_digit()) {
        return Err(Fault::NotAWeight(shown(word)));
    }
    let weight = digits.parse().ok().filter(|weight| *weight <= MOST_WEIGHT);
    match weight {
        Some(0) => Ok(0),
        _ if word.starts_with('-') => Err(Fault::Negative(shown(word))),
        Some(weight) => Ok(weight),
        None => Err(Fault::TooHeavy(shown(word))),
    }
}

/// The start of a word, with a sign that it goes on.
fn shown(word: &str) -> String {
    let start: String = word.chars().take(SHOWN_LETTERS).collect();
    if start.len() < word.len() { start + "…" } else { start }
}

fn sentences(answer: &Answer) -> String {
    let mut lines: Vec<_> = answer.pairs.iter().map(|(u, v)| format!("{u} {v}")).collect();
    let count = match answer.pairs.len() {
        1 => "1 pair".to_owned(),
        count => format!("{count} pairs"),
    };
    lines.push(format!("{count}, weight {}", answer.weight));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(text: &[u8]) -> (usize, String) {
        match Graph::parse(text).unwrap_err() {
            Stop::At(line, fault) => (line, fault.to_string()),
            other @ (Stop::TooMuch | Stop::Reader(_)) => panic!("{other:?}"),
        }
    }

    #[test]
    fn comments_blank_lines_and_windows_line_ends_are_passed_over() {
        let graph =
            Graph::parse(&b"\xef\xbb\xbf# u v weight\r\n\r\n 7\t9  5 \r\n#\n9 8 3"[..]).unwrap();
        assert_eq!(graph.names, [7, 9, 8]);
        assert_eq!(graph.edges.len(), 2);
    }

    #[test]
    fn names_are_any_whole_number_and_weights_reach_ten_to_the_eighteen() {
        let line = format!("{} 0 {MOST_WEIGHT}\n", u64::MAX);
        let answer = Graph::parse(line.as_bytes()).unwrap().pair();
        assert_eq!(answer.pairs, [(0, u64::MAX)]);
        assert_eq!(answer.weight, i128::from(MOST_WEIGHT));
    }

    #[test]
    fn of_two_edges_between_the_same_two_the_heavier_counts() {
        let answer = Graph::parse(&b"1 2 5\n2 1 7\n1 2 6\n"[..]).unwrap().pair();
        assert_eq!((answer.pairs, answer.weight), (vec![(1, 2)], 7));
    }

    #[test]
    fn a_wrong_line_is_named_with_its_number_and_its_fault() {
        let says = |text: &[u8], line: usize, part: &str| {
            let (at, fault) = wrong(text);
            assert!(at == line && fault.contains(part), "line {at}: {fault}");
        };
        says(b"1 2 3\nana 2 3", 2, "\"ana\" is not a whole number");
        says(b"1 -2 3", 1, "\"-2\" is not");
        says(b"1 18446744073709551616 3", 1, "18446744073709551615");
        says(b"1 2 1.5", 1, "\"1.5\" is not a whole number");
        says(b"1 2 -5", 1, "-5 is negative");
        says(b"1 2 -99999999999999999999999999", 1, "is negative");
        says(b"1 2 1000000000000000001", 1, "above");
        says(b"1 2 +", 1, "is not a whole number");
        says(b"1 2", 1, "missing");
        says(b"1", 1, "one number");
        says(b"1 2 3 4", 1, "more than three");
        says(b"#\n\n4 4 1", 3, "4 cannot be paired with itself");
        says(b"1 2 3\n\xff\xfe\n", 2, "not text");
        says(b"1 2 3\0", 1, "not text");
        says("1 2 3\n1 2 ５".as_bytes(), 2, "is not a whole number");
    }

    #[test]
    fn a_word_that_fills_a_line_is_cut_short_and_a_longer_line_is_not_read() {
        let (line, fault) = wrong(&vec![b'7'; MOST_LINE_BYTES]);
        assert!(line == 1 && fault.len() < 200, "{fault}");
        let (line, fault) = wrong(&[&b"1 2 3\n"[..], &vec![b'7'; 1 << 20]].concat());
        assert!(line == 2 && fault.contains("longer than 65536 bytes"), "{fault}");
    }
}
