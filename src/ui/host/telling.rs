//! What the board tells between introductions, typed by a host: the agenda, Wi-Fi, an announcement.

use egui::{Context, Ui, vec2};

use super::settings::label_ui;
use crate::desk::read_small;
use crate::domain::{
    AGENDA_ITEMS, ANNOUNCEMENT_CHARS, Command, Gathering, GatheringId, Item, Plan, TITLE_CHARS,
    WIFI_BYTES, Wifi,
};
use crate::intake::{Agenda, AgendaFlaw};
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::{Deed, Wish};
use crate::ui::icons::Icon;
use crate::ui::lines::{self, LineTap};
use crate::ui::theme::{TypeStyle, step};
use crate::ui::widgets::{Button, Dialog, Field, Kind, Text, from_top};

/// The widest the sheet gets, and room for its title and its foot, in points.
const WIDTH: f32 = 720.0;
const AROUND: f32 = 136.0;
/// The longest line: two times, what, and where.
const LINE_CHARS: usize = 2 * TITLE_CHARS + 48;

/// The fields of a line, with its place, and of a file.
const LINE: &str = "agenda";
const FILE: &str = "agenda file";

/// What is being typed.
#[derive(Default)]
pub(super) struct Telling {
    /// An item a line.
    lines: Vec<String>,
    network: String,
    password: String,
    announcement: String,
    file: String,
    /// Why the file was not read.
    trouble: bool,
    is_seen: bool,
}

/// What was tapped.
enum Tap {
    Save,
    Close,
}

impl Telling {
    /// As it stands.
    pub(super) fn of(view: &DeskView<'_>) -> Self {
        let evening = view.evening();
        let mut telling = Self::default();
        if let Some((evening, plan)) = evening.zip(view.plan()) {
            let written = Agenda::written(evening.agenda(), plan);
            telling.lines = written.lines().map(str::to_owned).collect();
            evening.announcement().clone_into(&mut telling.announcement);
        }
        if let Some(wifi) = evening.and_then(Gathering::wifi) {
            telling.network.clone_from(&wifi.network);
            telling.password.clone_from(&wifi.password);
        }
        if telling.lines.is_empty() {
            telling.lines.push(String::new());
        }
        telling
    }

    /// The sheet; what is wished, and whether it is done.
    pub(super) fn ui(&mut self, ctx: &Context, view: &DeskView<'_>) -> (Option<Wish>, bool) {
        let Some((gathering, plan)) = view.desk.tonight().zip(view.plan()) else {
            return (None, true);
        };
        let title = view.say("telling-title");
        let dialog = Dialog::new(title, WIDTH);
        let room = (dialog.room(ctx) - AROUND).max(step::S64);
        let out = dialog.show(ctx, |ui| {
            ui.spacing_mut().item_spacing = vec2(step::S12, step::S4);
            let heading = ui.add(Text::heading(title, TypeStyle::H2_DESK, 1));
            if !std::mem::replace(&mut self.is_seen, true) {
                heading.request_focus();
            }
            let area = from_top(ui, "telling", ()).max_height(room);
            let ready =
                area.auto_shrink([false, true]).show(ui, |ui| self.parts_ui(ui, view, plan));
            ui.add_space(step::S16);
            ui.horizontal_wrapped(|ui| {
                let save = Button::primary(view.say("shared-save")).desk().enabled(ready.inner);
                let save = ui.add(save).clicked().then_some(Tap::Save);
                let close = ui.add(Button::outlined(view.say("shared-close")).desk()).clicked();
                save.or(close.then_some(Tap::Close))
            })
            .inner
        });
        match out.inner {
            Some(Tap::Save) => (Some(self.wish(view, gathering, plan)), true),
            Some(Tap::Close) => (None, true),
            None => (None, out.dismissed),
        }
    }

