//! How somebody would like to meet, and whether they may be photographed, as screens say it: a shape
//! to look at, and the word for it.

use egui::{Color32, Painter, Rect, Response, Sense, Ui, Vec2, pos2, vec2};

use super::art;
use super::icons::Icon;
use super::theme::{Look, Tokens, TypeStyle, radius};
use super::widgets::{Text, Tone};
use crate::desk::Desk;
use crate::domain::{GuestId, HowToMeet, Manner, Photo, Visit};
use crate::words::Words;

/// The pill's height, from its edge to what is in it, and its lamp, in points.
const TAG_HEIGHT: f32 = 42.0;
const TAG_PADDING: f32 = 14.0;
const TAG_LAMP: f32 = 30.0;

/// The key of the short word: "Introduce me".
pub(super) const fn meet_key(meet: HowToMeet) -> &'static str {
    match meet {
        HowToMeet::Introduce => "meet-introduce",
        HowToMeet::Suggest => "meet-suggest",
        HowToMeet::NotTonight => "meet-not-tonight",
    }
}

/// Each way to meet with its short word, in the order screens show them.
pub(super) fn meet_words(words: Words) -> [(HowToMeet, &'static str); 3] {
    HowToMeet::ALL.map(|it| (it, words.say(meet_key(it))))
}

/// The key of the answer about photos: "Ask me".
pub(super) const fn photo_key(photo: Photo) -> &'static str {
    match photo {
        Photo::Yes => "shared-yes",
        Photo::Ask => "photo-ask",
        Photo::No => "shared-no",
    }
}

/// The camera that says so.
pub(super) const fn photo_icon(photo: Photo) -> Icon {
    match photo {
        Photo::Yes => Icon::Camera,
        Photo::Ask => Icon::CameraAsk,
        Photo::No => Icon::CameraNo,
    }
}

/// The key of the same where the question is not beside it: "Photos: ask me".
pub(super) const fn photo_spoken(photo: Photo) -> &'static str {
    match photo {
        Photo::Yes => "photo-yes-spoken",
        Photo::Ask => "photo-ask-spoken",
        Photo::No => "photo-no-spoken",
    }
}

/// What a printed badge says of both: where guests are asked about photos, silence means no.
pub(super) fn manner_on_badge(
    desk: &Desk,
    words: Words,
    guest: GuestId,
) -> (Option<(HowToMeet, &'static str)>, Option<Photo>) {
    let visit = desk.evening().and_then(|it| it.visit(guest));
    let Manner { meet, photo, .. } = visit.map(Visit::manner).unwrap_or_default();
    let asks = desk.tonight().map(|it| desk.state().asks(it)).unwrap_or_default();
    let meet = meet.map(|it| (it, words.say(meet_key(it))));
    (meet, asks.photo.then(|| photo.unwrap_or(Photo::No)))
}

/// How wide the pill of [`lamp_tag_ui`] is.
pub(super) fn lamp_tag_width(ui: &Ui, words: Words, meet: HowToMeet) -> f32 {
    let word = Text::new(words.say(meet_key(meet)), TypeStyle::DESK_TAG);
    word.galley(ui, f32::INFINITY).size().x + 2.0 * TAG_PADDING + TAG_LAMP
}

/// The lamp and its word, in a pill.
pub(super) fn lamp_tag_ui(ui: &mut Ui, words: Words, meet: HowToMeet) -> Response {
    let t = Look::of(ui).tokens;
    let word = Text::new(words.say(meet_key(meet)), TypeStyle::DESK_TAG).color(Tone::Amber.ink(&t));
    let galley = word.galley(ui, f32::INFINITY);
    let size = vec2(lamp_tag_width(ui, words, meet), TAG_HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::Role::Label, true, words.say(meet_key(meet)))
    });
    let edge = if t.high_contrast { t.border } else { 0.0 };
    let edge = egui::Stroke::new(edge, t.edge);
    let fill = Tone::Amber.wash(&t);
    ui.painter().rect(rect, radius::DESK, fill, edge, egui::StrokeKind::Inside);
    let lamp = pos2(rect.left() + 8.0, rect.center().y - TAG_LAMP / 2.0);
    let lamp = Rect::from_min_size(lamp, Vec2::splat(TAG_LAMP));
    art::meet_lamp(ui.painter(), lamp, meet, t.ink, t.amber);
    let top = rect.center().y - galley.size().y / 2.0;
    ui.painter().galley(pos2(lamp.right() + 6.0, top), galley, t.ink);
    response
}

/// The lamp painted beside a name that stands in `ink`, so many points high; what is said of that
/// name says the word.
pub(super) fn paint_lamp(
    painter: &Painter,
    place: Rect,
    meet: HowToMeet,
    ink: Color32,
    t: &Tokens,
) {
    // On the yellow of high contrast yellow light would not show.
    let light = if t.high_contrast && ink == t.on_wash { ink } else { t.amber };
    art::meet_lamp(painter, place, meet, ink, light);
}

/// The lamp beside somebody's name, so many points high; those who cannot see it hear the word.
pub(super) fn lamp_ui(ui: &mut Ui, words: Words, meet: HowToMeet, size: f32) -> Response {
    let t = Look::of(ui).tokens;
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(size), Sense::hover());
    response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::Role::Image, true, words.say(meet_key(meet)))
    });
    art::meet_lamp(ui.painter(), rect, meet, t.ink, t.amber);
    response
}
