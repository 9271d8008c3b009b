//! The band: a string of lights with a bulb for each finished step, and help at hand.

use egui::{Align2, Rangef, Rect, Response, Ui, pos2, vec2};

use super::{Room, Shell, at};
use crate::ui::art;
use crate::ui::guest::called::Called;
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Button, Kind, Text, paint_band};

/// A step of the guest's way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Step {
    /// K2.
    FindYou = 1,
    /// K3.
    SayHello,
    /// K4.
    GiveAndAsk,
    /// K5.
    Meet,
}

impl Step {
    const ALL: [Self; 4] = [Self::FindYou, Self::SayHello, Self::GiveAndAsk, Self::Meet];

    const fn key(self) -> &'static str {
        match self {
            Self::FindYou => "band-find-you",
            Self::SayHello => "band-say-hello",
            Self::GiveAndAsk => "band-give-and-ask",
            Self::Meet => "band-meet",
        }
    }

    /// "Step 2 of 4".
    #[must_use]
    pub(crate) fn spoken(self, view: &View<'_>) -> String {
        view.say_with("band-step", &[("n", (self as i32).into()), ("of", 4.into())])
    }
}

/// A string of lights with a word under each bulb, and what its first button says.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Strand<'a> {
    /// One word or two a bulb, at most four bulbs.
    pub labels: &'a [&'a str],
    /// The bulb of this screen, from 0; it and those before it are lit.
    pub at: usize,
    /// The button that leaves.
    pub leave: &'a str,
}

/// How long a bulb takes to light, in seconds.
const BULB_S: f32 = 0.4;

/// Paints the band and shows its buttons. Call it last: its buttons come after the content.
pub(crate) fn band_ui(ui: &mut Ui, view: &View<'_>, step: Step) -> Option<Wish> {
    let labels = Step::ALL.map(|it| view.say(it.key()));
    let leave = view.say("shared-start-over");
    strand_ui(ui, view, Strand { labels: &labels, at: step as usize - 1, leave })
}

/// The same with another string of lights.
pub(crate) fn strand_ui(ui: &mut Ui, view: &View<'_>, strand: Strand<'_>) -> Option<Wish> {
    paint(ui, view, strand);
    buttons_ui(ui, view, strand.leave)
}

fn paint(ui: &Ui, view: &View<'_>, strand: Strand<'_>) {
    let t = Look::of(ui).tokens;
    let rect = view.shell.band();
    let painter = ui.painter();
    paint_band(ui, rect);
    let lit = lit(ui, strand);
    if view.shell.is_low() {
        return small(ui, view, strand, &lit);
    }
    let places = art::band(painter, rect, art::hooks(rect), &lit, &t);
    for ((at, label), place) in strand.labels.iter().enumerate().zip(places) {
        let here = at == strand.at;
        let style = if here { TypeStyle::SMALL_STRONG } else { TypeStyle::SMALL };
        let color = if here { t.on_dusk() } else { t.mist };
        let galley =
            Text::new(label, style.sized(18.0, 24.0)).color(color).galley(ui, f32::INFINITY);
        painter.galley(pos2(place.x - galley.size().x / 2.0, place.y), galley, color);
    }
}

/// Bulbs in a row and "2 of 4"; with a single one, its word.
fn small(ui: &Ui, view: &View<'_>, strand: Strand<'_>, lit: &[f32]) {
    let t = Look::of(ui).tokens;
    let band = view.shell.band();
    let whole = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let says = match strand.labels {
        [only] => (*only).to_owned(),
        all => view.say_with(
            "band-step-short",
            &[("n", whole(strand.at + 1).into()), ("of", whole(all.len()).into())],
        ),
    };
    let galley =
        Text::new(&says, TypeStyle::BODY_STRONG).color(t.on_dusk()).galley(ui, f32::INFINITY);
    // The button that leaves and the three others stand at either side.
    let free = Rangef::new(band.left() + 190.0, band.right() - 232.0);
    let row = 36.0 * lit.len() as f32;
    let wide = row + 10.0 + galley.size().x;
    let (bulbs, text) = (free.span() >= row + 6.0, free.span() >= wide);
    let left = free.center() - if text { wide } else { row } / 2.0;
    if bulbs {
        art::small_steps(ui.painter(), pos2(left, band.center().y), lit, &t);
    }
    if text {
        let top = band.center().y - galley.size().y / 2.0;
        ui.painter().galley(pos2(left + row + 10.0, top), galley, t.on_dusk());
    }
}

