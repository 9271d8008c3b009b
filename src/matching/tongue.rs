//! Which language a line is written in, guessed from its smallest words.

use std::collections::HashMap;
use std::sync::LazyLock;

use rust_stemmers::Algorithm;

use super::terms::Words;

/// A language whose words can be brought to their stems.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Tongue {
    #[default]
    English,
    Spanish,
    German,
    French,
    Italian,
    Portuguese,
    Dutch,
}

impl Tongue {
    pub(super) const ALL: [Self; 7] = [
        Self::English,
        Self::Spanish,
        Self::German,
        Self::French,
        Self::Italian,
        Self::Portuguese,
        Self::Dutch,
    ];

    /// The language the folded words of a line seem to be in; `None` where they don't tell.
    pub(super) fn of_words(words: Words<'_>) -> Option<Self> {
        match Self::best(words).1[..] {
            [only] => Some(only),
            // A tie between two languages tells nothing.
            _ => None,
        }
    }

    /// The languages with the most small words among these, and how many that is.
    fn best(words: Words<'_>) -> (u32, Vec<Self>) {
        let hits = Self::hits(words);
        let most = hits.iter().map(|it| it.1[0]).max().unwrap_or_default();
        let best = hits.into_iter().filter(|it| most > 0 && it.1[0] == most);
        (most, best.map(|it| it.0).collect())
    }

    /// For each language how many of these words are small ones there, and how many say a little.
    pub(super) fn hits(words: Words<'_>) -> [(Self, [u32; 2]); 7] {
        let mut hits = Self::ALL.map(|tongue| (tongue, [0; 2]));
        for word in words {
            for (number, known) in [&*EMPTY_WORDS, &*FAINT_WORDS].into_iter().enumerate() {
                for tongue in known.get(word).into_iter().flatten() {
                    let hit = hits.get_mut(*tongue as usize).and_then(|it| it.1.get_mut(number));
                    if let Some(hit) = hit {
                        *hit += 1;
                    }
                }
            }
        }
        hits
    }

    /// Its code: "en".
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
            Self::German => "de",
            Self::French => "fr",
            Self::Italian => "it",
            Self::Portuguese => "pt",
            Self::Dutch => "nl",
        }
    }

    pub(super) const fn algorithm(self) -> Algorithm {
        match self {
            Self::English => Algorithm::English,
            Self::Spanish => Algorithm::Spanish,
            Self::German => Algorithm::German,
            Self::French => Algorithm::French,
            Self::Italian => Algorithm::Italian,
            Self::Portuguese => Algorithm::Portuguese,
            Self::Dutch => Algorithm::Dutch,
        }
    }

    /// Words that carry no meaning of their own, folded.
    const fn small_words(self) -> &'static str {
        match self {
            Self::English => ENGLISH,
            Self::Spanish => SPANISH,
            Self::German => GERMAN,
            Self::French => FRENCH,
            Self::Italian => ITALIAN,
            Self::Portuguese => PORTUGUESE,
            Self::Dutch => DUTCH,
        }
    }

    /// Words that nearly every offer or need begins with, folded: they say that somebody gives or
    /// asks, not what.
    const fn asking_words(self) -> &'static str {
        match self {
            Self::English => ENGLISH_ASKING,
            Self::Spanish => SPANISH_ASKING,
            Self::German => GERMAN_ASKING,
            Self::French => FRENCH_ASKING,
            Self::Italian => ITALIAN_ASKING,
            Self::Portuguese => PORTUGUESE_ASKING,
            Self::Dutch => DUTCH_ASKING,
        }
    }

    /// Words that say a little: "old", "first", "weekend".
    const fn pale_words(self) -> &'static str {
        match self {
            Self::English => ENGLISH_PALE,
            Self::Spanish => SPANISH_PALE,
            Self::German => GERMAN_PALE,
            Self::French => FRENCH_PALE,
            Self::Italian | Self::Portuguese | Self::Dutch => "",
        }
    }

    /// Words to leave out when lines are compared, folded.
    pub(super) fn empty_words(self) -> impl Iterator<Item = &'static str> {
        let words = |list: &'static str| list.split_ascii_whitespace();
        words(self.small_words()).chain(words(self.asking_words()))
    }

    /// Words that count for little when lines are compared, folded.
    pub(super) fn faint_words(self) -> impl Iterator<Item = &'static str> {
        self.pale_words().split_ascii_whitespace()
    }
}

