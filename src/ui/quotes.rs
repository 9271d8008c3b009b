//! "It can be this easy": what guests say on the porch.

/// The keys of the sentences, in the order they take turns.
pub(in crate::ui) const QUOTES: [&str; 8] = [
    "k1-quote-1",
    "k1-quote-2",
    "k1-quote-3",
    "k1-quote-4",
    "k1-quote-5",
    "k1-quote-6",
    "k1-quote-7",
    "k1-quote-8",
];
