//! Every widget of the kit, in both themes, as PNGs: `cargo run --example kit -- DIR`.

use egui::{Ui, vec2};
use porchlight::ui::{
    icons::{Icon, icon_ui},
    pictures::Studio,
    theme::{Look, TypeStyle},
    widgets::{Button, Chip, Field, Kind, Text, chips_ui, choices_ui, segments_ui, tiles_ui},
};

fn main() {
    let dir = std::env::args().nth(1).unwrap_or_else(|| "target/kit".into());
    std::fs::create_dir_all(&dir).unwrap();
    for (name, size, page) in PAGES {
        for (theme, high) in [("", false), ("_hc", true)] {
            let look = Look::default().with_contrast(high);
            let mut studio = Studio::new(vec2(size.0, size.1), 1.0, look);
            studio.focus(Field::id_of("search"));
            let start = std::time::Instant::now();
            let image = studio.settle(|ui| page(ui));
            println!("{name}{theme} {:?}", start.elapsed());
            image.save(format!("{dir}/{name}{theme}.png")).unwrap();
        }
    }
}

type Page = fn(&mut Ui);
const PAGES: [(&str, (f32, f32), Page); 2] =
    [("guest", (1280.0, 800.0), guest), ("icons", (800.0, 400.0), icons)];

fn at(ui: &mut Ui, x: f32, y: f32, w: f32, add: impl FnOnce(&mut Ui)) {
    let rect = egui::Rect::from_min_size(egui::pos2(x, y), vec2(w, 1000.0));
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(rect));
    child.spacing_mut().item_spacing = egui::Vec2::splat(8.0);
    add(&mut child);
}

fn guest(ui: &mut Ui) {
    let t = Look::of(ui).tokens;
    ui.painter().rect_filled(
        egui::Rect::from_min_size(egui::Pos2::ZERO, vec2(1280.0, 112.0)),
        0.0,
        t.dusk900,
    );
    at(ui, 32.0, 28.0, 800.0, |ui| {
        ui.horizontal(|ui| {
            ui.add(Button::on_dusk("Start over").icon(Icon::Back).padding(18.0));
            ui.add(Button::on_dusk("Text size").letters().words_hidden().padding(16.0));
            ui.add(Button::icon_only(Kind::OnDusk, Icon::Contrast, "Contrast"));
            ui.add(Button::on_dusk("Help").icon(Icon::Help).icon_size(26.0).padding(15.0));
            ui.add(Button::new(Kind::QuietOnDusk, "Staff").icon(Icon::Lock));
        });
    });
    let mut an = "an".to_owned();
    let mut ana = "Ana".to_owned();
    let mut empty = String::new();
    at(ui, 64.0, 142.0, 484.0, |ui| {
        ui.add(Text::heading("What’s your name?", TypeStyle::H1, 1));
        Field::new("search", "Name", &mut an)
            .search()
            .trailing(Button::quiet("Clear").desk().tall(52.0).icon(Icon::Close).tint(t.soft))
            .show(ui);
        ui.add(Text::new("4 people match. Tap yourself.", TypeStyle::SMALL).soft());
        Field::new("badge", "Name on your badge", &mut ana).trailing_icon(Icon::Pencil).show(ui);
        Field::new("bad", "Name on your badge", &mut empty)
            .placeholder("One thing that would help")
            .trailing(Button::outlined("Add").desk().icon(Icon::Plus).padding(14.0).enabled(false))
            .error(Some("What should your badge say?"))
            .show(ui);
        let mut who = Some(0);
        chips_ui(
            ui,
            "Pronouns",
            &[(0, "she/her"), (1, "he/him"), (2, "they/them"), (3, "Other…")],
            &mut who,
        );
        ui.add(Chip::new("A ladder"));
        let mut kind = Some(0);
        tiles_ui(
            ui,
            "Kind",
            &[
                (0, Icon::Help, "Help"),
                (1, Icon::KnowHow, "Know-how"),
                (2, Icon::Thing, "A thing"),
                (3, Icon::Intro, "An intro"),
                (4, Icon::Cup, "Company"),
            ],
            &mut kind,
        );
        let mut n = 4;
        segments_ui(ui, "Circles of", &[(3, "3"), (4, "4"), (5, "5")], &mut n);
    });
    at(ui, 612.0, 142.0, 604.0, |ui| {
        ui.add(Text::heading("May the big screen introduce you?", TypeStyle::H3, 2));
        ui.add(Text::new("Everyone in the room can see it.", TypeStyle::SMALL).soft());
        let mut yes = Some(1);
        choices_ui(
            ui,
            "Screen",
            &[(0, "Yes, as **Ana**"), (1, "Yes, as **Ana P.**"), (2, "No, keep me off the screen")],
            &mut yes,
        );
        ui.horizontal(|ui| {
            ui.add(Button::primary("Check me in").big());
            ui.add(Button::quiet("Skip for now").big());
        });
        ui.horizontal(|ui| {
            ui.add(Button::outlined("I’m not on the list").icon(Icon::Plus));
            ui.add(Button::new(Kind::Leaf, "Lovely").icon(Icon::Check));
            ui.add(Button::sand("Not now").desk());
        });
        ui.horizontal(|ui| {
            ui.add(
                Button::primary("Introduce them")
                    .tall(60.0)
                    .icon(Icon::Screen)
                    .keycap("A")
                    .width(300.0),
            );
            ui.add(Button::outlined("Skip").desk().keycap("S"));
            ui.add(Button::new(Kind::Clay, "Not these two").desk());
        });
        ui.horizontal(|ui| {
            ui.add(Button::new(Kind::Firm, "Reword it").desk().icon(Icon::Pencil));
            ui.add(Button::quiet("Keep it as it is").desk());
            ui.add(Button::primary("Off").enabled(false));
        });
        for name in [
            "محمد علي",
            "נועה כהן",
            "Nguyễn Thị Ánh",
            "山田 太郎",
            "ประภาส",
            "अनन्या शर्मा",
            "Юлія Đặng",
        ] {
            ui.add(Text::new(&format!("{name} **{name}** is in"), TypeStyle::BODY));
        }
    });
}

fn icons(ui: &mut Ui) {
    let t = Look::of(ui).tokens;
    for size in [24.0, 44.0, 18.0] {
        ui.horizontal_wrapped(|ui| {
            for icon in Icon::ALL {
                icon_ui(ui, *icon, size, t.ink);
            }
        });
    }
}
