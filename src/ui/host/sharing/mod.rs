//! "Add a door": shares this house with other doors, over a hub here or in a file that is carried.

mod invitation;
mod neighbours;
mod rejoin;
mod stick;

use egui::{Align, Id, Rect, Ui, UiBuilder, pos2, vec2};

use crate::desk::{Hosted, Unhosted};
use crate::ui::chooser::{Chooser, chosen};
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::Wish;
use crate::ui::guest::at;
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle, step};
use crate::ui::widgets::{Button, Dialog, Kind, Text, Tone, announce_ui, from_top, note_frame};
use crate::ui::{Carried, ShareWish};

use crate::ui::host::doors::full;
use invitation::Shown;
use rejoin::Rejoin;

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
    rejoin: Rejoin,
    asks: Asks,
    /// What was said of a file that was carried, when it was brought into view last.
    carried: Carried,
    /// What could be tapped in the frame before, as far as it comes and goes by itself; and in how many
    /// frames the focus may still go with it.
    stood: Option<Stood>,
    watches: u8,
}

/// What is asked once more before it is done.
#[derive(Default)]
enum Asks {
    #[default]
    Nothing,
    /// Whether sharing ends; was it shown before?
    Stop(bool),
    /// Whether the door with this id is removed; was it shown before?
    Remove(String, bool),
}

/// An invitation, and how many doors joined and may come in.
type Stood = (bool, usize, usize);

/// The focus goes a frame after what had it.
const WATCHES: u8 = 3;

impl AddDoor {
    /// With what joins the other doors again.
    pub(in crate::ui::host) fn that_joins() -> Self {
        Self { rejoin: Rejoin::open(), ..Self::default() }
    }

