//! Reads one file: bounded in size, and only if it is a plain file of text.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::str::Utf8Error;

use crate::document::span::Place;
use crate::error::{Error, Kind, plain_cause};

/// The most bytes a file of a journal may have, 16 MiB: larger ones are left out.
pub const MOST_BYTES: u64 = 16 * 1024 * 1024;

/// Why a file's text cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The system said no.
    #[error("cannot be read: {}", plain_cause(.0))]
    System(#[source] io::Error),
    /// It is larger than [`MOST_BYTES`].
    #[error("is larger than 16 MB")]
    TooLarge,
    /// It is not UTF-8; the text before this byte is good.
    #[error("is not UTF-8 text from line {} on", .0.place.line)]
    NotText(BadByte),
    /// It is a folder, a device or a pipe.
    #[error("is not a plain file")]
    NotAFile,
}

/// The first byte of a file that is no text.
#[derive(Clone, Copy, Debug)]
pub struct BadByte {
    /// How many bytes stand before it.
    pub bytes: usize,
    /// Where it stands, as a person counts.
    pub place: Place,
}

impl BadByte {
    fn of(bytes: &[u8], error: &Utf8Error) -> Self {
        let good = error.valid_up_to();
        let before = String::from_utf8_lossy(&bytes[..good]);
        Self { bytes: good, place: Place::of(&before, good) }
    }
}

/// Returns the text of the file at `path`. A pipe is not opened: that would wait for somebody to write into it.
pub fn read(path: &Path) -> Result<String, ReadError> {
    if path.metadata().is_ok_and(|metadata| !metadata.is_file()) {
        return Err(ReadError::NotAFile);
    }
    let mut buffer = Vec::new();
    read_listed(path, &mut buffer).map(str::to_owned)
}

/// Does the same for a path that a listing has found to be a file, with less asked of the system: it is opened and read
/// until nothing more comes. The text stands in `buffer`, which grows as it must and can be used again.
pub fn read_listed<'buffer>(path: &Path, buffer: &'buffer mut Vec<u8>) -> Result<&'buffer str, ReadError> {
    let length = fill(path, buffer).map_err(|cause| match cause.kind() {
        io::ErrorKind::IsADirectory => ReadError::NotAFile,
        _ => ReadError::System(cause),
    })?;
    if length as u64 > MOST_BYTES {
        return Err(ReadError::TooLarge);
    }
    let bytes = &buffer[..length];
    std::str::from_utf8(bytes).map_err(|error| ReadError::NotText(BadByte::of(bytes, &error)))
}

/// Reads a file into `buffer`, up to a byte more than [`MOST_BYTES`], and returns how many bytes it gave.
fn fill(path: &Path, buffer: &mut Vec<u8>) -> io::Result<usize> {
    let mut file = File::open(path)?.take(MOST_BYTES + 1);
    let mut length = 0;
    loop {
        if length == buffer.len() {
            buffer.resize((2 * length).max(USUAL_BYTES), 0);
        }
        match file.read(&mut buffer[length..]) {
            Ok(0) => return Ok(length),
            Ok(more) => length += more,
            Err(cause) if cause.kind() == io::ErrorKind::Interrupted => {}
            Err(cause) => return Err(cause),
        }
    }
}

/// More bytes than most files of a journal have.
const USUAL_BYTES: usize = 8 * 1024;

/// Returns the text of the file at `path` for showing a place in it, bytes that are no text replaced after the first of
/// them; `None` where it cannot be had.
#[must_use]
pub fn read_for_showing(path: &Path) -> Option<String> {
    match read(path) {
        Ok(text) => Some(text),
        Err(ReadError::NotText(_)) => {
            let bytes = std::fs::read(path).ok()?;
            Some(String::from_utf8_lossy(&bytes).into_owned())
        }
        Err(_) => None,
    }
}

/// Returns the text of a file that a command needs, `None` if there is no file.
pub fn read_if_there(path: &Path) -> Result<Option<String>, Error> {
    match read(path) {
        Ok(text) => Ok(Some(text)),
        Err(ReadError::System(cause)) if cause.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(ReadError::System(cause)) => Err(Error::disk("read", path, &cause)),
        Err(reason) => Err(Error::new(Kind::Invalid, format!("{} {reason}", path.display()))),
    }
}

/// Returns the text of a file that a command needs.
pub fn read_needed(path: &Path) -> Result<String, Error> {
    read_if_there(path)?.ok_or_else(|| Error::not_found(format!("{} is not there", path.display())))
}
