//! What the words of `mw reflect` mean: an activity, a text, both, or stdin.

use std::path::Path;

use crate::analysis::client_timeline::ClientTimeline;
use crate::app::error::{Error, Kind};
use crate::app::stdin;
use crate::commands::context::Context;
use crate::commands::lookup::in_client;
use crate::journal::disk;

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

/// Returns what `words` mean. One word with a space in it that names nothing is the text; `-` is stdin.
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
        [word] => match in_client::activity_id(timeline, word) {
            Ok(id) => meant.activity = Some(id),
            Err(_) if word.trim().contains(char::is_whitespace) && !stdin => {
                meant.text = Some(Source::Typed((*word).clone()));
            }
            Err(error) => {
                return Err(error.hint("A text of one word goes with -m: mw reflect -m \"Fine\""));
            }
        },
        several => return Err(too_many(timeline, several)),
    }
    Ok(meant)
}

fn too_many(timeline: &ClientTimeline<'_>, words: &[&String]) -> Error {
    let text = |words: &[&String]| words.iter().map(|word| word.as_str()).collect::<Vec<_>>().join(" ");
    let error = Error::usage("that is more than one name");
    if in_client::activity_id(timeline, words[0]).is_ok() {
        return error.hint(format!("The text goes with -m: mw reflect {} -m \"{}\"", words[0], text(&words[1..])));
    }
    error.hint(format!("A text stands in quotes: mw reflect \"{}\"", text(words)))
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
