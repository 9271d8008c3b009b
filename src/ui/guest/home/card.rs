//! One person on K6's page of promises.

use egui::{Align, Layout, Margin, Rect, Sense, Stroke, Ui, pos2, vec2};

use super::promise::{By, Said, days};
use super::{HomeWish, swap_answer};
use crate::domain::{Guest, GuestId, LINE_CHARS, Swap};
use crate::ui::art;
use crate::ui::guest::shell::at;
use crate::ui::guest::view::View;
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle, height, step};
use crate::ui::widgets::{Field, Text, card_frame, chips_ui, chips_width, one_of_ui};
use crate::words::them;

/// Somebody's card: whose way home it is, and with whom.
struct Card<'a> {
    view: &'a View<'a>,
    guest: GuestId,
    with: GuestId,
    /// What they are called.
    name: String,
}

/// Shows somebody's card, at least so high; answers what was tapped, and whether Enter was pressed
/// in its field.
pub(super) fn card_ui(
    ui: &mut Ui,
    view: &View<'_>,
    guest: GuestId,
    said: &mut Said,
    (least, unsaved): (f32, bool),
) -> (Option<HomeWish>, bool) {
    let Some(other) = view.guest(said.to) else { return (None, false) };
    let card = Card { view, guest, with: said.to, name: view.on_badge(said.to) };
    let frame = card_frame(ui).inner_margin(Margin { left: 24, right: 24, top: 14, bottom: 14 });
    let inset = frame.total_margin().sum();
    let width = ui.available_width() - inset.x;
    let top = ui.cursor().top();
    let shown = frame.show(ui, |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 0.0;
        head_ui(ui, [&view.on_badge(guest), &card.name]);
        let about = [("them", them(other.pronouns()).into()), ("name", card.name.as_str().into())];
        ui.add_space(10.0);
        let question = view.say_with("k6-promise-them", &about);
        ui.add(Text::new(&question, TypeStyle::BODY_STRONG));
        ui.add_space(6.0);
        let entered = words_ui(ui, view, said, &question);
        ui.add_space(12.0);
        let swap = card.swap_ui(ui);
        if unsaved {
            let clay = Look::of(ui).tokens.clay;
            let says = Text::new(view.say("k6-not-saved"), TypeStyle::SMALL_STRONG).color(clay);
            let id = ui.add(says).id;
            ui.ctx().accesskit_node_builder(id, |node| {
                node.set_live(egui::accesskit::Live::Assertive);
            });
        }
        let used = ui.cursor().top() - top + inset.y / 2.0;
        ui.add_space((least - used - inset.y / 2.0 - GLAD).max(6.0));
        let glad = if said.glad_settled { None } else { card.glad_ui(ui) };
        (swap.or(glad), entered)
    });
    shown.inner
}

/// The least room for the words of that question beside its answers, in points.
const LEAST_WORDS: f32 = 180.0;

/// How high the question at the foot of a card is, with its line, in points.
const GLAD: f32 = 76.0;

fn head_ui(ui: &mut Ui, names: [&str; 2]) {
    let t = Look::of(ui).tokens;
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), 60.0), Sense::hover());
    let lamps = Rect::from_min_size(row.min, vec2(140.0, 60.0));
    let initial = |name: &str| name.chars().take(1).flat_map(char::to_uppercase).collect();
    let initials: [String; 2] = names.map(initial);
    art::pair(ui.painter(), lamps, [&initials[0], &initials[1]], true, 1.0, &t);
    let words = Rect::from_min_max(pos2(lamps.right() + step::S16, row.top() + 14.0), row.max);
    at(ui, words, |ui| {
        ui.add(Text::heading(names[1], TypeStyle::H2.sized(28.0, 32.0), 2).rows(1));
    });
}

