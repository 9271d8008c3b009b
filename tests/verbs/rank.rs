//! `rank`: two plain lists in, the best offers for each need out.

use serde_json::Value;

use crate::program::Program;

const OFFERS: &str = "thirty years a baker, happy to look at your loaf\n\nChess, any evening\n\
    Ayuda con la declaración de la renta\nFix a dripping tap\nA long ladder to lend\n\
    Guitar lessons for beginners\nWalking dogs in the morning\nKnitting circle on Tuesdays\n";

fn ranked(program: &Program, needs: &str, offers: &str, top: &str) -> Vec<Value> {
    let needs = program.file("needs.txt", needs.as_bytes());
    let offers = program.file("offers.txt", offers.as_bytes());
    let args = ["rank", "--needs", &needs, "--offers", &offers, "--top", top, "--json"];
    let text = String::from_utf8(program.run(&args).stdout).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_need_finds_its_offer_in_other_words_and_other_languages() {
    let program = Program::new();
    let needs = "\u{feff}my sourdough comes out flat\r\nhelp with my tax return\r\n";
    let found = ranked(&program, needs, OFFERS, "3");
    assert_eq!(found.len(), 2);
    assert_eq!((&found[0]["need"], &found[0]["offers"][0]["offer"]), (&0.into(), &0.into()));
    assert_eq!((&found[1]["need"], &found[1]["offers"][0]["offer"]), (&1.into(), &3.into()));
    for need in &found {
        let offers = need["offers"].as_array().unwrap();
        let fits: Vec<_> = offers.iter().map(|it| it["fit"].as_f64().unwrap()).collect();
        assert!(fits.len() == 3 && fits.is_sorted_by(|a, b| a >= b), "{fits:?}");
        assert!(offers.iter().zip(&fits).all(|(it, fit)| it["good"] == (*fit >= 0.15)));
        assert_eq!(offers[0]["good"], true);
    }
    assert!(found[1]["offers"][0]["fit"].as_f64().unwrap() < 0.5, "another language: possible");
    assert_eq!(found, ranked(&program, needs, OFFERS, "3"), "the same again");
}

#[test]
fn more_offers_than_there_are_is_all_of_them() {
    let program = Program::new();
    let found = ranked(&program, "a ladder\n", OFFERS, "500");
    assert_eq!(found[0]["offers"].as_array().unwrap().len(), 8);
    assert_eq!(found[0]["offers"][0]["offer"], 5, "numbered as they stand in the file");
}

#[test]
fn what_is_no_list_of_lines_is_told_in_one_sentence() {
    let program = Program::new();
    let good = program.file("good.txt", b"a ladder\n");
    let utf16: Vec<u8> = "a ladder".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let megabyte = [b"short\n".as_slice(), &vec![b'x'; 1 << 20]].concat();
    for (bytes, says) in [
        (b"".as_slice(), "holds no lines"),
        (b" \n\t\r\n", "holds no lines"),
        (&megabyte, "line 2 has 1048576 letters"),
        (&utf16, "not text in UTF-8"),
        (b"caf\xe9\n", "not text in UTF-8"),
        (b"\x7fELF\0\0\xff", "not text in UTF-8"),
    ] {
        let bad = program.file("bad.txt", bytes);
        for (needs, offers) in [(&bad, &good), (&good, &bad)] {
            let out = program.run(&["rank", "--needs", needs, "--offers", offers]);
            let error = String::from_utf8(out.stderr).unwrap();
            assert_eq!(out.status.code(), Some(1));
            assert!(error.contains("bad.txt") && error.contains(says), "{error}");
            assert!(error.lines().count() == 1 && out.stdout.is_empty());
        }
    }
    let out = program.run(&["rank", "--needs", "nowhere.txt", "--offers", &good]);
    assert!(String::from_utf8(out.stderr).unwrap().contains("nowhere.txt cannot be read"));
    let none = program.run(&["rank", "--needs", &good, "--offers", &good, "--top", "0"]);
    assert_eq!(none.status.code(), Some(2));
}

#[test]
fn in_a_room_of_one_or_two_a_good_offer_is_found_and_another_is_not() {
    let program = Program::new();
    for (need, offer, good) in [
        ("learn the piano", "teaching piano", true),
        ("my bike is broken", "fixing bicycles", true),
        ("learn the piano", "a long ladder to lend", false),
        ("somebody to walk my dog", "tax returns and forms", false),
    ] {
        let found = ranked(&program, &format!("{need}\n"), &format!("{offer}\n"), "1");
        assert_eq!(found[0]["offers"][0]["good"], good, "{need} / {offer}: {found:?}");
        let more = format!("{offer}\nstargazing on clear nights\n");
        let found = ranked(&program, &format!("{need}\n"), &more, "1");
        assert_eq!(found[0]["offers"][0]["good"], good, "{need} / {more}: {found:?}");
    }
}
