//! Tries one journal: for each reader, a few changes of what is hidden from them, and the answers before and after.

use crate::change::changed;
use crate::commands::{Line, Values, lines};
use crate::comparing::{Leak, part_of};
use crate::counting::Counted;
use crate::dice::Dice;
use crate::folder::{Answer, Folder};
use crate::making::journal;
use crate::tree::{Kind, Tree, client_folder, differing};
use crate::who::Reader;

/// How many changes each reader's answers are compared over.
const CHANGES: u64 = 2;

/// What the owner of the files would see of a change.
const OWNERS_LINES: [&str; 3] =
    ["list reflections --format lines", "list sessions --format lines", "progress --all --format json"];

/// How many lines are tried for each reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effort {
    All,
    Some(usize),
}

/// Tries the journal of a seed, and counts what was compared and what leaked.
pub(crate) fn try_journal(seed: u64, effort: Effort, values: &Values, folder: &mut Folder, counted: &mut Counted) {
    let (kind, tree) = journal(&mut Dice::of(seed, 0));
    let readers = if kind == Kind::Practice { &[Reader::Coach, Reader::Pair][..] } else { &[Reader::Pair] };
    counted.journals += 1;
    for reader in readers.iter().copied() {
        let mut dice = Dice::of(seed, 1 + reader as u64);
        let mut lines = lines(kind, &tree, reader, values, &mut dice);
        if let Effort::Some(most) = effort {
            dice.shuffle(&mut lines);
            lines.truncate(most);
        }
        let before = answers(folder, kind, reader, &tree, &lines);
        for change in 0..CHANGES {
            let after_change = changed(kind, &tree, reader, &mut Dice::of(seed, 10 + 10 * reader as u64 + change));
            let after = answers(folder, kind, reader, &after_change, &lines);
            counted.changes += 1;
            counted.changes_that_matter += u64::from(owner_sees(folder, kind, &tree, &after_change));
            for ((line, before), after) in lines.iter().zip(&before).zip(after) {
                counted.count(line, before);
                if *before != after && !counted.has_leak(reader, line) {
                    let journals = (tree.clone(), after_change.clone());
                    let answers = (before.clone(), after);
                    let mut leak = Leak { seed, kind, reader, line: line.clone(), journals, answers };
                    leak.shrink(folder);
                    counted.leaks.push(leak);
                }
            }
        }
    }
}

fn answers(folder: &mut Folder, kind: Kind, reader: Reader, tree: &Tree, lines: &[Line]) -> Vec<Answer> {
    folder.hold(tree);
    lines.iter().map(|line| part_of(kind, reader, line, folder.answer(line))).collect()
}

/// Returns whether one to whom the files belong sees that they changed: the client in a journal of their own, the coach
/// by what is found wrong in the coach's own diary or by its notes.
fn owner_sees(folder: &mut Folder, kind: Kind, before: &Tree, after: &Tree) -> bool {
    let changed = differing(before, after);
    let mut folders: Vec<_> = changed.iter().filter_map(|path| client_folder(kind, path)).collect();
    folders.dedup();
    let mut answers = |tree: &Tree, within: &str| {
        folder.hold(&own_journal(tree, within));
        OWNERS_LINES.map(|line| folder.answer(&Line::plain(line)))
    };
    folders.into_iter().any(|within| answers(before, within) != answers(after, within))
}

/// Returns a client's folder as a journal of the client's own.
fn own_journal(tree: &Tree, within: &str) -> Tree {
    let files = tree.iter().filter_map(|(path, bytes)| Some((path.strip_prefix(within)?.to_owned(), bytes.clone())));
    let mut journal: Tree = files.collect();
    journal.insert("meanwhile.yaml".to_owned(), format!("{}\n", Kind::Personal.setting()).into_bytes());
    journal
}
