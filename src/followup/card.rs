//! A contact as a vCard (RFC 6350, version 4.0), to scan or to keep.

use calcard::vcard::{VCard, VCardEntry, VCardProperty, VCardVersion};

use super::contact::Contact;
use super::packet::{Meeting, Packet};

/// By this we know a file of ours.
pub const PRODUCT: &str = "-//Porchlight//EN";

/// How somebody can be reached, by the name they wear. Only ever of somebody who said yes.
pub(super) fn card(name: &str, contact: &Contact) -> String {
    written(entries(name, contact))
}

fn entries(name: &str, contact: &Contact) -> Vec<VCardEntry> {
    let entry = |property, text: &str| VCardEntry::new(property).with_value(one_line(text));
    let mut entries = vec![entry(VCardProperty::Fn, name)];
    entries.extend(contact.email().map(|it| entry(VCardProperty::Email, it)));
    entries.extend(contact.phone().map(|it| entry(VCardProperty::Tel, it)));
    entries
}

fn written(entries: Vec<VCardEntry>) -> String {
    let mut written = String::new();
    // Writing to memory does not fail.
    VCard { entries }.write_to(&mut written, VCardVersion::V4_0).ok();
    written
}

/// Everybody's card who swapped contact with the reader, as one file; empty where nobody did.
#[must_use]
pub fn cards(packet: &Packet) -> String {
    let swapped = packet.meetings.iter().filter_map(|it| Some((it, it.contact.as_ref()?)));
    let file = |(it, contact): (&Meeting, &Contact)| {
        let ours = VCardEntry::new(VCardProperty::Prodid).with_value(PRODUCT.to_owned());
        written(std::iter::once(ours).chain(entries(&it.name, contact)).collect())
    };
    swapped.map(file).collect()
}

/// Text without what ends a line.
pub(super) fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
