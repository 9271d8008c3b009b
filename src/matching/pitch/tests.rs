use proptest::prelude::*;

use super::*;

fn sorts(text: &str) -> Vec<Why> {
    judge(text).why.into_iter().map(|it| it.why).collect()
}

#[test]
fn a_pitch_says_why_in_a_sentence_with_its_own_words() {
    assert_eq!(sorts("Our growth packages lift your sales"), [Why::Company, Why::Gain]);
    assert!(sorts("Massage vouchers, buy two get one free").contains(&Why::Discount));
    let said: Vec<_> =
        judge("Guitar lessons, 35 an hour").why.iter().map(ToString::to_string).collect();
    assert!(
        said.iter().any(|it| it == "It names a price or asks for one: “35 an hour”."),
        "{said:?}"
    );
    assert_eq!(judge("Show someone how to prune a fruit tree"), Verdict::default());
}

#[test]
fn pitches_are_told_in_six_languages_by_rules_alone() {
    for line in [
        "Book a free discovery call with me",
        "Hazte cliente hoy",
        "Demandez votre devis gratuit",
        "Maßgeschneiderte Lösungen für Ihr Unternehmen",
        "Peça já o seu orçamento",
        "Rozwiązania szyte na miarę dla Twojej firmy",
    ] {
        assert!(judge(line).pitch, "{line}");
    }
    for line in [
        "I run a bakery and can show you how to shape a loaf",
        "Soy abogada y puedo leer una carta contigo",
        "Je cherche du travail comme menuisier",
        "Ich brauche mehr Kunden für meine Werkstatt, habt ihr Ideen?",
        "Procuro trabalho como carpinteiro",
        "Mam piekarnię i pokażę, jak uformować bochenek",
    ] {
        assert!(!judge(line).pitch, "{line}");
    }
}

proptest! {
    #[test]
    fn any_text_gets_a_verdict_and_only_pitches_have_reasons(text in any::<String>()) {
        let verdict = judge(&text);
        prop_assert_eq!(verdict.pitch, !verdict.why.is_empty());
    }
}
