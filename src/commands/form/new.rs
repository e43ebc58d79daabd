//! `mw form new`: a form of one's own, as a copy of another.

use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use crate::app::error::{Error, Kind};
use crate::app::exit_code;
use crate::check::rules::why_windows_cannot_hold;
use crate::commands::change::client_folder::refused;
use crate::commands::change::save::{Home, Saved, lock_folder, save};
use crate::commands::context::Context;
use crate::commands::flags::complete;
use crate::commands::flags::options::WriteOptions;
use crate::commands::lookup::form;
use crate::document::fences;
use crate::document::value::Value;
use crate::edit::{self, Edit, Step};
use crate::journal::load;
use crate::journal::plan::Plan;
use crate::model::file;
use crate::render;

/// Make a form of your own
///
/// Copies a form to templates/NAME.md, for you to change. One of the same name as a built-in form wins over it.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  mw form new evening
  mw form new experiment --from experiment --dry-run")]
pub(crate) struct NewArguments {
    /// The name of the new form
    name: String,
    /// The form to copy
    #[arg(long, value_name = "FORM", default_value = "kolb", add = ArgValueCompleter::new(complete::forms))]
    from: String,
    /// What it is, in a few words
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    #[command(flatten)]
    write: WriteOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &NewArguments) -> Result<u8, Error> {
    let journal = context.journal()?;
    form::check_name(&arguments.name)?;
    if let Some(reason) = why_windows_cannot_hold(&format!("{}.md", arguments.name)) {
        let name = render::clean_line(&arguments.name);
        return Err(
            Error::usage(format!("`{name}` cannot be the name of a form: {reason}")).hint("Choose another name")
        );
    }
    let turn = lock_folder(&journal.root, "")?;
    turn.clear_folder(&journal.root.join("templates"));
    let path = form::path(&arguments.name);
    if journal.own_forms.iter().any(|form| form.name == arguments.name) {
        return Err(Error::new(Kind::Conflict, format!("there is a form of your own called `{}`", arguments.name))
            .hint(format!("Change it in an editor: {path}")));
    }
    let after = copy(arguments, &form::text(&journal, &arguments.from)?)?;
    // What is copied may be a form of one's own that was wrong already.
    let reading = file::read_form(&path, &arguments.name, &after);
    if reading.value.is_none() {
        return Err(load::invalid(&reading.found).hint("Nothing was written"));
    }
    let plan = Plan::create(path, after);
    let home = Home { root: &journal.root, bounds: journal.overlay.bounds(), settings: &journal.settings };
    if save(context, home, std::slice::from_ref(&plan), arguments.write)? == Saved::Kept {
        let (path, name) = (render::clean_line(&plan.path), render::clean_line(&arguments.name));
        writeln!(context.out, "Kept in {path}. To reflect with it: mw reflect --form {name}")?;
    }
    Ok(exit_code::DONE)
}

/// Returns the text of the form that is copied, under its new name.
fn copy(arguments: &NewArguments, text: &str) -> Result<String, Error> {
    // Without front matter a form has the name of its file, and needs no edit.
    if fences::split(text).front_matter.is_none() {
        return Ok(text.to_owned());
    }
    let set = |key: &str, text: &str| Edit::Set { path: vec![Step::key(key)], value: Value::text(text) };
    let mut edits = vec![set("name", &arguments.name)];
    edits.extend(arguments.title.as_deref().map(|title| set("title", title)));
    let path = form::path(&arguments.from);
    edit::apply(text, &edits).map_err(|refusal| refused(&path, text, &refusal))
}
