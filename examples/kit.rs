//! Every widget of the kit, in both themes, as PNGs: `cargo run --example kit -- DIR`.

use egui::{Color32, Painter, Rect, Stroke, Ui, Vec2, pos2, vec2};
use porchlight::ui::{
    icons::{Icon, icon_ui},
    pictures::Studio,
    theme::{Look, TextSize, TypeStyle},
    widgets::{
        Button, Chip, CodePad, CodePadWords, Dialog, Field, Keyboard, KeyboardWords, Kind, RowCard,
        Select, Slip, StepperWords, Text, Toast, Tone, card_frame, chips_ui, choices_ui,
        note_frame, paint_band, paint_card, paint_foot, progress_ui, scroll_ui, segments_ui,
        stepper_ui, tag_ui, tiles_ui, well_frame,
    },
};

fn main() {
    let dir = std::env::args().nth(1).unwrap_or_else(|| "target/kit".into());
    std::fs::create_dir_all(&dir).unwrap();
    for (name, size, page) in PAGES {
        for (theme, high) in [("", false), ("_hc", true)] {
            let text_size = if name == "large" { TextSize::Largest } else { TextSize::Normal };
            let look = Look { text_size, ..Look::default() }.with_contrast(high);
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
const PAGES: [(&str, (f32, f32), Page); 8] = [
    ("guest", (1280.0, 800.0), guest),
    ("icons", (800.0, 400.0), icons),
    ("k2", (1280.0, 800.0), k2),
    ("k2_portrait", (800.0, 1280.0), k2_portrait),
    ("staff", (1280.0, 800.0), staff),
    ("desk", (1280.0, 800.0), desk),
    ("names", (1280.0, 800.0), names),
    ("large", (1280.0, 800.0), large),
];

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
            &[(0, "Yes, as \u{E02B}Ana\u{E02B}"), (1, "Yes, as \u{E02B}Ana P.\u{E02B}"), (2, "No, keep me off the screen")],
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

fn lamp(initials: &'static str, color: Color32, fill: Color32) -> impl FnOnce(&Painter, Rect) {
    move |painter, rect| {
        painter.circle(rect.center(), 24.5, fill, Stroke::new(3.0, color));
        let font = TypeStyle::H3.sized(20.0, 20.0).font_id();
        painter.text(
            rect.center(),
            egui::Align2::CENTER_CENTER,
            initials,
            font,
            Color32::from_gray(30),
        );
    }
}

fn people(ui: &mut Ui) {
    let t = Look::of(ui).tokens;
    ui.spacing_mut().item_spacing.y = 12.0;
    for (name, hint, initials) in [
        ("Ana P.", "phone ends in 42", "AP"),
        ("Ana R.", "email starts with “ar”", "AR"),
        ("Anaïs D.", "phone ends in 17", "AD"),
    ] {
        RowCard::new(name, hint).show(ui, lamp(initials, t.amber, t.amber_wash));
    }
    RowCard::new("Andrew O.", "Checked in at 18:04, Door B")
        .tag(Tone::Leaf, Icon::Check, "Already in")
        .show(ui, lamp("AO", t.leaf, t.leaf_wash));
}

fn k2(ui: &mut Ui) {
    let t = Look::of(ui).tokens;
    paint_band(ui, Rect::from_min_size(egui::Pos2::ZERO, vec2(1280.0, 112.0)));
    let mut an = "an".to_owned();
    at(ui, 64.0, 142.0, 760.0, |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        ui.add(Text::heading("What’s your name?", TypeStyle::H1, 1));
        ui.add_space(16.0);
        Field::new("search", "Name", &mut an)
            .search()
            .trailing(
                Button::quiet("Clear")
                    .desk()
                    .tall(52.0)
                    .padding(16.0)
                    .icon(Icon::Close)
                    .tint(t.soft),
            )
            .show(ui);
        ui.add_space(16.0);
        ui.add(Text::new("4 people match. Tap yourself.", TypeStyle::SMALL).soft());
        ui.add_space(12.0);
        people(ui);
    });
    at(ui, 880.0, 142.0, 336.0, |ui| {
        well_frame(ui).show(ui, |ui| {
            ui.spacing_mut().item_spacing = Vec2::ZERO;
            ui.add(Text::heading("Not seeing yourself?", TypeStyle::H3, 2));
            ui.add_space(8.0);
            ui.add(
                Text::new("You’re still welcome. We can add you in a moment.", TypeStyle::SMALL)
                    .soft(),
            );
            ui.add_space(18.0);
            ui.add(Button::outlined("I’m not on the list").icon(Icon::Plus).width(288.0));
            ui.add_space(12.0);
            ui.add(Button::outlined("Ask a host").icon(Icon::Help).width(288.0));
        });
    });
}

fn k2_portrait(ui: &mut Ui) {
    paint_band(ui, Rect::from_min_size(egui::Pos2::ZERO, vec2(800.0, 112.0)));
    let mut an = "an".to_owned();
    at(ui, 40.0, 204.0, 720.0, |ui| {
        ui.add(Text::heading("What’s your name?", TypeStyle::H1, 1));
        Field::new("search", "Name", &mut an).search().tall(80.0).show(ui);
        people(ui);
    });
    let words = KeyboardWords {
        space: "space",
        enter: "Find me",
        backspace: "Backspace",
        letters: "Other letters",
    };
    let panel = Rect::from_min_max(pos2(0.0, 860.0), pos2(800.0, 1280.0));
    Keyboard::default().show(ui, panel, Field::id_of("search"), words, false);
}

fn staff(ui: &mut Ui) {
    k2(ui);
    Dialog::new("Staff code", 480.0).show(ui.ctx(), |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        let t = Look::of(ui).tokens;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 14.0;
            icon_ui(ui, Icon::Lock, 30.0, t.ink);
            ui.add(Text::heading("Staff code", TypeStyle::H2, 1));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                ui.add(Button::icon_only(Kind::Quiet, Icon::Close, "Close").padding(12.0));
            });
        });
        ui.add_space(16.0);
        let mut pad = CodePad::default();
        let words = CodePadWords { name: "Staff code", clear: "Clear", backspace: "Backspace" };
        pad.show(ui, words, false);
        ui.add_space(16.0);
        ui.add(
            Text::new("Not a host? \u{E02B}Tap anywhere outside to go back.\u{E02B}", TypeStyle::SMALL)
                .soft()
                .centered(),
        );
    });
}

