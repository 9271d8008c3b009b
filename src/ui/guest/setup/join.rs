//! Joining a gathering that other doors have on already: an invitation, and a name for this door.

use egui::{Ui, vec2};

use crate::desk::{Joined, NotJoined};
use crate::ui::ShareWish;
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;
use crate::ui::icons::Icon;
use crate::ui::invited::{InvitationField, not_joined};
use crate::ui::theme::TypeStyle;
use crate::ui::widgets::{Button, Text, announce_ui};

use super::door_name::{DoorName, label_ui, warning_ui};

/// What was typed, and what was wrong with it.
pub(super) struct JoinStep {
    invitation: InvitationField,
    name: DoorName,
}

/// What the step answers.
pub(super) enum Out {
    Wish(Wish),
    /// A file from another door instead.
    Stick,
    /// Back to the beginning.
    Back,
}

impl JoinStep {
    /// With nothing typed: whoever comes here types or pastes at once.
    pub(super) fn open() -> Self {
        let mut invitation = InvitationField::default();
        invitation.take_focus();
        Self { invitation, name: DoorName::default() }
    }

    /// With an invitation that was scanned.
    pub(super) fn scanned(&mut self, text: &str) {
        self.invitation.scanned(text);
        self.name.is_next();
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, view: &View<'_>) -> Option<Out> {
        match view.joined {
            Joined::Asking => waiting_ui(ui, view, ["join-asking", "join-asking-hint"]),
            Joined::In if view.desk.state().staff_code().is_some() => {
                Some(Out::Wish(Wish::StartOver))
            }
            Joined::In => waiting_ui(ui, view, ["join-in", "join-in-hint"]),
            Joined::No => self.form_ui(ui, view, None),
            Joined::Failed(why) => self.form_ui(ui, view, Some(why)),
        }
    }

    fn form_ui(&mut self, ui: &mut Ui, view: &View<'_>, why: Option<&NotJoined>) -> Option<Out> {
        if self.invitation.file_ui(ui, view.words) {
            self.name.is_next();
        }
        ui.add(Text::heading(view.say("join-title"), TypeStyle::H1_DESK, 1));
        ui.add_space(8.0);
        ui.add(Text::new(view.say("join-hint"), TypeStyle::BODY).soft());
        self.why_ui(ui, view, why);
        let entered = self.fields_ui(ui, view);
        ui.add_space(24.0);
        let mut out = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(14.0, 12.0);
            let join = Button::primary(view.say("join-do")).big().icon(Icon::Door);
            if ui.add(join).clicked() || entered {
                out = self.join().map(|wish| Out::Wish(Wish::Share(wish)));
            }
            let file = Button::outlined(view.say("join-file")).big().icon(Icon::File);
            if ui.add(file).clicked() {
                self.invitation.choose_file();
            }
            if ui.add(Button::quiet(view.say("shared-back")).big()).clicked() {
                out = Some(Out::Back);
            }
        });
        ui.add_space(12.0);
        let stick = Button::quiet(view.say("join-stick")).icon(Icon::File);
        if ui.vertical_centered(|ui| ui.add(stick).clicked()).inner {
            out = Some(Out::Stick);
        }
        out
    }

    /// Why the hub let nobody in, in a note.
    fn why_ui(&self, ui: &mut Ui, view: &View<'_>, why: Option<&NotJoined>) {
        let is_wrong = self.name.is_missing() || self.invitation.is_wrong();
        let why = why.filter(|_| !is_wrong);
        warning_ui(ui, "join", &why.map(|why| not_joined(view.words, why)).unwrap_or_default());
    }

    fn fields_ui(&mut self, ui: &mut Ui, view: &View<'_>) -> bool {
        label_ui(ui, view.say("join-invitation"));
        let invitation = self.invitation.ui(ui, view.words, |field| field.icon(Icon::Qr));
        if invitation.response.changed() {
            self.name.is_fine();
        }
        if !self.invitation.is_wrong() {
            // What the field is about is read with it.
            let title = view.say("join-title");
            ui.ctx().accesskit_node_builder(invitation.response.id, |node| {
                node.set_description(title);
            });
        }
        self.name.ui(ui, view) || invitation.entered
    }

    /// The wish, once both are right.
    fn join(&mut self) -> Option<ShareWish> {
        let invitation = self.invitation.invitation()?;
        Some(ShareWish::Join(invitation, self.name.given()?))
    }
}

/// Something goes on that nobody can hurry, and the way back.
fn waiting_ui(ui: &mut Ui, view: &View<'_>, [title, hint]: [&str; 2]) -> Option<Out> {
    let heading = ui.add(Text::heading(view.say(title), TypeStyle::H1_DESK, 1));
    if view.landing {
        heading.request_focus();
    }
    announce_ui(ui, "join", view.say(title));
    ui.add_space(8.0);
    ui.add(Text::new(view.say(hint), TypeStyle::BODY).soft());
    ui.add_space(24.0);
    let back = ui.add(Button::outlined(view.say("shared-back")).big());
    back.clicked().then_some(Out::Wish(Wish::Share(ShareWish::DontJoin)))
}
