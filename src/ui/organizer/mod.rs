//! The organizer's screens: O1 brings a guest list, O3 hands every guest their own follow-up, and
//! gatherings are planned.

mod follow;
mod gathering;
mod list;
mod page;
mod written;

pub(in crate::ui) use follow::FollowUps;
pub(in crate::ui) use gathering::Gatherings;
pub(in crate::ui) use list::GuestList;
pub(in crate::ui) use written::free_name;
