//! A file, or its front matter, is larger than the format allows.

use crate::check::rule::{Example, ExampleFile, Found, Holds, Rule};
use crate::diagnostic::Level;

pub(super) const RULE: Rule = Rule {
    name: "too-large",
    level: Level::Problem,
    summary: "a file, or its front matter, is larger than the format allows",
    mend: "move long text below the second `---`; keep recordings and pictures beside the journal",
    why: "A file may have 16 MB and its front matter 64 KiB, 500 brackets and 64 levels. A reflection is text and far smaller: mostly something else has got into the folder. The file is left out, so that one file cannot hold up the rest.",
    example: Example {
        wrong: &[ExampleFile {
            path: "diary/2026-11-05.md",
            holds: Holds::Repeated(
                "---\ntype: reflection\ndate: 2026-11-05\nwin: |\n",
                "  I said it, and said it again.\n",
                3000,
                "---\n",
            ),
        }],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\nwin: I said it\n---\nI said it.\n",
        )],
    },
    certain: None,
    found: Found::WhileReading,
};
