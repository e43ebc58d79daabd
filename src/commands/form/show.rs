//! `mw form show`: a form as it opens.

use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use crate::commands::completions;
use crate::commands::compose::opened;
use crate::commands::context::Context;
use crate::commands::entry::NewEntry;
use crate::commands::which_form;
use crate::document::value::Value;
use crate::error::Error;
use crate::exit_code;
use crate::forms::Form;
use crate::model::words::{FormUse, JournalKind, Share};
use crate::render;

/// Show a form as it opens
#[derive(Args, Debug)]
#[command(after_help = "\
Example:
  mw form show experiment")]
pub(crate) struct ShowArguments {
    /// The form's name
    #[arg(add = ArgValueCompleter::new(completions::forms))]
    name: String,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &ShowArguments) -> Result<u8, Error> {
    let journal = context.journal()?;
    let text = which_form::text(&journal, &arguments.name)?;
    let form = Form::read(&arguments.name, &text, &journal.settings.headings);
    let shown = match form.head.used_for {
        FormUse::Session => form.body.clone(),
        FormUse::Reflection => {
            let share = if journal.kind == JournalKind::Practice { Share::Pair } else { Share::Me };
            let keys = vec![("form".to_owned(), Value::text(&arguments.name))];
            let date = context.environment.now.to_the_minute();
            opened(&form, &NewEntry { date, activity: None, share, keys, body: String::new() })
        }
    };
    write!(context.out, "{}", render::clean(&shown))?;
    Ok(exit_code::DONE)
}
