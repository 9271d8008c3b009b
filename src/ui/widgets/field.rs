//! Text fields.

use egui::{
    Align2, Color32, EventFilter, Frame, Id, Key, Rect, Response, Stroke, TextEdit, Ui, UiBuilder,
    pos2,
    text::{CCursor, CCursorRange},
    vec2,
    widgets::text_edit::TextEditState,
};

use super::{
    button::Button,
    entered::Enter,
    paint::{self, Ground, Surface},
    text::Text,
    touch,
};
use crate::ui::{
    icons::Icon,
    theme::{Look, TypeStyle, height, radius},
};

/// The most letters a field takes unless it says otherwise: every one of them is laid out anew when
/// another is typed.
const LETTERS_MAX: usize = 120;

const PATH_LETTERS: usize = 1024;

/// A field for one line of text.
///
/// Right-to-left words can be typed and are joined, but stand in the order of typing until they are
/// shown elsewhere: egui's cursor knows one direction only.
#[must_use = "call show"]
pub struct Field<'a> {
    id: Id,
    text: &'a mut String,
    label: &'a str,
    placeholder: &'a str,
    icon: Option<(Icon, f32)>,
    style: TypeStyle,
    height: f32,
    padding: f32,
    gap: f32,
    radius: u8,
    trailing: Trailing<'a>,
    error: Option<&'a str>,
    keeps_arrows: bool,
    letters_max: usize,
    secret: bool,
    renews: bool,
    enter: Enter,
    width: Option<f32>,
}

/// What stands at the right end of a field.
enum Trailing<'a> {
    Nothing,
    Icon(Icon),
    Button(Button<'a>),
    /// So many points, for what the screen places there itself.
    Room(f32),
}

/// What happened in a field this frame.
pub struct FieldOutput {
    /// The text itself: `changed`, `has_focus`, `gained_focus`, `request_focus`...
    pub response: Response,
    /// The button at the right end, if there is one.
    pub button: Option<Response>,
    /// Whether Enter was pressed in the field.
    pub entered: bool,
}

impl<'a> Field<'a> {
    /// 56 points high, for guests. `label` is what screen readers say.
    pub fn new(
        id: impl std::hash::Hash + std::fmt::Debug,
        label: &'a str,
        text: &'a mut String,
    ) -> Self {
        Self {
            id: Id::unique(("field", id)),
            text,
            label,
            placeholder: "",
            icon: None,
            style: TypeStyle::BODY,
            height: height::BUTTON,
            padding: 18.0,
            gap: 14.0,
            radius: radius::BUTTON,
            trailing: Trailing::Nothing,
            error: None,
            keeps_arrows: true,
            letters_max: LETTERS_MAX,
            secret: false,
            renews: false,
            enter: Enter::Stays,
            width: None,
        }
    }

    /// The id that [`Self::new`] gives a field, to move the focus to it from elsewhere.
    #[must_use]
    pub fn id_of(id: impl std::hash::Hash + std::fmt::Debug) -> Id {
        Id::unique(("field", id))
    }

    /// The search field of K2: 76 points high. Up and Down leave it for the rows below.
    pub fn search(self) -> Self {
        Self {
            icon: Some((Icon::Search, 30.0)),
            style: TypeStyle::SEARCH,
            height: height::SEARCH,
            padding: 22.0,
            radius: radius::BIG,
            keeps_arrows: false,
            ..self
        }
    }

    /// The field of K1: 88 points high, on the night ground.
    pub fn welcome(self) -> Self {
        Self {
            icon: Some((Icon::Qr, 36.0)),
            style: TypeStyle::WELCOME_FIELD,
            height: height::WELCOME,
            padding: 24.0,
            radius: radius::CARD,
            keeps_arrows: false,
            ..self
        }
    }

    /// What stands in it is replaced by what is typed, where the Tab key comes to it: a time of day is
    /// seldom gone on with.
    pub fn renews(mut self) -> Self {
        self.renews = true;
        self
    }

    /// Enter leads to what comes next, as Tab does: for fields that are filled in one after the other
    /// and have no button of their own. Elsewhere a field keeps the focus.
    pub fn leads_on(mut self) -> Self {
        self.enter = Enter::LeadsOn;
        self
    }

