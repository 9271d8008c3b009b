//! What the board tells between introductions, as plain values: see [`super::scene`].

use chrono::{DateTime, TimeDelta, Utc};

use super::scene::Stage;
use crate::badge::Modules;
use crate::domain::{Gathering, Item, Plan, Wifi};
use crate::ui::art::Corruptor;
use crate::ui::guest::local;
use crate::ui::quotes::QUOTES;
use crate::words::Words;

/// So many rows say what comes next.
const NEXT: usize = 2;
/// What comes later than that is not next.
const SOON: TimeDelta = TimeDelta::hours(18);
/// Tables about something on one page.
pub(super) const TOPICS_A_PAGE: usize = 6;

/// Everything that has its turn between introductions.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Between {
    /// What is on, else what comes first.
    pub lead: Option<Lead>,
    /// When and what comes after it.
    pub next: Vec<[String; 2]>,
    /// The network guests may use.
    pub wifi: Option<Network>,
    /// What a host has to say to everybody; empty where there is nothing.
    pub announcement: String,
    /// The tables about something that are open.
    pub topics: Vec<TopicCard>,
}

/// What is on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lead {
    /// "Now, until 19:45".
    pub label: String,
    /// What.
    pub title: String,
    /// Where; empty if nobody said.
    pub place: String,
    /// How much of it has passed, 0 to 1, if its end is known.
    pub passed: Option<f32>,
}

/// A network, and the code phones read it from.
#[derive(Clone, Debug, PartialEq)]
pub struct Network {
    /// Its name and password.
    pub wifi: Wifi,
    code: Option<Modules>,
}

impl Network {
    pub(super) const fn code(&self) -> Option<&Modules> {
        self.code.as_ref()
    }
}

/// A table about something; never who sits there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TopicCard {
    /// What about.
    pub name: String,
    /// Where it stands; empty if nobody said.
    pub spot: String,
    /// How many of its places are taken.
    pub taken: usize,
}

/// What is shown while introductions make way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Page {
    /// Now and next, Wi-Fi, the announcement.
    Plan,
    /// Tables about something, from this one on.
    Topics(usize),
    /// A habit, and what keeps it out.
    Corruptor(Corruptor),
    /// The key of something somebody said.
    Quote(&'static str),
}

impl Between {
    /// Whether there is anything to make way for.
    #[must_use]
    pub const fn has_news(&self) -> bool {
        self.has_plan() || !self.topics.is_empty()
    }

    const fn has_plan(&self) -> bool {
        self.lead.is_some() || self.wifi.is_some() || !self.announcement.is_empty()
    }

    /// The page whose turn it is; slides have a turn after the others, but not while a host holds.
    pub(super) fn page(&self, turn: usize, held: bool) -> Option<Page> {
        let plan = self.has_plan().then_some(Page::Plan);
        let topics = (0..self.topics.len()).step_by(TOPICS_A_PAGE).map(Page::Topics);
        let pages: Vec<_> = plan.into_iter().chain(topics).collect();
        if pages.is_empty() {
            return None;
        }
        let all = if held { pages.len() } else { pages.len() + 1 };
        Some(pages.get(turn % all).copied().unwrap_or_else(|| slide(turn / all)))
    }
}

/// Habits and quotes take turns.
fn slide(turn: usize) -> Page {
    let habit = Corruptor::ALL.iter().cycle().nth(turn / 2 % Corruptor::ALL.len());
    let quote = QUOTES.iter().cycle().nth(turn / 2 % QUOTES.len());
    match (turn % 2, habit, quote) {
        (0, Some(habit), _) => Page::Corruptor(*habit),
        (_, _, quote) => Page::Quote(quote.copied().unwrap_or("k1-quote-1")),
    }
}

