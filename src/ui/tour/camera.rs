//! A camera at the welcome, and its test picture in the settings.

use std::io;
use std::thread::sleep;
use std::time::Duration;

use super::{Frame as Window, Mishap, Tour, Walk};
use crate::badge::Modules;
use crate::desk::{Desk, Frame, FrameSource, OpenSource, Settings};
use crate::ui::theme::{HIGH_CONTRAST, Look};

/// What the camera is called.
const NAME: &str = "HD Webcam C270";

pub(super) fn walks<E: Mishap>() -> [Walk<E>; 6] {
    [
        |tour| tour.finder(Window::landscape(), ""),
        |tour| tour.finder(Window::portrait(), "_portrait"),
        |tour| tour.finder(Window::large(), "_large"),
        |tour| tour.finder(Window::spanish(), "_es"),
        |tour| tour.finder(Window::plain(contrast()), "_hc"),
        |tour| tour.settings_camera(),
    ]
}

fn contrast() -> Look {
    Look { tokens: HIGH_CONTRAST, ..Look::default() }
}

impl<E: Mishap> Tour<'_, E> {
    /// Somebody comes with a phone that is not quite in the picture yet.
    fn finder(&self, window: Window, suffix: &str) -> Result<(), E> {
        let mut cast = self.cast(window)?;
        cast.actor.look_through(scene([-60, 90]));
        cast.actor.wait_for(cast.words.say("camera-picture"))?;
        cast.shot(&format!("K1_camera{suffix}"))
    }

    fn settings_camera(&self) -> Result<(), E> {
        let mut cast = self.cast_after(Window::landscape(), |desk: &mut Desk| {
            let settings = Settings { camera: Some(NAME.to_owned()), ..Settings::default() };
            desk.remember(&settings).ok();
        })?;
        cast.actor.look_through(scene([220, 60]));
        cast.open_desk("rail-settings")?;
        cast.press("o4-choose-camera")?;
        let read = cast.words.say_with("camera-read", &[("code", CODE.into())]);
        cast.actor.wait_for(&read)?;
        cast.shot("O4_camera")
    }
}

/// What stands on the phone.
const CODE: &str = "TEST-7K2QX9";

/// The same picture again and again.
struct Still(Frame);

impl FrameSource for Still {
    fn next(&mut self) -> io::Result<Frame> {
        sleep(Duration::from_millis(20));
        Ok(self.0.clone())
    }
}

/// An entrance at dusk and a phone with a code, its corner `at` so many pixels.
fn scene(at: [i32; 2]) -> OpenSource {
    Box::new(move || {
        let frame = picture(at).ok_or(io::ErrorKind::NotFound)?;
        Ok(Box::new(Still(frame)))
    })
}

fn picture([left, top]: [i32; 2]) -> Option<Frame> {
    let (width, height, px) = (640_i32, 360_i32, 7_i32);
    let modules = Modules::of(CODE).ok()?;
    let edge = i32::try_from(modules.edge()).ok()?;
    let runs: Vec<_> = modules.runs().collect();
    let is_dark = |u: i32, v: i32| {
        let place = |it: usize| i32::try_from(it).unwrap_or(i32::MAX);
        let covers = |(column, row, length): &(usize, usize, usize)| {
            place(*row) == v && (place(*column)..place(*column + *length)).contains(&u)
        };
        runs.iter().any(covers)
    };
    let shade = |x: i32, y: i32| -> u8 {
        let (u, v) = ((x - left).div_euclid(px), (y - top).div_euclid(px));
        let is_phone = (-5..edge + 5).contains(&u) && (-9..edge + 9).contains(&v);
        let is_screen = (-4..edge + 4).contains(&u) && (-4..edge + 4).contains(&v);
        match (is_phone, is_screen) {
            (_, true) if is_dark(u, v) => 30,
            (_, true) => 225,
            (true, false) => 12,
            (false, false) => u8::try_from(60 + y / 6 + (x - width / 2).abs() / 12).unwrap_or(0),
        }
    };
    let pixels = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
    Frame::new(640, 360, pixels.map(|(x, y)| shade(x, y)).collect())
}
