//! Other doors: sharing an evening from the desk, and joining one at the first start.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use chrono::DateTime;
use egui::{Key, vec2};

use super::doors::heard;
use super::{Cast, Frame, Mishap, Tour, Walk};
use crate::desk::{
    Desk, Hosted, Invited, Joined, Neighbour, NotJoined, Opens, SavedEvening, Settings, Tally,
    Unhosted,
};
use crate::sync::Doors;
use crate::ui::{Carried, SavedInvitation, Shared};

/// When doors joined, in seconds since 1970: 18:05 on the evening.
const MADE_S: i64 = 1_763_658_300;

/// As long as real ones are.
const INVITATION: &str = "porch1/192.168.1.20:4222/0rJ2hQm3Xw9sVb7kL1tYcA/p8FzN4uGdR6eWqTi2oMxKQ";

pub(super) fn walks<E: Mishap>() -> [Walk<E>; 9] {
    [
        |tour| tour.add_door(Frame::landscape(), ""),
        |tour| tour.add_door(Frame::spanish(), "_es"),
        |tour| tour.add_door(Frame::contrast(), "_hc"),
        |tour| tour.add_door(Frame::portrait(), "_portrait"),
        |tour| tour.add_door(Frame::large(), "_large"),
        |tour| tour.joining(),
        |tour| tour.joining_otherwise(),
        |tour| tour.joining_by_a_stick(),
        |tour| tour.opens_here(),
    ]
}

fn running(invitation: Option<&str>, joined: &[&str]) -> Shared {
    // A moment later it still lasts as many minutes.
    let until = Instant::now() + Duration::from_secs(58 * 60 - 1);
    let invitation = invitation.map(|text| Invited { text: text.to_owned(), until });
    let joined: Vec<_> = joined.iter().map(|it| (*it).to_owned()).collect();
    let since = DateTime::from_timestamp(MADE_S, 0);
    let door =
        |name: &String| Neighbour { id: name.clone(), name: name.clone(), door: None, since };
    let doors = joined.iter().map(door).collect();
    hosted(Hosted::Running { invitation, joined, doors })
}

fn hosted(hosted: Hosted) -> Shared {
    Shared { hosted, ..Shared::default() }
}

fn carried(carried: Carried) -> Shared {
    Shared { carried, ..Shared::default() }
}

fn joined(joined: Joined) -> Shared {
    Shared { joined, ..Shared::default() }
}

