//! The values that a form asks for besides its headings: typed as flags, answered one at a time, or worked out.

use crate::app::error::Error;
use crate::app::prompts::{Asks, until_read};
use crate::commands::entry::new_entry::NewEntry;
use crate::document::fences;
use crate::document::node::{Kind, Node};
use crate::document::value::Value;
use crate::document::yaml::{self, resolve};
use crate::edit::{self, Edit, Step};
use crate::forms::{Form, prompt_of_ask, prompt_of_field};
use crate::model::fields::{Field, FieldType};
use crate::model::form::FormHead;
use crate::model::words::FieldKind;

/// Gives the values that were typed by `--field` the kinds that the form says, and adds those that can be worked out. A
/// form without fields takes any name and text.
pub(crate) fn read_typed(form: &FormHead, entry: &mut NewEntry) -> Result<(), Error> {
    let Some(Value::Map(typed)) = entry.value("fields").cloned() else { return Ok(()) };
    // A form that names no fields takes any: the values are the writer's.
    if form.fields.is_empty() {
        return Ok(());
    }
    let values = typed.into_iter().map(|(name, value)| {
        let value = of_kind(form, &name, value)?;
        Ok((name, value))
    });
    let values = values.collect::<Result<Vec<_>, Error>>()?;
    set_fields(form, entry, values);
    Ok(())
}

/// Asks for what the form asks for and nobody gave yet, and returns whether anything was answered.
pub(crate) fn ask(form: &Form, entry: &mut NewEntry, asks: &mut dyn Asks) -> Result<bool, Error> {
    let before = entry.keys.len();
    // Collected first, since the answers go to the keys that are looked at.
    for ask in form.head.asks.iter().filter(|ask| !entry.has(ask.field.key)).collect::<Vec<_>>() {
        let answer = until_read(asks, &prompt_of_ask(ask), |answer| value_of_key(ask.field, answer))?;
        entry.keys.extend(answer.map(|value| (ask.field.key.to_owned(), value)));
    }
    let mut fields = match entry.value("fields") {
        Some(Value::Map(typed)) => typed.clone(),
        _ => Vec::new(),
    };
    let given = fields.len();
    for field in form.head.fields.iter().filter(|field| !field.is_worked_out()) {
        if fields.iter().all(|(name, _)| *name != field.name) {
            let answer = until_read(asks, &prompt_of_field(field), |answer| value_of_kind(field.kind, answer))?;
            fields.extend(answer.map(|value| (field.name.clone(), value)));
        }
    }
    let answered = fields.len() > given || entry.keys.len() > before;
    set_fields(&form.head, entry, fields);
    Ok(answered)
}

/// Returns the text of an entry with what the form works out of its fields; the text as it is where it cannot be edited.
pub(crate) fn with_worked_out(form: &Form, text: String) -> String {
    let Some(front_matter) = fences::split(&text).front_matter else { return text };
    let tree = yaml::read(&text, front_matter);
    let Some(fields) = tree.root.get("fields") else { return text };
    let worked_out = form.head.worked_out(&|name| fields.get(name).and_then(number));
    // A sum that was written by hand stays as it is.
    let new = worked_out.into_iter().filter(|(name, _)| fields.get(name).is_none());
    let edits: Vec<Edit> = new
        .map(|(name, number)| Edit::Set {
            path: vec![Step::key("fields"), Step::key(name)],
            value: Value::Whole(number),
        })
        .collect();
    // A sum that cannot be written without loss is left out; the words that were typed matter more.
    edit::apply(&text, &edits).unwrap_or(text)
}

fn number(node: &Node) -> Option<i64> {
    match &node.kind {
        Kind::Scalar { text, .. } => resolve::whole(text),
        _ => None,
    }
}

/// Writes the fields in the order of the form, with those that follow from them.
fn set_fields(form: &FormHead, entry: &mut NewEntry, mut fields: Vec<(String, Value)>) {
    let number_of = |name: &str| {
        fields.iter().find_map(|(own, value)| match value {
            Value::Whole(number) if own == name => Some(*number),
            _ => None,
        })
    };
    let worked_out: Vec<(String, i64)> =
        form.worked_out(&number_of).into_iter().map(|(name, number)| (name.to_owned(), number)).collect();
    for (name, number) in worked_out {
        if fields.iter().all(|(own, _)| *own != name) {
            fields.push((name, Value::Whole(number)));
        }
    }
    fields.sort_by_key(|(name, _)| form.fields.iter().position(|field| field.name == *name));
    if !fields.is_empty() {
        entry.set("fields", Value::Map(fields));
    }
}

/// Returns the value that was typed for the field `name` as the kind that the form says.
fn of_kind(form: &FormHead, name: &str, typed: Value) -> Result<Value, Error> {
    let Some(field) = form.field(name) else {
        let names: Vec<&str> = form.fields.iter().map(|field| field.name.as_str()).collect();
        let error = Error::usage(format!("the form `{}` has no field `{name}`", form.name));
        return Err(error.hint(format!("One of: {}", names.join(", "))));
    };
    let Value::Text(text) = typed else { return Ok(typed) };
    value_of_kind(field.kind, &text).ok_or_else(|| {
        let like = match field.kind {
            FieldKind::Rating => "0 to 10",
            FieldKind::Number => "a whole number",
            FieldKind::YesNo => "true or false",
            FieldKind::Text | FieldKind::Texts => "text",
        };
        Error::usage(format!("the field `{name}` takes {like}; this is `{text}`"))
            .hint(format!("What the form asks: mw form show {}", form.name))
    })
}

