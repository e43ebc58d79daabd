//! No note has this name.

use crate::check::rule::{Certain, Example, ExampleFile, Found, Rule};
use crate::diagnostic::Level;

pub(super) const RULE: Rule = Rule {
    name: "unknown-note",
    level: Level::Problem,
    summary: "no note has this name",
    mend: "write the name of a note; docs/notes.md lists them",
    why: "`notes_off` turns notes off by name. A name that no note has turns nothing off.",
    example: Example {
        wrong: &[ExampleFile::text("meanwhile.yaml", "version: 1\nnotes_off: [ruminations]\n")],
        mended: &[ExampleFile::text("meanwhile.yaml", "version: 1\nnotes_off: [rumination]\n")],
    },
    certain: Some(Certain {
        when: "it is the name of one but for capitals, how an accent is written, and `_` or blanks for `-`",
        example: Example {
            wrong: &[ExampleFile::text("meanwhile.yaml", "version: 1\nnotes_off: [Rumination]\n")],
            mended: &[ExampleFile::text("meanwhile.yaml", "version: 1\nnotes_off: [rumination]\n")],
        },
    }),
    found: Found::WhileReading,
};
