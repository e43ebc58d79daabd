//! The edits that a `… change` command makes of its flags: keys get values, and keys are taken out.

use clap::Args;

use crate::app::error::Error;
use crate::commands::context::Context;
use crate::commands::flags::field_flags::{FieldFlags, FieldTable};
use crate::document::value::Value;
use crate::edit::{Edit, Step};
use crate::model::fields::FieldType;

/// The flag that takes keys out.
#[derive(Args, Clone, Debug, Default)]
pub(crate) struct Without {
    /// Take a key out again, by the name of its flag: --without due
    #[arg(long, value_name = "KEY", value_delimiter = ',')]
    without: Vec<String>,
}

impl Without {
    /// Returns the keys that go, and `key` too.
    pub(crate) fn and(&self, key: &str) -> Self {
        Self { without: self.without.iter().cloned().chain([key.to_owned()]).collect() }
    }
}

/// What is to become of the keys of something that stands in a file.
#[derive(Clone, Debug)]
pub(crate) struct KeyChange {
    /// The keys that get a value.
    pub values: Vec<(String, Value)>,
    /// The keys that go.
    gone: Vec<String>,
}

impl KeyChange {
    /// Returns what the flags of a command ask for. Fails where they ask for nothing; `example` is what to type then.
    pub(crate) fn of<T: FieldTable>(
        context: &mut Context<'_>,
        flags: &FieldFlags<T>,
        without: &Without,
        example: &str,
    ) -> Result<Self, Error> {
        let mut gone = without.without.iter().map(|typed| key::<T>(typed)).collect::<Result<Vec<_>, _>>()?;
        let mut values = flags.values(context)?;
        // An empty text says what no key says.
        let is_empty = |value: &Value| matches!(value, Value::Text(text) if text.trim().is_empty());
        let emptied: Vec<String> =
            values.iter().filter(|(_, value)| is_empty(value)).map(|(key, _)| key.clone()).collect();
        // Without it the rest is not read: who empties a title loses an activity.
        if let Some(needed) = emptied.iter().find(|key| T::NEEDED.contains(&key.as_str())) {
            return Err(Error::usage(format!("--{needed} needs a few words")).hint("Nothing was written"));
        }
        gone.extend(emptied);
        values.retain(|(_, value)| !is_empty(value));
        for (key, value) in &mut values {
            if let ("title", Value::Text(title)) = (key.as_str(), value) {
                *title = title.trim().to_owned();
            }
        }
        if values.is_empty() && gone.is_empty() {
            return Err(Error::usage("there is nothing to change").hint(format!("For example: {example}")));
        }
        Ok(Self { values, gone })
    }

    /// Returns whether `key` gets a value.
    pub(crate) fn sets(&self, key: &str) -> bool {
        self.values.iter().any(|(own, _)| own == key)
    }

    /// Returns whether `key` goes, or says no from then on.
    pub(crate) fn takes_out(&self, key: &str) -> bool {
        self.gone.iter().any(|own| own == key)
            || self.values.iter().any(|(own, value)| own == key && *value == Value::Bool(false))
    }

    /// Returns the edits of the mapping at `within`. Of a key that is a map of its own, only the parts that were named change.
    pub(crate) fn edits<T: FieldTable>(&self, within: &[Step]) -> Vec<Edit> {
        let step = |key: &str| within.iter().cloned().chain([Step::key(key)]).collect::<Vec<_>>();
        let is_map = |key: &str| {
            let field = T::FIELDS.iter().find(|field| field.key == key);
            field.is_some_and(|field| {
                matches!(
                    field.field_type,
                    FieldType::Record(_)
                        | FieldType::TextOrRecord(_)
                        | FieldType::WholeByName(..)
                        | FieldType::Anything
                )
            })
        };
        let mut edits = Vec::new();
        for (key, value) in &self.values {
            match value {
                Value::Map(parts) if is_map(key) => edits.extend(parts.iter().map(|(name, value)| {
                    let path = step(key).into_iter().chain([Step::key(name)]).collect();
                    Edit::Set { path, value: value.clone() }
                })),
                _ => edits.push(Edit::Set { path: step(key), value: value.clone() }),
            }
        }
        edits.extend(self.gone.iter().map(|key| Edit::Remove { path: step(key) }));
        edits
    }
}

/// Returns the key of the table that `typed` is the flag of.
fn key<T: FieldTable>(typed: &str) -> Result<String, Error> {
    let key = typed.trim_start_matches('-').replace('-', "_");
    let mut known =
        T::FIELDS.iter().filter(|field| !T::LEFT_OUT.contains(&field.key) && !T::NEEDED.contains(&field.key));
    if known.any(|field| field.key == key) {
        return Ok(key);
    }
    Err(Error::usage(format!("--without: `{typed}` is no key that can go"))
        .hint("Name a flag of this command: --without tags"))
}
