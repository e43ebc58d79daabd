//! Mends what has one certain mend: all of it as one change, which one undo takes back.

use std::collections::BTreeMap;
use std::path::Path;

use super::looking::Looking;
use crate::app::error::Error;
use crate::commands::change::save::{Home, lock_folders, save};
use crate::commands::context::Context;
use crate::commands::flags::options::WriteOptions;
use crate::diagnostic::{Diagnostic, Mend};
use crate::document::fences;
use crate::document::lookalike;
use crate::document::node::Node;
use crate::document::span::Span;
use crate::document::yaml::{self, Tree};
use crate::edit::{self, Edit, Step};
use crate::journal::load::Journal;
use crate::journal::locate::SETTINGS_FILE;
use crate::journal::plan::Plan;
use crate::model::file;
use crate::model::id;
use crate::model::source::Extent;

/// How often everything is read again: a mend can bring to light what stands in a file that was left out before.
const MOST_PASSES: usize = 5;

/// What has a certain mend, planned.
pub(super) struct Mends {
    /// A plan for each file, from its text to the last one.
    pub plans: Vec<Plan>,
    /// What they mend, in the order of files and places.
    pub mended: Vec<Diagnostic>,
    /// What would be found then, with the journal as it would be.
    pub left: (Journal, Vec<Diagnostic>),
}

/// Plans the mend of all that `looking` finds and that has a certain one, and writes nothing. From then on, `looking` sees the
/// files as they would be.
pub(super) fn plan_all(looking: &mut Looking<'_>) -> Mends {
    let mut whole: BTreeMap<String, Plan> = BTreeMap::new();
    let mut mended = Vec::new();
    let mut left = looking.look();
    for _ in 0..MOST_PASSES {
        let (journal, found) = &left;
        let before = mended.len();
        for (plan, made) in plans(journal, found) {
            looking.overlay.read_instead(plan.path.clone(), plan.after.clone().unwrap_or_default());
            match whole.get_mut(&plan.path) {
                Some(earlier) => earlier.after = plan.after,
                None => _ = whole.insert(plan.path.clone(), plan),
            }
            mended.extend(made);
        }
        if mended.len() == before {
            break;
        }
        left = looking.look();
    }
    mended.sort_by(|one, other| one.order().cmp(&other.order()));
    Mends { plans: whole.into_values().collect(), mended, left }
}

/// Mends what is planned, as one change: all of it, or none where a file cannot be written or was changed meanwhile.
pub(super) fn mend_all(context: &mut Context<'_>, mends: &Mends) -> Result<(), Error> {
    let Mends { plans, mended, left: (journal, _) } = mends;
    if plans.is_empty() {
        return Ok(());
    }
    if plans.len() > 1 && !context.global.quiet {
        writeln!(context.err, "Mending {} places in {} files.", mended.len(), plans.len())?;
    }
    let _locks = lock_folders(&journal.root, plans.iter().map(|plan| plan.path.as_str()))?;
    let home = Home { root: &journal.root, bounds: journal.overlay.bounds(), settings: &journal.settings };
    save(context, home, plans, WriteOptions { dry_run: false })?;
    Ok(())
}

/// Returns what has a certain mend. The user's own config lies outside the journal, and nothing is written there.
fn mendable(found: &[Diagnostic]) -> impl Iterator<Item = &Diagnostic> {
    found.iter().filter(|found| found.mend.is_some() && !Path::new(&found.path).is_absolute())
}

/// Returns a plan for each file, made when it is asked for, with what it mends.
pub(super) fn plans<'a>(
    journal: &'a Journal,
    found: &'a [Diagnostic],
) -> impl Iterator<Item = (Plan, Vec<Diagnostic>)> + 'a {
    let of_files = found.chunk_by(|one, other| one.path == other.path);
    of_files.filter_map(|of_file| plan(journal, &mendable(of_file).collect::<Vec<_>>()))
}

