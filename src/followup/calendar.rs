//! The next evening and the days of promises as iCalendar (RFC 5545).

use calcard::common::PartialDateTime;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarParameter,
    ICalendarParameterName, ICalendarParameterValue, ICalendarProperty, ICalendarValue,
    ICalendarValueType,
};
use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};

use crate::words::Words;

use super::card::{PRODUCT, one_line};
use super::packet::{Next, Packet, Promised};
use super::sheet::promise_line;

/// The next evening and every promised day; empty where there is neither.
#[must_use]
pub fn calendar(packet: &Packet, words: Words) -> String {
    let promised = packet.promises.iter().enumerate().filter(|(_, it)| !it.kept);
    let days = promised.filter_map(|(n, it)| Some(promised_day(packet, n, it, it.by?, words)));
    let events: Vec<_> = packet.next.iter().map(evening).chain(days).collect();
    if events.is_empty() { String::new() } else { written(events) }
}

/// The next evening alone, short enough to scan.
pub(super) fn next_event(next: &Next) -> String {
    written(vec![evening(next)])
}

fn evening(next: &Next) -> ICalendarComponent {
    let mut event = event(&format!("{}@porchlight", next.gathering), next.starts, &next.name);
    event.add_property(ICalendarProperty::Dtstart, moment(next.starts));
    event.add_property(ICalendarProperty::Dtend, moment(next.ends));
    if !next.venue.is_empty() {
        event.add_property(ICalendarProperty::Location, text(&next.venue));
    }
    event
}

/// A whole day that leaves its owner free.
fn promised_day(
    packet: &Packet,
    number: usize,
    promised: &Promised,
    day: NaiveDate,
    words: Words,
) -> ICalendarComponent {
    let says = promise_line(words, promised);
    // The same file again is the same event again.
    let uid = format!("{}-{}-{number}@porchlight", packet.reader, packet.starts.timestamp());
    let mut event = event(&uid, packet.ends, &says);
    let date = ICalendarParameter {
        name: ICalendarParameterName::Value,
        value: ICalendarParameterValue::Value(ICalendarValueType::Date),
    };
    event.add_property_with_params(ICalendarProperty::Dtstart, [date], whole_day(day));
    event.add_property(ICalendarProperty::Transp, text("TRANSPARENT"));
    event
}

fn event(uid: &str, stamp: DateTime<Utc>, summary: &str) -> ICalendarComponent {
    let mut event = ICalendarComponent::new(ICalendarComponentType::VEvent);
    event.add_uid(uid);
    event.add_property(ICalendarProperty::Dtstamp, moment(stamp));
    event.add_property(ICalendarProperty::Summary, text(summary));
    event
}

fn written(events: Vec<ICalendarComponent>) -> String {
    let mut calendar = ICalendarComponent::new(ICalendarComponentType::VCalendar);
    calendar.add_property(ICalendarProperty::Version, text("2.0"));
    calendar.add_property(ICalendarProperty::Prodid, text(PRODUCT));
    calendar.component_ids = (1..).take(events.len()).collect();
    let components = std::iter::once(calendar).chain(events).collect();
    let mut written = String::new();
    // Writing to memory does not fail.
    ICalendar { components }.write_to(&mut written).ok();
    written
}

fn text(text: &str) -> ICalendarValue {
    ICalendarValue::Text(one_line(text))
}

fn whole_day(day: NaiveDate) -> ICalendarValue {
    ICalendarValue::PartialDateTime(Box::new(PartialDateTime {
        year: u16::try_from(day.year()).ok(),
        month: u8::try_from(day.month()).ok(),
        day: u8::try_from(day.day()).ok(),
        ..PartialDateTime::default()
    }))
}

/// A moment in UTC: no calendar has to know the zone.
fn moment(at: DateTime<Utc>) -> ICalendarValue {
    let small = |it: u32| u8::try_from(it).ok();
    ICalendarValue::PartialDateTime(Box::new(PartialDateTime {
        year: u16::try_from(at.year()).ok(),
        month: small(at.month()),
        day: small(at.day()),
        hour: small(at.hour()),
        minute: small(at.minute()),
        second: small(at.second()),
        tz_hour: Some(0),
        tz_minute: Some(0),
        tz_minus: false,
    }))
}
