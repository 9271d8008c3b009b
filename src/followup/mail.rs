//! A draft that opens in the organizer's own mail program, addressed to one guest (RFC 5322). Nothing
//! here sends it.

use mail_builder::MessageBuilder;
use mail_builder::headers::address::Address;
use mail_builder::headers::raw::Raw;

use crate::words::Words;

use super::file_name::file_stem;
use super::packet::{Packet, Why};

/// The header that programs write their name in; by it we know a draft of ours.
pub const MAILER: &str = "X-Mailer: Porchlight";

/// The draft to an address: the page as text and as HTML, and as the PDF document, if there is one.
pub(super) fn draft(
    packet: &Packet,
    words: Words,
    address: &str,
    [text, html]: [&str; 2],
    pages: Option<&[u8]>,
) -> Vec<u8> {
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
        .text_body(text)
        .html_body(html);
    let name = format!("{}.pdf", file_stem(&packet.name));
    let message = match pages {
        Some(pages) => message.attachment("application/pdf", name, pages),
        None => message,
    };
    // Writing to memory does not fail.
    message.write_to_vec().unwrap_or_default()
}

/// Where a draft goes.
///
/// # Errors
/// [`Why::NoAddress`] for a guest without an e-mail address.
pub(super) fn address(packet: &Packet) -> Result<&str, Why> {
    packet.email.as_deref().filter(|it| is_address(it)).ok_or(Why::NoAddress)
}

/// Whether a draft can go there: one address, and nothing a header would read as more.
fn is_address(email: &str) -> bool {
    let odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | ',' | ';');
    email.contains('@') && !email.contains(odd)
}
