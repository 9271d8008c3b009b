//! QR codes in a picture.

use rqrr::PreparedImage;

use super::Frame;

/// A picture wider than this is looked at in half its size first: faster, and less of its noise.
const WIDE_PX: usize = 400;

/// The texts of all codes in a picture: in half size, then in full, and each time as it is, then with
/// black and white changed, as screens in dark mode show them. It goes on until something is read.
#[must_use]
pub fn read_codes(frame: &Frame) -> Vec<String> {
    let half = (frame.width() > WIDE_PX).then(|| frame.shrunk(2));
    let sizes = half.iter().chain([frame]);
    let ways = sizes.flat_map(|frame| [(frame, false), (frame, true)]);
    let mut read = ways.map(|(frame, is_dark)| codes_in(frame, is_dark));
    read.find(|codes| !codes.is_empty()).unwrap_or_default()
}

fn codes_in(frame: &Frame, is_dark: bool) -> Vec<String> {
    let flip = if is_dark { u8::MAX } else { 0 };
    let mut image = PreparedImage::prepare_from_greyscale(frame.width(), frame.height(), |x, y| {
        frame.at(x, y) ^ flip
    });
    let mut codes: Vec<String> = Vec::new();
    for grid in image.detect_grids() {
        if let Ok((_, text)) = grid.decode()
            && !text.is_empty()
            && !codes.contains(&text)
        {
            codes.push(text);
        }
    }
    codes
}
