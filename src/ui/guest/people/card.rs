//! One person to meet.

use egui::{Margin, Rect, Sense, Stroke, Ui, pos2, vec2};

use super::heights::{self, lower_height};
use super::why::Telling;
use crate::domain::{Answer, Guest, GuestId, HowToMeet, Introduction, IntroductionId, Swap, Visit};
use crate::matching::{Named, asked_in, opener_for};
use crate::ui::art;
use crate::ui::guest::own::OwnLines;
use crate::ui::guest::shell::{at, fitting};
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::manner::lamp_ui;
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::why::{Setting, quotes_height, quotes_ui};
use crate::ui::widgets::{Button, Kind, Text, Tone, card_frame, note_frame};
use crate::words::{discreet_opener, them};

/// How long the string between two lamps takes to draw itself, in seconds.
const STRING_S: f32 = 0.9;

/// A wide screen's cards that are lower than this, in points, have less between their words.
pub(super) const ROOMY: f32 = 480.0;

/// What is left above the lower part at least, in points.
const LEAST: f32 = 4.0;

/// How high the lamp is that says how to meet somebody, in points.
const MEET: f32 = 40.0;

/// How lines are set on a card.
const LINES: TypeStyle = TypeStyle::SMALL.sized(18.0, 23.0);

/// Everything a card says about the other.
struct Other<'a> {
    id: IntroductionId,
    introduction: &'a Introduction,
    me: &'a Guest,
    reader: GuestId,
    own: &'a OwnLines,
    guest: &'a Guest,
    name: &'a str,
    them: &'static str,
    meet: Option<HowToMeet>,
    /// Something above the cards takes of their height: what is between words gets less.
    tight: bool,
}

/// Shows the card of one introduction; nothing where the other is not known any more. Answers what was
/// tapped, and how much higher than the room it had to be, or lower.
pub(super) fn card_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (reader, own): (GuestId, &OwnLines),
    id: IntroductionId,
    (failed, tight): (bool, bool),
) -> Option<(Option<Wish>, f32)> {
    let introduction = view.evening()?.introduction(id)?;
    let other = introduction.others(reader).next()?;
    let guest = view.guest(other)?;
    let manner = view.visit(other).map(Visit::manner).unwrap_or_default();
    let other = Other {
        id,
        introduction,
        me: view.guest(reader)?,
        reader,
        own,
        guest,
        name: guest.badge_name(),
        them: them(guest.pronouns()),
        meet: manner.meet,
        tight,
    };
    let answer = introduction.answer(reader);
    let t = Look::of(ui).tokens;
    let (width, least) = (ui.available_width(), ui.available_height());
    let mut frame =
        card_frame(ui).inner_margin(Margin::symmetric(22, if other.tight { 10 } else { 16 }));
    if answer == Answer::Yes {
        frame = frame.stroke(Stroke::new(3.0, t.leaf));
    }
    let inset = frame.total_margin().sum();
    let shown = frame
        .show(ui, |ui| {
            ui.set_width(width - inset.x);
            ui.spacing_mut().item_spacing.y = 0.0;
            let top = ui.cursor().top();
            head_ui(ui, view, &other);
            if let Some(key) = folded(answer) {
                ui.add_space(14.0);
                ui.add(Text::new(view.say(key), TypeStyle::BODY).soft());
                return (change_ui(ui, view, &other, failed), f32::NEG_INFINITY);
            }
            let bottom = top + least - inset.y;
            let keeps_back = reasons_ui(ui, view, &other, bottom);
            lower_ui(ui, view, &other, (answer, keeps_back), failed, bottom)
        })
        .inner;
    Some(shown)
}

/// What a card folds to.
const fn folded(answer: Answer) -> Option<&'static str> {
    match answer {
        Answer::NotNow => Some("k5-not-now-done"),
        Answer::KnowEachOther => Some("k5-know-done"),
        Answer::Open | Answer::Yes => None,
    }
}

