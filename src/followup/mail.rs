//! A draft that opens in the organizer's own mail program, addressed to one guest (RFC 5322). Nothing
//! here sends it.

use mail_builder::MessageBuilder;
use mail_builder::headers::address::Address;
use mail_builder::headers::raw::Raw;

use crate::words::Words;

use super::contact::Display;
use super::file_name::file_stem;
use super::html::page;
use super::packet::{Packet, Why};
use super::sheet::Sheet;
use super::text::{Length, text};

/// The header that programs write their name in; by it we know a draft of ours.
pub const MAILER: &str = "X-Mailer: Porchlight";

/// The draft: the page as text and as HTML, and as the PDF document, if there is one.
///
/// # Errors
/// [`Why::NoAddress`] for a guest without an e-mail address.
pub(super) fn draft(
    packet: &Packet,
    words: Words,
    pdf: impl FnOnce() -> Option<Vec<u8>>,
) -> Result<Vec<u8>, Why> {
    let address = packet.email.as_deref().filter(|it| is_address(it)).ok_or(Why::NoAddress)?;
    let sheet = Sheet::new(packet, words, Display::Full);
    let subject = [("gathering", packet.gathering.as_str().into())];
    // The same packet is the same draft again: its day is the evening's.
    let id = format!("{}.{}@porchlight.invalid", packet.reader, packet.starts.timestamp());
    let message = MessageBuilder::new()
        .message_id(id)
        .date(packet.ends.timestamp())
        .header("X-Unsent", Raw::new("1"))
        .header("X-Mailer", Raw::new("Porchlight"))
        .to(Address::new_address(Some(packet.name.as_str()), address))
        .subject(words.say_with("packet-mail-subject", &subject))
        .text_body(text(packet, words, Length::Whole))
        .html_body(page(&sheet));
    let name = format!("{}.pdf", file_stem(&packet.name));
    let message = match pdf() {
        Some(pdf) => message.attachment("application/pdf", name, pdf),
        None => message,
    };
    // Writing to memory does not fail.
    Ok(message.write_to_vec().unwrap_or_default())
}

/// Whether a draft can go there: one address, and nothing a header would read as more.
fn is_address(email: &str) -> bool {
    let odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | ',' | ';');
    email.contains('@') && !email.contains(odd)
}
