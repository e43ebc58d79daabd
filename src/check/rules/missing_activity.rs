//! An item of `reviewed` names no activity.

use crate::check::rule::{Example, ExampleFile, Found, Rule};
use crate::diagnostic::Level;

pub(super) const RULE: Rule = Rule {
    name: "missing-activity",
    level: Level::Problem,
    summary: "an item of `reviewed` names no activity",
    mend: "add `activity:` with the id of one",
    why: "A session looks back on activities by their ids. An item without one looks back on nothing, and is left out.",
    example: Example {
        wrong: &[
            ExampleFile::text("client.md", "---\ntype: client\nactivities:\n  - title: Say it in the room\n---\n"),
            ExampleFile::text(
                "sessions/2026-11-17.md",
                "---\ntype: session\ndate: 2026-11-17\nreviewed:\n  - outcome: done\n---\n",
            ),
        ],
        mended: &[
            ExampleFile::text("client.md", "---\ntype: client\nactivities:\n  - title: Say it in the room\n---\n"),
            ExampleFile::text(
                "sessions/2026-11-17.md",
                "---\ntype: session\ndate: 2026-11-17\nreviewed:\n  - activity: say-it-in-the-room\n    outcome: done\n---\n",
            ),
        ],
    },
    certain: None,
    found: Found::WhileReading,
};
