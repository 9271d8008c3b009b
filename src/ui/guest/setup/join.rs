//! Joining a gathering that other doors have on already: an invitation, and a name for this door.

use egui::{Id, Ui, vec2};

use crate::desk::{Joined, NotJoined, read_small};
use crate::sync::Invitation;
use crate::ui::ShareWish;
use crate::ui::chooser::{Chooser, chosen};
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Button, Field, FieldOutput, Text, Tone, announce_ui, note_frame};

/// The most letters that an invitation has: one that names many addresses.
const LETTERS: usize = 400;
const NAME_LETTERS: usize = 40;

/// What was typed, and what was wrong with it.
#[derive(Default)]
pub(super) struct JoinStep {
    invitation: String,
    name: String,
    wrong: Option<Wrong>,
    chooser: Option<(Chooser, ())>,
    /// What a file says that was chosen in the frame before: the focus is still in the chooser then.
    read: Option<String>,
    /// Takes the focus in the next frame.
    next: Option<&'static str>,
}

/// The first thing that is not right yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wrong {
    Invitation,
    File,
    Name,
}

/// What the step answers.
pub(super) enum Out {
    Wish(Wish),
    /// Back to the beginning.
    Back,
}

const INVITATION: &str = "join invitation";
const NAME: &str = "join name";

impl JoinStep {
    /// With an invitation that was scanned.
    pub(super) fn scanned(&mut self, text: &str) {
        text.trim().clone_into(&mut self.invitation);
        self.wrong = None;
        if self.name.trim().is_empty() {
            self.next = Some(NAME);
        }
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
        if let Some(text) = self.read.take() {
            self.scanned(&text);
        }
        if let Some(((), path)) = chosen(&mut self.chooser, ui, view.words) {
            ui.ctx().request_repaint();
            match read_small(&path) {
                Ok(text) => self.read = Some(text),
                Err(_unread) => self.wrong = Some(Wrong::File),
            }
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
                self.chooser = Some((Chooser::of_text(), ()));
            }
            if ui.add(Button::quiet(view.say("shared-back")).big()).clicked() {
                out = Some(Out::Back);
            }
        });
        out
    }

    /// Why the hub let nobody in, in a note.
    fn why_ui(&self, ui: &mut Ui, view: &View<'_>, why: Option<&NotJoined>) {
        let says = match why {
            _ if self.wrong.is_some() => String::new(),
            None => String::new(),
            Some(NotJoined::TurnedAway) => view.say("join-turned-away").to_owned(),
            Some(NotJoined::NotReached { hub }) => {
                view.say_with("join-not-reached", &[("hub", hub.as_str().into())])
            }
            Some(NotJoined::Other(says)) => {
                view.say_with("join-failed", &[("says", says.as_str().into())])
            }
        };
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
        let error = match self.wrong {
            Some(Wrong::Invitation) => Some(view.say("join-no-invitation")),
            Some(Wrong::File) => Some(view.say("join-file-unread")),
            Some(Wrong::Name) | None => None,
        };
        let text = &mut self.invitation;
        let (label, example) = (view.say("join-invitation"), view.say("join-invitation-example"));
        let field = Field::new(INVITATION, label, text).letters_max(LETTERS);
        let invitation =
            labelled(ui, label, field.placeholder(example).icon(Icon::Qr).error(error));
        let error = (self.wrong == Some(Wrong::Name)).then(|| view.say("join-name-missing"));
        let (label, example) = (view.say("join-name"), view.say("join-name-example"));
        let field = Field::new(NAME, label, &mut self.name).letters_max(NAME_LETTERS);
        let name = labelled(ui, label, field.placeholder(example).icon(Icon::Door).error(error));
        if invitation.response.changed() || name.response.changed() {
            self.wrong = None;
        }
        if let Some(next) = self.next.take() {
            ui.memory_mut(|memory| memory.request_focus(id_of(next)));
        }
        invitation.entered || name.entered
    }

    /// The wish, once both are right.
    fn join(&mut self) -> Option<ShareWish> {
        let name = self.name.trim();
        let Some(invitation) = Invitation::read(&self.invitation) else {
            (self.wrong, self.next) = (Some(Wrong::Invitation), Some(INVITATION));
            return None;
        };
        if name.is_empty() {
            (self.wrong, self.next) = (Some(Wrong::Name), Some(NAME));
            return None;
        }
        Some(ShareWish::Join(invitation, name.to_owned()))
    }
}

fn id_of(field: &'static str) -> Id {
    Field::id_of(field)
}

fn labelled(ui: &mut Ui, label: &str, field: Field<'_>) -> FieldOutput {
    ui.add_space(18.0);
    ui.add(Text::new(label, TypeStyle::BODY_STRONG));
    ui.add_space(8.0);
    field.show(ui)
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
