//! The report and a packet in a real browser: what it reads, and what it prints. Nothing is asked of
//! a network.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::program::Program;

/// Browsers that take Chromium's arguments, by the names systems give them.
const KNOWN: [&str; 6] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "brave-browser",
];

/// The browser to open pages in: the one `PORCHLIGHT_BROWSER` names, or one that is there.
fn browser() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("PORCHLIGHT_BROWSER") {
        return Some(named.into());
    }
    let path = std::env::var_os("PATH")?;
    let folders: Vec<_> = std::env::split_paths(&path).collect();
    let found = |name: &&str| folders.iter().map(|it| it.join(name)).find(|it| it.is_file());
    KNOWN.iter().find_map(found)
}

/// The same; says so where there is none.
fn browser_for(what: &str) -> Option<PathBuf> {
    let found = browser();
    if found.is_none() {
        // Past the harness, which keeps what a test that passes prints.
        let mut loud = std::io::stderr();
        let says = "was opened in none. Install chromium, or name one in PORCHLIGHT_BROWSER.";
        writeln!(loud, "NO BROWSER HERE: {what} {says}").unwrap();
    }
    found
}

/// Runs the browser without a window, without a network, with a profile of its own; what it writes.
fn run(browser: &Path, profile: &str, args: &[String]) -> String {
    let out = format!("{profile}.out");
    let child = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"])
        .args(["--no-first-run", "--disable-background-networking", "--disable-component-update"])
        .args(["--disable-sync", "--disable-extensions", "--mute-audio"])
        .arg("--host-resolver-rules=MAP * ~NOTFOUND")
        .arg(format!("--user-data-dir={profile}"))
        .args(args)
        .stdin(Stdio::null())
        .stdout(std::fs::File::create(&out).unwrap())
        .stderr(Stdio::null())
        .spawn();
    wait(child.unwrap());
    std::fs::read_to_string(out).unwrap()
}

/// Waits until it ends, at most two minutes.
fn wait(mut child: Child) {
    for _ in 0..1200 {
        if child.try_wait().unwrap().is_some() {
            return;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    child.kill().unwrap();
    panic!("the browser does not end");
}

#[test]
fn a_real_browser_reads_and_prints_the_report() {
    let Some(browser) = browser_for("the report") else { return };
    let program = Program::with_list();
    for code in ["k3v9x2m4", "00123456"] {
        program.json(&["check-in", code, "--at", "2026-11-20T18:10:00Z"]);
    }
    let row = |n| format!("B{n},Guest Number{n},Entry,tk{n}tk{n},g{n}@posta.example,Bees,\n");
    let rows = (10..30).map(row).collect::<Vec<_>>().concat();
    let head =
        "Order code,Attendee name,Product,Secret,E-mail,What can you offer?,What do you need?\n";
    program.import(&format!("{head}{rows}"));
    for n in 10..30 {
        program.json(&["check-in", &format!("tk{n}tk{n}"), "--at", "2026-11-20T18:20:00Z"]);
    }
    let folder = program.path("out");
    let written = program.json(&["export", "report", "--to", &folder, "--format", "html"]);
    let page = format!("file://{}", written["written"][0].as_str().unwrap());
    let profile = program.path("profile");

    let read = run(&browser, &profile, &["--dump-dom".into(), page.clone()]);
    let has = |what: &str| assert!(read.contains(what), "{what} is not in {read}");
    has("<title>How the evening went · Neighbours");
    has("<strong><bdi>22</bdi></strong> came.");
    has("<caption>");
    assert!(!read.contains("Guest Number") && !read.contains("posta.example"));

    let printed = program.path("printed.pdf");
    let args = [format!("--print-to-pdf={printed}"), "--no-pdf-header-footer".into(), page];
    run(&browser, &profile, &args);
    let document = lopdf::Document::load(&printed).unwrap();
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    assert!(pages.len() <= 2, "{} pages", pages.len());
    let text: String = document.extract_text(&pages).unwrap().split_whitespace().collect();
    assert!(text.contains("Howtheeveningwent") && text.contains("22came."), "{text}");
}

#[test]
fn a_real_browser_shows_a_packet_and_markup_that_somebody_said_does_nothing() {
    let Some(browser) = browser_for("a packet") else { return };
    let markup = "<img src=x onerror=document.title=1><script>document.title=2</script>";
    let program = Program::with(
        "Name,Email,Ticket code\nAna Pereira,ana@posta.example,ANA-0001\nBo Park,,ODD-0002\n",
    );
    let at = ["--at", "2026-11-20T19:30:00Z"];
    for code in ["ANA-0001", "ODD-0002"] {
        program.json(&["check-in", code, "--at", "2026-11-20T18:10:00Z"]);
    }
    program.json(&["say", "ODD-0002", "--offer", markup]);
    for (who, whom) in [("ANA-0001", "ODD-0002"), ("ODD-0002", "ANA-0001")] {
        program.json(&[&["met", who, whom, "--scanned"][..], &at].concat());
    }
    let folder = program.path("out");
    program.json(&["export", "packets", "--to", &folder, "--format", "html"]);
    let mut files = std::fs::read_dir(&folder).unwrap().map(|it| it.unwrap().path());
    let name = |it: &PathBuf| it.file_name().unwrap().to_string_lossy().to_lowercase();
    let ana = files.find(|it| name(it).contains("ana")).unwrap();
    let page = format!("file://{}", ana.to_str().unwrap());

    let read = run(&browser, &program.path("profile"), &["--dump-dom".into(), page]);
    assert!(read.contains("&lt;img src=x onerror=document.title=1&gt;"), "{read}");
    assert!(!read.contains("<img src=\"x\"") && !read.contains("<title>1"), "{read}");
    assert!(!read.contains("<script") && !read.contains("<title>2"), "{read}");
}
