//! How lists are written in each language: `tests/lists/tongues.txt`.

use std::collections::HashMap;

use crate::made::Layout;

/// Headers, status words and people of one language.
#[derive(Debug)]
pub(crate) struct Tongue {
    pub(crate) code: &'static str,
    /// How a whole name is written.
    pub(crate) layout: Layout,
    pub(crate) name: Vec<&'static str>,
    pub(crate) first: Vec<&'static str>,
    pub(crate) last: Vec<&'static str>,
    pub(crate) email: Vec<&'static str>,
    pub(crate) ticket: Vec<&'static str>,
    pub(crate) status: Vec<&'static str>,
    pub(crate) phone: Vec<&'static str>,
    pub(crate) buyer: Vec<&'static str>,
    pub(crate) extra: Vec<&'static str>,
    pub(crate) coming: Vec<&'static str>,
    pub(crate) out: Vec<&'static str>,
    pub(crate) given: Vec<&'static str>,
    pub(crate) family: Vec<&'static str>,
    pub(crate) pages: Vec<&'static str>,
}

/// Every language of the file.
pub(crate) fn all() -> Vec<Tongue> {
    let file = include_str!("../lists/tongues.txt");
    let sections = file.split("\n[").skip(1);
    sections.map(|section| tongue(section).expect(section)).collect()
}

fn tongue(section: &'static str) -> Option<Tongue> {
    let (code, lines) = section.split_once("]\n")?;
    let lines: HashMap<&str, &'static str> =
        lines.lines().filter_map(|line| line.split_once(": ")).collect();
    let words = |key: &str| -> Vec<&'static str> {
        let line = lines.get(key).copied().unwrap_or_default();
        line.split(" | ").filter(|word| !word.is_empty() && *word != "none").collect()
    };
    let layout = match lines.get("order").copied() {
        Some("family") => Layout::FamilyFirst,
        Some("joined") => Layout::Joined,
        _ => Layout::GivenFirst,
    };
    Some(Tongue {
        code,
        layout,
        name: words("name"),
        first: words("first"),
        last: words("last"),
        email: words("email"),
        ticket: words("ticket"),
        status: words("status"),
        phone: words("phone"),
        buyer: words("buyer"),
        extra: words("extra"),
        coming: words("coming"),
        out: words("out"),
        given: words("given"),
        family: words("family"),
        pages: words("pages"),
    })
}
