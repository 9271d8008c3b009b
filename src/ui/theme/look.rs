//! How the whole window looks: theme, text size, movement; and egui's own style made to match.

use egui::{
    Color32, Context, CornerRadius, FontId, Id, Stroke, Style, TextStyle, Ui, Vec2, Visuals,
    style::{HandleShape, ScrollStyle, Spacing},
};

use super::{CARD_SHADOW, HIGH_CONTRAST, LIGHT, Tokens, TypeStyle, height, radius, step};

/// How large everything is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum TextSize {
    /// 100 %.
    #[default]
    Normal,
    /// 125 %.
    Large,
    /// 150 %.
    Largest,
}

impl TextSize {
    /// The zoom of the window.
    #[must_use]
    pub const fn zoom(self) -> f32 {
        match self {
            Self::Normal => 1.0,
            Self::Large => 1.25,
            Self::Largest => 1.5,
        }
    }

    /// All sizes, from the smallest.
    pub const ALL: [Self; 3] = [Self::Normal, Self::Large, Self::Largest];

    /// In percent of the design's size.
    #[must_use]
    pub const fn percent(self) -> u32 {
        match self {
            Self::Normal => 100,
            Self::Large => 125,
            Self::Largest => 150,
        }
    }

    /// The size of so many percent; the design's for anything between.
    #[must_use]
    pub fn of_percent(percent: u32) -> Self {
        Self::ALL.into_iter().find(|size| size.percent() == percent).unwrap_or_default()
    }

    /// The next size, round and round.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Normal => Self::Large,
            Self::Large => Self::Largest,
            Self::Largest => Self::Normal,
        }
    }
}

/// How many times as large the design is shown in a window of this size, in the display's own
/// points: on a large display it fills the room it was made for, instead of an island in it. In
/// eighths, so that letters are not painted anew for every width a window is dragged through.
#[must_use]
pub fn display_zoom(window: Vec2) -> f32 {
    // Before a window has a size, egui takes it for one of 10,000 points.
    if window.max_elem() > UNSIZED {
        return 1.0;
    }
    let design = if window.x < window.y { DESIGN.yx() } else { DESIGN };
    let fits = (window / design).min_elem();
    ((fits * 8.0 + 0.01).floor() / 8.0).clamp(1.0, LARGEST)
}

/// The window that guests' screens are drawn for, lying, and the most they grow.
const DESIGN: Vec2 = Vec2::new(1280.0, 800.0);
const LARGEST: f32 = 2.0;
const UNSIZED: f32 = 9_000.0;

/// Everything a widget must know to paint itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// The colours.
    pub tokens: Tokens,
    /// How large everything is written.
    pub text_size: TextSize,
    /// Whether things stand still: nothing breathes, fades or slides.
    pub less_movement: bool,
}

impl Default for Look {
    fn default() -> Self {
        Self { tokens: LIGHT, text_size: TextSize::Normal, less_movement: false }
    }
}

impl Look {
    /// The light or the high-contrast theme, otherwise as it was.
    #[must_use]
    pub fn with_contrast(self, high: bool) -> Self {
        Self { tokens: if high { HIGH_CONTRAST } else { LIGHT }, ..self }
    }

    /// The look that [`Self::apply`] gave this window, or the default one.
    #[must_use]
    pub fn of(ui: &Ui) -> Self {
        Self::of_ctx(ui.ctx())
    }

    /// As [`Self::of`], where there is no `Ui` yet.
    #[must_use]
    pub fn of_ctx(ctx: &Context) -> Self {
        ctx.data(|data| data.get_temp(Id::NULL)).unwrap_or_default()
    }

    /// Makes it the look of every widget from now on. Cheap when nothing changed.
    pub fn apply(&self, ctx: &Context) {
        self.apply_on(ctx, 1.0);
    }

    /// The same with everything so many times as large; the text size multiplies.
    pub fn apply_on(&self, ctx: &Context, display: f32) {
        ctx.set_zoom_factor(self.text_size.zoom() * display);
        let before: Option<Self> = ctx.data(|data| data.get_temp(Id::NULL));
        if before == Some(*self) {
            return;
        }
        ctx.data_mut(|data| data.insert_temp(Id::NULL, *self));
        ctx.all_styles_mut(|style| self.restyle(style));
    }

    /// How long a movement of `seconds` takes in this look.
    #[must_use]
    pub const fn seconds(&self, seconds: f32) -> f32 {
        if self.less_movement { 0.0 } else { seconds }
    }

