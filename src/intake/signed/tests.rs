//! Tickets are made here by the published layout, with keys of the tests' own.

use base64ct::{Base64Url, Encoding};
use ed25519_dalek::SigningKey;
use proptest::collection::vec;
use proptest::prelude::*;

use super::made::*;
use super::*;

fn public(signer: &SigningKey) -> TicketKey {
    keys_in(&pem(signer)).unwrap()[0]
}

fn claims() -> Vec<u8> {
    [seed("Kx3mPq9Zt"), field(2, 4711), field(3, 12), field(4, 300)].concat()
}

#[test]
fn a_signed_ticket_says_what_it_is_good_for() {
    let organizer = signer(7);
    let read = Signed::read(&ticket(&organizer, &claims())).unwrap();
    let said = read.verified_by(&public(&organizer)).unwrap();
    let expected = Claims {
        seed: "Kx3mPq9Zt".to_owned(),
        product: 4711,
        variation: 12,
        date: 300,
        from: None,
        until: None,
    };
    assert_eq!(said, expected);
    let timed = [claims(), field(5, 1_795_190_400), field(6, 1_795_201_200)].concat();
    let read = Signed::read(&ticket(&organizer, &timed)).unwrap();
    let said = read.verified_by(&public(&organizer)).unwrap();
    assert_eq!(said.from.unwrap().to_rfc3339(), "2026-11-20T16:00:00+00:00");
    assert_eq!(said.until.unwrap().to_rfc3339(), "2026-11-20T19:00:00+00:00");
}

/// Key and ticket made by OpenSSL, so that no mistake of ours agrees with itself.
#[test]
fn what_another_program_signed_is_verified() {
    let key = "-----BEGIN PUBLIC KEY-----
MCowBQYDK2VwAyEA6kpsY+KcUgq+9VB7Ey7F+ZVHdq6+vnuSQh7qaRRG0iw=
-----END PUBLIC KEY-----";
    let code = "==gCue8+Rxixe0gxPPakrLragFT20qcR6dJ0r+FPy4/mwsSD8jUmSdeCBIgqWs6kyNJh4PxgCS8AojbkspO5nz\
        UtDABdalTcQ12M4tUCKAEANAQA";
    let said = Signed::read(code).unwrap().verified_by(&keys_in(key).unwrap()[0]).unwrap();
    assert_eq!((said.seed.as_str(), said.product), ("Kx3mPq9Zt", 3));
}

#[test]
fn nobody_elses_key_verifies_it() {
    let read = Signed::read(&ticket(&signer(7), &claims())).unwrap();
    assert_eq!(read.verified_by(&public(&signer(8))), None);
}

#[test]
fn with_any_one_bit_flipped_it_is_no_ticket() {
    let organizer = signer(7);
    let key = public(&organizer);
    let bytes = signed_bytes(&organizer, &claims());
    let good = |bytes: &[u8]| {
        Signed::read(&reversed(&base64(bytes))).and_then(|it| it.verified_by(&key)).is_some()
    };
    assert!(good(&bytes));
    for bit in 0..bytes.len() * 8 {
        let mut flipped = bytes.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        assert!(!good(&flipped), "bit {bit}");
    }
    for length in 0..bytes.len() {
        assert!(!good(&bytes[..length]), "cut to {length} bytes");
    }
    assert!(!good(&[&bytes[..], &[0]].concat()), "with something after it");
}

#[test]
fn a_second_signature_cannot_be_made_from_the_first() {
    // The order of the group added to S: RFC 8032 (5.1.7) has it refused.
    let order = [
        0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde,
        0x14, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
    ];
    let organizer = signer(7);
    let mut bytes = signed_bytes(&organizer, &claims());
    let from = bytes.len() - 32;
    let mut carry = 0;
    for (byte, add) in bytes[from..].iter_mut().zip(order) {
        let sum = u16::from(*byte) + add + carry;
        *byte = sum as u8;
        carry = sum >> 8;
    }
    let read = Signed::read(&reversed(&base64(&bytes)));
    assert!(read.and_then(|it| it.verified_by(&public(&organizer))).is_none());
}

#[test]
fn however_its_base64_is_written_it_is_the_same_ticket_and_the_same_guest() {
    let organizer = signer(7);
    // Different lengths, so that each padding comes.
    for length in 1..=9 {
        let claims = [seed(&"Kx3mPq9Zt"[..length]), field(2, 4711)].concat();
        let bytes = signed_bytes(&organizer, &claims);
        let plain = reversed(&base64(&bytes));
        let mut room = [0; 1024];
        let url = reversed(Base64Url::encode(&bytes, &mut room).unwrap());
        let bare = plain.trim_start_matches('=').to_owned();
        let read = Signed::read(&plain).unwrap();
        assert_eq!(read.code(), plain);
        for other in [url, bare] {
            assert_eq!(Signed::read(&other).as_ref(), Some(&read), "{other}");
            assert_eq!(mark(&other), mark(&plain));
            assert_eq!(Signed::read(&other).unwrap().guest(), read.guest());
        }
    }
}

#[test]
fn two_tickets_are_two_guests_and_a_mark_tells_nothing_of_its_code() {
    let organizer = signer(7);
    let [one, other] = ["one", "other"].map(|it| ticket(&organizer, &seed(it)));
    assert_ne!(Signed::read(&one).unwrap().guest(), Signed::read(&other).unwrap().guest());
    assert_ne!(mark(&one), mark(&other));
    assert_ne!(mark("TK-00711"), mark("TK-00712"));
    assert_eq!(mark(&one).len(), 44);
}

