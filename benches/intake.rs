//! How long a guest list of 20,000 rows takes, and how much memory: `cargo bench --bench intake`.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a benchmark prints, and stops where something is wrong"
)]

use std::fmt::Write;
use std::io::Write as _;
use std::time::Instant;

use porchlight::domain::{
    Body, DoorId, Entry, Fact, GatheringId, GuestId, LineId, Plan, State, decide,
};
use porchlight::domain::{Command, Invitation};
use porchlight::intake::{Columns, Decisions, House, plan, read};

const ROWS: usize = 20_000;

const GIVEN: &[&str] =
    &["Ana", "Ben", "Chloë", "Dmitri", "Eszter", "Farid", "Gül", "Håkon", "Inês", "Jürgen"];
const FAMILY: &[&str] = &[
    "Pereira", "Okafor", "Müller", "Ivanova", "Nagy", "Haddad", "Yılmaz", "Lund", "Costa", "Weiß",
];

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const HEADER: &str = "guest_id,name,first_name,last_name,email,phone_number,created_at,\
    approval_status,checked_in_at,utm_source,utm_medium,utm_campaign,utm_term,utm_content,\
    google_click_id,meta_click_id,x_click_id,linkedin_click_id,tiktok_click_id,reddit_click_id,\
    yandex_click_id,referrer,referred_by,qr_code_url,amount,amount_tax,amount_discount,currency,\
    coupon_code,eth_address,solana_address,survey_response_rating,survey_response_feedback,\
    ticket_type_id,ticket_name,What can you offer?,What do you need help with?,Company";

fn name(number: usize) -> (String, String) {
    let given = GIVEN[number % GIVEN.len()];
    let family = FAMILY[number / GIVEN.len() % FAMILY.len()];
    // A few hundred share a whole name with somebody else, as in any large list.
    (given.to_owned(), format!("{family}-{}", number / 100 % 197))
}

fn csv() -> Vec<u8> {
    let mut list = format!("\u{feff}{HEADER}\n");
    for number in 0..ROWS {
        let (given, family) = name(number);
        let status = if number % 20 == 7 { "declined" } else { "approved" };
        let _ = writeln!(
            list,
            "gst-{number:08},{given} {family},{given},{family},guest{number}@posta.example,\
             +44 7700 9{number:05},2026-02-01T10:00:00.000Z,{status},,newsletter,email,spring,,,,,,\
             ,,,,https://luma.com/,,https://luma.com/check-in/evt-X?pk=g-{number:08},$0.00,$0.00,\
             $0.00,,,,,,,evtticktyp-1,Standard,\"I can fix bikes, bake bread\nand read a contract \
             with you\",\"Somebody to practise Portuguese with; a ladder\",Rye & Co {number}"
        );
    }
    list.into_bytes()
}

fn xlsx() -> Vec<u8> {
    let mut sheet = "<worksheet><sheetData>".to_owned();
    let row = |sheet: &mut String, number: usize, cells: &[String]| {
        let _ = write!(sheet, "<row r=\"{number}\">");
        for (at, cell) in cells.iter().enumerate() {
            let column = char::from(b'A' + u8::try_from(at).unwrap_or(0));
            let _ = write!(
                sheet,
                "<c r=\"{column}{number}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>"
            );
        }
        sheet.push_str("</row>");
    };
    let header = ["Name", "E-mail", "Ticket code", "Status", "What can you offer?"];
    row(&mut sheet, 1, &header.map(str::to_owned));
    for number in 0..ROWS {
        let (given, family) = name(number);
        let cells = [
            format!("{given} {family}"),
            format!("guest{number}@posta.example"),
            format!("T-{number:08}"),
            "Attending".to_owned(),
            "I can fix bikes".to_owned(),
        ];
        row(&mut sheet, number + 2, &cells);
    }
    sheet.push_str("</sheetData></worksheet>");
    let parts = [
        (
            "_rels/.rels",
            format!(
                "<Relationships><Relationship Id=\"r1\" Type=\"{RELATIONS}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns:r=\"{RELATIONS}\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships><Relationship Id=\"r1\" Type=\"{RELATIONS}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
        ),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).expect("in memory");
        zip.write_all(content.as_bytes()).expect("in memory");
    }
    zip.finish().expect("in memory").into_inner()
}

/// Sixty columns, as an organizer with many questions has them.
fn wide() -> Vec<u8> {
    let list = String::from_utf8(csv()).expect("text");
    let lines = list.lines().filter(|line| !line.starts_with("and read"));
    let questions = |at: usize| -> String {
        (0..22)
            .map(|it| {
                if at == 0 {
                    format!(",Question {it}: what about your day?")
                } else {
                    format!(",answer {}", at % 7)
                }
            })
            .collect()
    };
    let rows = lines
        .take(1_001)
        .enumerate()
        .map(|(at, line)| format!("{}{}\n", line.replace('"', ""), questions(at)));
    rows.collect::<String>().into_bytes()
}

