use proptest::prelude::*;

use super::*;

fn gives(offer: &str, need: &str, kind: Kind) -> Gives {
    Gives {
        from: 1.into(),
        to: 2.into(),
        offer_line: 1.into(),
        need_line: 2.into(),
        offer: offer.into(),
        need: need.into(),
        kind: Some(kind),
        fit: 1.0,
    }
}

fn en(offer: &str, need: &str, kind: Kind, reader: Reader<'_>) -> (&'static str, String) {
    let quote = phrase(&gives(offer, need, kind), Language::En, reader);
    (quote.frame.key(), quote.what)
}

#[track_caller]
fn reads(offer: &str, need: &str, kind: Kind, reader: Reader<'_>, frame: &str, what: &str) {
    assert_eq!(en(offer, need, kind, reader), (frame, what.to_owned()));
}

#[test]
fn help_is_said_in_the_words_of_who_needs_it() {
    let offer = "Help with tax returns";
    let need = "Someone to check my first tax return";
    let you = "checking your first tax return";
    reads(offer, need, Kind::Help, Reader::Receiver, "help", you);
    reads(offer, need, Kind::Help, Reader::Giver("her"), "help", "checking her first tax return");
    let ana = "checking Ana’s first tax return";
    reads(offer, need, Kind::Help, Reader::Other("Ana’s"), "help", ana);
    let tree = "my old apple tree needs pruning";
    reads("Prune trees", tree, Kind::Help, Reader::Receiver, "help", "your old apple tree");
    reads(
        "Move things",
        "Help me move a sofa",
        Kind::Help,
        Reader::Receiver,
        "help",
        "moving a sofa",
    );
    reads(
        "I have a van",
        "I need a hand with our piano",
        Kind::Help,
        Reader::Receiver,
        "help",
        "your piano",
    );
    reads("Vans", "Help moving a sofa", Kind::Help, Reader::Receiver, "help", "moving a sofa");
    reads("Clocks", "Watch repair", Kind::Help, Reader::Receiver, "help", "watch repair");
    reads(
        "Anything",
        "Babysit on Fridays",
        Kind::Help,
        Reader::Receiver,
        "help",
        "babysitting on Fridays",
    );
    reads("Anything", "Polish practice", Kind::Help, Reader::Receiver, "help", "Polish practice");
    reads("Anything", "Bike repair!", Kind::Help, Reader::Receiver, "help", "bike repair");
}

#[test]
fn know_how_is_shown_or_known() {
    let prune = "Show someone how to prune a fruit tree";
    let tree = "my old apple tree needs pruning";
    reads(prune, tree, Kind::KnowHow, Reader::Giver("her"), "show", "prune a fruit tree");
    reads(
        prune,
        "I'd like to learn to prune a pear tree",
        Kind::KnowHow,
        Reader::Receiver,
        "show",
        "prune a pear tree",
    );
    reads("Tax returns", "Taxes", Kind::KnowHow, Reader::Receiver, "know", "tax returns");
    reads("Tax returns", "Taxes", Kind::KnowHow, Reader::Giver("his"), "know", "taxes");
}

#[test]
fn a_thing_is_lent_only_where_somebody_said_so() {
    let ladder = "I have a tall ladder you can borrow";
    reads(ladder, "A ladder", Kind::Thing, Reader::Receiver, "lend", "a tall ladder");
    reads(
        "Sewing machine",
        "Borrow a sewing machine",
        Kind::Thing,
        Reader::Giver("her"),
        "lend",
        "a sewing machine",
    );
    reads("Too much soup", "Soup", Kind::Thing, Reader::Receiver, "offer", "Too much soup");
    reads("I can lend my drill", "A drill", Kind::Thing, Reader::Receiver, "lend", "a drill");
}

