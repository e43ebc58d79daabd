//! How many entries ask which kind of question (Argyris and Schön, and later writers). Kinds, not a ladder.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::reflection::Reflection;
use crate::model::words::LoopKind;

use super::entry::Entry;

/// How many entries ask each kind of question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct LoopKindCounts {
    /// Entries that correct the action.
    pub single: u32,
    /// Entries that question the assumption beneath it.
    pub double: u32,
    /// Entries that ask how one learns.
    pub triple: u32,
    /// Entries without a mark.
    pub unmarked: u32,
}

impl LoopKindCounts {
    /// Returns the counts of `entries`.
    pub(crate) fn of<'e, 'a: 'e>(entries: impl IntoIterator<Item = &'e Entry<'a>>) -> Self {
        let mut counts = Self::default();
        for entry in entries {
            match entry.loop_kind {
                Some(LoopKind::Single) => counts.single += 1,
                Some(LoopKind::Double) => counts.double += 1,
                Some(LoopKind::Triple) => counts.triple += 1,
                None => counts.unmarked += 1,
            }
        }
        counts
    }
}

/// Returns the kind of question a reflection asks: what its `loop` says, else what its headings show, the deepest
/// question first.
pub(super) fn loop_kind(reflection: &Reflection) -> Option<LoopKind> {
    reflection.loop_kind.or(reflection.evidence.loop_kind)
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
