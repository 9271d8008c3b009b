//! Given a list, when it is read and planned, then...

#![allow(dead_code, reason = "each test program uses some of it")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "these are tests, though not in test functions"
)]

use porchlight::domain::*;
use porchlight::intake::{Columns, Decisions, Field, House, Newcomer, Plan, Table, plan, read};

/// Reads one of the lists in `data/lists`.
pub(crate) fn table(file: &str) -> Table {
    let bytes = std::fs::read(format!("data/lists/{file}")).expect(file);
    read(&bytes, file, &|_| {}).expect(file)
}

/// Reads a list from text.
pub(crate) fn table_of(text: &str) -> Table {
    read(text.as_bytes(), "list.csv", &|_| {}).expect(text)
}

/// Plans a table into an empty house, and checks that no row is lost.
pub(crate) fn plan_of(table: &Table) -> Plan {
    plan_into(table, House::default(), &Decisions::default())
}

/// Plans one of the lists in `data/lists` into an empty house.
pub(crate) fn plan_file(file: &str) -> Plan {
    plan_of(&table(file))
}

/// Plans a table, and checks that no row is lost.
pub(crate) fn plan_into(table: &Table, house: House, decisions: &Decisions) -> Plan {
    let columns = Columns::guess(table);
    let plan = plan(table, &columns, house, decisions, &|_| {});
    assert_every_row_is_counted(&plan, table.count as usize);
    plan
}

/// rows = added + updated + unchanged + empty + `not_coming` + look, in the counts and in the JSON.
pub(crate) fn assert_every_row_is_counted(plan: &Plan, rows: usize) {
    let json = serde_json::to_value(plan.report()).unwrap();
    let number = |key: &str| json[key].as_u64().unwrap();
    let length = |key: &str| json[key].as_array().unwrap().len() as u64;
    let sum = number("added") + number("updated") + number("unchanged") + number("empty");
    assert_eq!(number("rows"), rows as u64);
    assert_eq!(number("rows"), sum + length("not_coming") + length("look"), "{json}");
    assert_eq!(plan.counts.not_coming, plan.not_coming.len());
    assert_eq!(plan.counts.look, plan.look.len());
}

/// The columns that are not ignored, as "header=field".
pub(crate) fn stored(plan: &Plan) -> Vec<String> {
    let kept = plan.columns.iter().filter(|column| column.field != Field::Ignored);
    kept.map(|column| format!("{}={}", column.header, column.field)).collect()
}

/// Names of those added.
pub(crate) fn names(plan: &Plan) -> Vec<String> {
    plan.added.iter().map(|newcomer| newcomer.name.full()).collect()
}

/// The one added by that name.
pub(crate) fn added<'a>(plan: &'a Plan, name: &str) -> &'a Newcomer {
    plan.added.iter().find(|it| it.name.full() == name).unwrap_or_else(|| panic!("no {name}"))
}

/// Rows not coming, with their status.
pub(crate) fn absent(plan: &Plan) -> Vec<(u32, &str)> {
    plan.not_coming.iter().map(|it| (it.row, it.status.as_str())).collect()
}

/// Rows under look, with their problem.
pub(crate) fn look(plan: &Plan) -> Vec<(u32, &str)> {
    plan.look.iter().map(|it| (it.row, it.problem.code())).collect()
}

/// A house with one gathering, into which lists can really be brought.
pub(crate) struct Evening {
    pub(crate) state: State,
    pub(crate) gathering: GatheringId,
    next: u128,
}

impl Evening {
    pub(crate) fn new() -> Self {
        let gathering = GatheringId::from(1);
        let mut evening = Self { state: State::default(), gathering, next: 1000 };
        evening.plan_gathering(gathering);
        evening
    }

    /// Plans another gathering of the same house, and goes on there.
    pub(crate) fn another(&mut self) {
        self.gathering = GatheringId::from(self.next);
        self.plan_gathering(self.gathering);
    }

