//! `mw done`: a reflection that ends an activity.

use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use crate::app::error::Error;
use crate::commands::change::client_folder::ClientFolder;
use crate::commands::context::Context;
use crate::commands::entry::about;
use crate::commands::entry::ending::{self, Ending, EndingKeys};
use crate::commands::entry::new_entry::{self, SectionFlags};
use crate::commands::flags::complete;
use crate::commands::flags::day;
use crate::commands::flags::field_flags::FieldFlags;
use crate::commands::flags::options::{Anyway, WriteOptions};
use crate::model::when::Tense;
use crate::model::words::Outcome;

/// Say how an activity ended
///
/// Makes a diary entry with the outcome. In a terminal, and with nothing written, it asks how it felt, what you make of
/// it and what comes next; each answer can be left empty.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  mw done tell --actual 8 --learned \"I guess worse than it is.\"
  mw done laptop --outcome partly")]
pub(crate) struct DoneArguments {
    /// The activity, by its id or the beginning of it
    #[arg(add = ArgValueCompleter::new(complete::activities))]
    activity: Option<String>,
    /// How it ended
    #[arg(long, value_name = "WORD", default_value = "done", value_parser = ending::outcomes())]
    outcome: String,
    /// A few words
    #[arg(short, long = "message", value_name = "TEXT", allow_hyphen_values = true)]
    message: Option<String>,
    #[command(flatten)]
    sections: SectionFlags,
    #[command(flatten)]
    keys: FieldFlags<EndingKeys>,
    #[command(flatten)]
    anyway: Anyway,
    #[command(flatten)]
    write: WriteOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &DoneArguments) -> Result<u8, Error> {
    // Before it is our turn: stdin may be a person who types.
    let message = new_entry::message(context, arguments.message.as_deref())?;
    day::confirm_typed(context, "date", arguments.keys.typed("date"), Tense::Told, arguments.anyway)?;
    let folder = ClientFolder::begin_about(context, arguments.activity.as_deref())?;
    let activity = about::activity(context, &folder, arguments.activity.as_deref())?;
    // The flag takes `not-done` too, as people type it; the format has one way.
    let outcome = Outcome::from_word(&arguments.outcome.replace('-', "_")).unwrap_or(Outcome::Done);
    ending::write(
        context,
        folder,
        &Ending {
            activity,
            outcome,
            message: message.as_deref(),
            sections: &arguments.sections,
            keys: &arguments.keys,
            anyway: arguments.anyway,
            write: arguments.write,
        },
    )
}
