//! Packets on their way to a worker: made a few a frame, from what is true then, and never all held.

use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::vec::IntoIter;

use crate::desk::within_a_frame;
use crate::domain::{GuestId, State};
use crate::followup::{Packet, PacketMaker};

/// How many packets wait for the worker at most; an evening of fewer is all on its way in a moment.
const WAITING: usize = 4_000;

/// Makes packets for whoever takes them.
pub(super) struct Feed {
    maker: PacketMaker,
    rest: IntoIter<GuestId>,
    /// One that found no room.
    waits: Option<Packet>,
    to: Option<SyncSender<Packet>>,
}

impl Feed {
    /// Packets for these readers, and where they come out.
    pub(super) fn new(maker: PacketMaker, readers: Vec<GuestId>) -> (Self, Receiver<Packet>) {
        let (to, packets) = sync_channel(WAITING);
        (Self { maker, rest: readers.into_iter(), waits: None, to: Some(to) }, packets)
    }

    /// Goes on for a small part of a frame. Whoever was forgotten meanwhile gets none.
    pub(super) fn go_on(&mut self, state: &State) {
        let Some(to) = &self.to else { return };
        let mut may_go_on = within_a_frame();
        while may_go_on() {
            let made = || self.rest.find_map(|it| self.maker.packet(state, it).ok());
            let Some(packet) = self.waits.take().or_else(made) else {
                // Who takes them sees the end.
                self.to = None;
                return;
            };
            match to.try_send(packet) {
                Ok(()) => {}
                Err(TrySendError::Full(packet)) => {
                    self.waits = Some(packet);
                    return;
                }
                Err(TrySendError::Disconnected(_)) => {
                    self.to = None;
                    return;
                }
            }
        }
    }
}
