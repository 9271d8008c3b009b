//! A sheet as one HTML file: opens in any browser, on a phone as on a desk, prints on A4 and Letter,
//! asks nothing of a network and runs nothing.

mod account;

use std::fmt::Write as _;

use crate::badge::Modules;
use crate::matching::Sentence;

use super::choices::SheetChoice;
use super::code::code;
use super::contact::SEPARATOR;
use super::sheet::{Sheet, SheetContact, SheetNext, SheetNobody, SheetPerson, SheetPromise};

pub use account::account_page;

/// Bulbs on the string over the page.
const BULBS: usize = 9;

/// The file's whole text. Whatever guests wrote is text in it and nothing else.
#[must_use]
pub fn page(sheet: &Sheet) -> String {
    let title = escaped(&sheet.title);
    let mut main = format!("<h1>{title}</h1>\n<p class=\"soft\">{}</p>\n", escaped(&sheet.about));
    if !sheet.promised.is_empty() {
        main.push_str(&promised(sheet));
    }
    if !sheet.people.is_empty() {
        let people: String = sheet.people.iter().map(person).collect();
        let _ = writeln!(main, "<div class=\"people\">\n{people}</div>");
    }
    main.extend(sheet.nobody.as_ref().map(nobody));
    main.push_str(&choices(sheet));
    let next = sheet.next.as_ref().map(next).unwrap_or_default();
    let foot = format!("{next}<p class=\"soft\">{}</p>\n", escaped(&sheet.foot));
    let body = format!("{main}</main>\n<footer>\n{foot}</footer>\n");
    document(sheet.language, &title, &[STYLE], &string_of_bulbs(sheet.people.len()), &body)
}

/// A whole file: its title and its body are HTML already.
fn document(language: &str, title: &str, styles: &[&str], head: &str, body: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"robots\" content=\"noindex\">\n\
         <meta http-equiv=\"Content-Security-Policy\" \
         content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{title}</title>\n<style>\n{}</style>\n</head>\n<body>\n{head}<main>\n{body}\
         </body>\n</html>\n",
        escaped(language),
        styles.concat(),
    )
}

/// A string of bulbs, one lit for each person met.
fn string_of_bulbs(met: usize) -> String {
    let mut drawn =
        String::from("<svg class=\"bulbs\" viewBox=\"0 0 792 48\" aria-hidden=\"true\">");
    for n in 0..BULBS {
        let (from, class) = (n * 88, if n < met { "lit" } else { "out" });
        let (a, b, c, to) = (from + 26, from + 44, from + 62, from + 88);
        let _ = write!(
            drawn,
            "<path d=\"M{from} 8C{a} 30 {c} 30 {to} 8\"/><circle class=\"{class}\" cx=\"{b}\" \
             cy=\"36\" r=\"8\"/>"
        );
    }
    drawn + "</svg>\n"
}

fn promised(sheet: &Sheet) -> String {
    let rows: String = sheet.promised.iter().map(promise).collect();
    let title = escaped(sheet.promised_title);
    format!("<section class=\"promised\">\n<h2>{title}</h2>\n<ul>\n{rows}</ul>\n</section>\n")
}

fn promise(promise: &SheetPromise) -> String {
    let (day, tick) =
        (promise.day.as_deref().unwrap_or_default(), if promise.kept { "☑" } else { "☐" });
    let day = if day.is_empty() {
        String::new()
    } else {
        format!(" <span class=\"soft day\">{}</span>", escaped(day))
    };
    let text = marked(&promise.text);
    format!(
        "<li><span class=\"box\" aria-hidden=\"true\">{tick}</span> <span>{text}</span>{day}</li>\n"
    )
}

fn person(person: &SheetPerson) -> String {
    let small = |class: &str, text: &Option<String>| {
        let text = text.as_deref().unwrap_or_default();
        if text.is_empty() {
            String::new()
        } else {
            format!("<span class=\"soft {class}\">{}</span>", escaped(text))
        }
    };
    let mut said =
        format!("<section>\n{}", person.contact.as_ref().map(card_code).unwrap_or_default());
    let [_, initial] = &person.initials;
    let _ = writeln!(
        said,
        "<div class=\"who\"><span class=\"lamp\" aria-hidden=\"true\">{}</span><div>\
         <h2><bdi>{}</bdi> {}</h2>{}</div></div>",
        escaped(initial),
        escaped(&person.name),
        small("pronouns", &person.pronouns),
        small("place", &person.place),
    );
    for line in &person.lines {
        let _ = writeln!(said, "<p>{}</p>", marked(line));
    }
    if let Some(contact) = &person.contact {
        // Half a number is hard to dial.
        let whole = marked(&contact.sentence).replace(SEPARATOR, "<br>");
        let _ = writeln!(said, "<p class=\"contact\">{whole}</p>");
    }
    if let Some(opener) = &person.opener {
        let _ = writeln!(said, "<p class=\"ask\">{}</p>", marked(opener));
    }
    said + "</section>\n"
}