#[test]
fn people_are_introduced_and_company_is_kept() {
    let cafe = "I know people at the repair cafe";
    reads(cafe, "Repairs", Kind::Intro, Reader::Receiver, "know-people", "the repair cafe");
    reads(
        "I know a good plumber",
        "A plumber",
        Kind::Intro,
        Reader::Receiver,
        "introduce",
        "a good plumber",
    );
    reads(
        "Plumbers",
        "An intro to a plumber",
        Kind::Intro,
        Reader::Giver("his"),
        "introduce",
        "a plumber",
    );
    let run = "Company for a first run";
    reads("Runs", run, Kind::Company, Reader::Receiver, "join", "a first run");
    reads("Runs", run, Kind::Company, Reader::Giver("her"), "join", "company for a first run");
    let chess = "Someone to play chess with";
    reads("Chess", chess, Kind::Company, Reader::Receiver, "join", "playing chess");
    let walk = "Someone to walk with on Sundays";
    let walking = "company for walking on Sundays";
    reads("Walks", walk, Kind::Company, Reader::Giver("his"), "join", walking);
    reads("I know who to ask", "Help", Kind::Intro, Reader::Receiver, "offer", "I know who to ask");
    reads(
        "Runs in the park",
        "A running friend",
        Kind::Company,
        Reader::Receiver,
        "offer",
        "Runs in the park",
    );
    reads(
        "Runs",
        "A running friend",
        Kind::Company,
        Reader::Giver("her"),
        "asked",
        "A running friend",
    );
}

#[test]
fn what_cannot_be_cut_is_quoted_whole() {
    for need in [
        "I can't sleep because we fight",
        "You know what I mean",
        "Help",
        "Help my grandson with maths",
    ] {
        let found = en("I listen", need, Kind::Company, Reader::Giver("her"));
        assert_eq!(found, ("asked", need.to_owned()));
    }
    let german = gives("Hilfe bei der Steuer", "Jemand für meine Steuer", Kind::Help);
    assert_eq!(phrase(&german, Language::En, Reader::Receiver).frame, Frame::Offer);
    let english = gives("Help with taxes", "Help with my taxes", Kind::Help);
    assert_eq!(phrase(&english, Language::Es, Reader::Receiver).frame, Frame::Offer);
}

#[test]
fn spanish_lines_are_cut_in_spanish() {
    let es = |offer: &str, need: &str, kind, reader| {
        let quote = phrase(&gives(offer, need, kind), Language::Es, reader);
        (quote.frame.key(), quote.what)
    };
    let need = "Alguien que me ayude con mi primera declaración";
    let tu = es("Ayuda con impuestos", need, Kind::Help, Reader::Receiver);
    assert_eq!(tu, ("help", "tu primera declaración".to_owned()));
    let su = es("Ayuda con impuestos", need, Kind::Help, Reader::Other("su"));
    assert_eq!(su, ("help", "su primera declaración".to_owned()));
    let podar =
        es("Puedo enseñar a podar", "Aprender a podar un peral", Kind::KnowHow, Reader::Receiver);
    assert_eq!(podar, ("show", "podar un peral".to_owned()));
    let tejer = es("Tejo", "Aprender a tejer", Kind::KnowHow, Reader::Receiver);
    assert_eq!(tejer, ("show", "tejer".to_owned()));
    let run =
        es("Salgo a correr", "Compañía para una caminata", Kind::Company, Reader::Giver("su"));
    assert_eq!(run, ("join", "compañía para una caminata".to_owned()));
    let whole =
        es("Reviso cartas con gusto", "Alguien que revise mi carta", Kind::Help, Reader::Receiver);
    assert_eq!(whole, ("offer", "Reviso cartas con gusto".to_owned()));
}

#[test]
fn what_is_looked_for_reads_on_or_is_quoted() {
    let en = |line| sought(line, Language::En);
    assert_eq!(
        en("A carpenter for a crooked drawer.").unwrap(),
        "a carpenter for a crooked drawer"
    );
    assert_eq!(en("Somebody to look over my CV").unwrap(), "somebody to look over their CV");
    assert_eq!(en("Help with my first tax return").unwrap(), "help with their first tax return");
    for whole in [
        "Fix my bike",
        "I need a ladder",
        "Somebody to help me move",
        "Borrow a tent",
        "A tent. For two.",
    ] {
        assert_eq!(en(whole), None, "{whole}");
    }
    assert_eq!(sought("Ayuda con mi mudanza", Language::Es).unwrap(), "ayuda con su mudanza");
    assert_eq!(sought("Somebody to look over my CV", Language::Es), None);
    assert_eq!(sought("Alguien que me ayude", Language::Es), None);
}

