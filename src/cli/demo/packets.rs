//! Sample packets among the pictures: people of seven scripts, pages in both languages.

use std::fs;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

use chrono::{DateTime, TimeDelta, Utc};

use super::album::Album;
use crate::cli::failure::Failure;
use crate::domain::{
    Body, By, Consent, Details, DoorId, Entry, Fact, GatheringId, Gives, GuestId, Name, Plan,
    Reasons, Saying, Side, State, Swap, Word,
};
use crate::followup::{Bindery, Packet, Paper, packet};
use crate::words::{Language, Words};

/// The program that draws pages as pictures; it is Poppler's.
const PAINTER: &str = "pdftoppm";

/// Dots an inch.
const DENSITY: &str = "110";

/// Whose packets are shown, and what their pictures are called: by the language they speak.
const SHOWN: [(u128, &str); 5] =
    [(1, "packet_en"), (2, "packet_es"), (3, "packet_ar"), (6, "packet_uk"), (9, "packet_nobody")];

/// Draws every page of some packets. Answers why not where [`PAINTER`] is not installed.
pub(super) fn paint(album: &Album, around: &Path) -> Result<Option<String>, Failure> {
    let state = evening();
    let bindery = Bindery::new(Paper::A4, Words::new(Language::En));
    for (reader, name) in SHOWN {
        let Some(packet) = packet_of(&state, reader) else { continue };
        let Some(pages) = bindery.pages(&packet) else { continue };
        let unwritten = |error| Failure::Folder { folder: around.to_owned(), error };
        let document = around.join(format!("{name}.pdf"));
        fs::write(&document, pages).map_err(unwritten)?;
        match draw(&document) {
            Ok(()) => keep(album, around, name)?,
            Err(error) => {
                return Ok(Some(format!(
                    "packets are not among the pictures: {PAINTER}, which draws them, says \
                     \"{error}\"; on Debian it is in poppler-utils"
                )));
            }
        }
    }
    Ok(None)
}

/// Draws each page beside the document: "packet_en-1.png".
fn draw(document: &Path) -> io::Result<()> {
    let mut painter = Command::new(PAINTER);
    painter.args(["-png", "-r", DENSITY]).arg(document).arg(document.with_extension(""));
    let ended =
        painter.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status()?;
    if ended.success() { Ok(()) } else { Err(io::Error::other(ended.to_string())) }
}

fn keep(album: &Album, around: &Path, name: &str) -> Result<(), Failure> {
    for page in 1.. {
        let drawn = around.join(format!("{name}-{page}.png"));
        if !drawn.exists() {
            break;
        }
        let picture = image::open(&drawn);
        let picture = picture.map_err(|error| Failure::Sentence(error.to_string()))?;
        let name = if page == 1 { name.to_owned() } else { format!("{name}_{page}") };
        album.keep(&name, &picture.into_rgba8())?;
    }
    Ok(())
}

const TONIGHT: u128 = 1;

fn packet_of(state: &State, reader: u128) -> Option<Packet> {
    packet(state, GatheringId::from(TONIGHT), reader.into()).ok()
}

/// Somebody of the samples.
struct Someone {
    name: &'static str,
    pronouns: &'static str,
    /// What they speak, as they would write it.
    speaks: &'static str,
    offers: &'static str,
    needs: &'static str,
}

const PEOPLE: [Someone; 9] = [
    Someone {
        name: "Ana Pereira",
        pronouns: "she/her",
        speaks: "English, Português",
        offers: "pruning fruit trees",
        needs: "someone to look at my laptop",
    },
    Someone {
        name: "Íñigo Márquez",
        pronouns: "él",
        speaks: "Español",
        offers: "arreglar bicicletas en el portal",
        needs: "alguien que riegue mis plantas en agosto",
    },
    Someone {
        name: "نور حداد",
        pronouns: "هي",
        speaks: "العربية",
        offers: "ترجمة الرسائل إلى العربية",
        needs: "someone to walk with",
    },
    Someone {
        name: "Nguyễn Thị Ánh",
        pronouns: "",
        speaks: "Tiếng Việt",
        offers: "Phở nấu tại nhà",
        needs: "company on a first run",
    },
    Someone {
        name: "נועה כהן",
        pronouns: "היא",
        speaks: "עברית",
        offers: "שיעורי עברית למתחילים",
        needs: "somebody to help move a piano up two flights of very narrow stairs, any Sunday",
    },
    Someone {
        name: "Юлія Коваль",
        pronouns: "вона",
        speaks: "Українська",
        offers: "вареники й варення",
        needs: "драбина на вихідні",
    },
    Someone {
        name: "山田 太郎",
        pronouns: "",
        speaks: "日本語",
        offers: "折り紙",
        needs: "charlar en español",
    },
    Someone {
        name: "Wilhelmina Featherstonehaugh-Cholmondeley",
        pronouns: "they/them",
        speaks: "English",
        offers: "reading a lease, a contract or a pension statement line by line with you, slowly",
        needs: "a ride",
    },
    Someone {
        name: "Olu Adeyemi",
        pronouns: "",
        speaks: "English",
        offers: "a van, most weekends",
        needs: "",
    },
];

/// Who met whom.
const MET: [(u128, u128); 13] = [
    (1, 2),
    (1, 3),
    (1, 4),
    (1, 5),
    (1, 6),
    (1, 7),
    (1, 8),
    (2, 3),
    (2, 7),
    (3, 5),
    (3, 7),
    (3, 8),
    (2, 8),
];

