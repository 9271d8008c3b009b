//! Several doors, one evening: what happens at one is soon known at all of them.
//!
//! Each door's journal stays the truth of what that door wrote, and nobody at a door ever waits for
//! the network. A **hub** is a shared, ordered tail of everybody's entries, and disposable: whoever has
//! an entry can put it back there. So it may be killed, wiped, rolled back or replaced in the middle of
//! an evening, and the doors agree again without asking anyone.
//!
//! [`Link`] is the protocol, and nothing else: it knows no clock, no thread and no chance, all of which
//! are handed to it ([`World`]). An [`Engine`] is what carries messages; the one for real doors is NATS
//! `JetStream`, the one for simulation is in `tests/doors`.
//!
//! What travels are **segments**: consecutive entries of one door, sealed with the house's key, so that a
//! hub sees who wrote how much, and when, and nothing else. It keeps one subject a door, and takes a
//! segment there only from whoever knows what is the last one ([`Engine::publish`]): so what it holds of
//! a door is a beginning of its entries without a gap, whoever published it. Where a disk tore a hole
//! into that all the same, whoever lacks the entries asks for them, and any door that has them answers.
//!
//! With no network at all, the same segments go in a file ([`Stick`]).
//!
//! A hub that moved, or another door that takes the place of one that is gone, is found again by itself:
//! it calls out to whoever is near (`Nearby`), and every door has the roll of those that are let in, so
//! that whoever becomes the hub needs to invite nobody anew.
//!
//! A door that is **removed** has its credential dropped and the house's key changed ([`Hub::remove`]):
//! the stream is made anew under the new key, and those who stay are handed it. What the removed door
//! holds already, it keeps.

mod company;
mod cursor;
mod engine;
mod evening;
mod fault;
mod forgetting;
mod gaps;
mod handover;
mod here;
mod hub;
mod invitation;
mod link;
pub mod nats;
mod nearby;
mod older;
mod parts;
mod reading;
mod roll;
mod seal;
mod segment;
mod session;
mod share;
mod stick;

pub use company::Company;
pub use engine::{
    Engine, EngineError, Generation, Made, Message, Part, Published, Segment, Stream, Subject,
    Which, Whisper,
};
pub use evening::Evening;
pub use fault::Fault;
pub use here::{Doors, OtherDoor, PrinterSaid, PrinterTrouble};
pub use hub::{Hub, HubError, INVITED_FOR, LetIn, PORT, Wanted};
pub use invitation::Invitation;
pub use link::{Habits, Link, Next, World};
pub use nearby::{Announcement, Listening, Nearby, around};
pub use older::carry_over;
pub use seal::{HouseId, HouseKey};
pub use share::{Share, dice};
pub use stick::{Opened, Sealed, Stick, StickError};
