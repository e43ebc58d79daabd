//! An activity names itself in `after`.

use crate::analysis::follow_on::{AbsentAfter, AbsentReason};
use crate::check::checked::{Checked, CheckedClient};
use crate::check::rule::{Example, ExampleFile, Found, Rule};
use crate::diagnostic::{Code, Diagnostic, Level};

pub(super) const RULE: Rule = Rule {
    code: Code::AfterItself,
    level: Level::Problem,
    summary: "an activity follows from itself",
    mend: "name the activity it follows from, or delete `after`",
    why: "An activity that names itself in `after` follows from nothing: the line counts as absent, and a chain of loops ends there.",
    example: Example {
        wrong: &[ExampleFile::text(
            "client.md",
            "---\ntype: client\nactivities:\n  - id: say-it\n    title: Say it\n    after: say-it\n---\n",
        )],
        mended: &[ExampleFile::text(
            "client.md",
            "---\ntype: client\nactivities:\n  - id: say-it\n    title: Say it\n---\n",
        )],
    },
    // Another one may have been meant: deleting the line would lose that it follows from something.
    certain: None,
    found: Found::Afterwards(find),
};

fn find(checked: &Checked<'_>) -> Vec<Diagnostic> {
    let of_client = |client| absent(client).map(itself);
    checked.clients.iter().flat_map(of_client).collect()
}

fn absent<'c, 'a>(client: &'c CheckedClient<'a>) -> impl Iterator<Item = &'c AbsentAfter<'a>> {
    client.timeline.absent_afters.iter().filter(|after| after.reason == AbsentReason::Itself)
}

fn itself(after: &AbsentAfter<'_>) -> Diagnostic {
    let span = after.activity.spans.get("after");
    Diagnostic::in_file(RULE.code, after.path, span, RULE.summary).with_help(RULE.mend).quoting_nothing()
}
