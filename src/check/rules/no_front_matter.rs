//! A file has no front matter.

use crate::check::rule::{Example, ExampleFile, Found, Rule};
use crate::diagnostic::Level;

pub(super) const RULE: Rule = Rule {
    name: "no-front-matter",
    level: Level::Problem,
    summary: "a file has no front matter",
    mend: "begin it with a line `---`, then `type` and `date`, then a line `---`",
    why: "Every Markdown file under `sessions` and `diary`, and `client.md`, says in its first lines what it is. Without them it is left out; keep other Markdown files in another folder.",
    example: Example {
        wrong: &[ExampleFile::text("diary/2026-11-05.md", "I said it.\n")],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\n---\nI said it.\n",
        )],
    },
    certain: None,
    found: Found::WhileReading,
};
