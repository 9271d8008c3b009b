//! What is true at this door: who came through, how the printer is, and where the house lies.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use egui::{Ui, UiBuilder, vec2};

use crate::desk::PrinterState;
use crate::domain::{Gathering, GuestId, Movement, Presence};
use crate::journal::{CopyElsewhere, newest_backup};
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::Wish;
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle, height, radius, step};
use crate::ui::widgets::{Text, area_ui, card_frame};

/// How many of the last arrivals are shown.
const JUST_IN: usize = 6;

/// So few lines are read before anybody could wonder.
const FEW_LINES: usize = 100;

/// How many lines are read in a minute, about.
const LINES_A_MINUTE: usize = 6000;

/// Everybody who is expected, or came.
pub(in crate::ui) fn expected(evening: &Gathering) -> impl Iterator<Item = GuestId> {
    let comes = evening.visits().filter(|(_, visit)| visit.presence() != Presence::Absent);
    comes.map(|(guest, _)| guest)
}

/// This door: its name, how many came through it, and its printer.
pub(super) fn door_ui(ui: &mut Ui, view: &DeskView<'_>) {
    let t = Look::of(ui).tokens;
    let here = view.desk.door();
    let through = view.evening().map_or(0, |evening| {
        let inside = evening.present();
        let came_here = |it: &Movement| it.door.is_none() && it.stamp.door() == here;
        inside.filter(|(_, visit)| visit.arrival().is_some_and(came_here)).count()
    });
    card_frame(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = step::S12;
            icon_ui(ui, Icon::Door, 26.0, t.ink);
            ui.add(Text::heading(view.door(here), TypeStyle::H3_DESK, 2).rows(1));
        });
        ui.add_space(step::S4);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = step::S12;
            ui.add(Text::new(&through.to_string(), TypeStyle::H1.sized(48.0, 52.0)));
            ui.add(Text::new(view.say("o2-through-here"), TypeStyle::DESK_BODY).soft());
        });
        meaning_ui(ui, view);
        if let Some((icon, says)) = printer(view) {
            ui.add_space(step::S8);
            let needs = view.around.printer.needs_a_host();
            let color = if needs { t.clay } else { t.soft };
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = step::S12;
                icon_ui(ui, icon, 20.0, color);
                ui.add(Text::new(says, TypeStyle::DESK_BODY).color(color));
            });
        }
    });
}

/// How far reading what people said has come, while that matters.
fn meaning_ui(ui: &mut Ui, view: &DeskView<'_>) {
    let Some(reading) = view.desk.lines_reading() else { return };
    let says = match &reading.trouble {
        Some(why) => view.say_with("meaning-words-only", &[("why", why.as_str().into())]),
        None if reading.left > FEW_LINES => {
            let minutes = reading.left.div_ceil(LINES_A_MINUTE);
            let about = [("lines", reading.left.into()), ("minutes", minutes.into())];
            view.say_with("meaning-reading", &about)
        }
        None => return,
    };
    ui.add_space(step::S8);
    ui.add(Text::new(&says, TypeStyle::DESK_BODY).soft());
}

fn printer<'a>(view: &DeskView<'a>) -> Option<(Icon, &'a str)> {
    let key = match view.around.printer {
        PrinterState::None => return None,
        PrinterState::Ready => "printer-ready",
        PrinterState::Printing => "printer-slow",
        PrinterState::Printed => "printer-done",
        PrinterState::OutOfPaper => "printer-paper",
        PrinterState::LidOpen => "printer-lid",
        PrinterState::Away => "printer-off",
    };
    let icon = if view.around.printer.needs_a_host() { Icon::Warn } else { Icon::Print };
    Some((icon, view.words.say(key)))
}

/// Who came in last, at whatever door; whose name was tapped.
pub(super) fn just_in_ui(ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
    let present = view.evening().into_iter().flat_map(Gathering::present);
    let mut came: Vec<_> =
        present.filter_map(|(guest, visit)| Some((visit.arrival()?, guest))).collect();
    came.sort_unstable_by_key(|(arrival, guest)| (arrival.at, *guest));
    let mut looked = None;
    card_frame(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add(Text::heading(view.say("o2-just-in"), TypeStyle::H3_DESK, 2));
        ui.add_space(step::S4);
        for (arrival, guest) in came.into_iter().rev().take(JUST_IN) {
            let name = view.short_name(guest);
            let (_, row) = ui.allocate_space(vec2(ui.available_width(), height::DESK - step::S8));
            if area_ui(ui, row, &name, radius::DESK, true).clicked() {
                looked = Some(Wish::Look(guest));
            }
            let layout = egui::Layout::left_to_right(egui::Align::Center);
            let mut words = ui.new_child(UiBuilder::new().max_rect(row).layout(layout));
            words.spacing_mut().item_spacing.x = step::S12;
            words.add(Text::new(&view.time(arrival.at), TypeStyle::DESK_TABLE).soft());
            words.add(Text::new(&name, TypeStyle::DESK_TABLE_STRONG).rows(1));
            words.add(Text::new(view.door_of(arrival), TypeStyle::DESK_TABLE).soft().rows(1));
        }
    });
    looked
}

