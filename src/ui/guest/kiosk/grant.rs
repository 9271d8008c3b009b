//! Granting what a screen wished, between two frames.

use egui::Ui;

use super::around::Around;
use super::home::meet_again;
use super::{Errand, Kiosk, Screen};
use crate::desk::{Desk, Trouble};
use crate::domain::{
    By, Command, GatheringId, GuestId, IntroductionId, LineId, Refusal, Saying, Visit,
};
use crate::ui::guest::already::AlreadyIn;
use crate::ui::guest::choices::Choices;
use crate::ui::guest::find::Find;
use crate::ui::guest::give::GiveAndAsk;
use crate::ui::guest::hello::{Hello, Hitch, Who};
use crate::ui::guest::let_in::LetIn;
use crate::ui::guest::own::OwnLines;
use crate::ui::guest::people::People;
use crate::ui::guest::sheets::{HelpSheet, Keypad, Sheet};
use crate::ui::guest::welcome::{Notice, Welcome};
use crate::ui::guest::wish::Wish;
use crate::words::Words;

impl Kiosk {
    #[allow(clippy::too_many_lines, reason = "one flat arm a wish")]
    pub(super) fn grant(&mut self, ui: &Ui, desk: &mut Desk, wish: Wish) {
        ui.ctx().request_repaint();
        match wish {
            Wish::StartOver => self.clear(ui, desk, Welcome::default()),
            // The welcome says that nothing is on, or that the evening is over; there is nobody to find and nowhere to come in.
            Wish::Search(_) | Wish::WalkIn(_) if desk.tonight().is_none() || self.is_over(desk) => {
                self.clear(ui, desk, Welcome::default());
            }
            Wish::Search(typed) => {
                self.show(ui, Screen::Find(Find::new(typed)));
                // Letters of the next frame belong to the new field already.
                let field = Find::field_id(self.turn);
                ui.memory_mut(|memory| memory.request_focus(field));
            }
            Wish::Code(text) => self.read_code(ui, desk, &text),
            Wish::Choose(guest) => self.choose(ui, desk, guest),
            Wish::WalkIn(typed) => self.walk_in(ui, desk, typed),
            Wish::JustMe(guest) => self.just_me(ui, desk, guest),
            Wish::CheckInParty => self.check_in_party(ui, desk),
            Wish::Party(guest) => self.show_party(ui, desk, guest),
            Wish::ChooseForMyself(guest) => self.choose_for_myself(ui, desk, guest),
            Wish::Wait => self.wait(desk),
            Wish::StopWaiting => self.stop_waiting(ui, desk),
            Wish::ComeIn => self.come_in(ui, desk),
            Wish::CheckIn => self.check_in(ui, desk),
            Wish::ShowPeople => self.show_people(ui, desk),
            Wish::FindPeople => self.find_people(ui, desk),
            Wish::GiveAfterAll => self.give_after_all(ui),
            Wish::LookAround => self.look_around(desk),
            Wish::Hear(side, text) => {
                if let Screen::Give(give) = &self.screen {
                    desk.hear(give.guest(), side, &text);
                }
            }
            Wish::Say(saying) => {
                self.say(desk, saying);
            }
            Wish::Keep(lines) => self.recall(desk, &lines, true),
            Wish::DropLine(line) => self.recall(desk, &[line], false),
            Wish::Show(line, shown) => self.about_guest(desk, |gathering, guest| Command::Show {
                gathering,
                guest,
                line,
                shown,
            }),
            Wish::SayAloud(line, aloud) => {
                self.about_guest(desk, |gathering, guest| Command::SayAloud {
                    gathering,
                    guest,
                    line,
                    aloud,
                });
            }
            Wish::RaiseHand(hand) => self.raise_hand(desk, hand),
            Wish::Afterwards(need, what) => self.answer_afterwards(desk, need, what),
            Wish::MyChoices => self.my_choices(ui),
            Wish::Remove(line) => {
                self.about_guest(desk, |gathering, guest| Command::Remove {
                    gathering,
                    guest,
                    line,
                });
            }
            Wish::Change(change) => self.change(desk, change),
            Wish::NameTopic(name) => self.name_topic(desk, name),
            Wish::AddLine => self.add_line(ui),
            Wish::AskForget(guest) => self.ask_forget(guest),
            Wish::Forget(guest) => self.forget(ui, desk, guest),
            Wish::HeadHome(guest, by) => self.head_home(ui, desk, guest, by),
            Wish::Answer(introduction, answer) => {
                self.about_people(desk, introduction, |gathering, guest| Command::Answer {
                    gathering,
                    introduction,
                    guest,
                    answer,
                });
            }
            Wish::Swap(introduction, yes) => {
                self.about_people(desk, introduction, |gathering, guest| Command::AnswerSwap {
                    gathering,
                    introduction,
                    guest,
                    yes,
                });
            }
            Wish::Met(introduction, met) => {
                let evening = desk.evening().and_then(|it| it.introduction(introduction));
                let guests = evening.map(|it| it.guests().to_vec()).unwrap_or_default();
                self.about_people(desk, introduction, |gathering, guest| {
                    let other = guests.iter().copied().find(|it| *it != guest);
                    let (with, scanned) = (other.unwrap_or(guest), false);
                    Command::SayMet { gathering, guest, with, met, scanned }
                });
            }
            Wish::Home(wish) => self.at_home(ui, desk, wish),
            Wish::Kept(promise, outcome) => self.kept(desk, promise, outcome),
            Wish::Again(with, again) => self.again(desk, with, again),
            Wish::Glad(met, glad) => self.glad(desk, met, glad),
            Wish::TakeWithYou(shown) => self.take_with_you(shown),
            Wish::PrintSlip(take) => self.print_slip(*take),
            Wish::Tables => self.tables(),
            Wish::Sit(topic, joined) => self.sit(desk, topic, joined),
            Wish::Leaving(said) => self.sheet = Some(Sheet::Leaving(said)),
            Wish::Leave(at) => self.leave(desk, at),
            Wish::CallHost(reason, guest) => self.call_host(desk, reason, guest),
            Wish::PrintBadge(guest) => self.errands.push(Errand::Print(guest)),
            Wish::Help => self.sheet = Some(Sheet::Help(HelpSheet::default())),
            Wish::Guide => self.sheet = Some(Sheet::Guide(false)),
            Wish::Languages => self.sheet = Some(Sheet::Languages),
            Wish::StaffCode => self.sheet = Some(Sheet::StaffCode(Keypad::default())),
            Wish::Close => self.sheet = None,
            Wish::Speak(language) => {
                self.now.words = Words::new(language);
                self.sheet = None;
            }
            Wish::NextTextSize => self.now.look.text_size = self.now.look.text_size.next(),
            Wish::Contrast => {
                let high = self.now.look.tokens.high_contrast;
                self.now.look = self.now.look.with_contrast(!high);
            }
            Wish::Lower => {
                self.lowered = !self.lowered;
                self.sheet = None;
            }
            Wish::Stillness => {
                self.now.look.less_movement = !self.now.look.less_movement;
                self.sheet = None;
            }
            Wish::StillHere => self.quiet.touched(desk.now()),
            Wish::StaffList => self.staff_list(ui, desk),
            Wish::OpenDesk => {
                self.errands.push(Errand::OpenDesk(self.now));
                self.clear(ui, desk, Welcome::default());
            }
            Wish::LookAt(guest) => {
                self.errands.push(Errand::LookAt(self.now, guest));
                self.clear(ui, desk, Welcome::default());
            }
            Wish::BringList => {
                self.errands.push(Errand::BringList(self.now));
                self.clear(ui, desk, Welcome::default());
            }
            Wish::Share(wish) => self.errands.push(Errand::Share(wish)),
            Wish::Quit => self.errands.push(Errand::Quit),
            Wish::LetIn(guests) => self.let_in(desk, &guests),
            Wish::Undo(guests) => self.undo(desk, &guests),
            Wish::SetStaffCode(hash) => self.set_up(ui, desk, Command::SetStaffCode { hash }),
            Wish::Plan(plan) => self.plan(ui, desk, *plan),
        }
    }

