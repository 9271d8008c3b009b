//! The invitation with which a door joins others: pasted, typed, scanned, or read from a file.

use egui::{Event, Id, Ui};

use super::chooser::{Chooser, chosen};
use super::widgets::{Field, FieldOutput};
use crate::desk::{NotJoined, read_small};
use crate::sync::Invitation;
use crate::words::Words;

/// The most letters that an invitation has: one that names many addresses.
const LETTERS: usize = 400;

const ID: &str = "join invitation";

/// A field for it. What is none never gets into it from the clipboard or a file.
#[derive(Default)]
pub(in crate::ui) struct InvitationField {
    text: String,
    wrong: Option<Wrong>,
    chooser: Option<(Chooser, ())>,
    /// What came from a file in the frame before: the focus is still in the chooser then.
    read: Option<String>,
    takes_focus: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wrong {
    Typed,
    Pasted,
    File,
    Unread,
}

impl Wrong {
    const fn key(self) -> &'static str {
        match self {
            Self::Typed => "join-no-invitation",
            Self::Pasted => "join-pasted",
            Self::File => "join-file-none",
            Self::Unread => "join-file-unread",
        }
    }
}

/// Whether it may be put into the field as it is.
fn is_short_text(text: &str) -> bool {
    let text = text.trim();
    text.chars().count() <= LETTERS && !text.chars().any(char::is_control)
}

impl InvitationField {
    /// Opens what finds its file.
    pub(in crate::ui) fn choose_file(&mut self) {
        self.chooser = Some((Chooser::of_text(), ()));
    }

    /// With an invitation that was scanned.
    pub(in crate::ui) fn scanned(&mut self, text: &str) {
        let invitation = Invitation::read(text).map(|it| it.text());
        self.text = invitation.unwrap_or_else(|| text.trim().to_owned());
        self.wrong = None;
    }

    /// Has the focus when it is shown next.
    pub(in crate::ui) const fn take_focus(&mut self) {
        self.takes_focus = true;
    }

    /// Whether something was said of what was tried.
    pub(in crate::ui) const fn is_wrong(&self) -> bool {
        self.wrong.is_some()
    }

    /// Whether its file is being looked for.
    pub(in crate::ui) const fn is_choosing(&self) -> bool {
        self.chooser.is_some()
    }

    /// Shows what finds its file, where that is open. Call it before the field is shown; whether an
    /// invitation came from there now.
    pub(in crate::ui) fn file_ui(&mut self, ui: &Ui, words: Words) -> bool {
        let read = self.read.take();
        if let Some(text) = &read {
            self.scanned(text);
        }
        if let Some(((), path)) = chosen(&mut self.chooser, ui, words) {
            ui.ctx().request_repaint();
            match read_small(&path) {
                Ok(text) if Invitation::read(&text).is_some() => self.read = Some(text),
                Ok(_other) => self.wrong = Some(Wrong::File),
                Err(_unread) => self.wrong = Some(Wrong::Unread),
            }
        }
        read.is_some()
    }

    /// Shows the field, as `dress` wants it.
    pub(in crate::ui) fn ui(
        &mut self,
        ui: &mut Ui,
        words: Words,
        dress: impl FnOnce(Field<'_>) -> Field<'_>,
    ) -> FieldOutput {
        let id = Self::id();
        if std::mem::take(&mut self.takes_focus) {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        if ui.memory(|memory| memory.has_focus(id)) && refuses_paste(ui) {
            self.wrong = Some(Wrong::Pasted);
        }
        let error = self.wrong.map(|it| words.say(it.key()));
        let field = Field::new(ID, words.say("join-invitation"), &mut self.text);
        let field = field.letters_max(LETTERS).placeholder(words.say("join-invitation-example"));
        let out = dress(field.error(error)).show(ui);
        if out.response.changed() {
            self.wrong = None;
        }
        out
    }

    /// The invitation, once it is one; else what is wrong is said, and the field has the focus.
    pub(in crate::ui) fn invitation(&mut self) -> Option<Invitation> {
        let invitation = Invitation::read(&self.text);
        if invitation.is_none() {
            (self.wrong, self.takes_focus) = (Some(Wrong::Typed), true);
        }
        invitation
    }

    fn id() -> Id {
        Field::id_of(ID)
    }
}

/// Why the hub let nobody in.
pub(in crate::ui) fn not_joined(words: Words, why: &NotJoined) -> String {
    match why {
        NotJoined::TurnedAway => words.say("join-turned-away").to_owned(),
        NotJoined::OtherEvening { theirs, ours } => {
            let told = [("theirs", theirs.as_str().into()), ("ours", ours.as_str().into())];
            words.say_with("join-other-evening", &told)
        }
        NotJoined::NotReached { hub } => {
            words.say_with("join-not-reached", &[("hub", hub.as_str().into())])
        }
        NotJoined::Other(says) => words.say_with("join-failed", &[("says", says.as_str().into())]),
    }
}

/// Takes what no invitation can be out of what is pasted in this frame; whether there was any. Of a message
/// that holds one, that is pasted.
fn refuses_paste(ui: &Ui) -> bool {
    ui.input_mut(|input| {
        for event in &mut input.events {
            if let Event::Paste(text) = event
                && let Some(invitation) = Invitation::read(text)
            {
                *text = invitation.text();
            }
        }
        let all = input.events.len();
        let is_refused =
            |event: &Event| matches!(event, Event::Paste(text) if !is_short_text(text));
        input.events.retain(|event| !is_refused(event));
        input.events.len() < all
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_text_may_stand_in_the_field_and_files_may_not() {
        assert!(is_short_text(" porch1/192.168.1.20:4222/a/b\n"));
        assert!(is_short_text("what somebody types by mistake"));
        for odd in ["{\n  \"door\": 1\n}", "PK\u{3}\u{4}", &"x".repeat(LETTERS + 1)] {
            assert!(!is_short_text(odd), "{odd:?}");
        }
    }
}
