//! A fault in the middle of an evening is told from a window that never opened.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether the window has been on the screen. Clones share it.
#[derive(Clone, Debug, Default)]
pub(super) struct Shown(Arc<AtomicBool>);

impl Shown {
    /// It is on the screen.
    pub(super) fn now(&self) {
        self.0.store(true, Ordering::Release);
    }
}

/// How a run of the window ended.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Ended<T> {
    /// By itself, well or not.
    Returned(T),
    /// A fault before anything was shown; what was said. Parts of the window system answer a missing
    /// library so.
    NeverShown(String),
    /// A fault while people stood before it; what was said.
    Fell(String),
}

/// Runs the window, which says when it is shown, and catches it if it falls.
pub(super) fn catch<T>(window: impl FnOnce(&Shown) -> T) -> Ended<T> {
    let shown = Shown::default();
    match catch_unwind(AssertUnwindSafe(|| window(&shown))) {
        Ok(returned) => Ended::Returned(returned),
        Err(panic) if shown.0.load(Ordering::Acquire) => Ended::Fell(message(panic.as_ref())),
        Err(panic) => Ended::NeverShown(message(panic.as_ref())),
    }
}

fn message(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("unknown").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_in_the_middle_of_an_evening_is_no_window_that_did_not_open() {
        let ended = catch::<()>(|shown| {
            shown.now();
            let nobody: Vec<u8> = Vec::new();
            let _ = nobody[usize::from(shown.0.load(Ordering::Acquire))];
        });
        let Ended::Fell(says) = ended else { panic!("{ended:?}") };
        assert!(says.contains("index out of bounds"), "{says}");
        let ended = catch::<()>(|_| panic!("libX11.so.6 is missing"));
        assert_eq!(ended, Ended::NeverShown("libX11.so.6 is missing".to_owned()));
        assert_eq!(
            catch(|shown| {
                shown.now();
                7
            }),
            Ended::Returned(7)
        );
    }
}
