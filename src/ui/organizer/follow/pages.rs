//! A packet on paper: the same words and lamps as on the screen, contact in full, page by page.

use std::io::Cursor;

use egui::{Align, Layout, Rect, Ui, UiBuilder, Vec2, pos2, vec2};
use image::{DynamicImage, ImageFormat};

use super::packet::{line_between, meeting_ui};
use crate::followup::{Display, Packet, Sheet, document};
use crate::ui::art;
use crate::ui::pictures::Studio;
use crate::ui::theme::{LIGHT, Look, TypeStyle, radius};
use crate::ui::widgets::{Text, marked};
use crate::words::Words;

/// A4 as a window of so many points: letters of 20 points are 13.6 points large on paper, and 9.6
/// where a printer fits the page to A5.
const PAGE: Vec2 = vec2(875.0, 1238.0);
/// 200 dots an inch on A4.
const PIXELS_PER_POINT: f32 = 1654.0 / 875.0;
/// Around what is written, and what the head of each page takes.
const MARGIN: Vec2 = vec2(82.0, 74.0);
const HEAD: f32 = 118.0;
const GAP: f32 = 18.0;

/// What stands on a page, whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Meeting(usize),
    Nobody,
    Next,
    Foot,
}

/// Where pages are drawn; keeps its typefaces from packet to packet.
pub(super) struct Press {
    studio: Studio,
    words: Words,
}

impl Press {
    pub(super) fn new(words: Words) -> Self {
        let look = Look { less_movement: true, ..Look::default() };
        Self { studio: Studio::new(PAGE, PIXELS_PER_POINT, look), words }
    }

    /// One packet as a document for the printer; `None` if a page could not be put into it.
    pub(super) fn document(&mut self, packet: &Packet) -> Option<Vec<u8>> {
        let sheet = Sheet::new(packet, self.words, Display::Full);
        let parts = parts(&sheet);
        let heights = self.heights(&parts, &sheet, packet);
        let pages = paginated(&heights, PAGE.y - 2.0 * MARGIN.y - HEAD);
        let of = pages.len();
        let mut pictures = Vec::new();
        for (number, page) in pages.iter().enumerate() {
            let shown: Vec<Part> = page.iter().filter_map(|at| parts.get(*at).copied()).collect();
            let picture =
                self.studio.settle(|ui| page_ui(ui, &sheet, packet, &shown, [number + 1, of]));
            let picture = DynamicImage::from(picture).into_rgb8();
            let mut png = Cursor::new(Vec::new());
            picture.write_to(&mut png, ImageFormat::Png).ok()?;
            pictures.push(png.into_inner());
        }
        document(&pictures)
    }

    fn heights(&mut self, parts: &[Part], sheet: &Sheet, packet: &Packet) -> Vec<f32> {
        let mut heights = Vec::new();
        self.studio.rest(|ui| {
            heights = parts.iter().map(|part| high(ui, *part, sheet, packet)).collect();
        });
        heights
    }
}

fn parts(sheet: &Sheet) -> Vec<Part> {
    let mut parts: Vec<Part> = (0..sheet.meetings.len()).map(Part::Meeting).collect();
    parts.extend(sheet.nobody.as_ref().map(|_| Part::Nobody));
    parts.extend(sheet.next.as_ref().map(|_| Part::Next));
    parts.push(Part::Foot);
    parts
}

/// Which parts stand on which page: as many as there is room for, at least one.
fn paginated(heights: &[f32], room: f32) -> Vec<Vec<usize>> {
    let mut pages: Vec<Vec<usize>> = Vec::new();
    let mut left = 0.0;
    for (at, high) in heights.iter().enumerate() {
        match pages.last_mut() {
            Some(page) if *high <= left => page.push(at),
            _ => {
                pages.push(vec![at]);
                left = room;
            }
        }
        left -= high + GAP;
    }
    pages
}

fn paper(ui: &mut Ui, top: f32) -> Ui {
    let rect = Rect::from_min_max(pos2(MARGIN.x, top), (PAGE - MARGIN).to_pos2());
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect));
    child.spacing_mut().item_spacing = vec2(8.0, 8.0);
    child.spacing_mut().interact_size.y = 0.0;
    child
}

fn high(ui: &mut Ui, part: Part, sheet: &Sheet, packet: &Packet) -> f32 {
    let mut child = paper(ui, MARGIN.y + HEAD);
    part_ui(&mut child, part, sheet, packet);
    child.min_rect().height()
}

fn page_ui(ui: &mut Ui, sheet: &Sheet, packet: &Packet, parts: &[Part], [page, of]: [usize; 2]) {
    // Cream is for screens: paper has its own colour, and ink costs.
    ui.painter().rect_filled(Rect::from_min_size(pos2(0.0, 0.0), PAGE), 0, LIGHT.field);
    let sign = Rect::from_min_size(MARGIN.to_pos2(), vec2(64.0, 82.0));
    ui.painter().rect_filled(sign, radius::BUTTON, LIGHT.dusk900);
    art::mark(ui.painter(), sign.min + vec2(10.0, 8.0), 66.0, 1.0, &LIGHT);
    let mut head = paper(ui, MARGIN.y);
    head.horizontal(|ui| {
        ui.add_space(80.0);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.add(Text::new(&sheet.title, TypeStyle::H1_DESK).rows(1));
            // A page that strays says whose it is, and that it has company.
            let says =
                if of > 1 { format!("{} · {page}/{of}", sheet.day) } else { sheet.day.clone() };
            ui.add(Text::new(&says, TypeStyle::BODY).soft());
        });
    });
    let mut body = paper(ui, MARGIN.y + HEAD);
    for (at, part) in parts.iter().enumerate() {
        if at > 0 {
            body.add_space(GAP - 8.0);
        }
        part_ui(&mut body, *part, sheet, packet);
    }
}

fn part_ui(ui: &mut Ui, part: Part, sheet: &Sheet, packet: &Packet) {
    match part {
        Part::Meeting(at) => {
            if let Some((said, meeting)) = sheet.meetings.get(at).zip(packet.meetings.get(at)) {
                meeting_ui(ui, said, meeting);
                line_between(ui);
            }
        }
        Part::Nobody => {
            let said = sheet.nobody.iter().flatten().cloned().collect::<Vec<_>>();
            ui.add(Text::new(&marked(&said), TypeStyle::BODY));
        }
        Part::Next => {
            let said = sheet.next.iter().flatten().cloned().collect::<Vec<_>>();
            ui.add(Text::new(&marked(&said), TypeStyle::H3_DESK));
        }
        Part::Foot => {
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.add(Text::new(&marked(&sheet.thanks), TypeStyle::SMALL).soft());
                ui.add(Text::new(&marked(&sheet.private), TypeStyle::SMALL).soft());
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::paginated;

    #[test]
    fn parts_stay_whole_and_none_is_lost() {
        assert_eq!(paginated(&[100.0, 100.0, 100.0], 240.0), [vec![0, 1], vec![2]]);
        assert_eq!(paginated(&[900.0, 10.0], 240.0), [vec![0], vec![1]]);
        assert_eq!(paginated(&[10.0], 240.0), [vec![0]]);
    }
}
