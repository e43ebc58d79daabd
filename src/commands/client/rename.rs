//! `mw client rename`: gives a client another code.

use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use super::code;
use crate::app::error::{Error, Kind};
use crate::app::exit_code;
use crate::check::rules::folded;
use crate::commands::change::save::{Home, explain, lock_folders, saved};
use crate::commands::change::saved::Deed;
use crate::commands::context::Context;
use crate::commands::flags::complete;
use crate::commands::flags::options::WriteOptions;
use crate::commands::lookup::client::client_code;
use crate::document::value::Value;
use crate::edit::{self, Edit, Step};
use crate::journal::disk;
use crate::journal::history::{History, RememberedChange};
use crate::journal::load::Journal;
use crate::journal::moved::{self, Moved};
use crate::journal::plan::Plan;
use crate::journal::walk;
use crate::model::id;
use crate::model::records::ClientRecords;
use crate::model::words::JournalKind;
use crate::render;
use crate::render::wording::counted;
use crate::visibility::{Reader, seen_by};

/// Give a client another code
///
/// The folder gets the new name with all that lies in it, and the entries of the coach's own diary that name the client follow.
/// A name is changed otherwise: mw client change --name.
#[derive(Args, Debug)]
#[command(after_help = "Example:
  mw client rename k-07 n-07")]
pub(crate) struct RenameArguments {
    /// The client
    #[arg(value_name = "CODE", add = ArgValueCompleter::new(complete::clients))]
    code: String,
    /// The new code: lower-case letters, digits and `-`
    #[arg(value_name = "NEW")]
    to: String,
    #[command(flatten)]
    write: WriteOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &RenameArguments) -> Result<u8, Error> {
    let journal = context.journal()?;
    if journal.kind != JournalKind::Practice {
        return Err(Error::usage("in a personal journal nobody has a code")
            .hint("The name is in client.md: mw client change --name NAME"));
    }
    let codes = journal.codes();
    let code = client_code(&journal, &codes, &arguments.code)?;
    let to = free_code(&journal, &arguments.to)?;
    let moved = Moved { from: journal.folder(&code), to: journal.folder(&to) };
    refuse_a_submodule(&journal, &moved)?;
    // Nobody writes for the client, nor in the coach's diary, until all of it is done.
    let _locks = lock_folders(&journal.root, ["coach/coach.md", &format!("{}/client.md", moved.from)].into_iter())?;
    let plans = references(&journal, &code, &to)?;
    if arguments.write.dry_run {
        render::moved(context.out, Some(&moved))?;
        plans.iter().try_for_each(|plan| render::diff(context.out, plan))?;
        return Ok(exit_code::DONE);
    }
    if !plans.is_empty() {
        writeln!(context.err, "This is a change of the folder and of {}.", counted(plans.len(), "file"))?;
    }
    moved::make(&journal.root, journal.overlay.bounds(), &moved, &plans).map_err(explain)?;
    if let Some(state_folder) = &context.environment.state_folder {
        let change = RememberedChange { moved: Some(moved.clone()), plans: plans.clone() };
        History::of(state_folder, &journal.root).remember(&change);
    }
    let home = Home { root: &journal.root, bounds: journal.overlay.bounds(), settings: &journal.settings };
    saved(context, home, plans.into_iter().map(|plan| plan.path).collect(), Deed::Made);
    writeln!(context.out, "Renamed: {} is {} now", render::clean_line(&code), render::clean_line(&to))?;
    writeln!(context.err, "To take it back: mw undo. In git: mw git add -A")?;
    Ok(exit_code::DONE)
}

/// Returns the new code, which must be one and nobody's.
fn free_code(journal: &Journal, typed: &str) -> Result<String, Error> {
    let to = code::checked(typed, |made| format!("Write: {made}"))?;
    // Some disks do not tell capitals or accents apart, and a folder that is no client's has its name all the same.
    let folders = walk::client_folders(&journal.root, journal.overlay.bounds());
    let mut taken = folders.codes.iter().chain(&folders.without_file);
    if let Some(other) = taken.find(|other| folded(other) == folded(&to)) {
        let shown = render::clean_line(other);
        let is_client = folders.codes.contains(other);
        let message = if is_client {
            format!("there is a client `{shown}` already")
        } else {
            format!("there is a folder clients/{shown} already")
        };
        return Err(Error::new(Kind::Conflict, message).hint("Choose another code"));
    }
    Ok(to)
}

/// A submodule's place stands in `.gitmodules` too, which is git's to write.
fn refuse_a_submodule(journal: &Journal, moved: &Moved) -> Result<(), Error> {
    let git = journal.root.join(&moved.from).join(".git");
    if disk::is_there(&git) && !disk::is_folder(&git) {
        return Err(Error::usage(format!("{} is a git submodule or a work tree", render::clean_line(&moved.from)))
            .hint(format!("Let git rename it: git mv {} {}", moved.from, moved.to)));
    }
    Ok(())
}

/// Returns the plans of the entries in the coach's own diary that name the client.
fn references(journal: &Journal, code: &str, to: &str) -> Result<Vec<Plan>, Error> {
    let coach: ClientRecords = journal.load_coach(|folder| seen_by(folder, Reader::Coach)).coach.unwrap_or_default();
    let code = id::in_nfc(code);
    let about = coach.reflections.iter().filter(|own| own.client.as_deref().is_some_and(|own| id::in_nfc(own) == code));
    let edits = [Edit::Set { path: vec![Step::key("client")], value: Value::text(to) }];
    let plan = |path: &str| {
        let before = journal.overlay.read_needed(path)?;
        let after = edit::apply(&before, &edits).map_err(|refusal| {
            Error::new(Kind::Invalid, format!("{path}: {refusal}")).hint(refusal.way_out()).hint("Nothing was changed")
        })?;
        Ok(Plan::replace(path, before, after))
    };
    about.map(|own| plan(&own.path)).collect()
}
