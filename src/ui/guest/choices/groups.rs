//! The left column: the name on the big screen, contact, how to meet, photos, what else a badge is for,
//! when to leave.

use egui::{Ui, vec2};

use super::change::{consent, manner_of, screen_names};
use super::{Change, Choices, Part, times};
use crate::domain::{Guest, HelpReason, Photo, ScreenName, Swap, Visit};
use crate::ui::guest::party::Party;
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;
use crate::ui::icons::Icon;
use crate::ui::manner::{meet_words, photo_key};
use crate::ui::theme::{Look, TypeStyle, step};
use crate::ui::widgets::{
    Button, Text, Tone, announce_ui, note_frame, one_lamp_ui, one_of_ui, wide_ui,
};

impl Choices {
    /// Everything below the heading.
    pub(super) fn groups_ui(&mut self, ui: &mut Ui, view: &View<'_>) -> Option<Wish> {
        let guest = view.guest(self.guest)?;
        if guest.is_child() {
            ui.add_space(step::S16);
            ui.add(Text::new(view.say("party-child-hint"), TypeStyle::BODY));
            return self.rest_ui(ui, view);
        }
        let name = self.screen_ui(ui, view, guest);
        let change = self.swap_ui(ui, view, guest);
        let change = self.meet_ui(ui, view).or(change);
        let change = self.photo_ui(ui, view).or(change);
        let change = self.welcome_ui(ui, view).or(change);
        // What a badge is for else comes before the longest list of times.
        let rest = self.rest_ui(ui, view);
        let change = self.leaving_ui(ui, view).or(change);
        let topics = self.topics_ui(ui, view);
        name.or(change.map(Wish::Change)).or(rest).or(topics)
    }

    fn screen_ui(&mut self, ui: &mut Ui, view: &View<'_>, guest: &Guest) -> Option<Wish> {
        let question = view.say("choices-screen");
        label_ui(ui, question);
        let mut options = screen_names(guest);
        let wish = if options.is_empty() {
            // There is no name to show before they say one.
            let choose = Button::outlined(view.say("party-choose"));
            ui.add(choose).clicked().then_some(Wish::ChooseForMyself(self.guest))
        } else {
            options.push((ScreenName::None, view.say("choices-screen-none").to_owned()));
            let stands = consent(view.desk, self.guest).screen;
            let stands = offered(&options, stands);
            let tapped = one_of_ui(ui, question, &options, stands);
            self.touch(Part::Screen, tapped).map(|it| Wish::Change(Change::Screen(it)))
        };
        self.trouble_ui(ui, view, Part::Screen);
        wish
    }

    fn swap_ui(&mut self, ui: &mut Ui, view: &View<'_>, guest: &Guest) -> Option<Change> {
        let question = view.say("choices-swap");
        label_ui(ui, question);
        if !guest.has_contact() {
            ui.add(Text::new(view.say("k3-swap-nothing"), TypeStyle::SMALL).soft());
            return None;
        }
        let mut options =
            vec![(Swap::AskEachTime, view.say("k3-swap-each")), (Swap::No, view.say("k3-swap-no"))];
        if self.was_swapping {
            options.insert(0, (Swap::Yes, view.say("choices-swap-always")));
        }
        let stands = consent(view.desk, self.guest).swap;
        let tapped = one_of_ui(ui, question, &options, stands);
        let tapped = self.touch(Part::Swap, tapped);
        self.trouble_ui(ui, view, Part::Swap);
        tapped.map(Change::Swap)
    }

    fn meet_ui(&mut self, ui: &mut Ui, view: &View<'_>) -> Option<Change> {
        let question = view.say("k3-meet-question");
        label_ui(ui, question);
        let stands = manner_of(view.desk, self.guest).meet;
        let tapped = one_lamp_ui(ui, question, &meet_words(view.words), stands);
        let tapped = self.touch(Part::Meet, tapped);
        self.trouble_ui(ui, view, Part::Meet);
        tapped.map(Change::Meet)
    }

    /// Not there where guests are not asked.
    fn photo_ui(&mut self, ui: &mut Ui, view: &View<'_>) -> Option<Change> {
        if !view.asks().photo {
            return None;
        }
        let question = view.say("choices-photos");
        label_ui(ui, question);
        let options = Photo::ALL.map(|it| (it, view.say(photo_key(it))));
        let stands = manner_of(view.desk, self.guest).photo;
        let tapped = one_of_ui(ui, question, &options, stands);
        let tapped = self.touch(Part::Photo, tapped);
        self.trouble_ui(ui, view, Part::Photo);
        tapped.map(Change::Photo)
    }

