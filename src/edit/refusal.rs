//! Why an edit is refused: what stands in the way, where, and the way out.

use thiserror::Error;

use crate::document::{
    span::Span,
    yaml::{Obstacle, ObstacleKind, Problem, ProblemKind},
};

/// Why an edit was not made. Nothing was changed. A span is a place in the text before any edit.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    /// The YAML uses something that cannot be edited without loss.
    #[error("{} cannot be edited without loss", obstacle_name(.0.kind))]
    Uneditable(Obstacle),
    /// The YAML cannot be read, or not for certain.
    #[error("{}", problem_name(&.0.kind))]
    Invalid(Problem),
    /// The file is in two versions that a merge left.
    #[error("a conflict of two versions is still in the file")]
    Conflict {
        /// Its first line.
        span: Span,
    },
    /// There is no `---` in the first line.
    #[error("the file has no front matter")]
    NoFrontMatter,
    /// No `---` closes the front matter.
    #[error("the front matter is never closed")]
    Unclosed {
        /// The front matter.
        span: Span,
    },
    /// A list was expected.
    #[error("`{path}` is not a list")]
    NotAList {
        /// The way to what was expected.
        path: String,
        /// What stands there.
        span: Span,
    },
    /// A mapping was expected.
    #[error("`{path}` is not a map of keys and values")]
    NotAMap {
        /// The way to what was expected.
        path: String,
        /// What stands there.
        span: Span,
    },
    /// The key or item is not there.
    #[error("there is no `{path}`")]
    NotFound {
        /// The way to it.
        path: String,
        /// The collection that does not hold it.
        span: Span,
    },
    /// The edited text would not mean exactly what was asked for.
    #[error("the edit would change more than was asked for: {why}")]
    WouldChangeMore {
        /// What would change.
        why: &'static str,
        /// Where the edit was tried.
        span: Span,
    },
}

impl Refusal {
    /// Returns where the obstacle stands in the file.
    pub const fn span(&self) -> Span {
        match self {
            Self::Uneditable(obstacle) => obstacle.span,
            Self::Invalid(problem) => problem.span,
            Self::NoFrontMatter => Span::at(0),
            Self::Conflict { span }
            | Self::Unclosed { span }
            | Self::NotAList { span, .. }
            | Self::NotAMap { span, .. }
            | Self::NotFound { span, .. }
            | Self::WouldChangeMore { span, .. } => *span,
        }
    }

    /// Returns what to do, as a sentence without its full stop.
    pub const fn way_out(&self) -> &'static str {
        match self {
            Self::Uneditable(obstacle) => obstacle_way_out(obstacle.kind),
            Self::Invalid(problem) => problem_way_out(&problem.kind),
            Self::Conflict { .. } => {
                "Keep one of the two versions in an editor, delete the marker lines, and try again"
            }
            Self::NoFrontMatter => "Begin the file with a line `---`, the keys, and another line `---`",
            Self::Unclosed { .. } => "Add a line `---` below the last key",
            Self::NotAList { .. } => "Write it as a list in an editor, one `- item` a line, or remove it first",
            Self::NotAMap { .. } => {
                "Write it as keys and values in an editor, one `key: value` a line, or remove it first"
            }
            Self::NotFound { .. } => "Look at the file: it may have changed meanwhile",
            Self::WouldChangeMore { .. } => "Make the change in an editor, or write these lines in a plainer way first",
        }
    }

    /// Returns the refusal with its span moved by `back`.
    pub(super) fn moved(mut self, back: impl Fn(Span) -> Span) -> Self {
        match &mut self {
            Self::Uneditable(obstacle) => obstacle.span = back(obstacle.span),
            Self::Invalid(problem) => problem.span = back(problem.span),
            Self::NoFrontMatter => {}
            Self::Conflict { span }
            | Self::Unclosed { span }
            | Self::NotAList { span, .. }
            | Self::NotAMap { span, .. }
            | Self::NotFound { span, .. }
            | Self::WouldChangeMore { span, .. } => *span = back(*span),
        }
        self
    }
}

const fn obstacle_name(kind: ObstacleKind) -> &'static str {
    match kind {
        ObstacleKind::Anchor => "an anchor (`&name`)",
        ObstacleKind::Alias => "an alias (`*name`)",
        ObstacleKind::Tag => "a tag (`!name`)",
        ObstacleKind::DocumentMarker => "a text with document markers (`---`, `...`)",
        ObstacleKind::Directive => "a directive (`%YAML`)",
        ObstacleKind::MergeKey => "a merge key (`<<`)",
        ObstacleKind::ComplexKey => "a key that is not plain text",
        ObstacleKind::Tab => "a tab in the indentation",
        ObstacleKind::Unsure => "this way of writing",
    }
}

const fn obstacle_way_out(kind: ObstacleKind) -> &'static str {
    match kind {
        ObstacleKind::Anchor | ObstacleKind::Alias => {
            "Write the value out at each alias, take the `&` and `*` names away, and try again"
        }
        ObstacleKind::Tag => "Take the tag away, and put quotes around the value if it is text",
        ObstacleKind::DocumentMarker => "Keep one document, without marker lines of its own",
        ObstacleKind::Directive => "Take the line away: it is not needed",
        ObstacleKind::MergeKey => "Write the merged keys out in place of `<<`",
        ObstacleKind::ComplexKey => "Write the key as `key:`, in one line",
        ObstacleKind::Tab => "Indent with blanks",
        ObstacleKind::Unsure => "Write the line in a plainer way, with quotes around text, and try again",
    }
}

fn problem_name(kind: &ProblemKind) -> String {
    match kind {
        ProblemKind::Syntax(what) => what.clone(),
        ProblemKind::DuplicateKey { key, .. } => format!("the key `{key}` stands twice"),
        ProblemKind::TooLarge => "the front matter is too long to be read".to_owned(),
        ProblemKind::TooManyBrackets => "the front matter holds too many brackets to be read".to_owned(),
        ProblemKind::TooDeep => "the front matter is nested too deep to be read".to_owned(),
        ProblemKind::TooManyAliases => "aliases make too many values to be read".to_owned(),
        ProblemKind::ConflictMarker => "a conflict of two versions is still in the file".to_owned(),
    }
}

const fn problem_way_out(kind: &ProblemKind) -> &'static str {
    match kind {
        ProblemKind::Syntax(_) => "Mend this line in an editor, and try again",
        ProblemKind::DuplicateKey { .. } => "Keep one of the two lines",
        ProblemKind::TooLarge => "Move long text from the front matter into the body",
        ProblemKind::TooManyBrackets => "Write lists one item a line",
        ProblemKind::TooDeep => "Write the values with fewer levels",
        ProblemKind::TooManyAliases => "Write the values out in place of aliases",
        ProblemKind::ConflictMarker => {
            "Keep one of the two versions in an editor, delete the marker lines, and try again"
        }
    }
}
