//! A file that only the coach may see lies in a client's folder.

use std::collections::HashSet;

use crate::check::checked::Checked;
use crate::check::rule::{Example, ExampleFile, Found, Rule};
use crate::diagnostic::{Code, Diagnostic, Level};
use crate::model::record::Spans;
use crate::visibility::for_the_coach_alone;

pub(super) const RULE: Rule = Rule {
    code: Code::PrivateInSharedFolder,
    level: Level::Problem,
    summary: "a file that only the coach may see lies in a client's folder",
    mend: "write `share: pair` if both may see it, or move an entry to `coach/diary` with `client:` in it",
    why: "A client's folder can be the client's own: whoever has the folder reads every file in it, whatever the file \
          says. So it holds only what both may see. Without `share`, a file is for its author alone: that is a note, since it \
          may have been forgotten.",
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
    let files = checked.clients.iter().flat_map(|client| {
        let records = client.records;
        // `visibility` says which they are; this rule only finds their place.
        let private: HashSet<&str> = for_the_coach_alone(records).collect();
        let sessions = records.sessions.iter().map(|own| (own.path.as_str(), &own.spans));
        let reflections = records.reflections.iter().map(|own| (own.path.as_str(), &own.spans));
        let files: Vec<_> = sessions.chain(reflections).filter(|(path, _)| private.contains(path)).collect();
        files
    });
    files.map(|(path, spans)| private(path, spans)).collect()
}

/// Where the file says so itself, it is a problem; where `share` was left out, it may be an oversight.
fn private(path: &str, spans: &Spans) -> Diagnostic {
    match spans.get("share") {
        Some(span) => Diagnostic::in_file(RULE.code, path, Some(span), RULE.summary).with_help(RULE.mend),
        // Left out is not said: a note, since nobody decided that it is private.
        None => Diagnostic::in_file(
            RULE.code,
            path,
            // There is no line to point at, and each file has a date.
            spans.get("date"),
            "this file does not say `share: pair`, so only you see it",
        )
        .with_help("write `share: pair` if both may see it; all of them at once: mw check --fix --share pair")
        .as_note(),
    }
    .quoting_nothing()
}