    fn restyle(&self, style: &mut Style) {
        style.text_styles = [
            (TextStyle::Small, TypeStyle::DESK_SMALL.font_id()),
            (TextStyle::Body, TypeStyle::BODY.font_id()),
            (TextStyle::Button, TypeStyle::BUTTON.font_id()),
            (TextStyle::Heading, TypeStyle::H1.font_id()),
            (TextStyle::Monospace, FontId::monospace(TypeStyle::DESK_TABLE.size)),
        ]
        .into();
        style.animation_time = self.seconds(0.12);
        style.spacing = spacing();
        style.visuals = self.visuals();
        // Labels are read, not selected: a drag over them scrolls.
        style.interaction.selectable_labels = false;
        if self.less_movement {
            style.scroll_animation = egui::style::ScrollAnimation::none();
        }
    }

    fn visuals(&self) -> Visuals {
        let t = &self.tokens;
        let mut visuals = Visuals::light();
        visuals.dark_mode = t.high_contrast;
        visuals.panel_fill = t.cream;
        visuals.window_fill = t.card;
        visuals.window_stroke = Stroke::new(t.hairline, t.line);
        visuals.window_corner_radius = CornerRadius::same(radius::CARD);
        visuals.menu_corner_radius = CornerRadius::same(radius::BUTTON);
        visuals.popup_shadow = if t.high_contrast { egui::Shadow::NONE } else { CARD_SHADOW };
        visuals.window_shadow = visuals.popup_shadow;
        visuals.extreme_bg_color = t.line;
        visuals.text_edit_bg_color = Some(t.field);
        visuals.weak_text_color = Some(t.soft);
        visuals.error_fg_color = t.clay;
        visuals.warn_fg_color = t.clay;
        visuals.hyperlink_color = t.amber_ink;
        visuals.selection.bg_fill = if t.high_contrast { t.amber } else { t.amber_wash };
        visuals.selection.stroke = Stroke::new(t.border, t.chosen_edge);
        visuals.text_cursor.stroke = Stroke::new(2.5, t.ink);
        // Nothing here blinks.
        visuals.text_cursor.blink = false;
        visuals.handle_shape = HandleShape::Circle;
        // Nobody should lose a control because it faded away.
        visuals.disabled_alpha = 1.0;
        self.restyle_widgets(&mut visuals);
        visuals
    }

    fn restyle_widgets(&self, visuals: &mut Visuals) {
        let t = &self.tokens;
        let widgets = &mut visuals.widgets;
        widgets.noninteractive.fg_stroke.color = t.ink;
        widgets.noninteractive.bg_stroke = Stroke::new(t.hairline, t.line);
        for state in
            [&mut widgets.inactive, &mut widgets.hovered, &mut widgets.active, &mut widgets.open]
        {
            state.corner_radius = CornerRadius::same(radius::DESK);
            state.bg_fill = t.edge;
            state.weak_bg_fill = t.card;
            state.bg_stroke = Stroke::new(t.border, t.edge);
            state.fg_stroke = Stroke::new(t.border, t.ink);
            state.expansion = 0.0;
        }
        widgets.noninteractive.bg_fill = Color32::TRANSPARENT;
    }
}

fn spacing() -> Spacing {
    Spacing {
        item_spacing: Vec2::splat(step::S8),
        button_padding: Vec2::new(step::S16, step::S12),
        interact_size: Vec2::splat(height::DESK),
        scroll: ScrollStyle {
            bar_width: 10.0,
            handle_min_length: height::DESK,
            bar_inner_margin: step::S16,
            ..ScrollStyle::solid()
        },
        ..Spacing::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_design_grows_with_the_display_and_never_shrinks() {
        for ([x, y], zoom) in [
            ([1280.0, 800.0], 1.0),
            ([1366.0, 768.0], 1.0),
            ([800.0, 1280.0], 1.0),
            ([640.0, 480.0], 1.0),
            ([1920.0, 1080.0], 1.25),
            ([1080.0, 1920.0], 1.25),
            ([2560.0, 1440.0], 1.75),
            ([2560.0, 1600.0], 2.0),
            ([3840.0, 2160.0], 2.0),
            ([10_000.0, 10_000.0], 1.0),
        ] {
            let found = display_zoom(Vec2::new(x, y));
            assert!((found - zoom).abs() < f32::EPSILON, "{x} x {y}: {found}");
        }
    }
}