/// Who promised whom what, and by which day of the month.
const PROMISED: [(u128, u128, &str, Option<u32>); 5] = [
    (2, 1, "Mandar la lista de la compra", Some(23)),
    (1, 2, "Look at his pear tree", None),
    (3, 1, "أرسل لك رقم الخياطة", Some(27)),
    (5, 3, "להביא את הספר", Some(25)),
    (3, 8, "Send the letter back", None),
];

fn starts() -> DateTime<Utc> {
    DateTime::from_timestamp(1_763_658_000, 0).unwrap_or_default()
}

/// An evening on which everybody but the last met somebody.
fn evening() -> State {
    let mut facts: Vec<Fact> = [(TONIGHT, 0), (TONIGHT + 1, 28)].map(planned).to_vec();
    for (n, someone) in (1..).zip(&PEOPLE) {
        facts.extend(comes(n, someone));
    }
    for (n, pair) in (1..).zip(MET) {
        facts.extend(meets(n, pair));
    }
    for (n, (from, to, text, day)) in (1_u128..).zip(PROMISED) {
        let by = day.and_then(|day| chrono::NaiveDate::from_ymd_opt(2025, 11, day));
        let word = Word { from: from.into(), to: to.into(), text: text.to_owned(), by };
        facts.push(Fact::PromiseMade { gathering: TONIGHT.into(), promise: n.into(), word });
    }
    let mut state = State::default();
    for (tick, fact) in (1_u32..).zip(facts) {
        let (door, at) = (DoorId::from(1), starts() + TimeDelta::seconds(tick.into()));
        let (seq, tick) = (tick.into(), tick.into());
        let (about, body) = (fact.about(), Body::Known(fact));
        state.apply(&Entry { door, seq, tick, at, about, body });
    }
    state
}

fn planned((gathering, days): (u128, i64)) -> Fact {
    let starts = starts() + TimeDelta::days(days);
    let plan = Plan {
        name: "Neighbours’ Night".to_owned(),
        venue: "Old Mill".to_owned(),
        starts,
        ends: starts + TimeDelta::hours(3),
        zone: "Europe/Zurich".to_owned(),
        spots: Vec::new(),
    };
    Fact::GatheringPlanned { gathering: gathering.into(), plan }
}

const fn line(guest: u128, side: Side) -> u128 {
    guest * 2 + matches!(side, Side::Need) as u128
}

fn comes(n: u128, someone: &Someone) -> Vec<Fact> {
    let (gathering, guest) = (TONIGHT.into(), GuestId::from(n));
    let details = Details {
        name: Some(Name::parse(someone.name)),
        email: Some(format!("neighbour{n}@posta.example").into()),
        phone: n.is_multiple_of(2).then(|| format!("+41 79 555 01 0{n}").into()),
        pronouns: Some(someone.pronouns.into()),
        language: Some(someone.speaks.into()),
        ..Details::default()
    };
    let swap = if n.is_multiple_of(3) { Swap::No } else { Swap::Yes };
    let consent = Consent { swap, ..Consent::default() };
    let mut facts = vec![
        Fact::GuestNoted { guest, details },
        Fact::ConsentGiven { gathering, guest, consent },
        Fact::CheckedIn { gathering, guest, by: By::Code, door: None },
    ];
    for (side, text) in [(Side::Offer, someone.offers), (Side::Need, someone.needs)] {
        if !text.is_empty() {
            let saying = Saying { side, text: text.to_owned(), ..Saying::default() };
            facts.push(Fact::LineSaid { gathering, guest, line: line(n, side).into(), saying });
        }
    }
    facts
}

fn meets(n: u128, (a, b): (u128, u128)) -> Vec<Fact> {
    let (gathering, introduction) = (TONIGHT.into(), n.into());
    let gives = |from: u128, to: u128| Gives {
        from: from.into(),
        to: to.into(),
        offer_line: line(from, Side::Offer).into(),
        need_line: line(to, Side::Need).into(),
        offer: String::new(),
        need: String::new(),
        kind: None,
        fit: 0.7,
    };
    let spots = ["Window bench", "Green sofa", "Kitchen table"];
    let spot = spots.into_iter().cycle().nth(n as usize).unwrap_or_default();
    let reasons = Reasons {
        gives: vec![gives(a, b), gives(b, a)],
        opener: format!("opener-any-{}", n % 6 + 1),
        spot: spot.to_owned(),
        ..Reasons::default()
    };
    let guests = vec![a.into(), b.into()];
    vec![
        Fact::IntroductionSuggested { gathering, introduction, guests, reasons },
        Fact::IntroductionMade { gathering, introduction, made: true },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::followup::Format;

    #[test]
    fn packets_in_any_script_are_drawn_on_either_paper() {
        let state = evening();
        for (language, paper) in [(Language::En, Paper::A4), (Language::Es, Paper::Letter)] {
            let bindery = Bindery::new(paper, Words::new(language));
            for (reader, name) in SHOWN {
                let packet = packet_of(&state, reader).unwrap();
                for format in [Format::Pdf, Format::Html, Format::Text, Format::Mail] {
                    let file = bindery.bind(&packet).file(format).unwrap();
                    assert!(file.is_some_and(|it| !it.is_empty()), "{name} as {format:?}");
                }
            }
        }
    }
}
