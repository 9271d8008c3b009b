//! A sheet as one HTML file: opens in any browser, prints on A5 and A4, asks nothing of a network
//! and runs nothing.

use std::fmt::Write as _;

use crate::matching::Sentence;

use super::sheet::{Sheet, SheetMeeting};

/// The file's whole text. Whatever guests wrote is text in it and nothing else.
#[must_use]
pub fn page(sheet: &Sheet) -> String {
    let title = escaped(&sheet.title);
    let mut main = format!("<h1>{title}</h1>\n<p class=\"day\">{}</p>\n", escaped(&sheet.day));
    for meeting in &sheet.meetings {
        main.push_str(&section(meeting));
    }
    for (class, said) in [("nobody", &sheet.nobody), ("next", &sheet.next)] {
        if let Some(said) = said {
            let _ = writeln!(main, "<p class=\"{class}\">{}</p>", marked(said));
        }
    }
    let foot =
        [&sheet.thanks, &sheet.private].map(|it| format!("<p>{}</p>", marked(it))).join("\n");
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"robots\" content=\"noindex\">\n\
         <meta http-equiv=\"Content-Security-Policy\" \
         content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n{main}</main>\n\
         <footer>\n{foot}\n</footer>\n</body>\n</html>\n",
        escaped(sheet.language)
    )
}

fn section(meeting: &SheetMeeting) -> String {
    let mut said = format!("<section>\n{}<h2>{}</h2>\n", lamps(meeting), marked(&meeting.heading));
    for (class, sentences) in [("why", &meeting.why), ("promises", &meeting.promises)] {
        if !sentences.is_empty() {
            let items: Vec<_> =
                sentences.iter().map(|it| format!("<li>{}</li>", marked(it))).collect();
            let items = items.concat();
            let _ = writeln!(said, "<ul class=\"{class}\">{items}</ul>");
        }
    }
    let class = if meeting.swapped { "swapped" } else { "quiet" };
    let _ = writeln!(said, "<p class=\"{class}\">{}</p>\n</section>", marked(&meeting.contact));
    said
}

/// Two lamps on a string, as everywhere in Porchlight.
fn lamps(meeting: &SheetMeeting) -> String {
    let [reader, other] = meeting.initials.each_ref().map(|it| escaped(it));
    format!(
        "<svg class=\"lamps\" viewBox=\"0 0 112 44\" aria-hidden=\"true\">\
         <path d=\"M41 27 Q56 47 71 27\"/><circle cx=\"22\" cy=\"22\" r=\"20\"/>\
         <circle cx=\"90\" cy=\"22\" r=\"20\"/><text x=\"22\" y=\"28\">{reader}</text>\
         <text x=\"90\" y=\"28\">{other}</text></svg>\n"
    )
}

fn marked(sentence: &Sentence) -> String {
    let stretch = |text: String, bold| if bold { format!("<strong>{text}</strong>") } else { text };
    sentence.iter().map(|it| stretch(escaped(&it.text), it.bold)).collect()
}

/// Text that no browser reads as anything else; marks that turn the direction of what follows are
/// kept inside.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            // Direction overrides could turn a whole page; isolates and letters do the honest work.
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {}
            c if c.is_control() => safe.push(' '),
            c => safe.push(c),
        }
    }
    safe
}

/// Our colours (see `ui::theme`), on paper.
const STYLE: &str = "\
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #FBF4E6; color: #1B2442;
  font: 18px/1.5 'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', Verdana, sans-serif; }
main, footer { max-width: 34rem; margin: 0 auto; padding: 1.5rem; }
h1, h2 { font-family: Fraunces, Georgia, serif; line-height: 1.2; overflow-wrap: anywhere; }
h1 { font-size: 2rem; margin: 0.5rem 0 0; }
h2 { font-size: 1.25rem; font-weight: 400; margin: 0; }
.day, .quiet, footer { color: #3E4767; }
.day { margin: 0 0 1.5rem; }
section { background: #FFFCF5; border: 1px solid #DCCDAE; border-radius: 16px;
  padding: 1.25rem; margin: 0 0 1rem; break-inside: avoid; overflow-wrap: anywhere; }
.lamps { width: 7rem; float: left; margin: 0 1rem 0.5rem 0; }
.lamps circle { fill: #DEEDDB; stroke: #225939; stroke-width: 3; }
.lamps path { fill: none; stroke: #225939; stroke-width: 3; }
.lamps text { font: 600 17px Georgia, serif; text-anchor: middle; fill: #1B2442; }
ul { clear: both; margin: 0.75rem 0; padding-left: 1.25rem; }
.swapped { clear: both; background: #DEEDDB; border-radius: 8px; padding: 0.5rem 0.75rem; margin: 0; }
.quiet { clear: both; margin: 0; }
.nobody, .next { font-family: Fraunces, Georgia, serif; font-size: 1.25rem; text-align: center; }
footer { font-size: 0.9rem; padding-top: 0; }
@page { margin: 12mm; }
@media print {
  body { background: none; font-size: 11pt; }
  main, footer { max-width: none; padding: 0; }
  section { background: none; }
  .swapped, .lamps circle { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Segment;

    fn sentence(text: &str) -> Sentence {
        vec![Segment { text: text.into(), bold: true }]
    }

    #[test]
    fn what_a_guest_wrote_stays_text() {
        let hostile = "</p><script>alert(1)</script><img src=x onerror='x'>\u{202E}&\u{0}";
        let meeting = SheetMeeting {
            initials: ["<".into(), "\"".into()],
            heading: sentence(hostile),
            why: vec![sentence(hostile)],
            promises: vec![sentence(hostile)],
            swapped: true,
            contact: sentence(hostile),
        };
        let sheet = Sheet {
            language: "en",
            title: hostile.into(),
            thanks: sentence(hostile),
            day: hostile.into(),
            meetings: vec![meeting],
            nobody: Some(sentence(hostile)),
            next: Some(sentence(hostile)),
            private: sentence(hostile),
        };
        let page = page(&sheet);
        assert!(!page.contains("<script") && !page.contains("<img") && !page.contains('\u{202E}'));
        assert!(!page.contains("http:") && !page.contains("https:"));
        assert_eq!(page.matches("<section>").count(), 1);
        assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
    }
}
