//! K3: hello. A badge, and a few questions that nobody has to answer.

mod badge;
mod form;
mod meeting;
mod questions;
mod screen;

use super::full::Full;
use crate::desk::{Desk, fresh_badge_code};
use crate::domain::{
    By, CheckIn, Command, Consent, Details, Guest, GuestId, Manner, Name, ScreenName, Swap, Visit,
};

pub(super) use form::Pronouns;

/// Who stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Who {
    /// The guest; a fresh id for somebody who is not on the list.
    pub guest: GuestId,
    /// How they were found: by code, everything known may be shown.
    pub by: By,
}

/// What keeps somebody from being checked in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hitch {
    /// No name on the badge.
    NameMissing,
    /// An e-mail address that cannot be one.
    EmailUnfinished,
    /// The disk said no.
    NotSaved,
}

/// Where the check-in stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Stage {
    #[default]
    Filling,
    /// "Checking you in" was shown; now it is written.
    Checking,
}

/// The hello screen.
#[derive(Clone, Debug)]
pub(super) struct Hello {
    who: Who,
    /// The signed ticket they come by, where no list has it: theirs from now on.
    ticket: Option<Box<str>>,
    name: String,
    email: String,
    pronouns: Option<Pronouns>,
    own_pronouns: String,
    manner: Manner,
    screen: Option<ScreenName>,
    swap: Option<Swap>,
    hitch: Option<Hitch>,
    stage: Stage,
    /// The field that has something wrong takes the focus in the next frame.
    to_name: bool,
    /// Staff brought them, and lets them in whatever stands in the way.
    by_staff: bool,
    /// They are in already, with others of their booking, and choose for themselves now.
    is_in: bool,
}

impl Hello {
    /// For somebody on the list. By name, nothing that was stored is shown but the name.
    #[must_use]
    pub(super) fn listed(who: Who, guest: &Guest) -> Self {
        let mut hello = Self::blank(who, guest.badge_name().to_owned());
        if who.by == By::Code
            && let Some(pronouns) = guest.pronouns()
        {
            (hello.pronouns, hello.own_pronouns) = Pronouns::read(pronouns);
        }
        hello
    }

    /// With what they chose before tonight: they come back in, by their own code.
    #[must_use]
    pub(super) fn having_chosen(self, visit: Option<&Visit>) -> Self {
        let Some(visit) = visit.filter(|_| self.who.by == By::Code) else { return self };
        let consent = Some(visit.consent()).filter(|it| *it != Consent::default());
        let (screen, swap) = (consent.map(|it| it.screen), consent.map(|it| it.swap));
        Self { screen, swap, manner: visit.manner(), ..self }
    }

    /// For somebody who is not on the list.
    #[must_use]
    pub(super) fn walk_in(guest: GuestId, typed: String) -> Self {
        let mut hello = Self::blank(Who { guest, by: By::WalkIn }, typed);
        hello.to_name = true;
        hello
    }

    /// For somebody whose ticket is good by its signature, though no list has it.
    #[must_use]
    pub(super) fn ticketed(guest: GuestId, code: Box<str>, known: Option<&Guest>) -> Self {
        let who = Who { guest, by: By::Code };
        let mut hello = match known {
            Some(known) => Self::listed(who, known),
            None => Self { to_name: true, ..Self::blank(who, String::new()) },
        };
        hello.ticket = Some(code);
        hello
    }

    /// For somebody who came in with others of their booking, where nobody chose for them.
    #[must_use]
    pub(super) fn of_somebody_in(who: Who, guest: &Guest) -> Self {
        Self { is_in: true, ..Self::listed(who, guest) }
    }

    /// Staff brought them.
    #[must_use]
    pub(super) fn let_in_by_staff(self) -> Self {
        Self { by_staff: true, ..self }
    }

    /// Whether they come in by this screen: else they are in.
    pub(super) const fn comes_in(&self) -> bool {
        !self.is_in
    }

    /// Every place was taken meanwhile.
    #[must_use]
    pub(super) fn without_a_place(&self) -> Full {
        match self.who.by {
            By::WalkIn => Full::walk_in(self.who.guest, self.name.clone()),
            By::Code | By::Name | By::Staff => Full::of(self.who),
        }
    }

    fn blank(who: Who, name: String) -> Self {
        Self {
            who,
            ticket: None,
            name,
            email: String::new(),
            pronouns: None,
            own_pronouns: String::new(),
            manner: Manner::default(),
            screen: None,
            swap: None,
            hitch: None,
            stage: Stage::Filling,
            to_name: false,
            by_staff: false,
            is_in: false,
        }
    }

