//! What guests may start from at "give and ask" where the organizer said nothing.

use super::Words;
use crate::domain::Side;

impl Words {
    /// Three examples of one side, as long as they stand on a button.
    #[must_use]
    pub fn examples(self, side: Side) -> Vec<String> {
        let keys = match side {
            Side::Offer => ["k4-offer-chip-1", "k4-offer-chip-2", "k4-offer-chip-3"],
            Side::Need => ["k4-need-chip-1", "k4-need-chip-2", "k4-need-chip-3"],
        };
        keys.map(|key| self.say(key).to_owned()).into()
    }
}
