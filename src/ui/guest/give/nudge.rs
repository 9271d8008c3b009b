//! A friendly question about the line in a field: is it on the right side, is it a pitch? It never
//! blocks, and is asked once a line.

use egui::{Margin, Ui};

use crate::domain::Side;
use crate::matching::Judged;
use crate::ui::guest::view::View;
use crate::ui::icons::Icon;
use crate::ui::theme::TypeStyle;
use crate::ui::widgets::{Button, Kind, Text, Tone, announce_ui, note_frame};

/// What may be asked, in the order it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Question {
    /// It was said on the other side's card.
    Side,
    /// An offer reads like a pitch.
    Pitch,
}

/// What was tapped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tap {
    Reword,
    Move,
    Keep,
}

/// What was asked about the line in a field: one thing at a time, and each once.
#[derive(Clone, Debug, Default)]
pub(super) struct Nudge {
    asked: Vec<Question>,
    showing: Option<Question>,
    /// Until it was drawn once.
    appears: bool,
}

/// The words of a question's screen keys.
struct Keys {
    says: &'static str,
    asks: &'static str,
    mend: &'static str,
    keep: &'static str,
}

impl Question {
    const ALL: [Self; 2] = [Self::Side, Self::Pitch];

    const fn is_due(self, line: Judged) -> bool {
        match self {
            Self::Side => line.turned,
            Self::Pitch => line.pitch,
        }
    }

    const fn keys(self, side: Side) -> Keys {
        let (says, asks, mend, keep) = match (self, side) {
            (Self::Pitch, _) => {
                ("k4-pitch", "k4-pitch-question", "k4-pitch-reword", "k4-pitch-keep")
            }
            (Self::Side, Side::Offer) => {
                ("k4-side-need", "k4-side-need-where", "k4-side-move", "k4-side-keep")
            }
            (Self::Side, Side::Need) => {
                ("k4-side-offer", "k4-side-offer-where", "k4-side-move", "k4-side-keep")
            }
        };
        Keys { says, asks, mend, keep }
    }

    const fn tap(self) -> Tap {
        match self {
            Self::Side => Tap::Move,
            Self::Pitch => Tap::Reword,
        }
    }
}

impl Nudge {
    /// For a line about whose side the guest has decided.
    pub(super) fn of_right_side() -> Self {
        Self { asked: vec![Question::Side], ..Self::default() }
    }

    /// Whether everything was asked that may be, or something is being asked now.
    pub(super) fn is_idle(&self) -> bool {
        self.showing.is_some() || self.asked.len() == Question::ALL.len()
    }

    /// Asks what is due about a line and was not asked; whether there is something.
    pub(super) fn ask(&mut self, line: Judged) -> bool {
        let mut open = Question::ALL.into_iter().filter(|it| !self.asked.contains(it));
        let Some(question) = open.find(|it| it.is_due(line)) else { return false };
        self.asked.push(question);
        (self.showing, self.appears) = (Some(question), true);
        true
    }

    /// The line changed: a question that is no longer one goes.
    pub(super) fn look_again(&mut self, line: Judged) {
        self.showing = self.showing.filter(|it| it.is_due(line));
    }

    /// It was answered.
    pub(super) fn close(&mut self) {
        self.showing = None;
    }

    /// Shows the question, if there is one.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &View<'_>, side: Side) -> Option<Tap> {
        let question = self.showing?;
        ui.add_space(10.0);
        let shown = question_ui(ui, view, question, side);
        if std::mem::take(&mut self.appears) {
            shown.response.scroll_to_me(None);
        }
        shown.inner
    }
}

fn question_ui(
    ui: &mut Ui,
    view: &View<'_>,
    question: Question,
    side: Side,
) -> egui::InnerResponse<Option<Tap>> {
    let keys = question.keys(side);
    let width = ui.available_width() - 36.0;
    let margin = Margin { left: 18, right: 18, top: 14, bottom: 12 };
    note_frame(ui, Tone::Amber).inner_margin(margin).show(ui, |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 0.0;
        let (says, asks) = (view.say(keys.says), view.say(keys.asks));
        announce_ui(ui, keys.says, says);
        ui.add(Text::new(says, TypeStyle::BODY_STRONG.sized(20.0, 26.0)));
        ui.add(Text::new(asks, TypeStyle::BODY.sized(19.0, 25.0)));
        ui.add_space(10.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            let mut mend = Button::new(Kind::Firm, view.say(keys.mend));
            if question == Question::Pitch {
                mend = mend.icon(Icon::Pencil);
            }
            let mend = ui.add(mend.desk());
            let keep = ui.add(Button::quiet(view.say(keys.keep)).desk().padding(18.0));
            if mend.clicked() { Some(question.tap()) } else { keep.clicked().then_some(Tap::Keep) }
        })
        .inner
    })
}
