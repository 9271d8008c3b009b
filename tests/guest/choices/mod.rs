//! My choices: by their own code, whoever is in changes what they chose, and it counts at once.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is for tests, though not in test functions"
)]

mod taps;
mod truth;

use egui::Role;
use egui::accesskit::Toggled;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use porchlight::desk::Desk;
use porchlight::domain::{Consent, ScreenName, Side, Swap};

use crate::stage::{Stage, let_in_with, say};

/// Ana's ticket.
const ANA: &str = "T-ANA-0001";

/// Ana is in and on the board as Ana, with two lines.
fn ana_is_in(desk: &mut Desk) {
    choose_at_the_door(desk, "Ana Pereira", ScreenName::First);
    say(desk, "Ana Pereira", Side::Offer, "Prune fruit trees");
    say(desk, "Ana Pereira", Side::Need, "A tall ladder");
}

/// Somebody comes in and chooses.
fn choose_at_the_door(desk: &mut Desk, full: &str, screen: ScreenName) {
    let_in_with(desk, full, Consent { screen, swap: Swap::AskEachTime });
}

/// Ana before her choices.
fn at_her_choices() -> Stage {
    let mut stage = Stage::with(ana_is_in);
    stage.scan(ANA);
    stage.assert_shows("Hello again, Ana");
    stage
}

fn consent(stage: &Stage) -> Consent {
    stage.visit("Ana Pereira").consent()
}

/// What is chosen, ticked or open of all that has this role.
pub(crate) fn on(stage: &Stage, role: Role) -> Vec<String> {
    let all = stage.screen.query_all_by_role(role).map(|it| it.accesskit_node());
    let on = all.filter(|it| it.toggled() == Some(Toggled::True));
    on.filter_map(|it| it.label()).collect()
}
