//! Joining a gathering that other doors have on already: an invitation, and a name for this door.

use egui::{Ui, vec2};

use crate::desk::{Joined, NotJoined};
use crate::ui::ShareWish;
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::invited::{InvitationField, not_joined};
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Button, Field, Text, Tone, announce_ui, note_frame};

const NAME_LETTERS: usize = 40;

const NAME: &str = "join name";

/// What was typed, and what was wrong with it.
#[derive(Default)]
pub(super) struct JoinStep {
    invitation: InvitationField,
    name: String,
    is_nameless: bool,
    /// The name takes the focus in the next frame.
    name_is_next: bool,
}

/// What the step answers.
pub(super) enum Out {
    Wish(Wish),
    /// Back to the beginning.
    Back,
}

impl JoinStep {
    /// With an invitation that was scanned.
    pub(super) fn scanned(&mut self, text: &str) {
        self.invitation.scanned(text);
        self.name_is_next = self.name.trim().is_empty();
        self.is_nameless = false;
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
            self.name_is_next = self.name.trim().is_empty();
        }
        let title = ui.add(Text::heading(view.say("join-title"), TypeStyle::H1_DESK, 1));
        if view.landing {
            title.request_focus();
        }
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
        out
    }

    /// Why the hub let nobody in, in a note.
    fn why_ui(&self, ui: &mut Ui, view: &View<'_>, why: Option<&NotJoined>) {
        let is_wrong = self.is_nameless || self.invitation.is_wrong();
        let why = why.filter(|_| !is_wrong);
        let says = why.map(|why| not_joined(view.words, why)).unwrap_or_default();
        announce_ui(ui, "join", &says);
        if says.is_empty() {
            return;
        }
        ui.add_space(16.0);
        note_frame(ui, Tone::Clay).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 12.0;
                let clay = Look::of(ui).tokens.clay;
                icon_ui(ui, Icon::Warn, 26.0, clay);
                ui.add(Text::new(&says, TypeStyle::BODY));
            });
        });
    }

    fn fields_ui(&mut self, ui: &mut Ui, view: &View<'_>) -> bool {
        label_ui(ui, view.say("join-invitation"));
        let invitation = self.invitation.ui(ui, view.words, |field| field.icon(Icon::Qr));
        let error = self.is_nameless.then(|| view.say("join-name-missing"));
        let (label, example) = (view.say("join-name"), view.say("join-name-example"));
        label_ui(ui, label);
        let field = Field::new(NAME, label, &mut self.name).letters_max(NAME_LETTERS);
        let name = field.placeholder(example).icon(Icon::Door).error(error).show(ui);
        if invitation.response.changed() || name.response.changed() {
            self.is_nameless = false;
        }
        if std::mem::take(&mut self.name_is_next) {
            ui.memory_mut(|memory| memory.request_focus(Field::id_of(NAME)));
        }
        invitation.entered || name.entered
    }

    /// The wish, once both are right.
    fn join(&mut self) -> Option<ShareWish> {
        let invitation = self.invitation.invitation()?;
        let name = self.name.trim();
        if name.is_empty() {
            (self.is_nameless, self.name_is_next) = (true, true);
            return None;
        }
        Some(ShareWish::Join(invitation, name.to_owned()))
    }
}

fn label_ui(ui: &mut Ui, label: &str) {
    ui.add_space(18.0);
    ui.add(Text::new(label, TypeStyle::BODY_STRONG));
    ui.add_space(8.0);
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
