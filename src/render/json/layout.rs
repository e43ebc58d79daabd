//! How an answer is laid out: a value a line, two spaces a level, or all of it on one line. It is `serde_json`'s own layout,
//! written in fewer pieces, with long lists laid out on every core, and with every character escaped that could steer a
//! terminal.

use std::io::{self, Write};

use rayon::prelude::*;
use serde::ser::{Error as _, SerializeSeq};
use serde::{Serialize, Serializer};
use serde_json::ser::Formatter;

use crate::render::unseen::{Fate, fates, is_plain};
use crate::visibility::Sight;

/// Writes `view` as one JSON object, and a new line.
pub(super) fn write(out: &mut dyn Write, view: &impl Serialize) -> io::Result<()> {
    let mut paper = Paper { text: Vec::with_capacity(PIECE), out: Some(out) };
    paper.lay_out(view, Layout::default())?;
    paper.write_all(b"\n")?;
    paper.flush()
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

/// Writes a part of a string that JSON itself would write as it is.
fn write_words(out: &mut (impl Write + ?Sized), words: &str) -> io::Result<()> {
    if is_plain(words) {
        return out.write_all(words.as_bytes());
    }
    fates(words).try_for_each(|(character, fate)| match fate {
        Fate::Shown => out.write_all(character.encode_utf8(&mut [0; 4]).as_bytes()),
        _ => character.encode_utf16(&mut [0; 2]).iter().try_for_each(|unit| write!(out, "\\u{unit:04x}")),
    })
}

/// How much is gathered before it is handed on, in bytes: an answer can have many megabytes, and is never held whole.
const PIECE: usize = 128 * 1024;

/// What is written on: all of it stays, or is handed on to `out` in large pieces.
struct Paper<'a> {
    text: Vec<u8>,
    out: Option<&'a mut dyn Write>,
}

impl Paper<'_> {
    fn lay_out(&mut self, view: &impl Serialize, layout: Layout) -> serde_json::Result<()> {
        view.serialize(&mut serde_json::Serializer::with_formatter(self, layout))
    }

    fn hand_on(&mut self) -> io::Result<()> {
        let Some(out) = &mut self.out else { return Ok(()) };
        out.write_all(&self.text)?;
        self.text.clear();
        Ok(())
    }
}

impl Write for Paper<'_> {
    fn write(&mut self, words: &[u8]) -> io::Result<usize> {
        self.text.extend_from_slice(words);
        if self.text.len() >= PIECE {
            self.hand_on()?;
        }
        Ok(words.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.hand_on()?;
        self.out.as_mut().map_or(Ok(()), Write::flush)
    }
}

/// A list that stands in the object itself: the view of each of `all`. Of many, each core makes views and lays them out.
#[derive(Clone, Debug)]
pub(crate) struct Each<'a, T, V> {
    pub all: &'a [T],
    pub sight: Sight,
    pub view: fn(&T, Sight) -> V,
}

impl<T: Sync, V: Serialize> Serialize for Each<'_, T, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let view = |one| (self.view)(one, self.sight);
        let mut list = serializer.serialize_seq(Some(self.all.len()))?;
        if self.all.len() < MANY {
            self.all.iter().try_for_each(|one| list.serialize_element(&view(one)))?;
            return list.end();
        }
        for some in self.all.chunks(AT_A_TIME) {
            let pieces: Vec<_> = some.par_iter().map(|one| Piece::of(&view(one))).collect();
            for piece in pieces {
                list.serialize_element(&piece.map_err(S::Error::custom)?)?;
            }
        }
        list.end()
    }
}

/// Fewer items are done with sooner than another core is asked to help.
const MANY: usize = 16;

/// So many items are held as text, while a list is never held whole.
const AT_A_TIME: usize = 64;

/// An item of a list in the object itself, laid out.
struct Piece(Vec<u8>);

impl Piece {
    /// How deep such an item stands.
    const DEPTH: usize = 2;

