//! `mw form show`: a form as it opens.

use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use crate::app::error::Error;
use crate::commands::context::Context;
use crate::commands::entry::compose::opened;
use crate::commands::entry::new_entry::NewEntry;
use crate::commands::flags::complete;
use crate::commands::flags::output::Format;
use crate::commands::lookup::form;
use crate::document::value::Value;
use crate::forms::Form;
use crate::journal::load::Journal;
use crate::model::records::FolderOwner;
use crate::model::words::{FileType, FormUse};
use crate::render;
use crate::render::json::form_show::{FormShowView, HeadingView};
use crate::render::json::json;
use crate::visibility::starts_as;

/// Show a form as it opens
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  mw form show experiment
  mw form show experiment --format json")]
pub(crate) struct ShowArguments {
    /// The form's name
    #[arg(add = ArgValueCompleter::new(complete::forms))]
    name: String,
    /// How to write it
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &ShowArguments) -> Result<u8, Error> {
    let journal = context.journal()?;
    let text = form::text(&journal, &arguments.name)?;
    let form = Form::read(&arguments.name, &text, journal.settings.headings());
    match arguments.format {
        Format::Text => write!(context.out, "{}", render::clean(&shown(context, &journal, &form)))?,
        Format::Json => json(context.out, &view(&journal, &form))?,
    }
    context.report_left_out(&journal.left_out)
}

/// Returns what an editor opens on.
fn shown(context: &Context<'_>, journal: &Journal, form: &Form) -> String {
    match form.head.used_for {
        FormUse::Session => form.body.clone(),
        FormUse::Reflection => {
            let share = starts_as(FolderOwner::of_a_client(journal.kind), FileType::Reflection);
            let keys = vec![("form".to_owned(), Value::text(&form.head.name))];
            let date = context.environment.now.to_the_minute();
            opened(form, &NewEntry { date, activity: None, share, keys, body: String::new() })
        }
    }
}

/// Returns what scripts read of the form. What it says stands in the list of forms, with its path.
fn view(journal: &Journal, form: &Form) -> FormShowView {
    let asked = form.questions().into_iter().zip(form.marks(journal.settings.headings()));
    let headings = asked.map(|(own, mark)| HeadingView::of(own.heading, own.prompt, mark, form.head.used_for));
    let forms = journal.forms();
    let head = forms.iter().find(|own| own.name == form.head.name).unwrap_or(&form.head);
    FormShowView::of(head, headings.collect(), &journal.all_found())
}
