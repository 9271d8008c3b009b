//! Delicate lines a host asked to read: open for a moment, and never by themselves.

use std::collections::BTreeMap;
use std::time::Duration;

use egui::Ui;

use crate::domain::{GuestId, Line, LineId, Reasons, Shared, Side, Visit};
use crate::ui::desk::view::DeskView;

/// How long one stays open, in seconds: somebody else may come to the desk.
const OPEN_S: f64 = 20.0;

/// Those that are open, and since when on egui's clock.
#[derive(Default)]
pub(super) struct Opened(BTreeMap<LineId, f64>);

impl Opened {
    /// Hides those whose time is over. Call it every frame.
    pub(super) fn look(&mut self, ui: &Ui) {
        let now_s = ui.input(|input| input.time);
        self.0.retain(|_, since_s| now_s - *since_s < OPEN_S);
        let left_s = self.0.values().map(|since_s| since_s + OPEN_S - now_s).reduce(f64::min);
        if let Some(left_s) = left_s {
            ui.ctx().request_repaint_after(Duration::from_secs_f64(left_s.max(0.0)));
        }
    }

    /// A host wants to read these.
    pub(super) fn open(&mut self, ui: &Ui, lines: impl IntoIterator<Item = LineId>) {
        let now_s = ui.input(|input| input.time);
        self.0.extend(lines.into_iter().map(|line| (line, now_s)));
    }

    /// Hides all of them: the host goes elsewhere.
    pub(super) fn close(&mut self) {
        self.0.clear();
    }

    /// Whether one may be read now.
    pub(super) fn has(&self, line: LineId) -> bool {
        self.0.contains_key(&line)
    }
}

/// Whether a line is nobody's to read at a glance: a need for support, or one of which nobody has
/// found out yet whether it is.
pub(super) fn is_delicate(view: &DeskView<'_>, id: LineId, line: &Line) -> bool {
    line.side() == Side::Need && (line.saying().support || view.desk.awaits_meaning(id))
}

/// The same of somebody's line by its id.
pub(super) fn is_delicate_line(view: &DeskView<'_>, guest: GuestId, line: LineId) -> bool {
    let mut lines = view.visit(guest).into_iter().flat_map(Visit::lines);
    lines.any(|(id, it)| id == line && is_delicate(view, id, it))
}

/// Which lines these reasons speak of that their owners said in confidence.
pub(super) fn delicate_in(view: &DeskView<'_>, reasons: &Reasons) -> Vec<LineId> {
    let gives =
        reasons.gives.iter().flat_map(|it| [(it.from, it.offer_line), (it.to, it.need_line)]);
    let same = reasons.shared.iter().filter_map(|it| match it {
        Shared::Same(same) => Some(same.lines.iter().map(|it| (it.guest, it.line))),
        Shared::FirstTime
        | Shared::BothNew
        | Shared::BothAlone
        | Shared::MetBefore
        | Shared::Welcome(_)
        | Shared::Language(_) => None,
    });
    let raised = reasons.raised.as_ref().and_then(|it| it.need.as_ref());
    let said = gives.chain(same.flatten()).chain(raised.map(|it| (it.guest, it.line)));
    said.filter(|(guest, line)| is_delicate_line(view, *guest, *line)).map(|it| it.1).collect()
}

/// The same reasons without what speaks of a delicate line that is not open: neither the line nor
/// what answers it, which tells as much.
pub(super) fn discreet(reasons: &Reasons, delicate: &[LineId], opened: &Opened) -> Reasons {
    let is_hidden = |line: LineId| delicate.contains(&line) && !opened.has(line);
    let mut told = reasons.clone();
    told.gives.retain(|it| !is_hidden(it.offer_line) && !is_hidden(it.need_line));
    told.shared.retain(|it| match it {
        Shared::Same(same) => same.lines.iter().all(|it| !is_hidden(it.line)),
        Shared::FirstTime
        | Shared::BothNew
        | Shared::BothAlone
        | Shared::MetBefore
        | Shared::Welcome(_)
        | Shared::Language(_) => true,
    });
    told.raised = told.raised.filter(|it| it.need.as_ref().is_none_or(|it| !is_hidden(it.line)));
    if told != *reasons {
        // How they can talk, and what to ask, may speak of the same.
        told.across = None;
        told.opener = crate::words::discreet_opener(&reasons.opener);
    }
    told
}
