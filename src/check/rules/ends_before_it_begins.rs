//! Something ends before it begins.

use chrono::TimeDelta;

use crate::check::checked::Checked;
use crate::check::rule::{Example, ExampleFile, Found, Rule};
use crate::diagnostic::{Code, Diagnostic, Level};
use crate::model::client::Client;
use crate::model::moment::Moment;
use crate::model::session::Session;

pub(super) const RULE: Rule = Rule {
    code: Code::EndsBeforeItBegins,
    level: Level::Problem,
    summary: "something ends before it begins",
    mend: "correct the one of the two that is wrong",
    why: "A session's `end` comes after its `date`, and a client's `until` after `since`. With two that cannot both be \
          true, no length and no span of time follows from them. Nothing says which of the two is the slip.",
    example: Example {
        wrong: &[ExampleFile::text(
            "sessions/2026-11-03.md",
            "---\ntype: session\ndate: 2026-11-03T16:00\nend: 2026-11-03T15:00\n---\n",
        )],
        mended: &[ExampleFile::text(
            "sessions/2026-11-03.md",
            "---\ntype: session\ndate: 2026-11-03T16:00\nend: 2026-11-03T17:00\n---\n",
        )],
    },
    certain: None,
    found: Found::Afterwards(find),
};

fn find(checked: &Checked<'_>) -> Vec<Diagnostic> {
    let records = checked.clients.iter().map(|client| client.records);
    let found = records.flat_map(|records| {
        let sessions = records.sessions.iter().filter_map(session);
        records.client.iter().filter_map(client).chain(sessions)
    });
    found.collect()
}

fn session(session: &Session) -> Option<Diagnostic> {
    let end = session.end.filter(|end| is_before(*end, session.date))?;
    let message = if end.day == session.date.day {
        "`end` is a time before that of `date`"
    } else {
        "`end` is a day before `date`"
    };
    let found = Diagnostic::in_file(RULE.code, &*session.path, session.spans.get("end"), message);
    let found = found.with_help(RULE.mend).quoting_nothing();
    Some(found.with_related(&*session.path, session.spans.get("date"), "it begins here"))
}

fn client(client: &Client) -> Option<Diagnostic> {
    let (since, until) = (client.since?, client.until?);
    let message = "`until` is a day before `since`";
    let found = Diagnostic::in_file(RULE.code, &*client.path, client.spans.get("until"), message);
    let found = found.with_help(RULE.mend).quoting_nothing();
    (until < since).then(|| found.with_related(&*client.path, client.spans.get("since"), "it begins here"))
}

/// Returns whether `end` comes before `start`: as instants where both have offsets, else as written, and by their days
/// where one of them has no time.
fn is_before(end: Moment, start: Moment) -> bool {
    match end.since(start) {
        Some(length) => length < TimeDelta::zero(),
        // Without a time on both the days are all that can be compared.
        None => end.day < start.day,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_before_another_only_where_that_is_certain() {
        let check = |end, start, expected| {
            let moment = |text| Moment::parse(text).expect(text);
            assert_eq!(is_before(moment(end), moment(start)), expected, "{end} {start}");
        };
        check("2026-11-03T15:00", "2026-11-03T16:00", true);
        check("2026-11-03T16:00", "2026-11-03T16:00", false);
        check("2026-11-03T15:00", "2026-11-03", false);
        check("2026-11-02T15:00", "2026-11-03", true);
        check("2026-11-03T15:00-05:00", "2026-11-03T16:00Z", false);
    }
}
