//! "Change for Olu": what somebody asked a host to mend, filled in with what is known, and what it
//! comes to once it is saved.

use crate::domain::{
    Command, Consent, Details, GatheringId, Guest, GuestId, LINES_A_SIDE, LineId, Manner, Name,
    ScreenName, Side, Swap, Visit,
};
use crate::ui::desk::view::DeskView;
use crate::ui::host::room::delicate::is_delicate;

/// What stands in the form.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Change {
    pub(super) guest: GuestId,
    pub(super) about: About,
    pub(super) screen: ScreenName,
    pub(super) swap: Swap,
    pub(super) manner: Manner,
    pub(super) lines: Vec<Said>,
    /// "Olu asked me to."
    pub(super) is_asked: bool,
    /// Why it was not saved.
    pub(super) trouble: Option<String>,
    /// As it stood there first.
    before: Box<Option<Self>>,
}

/// Name, pronouns, contact.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct About {
    pub(super) given: String,
    pub(super) family: String,
    pub(super) badge: String,
    pub(super) pronouns: String,
    pub(super) email: String,
    pub(super) phone: String,
}

/// A line, or room for one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Said {
    /// Which it was; none where there was none.
    pub(super) line: Option<LineId>,
    pub(super) side: Side,
    pub(super) text: String,
    /// Whether its eye is open.
    pub(super) is_shown: bool,
    pub(super) is_delicate: bool,
}

/// What saving comes to: the second part needs what the first does.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::ui) struct Mending {
    pub(in crate::ui) first: Vec<Command>,
    pub(in crate::ui) then: Vec<Command>,
}

impl Change {
    /// With what is known of somebody.
    pub(super) fn of(view: &DeskView<'_>, guest: GuestId) -> Option<Self> {
        let known = view.guest(guest)?;
        let visit = view.visit(guest);
        let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
        let about = About {
            given: known.name().given.to_string(),
            family: known.name().family.to_string(),
            badge: known.badge_name().to_owned(),
            pronouns: text(known.pronouns()),
            email: text(known.email()),
            phone: text(known.phone()),
        };
        let Consent { screen, swap } = visit.map(Visit::consent).unwrap_or_default();
        let lines = [Side::Offer, Side::Need].into_iter().flat_map(|side| said(view, visit, side));
        let mut change = Self {
            guest,
            about,
            screen,
            swap,
            manner: visit.map(Visit::manner).unwrap_or_default(),
            lines: lines.collect(),
            is_asked: false,
            trouble: None,
            before: Box::new(None),
        };
        *change.before = Some(change.clone());
        Some(change)
    }

    /// The guest as the form has them now: for names on the screen.
    pub(super) fn worn_name(&self) -> Name {
        Name::new(&self.about.given, &self.about.family).worn_as(&self.about.badge)
    }

    /// What is to be written; nothing where nothing changed.
    pub(super) fn mending(&self, view: &DeskView<'_>) -> Option<Mending> {
        let before = self.before.as_ref().as_ref()?;
        let guest = self.guest;
        let mut mending = Mending::default();
        let details = self.details(before);
        if details != Details::default() {
            mending.first.push(Command::Note { guest, details });
        }
        let Some(gathering) = view.desk.tonight() else { return Some(mending) };
        if (self.screen, self.swap) != (before.screen, before.swap) {
            let consent = Consent { screen: self.screen, swap: self.swap };
            mending.first.push(Command::Choose { gathering, guest, consent });
        }
        if self.manner != before.manner {
            let manner = self.manner;
            mending.first.push(Command::ChooseManner { gathering, guest, manner });
        }
        for (now, was) in self.lines.iter().zip(&before.lines) {
            self.mend_line(view, gathering, (now, was), &mut mending);
        }
        Some(mending)
    }

    fn mend_line(
        &self,
        view: &DeskView<'_>,
        gathering: GatheringId,
        (now, was): (&Said, &Said),
        mending: &mut Mending,
    ) {
        let guest = self.guest;
        let text = now.text.trim();
        if text != was.text {
            if let Some(line) = was.line {
                mending.first.push(Command::Remove { gathering, guest, line });
            }
            if !text.is_empty() {
                let saying = crate::desk::saying(now.side, text);
                let line = view.desk.mint();
                mending.then.push(Command::Say { gathering, guest, line, saying });
            }
        } else if let Some(line) = was.line.filter(|_| now.is_shown != was.is_shown) {
            mending.first.push(Command::Show { gathering, guest, line, shown: now.is_shown });
        }
    }

    /// What differs of name and contact.
    fn details(&self, before: &Self) -> Details {
        let (now, was) = (&self.about, &before.about);
        let news = |now: &str, was: &str| {
            let now = now.trim();
            (now != was.trim()).then(|| now.into())
        };
        let is_named = (&now.given, &now.family) != (&was.given, &was.family);
        Details {
            name: is_named.then(|| Name::new(&now.given, &now.family)),
            badge_name: news(&now.badge, &was.badge),
            pronouns: news(&now.pronouns, &was.pronouns),
            email: news(&now.email, &was.email),
            phone: news(&now.phone, &was.phone),
            ..Details::default()
        }
    }

    /// Whether there is nothing to call them by.
    pub(super) fn is_nameless(&self) -> bool {
        Name::new(&self.about.given, &self.about.family).is_empty()
    }
}

/// The lines of one side, and room for more.
fn said(view: &DeskView<'_>, visit: Option<&Visit>, side: Side) -> Vec<Said> {
    let lines = visit.into_iter().flat_map(|it| it.lines_of(side));
    let mut said: Vec<_> = lines
        .map(|(id, line)| Said {
            line: Some(id),
            side,
            text: line.text().to_owned(),
            is_shown: line.is_on_screen(),
            is_delicate: is_delicate(view, id, line),
        })
        .collect();
    let room = Said { line: None, side, text: String::new(), is_shown: false, is_delicate: false };
    said.resize(LINES_A_SIDE.max(said.len()), room);
    said
}

/// What the big screen may call somebody, as the form has them: nothing, "Olu", "Olu A.".
pub(super) fn screen_names(change: &Change, known: &Guest) -> Vec<(ScreenName, Option<String>)> {
    let name = if change.is_nameless() { known.worn_name() } else { change.worn_name() };
    let all = [ScreenName::None, ScreenName::First, ScreenName::FirstInitial];
    all.into_iter().map(|it| (it, name.on_screen(it))).collect()
}
