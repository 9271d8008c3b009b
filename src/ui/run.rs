//! The program in a real window.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use eframe::{NativeOptions, Renderer};
use egui::{Context, IconData, Key, Rect, Ui, Vec2, ViewportBuilder, ViewportCommand, vec2};

use super::app::{App, Options, Place};
use super::art;
use super::desk::{DeskPlace, Display};
use super::fall::{self, Ended, Shown};
use super::pictures::picture;
use super::tempo::Tempo;
use super::theme::{LIGHT, Look};
use super::trial::Trial;
use crate::desk::{Desk, Opening, Opens, processor_s};
use crate::journal::OpenError;

/// The widest texture for glyphs. As wide as most drivers would let it be, 16,384 pixels, its first
/// rows alone take 8 MB, and the driver's copy as much again.
const GLYPHS_EDGE_PX: usize = 4096;

/// Why no window could open.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoWindow {
    /// No screen is connected to this session.
    #[error("there is no display here")]
    NoDisplay,
    /// A library of the system is missing.
    #[error("{library} is missing; on Debian: sudo apt install {package}")]
    MissingLibrary {
        /// As the system names it: "libX11.so.6".
        library: String,
        /// The Debian package that has it.
        package: &'static str,
    },
    /// The window was closed on a house that did not open; what was wrong.
    #[error("{0}")]
    NoHouse(String),
    /// It stopped by a fault of its own, while people stood before it.
    #[error(
        "the screen stopped by a fault of ours: {0}; all that was answered is kept, start it again"
    )]
    Fell(String),
    /// Anything else, in the window system's words.
    #[error("the window could not open: {0}")]
    Other(String),
}

/// The window's size when it opens, and the least it can be used at, in points.
const SIZE: Vec2 = vec2(1280.0, 800.0);
const LEAST: Vec2 = vec2(640.0, 480.0);

/// A window that was not asked for a frame for so long may be one that nobody sees.
const UNSEEN: Duration = Duration::from_secs(1);

/// Between two looks at which screens are connected while the board fills one, in seconds.
const DISPLAYS_S: f64 = 2.0;

/// As much of a screen's height may be taken by a panel of the system, in points.
const PANEL: f32 = 48.0;

/// Opens the window and stays until it is closed.
///
/// # Errors
/// [`NoWindow`] if none could be opened, nothing was shown then; or if it fell.
pub fn run(house: impl Into<House>, options: Options) -> Result<(), NoWindow> {
    open(house.into(), options, None)
}

/// Opens the window on trial: it closes by itself when it has been measured.
///
/// # Errors
/// As [`run`].
pub fn try_out(house: impl Into<House>, options: Options, trial: Trial) -> Result<(), NoWindow> {
    open(house.into(), options, Some(trial))
}

/// What a window opens on.
pub enum House {
    /// A house that is open.
    Open(Box<Desk>),
    /// One that is being opened while the window opens.
    Opening(Opening),
}

impl From<Desk> for House {
    fn from(desk: Desk) -> Self {
        Self::Open(Box::new(desk))
    }
}

impl From<Opening> for House {
    fn from(opening: Opening) -> Self {
        Self::Opening(opening)
    }
}

impl House {
    fn app(self, options: Options) -> Result<App, OpenError> {
        match self {
            Self::Open(desk) => Ok(App::new(*desk, options)),
            Self::Opening(opening) => App::opening(opening, options),
        }
    }
}

fn open(house: House, options: Options, trial: Option<Trial>) -> Result<(), NoWindow> {
    if !has_display() {
        return Err(NoWindow::NoDisplay);
    }
    let native = NativeOptions {
        viewport: viewport(&options),
        renderer: Renderer::Glow,
        // Every colour is flat: there is nothing to dither, and each pixel would pay for it.
        dithering: false,
        system_font_fallback: false,
        ..NativeOptions::default()
    };
    let unopened = Unopened::default();
    let told = unopened.clone();
    let start = move |shown: &Shown| {
        let shown = shown.clone();
        eframe::run_native(
            "porchlight",
            native,
            Box::new(move |creation| {
                App::prepare(&creation.egui_ctx);
                let app = house.app(options)?.reading_lines();
                let (title, unopened, is_fitted) = (String::new(), told, options.kiosk);
                Ok(Box::new(Window {
                    app,
                    options,
                    trial,
                    title,
                    unopened,
                    shown,
                    is_fitted,
                    tempo: Tempo::default(),
                    displays_s: f64::NEG_INFINITY,
                    drew: Instant::now(),
                }))
            }),
        )
    };
    match fall::catch(start) {
        Ended::Returned(Ok(())) => {
            match unopened.0.lock().unwrap_or_else(PoisonError::into_inner).take() {
                None => Ok(()),
                Some(says) => Err(NoWindow::NoHouse(says)),
            }
        }
        Ended::Returned(Err(error)) => Err(why_not(&error.to_string())),
        Ended::NeverShown(says) => Err(why_not(&says)),
        Ended::Fell(says) => Err(NoWindow::Fell(says)),
    }
}

