//! `mw check`: names everything that is wrong in a journal's files.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use clap_complete::engine::ArgValueCompleter;

use crate::app::error::Error;
use crate::app::exit_code;
use crate::check::rule::Rule;
use crate::check::rules;
use crate::commands::context::Context;
use crate::commands::flags::complete;
use crate::diagnostic::{Diagnostic, Level};
use crate::journal::disk;
use crate::journal::load::Journal;
use crate::model::words::Share;
use crate::render::json::{check::CheckView, json};
use crate::render::{self, Findings, Mending};
use looking::{Looking, texts};

mod area;
mod fix;
mod looking;
mod sharing;
#[cfg(test)]
mod tests;

/// Name what is wrong in the files
///
/// Shows each problem where it stands, and what to write instead; as text, the first twenty of a file. Says nothing where
/// all is well. Exits with 1 if there is a problem; notes alone are no reason to. Changes nothing, unless you say --fix:
/// then what can have been meant in one way only is written in that way (`done` for `Done`, 2026-11-05 for 2026/11/05),
/// the rest is shown, and the exit code tells whether a problem is left. A key that says the same twice loses the second
/// line; no other words are ever deleted, no file is renamed, and no text below the front matter changes.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  mw check
  mw check diary/2026 clients/k-07
  mw check --rule duplicate-id --rule unknown-activity
  mw check --fix --dry-run
  mw check --fix --share pair
  mw check --explain duplicate-id
  mw check --format github      in a CI job: quotes no words of the journal")]
pub(crate) struct CheckArguments {
    /// Files or folders to tell about; else all of the journal
    #[arg(value_name = "PATH", add = ArgValueCompleter::new(complete::paths))]
    paths: Vec<PathBuf>,
    /// Only this rule; may be given several times
    #[arg(long, value_name = "NAME")]
    rule: Vec<String>,
    /// How to write what is found
    #[arg(long, value_enum, default_value_t)]
    format: CheckFormat,
    /// Say what a rule is about, and show an example; `all` shows every rule
    #[arg(long, value_name = "RULE", conflicts_with_all = ["paths", "rule", "format"])]
    explain: Option<String>,
    /// Mend what has one certain mend, all as one change; `mw undo` takes it back
    #[arg(long, conflicts_with = "explain")]
    fix: bool,
    /// With --fix: show all changes it would make, and what would be left; leave the files as they are
    #[arg(long, requires = "fix")]
    dry_run: bool,
    /// With --fix: where you left out `share` in a client's folder, the client may see it from now on; first shows how many
    /// files there are, and of which days
    #[arg(long, requires = "fix", value_name = "WHO", value_parser = [Share::Pair.word()])]
    share: Option<String>,
}

/// How findings are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum CheckFormat {
    /// For reading
    #[default]
    Text,
    /// One JSON object, without words of the journal
    Json,
    /// Annotations of a pull request, without words of the journal
    Github,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &CheckArguments) -> Result<u8, Error> {
    if let Some(name) = &arguments.explain {
        match name.as_str() {
            "all" => render::rules_page(context.out)?,
            name => render::rule_page(context.out, named(name)?)?,
        }
        return Ok(exit_code::DONE);
    }
    let rules = arguments.rule.iter().map(|name| named(name)).collect::<Result<_, _>>()?;
    let mut looking = Looking::of(context, rules, &arguments.paths, arguments.share.is_some())?;
    if looking.shares && !sharing::is_agreed(context, &looking, arguments.dry_run)? {
        writeln!(context.err, "Nothing was written.")?;
        // To say no is no finding.
        return Ok(exit_code::DONE);
    }
    let fixed = if arguments.fix { mend(context, &mut looking, arguments)? } else { Fixed::nothing(looking.look()) };
    // Before an error is passed on: what there is to mend is told all the same.
    show(context, arguments, &fixed)?;
    let Fixed { left: (_, found), failed, .. } = fixed;
    let has_problem = found.iter().any(|found| found.level == Level::Problem);
    match failed {
        Some(error) => Err(error),
        None => Ok(if has_problem { exit_code::FINDINGS } else { exit_code::DONE }),
    }
}

/// What became of the mends.
struct Fixed {
    /// What was mended, or would be.
    mended: Vec<Diagnostic>,
    /// What is found then, with the journal as it is then.
    left: (Journal, Vec<Diagnostic>),
    /// Why nothing was.
    failed: Option<Error>,
}

impl Fixed {
    const fn nothing(left: (Journal, Vec<Diagnostic>)) -> Self {
        Self { mended: Vec::new(), left, failed: None }
    }
}

/// Mends what `--fix` can, or shows it.
fn mend(context: &mut Context<'_>, looking: &mut Looking<'_>, arguments: &CheckArguments) -> Result<Fixed, Error> {
    let as_it_is = looking.overlay.clone();
    let mends = fix::plan_all(looking);
    if !arguments.dry_run {
        if let Err(error) = fix::mend_all(context, &mends) {
            looking.overlay = as_it_is;
            return Ok(Fixed { failed: Some(error), ..Fixed::nothing(looking.look()) });
        }
    } else if arguments.format == CheckFormat::Text {
        mends.plans.iter().try_for_each(|plan| render::diff(context.out, plan))?;
    }
    Ok(Fixed { mended: mends.mended, left: mends.left, failed: None })
}

/// Returns the rule called `name`.
fn named(name: &str) -> Result<&'static Rule, Error> {
    rules::named(name).ok_or_else(|| {
        let error = Error::not_found(format!("no rule is called `{name}`"));
        match rules::nearest_name(name) {
            Some(near) => error.hint(format!("Did you mean {near}?")),
            None => error.hint("All of them: mw check --explain all"),
        }
    })
}

fn show(
    context: &mut Context<'_>,
    arguments: &CheckArguments,
    Fixed { mended, left: (journal, found), failed }: &Fixed,
) -> Result<(), Error> {
    let canonical = |path: &PathBuf| disk::real_path(path).unwrap_or_else(|| path.clone());
    let (root, here) = (canonical(&journal.root), canonical(&context.environment.directory));
    let shown_path = |path: &str| area::shown(&root, &here, path);
    let texts = texts(journal, found);
    match arguments.format {
        CheckFormat::Json => json(context.out, &CheckView::new(mended, found, &texts))?,
        CheckFormat::Github => render::github(context.out, found, &shown_path)?,
        CheckFormat::Text => {
            // The diff has shown the same already, line by line.
            if !arguments.dry_run {
                render::mended(context.out, mended, &shown_path)?;
            }
            let findings = Findings { found, texts: &texts, shown_path: &shown_path, width: context.environment.width };
            render::diagnostics(context.out, &findings)?;
            // The findings stand before their number, though the two go to two streams.
            context.out.flush()?;
            // Why nothing was mended is said as the error that it is.
            if arguments.fix && failed.is_none() {
                let mending = if arguments.dry_run { Mending::Shown } else { Mending::Made };
                render::mended_tally(context.err, mending, mended, found)?;
            }
            if !found.is_empty() {
                render::tally(context.err, found)?;
            }
        }
    }
    Ok(())
}
