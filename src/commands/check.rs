//! `mw check`: names everything that is wrong in a journal's files.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use clap_complete::engine::ArgValueCompleter;

use crate::app::environment::Environment;
use crate::app::error::Error;
use crate::app::exit_code;
use crate::check::checked::Checked;
use crate::check::examine::examine;
use crate::check::rule::{self, Rule};
use crate::commands::completions;
use crate::commands::context::{Context, Scope, reading};
use crate::diagnostic::{Code, Diagnostic, Level};
use crate::document::span::Span;
use crate::journal::disk;
use crate::journal::file_overlay::FileOverlay;
use crate::journal::load::{self, Journal};
use crate::journal::locate;
use crate::model::file_name;
use crate::model::records::ClientRecords;
use crate::model::words::Share;
use crate::render::json::{check::CheckView, json};
use crate::render::{self, Findings, Mending};
use crate::visibility::{Answer, Purpose, Sight, to_check};
use area::Area;
use fix::Fixed;

mod area;
mod fix;
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
    #[arg(value_name = "PATH", add = ArgValueCompleter::new(completions::paths))]
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
    /// Mend what has one certain mend, one file at a time; `mw undo` takes it back
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
    let mut looking = Looking::of(context, arguments)?;
    if looking.shares && !sharing::is_agreed(context, &looking, arguments.dry_run)? {
        writeln!(context.err, "Nothing was written.")?;
        return Ok(exit_code::DONE);
    }
    let fixed = mend(context, &mut looking, arguments)?;
    let (journal, found) = looking.look();
    show(context, &journal, arguments, &fixed.mended, &found)?;
    let has_problem = found.iter().any(|found| found.level == Level::Problem);
    match fixed.stopped_by {
        Some(error) => Err(error),
        None => Ok(if has_problem { exit_code::FINDINGS } else { exit_code::DONE }),
    }
}

/// Mends what `--fix` can, or shows it; what is looked at afterwards is what would be there.
fn mend(context: &mut Context<'_>, looking: &mut Looking<'_>, arguments: &CheckArguments) -> Result<Fixed, Error> {
    if !arguments.fix {
        return Ok(Fixed::default());
    }
    if !arguments.dry_run {
        return Ok(fix::fix(context, looking));
    }
    let (fixed, plans) = fix::preview(looking);
    if arguments.format == CheckFormat::Text {
        plans.iter().try_for_each(|plan| render::diff(context.out, plan))?;
    }
    Ok(fixed)
}

/// What a check looks for, and where.
struct Looking<'a> {
    texts: FileOverlay,
    rules: Vec<&'static Rule>,
    areas: Vec<Area>,
    environment: &'a Environment,
    quiet: bool,
    /// Whether a file that leaves out `share` is to be the pair's.
    shares: bool,
}

impl<'a> Looking<'a> {
    fn of(context: &Context<'a>, arguments: &CheckArguments) -> Result<Self, Error> {
        let rules = arguments.rule.iter().map(|name| named(name)).collect::<Result<Vec<_>, _>>()?;
        let texts = context.texts()?;
        let areas = areas(context, &load::open_for_check(texts.clone()), arguments)?;
        let (environment, quiet) = (context.environment, context.global.quiet);
        Ok(Self { texts, rules, areas, environment, quiet, shares: arguments.share.is_some() })
    }

    /// Reads everything, and returns what is found of what is looked for, with its places, in their order.
    fn look(&self) -> (Journal, Vec<Diagnostic>) {
        let journal = load::open_for_check(self.texts.clone());
        let (mut found, hidden) = reading(self.environment, self.quiet, &journal, everything);
        found.extend(locate::found_in_config(self.environment));
        found.retain(|found| self.is_wanted(found));
        let hidden = found.extract_if(.., |found| hidden.contains(&found.path)).collect();
        found.extend(without_words(hidden));
        if self.shares {
            sharing::add_mends(&mut found);
        }
        let texts = texts(&journal, &found);
        for found in &mut found {
            if let Some(text) = texts.get(&found.path) {
                found.locate(text);
            }
        }
        found.sort_by(|one, other| one.order().cmp(&other.order()));
        (journal, found)
    }

    fn is_wanted(&self, found: &Diagnostic) -> bool {
        let is_wanted = self.rules.is_empty() || self.rules.iter().any(|rule| rule.code == found.code);
        let is_near = self.areas.is_empty() || self.areas.iter().any(|area| area.holds(&found.path));
        is_wanted && is_near && !(self.quiet && found.level == Level::Note)
    }
}

/// Returns the rule called `name`.
fn named(name: &str) -> Result<&'static Rule, Error> {
    rule::named(name).ok_or_else(|| {
        let error = Error::not_found(format!("no rule is called `{name}`"));
        match rule::nearest_name(name) {
            Some(near) => error.hint(format!("Did you mean {near}?")),
            None => error.hint("All of them: mw check --explain all"),
        }
    })
}

/// Returns the parts of the journal that the check is about; none for all of it.
fn areas(context: &Context<'_>, journal: &Journal, arguments: &CheckArguments) -> Result<Vec<Area>, Error> {
    let here = &context.environment.directory;
    if !arguments.paths.is_empty() {
        return arguments.paths.iter().map(|path| Area::of(&journal.root, here, path)).collect();
    }
    // The only client is no reason to leave out the coach's own diary: one that was named, or stood in, is.
    let is_chosen = context.global.client.is_some() || journal.codes().len() > 1;
    match context.scope(journal)? {
        Scope::Client(code) if is_chosen => Ok(vec![Area(journal.folder(&code))]),
        _ => Ok(Vec::new()),
    }
}

