//! A coach's private entry lies in a client's folder.

use crate::check::checked::Checked;
use crate::check::rule::{Example, ExampleFile, Found, Rule};
use crate::diagnostic::{Diagnostic, Level};
use crate::model::reflection::Reflection;
use crate::model::words::{Author, JournalKind, Share};

pub(super) const RULE: Rule = Rule {
    name: "private-in-shared-folder",
    level: Level::Problem,
    summary: "an entry that only the coach may see lies in a client's folder",
    mend: "move it to `coach/diary` with `client:` in it, or write `share: pair` if both may see it",
    why: "A client's folder can be the client's own: whoever has the folder reads every file in it, whatever the file \
          says. So it holds only what both may see. Without `share`, an entry is for its author alone.",
    example: Example {
        wrong: &[
            ExampleFile::text("clients/k-07/client.md", "---\ntype: client\n---\n"),
            ExampleFile::text(
                "clients/k-07/diary/2026-11-05.md",
                "---\ntype: reflection\ndate: 2026-11-05\nby: coach\nshare: me\n---\nI was impatient.\n",
            ),
        ],
        mended: &[
            ExampleFile::text("clients/k-07/client.md", "---\ntype: client\n---\n"),
            ExampleFile::text(
                "coach/diary/2026-11-05.md",
                "---\ntype: reflection\ndate: 2026-11-05\nclient: k-07\nshare: me\n---\nI was impatient.\n",
            ),
        ],
    },
    certain: None,
    found: Found::Afterwards(find),
};

fn find(checked: &Checked<'_>) -> Vec<Diagnostic> {
    if checked.kind != JournalKind::Practice {
        return Vec::new();
    }
    let reflections = checked.clients.iter().flat_map(|client| &client.records.reflections);
    reflections
        .filter(|own| own.access.by == Some(Author::Coach) && own.access.share == Share::Me)
        .map(private)
        .collect()
}

fn private(reflection: &Reflection) -> Diagnostic {
    let span = reflection.spans.get("share").or_else(|| reflection.spans.get("by"));
    Diagnostic::in_file(RULE.name, &*reflection.path, span, RULE.summary).with_help(RULE.mend).quoting_nothing()
}
