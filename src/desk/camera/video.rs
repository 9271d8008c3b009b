//! Cameras of Linux, by its `V4L2`.

use std::io;
use std::time::{Duration, Instant};

use linuxvideo::format::{PixFormat, PixelFormat};
use linuxvideo::stream::ReadStream;
use linuxvideo::{BufType, Device, Fract};

use super::{Frame, FrameSource};

/// The size that is asked for, in pixels: the driver gives the one that is nearest.
const SIZE: (u32, u32) = (1280, 720);

/// How often a picture is looked at.
const EVERY: Duration = Duration::from_millis(100);

/// The names of all cameras with pictures that can be read here, each once.
pub(super) fn names() -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (name, _) in devices() {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.sort();
    names
}

/// Opens the camera of a name.
pub(super) fn open(name: &str) -> io::Result<Box<dyn FrameSource>> {
    let (_, device) = devices().find(|(it, _)| it == name).ok_or(io::ErrorKind::NotFound)?;
    let (width, height) = SIZE;
    let camera = device.video_capture(PixFormat::new(width, height, PixelFormat::YUYV))?;
    let format = camera.format();
    if format.pixel_format() != PixelFormat::YUYV {
        return Err(io::ErrorKind::Unsupported.into());
    }
    let edge = |length: u32| usize::try_from(length).map_err(io::Error::other);
    let (width, height) = (edge(format.width())?, edge(format.height())?);
    let stride = edge(format.bytes_per_line())?.max(width * 2);
    // A camera that cannot give fewer gives more; they are passed over.
    camera.set_frame_interval(Fract::new(1, 10)).ok();
    let stream = camera.into_stream()?;
    Ok(Box::new(Video { stream, width, height, stride, last: None }))
}

/// Every device that takes pictures in a way that can be read here. A device that is taken or broken
/// is none.
fn devices() -> impl Iterator<Item = (String, Device)> {
    let all = linuxvideo::list().into_iter().flatten().flatten();
    all.filter_map(|device| {
        let mut formats = device.formats(BufType::VIDEO_CAPTURE).flatten();
        let is_read = formats.any(|it| it.pixel_format() == PixelFormat::YUYV);
        drop(formats);
        let name = device.capabilities().ok()?.card().to_owned();
        is_read.then_some((name, device))
    })
}

/// A camera that is running. Its light goes off with this.
struct Video {
    stream: ReadStream,
    width: usize,
    height: usize,
    /// Bytes a row.
    stride: usize,
    last: Option<Instant>,
}

impl FrameSource for Video {
    fn next(&mut self) -> io::Result<Frame> {
        let Self { stream, width, height, stride, last } = self;
        loop {
            let is_due = last.is_none_or(|last| last.elapsed() >= EVERY);
            let frame = stream.dequeue(|bytes| {
                let is_whole = !bytes.is_error() && bytes.len() >= *stride * *height;
                Ok((is_due && is_whole).then(|| grey(&bytes, *width, *height, *stride)))
            })?;
            if let Some(frame) = frame.flatten() {
                *last = Some(Instant::now());
                return Ok(frame);
            }
        }
    }
}

/// The brightness of pixels that come with their colour: every other byte.
fn grey(bytes: &[u8], width: usize, height: usize, stride: usize) -> Option<Frame> {
    let rows = bytes.chunks_exact(stride).take(height);
    let luma = rows.flat_map(|row| row.iter().step_by(2).take(width).copied());
    Frame::new(width, height, luma.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brightness_is_every_other_byte_of_a_row_and_what_fills_the_row_up_is_left_out() {
        let bytes = [1, 0, 2, 0, 3, 0, 99, 99, 4, 0, 5, 0, 6, 0, 99, 99];
        let frame = grey(&bytes, 3, 2, 8).unwrap();
        assert_eq!(frame.luma(), [1, 2, 3, 4, 5, 6]);
    }
}
