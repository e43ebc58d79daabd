//! Findings as annotations of a pull request: GitHub's workflow commands. Never quotes a file's text.

use std::io::{self, Write};

use super::clean;
use super::public_words::public_words;
use crate::diagnostic::{Diagnostic, Level};

/// Writes one line for each finding. Paths are relative to where we stand, as GitHub wants them.
pub(crate) fn github(out: &mut dyn Write, found: &[Diagnostic], shown_path: &dyn Fn(&str) -> String) -> io::Result<()> {
    for found in found {
        let command = match found.level {
            Level::Problem => "error",
            // Not a `warning`: a note is worth a look, and nothing is wrong.
            Level::Note => "notice",
        };
        let words = public_words(found);
        let message = words.help.map_or_else(|| words.message.clone(), |help| format!("{}\n{help}", words.message));
        let (path, place) = (property(&shown_path(&found.path)), found.place);
        writeln!(
            out,
            "::{command} file={path},line={},col={},title={}::{}",
            place.line,
            place.column,
            property(found.code.name()),
            data(&message)
        )?;
    }
    Ok(())
}

/// Returns `text` as GitHub reads it after `::`.
fn data(text: &str) -> String {
    // `%` first, since the others are written with it; a carriage return is gone by then.
    clean(text).replace('%', "%25").replace('\n', "%0A")
}

/// Returns `text` as GitHub reads it in a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;
    use crate::document::span::Span;

    #[test]
    fn a_line_cannot_be_forged_by_a_file_name() {
        let found = Diagnostic::at(
            Code::WrongType,
            "a,b:c%\n::error::\u{1b}x.md",
            "a: b",
            Span::new(3, 4),
            "50 % is\nno number",
        )
        .with_help("write 5")
        .quoting_nothing();
        let mut out = Vec::new();
        github(&mut out, &[found], &str::to_owned).expect("written");
        assert_eq!(
            String::from_utf8(out).expect("text"),
            "::error file=a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3A\u{fffd}x.md,line=1,col=4,title=wrong-type::50 %25 is%0Ano number%0Awrite 5\n"
        );
    }
}