/// The same people in a code page of the nineties.
fn old_page() -> Vec<u8> {
    let row = |number| {
        let (given, family) = name(number);
        format!(
            "{given};{};guest{number}@posta.example;T-{number:08}\r\n",
            family.replace('ı', "i")
        )
    };
    let rows: String = (0..ROWS).map(row).collect();
    encoding_rs::WINDOWS_1252
        .encode(&format!("Vorname;Nachname;E-Mail;Ticketcode\r\n{rows}"))
        .0
        .into_owned()
}

fn ods() -> Vec<u8> {
    let cell = |text: &str| {
        format!(
            "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let row = |cells: &[String]| {
        format!(
            "<table:table-row>{}</table:table-row>",
            cells.iter().map(|it| cell(it)).collect::<String>()
        )
    };
    let header = ["Name", "E-mail", "Ticket code", "Status"].map(str::to_owned);
    let rows: String = (0..ROWS)
        .map(|number| {
            let (given, family) = name(number);
            row(&[
                format!("{given} {family}"),
                format!("guest{number}@posta.example"),
                format!("T-{number:08}"),
                "Attending".to_owned(),
            ])
        })
        .collect();
    let content = format!(
        "<office:body><table:table table:name=\"S\">{}{rows}</table:table></office:body>",
        row(&header)
    );
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("content.xml", zip::write::SimpleFileOptions::default()).expect("in memory");
    zip.write_all(content.as_bytes()).expect("in memory");
    zip.finish().expect("in memory").into_inner()
}

/// Reads and plans; prints how long each part took. Gives the plan and its seconds.
fn import(what: &str, bytes: &[u8], house: House) -> porchlight::intake::Plan {
    let started = Instant::now();
    let table = read(bytes, "list", &|_| {}).expect("a guest list");
    let reading = started.elapsed();
    let started = Instant::now();
    let columns = Columns::guess(&table);
    let guessing = started.elapsed();
    let started = Instant::now();
    let plan = plan(&table, &columns, house, &Decisions::default(), &|_| {});
    let planning = started.elapsed();
    let all = reading + guessing + planning;
    let rows_a_s = table.rows.len() as f64 / all.as_secs_f64();
    println!(
        "{what:<28} {:>5.1} MB  read {:>4} ms  columns {:>3} ms  plan {:>4} ms  {rows_a_s:>7.0} rows/s  peak {} MB",
        bytes.len() as f64 / 1e6,
        reading.as_millis(),
        guessing.as_millis(),
        planning.as_millis(),
        peak_mb(),
    );
    println!("{:<28} {:?}", "", plan.counts);
    plan
}

/// The most memory this process ever had, where the system tells.
fn peak_mb() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    let kb = line.split_whitespace().next().and_then(|kb| kb.parse::<usize>().ok());
    kb.unwrap_or(0) / 1024
}

/// A house that took the list in.
fn house_after(plan: &porchlight::intake::Plan) -> State {
    let mut state = State::default();
    let gathering = GatheringId::from(1);
    let at = "2026-11-20T18:00:00Z".parse().expect("a time");
    let evening = Plan {
        name: "Bench".into(),
        venue: String::new(),
        starts: at,
        ends: at + chrono::TimeDelta::hours(3),
        zone: "UTC".into(),
        spots: Vec::new(),
    };
    let mut tick = 0;
    let mut apply = |state: &mut State, facts: Vec<Fact>| {
        for fact in facts {
            tick += 1;
            let about = fact.about();
            let body = Body::Known(fact);
            state.apply(&Entry { door: DoorId::from(7), seq: tick, tick, at, about, body });
        }
    };
    apply(&mut state, vec![Fact::GatheringPlanned { gathering, plan: evening }]);
    for (number, newcomer) in (1_000_u128..).step_by(10).zip(&plan.added) {
        let invitation = Invitation {
            gathering,
            guest: GuestId::from(number),
            details: newcomer.details(),
            booking: newcomer.booking(),
            tickets: newcomer.tickets.iter().map(|code| code.as_str().into()).collect(),
            refused: Vec::new(),
            lines: (number..).map(LineId::from).zip(newcomer.sayings()).collect(),
        };
        let facts = decide(&state, Command::Invite(Box::new(invitation)), at).expect("invited");
        apply(&mut state, facts);
    }
    state
}

/// The worst for telling people apart: one name for everybody.
fn namesakes() -> Vec<u8> {
    let row = |number| format!("Tom,guest{number}@posta.example,07700 {number:06}\n");
    let rows: String = (0..ROWS).map(row).collect();
    format!("Name,Email,Phone\n{rows}").into_bytes()
}

fn main() {
    let list = csv();
    let first = import("Luma, 38 columns, first time", &list, House::default());
    import("XLSX, 5 columns", &xlsx(), House::default());
    import("ODS, 4 columns", &ods(), House::default());
    import("CSV in Windows-1252", &old_page(), House::default());
    import("CSV, 60 columns, 1,000 rows", &wide(), House::default());
    import("CSV, everybody called Tom", &namesakes(), House::default());
    let state = house_after(&first);
    let started = Instant::now();
    let house = House::of(&state, GatheringId::from(1));
    println!("looking at a house of {} took {} ms", house.len(), started.elapsed().as_millis());
    let again = import("Luma, the same list again", &list, house);
    assert_eq!((again.counts.added, again.counts.updated), (0, 0));
}
