//! What every page about people stands on, on a screen and in Markdown.

use std::io;

use super::Detail;
use super::text::Screen;
use super::text::style::dim;
use super::wording::Voice;
use crate::model::moment::Day;
use crate::model::words::JournalKind;

/// What every page about people stands on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Page {
    /// Whose journal it is.
    pub kind: JournalKind,
    /// Whom it speaks to.
    pub voice: Voice,
    /// The day asked.
    pub today: Day,
    /// How much is shown.
    pub detail: Detail,
}

/// Writes the window that a page is about: `2026-11-01 to 2026-11-26`, or `up to 2026-11-26` without a first day.
pub(super) fn window(screen: &mut Screen<'_>, from: Option<Day>, to: Day) -> io::Result<()> {
    let from = from.map_or_else(|| "up to".to_owned(), |from| format!("{from} to"));
    screen.line(&dim(&format!("{from} {to}")))
}
