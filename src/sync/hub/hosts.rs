//! By what names and addresses a hub is found: what an invitation can say.

use std::net::Ipv6Addr;

use super::HubError;

/// The most letters that a name in a network has.
const LETTERS: usize = 253;

/// One that somebody named, as addresses have it.
pub(super) fn host(named: &str) -> Result<String, HubError> {
    let name = named.trim();
    let bare = name.strip_prefix('[').and_then(|it| it.strip_suffix(']')).unwrap_or(name);
    if let Ok(address) = bare.parse::<Ipv6Addr>() {
        return Ok(format!("[{address}]"));
    }
    let is_letter = |it: char| it.is_alphanumeric() || ".-_".contains(it);
    let is_one = (1..=LETTERS).contains(&name.len()) && name.chars().all(is_letter);
    if is_one { Ok(name.to_owned()) } else { Err(HubError::NotAHost(named.to_owned())) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_a_name_or_an_address_and_nothing_around_it() {
        for (named, is) in [
            ("front.local", "front.local"),
            (" 192.168.1.20 ", "192.168.1.20"),
            ("fe80::1", "[fe80::1]"),
            ("[::1]", "[::1]"),
        ] {
            assert_eq!(host(named).unwrap(), is);
        }
        for wrong in ["", " ", "http://front", "front:4222", "a b", "a,b", "a/b", "[x]", "me@front"]
        {
            assert!(host(wrong).is_err(), "{wrong}");
        }
    }
}
