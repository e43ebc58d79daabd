//! `mw git setup --commit` and `--no-commit`: whether git commits each change of this journal, as the user's own config says.

use std::path::{Path, PathBuf};

use crate::app::error::{Error, Kind};
use crate::app::exit_code;
use crate::app::prompts::{Asks, Person};
use crate::commands::change::after_saving::folder_to_list;
use crate::commands::change::client_folder::refused;
use crate::commands::change::save::explain;
use crate::commands::context::{Context, Scope};
use crate::commands::flags::options::WriteOptions;
use crate::document::value::Value;
use crate::edit::{self, Edit, Step};
use crate::journal::bounds::Bounds;
use crate::journal::commit;
use crate::journal::plan::Plan;
use crate::journal::{disk, locate};
use crate::render;

/// What becomes of the journal's place in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Listing {
    /// It is added.
    Add,
    /// It is taken out.
    TakeOut,
}

/// Adds the journal to the list of those whose changes git commits, or takes it out. The list stands in the user's own config:
/// no file of a journal can add to it.
pub(super) fn run(context: &mut Context<'_>, listing: Listing, options: WriteOptions) -> Result<u8, Error> {
    let folder = folder(context)?;
    let Some(file) = locate::config_file(context.environment) else {
        return Err(Error::not_found("this system says no place for your own config"));
    };
    let before = disk::read_if_there(&file)?;
    let config = locate::config(context.environment)?;
    // By where it leads: the list may name it by way of a link or of `~`.
    let is_this = |own: &&String| locate::listed(context.environment, std::slice::from_ref(*own)).contains(&folder);
    let at = config.commit.iter().position(|own| is_this(&own));
    let shown = render::clean(&folder.display().to_string()).into_owned();
    let path = vec![Step::key("commit")];
    let edit = match (listing, at) {
        (Listing::Add, Some(_)) => return said(context, &format!("Git commits the changes of {shown} already.")),
        (Listing::TakeOut, None) => return said(context, &format!("Git commits no changes of {shown} by itself.")),
        (Listing::Add, None) => Edit::Append { path, value: Value::text(in_config(context, &folder)) },
        (Listing::TakeOut, Some(at)) => Edit::Remove { path: [path, vec![Step::Item(at)]].concat() },
    };
    let name = file.display().to_string();
    let old = before.clone().unwrap_or_default();
    let after = edit::apply_yaml(&old, &[edit]).map_err(|refusal| refused(&name, &old, &refusal))?;
    let plan = Plan { path: render::clean(&name).into_owned(), before, after: Some(after) };
    if options.dry_run {
        render::diff(context.out, &plan)?;
        return Ok(exit_code::DONE);
    }
    // Without a terminal the flag is the answer.
    if listing == Listing::Add && context.may_ask() && !is_wanted(&shown)? {
        return said(context, "Nothing was written.");
    }
    write(&file, plan)?;
    let what = match listing {
        Listing::Add => format!("From now on git commits each change that mw makes in {shown}."),
        Listing::TakeOut => format!("From now on git commits no change of {shown} by itself."),
    };
    said(context, &format!("{what} Kept in {}", render::clean(&name)))
}

/// Returns the folder to list: that of the client who is named, if it is a repository of its own, else the journal's.
fn folder(context: &Context<'_>) -> Result<PathBuf, Error> {
    let journal = context.journal()?;
    let client = match context.scope(&journal)? {
        Scope::Client(code) if context.names_a_client(&journal) => Some(journal.folder(&code)),
        _ => None,
    };
    Ok(folder_to_list(&journal.root, client.as_deref()))
}

fn is_wanted(shown: &str) -> Result<bool, Error> {
    Person.yes(&format!(
        "Git would commit each change that mw makes in {shown}, and run the hooks of its repository. Is that what you want?"
    ))
}

/// Returns the folder as it is written into the config: from the user's home, where it lies there.
fn in_config(context: &Context<'_>, folder: &Path) -> String {
    let home = context.environment.home.as_deref().map(crate::journal::git::real_folder);
    let within = home.and_then(|home| folder.strip_prefix(home).ok().map(Path::to_path_buf));
    within.map_or_else(|| folder.display().to_string(), |within| format!("~/{}", within.display()))
}

fn write(file: &Path, plan: Plan) -> Result<(), Error> {
    let (Some(folder), Some(name)) = (file.parent(), file.file_name()) else {
        return Err(Error::new(Kind::Disk, format!("{} is no place for a file", file.display())));
    };
    let plan = Plan { path: name.to_string_lossy().into_owned(), ..plan };
    // The user's own config may be a link to wherever they keep such files.
    let anywhere = Bounds::of(folder, vec![PathBuf::from("/")]);
    commit::commit(folder, &anywhere, &[plan]).map_err(explain)
}

fn said(context: &mut Context<'_>, words: &str) -> Result<u8, Error> {
    writeln!(context.out, "{words}")?;
    Ok(exit_code::DONE)
}
