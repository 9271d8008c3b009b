//! The words most typical of a group of lines: class-based TF-IDF (Grootendorst, "`BERTopic`: neural
//! topic modeling with a class-based TF-IDF procedure", 2022), counted in people instead of times.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::GuestId;
use crate::matching::terms::{Lexicon, fold, words};
use crate::matching::tongue::Tongue;
use crate::matching::writing::is_small;

use super::{FEW, ThemeLine};

/// The most words that name a group.
const WORDS: usize = 2;

/// A second word has to be at least so typical, beside the first.
const ALSO: f64 = 0.5;

/// Letters up to which a word has no other form.
const SHORT: usize = 4;

/// What is known of one word in one group.
#[derive(Default)]
struct Said {
    people: BTreeSet<GuestId>,
    /// How it was written, and how often.
    forms: BTreeMap<String, usize>,
}

/// The words that name each group, the most typical first; none where no word is said by at least a
/// few people. No word names two groups, and no folded word in `unsaid` one.
pub(super) fn typical(groups: &[Vec<&ThemeLine>], unsaid: &BTreeSet<String>) -> Vec<Vec<String>> {
    let mut lexicon = Lexicon::new();
    let said: Vec<_> = groups.iter().map(|it| said(&mut lexicon, it, unsaid)).collect();
    let mut everywhere: BTreeMap<u32, f64> = BTreeMap::new();
    for (stem, it) in said.iter().flatten() {
        *everywhere.entry(*stem).or_default() += it.people.len() as f64;
    }
    let mean = everywhere.values().sum::<f64>() / groups.len().max(1) as f64;
    let weight = |stem: &u32, it: &Said| {
        let often = everywhere.get(stem).copied().unwrap_or(1.0);
        it.people.len() as f64 * (mean / often).ln_1p()
    };
    let mut order: Vec<usize> = (0..groups.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(groups.get(*at).map_or(0, Vec::len)));
    let mut names = vec![Vec::new(); groups.len()];
    let mut taken = BTreeSet::new();
    for at in order {
        let Some((said, name)) = said.get(at).zip(names.get_mut(at)) else { continue };
        let free = said.iter().filter(|it| it.1.people.len() >= FEW && !taken.contains(it.0));
        let mut best: Vec<_> = free.map(|it| (weight(it.0, it.1), it.0, it.1)).collect();
        best.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
        let least = best.first().map_or(0.0, |it| it.0 * ALSO);
        for (_, stem, it) in best.into_iter().filter(|it| it.0 >= least).take(WORDS) {
            taken.insert(*stem);
            name.extend(usual_form(it));
        }
    }
    names
}

fn said(
    lexicon: &mut Lexicon,
    group: &[&ThemeLine],
    unsaid: &BTreeSet<String>,
) -> BTreeMap<u32, Said> {
    let mut said: BTreeMap<u32, Said> = BTreeMap::new();
    for line in group {
        let folded = fold(&line.text);
        let tongue = Tongue::of_words(words(&folded)).unwrap_or_default();
        let lower = line.text.to_lowercase();
        let forms: Vec<&str> = words(&lower).collect();
        for form in forms {
            let plain = fold(form);
            let is_word = plain.chars().count() > 2 && plain.chars().all(char::is_alphabetic);
            let term = lexicon.term(&plain, tongue).filter(|it| !it.faint);
            let may = is_word && !is_small(&plain) && !unsaid.contains(&plain);
            let Some(term) = term.filter(|_| may) else { continue };
            let it = said.entry(term.stem).or_default();
            it.people.insert(line.guest);
            *it.forms.entry(form.to_owned()).or_default() += 1;
        }
    }
    said
}

/// Whether a line says a word that names a group, or nearly that form of it.
pub(super) fn says(text: &str, word: &str) -> bool {
    let word = fold(word);
    let is_form = |said: &str| {
        let (short, long) = if said.len() < word.len() { (said, &*word) } else { (&*word, said) };
        said == word
            || short.len() > SHORT && long.len() <= short.len() + 2 && long.starts_with(short)
    };
    words(&fold(text)).any(is_form)
}

/// As most people wrote it; the first of equals.
fn usual_form(said: &Said) -> Option<String> {
    let most = said.forms.iter().max_by_key(|it| (*it.1, std::cmp::Reverse(it.0)));
    most.map(|it| it.0.clone())
}
