use proptest::prelude::*;
use serde::Deserialize;

use super::*;

#[derive(Deserialize)]
struct Golden {
    role: String,
    text: String,
    ids: Vec<i32>,
    vec8: Vec<f64>,
}

fn golden() -> Vec<Golden> {
    let lines = include_str!("../../../tests/golden/encoder.jsonl").lines();
    lines.map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn side(role: &str) -> Side {
    match role {
        "need" => Side::Need,
        "offer" => Side::Offer,
        other => panic!("{other}"),
    }
}

#[test]
fn every_golden_line_has_its_tokens() {
    let tokenizer = Tokenizer::embedded().unwrap();
    let golden = golden();
    assert_eq!(golden.len(), 62);
    for it in golden {
        assert_eq!(tokenizer.tokens(side(&it.role), &it.text), it.ids, "{}", it.text);
    }
}

#[test]
fn every_golden_line_has_its_vector_alone_and_in_a_batch() {
    let network = Network::embedded(1).unwrap();
    let golden = golden();
    let lines: Vec<_> = golden.iter().map(|it| (side(&it.role), it.text.as_str())).collect();
    let together = encode_all(&network, &lines, |_| true).unwrap().unwrap();
    for ((line, it), vector) in lines.iter().zip(&golden).zip(&together) {
        let numbers =
            vector.bytes().iter().map(|byte| f64::from(*byte) * f64::from(vector.scale()));
        for (number, expected) in numbers.zip(&it.vec8) {
            assert!((number - expected).abs() < 0.02, "{}: {number} {expected}", it.text);
        }
        assert!((vector.dot(vector) - 1.0).abs() < 0.01, "{}", it.text);
        let alone = network.encode(&[*line]).unwrap();
        let same = alone[0].dot(vector);
        assert!(same > 0.995, "{}: {same}", it.text);
    }
}

#[test]
fn an_offer_in_other_words_or_another_language_means_what_the_need_means() {
    let network = Network::embedded(1).unwrap();
    let lines = [
        (Side::Need, "someone to look at my laptop"),
        (Side::Offer, "reviving slow computers"),
        (Side::Offer, "Ayuda con ordenadores y portátiles"),
        (Side::Offer, "sourdough, thirty years a baker"),
    ];
    let found = network.encode(&lines).unwrap();
    let dot = |at: usize| found[0].dot(&found[at]);
    assert!(dot(1).min(dot(2)) > dot(3) + 0.1, "{} {} {}", dot(1), dot(2), dot(3));
    assert_eq!(network.encode(&[]), Ok(Vec::new()));
}

#[test]
fn encoding_stops_when_it_is_told_to() {
    let network = Network::embedded(1).unwrap();
    let lines = vec![(Side::Need, "a ladder"); 3 * BATCH];
    let mut told = Vec::new();
    let found = encode_all(&network, &lines, |done| {
        told.push(done);
        done < BATCH
    });
    assert_eq!((found, told), (Ok(None), vec![0, BATCH]));
}

#[test]
fn damaged_files_are_told_apart_from_a_program_that_stopped() {
    let about = description().unwrap();
    let cut: &'static [u8] = &include_bytes!("../../../data/encoder/encoder.vocab")[..5000];
    for bytes in [cut, b"", b"PLV1\xff\xff\xff\xff", b"no vocabulary"] {
        let error = Tokenizer::new(about, bytes).unwrap_err();
        assert!(error.to_string().contains("encoder.vocab"), "{error}");
    }
    let tokenizer = Tokenizer::embedded().unwrap();
    let error = Network::load(about, tokenizer, b"no network", 1).err().unwrap();
    assert!(error.to_string().contains("encoder.onnx"), "{error}");
    assert!(Description::parse("{}").unwrap_err().to_string().contains("encoder.json"));
}

#[test]
fn a_description_says_what_unrelated_offers_score_and_one_that_does_not_is_read_all_the_same() {
    let json = include_str!("../../../data/encoder/encoder.json");
    let about: serde_json::Value = serde_json::from_str(json).unwrap();
    let mut other = about.clone();
    other["calibration"]["unrelated"] = 0.05.into();
    let mut older = about;
    assert!(older["calibration"].as_object_mut().unwrap().remove("unrelated").is_some());
    let read = |it: &serde_json::Value| Description::parse(&it.to_string()).unwrap();
    assert!((read(&other).calibration.unrelated - 0.05).abs() < 1e-9);
    assert_eq!(read(&older), *description().unwrap());
}

proptest! {
    #[test]
    fn whatever_is_typed_becomes_a_few_tokens(line in "\\PC{0,200}") {
        let about = description().unwrap();
        let tokenizer = std::sync::LazyLock::force(&TOKENIZER);
        let tokens = tokenizer.tokens(Side::Need, &line);
        prop_assert!(tokens.len() <= about.max_tokens);
        prop_assert!(tokens.iter().all(|it| *it >= 0));
        prop_assert!(tokens.len() > 2);
    }

    #[test]
    fn a_kept_vector_is_the_same_again(numbers in prop::collection::vec(-0.4_f32..0.4, 1..40)) {
        let vector = Vector::new(&numbers);
        prop_assert_eq!(Vector::kept(&vector.to_bytes(), vector.scale()), Some(vector.clone()));
        let length: f64 = numbers.iter().map(|it| f64::from(*it) * f64::from(*it)).sum();
        prop_assert!((vector.dot(&vector) - length).abs() < 0.05 * length + 1e-6);
    }
}

static TOKENIZER: std::sync::LazyLock<Tokenizer> =
    std::sync::LazyLock::new(|| Tokenizer::embedded().unwrap());
