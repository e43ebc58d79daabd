//! Turns a table of fields into the flags of a command, and what was typed back into values for a file.

use std::marker::PhantomData;

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches, value_parser};

use crate::app::error::Error;
use crate::commands::context::Context;
use crate::commands::flags::day;
use crate::document::value::Value;
use crate::model::fields::{Field, FieldType};
use crate::model::when::Tense;

/// The keys of an entry that say where it belongs.
const PLACING: &[&str] = &["date", "share", "by", "logged_at", "session", "goal", "client", "form", "tags"];

/// A table of fields and how a command offers them.
pub(crate) trait FieldTable {
    /// The fields.
    const FIELDS: &'static [Field];
    /// Keys the command sets by other means.
    const LEFT_OUT: &'static [&'static str];
    /// Keys that cannot be taken out: without them the rest is not read.
    const NEEDED: &'static [&'static str] = &["title", "date", "type"];
    /// The heading over the flags in the help.
    const HEADING: &'static str;
    /// Whether its days tell of what was or of what is planned: which of two Fridays is meant.
    const TENSE: Tense;
}

/// The values of the flags that `T` makes, in the order of its table, as they were typed.
#[derive(Clone, Debug, Default)]
pub(crate) struct FieldFlags<T> {
    typed: Vec<(&'static Field, Vec<String>)>,
    table: PhantomData<T>,
}

impl<T: FieldTable> FieldFlags<T> {
    /// Returns whether a flag was given that says something about what happened, not only where the entry belongs.
    pub(crate) fn say_something(&self) -> bool {
        self.typed.iter().any(|(field, _)| !PLACING.contains(&field.key))
    }

    /// Returns whether the flag of `key` was given.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.typed.iter().any(|(field, _)| field.key == key)
    }

    /// Returns the text typed for `key`; of several, the last.
    pub(crate) fn typed(&self, key: &str) -> Option<&str> {
        let (_, typed) = self.typed.iter().find(|(field, _)| field.key == key)?;
        typed.last().map(String::as_str)
    }

    /// Returns these flags as if `text` had been typed for `key`.
    pub(crate) fn retyped(&self, key: &str, text: String) -> Self
    where
        T: Clone,
    {
        let mut again = self.clone();
        if let Some((_, typed)) = again.typed.iter_mut().find(|(field, _)| field.key == key) {
            *typed = vec![text];
        }
        again
    }

    /// Returns the keys and values to write, in the order of the table. Days may be typed in words; what was understood
    /// of them is said.
    pub(crate) fn values(&self, context: &mut Context<'_>) -> Result<Vec<(String, Value)>, Error> {
        let typed = self.typed.iter();
        typed.map(|(field, typed)| Ok((field.key.to_owned(), value(context, field, typed, T::TENSE)?))).collect()
    }
}

