//! Circles while they are being arranged: who sits where, and what each circle costs.
#![allow(clippy::indexing_slicing, reason = "people and circles are numbered by this table itself")]

use std::ops::{Add, RangeInclusive};

use super::account::Account;
use super::sizes::Spread;
use crate::domain::AT_A_TABLE;
use crate::matching::floor::Floor;

/// The number of the circle of those in none.
pub(super) const NOWHERE: usize = usize::MAX;

#[derive(Clone)]
pub(super) struct Seats<'f> {
    pub(super) floor: &'f Floor,
    pub(super) circles: Vec<Vec<u32>>,
    /// How large each circle is meant to be.
    pub(super) targets: Vec<usize>,
    /// The two sizes circles are planned for.
    planned: (usize, usize),
    pub(super) spread: Spread,
    /// How many may sit together at all.
    pub(super) limits: RangeInclusive<usize>,
    /// Between which sizes people move.
    moved: (usize, usize),
    /// Everybody's circle.
    pub(super) of: Vec<usize>,
    accounts: Vec<Account>,
}

impl<'f> Seats<'f> {
    /// Empty circles for everybody.
    pub(super) fn new(floor: &'f Floor, spread: Spread) -> Self {
        let targets = spread.sizes(floor.len());
        let planned = (
            targets.last().copied().unwrap_or_default(),
            targets.first().copied().unwrap_or_default(),
        );
        let (limits, moved) = (spread.limits(), spread.moved(planned));
        let circles = vec![Vec::with_capacity(*limits.end()); targets.len()];
        let accounts = vec![Account::default(); targets.len()];
        let of = vec![NOWHERE; floor.len()];
        Self { floor, circles, targets, planned, spread, limits, moved, of, accounts }
    }

    pub(super) fn account(&self) -> Account {
        let nowhere = self.of.iter().filter(|it| **it == NOWHERE).map(|_| Account::LEFT_OUT);
        self.accounts.iter().copied().chain(nowhere).fold(Account::default(), Add::add)
    }

    pub(super) fn reckon(&self, people: &[u32]) -> Account {
        self.spread.account(self.floor, people, self.planned)
    }

    pub(super) fn put(&mut self, person: u32, circle: usize) {
        self.circles[circle].push(person);
        self.of[person as usize] = circle;
        self.accounts[circle] = self.reckon(&self.circles[circle]);
    }

    pub(super) fn take_out(&mut self, person: u32) {
        let circle = std::mem::replace(&mut self.of[person as usize], NOWHERE);
        if circle != NOWHERE {
            self.circles[circle].retain(|it| *it != person);
            self.accounts[circle] = self.reckon(&self.circles[circle]);
        }
    }

    /// A new circle of people who were in none.
    pub(super) fn open(&mut self, people: &[u32]) {
        let circle = self.circles.len();
        self.circles.push(Vec::new());
        self.targets.push(people.len());
        self.accounts.push(Account::default());
        for person in people {
            self.put(*person, circle);
        }
    }

    /// What changes if somebody joins a circle from nowhere.
    pub(super) fn joining(&self, person: u32, circle: usize) -> Account {
        let mut people = self.circles[circle].clone();
        people.push(person);
        self.reckon(&people) - self.accounts[circle] - Account::LEFT_OUT
    }

    /// What changes if two trade places; `None` where that changes nothing.
    pub(super) fn trading(&self, one: u32, other: u32) -> Option<Account> {
        let (here, there) = (self.of[one as usize], self.of[other as usize]);
        if here == there {
            return None;
        }
        Some(self.replacing(here, one, other) + self.replacing(there, other, one))
    }

    fn replacing(&self, circle: usize, out: u32, into: u32) -> Account {
        if circle == NOWHERE {
            return Account::default();
        }
        let mut people = [0; *AT_A_TABLE.end()];
        let circle_now = &self.circles[circle];
        for (place, it) in people.iter_mut().zip(circle_now) {
            *place = if *it == out { into } else { *it };
        }
        self.reckon(&people[..circle_now.len()]) - self.accounts[circle]
    }

    pub(super) fn trade(&mut self, one: u32, other: u32) {
        let (here, there) = (self.of[one as usize], self.of[other as usize]);
        for (circle, out, into) in [(here, one, other), (there, other, one)] {
            self.of[into as usize] = circle;
            if circle != NOWHERE {
                self.circles[circle].iter_mut().filter(|it| **it == out).for_each(|it| *it = into);
                self.accounts[circle] = self.reckon(&self.circles[circle]);
            }
        }
    }

    /// What changes if somebody moves to another circle; `None` where a circle would be too small
    /// or too large.
    pub(super) fn moving(&self, person: u32, to: usize) -> Option<Account> {
        let from = self.of[person as usize];
        if to == NOWHERE || from == to || self.circles[to].len() >= self.moved.1 {
            return None;
        }
        if from == NOWHERE {
            return Some(self.joining(person, to));
        }
        if self.circles[from].len() <= self.moved.0 {
            return None;
        }
        let left: Vec<u32> =
            self.circles[from].iter().copied().filter(|it| *it != person).collect();
        let leaving = self.reckon(&left) - self.accounts[from] + Account::LEFT_OUT;
        Some(leaving + self.joining(person, to))
    }

    pub(super) fn move_to(&mut self, person: u32, to: usize) {
        self.take_out(person);
        self.put(person, to);
    }
}
