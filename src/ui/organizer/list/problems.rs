//! Rows that need a look, each with what can be done about it.

use egui::{Align, Layout, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::draft::Draft;
use super::{Tap, page, says};
use crate::intake::{Choice, Decision, Field as Column, Look as Row, Problem};
use crate::ui::desk::view::DeskView;
use crate::ui::guest::at;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle, height};
use crate::ui::widgets::{Button, Field, Kind, Select, Text, Tone, scroll_ui};

/// Height of a row, and widths of what stands in it.
const ROW: f32 = 58.0;
const TAG: f32 = 76.0;
const FIRST: f32 = 150.0;
const OTHER: f32 = 110.0;
const CELL: f32 = 150.0;
/// Rows shown at once; the others follow as these are decided.
const MOST: usize = 100;

/// The card, with whatever is being typed in it.
#[derive(Default)]
pub(super) struct Problems {
    typing: Option<Typing>,
}

/// Something typed about one row.
struct Typing {
    row: u32,
    text: String,
    /// The column whose cell is edited, from 0; none for a name.
    column: Option<usize>,
    /// The field takes the focus when it appears.
    landing: bool,
}

/// What was tapped in a row.
enum Deed {
    Choose(Choice),
    Typed(Typing),
    Cancelled,
    /// What was decided is taken back.
    TakenBack,
}

impl Problems {
    /// Shows the card; what is decided goes into the draft.
    pub(super) fn card_ui(
        &mut self,
        ui: &mut Ui,
        view: &DeskView<'_>,
        draft: &mut Draft,
        rect: Rect,
        locked: bool,
    ) -> Option<Tap> {
        page::card_ui(ui, rect, [20.0, 16.0], |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let beside = title_ui(ui, view, draft);
            ui.add_space(6.0);
            if draft.rows().is_empty() {
                ui.add(Text::new(view.say("o1-all-well-hint"), TypeStyle::DESK_BODY).soft());
            } else if let Some((row, deed)) = self.rows_ui(ui, view, draft, locked) {
                self.take(draft, row, deed);
            }
            // By key, the rows come first: the report is about what is left of them.
            at(ui, beside, |ui| whole_ui(ui, view, draft, locked))
        })
    }

    fn rows_ui(
        &mut self,
        ui: &mut Ui,
        view: &DeskView<'_>,
        draft: &Draft,
        locked: bool,
    ) -> Option<(u32, Deed)> {
        let rows = draft.rows();
        let typing = &mut self.typing;
        let body = scroll_ui(ui, "problems", |ui| {
            let mut deed = None;
            for (look, decision) in rows.iter().take(MOST) {
                let here = typing.as_mut().filter(|it| it.row == look.row);
                let tapped = ui.push_id(look.row, |ui| match (here, decision) {
                    (_, Some(decision)) => settled_ui(ui, view, draft, look, decision),
                    (Some(typing), None) => typing_ui(ui, view, draft, look, typing),
                    (None, None) => row_ui(ui, view, draft, look).map(Deed::Choose),
                });
                if let Some(tapped) = tapped.inner.filter(|_| !locked) {
                    deed = Some((look.row, tapped));
                }
            }
            if let Some(more) = rows.len().checked_sub(MOST).filter(|more| *more > 0) {
                let says = view.count("o1-more-rows", more);
                ui.add(Text::new(&says, TypeStyle::DESK_SMALL).soft());
            }
            deed
        });
        body.inner
    }

    fn take(&mut self, draft: &mut Draft, row: u32, deed: Deed) {
        let decision = match deed {
            Deed::Cancelled => {
                self.typing = None;
                return;
            }
            Deed::TakenBack => {
                draft.take_back(row);
                return;
            }
            Deed::Typed(Typing { text, column: None, .. }) => Decision::TypeName(text),
            Deed::Typed(Typing { text, column: Some(column), .. }) => {
                Decision::Edit { column, text }
            }
            Deed::Choose(choice) => match decision(choice) {
                Some(Decision::Fix) => {
                    draft.decide_alike(row, &Decision::Fix);
                    return;
                }
                Some(decision) => decision,
                None => {
                    self.typing = Typing::start(draft, row, choice);
                    return;
                }
            },
        };
        self.typing = None;
        draft.decide(row, decision);
    }
}

