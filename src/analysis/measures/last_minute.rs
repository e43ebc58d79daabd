//! Activities done just before a session. A signal, not a sin: was it the right activity?

use chrono::TimeDelta;

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::definition::{Definition, Enough};
use crate::analysis::measure::Measure;
use crate::analysis::sources::{HANDS_UP, SHARE};
use crate::analysis::statistics::share;
use crate::analysis::thread::{ActivityThread, ThreadRecord};
use crate::analysis::window::Window;
use crate::model::moment::Moment;
use crate::model::session::Session;

pub(in crate::analysis) const DEFINITION: Definition = Definition {
    name: "last_minute",
    label: Some("share at the last minute"),
    summary: "share of the activities that were done just before a session",
    definition: "Of the activities that ended in the window as done to a little or more, by a reflection with a time, and that a held session with a time followed: the share that was done within 30 minutes of its start, or within 5 % of the time since the session before, if that is longer.",
    range: Some(SHARE),
    enough: Enough::Sessions,
    reason: "A signal, not a sin. It asks whether this was the right activity.",
    source: HANDS_UP,
    ..Definition::MEASURE
};

/// The least time before a session that is just before it, in minutes.
// The interviews tell of somebody who did it ten seconds before; the number is this tool's.
const LEAST_MINUTES: i64 = 30;

/// Returns the share of the activities done that were done just before a session, 0 to 1: of those ended in the window,
/// as done to a little, by a reflection with a time, and followed by a held session with a time.
pub(super) fn last_minute(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Measure {
    let held: Vec<_> = timeline.held().collect();
    let found: Vec<_> = window.ended(timeline).filter_map(|thread| just_before(thread, &held)).collect();
    let yes = found.iter().filter(|(_, just_before)| *just_before).count();
    share(yes, found.len(), timeline.records.settings.enough_sessions())
}

/// Returns the activities done just before `session`.
pub(in crate::analysis) fn last_minute_threads<'t, 'a>(
    timeline: &'t ClientTimeline<'a>,
    window: Window<'_>,
    session: &Session,
) -> Vec<&'t ActivityThread<'a>> {
    let held: Vec<_> = timeline.held().collect();
    let is_here = |thread: &&ActivityThread<'_>| {
        just_before(thread, &held).is_some_and(|(own, just_before)| just_before && std::ptr::eq(own, session))
    };
    window.ended(timeline).filter(is_here).collect()
}

/// Returns the session that followed when the activity was done, and whether that was just before it; `None` where the
/// activity does not count.
fn just_before<'a>(thread: &ActivityThread<'_>, held: &[&'a Session]) -> Option<(&'a Session, bool)> {
    // What was not done was not done late either.
    let ending = thread.ending.filter(|ending| ending.outcome.is_some_done())?;
    // A review gave the outcome in the session itself: when it was done nobody wrote.
    let ThreadRecord::Reflection(entry) = ending.by else { return None };
    // When it was written down is nearer to the truth than the day it is dated.
    let done = entry.reflection.logged_at.unwrap_or(entry.reflection.date);
    // A day alone could be the hour before or the morning: it is left out rather than guessed.
    done.time?;
    let (at, time_left) = next_session(thread, done, held)?;
    let before = at.checked_sub(1).and_then(|before| held.get(before));
    // Where the session before has no time there is no gap to take a part of, and the half hour stands.
    let gap = before.and_then(|before| held[at].date.since(before.date));
    // A twentieth of the gap, since the eve of a session is late after a month and early after three days.
    let limit = gap.map_or(TimeDelta::zero(), |gap| gap / 20).max(TimeDelta::minutes(LEAST_MINUTES));
    Some((held[at], time_left <= limit))
}

/// Returns the first held session with a time at or after `done`, other than the one that set the activity, and the
/// time left until it starts. Offsets may move a moment by less than two days against the order as written.
fn next_session(thread: &ActivityThread<'_>, done: Moment, held: &[&Session]) -> Option<(usize, TimeDelta)> {
    let first = held.partition_point(|session| (done.day - session.date.day).num_days() > 2);
    held.iter().enumerate().skip(first).filter(|(_, session)| !thread.is_set_in(session)).find_map(|(at, session)| {
        let time_left = session.date.since(done)?;
        (time_left >= TimeDelta::zero()).then_some((at, time_left))
    })
}
