//! What reflections and reviews tell of an activity.

use crate::journal::{Heading, Reflection, Review, Session};

use super::records::{Defined, Seen};

pub(super) const STAGES: [&str; 4] = ["experience", "observation", "conceptualisation", "experimentation"];
const SOME_DONE: [&str; 4] = ["done", "mostly", "partly", "a_little"];

/// A record of a thread.
#[derive(Clone, Copy, Debug)]
pub(super) enum Told<'a> {
    Reflection(&'a Reflection),
    Review(&'a Session, &'a Review),
}

impl Told<'_> {
    pub(super) const fn day(self) -> i32 {
        match self {
            Self::Reflection(own) => own.date.day,
            Self::Review(session, _) => session.date.day,
        }
    }

    const fn outcome(self) -> Option<&'static str> {
        match self {
            Self::Reflection(own) => own.outcome,
            Self::Review(_, own) => own.outcome,
        }
    }

    pub(super) const fn worth(self) -> Option<i32> {
        match self {
            Self::Reflection(own) => own.worth,
            Self::Review(_, own) => own.worth,
        }
    }
}

/// How an activity ended.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ending<'a> {
    pub(super) outcome: &'static str,
    pub(super) by: Told<'a>,
}

impl Reflection {
    pub(super) fn has_text(&self) -> bool {
        self.opens_with_words || self.sections.iter().any(|(_, has_words)| *has_words)
    }

    fn has_words_under(&self, heading: Heading) -> bool {
        self.sections.contains(&(heading, true))
    }

    pub(super) fn loop_kind(&self) -> &'static str {
        match self.loop_kind {
            Some(given) => given,
            None if self.has_words_under(Heading::HowILearn) => "triple",
            None if self.has_words_under(Heading::Assumed) => "double",
            None if self.has_words_under(Heading::Differently) => "single",
            None => "unmarked",
        }
    }

    fn stages_of_headings(&self) -> Vec<&'static str> {
        let mut shown = Vec::new();
        if self.opens_with_words || self.has_words_under(Heading::Happened) || self.has_words_under(Heading::Weather) {
            shown.push("experience");
        }
        if self.has_words_under(Heading::Noticed) {
            shown.push("observation");
        }
        if [Heading::Learned, Heading::Assumed, Heading::HowILearn].iter().any(|own| self.has_words_under(*own)) {
            shown.push("conceptualisation");
        }
        if [Heading::Next, Heading::Differently].iter().any(|own| self.has_words_under(*own)) {
            shown.push("experimentation");
        }
        shown
    }
}

pub(super) fn is_some_done(outcome: &str) -> bool {
    SOME_DONE.contains(&outcome)
}

/// How many times the first ones of a thread add up to.
fn times(target: Option<u32>, told: &[Told<'_>]) -> u32 {
    told.iter().map(|own| if let Told::Reflection(own) = own { times_of(target, own) } else { 0 }).sum()
}

fn times_of(target: Option<u32>, own: &Reflection) -> u32 {
    match (own.times, own.outcome) {
        (Some(times), _) => times,
        (None, Some(outcome)) if is_some_done(outcome) && target.is_none() => 1,
        _ => 0,
    }
}

/// The outcome that stands after the first ones of a thread.
fn ending_after<'a>(target: Option<u32>, told: &[Told<'a>]) -> Option<Ending<'a>> {
    let (last, before) = told.split_last()?;
    let stood = ending_after(target, before);
    match last.outcome() {
        Some("open") => None,
        Some(outcome) => Some(Ending { outcome, by: *last }),
        None if stood.is_some() => stood,
        None => {
            let reaches = target.is_some_and(|own| times(target, before) < own && times(target, told) >= own);
            (reaches && !was_reopened(target, before)).then_some(Ending { outcome: "done", by: *last })
        }
    }
}

/// Whether an outcome stood when an `open` came.
fn was_reopened(target: Option<u32>, told: &[Told<'_>]) -> bool {
    (0..told.len()).any(|at| told[at].outcome() == Some("open") && ending_after(target, &told[..at]).is_some())
}

impl<'a> Seen<'a> {
    /// The reflections that name it and the reviews of it, in order: on one day reviews follow.
    pub(super) fn told(&self, own: &Defined<'a>) -> Vec<Told<'a>> {
        let Some(id) = self.id(own) else { return Vec::new() };
        let entries = self.entries().into_iter().filter(|own| own.activity.as_deref() == Some(id));
        let mut told: Vec<_> = entries.map(Told::Reflection).collect();
        for session in self.held() {
            let reviews = session.reviewed.iter().filter(|own| own.activity == id);
            told.extend(reviews.map(|review| Told::Review(session, review)));
        }
        told.sort_by_key(|own| own.day());
        told
    }

    pub(super) fn entries_of(&self, own: &Defined<'a>) -> Vec<&'a Reflection> {
        let reflection = |told| if let Told::Reflection(own) = told { Some(own) } else { None };
        self.told(own).into_iter().filter_map(reflection).collect()
    }

    pub(super) fn times(&self, own: &Defined<'a>) -> u32 {
        times(own.activity.times, &self.told(own))
    }

    /// What an entry adds: nothing where it names no known activity.
    pub(super) fn times_of(&self, own: &Reflection) -> u32 {
        let activity = own.activity.as_deref().and_then(|id| self.named(id));
        activity.map_or(0, |activity| times_of(activity.activity.times, own))
    }

    pub(super) fn ending(&self, own: &Defined<'a>) -> Option<Ending<'a>> {
        ending_after(own.activity.times, &self.told(own))
    }

    pub(super) fn ended_on(&self, own: &Defined<'a>) -> Option<i32> {
        self.ending(own).map(|ending| ending.by.day())
    }

    pub(super) fn ended_in_window(&self) -> Vec<Defined<'a>> {
        let is_in = |own: &Defined<'a>| self.ended_on(own).is_some_and(|day| self.in_window(day));
        self.defined.iter().copied().filter(is_in).collect()
    }

    pub(super) fn state(&self, own: &Defined<'a>) -> &'static str {
        if self.ending(own).is_some() {
            "ended"
        } else if (own.activity.offered || own.activity.willing == Some("no")) && self.entries_of(own).is_empty() {
            "offered"
        } else {
            "open"
        }
    }

    /// By its headings, or by `stages`; besides, what two other things show.
    pub(super) fn stages_of(&self, own: &Reflection) -> Vec<&'static str> {
        let written = own.stages.clone().unwrap_or_else(|| own.stages_of_headings());
        let acted = self.times_of(own) >= 1 || own.outcome.is_some_and(is_some_done);
        let sets_next = own.activity.is_some() && !own.activities.is_empty();
        let shows = |stage: &str| {
            written.contains(&stage) || (stage == "experience" && acted) || (stage == "experimentation" && sets_next)
        };
        STAGES.into_iter().filter(|stage| shows(stage)).collect()
    }
}