fn value_of_kind(kind: FieldKind, answer: &str) -> Option<Value> {
    match kind {
        FieldKind::Text => Some(Value::text(answer)),
        FieldKind::Texts => Some(texts(answer)),
        FieldKind::Rating => rating(answer),
        FieldKind::Number => whole(answer, i64::MIN, i64::MAX),
        FieldKind::YesNo => truth(answer),
    }
}

/// Returns the value that an answer gives to a key of the format; `None` where the key does not take it.
fn value_of_key(field: &Field, answer: &str) -> Option<Value> {
    match field.field_type {
        FieldType::Whole(from, to) => whole(answer, from, to),
        FieldType::Bool => truth(answer),
        FieldType::Texts => Some(texts(answer)),
        FieldType::Word(known) => word(known, answer),
        FieldType::Words(known) => {
            answer.split(',').map(|answer| word(known, answer)).collect::<Option<Vec<_>>>().map(Value::List)
        }
        _ => Some(Value::text(answer)),
    }
}

/// Returns the rating that an answer gives, 0 to 10.
pub(crate) fn rating(answer: &str) -> Option<Value> {
    whole(answer, 0, 10)
}

fn whole(answer: &str, from: i64, to: i64) -> Option<Value> {
    // The minus that a phone types is not the one of a keyboard.
    let number = answer.trim().replace('\u{2212}', "-").parse().ok();
    number.filter(|number| (from..=to).contains(number)).map(Value::Whole)
}

fn truth(answer: &str) -> Option<Value> {
    match answer.trim().to_lowercase().as_str() {
        "true" | "yes" | "y" => Some(Value::Bool(true)),
        "false" | "no" | "n" => Some(Value::Bool(false)),
        _ => None,
    }
}

fn texts(answer: &str) -> Value {
    Value::List(answer.split(',').map(str::trim).filter(|text| !text.is_empty()).map(Value::text).collect())
}

fn word(known: &[&str], answer: &str) -> Option<Value> {
    // As people say it: `a little`, `A-little`.
    let folded = answer.trim().to_lowercase().replace(['-', ' '], "_");
    known.iter().find(|word| **word == folded).map(|word| Value::Word((*word).to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::prompts::Answers;
    use crate::model::evidence::Headings;
    use crate::model::moment::Moment;
    use crate::model::words::Share;

    fn entry(fields: &[(&str, &str)]) -> NewEntry {
        let date = Moment::parse("2026-11-05").expect("a day");
        let mut entry = NewEntry { date, activity: None, share: Share::Me, keys: Vec::new(), body: String::new() };
        let typed: Vec<_> = fields.iter().map(|(name, text)| ((*name).to_owned(), Value::text(*text))).collect();
        if !typed.is_empty() {
            entry.set("fields", Value::Map(typed));
        }
        entry
    }

    fn form(name: &str) -> Form {
        Form::built_in(name, &Headings::default()).expect("built in")
    }

    #[test]
    fn the_balance_follows_from_the_four_weights() {
        let weights =
            [("for_staying", "4"), ("for_changing", "8"), ("against_staying", "6"), ("against_changing", "7")];
        let mut entry = entry(&weights);
        read_typed(&form("decisional_balance").head, &mut entry).expect("numbers");
        let Some(Value::Map(fields)) = entry.value("fields") else { panic!("fields") };
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
        let expected =
            [("for_changing", 8), ("against_changing", 7), ("for_staying", 4), ("against_staying", 6), ("balance", 3)];
        assert_eq!(fields, expected.map(|(name, number)| (name, Value::Whole(number))));
    }

    #[test]
    fn a_field_takes_what_its_form_says() {
        let check = |name: &str, field: (&str, &str), expected: &str| {
            let error = read_typed(&form(name).head, &mut entry(&[field])).expect_err("refused");
            assert_eq!(error.to_string(), expected);
        };
        check("experiment", ("belief", "x"), "the form `experiment` has no field `belief`");
        check("experiment", ("confidence_before", "11"), "the field `confidence_before` takes 0 to 10; this is `11`");
        assert!(read_typed(&form("free").head, &mut entry(&[("mood", "grey")])).is_ok());
    }

    #[test]
    fn answers_become_keys_and_fields() {
        let mut entry = entry(&[]);
        let mut answers = Answers(["7", "12", "-2", "yes"].into());
        assert!(ask(&form("good_time"), &mut entry, &mut answers).expect("answered"));
        let keys = [("engagement", Value::Whole(7)), ("energy", Value::Whole(-2)), ("flow", Value::Bool(true))];
        assert_eq!(entry.keys, keys.map(|(key, value)| (key.to_owned(), value)));
        assert!(!ask(&form("experiment"), &mut entry, &mut Answers::default()).expect("left empty"));
        assert!(!entry.has("fields"));
    }

    #[test]
    fn what_an_editor_gave_back_gets_its_sum() {
        let form = form("decisional_balance");
        let text =
            "---\nfields:\n  for_changing: 8\n  against_changing: 2\n  for_staying: 3\n  against_staying: 1\n---\n";
        let with_sum = text.replace("against_staying: 1\n", "against_staying: 1\n  balance: 4\n");
        assert_eq!(with_worked_out(&form, text.to_owned()), with_sum);
        assert_eq!(with_worked_out(&form, with_sum.clone()), with_sum);
    }
}