impl Typing {
    fn start(draft: &Draft, row: u32, choice: Choice) -> Option<Self> {
        let look = draft.plan.look.iter().find(|it| it.row == row)?;
        if choice == Choice::TypeName {
            return Some(Self { row, text: String::new(), column: None, landing: true });
        }
        let (column, meant) = edited(draft, &look.problem);
        let cell = draft.table.row(row).map(|it| it.cell(column)).unwrap_or_default();
        let text = meant.map_or_else(|| cell.trim().to_owned(), str::to_owned);
        Some(Self { row, text, column: Some(column), landing: true })
    }
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

/// What a choice decides at once; `None` where something is typed first.
const fn decision(choice: Choice) -> Option<Decision> {
    Some(match choice {
        Choice::TypeName | Choice::Edit => return None,
        Choice::LeaveOut => Decision::LeaveOut,
        Choice::Split => Decision::Split,
        Choice::Keep => Decision::Keep,
        Choice::SamePerson => Decision::SamePerson,
        Choice::BothStay => Decision::BothStay,
        Choice::Fix => Decision::Fix,
        Choice::Expect => Decision::Expect,
    })
}

/// How many rows need a look; answers the room beside it.
fn title_ui(ui: &mut Ui, view: &DeskView<'_>, draft: &Draft) -> Rect {
    let (_, row) = ui.allocate_space(vec2(ui.available_width(), height::DESK));
    let title = view.count("o1-need-a-look", draft.plan.look.len());
    let title = Text::heading(&title, TypeStyle::H3_DESK, 2).rows(1);
    let layout = Layout::left_to_right(Align::Center);
    ui.new_child(UiBuilder::new().max_rect(row).layout(layout)).add(title);
    row
}

/// What can be done about all rows together: the report, and one step back.
fn whole_ui(ui: &mut Ui, view: &DeskView<'_>, draft: &mut Draft, locked: bool) -> Option<Tap> {
    let mut tap = None;
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        let save = Button::outlined(view.say("o1-save-report")).desk().icon(Icon::Save);
        let has_news = !draft.plan.look.is_empty() || !draft.plan.not_coming.is_empty();
        if has_news && ui.add(save).clicked() {
            tap = Some(Tap::SaveReport);
        }
        let back = Button::quiet(view.say("o1-fix-undo")).desk().icon(Icon::Back);
        if draft.can_go_back() && ui.add(back.enabled(!locked)).clicked() {
            draft.go_back();
        }
    });
    tap
}

/// A row's frame: a line above, the tag at the left; the rest is for `content`.
fn framed_ui<T>(
    ui: &mut Ui,
    view: &DeskView<'_>,
    look: &Row,
    is_open: bool,
    content: impl FnOnce(&mut Ui, Rect) -> T,
) -> T {
    let t = Look::of(ui).tokens;
    let (_, row) = ui.allocate_space(vec2(ui.available_width() - 4.0, ROW));
    ui.painter().hline(row.x_range(), row.top() + 0.75, Stroke::new(t.hairline, t.line));
    let (ink, wash) =
        if is_open { (t.clay, Tone::Clay.wash(&t)) } else { (t.soft, Tone::Sand.wash(&t)) };
    let label = view.say_with("o1-row", &[("n", i64::from(look.row).into())]);
    let tag = Rect::from_center_size(pos2(row.left() + TAG / 2.0, row.center().y), vec2(TAG, 30.0));
    let words = Text::new(&label, TypeStyle::DESK_TAG).color(ink).galley(ui, TAG);
    ui.painter().rect_filled(tag, 14, wash);
    ui.painter().galley(tag.center() - words.size() / 2.0, words, ink);
    let spoken = ui.interact(tag, ui.scope_id().with(("tag", look.row)), Sense::hover());
    spoken.widget_info(|| WidgetInfo::labeled(Role::Label, true, &label));
    content(ui, row.with_min_x(tag.right() + 12.0))
}

/// Who a row is about, and below what is wrong with it.
fn says_ui(row: &mut Ui, view: &DeskView<'_>, draft: &Draft, look: &Row, room: f32, is_open: bool) {
    let words = says::problem(view, &look.problem);
    let person = draft.person(look.row);
    let layout = Layout::top_down(Align::Min).with_main_align(Align::Center);
    row.allocate_ui_with_layout(vec2(room, ROW), layout, |ui| {
        ui.set_width(room);
        ui.spacing_mut().item_spacing.y = 0.0;
        if person.is_empty() {
            let words = Text::new(&words, TypeStyle::DESK_TABLE).rows(2);
            ui.add(if is_open { words } else { words.soft() });
            return;
        }
        let person = Text::new(&person, TypeStyle::DESK_TABLE_STRONG).rows(1);
        ui.add(if is_open { person } else { person.soft() });
        ui.add(Text::new(&words, TypeStyle::DESK_SMALL).soft().rows(1));
    });
}

