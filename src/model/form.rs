//! A form: what its front matter says. Its headings and prompts are text for an editor (`forms`).

use super::fields::{Field, FieldType, REFLECTION};
use super::heading_meaning::HeadingMeaning;
use super::record::Record;
use super::source::{Source, Spanned};
use super::suggestion::nearest;
use super::words::{FieldKind, FormUse};
use crate::diagnostic::Code;

/// Keys of a reflection that say what the entry is and where it belongs: no form asks for them.
const PLACING: &[&str] = &["type", "share", "by", "activity", "session", "goal", "client", "form"];

/// What the front matter of a form says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FormHead {
    /// Its name: that of its file, without `.md`.
    pub name: String,
    /// The file, relative to the journal's root; `None` for a form that comes with the tool.
    pub path: Option<String>,
    /// What it is, in a few words.
    pub title: Option<String>,
    /// Where it comes from.
    pub source: Option<String>,
    /// What it is for.
    pub used_for: FormUse,
    /// Which of its headings show what.
    pub stages: Vec<(HeadingMeaning, Vec<String>)>,
    /// Values of its own.
    pub fields: Vec<FormField>,
    /// Keys of a reflection that it asks for.
    pub asks: Vec<FormAsk>,
}

/// A value that a form has of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FormField {
    /// Its name under `fields` of an entry.
    pub name: String,
    /// What its value looks like.
    pub kind: FieldKind,
    /// What to ask.
    pub help: Option<String>,
    /// Where it is worked out: the fields that are added.
    pub adds: Vec<String>,
    /// Where it is worked out: the fields that are taken away.
    pub takes: Vec<String>,
}

/// A key of a reflection that a form asks for.
#[derive(Clone, Debug)]
pub(crate) struct FormAsk {
    /// The key.
    pub field: &'static Field,
    /// What to ask; the key's own words where it is `None`.
    pub help: Option<String>,
}

impl PartialEq for FormAsk {
    fn eq(&self, other: &Self) -> bool {
        self.field.key == other.field.key && self.help == other.help
    }
}

impl Eq for FormAsk {}

impl FormHead {
    /// Returns a form that says nothing but its name.
    pub(crate) fn named(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            path: None,
            title: None,
            source: None,
            used_for: FormUse::Reflection,
            stages: Vec::new(),
            fields: Vec::new(),
            asks: Vec::new(),
        }
    }

    /// Returns the field called `name`.
    pub(crate) fn field(&self, name: &str) -> Option<&FormField> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// Returns the fields that can be worked out, each with its number: those all of whose parts have one, and whose sum
    /// is a number that can be written.
    pub(crate) fn worked_out(&self, number_of: &dyn Fn(&str) -> Option<i64>) -> Vec<(&str, i64)> {
        let sum = |names: &[String]| names.iter().try_fold(0_i64, |sum, name| sum.checked_add(number_of(name)?));
        let number = |field: &FormField| sum(&field.adds)?.checked_sub(sum(&field.takes)?);
        let worked_out = self.fields.iter().filter(|field| field.is_worked_out());
        worked_out.filter_map(|field| Some((field.name.as_str(), number(field)?))).collect()
    }
}

impl FormField {
    /// Returns whether its number follows from other fields, so that nobody is asked for it.
    pub(crate) fn is_worked_out(&self) -> bool {
        !self.adds.is_empty() || !self.takes.is_empty()
    }
}

/// Returns what the record of a form's front matter says.
pub(super) fn read(source: &mut Source<'_>, mut record: Record, name: &str) -> FormHead {
    let fields = record.records("fields").unwrap_or_default();
    let (fields, parts): (Vec<FormField>, Vec<_>) =
        fields.into_iter().filter_map(|own| read_field(source, own)).unzip();
    for part in parts.iter().flatten().filter(|part| fields.iter().all(|field| field.name != part.text)) {
        let help = "name fields of this form that have a number";
        source.plain_problem(Code::BadForm, part.span, "this sum names a field that the form does not have", help);
    }
    FormHead {
        name: name.to_owned(),
        path: None,
        title: record.text("title"),
        source: record.text("source"),
        used_for: record.word("for", FormUse::from_word).unwrap_or(FormUse::Reflection),
        stages: read_stages(&mut record),
        fields,
        asks: record.records("asks").unwrap_or_default().into_iter().filter_map(|ask| read_ask(source, ask)).collect(),
    }
}

fn read_stages(record: &mut Record) -> Vec<(HeadingMeaning, Vec<String>)> {
    let stages = record.texts_by_name("stages").into_iter();
    let headings = |texts: Vec<Spanned>| texts.into_iter().map(|text| text.text).collect();
    stages.filter_map(|(key, texts)| Some((HeadingMeaning::from_key(&key.text)?, headings(texts)))).collect()
}

