//! Reads one file: bounded in size, and only if it is a plain file of text.

use std::fs::File;
use std::io::{self, Read};
#[cfg(unix)]
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};
use std::str::Utf8Error;

#[cfg(unix)]
use rustix::fs::{Mode, OFlags};

use super::bounds::LeadsOut;
use crate::app::error::{Error, Kind, plain_cause};
use crate::document::span::Place;

/// The most bytes a file of a journal may have, 16 MiB: larger ones are left out.
pub(crate) const MOST_BYTES: u64 = 16 * 1024 * 1024;

/// Why a file's text cannot be had.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ReadError {
    /// The system said no.
    #[error("cannot be read: {}", plain_cause(.0))]
    System(#[source] io::Error),
    /// It is larger than [`MOST_BYTES`].
    #[error("is larger than 16 MB")]
    TooLarge,
    /// It is not UTF-8; the text before this byte is good.
    #[error("is {encoding}", encoding = said(*encoding, byte))]
    NotText {
        /// The byte.
        byte: BadByte,
        /// What it seems to be instead.
        encoding: Option<Encoding>,
        /// What is wrong with it.
        #[source]
        cause: Utf8Error,
    },
    /// It is a folder, a device or a pipe.
    #[error("is not a plain file")]
    NotAFile,
    /// It is a link, or lies behind one, that leads to where it may not.
    #[error("is not read: {0}")]
    LeadsOut(#[source] LeadsOut),
}

/// An encoding of text other than UTF-8 that its bytes show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// Two bytes a character, as some programs on Windows save.
    Utf16,
    /// Four.
    Utf32,
}

impl Encoding {
    /// Returns its name as iconv knows it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Utf16 => "utf-16",
            Self::Utf32 => "utf-32",
        }
    }

    /// Returns the encoding that a file is in which is no UTF-8, where its first bytes tell.
    fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..] => Some(Self::Utf32),
            [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => Some(Self::Utf16),
            _ => None,
        }
    }
}

fn said(encoding: Option<Encoding>, byte: &BadByte) -> String {
    match encoding {
        Some(encoding) => format!("{} and not UTF-8 text", encoding.name().to_uppercase()),
        None => format!("not UTF-8 text from line {} on", byte.place.line),
    }
}

/// The first byte of a file that is no text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BadByte {
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

/// Returns the text of the file at `path`. What is no plain file is left alone at once, also where it took the place of one a
/// moment ago: nothing waits for a pipe.
pub(crate) fn read(path: &Path) -> Result<String, ReadError> {
    let file = open_at_once(path).map_err(ReadError::System)?;
    // Asked of what was opened: what has the name may be another file by now.
    if !file.metadata().map_err(ReadError::System)?.is_file() {
        return Err(ReadError::NotAFile);
    }
    let mut buffer = Vec::new();
    text_of(Ok(file), &mut buffer, Ending::Nothing).map(str::to_owned)
}

/// Opens what is at `path` for reading, without waiting for anybody: a pipe is open at once, and gives nothing.
fn open_at_once(path: &Path) -> io::Result<File> {
    #[cfg(unix)]
    {
        // A pipe without a writer would make an open wait for one.
        let flags = OFlags::RDONLY | OFlags::CLOEXEC | OFlags::NONBLOCK | OFlags::NOCTTY;
        match rustix::io::retry_on_intr(|| rustix::fs::open(path, flags, Mode::empty())) {
            Ok(file) => Ok(File::from(file)),
            // A socket cannot be opened.
            Err(rustix::io::Errno::NXIO) => Err(io::ErrorKind::IsADirectory.into()),
            Err(cause) => Err(cause.into()),
        }
    }
    #[cfg(not(unix))]
    File::open(path)
}

/// A folder from which many files are read: the system looks for each of them from here, not from the top.
#[derive(Debug)]
pub(crate) struct Folder {
    path: PathBuf,
    #[cfg(unix)]
    handle: Option<OwnedFd>,
}

impl Folder {
    /// Opens the folder at `path`. That it cannot be read is for its files to say.
    pub(crate) fn open(path: PathBuf) -> Self {
        #[cfg(unix)]
        let handle = rustix::fs::open(&path, OFlags::DIRECTORY | OFlags::RDONLY | OFlags::CLOEXEC, Mode::empty()).ok();
        Self {
            path,
            #[cfg(unix)]
            handle,
        }
    }

    /// Opens the file at `path` within this folder, which a listing has found to be a file. Returns nothing where it is a link by
    /// now, or was one when it was listed: such a file is read in another way.
    pub(crate) fn open_listed(&self, path: &str) -> Option<OpenedFile> {
        let file = self.open_file(path);
        (!file.as_ref().is_err_and(is_a_link)).then_some(OpenedFile(file))
    }

    fn open_file(&self, path: &str) -> io::Result<File> {
        #[cfg(unix)]
        if let Some(handle) = &self.handle {
            // A pipe that took the place of the file since is open at once, and gives nothing.
            let flags = OFlags::RDONLY | OFlags::CLOEXEC | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::NOCTTY;
            let open = || rustix::fs::openat(handle, path, flags, Mode::empty());
            return Ok(File::from(rustix::io::retry_on_intr(open)?));
        }
        File::open(self.path.join(path))
    }
}

/// A file that was opened, or why it was not.
#[derive(Debug)]
pub(crate) struct OpenedFile(io::Result<File>);