/// The promise in words, and by when.
fn words_ui(ui: &mut Ui, view: &View<'_>, said: &mut Said, question: &str) -> bool {
    let out = Field::new(("promise", said.to, view.turn), question, &mut said.text)
        .placeholder(view.say("k6-promise-words"))
        .letters_max(LINE_CHARS)
        .show(ui);
    ui.add_space(8.0);
    let (week, next) = days(view.desk);
    let mut options = vec![(By::ThisWeek(week), view.say("k6-this-week").to_owned())];
    if let Some(next) = next {
        let day = view.words.brief_day(next);
        options.push((By::NextTime(next), view.say_with("k6-by-day", &[("day", day.into())])));
    }
    options.push((By::NoDay, view.say("k6-no-day").to_owned()));
    let group = format!("{question} {}", view.say("k6-when"));
    ui.spacing_mut().item_spacing.x = 8.0;
    chips_ui(ui, &group, &options, &mut said.by);
    out.entered
}

impl Card<'_> {
    /// "Swap contact with Ben?", for whoever wants to be asked each time.
    fn swap_ui(&self, ui: &mut Ui) -> Option<HomeWish> {
        let Self { view, guest, with, ref name } = *self;
        let asks = view.visit(guest).is_some_and(|it| it.consent().swap == Swap::AskEachTime);
        if !asks || !view.guest(guest).is_some_and(Guest::has_contact) {
            return None;
        }
        let question = view.say_with("k5-swap", &[("name", name.as_str().into())]);
        ui.add(Text::new(&question, TypeStyle::BODY_STRONG));
        ui.add_space(6.0);
        let theirs = them(view.guest(with).and_then(Guest::pronouns));
        let about = [("them", theirs.into()), ("name", name.as_str().into())];
        let yes = view.say_with("k6-swap-yes", &about);
        let options = [(Some(true), yes.as_str()), (Some(false), view.say("shared-no"))];
        let before = view.evening().and_then(|it| swap_answer(it, guest, with));
        // A tap on what is chosen leaves it: an answer can be changed, not unsaid.
        one_of_ui(ui, &question, &options, before)?.map(|yes| HomeWish::Swap(with, yes))
    }

    /// "Glad you met?" Nobody ever sees this.
    fn glad_ui(&self, ui: &mut Ui) -> Option<HomeWish> {
        let Self { view, guest, with, ref name } = *self;
        let t = Look::of(ui).tokens;
        let left_right = ui.max_rect().x_range();
        let line = ui.cursor().top();
        ui.painter().hline(left_right, line, Stroke::new(t.hairline, t.line));
        ui.add_space(12.0);
        let before = view.evening().and_then(|it| it.glad(guest, with));
        let mut chosen = before;
        let options = [(true, view.say("shared-yes")), (false, view.say("k6-glad-no"))];
        let question = view.say("k6-glad");
        let private = view.say("k6-glad-private");
        let group = format!("{question} {name}. {private}");
        ui.spacing_mut().item_spacing.x = 8.0;
        let words = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add(Text::new(question, TypeStyle::BODY_STRONG));
            ui.horizontal(|ui| {
                icon_ui(ui, Icon::Lock, 20.0, t.soft);
                ui.add(Text::new(private, TypeStyle::SMALL).soft());
            });
        };
        // As wide as either answer makes them: choosing must not lay them out anew, and lose the focus.
        let [yes, no] = [true, false].map(|it| chips_width(ui, &options, Some(it)));
        let wide = ui.available_width() - yes.max(no) - 8.0;
        if wide < LEAST_WORDS {
            words(ui);
            chips_ui(ui, &group, &options, &mut chosen);
        } else {
            let row = Layout::left_to_right(Align::Center);
            ui.allocate_ui_with_layout(vec2(ui.available_width(), height::BUTTON), row, |ui| {
                let lines = TypeStyle::BODY_STRONG.line + TypeStyle::SMALL.line;
                ui.allocate_ui_with_layout(vec2(wide, lines), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(wide);
                    words(ui);
                });
                chips_ui(ui, &group, &options, &mut chosen);
            });
        }
        (chosen != before).then_some(HomeWish::Glad(with, chosen))
    }
}
