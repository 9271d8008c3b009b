//! Tonight's gathering, the others of the house, and the form to plan one.

mod plan;
mod which;

use egui::{Key, Modifiers, Ui, vec2};

use super::page;
use crate::domain::{GatheringId, Plan};
use crate::ui::desk::view::{DeskView, count};
use crate::ui::desk::wish::Wish;
use crate::ui::guest::local;
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle, step};
use crate::ui::widgets::{Button, Text, card_frame};

use plan::Planning;

/// What of gatherings is open over the screen of the doors.
#[derive(Default)]
pub(in crate::ui) struct Gatherings {
    page: Option<Page>,
    /// Another page is shown for the first time: its title takes the focus.
    is_new: bool,
}

enum Page {
    Which,
    Plan(Box<Planning>),
}

/// What was tapped about gatherings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tap {
    Which,
    New,
    Edit(GatheringId),
    Open(GatheringId),
    Close,
}

impl Gatherings {
    /// Whether a page stands in place of the doors.
    pub(in crate::ui) const fn is_open(&self) -> bool {
        self.page.is_some()
    }

    /// Tonight's gathering as a card among the settings of a door.
    pub(in crate::ui) fn card_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        let tap = card_frame(ui).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = vec2(step::S8, step::S4);
            ui.add(Text::heading(view.say("settings-gathering"), TypeStyle::H3_DESK, 2));
            ui.add_space(step::S4);
            match (view.desk.tonight(), view.plan()) {
                (Some(gathering), Some(plan)) => tonight_ui(ui, view, gathering, plan),
                _ => nothing_ui(ui, view),
            }
        });
        tap.inner.and_then(|tap| self.act(view, tap))
    }

    /// The page that is open.
    pub(in crate::ui) fn page_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        let mut wish = None;
        let mut tap = match &mut self.page {
            None => None,
            Some(Page::Which) => which::page_ui(ui, view),
            Some(Page::Plan(planning)) => {
                wish = planning.ui(ui, view);
                planning.is_over(view).then_some(Tap::Close)
            }
        };
        let is_form = matches!(&self.page, Some(Page::Plan(it)) if it.lands_in_form());
        if std::mem::take(&mut self.is_new)
            && !is_form
            && let Some(heading) = view.heading.get()
        {
            ui.memory_mut(|memory| memory.request_focus(heading));
        }
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            tap = Some(Tap::Close);
        }
        wish.or(tap.and_then(|tap| self.act(view, tap)))
    }

    fn act(&mut self, view: &DeskView<'_>, tap: Tap) -> Option<Wish> {
        let page = match tap {
            Tap::Which => Some(Page::Which),
            Tap::New => Some(Page::Plan(Box::new(Planning::new(view)))),
            Tap::Edit(gathering) => {
                Planning::of(view, gathering).map(|it| Page::Plan(Box::new(it)))
            }
            Tap::Open(_) | Tap::Close => None,
        };
        self.page = page;
        self.is_new = true;
        match tap {
            Tap::Open(gathering) => Some(Wish::Serve(gathering)),
            Tap::Which | Tap::New | Tap::Edit(_) | Tap::Close => None,
        }
    }
}

fn tonight_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    gathering: GatheringId,
    plan: &Plan,
) -> Option<Tap> {
    ui.add(Text::new(&plan.name, TypeStyle::DESK_BODY_STRONG));
    ui.add(Text::new(&hours(view, plan), TypeStyle::DESK_BODY).soft());
    let spots = plan.spots.join(" · ");
    for (icon, says) in [(Icon::Home, plan.venue.as_str()), (Icon::Place, spots.as_str())] {
        if !says.is_empty() {
            ui.horizontal_top(|ui| {
                icon_ui(ui, icon, 20.0, Look::of(ui).tokens.soft);
                ui.add(Text::new(says, TypeStyle::DESK_BODY).soft());
            });
        }
    }
    ui.add_space(step::S8);
    let mut tap = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.y = step::S8;
        let edit = Button::outlined(view.say("shared-edit")).icon(Icon::Pencil).desk();
        if ui.add(edit).clicked() {
            tap = Some(Tap::Edit(gathering));
        }
        if ui.add(Button::outlined(view.say("gathering-change")).desk()).clicked() {
            tap = Some(Tap::Which);
        }
    });
    tap
}

fn nothing_ui(ui: &mut Ui, view: &DeskView<'_>) -> Option<Tap> {
    ui.add(Text::new(view.say("gathering-none"), TypeStyle::DESK_BODY).soft());
    ui.add_space(step::S8);
    let new = Button::primary(view.say("gathering-new")).icon(Icon::Plus).desk().tall(52.0);
    ui.add(new).clicked().then_some(Tap::New)
}

/// "Thu 20 Nov, 18:00–21:00", on the gathering's own clock.
fn hours(view: &DeskView<'_>, plan: &Plan) -> String {
    let (day, starts) = local(Some(plan), plan.starts);
    let (_, ends) = local(Some(plan), plan.ends);
    let day = view.words.day_with_year(day);
    let [starts, ends] = [starts, ends].map(|it| view.words.time(it));
    let about = [("day", day.into()), ("starts", starts.into()), ("ends", ends.into())];
    view.say_with("gathering-row", &about)
}

/// "32 guests".
fn guests(view: &DeskView<'_>, gathering: GatheringId) -> String {
    let evening = view.desk.state().gathering(gathering);
    let expected = |evening| crate::ui::host::expected(evening).count();
    view.say_with("gathering-guests", &[("n", count(evening.map_or(0, expected)))])
}
