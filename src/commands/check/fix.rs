//! Mends what has one certain mend: one file after another, each whole or not at all, under the folder's turn.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::looking::Looking;
use crate::app::error::Error;
use crate::commands::change::save::{Home, folder_of, lock_folders, save};
use crate::commands::context::Context;
use crate::commands::flags::options::WriteOptions;
use crate::diagnostic::{Diagnostic, Mend};
use crate::document::fences;
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

/// What became of the mends.
#[derive(Debug, Default)]
pub(super) struct Fixed {
    /// What was mended, in the order of files and places.
    pub mended: Vec<Diagnostic>,
    /// Why no more was.
    pub stopped_by: Option<Error>,
}

/// Mends all that `looking` finds and that has a certain mend. Where a file cannot be written, it stops there.
pub(super) fn fix(context: &mut Context<'_>, looking: &Looking<'_>) -> Fixed {
    until_nothing_is_left(|mended| pass(context, looking, mended))
}

/// Returns what [`fix`] would mend, with a plan for each file from its text to the last one, and writes nothing. From then
/// on, `looking` sees the files as they would be.
pub(super) fn preview(looking: &mut Looking<'_>) -> (Fixed, Vec<Plan>) {
    let mut whole: BTreeMap<String, Plan> = BTreeMap::new();
    let fixed = until_nothing_is_left(|mended| {
        let (journal, found) = looking.look();
        for (plan, made) in plans(&journal, &found) {
            looking.overlay.read_instead(plan.path.clone(), plan.after.clone().unwrap_or_default());
            match whole.get_mut(&plan.path) {
                Some(earlier) => earlier.after = plan.after,
                None => _ = whole.insert(plan.path.clone(), plan),
            }
            mended.extend(made);
        }
        Ok(())
    });
    (fixed, whole.into_values().collect())
}

/// Mends pass by pass until one finds nothing more, or fails.
fn until_nothing_is_left(mut pass: impl FnMut(&mut Vec<Diagnostic>) -> Result<(), Error>) -> Fixed {
    let mut fixed = Fixed::default();
    for _ in 0..MOST_PASSES {
        let before = fixed.mended.len();
        fixed.stopped_by = pass(&mut fixed.mended).err();
        if fixed.stopped_by.is_some() || fixed.mended.len() == before {
            break;
        }
    }
    fixed.mended.sort_by(|one, other| one.order().cmp(&other.order()));
    fixed
}

/// Mends what is found by one look at everything, while it is our turn in each folder that holds some of it.
fn pass(context: &mut Context<'_>, looking: &Looking<'_>, mended: &mut Vec<Diagnostic>) -> Result<(), Error> {
    let (journal, found) = looking.look();
    let folders: BTreeSet<&str> = mendable(&found).map(|found| folder_of(&found.path)).collect();
    if folders.is_empty() {
        return Ok(());
    }
    let _locks = lock_folders(&journal.root, mendable(&found).map(|found| found.path.as_str()))?;
    // Again, now that nobody else writes: some of it may have been mended meanwhile.
    let (journal, mut found) = looking.look();
    // What came up elsewhere waits for the next pass: it is not our turn there.
    found.retain(|found| folders.contains(folder_of(&found.path)));
    for (plan, made) in plans(&journal, &found) {
        let settings = journal.settings_in(folder_of(&plan.path));
        let home = Home { root: &journal.root, bounds: journal.overlay.bounds(), settings: &settings };
        save(context, home, std::slice::from_ref(&plan), WriteOptions { dry_run: false })?;
        mended.extend(made);
    }
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