impl<E: Mishap> Tour<'_, E> {
    /// The sheet in all its states.
    fn add_door(&self, frame: Frame, suffix: &str) -> Result<(), E> {
        let folder = self.stage.folder().join(format!("shared{suffix}"));
        // Best effort: in memory, the sheet says that nobody can share it.
        std::fs::create_dir_all(&folder).ok();
        let (desk, clock) = self.stage.evening_at(&folder)?;
        let mut cast = Cast::new(self.stage, desk, clock, frame);
        cast.actor.hold_shared(Shared::default());
        cast.open_desk("rail-doors")?;
        cast.press("o2-add")?;
        cast.shot(&format!("O2_add{suffix}"))?;
        let ended = Unhosted::NotStarted("something answers at port 4222 already".to_owned());
        let path = PathBuf::from("/media/stick/Door A.entries");
        let holds = Tally { people: 120, check_ins: 84 };
        let code = "K7MQ2-X9FHD".to_owned();
        let saved = SavedEvening { path: path.clone(), code, entries: 1_318, holds };
        let came = Tally { people: 3, check_ins: 2 };
        let other = Carried::OtherEvening {
            theirs: "Spring supper of the allotments".to_owned(),
            ours: "Neighbours’ Night".to_owned(),
        };
        for (shared, name) in [
            (hosted(Hosted::Starting), "starting"),
            (running(Some(INVITATION), &[]), "invitation"),
            (running(None, &["Garden gate"]), "joined"),
            (running(Some(INVITATION), &["Garden gate", "Door B"]), "another"),
            (hosted(Hosted::Failed(Unhosted::NoServer)), "no_server"),
            (hosted(Hosted::Failed(ended)), "failed"),
            (carried(Carried::Saved(saved)), "stick"),
            (carried(Carried::Asks { file: path.clone(), is_wrong: false }), "stick_asks"),
            (carried(Carried::Asks { file: path, is_wrong: true }), "stick_wrong"),
            (carried(Carried::Taken { fresh: 9, news: came, ahead: 0 }), "stick_taken"),
            (carried(other), "stick_other"),
        ] {
            cast.actor.hold_shared(shared);
            cast.shot(&format!("O2_add_{name}{suffix}"))?;
        }
        cast.actor.hold_shared(running(None, &["Garden gate"]));
        let full =
            Doors { is_connected: true, stores_nothing: true, is_full: true, ..Doors::default() };
        cast.actor.hold_doors(full);
        cast.shot(&format!("O2_add_full{suffix}"))?;
        cast.actor.hold_doors(Doors { is_connected: true, ..Doors::default() });
        cast.actor.press_beginning(
            cast.words.say_with("share-remove", &[("door", "Garden gate".into())]).as_str(),
        )?;
        cast.shot(&format!("O2_add_remove{suffix}"))?;
        cast.actor.hold_shared(running(None, &[]));
        cast.shot(&format!("O2_add_removed{suffix}"))?;
        cast.press("share-stop")?;
        cast.shot(&format!("O2_add_stop{suffix}"))?;
        let file = PathBuf::from("/media/stick/porchlight-invitation.txt");
        for (text, name) in [(INVITATION, "saved"), ("another", "void")] {
            let saved = SavedInvitation::There(file.clone(), text.to_owned());
            let shared = Shared { saved, ..running(Some(INVITATION), &["Garden gate"]) };
            cast.actor.hold_shared(shared);
            cast.shot(&format!("O2_add_{name}{suffix}"))?;
        }
        cast.actor.hold_doors(Doors { is_sent_away: true, ..Doors::default() });
        cast.actor.hold_shared(Shared::default());
        cast.shot(&format!("O2_add_sent_away{suffix}"))?;
        cast.press("share-join-again")?;
        cast.actor.write("porch1/192.168.1.20");
        cast.press("join-do")?;
        cast.shot(&format!("O2_add_join_again{suffix}"))
    }

    /// The first start of a door that joins, in all its states.
    fn joining(&self) -> Result<(), E> {
        let mut cast = self.cast_in_new_house(Frame::landscape(), |_| {})?;
        cast.press("join-title")?;
        cast.shot("F4_join")?;
        cast.press("join-invitation")?;
        cast.actor.write("porch1/192.168.1.20");
        cast.press("join-do")?;
        cast.shot("F4_join_no_invitation")?;
        cast.actor.scan(INVITATION);
        cast.press("join-do")?;
        cast.shot("F4_join_nameless")?;
        cast.actor.write("Garden gate");
        cast.shot("F4_join_typed")?;
        cast.press("join-file")?;
        cast.shot("F4_join_file")?;
        cast.press("shared-cancel")?;
        let hub = "192.168.1.20:4222".to_owned();
        let other = NotJoined::Other("the disk is full".to_owned());
        for (state, name) in [
            (Joined::Asking, "asking"),
            (Joined::In, "in"),
            (Joined::Failed(NotJoined::TurnedAway), "turned_away"),
            (Joined::Failed(NotJoined::NotReached { hub }), "not_reached"),
            (Joined::Failed(other), "failed"),
        ] {
            cast.actor.hold_shared(joined(state));
            cast.shot(&format!("F4_join_{name}"))?;
        }
        Ok(())
    }

    fn joining_otherwise(&self) -> Result<(), E> {
        let low = Frame { size: vec2(1024.0, 600.0), ..Frame::landscape() };
        for (frame, suffix) in [
            (Frame::spanish(), "_es"),
            (Frame::contrast(), "_hc"),
            (Frame::portrait(), "_portrait"),
            (Frame::large(), "_large"),
            (low, "_low"),
        ] {
            let mut cast = self.cast_in_new_house(frame, |_| {})?;
            cast.shot(&format!("F1_staff_code{suffix}"))?;
            cast.press("join-title")?;
            cast.actor.scan(INVITATION);
            cast.actor.hold_shared(joined(Joined::Failed(NotJoined::TurnedAway)));
            cast.shot(&format!("F4_join_turned_away{suffix}"))?;
        }
        Ok(())
    }

    /// The same without a network.
    fn joining_by_a_stick(&self) -> Result<(), E> {
        for (frame, suffix) in [
            (Frame::landscape(), ""),
            (Frame::spanish(), "_es"),
            (Frame::contrast(), "_hc"),
            (Frame::portrait(), "_portrait"),
            (Frame::large(), "_large"),
        ] {
            let mut cast = self.cast_in_new_house(frame, |_| {})?;
            // By keys: what is below in a low window comes up.
            let go = |cast: &mut Cast<'_, E>| {
                (0..4).for_each(|_| cast.actor.key(Key::Tab));
                cast.actor.key(Key::Enter);
            };
            cast.actor.scan(INVITATION);
            go(&mut cast);
            cast.shot(&format!("F4_stick{suffix}"))?;
            let file = PathBuf::from("/media/stick/Door A.entries");
            cast.actor.hold_shared(carried(Carried::Asks { file, is_wrong: true }));
            cast.shot(&format!("F4_stick_wrong{suffix}"))?;
            go(&mut cast);
            cast.shot(&format!("F4_stick_empty{suffix}"))?;
        }
        Ok(())
    }

    /// What was chosen to open at a door.
    fn opens_here(&self) -> Result<(), E> {
        for (opens, name) in [
            (Opens::Kiosk, "K1_opens_kiosk"),
            (Opens::Desk, "K_staff_opens_desk"),
            (Opens::Board, "H1_opens_board"),
        ] {
            let remember = |desk: &mut Desk| {
                let opens = Some(opens);
                desk.remember(&Settings { opens, ..Settings::default() }).ok();
            };
            let size = if opens == Opens::Board { super::BOARD } else { super::LANDSCAPE };
            let frame = Frame { size, ..Frame::landscape() };
            let mut cast = self.cast_after(frame, remember)?;
            cast.shot(name)?;
            if opens == Opens::Board {
                let when = DateTime::from_timestamp(MADE_S, 0).unwrap_or_default();
                let others = vec![heard(2, "Door B", when)];
                cast.actor.hold_doors(Doors { others, ..Doors::default() });
                cast.actor.key(Key::Escape);
                cast.shot("H1_way_out")?;
            }
        }
        let mut cast = self.cast(Frame::landscape())?;
        cast.open_desk("rail-settings")?;
        cast.press("o4-opens")?;
        cast.shot("O4_opens")?;
        cast.press("o4-opens-board")?;
        cast.shot("O4_opens_board")
    }
}
