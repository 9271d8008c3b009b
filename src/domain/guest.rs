//! A person known to the house.

use serde::{Deserialize, Serialize};

use super::chosen::Chosen;
use super::{GuestId, Name, Register, Stamp, Text};

/// What somebody wants to set about a guest; `None` leaves a value as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Details {
    /// As on the list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    /// Contact; private.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<Box<str>>,
    /// Contact; private.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<Box<str>>,
    /// What the badge says, where the guest changed it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub badge_name: Option<Box<str>>,
    /// "she/her", or the guest's own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pronouns: Option<Box<str>>,
    /// Languages spoken, as written: "Català, English".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Box<str>>,
    /// Whether this is the guest's first gathering here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_time: Option<bool>,
    /// For hosts: "Needs step-free seating".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Box<str>>,
    /// Code or host only: never in what guests can search.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hidden: Option<bool>,
    /// Whether the guest chose to be remembered after the gathering.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remember: Option<bool>,
    /// A child gets a badge, and is neither introduced nor shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub child: Option<bool>,
}

/// A guest as folded so far. Fields most lists lack live in one box, to keep 50,000 guests small.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guest {
    pub(super) name: Register<Name>,
    pub(super) email: Register<Text>,
    pub(super) phone: Register<Text>,
    pub(super) more: Option<Box<More>>,
}

/// What is known about some guests only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct More {
    /// The guest's own random code.
    pub(super) badge: Register<Text>,
    pub(super) badge_name: Register<Text>,
    pub(super) pronouns: Register<Text>,
    pub(super) language: Register<Text>,
    pub(super) first_time: Register<Option<bool>>,
    pub(super) note: Register<Text>,
    pub(super) hidden: Register<bool>,
    pub(super) remember: Chosen<bool>,
    pub(super) child: Register<bool>,
    /// What somebody of their booking called them.
    pub(super) called: Register<Option<Called>>,
}

/// A name that somebody else typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Called {
    pub(super) by: GuestId,
    pub(super) name: Name,
}

impl Guest {
    /// The name as on the list or as they said; else what somebody of their booking typed for them.
    #[must_use]
    pub fn name(&self) -> &Name {
        let own = self.name.get();
        let called = || self.more.as_ref()?.called.get().as_ref();
        if own.is_empty() { called().map_or(own, |it| &it.name) } else { own }
    }

    /// The name as on the list or as they said, empty where only others named them.
    #[must_use]
    pub const fn own_name(&self) -> &Name {
        self.name.get()
    }

    /// What the badge says: the guest's own choice, else the first name.
    #[must_use]
    pub fn badge_name(&self) -> &str {
        self.text(|more| &more.badge_name).unwrap_or_else(|| self.name().first())
    }

    /// The name with the badge's own choice in it.
    #[must_use]
    pub fn worn_name(&self) -> Name {
        self.name().worn_as(self.badge_name())
    }

    /// The e-mail address, if known.
    #[must_use]
    pub fn email(&self) -> Option<&str> {
        some(self.email.get())
    }

    /// The phone number, if known.
    #[must_use]
    pub fn phone(&self) -> Option<&str> {
        some(self.phone.get())
    }

    /// Whether there is anything to swap.
    #[must_use]
    pub fn has_contact(&self) -> bool {
        self.email().or(self.phone()).is_some()
    }

    /// The guest's own random code, once a badge was made.
    #[must_use]
    pub fn badge_code(&self) -> Option<&str> {
        self.text(|more| &more.badge)
    }

    /// Pronouns, if given.
    #[must_use]
    pub fn pronouns(&self) -> Option<&str> {
        self.text(|more| &more.pronouns)
    }

    /// Languages as written, if given.
    #[must_use]
    pub fn language(&self) -> Option<&str> {
        self.text(|more| &more.language)
    }

    /// The hosts' note, if any.
    #[must_use]
    pub fn note(&self) -> Option<&str> {
        self.text(|more| &more.note)
    }

