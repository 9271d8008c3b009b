use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};

use super::*;
use crate::ui::fonts;
use crate::ui::theme::Look;
use crate::words::Language;

const PATH_FIELD: &str = "Or type where the file is";

/// A chooser before a folder that holds what comes through the channel.
fn before(slow: Receiver<Listing>) -> Harness<'static, Chooser> {
    let mut chooser = Chooser::of_text();
    let look = move |_: &_| slow.recv().unwrap_or(Listing::Closed);
    chooser.looking = Task::start("folder", look).ok();
    let prepare = |ctx: &egui::Context| {
        fonts::install(ctx);
        Look::default().apply(ctx);
    };
    let show = |ui: &mut Ui, chooser: &mut Chooser| {
        chooser.ui(ui, Words::new(Language::En));
    };
    let window = Harness::builder().with_size(vec2(1280.0, 800.0)).with_context_setup(prepare);
    let mut window = window.build_ui_state(show, chooser);
    window.run_steps(4);
    window
}

/// What has the focus once the folder was looked into.
fn focused_after(window: &mut Harness<'_, Chooser>) -> Option<String> {
    while window.state().looking.is_some() {
        std::thread::sleep(Duration::from_millis(1));
        window.run_steps(1);
    }
    window.run_steps(4);
    let mut all = window.query_all(By::new());
    let focused = all.find(|node| node.accesskit_node().is_focused());
    focused.and_then(|node| node.accesskit_node().label())
}

#[test]
fn the_first_row_of_a_folder_has_the_focus_but_not_where_somebody_writes_a_path_already() {
    let item = |name: &str| Item { name: name.to_owned(), path: name.into(), is_folder: false };
    for (writes, focused) in [(false, "a.txt"), (true, PATH_FIELD)] {
        let (send, slow) = channel();
        let mut window = before(slow);
        if writes {
            window.get_by_role_and_label(Role::TextInput, PATH_FIELD).focus();
            window.run_steps(2);
        }
        send.send(Listing::Items(vec![item("a.txt"), item("b.txt")])).unwrap();
        assert_eq!(focused_after(&mut window).as_deref(), Some(focused), "writes: {writes}");
    }
}
