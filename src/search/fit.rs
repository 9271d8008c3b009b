//! Whether, and how well, what was typed fits one guest.

use super::fold::{Word, glued, respelt_words, words};
use super::record::{self, PARTS, Part};
use super::slips::{Followed, Patience, Typed};

/// How what was typed was found; the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Match {
    /// Every typed part is a whole part of the name.
    Full,
    /// Every typed part is at least the start of a part of the name.
    Start,
    /// It is the start of the e-mail address.
    Mail,
    /// Staff only: it is somewhere inside the name, the address or a code.
    Inside,
    /// It fits only if this many typing slips are forgiven.
    Slips(u8),
}

/// How well a guest fits; the best sorts first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Fit {
    pub(super) found: Match,
    /// Typed parts that are only a start; for slips, slips against the whole parts.
    pub(super) open: u16,
    /// The name has parts that nothing typed stands for.
    pub(super) is_partial: bool,
    /// What was typed first is not of the given name.
    pub(super) by_family: bool,
}

impl Fit {
    pub(super) const fn only(found: Match) -> Self {
        Self { found, open: 0, is_partial: false, by_family: false }
    }
}

/// One typed part in each of its spellings, the usual one first.
pub(super) type Spellings = Vec<String>;

/// Most parts that are looked at; more are not typed by people.
const TYPED_PARTS: usize = 16;

/// The typed parts, apart at blanks; `segments` parts them at hyphens and apostrophes too.
pub(super) fn typed_parts(text: &str, segments: bool) -> Vec<Spellings> {
    let flat = |words: Vec<Word>| -> Vec<String> {
        if segments { words.concat() } else { words.iter().map(|word| glued(word)).collect() }
    };
    let usual = flat(words(text)).into_iter().take(TYPED_PARTS);
    match respelt_words(text).map(flat) {
        None => usual.map(|part| vec![part]).collect(),
        Some(others) => usual
            .zip(others)
            .map(|(part, other)| if part == other { vec![part] } else { vec![part, other] })
            .collect(),
    }
}

/// Fits the same typed parts to one guest after another.
pub(super) struct Fitter<'t, 'a> {
    typed: &'t [Spellings],
    /// The same for measuring slips; empty where none are forgiven.
    measured: Vec<Vec<Typed>>,
    parts: Vec<Part<'a>>,
    /// For each typed part, a bit for each part of the name that it fits.
    options: Vec<u64>,
}

/// How well one typed part fits one part of a name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct PartFit {
    slips: u8,
    open: u8,
    by_family: bool,
    /// Length of that part.
    bytes: usize,
}

impl<'t, 'a> Fitter<'t, 'a> {
    /// Each typed part must be the start of another part of the name.
    pub(super) fn starts(typed: &'t [Spellings]) -> Self {
        Self { typed, measured: Vec::new(), parts: Vec::new(), options: Vec::new() }
    }

    /// The same, some slips forgiven.
    pub(super) fn slips(typed: &'t [Spellings], patience: Patience) -> Self {
        let measured = |spellings: &Spellings| {
            spellings.iter().map(|part| Typed::new(part, patience)).collect()
        };
        Self { measured: typed.iter().map(measured).collect(), ..Self::starts(typed) }
    }

    /// How well the guest of this line fits, if at all. Cost: typed parts times parts of the name.
    pub(super) fn fit(&mut self, line: &'a str) -> Option<Fit> {
        self.parts.clear();
        self.options.clear();
        record::parts(line, &mut self.parts);
        let mut all = Fit::only(Match::Full);
        let (mut slips, mut bytes) = (0, 0);
        for (nth, spellings) in self.typed.iter().enumerate() {
            let best = self.fit_part(nth, spellings)?;
            all.open += u16::from(best.open);
            all.by_family |= nth == 0 && best.by_family;
            slips += best.slips;
            bytes += best.bytes;
        }
        let written = self.parts.iter().filter(|part| part.is_written);
        all.is_partial = written.map(|part| part.text.len()).sum::<usize>() > bytes;
        all.found = match (slips, all.open) {
            (0, 0) => Match::Full,
            (0, _) => Match::Start,
            (slips, _) => Match::Slips(slips),
        };
        all_apart(&self.options).then_some(all)
    }

