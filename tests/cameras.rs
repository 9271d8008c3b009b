//! Tickets as cameras come to see them: on phones in dark mode, cracked, small, askew, out of focus,
//! dim, with a lamp in them. Made by code, so that everybody has the same; read by the product's own
//! reader.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "these are tests, though not all in test functions"
)]

use porchlight::desk::{Frame, read_codes};
use qrcode::{Color, EcLevel, QrCode};

/// A camera's picture, in pixels.
const SIZE: [usize; 2] = [640, 480];

/// What tickets hold: a random secret, an address, a long and a signed one.
const TEXTS: [&str; 4] = [
    "kfndgffgyw4tdgcacx6bb3bgemq69cxj",
    "https://lu.ma/check-in/evt-7Kx2mPq9?pk=g-aBcDeFgHiJkLmNo",
    "d9428888-122b-11e1-b85c-61cd3cbb3210/9f2c5d1f7b1f4c9a8f0f5d1f7b1f4c9a8f0f5d1f",
    "==gCue8+Rxixe0gxPPakrLragFT20qcR6dJ0r+FPy4/mwsSD8jUmSdeCBIgqWs6kyNJh4PxgCS8AojbkspO5nzUtDABdalTcQ12M4tUCKAEANAQA",
];

/// How one is seen.
#[derive(Clone, Copy)]
struct View {
    /// The edge of the code, in pixels.
    edge: f64,
    /// How far it is turned, in degrees, and how much its far edge is shorter, 0 to 1.
    turned: f64,
    tilted: f64,
    /// The shades of its dark and its light modules, and of what is around it.
    dark: f64,
    light: f64,
    around: f64,
    /// How far a point spreads, in pixels.
    blur: usize,
    /// So many cracks run from one point.
    cracks: u32,
    /// The radius of a lamp's reflection, as a part of the edge.
    glare: f64,
    noise: f64,
}

const PLAIN: View = View {
    edge: 280.0,
    turned: 0.0,
    tilted: 0.0,
    dark: 25.0,
    light: 235.0,
    around: 90.0,
    blur: 1,
    cracks: 0,
    glare: 0.0,
    noise: 6.0,
};

/// The same dice every time (Steele et al., `SplitMix64`, 2014).
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// 0 to 1.
    fn part(&mut self) -> f64 {
        (self.roll() >> 11) as f64 / (1_u64 << 53) as f64
    }
}

fn render(text: &str, view: View, seed: u64) -> Frame {
    let mut dice = Dice(seed);
    let code = QrCode::with_error_correction_level(text, EcLevel::M).unwrap();
    let modules = code.width();
    let colors = code.to_colors();
    let dark: Vec<bool> = colors.iter().map(|it| *it == Color::Dark).collect();
    let quiet = 4.0;
    let whole = modules as f64 + 2.0 * quiet;
    let [width, height] = SIZE;
    let (sin, cos) = view.turned.to_radians().sin_cos();
    let lamp = [dice.part() - 0.5, dice.part() - 0.5].map(|it| it * view.edge * 0.6);
    let module_at = |x: f64, y: f64| -> Option<bool> {
        // Back from the picture to the paper: its place, the tilt, the turn.
        let (x, y) = (x - width as f64 / 2.0, y - height as f64 / 2.0);
        let (x, y) = (x * cos + y * sin, y * cos - x * sin);
        let deep = 1.0 + view.tilted * y / view.edge;
        let (u, v) = (x / deep / view.edge + 0.5, y / deep / view.edge + 0.5);
        let (u, v) = (u * modules as f64, v * modules as f64);
        let is_paper = |it: f64| it >= -quiet && it < whole - quiet;
        if !is_paper(u) || !is_paper(v) {
            return None;
        }
        let inside = |it: f64| (0.0..modules as f64).contains(&it);
        Some(inside(u) && inside(v) && dark[v as usize * modules + u as usize])
    };
    let shade = |x: f64, y: f64| match module_at(x, y) {
        None => view.around,
        Some(true) => view.dark,
        Some(false) => view.light,
    };
    let mut luma = Vec::with_capacity(width * height);
    for y in 0..height {
        for x in 0..width {
            let (x, y) = (x as f64, y as f64);
            let (off_x, off_y) = (x - width as f64 / 2.0, y - height as f64 / 2.0);
            if off_x.abs().max(off_y.abs()) > view.edge {
                luma.push(view.around);
                continue;
            }
            let near = [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)];
            let mean = near.iter().map(|(a, b)| shade(x + a, y + b)).sum::<f64>() / 4.0;
            let far = f64::hypot(off_x - lamp[0], off_y - lamp[1]);
            let lit = if view.glare > 0.0 {
                255.0 * (1.0 - far / (view.glare * view.edge)).clamp(0.0, 1.0)
            } else {
                0.0
            };
            luma.push(mean + lit);
        }
    }
    crack(&mut luma, view, &mut dice);
    let luma = blurred(&luma, view.blur);
    let grain = |shade: f64, dice: &mut Dice| shade + (dice.part() - 0.5) * 2.0 * view.noise;
    let luma = luma.into_iter().map(|it| grain(it, &mut dice).clamp(0.0, 255.0) as u8);
    Frame::new(width, height, luma.collect()).unwrap()
}

