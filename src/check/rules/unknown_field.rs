//! An entry gives a value that its form does not have.

use crate::check::checked::Checked;
use crate::check::rule::{Example, ExampleFile, Found, Rule};
use crate::diagnostic::{Code, Diagnostic, Level};
use crate::model::form::FormHead;
use crate::model::reflection::Reflection;
use crate::model::source::Spanned;

pub(super) const RULE: Rule = Rule {
    code: Code::UnknownField,
    level: Level::Problem,
    summary: "the form has no field of this name",
    mend: "write the name of one of the form's fields, as `mw form show` shows them",
    why: "Values under `fields` are compared from entry to entry by their names. A form without `fields` takes any name.",
    example: Example {
        wrong: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\nform: experiment\nfields:\n  confidence_befor: 7\n---\nIt went.\n",
        )],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\nform: experiment\nfields:\n  confidence_before: 7\n---\nIt went.\n",
        )],
    },
    certain: None,
    found: Found::Afterwards(find),
};

fn find(checked: &Checked<'_>) -> Vec<Diagnostic> {
    let of_clients = checked.clients.iter().flat_map(|client| &client.records.reflections);
    of_clients.chain(checked.coach).flat_map(|entry| of_entry(checked, entry)).collect()
}

fn of_entry(checked: &Checked<'_>, entry: &Reflection) -> Vec<Diagnostic> {
    let form = entry.form.as_ref().and_then(|name| checked.forms.iter().find(|form| form.name == *name));
    let Some(form) = form.filter(|form| !form.fields.is_empty()) else { return Vec::new() };
    let unknown = entry.fields.iter().filter(|name| form.field(&name.text).is_none());
    unknown.map(|name| unknown_field(checked, form, entry, name)).collect()
}

fn unknown_field(checked: &Checked<'_>, form: &FormHead, entry: &Reflection, name: &Spanned) -> Diagnostic {
    let names = || form.fields.iter().map(|field| field.name.as_str());
    let otherwise = format!("there are: {}", names().collect::<Vec<_>>().join(", "));
    let message = format!("the form `{}` has no field `{}`", form.name, name.text);
    Diagnostic::in_file(RULE.code, &entry.path, Some(name.span), message).with_help(checked.did_you_mean(
        &name.text,
        names(),
        otherwise,
    ))
}
