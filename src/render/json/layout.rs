//! How an answer is laid out: a value a line, two spaces a level. It is `serde_json`'s own layout, written in fewer pieces,
//! with long lists laid out on every core.

use std::io::{self, Write};

use rayon::prelude::*;
use serde::ser::{Error as _, SerializeSeq};
use serde::{Serialize, Serializer};
use serde_json::ser::Formatter;

/// Writes `view` as one JSON object, and a new line.
pub(super) fn write(out: &mut dyn Write, view: &impl Serialize) -> io::Result<()> {
    let mut paper = Paper { text: Vec::with_capacity(PIECE), out: Some(out) };
    paper.lay_out(view, Layout::default())?;
    paper.write_all(b"\n")?;
    paper.flush()
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

/// Serialises a list that stands in the object itself, as it would be serialised anyway; a long one by the pieces that
/// every core makes of it.
pub(super) fn long_list<T: Serialize + Sync, S: Serializer>(items: &[T], serializer: S) -> Result<S::Ok, S::Error> {
    if items.len() < LONG {
        return items.serialize(serializer);
    }
    let mut list = serializer.serialize_seq(Some(items.len()))?;
    for some in items.chunks(AT_A_TIME) {
        let pieces: Vec<serde_json::Result<Piece>> = some.par_iter().map(Piece::of).collect();
        for piece in pieces {
            list.serialize_element(&piece.map_err(S::Error::custom)?)?;
        }
    }
    list.end()
}

/// Returns the view of each of `all`; of many, on every core.
pub(super) fn views<T: Sync, V: Send>(all: &[T], view: impl Fn(&T) -> V + Sync) -> Vec<V> {
    if all.len() < LONG { all.iter().map(&view).collect() } else { all.par_iter().map(&view).collect() }
}

/// Fewer items are done with sooner than another core is asked to help.
const LONG: usize = 16;

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

    fn write_byte_array<W: Write + ?Sized>(&mut self, out: &mut W, piece: &[u8]) -> io::Result<()> {
        out.write_all(piece)
    }
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
    fn a_long_list_is_laid_out_as_a_short_one() {
        #[derive(Serialize)]
        struct Long {
            #[serde(serialize_with = "long_list")]
            items: Vec<Value>,
            after: bool,
        }
        for length in [0, 1, LONG - 1, LONG, AT_A_TIME, AT_A_TIME + 1, 3 * AT_A_TIME] {
            let items: Vec<Value> = (0..length).map(|at| json!({"at": at, "in": [at, {}, [{"a": "b"}]]})).collect();
            let expected = json!({"items": items, "after": true});
            let long = Long { items, after: true };
            assert_eq!(laid_out(&long), usual(&expected), "{length}");
        }
    }
}
