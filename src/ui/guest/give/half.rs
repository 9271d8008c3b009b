//! One side of the screen: kinds, lines said, a field, and where to start from.

use std::time::Duration;

use egui::{Ui, vec2};

use super::nudge::{Nudge, Tap};
use super::{Hitch, before, reading, slips};
use crate::domain::{Kind, LINE_CHARS, LINES_A_SIDE, Line, LineId, Saying, Side};
use crate::matching::Judged;
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;
use crate::ui::icons::Icon;
use crate::ui::theme::TypeStyle;
use crate::ui::widgets::{Button, Chip, Field, Text, select_all, tiles_ui};

/// Seconds of quiet after which it is found what a line means, so that this is known by the time the
/// line is added.
const HEAR_S: f64 = 0.1;

/// Seconds of quiet after which something is asked about a line.
const READ_S: f64 = 0.9;

/// One side: its field and what was noticed about the line in it.
#[derive(Clone, Debug)]
pub(super) struct Half {
    side: Side,
    text: String,
    kind: Option<Kind>,
    pub(super) hitch: Option<Hitch>,
    /// When the text last changed, on egui's clock.
    changed_s: f64,
    nudge: Nudge,
    /// The text as it stands was handed over, to find what it means.
    is_heard: bool,
    /// All was asked about it that there is to ask after some quiet.
    is_read: bool,
    /// The guest wants the line on the other side.
    moves: bool,
    /// The line of last time that is being put into other words.
    pub(super) rewords: Option<LineId>,
    /// What the field does in the next frame.
    next: Option<Next>,
}

/// What a side shows of its guest's lines.
pub(super) struct Lines {
    /// Said, and shown here.
    pub(super) said: Vec<(LineId, Line)>,
    /// Said last time, and neither kept nor dropped.
    pub(super) before: Vec<(LineId, Line)>,
    /// How many are said, also those not shown here.
    pub(super) taken: usize,
}

impl Lines {
    /// Those of last time that there is room for.
    pub(super) fn fitting(&self) -> usize {
        self.before.len().min(LINES_A_SIDE.saturating_sub(self.taken))
    }
}

#[derive(Clone, Copy, Debug)]
enum Next {
    Focus,
    SelectAll,
}

/// The words of each side's screen keys.
struct Keys {
    title: &'static str,
    field: &'static str,
}

const OFFER: Keys = Keys { title: "k4-offer", field: "k4-offer-field" };
const NEED: Keys = Keys { title: "k4-need", field: "k4-need-field" };

impl Half {
    pub(super) fn new(side: Side) -> Self {
        Self {
            side,
            text: String::new(),
            kind: None,
            hitch: None,
            changed_s: 0.0,
            nudge: Nudge::default(),
            is_heard: false,
            is_read: false,
            moves: false,
            rewords: None,
            next: None,
        }
    }

    /// Ready for the next line.
    pub(super) fn clear(&mut self) {
        *self = Self { next: Some(Next::Focus), ..Self::new(self.side) };
    }

    /// Gives its line to the other side, if the guest wants that. A line half typed there comes
    /// here instead, so that nothing is lost.
    pub(super) fn move_to(&mut self, other: &mut Self) {
        if !std::mem::take(&mut self.moves) {
            return;
        }
        std::mem::swap(&mut self.text, &mut other.text);
        (other.kind, self.kind) = (self.kind, None);
        (self.hitch, other.hitch) = (None, None);
        (self.nudge, other.nudge) = (Nudge::of_right_side(), Nudge::of_right_side());
        (self.next, other.next) = (None, Some(Next::Focus));
    }

    /// The line in the field, read; `None` while it is empty.
    pub(super) fn saying(&self) -> Option<Saying> {
        let text = self.text.trim();
        (!text.is_empty()).then(|| reading::saying(self.side, text, self.kind))
    }

