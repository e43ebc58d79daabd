//! A folder of `clients` has no `client.md`.

use crate::check::rule::{Example, ExampleFile, Found, Rule};
use crate::diagnostic::Level;

pub(super) const RULE: Rule = Rule {
    name: "no-client-file",
    level: Level::Problem,
    summary: "a folder of `clients` has no `client.md`",
    mend: "add the client, or remove the folder",
    why: "A folder is a client's by its `client.md`. Without it nothing is written into it, and it stands on no screen: mostly a client was renamed on one side, and new entries came under the old code.",
    example: Example {
        wrong: &[ExampleFile::text(
            "clients/k-07/diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\nshare: pair\n---\nI said it.\n",
        )],
        mended: &[
            ExampleFile::text("clients/k-07/client.md", "---\ntype: client\n---\n"),
            ExampleFile::text(
                "clients/k-07/diary/2026-11-05.md",
                "---\ntype: reflection\ndate: 2026-11-05\nshare: pair\n---\nI said it.\n",
            ),
        ],
    },
    certain: None,
    found: Found::WhileReading,
};
