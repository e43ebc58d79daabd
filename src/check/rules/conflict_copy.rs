//! A tool that keeps folders in step made a copy of a file.

use crate::check::rule::{Example, ExampleFile, Found, Rule};
use crate::diagnostic::Level;

pub(super) const RULE: Rule = Rule {
    name: "conflict-copy",
    level: Level::Problem,
    summary: "a tool that keeps folders in step made a copy of a file",
    mend: "compare it with the original, keep what you want there, and delete the copy",
    why: "When two machines change one file, such tools keep both, the second under a longer name. A copy would count twice, so it is left out; what stands only in the copy counts nowhere.",
    example: Example {
        wrong: &[
            ExampleFile::text("diary/2026-11-05.md", "---\ntype: reflection\ndate: 2026-11-05\n---\nI said it.\n"),
            ExampleFile::text(
                "diary/2026-11-05 (conflicted copy 2026-11-06).md",
                "---\ntype: reflection\ndate: 2026-11-05\n---\nI said it twice.\n",
            ),
        ],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\n---\nI said it twice.\n",
        )],
    },
    certain: None,
    found: Found::WhileReading,
};
