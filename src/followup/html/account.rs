//! How an evening went, as one HTML file. Bars are cells of a table, so that the numbers are read in
//! rows and columns by whoever does not see them.

use std::fmt::Write as _;

use crate::followup::account::{Account, Part, Plot, Row, Table};

use super::{document, escaped, marked, string_of_bulbs};

/// Our colours for it, on white.
const STYLE: &str = include_str!("../../../assets/packet/report.css");

/// The most dots that are drawn one for each person.
const DOTS: usize = 400;

/// The file's whole text.
#[must_use]
pub fn account_page(account: &Account) -> String {
    let title = escaped(account.title);
    let mut main = format!(
        "<h1>{title}</h1>\n<p class=\"soft\">{}</p>\n<p class=\"soft\">{}</p>\n",
        escaped(&account.about),
        escaped(account.hint)
    );
    main.extend(account.parts.iter().map(part));
    main.push_str("</main>\n");
    let head = format!("{title} · {}", escaped(&account.about));
    document(account.language, &head, &[super::STYLE, STYLE], &string_of_bulbs(usize::MAX), &main)
}

fn part(part: &Part) -> String {
    let title = escaped(&part.title);
    let mut said = format!("<section class=\"part\">\n<h2>{title}</h2>\n");
    match &part.plot {
        Some(Plot::Dots { lit, of, says }) => said.push_str(&dots(*lit, *of, says)),
        Some(Plot::Bars { legend, rows }) => said.push_str(&bars(&part.title, legend, rows)),
        None => {}
    }
    for sentence in &part.says {
        let _ = writeln!(said, "<p>{}</p>", marked(sentence));
    }
    said.extend(part.table.as_ref().map(|it| table(&part.title, it)));
    said + "</section>\n"
}

/// One dot a person, in rows of twenty.
fn dots(lit: usize, of: usize, says: &str) -> String {
    // Of more people than dots, each stands for as many.
    let share = of.div_ceil(DOTS).max(1);
    let (lit, of) = (lit / share, of / share);
    let high = of.div_ceil(20) * 24;
    let mut drawn = format!(
        "<svg class=\"dots\" viewBox=\"0 0 480 {high}\" role=\"img\" aria-label=\"{}\">",
        escaped(says)
    );
    for n in 0..of {
        let (x, y) = (n % 20 * 24 + 12, n / 20 * 24 + 12);
        let class = if n < lit { "lit" } else { "out" };
        let _ = write!(drawn, "<circle class=\"{class}\" cx=\"{x}\" cy=\"{y}\" r=\"8\"/>");
    }
    drawn + "</svg>\n"
}

fn bars(title: &str, legend: &[&str], rows: &[Row]) -> String {
    let most = rows.iter().flat_map(|it| &it.bars).map(|it| it.length).max().unwrap_or(1).max(1);
    let mut drawn = format!("<table class=\"bars\">\n<caption>{}</caption>\n", escaped(title));
    if !legend.is_empty() {
        let key = |(n, it): (usize, &&str)| {
            format!("<th scope=\"col\"><span class=\"key k{n}\"></span>{}</th>", escaped(it))
        };
        let cells = legend.iter().enumerate().map(key).collect::<Vec<_>>().concat();
        let _ = writeln!(drawn, "<thead><tr><td></td>{cells}</tr></thead>");
    }
    drawn.push_str("<tbody>\n");
    for row in rows {
        let cell = |(n, bar): (usize, &crate::followup::account::Bar)| {
            let wide = bar.length as f64 * 100.0 / most as f64;
            format!(
                "<td><span class=\"bar k{n}\" style=\"width:{wide:.1}%\"></span>\
                 <span class=\"n\">{}</span></td>",
                escaped(&bar.says)
            )
        };
        let cells: String = row.bars.iter().enumerate().map(cell).collect();
        let _ = writeln!(drawn, "<tr><th scope=\"row\">{}</th>{cells}</tr>", escaped(&row.label));
    }
    drawn + "</tbody>\n</table>\n"
}

fn table(title: &str, table: &Table) -> String {
    let heads = table.head.iter().map(|it| format!("<th scope=\"col\">{}</th>", escaped(it)));
    let mut drawn = format!(
        "<table class=\"plain\">\n<caption>{}</caption>\n<thead><tr>{}</tr></thead>\n<tbody>\n",
        escaped(title),
        heads.collect::<String>()
    );
    for row in &table.rows {
        let cell = |(n, it): (usize, &String)| match n {
            0 => format!("<th scope=\"row\">{}</th>", escaped(it)),
            _ => format!("<td>{}</td>", escaped(it)),
        };
        let _ =
            writeln!(drawn, "<tr>{}</tr>", row.iter().enumerate().map(cell).collect::<String>());
    }
    drawn + "</tbody>\n</table>\n"
}
