//! "Find your table": the ring with what is left of a round, the question, and who sits where.

use super::easel::{Easel, with_initials};
use super::seated::{Seated, TableCard};
use crate::ui::art;
use crate::ui::desk::view::count;
use crate::ui::theme::TypeStyle;
use crate::words::Words;

/// How long one page of tables stands, in seconds.
const PAGE_S: usize = 8;

/// Where the ring and the question are.
const PANEL: [f32; 4] = [72.0, 148.0, 424.0, 866.0];
/// Where the tables are.
const TABLES: [f32; 4] = [520.0, 148.0, 1328.0, 784.0];
/// Between two tables, across and down.
const GAP: [f32; 2] = [28.0, 16.0];
/// The line below the tables.
const FOOT: f32 = 968.0;

/// Tables across and down on one page, at most: as many as the longest lists of names leave.
const GRIDS: [[usize; 2]; 6] = [[3, 4], [3, 3], [3, 2], [2, 2], [1, 2], [1, 1]];

/// Sizes and lines of names, the largest that fit all lists.
const NAMES: [(f32, f32); 4] = [(48.0, 57.0), (43.0, 52.0), (38.0, 46.0), (36.0, 44.0)];

/// Left of and above what stands in a card, and how far below its top the names begin.
const INSIDE: f32 = 28.0;
const TOP: f32 = 18.0;
const BELOW: f32 = 74.0;

/// How tables are laid out, on every page alike.
struct Layout {
    /// Tables across and down.
    grid: [usize; 2],
    pages: usize,
    names: TypeStyle,
}

/// The whole round with `left_s` seconds left of it.
pub(super) fn tables(easel: &Easel<'_>, seated: &Seated, left_s: u32, words: Words) {
    panel(easel, seated, left_s, words);
    let layout = layout(easel, &seated.tables);
    let Layout { grid: [across, down], pages, .. } = layout;
    let all = seated.tables.len();
    let gone_s = seated.minutes.saturating_mul(60).saturating_sub(left_s) as usize;
    let first = gone_s / PAGE_S % pages * across * down;
    let shown = seated.tables.iter().skip(first).take(across * down);
    for (place, table) in shown.enumerate() {
        card(easel, table, &layout, place);
    }
    // Both stand long enough to be read.
    let tells_lot = seated.by_chance && gone_s / (2 * PAGE_S) % 2 == 1;
    let says = words.say(if tells_lot { "h1-by-chance" } else { "h1-any-table" });
    foot(easel, pages, [first + 1, (first + across * down).min(all), all], (words, says));
}

/// "6:42".
pub(in crate::ui::host) fn minutes_and_seconds(left_s: u32) -> String {
    format!("{}:{:02}", left_s / 60, left_s % 60)
}

fn panel(easel: &Easel<'_>, seated: &Seated, left_s: u32, words: Words) {
    let [left, top, width, height] = PANEL;
    let t = easel.t;
    easel.card(PANEL, 40.0, t.dusk800);
    let ring = easel.area([left + 40.0, top + 52.0, 344.0, 344.0]);
    let share = left_s as f32 / (seated.minutes.max(1) * 60) as f32;
    art::countdown(&easel.painter, ring, share, &t);
    let time = minutes_and_seconds(left_s);
    let style = TypeStyle::BOARD_COUNT.sized(100.0, 104.0);
    let figure = easel.fit(&time, style, &[100.0, 92.0, 84.0, 76.0], &[], 236.0);
    let size = easel.size(&figure);
    let middle = left + width / 2.0;
    easel.put(middle - size.x / 2.0, top + 224.0 - size.y / 2.0, figure, t.on_dusk());
    let spoken = words.say_with("round-left", &[("time", time.as_str().into())]);
    easel.says("left", [left + 40.0, top + 52.0, 344.0, 344.0], &spoken);
    if seated.opener.is_empty() {
        return;
    }
    let label = words.say("h1-to-start");
    let below = top + 438.0;
    let strong = TypeStyle::BOARD_LINE.strong();
    centred(easel, label, strong, [middle, below, width - 48.0], 1, t.amber);
    let room = height - 438.0 - 62.0 - 36.0;
    let question = [(48.0, 60.0), (44.0, 55.0), (40.0, 50.0), (36.0, 45.0)];
    let set = |(size, line): (f32, f32)| {
        let style = TypeStyle::BOARD_NAMES.sized(size, line);
        let rows = (room / line).floor() as usize;
        (style, rows, easel.holds(&seated.opener, style, width - 72.0, rows))
    };
    let tried = question.map(set);
    let fits = tried.iter().find(|it| it.2).or(tried.last());
    if let Some((style, rows, _)) = fits {
        let place = [middle, below + 62.0, width - 72.0];
        centred(easel, &seated.opener, *style, place, *rows, t.on_dusk());
    }
    easel.says("question", [left, below, width, room], &format!("{label}: {}", seated.opener));
}

