//! How summaries refer to an activity and to a goal: by id and title.

/// An activity as a summary refers to it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct ActivityName {
    /// Its id; `None` where an earlier file keeps that id.
    pub id: Option<String>,
    /// Its title.
    pub title: String,
    /// The file that defines it, relative to the journal's root.
    pub path: String,
}

/// A goal as a summary refers to it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct GoalName {
    /// Its id; `None` where an earlier goal keeps that id.
    pub id: Option<String>,
    /// Its title.
    pub title: String,
}
