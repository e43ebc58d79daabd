//! Changes of what a reader may not see: files that are hidden from them come, go, move and become others. What they may
//! see stays the same, to the byte.

use crate::dice::Dice;
use crate::making::{content_of_client, file_of_client, file_of_coach, path_in};
use crate::tree::{Kind, Tree, client_folder};
use crate::who::{Reader, Sight, not_hidden, sight};

/// A folder that is no client's, since it holds no client.md.
const NO_CLIENT: &str = "clients/unknown/";

/// Returns the journal with some of what is hidden from `reader` changed.
pub(crate) fn changed(kind: Kind, tree: &Tree, reader: Reader, dice: &mut Dice) -> Tree {
    let mut changed = tree.clone();
    match dice.below(10) {
        0 => changed = not_hidden(kind, tree, reader),
        1 if reader == Reader::Pair => changed.retain(|path, _| !path.starts_with("coach/")),
        _ => {}
    }
    for _ in 0..=dice.below(6) {
        let hidden = changed.iter().filter(|(path, bytes)| sight(kind, path, bytes, reader) == Sight::Hidden);
        let hidden: Vec<String> = hidden.map(|(path, _)| path.clone()).collect();
        if hidden.is_empty() || dice.chance(40) {
            add(kind, &mut changed, reader, dice);
        } else {
            let path = hidden[dice.below(hidden.len())].clone();
            change(kind, &mut changed, &path, reader, dice);
        }
    }
    let is_same = not_hidden(kind, tree, reader) == not_hidden(kind, &changed, reader);
    assert!(is_same, "a change touched what {reader:?} may see");
    changed
}

/// Adds a file that the reader may not see.
fn add(kind: Kind, tree: &mut Tree, reader: Reader, dice: &mut Dice) {
    let mut folders: Vec<String> =
        tree.keys().filter_map(|path| client_folder(kind, path)).map(str::to_owned).collect();
    folders.dedup();
    for _ in 0..100 {
        let is_no_client = kind == Kind::Practice && dice.chance(3);
        let folder = if is_no_client { NO_CLIENT } else { &*folders[dice.below(folders.len())] };
        let of_coach = kind == Kind::Practice && reader == Reader::Pair && dice.chance(25);
        let (mut path, bytes) = if of_coach { file_of_coach(dice) } else { file_of_client(folder, dice) };
        if dice.chance(25) {
            path = beside(tree, &path, dice);
        }
        if !tree.contains_key(&path) && sight(kind, &path, &bytes, reader) == Sight::Hidden {
            tree.insert(path, bytes);
            return;
        }
    }
}

/// Returns a path by which a file would lie beside another one of the journal: as the original of a copy, as a copy, with
/// the same name in another folder.
fn beside(tree: &Tree, path: &str, dice: &mut Dice) -> String {
    let place = if path.contains("/sessions/") || path.starts_with("sessions/") { "sessions/" } else { "diary/" };
    let others: Vec<&String> = tree.keys().filter(|other| other.contains(place)).collect();
    if others.is_empty() {
        return path.to_owned();
    }
    let other = dice.one_of(&others).trim_end_matches(".md");
    let plain = other.split([' ', '(']).next().unwrap_or(other);
    match dice.below(4) {
        0 => format!("{plain}.md"),
        1 => format!("{plain} (conflicted copy 2026-11-01).md"),
        2 => format!("{plain}-2.md"),
        _ => plain.replace(place, &format!("{place}2026/")) + ".md",
    }
}

/// Takes a hidden file away, gives it another name, or makes it another one.
fn change(kind: Kind, tree: &mut Tree, path: &str, reader: Reader, dice: &mut Dice) {
    let Some(bytes) = tree.remove(path) else { return };
    match dice.below(4) {
        0 => {}
        1 => {
            let new = renamed(path, dice);
            let is_free = !tree.contains_key(&new) && sight(kind, &new, &bytes, reader) == Sight::Hidden;
            tree.insert(if is_free { new } else { path.to_owned() }, bytes);
        }
        2 => {
            let edited = edited(&bytes, dice);
            let is_hidden = sight(kind, path, &edited, reader) == Sight::Hidden;
            tree.insert(path.to_owned(), if is_hidden { edited } else { bytes });
        }
        _ => {
            let is_hidden = |bytes: &Vec<u8>| sight(kind, path, bytes, reader) == Sight::Hidden;
            let another = (0..100).map(|_| content_of_client(path.contains("sessions/"), dice)).find(is_hidden);
            tree.insert(path.to_owned(), another.unwrap_or(bytes));
        }
    }
}

fn renamed(path: &str, dice: &mut Dice) -> String {
    let place = if path.contains("sessions/") { "sessions/" } else { "diary/" };
    match path.split_once(place) {
        Some((folder, _)) => format!("{folder}{}", path_in(place.trim_end_matches('/'), dice)),
        None => path.to_owned(),
    }
}

/// Takes one line out of a file, or says one of them twice, or another thing in it.
fn edited(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes);
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let at = dice.below(lines.len());
    match dice.below(3) {
        0 => drop(lines.remove(at)),
        1 => lines.insert(at, lines[at].clone()),
        _ => lines[at].push_str(" and more"),
    }
    lines.join("\n").into_bytes()
}