    /// The best fit of one typed part; notes all its options.
    fn fit_part(&mut self, nth: usize, spellings: &Spellings) -> Option<PartFit> {
        let mut best: Option<PartFit> = None;
        let mut options = 0;
        for at in 0..self.parts.len().min(PARTS) {
            let rest = self.parts.get(at..).unwrap_or_default();
            let measured = self.measured.get_mut(nth);
            let fit =
                measured.and_then(|typed| slips(typed, rest)).or_else(|| starts(spellings, rest));
            if let Some(fit) = fit {
                options |= 1 << at;
                best = Some(best.map_or(fit, |best| best.min(fit)));
            }
        }
        self.options.push(options);
        best
    }
}

/// How a typed part starts the first of `parts`, or runs on into the next ones.
fn starts(spellings: &Spellings, parts: &[Part<'_>]) -> Option<PartFit> {
    let part = parts.first()?;
    let open = spellings.iter().filter_map(|typed| {
        if part.text.starts_with(typed.as_str()) {
            Some(u8::from(part.text.len() != typed.len()))
        } else {
            runs_on(typed, parts).then_some(1)
        }
    });
    open.min().map(|open| PartFit {
        slips: 0,
        open,
        by_family: !part.is_given,
        bytes: part.text.len(),
    })
}

/// True if what was typed is a start of the parts written without blanks: `vandyke` of Van Dyke.
fn runs_on(typed: &str, parts: &[Part<'_>]) -> bool {
    let mut left = typed;
    for part in parts.iter().take_while(|part| part.is_written) {
        match left.strip_prefix(part.text) {
            Some(rest) => left = rest,
            None => return left.len() < typed.len() && part.text.starts_with(left),
        }
    }
    left.is_empty()
}

fn slips(spellings: &mut [Typed], parts: &[Part<'_>]) -> Option<PartFit> {
    let part = parts.first()?;
    let near = spellings.iter_mut().filter_map(|typed| match typed.follow(part.text) {
        Followed::Near(slips) => Some(slips),
        Followed::Far | Followed::Lost { .. } => None,
    });
    near.min().map(|slips| PartFit {
        slips: slips.start,
        open: slips.whole,
        by_family: !part.is_given,
        bytes: part.text.len(),
    })
}

/// True if each typed part can have a part of the name for itself: a matching of all of them exists.
///
/// `options` holds a bit for each part of the name. Kuhn's augmenting paths; cost at most typed parts
/// squared times parts of the name.
fn all_apart(options: &[u64]) -> bool {
    match options {
        [] => false,
        [only] => *only != 0,
        _ => {
            let mut owners = [None; PARTS];
            (0..options.len()).all(|typed| finds_own(typed, options, &mut owners, &mut 0))
        }
    }
}

fn finds_own(
    typed: usize,
    options: &[u64],
    owners: &mut [Option<usize>; PARTS],
    tried: &mut u64,
) -> bool {
    let wanted = options.get(typed).copied().unwrap_or_default();
    for at in 0..PARTS {
        let bit = 1 << at;
        if wanted & bit & !*tried == 0 {
            continue;
        }
        *tried |= bit;
        let owner = owners.get(at).copied().flatten();
        if owner.is_none_or(|owner| finds_own(owner, options, owners, tried)) {
            if let Some(own) = owners.get_mut(at) {
                *own = Some(typed);
            }
            return true;
        }
    }
    false
}

/// True if each typed part is somewhere in the line.
pub(super) fn is_inside(typed: &[Spellings], line: &str) -> bool {
    typed.iter().all(|spellings| spellings.iter().any(|part| line.contains(part.as_str())))
}

/// The typed part that says most about whom to look for: the longest.
pub(super) fn telling(typed: &[Spellings]) -> Option<&Spellings> {
    typed.iter().rev().max_by_key(|spellings| letters(spellings))
}

/// Letters of a typed part.
pub(super) fn letters(spellings: &Spellings) -> usize {
    spellings.first().map_or(0, |part| part.chars().count())
}
