//! An activity follows from one that no file defines.

use crate::analysis::follow_on::{AbsentAfter, AbsentReason};
use crate::check::checked::{Checked, CheckedClient};
use crate::check::rule::{Certain, Example, ExampleFile, Found, Rule};
use crate::diagnostic::{Code, Diagnostic, Level};
use crate::document::value::Value;

pub(super) const RULE: Rule = Rule {
    code: Code::AfterUnknown,
    level: Level::Problem,
    summary: "no file defines the activity that this one follows from",
    mend: "write the id of one of this client's activities, or delete `after`",
    why: "A follow-on closes a learning loop. Where `after` names nothing, the loop it was meant to close stays open.",
    example: Example {
        wrong: &[ExampleFile::text(
            "client.md",
            "---\ntype: client\nactivities:\n  - title: Ask first\n  - title: Listen\n    after: ask-frist\n---\n",
        )],
        mended: &[ExampleFile::text(
            "client.md",
            "---\ntype: client\nactivities:\n  - title: Ask first\n  - title: Listen\n    after: ask-first\n---\n",
        )],
    },
    certain: Some(Certain {
        when: "it is the id of one but for capitals, how an accent is written, and `_` or blanks for `-`",
        example: Example {
            wrong: &[ExampleFile::text(
                "client.md",
                "---\ntype: client\nactivities:\n  - title: Ask first\n  - title: Listen\n    after: Ask_First\n---\n",
            )],
            mended: &[ExampleFile::text(
                "client.md",
                "---\ntype: client\nactivities:\n  - title: Ask first\n  - title: Listen\n    after: ask-first\n---\n",
            )],
        },
    }),
    found: Found::Afterwards(find),
};

fn find(checked: &Checked<'_>) -> Vec<Diagnostic> {
    let of_client = |client| absent(client).map(move |after| unknown(checked, client, after));
    checked.clients.iter().flat_map(of_client).collect()
}

fn absent<'c, 'a>(client: &'c CheckedClient<'a>) -> impl Iterator<Item = &'c AbsentAfter<'a>> {
    client.timeline.absent_afters.iter().filter(|after| after.reason == AbsentReason::Unknown)
}

fn unknown(checked: &Checked<'_>, client: &CheckedClient<'_>, after: &AbsentAfter<'_>) -> Diagnostic {
    let named = after.activity.after.as_deref().unwrap_or_default();
    // Never itself: `after` its own id is another fault, with a rule of its own.
    let ids = client.timeline.threads.iter().filter_map(|thread| thread.id).filter(|id| *id != after.activity.id);
    let otherwise = client.perhaps_left_out("`mw activity list --all` shows the ids there are");
    let message = format!("no file defines an activity `{named}` to follow from");
    let meant = client.activities.meant(named).filter(|meant| *meant != Value::text(&*after.activity.id));
    Diagnostic::in_file(RULE.code, after.path, after.activity.spans.get("after"), message)
        .with_help(checked.did_you_mean(named, ids, otherwise))
        .with_mend(named, meant)
}