impl OpenedFile {
    /// Reads the file and returns its text, as [`read`] does, with less asked of the system: it is read until less comes than
    /// there is room for. The text stands in `buffer`, which grows as it must and can be used again.
    pub(crate) fn read(self, buffer: &mut Vec<u8>) -> Result<&str, ReadError> {
        text_of(self.0, buffer, Ending::ShortPiece)
    }
}

/// Returns whether a file was not opened because it is a link.
#[cfg(unix)]
fn is_a_link(cause: &io::Error) -> bool {
    cause.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error())
}

/// Returns whether a file was not opened because it is a link: elsewhere links are followed.
#[cfg(not(unix))]
const fn is_a_link(_: &io::Error) -> bool {
    false
}

/// What tells that a file has ended.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// The system says so.
    Nothing,
    /// A plain file gave less than there was room for.
    ShortPiece,
}

/// Reads a file into `buffer` and returns its text.
fn text_of(file: io::Result<File>, buffer: &mut Vec<u8>, ending: Ending) -> Result<&str, ReadError> {
    let length = file.and_then(|file| fill(file, buffer, ending)).map_err(|cause| match cause.kind() {
        io::ErrorKind::IsADirectory => ReadError::NotAFile,
        _ => ReadError::System(cause),
    })?;
    if length as u64 > MOST_BYTES {
        return Err(ReadError::TooLarge);
    }
    let bytes = &buffer[..length];
    std::str::from_utf8(bytes).map_err(|cause| ReadError::NotText {
        byte: BadByte::of(bytes, &cause),
        encoding: Encoding::of(bytes),
        cause,
    })
}

/// Reads a file into `buffer`, up to a byte more than [`MOST_BYTES`], and returns how many bytes it gave.
fn fill(file: File, buffer: &mut Vec<u8>, ending: Ending) -> io::Result<usize> {
    let mut file = file.take(MOST_BYTES + 1);
    let mut length = 0;
    loop {
        if length == buffer.len() {
            buffer.resize((2 * length).max(USUAL_BYTES), 0);
        }
        match file.read(&mut buffer[length..]) {
            Ok(0) => return Ok(length),
            Ok(more) => {
                length += more;
                // POSIX gives less of a plain file only at its end; this saves the call that would say so.
                if ending == Ending::ShortPiece && length < buffer.len() {
                    return Ok(length);
                }
            }
            Err(cause) if cause.kind() == io::ErrorKind::Interrupted => {}
            Err(cause) => return Err(cause),
        }
    }
}

/// More bytes than most files of a journal have.
const USUAL_BYTES: usize = 8 * 1024;

/// Returns the text of the file at `path` for showing a place in it, bytes that are no text replaced after the first of
/// them; `None` where it cannot be had.
pub(crate) fn read_for_showing(path: &Path) -> Option<String> {
    match read(path) {
        Ok(text) => Some(text),
        Err(ReadError::NotText { .. }) => {
            let mut bytes = Vec::new();
            open_at_once(path).ok()?.take(MOST_BYTES).read_to_end(&mut bytes).ok()?;
            Some(String::from_utf8_lossy(&bytes).into_owned())
        }
        Err(_) => None,
    }
}

/// Returns the text of a file that a command needs, `None` if there is no file.
pub(crate) fn read_if_there(path: &Path) -> Result<Option<String>, Error> {
    if_there(path, read(path))
}

/// Returns what was read of the file at `path`, `None` if there is no file.
pub(super) fn if_there(path: &Path, read: Result<String, ReadError>) -> Result<Option<String>, Error> {
    match read {
        Ok(text) => Ok(Some(text)),
        Err(ReadError::System(cause)) if cause.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(ReadError::System(cause)) => Err(Error::disk("read", path, cause)),
        Err(ReadError::LeadsOut(out)) => {
            Err(Error::new(Kind::Invalid, format!("{}: {out}", path.display())).hint(out.way_out()).caused_by(out))
        }
        Err(reason) => Err(Error::new(Kind::Invalid, format!("{} {reason}", path.display())).caused_by(reason)),
    }
}

/// Returns the text that is needed of the file at `path`.
pub(super) fn needed(path: &Path, text: Option<String>) -> Result<String, Error> {
    text.ok_or_else(|| Error::not_found(format!("{} is not there", path.display())))
}

/// Returns whether something lies at `path`, a link that leads nowhere included.
pub(crate) fn is_there(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// Returns whether a folder lies at `path`, or where its links lead.
pub(crate) fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// Returns the path without links of what lies at `path`, `None` where nothing does.
pub(crate) fn real_path(path: &Path) -> Option<PathBuf> {
    path.canonicalize().ok()
}

#[cfg(test)]
mod tests {
    use std::error::Error as _;

    use super::*;

    #[test]
    fn an_error_about_a_file_leads_back_to_what_is_wrong_with_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.md");
        std::fs::write(&path, b"a\n\xff").expect("written");
        let error = read_if_there(&path).expect_err("no text");
        assert!(error.to_string().ends_with("a.md is not UTF-8 text from line 2 on"), "{error}");
        let reason = error.source().and_then(|source| source.downcast_ref::<ReadError>());
        let cause = reason.and_then(|reason| reason.source()?.downcast_ref::<Utf8Error>());
        assert_eq!(cause.map(Utf8Error::valid_up_to), Some(2));
    }
}
