//! Where a command's words go: answers to stdout, everything else to stderr.
//!
//! A terminal gets answers line by line. Elsewhere they are gathered into pieces as large as a pipe takes; where both
//! streams lead to one place, what was said first still stands first.

#![expect(clippy::disallowed_methods, reason = "this is the home of stdout and stderr")]

use std::cell::RefCell;
use std::io::{self, BufWriter, Write};

use anstream::adapter::StripBytes;
use anstream::{AutoStream, ColorChoice};
use memchr::memchr;

/// How much of an answer is gathered before it is written, in bytes: what a pipe holds.
const PIECE: usize = 64 * 1024;

/// Both streams of the process.
pub(crate) struct Streams {
    out: RefCell<Unread<Box<dyn Write>>>,
    err: RefCell<Box<dyn Write>>,
}

/// The stream for what was asked for.
pub(crate) struct Answers<'a>(&'a Streams);

/// The stream for everything else. Writing to it never fails.
pub(crate) struct Asides<'a>(&'a Streams);

impl Streams {
    /// Returns the streams of the process, which take styles or leave them out; `is_seen` says that a person reads the
    /// answers in a terminal.
    pub(crate) fn of_process(out: ColorChoice, err: ColorChoice, is_seen: bool) -> Self {
        let stdout = io::stdout();
        let out: Box<dyn Write> = match out {
            // In a terminal each line is seen when it is written; in a pipe a system call a line costs more than the answer.
            out if is_seen => Box::new(AutoStream::new(stdout, out).lock()),
            ColorChoice::Never => Box::new(BufWriter::with_capacity(PIECE, Unstyled::new(stdout.lock()))),
            out => Box::new(BufWriter::with_capacity(PIECE, AutoStream::new(stdout, out).lock())),
        };
        // Not locked: who waits is told something on it meanwhile.
        let err = Box::new(AutoStream::new(io::stderr(), err));
        Self { out: RefCell::new(Unread { stream: out, is_unread: false }), err: RefCell::new(err) }
    }

    /// Returns the stream for what was asked for.
    pub(crate) const fn answers(&self) -> Answers<'_> {
        Answers(self)
    }

    /// Returns the stream for everything else.
    pub(crate) const fn asides(&self) -> Asides<'_> {
        Asides(self)
    }
}

/// A stream whose reader may go away: what it is handed from then on is passed over. So the command goes on to its end, and its
/// exit code is what it would have been.
struct Unread<S> {
    stream: S,
    is_unread: bool,
}

impl<S: Write> Unread<S> {
    fn pass<T>(&mut self, result: io::Result<T>, otherwise: T) -> io::Result<T> {
        match result {
            // `mw list … | head` is no error, and what a command still has to save is saved.
            Err(cause) if cause.kind() == io::ErrorKind::BrokenPipe => {
                self.is_unread = true;
                Ok(otherwise)
            }
            result => result,
        }
    }
}

impl<S: Write> Write for Unread<S> {
    fn write(&mut self, words: &[u8]) -> io::Result<usize> {
        if self.is_unread {
            return Ok(words.len());
        }
        let written = self.stream.write(words);
        self.pass(written, words.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.is_unread {
            return Ok(());
        }
        let flushed = self.stream.flush();
        self.pass(flushed, ())
    }
}

/// What begins every style.
const ESCAPE: u8 = 0x1b;

/// A stream that leaves styles out. Up to the first of them everything passes as it is: it is quicker to look for one
/// byte than to judge each.
struct Unstyled<S> {
    stream: S,
    styles: StripBytes,
    has_styles: bool,
}

impl<S: Write> Unstyled<S> {
    fn new(stream: S) -> Self {
        Self { stream, styles: StripBytes::new(), has_styles: false }
    }
}

impl<S: Write> Write for Unstyled<S> {
    fn write(&mut self, words: &[u8]) -> io::Result<usize> {
        // From the first style on: one may begin in one piece and end in the next.
        self.has_styles |= memchr(ESCAPE, words).is_some();
        if !self.has_styles {
            return self.stream.write(words);
        }
        for shown in self.styles.strip_next(words) {
            self.stream.write_all(shown)?;
        }
        Ok(words.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }
}

impl Write for Answers<'_> {
    fn write(&mut self, words: &[u8]) -> io::Result<usize> {
        self.0.out.borrow_mut().write(words)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.out.borrow_mut().flush()
    }
}

impl Write for Asides<'_> {
    fn write(&mut self, words: &[u8]) -> io::Result<usize> {
        // That stdout is full is for the next answer to say.
        drop(self.0.out.borrow_mut().flush());
        // What is said besides never decides: whether it can be heard changes neither what is saved nor the exit code.
        drop(self.0.err.borrow_mut().write_all(words));
        Ok(words.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        drop(self.0.err.borrow_mut().flush());
        Ok(())
    }
}

/// Writes bytes to stdout as they are: the stream that takes styles out for a pipe would take zero bytes out too.
pub(crate) fn write_raw(bytes: &[u8]) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
        // Nobody reads it any more, which is no error.
        Err(cause) if cause.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

/// Returns stderr as it is, for what is told before or beside the streams.
pub(crate) fn stderr() -> io::Stderr {
    io::stderr()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_are_left_out_and_nothing_else_even_in_pieces() {
        let check = |pieces: &[&str], expected: &str| {
            let mut stream = Unstyled::new(Vec::new());
            for piece in pieces {
                stream.write_all(piece.as_bytes()).expect("memory takes everything");
            }
            assert_eq!(String::from_utf8(stream.stream).expect("text"), expected, "{pieces:?}");
        };
        check(&[""], "");
        check(&["né\t1\n", "\u{7f}"], "né\t1\n\u{7f}");
        check(&["a\u{1b}[1mb\u{1b}[0mc"], "abc");
        check(&["é", "\u{1b}[3", "1mb\u{1b}", "[0m", "ç"], "ébç");
    }
}
