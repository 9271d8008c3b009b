//! "Add a door": shares this house with other doors, over a hub here or in a file that is carried.

mod invitation;
mod neighbours;
mod stick;

use egui::{Rect, ScrollArea, Ui, pos2, vec2};

use crate::desk::{Hosted, Unhosted};
use crate::ui::ShareWish;
use crate::ui::chooser::{Chooser, chosen};
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::Wish;
use crate::ui::guest::at;
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle, step};
use crate::ui::widgets::{Button, Dialog, Text, Tone, announce_ui, note_frame};

use invitation::Shown;

/// The widest the sheet gets, in points, and room for its title and what closes it.
const WIDTH: f32 = 820.0;
const AROUND: f32 = 120.0;

/// "Add a door" at the right end of `free`; whether it was tapped.
pub(in crate::ui::host) fn button_ui(ui: &mut Ui, view: &DeskView<'_>, free: Rect) -> bool {
    let button = Button::outlined(view.say("o2-add")).icon(Icon::Plus).desk();
    let size = button.size(ui, f32::INFINITY);
    let corner = pos2(free.right() - size.x, free.center().y - size.y / 2.0);
    at(ui, Rect::from_min_size(corner, size), |ui| ui.add(button)).clicked()
}

/// What the chooser is open for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Purpose {
    Invitation,
    Save,
    Take,
}

/// What was tapped in the sheet.
enum Tap {
    Choose(Purpose),
    Wish(ShareWish),
    /// Sharing is to end here; asks once.
    AskStop,
    /// A door is to be removed; asks once.
    AskRemove(String),
    KeepOn,
    Copy(String),
}

/// The sheet, while it is open.
#[derive(Default)]
pub(in crate::ui::host) struct AddDoor {
    /// It was shown before: its title takes the focus once.
    is_known: bool,
    /// Over which hub the house was shared when the sheet opened.
    over: Option<String>,
    shown: Shown,
    chooser: Option<(Chooser, Purpose)>,
    asks_stop: bool,
    asks_remove: Option<String>,
}

impl AddDoor {
    /// Shows the sheet; what is wished, and whether it stays.
    pub(in crate::ui::host) fn ui(&mut self, ui: &Ui, view: &DeskView<'_>) -> (Option<Wish>, bool) {
        if self.chooser.is_some() {
            let path = chosen(&mut self.chooser, ui, view.words);
            let wish = path.map(|(purpose, path)| match purpose {
                Purpose::Invitation => ShareWish::SaveInvitation(path),
                Purpose::Save => ShareWish::Save(path),
                Purpose::Take => ShareWish::Take(path),
            });
            return (wish.map(Wish::Share), true);
        }
        let title = view.say("o2-add");
        let dialog = Dialog::new(title, WIDTH);
        let room = (dialog.room(ui.ctx()) - AROUND).max(step::S64);
        let is_new = !std::mem::replace(&mut self.is_known, true);
        if is_new {
            self.over = view.desk.shared_over();
        }
        let shown = dialog.show(ui.ctx(), |ui| {
            ui.spacing_mut().item_spacing = vec2(step::S12, step::S8);
            let heading = ui.add(Text::heading(title, TypeStyle::H2_DESK, 1));
            if is_new {
                heading.request_focus();
            }
            let area = ScrollArea::vertical().id_salt("add a door").max_height(room);
            let area = area.min_scrolled_height(room).auto_shrink([false, true]);
            let tap = area.show(ui, |ui| self.content_ui(ui, view)).inner;
            ui.add_space(step::S12);
            let close = ui.add(Button::outlined(view.say("shared-close")).desk()).clicked();
            (tap, close)
        });
        let (tap, close) = shown.inner;
        let wish = tap.and_then(|tap| self.take(ui, tap)).map(Wish::Share);
        (wish, !(close || shown.dismissed))
    }

    fn take(&mut self, ui: &Ui, tap: Tap) -> Option<ShareWish> {
        (self.asks_stop, self.asks_remove) = (false, None);
        match tap {
            Tap::KeepOn => None,
            Tap::AskStop => {
                self.asks_stop = true;
                None
            }
            Tap::AskRemove(door) => {
                self.asks_remove = Some(door);
                None
            }
            Tap::Choose(purpose) => {
                let chooser = if purpose == Purpose::Take {
                    Chooser::of_text()
                } else {
                    Chooser::of_folder()
                };
                self.chooser = Some((chooser, purpose));
                None
            }
            Tap::Copy(text) => {
                ui.ctx().copy_text(text);
                self.shown.copied();
                None
            }
            Tap::Wish(wish) => Some(wish),
        }
    }

