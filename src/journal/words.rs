//! Reads the words of a file again: what somebody wrote under each heading, and the line an item stands in.

use super::load::Journal;
use crate::app::error::Error;
use crate::document::body;
use crate::document::fences;
use crate::document::span::{Place, Span};
use crate::model::body_section::BodySection;

impl Journal {
    /// Returns what was written in the body of the file at `path`, relative to the root; headings without words under
    /// them are left out.
    pub(crate) fn sections(&self, path: &str) -> Result<Vec<BodySection>, Error> {
        let text = self.overlay.read_needed(path)?;
        let sections = body::sections(&text, fences::split(&text).body).into_iter();
        let with_text = sections.filter(|section| section.has_text);
        let section = |section: body::Section<'_>| BodySection {
            heading: section.heading.map(|heading| heading.text.into_owned()),
            words: body::words(&text, section.content),
        };
        Ok(with_text.map(section).collect())
    }

    /// Returns the line, from 1, of each of `spans` in the file at `path`, relative to the root; 1 where there is none.
    pub(crate) fn lines_of(&self, path: &str, spans: &[Option<Span>]) -> Result<Vec<usize>, Error> {
        let text = self.overlay.read_needed(path)?;
        let line = |span: &Option<Span>| span.map_or(1, |span| Place::of(&text, span.start.min(text.len())).line);
        Ok(spans.iter().map(line).collect())
    }
}
