//! A file or folder lies where this kind of journal reads nothing.

use crate::check::rule::{Example, ExampleFile, Found, Rule};
use crate::diagnostic::Level;

pub(super) const RULE: Rule = Rule {
    name: "place-not-read",
    level: Level::Note,
    summary: "a file or folder lies where this kind of journal reads nothing",
    mend: "move it, or correct `kind` in meanwhile.yaml",
    why: "A personal journal has `client.md`, `sessions` and `diary` at its root; in a practice they lie in `clients` and `coach`. What lies in the places of the other kind is left alone, so no answer counts it.",
    example: Example {
        wrong: &[
            ExampleFile::text("meanwhile.yaml", "kind: practice\n"),
            ExampleFile::text("diary/2026-11-05.md", "---\ntype: reflection\ndate: 2026-11-05\n---\nI said it.\n"),
        ],
        mended: &[
            ExampleFile::text("meanwhile.yaml", "kind: personal\n"),
            ExampleFile::text("diary/2026-11-05.md", "---\ntype: reflection\ndate: 2026-11-05\n---\nI said it.\n"),
        ],
    },
    certain: None,
    found: Found::WhileReading,
};