fn desk(ui: &mut Ui) {
    let t = Look::of(ui).tokens;
    ui.painter().rect_filled(
        Rect::from_min_size(egui::Pos2::ZERO, vec2(188.0, 800.0)),
        0,
        t.dusk900,
    );
    at(ui, 212.0, 20.0, 1044.0, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            ui.add(Text::heading("The room", TypeStyle::H1_DESK, 1));
            tag_ui(ui, Tone::Leaf, Some(Icon::Check), "86 in");
            tag_ui(ui, Tone::Amber, Some(Icon::Clock), "11 not introduced yet");
            tag_ui(ui, Tone::Clay, None, "Row 3");
            ui.add(
                Button::outlined("Pause the board")
                    .desk()
                    .icon(Icon::Pause)
                    .icon_size(22.0)
                    .keycap("P"),
            );
        });
    });
    paint_card(ui, Rect::from_min_size(pos2(212.0, 86.0), vec2(276.0, 694.0)));
    at(ui, 504.0, 86.0, 496.0, |ui| {
        card_frame(ui).inner_margin(20).show(ui, |ui| {
            ui.add(Text::new(
                "Svetlana can lend \u{E02B}a sewing machine\u{E02B} Olu asked for",
                TypeStyle::DESK_BODY,
            ));
            let mut text = "“What will you sew?”".to_owned();
            ui.horizontal(|ui| {
                Field::new("opener", "Opener", &mut text)
                    .desk()
                    .icon(Icon::Speech)
                    .trailing_icon(Icon::Pencil)
                    .width(268.0)
                    .show(ui);
                let mut place = 0;
                Select::new("Place", 176.0).icon(Icon::Place).show(
                    ui,
                    &[(0, "Green sofa"), (1, "Window bench")],
                    &mut place,
                );
            });
            ui.add(
                Button::primary("Introduce them")
                    .tall(60.0)
                    .icon(Icon::Screen)
                    .keycap("A")
                    .width(454.0),
            );
            ui.horizontal(|ui| {
                ui.add(
                    Button::outlined("Skip")
                        .desk()
                        .padding(8.0)
                        .keycap("S")
                        .style(TypeStyle::DESK_TABLE_STRONG),
                );
                ui.add(
                    Button::outlined("They know each other")
                        .desk()
                        .padding(6.0)
                        .keycap("K")
                        .style(TypeStyle::DESK_TABLE_STRONG),
                );
                ui.add(
                    Button::new(Kind::Clay, "Not these two")
                        .desk()
                        .padding(9.0)
                        .style(TypeStyle::DESK_TABLE_STRONG),
                );
            });
        });
        note_frame(ui, Tone::Amber).show(ui, |ui| {
            ui.set_width(400.0);
            ui.add(Text::new("This reads like a pitch.", TypeStyle::BODY_STRONG));
            ui.horizontal(|ui| {
                ui.add(Button::new(Kind::Firm, "Reword it").desk().icon(Icon::Pencil));
                ui.add(Button::quiet("Keep it as it is").desk());
            });
        });
        note_frame(ui, Tone::Clay).show(ui, |ui| {
            ui.add(Text::new("We don’t know that code.", TypeStyle::BODY_STRONG).color(t.clay))
        });
        Slip::new(Icon::Help, "Someone to check my first tax return", "Remove")
            .eye(false, "Show")
            .show(ui);
        progress_ui(ui, "Reading", 0.4);
    });
    at(ui, 1016.0, 86.0, 240.0, |ui| {
        card_frame(ui).inner_margin(16).show(ui, |ui| {
            let (mut minutes, mut tables) = (8, 12);
            for (name, value) in [("Minutes", &mut minutes), ("Tables", &mut tables)] {
                ui.horizontal(|ui| {
                    ui.add(Text::new(name, TypeStyle::SMALL));
                    stepper_ui(
                        ui,
                        StepperWords { name, less: "less", more: "more" },
                        value,
                        1..=12,
                    );
                });
            }
            ui.add(Button::outlined("Start a round").desk().icon(Icon::Play).width(206.0));
            let mut n = 4;
            segments_ui(ui, "Circles of", &[(3, "3"), (4, "4"), (5, "5")], &mut n);
        });
        let mut out = 1;
        Select::new("Company", 162.0).left_out(true).show(
            ui,
            &[(0, "Name"), (1, "Leave out")],
            &mut out,
        );
        ui.add(Button::outlined("Introduce them").desk().enabled(false));
    });
    Toast::new("Introduced Olu and Svetlana", "Undo").show(ui.ctx());
}

