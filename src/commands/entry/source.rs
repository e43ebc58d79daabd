//! What the words of `mw reflect` mean: an activity, a text, both, or stdin.

use std::path::Path;

use crate::analysis::client_timeline::ClientTimeline;
use crate::app::error::{Error, Kind};
use crate::app::stdin;
use crate::commands::context::Context;
use crate::commands::lookup::in_client;
use crate::journal::disk;
use crate::model::id;

/// What the words mean.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Meant {
    /// The activity named.
    pub activity: Option<String>,
    /// The text.
    pub text: Option<Source>,
}

/// Where a text comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// It was typed.
    Typed(String),
    /// It is read from stdin.
    Stdin,
}

/// Returns what `words` mean: a name, a text, or a name and a text. One word with a space in it that names nothing is the text; `-`
/// is stdin.
pub(crate) fn meant(timeline: &ClientTimeline<'_>, words: &[String]) -> Result<Meant, Error> {
    let mut meant = Meant::default();
    let stdin = words.iter().any(|word| word == "-");
    let named: Vec<&String> = words.iter().filter(|word| *word != "-").collect();
    if stdin {
        meant.text = Some(Source::Stdin);
    }
    match named.as_slice() {
        [] => {}
        [word] if word.trim().is_empty() => {
            return Err(Error::usage("there is no text").hint("Give one: mw reflect \"What happened\""));
        }
        [word] => match one_name(timeline, word) {
            Ok(id) => meant.activity = Some(id),
            Err(_) if is_text(word) && !stdin => {
                meant.text = Some(Source::Typed((*word).clone()));
            }
            Err(error) => {
                return Err(error.hint("A text of one word goes with -m: mw reflect -m \"Fine\""));
            }
        },
        // A second word that names something too is hardly a text.
        [name, text] if !stdin && (is_text(text) || in_client::activities(timeline, text).is_empty()) => {
            let id = one_name(timeline, name);
            if id.is_err() && !is_text(text) {
                return Err(too_many(timeline, &named));
            }
            meant.activity = Some(id?);
            meant.text = Some(Source::Typed((*text).clone()));
        }
        several => return Err(too_many(timeline, several)),
    }
    Ok(meant)
}

/// Returns the first of `words` where it may be the name of an activity.
pub(crate) fn perhaps_a_name(words: &[String]) -> Option<&str> {
    words.first().map(String::as_str).filter(|word| *word != "-" && !is_text(word) && !word.is_empty())
}

/// Returns whether `word` can only be meant as a text.
fn is_text(word: &str) -> bool {
    word.trim().contains(char::is_whitespace)
}

/// Returns the id of the activity that `word` names. A text of several words names one only where it is its title: a diary may
/// begin with words that some title begins with too.
fn one_name(timeline: &ClientTimeline<'_>, word: &str) -> Result<String, Error> {
    let thread = in_client::activity(timeline, word)?;
    if is_text(word) && id::slug(word) != id::slug(&thread.activity.title) {
        return Err(Error::not_found(format!("no activity is called `{word}`")));
    }
    Ok(thread.id.unwrap_or_default().to_owned())
}

fn too_many(timeline: &ClientTimeline<'_>, words: &[&String]) -> Error {
    let text = |words: &[&String]| words.iter().map(|word| word.as_str()).collect::<Vec<_>>().join(" ");
    let error = Error::usage("the text is in several words");
    if one_name(timeline, words[0]).is_ok() {
        return error.hint(format!("It stands in quotes: mw reflect {} \"{}\"", words[0], text(&words[1..])));
    }
    error.hint(format!("It stands in quotes: mw reflect \"{}\"", text(words)))
}

/// Returns what comes on stdin, to its end. It is remembered as it came, whatever becomes of it. Ends of lines become `\n`, and a
/// byte-order mark goes.
pub(crate) fn from_stdin(context: &Context<'_>) -> Result<String, Error> {
    let (bytes, read) = stdin::all();
    context.rescue.remember(&bytes);
    read.map_err(|cause| Error::disk("read", Path::new("stdin"), cause))?;
    if bytes.len() as u64 > disk::MOST_BYTES {
        return Err(Error::new(Kind::Invalid, "what came on stdin is larger than a file of a journal can be")
            .hint("Keep what is long beside the journal, or in several entries"));
    }
    let text = String::from_utf8(bytes).map_err(|_| {
        Error::usage("what came on stdin is not UTF-8 text").hint("Turn it into UTF-8: iconv -f latin1 -t utf-8")
    })?;
    // Some programs put a mark first that nobody typed.
    Ok(text.trim_start_matches('\u{feff}').replace("\r\n", "\n"))
}
