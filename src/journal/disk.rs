//! Reads one file: bounded in size, and only if it is a plain file of text.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::string::FromUtf8Error;

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
    fn of(error: &FromUtf8Error) -> Self {
        let bytes = error.utf8_error().valid_up_to();
        let before = String::from_utf8_lossy(&error.as_bytes()[..bytes]);
        Self { bytes, place: Place::of(&before, bytes) }
    }
}

/// Returns the text of the file at `path`. A pipe is not opened: that would wait for somebody to write into it.
pub fn read(path: &Path) -> Result<String, ReadError> {
    if path.metadata().is_ok_and(|metadata| !metadata.is_file()) {
        return Err(ReadError::NotAFile);
    }
    read_listed(path)
}

/// Does the same for a path that a listing has found to be a file, with one question less to the system.
pub fn read_listed(path: &Path) -> Result<String, ReadError> {
    let file = File::open(path).map_err(ReadError::System)?;
    let metadata = file.metadata().map_err(ReadError::System)?;
    if !metadata.is_file() {
        return Err(ReadError::NotAFile);
    }
    if metadata.len() > MOST_BYTES {
        return Err(ReadError::TooLarge);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or(0) + 1);
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(ReadError::System)?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(ReadError::TooLarge);
    }
    String::from_utf8(bytes).map_err(|error| ReadError::NotText(BadByte::of(&error)))
}

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
