//! Follow-ons, the loop and the spiral.

use super::records::{Defined, Place, Seen};
use super::thread::{STAGES, Told};

/// How a loop stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Closed(i32),
    SetDown,
    Resting,
    Waiting(&'static str),
    NotBegun,
}

impl<'a> Seen<'a> {
    /// The activities that follow from it, as places in `defined`; both `after` and birth count.
    fn follow_on_places(&self, all: &[Defined<'a>], at: usize) -> Vec<usize> {
        let counts_born = |next: usize| self.is_born_of(all, at, next) && !self.is_ancestor(all, next, at);
        let follows = |next: &usize| counts_born(*next) || self.counts_after(all, at, *next);
        (0..all.len()).filter(follows).collect()
    }

    /// Set inside a reflection of it.
    fn is_born_of(&self, all: &[Defined<'a>], at: usize, next: usize) -> bool {
        let Place::Reflection(holds) = all[next].place else { return false };
        let id = self.id(&all[at]);
        id.is_some() && holds.activity.as_deref() == id && next != at
    }

    /// Whether births alone lead from `ancestor` to `at`: of activities that were each set inside a reflection of the
    /// other, none follows from the other.
    fn is_ancestor(&self, all: &[Defined<'a>], ancestor: usize, at: usize) -> bool {
        let mut reached = vec![ancestor];
        for _ in all {
            let born = |next: &usize| reached.iter().any(|from| self.is_born_of(all, *from, *next));
            let born: Vec<_> = (0..all.len()).filter(born).collect();
            reached.extend(born);
            reached.sort_unstable();
            reached.dedup();
        }
        reached.contains(&at)
    }

    fn names_after(&self, all: &[Defined<'a>], at: usize, next: usize) -> bool {
        let id = self.id(&all[at]);
        id.is_some() && all[next].activity.after.as_deref() == id && next != at
    }

    /// An `after` on a ring counts as absent, also where a birth closes the ring.
    fn counts_after(&self, all: &[Defined<'a>], at: usize, next: usize) -> bool {
        self.names_after(all, at, next) && !self.leads_to(all, next, at, &mut vec![])
    }

    fn leads_to(&self, all: &[Defined<'a>], from: usize, to: usize, seen: &mut Vec<usize>) -> bool {
        if from == to {
            return true;
        }
        seen.push(from);
        let follows = |next: &usize| self.is_born_of(all, from, *next) || self.names_after(all, from, *next);
        let next: Vec<_> = (0..all.len()).filter(follows).collect();
        next.into_iter().any(|next| !seen.contains(&next) && self.leads_to(all, next, to, seen))
    }

    pub(super) fn follow_ons(&self, own: &Defined<'a>) -> Vec<Defined<'a>> {
        let all = &self.defined;
        let at = place(all, own);
        self.follow_on_places(all, at).into_iter().map(|next| all[next]).collect()
    }

    /// The stages shown by the end of `day`.
    fn stages_by(&self, own: &Defined<'a>, day: i32) -> Vec<&'static str> {
        let entries = self.entries_of(own).into_iter().filter(|entry| entry.date.day <= day);
        let shown: Vec<_> = entries.flat_map(|entry| self.stages_of(entry)).collect();
        let has_next = self.has_follow_on_by(own, day);
        STAGES.into_iter().filter(|stage| shown.contains(stage) || (*stage == STAGES[3] && has_next)).collect()
    }

    /// Whether a follow-on was set by the end of `day`; a standing one always was.
    fn has_follow_on_by(&self, own: &Defined<'a>, day: i32) -> bool {
        self.follow_ons(own).iter().any(|next| next.set_on().is_none_or(|set_on| set_on <= day))
    }

    pub(super) fn stages(&self, own: &Defined<'a>) -> Vec<&'static str> {
        self.stages_by(own, self.asked.day)
    }

    /// The first day on which all four stages and a follow-on are there.
    pub(super) fn closed_on(&self, own: &Defined<'a>) -> Option<i32> {
        if self.stages(own).len() < 4 || self.follow_ons(own).is_empty() {
            return None;
        }
        (0..=self.asked.day).find(|day| self.stages_by(own, *day).len() == 4 && self.has_follow_on_by(own, *day))
    }

    pub(super) fn loop_state(&self, own: &Defined<'a>) -> State {
        if let Some(day) = self.closed_on(own) {
            return State::Closed(day);
        }
        if let Some(ending) = self.ending(own) {
            if matches!(ending.outcome, "let_go" | "not_done") {
                return State::SetDown;
            }
            if self.is_resting(own, ending.by.day()) {
                return State::Resting;
            }
        }
        if self.entries_of(own).is_empty() {
            return State::NotBegun;
        }
        let shown = self.stages(own);
        let missing = STAGES.into_iter().find(|stage| !shown.contains(stage));
        State::Waiting(missing.unwrap_or("next_activity"))
    }

    fn is_resting(&self, own: &Defined<'a>, ended_on: i32) -> bool {
        let rest_after = self.client.rest_after.unwrap_or(28);
        let last_entry = self.entries_of(own).iter().map(|entry| entry.date.day).max();
        let is_quiet = last_entry.is_some_and(|day| self.asked.day - day > rest_after);
        let rests = |told: &Told<'_>| {
            matches!(told, Told::Review(..))
                && told.day() >= ended_on
                && last_entry.is_none_or(|entry| entry <= told.day())
        };
        is_quiet || self.told(own).iter().any(rests)
    }

    /// The longest chain in which every activity but the last has a closed loop.
    pub(super) fn spiral(&self) -> usize {
        let all = &self.defined;
        let closed: Vec<_> = all.iter().map(|own| self.closed_on(own).is_some()).collect();
        let next: Vec<_> = (0..all.len()).map(|at| self.follow_on_places(all, at)).collect();
        (0..all.len()).map(|at| longest(&closed, &next, &[at])).max().unwrap_or(0)
    }

    /// Days from the first day with experience to the closing.
    pub(super) fn days_to_close(&self, own: &Defined<'a>) -> Option<i32> {
        let closed_on = self.closed_on(own)?;
        (0..=closed_on).find(|day| self.stages_by(own, *day).contains(&STAGES[0])).map(|first| closed_on - first)
    }
}

fn place(all: &[Defined<'_>], own: &Defined<'_>) -> usize {
    all.iter().position(|other| std::ptr::eq(other.activity, own.activity)).unwrap_or(all.len())
}

/// The length of the longest chain that begins with `chain`; none names an activity twice.
fn longest(closed: &[bool], next: &[Vec<usize>], chain: &[usize]) -> usize {
    let last = chain[chain.len() - 1];
    if !closed[last] {
        return chain.len();
    }
    let longer = next[last].iter().filter(|own| !chain.contains(own));
    longer.map(|own| longest(closed, next, &[chain, &[*own]].concat())).max().unwrap_or(chain.len())
}
