//! Names with nothing beside them: who they are is asked where they may be somebody on the list.

mod lists;

use lists::*;
use porchlight::intake::{Decision, Decisions, House};

/// Plans a list with one decision about one row, into an empty house.
fn decided(list: &str, row: u32, decision: Decision) -> porchlight::intake::Plan {
    let mut decisions = Decisions::default();
    decisions.decide(row, decision);
    plan_into(&table_of(list), House::default(), &decisions)
}

#[test]
fn a_bare_first_name_that_somebody_on_the_list_has_is_asked_about_whichever_comes_first() {
    let list = "Name,Email\nAna,ana@posta.example\nBen Okafor,ben@posta.example\nAna,\n";
    let plan = plan_of(&table_of(list));
    assert_eq!(look(&plan), [(3, "bare-name")]);
    let says = plan.look[0].problem.says();
    assert!(says.starts_with("Perhaps row 1 (Ana)") && says.contains("same person"), "{says}");

    let other_way = "Name,Email\nAna,\nBen Okafor,ben@posta.example\nAna,ana@posta.example\n";
    assert_eq!(look(&plan_of(&table_of(other_way))), [(3, "bare-name")]);

    let one = decided(list, 3, Decision::SamePerson);
    assert_eq!((names(&one), look(&one)), (vec!["Ana".to_owned(), "Ben Okafor".into()], vec![]));
    let two = decided(list, 3, Decision::BothStay);
    assert_eq!((two.people(), look(&two)), (3, vec![]));
}

#[test]
fn a_row_with_only_a_family_name_that_somebody_on_the_list_has_is_asked_about() {
    let list = "First name,Last name,Email\nAna,Pereira,ana@posta.example\n,Pereira,\n\
                ,Okafor,\nBen,Okafor,ben@posta.example\n,Park,\n";
    let plan = plan_of(&table_of(list));
    assert_eq!(look(&plan), [(2, "bare-name"), (4, "bare-name")]);
    assert_eq!(names(&plan), ["Ana Pereira", "Okafor", "Park"]);
    let one = decided(list, 2, Decision::SamePerson);
    assert_eq!(added(&one, "Ana Pereira").email.as_deref(), Some("ana@posta.example"));
    assert!(!names(&one).contains(&"Pereira".to_owned()));
}

#[test]
fn two_who_each_can_be_told_by_something_and_ana_beside_ana_pereira_are_two_people() {
    for list in [
        "Name,Email\nAna,ana@posta.example\nAna,other@posta.example\n",
        "Name,User ID\nTom,user 12537919\nTom,user 12537920\n",
        "Name,Email\nAna Pereira,ana@posta.example\nAna,\n",
        "Name,Email\nAna,\nAna Pereira,ana@posta.example\n",
        "Name\nAna\nBen\nTom\n",
    ] {
        let plan = plan_of(&table_of(list));
        assert_eq!((look(&plan), plan.people()), (vec![], plan.counts.rows), "{list}");
    }
}

#[test]
fn a_bare_name_is_asked_about_on_tonights_list_and_a_list_of_first_names_not_by_the_house() {
    let form = "Name,Email\nAna,ana@posta.example\nBen,ben@posta.example\nIda Lund,ida@x.example\n";
    let first_names = "Name\nAna\nBen\nTom\n";
    let mut evening = Evening::new();
    evening.bring(&table_of(form));
    let here = evening.plan(&table_of(first_names));
    assert_eq!(look(&here), [(1, "bare-name"), (2, "bare-name")], "both are on tonight's list");

    evening.another();
    let next = evening.plan(&table_of(first_names));
    assert_eq!((look(&next), next.people()), (vec![], 3), "a question a row would be guessed at");
    let mixed = "Name,Email\nAna,\nRui Costa,rui@x.example\nMei Park,mei@x.example\n";
    let next = evening.plan(&table_of(mixed));
    assert_eq!(look(&next), [(1, "bare-name")], "one among others is worth a question");
}

#[test]
fn a_list_of_first_names_again_asks_nothing_and_adds_nobody() {
    let list = table_of("Name\nAna\nBen\nTom\n");
    let mut evening = Evening::new();
    evening.bring(&list);
    let (again, facts) = evening.bring(&list);
    assert_eq!((look(&again), again.counts.unchanged, facts), (vec![], 3, 0));
}

#[test]
fn whatever_bare_names_a_list_mixes_every_row_is_counted_and_each_question_has_two_answers() {
    let given = ["Ana", "", "Ben", "Ana"];
    let family = ["", "Pereira", "Okafor"];
    let email = ["", "a@x.example", "b@x.example"];
    for seed in 0..400_usize {
        let row = |at: usize| {
            let dice = seed.wrapping_mul(2_654_435_761).wrapping_add(at * 40_503) >> 3;
            let (g, f, e) = (dice % 4, dice / 4 % 3, dice / 12 % 3);
            format!("{},{},{}\n", given[g], family[f], email[e])
        };
        let list: String = (0..6).map(row).collect();
        let table = table_of(&format!("First name,Last name,Email\n{list}"));
        // Every row is counted: `plan_into` checks it.
        let plan = plan_of(&table);
        for decision in [Decision::SamePerson, Decision::BothStay] {
            let mut decisions = Decisions::default();
            decisions.decide_all("bare-name", decision.clone());
            let settled = plan_into(&table, House::default(), &decisions);
            let open = look(&settled);
            assert!(!open.iter().any(|(_, code)| *code == "bare-name"), "{list}: {open:?}");
            let kept = settled.people() + settled.counts.look;
            assert!(kept >= plan.people(), "{decision:?} loses nobody: {list}");
        }
    }
}

#[test]
fn a_name_with_a_nickname_in_any_brackets_is_one_person_with_a_first_name() {
    let list = "Name,Email\nRichard「Rez」Okafor,r@x.example\nAna（Nina）Pereira,a@x.example\n\
                \"Ben \"\"Benny\"\" Lund\",b@x.example\n(Mo) Haddad,m@x.example\n";
    let plan = plan_of(&table_of(list));
    assert_eq!(look(&plan), []);
    let first: Vec<_> = plan.added.iter().map(|it| it.name.first()).collect();
    assert_eq!(first, ["Richard", "Ana", "Ben", "Mo"]);
    let seen: Vec<_> = plan.added.iter().map(|it| it.name.at_the_door()).collect();
    assert_eq!(seen, ["Richard O.", "Ana P.", "Ben L.", "Mo H."]);
}