/// Two lamps on a string, the name, the pronouns, and how to meet them.
fn head_ui(ui: &mut Ui, view: &View<'_>, other: &Other<'_>) {
    let look = Look::of(ui);
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), 56.0), Sense::hover());
    let lamps = Rect::from_min_size(row.min, vec2(128.0, 56.0));
    let initial =
        |guest: &Guest| guest.badge_name().chars().next().map(|c| c.to_uppercase().to_string());
    let initials =
        [initial(other.me).unwrap_or_default(), initial(other.guest).unwrap_or_default()];
    let seconds = look.seconds(STRING_S);
    let drawn = ui.ctx().animate_bool_with_time(ui.scope_id().with("string"), true, seconds);
    let met = other.introduction.answer(other.reader) == Answer::Yes;
    let [a, b] = &initials;
    art::pair(ui.painter(), lamps, [a, b], met, drawn, &look.tokens);
    let mut words = Rect::from_min_max(pos2(lamps.right() + 14.0, row.top()), row.max);
    if let Some(meet) = other.meet {
        let right =
            Rect::from_min_max(pos2(row.right() - MEET, row.center().y - MEET / 2.0), row.max);
        at(ui, right, |ui| lamp_ui(ui, view.words, meet, MEET));
        words.max.x = right.left() - 8.0;
    }
    let pronouns = other.guest.pronouns().unwrap_or_default();
    let gap = if pronouns.is_empty() { 12.0 } else { 1.0 };
    at(ui, words.translate(vec2(0.0, gap)), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let styles = [(28.0, 32.0), (24.0, 28.0), (20.0, 24.0)];
        let styles = styles.map(|(size, line)| TypeStyle::H2.sized(size, line));
        let style = fitting(ui, other.name, &styles);
        let rows = if pronouns.is_empty() { 2 } else { 1 };
        ui.add(Text::heading(other.name, style, 2).rows(rows));
        if !pronouns.is_empty() {
            ui.add(Text::new(pronouns, TypeStyle::SMALL.sized(18.0, 22.0)).soft().rows(1));
        }
    });
}

/// The first reason with what each said, then others where the card, which ends at `bottom`, has
/// room for them; answers whether something is not told here.
fn reasons_ui(ui: &mut Ui, view: &View<'_>, other: &Other<'_>, bottom: f32) -> bool {
    let ink = Look::of(ui).tokens.ink;
    let Some(id) = other.introduction.others(other.reader).next() else { return false };
    let people = [(other.reader, other.me.badge_name()), (id, other.name)];
    let people = people.map(|(guest, name)| Named { guest, name });
    let telling = Telling { view, own: other.own, people, them: other.them };
    let why = telling.why(other.introduction.reasons());
    ui.add_space(if other.tight { 5.0 } else { 9.0 });
    let leads = [(22.0, 28.0), (20.0, 26.0)].map(|(size, line)| TypeStyle::H3.sized(size, line));
    let style = fitting(ui, &why.first.lead, &leads);
    ui.add(Text::new(&why.first.lead, style).rows(2));
    ui.add_space(7.0);
    // On a narrow screen cards are as high as they need to be.
    let grows = !view.shell.is_wide();
    let left = |ui: &Ui| bottom - lower_height(ui) - ui.cursor().top() - 17.0;
    let mut setting = Setting { style: LINES, rows: Some(2) };
    let next = left(ui) - quotes_height(ui, &why.first, setting);
    let sentences = why.others.iter().take_while(|it| !it.is_quote);
    let whole: f32 = sentences.map(|it| other_height(ui, it)).sum();
    if !grows && next < whole {
        // A sentence is said whole, whatever quote is cut for it.
        setting.rows = Some(1);
    }
    quotes_ui(ui, &why.first, setting);
    for it in why.others {
        let room = left(ui);
        let grows = grows || !it.is_quote;
        let rows = if grows { usize::MAX } else { (room / LINES.line).floor().max(0.0) as usize };
        if rows == 0 {
            break;
        }
        ui.add_space(9.0);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 13.0;
            ui.vertical(|ui| {
                ui.set_width(23.0);
                icon_ui(ui, it.icon, 23.0, ink);
            });
            let text = Text::new(&it.text, LINES).rows(rows);
            let whole = text.spoken();
            let id = ui.add(text).id;
            ui.ctx().accesskit_node_builder(id, |node| node.set_value(whole));
        });
    }
    ui.add_space(8.0);
    why.keeps_back
}