fn card_code(contact: &SheetContact) -> String {
    code(&contact.card).map(|it| picture(&it, &contact.picture)).unwrap_or_default()
}

/// A QR code as a picture that says what it is.
fn picture(modules: &Modules, says: &str) -> String {
    let edge = modules.edge();
    let mut path = String::new();
    for (column, row, length) in modules.runs() {
        let _ = write!(path, "M{column} {row}h{length}v1h-{length}z");
    }
    format!(
        "<svg class=\"code\" viewBox=\"0 0 {edge} {edge}\" shape-rendering=\"crispEdges\" \
         role=\"img\" aria-label=\"{}\"><path d=\"{path}\"/></svg>\n",
        escaped(says)
    )
}

fn nobody(nobody: &SheetNobody) -> String {
    let paragraph = |said: &Sentence| format!("<p>{}</p>\n", marked(said));
    let item = |tip: &Sentence| format!("<li>{}</li>\n", marked(tip));
    let said: String = nobody.said.iter().map(paragraph).collect();
    let tips: String = nobody.tips.iter().map(item).collect();
    let title = escaped(nobody.tips_title);
    format!(
        "<div class=\"nobody\">\n{said}</div>\n<h2>{title}</h2>\n<ul class=\"tips\">\n{tips}</ul>\n"
    )
}

fn choices(sheet: &Sheet) -> String {
    if sheet.choices.is_empty() {
        return String::new();
    }
    let row = |it: &SheetChoice| {
        let (text, since) = (marked(&it.text), escaped(&it.since));
        format!("<li>{text} <span class=\"since\">{since}</span></li>\n")
    };
    let rows: String = sheet.choices.iter().map(row).collect();
    let title = escaped(sheet.choices_title);
    format!("<div class=\"choices soft\">\n<h2>{title}</h2>\n<ul>\n{rows}</ul>\n</div>\n")
}

fn next(next: &SheetNext) -> String {
    let code = code(&next.calendar);
    let scan = code.as_ref().map(|_| format!(" {}", escaped(next.scan))).unwrap_or_default();
    let picture = code.map(|it| picture(&it, next.picture)).unwrap_or_default();
    let (title, when) = (escaped(&next.title), escaped(&next.when));
    format!(
        "<div class=\"next\">{picture}<div><h2>{title}</h2><p class=\"soft\">{when}{scan}</p></div></div>\n"
    )
}

fn marked(sentence: &Sentence) -> String {
    let stretch = |text: String, bold| if bold { format!("<strong>{text}</strong>") } else { text };
    sentence.iter().map(|it| stretch(isolated(&it.text, it.bold), it.bold)).collect()
}

/// A bold stretch is somebody's name or words: it runs its own way and turns nothing around it.
fn isolated(text: &str, own: bool) -> String {
    if own { format!("<bdi>{}</bdi>", escaped(text)) } else { escaped(text) }
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

/// Our colours (see `ui::theme`), on white: ink costs.
const STYLE: &str = include_str!("../../../assets/packet/page.css");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Segment;

    #[test]
    fn what_a_guest_wrote_stays_text() {
        let hostile = "</p><script>alert(1)</script><img src=x onerror='x'>\u{202E}&\u{0}";
        let sentence = || vec![Segment { text: hostile.into(), bold: true }];
        let person = SheetPerson {
            initials: ["<".into(), "\"".into()],
            name: hostile.into(),
            pronouns: Some(hostile.into()),
            place: Some(hostile.into()),
            lines: vec![sentence()],
            contact: Some(SheetContact {
                sentence: sentence(),
                text: hostile.into(),
                card: "BEGIN:VCARD".into(),
                picture: hostile.into(),
            }),
            opener: Some(sentence()),
        };
        let sheet = Sheet {
            language: "en",
            title: hostile.into(),
            about: hostile.into(),
            promised_title: "Promised",
            promised: vec![SheetPromise {
                text: sentence(),
                day: Some(hostile.into()),
                kept: false,
            }],
            people: vec![person],
            also_title: "",
            nobody: None,
            notes: "",
            next: None,
            choices: vec![SheetChoice { text: sentence(), since: hostile.into() }],
            choices_title: "Your choices",
            foot: hostile.into(),
        };
        let page = page(&sheet);
        assert!(!page.contains("<script") && !page.contains("<img") && !page.contains('\u{202E}'));
        assert!(!page.contains("http:") && !page.contains("https:"));
        assert_eq!(page.matches("<section").count(), 2);
        assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
    }
}
