//! A picture of the same evening under each policy, as SVG.

use std::fmt::Write;

use super::policy::Policy;
use super::tally::Figures;

/// In the colours of the screens.
const CREAM: &str = "#FBF4E6";
const CARD: &str = "#FFFCF5";
const LINE: &str = "#DCCDAE";
const INK: &str = "#1B2442";
const SOFT: &str = "#3E4767";

const SERIF: &str = "Fraunces, Georgia, 'Times New Roman', serif";
const SANS: &str = "'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', 'Segoe UI', Verdana, 'DejaVu Sans', sans-serif";

const WIDE: f64 = 1200.0;
const HIGH: f64 = 640.0;

/// Where something is drawn, in points.
#[derive(Clone, Copy)]
struct Frame {
    x: f64,
    y: f64,
    wide: f64,
    high: f64,
}

/// The same evening under each policy: how long first-timers wait to be introduced, and to how many
/// each guest was shown. An SVG of 1200 x 640 points that needs nothing but a browser.
#[must_use]
pub fn picture(figures: &[Figures]) -> String {
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDE} {HIGH}\" \
         width=\"{WIDE}\" height=\"{HIGH}\" role=\"img\" font-family=\"{SANS}\">\n"
    );
    let people = figures.first().map_or(0, |it| it.people);
    let minutes = figures.first().map_or(0, |it| it.not_yet.len());
    let subtitle = format!(
        "{people} guests, {minutes} minutes. The same people come, leave and answer in all four; only who is \
         shown to whom differs."
    );
    add(&mut svg, &format!("<title>{subtitle}</title>"));
    add(
        &mut svg,
        &format!("<rect width=\"{WIDE}\" height=\"{HIGH}\" rx=\"16\" fill=\"{CREAM}\"/>"),
    );
    heading(&mut svg, 48.0, 60.0, 30, "One evening, four ways to choose");
    text(&mut svg, (48.0, 92.0), 17, SOFT, "start", &subtitle);
    waits(&mut svg, Frame { x: 100.0, y: 176.0, wide: 560.0, high: 376.0 }, figures);
    let each = 104.0;
    for (it, y) in figures.iter().zip((0..).map(|row| 176.0 + f64::from(row) * each)) {
        let frame = Frame { x: 900.0, y, wide: 252.0, high: 80.0 };
        exposure(&mut svg, frame, it, most(figures));
    }
    heading(&mut svg, 48.0, 146.0, 20, "Here for the first time, and not introduced yet");
    heading(&mut svg, 740.0, 146.0, 20, "To how many each guest is shown, an hour");
    text(&mut svg, (900.0, 598.0), 15, SOFT, "start", "shown least");
    text(&mut svg, (1152.0, 598.0), 15, SOFT, "end", "shown most");
    add(&mut svg, "</svg>");
    svg
}

fn waits(svg: &mut String, frame: Frame, figures: &[Figures]) {
    let Frame { x, y, wide, high } = frame;
    for step in 0..=4_u32 {
        let at = y + high * f64::from(step) / 4.0;
        add(svg, &line((x, at), (x + wide, at)));
        text(svg, (x - 12.0, at + 5.0), 15, SOFT, "end", &format!("{} %", 100 - 25 * step));
    }
    for tens in 0..=MOST_MIN / 10 {
        let at = x + wide * f64::from(tens * 10) / f64::from(MOST_MIN);
        text(svg, (at, y + high + 26.0), 15, SOFT, "middle", &(tens * 10).to_string());
    }
    text(svg, (x + wide / 2.0, y + high + 50.0), 15, SOFT, "middle", "minutes since they came in");
    for it in figures.iter().rev() {
        curve(svg, frame, it);
    }
    // The lines behind do not run through the words.
    let behind = (x + wide - 366.0, y + 12.0);
    add(
        svg,
        &format!(
            "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"390\" height=\"126\" fill=\"{CREAM}\"/>",
            behind.0, behind.1
        ),
    );
    for (it, row) in figures.iter().zip(0_u32..) {
        let at = y + 30.0 + 30.0 * f64::from(row);
        let colour = colour(it.policy);
        let (from, to) = (x + wide - 358.0, x + wide - 332.0);
        let stroke = format!("stroke=\"{colour}\" stroke-width=\"{}\"", thick(it.policy));
        add(svg, &format!("<path d=\"M{from:.1} {at:.1}L{to:.1} {at:.1}\" {stroke}/>"));
        let words = format!(
            "{}: 95 of 100 within {:.0} min",
            it.policy.name(),
            it.first_timers_wait_95_min
        );
        label_text(svg, (to + 10.0, at + 6.0), it.policy, &words);
    }
}

