//! Two activities, or two goals, of one client have the same id.

use std::collections::HashMap;

use crate::check::checked::{Checked, CheckedClient};
use crate::check::rule::{Example, ExampleFile, Found, Rule};
use crate::diagnostic::{Code, Diagnostic, Level};
use crate::document::span::Span;
use crate::model::record::Spans;

pub(super) const RULE: Rule = Rule {
    code: Code::DuplicateId,
    level: Level::Problem,
    summary: "an earlier activity or goal of this client has the same id",
    mend: "give this one an `id:` of its own, and name it in the reflections that mean it",
    why: "An id means one thing within a client. The earlier one keeps it: by the day of the file, then its time, then \
          its path. The later one is still there, but no reflection and no review can name it. Nothing is renamed by \
          itself: only you know which of the two each reflection meant. Two clients' folders whose code is the same but for the way \
          an accent is written are one code too: the first is read, the other is left out.",
    example: Example {
        wrong: &[
            ExampleFile::text(
                "sessions/2026-11-03.md",
                "---\ntype: session\ndate: 2026-11-03\nactivities:\n  - id: say-it\n    title: Say it in the room\n---\n",
            ),
            ExampleFile::text(
                "sessions/2026-11-17.md",
                "---\ntype: session\ndate: 2026-11-17\nactivities:\n  - id: say-it\n    title: Say it on the phone\n---\n",
            ),
        ],
        mended: &[
            ExampleFile::text(
                "sessions/2026-11-03.md",
                "---\ntype: session\ndate: 2026-11-03\nactivities:\n  - id: say-it\n    title: Say it in the room\n---\n",
            ),
            ExampleFile::text(
                "sessions/2026-11-17.md",
                "---\ntype: session\ndate: 2026-11-17\nactivities:\n  - id: say-it-on-the-phone\n    title: Say it on the \
                 phone\n---\n",
            ),
        ],
    },
    certain: None,
    found: Found::Afterwards(find),
};

fn find(checked: &Checked<'_>) -> Vec<Diagnostic> {
    checked.clients.iter().flat_map(|client| activities(client).into_iter().chain(goals(client))).collect()
}

fn activities(client: &CheckedClient<'_>) -> Vec<Diagnostic> {
    let threads = client.timeline.threads.iter().filter(|thread| thread.id.is_none());
    let duplicates = threads.filter_map(|thread| {
        let keeper = client.timeline.thread(&thread.activity.id)?;
        let (own, kept) = (place(&thread.activity.spans), place(&keeper.activity.spans));
        Some(duplicate(&thread.activity.id, (thread.set_in.path(), own), (keeper.set_in.path(), kept)))
    });
    duplicates.collect()
}

fn goals(client: &CheckedClient<'_>) -> Vec<Diagnostic> {
    let Some(about) = &client.records.client else { return Vec::new() };
    let mut keepers = HashMap::new();
    let mut duplicates = Vec::new();
    for goal in &about.goals {
        // The first one keeps it, as in the analysis: the two must not disagree.
        let keeper = *keepers.entry(goal.id.as_str()).or_insert(goal);
        // The same goal, not one that is equal: pasted twice, two goals say the same.
        if !std::ptr::eq(keeper, goal) {
            let (own, kept) = (place(&goal.spans), place(&keeper.spans));
            duplicates.push(duplicate(&goal.id, (&about.path, own), (&about.path, kept)));
        }
    }
    duplicates
}

/// Returns where an id stands, or the title it is made from.
fn place(spans: &Spans) -> Option<Span> {
    spans.get("id").or_else(|| spans.get("title"))
}

fn duplicate(id: &str, (path, span): (&str, Option<Span>), (keeper, kept): (&str, Option<Span>)) -> Diagnostic {
    let where_kept = if path == keeper { "an earlier one in this file" } else { keeper };
    Diagnostic::in_file(RULE.code, path, span, format!("the id `{id}` is taken: {where_kept} keeps it"))
        .with_help("give this one an `id:` of its own, and name it in the reflections that mean it")
        .with_related(keeper, kept, "this one keeps it")
}
