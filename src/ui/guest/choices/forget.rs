//! "Forget you, Ana?": asked once, with what it means.

use egui::{Margin, Rect, Sense, Ui, vec2};

use crate::domain::GuestId;
use crate::ui::art;
use crate::ui::guest::shell::at;
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle, step};
use crate::ui::widgets::{Button, Dialog, Kind, Text, Tone, announce_ui, note_frame, wide_ui};

/// The question, and whether the answer could not be saved.
#[derive(Clone, Copy, Debug)]
pub(in crate::ui::guest) struct ForgetSheet {
    guest: GuestId,
    not_saved: bool,
}

const PADDING: Margin = Margin { left: 48, right: 48, top: 40, bottom: 44 };
const NARROW_PADDING: Margin = Margin { left: 24, right: 24, top: 24, bottom: 24 };
/// The lantern, and what is between it and the words, in points.
const LANTERN: egui::Vec2 = vec2(64.0, 84.0);
const GAP: f32 = 22.0;

impl ForgetSheet {
    /// Asks somebody.
    pub(in crate::ui::guest) const fn of(guest: GuestId) -> Self {
        Self { guest, not_saved: false }
    }

    /// Who is asked.
    pub(in crate::ui::guest) const fn guest(&self) -> GuestId {
        self.guest
    }

    /// It could not be saved: nobody is forgotten.
    pub(in crate::ui::guest) const fn stumble(&mut self) {
        self.not_saved = true;
    }

    /// Shows the question. Escape keeps them, as the button that has the focus.
    pub(in crate::ui::guest) fn ui(&self, ui: &Ui, view: &View<'_>) -> Option<Wish> {
        let name = view.on_badge(self.guest);
        let title = view.say_with("forget-title", &[("name", name.as_str().into())]);
        let wide = view.shell.is_wide();
        let padding = if wide { PADDING } else { NARROW_PADDING };
        // One dialog, whatever the name in its title.
        let dialog = Dialog::new(&title, 720.0).padding(padding);
        let out = dialog.show(ui.ctx(), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let lantern = wide && !view.shell.is_low();
            title_ui(ui, view, &title, lantern);
            ui.add_space(step::S24);
            note_ui(ui, view);
            if self.not_saved {
                trouble_ui(ui, view);
            }
            ui.add_space(if lantern { 30.0 } else { step::S16 });
            buttons_ui(ui, view)
        });
        let (keep, forget) = out.inner;
        if forget {
            return Some(Wish::Forget(self.guest));
        }
        (keep || out.dismissed).then_some(Wish::Close)
    }
}

fn title_ui(ui: &mut Ui, view: &View<'_>, title: &str, lantern: bool) {
    let t = Look::of(ui).tokens;
    let room = ui.available_rect_before_wrap();
    let left = if lantern { LANTERN.x + GAP } else { 0.0 };
    if lantern {
        let place = Rect::from_min_size(room.min, LANTERN);
        art::dark_lamp(ui.painter(), place, &t);
    }
    let place = room.with_min_x(room.left() + left);
    let used = at(ui, place, |ui| {
        ui.set_width(place.width());
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add(Text::heading(title, TypeStyle::H1, 1));
        ui.add_space(10.0);
        ui.add(Text::new(view.say("forget-what"), TypeStyle::BODY));
        ui.min_rect()
    });
    let used = used.union(Rect::from_min_size(room.min, vec2(left, 1.0)));
    ui.allocate_rect(used, Sense::hover());
}

fn note_ui(ui: &mut Ui, view: &View<'_>) {
    let ink = Look::of(ui).tokens.ink;
    wide_ui(note_frame(ui, Tone::Sand), ui, |ui| {
        let room = ui.available_rect_before_wrap();
        Icon::Info.paint(ui.painter(), room.min + vec2(13.0, 13.0), 26.0, ink);
        let text = Text::new(view.say("forget-note"), TypeStyle::SMALL);
        let place = room.with_min_x(room.left() + 40.0);
        let used = at(ui, place, |ui| ui.add(text)).rect;
        ui.allocate_rect(
            used.union(Rect::from_min_size(room.min, vec2(40.0, 26.0))),
            Sense::hover(),
        );
    });
}

fn trouble_ui(ui: &mut Ui, view: &View<'_>) {
    let says = view.say("choices-not-saved");
    announce_ui(ui, "not forgotten", says);
    ui.add_space(step::S16);
    let clay = Look::of(ui).tokens.clay;
    ui.add(Text::new(says, TypeStyle::BODY_STRONG).color(clay));
}

/// "Keep me", which has the focus, and "Forget me".
fn buttons_ui(ui: &mut Ui, view: &View<'_>) -> (bool, bool) {
    let gap = 14.0;
    let low = view.shell.is_low();
    let room = ui.available_width();
    let half = ((room - gap) / 2.0).floor();
    let button = |kind, key| {
        let button = Button::new(kind, view.words.say(key)).big().padding(16.0);
        if low { button.tall(60.0) } else { button }
    };
    let both = [button(Kind::Primary, "forget-keep"), button(Kind::Clay, "forget-yes")];
    let beside = both.iter().all(|it| it.size(ui, f32::INFINITY).x <= half);
    let wide = if beside { half } else { room };
    let [keep, forget] = both.map(|it| it.width(wide));
    let (keep, forget) = ui
        .horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(gap, 12.0);
            (ui.add(keep), ui.add(forget))
        })
        .inner;
    if !keep.has_focus() && !forget.has_focus() {
        keep.request_focus();
    }
    (keep.clicked(), forget.clicked())
}
