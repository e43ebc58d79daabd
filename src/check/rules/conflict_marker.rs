//! Git left a conflict in a file.

use crate::check::rule::{Example, ExampleFile, Found, Rule};
use crate::diagnostic::Level;

pub(super) const RULE: Rule = Rule {
    name: "conflict-marker",
    level: Level::Problem,
    summary: "git left a conflict in a file",
    mend: "keep the lines you want, delete the three marker lines, then `git add` the file",
    why: "Two people changed the same lines, and git left both for you to choose. In front matter the file is left out until you do; below it the file is read, and no command writes to it.",
    example: Example {
        wrong: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\n<<<<<<< HEAD\nwin: I said it\n=======\nwin: She heard it\n>>>>>>> theirs\n---\nI said it.\n",
        )],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\nwin: I said it and she heard it\n---\nI said it.\n",
        )],
    },
    certain: None,
    found: Found::WhileReading,
};
