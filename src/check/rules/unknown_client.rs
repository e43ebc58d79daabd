//! An entry of the coach's diary names a client who is not there.

use crate::check::checked::Checked;
use crate::check::rule::{Certain, Example, ExampleFile, Found, Rule};
use crate::diagnostic::{Code, Diagnostic, Level};
use crate::model::normalise;

pub(super) const RULE: Rule = Rule {
    code: Code::UnknownClient,
    level: Level::Problem,
    summary: "no client has this code",
    mend: "write the name of the client's folder",
    why: "A client's code is the name of their folder in `clients`. The entry counts for the coach, but is found under \
          no client.",
    example: Example {
        wrong: &[
            ExampleFile::text("clients/k-07/client.md", "---\ntype: client\n---\n"),
            ExampleFile::text(
                "coach/diary/2026-11-05.md",
                "---\ntype: reflection\ndate: 2026-11-05\nclient: k-70\n---\nI talked too much.\n",
            ),
        ],
        mended: &[
            ExampleFile::text("clients/k-07/client.md", "---\ntype: client\n---\n"),
            ExampleFile::text(
                "coach/diary/2026-11-05.md",
                "---\ntype: reflection\ndate: 2026-11-05\nclient: k-07\n---\nI talked too much.\n",
            ),
        ],
    },
    certain: Some(Certain {
        when: "it is the code of one but for capitals, how an accent is written, and `_` or blanks for `-`",
        example: Example {
            wrong: &[
                ExampleFile::text("clients/k-07/client.md", "---\ntype: client\n---\n"),
                ExampleFile::text(
                    "coach/diary/2026-11-05.md",
                    "---\ntype: reflection\ndate: 2026-11-05\nclient: K-07\n---\nI said it.\n",
                ),
            ],
            mended: &[
                ExampleFile::text("clients/k-07/client.md", "---\ntype: client\n---\n"),
                ExampleFile::text(
                    "coach/diary/2026-11-05.md",
                    "---\ntype: reflection\ndate: 2026-11-05\nclient: k-07\n---\nI said it.\n",
                ),
            ],
        },
    }),
    found: Found::Afterwards(find),
};

fn find(checked: &Checked<'_>) -> Vec<Diagnostic> {
    let codes = || checked.clients.iter().map(|client| client.records.code.as_str());
    let entries = checked.coach.iter();
    let unknown = entries.filter_map(|entry| {
        let code = entry.client.as_deref().filter(|code| checked.client(code).is_none())?;
        let message = format!("no client has the code `{code}`");
        let found = Diagnostic::in_file(RULE.code, &*entry.path, entry.spans.get("client"), message);
        let meant = normalise::name(code, codes());
        let found = found.with_mend(code, meant);
        Some(found.with_help(checked.did_you_mean(code, codes(), "`mw client list` shows the codes there are")))
    });
    unknown.collect()
}
