//! Two sessions of one client have the same name.

use std::collections::HashMap;

use crate::check::checked::Checked;
use crate::check::rule::{Example, ExampleFile, Found, Rule};
use crate::diagnostic::{Code, Diagnostic, Level};

pub(super) const RULE: Rule = Rule {
    code: Code::DuplicateSession,
    level: Level::Problem,
    summary: "another session of this client has the same file name",
    mend: "give the file a name of its own, such as 2026-11-03-2.md",
    why: "A session is named by its file's name without `.md`, whatever folder under `sessions` it lies in. With two of \
          one name, nothing says which of them a reflection means.",
    example: Example {
        wrong: &[
            ExampleFile::text("sessions/2026-11-03.md", "---\ntype: session\ndate: 2026-11-03T09:00\n---\n"),
            ExampleFile::text("sessions/2026/2026-11-03.md", "---\ntype: session\ndate: 2026-11-03T16:00\n---\n"),
        ],
        mended: &[
            ExampleFile::text("sessions/2026-11-03.md", "---\ntype: session\ndate: 2026-11-03T09:00\n---\n"),
            ExampleFile::text("sessions/2026/2026-11-03-2.md", "---\ntype: session\ndate: 2026-11-03T16:00\n---\n"),
        ],
    },
    certain: None,
    found: Found::Afterwards(find),
};

fn find(checked: &Checked<'_>) -> Vec<Diagnostic> {
    let mut duplicates = Vec::new();
    for client in &checked.clients {
        let mut named = HashMap::new();
        for session in &client.records.sessions {
            let first = *named.entry(session.stem()).or_insert(session);
            // The same file, and not an equal one: two can say the same.
            if !std::ptr::eq(first, session) {
                let message = format!("{} has the same name, so nothing says which of them is meant", first.path);
                let found = Diagnostic::of_file(RULE.code, &*session.path, message).quoting_nothing();
                duplicates.push(found.with_help(format!("call it {}-2.md, or another free name", session.stem())));
            }
        }
    }
    duplicates
}
