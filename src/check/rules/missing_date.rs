//! A session or a reflection has no `date`.

use crate::check::rule::{Example, ExampleFile, Found, Rule};
use crate::diagnostic::Level;

pub(super) const RULE: Rule = Rule {
    name: "missing-date",
    level: Level::Problem,
    summary: "a session or a reflection has no `date`",
    mend: "add `date: 2026-11-05`, or with a time `date: 2026-11-05T18:30`",
    why: "Everything is told in the order of days. A date is never taken from the file's name, and none is invented: the file is left out.",
    example: Example {
        wrong: &[ExampleFile::text("diary/2026-11-05.md", "---\ntype: reflection\n---\nI said it.\n")],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\n---\nI said it.\n",
        )],
    },
    certain: None,
    found: Found::WhileReading,
};
