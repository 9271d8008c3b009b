//! A house that another program writes to as well.

use std::sync::mpsc::channel;
use std::time::Duration;

use porchlight::desk::{Desk, HandClock};

use crate::stage::{STAFF, Stage, furnish, let_in, six};

/// Longer than any machine is busy with something else.
const PATIENCE: Duration = Duration::from_mins(1);

#[test]
fn a_room_at_rest_is_woken_by_what_another_program_writes() {
    let folder = tempfile::tempdir().unwrap();
    let house = folder.path().join("our.house");
    let clock = HandClock::at(six());
    let open = || Desk::open(&house, Box::new(clock.clone())).unwrap();
    let mut stage = Stage::on(furnish(open()), clock.clone());
    let mut other = open();
    stage.tap("Staff");
    stage.type_text(STAFF);
    stage.tap("Open the desk");
    // The clock stands and nobody touches anything: whoever asks for a frame now has news.
    let (asked, asks) = channel();
    stage.screen.ctx.set_request_repaint_callback(move |request| {
        if request.delay.is_zero() {
            asked.send(()).ok();
        }
    });
    let_in(&mut other, "Liliana Bravo");
    asks.recv_timeout(PATIENCE).unwrap();
    stage.screen.run_steps(1);
    assert!(stage.is_in("Liliana Bravo"), "seen in the frame that was asked for");
}
