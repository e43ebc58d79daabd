//! `mw let-go`: a reflection that lets an activity go.

use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use crate::app::error::Error;
use crate::commands::change::client_folder::ClientFolder;
use crate::commands::context::Context;
use crate::commands::entry::about;
use crate::commands::entry::ending::EndingKeys;
use crate::commands::entry::ending::{self, Ending};
use crate::commands::entry::new_entry::{self, SectionFlags};
use crate::commands::flags::complete;
use crate::commands::flags::day;
use crate::commands::flags::field_flags::FieldFlags;
use crate::commands::flags::options::{Anyway, WriteOptions};
use crate::model::when::Tense;
use crate::model::words::Outcome;

/// Let an activity go
///
/// Not doing something is information too. In a terminal, and with nothing written, it asks what got in the way, what
/// you make of it and what would fit better; each answer can be left empty.
#[derive(Args, Debug)]
#[command(after_help = "Example:
  mw let-go journal --barrier \"Evenings are full\" --learned \"Mornings are mine.\"")]
pub(crate) struct LetGoArguments {
    /// The activity, by its id or the beginning of it
    #[arg(add = ArgValueCompleter::new(complete::activities))]
    activity: Option<String>,
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

pub(crate) fn run(context: &mut Context<'_>, arguments: &LetGoArguments) -> Result<u8, Error> {
    // Before it is our turn, as in `done`.
    let message = new_entry::message(context, arguments.message.as_deref())?;
    day::confirm_typed(context, "date", arguments.keys.typed("date"), Tense::Told, arguments.anyway)?;
    let folder = ClientFolder::begin_about(context, arguments.activity.as_deref())?;
    let activity = about::activity(context, &folder, arguments.activity.as_deref())?;
    ending::write(
        context,
        folder,
        &Ending {
            activity,
            outcome: Outcome::LetGo,
            message: message.as_deref(),
            sections: &arguments.sections,
            keys: &arguments.keys,
            anyway: arguments.anyway,
            write: arguments.write,
        },
    )
}
