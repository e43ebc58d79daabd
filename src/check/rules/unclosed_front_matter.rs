//! The front matter has no end.

use crate::check::rule::{Example, ExampleFile, Found, Rule};
use crate::diagnostic::Level;

pub(super) const RULE: Rule = Rule {
    name: "unclosed-front-matter",
    level: Level::Problem,
    summary: "the front matter has no end",
    mend: "put a line that is exactly `---` after it",
    why: "Without the second line `---` nothing tells where the keys end and the words begin. The file is left out.",
    example: Example {
        wrong: &[ExampleFile::text("diary/2026-11-05.md", "---\ntype: reflection\ndate: 2026-11-05\n\nI said it.\n")],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\n---\n\nI said it.\n",
        )],
    },
    certain: None,
    found: Found::WhileReading,
};
