//! The network around: multicast DNS (RFC 6762, 6763), by `mdns-sd`. Where no network carries it, or a
//! firewall keeps it, nobody is heard, and nothing else happens.

use std::net::IpAddr;
use std::sync::Arc;

use base64ct::{Base64UrlUnpadded, Encoding as _};
use mdns_sd::{IfKind, Receiver, ResolvedService, ServiceDaemon, ServiceEvent, ServiceInfo};

use super::{Announcement, Listening, MOST_ADDRESSES, Nearby};

/// What hubs are announced as.
const SERVICE: &str = "_porchlight._tcp.local.";

/// One text of an announcement holds 255 bytes, its key and a sign between them included.
const TEXT_BYTES: usize = 240;

/// More texts than these belong to nobody's announcement.
const MOST_TEXTS: usize = 8;

/// Says otherwise where to announce and to listen: `off` for nowhere, `loopback:PORT` for this machine
/// alone, at a port of its own. For tests, which must not call into the network they run in.
const ELSEWHERE: &str = "PORCHLIGHT_NEARBY";

/// The network around, as this machine is in it; `None` where that was switched off.
#[must_use]
pub fn around() -> Option<Arc<dyn Nearby>> {
    match std::env::var(ELSEWHERE).ok().as_deref() {
        None => Some(Arc::new(Mdns { own_port: None })),
        Some(said) => {
            let port = said.strip_prefix("loopback:")?.parse().ok()?;
            Some(Arc::new(Mdns { own_port: Some(port) }))
        }
    }
}

/// Multicast DNS on all networks of this machine; or on itself alone, at a port of its own.
#[derive(Debug)]
struct Mdns {
    own_port: Option<u16>,
}

/// The thread of one who announces or listens, until it is dropped.
struct Running(ServiceDaemon);

impl Drop for Running {
    fn drop(&mut self) {
        // One that does not hear it ends with the program.
        self.0.shutdown().ok();
    }
}

struct Ears {
    _running: Running,
    events: Receiver<ServiceEvent>,
}

impl Mdns {
    fn run(&self) -> Option<Running> {
        let daemon = self.own_port.map_or_else(ServiceDaemon::new, ServiceDaemon::new_with_port);
        let running = Running(daemon.ok()?);
        // A hub's server listens on IPv4.
        let but = if self.own_port.is_some() { IfKind::All } else { IfKind::IPv6 };
        running.0.disable_interface(but).ok()?;
        if self.own_port.is_some() {
            running.0.enable_interface(IfKind::LoopbackV4).ok()?;
        }
        Some(running)
    }
}

impl Nearby for Mdns {
    fn announce(&self, what: &Announcement) -> Option<Box<dyn Send>> {
        let running = self.run()?;
        let (texts, host) = (texts(&what.sealed), format!("{}.local.", what.tag));
        let info = ServiceInfo::new(SERVICE, &what.tag, &host, (), what.port, &*texts).ok()?;
        let mut info = info.enable_addr_auto();
        // Nobody else has that name.
        info.set_requires_probe(false);
        running.0.register(info).ok()?;
        Some(Box::new(running))
    }

    fn listen(&self) -> Option<Box<dyn Listening>> {
        let running = self.run()?;
        let events = running.0.browse(SERVICE).ok()?;
        Some(Box::new(Ears { _running: running, events }))
    }
}

impl Listening for Ears {
    fn heard(&mut self) -> Vec<Announcement> {
        let mut heard = Vec::new();
        while let Ok(event) = self.events.try_recv() {
            if let ServiceEvent::ServiceResolved(it) = event {
                heard.extend(read(&it));
            }
        }
        heard
    }
}

fn read(service: &ResolvedService) -> Option<Announcement> {
    let tag = service.get_fullname().strip_suffix(SERVICE)?.strip_suffix('.')?.to_owned();
    let text = |key: &str| service.get_property_val_str(key).map(str::to_owned);
    let sealed = sealed(text)?;
    let mut addresses: Vec<_> = service.get_addresses_v4().into_iter().map(IpAddr::V4).collect();
    addresses.sort_unstable();
    addresses.truncate(MOST_ADDRESSES);
    Some(Announcement { tag, addresses, port: service.get_port(), sealed })
}