/// What the board may tell at `now`.
pub(super) fn between(stage: &Stage<'_>, now: DateTime<Utc>) -> Between {
    let Stage { evening, words, .. } = stage;
    let clock = |at| words.time(local(evening.plan(), at).1);
    let mut coming = evening.coming(now).filter(|it| it.starts - now < SOON);
    let on = evening.on_now(now).map(|it| on_now(it, now, (evening.plan(), *words)));
    let lead = on.or_else(|| {
        let first = coming.next()?;
        let label = words.say_with("h1-next-at", &[("time", clock(first.starts).into())]);
        let (title, place) = (first.title.clone(), first.place.clone());
        Some(Lead { label, title, place, passed: None })
    });
    let next = coming.take(NEXT).map(|it| [clock(it.starts), it.title.clone()]).collect();
    let wifi = evening
        .wifi()
        .map(|wifi| Network { wifi: wifi.clone(), code: Modules::for_screen(&scanned(wifi)).ok() });
    let announcement = evening.announcement().to_owned();
    Between { lead, next, wifi, announcement, topics: topics(evening) }
}

fn on_now(
    (item, until): (&Item, Option<DateTime<Utc>>),
    now: DateTime<Utc>,
    (plan, words): (Option<&Plan>, Words),
) -> Lead {
    let label = until.map_or_else(
        || words.say("h1-now").to_owned(),
        |until| {
            let time = words.time(local(plan, until).1);
            words.say_with("h1-now-until", &[("time", time.into())])
        },
    );
    let passed = until.map(|until| {
        let ms = |from: DateTime<Utc>, to: DateTime<Utc>| (to - from).num_milliseconds() as f32;
        (ms(item.starts, now) / ms(item.starts, until).max(1.0)).clamp(0.0, 1.0)
    });
    Lead { label, title: item.title.clone(), place: item.place.clone(), passed }
}

fn topics(evening: &Gathering) -> Vec<TopicCard> {
    let open = evening.topics().filter(|(_, it)| it.is_open());
    open.map(|(id, it)| TopicCard {
        name: it.name().to_owned(),
        spot: it.spot().to_owned(),
        taken: evening.at_topic(id).len(),
    })
    .collect()
}

/// What phones read a network from, as most of them take it: a backslash before whatever
/// has a meaning of its own.
fn scanned(wifi: &Wifi) -> String {
    let escaped = |text: &str| -> String {
        let bare = |letter| !matches!(letter, '\\' | ';' | ',' | ':' | '"');
        text.chars().flat_map(|it| (!bare(it)).then_some('\\').into_iter().chain([it])).collect()
    };
    let network = escaped(&wifi.network);
    if wifi.password.is_empty() {
        return format!("WIFI:T:nopass;S:{network};;");
    }
    format!("WIFI:T:WPA;S:{network};P:{};;", escaped(&wifi.password))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phones_are_told_the_network_as_it_is_called_whatever_is_in_it() {
        let wifi = |network: &str, password: &str| {
            scanned(&Wifi { network: network.to_owned(), password: password.to_owned() })
        };
        assert_eq!(
            wifi("Old Mill guests", "come-on-in-2025"),
            "WIFI:T:WPA;S:Old Mill guests;P:come-on-in-2025;;"
        );
        assert_eq!(wifi(r#"A;B:"c""#, r"d\e,f"), r#"WIFI:T:WPA;S:A\;B\:\"c\";P:d\\e\,f;;"#);
        assert_eq!(wifi("Garden", ""), "WIFI:T:nopass;S:Garden;;");
    }

    #[test]
    fn pages_take_turns_and_slides_come_last_but_never_while_a_host_holds() {
        let topics = vec![TopicCard { name: "Bees".to_owned(), ..TopicCard::default() }; 7];
        let between = Between { announcement: "Soup!".to_owned(), topics, ..Between::default() };
        let shown = |turn| between.page(turn, false);
        assert_eq!(shown(0), Some(Page::Plan));
        assert_eq!([shown(1), shown(2)], [Page::Topics(0), Page::Topics(6)].map(Some));
        assert_eq!(shown(3), Some(Page::Corruptor(Corruptor::SalesManager)));
        assert_eq!(shown(4), Some(Page::Plan));
        assert_eq!(shown(7), Some(Page::Quote("k1-quote-1")));
        assert_eq!(shown(11), Some(Page::Corruptor(Corruptor::Marketer)));
        assert_eq!(between.page(3, true), Some(Page::Plan));
        assert_eq!(Between::default().page(0, true), None);
    }
}
