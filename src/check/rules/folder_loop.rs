//! A folder leads back into itself, or lies too deep.

use crate::check::rule::{Example, ExampleFile, Found, Holds, Rule};
use crate::diagnostic::Level;

pub(super) const RULE: Rule = Rule {
    name: "folder-loop",
    level: Level::Problem,
    summary: "a folder leads back into itself, or lies too deep",
    mend: "remove the link, or move its files up",
    why: "Folders under `sessions` and `diary` are read to a depth of eight. A link to a folder above it would be read for ever, so it is not followed.",
    example: Example {
        wrong: &[
            ExampleFile { path: "diary/all", holds: Holds::LinkTo("../diary") },
            ExampleFile::text("diary/2026-11-05.md", "---\ntype: reflection\ndate: 2026-11-05\n---\nI said it.\n"),
        ],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\n---\nI said it.\n",
        )],
    },
    certain: None,
    found: Found::WhileReading,
};