    /// Who stands there.
    #[must_use]
    pub(super) const fn who(&self) -> Who {
        self.who
    }

    /// Whether no name is typed.
    pub(super) fn is_nameless(&self) -> bool {
        self.name.is_empty()
    }

    /// The check-in did not go through; everything typed stays.
    pub(super) fn stumble(&mut self, hitch: Hitch) {
        self.stage = Stage::Filling;
        self.hitch = Some(hitch);
        self.to_name = hitch == Hitch::NameMissing;
    }

    /// What the guest wishes, all or nothing.
    ///
    /// # Errors
    /// The [`Hitch`] that a person can put right.
    pub(super) fn commands(&self, desk: &Desk) -> Result<Vec<Command>, Hitch> {
        let gathering = desk.tonight().ok_or(Hitch::NotSaved)?;
        let details = self.details(desk.state().guest(self.who.guest))?;
        let consent = Consent {
            screen: self.screen.unwrap_or_default(),
            swap: self.swap.unwrap_or_default(),
        };
        let guest = self.who.guest;
        let before = desk.evening().and_then(|it| it.visit(guest)).map(Visit::manner);
        let manner = self.manner_after(before.unwrap_or_default());
        if self.is_in {
            let note = Command::Note { guest, details };
            let choose = Command::Choose { gathering, guest, consent };
            return Ok(vec![note, choose, Command::ChooseManner { gathering, guest, manner }]);
        }
        let by = if self.by_staff { By::Staff } else { self.who.by };
        let check_in = Command::CheckIn(Box::new(CheckIn {
            gathering,
            guest,
            by,
            badge_code: fresh_badge_code(),
            details,
            consent: Some(consent),
            manner: Some(manner).filter(|it| *it != before.unwrap_or_default()),
            door: None,
        }));
        let ticket = self.ticket.clone();
        let issue = ticket.map(|code| Command::IssueTicket { gathering, guest, code });
        Ok(std::iter::once(check_in).chain(issue).collect())
    }

    /// What they chose about the evening. By name nobody saw what was chosen before, so what is left
    /// blank takes nothing back.
    fn manner_after(&self, before: Manner) -> Manner {
        let Manner { meet, photo, welcomes } = self.manner;
        if self.who.by == By::Code {
            return self.manner;
        }
        Manner {
            meet: meet.or(before.meet),
            photo: photo.or(before.photo),
            welcomes: welcomes.or(before.welcomes),
        }
    }

    /// Whether nobody knows anything of them but what they write here.
    const fn is_new(&self) -> bool {
        matches!(self.who.by, By::WalkIn) || self.ticket.is_some()
    }

    fn details(&self, known: Option<&Guest>) -> Result<Details, Hitch> {
        let typed = self.name.split_whitespace().collect::<Vec<_>>().join(" ");
        if typed.is_empty() {
            return Err(Hitch::NameMissing);
        }
        let email = self.email.trim();
        if !email.is_empty() && !is_email(email) {
            return Err(Hitch::EmailUnfinished);
        }
        // Whoever others named, or nobody yet, says their own name here.
        let is_new = known.is_none_or(|it| it.own_name().is_empty());
        let name = is_new.then(|| Name::parse(&typed));
        let said = name.as_ref().map(Name::first).or(known.map(Guest::badge_name));
        Ok(Details {
            badge_name: (said != Some(typed.as_str())).then(|| typed.clone().into()),
            name,
            email: (!email.is_empty()).then(|| email.into()),
            pronouns: self.stated_pronouns(known),
            ..Details::default()
        })
    }

    /// The pronouns to keep: cleared ones only where the screen had shown what was stored.
    fn stated_pronouns(&self, known: Option<&Guest>) -> Option<Box<str>> {
        let said = self.pronouns_text();
        let cleared = self.who.by == By::Code && known.is_some_and(|it| it.pronouns().is_some());
        (!said.is_empty() || cleared).then(|| said.into())
    }
}

/// Whether an address could be one: something, an @, a domain with a dot inside, no blanks.
fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let dotted = domain.split_once('.').is_some_and(|(a, b)| !a.is_empty() && b.len() > 1);
    !local.is_empty() && dotted && !domain.ends_with('.') && !text.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unfinished_address_is_noticed_and_an_odd_one_is_not() {
        for good in ["ana@posta.example", "o'brien+door@mail.co.example", "ü@mü.example"] {
            assert!(is_email(good), "{good}");
        }
        for bad in ["ana", "ana@", "@posta.example", "ana@posta", "ana@posta.", "a b@c.de"] {
            assert!(!is_email(bad), "{bad}");
        }
    }
}