fn lit(ui: &Ui, strand: Strand<'_>) -> Vec<f32> {
    let seconds = Look::of(ui).seconds(BULB_S);
    let lit = |(at, label): (usize, &&str)| {
        let goal = if at <= strand.at { 1.0 } else { 0.0 };
        let id = ui.scope_id().with(("bulb", at, *label));
        let lit = ui.ctx().animate_value_with_time(id, goal, seconds);
        1.0 - (1.0 - lit) * (1.0 - lit)
    };
    strand.labels.iter().enumerate().map(lit).collect()
}

fn buttons_ui(ui: &mut Ui, view: &View<'_>, leave: &str) -> Option<Wish> {
    let shell = &view.shell;
    let over = leave_ui(ui, shell, leave);
    let small = shell.room == Room::Small;
    let help = view.say("shared-help");
    let size = view.say("shared-text-size");
    let contrast = view.say("shared-contrast");
    let mut buttons = [
        tool(shell, size).letters().words_hidden().padding(16.0),
        tool(shell, contrast).icon(Icon::Contrast).icon_size(26.0).words_hidden(),
        if small {
            tool(shell, help).icon(Icon::Help).icon_size(26.0).words_hidden()
        } else {
            tool(shell, help).icon(Icon::Help).icon_size(26.0)
        },
    ];
    if shell.is_low() {
        buttons = buttons.map(|it| it.tall(52.0));
    }
    let wishes = [Wish::NextTextSize, Wish::Contrast, Wish::Help];
    let taps = row_from_right(ui, shell, buttons);
    if let (Some(called), Some(help)) = (Called::at(view), taps.last()) {
        called.light_ui(ui, view, help);
    }
    let tapped = taps.into_iter().zip(wishes).find(|(tap, _)| tap.clicked());
    if over.clicked() { Some(Wish::StartOver) } else { tapped.map(|(_, wish)| wish) }
}

fn leave_ui(ui: &mut Ui, shell: &Shell, label: &str) -> Response {
    let mut button = tool(shell, label).icon(Icon::Back).padding(18.0);
    let mut left = 32.0;
    if shell.is_low() {
        button = button.tall(52.0).padding(14.0);
        left = 16.0;
    }
    let size = button.size(ui, f32::INFINITY);
    let tools = shell.tools();
    let place = Align2::LEFT_CENTER.anchor_size(pos2(tools.left() + left, middle(shell)), size);
    at(ui, place, |ui| ui.add(button))
}

/// The buttons' common middle: the row below the band of a tall screen is a little high.
fn middle(shell: &Shell) -> f32 {
    match shell.room {
        Room::Tall => shell.tools().top() + 44.0,
        Room::Wide | Room::Small => shell.tools().center().y,
    }
}

fn tool<'a>(shell: &Shell, label: &'a str) -> Button<'a> {
    let kind = if shell.room == Room::Tall { Kind::Outlined } else { Kind::OnDusk };
    Button::new(kind, label).padding(15.0)
}

fn row_from_right<const N: usize>(
    ui: &mut Ui,
    shell: &Shell,
    buttons: [Button<'_>; N],
) -> [Response; N] {
    let (gap, edge) = (8.0, if shell.is_low() { 16.0 } else { 32.0 });
    let sizes = buttons.each_ref().map(|it| it.size(ui, f32::INFINITY));
    let wide = sizes.iter().map(|size| size.x + gap).sum::<f32>() - gap;
    let mut left = shell.rect.right() - edge - wide;
    let mut sizes = sizes.into_iter();
    buttons.map(|button| {
        let size = sizes.next().unwrap_or_default();
        let place =
            Rect::from_min_size(pos2(left, middle(shell) - size.y / 2.0), vec2(size.x, size.y));
        left += size.x + gap;
        at(ui, place, |ui| ui.add(button))
    })
}
