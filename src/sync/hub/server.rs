//! The server: its configuration, and its program.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, Write as _};
use std::net::{IpAddr, Ipv4Addr, TcpStream, ToSocketAddrs as _, UdpSocket};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use if_addrs::{IfOperStatus, Interface};

use super::cluster::Cluster;
use super::kept::Kept;
use super::{HubError, files};
use crate::journal::private;
use crate::sync::HouseId;
use crate::sync::nats::setup;

/// The most bytes it keeps of all its streams.
const MOST_KEPT: u64 = 16 << 30;

/// So long the server may take to start.
const STARTS_WITHIN: Duration = Duration::from_secs(20);

/// So long it is waited for until it has read its configuration again.
const RELOADS_WITHIN: Duration = Duration::from_secs(3);

/// So long that of a hub that was killed may take to end.
const ENDS_WITHIN: Duration = Duration::from_secs(4);

/// An invitation is to be read from a screen by a camera.
const MOST_ADDRESSES: usize = 4;

/// Writes the server's configuration, whole or not at all.
pub(super) fn configure(
    folder: &Path,
    kept: &Kept,
    house: HouseId,
    invited: Option<&str>,
) -> io::Result<()> {
    let path = |name: &str| folder.join(name);
    write(&path("certificate.pem"), &kept.certificate)?;
    write(&path("key.pem"), &kept.key)?;
    let users = setup::users(house, kept.all(), invited);
    let port = kept.port;
    // What one box alone has on its disk, three do not share.
    let disk = if kept.cluster.is_some() { "shared-disk" } else { "disk" };
    let [disk, certificate, key] = [disk, "certificate.pem", "key.pem"].map(|it| quoted(&path(it)));
    let routes = kept.cluster.as_ref().map(|it| routes(folder, kept, it)).transpose()?;
    // The default acknowledges what is not on the disk yet, and keeps nothing where less than the most that
    // a house may have is free.
    let text = format!(
        "listen: \"0.0.0.0:{port}\"\n\
         jetstream {{ store_dir: {disk}, sync_interval: always, max_file_store: {MOST_KEPT} }}\n\
         tls {{ cert_file: {certificate}, key_file: {key} }}\n\
         authorization {{ users: {users} }}\n{}",
        routes.unwrap_or_default()
    );
    write(&path("hub.conf.draft"), &text)?;
    fs::rename(path("hub.conf.draft"), path("hub.conf"))
}

/// How a box finds the others, which know each other by a certificate of their own.
fn routes(folder: &Path, kept: &Kept, cluster: &Cluster) -> io::Result<String> {
    let path = |name: &str| folder.join(name);
    write(&path("routes.pem"), &cluster.certificate)?;
    write(&path("routes-key.pem"), &cluster.key)?;
    let [certificate, key] = ["routes.pem", "routes-key.pem"].map(|it| quoted(&path(it)));
    let (port, routes) = (Cluster::routes_port(kept.port), serde_json::json!(cluster.routes()));
    let (own, password) = (&kept.own, &cluster.password);
    Ok(format!(
        "server_name: \"{own}\"\n\
         cluster {{ name: porchlight, listen: \"0.0.0.0:{port}\", routes: {routes}\n\
         authorization {{ user: box, password: \"{password}\" }}\n\
         tls {{ cert_file: {certificate}, key_file: {key}, ca_file: {certificate}, verify: true }} }}\n"
    ))
}

/// As the server's configuration has texts.
fn quoted(path: &Path) -> String {
    serde_json::Value::from(path.to_string_lossy()).to_string()
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    let mut file = private::options().create(true).truncate(true).open(path)?;
    file.write_all(text.as_bytes())
}

