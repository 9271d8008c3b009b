//! What a house holds is for its owner: nobody else reads its files, and no verb prints its codes.

use std::path::Path;

use porchlight::desk::{Desk, StaffCode, SystemClock};
use porchlight::domain::{Body, Command, DoorId, Entry};

use crate::program::Program;

#[cfg(unix)]
mod files {
    use std::fs::{self, Permissions};
    use std::io::{BufRead as _, BufReader, Write as _};
    use std::os::unix::fs::PermissionsExt as _;
    use std::path::{Path, PathBuf};
    use std::process::{Command, Stdio};

    use porchlight::journal::{backup_now, restore};

    use crate::program::Program;

    /// What is below a folder, and may be read or written by others.
    fn open_to_others(folder: &Path) -> Vec<PathBuf> {
        let mut found = Vec::new();
        for item in fs::read_dir(folder).unwrap() {
            let path = item.unwrap().path();
            let meta = fs::metadata(&path).unwrap();
            found.extend((meta.permissions().mode() & 0o077 != 0).then(|| path.clone()));
            if meta.is_dir() {
                found.extend(open_to_others(&path));
            }
        }
        found
    }

    /// The program where every file is made for everybody, unless it asks for less.
    fn careless(program: &Program, args: &[&str]) -> Command {
        let real = program.command(args);
        let mut shell = Command::new("sh");
        shell.args(["-c", "umask 000; exec \"$@\"", "sh"]).arg(real.get_program());
        shell.args(real.get_args()).env("TZ", "UTC").env_remove("DISPLAY");
        shell.env_remove("WAYLAND_DISPLAY");
        shell
    }

    #[test]
    fn what_is_no_house_keeps_its_rights_and_gets_no_company() {
        let program = Program::new();
        let notes = program.file("notes.txt", b"Milk and bread, and more than a page of nothing.");
        fs::set_permissions(&notes, Permissions::from_mode(0o644)).unwrap();
        for house in [notes.as_str(), "/dev/null"] {
            let before = fs::metadata(house).unwrap().permissions().mode();
            let mut command = Command::new(program.command(&[]).get_program());
            command.args(["gathering", "list", "--house", house]);
            let said = command.output().unwrap();
            assert_eq!(said.status.code(), Some(1));
            assert_eq!(fs::metadata(house).unwrap().permissions().mode(), before, "{house}");
        }
        let beside = fs::read_dir(program.path("")).unwrap().count();
        assert_eq!(beside, 1, "no lock lies beside somebody's notes");
    }

    #[test]
    fn whatever_the_umask_only_the_owner_reads_what_is_made() {
        let program = Program::new();
        let folder = PathBuf::from(program.path(""));
        let run = |args: &[&str]| {
            let out = careless(&program, args).output().unwrap();
            assert!(out.status.success(), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
        };
        let times = ["--starts", "2026-11-20T18:00:00Z", "--ends", "2026-11-20T23:00:00Z"];
        run(&[&["gathering", "new", "Supper"][..], &times].concat());
        let list = program.file("list.csv", b"Name,Ticket code\nAna Pereira,T1\n");
        run(&["import", &list]);
        fs::remove_file(list).unwrap();
        // While it is open there is a log beside it, with the words that were written last.
        let mut command = careless(&program, &["check-in", "--stdin"]);
        let mut open = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        writeln!(open.stdin.as_mut().unwrap(), "T1").unwrap();
        BufReader::new(open.stdout.as_mut().unwrap()).read_line(&mut String::new()).unwrap();
        assert!(folder.join("house.porchlight-wal").exists());
        assert_eq!(open_to_others(&folder), Vec::<PathBuf>::new());
        drop(open.stdin.take());
        open.wait().unwrap();
        run(&["export", "packets", "--to", &program.path("packets/of/tonight")]);
        run(&["export", "arrivals", "--to", &program.path("packets")]);
        let copy = program.path("copy.porchlight");
        run(&["backup", &copy]);
        run(&["restore", &copy]);
        run(&["journal"]);
        assert_eq!(open_to_others(&folder), Vec::<PathBuf>::new());
    }

    #[test]
    fn what_an_older_porchlight_left_open_is_closed_by_the_next() {
        let program = Program::with_list();
        let folder = PathBuf::from(program.path(""));
        let house = PathBuf::from(program.path("house.porchlight"));
        let backup = backup_now(&house).unwrap();
        restore(&backup, &house).unwrap().unwrap();
        fs::remove_file(program.path("list.csv")).unwrap();
        for file in [&house, &backup, &folder.join("house.porchlight-aside-1")] {
            fs::set_permissions(file, Permissions::from_mode(0o644)).unwrap();
        }
        fs::set_permissions(backup.parent().unwrap(), Permissions::from_mode(0o755)).unwrap();
        assert_eq!(open_to_others(&folder).len(), 4);
        let health = program.json(&["doctor"]);
        assert_eq!(open_to_others(&folder), Vec::<PathBuf>::new());
        assert_eq!(health["open_to_others"], serde_json::json!([]));
    }
}

#[test]
fn the_journal_is_printed_without_the_hash_of_any_code() {
    let program = Program::with_list();
    let house = program.path("house.porchlight");
    let mut desk = Desk::open(Path::new(&house), Box::new(SystemClock)).unwrap();
    let hash = StaffCode::hash("040719").unwrap();
    desk.submit(Command::SetStaffCode { hash }).unwrap();
    let newer =
        r#"{"role_code_set":{"role":"steward","hash":"$argon2id$v=19$m=1,t=1,p=1$c2E$aG"}}"#;
    let tick = desk.state().last_stamp().tick() + 1;
    let (door, at, body) = (DoorId::from(99), desk.now(), Body::Unknown(newer.to_owned()));
    desk.merge(&[Entry { door, seq: 1, tick, at, about: Vec::new(), body }]).unwrap();
    drop(desk);
    for args in [&["journal"][..], &["journal", "--json"], &["doctor", "--json"]] {
        let said = String::from_utf8(program.run(args).stdout).unwrap();
        assert!(!said.contains("argon2"), "{args:?}: {said}");
    }
    let said = String::from_utf8(program.run(&["journal"]).stdout).unwrap();
    assert!(said.contains("staff_code_set") && said.contains("\"steward\""), "{said}");
}
