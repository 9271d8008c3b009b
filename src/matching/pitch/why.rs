//! The reasons a line reads like a pitch.

use std::fmt;

/// A sort of sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// It names a price, a fee or a quote.
    Price,
    /// It offers a discount, a trial or a voucher.
    Discount,
    /// It asks to buy, book, sign up or follow.
    CallToBuy,
    /// It looks for clients, leads or sellers.
    SeeksCustomers,
    /// It sells goods, insurance, property or investments.
    ForSale,
    /// A company speaks: "our services", "we offer".
    Company,
    /// It promises money, growth or results.
    Gain,
    /// It praises itself: "award-winning".
    Puffery,
    /// It says that it is a pitch.
    Selling,
    /// It gives a web address, a number to call or an account to follow.
    Reach,
    /// It means much the same as a line that is one.
    Meaning,
}

impl Why {
    /// All sorts that rules know by phrases.
    pub(super) const BY_PHRASES: [Self; 9] = [
        Self::Price,
        Self::Discount,
        Self::CallToBuy,
        Self::SeeksCustomers,
        Self::ForSale,
        Self::Company,
        Self::Gain,
        Self::Puffery,
        Self::Selling,
    ];

    /// The reason's name, as `data/phrases` writes it: "price".
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Price => "price",
            Self::Discount => "discount",
            Self::CallToBuy => "call-to-buy",
            Self::SeeksCustomers => "seeks-customers",
            Self::ForSale => "for-sale",
            Self::Company => "company-voice",
            Self::Gain => "promises-gain",
            Self::Puffery => "puffery",
            Self::Selling => "selling",
            Self::Reach => "reach",
            Self::Meaning => "meaning",
        }
    }

    const fn says(self) -> &'static str {
        match self {
            Self::Price => "It names a price or asks for one",
            Self::Discount => "It offers a discount, a trial or a voucher",
            Self::CallToBuy => "It asks to buy, book, sign up or follow",
            Self::SeeksCustomers => "It looks for customers, leads or sellers",
            Self::ForSale => "It sells goods, insurance, property or investments",
            Self::Company => "A company speaks, not a person",
            Self::Gain => "It promises money, growth or results",
            Self::Puffery => "It praises itself",
            Self::Selling => "It says itself that it sells",
            Self::Reach => "It gives an address, a number or an account to turn to",
            Self::Meaning => "It means much the same as a line that sells",
        }
    }
}

/// Why a line reads like a pitch, with the words that say so: its own, or those of a line that
/// means the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The sort of sign.
    pub why: Why,
    /// The words.
    pub said: String,
}

impl fmt::Display for Reason {
    /// One sentence.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let says = self.why.says();
        if self.said.is_empty() {
            write!(out, "{says}.")
        } else {
            write!(out, "{says}: “{}”.", self.said)
        }
    }
}
