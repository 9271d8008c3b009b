//! What this program costs its machine, as Linux counts it.

use std::fs;

use serde::Serialize;

/// Clock ticks a second in `/proc`; fixed at 100 in Linux's interface to programs.
const TICKS_A_SECOND: f64 = 100.0;

/// Memory in use, in megabytes (of 1024 kilobytes).
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Memory {
    /// All that is resident, whoever else uses it too.
    pub resident_mb: f64,
    /// The same, but what several programs use counts only in part for each (PSS).
    pub proportional_mb: f64,
    /// What only this program has: its data, and what it changed of its files.
    pub own_mb: f64,
    /// Code and tables of the graphics driver's libraries, as far as they were touched.
    pub driver_mb: f64,
}

/// How the files of Linux's OpenGL drivers are called, and of the compiler in the software one.
const DRIVER: [&str; 9] = [
    "_dri.so",
    "libgallium",
    "libLLVM",
    "libz3",
    "libGL",
    "libEGL",
    "libglapi",
    "libdrm",
    "nvidia",
];

impl Memory {
    /// What this program has now, where the system says.
    #[must_use]
    pub fn now() -> Option<Self> {
        fs::read_to_string("/proc/self/smaps").ok().map(|maps| Self::of(&maps))
    }

    /// Adds up `/proc/PID/smaps`: a line with the file of each mapping, then its figures.
    fn of(maps: &str) -> Self {
        let [mut resident, mut proportional, mut own, mut driver] = [0.0; 4];
        let mut is_driver = false;
        for line in maps.lines() {
            let mut words = line.split_ascii_whitespace();
            let (name, figure) = (words.next().unwrap_or_default(), words.next());
            let kilobytes = || figure.and_then(|it| it.parse::<f64>().ok()).unwrap_or_default();
            match name {
                "Rss:" => {
                    resident += kilobytes();
                    driver += if is_driver { kilobytes() } else { 0.0 };
                }
                "Pss:" => proportional += kilobytes(),
                "Anonymous:" => {
                    own += kilobytes();
                    driver -= if is_driver { kilobytes() } else { 0.0 };
                }
                _ if !name.ends_with(':') => {
                    let file = line.rsplit('/').next().unwrap_or_default();
                    is_driver = line.contains('/') && DRIVER.iter().any(|it| file.contains(it));
                }
                _ => {}
            }
        }
        let mb = |kilobytes: f64| (kilobytes / 102.4).round() / 10.0;
        let (resident_mb, proportional_mb) = (mb(resident), mb(proportional));
        Self { resident_mb, proportional_mb, own_mb: mb(own), driver_mb: mb(driver) }
    }
}

/// Seconds of processor time this program has used, where the system says.
#[must_use]
pub fn processor_s() -> Option<f64> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    // The name in brackets may hold blanks; what follows it does not.
    let after_name = stat.rsplit_once(')')?.1;
    let ticks: f64 = after_name
        .split_whitespace()
        .skip(11)
        .take(2)
        .filter_map(|it| it.parse::<f64>().ok())
        .sum();
    Some(ticks / TICKS_A_SECOND)
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::{Memory, processor_s};

    #[test]
    fn linux_tells_memory_and_processor_time() {
        let memory = Memory::now().unwrap();
        assert!(memory.own_mb > 0.0 && memory.own_mb < memory.resident_mb);
        assert!(memory.proportional_mb <= memory.resident_mb);
        let before = processor_s().unwrap();
        let spin = (0..20_000_000_u64).fold(0, |sum: u64, it| std::hint::black_box(sum ^ it));
        assert!(std::hint::black_box(spin) < u64::MAX && processor_s().unwrap() >= before);
    }

    #[test]
    fn the_drivers_code_is_told_from_what_it_keeps_for_us() {
        let maps = "\
7f00-7f10 r-xp 00000000 fe:00 17 /usr/lib/x86_64-linux-gnu/libLLVM-15.so.1
Size:             114564 kB
Rss:                2048 kB
Pss:                1024 kB
Anonymous:          1024 kB
5580-5590 rw-p 00000000 00:00 0 [heap]
Rss:               10240 kB
Pss:               10240 kB
Anonymous:         10240 kB
VmFlags: rd wr
";
        let memory = Memory::of(maps);
        let expected =
            Memory { resident_mb: 12.0, proportional_mb: 11.0, own_mb: 11.0, driver_mb: 1.0 };
        assert_eq!(memory, expected);
    }
}