fn has_display() -> bool {
    let named = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(all(unix, not(target_os = "macos")))
        || named("DISPLAY")
        || named("WAYLAND_DISPLAY")
        || named("WAYLAND_SOCKET")
}

/// Why the house had not opened when the window was closed, if it had not.
#[derive(Clone, Default)]
struct Unopened(Arc<Mutex<Option<String>>>);

fn viewport(options: &Options) -> ViewportBuilder {
    let words = crate::words::Words::new(options.language);
    ViewportBuilder::default()
        .with_title(words.say("app-name"))
        .with_app_id("porchlight")
        .with_icon(Arc::new(icon()))
        .with_inner_size(SIZE)
        .with_min_inner_size(LEAST)
        .with_fullscreen(options.kiosk || options.opens == Some(Opens::Board))
}

/// The lantern on a piece of night.
fn icon() -> IconData {
    let edge = 64.0;
    let picture = picture(Vec2::splat(edge), 2.0, Look::default(), |ui| {
        let rect = Rect::from_min_size(egui::Pos2::ZERO, Vec2::splat(edge));
        ui.painter().rect_filled(rect, 0, LIGHT.dusk900);
        let corner = rect.center() - vec2(48.0 * art::MARK_ASPECT, 48.0) / 2.0;
        art::mark(ui.painter(), corner, 48.0, 1.0, &LIGHT);
    });
    IconData { width: picture.width(), height: picture.height(), rgba: picture.into_raw() }
}

/// Libraries that are loaded while the program runs, and the Debian packages that have them.
const LIBRARIES: [(&str, &str); 9] = [
    ("libX11-xcb", "libx11-xcb1"),
    ("libX11", "libx11-6"),
    ("libXcursor", "libxcursor1"),
    ("libXi", "libxi6"),
    ("libXrandr", "libxrandr2"),
    ("libxkbcommon-x11", "libxkbcommon-x11-0"),
    ("libxkbcommon", "libxkbcommon0"),
    ("libGL", "libgl1"),
    ("libEGL", "libegl1"),
];

/// What the window system's complaint means.
fn why_not(says: &str) -> NoWindow {
    let named = |part: &str| says.find(part).map(|at| says.get(at..).unwrap_or_default());
    for (library, package) in LIBRARIES {
        if let Some(from) = named(library) {
            let end = from.find([' ', ':', ',', ')', '"', '\'']).unwrap_or(from.len());
            let library = from.get(..end).unwrap_or(library).to_owned();
            return NoWindow::MissingLibrary { library, package };
        }
    }
    let lower = says.to_lowercase();
    if ["connection", "display", "compositor"].iter().any(|word| lower.contains(word)) {
        return NoWindow::NoDisplay;
    }
    NoWindow::Other(says.to_owned())
}

/// The program as eframe knows it.
struct Window {
    app: App,
    options: Options,
    trial: Option<Trial>,
    /// As the window's frame shows it.
    title: String,
    unopened: Unopened,
    shown: Shown,
    /// Whether it was made to fit the screen once; its size is up to people from then on.
    is_fitted: bool,
    tempo: Tempo,
    /// When it last looked which screens are connected.
    displays_s: f64,
    /// When it was last asked for a frame.
    drew: Instant,
}

