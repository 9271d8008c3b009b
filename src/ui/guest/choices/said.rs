//! "What you said": every line with its eye and its cross, and room for another.

use egui::{Align2, Margin, Rect, Sense, Ui, pos2, vec2};

use super::{Change, Choices, Part};
use crate::domain::{LINES_A_SIDE, Line, LineId, Side, Visit};
use crate::ui::guest::own::ask_aloud_ui;
use crate::ui::guest::shell::at;
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle, height, step};
use crate::ui::widgets::{Button, Slip, SlipTap, Text, card_frame};

const PADDING: Margin = Margin { left: 20, right: 20, top: 16, bottom: 18 };

impl Choices {
    /// The card.
    pub(super) fn said_ui(&mut self, ui: &mut Ui, view: &View<'_>) -> Option<Wish> {
        let width = ui.available_width();
        let frame = card_frame(ui).inner_margin(PADDING);
        let inset = frame.total_margin().sum().x;
        let lines: Vec<_> = view.visit(self.guest).into_iter().flat_map(Visit::lines).collect();
        frame
            .show(ui, |ui| {
                ui.set_width(width - inset);
                ui.spacing_mut().item_spacing.y = 0.0;
                let add = Button::outlined(view.say("choices-add")).icon(Icon::Plus).desk();
                let add = (!is_full(&lines)).then(|| add.padding(14.0));
                // The button stands in the title's row and comes after the lines.
                let place = title_ui(ui, view, add.as_ref());
                ui.add_space(step::S8);
                // Where the last line was taken away, the focus goes to the button.
                let to_add = lines.is_empty() && self.to_slip.take().is_some();
                let change = self.lines_ui(ui, view, &lines);
                let change = self.touch(Part::Lines, change);
                note_ui(ui, view, &lines);
                self.trouble_ui(ui, view, Part::Lines);
                let add = add.map(|it| at(ui, place, |ui| ui.add(it)));
                if let Some(add) = add.as_ref().filter(|_| to_add) {
                    add.request_focus();
                }
                let added = add.is_some_and(|it| it.clicked()).then_some(Wish::AddLine);
                added.or(change.map(Wish::Change))
            })
            .inner
    }

    fn lines_ui(
        &mut self,
        ui: &mut Ui,
        view: &View<'_>,
        lines: &[(LineId, &Line)],
    ) -> Option<Change> {
        let to = self.to_slip.filter(|_| !lines.is_empty()).map(|it| it.min(lines.len() - 1));
        let mut change = None;
        for (at, (id, line)) in lines.iter().enumerate() {
            if at > 0 {
                ui.add_space(step::S8);
            }
            let focused = to == Some(at);
            if focused {
                self.to_slip = None;
            }
            match slip_ui(ui, view, *id, line, focused) {
                Some(SlipTap::Eye) => change = Some(Change::Show(*id, !line.is_on_screen())),
                Some(SlipTap::Remove) => {
                    change = Some(Change::Remove(*id));
                    self.to_slip = Some(at);
                }
                None => {}
            }
            if line.side() == Side::Need && line.is_on_screen() && ask_aloud_ui(ui, view, line) {
                change = Some(Change::Aloud(*id, !line.is_aloud()));
            }
        }
        change
    }
}

/// The title; answers where the button beside it goes.
fn title_ui(ui: &mut Ui, view: &View<'_>, add: Option<&Button<'_>>) -> Rect {
    let size = add.map(|it| it.size(ui, f32::INFINITY)).unwrap_or_default();
    let title = Text::heading(view.say("choices-said"), TypeStyle::H3, 2);
    let wide = ui.available_width() - size.x - step::S8;
    let words = title.galley(ui, wide).size();
    let high = words.y.max(height::DESK);
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), high), Sense::hover());
    let left = pos2(row.left(), row.center().y - words.y / 2.0);
    at(ui, Rect::from_min_size(left, vec2(wide, words.y)), |ui| ui.add(title));
    Align2::RIGHT_CENTER.anchor_size(row.right_center(), size)
}

/// Whether neither side has room for another line.
fn is_full(lines: &[(LineId, &Line)]) -> bool {
    let of = |side| lines.iter().filter(|(_, line)| line.side() == side).count();
    of(Side::Offer) >= LINES_A_SIDE && of(Side::Need) >= LINES_A_SIDE
}

/// One line; a delicate one has a lock in the eye's place, one that was not read yet nothing.
fn slip_ui(
    ui: &mut Ui,
    view: &View<'_>,
    id: LineId,
    line: &Line,
    focused: bool,
) -> Option<SlipTap> {
    let text = line.text();
    let name = [("line", text.into())];
    let (icon, side) = match line.side() {
        Side::Offer => (Icon::Sprout, "choices-offer"),
        Side::Need => (Icon::Help, "choices-need"),
    };
    let spoken = view.say_with(side, &name);
    let remove = view.say_with("k4-remove", &name);
    let shown = line.is_on_screen();
    let eye = view.say_with(if shown { "k4-eye-hide" } else { "k4-eye-show" }, &name);
    let slip = Slip::new(icon, text, &remove).spoken(&spoken).focused(focused);
    let waits = line.side() == Side::Need && view.desk.awaits_meaning(id);
    if line.saying().support {
        slip.lock(view.say("k4-support")).show(ui)
    } else if shown || !waits {
        slip.eye(shown, &eye).show(ui)
    } else {
        slip.show(ui)
    }
}

/// What the eyes and locks mean; without lines, that one is plenty.
fn note_ui(ui: &mut Ui, view: &View<'_>, lines: &[(LineId, &Line)]) {
    let is_delicate = |it: &&(LineId, &Line)| it.1.saying().support;
    let delicate = lines.iter().filter(is_delicate).count();
    let mut keys = Vec::new();
    if lines.is_empty() {
        keys.push((None, "choices-none-said"));
    }
    if is_full(lines) {
        keys.push((None, "k4-three-is-plenty"));
    }
    if delicate < lines.len() {
        keys.push((None, "choices-eye"));
    }
    if delicate > 0 {
        keys.push((Some(Icon::Lock), "k4-support"));
    }
    for (icon, key) in keys {
        ui.add_space(10.0);
        let soft = Look::of(ui).tokens.soft;
        let left = if icon.is_some() { 30.0 } else { 0.0 };
        let text = Text::new(view.say(key), TypeStyle::SMALL).soft();
        let room = ui.available_rect_before_wrap();
        let size = text.galley(ui, room.width() - left).size();
        let place =
            Rect::from_min_size(room.min + vec2(left, 0.0), vec2(room.width() - left, size.y));
        if let Some(icon) = icon {
            icon.paint(ui.painter(), room.min + vec2(11.0, 13.0), 22.0, soft);
        }
        at(ui, place, |ui| ui.add(text));
        ui.allocate_rect(place, Sense::hover());
    }
}
