//! The first start of a door, by keys and in a low window.
#![allow(clippy::unwrap_used, reason = "this is for tests, though not in test functions")]

use egui::accesskit::Role;
use egui::{Key, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use porchlight::desk::{Desk, HandClock};

use crate::joining::JOIN;
use crate::stage::{STAFF, Stage, six};

const SPOT: &str = "Spots where people can meet";

/// A door that was never open.
fn first_start() -> Stage {
    let clock = HandClock::at(six());
    let desk = Desk::in_memory(Box::new(clock.clone())).unwrap();
    Stage::on(desk, clock)
}

impl Stage {
    /// Whether this is said about what has this label.
    fn is_described(&self, label: &str, says: &str) -> bool {
        let all = self.screen.query_all_by_label(label);
        let says = |node: egui_kittest::Node<'_>| {
            node.accesskit_node().description().is_some_and(|it| it.contains(says))
        };
        all.into_iter().any(says)
    }

    #[track_caller]
    fn assert_begins_at(&self, title: &str) {
        self.assert_shows(title);
        let title = self.screen.query_all_by_label(title).next().unwrap().rect();
        assert!(title.top() >= 0.0, "{title}");
    }
}

#[test]
fn in_a_low_window_each_step_begins_at_its_title() {
    let mut stage = first_start();
    // 1024 by 600 pixels at 150 %.
    stage.screen.set_size(vec2(683.0, 400.0));
    stage.settle();
    stage.wheel(2000.0);
    stage.type_text(STAFF);
    stage.type_text(STAFF);
    stage.assert_begins_at("What’s the gathering?");
    stage.fill("Name", "Supper");
    stage.key(Key::Enter);
    stage.assert_begins_at("Is there a guest list?");
}

/// At the question what the gathering is.
fn at_the_gathering() -> Stage {
    let mut stage = first_start();
    stage.type_text(STAFF);
    stage.type_text(STAFF);
    stage
}

#[test]
fn what_the_gathering_is_called_is_typed_at_once_and_the_question_is_read_with_its_field() {
    let mut stage = at_the_gathering();
    assert_eq!(stage.focused().as_deref(), Some("Name"));
    assert!(stage.is_described("Name", "What’s the gathering?"));
    stage.type_text("Supper");
    stage.key(Key::Enter);
    assert_eq!(stage.desk().evening().unwrap().plan().unwrap().name, "Supper");
    stage.assert_shows("Is there a guest list?");
}

#[test]
fn an_invitation_is_typed_at_once_too() {
    let mut stage = first_start();
    stage.tap(JOIN);
    assert_eq!(stage.focused().as_deref(), Some("The invitation"));
    assert!(stage.is_described("The invitation", "Join a gathering"));
}

#[test]
fn enter_in_a_spot_leads_to_the_next_and_out_of_an_empty_one_to_the_button() {
    let mut stage = at_the_gathering();
    stage.type_text("Supper");
    stage.tab_to(SPOT);
    for (n, spot) in ["Window bench", "Green sofa"].into_iter().enumerate() {
        stage.type_text(spot);
        stage.key(Key::Enter);
        assert_eq!(stage.focused().as_deref(), Some(SPOT));
        assert_eq!(stage.screen.query_all_by_role_and_label(Role::TextInput, SPOT).count(), n + 2);
    }
    stage.key(Key::Enter);
    assert_eq!(stage.focused().as_deref(), Some("Open the door"));
    stage.key(Key::Enter);
    let spots = &stage.desk().evening().unwrap().plan().unwrap().spots;
    assert_eq!(*spots, ["Window bench", "Green sofa"]);
}

#[test]
fn a_spot_that_is_taken_away_by_keys_leaves_the_keyboard_in_the_list() {
    let mut stage = at_the_gathering();
    stage.tab_to(SPOT);
    stage.type_text("Window bench");
    stage.key(Key::Enter);
    stage.type_text("Green sofa");
    stage.tab_to("Remove Window bench");
    stage.key(Key::Enter);
    assert_eq!(stage.focused().as_deref(), Some(SPOT));
    stage.type_text("s");
    assert!(stage.words().contains(&"Green sofas".to_owned()), "{:?}", stage.words());
}

#[test]
fn what_is_wrong_in_the_form_has_the_focus() {
    let mut stage = at_the_gathering();
    stage.key(Key::Enter);
    stage.assert_shows("What shall we call it?");
    assert_eq!(stage.focused().as_deref(), Some("Name"));
    stage.type_text("Supper");
    stage.tab_to("Ends");
    stage.type_text("noon or so");
    stage.tab_to("Name");
    stage.key(Key::Enter);
    assert_eq!(stage.focused().as_deref(), Some("Ends"));
}