    fn content_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Tap> {
        ui.set_width(ui.available_width());
        let tap = match &view.around.shared.hosted {
            Hosted::No => self.alone_ui(ui, view),
            Hosted::Starting => {
                let says = view.say("share-starting");
                announce_ui(ui, "share", says);
                ui.add(Text::new(says, TypeStyle::DESK_BODY_STRONG));
                None
            }
            Hosted::Running { invitation, joined, doors } => {
                let shown = self.shown.ui(ui, view, invitation.as_ref(), joined);
                let removed = neighbours::doors_ui(ui, view, doors, self.asks_remove.as_deref());
                shown.or(removed).or(self.stop_ui(ui, view))
            }
            Hosted::Failed(why) => failed_ui(ui, view, why),
        };
        ui.add_space(step::S16);
        tap.or(stick::stick_ui(ui, view, &view.around.shared.carried))
    }

    /// No hub runs here.
    fn alone_ui(&self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Tap> {
        let is_kept = view.desk.journal().path().is_some();
        let (says, label) = match &self.over {
            _ if !is_kept => (view.say("share-throw-away").to_owned(), "share-start"),
            None => (view.say("share-hint").to_owned(), "share-start"),
            Some(hub) => (view.say_with("share-over", &[("hub", hub.into())]), "share-from-here"),
        };
        ui.add(Text::new(&says, TypeStyle::DESK_BODY));
        if !is_kept {
            return None;
        }
        ui.add_space(step::S8);
        let button = Button::primary(view.say(label)).icon(Icon::Wifi).desk();
        let tap = ui.add(button).clicked().then_some(Tap::Wish(ShareWish::Host));
        ui.add_space(step::S8);
        ui.add(Text::new(view.say("share-no-mixing"), TypeStyle::DESK_SMALL).soft());
        tap
    }

    /// Ends the hub; asks once.
    fn stop_ui(&self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Tap> {
        ui.add_space(step::S12);
        if !self.asks_stop {
            let stop = Button::quiet(view.say("share-stop")).desk();
            return ui.add(stop).clicked().then_some(Tap::AskStop);
        }
        ui.add(Text::new(view.say("share-stop-asks"), TypeStyle::DESK_BODY_STRONG));
        let mut tap = None;
        ui.horizontal(|ui| {
            let keep = ui.add(Button::outlined(view.say("share-keep-on")).desk());
            if !ui.memory(|memory| memory.focused().is_some()) {
                keep.request_focus();
            }
            if keep.clicked() {
                tap = Some(Tap::KeepOn);
            }
            let stop =
                Button::new(crate::ui::widgets::Kind::Clay, view.say("share-stop-do")).desk();
            if ui.add(stop).clicked() {
                tap = Some(Tap::Wish(ShareWish::Stop));
            }
        });
        tap
    }
}

/// Why no hub runs here, and another try.
fn failed_ui(ui: &mut Ui, view: &DeskView<'_>, why: &Unhosted) -> Option<Tap> {
    let says = match why {
        Unhosted::NoServer => view.say("share-no-server").to_owned(),
        Unhosted::NotStarted(says) => {
            view.say_with("share-not-started", &[("says", says.as_str().into())])
        }
        Unhosted::Other(says) => view.say_with("share-failed", &[("says", says.as_str().into())]),
    };
    announce_ui(ui, "share", &says);
    note_frame(ui, Tone::Clay).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = step::S12;
            icon_ui(ui, Icon::Warn, 24.0, Look::of(ui).tokens.clay);
            ui.add(Text::new(&says, TypeStyle::DESK_BODY));
        });
    });
    ui.add_space(step::S8);
    let mut tap = None;
    ui.horizontal(|ui| {
        if ui.add(Button::primary(view.say("shared-try-again")).desk()).clicked() {
            tap = Some(Tap::Wish(ShareWish::Host));
        }
        if ui.add(Button::quiet(view.say("shared-cancel")).desk()).clicked() {
            tap = Some(Tap::Wish(ShareWish::Stop));
        }
    });
    tap
}
