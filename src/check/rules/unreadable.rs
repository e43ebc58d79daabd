//! A file or folder cannot be read.

use crate::check::rule::{Example, ExampleFile, Found, Holds, Rule};
use crate::diagnostic::Level;

pub(super) const RULE: Rule = Rule {
    name: "unreadable",
    level: Level::Problem,
    summary: "a file or folder cannot be read",
    mend: "give yourself the right to read it, or remove a link that leads nowhere",
    why: "What cannot be read is left out of every answer. Mostly its rights are wrong, or it is a link to something that was moved.",
    example: Example {
        wrong: &[ExampleFile { path: "diary/2026-11-05.md", holds: Holds::LinkTo("moved-away.md") }],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\n---\nI said it.\n",
        )],
    },
    certain: None,
    found: Found::WhileReading,
};
