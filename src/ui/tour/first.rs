//! The first start: a staff code, a gathering, a guest list.

use super::{Frame, Mishap, STAFF_CODE, Tour, Walk};

/// A code that is not easy to guess.
const CODE: &str = "040719";

pub(super) fn walks<E: Mishap>() -> [Walk<E>; 1] {
    [|tour| tour.first_start()]
}

impl<E: Mishap> Tour<'_, E> {
    fn first_start(&self) -> Result<(), E> {
        let mut cast = self.cast_in_new_house(Frame::landscape(), |_| {})?;
        cast.shot("F1_staff_code")?;
        cast.actor.write(STAFF_CODE);
        cast.shot("F1_staff_code_easy")?;
        cast.actor.write(CODE);
        cast.shot("F1_staff_code_again")?;
        cast.actor.write(CODE);
        cast.shot("F2_gathering")?;
        cast.press("gathering-create")?;
        cast.shot("F2_gathering_nameless")?;
        cast.press("gathering-name")?;
        cast.actor.write("Neighbours’ Night");
        cast.press("gathering-create")?;
        cast.shot("F3_list")
    }
}