    /// Everything that is typed; whether all of it can be meant.
    fn parts_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, plan: &Plan) -> bool {
        label_ui(ui, view.say("telling-agenda"));
        ui.add(Text::new(view.say("telling-agenda-hint"), TypeStyle::DESK_BODY).soft());
        let mut tap = None;
        let mut ready = true;
        for (at, line) in self.lines.iter_mut().enumerate() {
            let flaw = flaw(line, plan);
            ready &= flaw.is_none();
            tap = line_ui(ui, view, (at, line), flaw).or(tap);
        }
        let add = Button::quiet(view.say("telling-add")).icon(Icon::Plus).desk();
        let is_blank = self.lines.last().is_some_and(|it| it.trim().is_empty());
        let add = ui.add(add.enabled(!is_blank));
        if let Some(tap) = tap.or(add.clicked().then_some(LineTap::Add)) {
            let lines = (&mut self.lines, AGENDA_ITEMS);
            if lines::tapped(ui, lines, tap, |at| Field::id_of((LINE, at))) {
                ui.memory_mut(|memory| memory.request_focus(Field::id_of(FILE)));
            }
        }
        self.file_ui(ui, view, plan);
        let wifi = self.wifi_ui(ui, view);
        label_ui(ui, view.say("telling-announcement"));
        let label = view.say("telling-announcement");
        let field = Field::new("announcement", label, &mut self.announcement).desk();
        field.letters_max(ANNOUNCEMENT_CHARS).leads_on().show(ui);
        ready && wifi
    }

    /// A table or a calendar is read into the lines: what is no item stays there to be mended.
    fn file_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, plan: &Plan) {
        ui.add_space(step::S8);
        let label = view.say("telling-file");
        let error = self.trouble.then(|| view.say("telling-file-unread"));
        let read = Button::outlined(view.say("telling-read")).icon(Icon::File).desk().tall(40.0);
        let field = Field::new(FILE, label, &mut self.file).desk().path().placeholder(label);
        let out = field.error(error).trailing(read).show(ui);
        let taps = out.entered || out.button.is_some_and(|it| it.clicked());
        if out.response.changed() {
            self.trouble = false;
        }
        if !taps || self.file.trim().is_empty() {
            return;
        }
        let Ok(text) = read_small(self.file.trim().as_ref()) else {
            self.trouble = true;
            return;
        };
        let agenda = Agenda::read(&text, plan);
        self.lines = Agenda::written(&agenda.items, plan).lines().map(str::to_owned).collect();
        self.lines.extend(agenda.look.into_iter().map(|it| it.text));
    }

    fn wifi_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> bool {
        label_ui(ui, view.say("h1-wifi"));
        let [most, secret] = WIFI_BYTES;
        let mut part = |key: &'static str, text: &mut String, most: usize| {
            let is_long = text.len() > most;
            let error = is_long.then(|| view.say("telling-wifi-long"));
            let label = view.say(key);
            let field = Field::new(key, label, text).desk().placeholder(label).letters_max(most);
            field.error(error).leads_on().show(ui);
            !is_long
        };
        let network = part("h1-wifi-network", &mut self.network, most);
        let password = part("h1-wifi-password", &mut self.password, secret);
        network && password
    }

    fn wish(&self, view: &DeskView<'_>, gathering: GatheringId, plan: &Plan) -> Wish {
        let agenda = Agenda::read(&self.lines.join("\n"), plan).items;
        let wifi =
            Wifi { network: self.network.trim().to_owned(), password: self.password.clone() };
        let set = |agenda: Vec<Item>, wifi, text: &str| {
            let text = text.to_owned();
            vec![
                Command::SetAgenda { gathering, agenda },
                Command::SetWifi { gathering, wifi },
                Command::Announce { gathering, text },
            ]
        };
        let steps = set(agenda, Some(wifi), &self.announcement);
        let before = view.evening();
        let undo =
            before.map(|it| set(it.agenda().to_vec(), it.wifi().cloned(), it.announcement()));
        let says = view.say("toast-saved").to_owned();
        Wish::Do(Deed { steps, says, undo: undo.unwrap_or_default() })
    }
}

/// Why a line is no item; a blank one is none and may stay.
fn flaw(line: &str, plan: &Plan) -> Option<AgendaFlaw> {
    Agenda::read(line, plan).look.first().map(|it| it.flaw)
}

/// One line of the agenda, and what somebody does there.
fn line_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    (at, line): (usize, &mut String),
    flaw: Option<AgendaFlaw>,
) -> Option<LineTap> {
    let error = flaw.map(|flaw| {
        view.say(match flaw {
            AgendaFlaw::NoTime => "telling-no-time",
            AgendaFlaw::NoTitle => "telling-no-title",
            AgendaFlaw::TooLong | AgendaFlaw::TooMany => "telling-too-long",
        })
    });
    let away = view.say_with("telling-away", &[("line", line.as_str().into())]);
    let mut tap = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = step::S8;
        let room = ui.available_width() - 48.0 - step::S8;
        ui.allocate_ui(vec2(room, 0.0), |ui| {
            ui.vertical(|ui| {
                let label = view.say("telling-line");
                let field = Field::new((LINE, at), label, line).desk().width(room);
                let out = field.letters_max(LINE_CHARS).error(error).show(ui);
                tap = out.entered.then_some(LineTap::Entered(at));
            });
        });
        let button = Button::icon_only(Kind::Quiet, Icon::Close, &away).desk().icon_size(20.0);
        tap = ui.add(button).clicked().then_some(LineTap::Away(at)).or(tap);
    });
    tap
}

/// What a host does about it beside the board: hold it, go back, change it.
pub(super) fn hold_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    board: &super::Board,
    telling: &mut Option<Telling>,
) -> Option<Wish> {
    ui.add(Text::new(view.say("telling-between"), TypeStyle::DESK_BODY_STRONG));
    ui.add_space(step::S8);
    let is_held = board.is_held();
    let (key, icon) =
        if is_held { ("telling-back", Icon::People) } else { ("telling-hold", Icon::Announce) };
    let width = ui.available_width();
    let hold = Button::outlined(view.say(key)).icon(icon).desk().width(width);
    let may = is_held || board.scene().between.has_news();
    let held = ui.add(hold.enabled(may)).clicked();
    ui.add_space(step::S8);
    let change = Button::quiet(view.say("telling-title")).icon(Icon::Pencil).desk();
    let may = view.desk.tonight().is_some();
    if ui.add(change.width(width).enabled(may)).clicked() {
        *telling = Some(Telling::of(view));
    }
    held.then_some(Wish::Board(super::BoardWish::Hold(!is_held)))
}
