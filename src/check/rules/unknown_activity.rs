//! A reflection or a review names an activity that no file defines.

use crate::check::checked::{Checked, CheckedClient};
use crate::check::mentions::Mention;
use crate::check::rule::{Certain, Example, ExampleFile, Found, Rule};
use crate::diagnostic::{Code, Diagnostic, Level};
use crate::model::reflection::Reflection;

pub(super) const RULE: Rule = Rule {
    code: Code::UnknownActivity,
    level: Level::Problem,
    summary: "no file defines an activity of this id",
    mend: "write the id of one of this client's activities",
    why: "The reflection still counts as an entry, but on its own: it moves no learning loop, and an outcome in it ends \
          nothing. Mostly it is a slip of the hand, or the entry lies in the folder of another client.",
    example: Example {
        wrong: &[
            ExampleFile::text(
                "client.md",
                "---\ntype: client\nactivities:\n  - title: Say it in the room\n    id: say-it-in-the-room\n---\n",
            ),
            ExampleFile::text(
                "diary/2026-11-05-183012.md",
                "---\ntype: reflection\ndate: 2026-11-05\nactivity: say-it-in-the-rom\n---\nI said it.\n",
            ),
        ],
        mended: &[
            ExampleFile::text(
                "client.md",
                "---\ntype: client\nactivities:\n  - title: Say it in the room\n    id: say-it-in-the-room\n---\n",
            ),
            ExampleFile::text(
                "diary/2026-11-05-183012.md",
                "---\ntype: reflection\ndate: 2026-11-05\nactivity: say-it-in-the-room\n---\nI said it.\n",
            ),
        ],
    },
    certain: Some(Certain {
        when: "it is the id of one but for capitals, how an accent is written, and `_` or blanks for `-`",
        example: Example {
            wrong: &[
                ExampleFile::text(
                    "client.md",
                    "---\ntype: client\ngoals:\n  - title: Home before seven\nactivities:\n  - title: Say it\n---\n",
                ),
                ExampleFile::text(
                    "diary/2026-11-05.md",
                    "---\ntype: reflection\ndate: 2026-11-05\nactivity: Say_It\n---\nI said it.\n",
                ),
            ],
            mended: &[
                ExampleFile::text(
                    "client.md",
                    "---\ntype: client\ngoals:\n  - title: Home before seven\nactivities:\n  - title: Say it\n---\n",
                ),
                ExampleFile::text(
                    "diary/2026-11-05.md",
                    "---\ntype: reflection\ndate: 2026-11-05\nactivity: say-it\n---\nI said it.\n",
                ),
            ],
        },
    }),
    found: Found::Afterwards(find),
};

fn find(checked: &Checked<'_>) -> Vec<Diagnostic> {
    let of_clients = checked.clients.iter().flat_map(|client| {
        let reflections = client.timeline.reflections_of_unknown().filter_map(of_reflection);
        let reviews = client.timeline.reviews_of_unknown().map(|(session, review)| Mention {
            path: &session.path,
            name: &review.activity.text,
            span: Some(review.activity.span),
        });
        reflections.chain(reviews).map(|mention| of_client(checked, client, mention))
    });
    of_clients.chain(of_coach(checked)).collect()
}

fn of_reflection(reflection: &Reflection) -> Option<Mention<'_>> {
    let name = reflection.activity.as_deref()?;
    Some(Mention { path: &reflection.path, name, span: reflection.spans.get("activity") })
}

fn of_client(checked: &Checked<'_>, client: &CheckedClient<'_>, mention: Mention<'_>) -> Diagnostic {
    let Mention { path, name, span } = mention;
    // In a practice the commonest reason is a file in the wrong client's folder.
    if let Some(other) = checked.client_with_activity(name) {
        let message = format!("`{name}` is an activity of {other}, not of {}", client.records.code);
        let help = format!("move the file into clients/{other}, or name an activity of {}", client.records.code);
        return Diagnostic::in_file(RULE.code, path, span, message).with_help(help);
    }
    let ids = client.timeline.threads.iter().filter_map(|thread| thread.id);
    let otherwise = client.perhaps_left_out("`mw activity list --all` shows the ids there are");
    let meant = client.activities.meant(name);
    let help = checked.did_you_mean(name, ids, otherwise);
    let found = Diagnostic::in_file(RULE.code, path, span, format!("no file defines an activity `{name}`"));
    found.with_help(help).with_mend(name, meant)
}

/// Looks through the coach's own diary: an entry there may be about an activity of its client, or about one of the
/// coach's own.
fn of_coach<'c>(checked: &'c Checked<'_>) -> impl Iterator<Item = Diagnostic> + 'c {
    let own: Vec<&str> = checked.coach.iter().flat_map(|entry| &entry.activities).map(|own| own.id.as_str()).collect();
    checked.coach.iter().filter_map(move |entry| {
        let mention = of_reflection(entry)?;
        let client = entry.client.as_deref().and_then(|code| checked.client(code));
        let is_known =
            own.contains(&mention.name) || client.is_some_and(|client| client.timeline.thread(mention.name).is_some());
        // A client that is unknown is named by another rule; once that is mended this one can be judged.
        if is_known || entry.client.is_some() && client.is_none() {
            return None;
        }
        let help = match (client, checked.client_with_activity(mention.name)) {
            // Some client has one of this name, so `client:` is what is missing.
            (None, Some(code)) => format!("say whose it is: add `client: {code}`"),
            (Some(client), _) => {
                let ids = client.timeline.threads.iter().filter_map(|thread| thread.id);
                checked.did_you_mean(mention.name, ids, "see `mw activity list --all`")
            }
            (None, None) => checked.did_you_mean(mention.name, own.iter().copied(), "add `client:` with a code"),
        };
        let message = format!("neither the coach nor the client has an activity `{}`", mention.name);
        Some(Diagnostic::in_file(RULE.code, mention.path, mention.span, message).with_help(help))
    })
}
