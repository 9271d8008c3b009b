use super::*;

#[test]
fn every_systems_way_of_not_coming_is_understood() {
    for status in [
        "Cancelled",
        "CANCELED",
        "Refunded",
        "declined",
        "waitlist",
        "Waitlisted",
        "RELEASED",
        "Not Attending",
        "Deleted",
        "No",
        "NO",
        "Storniert",
        "Cancelado",
        "Annulé",
        "invited",
        "Lista de espera",
        "Liste d'attente",
        "Warteliste",
        "No, I can't make it",
        "Sorry, I can't make it",
        "Expired",
        "Anulowane",
        "Geannuleerd",
        "Nein",
        "Rimborsato",
    ] {
        assert_eq!(standing(status), Standing::NotComing, "{status}");
        assert!(is_status(status), "{status}");
    }
}

#[test]
fn what_somebody_still_has_to_say_is_undecided() {
    for status in
        ["pending", "Pending approval", "AWAITING_PAYMENT", "TO BE CONFIRMED", "Pendiente"]
    {
        assert_eq!(standing(status), Standing::Undecided, "{status}");
    }
}

#[test]
fn what_is_known_is_coming_and_the_rest_is_unknown() {
    for status in [
        "Attending",
        "Checked In",
        "approved",
        "Yes",
        "ACTIVE",
        "ACQUIRED",
        "CHECKED_IN",
        "TO_BE_PAID",
        "",
        "Bezahlt",
        "sí",
        "Maybe",
        "Yes, but I can't make it before 8",
        "Partially refunded",
        "Not checked in",
        "Norbert will come",
        "2",
        "2026-11-20 18:04",
    ] {
        assert_eq!(standing(status), Standing::Coming, "{status}");
    }
    for status in ["Bringing cake", "Brand new thing", "Zzyzx"] {
        assert_eq!(standing(status), Standing::Unknown, "{status}");
    }
}

#[test]
fn first_time_and_companions_are_read_from_what_people_write() {
    assert_eq!(first_time("Yes!", false), Some(true));
    assert_eq!(first_time("Sí, es mi primera vez", false), Some(true));
    assert_eq!(first_time("Yes, twice", true), Some(false));
    assert_eq!(first_time("Returning", false), Some(false));
    assert_eq!(first_time("perhaps", false), None);
    assert_eq!(companions("+2", false), Some(2));
    assert_eq!(companions("3", true), Some(2));
    assert_eq!(companions("yes", false), Some(1));
    assert_eq!(companions("none", false), Some(0));
    assert_eq!(companions("Solo", false), Some(0));
    assert_eq!(companions("my sister", false), None);
    assert_eq!(companions("20251120", false), None);
}
