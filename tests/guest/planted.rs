//! What is planted of a guest, in every field that can be said of one, and where it is found.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is for tests, though not in test functions"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization as _;

/// Something planted of the guest, in a field of its own.
pub(crate) const PLANTED: [(&str, &str); 24] = [
    ("given name", "Quílla"),
    ("family name", "Fëatherzon"),
    ("name on the badge", "Quilkiñ"),
    ("pronouns", "zée/zëm"),
    ("e-mail", "quillmail@posta.example"),
    ("earlier e-mail", "quillbefore@posta.example"),
    ("phone", "+41 79 555 73 91"),
    ("ticket", "TKTQ-7731-ZED"),
    ("ticket of the second gathering", "TKTQ-8842-ZED"),
    ("ticket taken back", "TKTQ-9953-ZED"),
    ("order", "ORDQ-5521"),
    ("language", "Zembliañ"),
    ("name of a companion", "Compañquill"),
    ("answer kept for hosts", "Allergíquill to nuts"),
    ("note of staff", "Notequíll: two steps"),
    ("offer of the list", "Listofferquill pruning"),
    ("need of the list", "Listneedquill ladder"),
    ("offer at the door", "Dooröfferquill bread"),
    ("line taken back", "Tákenquill lamp"),
    ("delicate need", "my divorce, Delicatequíll"),
    ("host's question", "Openerquíll goes how?"),
    ("promise", "Promisequíll soup"),
    ("promise to them", "Towardsquíll pears"),
    ("promise reworded", "Befórequill soup"),
];

pub(crate) fn planted(what: &str) -> &'static str {
    let found = PLANTED.iter().find(|(field, _)| *field == what);
    found.unwrap_or_else(|| panic!("nothing is planted as {what}")).1
}

/// Every way in which a text may be written down: as typed, as search and lists compare it,
/// composed and not, as JSON escapes it, in one and in two bytes a letter.
pub(crate) fn written(text: &str) -> Vec<Vec<u8>> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let plain = porchlight::search::fold(text);
    let mut texts = BTreeSet::from([text.to_owned(), plain.clone(), plain.to_uppercase()]);
    texts.insert(text.nfd().filter(char::is_ascii).collect());
    // A number or code without what stands between its digits.
    texts.extend((digits.len() >= 7).then_some(digits));
    for case in [text.to_lowercase(), text.to_uppercase()] {
        texts.insert(case);
    }
    for it in texts.clone() {
        texts.extend([it.nfc().collect(), it.nfd().collect(), it.nfkd().collect()]);
    }
    for it in texts.clone() {
        let escaped =
            |c: char| if c.is_ascii() { c.to_string() } else { format!("\\u{:04x}", u32::from(c)) };
        texts.insert(it.chars().map(escaped).collect());
    }
    let wide =
        |text: &String, bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect();
    let each = texts.iter().flat_map(|it| {
        [it.as_bytes().to_vec(), wide(it, u16::to_le_bytes), wide(it, u16::to_be_bytes)]
    });
    each.filter(|it| it.len() > 4).collect()
}

/// What of it is in which files below a folder, by content or by name.
pub(crate) fn found(folder: &Path) -> BTreeSet<(&'static str, PathBuf)> {
    let ways: Vec<_> = PLANTED.iter().map(|(what, text)| (*what, written(text))).collect();
    let mut found = BTreeSet::new();
    for path in files(folder) {
        let mut bytes = fs::read(&path).unwrap_or_default();
        bytes.extend(path.strip_prefix(folder).unwrap().to_str().unwrap().as_bytes());
        for (what, ways) in &ways {
            let holds = |way: &Vec<u8>| memchr::memmem::find(&bytes, way).is_some();
            if ways.iter().any(holds) {
                found.insert((*what, path.clone()));
            }
        }
    }
    found
}

pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let all = fs::read_dir(folder).into_iter().flatten().flatten().map(|it| it.path());
    all.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}
