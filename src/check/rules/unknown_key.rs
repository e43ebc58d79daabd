//! A key is not one of the format's.

use crate::check::rule::{Example, ExampleFile, Found, Rule};
use crate::diagnostic::Level;

pub(super) const RULE: Rule = Rule {
    name: "unknown-key",
    level: Level::Note,
    summary: "a key is not one of the format's",
    mend: "correct its spelling, or leave it, if it is your own",
    why: "Keys that the format does not know are yours, and are kept byte for byte. This only says that nothing reads them, in case one was meant to be read.",
    example: Example {
        wrong: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\nenrgy: 3\n---\nI said it.\n",
        )],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\nenergy: 3\n---\nI said it.\n",
        )],
    },
    certain: None,
    found: Found::WhileReading,
};
