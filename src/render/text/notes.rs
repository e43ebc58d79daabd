//! Notes on a screen: questions and offers, the coach's own marked as such.

use std::io;

use super::screen::Screen;
use super::style::{dim, line};
use crate::analysis::Note;
use crate::render::wording;
use crate::visibility::Audience;

/// Writes notes, if there are any, under a line that says what they are.
pub(crate) fn notes(screen: &mut Screen<'_>, indent: usize, notes: &[Note]) -> io::Result<()> {
    if notes.is_empty() {
        return Ok(());
    }
    let margin = " ".repeat(indent);
    screen.line(&format!("{margin}{}", dim("Worth a look")))?;
    for note in notes {
        let mark = if note.audience == Audience::Coach { dim(wording::FOR_YOU_ALONE) } else { String::new() };
        screen.wrapped(&format!("{margin}  · "), &format!("{}{mark}", note.text.told(line)))?;
    }
    Ok(())
}