    fn plan_gathering(&mut self, gathering: GatheringId) {
        let at = |text: &str| text.parse().unwrap();
        let plan = porchlight::domain::Plan {
            name: "Neighbours' Night".into(),
            venue: String::new(),
            starts: at("2026-11-20T17:00:00Z"),
            ends: at("2026-11-20T20:00:00Z"),
            zone: "Europe/Zurich".into(),
            spots: Vec::new(),
        };
        self.wish(Command::PlanGathering { gathering, plan });
    }

    fn id(&mut self) -> u128 {
        self.next += 1;
        self.next
    }

    /// Decides and folds; gives how many facts that were.
    pub(crate) fn wish(&mut self, command: Command) -> usize {
        let now = "2026-11-20T18:00:00Z".parse().unwrap();
        let facts = decide(&self.state, command, now).expect("not refused");
        let count = facts.len();
        for fact in facts {
            let tick = self.state.last_stamp().tick() + 1;
            let door = DoorId::from(7);
            let about = fact.about();
            let entry = Entry { door, seq: tick, tick, at: now, about, body: Body::Known(fact) };
            self.state.apply(&entry);
        }
        count
    }

    pub(crate) fn house(&self) -> House {
        House::of(&self.state, self.gathering)
    }

    pub(crate) fn plan(&self, table: &Table) -> Plan {
        plan_into(table, self.house(), &Decisions::default())
    }

    /// Brings a list in as the desk does; gives the plan and how many facts were written.
    pub(crate) fn bring(&mut self, table: &Table) -> (Plan, usize) {
        let plan = self.plan(table);
        let facts = self.carry_out(&plan);
        (plan, facts)
    }

    pub(crate) fn carry_out(&mut self, plan: &Plan) -> usize {
        let added = plan.added.iter().map(|newcomer| (None, newcomer));
        let updated = plan.updated.iter().map(|(guest, newcomer)| (Some(*guest), newcomer));
        let all: Vec<(Option<GuestId>, Newcomer)> =
            added.chain(updated).map(|(guest, newcomer)| (guest, newcomer.clone())).collect();
        let mut facts = 0;
        for (guest, newcomer) in all {
            let booking = newcomer.booking();
            facts += self.invite(guest, &newcomer, booking);
        }
        for guest in plan.not_coming.iter().filter_map(|it| it.guest) {
            let booking = Booking { expected: false, ..self.booking(guest) };
            facts += self.invite(Some(guest), &Newcomer::default(), booking);
        }
        for it in &plan.refused_tickets {
            let (gathering, guest, code) = (self.gathering, it.guest, it.code.as_str().into());
            facts += self.wish(Command::WithdrawTicket { gathering, guest, code });
        }
        for (guest, codes) in &plan.refused {
            let booking = guest.map(|guest| self.booking(guest)).unwrap_or_default();
            let newcomer = Newcomer { refused: codes.clone(), ..Newcomer::default() };
            facts += self.invite(*guest, &newcomer, booking);
        }
        facts
    }

    fn booking(&self, guest: GuestId) -> Booking {
        let visit = self.state.gathering(self.gathering).and_then(|it| it.visit(guest));
        visit.map(|visit| visit.booking().clone()).unwrap_or_default()
    }

    fn invite(&mut self, guest: Option<GuestId>, newcomer: &Newcomer, booking: Booking) -> usize {
        let codes = |codes: &[String]| codes.iter().map(|code| code.as_str().into()).collect();
        let sayings = newcomer.sayings().into_iter();
        let invitation = Invitation {
            gathering: self.gathering,
            guest: guest.unwrap_or_else(|| GuestId::from(self.id())),
            details: newcomer.details(),
            booking,
            tickets: codes(&newcomer.tickets),
            refused: codes(&newcomer.refused),
            lines: sayings.map(|saying| (LineId::from(self.id()), saying)).collect(),
        };
        self.wish(Command::Invite(Box::new(invitation)))
    }

    /// The one guest by that name.
    pub(crate) fn guest(&self, name: &str) -> GuestId {
        let mut named = self.state.guests().filter(|(_, guest)| guest.name().full() == name);
        let (id, _) = named.next().unwrap_or_else(|| panic!("no {name}"));
        assert!(named.next().is_none(), "two {name}");
        id
    }
}
