//! What reading YAML gives: the tree, what is wrong with it, and what keeps it from being edited.

use crate::document::{
    node::{Kind, Node},
    span::Span,
};

/// A YAML text as a tree of places.
#[derive(Clone, Debug, PartialEq)]
pub struct Tree<'text> {
    /// The whole value. An empty mapping where the text holds nothing, or where a problem is fatal.
    pub root: Node<'text>,
    /// What is wrong, in the order of the text.
    pub problems: Vec<Problem>,
    /// The first thing that keeps the text from being edited: the tree is right, but what is named may stand elsewhere too,
    /// and of what the scanner does not read the inner places are those of the lines they stand in.
    pub uneditable: Option<Obstacle>,
}

/// Something wrong with a YAML text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub kind: ProblemKind,
    /// Where, in the file.
    pub span: Span,
}

/// What can be wrong with a YAML text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// The text is not YAML; a lower-case phrase says why.
    Syntax(String),
    /// A key stands twice in one mapping; the first one counts.
    DuplicateKey {
        /// The key's text.
        key: String,
        /// Where the first one stands.
        first: Span,
        /// It stands in lines of its own, and both have the same value.
        says_the_same: bool,
    },
    /// More than [`Tree::MOST_BYTES`] bytes; not read.
    TooLarge,
    /// More than [`Tree::MOST_BRACKETS`] brackets `[` and `{`; not read.
    TooManyBrackets,
    /// Values stand deeper than [`Tree::MOST_LEVELS`] levels; not read.
    TooDeep,
    /// Aliases make more than [`Tree::MOST_VALUES`] values out of a small text; not read.
    TooManyAliases,
    /// A line that a version control system left where two versions of a file disagree; not read.
    ConflictMarker,
}

/// What keeps a text from being edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Obstacle {
    /// What it is.
    pub kind: ObstacleKind,
    /// Where it stands, in the file: its first byte, mostly.
    pub span: Span,
}

/// The parts of YAML that are read, but not edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ObstacleKind {
    /// `&name`
    Anchor,
    /// `*name`
    Alias,
    /// `!tag`
    Tag,
    /// `---` or `...`: the start or the end of a document.
    DocumentMarker,
    /// `%YAML 1.2` and the like.
    Directive,
    /// `<<: …`
    MergeKey,
    /// `? …`, or a key that is a list, a mapping or empty.
    ComplexKey,
    /// A tab where blanks make the indentation.
    Tab,
    /// Anything else that the scanner leaves to the library.
    Unsure,
}

impl Tree<'_> {
    /// The most bytes that are read.
    pub const MOST_BYTES: usize = 64 * 1024;
    /// The most brackets `[` and `{` that are read.
    pub const MOST_BRACKETS: usize = 500;
    /// The most levels of values within values that are read.
    pub const MOST_LEVELS: usize = 64;
    /// The most values that aliases may make; a text that holds more bytes than this may hold as many values.
    pub const MOST_VALUES: usize = 10_000;

    /// Returns whether the text could not be read at all.
    pub fn is_unread(&self) -> bool {
        self.problems.iter().any(Problem::is_fatal)
    }

    /// Returns the tree of a text that cannot be read and would stand at `offset`.
    pub(super) fn unread(problem: Problem, offset: usize) -> Self {
        Self { root: empty_mapping(offset), problems: vec![problem], uneditable: None }
    }
}

impl Problem {
    /// Returns whether nothing of the text could be read.
    pub const fn is_fatal(&self) -> bool {
        !matches!(self.kind, ProblemKind::DuplicateKey { .. })
    }
}

/// Returns the mapping of a text without a value, to which keys can be added.
pub(super) const fn empty_mapping(offset: usize) -> Node<'static> {
    Node { span: Span::at(offset), kind: Kind::Mapping { entries: Vec::new(), flow: false } }
}
