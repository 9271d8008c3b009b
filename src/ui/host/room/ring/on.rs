//! What a frame has to know of a Ring: whose needs may be taken, and the one that is on.

use std::collections::BTreeSet;

use super::{before, ring_s};
use crate::domain::{Gathering, GatheringId, GuestId, Ring, RingId, Turn};
use crate::ui::desk::view::DeskView;

/// What one look at everybody found: it holds until something changes.
#[derive(Default)]
pub(super) struct Looked {
    /// When: the revision, and the gathering.
    pub(super) at: Option<(u64, Option<GatheringId>)>,
    /// The needs of the Ring that is on, as they are taken.
    pub(super) order: Vec<Turn>,
    /// How many needs may be taken, and whose they are.
    pub(super) needs: usize,
    pub(super) owners: BTreeSet<GuestId>,
}

impl Looked {
    pub(super) fn look(&mut self, view: &DeskView<'_>) {
        let at = Some((view.desk.revision(), view.desk.tonight()));
        if self.at == at {
            return;
        }
        let evening = view.evening();
        let aloud: Vec<Turn> = evening.into_iter().flat_map(Gathering::aloud).collect();
        let on = evening.and_then(|it| Some(it.ring_order(it.ring_on()?.1)));
        let owners = aloud.iter().map(|it| it.guest).collect();
        *self = Self { at, order: on.unwrap_or_default(), needs: aloud.len(), owners };
    }
}

/// A Ring that is on, in one frame.
pub(super) struct On<'a> {
    pub(super) id: RingId,
    pub(super) ring: &'a Ring,
    /// All needs, and the place of the one that is taken.
    pub(super) order: Vec<Turn>,
    pub(super) place: Option<usize>,
}

impl<'a> On<'a> {
    pub(super) fn of(evening: &'a Gathering, order: Vec<Turn>) -> Option<Self> {
        let (id, ring) = evening.ring_on()?;
        let place = order.iter().position(|turn| ring.turn() == Some(*turn));
        Some(Self { id, ring, order, place })
    }

    /// What comes after the need that is taken.
    pub(super) fn rest(&self) -> &[Turn] {
        self.order.get(self.place.map_or(0, |at| at + 1)..).unwrap_or_default()
    }

    /// How many people's lines are read, and how many say it themselves.
    pub(super) fn agreed(&self, view: &DeskView<'_>) -> String {
        let read = self.order.iter().filter(|it| it.line.is_some());
        let read: BTreeSet<_> = read.map(|it| it.guest).collect();
        let own = self.order.iter().filter(|it| it.line.is_none()).count();
        before::agreed(view, read.len(), own)
    }

    /// "5 more needs, about 12 minutes, until 20:40", if it goes on at once.
    pub(super) fn lasts(&self, view: &DeskView<'_>) -> String {
        let rest = self.rest().len();
        let now_s = self.ring.turn().map_or(0, |_| self.ring.left_s(view.now));
        let takes_s = now_s + ring_s(self.ring.turn_s(), rest);
        before::lasts(view, "ring-lasts-still", rest, takes_s)
    }
}
