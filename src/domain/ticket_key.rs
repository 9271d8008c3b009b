//! Signed tickets, as far as they are facts: whose signatures a gathering takes, and what was
//! blocked. How signatures are checked is not for this room.

use serde::{Deserialize, Serialize};

use super::Gathering;

/// So many keys a gathering takes: every ticket that is on no list is tried with each.
pub const TICKET_KEYS: usize = 16;

/// So many products are told apart.
pub const PRODUCTS_MOST: usize = 256;

/// The longest a key or a mark is, in bytes: 32 bytes in base64.
pub(super) const KEY_BYTES: usize = 44;

/// Which tickets of a key a gathering takes, by the numbers its ticket system gave them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Admits {
    /// Tickets for these products; for any, if empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub products: Vec<i64>,
    /// Tickets for this date of a series; for any, if none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<i64>,
}

impl Admits {
    /// Whether it takes a ticket for a product and a date; 0 is no date.
    #[must_use]
    pub fn takes(&self, product: i64, date: i64) -> bool {
        self.takes_product(product) && self.date.is_none_or(|it| it == date)
    }

    /// Whether it takes a ticket for a product.
    #[must_use]
    pub fn takes_product(&self, product: i64) -> bool {
        self.products.is_empty() || self.products.contains(&product)
    }
}

impl Gathering {
    /// The keys whose signatures it takes, and which of their tickets; by key.
    pub fn ticket_keys(&self) -> impl Iterator<Item = (&str, &Admits)> {
        let keys = self.ticket_keys.iter();
        keys.filter_map(|(key, admits)| Some((key.as_ref(), admits.get().as_ref()?)))
    }

    /// Whether a code of this mark was blocked.
    #[must_use]
    pub fn is_blocked(&self, mark: &str) -> bool {
        self.blocked.get(mark).is_some_and(|it| *it.get())
    }

    /// The marks of all codes that are blocked.
    pub fn blocked(&self) -> impl Iterator<Item = &str> {
        let blocked = self.blocked.iter().filter(|(_, it)| *it.get());
        blocked.map(|(mark, _)| mark.as_ref())
    }
}