/// How high a further reason is, in points.
fn other_height(ui: &Ui, it: &super::why::Other) -> f32 {
    9.0 + Text::new(&it.text, LINES).galley(ui, ui.available_width() - 36.0).size().y
}

/// Opener, place and buttons: at the foot of the card, or below the reasons where those are long.
fn lower_ui(
    ui: &mut Ui,
    view: &View<'_>,
    other: &Other<'_>,
    (answer, keeps_back): (Answer, bool),
    failed: bool,
    bottom: f32,
) -> (Option<Wish>, f32) {
    let high = lower_height(ui);
    let free = bottom - ui.cursor().top() - high;
    ui.add_space(free.max(LEAST));
    let top = ui.cursor().top();
    opener_ui(ui, view, other, keeps_back);
    let wish = match answer {
        Answer::Yes => yes_ui(ui, view, other, failed),
        Answer::Open | Answer::NotNow | Answer::KnowEachOther => open_ui(ui, view, other, failed),
    };
    let is_settled = heights::settle(ui, high, ui.min_rect().bottom() - top);
    (wish, if is_settled { LEAST - free } else { 0.0 })
}

/// Where, and what to ask.
fn opener_ui(ui: &mut Ui, view: &View<'_>, other: &Other<'_>, keeps_back: bool) {
    let introduction = other.introduction;
    let kept = opener_for(introduction.reasons(), introduction.guests(), other.reader);
    let kept = if keeps_back { discreet_opener(&kept) } else { kept };
    let opener = asked_in(introduction.reasons(), view.words).opener(&kept);
    let place = view.words.place(&introduction.reasons().spot);
    if opener.is_empty() && place.is_empty() {
        return;
    }
    let about = [("them", other.them.into()), ("name", other.name.into())];
    let ask = match (place.is_empty(), opener.is_empty()) {
        (true, _) => view.say_with("k5-ask", &about),
        (false, true) => place,
        (false, false) => {
            let [them, name] = about;
            view.say_with("k5-ask-at", &[("place", place.as_str().into()), them, name])
        }
    };
    let t = Look::of(ui).tokens;
    let margin = Margin::symmetric(16, if other.tight { 6 } else { 9 });
    let frame = note_frame(ui, Tone::Amber).corner_radius(16).inner_margin(margin);
    let width = ui.available_width() - frame.total_margin().sum().x;
    frame.show(ui, |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing = vec2(8.0, 3.0);
        ui.horizontal_top(|ui| {
            if !introduction.reasons().spot.is_empty() {
                icon_ui(ui, Icon::Place, 22.0, t.amber_ink);
            }
            ui.add(Text::new(&ask, TypeStyle::SMALL.sized(18.0, 22.0)));
        });
        if !opener.is_empty() {
            let quoted = view.say_with("shared-quoted", &[("text", opener.into())]);
            ui.add(Text::new(&quoted, TypeStyle::H3.sized(20.0, 25.0)));
        }
    });
    ui.add_space(if other.tight { 8.0 } else { 12.0 });
}

fn open_ui(ui: &mut Ui, view: &View<'_>, other: &Other<'_>, failed: bool) -> Option<Wish> {
    let width = ui.available_width();
    if failed {
        failed_ui(ui, view);
    }
    // All cards have the same buttons: a screen reader says whom each is about.
    let about = |ui: &mut Ui, button: Button<'_>| {
        let response = ui.add(button);
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(other.name));
        response.clicked()
    };
    let yes = about(ui, Button::new(Kind::Firm, view.say("k5-yes")).width(width));
    ui.add_space(8.0);
    let mut wish = yes.then_some(Wish::Answer(other.id, Answer::Yes));
    let first = ((width - 8.0) / 2.9).floor();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let small = |key| Button::sand(view.say(key)).desk().padding(8.0);
        if about(ui, small("k5-not-now").width(first)) {
            wish = Some(Wish::Answer(other.id, Answer::NotNow));
        }
        if about(ui, small("k5-know").width(width - 8.0 - first)) {
            wish = Some(Wish::Answer(other.id, Answer::KnowEachOther));
        }
    });
    wish
}