/// Returns a field of the form, and the names its sum is made of; one without a name that can be written under `fields`
/// is a problem and left out.
fn read_field(source: &mut Source<'_>, mut record: Record) -> Option<(FormField, Vec<Spanned>)> {
    let span = record.span("name").unwrap_or(record.span);
    let is_plain = |name: &String| {
        !name.is_empty() && name.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '-'))
    };
    let Some(name) = record.text("name").filter(is_plain) else {
        let help = "write `name: belief`, in letters, digits, `_` and `-`";
        source.plain_problem(Code::BadForm, span, "this field has no name that an entry can give", help);
        return None;
    };
    let (adds, takes) = (record.spanned_texts("adds"), record.spanned_texts("takes"));
    let names = |parts: &[Spanned]| parts.iter().map(|part| part.text.clone()).collect();
    let field = FormField {
        name,
        kind: record.word("kind", FieldKind::from_word).unwrap_or(FieldKind::Text),
        help: record.text("help"),
        adds: names(&adds),
        takes: names(&takes),
    };
    Some((field, [adds, takes].concat()))
}

/// Returns a key that the form asks for; one that cannot be asked for is a problem and left out.
fn read_ask(source: &mut Source<'_>, mut record: Record) -> Option<FormAsk> {
    let span = record.span("key").unwrap_or(record.span);
    let key = record.text("key").unwrap_or_default();
    let Some(field) = askable().find(|field| field.key == key) else {
        let help = match nearest(&key, askable().map(|field| field.key)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "a value of the form's own stands under `fields`".to_owned(),
        };
        let shown: String = key.chars().take(40).collect();
        source.problem(
            Code::BadForm,
            span,
            format!("`{shown}` is not a key of a reflection that can be asked for"),
            help,
        );
        return None;
    };
    Some(FormAsk { field, help: record.text("help") })
}

/// Returns the keys of a reflection that one line can answer.
fn askable() -> impl Iterator<Item = &'static Field> {
    REFLECTION.iter().filter(|field| {
        let of_one_line = matches!(
            field.field_type,
            FieldType::Text
                | FieldType::Texts
                | FieldType::Whole(..)
                | FieldType::Bool
                | FieldType::Word(_)
                | FieldType::Words(_)
        );
        of_one_line && !PLACING.contains(&field.key)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::file::read_form;
    use crate::model::words::Stage;

    fn form(front_matter: &str) -> (FormHead, Vec<&'static str>) {
        let reading = read_form("templates/own.md", "own", &format!("---\n{front_matter}---\n## A\n"));
        (reading.value.expect("readable"), reading.found.iter().map(|found| found.code.name()).collect())
    }

    #[test]
    fn a_form_says_its_stages_its_fields_and_what_it_asks() {
        let (own, found) = form(
            "title: Mine\nstages: {experience: [A], double: B}\nfields:\n  - {name: weight, kind: rating}\nasks: [energy, {key: flow, help: Did time fly?}]\n",
        );
        assert_eq!(found, Vec::<&str>::new());
        let stages = [
            (HeadingMeaning::Stage(Stage::Experience), vec!["A".to_owned()]),
            (HeadingMeaning::from_key("double").expect("a key"), vec!["B".to_owned()]),
        ];
        assert_eq!(
            (own.name.as_str(), own.title.as_deref(), own.stages.as_slice()),
            ("own", Some("Mine"), &stages[..])
        );
        assert_eq!(own.field("weight").map(|field| field.kind), Some(FieldKind::Rating));
        assert_eq!(own.asks.iter().map(|ask| ask.field.key).collect::<Vec<_>>(), ["energy", "flow"]);
    }

    #[test]
    fn what_a_form_cannot_ask_is_a_problem() {
        let check =
            |front_matter: &str, expected: &[&str]| assert_eq!(form(front_matter).1, expected, "{front_matter}");
        check("asks: [enrgy]\n", &["bad-form"]);
        check("asks: [share]\n", &["bad-form"]);
        check("fields:\n  - kind: rating\n", &["bad-form"]);
        check("fields:\n  - name: 'a: b'\n", &["bad-form"]);
        check("fields:\n  - {name: a, kind: stars}\n", &["unknown-value"]);
        check("stages: {experiance: [A]}\n", &["unknown-value"]);
        check("fields:\n  - {name: sum, adds: [a]}\n", &["bad-form"]);
        check("titel: x\n", &["unknown-key"]);
    }

    #[test]
    fn a_sum_is_worked_out_where_all_its_parts_have_a_number() {
        let (own, _) = form("fields:\n  - {name: a}\n  - {name: b}\n  - {name: sum, adds: [a], takes: [b]}\n");
        let check = |a: Option<i64>, b: Option<i64>, expected: &[(&str, i64)]| {
            assert_eq!(own.worked_out(&|name| if name == "a" { a } else { b }), expected);
        };
        check(Some(7), Some(9), &[("sum", -2)]);
        check(Some(7), None, &[]);
    }
}
