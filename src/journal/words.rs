//! Reads the words of a file again: what somebody wrote under each heading, and the line an item stands in.

use super::load::Journal;
use crate::app::error::Error;
use crate::document::body;
use crate::document::fences;
use crate::document::span::{Place, Span};
use crate::model::body_section::{BodyLine, BodySection};
use crate::model::evidence::Headings;

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

    /// Returns the lines of the body of the file at `path`, relative to the root, where there are words of the writer's under a
    /// heading; a heading is one of them unless it is one of `headings`, which are the form's.
    pub(crate) fn body_lines(&self, path: &str, headings: &Headings) -> Result<Vec<BodyLine>, Error> {
        let text = self.overlay.read_needed(path)?;
        let mut lines = Vec::new();
        for section in body::sections(&text, fences::split(&text).body) {
            let own = section.heading.filter(|heading| headings.mark(&heading.text).is_none());
            lines.extend(own.map(|heading| (heading.span.start, heading.text.into_owned())));
            // Between two sections no phrase goes on.
            lines.push((section.content.start, String::new()));
            if section.has_text {
                lines.extend(body::lines(&text, section.content));
            }
        }
        let (mut counted_to, mut line) = (0, 1);
        let numbered = |(at, words): (usize, String)| {
            // They stand in order, so what is between two of them is counted once.
            line += text.get(counted_to..at).unwrap_or_default().matches('\n').count();
            counted_to = at.max(counted_to);
            BodyLine { line, words }
        };
        Ok(lines.into_iter().map(numbered).collect())
    }

    /// Returns the line, from 1, of each of `spans` in the file at `path`, relative to the root; 1 where there is none.
    pub(crate) fn lines_of(&self, path: &str, spans: &[Option<Span>]) -> Result<Vec<usize>, Error> {
        let text = self.overlay.read_needed(path)?;
        let line = |span: &Option<Span>| span.map_or(1, |span| Place::of(&text, span.start.min(text.len())).line);
        Ok(spans.iter().map(line).collect())
    }
}

#[cfg(test)]
mod tests {
    use crate::journal::file_overlay::FileOverlay;
    use crate::journal::load;
    use crate::journal::sample::folder;
    use crate::model::evidence::Headings;

    #[test]
    fn the_lines_of_a_body_are_numbered_as_in_the_file() {
        let check = |text: &str, expected: &[(usize, &str)]| {
            let folder = folder(&[("meanwhile.yaml", "kind: personal\n"), ("diary/a.md", text)]);
            let journal = load::open(FileOverlay::of(folder.path(), Vec::new())).expect("a journal");
            let lines = journal.body_lines("diary/a.md", &Headings::default()).expect("a file");
            let lines: Vec<_> = lines.iter().map(|own| (own.line, own.words.as_str())).collect();
            let with_words: Vec<_> = lines.into_iter().filter(|(_, words)| !words.is_empty()).collect();
            assert_eq!(with_words, expected, "{text:?}");
        };
        check("---\na: 1\n---\n\nOne\ntwo.\n", &[(5, "One"), (6, "two.")]);
        check("---\r\na: 1\r\n---\r\nOne\r\ntwo.\r\n", &[(4, "One"), (5, "two.")]);
        check("---\n---\nOne <!-- a\nb --> two\n<!-- c -->\nthree", &[(3, "One"), (4, " two"), (6, "three")]);
        check("---\n---\n## What happened\n\nIt.\n\n## Rain\n\nWet.\n", &[(5, "It."), (7, "Rain"), (9, "Wet.")]);
        check("---\n---\n## What happened\n\n<!-- prompt -->\n\n- [ ]\n", &[]);
    }
}
