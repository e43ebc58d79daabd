//! A file names a goal that `client.md` does not have.

use crate::check::checked::{Checked, CheckedClient};
use crate::check::mentions::{Mention, goals, goals_of_reflection};
use crate::check::rule::{Certain, Example, ExampleFile, Found, Rule};
use crate::diagnostic::{Code, Diagnostic, Level};

pub(super) const RULE: Rule = Rule {
    code: Code::UnknownGoal,
    level: Level::Problem,
    summary: "the client has no goal of this id",
    mend: "write the id of one of the goals in `client.md`, or add the goal there",
    why: "An activity or a score that names no goal counts towards none, and the goal looks as if nobody worked on it.",
    example: Example {
        wrong: &[
            ExampleFile::text("client.md", "---\ntype: client\ngoals:\n  - title: Home before seven\n---\n"),
            ExampleFile::text(
                "sessions/2026-11-03.md",
                "---\ntype: session\ndate: 2026-11-03\ngoal_scores:\n  home-by-seven: 1\n---\n",
            ),
        ],
        mended: &[
            ExampleFile::text("client.md", "---\ntype: client\ngoals:\n  - title: Home before seven\n---\n"),
            ExampleFile::text(
                "sessions/2026-11-03.md",
                "---\ntype: session\ndate: 2026-11-03\ngoal_scores:\n  home-before-seven: 1\n---\n",
            ),
        ],
    },
    certain: Some(Certain {
        when: "it is the id of one but for capitals, how an accent is written, and `_` or blanks for `-`, and it is a value, not a key of `goal_scores`",
        example: Example {
            wrong: &[
                ExampleFile::text(
                    "client.md",
                    "---\ntype: client\ngoals:\n  - title: Home before seven\nactivities:\n  - title: Say it\n---\n",
                ),
                ExampleFile::text(
                    "diary/2026-11-05.md",
                    "---\ntype: reflection\ndate: 2026-11-05\ngoal: Home_before_seven\n---\nI said it.\n",
                ),
            ],
            mended: &[
                ExampleFile::text(
                    "client.md",
                    "---\ntype: client\ngoals:\n  - title: Home before seven\nactivities:\n  - title: Say it\n---\n",
                ),
                ExampleFile::text(
                    "diary/2026-11-05.md",
                    "---\ntype: reflection\ndate: 2026-11-05\ngoal: home-before-seven\n---\nI said it.\n",
                ),
            ],
        },
    }),
    found: Found::Afterwards(find),
};

fn find(checked: &Checked<'_>) -> Vec<Diagnostic> {
    let of_clients = checked.clients.iter().flat_map(|client| {
        let unknown = goals(client.records).filter(|mention| !client.goals.has(mention.name));
        unknown.map(move |mention| unknown_goal(checked, client, mention))
    });
    let of_coach = checked.coach.iter().flat_map(|entry| {
        // Of an entry about no client there are no goals to compare with.
        let client = entry.client.as_deref().and_then(|code| checked.client(code));
        client.into_iter().flat_map(move |client| {
            let unknown = goals_of_reflection(entry).filter(|mention| !client.goals.has(mention.name));
            unknown.map(move |mention| unknown_goal(checked, client, mention))
        })
    });
    of_clients.chain(of_coach).collect()
}

fn unknown_goal(checked: &Checked<'_>, client: &CheckedClient<'_>, mention: Mention<'_>) -> Diagnostic {
    let goals = client.records.client.iter().flat_map(|client| &client.goals).map(|goal| goal.id.as_str());
    let otherwise = client.perhaps_left_out("`mw goal list` shows the ids there are");
    let message = format!("{} has no goal `{}`", client.records.code, mention.name);
    let meant = client.goals.meant(mention.name);
    let help = checked.did_you_mean(mention.name, goals, otherwise);
    let found = Diagnostic::in_file(RULE.code, mention.path, mention.span, message);
    found.with_help(help).with_mend(mention.name, meant)
}