    /// Shows this side; the first line of last time takes the `focus`, if there is one.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        view: &View<'_>,
        lines: &Lines,
        focus: &mut bool,
    ) -> Option<Wish> {
        let keys = self.keys();
        ui.add(Text::heading(view.say(keys.title), TypeStyle::H2.sized(27.0, 32.0), 2));
        ui.add_space(12.0);
        let recalled = self.before_ui(ui, view, lines, focus);
        self.kinds_ui(ui, view, keys);
        ui.add_space(12.0);
        let wish = slips::slips_ui(ui, view, &lines.said).or(recalled);
        if lines.taken >= LINES_A_SIDE {
            if lines.said.len() >= LINES_A_SIDE {
                ui.add(Text::new(view.say("k4-three-is-plenty"), TypeStyle::SMALL).soft());
            }
            return wish;
        }
        let add = self.field_ui(ui, view, keys);
        let wish = self.read_when_quiet(ui, view).or(wish);
        let Some(tap) = self.nudge.ui(ui, view, self.side) else {
            return self.after_field_ui(ui, view, lines, add).or(wish);
        };
        self.nudge.close();
        match tap {
            Tap::Reword => self.next = Some(Next::SelectAll),
            Tap::Move => self.moves = true,
            Tap::Keep => return self.add(view, &lines.said),
        }
        wish
    }

    /// Lines of last time, while there is room for them.
    fn before_ui(
        &mut self,
        ui: &mut Ui,
        view: &View<'_>,
        lines: &Lines,
        focus: &mut bool,
    ) -> Option<Wish> {
        if lines.fitting() == 0 {
            return None;
        }
        let is_free = self.text.trim().is_empty();
        let in_field = |it: &LineId| !is_free && self.rewords == Some(*it);
        let rows: Vec<_> = lines.before.iter().filter(|it| !in_field(&it.0)).cloned().collect();
        match before::before_ui(ui, view, &rows, is_free, focus)? {
            before::Tap::Keep(line) => Some(Wish::Keep(vec![line])),
            before::Tap::Drop(line) => Some(Wish::DropLine(line)),
            before::Tap::Change(line) => {
                let said = rows.into_iter().find(|it| it.0 == line)?.1;
                said.text().clone_into(&mut self.text);
                self.kind = said.saying().kind;
                self.rewords = Some(line);
                self.changed(ui);
                self.next = Some(Next::SelectAll);
                ui.ctx().request_repaint();
                None
            }
        }
    }

    fn after_field_ui(
        &mut self,
        ui: &mut Ui,
        view: &View<'_>,
        lines: &Lines,
        add: bool,
    ) -> Option<Wish> {
        if self.text.is_empty() && lines.said.len() < 2 && lines.fitting() == 0 {
            self.chips_ui(ui, view);
        }
        if !add {
            return None;
        }
        // What there is to ask stands further up: the next frame shows it.
        ui.ctx().request_repaint();
        self.add(view, &lines.said)
    }

    const fn keys(&self) -> &'static Keys {
        match self.side {
            Side::Offer => &OFFER,
            Side::Need => &NEED,
        }
    }

    fn kinds_ui(&mut self, ui: &mut Ui, view: &View<'_>, keys: &Keys) {
        let label = |kind| match kind {
            Kind::Help => ("k4-kind-help", Icon::Help),
            Kind::KnowHow => ("k4-kind-know-how", Icon::KnowHow),
            Kind::Thing => ("k4-kind-thing", Icon::Thing),
            Kind::Intro => ("k4-kind-intro", Icon::Intro),
            Kind::Company => ("k4-kind-company", Icon::Cup),
        };
        let tiles = Kind::ALL.map(|kind| {
            let (key, icon) = label(kind);
            (kind, icon, view.say(key))
        });
        let name = format!("{} {}", view.say(keys.title), view.say("k4-kinds"));
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
            tiles_ui(ui, &name, &tiles, &mut self.kind);
        });
    }

    /// Shows the field; answers whether the line is to be added.
    fn field_ui(&mut self, ui: &mut Ui, view: &View<'_>, keys: &Keys) -> bool {
        let label = view.say(keys.field);
        let too_long = self.text.trim().chars().count() > LINE_CHARS;
        let hitch = if too_long { Some(Hitch::TooLong) } else { self.hitch };
        let error = hitch.map(|hitch| {
            view.say(match hitch {
                Hitch::TooLong => "k4-too-long",
                Hitch::Same => "k4-same-line",
                Hitch::Full => "k4-three-is-plenty",
                Hitch::NotSaved => "k4-not-saved",
            })
        });
        let empty = self.text.trim().is_empty();
        let add = Button::outlined(view.say("shared-add")).icon(Icon::Plus).desk().padding(14.0);
        let out = Field::new((label, view.turn), label, &mut self.text)
            .placeholder(label)
            .trailing(add.enabled(!empty && !too_long))
            .letters_max(LINE_CHARS * 2)
            .error(error)
            .show(ui);
        match self.next.take() {
            Some(Next::Focus) => out.response.request_focus(),
            Some(Next::SelectAll) => {
                select_all(ui, out.response.id, &self.text);
                out.response.request_focus();
            }
            None => {}
        }
        if out.response.changed() {
            self.hitch = None;
            self.nudge.look_again(self.judged(view));
            self.changed(ui);
        }
        let tapped = out.button.is_some_and(|button| button.clicked());
        if out.entered {
            out.response.request_focus();
        }
        (tapped || out.entered) && !empty && !too_long
    }

    /// Adds the line, unless it is there already or there is something to ask about it.
    fn add(&mut self, view: &View<'_>, lines: &[(LineId, Line)]) -> Option<Wish> {
        let saying = self.saying()?;
        if lines.iter().any(|(_, line)| line.text() == saying.text) {
            self.hitch = Some(Hitch::Same);
            return None;
        }
        let asks = self.nudge.ask(self.judged(view));
        (!asks).then_some(Wish::Say(saying))
    }

    fn changed(&mut self, ui: &Ui) {
        (self.is_heard, self.is_read) = (false, false);
        self.changed_s = ui.input(|input| input.time);
    }

    /// What the line in the field is: by its meaning, or by its words until that is known.
    fn judged(&self, view: &View<'_>) -> Judged {
        let text = self.text.trim();
        let by_words = || reading::judged_by_words(self.side, text);
        view.desk.judged(self.side, text).unwrap_or_else(by_words)
    }

    /// Wishes to know what the line means after a moment, and asks about it after some quiet.
    fn read_when_quiet(&mut self, ui: &Ui, view: &View<'_>) -> Option<Wish> {
        let text = self.text.trim();
        if text.is_empty() {
            self.nudge = Nudge::default();
            return None;
        }
        if self.nudge.is_idle() || self.is_read {
            return None;
        }
        let quiet_s = ui.input(|input| input.time) - self.changed_s;
        if quiet_s < READ_S {
            let until_s = if quiet_s < HEAR_S { HEAR_S } else { READ_S };
            ui.ctx().request_repaint_after(Duration::from_secs_f64(until_s - quiet_s));
        }
        if quiet_s >= HEAR_S && !std::mem::replace(&mut self.is_heard, true) {
            return Some(Wish::Hear(self.side, text.to_owned()));
        }
        if quiet_s >= READ_S {
            // Whoever finds out what it means wakes the screen.
            self.is_read = !view.desk.is_hearing(self.side, text);
            self.nudge.ask(self.judged(view));
        }
        None
    }

    fn chips_ui(&mut self, ui: &mut Ui, view: &View<'_>) {
        ui.add_space(14.0);
        ui.horizontal(|ui| {
            ui.add_space(2.0);
            ui.add(Text::new(view.say("k4-start-from"), TypeStyle::SMALL).soft());
        });
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
            for text in examples(view, self.side) {
                if ui.add(Chip::new(&text)).clicked() {
                    self.text = text;
                    self.changed(ui);
                    self.next = Some(Next::Focus);
                    ui.ctx().request_repaint();
                }
            }
        });
    }
}

/// What a line may start from: the organizer's own, else ours.
fn examples(view: &View<'_>, side: Side) -> Vec<String> {
    let own = view.desk.tonight().map(|it| view.desk.state().examples(it).of(side));
    match own.filter(|it| !it.is_empty()) {
        Some(own) => own.to_vec(),
        None => view.words.examples(side),
    }
}
