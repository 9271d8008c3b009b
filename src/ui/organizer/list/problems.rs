//! Rows that need a look: groups of one kind with an answer to all of them, and each row with what
//! can be done about it.

use egui::{Align, Layout, Rect, Ui, UiBuilder, vec2};

use super::docket::{Docket, Entry, Item, State};
use super::draft::Draft;
use super::row::{Answer, Measure, Says, Shown, Stop, bar_ui, row_ui, tag_ui};
use super::stack::{Rows, Stack};
use super::typing::{Typed, Typing};
use super::{page, says};
use crate::intake::Choice;
use crate::ui::desk::view::DeskView;
use crate::ui::icons::Icon;
use crate::ui::theme::{TypeStyle, height, step};
use crate::ui::widgets::{Button, Kind, Text, Tone, announce_ui, tag_ui as pill_ui};

/// Room for the line that says how many are further down.
const MORE: f32 = 30.0;

/// The card, with where somebody is and whatever is being typed in it.
#[derive(Default)]
pub(super) struct Problems {
    stack: Stack,
    typing: Option<Typing>,
}

/// What can be done about a row or a group.
#[derive(Clone, Copy)]
enum Deed {
    Choose(Choice),
    /// What was decided is taken back.
    TakeBack,
}

impl Problems {
    /// Shows the card; what is decided goes into the draft. Answers the room beside the title.
    pub(super) fn card_ui(
        &mut self,
        ui: &mut Ui,
        view: &DeskView<'_>,
        draft: &mut Draft,
        rect: Rect,
        locked: bool,
    ) -> Rect {
        page::card_ui(ui, rect, [20.0, 12.0], |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let beside = title_ui(ui, view, draft);
            ui.add_space(6.0);
            if !draft.has_rows() {
                let key = if draft.sheets.len() > 1 { "o1-which-sheet" } else { "o1-no-rows" };
                ui.add(Text::new(view.say(key), TypeStyle::DESK_BODY).soft());
            } else if draft.docket.entries.is_empty() {
                ui.add(Text::new(view.say("o1-all-well-hint"), TypeStyle::DESK_BODY).soft());
            } else {
                self.list_ui(ui, view, draft, locked);
            }
            beside
        })
    }

    fn list_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, draft: &mut Draft, locked: bool) {
        let all = ui.available_rect_before_wrap();
        let list = all.with_max_y(all.bottom() - if self.stack.below > 0 { MORE } else { 0.0 });
        let measure = Measure::of(list.width() - 10.0);
        let mut typed = None;
        let tapped = {
            let (docket, typing) = (&draft.docket, &mut self.typing);
            let bars = bars_before(docket);
            let top = |item: usize| {
                let bars = bars.get(item).copied().unwrap_or(0);
                bars as f32 * measure.bar + (item - bars) as f32 * measure.row
            };
            let has_answers = |item: usize| !answers(view, docket, item).is_empty();
            let rows = Rows { count: docket.items.len(), top: &top, has_answers: &has_answers };
            let mut child = ui.new_child(UiBuilder::new().max_rect(list));
            let draft = &*draft;
            self.stack.show(&mut child, "problems", &rows, |ui, item, place, stop| {
                let entry = entry(docket, item);
                match (typing.as_mut(), entry) {
                    (Some(typing), Some(entry)) if typing.row == entry.row => {
                        typed = typing_ui(ui, view, draft, entry, place, typing);
                        Shown::default()
                    }
                    _ => item_ui(ui, view, draft, item, place, stop),
                }
            })
        };
        if let Some((item, button)) = tapped.filter(|_| !locked) {
            let deed = answers(view, &draft.docket, item).get(button).map(|it| it.deed);
            self.take(draft, item, deed);
        }
        if let Some(typed) = typed {
            self.take_typed(draft, typed);
        }
        if self.stack.below > 0 {
            let foot = all.with_min_y(all.bottom() - MORE + 4.0);
            let below = draft.docket.items.iter().rev().take(self.stack.below);
            let rows = below.filter(|it| matches!(it, Item::Row(_))).count();
            let says = view.count("o1-more-below", rows);
            let more = Button::quiet(&says).desk().icon(Icon::Down).tall(MORE - 4.0);
            let more = more.style(TypeStyle::DESK_SMALL).stop(false).padding(8.0);
            let wide = more.size(ui, f32::INFINITY).x;
            let place = Rect::from_center_size(foot.center(), vec2(wide, MORE - 4.0));
            if crate::ui::guest::at(ui, place, |ui| ui.add(more)).clicked() {
                self.stack.go_on();
            }
        }
    }

    fn take(&mut self, draft: &mut Draft, item: usize, deed: Option<Deed>) {
        let (Some(deed), Some(what)) = (deed, draft.docket.items.get(item).copied()) else {
            return;
        };
        match (what, deed) {
            (Item::Bar(group), Deed::Choose(choice)) => {
                if let Some(decision) = choice.decides_at_once() {
                    draft.decide_group(group, &decision);
                }
                self.typing = None;
                self.go_on_from(draft, item);
            }
            (Item::Bar(group), Deed::TakeBack) => {
                draft.take_group_back(group);
                self.stack.land_on(item);
            }
            (Item::Row(_), Deed::TakeBack) => {
                if let Some(row) = entry(&draft.docket, item).map(|it| it.row) {
                    draft.take_back(row);
                }
                self.stack.land_on(item);
            }
            (Item::Row(_), Deed::Choose(choice)) => {
                let Some(row) = entry(&draft.docket, item).map(|it| it.row) else { return };
                match choice.decides_at_once() {
                    Some(decision) => {
                        draft.decide(row, decision);
                        self.typing = None;
                        self.go_on_from(draft, item);
                    }
                    None => self.typing = Typing::start(draft, row, choice),
                }
            }
        }
    }

    fn take_typed(&mut self, draft: &mut Draft, typed: Typed) {
        let Some(typing) = self.typing.take() else { return };
        let is_it =
            |item: &usize| entry(&draft.docket, *item).is_some_and(|entry| entry.row == typing.row);
        let item = (0..draft.docket.items.len()).find(is_it).unwrap_or(self.stack.cursor);
        match typed {
            Typed::Saved(decision) => {
                draft.decide(typing.row, decision);
                self.go_on_from(draft, item);
            }
            Typed::Cancelled => self.stack.land_on(item),
        }
    }

    /// The focus goes to the next row that nobody decided; nothing else moves.
    fn go_on_from(&mut self, draft: &Draft, item: usize) {
        self.stack.land_on(draft.docket.next_open(item).unwrap_or(item));
    }
}

