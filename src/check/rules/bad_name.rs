//! A file or folder has a name that cannot be used.

use crate::check::rule::{Example, ExampleFile, Found, Rule};
use crate::diagnostic::Level;

pub(super) const RULE: Rule = Rule {
    name: "bad-name",
    level: Level::Problem,
    summary: "a file or folder has a name that cannot be used",
    mend: "give it a name of letters, digits and `-`, such as 2026-11-05.md",
    why: "A file called `.md` has no name, and is hidden: nobody sees it in a folder. A name that is not UTF-8 cannot be shown or typed on every machine. The file is left out.",
    example: Example {
        wrong: &[ExampleFile::text("diary/.md", "---\ntype: reflection\ndate: 2026-11-05\n---\nI said it.\n")],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\n---\nI said it.\n",
        )],
    },
    certain: None,
    found: Found::WhileReading,
};
