//! How much of a summary is shown.

/// How much is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Detail {
    /// What goes on, and what came of it.
    Current,
    /// What is at rest or quiet, and the measures, too.
    Everything,
}

impl Detail {
    /// Returns the depth for somebody who asked for all, or did not.
    pub(crate) const fn of(all: bool) -> Self {
        if all { Self::Everything } else { Self::Current }
    }
}
