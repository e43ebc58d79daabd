//! A number is too large or too small for its key.

use crate::check::rule::{Example, ExampleFile, Found, Rule};
use crate::diagnostic::Level;

pub(super) const RULE: Rule = Rule {
    name: "out-of-range",
    level: Level::Problem,
    summary: "a number is too large or too small for its key",
    mend: "write a number in the range of the key",
    why: "Ratings are whole numbers from 0 to 10, energy from −5 to 5, goal scores from −2 to 2. A number outside is not used: it would change every sum it stands in.",
    example: Example {
        wrong: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\nworth: 11\n---\nI said it.\n",
        )],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\nworth: 10\n---\nI said it.\n",
        )],
    },
    certain: None,
    found: Found::WhileReading,
};
