//! What is typed into.

use egui::Key;
use egui_kittest::{kittest::NodeT as _, kittest::Queryable as _};
use porchlight::ui::widgets::{Button, Field, RowCard};

use crate::{focused, press, window};

#[test]
fn a_field_says_its_name_takes_text_and_answers_enter() {
    let mut window = window((String::new(), 0), |ui, (text, entered)| {
        let field = Field::new("name", "Your name", text).search().placeholder("Type your name");
        if field.show(ui).entered {
            *entered += 1;
        }
    });
    window.get_by_label("Your name").focus();
    window.run();
    window.get_by_label("Your name").type_text("ana");
    window.run();
    press(&mut window, Key::Enter);
    assert_eq!(*window.state(), ("ana".to_owned(), 1));
}

#[test]
fn enter_leaves_the_focus_in_a_field_or_leads_on_from_it_and_presses_nothing_there() {
    let mut window = window((String::new(), 0), |ui, (text, pressed)| {
        Field::new("stays", "Stays", text).show(ui);
        Field::new("leads", "Leads on", text).leads_on().show(ui);
        if ui.add(Button::primary("Save")).clicked() {
            *pressed += 1;
        }
    });
    press(&mut window, Key::Tab);
    press(&mut window, Key::Enter);
    assert_eq!(focused(&window).as_deref(), Some("Stays"));
    press(&mut window, Key::Tab);
    press(&mut window, Key::Enter);
    assert_eq!(focused(&window).as_deref(), Some("Save"));
    assert_eq!(window.state().1, 0);
    press(&mut window, Key::Enter);
    assert_eq!(window.state().1, 1);
}

#[test]
fn down_leaves_a_search_field_for_the_rows_below() {
    let mut window = window(String::new(), |ui, text| {
        Field::new("name", "Your name", text).search().show(ui);
        RowCard::new("Ana P.", "phone ends in 42").show(ui, |_, _| {});
    });
    press(&mut window, Key::Tab);
    assert_eq!(focused(&window).as_deref(), Some("Your name"));
    window.run();
    press(&mut window, Key::ArrowDown);
    assert_eq!(focused(&window).as_deref(), Some("Ana P., phone ends in 42"));
}

#[test]
fn what_is_wrong_in_a_field_is_shown_and_said() {
    let window = window(String::new(), |ui, text| {
        let error = Some("What should your badge say?");
        Field::new("badge", "Name on your badge", text).error(error).show(ui);
    });
    window.get_by_value("What should your badge say?");
    let field = window.get_by_label("Name on your badge");
    let description = field.accesskit_node().data().description().map(str::to_owned);
    assert_eq!(description.as_deref(), Some("What should your badge say?"));
}

#[test]
fn a_field_comes_before_its_button() {
    let mut window = window((String::new(), false), |ui, (text, found)| {
        let field = Field::new("k1", "Your name", text).welcome();
        let shown = field.trailing(Button::primary("Find me").tall(64.0)).show(ui);
        *found |= shown.button.is_some_and(|button| button.clicked());
    });
    press(&mut window, Key::Tab);
    assert_eq!(focused(&window).as_deref(), Some("Your name"));
    press(&mut window, Key::Tab);
    assert_eq!(focused(&window).as_deref(), Some("Find me"));
    press(&mut window, Key::Enter);
    assert!(window.state().1);
}