fn names(ui: &mut Ui) {
    at(ui, 64.0, 40.0, 560.0, |ui| {
        for name in [
            "محمد علي",
            "נועה כהן",
            "Nguyễn Thị Ánh",
            "山田 太郎",
            "ประภาส",
            "अनन्या शर्मा",
            "Юлія Đặng",
            "김민준",
            "Ελένη",
            "محمد ع.",
            "Olu 🌈",
        ] {
            let sentence = format!("{name} \u{E02B}{name}\u{E02B}, meet Ben");
            ui.add(Text::new(name, TypeStyle::H2));
            ui.add(Text::new(&sentence, TypeStyle::BODY));
        }
    });
    at(ui, 700.0, 40.0, 300.0, |ui| {
        ui.add(Text::new(
            "أستطيع أن أعلمك كيف تصلح دراجة وأقرأ معك رسالة من البلدية",
            TypeStyle::BODY,
        ));
        ui.add(
            Text::new(
                "The quick brown fox jumps over the lazy dog and does not stop there",
                TypeStyle::H3,
            )
            .rows(2),
        );
        ui.add(Text::new("Centered words that wrap into rows", TypeStyle::H3).centered());
        ui.add(Text::new("Rio Labs", TypeStyle::DESK_TABLE).struck());
    });
}

fn large(ui: &mut Ui) {
    let screen = ui.max_rect();
    paint_band(ui, Rect::from_min_size(screen.min, vec2(screen.width(), 72.0)));
    let foot = Rect::from_min_max(pos2(0.0, screen.bottom() - 84.0), screen.max);
    paint_foot(ui, foot);
    let body = Rect::from_min_max(pos2(40.0, 80.0), pos2(screen.right() - 14.0, foot.top() - 8.0));
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(body));
    let mut ana = "Ana".to_owned();
    let shown = scroll_ui(&mut child, "hello", |ui| {
        ui.add(Text::heading("Hello, Ana", TypeStyle::H1, 1));
        ui.add(Text::new("Here’s your badge. Make it yours.", TypeStyle::BODY).soft());
        Field::new("search", "Name on your badge", &mut ana).trailing_icon(Icon::Pencil).show(ui);
        let mut who = Some(0);
        chips_ui(
            ui,
            "Pronouns",
            &[(0, "she/her"), (1, "he/him"), (2, "they/them"), (3, "Other…")],
            &mut who,
        );
        ui.add(Text::heading("May the big screen introduce you?", TypeStyle::H3, 2));
        let mut yes: Option<u8> = None;
        choices_ui(ui, "Screen", &[(0, "Yes, as \u{E02B}Ana\u{E02B}"), (1, "Yes, as \u{E02B}Ana P.\u{E02B}")], &mut yes);
    });
    let inner = foot.shrink2(vec2(24.0, 12.0));
    if shown.more_below {
        let mut left = ui.new_child(
            egui::UiBuilder::new()
                .max_rect(inner)
                .layout(egui::Layout::left_to_right(egui::Align::Center)),
        );
        left.add(Button::quiet("More below").icon(Icon::Down));
    }
    let mut right = ui.new_child(
        egui::UiBuilder::new()
            .max_rect(inner)
            .layout(egui::Layout::right_to_left(egui::Align::Center)),
    );
    right.add(Button::primary("Check me in").big().tall(60.0));
}