/// After a yes: what was said, swapping contact where they wish to be asked, and a way back.
fn yes_ui(ui: &mut Ui, view: &View<'_>, other: &Other<'_>, failed: bool) -> Option<Wish> {
    let width = ui.available_width();
    let about = [("them", other.them.into()), ("name", other.name.into())];
    let both = other.introduction.is_wanted_by_all();
    let key = match (both, other.introduction.is_made()) {
        (true, _) => "k5-both-yes",
        // By a host, or in the Ring: there is nobody's yes to wait for.
        (false, true) => "k5-introduced",
        (false, false) => "k5-yes-done",
    };
    let says = view.say_with(key, &about);
    let done = ui.add(Button::new(Kind::Leaf, &says).icon(Icon::Check).width(width));
    ui.ctx().accesskit_node_builder(done.id, |node| node.set_live(egui::accesskit::Live::Polite));
    ui.add_space(8.0);
    if let Some(wish) = swap_ui(ui, view, other) {
        return Some(wish);
    }
    if other.introduction.is_made() {
        return met_ui(ui, view, other, failed);
    }
    change_ui(ui, view, other, failed)
}

/// "We met", beside the way back where both fit. Only their own word: what the other says is shown
/// to nobody.
fn met_ui(ui: &mut Ui, view: &View<'_>, other: &Other<'_>, failed: bool) -> Option<Wish> {
    let said = other.introduction.says_met(other.reader);
    let met = if said {
        Button::new(Kind::Leaf, view.say("k5-met-said")).icon(Icon::Check)
    } else {
        Button::outlined(view.say("k5-met"))
    };
    let met = met.desk().padding(10.0);
    let width = ui.available_width();
    let back = change(ui, view).size(ui, f32::INFINITY).x + 8.0;
    let is_beside = met.size(ui, f32::INFINITY).x + back <= width;
    let room = if is_beside { width - back } else { width };
    let met_ui = |ui: &mut Ui| ui.add(met.clone().width(room)).clicked();
    let (tapped, changed) = if is_beside {
        let row = |ui: &mut Ui| (met_ui(ui), ui.add(change(ui, view)).clicked());
        let shown = ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            row(ui)
        });
        if failed {
            failed_ui(ui, view);
        }
        let (tapped, changed) = shown.inner;
        (tapped, changed.then_some(Wish::Answer(other.id, Answer::Open)))
    } else {
        let tapped = met_ui(ui);
        ui.add_space(8.0);
        (tapped, change_ui(ui, view, other, failed))
    };
    tapped.then_some(Wish::Met(other.id, !said)).or(changed)
}

fn swap_ui(ui: &mut Ui, view: &View<'_>, other: &Other<'_>) -> Option<Wish> {
    let swap = view.visit(other.reader).map(|visit| visit.consent().swap);
    let open = other.introduction.swap_answer(other.reader).is_none();
    if swap != Some(Swap::AskEachTime) || !open || !other.me.has_contact() {
        return None;
    }
    let question = view.say_with("k5-swap", &[("name", other.name.into())]);
    ui.add(Text::new(&question, TypeStyle::SMALL_STRONG));
    ui.add_space(6.0);
    let half = (ui.available_width() - 8.0) / 2.0;
    let mut wish = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        for (key, yes) in [("shared-yes", true), ("shared-no", false)] {
            if ui.add(Button::sand(view.say(key)).desk().width(half)).clicked() {
                wish = Some(Wish::Swap(other.id, yes));
            }
        }
    });
    ui.add_space(8.0);
    wish
}

fn change<'v>(ui: &Ui, view: &View<'v>) -> Button<'v> {
    let soft = Look::of(ui).tokens.soft;
    Button::quiet(view.say("k5-change-my-mind")).desk().padding(8.0).tint(soft)
}

fn change_ui(ui: &mut Ui, view: &View<'_>, other: &Other<'_>, failed: bool) -> Option<Wish> {
    if failed {
        failed_ui(ui, view);
    }
    let width = ui.available_width();
    ui.add(change(ui, view).width(width)).clicked().then_some(Wish::Answer(other.id, Answer::Open))
}

fn failed_ui(ui: &mut Ui, view: &View<'_>) {
    let clay = Look::of(ui).tokens.clay;
    ui.add(Text::new(view.say("k5-not-saved"), TypeStyle::SMALL_STRONG).color(clay));
    ui.add_space(6.0);
}
