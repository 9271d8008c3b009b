//! A guest list comes in, with doubts, and once more.

use std::path::PathBuf;

use super::cast::{Cast, plan_another};
use super::{Frame, Mishap, Tour, Walk};
use crate::ui::actor::NotThere;

pub(super) fn walks<E: Mishap>() -> [Walk<E>; 11] {
    [
        |tour| tour.list(Frame::landscape(), ""),
        |tour| tour.list(Frame::portrait(), "_portrait"),
        |tour| tour.list(Frame::contrast(), "_hc"),
        |tour| tour.list(Frame::large(), "_large"),
        |tour| tour.list(Frame::spanish(), "_es"),
        |tour| tour.doubts(Frame::landscape(), ""),
        |tour| tour.doubts(Frame::portrait(), "_portrait"),
        |tour| tour.doubts(Frame::contrast(), "_hc"),
        |tour| tour.doubts(Frame::large(), "_large"),
        |tour| tour.doubts(Frame::spanish(), "_es"),
        |tour| tour.list_again(),
    ]
}

/// The sheet of the doubtful list that holds the guests.
const SHEET: &str = "Guests, 118";

impl<E: Mishap> Tour<'_, E> {
    fn list(&self, frame: Frame, suffix: &str) -> Result<(), E> {
        let mut cast = self.cast_after(frame, plan_another)?;
        cast.open_desk("rail-guest-list")?;
        cast.shot(&format!("O1_first{suffix}"))?;
        cast.actor.drop_file(self.stage.typed_list());
        cast.actor.wait_for(cast.words.say("o1-save-report"))?;
        cast.shot(&format!("O1{suffix}"))
    }

    /// A workbook: its sheets, its columns, its rows, its words.
    fn doubts(&self, frame: Frame, suffix: &str) -> Result<(), E> {
        let mut cast = self.cast_after(frame, plan_another)?;
        cast.open_desk("rail-guest-list")?;
        cast.actor.drop_file(self.stage.doubtful_list());
        cast.actor.wait_for(cast.words.say("o1-sheets"))?;
        cast.shot(&format!("O1_sheets{suffix}"))?;
        cast.actor.press(SHEET)?;
        cast.actor.wait_for(cast.words.say("o1-save-report"))?;
        cast.shot(&format!("O1_doubts_untouched{suffix}"))?;
        cast.press("o1-fix-same-person")?;
        settle(&mut cast)?;
        cast.shot(&format!("O1_doubts{suffix}"))?;
        if suffix.is_empty() {
            decide(&mut cast)?;
        }
        cast.press("o1-show-all")?;
        cast.shot(&format!("O1_doubts_columns{suffix}"))?;
        cast.press("o1-show-doubts")?;
        let left_out = cast.words.say_with("o1-see-left-out", &[("n", 10.into())]);
        cast.actor.press(&left_out)?;
        cast.shot(&format!("O1_doubts_left_out{suffix}"))
    }

    /// A newer list, once people are on the list.
    fn list_again(&self) -> Result<(), E> {
        let mut cast = self.cast_after(Frame::landscape(), plan_another)?;
        cast.open_desk("rail-guest-list")?;
        cast.actor.drop_file(&self.list_of("again-1.csv", FIRST));
        cast.actor.wait_for(&cast.words.say_with("o1-add", &[("n", 4.into())]))?;
        cast.actor.press(&cast.words.say_with("o1-add", &[("n", 4.into())]))?;
        cast.actor.wait_for(&cast.words.say_with("o1-done", &[("n", 4.into())]))?;
        cast.shot("O1_added")?;
        cast.actor.drop_file(&self.list_of("again-2.csv", NEWER));
        cast.actor.wait_for(&cast.words.say_with("o1-see-changes", &[("n", 3.into())]))?;
        cast.shot("O1_again")?;
        cast.actor.press(&cast.words.say_with("o1-see-changes", &[("n", 3.into())]))?;
        cast.shot("O1_again_changes")
    }

    fn list_of(&self, name: &str, text: &str) -> PathBuf {
        let path = self.stage.folder().join(name);
        // A list that cannot be written is not there to be waited for, which ends the tour.
        std::fs::write(&path, text).ok();
        path
    }
}

/// Four people who are coming.
const FIRST: &str = "\
Name,Email,Ticket code,Status
Ana Pereira,ana.p@posta.example,K3V9X2M4,Going
Ana Pereira,ana.p@posta.example,P7Q1Z8W2,Going
Ben Okafor,ben.o@posta.example,T5R2Y6U1,Going
Mei Park,mei.p@posta.example,B8N3M1L7,Going
Olu Adeyemi,olu.a@posta.example,C2D9F5G3,Going
";

/// The same a day later.
const NEWER: &str = "\
Name,Email,Ticket code,Status,Phone
Ana Pereira,ana.p@posta.example,K3V9X2M4,Going,
Ana Pereira,ana.p@posta.example,P7Q1Z8W2,Cancelled,
Ben Okafor,ben.o@posta.example,T5R2Y6U1,Cancelled,
Mei Park,mei.p@posta.example,B8N3M1L7,Going,
Olu Adeyemi,olu.a@posta.example,C2D9F5G3,Going,07700 900142
Ida Lund,ida.l@posta.example,H4J6K8S1,Going,
";

/// Goes on to the row that needs a name typed; rows further down are not made before they are seen.
fn decide<E: Mishap>(cast: &mut Cast<'_, E>) -> Result<(), E> {
    let two_people = [("n", 2.into()), ("rest", 1.into())];
    cast.actor.press(&cast.words.say_with("o1-all-two-people", &two_people))?;
    settle(cast)?;
    let coming = cast.words.say("o1-fix-coming");
    let coming = [("n", 2.into()), ("rest", 0.into()), ("choice", coming.into())];
    cast.actor.press(&cast.words.say_with("o1-all", &coming))?;
    settle(cast)?;
    cast.shot("O1_doubts_decided")?;
    cast.press("o1-fix-type-a-name")?;
    cast.actor.write("Noor Haddad");
    cast.shot("O1_doubts_typing")?;
    Ok(cast.press("shared-cancel")?)
}

/// Waits until what was decided is planned.
fn settle<E: Mishap>(cast: &mut Cast<'_, E>) -> Result<(), NotThere> {
    let replanning = cast.words.say("o1-replanning");
    cast.actor.wait_without(replanning)
}
