//! Forgetting, at every door: announced on the hub, and read there before anything is published.

use std::collections::BTreeSet;

use sha2::{Digest as _, Sha256};

use crate::domain::GuestId;

use super::link::Context;
use super::seal::Purpose;
use super::{EngineError, Fault, Made, Stream};

/// So many guests are announced at once.
const AT_ONCE: usize = 1_000;

/// Forgets whom others have forgotten, and has them forget whom this door has. A stream that was made
/// before somebody was forgotten goes, with all it holds: doors publish what they hold now again.
pub(super) fn agree_on_the_forgotten(
    cx: &mut Context<'_, '_>,
    stream: &Stream,
) -> Result<(), Fault> {
    let mut told = cx.world.engine.forgettings()?;
    let theirs: BTreeSet<GuestId> = told
        .iter()
        .filter_map(|sealed| cx.open_with_any_key::<BTreeSet<GuestId>>(Purpose::Forgotten, sealed))
        .flatten()
        .collect();
    cx.world.journal.blank(&theirs)?;
    let ours = cx.world.journal.forgotten()?;
    let untold: Vec<GuestId> = ours.difference(&theirs).copied().collect();
    for some in untold.chunks(AT_ONCE) {
        let sealed = cx.seal(Purpose::Forgotten, &some);
        cx.world.engine.forget(&name_of(some), &sealed)?;
    }
    if !untold.is_empty() {
        told = cx.world.engine.forgettings()?;
    }
    let announced = told.len() as u64;
    if announced > stream.made.forgettings {
        let made = Made { forgettings: announced, ..stream.made };
        cx.world.engine.renew(&stream.generation, made)?;
        return Err(EngineError::OtherStream.into());
    }
    Ok(())
}

/// The same guests are announced by the same name, whoever does it.
fn name_of(guests: &[GuestId]) -> String {
    let mut sum = Sha256::new();
    for guest in guests {
        sum.update(guest.uuid().as_bytes());
    }
    let sum = sum.finalize();
    format!("{:032x}", u128::from_be_bytes(sum.first_chunk().copied().unwrap_or_default()))
}
