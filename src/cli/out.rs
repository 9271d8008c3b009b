//! What a verb prints: JSON for scripts, sentences for people.

use std::io::{self, Write};

use serde::Serialize;

use super::failure::Failure;

/// Standard output, in one of two languages.
pub(super) struct Out {
    json: bool,
}

impl Out {
    pub(super) const fn new(json: bool) -> Self {
        Self { json }
    }

    /// Prints a value as one line of JSON, or what `words` says about it. It is out when this
    /// returns.
    pub(super) fn say(
        &mut self,
        value: &impl Serialize,
        words: impl FnOnce() -> String,
    ) -> Result<(), Failure> {
        let text = if self.json {
            serde_json::to_string(value).map_err(io::Error::from)?
        } else {
            words()
        };
        let mut stdout = io::stdout().lock();
        if !text.is_empty() {
            writeln!(stdout, "{text}")?;
        }
        Ok(stdout.flush()?)
    }

    /// One line on standard error.
    pub(super) fn complain(failure: &Failure) {
        let sentence = failure.to_string().replace('\n', " ");
        // If even that is closed, the exit code still tells.
        writeln!(io::stderr(), "porchlight: {sentence}").ok();
    }
}
