//! What clap finds wrong with a command line, in our words: a message of a library never reaches a person.

use std::error::Error as _;
use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::app::error::Error;
use crate::document::lookalike;
use crate::render;

/// A number that no flag takes: what a library says of it tells the range.
const TOO_LARGE: &str = "99999999999999999";
/// A limit that only keeps numbers in bounds, and says nothing to a person.
const NO_LIMIT: i64 = 100_000;
/// The commands that take a text by `-m`.
const WITH_MESSAGE: [&str; 4] = ["reflect", "tick", "done", "let-go"];

/// Returns the words of a command line, numbers written with signs that only look like ours (`−3`, `８`) as numbers.
pub(crate) fn with_plain_numbers(typed: Vec<OsString>) -> Vec<OsString> {
    let plain = |word: OsString| match word.to_str().map(lookalike::folded) {
        Some(folded) if is_number(&folded) => OsString::from(folded.as_ref()),
        _ => word,
    };
    typed.into_iter().map(plain).collect()
}

fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns what is wrong with `typed`, of which clap says `error`; nothing where clap answers with help or the version. `again` parses
/// other words.
pub(crate) fn in_our_words(
    error: &clap::Error,
    typed: &[String],
    again: impl Fn(&[String]) -> Option<clap::Error>,
) -> Option<Error> {
    let said = |kind| said(error, kind).unwrap_or_default();
    let (argument, value) = (said(ContextKind::InvalidArg), said(ContextKind::InvalidValue));
    let flag = name_of(&argument);
    Some(match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            return None;
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            Error::usage(format!("`{flag}` needs a value")).hint(format!("For example: {argument}"))
        }
        ErrorKind::InvalidValue => of_words(error, flag, &value),
        ErrorKind::ValueValidation => of_value(error, (flag, &value), typed, again),
        ErrorKind::UnknownArgument => unknown(error, &argument, typed),
        ErrorKind::InvalidSubcommand => no_command(error, &said(ContextKind::InvalidSubcommand)),
        ErrorKind::MissingRequiredArgument => missing(error, &command_of(error)),
        ErrorKind::ArgumentConflict => {
            let other = name_of(&said(ContextKind::PriorArg)).to_owned();
            if other == flag {
                Error::usage(format!("`{flag}` stands there twice")).hint("Give it once")
            } else {
                Error::usage(format!("`{flag}` and `{other}` do not go together")).hint("Leave one of them out")
            }
        }
        _ => Error::usage(first_paragraph(error)),
    })
}

