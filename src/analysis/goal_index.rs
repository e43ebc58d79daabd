//! What is known of each goal of a client, gathered once: a page asks it of every goal, and a client may have many.

use std::collections::HashMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::thread::ActivityThread;
use crate::model::goal::Goal;
use crate::model::moment::Day;
use crate::model::reflection::Reflection;
use crate::model::session::{GoalScore, Session};

/// A score of a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct GoalScoreOn {
    /// The day of the session or reflection that gives it.
    pub on: Day,
    /// The level, −2 to 2.
    pub level: i8,
}

/// What is known of each goal, by its id.
#[derive(Debug, Default)]
pub(super) struct GoalIndex<'a> {
    places: HashMap<&'a str, usize>,
    scores: HashMap<&'a str, Vec<GoalScoreOn>>,
    threads: HashMap<&'a str, Vec<usize>>,
}

impl<'a> GoalIndex<'a> {
    /// Returns what is known of `goals`, those of `client.md` in its order. Only held sessions score.
    pub(super) fn of(
        goals: &'a [Goal],
        threads: &[ActivityThread<'a>],
        reflections: &[&'a Reflection],
        held: impl Iterator<Item = &'a Session>,
    ) -> Self {
        let mut index = Self::default();
        for (at, goal) in goals.iter().enumerate() {
            // The first goal keeps an id, as the first activity does.
            index.places.entry(&goal.id).or_insert(at);
        }
        for (at, thread) in threads.iter().enumerate() {
            if let Some(goal) = &thread.activity.goal {
                index.threads.entry(goal).or_default().push(at);
            }
        }
        for own in reflections {
            index.add_scores(&own.goal_scores, own.date.day);
        }
        for own in held {
            index.add_scores(&own.goal_scores, own.date.day);
        }
        // A stable sort: on one day sessions stay behind reflections, so what was agreed together is the last word.
        index.scores.values_mut().for_each(|scores| scores.sort_by_key(|score| score.on));
        index
    }

    /// Forgets the scores later than `end`, and all threads but the first `known`.
    pub(super) fn back_to(&mut self, end: Day, known: usize) {
        for scores in self.scores.values_mut() {
            scores.truncate(scores.partition_point(|score| score.on <= end));
        }
        for threads in self.threads.values_mut() {
            threads.truncate(threads.partition_point(|at| *at < known));
        }
    }

    fn add_scores(&mut self, scores: &'a [GoalScore], on: Day) {
        for score in scores {
            // Under whatever id the file says: whether there is such a goal is for `check` to ask.
            self.scores.entry(&score.goal.text).or_default().push(GoalScoreOn { on, level: score.level });
        }
    }

    /// Returns the place in `client.md` of the goal that keeps `id`.
    pub(super) fn place(&self, id: &str) -> Option<usize> {
        self.places.get(id).copied()
    }

    /// Returns the scores of a goal up to the day asked, in order: on one day those of sessions follow those of reflections.
    pub(super) fn scores(&self, id: &str) -> &[GoalScoreOn] {
        self.scores.get(id).map(Vec::as_slice).unwrap_or_default()
    }

    /// Returns the activities that serve a goal, as indexes into the timeline's threads, in order.
    pub(super) fn threads(&self, id: &str) -> &[usize] {
        self.threads.get(id).map(Vec::as_slice).unwrap_or_default()
    }
}
