//! One guest's packet as they will read it, contact masked: a host looks on.

use egui::{Frame, Margin, Rect, Sense, Stroke, Ui, pos2, vec2};

use crate::domain::{Guest, GuestId};
use crate::followup::{Display, Packet, Sheet, SheetPerson};
use crate::ui::art;
use crate::ui::desk::view::{DeskView, count};
use crate::ui::guest::at;
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::organizer::page;
use crate::ui::theme::{Look, TypeStyle, height, radius};
use crate::ui::widgets::{Button, Kind, Text, announce_ui, marked, scroll_ui};
use crate::words::{Segment, them};

/// The two lamps of a meeting.
const LAMPS: egui::Vec2 = vec2(110.0, 48.0);
const LINE: TypeStyle = TypeStyle::DESK_BODY.sized(18.0, 26.0);

/// A way to hand the page that is shown to its guest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hand {
    Print,
    Code,
    Save,
}

/// Shows the card, and turns its pages; how the page is to be handed over, and whose it is.
pub(super) fn card_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    (packet, of): (Option<&Packet>, usize),
    shown: &mut usize,
    rect: Rect,
) -> Option<(GuestId, Hand)> {
    page::card_ui(ui, rect, [20.0, 16.0], |ui| {
        let Some(packet) = packet else {
            let says = ["o3-nobody-came", "o3-packets-later"].map(|key| view.say(key));
            page::nothing_ui(ui, view.say("o3-packets"), Icon::Mail, says);
            return None;
        };
        title_ui(ui, view, packet, of, shown);
        let sheet = Sheet::new(packet, view.words, Display::Masked);
        let all = ui.available_rect_before_wrap();
        let foot = all.with_min_y(all.bottom() - height::DESK);
        at(ui, all.with_max_y(foot.top() - 12.0), |ui| {
            scroll_ui(ui, ("packet", packet.reader), |ui| sheet_ui(ui, view, &sheet));
        });
        let hand = at(ui, foot, |ui| hand_ui(ui, view, packet));
        hand.map(|hand| (packet.reader, hand))
    })
}

fn hand_ui(ui: &mut Ui, view: &DeskView<'_>, packet: &Packet) -> Option<Hand> {
    let ways = [
        (Hand::Print, Icon::Print, ["o3-print-one", "o3-print-of"]),
        (Hand::Code, Icon::Qr, ["o3-code-one", "o3-code-of"]),
        (Hand::Save, Icon::Save, ["shared-save", "o3-save-of"]),
    ];
    let mut hand = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        for (way, icon, [label, spoken]) in ways {
            if way == Hand::Print && view.settings.page_printer.is_none() {
                continue;
            }
            let spoken = view.say_with(spoken, &[("name", packet.name.as_str().into())]);
            let button = Button::outlined(view.say(label)).desk().icon(icon).spoken(&spoken);
            if ui.add(button).clicked() {
                hand = Some(way);
            }
        }
    });
    hand
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

fn sheet_ui(ui: &mut Ui, view: &DeskView<'_>, sheet: &Sheet) {
    ui.spacing_mut().item_spacing.y = 8.0;
    if !sheet.promised.is_empty() {
        ui.add(Text::heading(sheet.promised_title, TypeStyle::H3_DESK.sized(20.0, 26.0), 3));
        for promise in &sheet.promised {
            let day = promise.day.as_ref().map(|day| format!(", {day}")).unwrap_or_default();
            let icon = if promise.kept { Icon::Check } else { Icon::Sprout };
            line_ui(ui, icon, &format!("{}{day}", marked(&promise.text)), false);
        }
        line_between(ui);
    }
    for (index, person) in sheet.people.iter().enumerate() {
        if index > 0 {
            line_between(ui);
        }
        person_ui(ui, view, person);
    }
    if let Some(nobody) = &sheet.nobody {
        ui.add_space(8.0);
        for said in &nobody.said {
            ui.add(Text::new(&marked(said), TypeStyle::BODY));
        }
        ui.add(Text::heading(nobody.tips_title, TypeStyle::H3_DESK.sized(20.0, 26.0), 3));
        for tip in &nobody.tips {
            line_ui(ui, Icon::Sprout, &marked(tip), false);
        }
    }
    if !sheet.choices.is_empty() {
        line_between(ui);
        ui.add(Text::heading(sheet.choices_title, TypeStyle::H3_DESK.sized(18.0, 24.0), 3));
        for choice in &sheet.choices {
            let says = format!("{} · {}", marked(&choice.text), choice.since);
            ui.add(Text::new(&says, TypeStyle::DESK_SMALL).soft());
        }
    }
    if let Some(next) = &sheet.next {
        ui.add_space(16.0);
        let style = TypeStyle::H3_DESK.sized(20.0, 28.0);
        ui.add(Text::new(&next.title, style).soft().centered());
        ui.add(Text::new(&next.when, TypeStyle::DESK_SMALL).soft().centered());
    }
    ui.add_space(8.0);
    ui.add(Text::new(&sheet.foot, TypeStyle::DESK_SMALL).soft().centered());
}

fn line_between(ui: &mut Ui) {
    let t = Look::of(ui).tokens;
    let (_, line) = ui.allocate_space(vec2(ui.available_width(), 14.0));
    ui.painter().hline(line.x_range(), line.center().y, Stroke::new(t.hairline, t.line));
}

fn person_ui(ui: &mut Ui, view: &DeskView<'_>, person: &SheetPerson) {
    let t = Look::of(ui).tokens;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        let (rect, _) = ui.allocate_exact_size(LAMPS, Sense::hover());
        let [reader, other] = &person.initials;
        art::pair(ui.painter(), rect, [reader, other], true, 1.0, &t);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let met = view.say_with("o3-met", &[("name", person.name.as_str().into())]);
            ui.add(Text::new(&strong(&met), TypeStyle::BODY));
            let more = person.pronouns.iter().chain(&person.place).cloned().collect::<Vec<_>>();
            if !more.is_empty() {
                ui.add(Text::new(&more.join(", "), TypeStyle::DESK_SMALL).soft());
            }
        });
    });
    for line in &person.lines {
        line_ui(ui, Icon::Both, &marked(line), true);
    }
    if let Some(contact) = &person.contact {
        let frame = Frame::new().fill(t.leaf_wash).corner_radius(radius::DESK);
        frame.inner_margin(Margin::symmetric(14, 9)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            line_ui(ui, Icon::Swap, &marked(&contact.sentence), false);
        });
    }
    if let Some(opener) = &person.opener {
        line_ui(ui, Icon::Speech, &marked(opener), true);
    }
}

/// All of a text strong.
fn strong(text: &str) -> String {
    marked(&[Segment { text: text.to_owned(), bold: true }])
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
