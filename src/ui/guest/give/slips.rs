//! Lines that were said, each on its slip.

use egui::{Rect, Ui, pos2};

use crate::domain::{Line, LineId, Side};
use crate::ui::guest::own::ask_aloud_ui;
use crate::ui::guest::shell::at;
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;
use crate::ui::icons::{Icon, kind_icon};
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Slip, SlipTap, Text};

pub(super) fn slips_ui(ui: &mut Ui, view: &View<'_>, lines: &[(LineId, Line)]) -> Option<Wish> {
    let mut wish = None;
    for (id, line) in lines {
        let text = line.text();
        let name = [("line", text.into())];
        let remove = view.say_with("k4-remove", &name);
        let shown = line.is_on_screen();
        let eye = view.say_with(if shown { "k4-eye-hide" } else { "k4-eye-show" }, &name);
        let mut slip = Slip::new(kind_icon(line.saying().kind), text, &remove);
        let may_open = !line.saying().support && !view.desk.awaits_meaning(*id);
        // An offer is shown unless somebody closed its eye elsewhere.
        let has_eye = line.side() == Side::Need || !shown;
        if has_eye && (shown || may_open) {
            slip = slip.eye(shown, &eye);
        }
        match slip.show(ui) {
            Some(SlipTap::Eye) => wish = Some(Wish::Show(*id, !shown)),
            Some(SlipTap::Remove) => wish = Some(Wish::Remove(*id)),
            None => {}
        }
        if line.side() == Side::Need && shown {
            wish = aloud_ui(ui, view, *id, line).or(wish);
        }
        ui.add_space(10.0);
    }
    wish
}

/// "Say it in the Ring?", below a need whose eye is open.
fn aloud_ui(ui: &mut Ui, view: &View<'_>, id: LineId, line: &Line) -> Option<Wish> {
    let is_aloud = line.is_aloud();
    ask_aloud_ui(ui, view, line).then_some(Wish::SayAloud(id, !is_aloud))
}

/// At the foot of the card with needs: who will see them. Answers how far down the card has to
/// reach.
pub(super) fn note_ui(
    ui: &mut Ui,
    view: &View<'_>,
    side: Side,
    lines: &[(LineId, Line)],
    card: Rect,
    content_bottom: f32,
) -> f32 {
    if side == Side::Offer || lines.is_empty() {
        return content_bottom + 20.0;
    }
    let soft = Look::of(ui).tokens.soft;
    let support = lines.iter().any(|(_, line)| line.saying().support);
    let key = if support { "k4-support" } else { "k4-eye" };
    let text = Text::new(view.say(key), TypeStyle::SMALL).soft();
    let high = text.galley(ui, card.width() - 62.0 - 26.0).size().y;
    let top = (card.bottom() - 16.0 - high).max(content_bottom + 14.0);
    let middle = top + high / 2.0;
    Icon::Hide.paint(ui.painter(), pos2(card.left() + 38.0, middle), 24.0, soft);
    let place =
        Rect::from_min_max(pos2(card.left() + 62.0, top), pos2(card.right() - 24.0, top + high));
    at(ui, place, |ui| ui.add(text));
    content_bottom + 14.0 + high + 16.0
}