#[test]
fn what_is_no_signed_ticket_is_none() {
    let organizer = signer(7);
    let bytes = signed_bytes(&organizer, &claims());
    let unreversed = base64(&bytes);
    let other_scheme = reversed(&base64(&[&[2], &bytes[1..]].concat()));
    let wrong_letters = ticket(&organizer, &claims()).replace('A', "*");
    let padded_inside = ticket(&organizer, &claims()).replacen('A', "=", 1);
    let long = "A".repeat(1_000_000);
    for text in [
        "",
        "=",
        "QA",
        "TK-00711",
        &unreversed,
        &other_scheme,
        &wrong_letters,
        &padded_inside,
        &long,
    ] {
        assert_eq!(Signed::read(text), None, "{}", &text[..text.len().min(80)]);
    }
}

#[test]
fn lengths_that_lie_are_bounded_by_what_there_is() {
    for lengths in [[0xff; 4], [0xff, 0xff, 0, 64], [0, 0, 0xff, 0xff], [0, 0, 0, 0]] {
        let bytes = [&[1][..], &lengths, &[0; 70]].concat();
        assert_eq!(Signed::read(&reversed(&base64(&bytes))), None, "{lengths:?}");
    }
    // A field that says it is longer than the message, though well signed.
    let organizer = signer(7);
    let endless = [0x0a, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01];
    for claims in [&endless[..], &[0x0a, 9, b'a'], &[0x10, 0x80], &[0x80; 11], &[0x0b, 0x0c], b""] {
        let read = Signed::read(&ticket(&organizer, claims)).unwrap();
        assert_eq!(read.verified_by(&public(&organizer)), None, "{claims:?}");
    }
}

#[test]
fn a_field_of_a_later_version_is_passed_over() {
    let organizer = signer(7);
    let later = [&[0x3a, 3][..], b"new", &[0x41], &[0; 8], &[0x4d], &[0; 4], &claims()].concat();
    let read = Signed::read(&ticket(&organizer, &later)).unwrap();
    assert_eq!(read.verified_by(&public(&organizer)).unwrap().product, 4711);
}

#[test]
fn keys_are_found_however_they_are_handed_over() {
    let (one, other) = (signer(7), signer(8));
    let raw = base64(one.verifying_key().as_bytes());
    let wrapped = base64(pem(&one).as_bytes());
    let json = format!(r#"{{"valid_keys":{{"pretix_sig1":["{wrapped}"]}}}}"#);
    let in_json = serde_json::to_string(&pem(&one)).unwrap();
    for text in [pem(&one), pem(&one).replace('\n', " "), raw, wrapped, json, in_json] {
        assert_eq!(keys_in(&text), Ok(vec![public(&one)]), "{text}");
    }
    let both = [pem(&one), pem(&other), pem(&one)].concat();
    assert_eq!(keys_in(&both), Ok(vec![public(&one), public(&other)]));
    assert_eq!(public(&one).to_string().parse(), Ok(public(&one)));
}

#[test]
fn what_is_no_key_is_refused_and_a_secret_one_is_named() {
    assert_eq!(keys_in(""), Err(KeyError::Nothing));
    assert_eq!(keys_in("the key is under the mat"), Err(KeyError::Nothing));
    assert_eq!(keys_in(&base64(&[0; 32])), Err(KeyError::Nothing), "a weak one");
    assert_eq!(keys_in(&"A".repeat(300_000)), Err(KeyError::TooLong));
    let head =
        [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];
    let secret = base64(&[&head[..], &[7; 32]].concat());
    let file = format!("-----BEGIN PRIVATE KEY-----\n{secret}\n-----END PRIVATE KEY-----\n");
    assert_eq!(keys_in(&file), Err(KeyError::Secret));
    assert_eq!(keys_in(&base64(file.as_bytes())), Err(KeyError::Secret));
}

proptest! {
    #[test]
    fn no_bytes_panic(bytes in vec(any::<u8>(), 0..300), text in "\\PC{0,200}") {
        let key = public(&signer(7));
        for code in [reversed(&base64(&bytes)), text.clone()] {
            Signed::read(&code).map(|it| it.verified_by(&key));
            let _ = mark(&code);
        }
        keys_in(&text).ok();
        keys_in(&base64(&bytes)).ok();
    }

    #[test]
    fn no_claims_panic_even_well_signed(claims in vec(any::<u8>(), 0..200)) {
        let organizer = signer(7);
        let read = Signed::read(&ticket(&organizer, &claims)).unwrap();
        let _ = read.verified_by(&public(&organizer));
        prop_assert_eq!(Signed::read(&read.code()), Some(read));
    }

    #[test]
    fn no_invented_signature_is_taken(claims in vec(any::<u8>(), 0..60), signature in vec(any::<u8>(), 64)) {
        let length = u16::try_from(claims.len()).unwrap().to_be_bytes();
        let bytes = [&[1][..], &length, &[0, 64], &claims, &signature].concat();
        let read = Signed::read(&reversed(&base64(&bytes)));
        prop_assert!(read.is_none_or(|it| it.verified_by(&public(&signer(7))).is_none()));
    }
}