/// How many bars stand before each item, and before the end.
fn bars_before(docket: &Docket) -> Vec<usize> {
    let mut bars = 0;
    let mut before = Vec::with_capacity(docket.items.len() + 1);
    for item in &docket.items {
        before.push(bars);
        bars += usize::from(matches!(item, Item::Bar(_)));
    }
    before.push(bars);
    before
}

fn entry(docket: &Docket, item: usize) -> Option<&Entry> {
    match docket.items.get(item)? {
        Item::Row(at) => docket.entries.get(*at),
        Item::Bar(_) => None,
    }
}

/// The way back from a decision.
fn back(label: String, spoken: Option<String>) -> Answer<Deed> {
    Answer { label, spoken, icon: Some(Icon::Back), deed: Deed::TakeBack }
}

/// What can be done about an item.
fn answers(view: &DeskView<'_>, docket: &Docket, item: usize) -> Vec<Answer<Deed>> {
    match docket.items.get(item) {
        Some(Item::Row(at)) => {
            let Some(entry) = docket.entries.get(*at) else { return Vec::new() };
            let n = [("n", i64::from(entry.row).into())];
            match &entry.state {
                State::Settled => Vec::new(),
                State::Decided(_) => {
                    let spoken = view.say_with("o1-take-back", &n);
                    vec![back(view.say("shared-undo").to_owned(), Some(spoken))]
                }
                State::Open => {
                    let choices = entry.problem.choices().iter();
                    let answer = |choice: &Choice| Answer {
                        label: says::choice(view, *choice, &entry.problem),
                        spoken: None,
                        icon: None,
                        deed: Deed::Choose(*choice),
                    };
                    choices.map(answer).collect()
                }
            }
        }
        Some(Item::Bar(group)) => {
            let Some(it) = docket.groups.get(*group) else { return Vec::new() };
            let open = docket.open_rows(*group).count();
            let first = docket.open_rows(*group).next();
            let mut answers = Vec::new();
            if let Some(first) = first {
                let rest = it.entries.len() - open;
                let choices = first.problem.choices_for_all().iter();
                answers.extend(choices.map(|choice| Answer {
                    label: says::for_all(view, *choice, &first.problem, [open, rest]),
                    spoken: None,
                    icon: None,
                    deed: Deed::Choose(*choice),
                }));
            }
            if !it.bulk.is_empty() {
                answers.push(back(view.count("o1-take-all-back", it.bulk.len()), None));
            }
            answers
        }
        None => Vec::new(),
    }
}