/// Returns what clap says of one thing.
fn said(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        ContextValue::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// Returns the name of an argument that is shown as `--actual <N>` or `<TITLE>`.
fn name_of(shown: &str) -> &str {
    let name = shown.split([' ', '=']).next().unwrap_or(shown);
    name.trim_matches(['<', '>', '[', ']', '.'])
}

/// Returns the command whose line is wrong, without its arguments: `mw goal add`.
fn command_of(error: &clap::Error) -> String {
    let usage = said(error, ContextKind::Usage).unwrap_or_default();
    let words = usage.split_whitespace().skip_while(|word| *word != "mw");
    let is_name = |word: &&str| word.starts_with(|first: char| first.is_ascii_lowercase());
    let command = words.take_while(is_name).collect::<Vec<_>>().join(" ");
    if command.is_empty() { "mw".to_owned() } else { command }
}

fn first_paragraph(error: &clap::Error) -> String {
    let whole = error.to_string();
    let first = whole.split("\n\n").next().unwrap_or_default();
    let first = first.strip_prefix("error: ").unwrap_or(first);
    first.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn of_words(error: &clap::Error, flag: &str, value: &str) -> Error {
    let known = match error.get(ContextKind::ValidValue) {
        Some(ContextValue::Strings(known)) => known.join(", "),
        _ => String::new(),
    };
    let wrong = Error::usage(format!("`{flag}` takes one of {known}; this is `{value}`"));
    match said(error, ContextKind::SuggestedValue) {
        Some(near) => wrong.hint(format!("Did you mean `{near}`?")),
        None => wrong,
    }
}

/// Returns what is wrong with a value that a parser refused: of a number, what numbers are taken.
fn of_value(
    error: &clap::Error,
    (flag, value): (&str, &str),
    typed: &[String],
    again: impl Fn(&[String]) -> Option<clap::Error>,
) -> Error {
    let reason = |error: &clap::Error| error.source().map(ToString::to_string).unwrap_or_default();
    let other = |word: &String| match word.strip_suffix(value) {
        Some(before) if !value.is_empty() || before.is_empty() => format!("{before}{TOO_LARGE}"),
        _ => word.clone(),
    };
    let other: Vec<String> = typed.iter().map(other).collect();
    let range = range_in(&reason(error)).or_else(|| range_in(&reason(&again(&other)?)));
    match range {
        Some(range) => Error::usage(format!("`{flag}` takes a whole number {range}; this is `{value}`")),
        None if reason(error).contains("digit") || reason(error).contains("number") => {
            Error::usage(format!("`{flag}` takes a whole number; this is `{value}`"))
        }
        None => Error::usage(format!("`{flag}` cannot be `{value}`: {}", reason(error))),
    }
}

/// Returns the range that a library names, in words: `from 0 to 10` for `11 is not in 0..=10`.
fn range_in(reason: &str) -> Option<String> {
    let (from, to) = reason.rsplit_once(" is not in ")?.1.split_once("..")?;
    let from: i64 = from.parse().ok()?;
    let last = |to: &str| match to.strip_prefix('=') {
        Some(to) => to.parse::<i64>().ok(),
        None => to.parse::<i64>().ok().map(|to| to - 1),
    };
    Some(match last(to).filter(|to| *to < NO_LIMIT) {
        Some(to) => format!("from {from} to {to}"),
        None => format!("from {from} on"),
    })
}

fn unknown(error: &clap::Error, argument: &str, typed: &[String]) -> Error {
    // clap names a part of a word only, where it begins with a dash.
    let at = typed.iter().skip(1).position(|word| word.starts_with(argument)).map(|at| at + 1);
    let word = at.map_or(argument, |at| typed[at].as_str());
    let command = command_of(error);
    if !word.starts_with('-') {
        return Error::usage(format!("`{command}` takes no more words here; this is `{word}`"))
            .hint("Several words stand in quotes");
    }
    let before = at.filter(|_| is_number(word)).and_then(|at| typed.get(at - 1));
    if let Some(flag) = before.filter(|before| before.starts_with('-')) {
        return Error::usage(format!("`{flag}` takes no number below 0; this is `{word}`"));
    }
    if let Some(at) = at.filter(|_| is_text(word)) {
        return Error::usage(format!("`{word}` begins with `-`, as a flag does")).hint(as_text(typed, at, &command));
    }
    let wrong = Error::usage(format!("`{command}` has no flag `{}`", name_of(word)));
    match said(error, ContextKind::SuggestedArg) {
        Some(near) => wrong.hint(format!("Did you mean `{}`?", name_of(&near))),
        None => wrong.hint(format!("Its flags: {command} --help")),
    }
}

/// Returns whether a word that begins with `-` is somebody's text, and no flag that was mistyped.
fn is_text(word: &str) -> bool {
    let after = word.trim_start_matches('-');
    word.starts_with("- ")
        || after.is_empty()
        || after.starts_with(|first: char| !first.is_ascii_alphabetic())
        || !word.starts_with("--") && word.contains(' ')
}

/// Returns how to type a text that begins with `-`, the `at`th word.
fn as_text(typed: &[String], at: usize, command: &str) -> String {
    let text = typed[at].as_str();
    let before: Vec<&str> = typed[1..at].iter().map(String::as_str).collect();
    let after: Vec<&str> = typed[at + 1..].iter().map(String::as_str).collect();
    let takes_message = WITH_MESSAGE.iter().any(|own| command == format!("mw {own}"));
    let (words, way) = if takes_message {
        ([before, vec!["-m", text], after].concat(), "goes with -m")
    } else {
        ([before, after, vec!["--", text]].concat(), "goes behind `--`")
    };
    format!("A text that begins with `-` {way}: mw {}", render::clean_line(&shell_words::join(words)))
}

fn no_command(error: &clap::Error, typed: &str) -> Error {
    let wrong = Error::usage(format!("there is no command `{typed}`"));
    match said(error, ContextKind::SuggestedSubcommand) {
        Some(near) => wrong.hint(format!("Did you mean `{near}`?")),
        None => wrong.hint("All of them: mw --help"),
    }
}

fn missing(error: &clap::Error, command: &str) -> Error {
    let needed = said(error, ContextKind::InvalidArg).unwrap_or_default();
    let names: Vec<&str> = needed.split(", ").map(name_of).collect();
    Error::usage(format!("`{command}` needs {}", names.join(" and "))).hint(format!("What it takes: {command} --help"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_told_in_words() {
        let check =
            |reason: &str, expected: Option<&str>| assert_eq!(range_in(reason).as_deref(), expected, "{reason}");
        check("11 is not in 0..=10", Some("from 0 to 10"));
        check("-6 is not in -5..=5", Some("from -5 to 5"));
        check("0 is not in 1..", Some("from 1 on"));
        check("-2 is not in 0..=1000000", Some("from 0 on"));
        check("9 is not in 1..4", Some("from 1 to 3"));
        check("invalid digit found in string", None);
    }

    #[test]
    fn numbers_are_read_as_they_look() {
        let check = |typed: &str, expected: &str| {
            assert_eq!(with_plain_numbers(vec![OsString::from(typed)]), [OsString::from(expected)], "{typed}");
        };
        check("\u{2212}3", "-3");
        check("\u{2013}3", "-3");
        check("\u{ff18}0", "80");
        check("٧", "7");
        check("-3", "-3");
        check("– said no –", "– said no –");
        check("“3 times”", "“3 times”");
        check("café", "café");
    }
}
