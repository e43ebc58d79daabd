//! A form asks for something that cannot be asked for.

use crate::check::rule::{Example, ExampleFile, Found, Rule};
use crate::diagnostic::Level;

pub(super) const RULE: Rule = Rule {
    name: "bad-form",
    level: Level::Problem,
    summary: "a form has a field that it cannot have",
    mend: "under `asks`, name keys of a reflection; under `fields`, give each a name of letters, digits, `_` and `-`",
    why: "What a form asks for is written into the front matter of an entry. A key that the format does not have, or a \
          value without a name, has no place there: the form opens without it.",
    example: Example {
        wrong: &[ExampleFile::text(
            "templates/evening.md",
            "---\ntitle: In the evening\nasks: [enrgy]\n---\n## What happened\n",
        )],
        mended: &[ExampleFile::text(
            "templates/evening.md",
            "---\ntitle: In the evening\nasks: [energy]\n---\n## What happened\n",
        )],
    },
    certain: None,
    found: Found::WhileReading,
};