/// As an announcement has texts, each with a key.
fn texts(sealed: &[u8]) -> Vec<(String, String)> {
    let text = Base64UrlUnpadded::encode_string(sealed);
    let parts = text.as_bytes().chunks(TEXT_BYTES).map(|it| String::from_utf8_lossy(it).into());
    parts.enumerate().map(|(number, part)| (number.to_string(), part)).collect()
}

/// What texts hold together; `None` where they hold nothing of ours.
fn sealed(text: impl Fn(&str) -> Option<String>) -> Option<Vec<u8>> {
    let parts = (0..MOST_TEXTS).map_while(|number| text(&number.to_string()));
    let whole: String = parts.collect();
    Base64UrlUnpadded::decode_vec(&whole).ok().filter(|it| !it.is_empty())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::net::{Ipv4Addr, UdpSocket};
    use std::time::{Duration, Instant};

    use super::*;

    fn read_back(texts: Vec<(String, String)>) -> Option<Vec<u8>> {
        let texts: BTreeMap<_, _> = texts.into_iter().collect();
        sealed(|key| texts.get(key).cloned())
    }

    #[test]
    fn what_is_announced_fits_its_texts_and_is_read_back() {
        for bytes in [1, 40, 180, 181, 700, 1_400] {
            let sealed = vec![7; bytes];
            let texts = texts(&sealed);
            assert!(texts.iter().all(|(key, text)| key.len() + 1 + text.len() <= 255));
            assert_eq!(read_back(texts), Some(sealed), "{bytes}");
        }
    }

    #[test]
    fn texts_that_others_made_up_hold_nothing() {
        let hostile = |texts: &[(&str, &str)]| {
            read_back(texts.iter().map(|(key, text)| ((*key).into(), (*text).into())).collect())
        };
        assert_eq!(hostile(&[]), None);
        assert_eq!(hostile(&[("path", "/")]), None);
        assert_eq!(hostile(&[("0", "")]), None);
        assert_eq!(hostile(&[("0", "not base64!"), ("1", "\u{fffd}")]), None);
        assert_eq!(hostile(&[("1", "AAAA")]), None, "one without a beginning");
        let long = "A".repeat(255);
        let all: Vec<_> = (0..500).map(|number| (number.to_string(), long.clone())).collect();
        assert!(read_back(all).is_none_or(|it| it.len() <= MOST_TEXTS * 255));
    }

    /// Whether this machine hands on to itself what is sent to many, with none of our code in between.
    fn has_multicast() -> bool {
        let heard = || -> std::io::Result<bool> {
            let (group, own) = (Ipv4Addr::new(224, 0, 0, 251), Ipv4Addr::LOCALHOST);
            let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0))?;
            socket.join_multicast_v4(&group, &own)?;
            socket.set_read_timeout(Some(Duration::from_secs(2)))?;
            let from = UdpSocket::bind((own, 0))?;
            from.send_to(b"here", (group, socket.local_addr()?.port()))?;
            Ok(socket.recv(&mut [0; 8]).is_ok())
        };
        heard().unwrap_or(false)
    }

    #[test]
    fn what_is_announced_is_heard_by_who_listens_already_and_by_who_listens_later() {
        if !has_multicast() {
            eprintln!(
                "NO MULTICAST IS HERE: that announcements are heard on a network WAS NOT TRIED"
            );
            return;
        }
        let port = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port();
        let mdns = Mdns { own_port: Some(port) };
        let tag = "00112233445566778899aabbccddeeff".to_owned();
        let sealed: Vec<u8> = (0..=255).chain(0..=255).collect();
        let what = Announcement { tag, addresses: Vec::new(), port: 4222, sealed };
        let mut ears = mdns.listen().unwrap();
        let announced = mdns.announce(&what).unwrap();
        let mut late = mdns.listen().unwrap();
        for ears in [&mut ears, &mut late] {
            let start = Instant::now();
            let heard = loop {
                if let Some(heard) = ears.heard().into_iter().next() {
                    break heard;
                }
                assert!(start.elapsed() < Duration::from_mins(1), "never heard");
                std::thread::sleep(Duration::from_millis(20));
            };
            let addresses = vec![IpAddr::V4(Ipv4Addr::LOCALHOST)];
            assert_eq!(heard, Announcement { addresses, ..what.clone() });
        }
        drop(announced);
    }
}
