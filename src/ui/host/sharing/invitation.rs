//! An invitation for one more door: a code to scan, text to copy, a file; and who came in.

use egui::{Role, Sense, Ui, Vec2, WidgetInfo, vec2};

use crate::badge::Modules;
use crate::desk::Invited;
use crate::ui::badge::paint_screen_code;
use crate::ui::desk::view::DeskView;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle, step};
use crate::ui::widgets::{Button, Text, Tone, announce_ui, tag_ui, well_frame};
use crate::ui::{SavedInvitation, ShareWish};

use super::{Purpose, Tap, part_ui};

/// The code's edge, in points; below so much width beside it, the words stand under it.
const EDGE: f32 = 236.0;
const BESIDE: f32 = 300.0;

/// Between two looks at how long it lasts.
const LOOKS_EVERY: std::time::Duration = std::time::Duration::from_secs(20);

/// What is shown of it.
#[derive(Default)]
pub(super) struct Shown {
    /// The code, and what it says.
    code: Option<(String, Modules)>,
    is_copied: bool,
}

impl Shown {
    pub(super) const fn copied(&mut self) {
        self.is_copied = true;
    }

    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        view: &DeskView<'_>,
        invitation: Option<&Invited>,
        joined: &[String],
    ) -> Option<Tap> {
        part_ui(ui, "joined", |ui| joined_ui(ui, view, joined));
        let Some(invited) = invitation else {
            return part_ui(ui, "invite", |ui| {
                ui.add(Text::new(view.say("share-running"), TypeStyle::DESK_BODY));
                ui.add_space(step::S8);
                let label = if joined.is_empty() { "share-invite" } else { "share-another" };
                let another = Button::primary(view.say(label)).icon(Icon::Plus).desk();
                let tapped = ui.add(another).clicked();
                saved_ui(ui, view, None);
                tapped.then_some(Tap::Wish(ShareWish::Invite))
            });
        };
        part_ui(ui, "invitation", |ui| self.invited_ui(ui, view, invited))
    }

    fn invited_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, invited: &Invited) -> Option<Tap> {
        ui.ctx().request_repaint_after(LOOKS_EVERY);
        if self.code.as_ref().is_none_or(|(text, _)| *text != invited.text) {
            self.is_copied = false;
            let modules = Modules::for_screen(&invited.text).ok();
            self.code = modules.map(|modules| (invited.text.clone(), modules));
        }
        if ui.available_width() < EDGE + step::S24 + BESIDE {
            self.code_ui(ui, view);
            return self.words_ui(ui, view, invited);
        }
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = step::S24;
            self.code_ui(ui, view);
            ui.vertical(|ui| self.words_ui(ui, view, invited)).inner
        })
        .inner
    }

    fn code_ui(&self, ui: &mut Ui, view: &DeskView<'_>) {
        let Some((_, modules)) = &self.code else { return };
        let (place, code) = ui.allocate_exact_size(Vec2::splat(EDGE), Sense::hover());
        code.widget_info(|| WidgetInfo::labeled(Role::Image, true, view.say("share-code")));
        paint_screen_code(ui.painter(), place, modules);
    }

    fn words_ui(&self, ui: &mut Ui, view: &DeskView<'_>, invited: &Invited) -> Option<Tap> {
        ui.spacing_mut().item_spacing = vec2(step::S8, step::S8);
        ui.add(Text::new(view.say("share-how"), TypeStyle::DESK_BODY));
        well_frame(ui).inner_margin(step::S12).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.add(Text::new(&invited.text, TypeStyle::DESK_SMALL));
        });
        let mut tap = None;
        ui.horizontal_wrapped(|ui| {
            let keys = ["share-copy", "share-copied"];
            let button = |key| Button::outlined(view.words.say(key)).desk();
            // As wide as the longer word: what stands beside it stays where it is.
            let widths = keys.map(|key| button(key).size(ui, f32::INFINITY).x);
            let width = widths.into_iter().fold(0.0, f32::max);
            let [copy, copied] = keys;
            let button = button(if self.is_copied { copied } else { copy });
            if ui.add(button.width(width)).clicked() {
                tap = Some(Tap::Copy(invited.text.clone()));
            }
            let save = Button::outlined(view.say("share-save")).icon(Icon::Save).desk();
            if ui.add(save).clicked() {
                tap = Some(Tap::Choose(Purpose::Invitation));
            }
            if ui.add(Button::quiet(view.say("share-another")).desk()).clicked() {
                tap = Some(Tap::Wish(ShareWish::Invite));
            }
        });
        let minutes = i64::try_from(invited.minutes_left()).unwrap_or_default();
        let says = view.say_with("share-lasts", &[("n", minutes.into())]);
        ui.add(Text::new(&says, TypeStyle::DESK_SMALL).soft());
        saved_ui(ui, view, Some(&invited.text));
        tap
    }
}

/// What became of the file that an invitation was saved to, and whether it still is the one of `now`.
fn saved_ui(ui: &mut Ui, view: &DeskView<'_>, now: Option<&str>) {
    let at = |key, path: &std::path::Path| {
        view.say_with(key, &[("path", path.display().to_string().into())])
    };
    let (says, is_trouble) = match &view.around.shared.saved {
        SavedInvitation::Nothing => (String::new(), false),
        SavedInvitation::Running => (view.say("share-carrying").to_owned(), false),
        SavedInvitation::There(path, text) if Some(text.as_str()) == now => {
            (at("share-invitation-saved", path), false)
        }
        SavedInvitation::There(path, _) => (at("share-invitation-void", path), false),
        SavedInvitation::Failed(why) => {
            (view.say_with("share-carry-failed", &[("why", why.as_str().into())]), true)
        }
    };
    announce_ui(ui, "saved", &says);
    if !says.is_empty() {
        let t = Look::of(ui).tokens;
        let color = if is_trouble { t.clay } else { t.ink };
        ui.add(Text::new(&says, TypeStyle::DESK_SMALL).color(color));
    }
}

/// Who came in since the hub runs, the last first.
fn joined_ui(ui: &mut Ui, view: &DeskView<'_>, joined: &[String]) {
    let says = |name: &String| view.say_with("share-joined", &[("door", name.as_str().into())]);
    announce_ui(ui, "joined", &joined.last().map(says).unwrap_or_default());
    if joined.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for name in joined.iter().rev() {
            tag_ui(ui, Tone::Leaf, Some(Icon::Check), &says(name));
        }
    });
    ui.add_space(step::S4);
}
