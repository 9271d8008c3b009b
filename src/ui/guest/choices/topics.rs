//! Tables about something: where to sit down, and naming one.

use egui::Ui;

use super::groups::label_ui;
use super::{Change, Choices, Part};
use crate::domain::{TOPIC_CHARS, TOPIC_PLACES, TopicId};
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;
use crate::ui::theme::{TypeStyle, step};
use crate::ui::widgets::{Button, Field, Text, one_of_ui};

impl Choices {
    /// Not there before a host opened a table. Whoever asked to be left alone sits down by
    /// their own hand, too.
    pub(super) fn topics_ui(&mut self, ui: &mut Ui, view: &View<'_>) -> Option<Wish> {
        let evening = view.evening()?;
        let sits = evening.topic_of(self.guest);
        let open: Vec<_> = evening.topics().filter(|(_, it)| it.is_open()).collect();
        if open.is_empty() {
            return None;
        }
        let question = view.say("topics-question");
        label_ui(ui, question);
        let taken = |id: TopicId| evening.at_topic(id).len();
        let is_free = |id: TopicId| sits == Some(id) || taken(id) < TOPIC_PLACES;
        let said =
            |id: TopicId, name: &str| format!("{name}, {}", view.words.places_taken(taken(id)));
        let free = open.iter().filter(|(id, _)| is_free(*id));
        let mut options: Vec<_> = free.map(|(id, it)| (Some(*id), said(*id, it.name()))).collect();
        let full: Vec<_> = open.iter().filter(|(id, _)| !is_free(*id)).collect();
        let mut wish = None;
        if !options.is_empty() {
            options.push((None, view.say("topics-nowhere").to_owned()));
            let tapped = one_of_ui(ui, question, &options, sits);
            let tapped = self.touch(Part::Topic, tapped);
            let sit = |it: TopicId| Change::Sit(it, true);
            let up = || sits.map(|it| Change::Sit(it, false));
            wish = tapped.and_then(|it| it.map(sit).or_else(up)).map(Wish::Change);
        }
        for (id, topic) in full {
            ui.add_space(step::S4);
            ui.add(Text::new(&said(*id, topic.name()), TypeStyle::SMALL).soft());
        }
        self.trouble_ui(ui, view, Part::Topic);
        let named = self.name_ui(ui, view);
        wish.or(named)
    }

    fn name_ui(&mut self, ui: &mut Ui, view: &View<'_>) -> Option<Wish> {
        ui.add_space(step::S8);
        let label = view.say("topics-about");
        let button = Button::outlined(view.say("topics-name")).tall(48.0).padding(14.0);
        let field = Field::new("topic", label, &mut self.topic).placeholder(label);
        let out = field.letters_max(TOPIC_CHARS).trailing(button).show(ui);
        let named = out.entered || out.button.is_some_and(|it| it.clicked());
        if !named || self.topic.trim().is_empty() {
            return None;
        }
        self.finger = Part::Topic;
        Some(Wish::NameTopic(self.topic.trim().to_owned()))
    }
}
