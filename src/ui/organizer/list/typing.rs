//! A name or a cell typed anew, in the row itself.

use egui::{Align, Key, Layout, Rect, Ui, UiBuilder};

use super::docket::Entry;
use super::draft::Draft;
use crate::intake::{Choice, Decision, Field as Column, Problem};
use crate::ui::desk::view::DeskView;
use crate::ui::widgets::{Button, Field, Kind, Select};

/// Width of the choice of a cell.
const CELL: f32 = 150.0;

/// Something typed about one row.
pub(super) struct Typing {
    pub(super) row: u32,
    text: String,
    /// The column whose cell is edited, from 0; none for a name.
    column: Option<usize>,
    /// The field takes the focus when it appears.
    landing: bool,
}

/// What came of the typing.
pub(super) enum Typed {
    Saved(Decision),
    Cancelled,
}

impl Typing {
    pub(super) fn start(draft: &Draft, row: u32, choice: Choice) -> Option<Self> {
        let entry = draft.docket.entry(row)?;
        if choice == Choice::TypeName {
            return Some(Self { row, text: String::new(), column: None, landing: true });
        }
        let (column, meant) = edited(draft, &entry.problem);
        let text = meant.map_or_else(|| cell(draft, row, column), str::to_owned);
        Some(Self { row, text, column: Some(column), landing: true })
    }

    /// Shows what is typed, and what is to become of it.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        view: &DeskView<'_>,
        draft: &Draft,
        entry: &Entry,
        rect: Rect,
    ) -> Option<Typed> {
        let layout = Layout::left_to_right(Align::Center);
        let mut row = ui.new_child(UiBuilder::new().max_rect(rect).layout(layout));
        row.spacing_mut().item_spacing.x = 10.0;
        let n = [("n", i64::from(entry.row).into())];
        let hint = match self.column {
            None => view.say_with("o1-fix-type-a-name-hint", &n),
            Some(_) => view.say_with("o1-cell-says", &n),
        };
        self.cell_ui(&mut row, view, draft);
        let (save, cancel) = (view.say("shared-save"), view.say("shared-cancel"));
        let save = Button::new(Kind::Firm, save).desk().padding(12.0);
        let cancel = Button::quiet(cancel).desk();
        let taken = save.size(&row, 200.0).x + cancel.size(&row, 200.0).x + 20.0;
        let room = (row.available_width() - taken).max(100.0);
        let field = Field::new(("problem", entry.row), &hint, &mut self.text).desk();
        let typed = field.width(room).placeholder(&hint).show(&mut row);
        if std::mem::take(&mut self.landing) {
            typed.response.request_focus();
        }
        let may = !self.text.trim().is_empty() || self.column.is_some();
        let saved = row.add(save.enabled(may)).clicked() || (typed.entered && may);
        let escaped =
            typed.response.lost_focus() && row.input(|input| input.key_pressed(Key::Escape));
        if row.add(cancel).clicked() || escaped {
            return Some(Typed::Cancelled);
        }
        saved.then(|| Typed::Saved(self.decision()))
    }

    fn decision(&mut self) -> Decision {
        let text = std::mem::take(&mut self.text);
        match self.column {
            None => Decision::TypeName(text),
            Some(column) => Decision::Edit { column, text },
        }
    }

    /// Which cell of the row is typed anew: another choice brings that cell's text.
    fn cell_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, draft: &Draft) {
        let Some(column) = &mut self.column else { return };
        let headers: Vec<_> =
            draft.columns.iter().enumerate().map(|(at, it)| (at, it.header.as_str())).collect();
        if Select::new(view.say("o1-cell"), CELL).show(ui, &headers, column) {
            self.text = cell(draft, self.row, *column);
        }
    }
}

fn cell(draft: &Draft, row: u32, column: usize) -> String {
    draft.table.row(row).map(|it| it.cell(column).trim().to_owned()).unwrap_or_default()
}

/// The cell a problem is about, and what it was meant to say if that is known.
fn edited<'a>(draft: &Draft, problem: &'a Problem) -> (usize, Option<&'a str>) {
    let by_header = |header: &str| draft.columns.iter().position(|it| it.header == header);
    let of = |field| draft.columns.of(field).next().map(|(index, _)| index);
    let (column, meant) = match problem {
        Problem::Mojibake { column, repaired, .. } => (by_header(column), Some(repaired.as_str())),
        Problem::BadEmail { meant, .. } => (of(Column::Email), meant.as_deref()),
        Problem::LostLetters { column, .. }
        | Problem::UnsureLetters { column, .. }
        | Problem::DamagedNumber { column, .. }
        | Problem::MovedCells { column }
        | Problem::TooLong { column, .. } => (by_header(column), None),
        Problem::NoName { .. }
        | Problem::PlaceholderName { .. }
        | Problem::NotAName { .. }
        | Problem::TwoPeople { .. }
        | Problem::SameEmail { .. }
        | Problem::SameName { .. }
        | Problem::BareName { .. }
        | Problem::SameTicket { .. }
        | Problem::TotalsRow { .. }
        | Problem::RepeatedHeader
        | Problem::TooManyCells { .. }
        | Problem::TooFewCells { .. }
        | Problem::Undecided { .. }
        | Problem::UnknownStatus { .. }
        | Problem::Heading { .. }
        | Problem::UnderHeading { .. }
        | Problem::TakesOff { .. } => (of(Column::Name).or_else(|| of(Column::First)), None),
    };
    (column.unwrap_or(0), meant)
}
