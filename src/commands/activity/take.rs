//! `mw activity take`: takes up what was offered.

use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use crate::analysis::thread::ActivityState;
use crate::app::error::{Error, Kind};
use crate::commands::change::client_folder::ClientFolder;
use crate::commands::change::focus::{self, Focus, Taker};
use crate::commands::context::Context;
use crate::commands::entry::write_down;
use crate::commands::flags::complete;
use crate::commands::flags::options::WriteOptions;
use crate::commands::lookup::in_client;
use crate::commands::new_activity::{self, OverMost, Progress};
use crate::document::value::Value;
use crate::model::words::Outcome;

/// Take up an activity that was offered, or one that had ended
#[derive(Args, Debug)]
#[command(after_help = "Example:\n  mw activity take read")]
pub(crate) struct TakeArguments {
    /// The activity, by its id or the beginning of it
    #[arg(add = ArgValueCompleter::new(complete::activities))]
    activity: String,
    /// Take it though there are many; with a reason: --anyway=REASON
    #[arg(long, value_name = "REASON", num_args = 0..=1, require_equals = true, default_missing_value = "")]
    anyway: Option<String>,
    #[command(flatten)]
    write: WriteOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &TakeArguments) -> Result<u8, Error> {
    let mut folder = ClientFolder::begin(context)?;
    match take(context, &mut folder, arguments, OverMost::of_flag(arguments.anyway.as_deref()))? {
        Progress::Ended => Ok(folder.exit_code),
        Progress::Confirmed => {
            let mut folder = folder.read_again(context)?;
            take(context, &mut folder, arguments, OverMost::Confirmed)?;
            Ok(folder.exit_code)
        }
    }
}

/// Takes up the activity that was named, unless a person was asked whether to: then everything is read again first.
fn take(
    context: &mut Context<'_>,
    folder: &mut ClientFolder,
    arguments: &TakeArguments,
    over_most: OverMost<'_>,
) -> Result<Progress, Error> {
    let before = folder.timeline(context);
    let thread = in_client::activity(&before, &arguments.activity)?;
    // It was found by its id, so it has one.
    let id = thread.id.unwrap_or_default().to_owned();
    if thread.state == ActivityState::Open {
        return Err(Error::new(Kind::Conflict, format!("`{id}` is open already"))
            .hint(format!("When something happens: mw reflect {id}")));
    }
    let mut entry = write_down::new_entry(context, folder);
    entry.activity = Some(id.clone());
    entry.keys.push(("outcome".to_owned(), Value::Word(Outcome::Open.word().to_owned())));
    if let OverMost::Because(reason) = OverMost::of_flag(arguments.anyway.as_deref()) {
        // The activity stays as it was agreed: the reason is part of this entry.
        entry.body = format!("{}\n", reason.trim());
    }
    let mut change = write_down::plan(context, folder, &entry)?;
    // It had the focus when it was offered, or before it ended; another may have it now.
    let others = if thread.activity.focus {
        let without = context.again(&format!("mw activity change {id} --without focus"));
        let taker = Taker { id: &id, without: &without };
        focus::give_up(context, (folder, &before), (taker, &mut change), over_most.anyway())?
    } else {
        Focus::Given(Vec::new())
    };
    let Focus::Given(others) = others else {
        context.rescue.forget();
        writeln!(context.err, "Nothing was saved.")?;
        return Ok(Progress::Ended);
    };
    let before = over_most.weighed(&before);
    focus::take_in(folder, &mut change, others);
    let after = folder.timeline(context);
    if !new_activity::confirm_load(context, folder, (before.as_ref(), &after), over_most)? {
        // Nothing was typed but the command itself.
        context.rescue.forget();
        writeln!(context.err, "Nothing was saved.")?;
        return Ok(Progress::Ended);
    }
    if folder.has_waited() {
        return Ok(Progress::Confirmed);
    }
    write_down::keep(context, folder, &change, Some((&id, &after)), arguments.write)?;
    Ok(Progress::Ended)
}
