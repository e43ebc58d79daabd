//! Why a file was left out whose text cannot be had.

use crate::diagnostic::{Code, Diagnostic};
use crate::document::span::Span;

use super::disk::{Encoding, ReadError};
use super::walk;

/// Returns why the file at `path` was left out, where its text cannot be had.
pub(super) fn not_read(path: &str, reason: &ReadError) -> Diagnostic {
    let (code, help) = match reason {
        ReadError::System(cause) if cause.kind() == std::io::ErrorKind::PermissionDenied => {
            (Code::Unreadable, "give yourself the right to read it: chmod u+r FILE")
        }
        ReadError::System(_) => (Code::Unreadable, "see whether it is still there, or a link that leads nowhere"),
        ReadError::TooLarge => {
            (Code::TooLarge, "a reflection is text: keep recordings and pictures beside the journal")
        }
        ReadError::NotText { encoding: Some(Encoding::Utf16), .. } => {
            (Code::NotUtf8, "save it as UTF-8; on a command line: iconv -f utf-16 -t utf-8 FILE > NEW")
        }
        ReadError::NotText { encoding: Some(Encoding::Utf32), .. } => {
            (Code::NotUtf8, "save it as UTF-8; on a command line: iconv -f utf-32 -t utf-8 FILE > NEW")
        }
        ReadError::NotText { .. } => {
            (Code::NotUtf8, "save it as UTF-8; on a command line: iconv -f latin1 -t utf-8 FILE")
        }
        ReadError::NotAFile => (Code::Unreadable, "move it out of the journal"),
        ReadError::LeadsOut(out) => return walk::leads_out(out),
    };
    let mut diagnostic =
        Diagnostic::of_file(code, path, format!("the file {reason}")).with_help(help).quoting_nothing();
    if let ReadError::NotText { byte, .. } = reason {
        diagnostic.span = Some(Span::at(byte.bytes));
        diagnostic.place = byte.place;
    }
    diagnostic
}
