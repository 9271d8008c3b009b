//! What is wrong with a row, and what can be done about it, in the words of the screen.

use crate::intake::{Choice, Decision, Doubt, Other, Problem};
use crate::ui::desk::view::{DeskView, count};
use crate::words::Value;

/// The sentence for a problem.
pub(super) fn problem(view: &DeskView<'_>, problem: &Problem) -> String {
    let say = |key: &str, args: &[(&str, Value<'_>)]| view.say_with(key, args);
    let text = |key: &str, text: &String| view.say_with(key, &[("text", text.as_str().into())]);
    match problem {
        Problem::NoName { email: Some(_) } => view.say("o1-problem-no-name").to_owned(),
        Problem::NoName { email: None } => view.say("o1-problem-no-name-at-all").to_owned(),
        Problem::PlaceholderName { text: it } => text("o1-problem-placeholder-name", it),
        Problem::NotAName { text: it } => text("o1-problem-not-a-name", it),
        Problem::TwoPeople { text: it, split } if split.len() == 2 => {
            text("o1-problem-two-people", it)
        }
        Problem::TwoPeople { text: it, .. } => text("o1-problem-several-people", it),
        Problem::SameEmail { with } => say("o1-problem-same-email", &other(with)),
        Problem::SameName { with } => say("o1-problem-same-name", &other(with)),
        Problem::BareName { with } => say("o1-problem-bare-name", &other(with)),
        Problem::SameTicket { with, code } => {
            let [row, name] = other(with);
            say("o1-problem-same-ticket", &[row, name, ("code", code.as_str().into())])
        }
        Problem::Mojibake { arrived, repaired, .. } => {
            let args =
                [("repaired", repaired.as_str().into()), ("arrived", arrived.as_str().into())];
            say("o1-problem-mojibake", &args)
        }
        Problem::LostLetters { column, text } => {
            in_column(view, "o1-problem-lost-letters", column, text)
        }
        Problem::UnsureLetters { column, text } => {
            in_column(view, "o1-problem-unsure-letters", column, text)
        }
        Problem::BadEmail { text: it, meant: None } => text("o1-problem-bad-email", it),
        Problem::BadEmail { text, meant: Some(meant) } => {
            let args = [("text", text.as_str().into()), ("meant", meant.as_str().into())];
            say("o1-problem-bad-email-meant", &args)
        }
        Problem::DamagedNumber { column, text } => {
            in_column(view, "o1-problem-damaged-number", column, text)
        }
        Problem::TotalsRow { text: it } => text("o1-problem-totals-row", it),
        Problem::RepeatedHeader => view.say("o1-problem-repeated-header").to_owned(),
        Problem::TooManyCells { cells, columns } => {
            let more = count(cells.saturating_sub(*columns));
            say("o1-problem-too-many-cells", &[("n", more)])
        }
        Problem::MovedCells { column } => {
            say("o1-problem-moved-cells", &[("column", column.as_str().into())])
        }
        Problem::TooFewCells { .. } => view.say("o1-problem-too-few-cells").to_owned(),
        Problem::TooLong { column, .. } => {
            say("o1-problem-too-long", &[("column", column.as_str().into())])
        }
        Problem::Undecided { status } => {
            say("o1-problem-undecided", &[("status", status.as_str().into())])
        }
        Problem::UnknownStatus { status } => {
            say("o1-problem-unknown-status", &[("status", status.as_str().into())])
        }
        Problem::Heading { text: it } => text("o1-problem-heading", it),
        Problem::TakesOff { status, with } => {
            let args = [("status", status.as_str().into()), ("name", with.name.as_str().into())];
            say("o1-problem-takes-off", &args)
        }
        Problem::UnderHeading { heading } => text("o1-problem-under-heading", heading),
    }
}

/// Row 0 is somebody in the house rather than in the list.
fn other(with: &Other) -> [(&'static str, Value<'_>); 2] {
    [("row", i64::from(with.row.unwrap_or(0)).into()), ("name", with.name.as_str().into())]
}

fn in_column(view: &DeskView<'_>, key: &str, column: &str, text: &str) -> String {
    view.say_with(key, &[("text", text.into()), ("column", column.into())])
}

/// The word on the button of a choice.
pub(super) fn choice(view: &DeskView<'_>, choice: Choice, problem: &Problem) -> String {
    let key = match (choice, problem) {
        (Choice::TypeName, _) => "o1-fix-type-a-name",
        (
            Choice::LeaveOut,
            Problem::Undecided { .. }
            | Problem::UnknownStatus { .. }
            | Problem::UnderHeading { .. },
        ) => "o1-fix-not-coming",
        (Choice::LeaveOut, _) => "o1-fix-leave-out",
        (Choice::Split, _) => "o1-fix-split",
        (Choice::Keep, Problem::TwoPeople { .. }) => "o1-fix-keep-as-one",
        (Choice::Keep, Problem::BadEmail { .. }) => "o1-fix-drop-email",
        (Choice::Keep, _) => "o1-fix-keep",
        (Choice::SamePerson, Problem::TakesOff { .. }) => "o1-fix-takes-off",
        (Choice::SamePerson, _) => "o1-fix-same-person",
        (Choice::BothStay, Problem::TakesOff { .. }) => "o1-fix-somebody-else",
        (Choice::BothStay, _) => "o1-fix-both-stay",
        (Choice::Fix, Problem::Mojibake { alike, .. }) if *alike > 1 => {
            return view.count("o1-fix-all-like-it", *alike);
        }
        (Choice::Fix, _) => "o1-fix-it",
        (Choice::Edit, _) => "o1-fix-edit",
        (Choice::Expect, _) => "o1-fix-coming",
    };
    view.say(key).to_owned()
}

/// The same for all rows of a group: so many that are open, beside so many that are not.
pub(super) fn for_all(
    view: &DeskView<'_>,
    made: Choice,
    problem: &Problem,
    [open, rest]: [usize; 2],
) -> String {
    let is_one_of_several = matches!(problem, Problem::Mojibake { .. });
    let word = if is_one_of_several {
        view.say("o1-fix-it").to_owned()
    } else {
        choice(view, made, problem)
    };
    let args = [("n", count(open)), ("rest", count(rest)), ("choice", word.as_str().into())];
    let is_collision = made == Choice::BothStay && !matches!(problem, Problem::TakesOff { .. });
    view.say_with(if is_collision { "o1-all-two-people" } else { "o1-all" }, &args)
}

/// What the rows of a group have in common.
pub(super) fn group(view: &DeskView<'_>, problem: &Problem) -> String {
    let key = match problem {
        Problem::NoName { .. } => "o1-group-no-name",
        Problem::PlaceholderName { .. } => "o1-group-placeholder-name",
        Problem::NotAName { .. } => "o1-group-not-a-name",
        Problem::TwoPeople { .. } => "o1-group-two-people",
        Problem::SameEmail { .. } => "o1-group-same-email",
        Problem::SameName { .. } => "o1-group-same-name",
        Problem::BareName { .. } => "o1-group-bare-name",
        Problem::SameTicket { .. } => "o1-group-same-ticket",
        Problem::Mojibake { .. } => "o1-group-mojibake",
        Problem::LostLetters { .. } => "o1-group-lost-letters",
        Problem::UnsureLetters { .. } => "o1-group-unsure-letters",
        Problem::BadEmail { .. } => "o1-group-bad-email",
        Problem::DamagedNumber { .. } => "o1-group-damaged-number",
        Problem::TotalsRow { .. } => "o1-group-totals-row",
        Problem::RepeatedHeader => "o1-problem-repeated-header",
        Problem::TooManyCells { .. } | Problem::MovedCells { .. } => "o1-group-moved-cells",
        Problem::TooFewCells { .. } => "o1-group-too-few-cells",
        Problem::TooLong { .. } => "o1-group-too-long",
        Problem::Heading { .. } => "o1-group-heading",
        Problem::TakesOff { .. } => "o1-group-takes-off",
        Problem::Undecided { status: text } | Problem::UnknownStatus { status: text } => {
            return view.say_with("o1-group-undecided", &[("status", text.as_str().into())]);
        }
        Problem::UnderHeading { heading: text } => {
            return view.say_with("o1-group-under-heading", &[("text", text.as_str().into())]);
        }
    };
    view.say(key).to_owned()
}

/// What was decided about a row, said beside it.
pub(super) fn decided(view: &DeskView<'_>, decision: &Decision, problem: &Problem) -> String {
    let made = match decision {
        Decision::TypeName(name) => return name.clone(),
        Decision::Edit { text, .. } => return text.clone(),
        Decision::Fix => return view.say("o1-decided-fixed").to_owned(),
        Decision::LeaveOut => Choice::LeaveOut,
        Decision::Split => Choice::Split,
        Decision::Keep => Choice::Keep,
        Decision::SamePerson => Choice::SamePerson,
        Decision::BothStay => Choice::BothStay,
        Decision::Expect => Choice::Expect,
    };
    choice(view, made, problem)
}

/// What the cells of a column look like, in a sentence.
pub(super) fn evidence(view: &DeskView<'_>, doubt: Doubt) -> String {
    let key = match doubt {
        Doubt::LooksLikeCodes { different, is_taken } => {
            let key = if is_taken { "o1-evidence-codes" } else { "o1-evidence-codes-left-out" };
            return view.count(key, different);
        }
        Doubt::LooksLikeStatus { is_taken: true } => "o1-evidence-status",
        Doubt::LooksLikeStatus { is_taken: false } => "o1-evidence-status-left-out",
        Doubt::LooksLikeNames { is_taken: true } => "o1-evidence-names",
        Doubt::LooksLikeNames { is_taken: false } => "o1-evidence-names-left-out",
        Doubt::SecondPerson => "o1-evidence-second-person",
        Doubt::LooksLikeEmails => "o1-evidence-emails",
    };
    view.say(key).to_owned()
}

/// Why somebody should say what a column is, in little room.
pub(super) const fn doubt_key(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::LooksLikeCodes { is_taken: true, .. } => "o1-doubt-codes",
        Doubt::LooksLikeCodes { is_taken: false, .. } => "o1-doubt-codes-left-out",
        Doubt::LooksLikeStatus { is_taken: true } => "o1-doubt-status",
        Doubt::LooksLikeStatus { is_taken: false } => "o1-doubt-status-left-out",
        Doubt::LooksLikeNames { is_taken: true } => "o1-doubt-names",
        Doubt::LooksLikeNames { is_taken: false } => "o1-doubt-names-left-out",
        Doubt::SecondPerson => "o1-doubt-second-person",
        Doubt::LooksLikeEmails => "o1-doubt-emails",
    }
}
