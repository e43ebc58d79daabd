//! Activities follow from each other in a ring.

use crate::analysis::follow_on::{AbsentAfter, AbsentReason};
use crate::check::checked::{Checked, CheckedClient};
use crate::check::rule::{Example, ExampleFile, Found, Rule};
use crate::diagnostic::{Code, Diagnostic, Level};

pub(super) const RULE: Rule = Rule {
    code: Code::AfterRing,
    level: Level::Problem,
    summary: "activities follow from each other in a ring",
    mend: "delete `after` in the one that came first",
    why: "What follows from what tells how learning went on. On a ring nothing comes first, so every `after` on it counts as absent. An activity set inside a reflection follows from the activity of that reflection, and can close a ring too.",
    example: Example {
        wrong: &[ExampleFile::text(
            "client.md",
            "---\ntype: client\nactivities:\n  - title: Ask\n    after: listen\n  - title: Listen\n    after: ask\n---\n",
        )],
        mended: &[ExampleFile::text(
            "client.md",
            "---\ntype: client\nactivities:\n  - title: Ask\n  - title: Listen\n    after: ask\n---\n",
        )],
    },
    // Which of them came first is not in the files.
    certain: None,
    found: Found::Afterwards(find),
};

fn find(checked: &Checked<'_>) -> Vec<Diagnostic> {
    let of_client = |client| absent(client).map(ring);
    checked.clients.iter().flat_map(of_client).collect()
}

fn absent<'c, 'a>(client: &'c CheckedClient<'a>) -> impl Iterator<Item = &'c AbsentAfter<'a>> {
    client.timeline.absent_afters.iter().filter(|after| after.reason == AbsentReason::Ring)
}

fn ring(after: &AbsentAfter<'_>) -> Diagnostic {
    let named = after.activity.after.as_deref().unwrap_or_default();
    let message = format!("`{}` and `{named}` follow from each other in a ring", after.activity.id);
    Diagnostic::in_file(RULE.code, after.path, after.activity.spans.get("after"), message).with_help(RULE.mend)
}
