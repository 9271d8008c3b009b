//! Small lists, each a kind of list that checks-in programs got wrong, and what is right about it.
//! The people in them are invented. A guest is "Given|Family"; rows count from 1.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a case that is not as it should be fails"
)]

mod lists;

use std::collections::BTreeMap;

use lists::*;
use porchlight::intake::{Newcomer, Plan, read};
use serde_json::Value;

/// A list that was read and planned into an empty house.
struct Case {
    plan: Plan,
}

impl Case {
    fn of(file: &str) -> Self {
        let bytes = std::fs::read(format!("data/cases/{file}")).expect(file);
        Self::written(&bytes, file)
    }

    fn written(bytes: &[u8], file: &str) -> Self {
        let table = read(bytes, file, &|_| {}).expect(file);
        Self { plan: plan_of(&table) }
    }

    /// What of the checks does not hold, a line each.
    fn wrong(&self, title: &str, checks: &[Value]) -> Vec<String> {
        let names: Vec<_> = self.guests().into_keys().collect();
        let fails =
            checks.iter().filter(|check| !self.holds_all(&Value::Array(vec![(*check).clone()])));
        fails
            .map(|check| format!("{title}: {check} but {names:?}, {:?}", look(&self.plan)))
            .collect()
    }

    fn guests(&self) -> BTreeMap<String, &Newcomer> {
        let key = |it: &Newcomer| format!("{}|{}", it.name.given, it.name.family);
        self.plan.added.iter().map(|it| (key(it), it)).collect()
    }

    fn holds(&self, what: &str, want: &Value) -> bool {
        let guests = self.guests();
        let plan = &self.plan;
        let texts = |value: &Value| -> Vec<String> {
            value.as_array().unwrap().iter().map(|it| it.as_str().unwrap().to_owned()).collect()
        };
        let rows = |value: &Value| -> Vec<u32> {
            value.as_array().unwrap().iter().map(|it| it.as_u64().unwrap() as u32).collect()
        };
        let pairs = |value: &Value| -> Vec<(Value, Value)> {
            value.as_array().unwrap().iter().map(|it| (it[0].clone(), it[1].clone())).collect()
        };
        let has = |name: &Value| guests.contains_key(name.as_str().unwrap());
        let look: Vec<u32> = plan.look.iter().map(|it| it.row).collect();
        let gone: Vec<u32> = plan.not_coming.iter().map(|it| it.row).collect();
        match what {
            "any" => want.as_array().unwrap().iter().any(|all| self.holds_all(all)),
            "guests" => {
                let mut wanted = texts(want);
                wanted.sort();
                guests.keys().cloned().collect::<Vec<_>>() == wanted
            }
            "guest" => texts(want).iter().all(|name| guests.contains_key(name)),
            "no_guest" => !texts(want).iter().any(|name| guests.contains_key(name)),
            "look" => rows(want).iter().all(|row| look.contains(row)),
            "not_coming" => rows(want).iter().all(|row| gone.contains(row)),
            "look_or_guest" => {
                let row = |row: &Value| look.contains(&(row.as_u64().unwrap() as u32));
                pairs(want).iter().all(|(at, name)| row(at) || has(name))
            }
            "rows" => plan.counts.rows as u64 == want.as_u64().unwrap(),
            "given" => {
                let mut wanted = texts(want);
                let mut given: Vec<_> =
                    plan.added.iter().map(|it| it.name.given.to_string()).collect();
                wanted.sort();
                given.sort();
                given == wanted
            }
            "names_hold" => want.as_array().unwrap().iter().all(|parts| {
                guests.keys().any(|name| texts(parts).iter().all(|part| name.contains(part)))
            }),
            "email" => want.as_object().unwrap().iter().all(|(name, email)| {
                guests.get(name).and_then(|it| it.email.as_deref()) == email.as_str()
            }),
            "given_starts" => texts(want)
                .iter()
                .all(|start| plan.added.iter().any(|it| it.name.given.starts_with(start.as_str()))),
            "companions" => want.as_object().unwrap().iter().all(|(name, count)| {
                let said = guests.get(name).and_then(|it| it.companions);
                said.map(u64::from) == count.as_u64()
            }),
            "no_ticket" => {
                let wanted = texts(want);
                !guests.values().any(|it| it.tickets.iter().any(|code| wanted.contains(code)))
            }
            "note_has" => {
                let [name, part] = [&want[0], &want[1]].map(|it| it.as_str().unwrap());
                let note = guests.get(name).and_then(|it| it.note.as_deref());
                note.is_some_and(|note| note.contains(part))
            }
            "output_has" => {
                let report = serde_json::to_string(&plan.report()).unwrap();
                report.contains(want.as_str().unwrap())
            }
            // A code on the list is somebody's ticket.
            "scan" => pairs(want).iter().all(|(code, _)| {
                let code = code.as_str().unwrap();
                guests.values().any(|it| it.tickets.iter().any(|ticket| ticket == code))
            }),
            "guest_sees" => pairs(want).iter().all(|(_, shown)| {
                guests.values().any(|it| it.name.at_the_door() == shown.as_str().unwrap())
            }),
            other => panic!("what is {other}?"),
        }
    }

    fn holds_all(&self, checks: &Value) -> bool {
        let checks = checks.as_array().unwrap().iter().flat_map(|it| it.as_object().unwrap());
        checks.into_iter().all(|(what, want)| self.holds(what, want))
    }
}

#[test]
fn lists_of_every_kind_come_in_right_or_are_asked_about() {
    let expected = std::fs::read_to_string("data/cases/expected.json").unwrap();
    let expected: BTreeMap<String, Value> = serde_json::from_str(&expected).unwrap();
    let wrong: Vec<String> = expected
        .iter()
        .flat_map(|(file, checks)| Case::of(file).wrong(file, checks.as_array().unwrap()))
        .collect();
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn small_lists_of_every_kind_come_in_right_or_are_asked_about() {
    let file = std::fs::read_to_string("data/cases/small.txt").unwrap();
    let cases: Vec<&str> = file.split("\n= ").skip(1).collect();
    let mut wrong = Vec::new();
    for case in &cases {
        let (title, rest) = case.split_once('\n').unwrap();
        let (list, checks) = rest.split_once("\n> ").expect(title);
        let checks = serde_json::Deserializer::from_str(checks).into_iter::<Value>();
        let checks: Vec<Value> = checks.collect::<Result<_, _>>().expect(title);
        wrong.extend(Case::written(list.as_bytes(), title).wrong(title, &checks));
    }
    assert!(cases.len() > 200, "{}", cases.len());
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
