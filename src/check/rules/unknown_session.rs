//! A reflection names a session that is not there.

use crate::check::checked::{Checked, CheckedClient};
use crate::check::rule::{Certain, Example, ExampleFile, Found, Rule};
use crate::diagnostic::{Code, Diagnostic, Level};
use crate::document::value::Value;
use crate::model::normalise::Names;
use crate::model::reflection::Reflection;
use crate::model::session::Session;

pub(super) const RULE: Rule = Rule {
    code: Code::UnknownSession,
    level: Level::Problem,
    summary: "the client has no session of this name",
    mend: "write the name of the session's file without `.md`",
    why: "A session is named by its file's name without `.md`. The reflection counts, but stands beside no session.",
    example: Example {
        wrong: &[
            ExampleFile::text("sessions/2026-11-03.md", "---\ntype: session\ndate: 2026-11-03\n---\n"),
            ExampleFile::text(
                "diary/2026-11-04.md",
                "---\ntype: reflection\ndate: 2026-11-04\nsession: 2026-11-13\n---\nIt went well.\n",
            ),
        ],
        mended: &[
            ExampleFile::text("sessions/2026-11-03.md", "---\ntype: session\ndate: 2026-11-03\n---\n"),
            ExampleFile::text(
                "diary/2026-11-04.md",
                "---\ntype: reflection\ndate: 2026-11-04\nsession: 2026-11-03\n---\nIt went well.\n",
            ),
        ],
    },
    certain: Some(Certain {
        when: "it is the path of a session's file, or its name but for capitals, accents, and `_` or blanks for `-`, and none of the client's files is left out",
        example: Example {
            wrong: &[
                ExampleFile::text("sessions/2026-11-03.md", "---\ntype: session\ndate: 2026-11-03\n---\n"),
                ExampleFile::text(
                    "diary/2026-11-05.md",
                    "---\ntype: reflection\ndate: 2026-11-05\nsession: sessions/2026-11-03.md\n---\nI said it.\n",
                ),
            ],
            mended: &[
                ExampleFile::text("sessions/2026-11-03.md", "---\ntype: session\ndate: 2026-11-03\n---\n"),
                ExampleFile::text(
                    "diary/2026-11-05.md",
                    "---\ntype: reflection\ndate: 2026-11-05\nsession: '2026-11-03'\n---\nI said it.\n",
                ),
            ],
        },
    }),
    found: Found::Afterwards(find),
};

fn find(checked: &Checked<'_>) -> Vec<Diagnostic> {
    let of_clients = checked.clients.iter().flat_map(|client| {
        let reflections = client.records.reflections.iter();
        reflections.filter_map(|reflection| unknown_session(checked, client, reflection))
    });
    let of_coach = checked.coach.iter().filter_map(|entry| {
        let client = checked.client(entry.client.as_deref()?)?;
        unknown_session(checked, client, entry)
    });
    of_clients.chain(of_coach).collect()
}

/// Returns the session that is named but for its spelling, or by its file.
fn session_meant(named: &str, sessions: &Names<'_>) -> Option<Value> {
    // A path is pasted where a name is asked for: it is the same file.
    let stem = named.strip_suffix(".md").map(|path| path.strip_prefix("sessions/").unwrap_or(path));
    match stem.filter(|stem| sessions.has(stem)) {
        Some(stem) => Some(Value::text(stem)),
        None => sessions.meant(named),
    }
}

fn unknown_session(checked: &Checked<'_>, client: &CheckedClient<'_>, reflection: &Reflection) -> Option<Diagnostic> {
    let named = reflection.session.as_deref()?;
    if client.sessions.has(named) {
        return None;
    }
    let message = format!("{} has no session `{named}`", client.records.code);
    let stems = client.records.sessions.iter().map(Session::stem);
    let otherwise = client.perhaps_left_out("`mw session list` shows the sessions there are");
    let found = Diagnostic::in_file(RULE.code, &*reflection.path, reflection.spans.get("session"), message);
    // A name is no id: a file that was left out may have this very one.
    let meant = if client.left_out.is_none() { session_meant(named, &client.sessions) } else { None };
    Some(found.with_help(checked.did_you_mean(named, stems, otherwise)).with_mend(named, meant))
}
