//! A file names a form that there is none of.

use crate::check::checked::Checked;
use crate::check::mentions::{Mention, form_of_reflection, forms};
use crate::check::rule::{Certain, Example, ExampleFile, Found, Rule};
use crate::diagnostic::{Code, Diagnostic, Level};
use crate::model::normalise;

pub(super) const RULE: Rule = Rule {
    code: Code::UnknownForm,
    level: Level::Problem,
    summary: "there is no form of this name",
    mend: "write the name of a form that is built in, or of a file in `templates` without `.md`",
    why: "A form is built in, or a file in `templates`. Where there is none of this name, the default form opens.",
    example: Example {
        wrong: &[ExampleFile::text(
            "sessions/2026-11-03.md",
            "---\ntype: session\ndate: 2026-11-03\nactivities:\n  - title: Write for ten minutes\n    form: kolbs\n---\n",
        )],
        mended: &[ExampleFile::text(
            "sessions/2026-11-03.md",
            "---\ntype: session\ndate: 2026-11-03\nactivities:\n  - title: Write for ten minutes\n    form: kolb\n---\n",
        )],
    },
    certain: Some(Certain {
        when: "it is the name of one but for capitals, how an accent is written, and `_` or blanks for `-`",
        example: Example {
            wrong: &[ExampleFile::text(
                "diary/2026-11-05.md",
                "---\ntype: reflection\ndate: 2026-11-05\nform: Kolb\n---\nI said it.\n",
            )],
            mended: &[ExampleFile::text(
                "diary/2026-11-05.md",
                "---\ntype: reflection\ndate: 2026-11-05\nform: kolb\n---\nI said it.\n",
            )],
        },
    }),
    found: Found::Afterwards(find),
};

fn find(checked: &Checked<'_>) -> Vec<Diagnostic> {
    let of_clients = checked.clients.iter().flat_map(|client| forms(client.records));
    let of_coach = checked.coach.iter().filter_map(form_of_reflection);
    let unknown =
        of_clients.chain(of_coach).filter(|mention| !checked.forms.iter().any(|form| form.name == mention.name));
    unknown.map(|mention| unknown_form(checked, mention)).collect()
}

fn unknown_form(checked: &Checked<'_>, mention: Mention<'_>) -> Diagnostic {
    let names = || checked.forms.iter().map(|form| form.name.as_str());
    let otherwise = format!("there are: {}", names().collect::<Vec<_>>().join(", "));
    Diagnostic::in_file(RULE.code, mention.path, mention.span, format!("there is no form `{}`", mention.name))
        .with_help(checked.did_you_mean(mention.name, names(), otherwise))
        .with_mend(mention.name, normalise::name(mention.name, names()))
}