    /// For whoever has been here before, where they are asked.
    fn welcome_ui(&mut self, ui: &mut Ui, view: &View<'_>) -> Option<Change> {
        let is_new = |it| view.desk.state().is_first_time(it, self.guest);
        if !view.asks().welcomer || view.desk.tonight().is_none_or(is_new) {
            return None;
        }
        let question = view.say("choices-welcome");
        label_ui(ui, question);
        let options = [(true, view.say("k3-welcome-gladly")), (false, view.say("k3-welcome-not"))];
        let stands = manner_of(view.desk, self.guest).welcomes;
        let tapped = one_of_ui(ui, question, &options, stands);
        let tapped = self.touch(Part::Welcome, tapped);
        self.trouble_ui(ui, view, Part::Welcome);
        tapped.map(Change::Welcomes)
    }

    /// Not there where no half hour is left to name.
    fn leaving_ui(&mut self, ui: &mut Ui, view: &View<'_>) -> Option<Change> {
        let said = view.visit(self.guest).and_then(Visit::leaving);
        let times = times(view, said);
        if times.is_empty() {
            return None;
        }
        let question = view.say("k5-leaving");
        label_ui(ui, question);
        let at = |time| view.say_with("k5-leaving-at", &[("time", view.time(time).into())]);
        let stays = (None, view.say("k5-leaving-no").to_owned());
        let options: Vec<_> =
            std::iter::once(stays).chain(times.into_iter().map(|it| (Some(it), at(it)))).collect();
        let tapped = one_of_ui(ui, question, &options, said);
        let tapped = self.touch(Part::Leaving, tapped);
        self.trouble_ui(ui, view, Part::Leaving);
        tapped.map(Change::Leaving)
    }

    /// The badge, others of the booking, and a host for whoever was not that.
    fn rest_ui(&mut self, ui: &mut Ui, view: &View<'_>) -> Option<Wish> {
        ui.add_space(step::S24);
        let mut wish = None;
        let others = Party::of(view.desk, self.guest).is_some();
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(step::S8, step::S8);
            if !others && !view.prints() {
                // Words alone begin where everything does.
                ui.add_space(-18.0);
            }
            if others {
                let others = Button::outlined(view.say("k2-already-party")).icon(Icon::Plus);
                if ui.add(others.padding(18.0)).clicked() {
                    wish = Some(Wish::Party(self.guest));
                }
            }
            if view.prints() {
                let badge = Button::outlined(view.say("k2-already-badge")).icon(Icon::Print);
                if ui.add(badge.padding(18.0)).clicked() {
                    wish = self.print(view);
                }
            }
            let not_me = Button::quiet(view.say("k2-already-not-me")).icon(Icon::Person);
            if ui.add(not_me).clicked() {
                wish = Some(Wish::CallHost(HelpReason::WasNotMe, Some(self.guest)));
            }
        });
        self.badge_ui(ui, view);
        wish
    }

    /// What became of the badge.
    fn badge_ui(&self, ui: &mut Ui, view: &View<'_>) {
        let key = view.badge_key("printer-printing", "printer-done").filter(|_| self.prints);
        let Some(key) = key else { return announce_ui(ui, "badge", "") };
        let mut says = view.say(key).to_owned();
        let tone = if view.printer.needs_a_host() { Tone::Clay } else { Tone::Leaf };
        if tone == Tone::Leaf {
            says = format!("{says}. {}", view.say("k5-tray"));
        }
        announce_ui(ui, "badge", &says);
        let color = tone.ink(&Look::of(ui).tokens);
        ui.add_space(step::S12);
        wide_ui(note_frame(ui, tone), ui, |ui| {
            ui.add(Text::new(&says, TypeStyle::BODY_STRONG).color(color));
        });
    }
}

/// What stands, as it is offered: where no family name is known, there is no initial to add.
fn offered(options: &[(ScreenName, String)], stands: ScreenName) -> ScreenName {
    let is_there = options.iter().any(|(it, _)| *it == stands);
    if is_there { stands } else { ScreenName::First }
}

/// The question of a group.
pub(super) fn label_ui(ui: &mut Ui, question: &str) {
    ui.add_space(19.0);
    ui.add(Text::new(question, TypeStyle::BODY_STRONG));
    ui.add_space(7.0);
}
