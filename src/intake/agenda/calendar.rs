//! Events of a calendar file (RFC 5545).

use calcard::common::PartialDateTime;
use calcard::icalendar::{
    ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarParameterName,
    ICalendarParameterValue, ICalendarProperty, ICalendarValue,
};
use calcard::{Entry, Parser};
use chrono::{DateTime, TimeZone, Utc};
use chrono_tz::Tz;

use super::{AgendaFlaw, checked};
use crate::domain::{Item, on_clock};

/// Every event with what it is called, or why it is no item. A time without a zone is in `zone`.
pub(super) fn events(text: &str, zone: Tz) -> Vec<(String, Result<Item, AgendaFlaw>)> {
    let Entry::ICalendar(calendar) = Parser::new(text).entry() else { return Vec::new() };
    let is_event = |it: &&ICalendarComponent| it.component_type == ICalendarComponentType::VEvent;
    let events = calendar.components.iter().filter(is_event);
    events.map(|it| (said(it, &ICalendarProperty::Summary), item(it, zone))).collect()
}

fn item(event: &ICalendarComponent, zone: Tz) -> Result<Item, AgendaFlaw> {
    let at = |name: &ICalendarProperty| moment(entry(event, name)?, zone);
    let starts = at(&ICalendarProperty::Dtstart).ok_or(AgendaFlaw::NoTime)?;
    let title = said(event, &ICalendarProperty::Summary);
    let place = said(event, &ICalendarProperty::Location);
    checked(starts, at(&ICalendarProperty::Dtend), &title, &place)
}

fn entry<'a>(
    event: &'a ICalendarComponent,
    name: &ICalendarProperty,
) -> Option<&'a ICalendarEntry> {
    event.entries.iter().find(|it| it.name == *name)
}

fn said(event: &ICalendarComponent, name: &ICalendarProperty) -> String {
    let value = entry(event, name).and_then(|it| it.values.first());
    if let Some(ICalendarValue::Text(text)) = value { text.clone() } else { String::new() }
}

/// A whole day is no time.
fn moment(entry: &ICalendarEntry, zone: Tz) -> Option<DateTime<Utc>> {
    let Some(ICalendarValue::PartialDateTime(at)) = entry.values.first() else { return None };
    let PartialDateTime { hour: Some(_), .. } = **at else { return None };
    let read = at.to_date_time()?;
    if let Some(offset) = read.offset {
        return Some(offset.from_local_datetime(&read.date_time).single()?.to_utc());
    }
    let named = entry.params.iter().find(|it| it.name == ICalendarParameterName::Tzid);
    let named = named.and_then(|it| {
        let ICalendarParameterValue::Text(name) = &it.value else { return None };
        name.parse().ok()
    });
    on_clock(read.date_time, named.unwrap_or(zone))
}
