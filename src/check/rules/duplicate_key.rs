//! A key stands twice.

use crate::check::rule::{Certain, Example, ExampleFile, Found, Rule};
use crate::diagnostic::Level;

pub(super) const RULE: Rule = Rule {
    name: "duplicate-key",
    level: Level::Problem,
    summary: "a key stands twice",
    mend: "delete one of the two",
    why: "Readers of YAML disagree about which of the two counts. Here the first one does, and the second is not used.",
    example: Example {
        wrong: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\nworth: 3\nworth: 8\n---\nI said it.\n",
        )],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\nworth: 8\n---\nI said it.\n",
        )],
    },
    certain: Some(Certain {
        when: "both stand in lines of their own and have the same value, and the later one, which goes, has no comment in its lines",
        example: Example {
            wrong: &[ExampleFile::text(
                "diary/2026-11-05.md",
                "---\ntype: reflection\ndate: 2026-11-05\nworth: 8\nenjoyed: 7\nworth: 8\n---\nI said it.\n",
            )],
            mended: &[ExampleFile::text(
                "diary/2026-11-05.md",
                "---\ntype: reflection\ndate: 2026-11-05\nworth: 8\nenjoyed: 7\n---\nI said it.\n",
            )],
        },
    }),
    found: Found::WhileReading,
};