/// Returns the plan that mends what was found in one file, and what of it the plan mends. An edit that is refused is
/// left out; `None` where none is left, or where the file could no longer be read afterwards.
fn plan(journal: &Journal, of_file: &[&Diagnostic]) -> Option<(Plan, Vec<Diagnostic>)> {
    let path = &of_file.first()?.path;
    let before = journal.overlay.read(path).ok()?;
    if let Some(retyped) = retype(journal, path, &before, of_file) {
        return Some(retyped);
    }
    let tree = tree(path, &before)?;
    let mut after = before.clone();
    let mut made = Vec::new();
    // No other edit is made while a key stands twice.
    let (first, then): (Vec<&Diagnostic>, Vec<_>) = of_file.iter().partition(|found| takes_away(found));
    for of_kind in [first, then] {
        let edits: Vec<_> = of_kind.into_iter().filter_map(|found| Some((found, edit_of(&tree, found)?))).collect();
        mend(path, &mut after, &edits, &mut made);
    }
    // A file that is read must stay so; one that was left out can only gain.
    let is_safe = !made.is_empty() && (reads(journal, path, &after) || !reads(journal, path, &before));
    is_safe.then(|| (Plan::replace(path, before, after), made))
}

/// Returns the plan that writes what only looks like YAML as YAML, where the file can be read then. The other mends of the file are
/// made when it is read again.
fn retype(journal: &Journal, path: &str, before: &str, of_file: &[&Diagnostic]) -> Option<(Plan, Vec<Diagnostic>)> {
    let (mut after, mut made) = (before.to_owned(), Vec::new());
    // From the end: what is replaced moves nothing that stands before it.
    for found in of_file.iter().rev() {
        if let Some(Mend::Retype { splices }) = found.mend.as_deref()
            && let Some(spliced) = lookalike::spliced(&after, splices)
        {
            after = spliced;
            made.push((*found).clone());
        }
    }
    let gains = !made.is_empty() && (reads(journal, path, &after) || !reads(journal, path, before));
    gains.then(|| (Plan::replace(path, before.to_owned(), after), made))
}

/// Makes `edits` in `text`, and adds what they mend to `made`. All of them together, if that can be; else each half of them by
/// itself, so that one that is refused costs few of the others a look of their own.
fn mend(path: &str, text: &mut String, edits: &[(&Diagnostic, Edit)], made: &mut Vec<Diagnostic>) {
    if edits.is_empty() {
        return;
    }
    let all: Vec<Edit> = edits.iter().map(|(_, edit)| edit.clone()).collect();
    match edited(path, text, &all) {
        Some(edited) if edited != *text => {
            *text = edited;
            made.extend(edits.iter().map(|(found, _)| (*found).clone()));
        }
        None if edits.len() > 1 => {
            let (left, right) = edits.split_at(edits.len() / 2);
            mend(path, text, left, made);
            mend(path, text, right, made);
        }
        Some(_) | None => {}
    }
}

fn takes_away(found: &Diagnostic) -> bool {
    matches!(found.mend.as_deref(), Some(Mend::TakeAway { .. }))
}

/// Returns the edit that mends `found`, if the value or key that was read still stands at its place.
fn edit_of(tree: &Tree, found: &Diagnostic) -> Option<Edit> {
    match found.mend.as_deref()? {
        Mend::Rewrite { was, becomes } => {
            let (path, text) = edit::path_to(&tree.root, found.span?)?;
            // What was read may be in another form of Unicode than what is written.
            (id::in_nfc(text) == id::in_nfc(was)).then(|| Edit::Set { path, value: becomes.clone() })
        }
        Mend::Add { key, value } => {
            let is_left_out = tree.root.get(key).is_none_or(Node::is_null);
            let path = vec![Step::Key((*key).to_owned())];
            is_left_out.then(|| Edit::Set { path, value: value.clone() })
        }
        // Made before the file is read as YAML.
        Mend::Retype { .. } => None,
        Mend::TakeAway { .. } => edit::path_to_key(&tree.root, found.span?).map(|path| Edit::RemoveRepeated { path }),
    }
}

fn is_settings(path: &str) -> bool {
    path.rsplit('/').next() == Some(SETTINGS_FILE)
}

fn tree<'a>(path: &str, text: &'a str) -> Option<Tree<'a>> {
    // A byte-order mark is part of no key.
    let all = Span::new(if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 }, text.len());
    let span = if is_settings(path) { all } else { fences::split(text).front_matter? };
    Some(yaml::read(text, span))
}

fn edited(path: &str, text: &str, edits: &[Edit]) -> Option<String> {
    if is_settings(path) { edit::apply_yaml_together(text, edits).ok() } else { edit::apply_together(text, edits).ok() }
}

/// Returns whether the file is not left out.
fn reads(journal: &Journal, path: &str, text: &str) -> bool {
    if is_settings(path) {
        return file::read_settings(path, text).value.is_some();
    }
    file::read(path, text, journal.settings.headings(), Extent::Bodies).value.is_some()
}