impl Window {
    /// The window is called like the gathering that this door serves.
    fn entitle(&mut self, ctx: &Context) {
        let words = crate::words::Words::new(self.options.language);
        let plan = self.app.desk().evening().and_then(crate::domain::Gathering::plan);
        let Some(name) = plan.map(|plan| plan.name.as_str()) else { return };
        let title = words.say_with("window-title", &[("gathering", name.into())]);
        if title != self.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    /// A window that is larger than its screen, with the frame that the window system puts around it,
    /// fills the screen instead: what stands at its foot would be out of reach.
    fn fit(&mut self, ctx: &Context) {
        let (outer, inner, screen) = ctx.input(|input| {
            let viewport = input.viewport();
            (viewport.outer_rect, viewport.inner_rect, viewport.monitor_size)
        });
        let Some((window, screen)) = outer.or(inner).zip(screen) else { return };
        if overflows(window.size(), screen) {
            ctx.send_viewport_cmd(ViewportCommand::Maximized(true));
            self.is_fitted = true;
        }
    }
}

fn overflows(window: Vec2, screen: Vec2) -> bool {
    window.x > screen.x || window.y > screen.y - PANEL
}

impl eframe::App for Window {
    fn raw_input_hook(&mut self, _ctx: &Context, input: &mut egui::RawInput) {
        input.max_texture_side = Some(GLYPHS_EDGE_PX);
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        self.drew = Instant::now();
        self.entitle(ui.ctx());
        self.tempo.frame(ui.ctx(), ui.input(|input| input.time), processor_s());
        if let Some(trial) = &self.trial {
            trial.begin(ui.ctx());
        }
        // Asking the window system costs something, and only the board wants to know.
        let now_s = ui.input(|input| input.time);
        let is_projector = self.app.place() == Place::Desk(DeskPlace::Projector);
        if is_projector || (self.app.minds_displays() && now_s - self.displays_s >= DISPLAYS_S) {
            self.displays_s = now_s;
            self.app.set_displays(displays(frame));
        }
        if self.app.minds_displays() {
            ui.ctx().request_repaint_after(Duration::from_secs_f64(DISPLAYS_S));
        }
        self.app.frame(ui);
        self.shown.now();
        if let Some(trial) = &self.trial {
            trial.drew(ui.ctx(), self.app.is_open());
        }
    }

    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        // Some systems say that nobody sees a window, others just stop asking it for frames.
        let is_hidden = ctx.input(|input| input.viewport().visible()) == Some(false);
        if is_hidden || self.drew.elapsed() > UNSEEN {
            self.app.behind_the_scenes(ctx);
        }
        let is_kiosk = self.options.kiosk || self.app.is_kiosk();
        if !is_kiosk && ctx.input(|input| input.key_pressed(Key::F11)) {
            let full = ctx.input(|input| input.viewport().fullscreen).unwrap_or(false);
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(!full));
        }
        if !self.is_fitted {
            self.fit(ctx);
        }
        let trouble = self.app.trouble().map(ToString::to_string);
        *self.unopened.0.lock().unwrap_or_else(PoisonError::into_inner) = trouble;
        let wants_to_close = ctx.input(|input| input.viewport().close_requested());
        if wants_to_close && is_kiosk && !self.app.may_close() {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.app.ask_before_closing();
        }
    }

    fn clear_color(&self, _visuals: &egui::Visuals) -> [f32; 4] {
        LIGHT.dusk900.to_normalized_gamma_f32()
    }
}

/// The screens that are connected, in the window system's order.
fn displays(frame: &eframe::Frame) -> Vec<Display> {
    let Some(window) = frame.winit_window() else { return Vec::new() };
    let here = window.current_monitor();
    let monitors = window.available_monitors();
    let display = monitors.map(|monitor| {
        let size = monitor.size();
        let has_main_window = here.as_ref() == Some(&monitor);
        let name = monitor.name().unwrap_or_else(|| format!("{}x{}", size.width, size.height));
        Display { name, width_px: size.width, height_px: size.height, has_main_window }
    });
    display.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_library_is_named_with_its_package() {
        let says = "Library libxkbcommon-x11.so.0 could not be loaded.";
        let missing = NoWindow::MissingLibrary {
            library: "libxkbcommon-x11.so.0".to_owned(),
            package: "libxkbcommon-x11-0",
        };
        assert_eq!(why_not(says), missing);
        let says = "opening library failed (libX11.so.6: cannot open shared object file)";
        assert!(matches!(why_not(says), NoWindow::MissingLibrary { package: "libx11-6", .. }));
    }

    #[test]
    fn a_window_that_does_not_fit_its_screen_with_its_frame_is_told_from_one_that_does() {
        let framed = SIZE + vec2(2.0, 22.0);
        for (screen, is_cut) in [
            ((1280.0, 800.0), true),
            ((1366.0, 768.0), true),
            ((1920.0, 1080.0), false),
            ((1440.0, 900.0), false),
        ] {
            assert_eq!(overflows(framed, screen.into()), is_cut, "{screen:?}");
        }
    }

    #[test]
    fn a_display_that_does_not_answer_is_no_display() {
        let says = "Failed to open connection to X server";
        assert_eq!(why_not(says), NoWindow::NoDisplay);
        assert_eq!(why_not("glutin: no config"), NoWindow::Other("glutin: no config".to_owned()));
    }
}
