//! An id has characters that an id cannot have.

use crate::check::rule::{Certain, Example, ExampleFile, Found, Rule};
use crate::diagnostic::Level;

pub(super) const RULE: Rule = Rule {
    name: "bad-id",
    level: Level::Problem,
    summary: "an id has characters that an id cannot have",
    mend: "use lower-case letters, digits and `-`, at most 64 of them",
    why: "Ids stand in file names, on command lines and in links between files. One with blanks, capitals or other signs is not used: the id made from the title is.",
    example: Example {
        wrong: &[ExampleFile::text(
            "sessions/2026-11-03.md",
            "---\ntype: session\ndate: 2026-11-03\nactivities:\n  - title: Say it in the room\n    id: Say it!\n---\n",
        )],
        mended: &[ExampleFile::text(
            "sessions/2026-11-03.md",
            "---\ntype: session\ndate: 2026-11-03\nactivities:\n  - title: Say it in the room\n    id: say-it\n---\n",
        )],
    },
    certain: Some(Certain {
        when: "it is the id made from the title but for capitals, blanks and `_`: that one is in use already, so nothing that names it changes its meaning",
        example: Example {
            wrong: &[ExampleFile::text(
                "sessions/2026-11-03.md",
                "---\ntype: session\ndate: 2026-11-03\nactivities:\n  - title: Say it in the room\n    id: Say_it in the room\n---\n",
            )],
            mended: &[ExampleFile::text(
                "sessions/2026-11-03.md",
                "---\ntype: session\ndate: 2026-11-03\nactivities:\n  - title: Say it in the room\n    id: say-it-in-the-room\n---\n",
            )],
        },
    }),
    found: Found::WhileReading,
};
