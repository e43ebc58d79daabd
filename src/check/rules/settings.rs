//! Rules about settings and forms. A file's own reader finds what they name.

use crate::check::rule::{Certain, Example, ExampleFile, Found, Rule};
use crate::diagnostic::{Code, Level};

/// A setting does not count where it stands.
pub(super) const SETTING_DOES_NOT_COUNT: Rule = Rule {
    code: Code::SettingDoesNotCount,
    level: Level::Note,
    summary: "a setting does not count in this file",
    mend: "take it out; your own config.yaml names an editor, and `mw git setup --commit` has git commit each change",
    why: "A journal may come from somebody else: cloned, unpacked, kept in step by another program. So nothing in it starts a \
          program, and no client's folder decides how the practice works. Of a client's own settings count `headings`, `nudge`, \
          `notes_off`, `focus`, `most`, `closing_minutes`, `too_early`, `rest_after` and `questions`.",
    example: Example {
        wrong: &[ExampleFile::text("meanwhile.yaml", "version: 1\neditor: nano\n")],
        mended: &[ExampleFile::text("meanwhile.yaml", "version: 1\n")],
    },
    certain: None,
    found: Found::WhileReading,
};

/// No note has this name.
pub(super) const UNKNOWN_NOTE: Rule = Rule {
    code: Code::UnknownNote,
    level: Level::Problem,
    summary: "no note has this name",
    mend: "write the name of a note; docs/measures.md lists them",
    why: "`notes_off` turns notes off by name. A name that no note has turns nothing off.",
    example: Example {
        wrong: &[ExampleFile::text("meanwhile.yaml", "version: 1\nnotes_off: [ruminations]\n")],
        mended: &[ExampleFile::text("meanwhile.yaml", "version: 1\nnotes_off: [rumination]\n")],
    },
    certain: Some(Certain {
        when: "it is the name of one but for capitals, how an accent is written, and `_` or blanks for `-`",
        example: Example {
            wrong: &[ExampleFile::text("meanwhile.yaml", "version: 1\nnotes_off: [Rumination]\n")],
            mended: &[ExampleFile::text("meanwhile.yaml", "version: 1\nnotes_off: [rumination]\n")],
        },
    }),
    found: Found::WhileReading,
};

/// A form asks for something that cannot be asked for.
pub(super) const BAD_FORM: Rule = Rule {
    code: Code::BadForm,
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
