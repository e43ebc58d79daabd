//! An entry: a reflection, except one that only sets activities or scores goals; and what it shows and adds.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::evidence::Stages;
use crate::model::moment::Day;
use crate::model::reflection::Reflection;
use crate::model::words::{LoopKind, Outcome, Stage};

/// An entry of a client's diary.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry<'a> {
    /// The reflection.
    pub reflection: &'a Reflection,
    /// Its day: asked of every entry so often that a look into the reflection would be felt.
    day: Day,
    /// The thread it belongs to, as an index into the analysis's threads; `None` where it names no known activity.
    pub thread: Option<usize>,
    /// How many times it adds to its activity.
    pub times: u64,
    /// The stages it shows.
    pub stages: Stages,
    /// The kind of question it asks; `None` is unmarked.
    pub loop_kind: Option<LoopKind>,
}

impl<'a> Entry<'a> {
    /// Returns the entry of `reflection`; `target` is that of the activity of `thread`.
    pub(super) fn new(reflection: &'a Reflection, thread: Option<usize>, target: Option<u32>) -> Self {
        // What no file defines has no count that an entry could add to.
        let times = if thread.is_some() { times(reflection, target) } else { 0 };
        let (stages, loop_kind) = (stages(reflection, times), loop_kind(reflection));
        Self { reflection, day: reflection.date.day, thread, times, stages, loop_kind }
    }

    /// Returns the day of the entry, as written.
    pub(crate) const fn day(&self) -> Day {
        self.day
    }

    /// Returns whether it holds text of the writer's; without, it is a tick.
    pub(crate) const fn has_text(&self) -> bool {
        self.reflection.evidence.has_text
    }
}

/// Returns what a reflection adds to its activity: its `times`, else one where something was done and the activity has
/// no target.
fn times(reflection: &Reflection, target: Option<u32>) -> u64 {
    // With a target, only counted times count: an outcome would add one more to a full count.
    let implied = target.is_none() && reflection.outcome.is_some_and(Outcome::is_some_done);
    reflection.times.map_or(u64::from(implied), u64::from)
}

/// Returns the stages a reflection shows: by its `stages`, else its headings; besides, doing shows experience, and
/// setting the next activity shows experimentation.
fn stages(reflection: &Reflection, times: u64) -> Stages {
    // Given stages replace the reading of headings: the writer knows better than a heading does.
    let given = reflection.stages.as_ref().map(|stages| stages.iter().copied().collect());
    let mut stages: Stages = given.unwrap_or(reflection.evidence.stages);
    // A tick has no words, and still something happened.
    if times >= 1 || reflection.outcome.is_some_and(Outcome::is_some_done) {
        stages = stages.with(Stage::Experience);
    }
    // Set in an entry about another activity it is what comes next; set in one about nothing it is a beginning.
    if reflection.activity.is_some() && !reflection.activities.is_empty() {
        stages = stages.with(Stage::Experimentation);
    }
    stages
}

/// Returns the kind of question a reflection asks: what its `loop` says, else what its headings show, the deepest
/// question first.
fn loop_kind(reflection: &Reflection) -> Option<LoopKind> {
    // `stages` has no say here: how far an entry went round is not which question it asked.
    reflection.loop_kind.or(reflection.evidence.loop_kind)
}

/// How many entries show each stage of Kolb's cycle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct StageCounts {
    /// Entries that show what happened.
    pub experience: u32,
    /// Entries that show what was noticed.
    pub observation: u32,
    /// Entries that show what was made of it.
    pub conceptualisation: u32,
    /// Entries that show what comes next.
    pub experimentation: u32,
}

impl StageCounts {
    /// Returns the counts of `entries`.
    pub(crate) fn of<'e, 'a: 'e>(entries: impl IntoIterator<Item = &'e Entry<'a>>) -> Self {
        let mut counts = Self::default();
        for entry in entries {
            for stage in entry.stages.iter() {
                *counts.of_stage(stage) += 1;
            }
        }
        counts
    }

    const fn of_stage(&mut self, stage: Stage) -> &mut u32 {
        match stage {
            Stage::Experience => &mut self.experience,
            Stage::Observation => &mut self.observation,
            Stage::Conceptualisation => &mut self.conceptualisation,
            Stage::Experimentation => &mut self.experimentation,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::sample::journal;
    use crate::model::words::LoopKind;

    use super::loop_kind;

    #[test]
    fn the_kind_is_the_one_given_or_the_deepest_shown() {
        let check = |keys: &str, headings: &[&str], expected: Option<LoopKind>| {
            let body = headings.iter().map(|heading| format!("## {heading}\nWords.\n")).collect::<Vec<_>>().concat();
            let records = journal(&format!("=== diary/2026-11-01\n{keys}\n\n{body}"));
            assert_eq!(loop_kind(&records.reflections[0]), expected, "{keys} {headings:?}");
        };
        let (single, double, triple) = ("What I'll do differently", "What I took for granted", "How I learn");
        check("tags: x", &[], None);
        check("tags: x", &["What happened"], None);
        check("tags: x", &[single], Some(LoopKind::Single));
        check("tags: x", &[single, double], Some(LoopKind::Double));
        check("tags: x", &[double, triple, single], Some(LoopKind::Triple));
        check("loop: single", &[triple], Some(LoopKind::Single));
        // `stages` does not change it
        check("stages: [experience]", &[double], Some(LoopKind::Double));
    }
}
