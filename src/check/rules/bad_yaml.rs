//! The front matter cannot be read as YAML.

use crate::check::rule::{Example, ExampleFile, Found, Rule};
use crate::diagnostic::Level;

pub(super) const RULE: Rule = Rule {
    name: "bad-yaml",
    level: Level::Problem,
    summary: "the front matter cannot be read as YAML",
    mend: "put quotes around text with `: `, `#` or a quote in it, and indent with blanks",
    why: "Front matter is YAML: a key, a colon, a blank, a value. One line that breaks its rules makes all of it unreadable, and the file is left out.",
    example: Example {
        wrong: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\nwin: I said: no\n---\nI said it.\n",
        )],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\nwin: \"I said: no\"\n---\nI said it.\n",
        )],
    },
    certain: None,
    found: Found::WhileReading,
};
