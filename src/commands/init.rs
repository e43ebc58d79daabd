//! `mw init`: makes a journal.

use std::path::{Path, PathBuf};

use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use crate::app::error::{Error, Kind};
use crate::app::exit_code;
use crate::commands::change::save::{Home, Saved, explain, save};
use crate::commands::context::Context;
use crate::commands::flags::complete;
use crate::commands::flags::options::WriteOptions;
use crate::document::value::Value;
use crate::document::yaml::write;
use crate::journal::bounds::Bounds;
use crate::journal::durable::make_folders;
use crate::journal::plan::Plan;
use crate::journal::{disk, git, locate};
use crate::model::settings::Settings;
use crate::render;

/// Make a journal
///
/// A personal journal is about one person, with or without a coach. A practice journal holds a coach's clients, and the
/// coach's own diary, which never lies in a client's folder.
#[derive(Args, Debug)]
pub(crate) struct InitArguments {
    /// The folder; made if it is not there
    #[arg(value_name = "DIR", default_value = ".", add = ArgValueCompleter::new(complete::paths))]
    directory: PathBuf,
    /// A journal about one person, and their name
    #[arg(long, value_name = "NAME", conflicts_with = "practice")]
    personal: Option<String>,
    /// A coach's journal of many clients
    #[arg(long)]
    practice: bool,
    /// The coach's name
    #[arg(long, value_name = "NAME", requires = "practice")]
    me: Option<String>,
    /// Make it a git repository too
    #[arg(long)]
    git: bool,
    #[command(flatten)]
    write: WriteOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &InitArguments) -> Result<u8, Error> {
    let root = context.environment.place(&arguments.directory);
    // What is in quotes is no place to a shell: it is said as the folder it is.
    let directory = if arguments.directory.starts_with("~") { root.clone() } else { arguments.directory.clone() };
    if locate::is_root(&root) {
        return Err(Error::new(Kind::Conflict, format!("{} is a journal already", directory.display()))
            .hint("Look at it: mw status"));
    }
    let plans = if is_practice(arguments, &root) { practice(arguments) } else { personal(context, arguments) };
    if !arguments.write.dry_run {
        make_folders(&root).map_err(explain)?;
    }
    let bounds = Bounds::of(&root, Vec::new());
    let home = Home { root: &root, bounds: &bounds, settings: &Settings::default() };
    // `init` in a folder with notes adds what is missing.
    let plans: Vec<Plan> = plans.into_iter().filter(|plan| !disk::is_there(&root.join(&plan.path))).collect();
    if !plans.is_empty() && save(context, home, &plans, arguments.write)? == Saved::Kept {
        for plan in &plans {
            writeln!(context.err, "Made {}", render::clean_line(&shown(&directory, &plan.path)))?;
        }
    }
    // After the files: where no repository can be made, there is a journal all the same.
    if arguments.git && !arguments.write.dry_run {
        git::make_repository(&root)?;
    }
    if !arguments.write.dry_run {
        say_what_next(context, &directory, is_practice(arguments, &root))?;
    }
    Ok(exit_code::DONE)
}

/// Returns whether it is to be a coach's journal: asked for, or one with clients in it already.
fn is_practice(arguments: &InitArguments, root: &Path) -> bool {
    arguments.practice || arguments.personal.is_none() && disk::is_folder(&root.join("clients"))
}

fn shown(directory: &Path, path: &str) -> String {
    if directory == Path::new(".") { path.to_owned() } else { directory.join(path).display().to_string() }
}

fn personal(context: &Context<'_>, arguments: &InitArguments) -> Vec<Plan> {
    let mut client = vec![("type".to_owned(), Value::text("client"))];
    client.extend(name(arguments.personal.as_deref()).map(|name| ("name".to_owned(), Value::text(name))));
    client.push(("since".to_owned(), Value::Word(context.today().to_string())));
    vec![
        new_file(locate::SETTINGS_FILE, settings("personal", arguments.personal.as_deref())),
        new_file("client.md", format!("---\n{}---\n", write::block(&client, 0, "\n"))),
    ]
}

fn practice(arguments: &InitArguments) -> Vec<Plan> {
    vec![new_file(locate::SETTINGS_FILE, settings("practice", arguments.me.as_deref()))]
}

fn name(typed: Option<&str>) -> Option<&str> {
    typed.map(str::trim).filter(|name| !name.is_empty())
}

fn settings(kind: &str, me: Option<&str>) -> String {
    let mut settings = vec![("version".to_owned(), Value::Whole(1)), ("kind".to_owned(), Value::text(kind))];
    settings.extend(name(me).map(|me| ("me".to_owned(), Value::text(me))));
    write::block(&settings, 0, "\n")
}

fn new_file(path: &str, text: String) -> Plan {
    Plan::create(path, text)
}

fn say_what_next(context: &mut Context<'_>, directory: &Path, is_practice: bool) -> Result<(), Error> {
    if directory != Path::new(".") {
        let directory = directory.to_string_lossy();
        writeln!(context.err, "Go there: cd {}", render::clean_line(&shell_words::quote(&directory)))?;
    }
    let next = if is_practice {
        "Then a client:   mw client add NAME"
    } else {
        "Then, when something happens:   mw reflect -m \"what happened\"\nOr something to try:   mw activity add \"TITLE\""
    };
    writeln!(context.err, "{next}")?;
    Ok(())
}
