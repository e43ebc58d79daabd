//! What follows from what: an activity with `after`, or one set inside a reflection of another.

use std::collections::HashMap;

use crate::model::activity::Activity;
use crate::model::moment::Day;

use super::identity::SetIn;
use super::rings::ring_numbers;
use super::thread::ActivityThread;

/// Why an `after` counts as absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum AbsentReason {
    /// It names the activity it stands in.
    Itself,
    /// No file defines that id.
    Unknown,
    /// It stands on a ring, perhaps one that a birth inside a reflection closes.
    Ring,
}

/// An `after` that counts as absent.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AbsentAfter<'a> {
    /// The file that holds the activity, relative to the journal's root.
    pub path: &'a str,
    /// The activity it stands in.
    pub activity: &'a Activity,
    /// The day that activity was set; a standing one has none.
    pub set_on: Option<Day>,
    /// Why it counts as absent.
    pub reason: AbsentReason,
}

/// What follows from what, by index into the analysis's threads.
#[derive(Debug, Default)]
pub(super) struct FollowOns<'a> {
    /// For each thread what follows from it, in the order of the format, each once.
    pub(super) of: Vec<Vec<usize>>,
    pub(super) absent: Vec<AbsentAfter<'a>>,
    /// Whether each thread follows from earlier ones only. Then nothing can stand on a ring, and what follows from what is not
    /// changed by threads that come later.
    pub(super) lead_onward: bool,
}

impl<'a> FollowOns<'a> {
    pub(super) fn of(threads: &[ActivityThread<'a>], by_id: &HashMap<&str, usize>) -> Self {
        let births: Vec<_> = threads.iter().map(|thread| born_of(thread, by_id)).collect();
        let mut follow_ons = Self::default();
        let afters: Vec<_> =
            threads.iter().enumerate().map(|(at, thread)| follow_ons.after(at, thread, by_id)).collect();
        follow_ons.lead_onward = lead_onward(&births) && lead_onward(&afters);
        if follow_ons.lead_onward {
            follow_ons.of = children(threads.len(), &births, &afters);
            return follow_ons;
        }
        // Rings are sought with the births in: an activity set inside a reflection can close one that no `after` shows.
        let afters = follow_ons.without_rings(threads, &births, &afters);
        let births = without_birth_rings(&births);
        follow_ons.of = children(threads.len(), &births, &afters);
        follow_ons
    }

    /// Returns what the `after` of the thread at `at` names, if it names another activity.
    fn after(&mut self, at: usize, thread: &ActivityThread<'a>, by_id: &HashMap<&str, usize>) -> Option<usize> {
        let after = thread.activity.after.as_deref()?;
        let reason = match by_id.get(after) {
            None => AbsentReason::Unknown,
            Some(named) if *named == at => AbsentReason::Itself,
            Some(named) => return Some(*named),
        };
        self.absent(thread, reason);
        None
    }

    fn absent(&mut self, thread: &ActivityThread<'a>, reason: AbsentReason) {
        let (path, activity, set_on) = (thread.set_in.path(), thread.activity, thread.set_on());
        self.absent.push(AbsentAfter { path, activity, set_on, reason });
    }

    fn without_rings(
        &mut self,
        threads: &[ActivityThread<'a>],
        births: &[Option<usize>],
        afters: &[Option<usize>],
    ) -> Vec<Option<usize>> {
        let ring = ring_numbers(&children(threads.len(), births, afters));
        let mut kept = afters.to_vec();
        for (at, after) in kept.iter_mut().enumerate() {
            // All of a ring goes: which `after` came last nobody can tell from files.
            if after.is_some_and(|from| ring[from] == ring[at]) {
                *after = None;
                self.absent(&threads[at], AbsentReason::Ring);
            }
        }
        kept
    }
}

/// Returns the activity in whose reflection this one was set.
fn born_of(thread: &ActivityThread<'_>, by_id: &HashMap<&str, usize>) -> Option<usize> {
    // A session belongs to no activity: what was agreed in one follows from something only where `after` says so.
    let SetIn::Reflection(reflection) = thread.set_in else { return None };
    by_id.get(reflection.activity.as_deref()?).copied()
}

/// Returns whether each thread follows from an earlier one, as nearly always.
fn lead_onward(from: &[Option<usize>]) -> bool {
    from.iter().enumerate().all(|(at, from)| from.is_none_or(|from| from < at))
}

/// Returns the births that stand on no ring of births: an activity born in a reflection of itself follows from nothing.
fn without_birth_rings(births: &[Option<usize>]) -> Vec<Option<usize>> {
    let ring = ring_numbers(&children(births.len(), births, &[]));
    let kept = births.iter().enumerate();
    kept.map(|(at, born_of)| born_of.filter(|from| *from != at && ring[*from] != ring[at])).collect()
}

fn children(number: usize, births: &[Option<usize>], afters: &[Option<usize>]) -> Vec<Vec<usize>> {
    let mut children = vec![Vec::new(); number];
    for at in 0..number {
        let born_of = births.get(at).copied().flatten();
        // Said twice, by its place and by `after`, it still follows once.
        let after = afters.get(at).copied().flatten().filter(|after| Some(*after) != born_of);
        for from in born_of.into_iter().chain(after) {
            children[from].push(at);
        }
    }
    children
}

#[cfg(test)]
mod tests;
