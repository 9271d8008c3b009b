//! A door that was of this house joins the others again: it was removed, or they share over another hub.

use egui::Ui;

use super::{Tap, failure_ui};
use crate::desk::Joined;
use crate::ui::ShareWish;
use crate::ui::desk::view::DeskView;
use crate::ui::icons::Icon;
use crate::ui::invited::{InvitationField, not_joined};
use crate::ui::theme::{TypeStyle, step};
use crate::ui::widgets::{Button, Text, Tone, announce_ui, tag_ui};

/// The form, while it is open.
#[derive(Default)]
pub(super) struct Rejoin {
    is_open: bool,
    pub(super) invitation: InvitationField,
    /// Whether anybody was asked from here, and whether that door was with the others since.
    has_asked: bool,
    was_in: bool,
}

impl Rejoin {
    pub(super) fn open() -> Self {
        let mut invitation = InvitationField::default();
        invitation.take_focus();
        Self { is_open: true, invitation, ..Self::default() }
    }

    /// An invitation was scanned; whether it is taken here.
    pub(super) fn scanned(&mut self, text: &str) -> bool {
        if self.is_open {
            self.invitation.scanned(text);
        }
        self.is_open
    }

    /// Shows what opens it, or the form.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Tap> {
        if !self.is_open {
            let open = Button::outlined(view.say("share-join-again")).icon(Icon::Door).desk();
            if ui.add(open).clicked() {
                *self = Self::open();
                ui.ctx().request_repaint();
            }
            return None;
        }
        ui.add(Text::heading(view.say("share-join-again"), TypeStyle::H3_DESK, 2));
        match &view.around.shared.joined {
            Joined::Asking if self.has_asked => {
                let says = view.say("join-asking");
                announce_ui(ui, "join", says);
                ui.add(Text::new(says, TypeStyle::DESK_BODY_STRONG));
                let stop = ui.add(Button::quiet(view.say("shared-cancel")).desk());
                stop.clicked().then_some(Tap::Wish(ShareWish::DontJoin))
            }
            Joined::In if self.has_asked => {
                let says = view.say("share-joined-again");
                announce_ui(ui, "join", says);
                tag_ui(ui, Tone::Leaf, Some(Icon::Check), says);
                None
            }
            Joined::Failed(why) if self.has_asked && !self.invitation.is_wrong() => {
                failure_ui(ui, "join", &not_joined(view.words, why));
                ui.add_space(step::S4);
                self.form_ui(ui, view)
            }
            Joined::No | Joined::Asking | Joined::In | Joined::Failed(_) => self.form_ui(ui, view),
        }
    }

    /// A door that joined from here may be removed once more, while this is open.
    pub(super) fn look(&mut self, view: &DeskView<'_>) {
        let is_sent_away = view.around.doors.as_ref().is_some_and(|it| it.is_sent_away);
        if !is_sent_away {
            self.was_in |= self.has_asked && view.around.shared.joined == Joined::In;
        } else if self.was_in {
            *self = Self::open();
        }
    }

    fn form_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Tap> {
        ui.add(Text::new(view.say("share-join-hint"), TypeStyle::DESK_BODY));
        let out = self.invitation.ui(ui, view.words, |field| field.desk().icon(Icon::Qr));
        ui.add_space(step::S4);
        let mut joins = out.entered;
        ui.horizontal_wrapped(|ui| {
            let join = Button::primary(view.say("join-do")).icon(Icon::Door).desk();
            joins |= ui.add(join).clicked();
            let file = Button::outlined(view.say("join-file")).icon(Icon::File).desk();
            if ui.add(file).clicked() {
                self.invitation.choose_file();
            }
        });
        let invitation = joins.then(|| self.invitation.invitation()).flatten()?;
        self.has_asked = true;
        let name = view.door(view.desk.door()).to_owned();
        Some(Tap::Wish(ShareWish::Join(invitation, name)))
    }
}
