//! Looks for everything that the rules find once everything is read.

use super::checked::Checked;
use super::rule::Found;
use super::rules;
use crate::diagnostic::{Diagnostic, Level};

/// Returns what the rules find, in no order. Places are not located yet: the texts are not at hand.
pub(crate) fn examine(checked: &Checked<'_>) -> Vec<Diagnostic> {
    let mut all = Vec::new();
    for rule in rules::all() {
        if let Found::Afterwards(find) = rule.found {
            let found = find(checked).into_iter();
            // A finding is a problem when it is made; that it weighs less is its rule's to say.
            all.extend(found.map(|found| if rule.level == Level::Note { found.as_note() } else { found }));
        }
    }
    all
}
