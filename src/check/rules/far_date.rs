//! A day that lies so far from today that it is hardly meant.

use chrono::Months;

use crate::check::checked::Checked;
use crate::check::rule::{Example, ExampleFile, Found, Rule};
use crate::diagnostic::{Code, Diagnostic, Level};
use crate::document::span::Span;
use crate::model::moment::Day;

/// How far ahead something may lie without a question, in months.
const AHEAD: Months = Months::new(12);
/// How far back: as long as a person keeps a diary, in months.
const BACK: Months = Months::new(80 * 12);

pub(super) const RULE: Rule = Rule {
    code: Code::FarDate,
    level: Level::Note,
    summary: "a day lies more than a year ahead, or a lifetime back",
    mend: "correct the year, if it is a slip of the hand",
    why: "An entry counts from its day on, so one that is dated in 2062 counts for nothing yet, and one of the year 206 \
          stands before all others. Mostly a figure of the year is wrong.",
    example: Example {
        wrong: &[ExampleFile::text(
            "diary/2926-11-05.md",
            "---\ntype: reflection\ndate: 2926-11-05\n---\nI said it.\n",
        )],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\n---\nI said it.\n",
        )],
    },
    certain: None,
    found: Found::Afterwards(find),
};

fn find(checked: &Checked<'_>) -> Vec<Diagnostic> {
    let clients = checked.clients.iter().map(|client| client.records).flat_map(|records| {
        let sessions = records.sessions.iter().map(|own| (&own.path, own.date.day, own.spans.get("date")));
        sessions.chain(records.reflections.iter().map(|own| (&own.path, own.date.day, own.spans.get("date"))))
    });
    let coach = checked.coach.iter().map(|own| (&own.path, own.date.day, own.spans.get("date")));
    clients.chain(coach).filter_map(|(path, day, span)| note(checked.today, path, day, span)).collect()
}

fn note(today: Day, path: &str, day: Day, span: Option<Span>) -> Option<Diagnostic> {
    let message = if day > today.checked_add_months(AHEAD).unwrap_or(Day::MAX) {
        format!("{day} is more than a year ahead: it counts for nothing until then")
    } else if day < today.checked_sub_months(BACK).unwrap_or(Day::MIN) {
        format!("{day} is a lifetime ago")
    } else {
        return None;
    };
    Some(Diagnostic::in_file(RULE.code, path, span, message).with_help(RULE.mend))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::moment::parse_day;

    #[test]
    fn what_is_more_than_a_year_ahead_or_a_lifetime_back_is_asked_about() {
        let today = parse_day("2026-11-20").expect("a day");
        let check = |day: &str, expected: bool| {
            let found = note(today, "diary/a.md", parse_day(day).expect("a day"), None);
            assert_eq!(found.is_some(), expected, "{day}");
        };
        for (day, expected) in [
            ("2026-11-20", false),
            ("2027-11-20", false),
            ("2027-11-21", true),
            ("2062-11-18", true),
            ("9999-12-31", true),
            ("1999-11-18", false),
            ("1946-11-20", false),
            ("1946-11-19", true),
            ("1926-11-18", true),
            ("0206-11-18", true),
        ] {
            check(day, expected);
        }
    }
}
