//! What `mw check --fix` mended, as a person reads it.

use std::io::{self, Write};

use super::clean_line;
use super::diagnostics::{grouped, number};
use crate::diagnostic::{Diagnostic, Level, Mend};
use crate::document::lookalike::{self, Splice};
use crate::document::value::Value;

/// Whether mends were made or only shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mending {
    /// They are on the disk.
    Made,
    /// With `--dry-run`.
    Shown,
}

/// Writes a line for each mend: where it was, and how the value reads before and after.
pub(crate) fn mended(
    out: &mut dyn Write,
    mended: &[Diagnostic],
    shown_path: &dyn Fn(&str) -> String,
) -> io::Result<()> {
    for found in mended {
        let path = shown_path(&found.path);
        let Some(mend) = found.mend.as_deref() else { continue };
        let change = change_of(mend);
        writeln!(out, "mended[{}]: {}:{}: {}", found.code, clean_line(&path), found.place.line, clean_line(&change))?;
    }
    Ok(())
}

/// Writes how many were mended of all that is wrong: "Mended 3 of 5."
pub(crate) fn mended_tally(
    out: &mut dyn Write,
    mending: Mending,
    mended: &[Diagnostic],
    left: &[Diagnostic],
) -> io::Result<()> {
    let problems = left.iter().filter(|found| found.level == Level::Problem).count();
    let all = mended.len() + problems;
    match (mending, mended.len()) {
        (_, 0) if problems == 0 => Ok(()),
        (_, 0) => writeln!(out, "Nothing to mend for certain"),
        (Mending::Made, 1) => writeln!(out, "Mended 1 of {}. To take it back: mw undo", number(all, "problem")),
        (Mending::Made, count) => {
            writeln!(out, "Mended {} of {}. To take all of it back: mw undo", grouped(count), number(all, "problem"))
        }
        (Mending::Shown, count) => writeln!(out, "Would mend {} of {}", grouped(count), number(all, "problem")),
    }
}

fn change_of(mend: &Mend) -> String {
    match mend {
        Mend::Add { key, value } => format!("`{key}: {}` is written", text_of(value)),
        Mend::TakeAway { key } => format!("the second `{}`, which says the same, is gone", first_words(key)),
        Mend::Retype { splices } => retyped(splices),
        Mend::Rewrite { was, becomes } => match text_of(becomes) {
            // What was quoted reads as before without: say what changed, not `x is now x`.
            same if same == *was => format!("`{same}` without its quotes"),
            other => format!("`{}` is now `{other}`", first_words(was)),
        },
    }
}

/// Returns what the first of a few pieces becomes, and how many more there are.
fn retyped(splices: &[Splice]) -> String {
    let Some(first) = splices.first() else { return String::new() };
    let what = match (first.was.trim(), first.becomes.as_str()) {
        ("", "") => "empty lines or blanks are gone".to_owned(),
        (_, "") => format!("`{}` is gone", shown(&first.was)),
        (_, becomes) => format!("`{}` is now `{}`", shown(&first.was), first_words(becomes)),
    };
    match splices.len() - 1 {
        0 => what,
        more => format!("{what}, and {} more", number(more, "character")),
    }
}

/// Returns a piece of a file as it can be shown: what cannot be seen, by its code.
fn shown(text: &str) -> String {
    let seen = |character: char| match lookalike::of(character) {
        Some(own) if own.typed.trim().is_empty() => format!("U+{:04X}", character as u32),
        _ => character.to_string(),
    };
    text.trim().chars().take(40).map(seen).collect()
}

fn first_words(text: &str) -> String {
    // Enough to know which is meant: the whole of it stands in the file.
    text.chars().take(40).collect()
}

fn text_of(value: &Value) -> String {
    match value {
        Value::Bool(truth) => truth.to_string(),
        Value::Whole(number) => number.to_string(),
        Value::Text(text) | Value::Word(text) => text.clone(),
        Value::List(_) | Value::Map(_) => "…".to_owned(),
    }
}