    /// Whether a list or a host said it is their first time; `None` when nobody said.
    #[must_use]
    pub fn said_first_time(&self) -> Option<bool> {
        self.more.as_ref().and_then(|more| *more.first_time.get())
    }

    /// Whether guests cannot find them by name.
    #[must_use]
    pub fn is_hidden(&self) -> bool {
        self.more.as_ref().is_some_and(|more| *more.hidden.get())
    }

    /// Whether they chose to be remembered after the gathering.
    #[must_use]
    pub fn is_remembered(&self) -> bool {
        self.more.as_ref().is_some_and(|more| more.remember.get())
    }

    /// Whether they would be remembered, once they said; blank means no.
    #[must_use]
    pub fn said_remember(&self) -> Option<bool> {
        let said = self.remembering()?;
        (!said.is_untouched()).then_some(said.get())
    }

    /// What they said about being remembered, with its times.
    pub(super) fn remembering(&self) -> Option<&Chosen<bool>> {
        self.more.as_ref().map(|more| &more.remember)
    }

    /// Whether they are a child: never introduced, dealt, seated or shown.
    #[must_use]
    pub fn is_child(&self) -> bool {
        self.more.as_ref().is_some_and(|more| *more.child.get())
    }

    /// Whether others may be introduced to them: they have a name, and are no child.
    #[must_use]
    pub fn is_introducible(&self) -> bool {
        !self.is_child() && !self.name().is_empty()
    }

    /// Takes every word away; that somebody named them keeps its place in time, so that another
    /// naming which arrives later finds it in every order.
    pub(super) fn forget(&mut self) {
        let called = self.more.take().map(|more| more.called);
        *self = Self::default();
        if let Some(called) = called.filter(|it| it.stamp() != Stamp::default()) {
            self.more = Some(Box::new(More { called, ..More::default() }));
            self.uncall();
        }
    }

    /// Takes the name away that was typed by somebody who is forgotten.
    pub(super) fn forget_caller(&mut self, caller: GuestId) {
        let called = self.more.as_ref().and_then(|more| more.called.get().as_ref());
        if called.is_some_and(|it| it.by == caller) {
            self.uncall();
        }
    }

    fn uncall(&mut self) {
        let Some(more) = self.more.as_mut() else { return };
        let blank =
            more.called.get().as_ref().map(|it| Called { by: it.by, name: Name::default() });
        more.called.blank(blank);
    }

    fn text(&self, of: impl Fn(&More) -> &Register<Text>) -> Option<&str> {
        self.more.as_ref().and_then(|more| some(of(more).get()))
    }
}

/// The details of `wanted` that differ from what is known; `None` when nothing does. A name is never
/// taken away.
#[must_use]
pub fn changes(guest: Option<&Guest>, wanted: &Details) -> Option<Details> {
    let unknown = Guest::default();
    let known = guest.unwrap_or(&unknown);
    let text = |wish: &Option<Box<str>>, now: Option<&str>| {
        wish.clone().filter(|wish| wish.as_ref() != now.unwrap_or_default())
    };
    let stored_badge_name = known.text(|more| &more.badge_name);
    let news = Details {
        name: wanted.name.clone().filter(|name| !name.is_empty() && name != known.own_name()),
        email: text(&wanted.email, known.email()),
        phone: text(&wanted.phone, known.phone()),
        badge_name: text(&wanted.badge_name, stored_badge_name),
        pronouns: text(&wanted.pronouns, known.pronouns()),
        language: text(&wanted.language, known.language()),
        first_time: wanted.first_time.filter(|first| known.said_first_time() != Some(*first)),
        note: text(&wanted.note, known.note()),
        hidden: wanted.hidden.filter(|hidden| known.is_hidden() != *hidden),
        remember: wanted.remember.filter(|remember| known.said_remember() != Some(*remember)),
        child: wanted.child.filter(|child| known.is_child() != *child),
    };
    (news != Details::default()).then_some(news)
}

fn some(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}