/// Starts the server, and waits until it answers.
pub(super) fn run(
    program: &Path,
    launcher: Option<&Path>,
    folder: &Path,
    port: u16,
) -> Result<Child, HubError> {
    let address = ("127.0.0.1", port).to_socket_addrs().ok().and_then(|mut all| all.next());
    let Some(address) = address else { return Err(HubError::NotStarted("no address".to_owned())) };
    let answers = || TcpStream::connect_timeout(&address, Duration::from_millis(200)).is_ok();
    let start = Instant::now();
    while answers() {
        // The server of a hub that was killed just now ends soon.
        if start.elapsed() > ENDS_WITHIN {
            let what = format!("something answers at port {port} already");
            return Err(HubError::NotStarted(what));
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    let log = fs::File::create(folder.join("hub.log")).map_err(|error| files(&error))?;
    let mut command = launcher.map_or_else(|| Command::new(program), |it| launched(it, program));
    command.arg("-c").arg(folder.join("hub.conf"));
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(log);
    let mut child = command.spawn().map_err(|_error| HubError::NoServer)?;
    let start = Instant::now();
    loop {
        if answers() {
            return Ok(child);
        }
        let ended = child.try_wait().ok().flatten();
        if ended.is_some() || start.elapsed() > STARTS_WITHIN {
            child.kill().ok();
            child.wait().ok();
            let log = fs::read_to_string(folder.join("hub.log")).unwrap_or_default();
            let last = log.lines().last().unwrap_or("it said nothing").to_owned();
            return Err(HubError::NotStarted(last));
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Has the server read its configuration again, and waits until it has: whom that lets in may come at
/// once, and whoever comes meanwhile might be sent away.
pub(super) fn reload(program: &Path, server: u32, folder: &Path) -> Result<(), HubError> {
    let log = || fs::read_to_string(folder.join("hub.log")).unwrap_or_default();
    let times =
        || log().lines().filter(|it| it.contains("eload") && it.contains("server conf")).count();
    let (before, signal) = (times(), format!("reload={server}"));
    let told = Command::new(program).args(["--signal", &signal]).output();
    let told = told.map_err(|error| files(&error))?;
    if !told.status.success() {
        let says = String::from_utf8_lossy(&told.stderr).trim().to_owned();
        return Err(HubError::NotStarted(says));
    }
    let start = Instant::now();
    while times() == before && start.elapsed() < RELOADS_WITHIN {
        std::thread::sleep(Duration::from_millis(5));
    }
    Ok(())
}

fn launched(launcher: &Path, program: &Path) -> Command {
    let mut command = Command::new(launcher);
    command.arg("keep-server").arg(std::process::id().to_string()).arg(program).arg("--");
    command
}

/// Where the program is, where nobody named it.
pub(super) fn found() -> Option<PathBuf> {
    let named = std::env::var_os("NATS_SERVER").map(PathBuf::from);
    let own = std::env::current_exe().ok();
    let beside = own.as_deref().and_then(Path::parent);
    named.or_else(|| found_in(beside, &std::env::var_os("PATH").unwrap_or_default()))
}

/// Beside this program, where somebody put it for this program alone, or else on the path.
fn found_in(beside: Option<&Path>, path: &OsStr) -> Option<PathBuf> {
    let name = format!("nats-server{}", std::env::consts::EXE_SUFFIX);
    let folders = beside.map(Path::to_owned).into_iter().chain(std::env::split_paths(path));
    folders.map(|it| it.join(&name)).find(|it| it.is_file())
}

/// The addresses other machines know this one by.
pub(super) fn own_addresses() -> Vec<String> {
    let all = || {
        let networks = if_addrs::get_if_addrs().unwrap_or_default();
        networks
            .iter()
            .filter(|it| it.oper_status != IfOperStatus::Down)
            .map(Interface::ip)
            .collect()
    };
    known_by(outward().ok(), all).iter().map(ToString::to_string).collect()
}

/// That from which it would send into the world. Nothing is sent.
fn outward() -> io::Result<IpAddr> {
    let socket = UdpSocket::bind("0.0.0.0:0")?;
    socket.connect("192.0.2.1:9")?;
    Ok(socket.local_addr()?.ip())
}

/// Where no way leads into the world, as in a network that this machine opened itself, any of its
/// addresses may be the one. The server listens on IPv4.
fn known_by(outward: Option<IpAddr>, all: impl FnOnce() -> Vec<IpAddr>) -> Vec<IpAddr> {
    let mut known = outward.map_or_else(all, |it| vec![it]);
    known.retain(|it| it.is_ipv4() && !it.is_loopback());
    known.truncate(MOST_ADDRESSES);
    if known.is_empty() {
        known.push(Ipv4Addr::LOCALHOST.into());
    }
    known
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_is_found_beside_the_program_before_any_on_the_path() {
        let [own, path] = [(); 2].map(|()| tempfile::tempdir().unwrap());
        let name = format!("nats-server{}", std::env::consts::EXE_SUFFIX);
        let (beside, on_path) = (own.path().join(&name), path.path().join(&name));
        let found = || found_in(Some(own.path()), path.path().as_os_str());
        assert_eq!(found(), None);
        fs::create_dir(&beside).unwrap();
        fs::write(&on_path, "").unwrap();
        assert_eq!(found().as_ref(), Some(&on_path), "a folder is none");
        fs::remove_dir(&beside).unwrap();
        fs::write(&beside, "").unwrap();
        assert_eq!(found().as_ref(), Some(&beside));
        assert_eq!(found_in(None, path.path().as_os_str()), Some(on_path));
    }

    #[test]
    fn without_a_way_into_the_world_a_machine_is_known_by_all_its_addresses() {
        let [lan, own, loopback, six]: [IpAddr; 4] =
            ["192.168.1.20", "10.42.0.1", "127.0.0.1", "fe80::1"].map(|it| it.parse().unwrap());
        assert_eq!(known_by(Some(lan), || vec![own]), [lan]);
        assert_eq!(known_by(None, || vec![loopback, six, own, lan]), [own, lan]);
        assert_eq!(known_by(None, || vec![loopback, six]), [loopback], "this machine alone");
    }
}