type ByWord = HashMap<&'static str, Vec<Tongue>>;

/// Every empty word, with the languages it is one in.
static EMPTY_WORDS: LazyLock<ByWord> = LazyLock::new(|| by_word(|it| it.empty_words().collect()));

/// Every word that says a little, with the languages it does so in.
static FAINT_WORDS: LazyLock<ByWord> = LazyLock::new(|| by_word(|it| it.faint_words().collect()));

fn by_word(of: impl Fn(Tongue) -> Vec<&'static str>) -> ByWord {
    let mut words = ByWord::new();
    for tongue in Tongue::ALL {
        for word in of(tongue) {
            let known = words.entry(word).or_default();
            if !known.contains(&tongue) {
                known.push(tongue);
            }
        }
    }
    words
}

const ENGLISH: &str = "a an and any are aren't as at be because been but by can can't cannot could \
    did do does doesn't doing don't for from had has have having he her here hers him his how i \
    i'd i'll i'm i've if in into is isn't it it's its just me mine more most my myself no not of \
    off on once one only or other others our ours out over own she should so some such than that that's \
    the their them then there they this those through to too up us very was we well were what \
    when where which while who whom whose why will with without won't would you your yours";
const ENGLISH_ASKING: &str = "advice anybody anyone anything ask asking bit borrow bring class classes course explain \
    find get getting give giving glad go going good great happy hand hear help helped helping \
    helps hi interested know knowledge knowing knows learn learning lend lending lesson lessons let \
    like look looking love lots make making maybe meet meeting need needed needing needs offer \
    offering partner people person please practice practice practise really recommend share sharing show \
    showing somebody someone something start started support talk talking teach teaching tell \
    thing things tip tips try trying use using want wanted way will willing wish work working \
    would yes";
const ENGLISH_PALE: &str = "all always bad basics beginner best better big build buy carry \
    carefully check children circle clean club conversation day different early easy evening every \
    few first fix free friend full group hard home house hour kind kitchen last late level little \
    live local long lot many minute month monday tuesday wednesday thursday friday saturday sunday \
    morning much near neighbour neighbourhood neighbor neighborhood new next nice often old place \
    plan play quick quiet read repair right room safe same second set short simple slow small spare \
    take tall team time today together tonight town two week weekend write year young";
const SPANISH: &str = "a al algo algun alguna algunas alguno algunos ante aqui asi aun cada como \
    con cual cuando de del desde donde dos e el ella ellas ellos en entre era es esa ese eso esta \
    este esto estoy estan estar fue ha hacia han hasta hay he hemos la las le les lo los mas me mi \
    mia mio mis mucho muy nada ni no nos nosotros nuestra nuestro o os otra otro para pero poco \
    por porque que quien se ser si sin sobre solo son soy su sus tal tambien tan te tiene tienen \
    toda todo todos tu tus u un una unas uno unos usted vosotros y ya yo";
const SPANISH_ASKING: &str = "aconsejar aconseje alguien aprender ayuda ayudar ayude ayuden \
    ayudo buena bueno busco buscar clase clases compartir conozco conocer consejo consejos cosa \
    cosas dar deseo doy ensenar ensene enseno gente gracias gusta gustaria hablar hace hacer hago \
    interesa interesado interesada ir mostrar necesita necesitar necesito ofrecer ofrezco pedir \
    persona personas poder podria practicar prestado prestada prestar preste presto puede pueda \
    puedo querer quiero quisiera saber sabe sepa se tengo tener usar ver vez";
