//! A setting does not count where it stands.

use crate::check::rule::{Example, ExampleFile, Found, Rule};
use crate::diagnostic::Level;

pub(super) const RULE: Rule = Rule {
    name: "setting-does-not-count",
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