#[test]
fn lines_that_would_read_wrong_are_quoted_whole() {
    let whole = |offer: &str, need: &str, kind| {
        for reader in [Reader::Receiver, Reader::Giver("her"), Reader::Other("Ana’s")] {
            let found = phrase(&gives(offer, need, kind), Language::En, reader);
            assert!(found.frame.is_whole_line(), "{found:?}");
        }
    };
    whole("Listening", "I feel alone", Kind::Company);
    whole("Sing in our choir", "Help with spreadsheets for our choir", Kind::Company);
    whole("I'm a nurse", "Is my contract legal?", Kind::KnowHow);
    whole("Fix bikes!!! 🚲", "🚲 broken bike, help!", Kind::Help);
    whole("Arreglo bicicletas", "Traducir una carta", Kind::Help);
    whole("Turkish practice", "Turkish stories for my kids", Kind::KnowHow);
    whole("I can drive you", "Lift to the airport at 5am", Kind::Help);
    whole("Cook", "Portuguese neighbours to cook with", Kind::Company);
    whole("I watch pets", "Cat sitter over Christmas", Kind::Help);
}

#[test]
fn small_things_are_put_right() {
    let receiver = Reader::Receiver;
    let jollof = "Someone to learn to cook jollof from";
    reads(
        "Cook jollof for twenty",
        jollof,
        Kind::Help,
        receiver,
        "help",
        "cooking jollof for twenty",
    );
    reads("I CAN FIX BIKES", "MY BIKE IS BROKEN", Kind::Help, receiver, "help", "your bike");
    reads("Draw", "Watercolours with somebody", Kind::Help, receiver, "help", "watercolours");
    reads("Visas", "To renew my visa", Kind::Help, receiver, "help", "renewing your visa");
    let brakes = "Someone to fix my bike brakes";
    reads("Repair a bike wheel", brakes, Kind::Thing, receiver, "help", "fixing your bike brakes");
    reads("Hiking", "Hike the Jura", Kind::Company, receiver, "join", "hiking the Jura");
    let es =
        |offer: &str, need: &str, kind| phrase(&gives(offer, need, kind), Language::Es, receiver);
    for need in ["Mi bici está rota", "El ordenador no va"] {
        assert!(es("Arreglo de todo", need, Kind::Thing).frame.is_whole_line(), "{need}");
    }
    assert!(es("Cuido niños los martes", "Canguro?", Kind::Help).frame.is_whole_line());
    assert!(es("Presto taladro", "Taladro", Kind::Thing).frame.is_whole_line());
    assert_eq!(es("Presto un taladro", "Taladro", Kind::Thing).what, "un taladro");
}

#[test]
fn long_lines_end_at_a_word() {
    let long = "Someone to help with the very long and winding story of my grandmother's attic";
    let (frame, what) = en("Attics", long, Kind::Help, Reader::Receiver);
    assert_eq!((frame, what.as_str()), ("help", "the very long and winding story of your…"));
    assert_eq!(shortened("short", 48), "short");
    assert_eq!(shortened("Donaudampfschifffahrt", 8), "Donauda…");
}

proptest! {
    #[test]
    fn any_line_makes_a_phrase_that_fits(
        offer in "[\\PC ]{1,80}", need in "((I need|Someone to|Necesito|Help with) )?[\\PC ]{1,60}", kind in 0..5_usize
    ) {
        let gives = gives(&offer, &need, Kind::ALL[kind]);
        for language in Language::ALL {
            for reader in [Reader::Receiver, Reader::Giver("her"), Reader::Other("Ana’s")] {
                let quote = phrase(&gives, language, reader);
                let most = if quote.frame.is_whole_line() { 80 } else { PHRASE_CHARS };
                prop_assert!(quote.what.chars().count() <= most, "{quote:?}");
            }
        }
    }
}

#[test]
fn what_fits_by_meaning_alone_is_quoted_whole() {
    let gives = gives("reviving slow machines", "Help with my laptop", Kind::Help);
    let mine = quote(&gives, Language::En, Reader::Receiver);
    assert_eq!((mine.frame, mine.what.as_str()), (Frame::Offer, "reviving slow machines"));
    let theirs = quote(&gives, Language::En, Reader::Giver("her"));
    assert_eq!((theirs.frame, theirs.what.as_str()), (Frame::Asked, "Help with my laptop"));
}
