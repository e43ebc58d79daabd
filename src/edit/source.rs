//! A text with its parts: front matter and body, or settings as a whole.

use std::borrow::Cow;

use crate::document::{
    fences,
    node::Node,
    span::Span,
    yaml::{self, Problem, ProblemKind},
};

use super::{edits::Edit, refusal::Refusal};

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
    /// The later ones of keys that stand twice in a mapping, in the order of the text. Only [`Edit::RemoveRepeated`] finds any.
    pub(super) repeated: Vec<RepeatedKey>,
}

/// A key that its mapping holds already.
pub(super) struct RepeatedKey {
    pub(super) key: String,
    pub(super) span: Span,
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
    /// Returns the tree, if `edit` of it can be certain.
    pub(super) fn editable(&self, edit: &Edit) -> Result<Editable<'a>, Refusal> {
        let range = self.yaml.ok_or(Refusal::NoFrontMatter)?;
        let tree = yaml::read(self.text, range);
        let mut repeated = Vec::new();
        for problem in tree.problems {
            match (edit, problem.kind) {
                (Edit::RemoveRepeated { .. }, ProblemKind::DuplicateKey { key, .. }) => {
                    repeated.push(RepeatedKey { key, span: problem.span });
                }
                (_, kind) => return Err(Refusal::Invalid(Problem { kind, ..problem })),
            }
        }
        match tree.uneditable {
            Some(obstacle) => Err(Refusal::Uneditable(obstacle)),
            None => Ok(Editable { text: self.text, range, root: tree.root, repeated }),
        }
    }
}

impl<'a> Editable<'a> {
    /// Returns the YAML for a reader that refuses a key that stands twice: the later one is `repeated 0`, and so on.
    pub(super) fn told_apart(&self) -> Cow<'a, str> {
        if self.repeated.is_empty() {
            return Cow::Borrowed(self.range.of(self.text));
        }
        let mut told = String::new();
        let mut from = self.range.start;
        for (number, RepeatedKey { span, .. }) in self.repeated.iter().enumerate() {
            told.push_str(&self.text[from..span.start]);
            told.push_str(&Self::name_apart(number));
            from = span.end;
        }
        told.push_str(&self.text[from..self.range.end]);
        Cow::Owned(told)
    }

    /// Returns the key that stands under `name` where keys are told apart.
    pub(super) fn key_of(&self, name: String) -> String {
        let number = name.rsplit(' ').next().and_then(|number| number.parse().ok());
        let own = number.filter(|number| Self::name_apart(*number) == name);
        own.and_then(|number| self.repeated.get(number)).map_or(name, |repeated| repeated.key.clone())
    }

    fn name_apart(number: usize) -> String {
        format!("repeated {number}")
    }
}