    /// An invitation was scanned; whether it is taken here.
    pub(in crate::ui::host) fn scanned(&mut self, invitation: &str) -> bool {
        self.rejoin.scanned(invitation)
    }

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
        self.rejoin.look(view);
        self.rejoin.invitation.file_ui(ui, view.words);
        if self.rejoin.invitation.is_choosing() {
            return (None, true);
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
            if is_new || self.lost_focus(ui, view) {
                heading.request_focus();
            }
            let area = from_top(ui, "add a door", ()).max_height(room);
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

    /// Whether what had the focus went away by itself, as with an invitation that was used.
    fn lost_focus(&mut self, ui: &Ui, view: &DeskView<'_>) -> bool {
        let stands = match &view.around.shared.hosted {
            Hosted::Running { invitation, joined, doors } => {
                Some((invitation.is_some(), joined.len(), doors.len()))
            }
            Hosted::No | Hosted::Starting | Hosted::Failed(_) => None,
        };
        if std::mem::replace(&mut self.stood, stands) != stands {
            self.watches = WATCHES;
        }
        if self.watches == 0 {
            return false;
        }
        self.watches -= 1;
        ui.ctx().request_repaint();
        let is_lost = ui.memory(|memory| memory.focused().is_none());
        self.watches = if is_lost { 0 } else { self.watches };
        is_lost
    }

    fn take(&mut self, ui: &Ui, tap: Tap) -> Option<ShareWish> {
        self.asks = Asks::Nothing;
        match tap {
            Tap::KeepOn => None,
            Tap::AskStop => {
                self.asks = Asks::Stop(false);
                None
            }
            Tap::AskRemove(door) => {
                self.asks = Asks::Remove(door, false);
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

    /// Every part has ids of its own: what comes or goes in one takes no focus from another.
    fn content_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Tap> {
        ui.set_width(ui.available_width());
        let shared = &view.around.shared;
        if let Some(says) = full(view) {
            let says: String = says.into_iter().map(|it| it.text).collect();
            part_ui(ui, "full", |ui| failure_ui(ui, "full", &says));
            ui.add_space(step::S8);
        }
        let tap = match &shared.hosted {
            Hosted::No => part_ui(ui, "alone", |ui| self.alone_ui(ui, view)),
            Hosted::Starting => {
                let says = view.say("share-starting");
                announce_ui(ui, "share", says);
                ui.add(Text::new(says, TypeStyle::DESK_BODY_STRONG));
                None
            }
            Hosted::Running { invitation, joined, doors } => {
                let invitation = invitation.as_ref();
                let shown = self.shown.ui(ui, view, invitation, joined);
                let asks = &mut self.asks;
                let removed =
                    part_ui(ui, "doors", |ui| neighbours::doors_ui(ui, view, doors, asks));
                shown.or(removed).or(part_ui(ui, "stop", |ui| self.stop_ui(ui, view)))
            }
            Hosted::Failed(why) => part_ui(ui, "failed", |ui| self.failed_ui(ui, view, why)),
        };
        ui.add_space(step::S16);
        let carried = part_ui(ui, "stick", |ui| stick::stick_ui(ui, view, &shared.carried));
        // A button's edge and the ring around it reach below it.
        ui.add_space(step::S4);
        if self.carried != shared.carried {
            // What became of it stands at the foot.
            self.carried.clone_from(&shared.carried);
            ui.scroll_to_cursor(Some(Align::BOTTOM));
        }
        tap.or(carried)
    }

    /// No hub runs here.
    fn alone_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Tap> {
        let is_kept = view.desk.journal().path().is_some();
        let is_sent_away = view.around.doors.as_ref().is_some_and(|it| it.is_sent_away);
        let (says, label) = match &self.over {
            _ if !is_kept => (view.say("share-throw-away").to_owned(), "share-start"),
            None => (view.say("share-hint").to_owned(), "share-start"),
            Some(_) if is_sent_away => (view.say("share-removed").to_owned(), "share-from-here"),
            Some(hub) if is_own(hub) => (view.say("share-was-here").to_owned(), "share-start"),
            Some(hub) => (view.say_with("share-over", &[("hub", hub.into())]), "share-from-here"),
        };
        ui.add(Text::new(&says, TypeStyle::DESK_BODY));
        if !is_kept {
            return None;
        }
        ui.add_space(step::S8);
        if is_sent_away {
            return self.rejoin.ui(ui, view);
        }
        let button = Button::primary(view.say(label)).icon(Icon::Wifi).desk();
        let tap = ui.add(button).clicked().then_some(Tap::Wish(ShareWish::Host));
        ui.add_space(step::S8);
        if self.over.is_some() {
            return tap.or(self.rejoin.ui(ui, view));
        }
        ui.add(Text::new(view.say("share-no-mixing"), TypeStyle::DESK_SMALL).soft());
        tap
    }

    /// Ends the hub; asks once.
    fn stop_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Tap> {
        ui.add_space(step::S12);
        let Asks::Stop(was_shown) = &mut self.asks else {
            let stop = Button::quiet(view.say("share-stop")).desk();
            return ui.add(stop).clicked().then_some(Tap::AskStop);
        };
        let words =
            [view.say("share-stop-asks"), view.say("share-keep-on"), view.say("share-stop-do")];
        asks_ui(ui, words, was_shown, Tap::Wish(ShareWish::Stop))
    }

    /// Why no hub runs here, and another try.
    fn failed_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, why: &Unhosted) -> Option<Tap> {
        let says = match why {
            Unhosted::NoServer => view.say("share-no-server").to_owned(),
            Unhosted::NotStarted(says) => {
                view.say_with("share-not-started", &[("says", says.as_str().into())])
            }
            Unhosted::Other(says) => {
                view.say_with("share-failed", &[("says", says.as_str().into())])
            }
        };
        failure_ui(ui, "share", &says);
        ui.add_space(step::S8);
        if self.over.is_some() {
            ui.add(Text::new(view.say("share-elsewhere"), TypeStyle::DESK_BODY));
            ui.add_space(step::S8);
        }
        let mut tap = None;
        ui.horizontal(|ui| {
            if ui.add(Button::primary(view.say("shared-try-again")).desk()).clicked() {
                tap = Some(Tap::Wish(ShareWish::Host));
            }
            if ui.add(Button::quiet(view.say("shared-cancel")).desk()).clicked() {
                tap = Some(Tap::Wish(ShareWish::Stop));
            }
        });
        if self.over.is_some() {
            ui.add_space(step::S8);
            tap = tap.or(self.rejoin.ui(ui, view));
        }
        tap
    }
}

/// A part of the sheet, whose ids are its own whatever stands above.
fn part_ui<T>(
    ui: &mut Ui,
    part: impl std::hash::Hash + std::fmt::Debug,
    content: impl FnOnce(&mut Ui) -> T,
) -> T {
    let id = Id::unique(("add a door", part));
    ui.scope_builder(UiBuilder::new().scope_id(id), content).inner
}

/// Whether these are addresses of a hub on this machine.
fn is_own(hub: &str) -> bool {
    hub.split(", ").all(|it| it.starts_with("127.0.0.1:"))
}

/// Asks once more: the question, the word that does nothing, and the one that does it. It comes into
/// view with the focus on what does nothing.
fn asks_ui(
    ui: &mut Ui,
    [asks, keep, goes]: [&str; 3],
    was_shown: &mut bool,
    does: Tap,
) -> Option<Tap> {
    let is_new = !std::mem::replace(was_shown, true);
    part_ui(ui, asks, |ui| {
        ui.add(Text::new(asks, TypeStyle::DESK_BODY_STRONG));
        let mut tap = None;
        ui.horizontal_wrapped(|ui| {
            let keep = ui.add(Button::outlined(keep).desk());
            if is_new {
                keep.request_focus();
                keep.scroll_to_me(Some(Align::Center));
            }
            if keep.clicked() {
                tap = Some(Tap::KeepOn);
            }
            if ui.add(Button::new(Kind::Clay, goes).desk()).clicked() {
                tap = Some(does);
            }
        });
        tap
    })
}

/// Why something did not work, in a note.
fn failure_ui(ui: &mut Ui, of: &str, says: &str) {
    announce_ui(ui, of, says);
    note_frame(ui, Tone::Clay).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = step::S12;
            icon_ui(ui, Icon::Warn, 24.0, Look::of(ui).tokens.clay);
            ui.add(Text::new(says, TypeStyle::DESK_BODY));
        });
    });
}
