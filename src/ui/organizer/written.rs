//! Names for what the organizer's screens write.

use std::path::Path;

/// A name for a new file that covers no older one: "Rows.csv", "Rows 2.csv".
pub(in crate::ui) fn free_name(folder: &Path, stem: &str, ending: &str) -> String {
    let mut name = format!("{stem}.{ending}");
    let mut number = 2_u32;
    while folder.join(&name).exists() {
        name = format!("{stem} {number}.{ending}");
        number += 1;
    }
    name
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
}
