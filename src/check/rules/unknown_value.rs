//! A value is not one of the words that its key takes.

use crate::check::rule::{Certain, Example, ExampleFile, Found, Rule};
use crate::diagnostic::Level;

pub(super) const RULE: Rule = Rule {
    name: "unknown-value",
    level: Level::Problem,
    summary: "a value is not one of the words that its key takes",
    mend: "write one of the words that docs/format.md lists for the key",
    why: "Where the format has a list of words, any other word means nothing to it. The value is not used; the rest of the file is.",
    example: Example {
        wrong: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\nloop: doubel\n---\nI said it.\n",
        )],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\nloop: double\n---\nI said it.\n",
        )],
    },
    certain: Some(Certain {
        when: "it is one of the words but for capitals, blanks, `-` or `_`, or the American spelling; but not where the word says who may see something (`share`, `shares`, `hours`): a person opens that",
        example: Example {
            wrong: &[ExampleFile::text(
                "diary/2026-11-05.md",
                "---\ntype: reflection\ndate: 2026-11-05\noutcome: Not-Done\n---\nI said it.\n",
            )],
            mended: &[ExampleFile::text(
                "diary/2026-11-05.md",
                "---\ntype: reflection\ndate: 2026-11-05\noutcome: not_done\n---\nI said it.\n",
            )],
        },
    }),
    found: Found::WhileReading,
};
