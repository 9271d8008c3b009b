//! Every widget of the kit, in both themes, as PNGs: `cargo run --example kit -- DIR`.

mod desk;
mod guest;
mod names;

use std::{error::Error, path::PathBuf};

use egui::{Rect, Ui, UiBuilder, Vec2, pos2, vec2};
use porchlight::ui::{
    pictures::Studio,
    theme::{Look, TextSize},
    widgets::Field,
};

type Page = fn(&mut Ui);

const LANDSCAPE: Vec2 = vec2(1280.0, 800.0);
const PAGES: [(&str, Vec2, Page); 8] = [
    ("guest", LANDSCAPE, guest::answers),
    ("k2", LANDSCAPE, guest::search),
    ("k2_portrait", vec2(800.0, 1280.0), guest::portrait),
    ("staff", LANDSCAPE, guest::staff),
    ("large", LANDSCAPE, guest::large),
    ("desk", LANDSCAPE, desk::room),
    ("names", LANDSCAPE, names::scripts),
    ("icons", vec2(800.0, 400.0), names::icons),
];

fn main() -> Result<(), Box<dyn Error>> {
    let dir: PathBuf = std::env::args().nth(1).unwrap_or_else(|| "target/kit".into()).into();
    std::fs::create_dir_all(&dir)?;
    for (name, size, page) in PAGES {
        for (theme, high) in [("", false), ("_hc", true)] {
            let text_size = if name == "large" { TextSize::Largest } else { TextSize::Normal };
            let look = Look { text_size, ..Look::default() }.with_contrast(high);
            let mut studio = Studio::new(size, 1.0, look);
            studio.focus(Field::id_of("search"));
            studio.settle(page).save(dir.join(format!("{name}{theme}.png")))?;
        }
    }
    Ok(())
}

/// Shows something with its top left corner at `x`, `y`, and `width` points wide.
fn at(ui: &mut Ui, x: f32, y: f32, width: f32, add: impl FnOnce(&mut Ui)) {
    let rect = Rect::from_min_size(pos2(x, y), vec2(width, 1000.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect));
    add(&mut child);
}
