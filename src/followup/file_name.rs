//! Names for files that any disk takes: one a guest, none twice, none that leads anywhere else.

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization;

/// The longest stem, in bytes: with a number and an ending it fits every file system.
const STEM_BYTES: usize = 80;

/// Names given out so far for one folder.
#[derive(Clone, Debug, Default)]
pub struct FileNames {
    taken: HashSet<String>,
}

impl FileNames {
    /// A name for a guest's file from what their badge says: "Zoë.html", "Zoë 2.html". Letters of
    /// any script stay; what disks read as something else goes. Unique even where case is ignored.
    pub fn next(&mut self, name: &str, ending: &str) -> String {
        format!("{}.{ending}", self.next_stem(name))
    }

    /// The same without an ending, for several files of one guest.
    pub fn next_stem(&mut self, name: &str) -> String {
        let stem = file_stem(name);
        let numbered = |n: u64| if n == 1 { stem.clone() } else { format!("{stem} {n}") };
        let mut number = 1;
        while !self.taken.insert(numbered(number).to_lowercase()) {
            number += 1;
        }
        numbered(number)
    }
}

/// What any disk takes as the name of a file or a folder, without its ending: letters of any script,
/// figures, blanks and hyphens, at most 80 bytes; "guest" where nothing of it is left.
#[must_use]
pub fn file_stem(name: &str) -> String {
    // Composed, since some disks compare names composed and some as given.
    let safe = name.nfc().map(|c| if c.is_alphanumeric() || is_mark(c) { c } else { ' ' });
    let words: String = safe.collect();
    let mut stem = words.split_whitespace().collect::<Vec<_>>().join(" ");
    while stem.len() > STEM_BYTES {
        stem.pop();
    }
    let stem = stem.trim();
    if stem.is_empty() || is_device(stem) {
        format!("guest {stem}").trim().to_owned()
    } else {
        stem.to_owned()
    }
}

/// Inside words only, and never a dot.
fn is_mark(c: char) -> bool {
    matches!(c, '-' | '_' | '’' | '·') || unicode_normalization::char::is_combining_mark(c)
}

/// Names that some systems keep for devices.
fn is_device(stem: &str) -> bool {
    let lower = stem.to_lowercase();
    let port = |kind: &str| lower.strip_prefix(kind).is_some_and(|it| it.len() == 1);
    matches!(lower.as_str(), "con" | "prn" | "aux" | "nul") || port("com") || port("lpt")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_stay_readable_and_apart() {
        let mut names = FileNames::default();
        assert_eq!(names.next("Zoë", "html"), "Zoë.html");
        assert_eq!(names.next("ZOË", "html"), "ZOË 2.html");
        assert_eq!(names.next("../../etc/passwd", "html"), "etc passwd.html");
        assert_eq!(names.next("نور", "html"), "نور.html");
        assert_eq!(names.next("CON", "html"), "guest CON.html");
        assert_eq!(names.next("🙂", "html"), "guest.html");
        assert_eq!(names.next("-rf ~", "html"), "-rf.html");
        assert_eq!(file_stem("../Neighbours’ Night: 20/11"), "Neighbours’ Night 20 11");
    }

    proptest! {
        #[test]
        fn no_name_leads_anywhere(all in prop::collection::vec(any::<String>(), 0..8)) {
            let mut names = FileNames::default();
            let mut seen = HashSet::new();
            for name in all {
                let file = names.next(&name, "html");
                prop_assert!(!file.contains(['/', '\\', ':', '\0', '*', '?', '"', '<', '>', '|']));
                prop_assert!(!file.starts_with('.') && file.len() < 120);
                prop_assert_eq!(file.rsplit_once('.').map(|it| it.1), Some("html"));
                prop_assert_eq!(file.matches('.').count(), 1);
                prop_assert!(seen.insert(file.to_lowercase()));
            }
        }
    }
}