/// Glass that broke: bright lines of two pixels across the code, from one point.
fn crack(luma: &mut [f64], view: View, dice: &mut Dice) {
    let [width, height] = SIZE;
    let middle = [width, height].map(|it| it as f64 / 2.0);
    let [from_x, from_y] = middle.map(|it| it + (dice.part() - 0.5) * view.edge * 0.6);
    for _ in 0..view.cracks {
        let (sin, cos) = (dice.part() * std::f64::consts::TAU).sin_cos();
        for step in 0..(view.edge * 2.0) as usize {
            let far = step as f64 * 0.5;
            let (x, y) = ((from_x + cos * far) as usize, (from_y + sin * far) as usize);
            for (x, y) in [(x, y), (x + 1, y), (x, y + 1), (x + 1, y + 1)] {
                if x < width && y < height {
                    luma[y * width + x] = 240.0;
                }
            }
        }
    }
}

/// The mean over a box of `2 * radius + 1`, along the rows and then the columns.
fn blurred(luma: &[f64], radius: usize) -> Vec<f64> {
    let [width, height] = SIZE;
    let rows = smoothed(luma, (1, width), (width, height), radius);
    smoothed(&rows, (width, height), (1, width), radius)
}

/// The same along lines of so many pixels, `step` apart.
fn smoothed(
    luma: &[f64],
    (step, long): (usize, usize),
    (next, lines): (usize, usize),
    radius: usize,
) -> Vec<f64> {
    let mut smooth = luma.to_vec();
    for line in 0..lines {
        let at = |place: usize| line * next + place * step;
        let mut sum: f64 = (0..radius).map(|place| luma[at(place)]).sum();
        for place in 0..long {
            let (ahead, behind) = (place + radius, place.checked_sub(radius + 1));
            sum += if ahead < long { luma[at(ahead)] } else { 0.0 };
            sum -= behind.map_or(0.0, |it| luma[at(it)]);
            let near = ahead.min(long - 1) + 1 - place.saturating_sub(radius);
            smooth[at(place)] = sum / near as f64;
        }
    }
    smooth
}

/// The kinds, and how many of each in a hundred have to be read.
fn kinds() -> Vec<(&'static str, Vec<View>, usize)> {
    let each = |of: &[f64], make: &dyn Fn(f64) -> View| of.iter().map(|it| make(*it)).collect();
    vec![
        ("as sent", each(&[280.0, 360.0, 200.0], &|edge| View { edge, ..PLAIN }), 100),
        (
            "dark mode",
            each(&[280.0, 360.0, 200.0], &|edge| View {
                edge,
                dark: 235.0,
                light: 25.0,
                around: 40.0,
                ..PLAIN
            }),
            90,
        ),
        (
            "cracked",
            each(&[3.0, 6.0, 10.0], &|it| View { cracks: it as u32, edge: 320.0, ..PLAIN }),
            40,
        ),
        ("small", each(&[150.0, 130.0, 110.0], &|edge| View { edge, ..PLAIN }), 50),
        ("turned", each(&[12.0, 30.0, 45.0], &|turned| View { turned, ..PLAIN }), 100),
        ("tilted", each(&[0.25, 0.4, 0.55], &|tilted| View { tilted, turned: 8.0, ..PLAIN }), 100),
        ("out of focus", each(&[2.0, 3.0, 4.0], &|it| View { blur: it as usize, ..PLAIN }), 60),
        (
            "low contrast",
            each(&[60.0, 40.0, 26.0], &|it| View {
                dark: 120.0,
                light: 120.0 + it,
                around: 130.0,
                noise: 3.0,
                ..PLAIN
            }),
            60,
        ),
        ("a lamp in it", each(&[0.3, 0.5, 0.8], &|glare| View { glare, ..PLAIN }), 25),
    ]
}

#[test]
fn tickets_are_read_as_cameras_come_to_see_them() {
    let (mut read_in_all, mut all) = (0, 0);
    let mut failed = Vec::new();
    for (kind, views, least) in kinds() {
        let mut read = 0;
        let cases: Vec<_> =
            views.iter().flat_map(|view| TEXTS.iter().map(move |text| (*view, *text))).collect();
        for (place, (view, text)) in cases.iter().enumerate() {
            let seen = read_codes(&render(text, *view, place as u64));
            assert!(seen.iter().all(|it| it == text), "{kind}: {seen:?} is not {text}");
            read += usize::from(!seen.is_empty());
        }
        println!("{kind}: {read} of {}", cases.len());
        (read_in_all, all) = (read_in_all + read, all + cases.len());
        if read * 100 < least * cases.len() {
            failed.push(kind);
        }
    }
    println!("all: {read_in_all} of {all}");
    assert!(failed.is_empty(), "{failed:?}");
}

#[test]
fn in_a_picture_without_a_code_nothing_is_read() {
    let mut dice = Dice(7);
    let noise = (0..SIZE[0] * SIZE[1]).map(|_| dice.roll() as u8).collect();
    assert!(read_codes(&Frame::new(SIZE[0], SIZE[1], noise).unwrap()).is_empty());
    let empty = Frame::new(640, 480, vec![128; 640 * 480]).unwrap();
    assert!(read_codes(&empty).is_empty());
}
