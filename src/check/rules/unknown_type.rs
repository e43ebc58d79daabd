//! `type` is not a type of the format.

use crate::check::rule::{Certain, Example, ExampleFile, Found, Rule};
use crate::diagnostic::Level;

pub(super) const RULE: Rule = Rule {
    name: "unknown-type",
    level: Level::Problem,
    summary: "`type` is not a type of the format",
    mend: "write `client`, `session` or `reflection`",
    why: "Only these three types are read in these folders; the file is left out.",
    example: Example {
        wrong: &[ExampleFile::text("diary/2026-11-05.md", "---\ntype: reflexion\ndate: 2026-11-05\n---\nI said it.\n")],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\n---\nI said it.\n",
        )],
    },
    certain: Some(Certain {
        when: "it is one of them but for capitals",
        example: Example {
            wrong: &[ExampleFile::text(
                "diary/2026-11-05.md",
                "---\ntype: Reflection\ndate: 2026-11-05\n---\nI said it.\n",
            )],
            mended: &[ExampleFile::text(
                "diary/2026-11-05.md",
                "---\ntype: reflection\ndate: 2026-11-05\n---\nI said it.\n",
            )],
        },
    }),
    found: Found::WhileReading,
};
