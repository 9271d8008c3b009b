//! Porchlight, the program: arguments to a window or a verb.

use std::process::ExitCode;

fn main() -> ExitCode {
    porchlight::cli::run()
}