/// Rows in the middle of `[x, top, width]`; answers how far down they reach.
pub(super) fn centred(
    easel: &Easel<'_>,
    words: &str,
    style: TypeStyle,
    [middle, top, width]: [f32; 3],
    rows: usize,
    color: egui::Color32,
) -> f32 {
    let mut below = top;
    let set = easel.set(words, style, width, rows);
    for row in &set.rows {
        let row = easel.set(row.text().trim(), style, f32::INFINITY, 1);
        let size = easel.size(&row);
        easel.put(middle - size.x / 2.0, below, row, color);
        below += size.y;
    }
    below
}

/// The most tables on a page with which the longest lists of names are whole; no page is emptier
/// than it has to be.
fn layout(easel: &Easel<'_>, tables: &[TableCard]) -> Layout {
    // The longest lists first: what does not fit is soon known. Where rows break, the others tell.
    let letters = |it: &&TableCard| -> usize { it.names.iter().map(|it| it.len() + 2).sum() };
    let mut hardest: Vec<_> = tables.iter().collect();
    hardest.sort_by_key(|it| std::cmp::Reverse(letters(it)));
    let fitting = |most: [usize; 2]| {
        let (grid, pages) = paged(most, tables.len());
        let [_, _, width, height] = area(grid, 0);
        let fits = |(size, line): &(f32, f32)| {
            let style = TypeStyle::BOARD_REASON.sized(*size, *line);
            hardest.iter().all(|it| holds(easel, it, style, width, height))
        };
        let (size, line) = NAMES.into_iter().find(fits)?;
        Some(Layout { grid, pages, names: TypeStyle::BOARD_REASON.sized(size, line) })
    };
    let (grid, pages) = paged([1, 1], tables.len());
    let least = Layout { grid, pages, names: TypeStyle::BOARD_LABEL };
    GRIDS.into_iter().find_map(fitting).unwrap_or(least)
}

/// As many rows as it takes to spread so many tables evenly over pages of `across` by `down` at
/// most, and how many pages.
fn paged([across, down]: [usize; 2], tables: usize) -> ([usize; 2], usize) {
    let pages = tables.div_ceil(across * down).max(1);
    let rows = tables.div_ceil(pages).div_ceil(across);
    let rows = rows.clamp(down.min(2), down);
    ([across, rows], tables.div_ceil(across * rows).max(1))
}

/// Where one table of a grid is.
pub(super) fn area([across, down]: [usize; 2], place: usize) -> [f32; 4] {
    let [left, top, width, height] = TABLES;
    let of = |room: f32, gap: f32, count: usize| (room + gap) / count as f32 - gap;
    let (wide, high) = (of(width, GAP[0], across), of(height, GAP[1], down));
    let (column, row) = (place % across, place / across);
    [left + column as f32 * (wide + GAP[0]), top + row as f32 * (high + GAP[1]), wide, high]
}

fn card(easel: &Easel<'_>, table: &TableCard, layout: &Layout, place: usize) {
    let area = area(layout.grid, place);
    let [left, top, width, height] = area;
    let t = easel.t;
    easel.card(area, 30.0, t.dusk800);
    let style = TypeStyle::BOARD_NAMES.sized(44.0, 50.0);
    let title = easel.fit(&table.name, style, &[44.0, 40.0, 36.0], &[], width - 2.0 * INSIDE);
    easel.put(left + INSIDE, top + TOP + 25.0 - easel.size(&title).y / 2.0, title, t.amber);
    let whole = holds(easel, table, layout.names, width, height);
    let style = if whole { layout.names } else { TypeStyle::BOARD_LABEL };
    let room = width - 2.0 * INSIDE;
    let names = easel.set(&listed(easel, table, style, room), style, room, rows(style, height));
    easel.put(left + INSIDE, top + BELOW, names, t.on_dusk());
    let says = format!("{}: {}", table.name, table.names.join(", "));
    easel.says(&format!("table {place}"), area, &says);
}

/// Whether a card of this size holds all names of a table, none of them broken.
fn holds(easel: &Easel<'_>, table: &TableCard, style: TypeStyle, width: f32, height: f32) -> bool {
    let room = width - 2.0 * INSIDE;
    easel.holds(&listed(easel, table, style, room), style, room, rows(style, height))
}

/// How many rows of names a card so high has.
fn rows(style: TypeStyle, height: f32) -> usize {
    ((height - BELOW - 10.0) / style.line).floor().max(1.0) as usize
}

/// "Ana, Mary Ann, Ben O." where a name is on one row if it is no wider than that.
fn listed(easel: &Easel<'_>, table: &TableCard, style: TypeStyle, width: f32) -> String {
    let bound = |name: &String| {
        let whole = format!("{name},").replace(' ', "\u{a0}");
        let fits = easel.size(&easel.set(&whole, style, f32::INFINITY, 1)).x <= width;
        if fits { name.replace(' ', "\u{a0}") } else { with_initials(name) }
    };
    table.names.iter().map(bound).collect::<Vec<_>>().join(", ")
}

