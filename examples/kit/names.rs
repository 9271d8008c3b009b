//! Letters of many scripts, and symbols.

use egui::Ui;
use porchlight::ui::{
    icons::{Icon, icon_ui},
    theme::{Look, TypeStyle},
    widgets::{Text, strong},
};

use super::at;

pub(super) fn scripts(ui: &mut Ui) {
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
            let sentence = format!("{name} {}, meet Ben", strong(name));
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

pub(super) fn icons(ui: &mut Ui) {
    let t = Look::of(ui).tokens;
    for size in [24.0, 44.0, 18.0] {
        ui.horizontal_wrapped(|ui| {
            for icon in Icon::ALL {
                icon_ui(ui, *icon, size, t.ink);
            }
        });
    }
}
