//! A reflection in a client's folder has keys of the coach's own diary.

use crate::check::checked::Checked;
use crate::check::rule::{Example, ExampleFile, Found, Rule};
use crate::diagnostic::{Code, Diagnostic, Level};
use crate::model::reflection::Reflection;
use crate::model::words::JournalKind;

/// The keys that only the coach's own diary has.
const KEYS: &[&str] = &[
    "client",
    "layers",
    "tension",
    "moves",
    "role",
    "strain",
    "for_supervision",
    "critical",
    "decision",
    "contact",
    "minutes",
];

pub(super) const RULE: Rule = Rule {
    code: Code::CoachKeyInSharedFolder,
    level: Level::Note,
    summary: "a key of the coach's own diary stands in a client's folder",
    mend: "move the entry to `coach/diary`, or delete the key",
    why: "Some keys are about the coach's own learning: the strain, the role, what to bring to supervision. They are read \
          in `coach/diary` only. In a client's folder they count for nothing, and the client may read them.",
    example: Example {
        wrong: &[
            ExampleFile::text("clients/k-07/client.md", "---\ntype: client\n---\n"),
            ExampleFile::text(
                "clients/k-07/diary/2026-11-05.md",
                "---\ntype: reflection\ndate: 2026-11-05\nshare: pair\nstrain: 7\n---\nA long day.\n",
            ),
        ],
        mended: &[
            ExampleFile::text("clients/k-07/client.md", "---\ntype: client\n---\n"),
            ExampleFile::text(
                "coach/diary/2026-11-05.md",
                "---\ntype: reflection\ndate: 2026-11-05\nclient: k-07\nshare: me\nstrain: 7\n---\nA long day.\n",
            ),
        ],
    },
    certain: None,
    found: Found::Afterwards(find),
};

fn find(checked: &Checked<'_>) -> Vec<Diagnostic> {
    // Alone, a journal is its owner's, who may be a coach themselves.
    if checked.kind != JournalKind::Practice {
        return Vec::new();
    }
    checked.clients.iter().flat_map(|client| &client.records.reflections).flat_map(coach_keys).collect()
}

fn coach_keys(reflection: &Reflection) -> impl Iterator<Item = Diagnostic> {
    KEYS.iter().filter_map(|key| {
        let span = reflection.spans.get(key)?;
        let message = format!("`{key}` is read in the coach's own diary only");
        let found = Diagnostic::in_file(RULE.code, &*reflection.path, Some(span), message).quoting_nothing();
        Some(found.with_help(RULE.mend))
    })
}
