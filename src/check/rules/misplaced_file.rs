//! A file of this type does not belong in this folder.

use crate::check::rule::{Example, ExampleFile, Found, Rule};
use crate::diagnostic::Level;

pub(super) const RULE: Rule = Rule {
    name: "misplaced-file",
    level: Level::Problem,
    summary: "a file of this type does not belong in this folder",
    mend: "describe a client in `client.md`; keep nothing but reflections in the diary of the coach",
    why: "The folder tells whose file it is. A second description of a client, or a session among the coach's own entries, belongs to nobody and is left out.",
    example: Example {
        wrong: &[
            ExampleFile::text("client.md", "---\ntype: client\nname: Mina\n---\n"),
            ExampleFile::text("sessions/about.md", "---\ntype: client\nname: Mina\n---\n"),
        ],
        mended: &[ExampleFile::text("client.md", "---\ntype: client\nname: Mina\n---\n")],
    },
    certain: None,
    found: Found::WhileReading,
};