impl<T: FieldTable> Args for FieldFlags<T> {
    fn augment_args(command: Command) -> Command {
        let offered = T::FIELDS.iter().filter(|field| !T::LEFT_OUT.contains(&field.key));
        offered.fold(command, |command, field| command.arg(flag(field).help_heading(T::HEADING)))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl<T: FieldTable> FromArgMatches for FieldFlags<T> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let offered = T::FIELDS.iter().filter(|field| !T::LEFT_OUT.contains(&field.key));
        let typed = offered.filter_map(|field| Some((field, texts(matches, field)?))).collect();
        Ok(Self { typed, table: PhantomData })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

fn texts(matches: &ArgMatches, field: &Field) -> Option<Vec<String>> {
    if let FieldType::Whole(..) = field.field_type {
        return matches.get_one::<i64>(field.key).map(|number| vec![number.to_string()]);
    }
    matches.get_many::<String>(field.key).map(|texts| texts.cloned().collect())
}

/// Returns the flag for a field: `set_by` is `--set-by`; a list is given by repeating its flag.
fn flag(field: &'static Field) -> Arg {
    let flag = Arg::new(field.key).long(field.key.replace('_', "-")).help(field.help);
    // `--tag` beside `--tags`: each use gives one.
    let listed = |flag: Arg| flag.action(ArgAction::Append).alias(singular(field.key));
    match field.field_type {
        FieldType::Text => flag.value_name("TEXT"),
        // A word, or one for each kind: `do=experiment`.
        FieldType::TextOrRecord(_) => flag.action(ArgAction::Append).value_name("TEXT"),
        FieldType::Day => flag.value_name("DAY"),
        FieldType::Moment => flag.value_name("WHEN"),
        FieldType::Bool => flag
            .value_name("BOOL")
            .num_args(0..=1)
            // With `=`, so that the word after the flag is not taken for its value.
            .require_equals(true)
            .default_missing_value("true")
            .hide_possible_values(true)
            .value_parser(PossibleValuesParser::new(["true", "false"])),
        FieldType::Whole(from, to) => {
            flag.value_name("N").allow_negative_numbers(true).value_parser(value_parser!(i64).range(from..=to))
        }
        FieldType::Word(list) => flag.value_name("WORD").value_parser(words(list)),
        FieldType::Words(list) => listed(flag).value_name("WORD").value_delimiter(',').value_parser(words(list)),
        FieldType::Texts | FieldType::IdsOrRecords(_) => listed(flag).value_name("TEXT"),
        FieldType::Records(_) => listed(flag).value_name("TITLE=URL"),
        FieldType::WholeByName(..) => listed(flag).value_name("NAME=N").allow_hyphen_values(true),
        // A level below 0 stands first, and is no flag.
        FieldType::Scale => listed(flag).value_name("LEVEL=TEXT").allow_hyphen_values(true),
        FieldType::Record(_)
        | FieldType::Anything
        | FieldType::WordsByWord(..)
        | FieldType::WordByName(_)
        | FieldType::TextsByWord(_) => listed(flag).value_name("KEY=TEXT"),
    }
}

fn words(list: &'static [&'static str]) -> PossibleValuesParser {
    let values = list.iter().map(|word| PossibleValue::new(*word).alias(word.replace('_', "-")));
    PossibleValuesParser::new(values)
}

fn singular(key: &str) -> String {
    let key = key.replace('_', "-");
    match key.strip_suffix("ies") {
        Some(stem) => format!("{stem}y"),
        None => key.strip_suffix('s').unwrap_or(&key).to_owned(),
    }
}

fn value(context: &mut Context<'_>, field: &Field, typed: &[String], tense: Tense) -> Result<Value, Error> {
    let last = typed.last().map(String::as_str).unwrap_or_default();
    let flag = flag_of(field);
    Ok(match field.field_type {
        FieldType::TextOrRecord(keys) if typed.iter().all(|text| names_one_of(keys, text)) => {
            record(context, (field, keys), typed, tense)?
        }
        FieldType::Text | FieldType::TextOrRecord(_) => Value::text(last),
        FieldType::Word(known) => Value::Word(canonical(known, last)),
        FieldType::Day => Value::Word(day::day(context, &flag, last, tense)?.to_string()),
        FieldType::Moment => Value::Word(day::moment(context, &flag, last, tense)?.to_string()),
        FieldType::Bool => Value::Bool(last == "true"),
        FieldType::Whole(from, to) => whole(last, from, to).ok_or_else(|| {
            Error::usage(format!("--{flag} takes a whole number from {from} to {to}, not \"{last}\""))
        })?,
        FieldType::Texts | FieldType::IdsOrRecords(_) => Value::List(typed.iter().map(Value::text).collect()),
        FieldType::Words(known) => Value::List(typed.iter().map(|word| Value::Word(canonical(known, word))).collect()),
        FieldType::Records(_) => Value::List(typed.iter().map(|text| resource(text)).collect()),
        FieldType::WholeByName(from, to) => by_name(field, typed, |text| whole(text, from, to))?,
        FieldType::Record(keys) => record(context, (field, keys), typed, tense)?,
        FieldType::Scale
        | FieldType::Anything
        | FieldType::WordsByWord(..)
        | FieldType::WordByName(_)
        | FieldType::TextsByWord(_) => by_name(field, typed, |text| Some(Value::text(text)))?,
    })
}

/// Returns the word of the list that was typed, perhaps with `-` for `_`.
fn canonical(list: &[&str], typed: &str) -> String {
    let folded = typed.replace('-', "_");
    list.iter().find(|word| **word == typed || **word == folded).map_or(folded.clone(), |word| (*word).to_owned())
}

fn resource(text: &str) -> Value {
    let (title, url) = text.split_once('=').map_or((text, None), |(title, url)| (title, Some(url)));
    let mut entries = vec![("title".to_owned(), Value::text(title.trim()))];
    entries.extend(url.map(|url| ("url".to_owned(), Value::text(url.trim()))));
    Value::Map(entries)
}

fn whole(text: &str, from: i64, to: i64) -> Option<Value> {
    text.trim().parse().ok().filter(|number| (from..=to).contains(number)).map(Value::Whole)
}

/// Returns a map of the pairs `name=value` that were typed; of one name typed twice the last counts.
fn by_name(field: &Field, typed: &[String], read: impl Fn(&str) -> Option<Value>) -> Result<Value, Error> {
    let mut entries: Vec<(String, Value)> = Vec::new();
    for text in typed {
        let (name, value) = pair(field, text)?;
        let value = read(value).ok_or_else(|| not_a_pair(field, text))?;
        match entries.iter_mut().find(|(own, _)| own == name) {
            Some((_, own)) => *own = value,
            None => entries.push((name.to_owned(), value)),
        }
    }
    Ok(Value::Map(entries))
}

/// Returns the map of `field` with the `keys` that were typed as `name=value`; of one typed twice the last counts, unless its
/// values make a list.
fn record(
    context: &mut Context<'_>,
    (field, keys): (&Field, &'static [Field]),
    typed: &[String],
    tense: Tense,
) -> Result<Value, Error> {
    let mut entries: Vec<(String, Value)> = Vec::new();
    for text in typed {
        let (name, text) = pair(field, text)?;
        let key = keys.iter().find(|key| key.key == name).ok_or_else(|| {
            let names: Vec<&str> = keys.iter().map(|key| key.key).collect();
            Error::usage(format!("--{} has no `{name}`", flag_of(field))).hint(format!("One of: {}", names.join(", ")))
        })?;
        let value = part(context, (field, key), text, tense)?;
        match (entries.iter_mut().find(|(own, _)| own == name), value) {
            (Some((_, Value::List(values))), Value::List(more)) => values.extend(more),
            (Some((_, own)), value) => *own = value,
            (None, value) => entries.push((name.to_owned(), value)),
        }
    }
    Ok(Value::Map(entries))
}

/// Returns whether `text` gives a value to one of `keys`.
fn names_one_of(keys: &[Field], text: &str) -> bool {
    text.split_once('=').is_some_and(|(name, _)| keys.iter().any(|key| key.key == name.trim()))
}

/// Returns the value of one key of a map. Nobody has looked at it yet: clap knows the flag, not its parts.
fn part(context: &mut Context<'_>, (field, key): (&Field, &Field), text: &str, tense: Tense) -> Result<Value, Error> {
    let name = format!("{} {}", flag_of(field), key.key);
    let one_of = |words: &[&str]| {
        Error::usage(format!("--{name}: `{text}` is not one of its words"))
            .hint(format!("One of: {}", words.join(", ")))
    };
    Ok(match key.field_type {
        FieldType::Word(known) => {
            let word = canonical(known, text);
            known.contains(&word.as_str()).then(|| Value::Word(word.clone())).ok_or_else(|| one_of(known))?
        }
        FieldType::Bool => match text {
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            _ => return Err(one_of(&["true", "false"])),
        },
        FieldType::Day => Value::Word(day::day(context, &name, text, tense)?.to_string()),
        FieldType::Whole(from, to) => whole(text, from, to).ok_or_else(|| {
            Error::usage(format!("--{name} takes a whole number from {from} to {to}, not \"{text}\""))
        })?,
        FieldType::Texts => Value::List(vec![Value::text(text)]),
        _ => Value::text(text),
    })
}

/// Returns the name and the value of a pair `name=value`.
fn pair<'a>(field: &Field, text: &'a str) -> Result<(&'a str, &'a str), Error> {
    let pair = text.split_once('=').map(|(name, value)| (name.trim(), value.trim()));
    pair.ok_or_else(|| not_a_pair(field, text))
}

fn not_a_pair(field: &Field, text: &str) -> Error {
    let example =
        if matches!(field.field_type, FieldType::WholeByName(..)) { "calmer-meetings=1" } else { "name=text" };
    let flag = flag_of(field);
    Error::usage(format!("--{flag} takes a name, `=` and a value; this is `{text}`"))
        .hint(format!("For example: --{flag} {example}"))
}

fn flag_of(field: &Field) -> String {
    field.key.replace('_', "-")
}
