//! One guest's packet as they will read it, contact masked: a host looks on.

use egui::{Frame, Margin, Rect, Sense, Stroke, Ui, pos2, vec2};

use crate::domain::Guest;
use crate::followup::{Display, Meeting, Packet, Sheet, SheetMeeting};
use crate::ui::art;
use crate::ui::desk::view::{DeskView, count};
use crate::ui::guest::at;
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::organizer::page;
use crate::ui::theme::{Look, TypeStyle, height, radius};
use crate::ui::widgets::{Button, Kind, Text, announce_ui, marked, scroll_ui};
use crate::words::them;

/// The two lamps of a meeting.
const LAMPS: egui::Vec2 = vec2(110.0, 48.0);
const LINE: TypeStyle = TypeStyle::DESK_BODY.sized(18.0, 26.0);

/// Shows the card, and turns its pages.
pub(super) fn card_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    packets: &[Packet],
    shown: &mut usize,
    rect: Rect,
) {
    page::card_ui(ui, rect, [20.0, 16.0], |ui| {
        let Some(packet) = packets.get(*shown) else {
            ui.add(Text::new(view.say("o3-nobody-came"), TypeStyle::DESK_BODY).soft());
            return;
        };
        title_ui(ui, view, packet, packets.len(), shown);
        let sheet = Sheet::new(packet, view.words, Display::Masked);
        scroll_ui(ui, ("packet", packet.reader), |ui| sheet_ui(ui, &sheet, packet));
    });
}

fn title_ui(ui: &mut Ui, view: &DeskView<'_>, packet: &Packet, of: usize, shown: &mut usize) {
    let (_, row) = ui.allocate_space(vec2(ui.available_width(), 60.0));
    let arrow = |ui: &mut Ui, left: f32, icon, key, may: bool| {
        let size = vec2(height::DESK, height::DESK);
        let place = Rect::from_min_size(pos2(left, row.top() + 4.0), size);
        let button = Button::icon_only(Kind::Quiet, icon, view.say(key)).desk().icon_size(24.0);
        at(ui, place, |ui| ui.add(button.enabled(may))).clicked()
    };
    let back = arrow(ui, row.left(), Icon::Back, "o3-previous", *shown > 0);
    let name = view.say_with("o3-packet-of", &[("name", packet.name.as_str().into())]);
    let them = them(view.guest(packet.reader).and_then(Guest::pronouns));
    let args = [("n", count(*shown + 1)), ("of", count(of)), ("them", them.into())];
    let hint = view.say_with("o3-packet-hint", &args);
    at(ui, row.shrink2(vec2(height::DESK, 0.0)), |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.add(Text::heading(&name, TypeStyle::H2_DESK, 2).centered().rows(1));
        ui.add(Text::new(&hint, TypeStyle::DESK_SMALL.sized(16.0, 20.0)).soft().centered());
        announce_ui(ui, "packet", &name);
    });
    let right = row.right() - height::DESK;
    if arrow(ui, right, Icon::Next, "o3-next", *shown + 1 < of) {
        *shown += 1;
    } else if back {
        *shown -= 1;
    }
    ui.add_space(8.0);
}

fn sheet_ui(ui: &mut Ui, sheet: &Sheet, packet: &Packet) {
    ui.spacing_mut().item_spacing.y = 8.0;
    for (index, (said, meeting)) in sheet.meetings.iter().zip(&packet.meetings).enumerate() {
        if index > 0 {
            line_between(ui);
        }
        meeting_ui(ui, said, meeting);
    }
    if let Some(said) = &sheet.nobody {
        ui.add_space(16.0);
        ui.add(Text::new(&marked(said), TypeStyle::BODY).centered());
    }
    if let Some(next) = &sheet.next {
        ui.add_space(16.0);
        let style = TypeStyle::H3_DESK.sized(20.0, 28.0);
        ui.add(Text::new(&marked(next), style).soft().centered());
    }
}

pub(super) fn line_between(ui: &mut Ui) {
    let t = Look::of(ui).tokens;
    let (_, line) = ui.allocate_space(vec2(ui.available_width(), 14.0));
    ui.painter().hline(line.x_range(), line.center().y, Stroke::new(t.hairline, t.line));
}

pub(super) fn meeting_ui(ui: &mut Ui, said: &SheetMeeting, meeting: &Meeting) {
    let t = Look::of(ui).tokens;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        let (rect, _) = ui.allocate_exact_size(LAMPS, Sense::hover());
        let [reader, other] = &said.initials;
        art::pair(ui.painter(), rect, [reader, other], true, 1.0, &t);
        ui.add(Text::new(&marked(&said.heading), TypeStyle::BODY).soft());
    });
    for why in &said.why {
        line_ui(ui, Icon::Both, &marked(why), true);
    }
    let theirs = meeting.they_promised.len();
    for (index, promise) in said.promises.iter().enumerate() {
        let icon = if index < theirs { Icon::Check } else { Icon::Sprout };
        line_ui(ui, icon, &marked(promise), false);
    }
    if said.swapped {
        let frame = Frame::new().fill(t.leaf_wash).corner_radius(radius::DESK);
        frame.inner_margin(Margin::symmetric(14, 9)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            line_ui(ui, Icon::Swap, &marked(&said.contact), false);
        });
    } else {
        line_ui(ui, Icon::Lock, &marked(&said.contact), true);
    }
}

fn line_ui(ui: &mut Ui, icon: Icon, text: &str, soft: bool) {
    let t = Look::of(ui).tokens;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        icon_ui(ui, icon, 22.0, if soft { t.soft } else { t.leaf });
        let line = Text::new(text, LINE);
        ui.add(if soft { line.soft() } else { line });
    });
}
