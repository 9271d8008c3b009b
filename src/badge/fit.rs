//! Text into a width: smaller, then over two lines, then shortened.

use unicode_segmentation::UnicodeSegmentation;

use super::layout::Face;

/// Line height for each point of letter size, as the design sets names.
pub(super) const LEADING: f32 = 92.0 / 84.0;

/// How wide a text is in a face of a letter size, in the unit of that size.
pub(super) type Measure<'a> = &'a dyn Fn(&str, Face, f32) -> f32;

/// Sizes a name may have, in the unit of the layout.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sizes {
    pub(super) largest: f32,
    /// Smaller than this on one line, it goes over two where it can be parted.
    pub(super) one_line: f32,
}

/// The lines a name is set in, and their letter size.
pub(super) fn name_lines(
    name: &str,
    (width, height): (f32, f32),
    sizes: Sizes,
    measure: Measure<'_>,
) -> (Vec<String>, f32) {
    let size = |lines: &[&str]| {
        let largest = sizes.largest.min(height / LEADING / lines.len() as f32);
        lines
            .iter()
            .map(|line| fitting(line, Face::Display, width, largest, measure))
            .fold(largest, f32::min)
    };
    let one = size(&[name]);
    if one >= sizes.one_line {
        return (vec![name.to_owned()], one);
    }
    let widest = |&(first, second): &(&str, &str)| {
        measure(first, Face::Display, 1.0).max(measure(second, Face::Display, 1.0))
    };
    let halves = partings(name).min_by(|a, b| widest(a).total_cmp(&widest(b)));
    match halves.map(|(first, second)| ([first, second], size(&[first, second]))) {
        Some((lines, two)) if two > one => (lines.map(str::to_owned).to_vec(), two),
        _ => (vec![name.to_owned()], one),
    }
}

/// Both halves at each blank and behind each hyphen inside the name.
fn partings(name: &str) -> impl Iterator<Item = (&str, &str)> {
    let ends = name.char_indices().filter(|(_, c)| c.is_whitespace() || *c == '-' || *c == '‐');
    let halves = ends.filter_map(|(at, c)| name.split_at_checked(at + c.len_utf8()));
    halves
        .map(|(first, second)| (first.trim(), second.trim()))
        .filter(|(first, second)| !first.is_empty() && !second.is_empty())
}

/// The letter size, `largest` at most, at which a line fits the width.
pub(super) fn fitting(
    line: &str,
    face: Face,
    width: f32,
    largest: f32,
    measure: Measure<'_>,
) -> f32 {
    let mut size = largest;
    // Widths are nearly but not quite proportional to sizes: a few rounds come near enough.
    for _ in 0..6 {
        let wide = measure(line, face, size);
        if wide <= width {
            return size;
        }
        size *= (width / wide).clamp(0.0, 0.995);
    }
    size
}

/// The line, its end left out for `…` where it is too wide.
pub(super) fn shortened(
    line: &str,
    face: Face,
    width: f32,
    size: f32,
    measure: Measure<'_>,
) -> String {
    if measure(line, face, size) <= width {
        return line.to_owned();
    }
    let mut shorter: Vec<&str> = line.graphemes(true).collect();
    while shorter.pop().is_some() {
        let text = format!("{}…", shorter.concat().trim_end());
        if measure(&text, face, size) <= width {
            return text;
        }
    }
    String::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every letter is half as wide as high.
    fn half(text: &str, _: Face, size: f32) -> f32 {
        text.chars().count() as f32 * size / 2.0
    }

    fn lines(name: &str, width: f32) -> (Vec<String>, f32) {
        name_lines(name, (width, 100.0), Sizes { largest: 84.0, one_line: 44.0 }, &half)
    }

    #[test]
    fn a_short_name_is_as_large_as_may_be() {
        assert_eq!(lines("Ana", 300.0), (vec!["Ana".to_owned()], 84.0));
    }

    #[test]
    fn a_longer_one_shrinks_then_goes_over_two_lines() {
        let (one, size) = lines("Bartholomew", 300.0);
        assert_eq!(one.len(), 1);
        assert!((44.0..84.0).contains(&size));
        let (two, size) = lines("Maria Bartholomew", 300.0);
        assert_eq!(two, ["Maria", "Bartholomew"]);
        assert!(size > 44.0);
        assert_eq!(lines("Anna-Katharina Luise", 300.0).0, ["Anna-Katharina", "Luise"]);
    }

    #[test]
    fn what_cannot_be_parted_shrinks_on() {
        let (one, size) = lines("Wolfeschlegelsteinhausen", 300.0);
        assert_eq!(one.len(), 1);
        assert!(half(&one[0], Face::Display, size) <= 300.0 && size > 20.0);
    }

    #[test]
    fn a_line_is_shortened_at_whole_letters() {
        assert_eq!(shortened("Night", Face::Text, 60.0, 20.0, &half), "Night");
        assert_eq!(shortened("Neighbours’ Night", Face::Text, 60.0, 20.0, &half), "Neigh…");
        assert_eq!(shortened("Neighbours’ Night", Face::Text, 1.0, 20.0, &half), "");
    }
}
