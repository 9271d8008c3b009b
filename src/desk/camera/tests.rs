//! A camera whose pictures lie in a folder, or are made on the way.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicUsize;

use qrcode::{Color, EcLevel, QrCode};

use super::*;

const TICKET: &str = "T-BEN-0004";

/// A code of so many pixels a module, `left` and down from the corner of a grey picture.
fn showing(text: &str, left: usize) -> Frame {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).unwrap();
    let (modules, px, width, height) = (code.width(), 6, 640, 480);
    let colors = code.to_colors();
    let shade = |x: usize, y: usize| {
        let (Some(x), Some(y)) = (x.checked_sub(left), y.checked_sub(left)) else { return 200 };
        let (u, v) = (x / px, y / px);
        let is_dark = u < modules && v < modules && colors[v * modules + u] == Color::Dark;
        if is_dark { 20 } else { 200 }
    };
    let pixels = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
    Frame::new(width, height, pixels.map(|(x, y)| shade(x, y)).collect()).unwrap()
}

fn empty() -> Frame {
    Frame::new(640, 480, vec![200; 640 * 480]).unwrap()
}

fn at(tenths: u64) -> Duration {
    Duration::from_millis(tenths * 100)
}

#[test]
fn a_code_that_comes_into_sight_is_taken_once_however_long_it_stays() {
    let mut eye = Eye::default();
    assert_eq!(eye.look(&empty(), at(0)).codes, Vec::<String>::new());
    assert_eq!(eye.look(&showing(TICKET, 60), at(1)).codes, [TICKET]);
    for tenth in 2..200 {
        // Held in an unsteady hand.
        let frame = showing(TICKET, 60 + usize::from(tenth % 3 == 0) * 9);
        assert!(eye.look(&frame, at(tenth)).codes.is_empty(), "{tenth}");
    }
    for tenth in 200..400 {
        // Put down: nothing is read any more, and it is still there.
        assert!(eye.look(&showing(TICKET, 60), at(tenth)).codes.is_empty(), "{tenth}");
    }
    assert!(eye.look(&showing(TICKET, 90), at(400)).codes.is_empty(), "moved again");
}

#[test]
fn another_code_is_taken_at_once_and_the_same_after_some_seconds_out_of_sight() {
    let mut eye = Eye::default();
    assert_eq!(eye.look(&showing(TICKET, 60), at(0)).codes, [TICKET]);
    assert_eq!(eye.look(&showing("T-NOOR-005", 60), at(10)).codes, ["T-NOOR-005"]);
    assert!(eye.look(&showing(TICKET, 60), at(20)).codes.is_empty(), "just seen");
    eye.look(&empty(), at(30));
    assert!(eye.look(&showing(TICKET, 60), at(70)).codes.is_empty(), "four seconds");
    eye.look(&empty(), at(71));
    assert_eq!(eye.look(&showing(TICKET, 60), at(140)).codes, [TICKET]);
}

#[test]
fn where_nothing_moves_nothing_is_read() {
    let mut eye = Eye::default();
    let mut grain = 0_u8;
    let mut took = Duration::ZERO;
    let read = (0..300).filter(|tenth| {
        // The grain that every camera has.
        let pixels = (0..640 * 480).map(|at: usize| {
            grain = grain.wrapping_mul(31).wrapping_add(at as u8);
            118 + grain % 5
        });
        let frame = Frame::new(640, 480, pixels.collect()).unwrap();
        let started = Instant::now();
        let read = eye.look(&frame, at(*tenth)).read;
        took += if read { Duration::ZERO } else { started.elapsed() };
        read
    });
    let read = read.count();
    assert!(read <= 10, "{read} of 300 pictures were read");
    println!("a still picture takes {} microseconds", took.as_micros() / 290);
}

#[test]
fn dark_mode_is_read_like_light() {
    let frame = showing(TICKET, 60);
    let dark = frame.luma().iter().map(|it| 255 - it).collect();
    assert_eq!(read_codes(&Frame::new(640, 480, dark).unwrap()), [TICKET]);
}

#[test]
fn a_picture_is_as_large_as_it_says_and_shrinks_to_means() {
    assert_eq!(Frame::new(2, 2, vec![0; 3]), None);
    assert_eq!(Frame::new(0, 0, Vec::new()), None);
    let frame = Frame::new(5, 2, vec![0, 100, 8, 8, 255, 100, 200, 8, 8, 255]).unwrap();
    let half = frame.shrunk(2);
    assert_eq!((half.width(), half.height(), half.luma()), (2, 1, &[100, 8][..]));
    assert_eq!(frame.shrunk(1), frame);
    assert_eq!(frame.narrowed(2), half);
}

/// Pictures in a folder, by name, each as often as the worker comes round to it; unplugged after the
/// last.
struct Folder {
    left: VecDeque<PathBuf>,
}

impl Folder {
    fn of(path: &Path) -> Self {
        let mut left: Vec<_> =
            std::fs::read_dir(path).unwrap().map(|it| it.unwrap().path()).collect();
        left.sort();
        Self { left: left.into() }
    }
}

impl FrameSource for Folder {
    fn next(&mut self) -> io::Result<Frame> {
        let path = self.left.pop_front().ok_or(io::ErrorKind::NotFound)?;
        let image = image::open(path).map_err(io::Error::other)?.to_luma8();
        let (width, height) = (image.width() as usize, image.height() as usize);
        Ok(Frame::new(width, height, image.into_raw()).unwrap())
    }
}

fn save(frame: &Frame, path: &Path) {
    let (width, height) = (frame.width() as u32, frame.height() as u32);
    image::GrayImage::from_raw(width, height, frame.luma().to_vec()).unwrap().save(path).unwrap();
}

/// What becomes true sooner or later, on a machine however slow.
fn in_the_end(mut is_so: impl FnMut() -> bool) {
    let until = Instant::now() + Duration::from_mins(1);
    while !is_so() {
        assert!(Instant::now() < until, "it never came true");
        thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn a_camera_reads_while_it_is_wanted_comes_back_after_it_was_unplugged_and_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    save(&empty(), &folder.path().join("1.png"));
    save(&showing(TICKET, 60), &folder.path().join("2.png"));
    let again = tempfile::tempdir().unwrap();
    save(&showing("T-NOOR-005", 60), &again.path().join("1.png"));
    let opened = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&opened);
    let folders = [folder.path().to_owned(), again.path().to_owned()];
    let open: OpenSource = Box::new(move || match counted.fetch_add(1, Ordering::SeqCst) {
        // Unplugged, then in again.
        1 => Err(io::ErrorKind::NotFound.into()),
        0 => Ok(Box::new(Folder::of(&folders[0]))),
        _ => Ok(Box::new(Folder::of(&folders[1]))),
    });
    let camera = Camera::start(open, || {}).unwrap();
    thread::sleep(NAP * 3);
    assert_eq!(opened.load(Ordering::SeqCst), 0, "nobody wants it to look");
    camera.attend(true);
    let mut read = Vec::new();
    in_the_end(|| {
        read.extend(camera.take().unwrap());
        read.len() >= 2
    });
    assert_eq!(read[..2], [TICKET, "T-NOOR-005"]);
    in_the_end(|| camera.state() == CameraState::Away);
    let files = std::fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(files, 2, "no frame is kept");
    camera.attend(false);
    let before = opened.load(Ordering::SeqCst);
    thread::sleep(AGAIN + NAP * 3);
    assert!(opened.load(Ordering::SeqCst) <= before + 1, "it rests again");
}
