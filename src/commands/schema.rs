//! `mw schema`: the shape of the JSON that scripts read.

use clap::Args;

use crate::app::error::Error;
use crate::app::exit_code;
use crate::commands::context::Context;
use crate::model::suggestion::nearest;
use crate::render;
use crate::render::json::schemas::SCHEMAS;

/// The JSON Schema of an answer, or the names of all of them
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  mw schema
  mw schema week > week.schema.json")]
pub(crate) struct SchemaArguments {
    /// The name of an answer, such as week
    name: Option<String>,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &SchemaArguments) -> Result<u8, Error> {
    match &arguments.name {
        Some(name) => {
            let named = SCHEMAS.iter().find(|named| named.name == name).ok_or_else(|| unknown(name))?;
            render::json::json(context.out, &(named.schema)())?;
        }
        None => {
            for named in SCHEMAS {
                writeln!(context.out, "{}", named.name)?;
            }
        }
    }
    Ok(exit_code::DONE)
}

fn unknown(name: &str) -> Error {
    let error = Error::not_found(format!("no answer is called `{name}`"));
    match nearest(name, SCHEMAS.iter().map(|named| named.name)) {
        Some(near) => error.hint(format!("Did you mean: mw schema {near}")),
        None => error.hint("See the names: mw schema"),
    }
}
