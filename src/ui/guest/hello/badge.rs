//! The badge as it will be, following what is typed and chosen.

use egui::{CornerRadius, Role, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::badge::Badge;
use crate::domain::Manner;
use crate::ui::badge::paint_badge;
use crate::ui::guest::view::View;
use crate::ui::manner::{meet_key, photo_spoken};
use crate::ui::theme::{CARD_SHADOW, Look, radius};

/// Shows the badge as wide as there is room and so high.
pub(super) fn badge_ui(
    ui: &mut Ui,
    view: &View<'_>,
    [name, pronouns]: [&str; 2],
    manner: Manner,
    high: f32,
) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), high), Sense::hover());
    let meet = manner.meet.map(|it| (it, view.say(meet_key(it))));
    let photo = manner.photo.filter(|_| view.asks().photo);
    let words = [
        name.trim(),
        pronouns,
        meet.map_or("", |it| it.1),
        photo.map_or("", |it| view.say(photo_spoken(it))),
    ];
    let words: Vec<_> = words.into_iter().filter(|it| !it.is_empty()).collect();
    let says = view.say_with("k3-badge-preview", &[("says", words.join(", ").into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &says));
    let t = Look::of(ui).tokens;
    let corner = CornerRadius::same(radius::BIG);
    if !t.high_contrast {
        ui.painter().add(Shape::from(CARD_SHADOW.as_shape(rect, corner)));
    }
    let badge = Badge {
        name: name.trim(),
        pronouns: Some(pronouns).filter(|it| !it.is_empty()),
        gathering: view.gathering_name(),
        code: None,
        meet,
        photo,
    };
    paint_badge(ui, rect, &badge, radius::BIG);
    let edge = Stroke::new(t.hairline, t.line);
    ui.painter().rect_stroke(rect, corner, edge, StrokeKind::Inside);
}
