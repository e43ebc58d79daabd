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
        FieldType::Text | FieldType::TextOrRecord(_) => flag.value_name("TEXT"),
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
        FieldType::Scale
        | FieldType::Record(_)
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

/// Returns a map of the pairs `name=value` that were typed; of one name typed twice the last counts, unless its values
/// make a list.
fn by_name(field: &Field, typed: &[String], read: impl Fn(&str) -> Option<Value>) -> Result<Value, Error> {
    let mut entries: Vec<(String, Value)> = Vec::new();
    for text in typed {
        let pair = text.split_once('=').and_then(|(name, value)| Some((name.trim(), read(value.trim())?)));
        let (name, value) = pair.ok_or_else(|| not_a_pair(field, text))?;
        let shape = shape_within(field, name)?;
        match entries.iter_mut().find(|(own, _)| own == name) {
            Some((_, Value::List(values))) => values.push(value),
            Some((_, own)) => *own = value,
            None if matches!(shape, Some(FieldType::Texts)) => {
                entries.push((name.to_owned(), Value::List(vec![value])));
            }
            None => entries.push((name.to_owned(), value)),
        }
    }
    Ok(Value::Map(entries))
}

/// Returns what the value of `name` within `field` looks like, where the format says it.
fn shape_within(field: &Field, name: &str) -> Result<Option<FieldType>, Error> {
    let FieldType::Record(keys) = field.field_type else { return Ok(None) };
    let known = keys.iter().find(|key| key.key == name);
    known.map(|key| Some(key.field_type)).ok_or_else(|| {
        let names: Vec<&str> = keys.iter().map(|key| key.key).collect();
        Error::usage(format!("--{} has no `{name}`", flag_of(field))).hint(format!("One of: {}", names.join(", ")))
    })
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
