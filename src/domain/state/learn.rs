//! What is learned of a guest.

use chrono::{DateTime, Utc};

use crate::domain::{Details, Guest, Register, Stamp, Text};

impl Guest {
    pub(super) fn learn(&mut self, (stamp, at): (Stamp, DateTime<Utc>), details: &Details) {
        let Details { name, email, phone, badge_name, pronouns, language, .. } = details;
        let Details { first_time, note, hidden, remember, child, .. } = details;
        set(&mut self.name, stamp, name.as_ref());
        set_text(&mut self.email, stamp, email.as_deref());
        set_text(&mut self.phone, stamp, phone.as_deref());
        let plain = Details {
            name: name.clone(),
            email: email.clone(),
            phone: phone.clone(),
            ..Details::default()
        };
        if plain != *details {
            let more = self.more.get_or_insert_default();
            set_text(&mut more.badge_name, stamp, badge_name.as_deref());
            set_text(&mut more.pronouns, stamp, pronouns.as_deref());
            set_text(&mut more.language, stamp, language.as_deref());
            set(&mut more.first_time, stamp, first_time.map(Some).as_ref());
            set_text(&mut more.note, stamp, note.as_deref());
            set(&mut more.hidden, stamp, hidden.as_ref());
            if let Some(remember) = remember {
                more.remember.set(stamp, at, *remember);
            }
            set(&mut more.child, stamp, child.as_ref());
        }
    }
}

fn set<T: Clone>(register: &mut Register<T>, stamp: Stamp, value: Option<&T>) {
    if let Some(value) = value {
        register.set(stamp, value.clone());
    }
}

fn set_text(register: &mut Register<Text>, stamp: Stamp, value: Option<&str>) {
    if let Some(value) = value {
        register.set(stamp, value.into());
    }
}
