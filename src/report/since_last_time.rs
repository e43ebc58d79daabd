//! What a session starts with: what happened since the last one.

use crate::model::moment::Day;

use super::week::{EndedActivity, OpenActivity};
use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::names::ActivityName;
use crate::analysis::statistics::count;
use crate::analysis::thread::ActivityThread;

/// What happened since the last held session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SinceLastTime {
    /// The day of the last held session before the one asked; `None` where there is none.
    pub since: Option<Day>,
    /// What the client took away from it, in their words.
    pub carry_forward: Option<String>,
    /// What is open.
    pub open: Vec<OpenActivity>,
    /// What ended on or after that day.
    pub ended: Vec<EndedActivity>,
    /// What ended lately (since that day, or within `rest_after`) and no session has looked back on since.
    pub unreviewed: Vec<ActivityName>,
    /// The paths of the entries since that day to bring to the session, in order.
    pub take_back: Vec<String>,
    /// How many entries there are since that day.
    pub entries: u32,
}

impl SinceLastTime {
    /// Returns what happened since the last held session before `session`, a path; or before the day asked.
    pub(crate) fn of(timeline: &ClientTimeline<'_>, session: Option<&str>) -> Self {
        // The session that is being prepared may count as held already: its hour has come.
        let before = timeline.held().take_while(|own| Some(own.path.as_str()) != session);
        let last = before.last();
        let since = last.map(|own| own.date.day);
        // That day too: what was written on its evening is news to the next session.
        let is_since = |day: Day| since.is_none_or(|since| since <= day);
        let ended = timeline.threads.iter().filter(|thread| thread.ended_on().is_some_and(is_since));
        let entries: Vec<_> = timeline.entries.iter().filter(|entry| is_since(entry.day())).collect();
        let take_back = entries.iter().filter(|entry| entry.reflection.take_back);
        Self {
            since,
            carry_forward: last.and_then(|own| own.carry_forward.clone()),
            open: timeline.threads.iter().filter(|thread| thread.is_open()).map(OpenActivity::of).collect(),
            ended: ended.filter_map(EndedActivity::of).collect(),
            unreviewed: unreviewed(timeline, since).map(ActivityThread::name).collect(),
            take_back: take_back.map(|entry| entry.reflection.path.clone()).collect(),
            entries: count(entries.len()),
        }
    }
}

/// Returns what ended lately and was not looked back on since (the same day counts). What ended long ago is no debt.
fn unreviewed<'t, 'a>(
    timeline: &'t ClientTimeline<'a>,
    since: Option<Day>,
) -> impl Iterator<Item = &'t ActivityThread<'a>> {
    let rest_after = i64::from(timeline.records.settings.rest_after_days());
    // What ended long before the last session and was not looked at then was let pass, and is not brought up for ever.
    let is_late =
        move |day: Day| since.is_some_and(|since| since <= day) || (timeline.day() - day).num_days() <= rest_after;
    let is_unreviewed = move |thread: &&ActivityThread<'_>| {
        // No review comes before every day, so what was never looked back on is among them.
        thread.ended_on().is_some_and(is_late) && thread.last_reviewed() < thread.ended_on()
    };
    timeline.threads.iter().filter(is_unreviewed)
}

#[cfg(test)]
mod tests;
