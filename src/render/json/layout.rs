//! How an answer is laid out: `serde_json`'s own layout, a value a line, two spaces a level, or all of it on one line; with every
//! character escaped that could steer a terminal.

use std::io::{self, BufWriter, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, PrettyFormatter};

use crate::render::unseen::{Fate, fates, is_plain};

/// How much is gathered before it is handed on, in bytes: an answer can have many megabytes, and is never held whole.
const PIECE: usize = 128 * 1024;

/// Writes `report` as one JSON object, and a new line.
pub(super) fn write(out: &mut dyn Write, report: &impl Serialize) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(PIECE, out);
    report.serialize(&mut serde_json::Serializer::with_formatter(&mut out, Lines(PrettyFormatter::new())))?;
    out.write_all(b"\n")?;
    out.flush()
}

/// Writes `row` as one JSON object on a line of its own.
pub(super) fn write_line(out: &mut dyn Write, row: &impl Serialize) -> io::Result<()> {
    row.serialize(&mut serde_json::Serializer::with_formatter(&mut *out, OneLine))?;
    out.write_all(b"\n")
}

/// All on one line, without blanks.
struct OneLine;

impl Formatter for OneLine {
    fn write_string_fragment<W: Write + ?Sized>(&mut self, out: &mut W, words: &str) -> io::Result<()> {
        write_words(out, words)
    }
}

/// A value a line, two spaces a level.
struct Lines(PrettyFormatter<'static>);

/// Has these methods of a formatter do what those of the usual one do.
macro_rules! as_usual {
    ($($method:ident($($argument:ident: $kind:ty)?)),+) => { $(
        fn $method<W: Write + ?Sized>(&mut self, out: &mut W $(, $argument: $kind)?) -> io::Result<()> {
            self.0.$method(out $(, $argument)?)
        }
    )+ };
}

impl Formatter for Lines {
    as_usual!(
        begin_array(), end_array(), begin_array_value(first: bool), end_array_value(), begin_object(), end_object(),
        begin_object_key(first: bool), begin_object_value(), end_object_value()
    );

    fn write_string_fragment<W: Write + ?Sized>(&mut self, out: &mut W, words: &str) -> io::Result<()> {
        write_words(out, words)
    }
}

/// Writes a part of a string that JSON itself would write as it is.
fn write_words(out: &mut (impl Write + ?Sized), words: &str) -> io::Result<()> {
    if is_plain(words) {
        return out.write_all(words.as_bytes());
    }
    fates(words).try_for_each(|(character, fate)| match fate {
        Fate::Shown => out.write_all(character.encode_utf8(&mut [0; 4]).as_bytes()),
        // Escaped and not taken away: a script gets the words as they were written.
        _ => character.encode_utf16(&mut [0; 2]).iter().try_for_each(|unit| write!(out, "\\u{unit:04x}")),
    })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn laid_out(view: &impl Serialize) -> String {
        let mut text = Vec::new();
        write(&mut text, view).expect("memory takes everything");
        String::from_utf8(text).expect("text")
    }

    fn usual(view: &impl Serialize) -> String {
        serde_json::to_string_pretty(view).expect("a value") + "\n"
    }

    #[test]
    fn the_layout_is_the_usual_one() {
        let check = |value: &Value| {
            assert_eq!(laid_out(value), usual(value));
        };
        check(&json!(null));
        check(&json!([]));
        check(&json!({}));
        check(&json!({"a": [], "b": {}, "c": [[], {}, [1, "né\n"]], "d": {"e": {"f": 1.5}, "g": true}}));
        check(&(0..40).fold(json!("deep"), |inside, _| json!([1, inside, {}])));
    }

    #[test]
    fn what_could_steer_a_terminal_is_escaped_and_means_the_same() {
        let words = "né \u{1b}[31m\u{7f}\u{9b}31m\u{202e}x\u{2066} 会\n😀 a\u{200b}b\u{e0041} می\u{200c}روم\u{2028}";
        let mut line = Vec::new();
        write_line(&mut line, &words).expect("memory takes everything");
        let line = String::from_utf8(line).expect("text");
        assert_eq!(
            line,
            "\"né \\u001b[31m\\u007f\\u009b31m\\u202ex\\u2066 会\\n😀 a\\u200bb\\udb40\\udc41 می\u{200c}روم\\u2028\"\n"
        );
        assert_eq!(laid_out(&words), line);
        assert_eq!(serde_json::from_str::<String>(&line).expect("JSON"), words);
    }
}
