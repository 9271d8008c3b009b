//! Days and times as people say them.

use chrono::{Datelike, NaiveDate, NaiveTime};

use super::Words;

impl Words {
    /// "Thursday 18 December".
    #[must_use]
    pub fn day(&self, date: NaiveDate) -> String {
        self.date("date-long", date)
    }

    /// "Thursday 18 December 2026".
    #[must_use]
    pub fn day_with_year(&self, date: NaiveDate) -> String {
        let year = date.year().to_string();
        self.say_with("date-with-year", &[("date", self.day(date).into()), ("year", year.into())])
    }

    /// "Friday".
    #[must_use]
    pub fn weekday(&self, date: NaiveDate) -> String {
        let weekday = date.weekday().number_from_monday();
        self.say_with("date-weekday", &[("weekday", weekday.into())])
    }

    /// "Thu 20 Nov", where room is short.
    #[must_use]
    pub fn short_day(&self, date: NaiveDate) -> String {
        self.date("date-short", date)
    }

    /// "18 Dec", where the weekday is clear.
    #[must_use]
    pub fn brief_day(&self, date: NaiveDate) -> String {
        self.date("date-brief", date)
    }

    /// "18:04".
    #[must_use]
    pub fn time(&self, time: NaiveTime) -> String {
        time.format("%H:%M").to_string()
    }

    /// "18:00–21:00".
    #[must_use]
    pub fn span(&self, starts: NaiveTime, ends: NaiveTime) -> String {
        let (starts, ends) = (self.time(starts), self.time(ends));
        self.say_with("date-span", &[("starts", starts.into()), ("ends", ends.into())])
    }

    fn date(&self, key: &str, date: NaiveDate) -> String {
        self.say_with(
            key,
            &[
                ("weekday", date.weekday().number_from_monday().into()),
                ("day", date.day().into()),
                ("month", date.month().into()),
            ],
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn days_and_times_are_written_as_in_the_language() {
        let date = NaiveDate::from_ymd_opt(2025, 12, 18).unwrap();
        let (six, nine) = (NaiveTime::from_hms_opt(18, 4, 9), NaiveTime::from_hms_opt(21, 0, 0));
        let en = Words::new(Language::En);
        let es = Words::new(Language::Es);
        assert_eq!(en.day(date), "Thursday 18 December");
        assert_eq!(en.day_with_year(date), "Thursday 18 December 2025");
        assert_eq!(en.short_day(date), "Thu 18 Dec");
        assert_eq!(es.day(date), "jueves 18 de diciembre");
        assert_eq!(es.day_with_year(date), "jueves 18 de diciembre de 2025");
        assert_eq!(es.short_day(date), "jue 18 dic");
        assert_eq!((en.brief_day(date), es.brief_day(date)), ("18 Dec".into(), "18 dic".into()));
        assert_eq!(en.span(six.unwrap(), nine.unwrap()), "18:04–21:00");
    }

    #[test]
    fn every_day_of_a_year_has_its_name() {
        let start = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
        for language in Language::ALL {
            let words = Words::new(language);
            let days: std::collections::HashSet<_> =
                start.iter_days().take(365).map(|day| words.short_day(day)).collect();
            assert_eq!(days.len(), 365);
        }
    }
}
