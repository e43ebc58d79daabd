//! The front matter has no `type`.

use crate::check::rule::{Example, ExampleFile, Found, Rule};
use crate::diagnostic::Level;

pub(super) const RULE: Rule = Rule {
    name: "missing-type",
    level: Level::Problem,
    summary: "the front matter has no `type`",
    mend: "add `type: client`, `type: session` or `type: reflection`",
    why: "The type tells what the file is; without it the file is left out.",
    example: Example {
        wrong: &[ExampleFile::text("diary/2026-11-05.md", "---\ndate: 2026-11-05\n---\nI said it.\n")],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\n---\nI said it.\n",
        )],
    },
    certain: None,
    found: Found::WhileReading,
};
