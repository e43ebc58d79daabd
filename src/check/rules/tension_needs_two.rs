//! A tension names one layer, three, or the same one twice.

use crate::check::checked::Checked;
use crate::check::rule::{Example, ExampleFile, Found, Rule};
use crate::diagnostic::{Code, Diagnostic, Level};
use crate::document::span::Span;
use crate::model::reflection::Reflection;

pub(super) const RULE: Rule = Rule {
    code: Code::TensionNeedsTwo,
    level: Level::Problem,
    summary: "a tension is not between two layers",
    mend: "write two of micro, meso and macro, such as `tension: [micro, macro]`",
    why: "A tension is a pull between two layers of the coach's work: the own business (micro), the pair (meso), the \
          organisation (macro). With one of them, or with three, nothing says what pulls against what.",
    example: Example {
        wrong: &[
            ExampleFile::text("clients/k-07/client.md", "---\ntype: client\n---\n"),
            ExampleFile::text(
                "coach/diary/2026-11-05.md",
                "---\ntype: reflection\ndate: 2026-11-05\ntension: [micro]\n---\nThe invoice, again.\n",
            ),
        ],
        mended: &[
            ExampleFile::text("clients/k-07/client.md", "---\ntype: client\n---\n"),
            ExampleFile::text(
                "coach/diary/2026-11-05.md",
                "---\ntype: reflection\ndate: 2026-11-05\ntension: [micro, meso]\n---\nThe invoice, again.\n",
            ),
        ],
    },
    certain: None,
    found: Found::Afterwards(find),
};

fn find(checked: &Checked<'_>) -> Vec<Diagnostic> {
    let of_clients = checked.clients.iter().flat_map(|client| &client.records.reflections);
    checked.coach.iter().chain(of_clients).filter_map(|reflection| unpaired(checked, reflection)).collect()
}

fn unpaired(checked: &Checked<'_>, reflection: &Reflection) -> Option<Diagnostic> {
    let span = reflection.spans.get("tension")?;
    let is_pair = matches!(reflection.coach.tension.as_slice(), [one, other] if one != other);
    // A word that is no layer is found while reading, and is why there are not two.
    if is_pair || has_finding(checked, &reflection.path, span) {
        return None;
    }
    let found = Diagnostic::in_file(RULE.code, &*reflection.path, Some(span), RULE.summary).quoting_nothing();
    Some(found.with_help(RULE.mend))
}

/// Returns whether something in this list is wrong already: a word that is not in the list was left out of it.
fn has_finding(checked: &Checked<'_>, path: &str, span: Span) -> bool {
    let inside = |own: Span| span.start <= own.start && own.end <= span.end;
    checked.found.iter().any(|found| found.path == path && found.span.is_some_and(inside))
}
