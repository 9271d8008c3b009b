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
    shown(chooser)
}

fn shown(chooser: Chooser) -> Harness<'static, Chooser> {
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
    look_on(window);
    let mut all = window.query_all(By::new());
    let focused = all.find(|node| node.accesskit_node().is_focused());
    focused.and_then(|node| node.accesskit_node().label())
}

/// Lets the folder be looked into.
fn look_on(window: &mut Harness<'_, Chooser>) {
    while window.state().looking.is_some() {
        std::thread::sleep(Duration::from_millis(1));
        window.run_steps(1);
    }
    window.run_steps(4);
}

/// Another chooser, opened in the same window.
fn open(window: &mut Harness<'_, Chooser>, chooser: Chooser) {
    *window.state_mut() = chooser;
    window.run_steps(2);
    look_on(window);
}

#[test]
fn it_opens_where_somebody_was_last_as_long_as_that_is_there() {
    let stick = tempfile::tempdir().unwrap();
    let [lists, papers] = ["lists", "papers"].map(|it| stick.path().join(it));
    for folder in [&lists, &papers] {
        std::fs::create_dir(folder).unwrap();
        std::fs::write(folder.join("Gate.entries"), "").unwrap();
    }
    let mut window = shown(Chooser::of_text());
    let home = window.state().folder.clone();
    look_on(&mut window);
    // Looked into, and cancelled there.
    window.state_mut().go(lists.clone());
    look_on(&mut window);
    open(&mut window, Chooser::of_text());
    assert_eq!(window.state().folder, lists);
    assert!(window.query_by_label("Gate.entries").is_some());
    open(&mut window, Chooser::of_folder());
    assert_eq!(window.state().folder, lists);
    // A file whose path is typed is in a folder, too.
    open(&mut window, Chooser::of_text());
    let file = papers.join("Gate.entries").display().to_string();
    window.get_by_role_and_label(Role::TextInput, PATH_FIELD).focus();
    window.run_steps(2);
    window.get_by_role_and_label(Role::TextInput, PATH_FIELD).type_text(&file);
    window.run_steps(2);
    window.key_press(Key::Enter);
    window.run_steps(2);
    open(&mut window, Chooser::of_list());
    assert_eq!(window.state().folder, papers);
    // The stick is pulled.
    drop(stick);
    open(&mut window, Chooser::of_text());
    assert_eq!(window.state().folder, home);
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