    /// Whether the evening was ended, and who stands here is no host.
    pub(super) fn is_over(&self, desk: &Desk) -> bool {
        let by_staff = matches!(self.screen, Screen::Staff(_));
        !by_staff && desk.evening().is_some_and(|it| it.ended_at().is_some())
    }

    /// Somebody found by name.
    fn choose(&mut self, ui: &Ui, desk: &Desk, guest: GuestId) {
        let inside = desk.evening().and_then(|it| it.visit(guest)).is_some_and(Visit::is_in);
        let Some(known) = desk.state().guest(guest) else { return };
        if !inside && self.is_over(desk) {
            return self.clear(ui, desk, Welcome::default());
        }
        let screen = if inside {
            Screen::AlreadyIn(AlreadyIn::new(guest))
        } else {
            let who = Who { guest, by: By::Name };
            let hello = || Screen::Hello(Hello::listed(who, known));
            Self::full(desk, who).unwrap_or_else(hello)
        };
        self.show(ui, screen);
    }

    fn check_in(&mut self, ui: &Ui, desk: &mut Desk) {
        let Screen::Hello(hello) = &mut self.screen else { return };
        let who = hello.who();
        let comes_in = hello.comes_in();
        let outcome = hello.commands(desk).map(|commands| desk.submit_all(commands));
        match outcome {
            Ok(Ok(())) => {
                self.pace.answered();
                if comes_in {
                    self.errands.push(Errand::Print(who.guest));
                }
                let screen = if is_left_alone(desk, who.guest) {
                    Screen::LetIn(LetIn::of(who.guest, OwnLines::known(who.by)))
                } else {
                    Screen::Give(GiveAndAsk::new(who.guest, who.by))
                };
                self.show(ui, screen);
            }
            Ok(Err(Trouble::Refused(Refusal::AlreadyIn { guest, .. }))) => {
                let screen = match who.by {
                    By::Code => Screen::Choices(Choices::of(guest)),
                    By::Name | By::WalkIn | By::Staff => Screen::AlreadyIn(AlreadyIn::new(guest)),
                };
                self.show(ui, screen);
            }
            Ok(Err(Trouble::Refused(Refusal::Full { .. }))) => {
                let full = hello.without_a_place();
                self.show(ui, Screen::Full(full));
            }
            Ok(Err(Trouble::Refused(Refusal::EveningOver { .. }))) => {
                self.clear(ui, desk, Welcome::default());
            }
            Ok(Err(Trouble::Refused(Refusal::Cancelled { .. }))) => self.notice(Notice::Refused),
            Ok(Err(Trouble::Refused(Refusal::EmptyName))) => hello.stumble(Hitch::NameMissing),
            Ok(Err(_)) => hello.stumble(Hitch::NotSaved),
            Err(hitch) => hello.stumble(hitch),
        }
    }

