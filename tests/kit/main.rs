//! The widgets as people meet them: by their names, by key alone, by touch, and in every script.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "these are tests, though not in test functions"
)]

mod around;
mod buttons;
mod fields;
mod touch;
mod words;

use egui::{Key, vec2};
use egui_kittest::{Harness, kittest::NodeT as _};
use porchlight::ui::{fonts, theme::Look};

/// A window of 800 by 600 points with the kit's faces and look.
pub(crate) fn window<'a, S: 'a>(
    state: S,
    show: impl FnMut(&mut egui::Ui, &mut S) + 'a,
) -> Harness<'a, S> {
    Harness::builder()
        .with_size(vec2(800.0, 600.0))
        .with_context_setup(|ctx| {
            fonts::install(ctx);
            Look::default().apply(ctx);
        })
        .build_ui_state(show, state)
}

pub(crate) fn press<S>(window: &mut Harness<'_, S>, key: Key) {
    window.key_press(key);
    window.run();
}

pub(crate) fn focused<S>(window: &Harness<'_, S>) -> Option<String> {
    let nodes = window.root().children_recursive();
    nodes.into_iter().find(egui_kittest::Node::is_focused).and_then(|n| n.accesskit_node().label())
}