const SPANISH_PALE: &str = "amigo amiga arreglar barrio bien casa cerca club conversacion dia \
    lunes martes miercoles jueves viernes sabado domingo escribir facil gran grande grupo hora joven \
    leer lugar mal mejor mes mismo nino nivel noche nueva nuevo peques pequena pequeno primer primera \
    primero principiante rato reparar revisar semana sitio tarde tiempo tranquilo viejo vieja vecino \
    vecina";
const GERMAN: &str = "aber als am an auch auf aus bei beim bin bis da das dass dein dem den der \
    des die du ein eine einem einen einer eines er es fur haben habe hat ich ihr im in ist ja kann \
    kein keine konnen man mein meine meinem meinen meiner mich mir mit nach nicht noch nur oder \
    ohne sein seine sich sie sind so uber um und uns unser von vor war was wenn wer werden wie wir \
    wird wo wurde zu zum zur";
const GERMAN_ASKING: &str = "biete bieten brauche braucht brauchen gerne geben helfen hilfe hilft \
    jemand jemanden lernen leihen machen mochte suche suchen teilen tipps unterstutzung wer zeigen \
    zeige zeigt";
const GERMAN_PALE: &str = "alt alte alten alter erste ersten gross grosse gut gute haus jahr klein \
    kleine neu neue neuen tag wochenende woche zeit zuhause";
const FRENCH: &str = "a ai au aux avec ce ces cette chez dans de des du elle en est et etre eux il \
    ils j'ai je la le les leur lui ma mais me mes moi mon ne nos notre nous on ou par pas pour \
    qu'un que qui sa sans se ses si son sont sur ta te tes toi ton tu un une vos votre vous y";
const FRENCH_ASKING: &str = "aide aider apprendre besoin cherche chercher conseil conseils donner \
    emprunter faire j'aimerais montrer offre offrir partager personne peut peux preter propose \
    quelqu'un savoir veux voudrais";
const FRENCH_PALE: &str = "ancien bon bonne grand grande jeune jour maison nouveau nouvelle petit \
    petite premier premiere semaine temps vieux vieille";
const ITALIAN: &str = "a ad ai al alla alle anche che chi ci come con da dal dalla dei del della \
    delle di e ed fra gli ha ho i il in io la le lo ma me mi mia mio ne nel nella non o per piu \
    quello questo se si sono su sua sul sulla suo te ti tra un una uno";
const ITALIAN_ASKING: &str = "aiutare aiuto bisogno cerco consigli fare imparare insegnare mostrare \
    offro posso potrei prestare qualcuno serve so vorrei";
const PORTUGUESE: &str = "a ao aos as com como da das de do dos e ela ele em entre era essa esse \
    esta este eu foi ha isso isto ja lhe mais mas me meu meus minha minhas muito na nao nas nem no \
    nos o os ou para pela pelo por quando que quem sao se sem ser seu so sua tem um uma voce";
const PORTUGUESE_ASKING: &str = "ajuda ajudar alguem aprender emprestar ensinar fazer mostrar \
    ofereco posso precisa preciso procuro queria quero";
const DUTCH: &str = "aan als bij dat de den der deze die dit door een en er het hij hoe ik in is \
    je kan maar me met mij mijn naar niet nog om onder ons ook op over te tot uit van voor was wat \
    we wel werd wie wij wil worden zijn ze zo";
const DUTCH_ASKING: &str = "bied geven helpen helpt hulp iemand kunnen leren lenen maken nodig \
    tips uitleg zoek zoeken";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::terms::{fold, words};

    fn of(line: &str) -> Option<Tongue> {
        Tongue::of_words(words(&fold(line)))
    }

    #[test]
    fn a_language_is_told_by_small_words_or_not_at_all() {
        assert_eq!(of("Someone to check my tax return"), Some(Tongue::English));
        assert_eq!(of("Alguien que revise mi declaración"), Some(Tongue::Spanish));
        assert_eq!(of("Jemand für die Steuererklärung"), Some(Tongue::German));
        assert_eq!(of("Quelqu’un pour relire ma lettre"), Some(Tongue::French));
        assert_eq!(of("Photoshop"), None);
    }
}
