//! What this program costs its machine, as Linux counts it.

use std::fs;

/// Clock ticks a second in `/proc`; fixed at 100 in Linux's interface to programs.
const TICKS_A_SECOND: f64 = 100.0;

/// Resident memory in megabytes, where the system says.
#[must_use]
pub fn memory_mb() -> Option<f64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kilobytes: f64 = line.trim().trim_end_matches(" kB").parse().ok()?;
    Some((kilobytes / 102.4).round() / 10.0)
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
    use super::{memory_mb, processor_s};

    #[test]
    fn linux_tells_memory_and_processor_time() {
        assert!(memory_mb().is_some_and(|mb| mb > 1.0));
        let before = processor_s().unwrap();
        let spin = (0..20_000_000_u64).fold(0, |sum: u64, it| std::hint::black_box(sum ^ it));
        assert!(std::hint::black_box(spin) < u64::MAX && processor_s().unwrap() >= before);
    }
}
