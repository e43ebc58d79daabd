//! What a check finds: everything the rules find, of what is looked for, in words that its reader may see.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::PathBuf;

use super::area::Area;
use crate::app::environment::Environment;
use crate::app::error::Error;
use crate::check::checked::Checked;
use crate::check::examine::examine;
use crate::check::rule::Rule;
use crate::commands::context::{Context, Scope, reading};
use crate::diagnostic::{Code, Diagnostic, Level, Mend};
use crate::document::span::Span;
use crate::document::value::Value;
use crate::journal::file_overlay::FileOverlay;
use crate::journal::load::{self, Journal};
use crate::journal::locate;
use crate::model::file_name;
use crate::model::moment::Day;
use crate::model::records::ClientRecords;
use crate::model::words::Share;
use crate::visibility::{Answer, Purpose, Sight, to_check};

/// The rule whose notes are about files in which `share` is left out.
const WITHOUT_SHARE: Code = Code::PrivateInSharedFolder;

/// What a check looks for, and where.
pub(super) struct Looking<'a> {
    /// The journal's files, some of them perhaps as they would be.
    pub overlay: FileOverlay,
    /// Only these rules; all where there is none.
    rules: Vec<&'static Rule>,
    /// Only these parts of the journal; all where there is none.
    areas: Vec<Area>,
    environment: &'a Environment,
    quiet: bool,
    /// Whether a file that leaves out `share` is to be the pair's.
    pub shares: bool,
}

impl<'a> Looking<'a> {
    /// Returns what is looked for: these rules, in files at `paths` or below.
    pub(super) fn of(
        context: &Context<'a>,
        rules: Vec<&'static Rule>,
        paths: &[PathBuf],
        shares: bool,
    ) -> Result<Self, Error> {
        let overlay = context.overlay()?;
        let areas = areas(context, &load::open_for_check(overlay.clone()), paths)?;
        let (environment, quiet) = (context.environment, context.global.quiet);
        Ok(Self { overlay, rules, areas, environment, quiet, shares })
    }

    /// Reads everything, and returns what is found of what is looked for, with its places, in their order.
    pub(super) fn look(&self) -> (Journal, Vec<Diagnostic>) {
        let journal = load::open_for_check(self.overlay.clone());
        let today = self.environment.now.day;
        let (mut found, hidden) = reading(self.environment, self.quiet, &journal, |journal| everything(journal, today));
        found.extend(locate::found_in_config(self.environment));
        found.retain(|found| self.is_wanted(found));
        let hidden = found.extract_if(.., |found| hidden.contains(&found.path)).collect();
        found.extend(without_words(hidden));
        if self.shares {
            add_shares(&mut found);
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

/// Returns the parts of the journal that the check is about; none for all of it.
fn areas(context: &Context<'_>, journal: &Journal, paths: &[PathBuf]) -> Result<Vec<Area>, Error> {
    let here = &context.environment.directory;
    if !paths.is_empty() {
        return paths.iter().map(|path| Area::of(&journal.root, here, path)).collect();
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
pub(super) fn everything(journal: &Journal, today: Day) -> (Vec<Diagnostic>, HashSet<String>) {
    // Whatever the answer is written as: a check is for whoever holds the files.
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
        let of = (journal.kind, today);
        examine(&Checked::new(of, clients, &coach.reflections, left_out, &loaded.found, &journal.forms()))
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
pub(super) fn texts(journal: &Journal, found: &[Diagnostic]) -> HashMap<String, String> {
    let own = found.iter().filter(|found| found.span.is_some()).map(|found| &found.path);
    let related = found.iter().filter_map(|found| Some(&found.related.as_ref()?.path));
    let mut texts = HashMap::new();
    for path in own.chain(related) {
        if !texts.contains_key(path)
            && let Some(text) = journal.overlay.read_for_showing(path)
        {
            texts.insert(path.clone(), text);
        }
    }
    texts
}

/// Gives each file in which `share` is left out its mend. It is certain only because the coach says so: that is why no other
/// run has it.
fn add_shares(found: &mut [Diagnostic]) {
    for found in found.iter_mut().filter(|found| found.code == WITHOUT_SHARE && found.level == Level::Note) {
        found.mend = Some(Box::new(Mend::Add { key: "share", value: Value::Word(Share::Pair.word().to_owned()) }));
    }
}
