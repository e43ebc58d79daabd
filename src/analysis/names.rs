//! How reports refer to an activity and to a goal: by id and title.

use schemars::JsonSchema;
use serde::Serialize;

/// An activity or a goal, by id and title, as an answer has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct Name {
    /// Its id; null where an earlier file keeps that id.
    pub id: Option<String>,
    /// Its title; null where no file defines the id.
    pub title: Option<String>,
    /// The file that defines it; only where the id is null.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
}

impl Name {
    /// Returns the name without its file, for where that stands beside it.
    pub(crate) fn without_path(name: ActivityName) -> Self {
        Self { path: None, ..name.into() }
    }
}

/// An activity as a report refers to it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(into = "Name")]
pub(crate) struct ActivityName {
    /// Its id; `None` where an earlier file keeps that id.
    pub id: Option<String>,
    /// Its title.
    pub title: String,
    /// The file that defines it, relative to the journal's root.
    pub path: String,
}

/// A goal as a report refers to it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(into = "Name")]
pub(crate) struct GoalName {
    /// Its id; `None` where an earlier goal keeps that id.
    pub id: Option<String>,
    /// Its title.
    pub title: String,
}

impl From<ActivityName> for Name {
    fn from(name: ActivityName) -> Self {
        // An id is enough to find it again; without one only its file tells which of the two is meant.
        let path = if name.id.is_none() { Some(name.path) } else { None };
        Self { id: name.id, title: Some(name.title), path }
    }
}

impl From<GoalName> for Name {
    fn from(name: GoalName) -> Self {
        Self { id: name.id, title: Some(name.title), path: None }
    }
}
