//! Which of a guest's own lines the screen may show: somebody else may be standing there.

use egui::Ui;

use super::view::View;
use crate::domain::{By, Line, LineId, Visit};
use crate::ui::widgets::check_ui;

/// All of them to somebody known by code; to anybody else only those said on this screen.
#[derive(Clone, Debug)]
pub(super) struct OwnLines {
    by: By,
    said: Vec<LineId>,
}

impl OwnLines {
    /// Before anything was said.
    pub(super) const fn known(by: By) -> Self {
        Self { by, said: Vec::new() }
    }

    /// How they were found.
    pub(super) const fn by(&self) -> By {
        self.by
    }

    /// This line was said just now.
    pub(super) fn say(&mut self, line: LineId) {
        self.said.push(line);
    }

    /// Whether a line may be shown.
    pub(super) fn shows(&self, line: LineId) -> bool {
        self.by != By::Name || self.said.contains(&line)
    }

    /// Whether there are lines that are kept, not shown.
    pub(super) fn keeps_quiet(&self, visit: Option<&Visit>) -> bool {
        visit.is_some_and(|visit| visit.lines().any(|(line, _)| !self.shows(line)))
    }
}

/// "Say it in the Ring?", to tick below a need whose eye is open; whether it was tapped.
pub(super) fn ask_aloud_ui(ui: &mut Ui, view: &View<'_>, line: &Line) -> bool {
    let asked = check_ui(ui, view.say("ring-say-it"), line.is_aloud());
    ui.ctx().accesskit_node_builder(asked.id, |node| node.set_description(line.text()));
    asked.clicked()
}