/// Where the house lies, and its newest backup.
#[derive(Default)]
pub(super) struct Backups {
    newest: Option<(PathBuf, Option<DateTime<Utc>>)>,
    /// How many entries were damaged and came back, and how many did not.
    damaged: [usize; 2],
    /// Copies made elsewhere that somebody may be found in who was forgotten since.
    behind: Vec<CopyElsewhere>,
}

impl Backups {
    /// Looks at the disk once, when somebody comes here.
    pub(super) fn look(&mut self, view: &DeskView<'_>) {
        let house = view.desk.journal().path();
        let newest = house.and_then(newest_backup);
        self.newest = newest.map(|path| {
            let written = std::fs::metadata(&path).and_then(|it| it.modified()).ok();
            (path, written.map(DateTime::from))
        });
        self.behind = view.desk.journal().copies_behind().unwrap_or_default();
        let damage = view.desk.damage().unwrap_or_default();
        let mended = damage.iter().filter(|it| it.mended_from.is_some()).count();
        self.damaged = [mended, damage.len() - mended];
    }

    pub(super) fn ui(&self, ui: &mut Ui, view: &DeskView<'_>) {
        let Some(house) = view.desk.journal().path() else { return };
        card_frame(ui).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = vec2(step::S12, step::S4);
            ui.add(Text::heading(view.say("house-backups"), TypeStyle::H3_DESK, 2));
            if let Some(says) = &view.around.failed_backup {
                let says = view.say_with("toast-backup-failed", &[("says", says.as_str().into())]);
                let clay = Look::of(ui).tokens.clay;
                ui.add(Text::new(&says, TypeStyle::DESK_BODY).color(clay));
            }
            match &self.newest {
                Some((path, written)) => {
                    if let Some(at) = written {
                        let day = view.words.short_day(view.date(*at));
                        let about = [("day", day.into()), ("time", view.time(*at).into())];
                        let says = view.say_with("house-backup-last", &about);
                        ui.add(Text::new(&says, TypeStyle::DESK_BODY));
                    }
                    let file = path.display().to_string();
                    ui.add(Text::new(&file, TypeStyle::DESK_SMALL).soft());
                    let hint = view.say("house-restore-hint");
                    ui.add(Text::new(hint, TypeStyle::DESK_SMALL).soft());
                }
                None => {
                    ui.add(Text::new(view.say("house-backup-none"), TypeStyle::DESK_BODY));
                }
            }
            self.damage_ui(ui, view);
            self.behind_ui(ui, view);
            ui.add_space(step::S8);
            ui.add(Text::new(view.say("house-file"), TypeStyle::DESK_TAG));
            let file = house.display().to_string();
            ui.add(Text::new(&file, TypeStyle::DESK_SMALL).soft());
        });
    }

    /// The copies a person has to see to.
    fn behind_ui(&self, ui: &mut Ui, view: &DeskView<'_>) {
        if self.behind.is_empty() {
            return;
        }
        let says = view.say_with("house-copies-elsewhere", &[("n", self.behind.len().into())]);
        let clay = Look::of(ui).tokens.clay;
        ui.add(Text::new(&says, TypeStyle::DESK_BODY).color(clay));
        for copy in &self.behind {
            let file = copy.path.display().to_string();
            ui.add(Text::new(&file, TypeStyle::DESK_SMALL).soft());
        }
    }

    /// What a disk changed, and what became of it.
    fn damage_ui(&self, ui: &mut Ui, view: &DeskView<'_>) {
        let colors = Look::of(ui).tokens;
        let says = [("house-mended", colors.soft), ("house-lost", colors.clay)];
        for ((key, color), count) in says.into_iter().zip(self.damaged) {
            if count > 0 {
                let says = view.say_with(key, &[("n", count.into())]);
                ui.add(Text::new(&says, TypeStyle::DESK_BODY).color(color));
            }
        }
    }
}
