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
            plain(words())
        };
        let mut stdout = io::stdout().lock();
        if !text.is_empty() {
            writeln!(stdout, "{text}")?;
        }
        Ok(stdout.flush()?)
    }

    /// One line on standard error.
    pub(super) fn complain(failure: &Failure) {
        let sentence = plain(failure.to_string().replace('\n', " "));
        // If even that is closed, the exit code still tells.
        writeln!(io::stderr(), "porchlight: {sentence}").ok();
    }
}

/// Without what a terminal obeys, or what turns the rest of a line round: names come from outside.
fn plain(text: String) -> String {
    let is_odd = |it: char| {
        let turns = matches!(it, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        turns || (it.is_control() && !matches!(it, '\n' | '\t'))
    };
    if text.contains(is_odd) { text.replace(is_odd, "\u{fffd}") } else { text }
}