    /// 48 points high, for the desk.
    pub fn desk(self) -> Self {
        Self {
            style: TypeStyle::DESK_BODY,
            height: height::DESK,
            padding: 14.0,
            gap: 10.0,
            radius: radius::DESK,
            ..self
        }
    }

    /// What stands in it while it is empty.
    pub fn placeholder(self, placeholder: &'a str) -> Self {
        Self { placeholder, ..self }
    }

    /// A symbol at the left end.
    pub fn icon(self, icon: Icon) -> Self {
        Self { icon: Some((icon, self.icon.map_or(22.0, |(_, size)| size))), ..self }
    }

    /// A symbol at the right end.
    pub fn trailing_icon(self, icon: Icon) -> Self {
        Self { trailing: Trailing::Icon(icon), ..self }
    }

    /// A button at the right end.
    pub fn trailing(self, button: Button<'a>) -> Self {
        Self { trailing: Trailing::Button(button), ..self }
    }

    /// Leaves so many points at the right end alone.
    pub fn leave_right(self, points: f32) -> Self {
        Self { trailing: Trailing::Room(points), ..self }
    }

    /// What is wrong, in a line beneath.
    pub fn error(self, error: Option<&'a str>) -> Self {
        Self { error, ..self }
    }

    /// At most so many letters, whatever way they come: typed, pasted, dropped or carried over.
    pub fn letters_max(self, letters_max: usize) -> Self {
        Self { letters_max, ..self }
    }

    /// For the path of a file: as long as systems let one be.
    pub fn path(self) -> Self {
        self.letters_max(PATH_LETTERS)
    }

    /// Shows dots instead of letters.
    pub fn secret(self) -> Self {
        Self { secret: true, ..self }
    }

    /// So wide, in points; all the room there is if not said.
    pub fn width(self, width: f32) -> Self {
        Self { width: Some(width), ..self }
    }

    /// Another height, in points.
    pub fn tall(self, height: f32) -> Self {
        Self { height, ..self }
    }

    /// Shows the field and, below it, what is wrong.
    pub fn show(self, ui: &mut Ui) -> FieldOutput {
        field_ui(ui, self)
    }

    /// From the left edge to the symbol, or to the text.
    fn inset(&self, ui: &Ui) -> f32 {
        self.padding + Look::of(ui).tokens.border
    }

    fn text_left(&self, ui: &Ui) -> f32 {
        self.inset(ui) + self.icon.map_or(0.0, |(_, size)| size + self.gap)
    }

    /// The width at the right end that the text leaves alone.
    fn taken_right(&self, ui: &Ui) -> f32 {
        match &self.trailing {
            Trailing::Nothing => self.inset(ui),
            Trailing::Room(points) => self.inset(ui).max(*points),
            Trailing::Icon(_) => self.inset(ui) + 24.0 + self.gap,
            Trailing::Button(button) => button.size(ui, f32::INFINITY).x + inset(self.height) + 8.0,
        }
    }
}

/// Distance from a button in a field to the field's right edge.
fn inset(height: f32) -> f32 {
    if height < 72.0 { 8.0 } else { 12.0 }
}

fn field_ui(ui: &mut Ui, mut field: Field<'_>) -> FieldOutput {
    let t = Look::of(ui).tokens;
    let width = field.width.unwrap_or_else(|| ui.available_width());
    let (_, rect) = ui.allocate_space(vec2(width, field.height));
    // Painted before the text lies on it, so it asks for last frame's focus.
    let focused = ui.memory(|memory| memory.has_focus(field.id));
    let edge = if field.error.is_some() && !focused { t.clay } else { t.edge };
    let surface =
        Surface { fill: t.field, edge: Stroke::new(t.border, edge), radius: field.radius };
    if focused {
        paint::focus_ring(ui.painter(), rect, field.radius, &t);
        surface.focused(Ground::Paper, &t).paint(ui.painter(), rect);
    } else {
        surface.paint(ui.painter(), rect);
    }
    if let Some((icon, size)) = field.icon {
        let center = pos2(rect.left() + field.inset(ui) + size / 2.0, rect.center().y);
        icon.paint(ui.painter(), center, size, t.ink);
    }

    let (response, is_painted) = text_ui(ui, rect, &mut field);
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if entered {
        field.enter.go_on(ui, &response, is_painted);
    }
    let button = trailing_ui(ui, rect, &field);
    if let Some(error) = field.error {
        error_ui(ui, &response, error);
    }
    FieldOutput { response, button, entered }
}

