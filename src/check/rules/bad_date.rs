//! A value is not a day of the calendar, or not written as one.

use crate::check::rule::{Certain, Example, ExampleFile, Found, Rule};
use crate::diagnostic::Level;

pub(super) const RULE: Rule = Rule {
    name: "bad-date",
    level: Level::Problem,
    summary: "a value is not a day of the calendar, or not written as one",
    mend: "write it as 2026-11-05, or with a time as 2026-11-05T18:30",
    why: "Dates are ISO dates, so that nobody has to guess which number is the month. A date that cannot be read is not used; where it is the `date` of the file, the file is left out.",
    example: Example {
        wrong: &[ExampleFile::text(
            "sessions/2026-11-03.md",
            "---\ntype: session\ndate: 2026-11-03\nend: 03/11/2026 17:00\n---\n",
        )],
        mended: &[ExampleFile::text(
            "sessions/2026-11-03.md",
            "---\ntype: session\ndate: 2026-11-03\nend: 2026-11-03T17:00\n---\n",
        )],
    },
    certain: Some(Certain {
        when: "the year comes first, then the month and the day: `2026-11-5`, `2026/11/05`, `2026.11.05`, `20261105`, and an hour without its zero",
        example: Example {
            wrong: &[ExampleFile::text("sessions/2026-11-03.md", "---\ntype: session\ndate: 2026/11/3 9:30\n---\n")],
            mended: &[ExampleFile::text("sessions/2026-11-03.md", "---\ntype: session\ndate: 2026-11-03T09:30\n---\n")],
        },
    }),
    found: Found::WhileReading,
};
