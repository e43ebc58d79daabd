//! One run of bytes of a text, replaced.

use crate::document::span::Span;

/// What takes the place of what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Splice {
    /// The bytes that go.
    pub(super) span: Span,
    /// What comes.
    pub(super) with: String,
}

impl Splice {
    /// Returns the splice that puts `with` at `offset`.
    pub(super) const fn insert(offset: usize, with: String) -> Self {
        Self { span: Span::at(offset), with }
    }

    /// Returns the splice that takes `start..end` away.
    pub(super) const fn delete(start: usize, end: usize) -> Self {
        Self { span: Span::new(start, end), with: String::new() }
    }

    /// Returns `text` with the splice made, or `None` where its span is no part of `text`.
    pub(super) fn apply(&self, text: &str) -> Option<String> {
        let before = text.get(..self.span.start)?;
        let after = text.get(self.span.end..)?;
        text.get(self.span.range())?;
        Some([before, &self.with, after].concat())
    }

    /// Returns where `span` of the spliced text stood before; what the splice brought stood where it begins.
    pub(super) fn back(&self, span: Span) -> Span {
        let brought_end = self.span.start + self.with.len();
        let back = |offset: usize| {
            if offset >= brought_end { offset - brought_end + self.span.end } else { offset.min(self.span.start) }
        };
        Span::new(back(span.start), back(span.end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_splice_knows_where_bytes_came_from() {
        let splice = Splice { span: Span::new(2, 4), with: "xyz".to_owned() };
        assert_eq!(splice.apply("abcdef").as_deref(), Some("abxyzef"));
        assert_eq!(splice.back(Span::new(5, 6)), Span::new(4, 5));
        assert_eq!(splice.back(Span::new(1, 3)), Span::new(1, 2));
        assert_eq!(splice.apply("a"), None);
        assert_eq!(Splice::delete(1, 2).apply("é"), None);
    }
}