/// Returns everything there is to find in the journal, in no order, and the files that are not the reader's to see.
///
/// A check works on files as files: what only a hidden file defines is no unknown name. Its words are of those that the
/// reader sees: no hidden id is suggested, and no hidden file named. So of files that are seen, what is found both ways is
/// told.
fn everything(journal: &Journal) -> (Vec<Diagnostic>, HashSet<String>) {
    let reader = Sight::of(journal.kind, Purpose::of(Answer::Terminal)).reader;
    let loaded = journal.load(|folder| to_check(folder, reader));
    let (mut seen, mut all, mut hidden) = (Vec::new(), Vec::new(), HashSet::new());
    for folder in loaded.clients {
        seen.push(folder.seen);
        all.extend(folder.all);
        hidden.extend(folder.hidden);
    }
    let coach = loaded.coach.map(|folder| folder.seen).unwrap_or_default();
    let own_left_out = seen.iter().chain([&coach]).flat_map(|records| &records.left_out);
    let left_out: Vec<Diagnostic> = loaded.left_out.iter().chain(own_left_out).cloned().collect();
    let examined = |clients: &[ClientRecords], left_out: &[Diagnostic]| {
        examine(&Checked::new(journal.kind, clients, &coach.reflections, left_out, &loaded.found, &journal.forms))
    };
    let mut found = examined(&seen, &left_out);
    found.retain(|found| !hidden.contains(&found.path));
    if !all.is_empty() {
        let all_left_out: Vec<Diagnostic> = all.iter().flat_map(|records| &records.left_out).cloned().collect();
        let (of_hidden, of_seen): (Vec<_>, Vec<_>) =
            examined(&all, &all_left_out).into_iter().chain(all_left_out).partition(|own| hidden.contains(&own.path));
        let is_so: HashSet<_> = of_seen.iter().map(place).collect();
        let is_all_seen = |path: &str| {
            let lies_in = |folder: &str| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
            let in_folder = |records: &ClientRecords| lies_in(&records.folder);
            seen.iter().any(in_folder) && !all.iter().any(in_folder)
        };
        found.retain(|own| is_so.contains(&place(own)) || is_all_seen(&own.path));
        found.extend(of_hidden);
    }
    found.extend(left_out);
    found.extend(journal.all_found());
    found.extend(loaded.found);
    (found, hidden)
}

fn place(found: &Diagnostic) -> (Code, &str, Option<Span>) {
    (found.code, &found.path, found.span)
}

/// Returns what is told of findings in files that are not the reader's to see: how many there are of a code, in which folder,
/// and of which day where the name begins with one.
fn without_words(hidden: Vec<Diagnostic>) -> impl Iterator<Item = Diagnostic> {
    let mut counts: BTreeMap<(String, Level, Code), usize> = BTreeMap::new();
    for found in hidden {
        *counts.entry((found.path, found.level, found.code)).or_default() += 1;
    }
    counts.into_iter().map(|((path, level, code), count)| {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let day = file_name::day_of_name(&path).map(|day| day.to_string()).unwrap_or_default();
        let what = match (level, count) {
            (Level::Problem, 1) => "1 problem".to_owned(),
            (Level::Problem, many) => format!("{many} problems"),
            (Level::Note, 1) => "1 note".to_owned(),
            (Level::Note, many) => format!("{many} notes"),
        };
        let message = format!("{what} in a file that its author keeps for themselves");
        let told = Diagnostic::of_file(code, format!("{folder}/{day}…"), message).quoting_nothing();
        if level == Level::Note { told.as_note() } else { told }
    })
}

/// Returns the texts of the files in which a finding has a place. No other file is read again.
fn texts(journal: &Journal, found: &[Diagnostic]) -> HashMap<String, String> {
    let own = found.iter().filter(|found| found.span.is_some()).map(|found| &found.path);
    let related = found.iter().filter_map(|found| Some(&found.related.as_ref()?.path));
    let mut texts = HashMap::new();
    for path in own.chain(related) {
        if !texts.contains_key(path)
            && let Some(text) = journal.texts.read_for_showing(path)
        {
            texts.insert(path.clone(), text);
        }
    }
    texts
}

fn show(
    context: &mut Context<'_>,
    journal: &Journal,
    arguments: &CheckArguments,
    mended: &[Diagnostic],
    found: &[Diagnostic],
) -> Result<(), Error> {
    let canonical = |path: &PathBuf| disk::real_path(path).unwrap_or_else(|| path.clone());
    let (root, here) = (canonical(&journal.root), canonical(&context.environment.directory));
    let shown_path = |path: &str| area::shown(&root, &here, path);
    let texts = texts(journal, found);
    match arguments.format {
        CheckFormat::Json => json(context.out, &CheckView::new(mended, found, &texts))?,
        CheckFormat::Github => render::github(context.out, found, &shown_path)?,
        CheckFormat::Text => {
            if !arguments.dry_run {
                render::mended(context.out, mended, &shown_path)?;
            }
            let findings = Findings { found, texts: &texts, shown_path: &shown_path, width: context.environment.width };
            render::diagnostics(context.out, &findings)?;
            context.out.flush()?;
            if arguments.fix {
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
