//! A length of time cannot be read.

use crate::check::rule::{Example, ExampleFile, Found, Rule};
use crate::diagnostic::Level;

pub(super) const RULE: Rule = Rule {
    name: "bad-length",
    level: Level::Problem,
    summary: "a length of time cannot be read",
    mend: "write it as `3 days`, `48 hours` or `2 weeks`",
    why: "A length of time is a number and `hours`, `days` or `weeks`. One that cannot be read is not used, and the usual length is.",
    example: Example {
        wrong: &[ExampleFile::text("meanwhile.yaml", "version: 1\nrest_after: a month\n")],
        mended: &[ExampleFile::text("meanwhile.yaml", "version: 1\nrest_after: 30 days\n")],
    },
    certain: None,
    found: Found::WhileReading,
};