    /// Says one line; whether nothing keeps the guest from going on. The line of last time that it
    /// was made of is dropped with it, or kept where it is the same after all.
    fn say(&mut self, desk: &mut Desk, saying: Saying) -> bool {
        let Screen::Give(give) = &mut self.screen else { return true };
        let Some(gathering) = desk.tonight() else { return true };
        let (guest, side, new) = (give.guest(), saying.side, desk.mint());
        let rewords = give.rewords(side);
        let before = desk.state().lines_before(gathering, guest).into_iter();
        let before = before.map(|(id, it)| (id, it.saying())).find(|it| rewords == Some(it.0));
        let (line, wishes) = match before {
            Some((line, it)) if *it == saying => {
                (line, vec![Command::KeepLine { gathering, guest, line }])
            }
            Some((line, it)) if it.text != saying.text => {
                let drop = Command::DropLine { gathering, guest, line };
                (new, vec![Command::Say { gathering, guest, line: new, saying }, drop])
            }
            Some(_) | None => (new, vec![Command::Say { gathering, guest, line: new, saying }]),
        };
        let is_there = |desk: &Desk| {
            let visit = desk.evening().and_then(|evening| evening.visit(guest));
            visit.is_some_and(|visit| visit.lines().any(|(id, _)| id == line))
        };
        match desk.submit_all(wishes) {
            Ok(()) if is_there(desk) => give.added(side, line),
            Ok(()) => {
                give.repeated(side);
                return true;
            }
            Err(trouble) => {
                give.stumble(side, &trouble);
                return false;
            }
        }
        true
    }

