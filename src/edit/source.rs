//! A text with its parts: front matter and body, or settings as a whole.

use crate::document::{fences, node::Node, span::Span, yaml};

use super::refusal::Refusal;

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FileKind {
    /// Front matter between fences, and a body.
    Markdown,
    /// YAML as a whole.
    Settings,
}

/// A text and its parts.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub(super) kind: FileKind,
    pub(super) text: &'a str,
    /// The YAML; `None` for a Markdown file without front matter.
    pub(super) yaml: Option<Span>,
    /// The text below the front matter; `None` for settings.
    pub(super) body: Option<Span>,
}

/// A tree that may be edited, in its text.
pub(super) struct Editable<'a> {
    pub(super) text: &'a str,
    /// The YAML.
    pub(super) range: Span,
    pub(super) root: Node<'a>,
}

impl FileKind {
    /// Returns the parts of `text`.
    pub(super) fn read(self, text: &str) -> Result<Source<'_>, Refusal> {
        match self {
            Self::Markdown => {
                let parts = fences::split(text);
                match parts.front_matter {
                    Some(span) if parts.unclosed => Err(Refusal::Unclosed { span }),
                    yaml => Ok(Source { kind: self, text, yaml, body: Some(parts.body) }),
                }
            }
            Self::Settings => {
                let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
                Ok(Source { kind: self, text, yaml: Some(Span::new(start, text.len())), body: None })
            }
        }
    }
}

impl<'a> Source<'a> {
    /// Returns the tree, if an edit of it can be certain.
    pub(super) fn editable(&self) -> Result<Editable<'a>, Refusal> {
        let range = self.yaml.ok_or(Refusal::NoFrontMatter)?;
        let tree = yaml::read(self.text, range);
        if let Some(problem) = tree.problems.into_iter().next() {
            return Err(Refusal::Invalid(problem));
        }
        match tree.uneditable {
            Some(obstacle) => Err(Refusal::Uneditable(obstacle)),
            None => Ok(Editable { text: self.text, range, root: tree.root }),
        }
    }
}
