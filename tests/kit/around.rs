//! What lies over and around the rest: dialogs, bars, and a body that is longer than its window.

use egui::{Event, Key, Role};
use egui_kittest::{Harness, kittest::Queryable as _};
use porchlight::ui::widgets::{Button, Dialog, Toast, ToastState, from_top, scroll_on, scroll_ui};

use crate::{focused, press, window};

#[test]
fn a_dialog_keeps_the_focus_inside_and_esc_is_the_safe_way_out() {
    let mut window = window((true, 0), |ui, (open, behind)| {
        if ui.add(Button::outlined("Behind")).clicked() {
            *behind += 1;
        }
        if *open {
            let shown = Dialog::new("Still there?", 400.0).on_dusk().show(ui.ctx(), |ui| {
                ui.add(Button::primary("I’m still here"));
                ui.add(Button::on_dusk("I’m done"));
            });
            *open = !shown.dismissed;
        }
    });
    window.get_by_role_and_label(Role::Dialog, "Still there?");
    for _ in 0..5 {
        press(&mut window, Key::Tab);
        assert_ne!(focused(&window).as_deref(), Some("Behind"));
    }
    let behind = window.get_by_label("Behind").rect().center();
    window.event(Event::PointerMoved(behind));
    press(&mut window, Key::Escape);
    assert_eq!(*window.state(), (false, 0));
}

#[test]
fn a_tap_outside_closes_a_dialog_and_touches_nothing_behind_it() {
    let mut window = window((true, 0), |ui, (open, behind)| {
        if ui.add(Button::outlined("Behind")).clicked() {
            *behind += 1;
        }
        if *open {
            let shown = Dialog::new("Staff code", 400.0).show(ui.ctx(), |ui| ui.label("dots"));
            *open = !shown.dismissed;
        }
    });
    window.get_by_label("Behind").click();
    window.run();
    assert_eq!(*window.state(), (false, 0));
}

#[test]
fn a_bar_says_what_was_done_can_undo_it_and_goes_after_ten_seconds() {
    let toast = Toast::new("Introduced Olu and Svetlana", "Undo");
    let mut window = window((toast, ToastState::Shown), |ui, (toast, state)| {
        if *state == ToastState::Shown {
            *state = toast.show(ui.ctx());
        }
    });
    window.get_by_value("Introduced Olu and Svetlana");
    window.get_by_label("Undo").click();
    window.run();
    assert_eq!(window.state().1, ToastState::Undo);

    window.state_mut().1 = ToastState::Shown;
    window.run_steps(50);
    assert_eq!(window.state().1, ToastState::Over, "at four steps a second");
}

#[test]
fn a_long_body_says_that_there_is_more_and_scrolls_on() {
    let mut window = window(Vec::new(), |ui, mores: &mut Vec<bool>| {
        ui.set_height(300.0);
        let shown = scroll_ui(ui, "body", |ui| {
            for line in 0..40 {
                ui.label(format!("line {line}"));
            }
        });
        mores.push(shown.more_below);
        if ui.input(|input| input.key_pressed(Key::PageDown)) {
            scroll_on(ui, shown.id);
        }
    });
    assert_eq!(window.state().last(), Some(&true));
    for _ in 0..12 {
        press(&mut window, Key::PageDown);
    }
    assert_eq!(window.state().last(), Some(&false), "at the end nothing is below");
}

#[test]
fn a_part_that_comes_again_or_shows_something_else_begins_at_its_top() {
    let mut window = window((true, 1, 0.0), |ui, (shown, page, top): &mut (bool, i32, f32)| {
        ui.set_height(200.0);
        if *shown {
            from_top(ui, "part", *page).auto_shrink(false).show(ui, |ui| {
                *top = ui.add(Button::outlined("First")).rect.top();
                ui.add_space(900.0);
                ui.add(Button::outlined("Far below"));
            });
        }
    });
    let top = window.state().2;
    let scroll = |window: &mut Harness<'_, (bool, i32, f32)>| {
        window.get_by_label("Far below").focus();
        window.run_steps(8);
        assert!(window.state().2 < top - 100.0, "it stays where it was scrolled to");
    };
    scroll(&mut window);
    for shown in [false, true] {
        window.state_mut().0 = shown;
        window.run_steps(2);
    }
    assert!((window.state().2 - top).abs() < 1.0, "opened again");
    scroll(&mut window);
    window.state_mut().1 = 2;
    window.run_steps(2);
    assert!((window.state().2 - top).abs() < 1.0, "another page");
}

#[test]
fn what_is_given_the_focus_after_it_was_shown_is_brought_into_view() {
    let mut window = window(false, |ui, gives| {
        ui.set_height(200.0);
        scroll_ui(ui, "body", |ui| {
            ui.add(Button::outlined("First"));
            ui.add_space(900.0);
            let far = ui.add(Button::outlined("Far below"));
            if std::mem::take(gives) {
                far.request_focus();
            }
        });
    });
    press(&mut window, Key::Tab);
    *window.state_mut() = true;
    window.run_steps(8);
    assert_eq!(focused(&window).as_deref(), Some("Far below"));
    assert!(window.get_by_label("Far below").rect().bottom() <= 600.0);
}

#[test]
fn tab_brings_into_view_what_is_scrolled_away() {
    let mut window = window((), |ui, ()| {
        ui.set_height(200.0);
        scroll_ui(ui, "body", |ui| {
            ui.add(Button::outlined("First"));
            ui.add_space(900.0);
            ui.add(Button::outlined("Far below"));
        });
    });
    press(&mut window, Key::Tab);
    press(&mut window, Key::Tab);
    assert_eq!(focused(&window).as_deref(), Some("Far below"));
    window.run_steps(4);
    assert!(window.get_by_label("Far below").rect().bottom() <= 600.0);
}
