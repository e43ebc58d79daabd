//! One file a command: what it takes, and the recipe of what it does. No parsing of files, no formatting.

mod activity;
mod calendar;
pub(crate) mod change;
mod check;
mod client;
pub(crate) mod command_line;
mod completions;
pub(crate) mod context;
mod done;
mod edit;
mod entry;
mod explain;
mod find;
pub(crate) mod flags;
mod form;
mod git;
mod goal;
pub(crate) mod home;
mod init;
mod let_go;
mod list;
mod lookup;
mod man;
mod new_activity;
mod nudge;
mod opened_journal;
mod path;
mod places;
mod prep;
mod progress;
mod read;
mod redo;
mod reflect;
mod reflection;
mod remove;
mod schema;
mod session;
mod stats;
mod status;
mod tick;
mod trail;
mod undo;
pub(crate) mod usage;
mod week;

use clap::Subcommand;

use crate::app::error::Error;
use context::Context;

/// Every command.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Status(status::StatusArguments),
    // In boxes: an enum is as large as its largest part, and these hold many flags.
    Reflect(Box<reflect::ReflectArguments>),
    Tick(Box<tick::TickArguments>),
    Done(Box<done::DoneArguments>),
    LetGo(Box<let_go::LetGoArguments>),
    #[command(subcommand)]
    Activity(Box<activity::ActivityCommand>),
    Week(week::WeekArguments),
    Read(Box<read::ReadArguments>),
    Find(find::FindArguments),
    Progress(progress::ProgressArguments),
    Trail(trail::TrailArguments),
    Stats(stats::StatsArguments),
    Explain(explain::ExplainArguments),
    Prep(prep::PrepArguments),
    Nudge(nudge::NudgeArguments),
    Calendar(calendar::CalendarArguments),
    #[command(subcommand)]
    List(list::ListCommand),
    #[command(subcommand)]
    Client(client::ClientCommand),
    #[command(subcommand)]
    Session(Box<session::SessionCommand>),
    #[command(subcommand)]
    Goal(Box<goal::GoalCommand>),
    #[command(subcommand)]
    Form(form::FormCommand),
    #[command(subcommand)]
    Reflection(Box<reflection::ReflectionCommand>),
    Remove(remove::RemoveArguments),
    Check(check::CheckArguments),
    Edit(edit::EditArguments),
    Undo(undo::UndoArguments),
    Redo(redo::RedoArguments),
    Path(path::PathArguments),
    Git(git::GitArguments),
    Init(init::InitArguments),
    Schema(schema::SchemaArguments),
    Completions(completions::CompletionsArguments),
    Man(man::ManArguments),
}

/// Runs `command` and returns the exit code of its answer.
pub(crate) fn run(context: &mut Context<'_>, command: &Command) -> Result<u8, Error> {
    match command {
        Command::Status(arguments) => status::run(context, arguments),
        Command::Reflect(arguments) => reflect::run(context, arguments),
        Command::Tick(arguments) => tick::run(context, arguments),
        Command::Done(arguments) => done::run(context, arguments),
        Command::LetGo(arguments) => let_go::run(context, arguments),
        Command::Activity(command) => activity::run(context, command),
        Command::Week(arguments) => week::run(context, arguments),
        Command::Read(arguments) => read::run(context, arguments),
        Command::Find(arguments) => find::run(context, arguments),
        Command::Progress(arguments) => progress::run(context, arguments),
        Command::Trail(arguments) => trail::run(context, arguments),
        Command::Stats(arguments) => stats::run(context, arguments),
        Command::Explain(arguments) => explain::run(context, arguments),
        Command::Prep(arguments) => prep::run(context, arguments),
        Command::Nudge(arguments) => nudge::run(context, arguments),
        Command::Calendar(arguments) => calendar::run(context, arguments),
        Command::List(command) => list::run(context, command),
        Command::Client(command) => client::run(context, command),
        Command::Session(command) => session::run(context, command),
        Command::Goal(command) => goal::run(context, command),
        Command::Form(command) => form::run(context, command),
        Command::Reflection(command) => reflection::run(context, command),
        Command::Remove(arguments) => remove::run(context, arguments),
        Command::Check(arguments) => check::run(context, arguments),
        Command::Edit(arguments) => edit::run(context, arguments),
        Command::Undo(arguments) => undo::run(context, arguments),
        Command::Redo(arguments) => redo::run(context, arguments),
        Command::Path(arguments) => path::run(context, arguments),
        Command::Git(arguments) => git::run(context, arguments),
        Command::Init(arguments) => init::run(context, arguments),
        Command::Schema(arguments) => schema::run(context, arguments),
        Command::Completions(arguments) => completions::run(context, arguments),
        Command::Man(arguments) => man::run(context, arguments),
    }
}
