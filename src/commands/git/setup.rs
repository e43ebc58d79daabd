//! `mw git setup`: makes git's hook before a commit, which runs `mw check`.

use std::path::Path;

use clap::Args;

use super::commits::{self, Listing};
use crate::app::error::{Error, Kind};
use crate::app::exit_code;
use crate::commands::change::save::explain;
use crate::commands::context::Context;
use crate::commands::flags::options::WriteOptions;
use crate::journal::disk;
use crate::journal::git::{self, HookPlace, HooksElsewhere, NotCommitted};
use crate::journal::plan::Plan;
use crate::render;

/// Let a commit wait while mw check finds a problem
///
/// Makes a hook that git runs before each commit: it looks at the files that the commit would change, and refuses it where
/// they have a problem, as they are committed: what was changed after `git add` is not looked at. A hook that is there already is left
/// as it is, and the line to add is shown; one that an earlier version made is made anew.
///
/// With --commit, git commits each change that mw makes in this journal from now on, or with -c in the folder of a client who has
/// a repository of their own. Your own config lists such journals, and no file of a journal can add to it.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  mw git setup --dry-run
  mw git setup
  git commit --no-verify      once without it
  mw git setup --commit       have git commit each change")]
pub(crate) struct SetupArguments {
    /// Have git commit each change of this journal
    #[arg(long, conflicts_with = "no_commit")]
    commit: bool,
    /// Have git commit nothing by itself any more
    #[arg(long)]
    no_commit: bool,
    #[command(flatten)]
    write: WriteOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &SetupArguments) -> Result<u8, Error> {
    match (arguments.commit, arguments.no_commit) {
        (true, _) => return commits::run(context, Listing::Add, arguments.write),
        (_, true) => return commits::run(context, Listing::TakeOut, arguments.write),
        (false, false) => {}
    }
    let journal = context.journal()?;
    let place = git::hook_place(&journal.root).map_err(|reason| no_repository(&reason))?;
    let text = hook(&place.journal);
    let from_here = place.file.strip_prefix(&context.environment.directory).unwrap_or(&place.file);
    let shown = render::clean_line(&from_here.display().to_string()).into_owned();
    let there = disk::read_if_there(&place.file)?;
    // In a hook of somebody's own the one line is enough.
    if there.as_ref().is_some_and(|there| *there == text || there.contains(&line(&place.journal))) {
        writeln!(context.out, "It is there already: {shown}")?;
        return Ok(exit_code::DONE);
    }
    let is_older = there.as_ref().is_some_and(|there| *there == older_hook(&place.journal));
    if let Some(reason) = not_ours(&place, there.is_some() && !is_older).filter(|_| !is_older) {
        return Err(Error::new(Kind::Conflict, format!("{shown} {reason}"))
            .hint(format!("Nothing was written. Add this line to it: {}", line(&place.journal))));
    }
    if arguments.write.dry_run {
        render::diff(context.out, &Plan::create(shown, text))?;
        return Ok(exit_code::DONE);
    }
    if is_older {
        git::renew_hook(&place.file, &text).map_err(explain)?;
    } else {
        git::make_hook(&place.file, &text).map_err(explain)?;
    }
    writeln!(context.out, "Before each commit, git now asks mw check: {shown}")?;
    Ok(exit_code::DONE)
}

/// Returns why the hook is not for us to write, if it is not.
fn not_ours(place: &HookPlace, is_there: bool) -> Option<&'static str> {
    // Also where it cannot be read, such as a link that leads nowhere.
    if is_there || disk::is_there(&place.file) {
        return Some("exists already");
    }
    match place.elsewhere? {
        HooksElsewhere::ForAll => {
            Some("would not be run: your hooks of all repositories lie elsewhere (core.hooksPath)")
        }
        HooksElsewhere::ByTheRepository => {
            Some("would not be run: this repository's own config looks for hooks elsewhere (core.hooksPath)")
        }
    }
}

fn no_repository(reason: &NotCommitted) -> Error {
    let error = match reason {
        NotCommitted::Refused(lines) => Error::not_found(lines.first().cloned().unwrap_or_default()),
        other => return Error::not_found(other.to_string()),
    };
    error.hint("Make the journal a repository: mw git init")
}

/// Returns the line that does the same, for everything in the journal, in a hook of somebody's own.
fn line(journal: &str) -> String {
    // Without `exit` the hook would end as its last line does, whatever stands behind this one.
    format!("mw --journal {} check || exit 1", quoted(journal))
}

fn quoted(journal: &str) -> String {
    let folder = Path::new(if journal.is_empty() { "." } else { journal });
    shell_words::quote(&folder.display().to_string()).into_owned()
}

/// Returns the text of the hook as an earlier version made it: it looked at the files as they lie in the folder.
fn older_hook(journal: &str) -> String {
    include_str!("pre_commit_older.sh").replace("JOURNAL", &quoted(journal))
}

/// Returns the hook's text; `journal` is the way to it from the top of the work tree.
fn hook(journal: &str) -> String {
    include_str!("pre_commit.sh").replace("JOURNAL", &quoted(journal))
}
