//! What the screen tells of an evening. It is read again only now and then while the evening goes on.

use std::time::Duration;

use egui::Ui;

use crate::desk::{Polled, Task};
use crate::domain::{GatheringId, GuestId};
use crate::followup::{
    Account, BESIDE, Evening, LeftOut, LinesSaid, Packet, PacketMaker, Report, ThemeCounts,
    earlier, readers,
};
use crate::ui::desk::view::DeskView;
use crate::words::Language;

/// How long what was told stands while things change, in seconds.
const STANDS_S: f64 = 2.0;

/// An evening's report, and who gets a packet.
pub(super) struct Told {
    of: (GatheringId, u64),
    /// When it was read, on the window's clock.
    at_s: f64,
    pub(super) readers: Vec<GuestId>,
    pub(super) left_out: Vec<LeftOut>,
    maker: PacketMaker,
    /// The packet that was last shown, and of which state of the house.
    packet: Option<(u64, Packet)>,
    pub(super) report: Report,
    /// What was said, being counted by what it means.
    pub(super) themes: Option<Task<ThemeCounts>>,
    /// The same in the words of the screen, until something in it changes.
    account: Option<(Language, Account)>,
    /// Earlier gatherings that are still to be counted, the next one last.
    earlier: Vec<GatheringId>,
}

impl Told {
    /// What there is to tell of tonight; `before` where it still stands.
    pub(super) fn again(before: Option<Self>, ui: &Ui, view: &DeskView<'_>) -> Option<Self> {
        let of = (view.desk.tonight()?, view.desk.revision());
        let now_s = ui.input(|input| input.time);
        let before = before.filter(|it| it.of.0 == of.0);
        if let Some(told) = &before {
            let stands_s = STANDS_S - (now_s - told.at_s);
            // What is being counted is waited for: in a large hall that takes longer than things
            // stand still.
            if told.of.1 == of.1 || told.themes.is_some() {
                return before;
            }
            if stands_s > 0.0 {
                ui.ctx().request_repaint_after(Duration::from_secs_f64(stands_s));
                return before;
            }
        }
        let state = view.desk.state();
        let (readers, left_out) = readers(state, of.0);
        let report = Report::of(state, of.0, view.now);
        let said = LinesSaid::of(state, of.0, view.desk.meanings());
        let count = |said: LinesSaid| Task::start("themes", move |_| said.counted()).ok();
        let themes = said.and_then(count);
        // What was found before stands until it is counted anew; what is over stands.
        let (found, earlier) = match before {
            Some(it) => ((it.report.themes, it.report.before), it.earlier),
            None => (Default::default(), earlier(state, of.0).into_iter().take(BESIDE).collect()),
        };
        let report = report.with_themes(found.0.filter(|_| themes.is_some())).beside(found.1);
        let maker = PacketMaker::new(state, of.0);
        let at_s = now_s;
        let packet = None;
        let account = None;
        Some(Self { of, at_s, readers, left_out, maker, packet, report, themes, account, earlier })
    }

    /// Counts one more earlier gathering.
    pub(super) fn look_back(&mut self, ui: &Ui, view: &DeskView<'_>) {
        let Some(next) = self.earlier.pop() else { return };
        self.account = None;
        self.report.before.extend(Evening::of(view.desk.state(), next, view.now));
        ui.ctx().request_repaint();
    }

    /// The report in the words of the screen.
    pub(super) fn account(&mut self, view: &DeskView<'_>) -> &Account {
        let language = view.words.language();
        let told = self.account.take().filter(|it| it.0 == language);
        let tell = || {
            let told = Account::new(view.desk.state(), self.of.0, &self.report, view.words);
            (language, told)
        };
        let told = told.unwrap_or_else(tell);
        &self.account.insert(told).1
    }

    /// The packet of the reader at this place, as it is now; `None` where there is none any more.
    pub(super) fn packet(&mut self, view: &DeskView<'_>, place: usize) -> Option<&Packet> {
        let reader = *self.readers.get(place)?;
        let revision = view.desk.revision();
        let shown = self.packet.take();
        let fresh = shown.filter(|(of, it)| *of == revision && it.reader == reader);
        let made = || Some((revision, self.maker.packet(view.desk.state(), reader).ok()?));
        self.packet = fresh.or_else(made);
        self.packet.as_ref().map(|(_, it)| it)
    }

    /// Takes up the themes when they are counted.
    pub(super) fn poll_themes(&mut self, ui: &Ui) {
        let Some(task) = &self.themes else { return };
        match task.poll() {
            Polled::Running => return ui.ctx().request_repaint_after(Duration::from_millis(30)),
            Polled::Done(themes) => {
                self.report = self.report.clone().with_themes(Some(themes));
                self.account = None;
            }
            Polled::Lost => {}
        }
        self.themes = None;
    }
}
