//! A value is of another kind than its key takes.

use crate::check::rule::{Certain, Example, ExampleFile, Found, Rule};
use crate::diagnostic::Level;

pub(super) const RULE: Rule = Rule {
    name: "wrong-type",
    level: Level::Problem,
    summary: "a value is of another kind than its key takes",
    mend: "write it as docs/format.md shows for the key",
    why: "A number where a number is expected, a list where a list is, `true` or `false` without quotes. Another kind of value is not used; the rest of the file is.",
    example: Example {
        wrong: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\nenergy: plenty\n---\nI said it.\n",
        )],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\nenergy: 4\n---\nI said it.\n",
        )],
    },
    certain: Some(Certain {
        when: "quotes around a number or a truth value are all that is wrong, or `yes` or `no` stands for `true` or `false`",
        example: Example {
            wrong: &[ExampleFile::text(
                "diary/2026-11-05.md",
                "---\ntype: reflection\ndate: 2026-11-05\nworth: '8'\nflow: yes\n---\nI said it.\n",
            )],
            mended: &[ExampleFile::text(
                "diary/2026-11-05.md",
                "---\ntype: reflection\ndate: 2026-11-05\nworth: 8\nflow: true\n---\nI said it.\n",
            )],
        },
    }),
    found: Found::WhileReading,
};
