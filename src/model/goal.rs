//! A goal: the larger thing that activities serve.

use schemars::JsonSchema;
use serde::Serialize;

use super::activity::title_and_id;
use super::moment::Day;
use super::record::{Record, Spans};
use super::source::Source;
use super::source::Spanned;
use super::words::{GoalOrigin, GoalStatus, Role};

/// A goal of a client.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Goal {
    /// What it is called.
    pub title: String,
    /// Its id as written, or the slug of its title.
    pub id: String,
    /// How the client will know, in their words.
    pub measure: Option<String>,
    /// Whose idea it was.
    pub origin: Option<GoalOrigin>,
    /// Who agreed to it.
    pub agreed_by: Vec<Role>,
    /// How it stands.
    pub status: GoalStatus,
    /// The day it was set.
    pub since: Option<Day>,
    /// Why it changed.
    pub reason: Option<String>,
    /// How much it matters, 0 to 3.
    pub importance: Option<u8>,
    /// How hard it is, 0 to 3.
    pub difficulty: Option<u8>,
    /// What each level from −2 to 2 looks like.
    pub scale: Vec<ScaleLevel>,
    /// Where each value stands in the file.
    pub spans: Spans,
}

/// What a level of a goal looks like.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct ScaleLevel {
    /// The level, −2 to 2.
    pub level: i8,
    /// What it looks like.
    pub words: String,
}

/// Returns the goals of a list; one without a title is left out and named.
pub(super) fn read_list(source: &mut Source<'_>, records: Vec<Record>) -> Vec<Goal> {
    records.into_iter().filter_map(|record| read(source, record)).collect()
}

fn read(source: &mut Source<'_>, mut record: Record) -> Option<Goal> {
    let (title, id) = title_and_id(source, &mut record, "goal")?;
    Some(Goal {
        title,
        id,
        spans: record.spans(),
        measure: record.text("measure"),
        origin: record.word("origin", GoalOrigin::from_word),
        agreed_by: record.words("agreed_by", Role::from_word).unwrap_or_default(),
        status: record.word("status", GoalStatus::from_word).unwrap_or(GoalStatus::Open),
        since: record.day("since"),
        reason: record.text("reason"),
        importance: record.whole("importance"),
        difficulty: record.whole("difficulty"),
        scale: read_scale(&mut record),
    })
}

fn read_scale(record: &mut Record) -> Vec<ScaleLevel> {
    let levels = record.texts_by_name("scale").into_iter();
    let level = |(level, texts): (Spanned, Vec<Spanned>)| {
        Some(ScaleLevel { level: level.text.parse().ok()?, words: texts.into_iter().next()?.text })
    };
    levels.filter_map(level).collect()
}