/// The text itself, and whether a painted Enter key was pressed in it.
fn text_ui(ui: &mut Ui, rect: Rect, field: &mut Field<'_>) -> (Response, bool) {
    let t = Look::of(ui).tokens;
    let inner = Rect::from_min_max(
        pos2(rect.left() + field.text_left(ui), rect.top()),
        pos2(rect.right() - field.taken_right(ui), rect.bottom()),
    );
    let filter = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: field.keeps_arrows,
        ..EventFilter::default()
    };
    let placeholder = Text::new(field.placeholder, field.style).soft().rows(1);
    if field.text.is_empty() && !field.placeholder.is_empty() {
        let galley = placeholder.galley(ui, inner.width());
        let top = inner.center().y - galley.size().y / 2.0;
        ui.painter().galley(pos2(inner.left(), top), galley, Color32::PLACEHOLDER);
    }
    let is_painted = touch::deliver(ui, field.id);
    cut(field.text, field.letters_max);
    let mut child = ui.new_child(UiBuilder::new().max_rect(inner));
    let edit = TextEdit::singleline(field.text)
        .id(field.id)
        .font(field.style.font_id())
        .text_color(t.ink)
        .frame(Frame::NONE)
        .align(Align2::LEFT_CENTER)
        .min_size(inner.size())
        .desired_width(inner.width())
        .event_filter(filter)
        .char_limit(field.letters_max)
        .password(field.secret);
    let response = child.add(edit);
    if field.renews && response.gained_focus() && by_tab(ui) {
        select_all(ui, response.id, field.text);
    }
    // Assistive tools set a whole text, past the limit.
    cut(field.text, field.letters_max);
    paint::reveal_field(ui, &response);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_label(field.label);
        if !field.placeholder.is_empty() {
            node.set_placeholder(field.placeholder);
        }
        if let Some(error) = field.error {
            node.set_description(error);
            node.set_invalid(egui::accesskit::Invalid::True);
        }
    });
    (response, is_painted)
}

/// Whether the focus comes from the keyboard, going from one thing to the next.
fn by_tab(ui: &Ui) -> bool {
    ui.input(|input| input.key_pressed(Key::Tab) || input.key_down(Key::Tab))
}

/// Puts the whole text of a field under the cursor, so that typing replaces it.
pub fn select_all(ui: &Ui, id: Id, text: &str) {
    let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
    let all = CCursorRange::two(CCursor::new(0), CCursor::new(text.chars().count()));
    state.cursor.set_char_range(Some(all));
    state.store(ui.ctx(), id);
}

/// Cuts a text to so many letters.
fn cut(text: &mut String, letters_max: usize) {
    if let Some((end, _)) = text.char_indices().nth(letters_max) {
        text.truncate(end);
    }
}

fn trailing_ui(ui: &mut Ui, rect: Rect, field: &Field<'_>) -> Option<Response> {
    match &field.trailing {
        Trailing::Nothing | Trailing::Room(_) => None,
        Trailing::Icon(icon) => {
            let center = pos2(rect.right() - field.inset(ui) - 12.0, rect.center().y);
            icon.paint(ui.painter(), center, 24.0, Look::of(ui).tokens.soft);
            None
        }
        Trailing::Button(button) => {
            let size = button.size(ui, f32::INFINITY);
            let right = rect.right() - inset(field.height);
            let place = Rect::from_center_size(pos2(right - size.x / 2.0, rect.center().y), size);
            let mut child = ui.new_child(UiBuilder::new().max_rect(place));
            Some(child.add(button.clone()))
        }
    }
}

fn error_ui(ui: &mut Ui, response: &Response, error: &str) {
    let t = Look::of(ui).tokens;
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(22.0, 26.0), egui::Sense::hover());
        Icon::Warn.paint(ui.painter(), rect.center(), 20.0, t.clay);
        let line = ui.add(Text::new(error, TypeStyle::SMALL_STRONG).color(t.clay));
        ui.ctx().accesskit_node_builder(line.id, |node| {
            node.set_live(egui::accesskit::Live::Polite);
        });
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.push_described_by(line.id.accesskit_id());
        });
    });
}
