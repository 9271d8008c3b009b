//! What an organizer's own question asks for, in the languages forms are written in.

use std::sync::LazyLock;

use super::field::Field;
use super::phrases::Phrases;

struct Questions {
    permission: Phrases,
    tracking: Phrases,
    first_time: Phrases,
    been_before: Phrases,
    companions: Phrases,
    care: Phrases,
    supplies: Phrases,
    offer: Phrases,
    help: Phrases,
    need: Phrases,
    somebody_else: Phrases,
    /// About the guest themselves, in the order they are tried.
    guest: Vec<(Phrases, Field)>,
}

static QUESTIONS: LazyLock<Questions> = LazyLock::new(|| {
    let section = |heading| Phrases::section(include_str!("words/questions.txt"), heading);
    let guest = [
        ("pronouns", Field::Pronouns),
        ("language", Field::Language),
        ("email", Field::Email),
        ("phone", Field::Phone),
        ("first", Field::First),
        ("last", Field::Last),
        ("coming", Field::Status),
        ("code", Field::Ticket),
        ("name", Field::Name),
        ("note", Field::Note),
    ];
    Questions {
        permission: section("permission"),
        tracking: section("tracking"),
        first_time: section("first time"),
        been_before: section("been before"),
        companions: section("companions"),
        care: section("care"),
        supplies: section("supplies"),
        offer: section("offer"),
        help: section("help"),
        need: section("need"),
        somebody_else: section("somebody else"),
        guest: guest.map(|(heading, field)| (section(heading), field)).into(),
    }
});

/// What a question asks for, and whether a yes to it means no ("Have you been before?").
pub(super) fn asks_for(key: &str) -> Option<(Field, bool)> {
    let it = &*QUESTIONS;
    if it.permission.within(key) || it.tracking.within(key) {
        Some((Field::Ignored, false))
    } else if it.first_time.within(key) {
        Some((Field::FirstTime, false))
    } else if it.been_before.within(key) {
        Some((Field::FirstTime, true))
    } else if it.companions.within(key) {
        Some((Field::Companions, false))
    } else if it.care.within(key) {
        Some((Field::Note, false))
    } else if it.supplies.within(key) {
        Some((Field::Ignored, false))
    } else {
        let exchange =
            offer_or_need(it.offer.within(key), it.help.within(key), it.need.within(key));
        exchange.or_else(|| about_the_guest(key)).map(|field| (field, false))
    }
}

/// "What can you offer, and what do you need?" in one answer is for people to read. Help goes both
/// ways: it is an offer, unless the question also speaks of needing.
const fn offer_or_need(offer: bool, help: bool, need: bool) -> Option<Field> {
    match (offer, help, need) {
        (true, _, true) => Some(Field::Note),
        (_, _, true) => Some(Field::Need),
        (true, _, false) | (_, true, false) => Some(Field::Offer),
        (false, false, false) => None,
    }
}

/// Names, contact and status in a longer question; somebody else's are not the guest's.
fn about_the_guest(key: &str) -> Option<Field> {
    let mut fields = QUESTIONS.guest.iter();
    let field = fields.find_map(|(phrases, field)| phrases.within(key).then_some(*field))?;
    let own = ["attendee", "guest", "teilnehmer", "asistente"];
    let is_own = key.split(' ').any(|word| own.iter().any(|own| word.starts_with(own)));
    let elses = QUESTIONS.somebody_else.within(key) && !is_own;
    // A name in a long question is rarely the guest's own.
    let too_long = field == Field::Name && key.split(' ').count() > 8;
    Some(if elses || too_long { Field::Ignored } else { field })
}

#[cfg(test)]
mod tests {
    use super::super::vocabulary::key;
    use super::*;

    fn field(question: &str) -> Option<Field> {
        asks_for(&key(question)).map(|(field, _)| field)
    }

    #[test]
    fn questions_about_giving_are_offers_in_every_language() {
        for question in [
            "What can you offer?",
            "What could you help others with?",
            "What can you help with tonight, even a little?",
            "Something you'd be happy to share with a neighbour",
            "What could you teach someone in ten minutes?",
            "What can you offer at this event?",
            "¿Qué puedes ofrecer?",
            "¿En qué puedes ayudar a otras personas?",
            "Was kannst du anbieten?",
            "Womit kannst du anderen helfen?",
            "Qu'est-ce que vous pouvez offrir ?",
            "Cosa puoi offrire?",
            "O que você pode oferecer?",
            "Co możesz zaoferować?",
            "Wat kun je aanbieden?",
            "Something you could give: a skill, a thing, an hour",
            "¿En qué podrías echar una mano?",
        ] {
            assert_eq!(field(question), Some(Field::Offer), "{question}");
        }
    }

    #[test]
    fn questions_about_asking_are_needs_in_every_language() {
        for question in [
            "What do you need?",
            "What do you need help with?",
            "What are you looking for?",
            "How can we help you?",
            "What would you like to learn?",
            "Who would you like to meet?",
            "What could you use a hand with?",
            "¿Qué necesitas?",
            "¿Qué buscas?",
            "¿En qué te podemos ayudar? ¿Qué te hace falta?",
            "Was suchst du?",
            "Wobei brauchst du Hilfe?",
            "De quoi avez-vous besoin ?",
            "Di cosa hai bisogno?",
            "O que você procura?",
            "Czego potrzebujesz?",
            "Wat zoek je?",
            "Anything you'd like help with?",
            "Something you could do with",
            "Qu'est-ce qui vous aiderait ?",
        ] {
            assert_eq!(field(question), Some(Field::Need), "{question}");
        }
    }

    #[test]
    fn kitchens_car_parks_and_permissions_are_not_needs() {
        for question in [
            "Any dietary needs?",
            "Do you need parking?",
            "Do you need a vegetarian meal?",
            "May we share your photo?",
            "I agree to receive offers",
            "How did you hear about us?",
            "Emergency contact phone",
            "Name of your company",
            "Buyer email address",
            "Necesidades alimentarias",
        ] {
            assert_eq!(field(question), Some(Field::Ignored), "{question}");
        }
        assert_eq!(field("Do you have any accessibility needs?"), Some(Field::Note));
        assert_eq!(field("What can you offer and what do you need?"), Some(Field::Note));
    }

    #[test]
    fn first_time_is_asked_both_ways_round() {
        let asks = |question: &str| asks_for(&key(question));
        for question in
            ["Is this your first time?", "¿Es tu primera vez?", "Bist du zum ersten Mal dabei?"]
        {
            assert_eq!(asks(question), Some((Field::FirstTime, false)), "{question}");
        }
        for question in ["Have you been before?", "Warst du schon mal bei uns?"] {
            assert_eq!(asks(question), Some((Field::FirstTime, true)), "{question}");
        }
    }

    #[test]
    fn longer_questions_about_the_guest_are_understood() {
        assert_eq!(field("Your name, please"), Some(Field::Name));
        assert_eq!(field("What are your preferred pronouns?"), Some(Field::Pronouns));
        assert_eq!(field("Which languages do you speak?"), Some(Field::Language));
        assert_eq!(field("A phone number we can reach you on"), Some(Field::Phone));
        assert_eq!(field("How many guests are you bringing?"), Some(Field::Companions));
        assert_eq!(field("Will you attend on 20 November?"), Some(Field::Status));
        assert_eq!(field("Favourite colour"), None);
    }
}
