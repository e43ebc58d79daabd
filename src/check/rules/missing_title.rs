//! An activity or a goal has no title.

use crate::check::rule::{Example, ExampleFile, Found, Rule};
use crate::diagnostic::Level;

pub(super) const RULE: Rule = Rule {
    name: "missing-title",
    level: Level::Problem,
    summary: "an activity or a goal has no title",
    mend: "add `title:` with a few words",
    why: "The title is what people read. An item without one is left out; the rest of the file is used.",
    example: Example {
        wrong: &[ExampleFile::text(
            "sessions/2026-11-03.md",
            "---\ntype: session\ndate: 2026-11-03\nactivities:\n  - success: I said it once\n---\n",
        )],
        mended: &[ExampleFile::text(
            "sessions/2026-11-03.md",
            "---\ntype: session\ndate: 2026-11-03\nactivities:\n  - title: Say it in the room\n    success: I said it once\n---\n",
        )],
    },
    certain: None,
    found: Found::WhileReading,
};