/// A row that was decided: it stays where it was, and can be taken back there.
fn settled_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    draft: &Draft,
    look: &Row,
    decision: &Decision,
) -> Option<Deed> {
    framed_ui(ui, view, look, false, |ui, rect| {
        let layout = Layout::left_to_right(Align::Center);
        let mut row = ui.new_child(UiBuilder::new().max_rect(rect).layout(layout));
        row.spacing_mut().item_spacing.x = 12.0;
        let label = view.say_with("o1-take-back", &[("n", i64::from(look.row).into())]);
        let back = Button::quiet(&label).desk().padding(6.0).icon(Icon::Back);
        let done = says::decided(view, decision, &look.problem);
        let leaf = Look::of(&row).tokens.leaf;
        let done = Text::new(&done, TypeStyle::DESK_TABLE_STRONG).color(leaf).rows(1);
        let wide = done.galley(&row, FIRST).size().x;
        let taken = back.size(&row, f32::INFINITY).x + wide + 36.0;
        says_ui(&mut row, view, draft, look, (rect.width() - taken).max(120.0), false);
        row.add(done);
        row.add(back).clicked().then_some(Deed::TakenBack)
    })
}

fn row_ui(ui: &mut Ui, view: &DeskView<'_>, draft: &Draft, look: &Row) -> Option<Choice> {
    let choices = look.problem.choices();
    framed_ui(ui, view, look, true, |ui, rect| {
        let mut row = ui.new_child(
            UiBuilder::new().max_rect(rect).layout(Layout::left_to_right(Align::Center)),
        );
        row.spacing_mut().item_spacing.x = 12.0;
        let labels: Vec<_> =
            choices.iter().map(|it| says::choice(view, *it, &look.problem)).collect();
        let buttons: Vec<_> = labels.iter().enumerate().map(|(at, it)| button(at, it)).collect();
        let taken: f32 = buttons.iter().map(|it| it.size(&row, f32::INFINITY).x + 12.0).sum();
        says_ui(&mut row, view, draft, look, (rect.width() - taken).max(120.0), true);
        let mut tapped = None;
        for (button, choice) in buttons.into_iter().zip(choices) {
            if row.add(button).clicked() {
                tapped = Some(*choice);
            }
        }
        tapped
    })
}

/// The likeliest way out is outlined, the others are words.
fn button(place: usize, label: &str) -> Button<'_> {
    let (kind, wide) = if place == 0 { (Kind::Outlined, FIRST) } else { (Kind::Quiet, OTHER) };
    Button::new(kind, label).desk().padding(6.0).style(TypeStyle::DESK_TABLE_STRONG).width(wide)
}

/// A name or a cell typed anew, in the row itself.
fn typing_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    draft: &Draft,
    look: &Row,
    typing: &mut Typing,
) -> Option<Deed> {
    let n = [("n", i64::from(look.row).into())];
    framed_ui(ui, view, look, true, |ui, rect| {
        let mut row = ui.new_child(
            UiBuilder::new().max_rect(rect).layout(Layout::left_to_right(Align::Center)),
        );
        row.spacing_mut().item_spacing.x = 10.0;
        let hint = match typing.column.as_mut() {
            None => view.say_with("o1-fix-type-a-name-hint", &n),
            Some(column) => {
                cell_ui(&mut row, view, draft, look, column, &mut typing.text);
                view.say_with("o1-cell-says", &n)
            }
        };
        let (save, cancel) = (view.say("shared-save"), view.say("shared-cancel"));
        let save = Button::new(Kind::Firm, save).desk().padding(12.0);
        let cancel = Button::quiet(cancel).desk();
        let taken = save.size(&row, 200.0).x + cancel.size(&row, 200.0).x + 20.0;
        let room = (row.available_width() - taken).max(100.0);
        let field = Field::new(("problem", look.row), &hint, &mut typing.text).desk();
        let typed = field.width(room).placeholder(&hint).show(&mut row);
        if std::mem::take(&mut typing.landing) {
            typed.response.request_focus();
        }
        let may = !typing.text.trim().is_empty() || typing.column.is_some();
        let saved = row.add(save.enabled(may)).clicked() || (typed.entered && may);
        let escaped =
            typed.response.lost_focus() && row.input(|input| input.key_pressed(egui::Key::Escape));
        if row.add(cancel).clicked() || escaped {
            return Some(Deed::Cancelled);
        }
        saved.then(|| {
            let text = std::mem::take(&mut typing.text);
            Deed::Typed(Typing { row: look.row, text, column: typing.column, landing: false })
        })
    })
}

/// Which cell of the row is typed anew: another choice brings that cell's text.
fn cell_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    draft: &Draft,
    look: &Row,
    column: &mut usize,
    text: &mut String,
) {
    let headers: Vec<_> =
        draft.columns.iter().enumerate().map(|(at, it)| (at, it.header.as_str())).collect();
    if Select::new(view.say("o1-cell"), CELL).show(ui, &headers, column) {
        let row = draft.table.row(look.row);
        *text = row.map(|it| it.cell(*column).trim().to_owned()).unwrap_or_default();
    }
}
