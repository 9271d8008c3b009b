//! How loosely a packet is set. A page is as loose as it can be; what would push a few lines to a
//! second sheet is set closer first.

/// Measures of a card, in px.
pub(super) struct Look {
    pub(super) width: f32,
    pub(super) padding: [f32; 2],
    pub(super) radius: f32,
    /// Its least height.
    pub(super) least: f32,
    /// Size and leading of what was said, and of the question at the foot.
    pub(super) text: [f32; 2],
    pub(super) ask: [f32; 2],
    /// Between two lines that were said, and from them to the question.
    pub(super) between: f32,
    pub(super) above_ask: f32,
    pub(super) code: f32,
}

/// Measures of a packet's blocks, in px.
pub(super) struct Spacing {
    /// From one block to the next.
    pub(super) gap: f32,
    /// A card of half the page's width.
    pub(super) card: &'static Look,
    /// Around what was promised, and from one promise to the next.
    pub(super) promised: [f32; 2],
    /// Size and leading of what the reader chose.
    pub(super) choices: [f32; 2],
}

/// A card of half the page's width.
pub(super) const HALF: f32 = 333.0;

/// The width of a whole page's words.
pub(super) const WIDE: f32 = 682.0;

/// As drawn: six cards of one height.
static SIX: Look = Look {
    width: HALF,
    padding: [16.0, 13.0],
    radius: 16.0,
    least: 206.0,
    text: [14.5, 20.0],
    ask: [14.0, 18.0],
    between: 3.0,
    above_ask: 18.0,
    code: 88.0,
};

/// Cards no higher than their words.
static CLOSE: Look = Look { least: 0.0, ..SIX };

/// And their words smaller, as small as a foot's at least.
static CLOSEST: Look = Look {
    padding: [16.0, 9.0],
    text: [13.0, 16.5],
    ask: [12.5, 15.5],
    between: 1.0,
    above_ask: 13.0,
    code: 80.0,
    ..CLOSE
};

/// The only card of a page.
pub(super) static LARGE: Look = Look {
    width: WIDE,
    padding: [26.0, 24.0],
    radius: 20.0,
    text: [16.5, 25.0],
    ask: [16.5, 24.0],
    between: 0.0,
    code: 118.0,
    ..CLOSE
};

impl Spacing {
    /// All, the loosest first.
    pub(super) const ALL: [&'static Self; 3] = [
        &Self { gap: 16.0, card: &SIX, promised: [12.0, 4.0], choices: [12.5, 17.0] },
        &Self { gap: 12.0, card: &CLOSE, promised: [10.0, 2.0], choices: [12.5, 16.0] },
        &Self { gap: 9.0, card: &CLOSEST, promised: [7.0, 0.0], choices: [12.0, 15.0] },
    ];
}
