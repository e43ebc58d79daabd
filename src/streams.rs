//! Where a command's words go: answers to stdout, everything else to stderr.
//!
//! A terminal gets answers line by line. Elsewhere they are gathered into pieces as large as a pipe takes; where both
//! streams lead to one place, what was said first still stands first.

use std::cell::RefCell;
use std::io::{self, BufWriter, Write};

use anstream::{AutoStream, ColorChoice};

/// How much of an answer is gathered before it is written, in bytes: what a pipe holds.
const PIECE: usize = 64 * 1024;

/// Both streams of the process.
pub(crate) struct Streams {
    out: RefCell<Box<dyn Write>>,
    err: RefCell<Box<dyn Write>>,
}

/// The stream for what was asked for.
pub(crate) struct Answers<'a>(&'a Streams);

/// The stream for everything else.
pub(crate) struct Asides<'a>(&'a Streams);

impl Streams {
    /// Returns the streams of the process, which take styles or leave them out; `is_seen` says that a person reads the
    /// answers in a terminal.
    pub(crate) fn of_process(out: ColorChoice, err: ColorChoice, is_seen: bool) -> Self {
        let stdout = AutoStream::new(io::stdout(), out).lock();
        let out: Box<dyn Write> =
            if is_seen { Box::new(stdout) } else { Box::new(BufWriter::with_capacity(PIECE, stdout)) };
        // Not locked: who waits is told something on it meanwhile.
        let err = Box::new(AutoStream::new(io::stderr(), err));
        Self { out: RefCell::new(out), err: RefCell::new(err) }
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
        // That stdout is closed is for the next answer to say.
        drop(self.0.out.borrow_mut().flush());
        self.0.err.borrow_mut().write(words)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.err.borrow_mut().flush()
    }
}
