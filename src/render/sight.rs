//! What of a summary is for the eyes it is made for.

use crate::analysis::{Eyes, Note};

/// What of a summary is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sight {
    /// Whose notes are shown; `None` for nobody's.
    pub notes: Option<Eyes>,
    /// Whose measures are shown.
    pub measures: Eyes,
}

impl Sight {
    /// Returns those of `notes` that are shown, in their order.
    pub(crate) fn notes(self, notes: &[Note]) -> impl Iterator<Item = &Note> {
        notes.iter().filter(move |note| self.notes.is_some_and(|eyes| note.eyes <= eyes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_for_the_coach_is_for_the_coach_alone() {
        let note = |name, eyes| Note { name, eyes, text: String::new() };
        let notes = [note("rumination", Eyes::All), note("strain", Eyes::Coach)];
        let check = |whose: Option<Eyes>, expected: &[&str]| {
            let sight = Sight { notes: whose, measures: Eyes::All };
            let shown: Vec<_> = sight.notes(&notes).map(|note| note.name).collect();
            assert_eq!(shown, expected);
        };
        check(None, &[]);
        check(Some(Eyes::All), &["rumination"]);
        check(Some(Eyes::Coach), &["rumination", "strain"]);
    }
}
