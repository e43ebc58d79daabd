//! A file is not UTF-8 text.

use crate::check::rule::{Example, ExampleFile, Found, Holds, Rule};
use crate::diagnostic::Level;

pub(super) const RULE: Rule = Rule {
    name: "not-utf-8",
    level: Level::Problem,
    summary: "a file is not UTF-8 text",
    mend: "save it as UTF-8; an editor offers this when it saves under another name",
    why: "The format is UTF-8, so that every script can be written and every tool reads the same. An old editor may save in another encoding. The file is left out.",
    example: Example {
        wrong: &[ExampleFile {
            path: "diary/2026-11-05.md",
            holds: Holds::Bytes(b"---\ntype: reflection\ndate: 2026-11-05\n---\nNa\xefve of me.\n"),
        }],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\n---\nNaïve of me.\n",
        )],
    },
    certain: None,
    found: Found::WhileReading,
};
