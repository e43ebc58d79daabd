//! What a heading stands for: a stage of Kolb's cycle, or a kind of question.

use super::words::{LoopKind, Stage};

/// What a heading stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HeadingMeaning {
    /// A stage of the cycle.
    Stage(Stage),
    /// A kind of question.
    Loop(LoopKind),
}

impl HeadingMeaning {
    /// Returns the mark a key under `headings` in the settings stands for.
    pub(crate) fn from_key(key: &str) -> Option<Self> {
        Stage::from_word(key).map(Self::Stage).or_else(|| LoopKind::from_word(key).map(Self::Loop))
    }

    /// Returns the stage a section under this heading shows.
    pub(crate) const fn stage(self) -> Stage {
        match self {
            Self::Stage(stage) => stage,
            Self::Loop(LoopKind::Single) => Stage::Experimentation,
            Self::Loop(LoopKind::Double | LoopKind::Triple) => Stage::Conceptualisation,
        }
    }
}