/// What those do who find no name, and which of the tables these are.
fn foot(
    easel: &Easel<'_>,
    pages: usize,
    [first, last, all]: [usize; 3],
    (words, any): (Words, &str),
) {
    let [left, _, width, _] = TABLES;
    let mut room = width;
    if pages > 1 {
        let about = [("first", count(first)), ("last", count(last)), ("of", count(all))];
        let says = words.say_with("h1-tables-shown", &about);
        let set = easel.set(&says, TypeStyle::BOARD_LABEL, f32::INFINITY, 1);
        let wide = easel.size(&set).x;
        easel.put(left + width - wide, FOOT + 2.0, set, easel.t.mist);
        easel.says("shown", [left + width - wide, FOOT, wide, 48.0], &says);
        room -= wide + 40.0;
    }
    let style = TypeStyle::BOARD_REASON_SMALL.sized(40.0, 48.0);
    let set = easel.fit(any, style, &[40.0, 38.0, 36.0], &[36.0], room);
    easel.put(left, FOOT, set, easel.t.mist);
    easel.says("any table", [left, FOOT, room, 48.0], any);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cards_of_every_grid_fill_the_room_and_never_touch() {
        for grid in GRIDS {
            let [left, top, width, height] = area(grid, grid[0] * grid[1] - 1);
            assert!((left + width - 1848.0).abs() < 0.1 && (top + height - 932.0).abs() < 0.1);
            assert!(width > 300.0 && height > 150.0);
        }
        let near = |grid, place, expected: [f32; 4]| {
            area(grid, place).iter().zip(expected).all(|(a, b)| (a - b).abs() < 0.1)
        };
        assert!(near([3, 4], 0, [520.0, 148.0, 424.0, 184.0]));
        assert!(near([3, 4], 4, [972.0, 348.0, 424.0, 184.0]));
    }

    #[test]
    fn every_name_is_on_its_card_also_where_a_shorter_list_takes_more_rows() {
        let table = |names: &[&str]| TableCard {
            name: "Table 1".to_owned(),
            names: names.iter().map(|&it| it.to_owned()).collect(),
        };
        let round = [
            table(&[
                "Dawit",
                "Dilara",
                "Giulia",
                "Hana K.",
                "Katharina",
                "Lotte J.",
                "Oksana",
                "Priya",
            ]),
            table(&["Amara", "Bronwen", "Luca B.", "Pau", "Sana", "Sunniva", "Zoë A.", "Łukasz"]),
        ];
        let check = |ui: &mut egui::Ui| {
            let easel = Easel::new(ui, ui.max_rect(), crate::ui::theme::LIGHT);
            for copies in 1..12 {
                let tables: Vec<_> = round.iter().cycle().take(copies).cloned().collect();
                let layout = layout(&easel, &tables);
                let [_, _, width, height] = area(layout.grid, 0);
                let whole = |it| holds(&easel, it, layout.names, width, height);
                assert!(tables.iter().all(whole), "{copies} tables of {:?}", layout.grid);
            }
        };
        let window = egui_kittest::Harness::builder().with_size(egui::vec2(1920.0, 1080.0));
        let mut is_set = false;
        let mut window = window.build_ui(move |ui| {
            // The typefaces are there from the second frame on.
            if std::mem::replace(&mut is_set, true) {
                check(ui);
            } else {
                crate::ui::fonts::install(ui.ctx());
                ui.ctx().request_repaint();
            }
        });
        window.run_steps(2);
    }

    #[test]
    fn no_page_is_emptier_than_it_has_to_be() {
        assert_eq!(paged([3, 4], 12), ([3, 4], 1));
        assert_eq!(paged([3, 3], 12), ([3, 2], 2));
        assert_eq!(paged([3, 4], 18), ([3, 3], 2));
        assert_eq!(paged([3, 4], 1), ([3, 2], 1));
        assert_eq!(paged([3, 4], 0), ([3, 2], 1));
        assert_eq!(paged([3, 4], 2_000), ([3, 4], 167));
        assert_eq!(paged([1, 1], 3), ([1, 1], 3));
        for tables in 0..100 {
            for grid in GRIDS {
                let ([across, rows], pages) = paged(grid, tables);
                assert!(across * rows * pages >= tables && rows <= grid[1]);
            }
        }
    }

    #[test]
    fn time_is_written_as_clocks_do() {
        assert_eq!(minutes_and_seconds(402), "6:42");
        assert_eq!(minutes_and_seconds(3600), "60:00");
        assert_eq!(minutes_and_seconds(5), "0:05");
    }
}
