use proptest::prelude::*;

use super::*;

#[test]
fn lumas_address_stands_for_its_key() {
    for scanned in [
        "https://luma.com/check-in/evt-AbC123?pk=g-XyZ789",
        " https://lu.ma/check-in/evt-AbC123?pk=g-XyZ789\r\n",
        "HTTPS://luma.com/check-in/evt-AbC123?utm=1&pk=g%2DXyZ789#top",
    ] {
        assert_eq!(codes(scanned).first().map(String::as_str), Some("g-XyZ789"), "{scanned}");
        assert_eq!(listed_code(scanned).as_deref(), Some("g-XyZ789"));
    }
}

#[test]
fn a_plain_code_is_exactly_itself() {
    for code in ["00123", "a1B2c3", "A-7K2QX9P", "k3v9x2m4n8p1q7r5t0w6y2z4b8d1f3h5"] {
        assert_eq!(codes(code)[0], code);
        assert_eq!(listed_code(code).as_deref(), Some(code));
    }
    assert_eq!(codes("  00123\n")[0], "00123");
    assert!(codes(" \r\n").is_empty());
    assert_eq!(listed_code("n/a"), None);
}

#[test]
fn other_addresses_are_tried_as_they_are_and_by_what_they_carry() {
    let scanned = "https://tickets.example/t?secret=ab12cd34&x=1";
    assert_eq!(codes(scanned)[..2], [scanned, "ab12cd34"]);
    let path = "https://tickets.example/check/AB12CD34/";
    assert_eq!(codes(path)[..2], [path, "AB12CD34"]);
}

#[test]
fn signatures_and_order_numbers_around_a_code_are_seen_through() {
    let id = "6f1e2a34-0b5c-4d7e-8f90-a1b2c3d4e5f6";
    assert_eq!(codes(&format!("{id}/abcdef0123"))[1], id);
    let printed = "987654321012345678901001";
    assert!(codes(printed).contains(&"2345678901".to_owned()), "{:?}", codes(printed));
}

#[test]
fn names_are_not_codes() {
    for name in ["Ana", "PEREIRA", "McDonald", "Jean-Luc", "Ana Pereira", "O'Brien", "muller"] {
        assert!(!looks_like_code(name), "{name}");
    }
    for code in ["A-7K2QX9P", "https://luma.com/x?pk=1", "user 12537919", "QXRTVB", "0045", "AB3XY"]
    {
        assert!(looks_like_code(code), "{code}");
    }
}

proptest! {
    #[test]
    fn nothing_scanned_breaks_it(scanned in any::<String>()) {
        let codes = codes(&scanned);
        prop_assert!(codes.iter().all(|code| !code.is_empty()));
        let _ = (listed_code(&scanned), looks_like_code(&scanned));
    }
}

#[test]
fn what_a_scanner_or_a_ticket_puts_around_a_code_is_taken_off() {
    for scanned in [
        "]Q1TK-00711",
        "]C0TK-00711",
        "]d2TK-00711",
        "\u{2}TK-00711\u{3}\r",
        "\u{feff}TK-00711",
        "*TK-00711*",
        "]A0*TK-00711*",
        "\"TK-00711\"",
        "#TK-00711",
        "{\"ticket\":\"TK-00711\"}",
        "{\"event\":{\"id\":9},\"tickets\":[{\"seat\":3,\"secret\":\"TK-00711\"}]}",
        "Ticket: TK-00711",
        "code=TK-00711",
        "Ana Pereira;TK-00711;2",
        "99|TK-00711|Ana",
        "myapp://open/ticket?event=99&ticket_id=TK-00711",
        "https://t.example/?event_qr_code=1&ticket_id=TK-00711&event_id=99&security_code=bb2b8ecf41",
        "https://t.example/t/TK-00711?utm_source=mail",
        "\u{200e}TK-00711\u{200b}",
    ] {
        assert!(codes(scanned).contains(&"TK-00711".to_owned()), "{scanned}: {:?}", codes(scanned));
    }
}

#[test]
fn short_numbers_around_a_code_are_nobodys_ticket() {
    for scanned in [
        "https://t.example/?event_qr_code=1&ticket_id=104512&event_id=99",
        "{\"event\":99,\"seat\":7,\"ticket\":\"104512\"}",
    ] {
        let codes = codes(scanned);
        assert!(codes.contains(&"104512".to_owned()), "{codes:?}");
        assert!(!codes.contains(&"99".to_owned()) && !codes.contains(&"7".to_owned()), "{codes:?}");
    }
}

#[test]
fn a_number_sign_on_the_list_or_on_the_ticket_does_not_matter() {
    assert_eq!(listed_code("#GIAO-1").as_deref(), Some("GIAO-1"));
    assert!(codes("#GIAO-1").contains(&"GIAO-1".to_owned()));
    assert!(codes("GIAO-1").contains(&"#GIAO-1".to_owned()));
    assert_eq!(listed_code("#1").as_deref(), Some("#1"), "a row's number, perhaps");
}

#[test]
fn no_scan_costs_more_than_a_few_look_ups() {
    let many = (0..500).map(|n| format!("\"k{n}\":\"T-{n:06}\"")).collect::<Vec<_>>().join(",");
    assert!(codes(&format!("{{{many}}}")).len() <= MOST_CODES);
    let address = (0..500).map(|n| format!("p{n}=T-{n:06}")).collect::<Vec<_>>().join("&");
    assert!(codes(&format!("https://t.example/?{address}")).len() <= MOST_CODES);
}
