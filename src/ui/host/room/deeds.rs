//! What a host does about two people, or three, and how it is taken back.

use crate::domain::{Command, GatheringId, GuestId, IntroductionId, Reasons, ScreenName};
use crate::matching::Suggestion;
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::{Deed, Wish};

/// The names of two as hosts read them; of three, those of the first two, and the last one's.
pub(super) fn names(view: &DeskView<'_>, guests: &[GuestId]) -> [String; 2] {
    let mut names: Vec<_> = guests.iter().map(|it| view.short_name(*it)).collect();
    let last = names.pop().unwrap_or_default();
    [names.join(", "), last]
}

/// One letter for each of them, for the lamps.
pub(super) fn letters(view: &DeskView<'_>, guests: &[GuestId]) -> Vec<String> {
    guests.iter().map(|it| view.short_name(*it).chars().take(1).collect()).collect()
}

/// A sentence about two people, or three.
pub(super) fn about(view: &DeskView<'_>, key: &str, guests: &[GuestId]) -> String {
    let [a, b] = names(view, guests);
    view.say_with(key, &[("a", a.into()), ("b", b.into())])
}

/// Whether all of them chose a name for the big screen.
pub(super) fn on_screen(view: &DeskView<'_>, guests: &[GuestId]) -> bool {
    let chose = |guest: &GuestId| {
        view.visit(*guest).is_some_and(|visit| visit.consent().screen != ScreenName::None)
    };
    guests.iter().all(chose)
}

/// Introduces them. What was suggested before keeps its answers, with the host's opener and place.
pub(super) fn introduce(
    view: &DeskView<'_>,
    suggestion: &Suggestion,
    reasons: Reasons,
) -> Option<Wish> {
    let gathering = view.desk.tonight()?;
    let guests = &suggestion.guests;
    let introduction = suggestion.open.unwrap_or_else(|| view.desk.mint());
    let steps = suggestion.introduced(gathering, introduction, reasons);
    let key =
        if on_screen(view, guests) { "toast-introduced" } else { "toast-introduced-in-person" };
    let undo = if suggestion.open.is_some() {
        Command::Introduce { gathering, introduction, made: false }
    } else {
        Command::TakeBack { gathering, introduction }
    };
    Some(Wish::Do(Deed { steps, says: about(view, key, guests), undo: vec![undo] }))
}

/// Two who both said yes were told so.
pub(super) fn told(
    view: &DeskView<'_>,
    gathering: GatheringId,
    introduction: IntroductionId,
    guests: &[GuestId],
) -> Wish {
    let tell = |made| vec![Command::Introduce { gathering, introduction, made }];
    let says = about(view, "toast-told", guests);
    Wish::Do(Deed { steps: tell(true), says, undo: tell(false) })
}

/// They know each other.
pub(super) fn know(view: &DeskView<'_>, guests: &[GuestId]) -> Option<Wish> {
    let pair = (*guests.first()?, *guests.get(1)?);
    let note = |known| vec![Command::NoteAcquaintance { guests: pair, known }];
    let says = about(view, "toast-know", guests);
    Some(Wish::Do(Deed { steps: note(true), says, undo: note(false) }))
}

/// Not these two.
pub(super) fn keep_apart(view: &DeskView<'_>, guests: &[GuestId]) -> Option<Wish> {
    let pair = (*guests.first()?, *guests.get(1)?);
    let keep = |apart| vec![Command::KeepApart { guests: pair, apart }];
    let says = view.say("toast-apart").to_owned();
    Some(Wish::Do(Deed { steps: keep(true), says, undo: keep(false) }))
}