    fn of(item: &impl Serialize) -> serde_json::Result<Self> {
        let mut paper = Paper { text: Vec::new(), out: None };
        paper.lay_out(item, Layout { depth: Self::DEPTH, ..Layout::default() })?;
        Ok(Self(paper.text))
    }
}

impl Serialize for Piece {
    /// Bytes stand for nothing else in our answers: [`Layout`] writes them as they are.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.0)
    }
}

/// A value a line, two spaces a level.
#[derive(Default)]
struct Layout {
    depth: usize,
    has_value: bool,
}

impl Layout {
    /// Begins a line for a value, after a comma unless it is the first.
    fn begin_line(&self, out: &mut (impl Write + ?Sized), is_first: bool) -> io::Result<()> {
        let indentation = 2 * self.depth;
        let shown = indentation.min(DEEPEST);
        let from = usize::from(is_first);
        out.write_all(&LINE[from..2 + shown])?;
        (shown..indentation).try_for_each(|_| out.write_all(b" "))
    }

    fn open(&mut self, out: &mut (impl Write + ?Sized), bracket: &[u8]) -> io::Result<()> {
        self.depth += 1;
        self.has_value = false;
        out.write_all(bracket)
    }

    fn close(&mut self, out: &mut (impl Write + ?Sized), bracket: &[u8]) -> io::Result<()> {
        self.depth -= 1;
        if self.has_value {
            self.begin_line(out, true)?;
        }
        out.write_all(bracket)
    }
}

/// How many spaces are written at once.
const DEEPEST: usize = 32;

/// A comma, a new line, and the spaces before what stands on it.
const LINE: &[u8; 2 + DEEPEST] = b",\n                                ";

impl Formatter for Layout {
    fn begin_array<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.open(out, b"[")
    }

    fn end_array<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.close(out, b"]")
    }

    fn begin_array_value<W: Write + ?Sized>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.begin_line(out, first)
    }

    fn end_array_value<W: Write + ?Sized>(&mut self, _: &mut W) -> io::Result<()> {
        self.has_value = true;
        Ok(())
    }

    fn begin_object<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.open(out, b"{")
    }

    fn end_object<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.close(out, b"}")
    }

    fn begin_object_key<W: Write + ?Sized>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.begin_line(out, first)
    }

    fn begin_object_value<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        out.write_all(b": ")
    }

    fn end_object_value<W: Write + ?Sized>(&mut self, _: &mut W) -> io::Result<()> {
        self.has_value = true;
        Ok(())
    }

    fn write_string_fragment<W: Write + ?Sized>(&mut self, out: &mut W, words: &str) -> io::Result<()> {
        write_words(out, words)
    }

    fn write_byte_array<W: Write + ?Sized>(&mut self, out: &mut W, piece: &[u8]) -> io::Result<()> {
        out.write_all(piece)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::model::words::JournalKind;
    use crate::visibility::{Answer, Purpose};

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

    #[test]
    fn a_long_list_is_laid_out_as_a_short_one() {
        #[derive(Serialize)]
        struct View<'a> {
            items: Each<'a, usize, Value>,
            after: bool,
        }
        let sight = Sight::of(JournalKind::Personal, Purpose::of(Answer::File)).without_notes();
        let view: fn(&usize, Sight) -> Value = |at, _| json!({"at": at, "in": [at, {}, [{"a": "b"}]]});
        for length in [0, 1, MANY - 1, MANY, AT_A_TIME, AT_A_TIME + 1, 3 * AT_A_TIME] {
            let all: Vec<usize> = (0..length).collect();
            let items: Vec<Value> = all.iter().map(|one| view(one, sight)).collect();
            let laid_out = laid_out(&View { items: Each { all: &all, sight, view }, after: true });
            assert_eq!(laid_out, usual(&json!({"items": items, "after": true})), "{length}");
        }
    }
}