fn item_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    draft: &Draft,
    item: usize,
    place: Rect,
    stop: Stop,
) -> Shown {
    let answers = answers(view, &draft.docket, item);
    match draft.docket.items.get(item) {
        Some(Item::Bar(group)) => {
            let group = draft.docket.groups.get(*group);
            let entries = group.map_or(&[][..], |it| it.entries.as_slice());
            let first = entries.first().and_then(|at| draft.docket.entries.get(*at));
            let title = first.map(|it| says::group(view, it.kind_of())).unwrap_or_default();
            let rows = view.count("o1-rows", entries.len());
            bar_ui(ui, place, &title, &rows, &answers, stop)
        }
        Some(Item::Row(at)) => {
            let Some(entry) = draft.docket.entries.get(*at) else { return Shown::default() };
            let (person, why) = (draft.person(entry.row), says::problem(view, &entry.problem));
            let done = match &entry.state {
                State::Open => None,
                State::Decided(decision) => Some(says::decided(view, decision, &entry.problem)),
                State::Settled => Some(view.say("o1-settled").to_owned()),
            };
            row_ui(ui, view, place, &words(entry, &person, &why, done.as_deref()), &answers, stop)
        }
        None => Shown::default(),
    }
}

fn words<'a>(entry: &Entry, who: &'a str, why: &'a str, done: Option<&'a str>) -> Says<'a> {
    let is_quiet = entry.state != State::Open;
    Says { number: Some(entry.row), who, why, done, is_quiet }
}

fn typing_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    draft: &Draft,
    entry: &Entry,
    place: Rect,
    typing: &mut Typing,
) -> Option<Typed> {
    let says = words(entry, "", "", None);
    let row = place.with_max_y(place.top() + Measure::of(f32::INFINITY).row);
    let inside = tag_ui(ui, view, row, &says);
    typing.ui(ui, view, draft, entry, inside)
}

/// How many rows need a look and how many were decided; answers the room beside it.
fn title_ui(ui: &mut Ui, view: &DeskView<'_>, draft: &Draft) -> Rect {
    let (_, row) = ui.allocate_space(vec2(ui.available_width(), height::DESK));
    let title = match (draft.has_rows(), draft.docket.open()) {
        (false, _) => view.say("o1-no-sheet").to_owned(),
        (true, open) => view.count("o1-need-a-look", open),
    };
    let heading = Text::heading(&title, TypeStyle::H3_DESK, 2).rows(1);
    let layout = Layout::left_to_right(Align::Center);
    let mut ui = ui.new_child(UiBuilder::new().max_rect(row).layout(layout));
    ui.spacing_mut().item_spacing.x = step::S12;
    ui.add(heading);
    let decided = draft.docket.decided();
    if decided > 0 {
        let says = view.count("o1-decided", decided);
        pill_ui(&mut ui, Tone::Leaf, Some(Icon::Check), &says);
    }
    announce_ui(&mut ui, "problems", &title);
    row.with_min_x(ui.cursor().left())
}

/// What of the report can be saved, as a button at the right end of the title.
pub(super) fn report_ui(ui: &mut Ui, view: &DeskView<'_>, draft: &Draft, beside: Rect) -> bool {
    let has_news = !draft.plan.look.is_empty() || !draft.plan.not_coming.is_empty();
    if !has_news {
        return false;
    }
    let label = view.say("o1-save-report");
    let save = Button::new(Kind::Outlined, label).desk().icon(Icon::Save);
    let save =
        if save.size(ui, f32::INFINITY).x > beside.width() { save.words_hidden() } else { save };
    let size = save.size(ui, f32::INFINITY);
    let place = Rect::from_min_size(
        egui::pos2(beside.right() - size.x, beside.center().y - size.y / 2.0),
        size,
    );
    crate::ui::guest::at(ui, place, |ui| ui.add(save)).clicked()
}