/// How long a wait the picture shows, in minutes.
const MOST_MIN: u32 = 40;

const fn thick(policy: Policy) -> u32 {
    if matches!(policy, Policy::Porchlight) { 5 } else { 3 }
}

fn curve(svg: &mut String, frame: Frame, it: &Figures) {
    let Frame { x, y, wide, high } = frame;
    let mut path = String::new();
    for (share, minute) in it.first_timers_waiting.iter().zip(0..=MOST_MIN) {
        let command = if minute == 0 { 'M' } else { 'L' };
        let at = x + wide * f64::from(minute) / f64::from(MOST_MIN);
        let _ = write!(path, "{command}{at:.1} {:.1}", y + high * (1.0 - share));
    }
    let (colour, width) = (colour(it.policy), thick(it.policy));
    let stroke = format!("stroke=\"{colour}\" stroke-width=\"{width}\" stroke-linejoin=\"round\"");
    add(svg, &format!("<path d=\"{path}\" fill=\"none\" {stroke}/>"));
}

/// One guest beside the other, whoever is shown least first.
fn exposure(svg: &mut String, frame: Frame, it: &Figures, most: f64) {
    let Frame { x, y, wide, high } = frame;
    let count = it.shown_an_hour.len().max(1) as f64;
    let mut path = format!("M{x:.1} {:.1}", y + high);
    for (shown, number) in it.shown_an_hour.iter().zip(0_u32..) {
        let height = y + high * (1.0 - shown / most);
        let (from, to) = (f64::from(number) / count, f64::from(number + 1) / count);
        let _ =
            write!(path, "L{:.1} {height:.1}L{:.1} {height:.1}", x + wide * from, x + wide * to);
    }
    let _ = write!(path, "L{:.1} {:.1}Z", x + wide, y + high);
    add(
        svg,
        &format!("<rect x=\"{x}\" y=\"{y}\" width=\"{wide}\" height=\"{high}\" fill=\"{CARD}\"/>"),
    );
    add(svg, &format!("<path d=\"{path}\" fill=\"{}\"/>", colour(it.policy)));
    add(svg, &line((x, y + high), (x + wide, y + high)));
    label_text(svg, (740.0, y + 24.0), it.policy, it.policy.name());
    let open = format!("at most {} at once", it.most_open);
    text(svg, (740.0, y + 47.0), 15, SOFT, "start", &open);
    text(svg, (740.0, y + 68.0), 15, SOFT, "start", &format!("Gini {:.2}", it.gini));
}

fn most(figures: &[Figures]) -> f64 {
    let all = figures.iter().filter_map(|it| it.shown_an_hour.last());
    all.copied().fold(1.0, f64::max)
}

const fn colour(policy: Policy) -> &'static str {
    match policy {
        Policy::Porchlight => "#C98416",
        Policy::Random => "#85754F",
        Policy::OwnTopThree => "#8C3220",
        Policy::Greedy => "#3C4B7C",
    }
}

fn heading(svg: &mut String, x: f64, y: f64, size: u32, words: &str) {
    add(
        svg,
        &format!(
            "<text x=\"{x:.1}\" y=\"{y:.1}\" font-family=\"{SERIF}\" font-size=\"{size}\" font-weight=\"600\" fill=\"{INK}\">{words}</text>"
        ),
    );
}

fn label_text(svg: &mut String, (x, y): (f64, f64), policy: Policy, words: &str) {
    let (weight, fill) = match policy {
        Policy::Porchlight => (700, "#6F4000"),
        Policy::Random | Policy::OwnTopThree | Policy::Greedy => (400, colour(policy)),
    };
    add(
        svg,
        &format!(
            "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"17\" font-weight=\"{weight}\" fill=\"{fill}\">{words}</text>"
        ),
    );
}

fn text(svg: &mut String, (x, y): (f64, f64), size: u32, fill: &str, anchor: &str, words: &str) {
    add(
        svg,
        &format!(
            "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size}\" fill=\"{fill}\" text-anchor=\"{anchor}\">{words}</text>"
        ),
    );
}

fn line(from: (f64, f64), to: (f64, f64)) -> String {
    let ((x, y), (to_x, to_y)) = (from, to);
    format!("<path d=\"M{x:.1} {y:.1}L{to_x:.1} {to_y:.1}\" stroke=\"{LINE}\" stroke-width=\"1\"/>")
}

fn add(svg: &mut String, part: &str) {
    svg.push_str(part);
    svg.push('\n');
}
