//! Names for what the organizer's screens write.

use std::path::Path;

/// A name for a new file that covers no older one: "Rows.csv", "Rows 2.csv".
pub(super) fn free_name(folder: &Path, stem: &str, ending: &str) -> String {
    let mut name = format!("{stem}.{ending}");
    let mut number = 2_u32;
    while folder.join(&name).exists() {
        name = format!("{stem} {number}.{ending}");
        number += 1;
    }
    name
}

/// What any disk takes as a folder's name: letters of any script, figures, blanks and hyphens.
pub(super) fn folder_name(text: &str) -> String {
    let safe = |c: char| if c.is_alphanumeric() || matches!(c, '-' | '’') { c } else { ' ' };
    let safe: String = text.chars().map(safe).take(80).collect();
    safe.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_older_file_is_never_covered() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["Rows.csv", "Rows 2.csv", "Rows 3.csv"] {
            assert_eq!(free_name(folder.path(), "Rows", "csv"), name);
            std::fs::write(folder.path().join(name), "x").unwrap();
        }
    }

    #[test]
    fn a_folder_name_leads_nowhere_else() {
        assert_eq!(folder_name("../Neighbours’ Night: 20/11"), "Neighbours’ Night 20 11");
    }
}