    /// Lines of last time are kept, or dropped.
    fn recall(&mut self, desk: &mut Desk, lines: &[LineId], keep: bool) {
        let (Screen::Give(give), Some(gathering)) = (&mut self.screen, desk.tonight()) else {
            return;
        };
        let guest = give.guest();
        let before = desk.state().lines_before(gathering, guest);
        let texts = before.iter().filter(|it| lines.contains(&it.0)).map(|it| it.1.text());
        let text = texts.collect::<Vec<_>>().join(", ");
        let key = if keep { "k4-kept" } else { "k4-dropped" };
        let told = self.now.words.say_with(key, &[("line", text.into())]);
        let wish = |&line: &LineId| {
            if keep {
                Command::KeepLine { gathering, guest, line }
            } else {
                Command::DropLine { gathering, guest, line }
            }
        };
        let saved = desk.submit_all(lines.iter().map(wish)).is_ok();
        give.recalled(saved, told);
    }

    /// Adds lines left in the fields, then goes on.
    fn show_people(&mut self, ui: &Ui, desk: &mut Desk) {
        let Screen::Give(give) = &self.screen else { return };
        let leftovers = give.leftovers();
        let all_said = leftovers.into_iter().all(|saying| self.say(desk, saying));
        if !all_said {
            return;
        }
        if let Screen::Give(give) = &self.screen
            && give.is_again()
        {
            let choices = Choices::of(give.guest());
            self.show(ui, Screen::Choices(choices));
        } else {
            self.find_people(ui, desk);
        }
    }

    fn give_after_all(&mut self, ui: &Ui) {
        let Screen::LetIn(let_in) = &self.screen else { return };
        let give = GiveAndAsk::after_all(let_in.guest(), let_in.own().clone());
        self.show(ui, Screen::Give(give));
    }

    /// Whoever asked to be left alone is shown nobody.
    fn find_people(&mut self, ui: &Ui, desk: &Desk) {
        let who = match &self.screen {
            Screen::Give(give) => Some((give.guest(), give.own().clone())),
            Screen::Choices(choices) => Some((choices.guest(), OwnLines::known(By::Code))),
            Screen::Setup(_)
            | Screen::Welcome(_)
            | Screen::Find(_)
            | Screen::AlreadyIn(_)
            | Screen::Raise(_)
            | Screen::Party(_)
            | Screen::AllIn(_)
            | Screen::Full(_)
            | Screen::Hello(_)
            | Screen::LetIn(_)
            | Screen::People(_)
            | Screen::Home(_)
            | Screen::Staff(_) => None,
        };
        if let Some((guest, own)) = who {
            let screen = if is_left_alone(desk, guest) {
                Screen::LetIn(LetIn::of(guest, own))
            } else {
                Screen::People(People::of(guest, own))
            };
            self.show(ui, screen);
        }
    }

    fn about_guest(&mut self, desk: &mut Desk, command: impl Fn(GatheringId, GuestId) -> Command) {
        let (Screen::Give(give), Some(gathering)) = (&mut self.screen, desk.tonight()) else {
            return;
        };
        give.changed(desk.submit(command(gathering, give.guest())).is_ok());
    }

    fn about_people(
        &mut self,
        desk: &mut Desk,
        introduction: IntroductionId,
        command: impl Fn(GatheringId, GuestId) -> Command,
    ) {
        let (Screen::People(people), Some(gathering)) = (&mut self.screen, desk.tonight()) else {
            return;
        };
        let saved = desk.submit(command(gathering, people.guest())).is_ok();
        people.saved(introduction, saved);
    }

    /// Finds the introductions to show: those that are there already, then new ones. Asked again
    /// in every frame until they are found.
    fn look_around(&mut self, desk: &mut Desk) {
        let Screen::People(people) = &mut self.screen else { return };
        let (guest, by) = (people.guest(), people.by());
        meet_again(desk, guest);
        let begun = self.around.take().filter(|it| it.guest() == guest);
        let mut around = begun.unwrap_or_else(|| Around::begin(desk, guest, by));
        match around.found(desk) {
            Some(found) => people.found(found),
            None => self.around = Some(around),
        }
    }
}

fn is_left_alone(desk: &Desk, guest: GuestId) -> bool {
    desk.evening().and_then(|it| it.visit(guest)).is_some_and(Visit::is_left_alone)
}
