//! Whether sessions look back on the activities that fall to be reviewed in them.

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::definition::{Definition, Enough};
use crate::analysis::measure::Measure;
use crate::analysis::sources::{HANDS_UP, SHARE};
use crate::analysis::statistics::share;
use crate::analysis::thread::{ActivityState, ActivityThread};
use crate::analysis::window::Window;
use crate::model::moment::Day;
use crate::model::session::Session;

pub(in crate::analysis) const DEFINITION: Definition = Definition {
    name: "review_rate",
    label: Some("share looked back on"),
    summary: "share of the activities that a session looked back on when it was their turn",
    definition: "An activity falls to be reviewed in the first held session on or after the day it ended or was due, whichever is earlier, other than the one that set it. Of those that fell to a session of the window: the share that it lists under `reviewed`.",
    range: Some(SHARE),
    enough: Enough::Sessions,
    reason: "What nobody asks about may seem not to matter. This measures the sessions, not the client.",
    source: HANDS_UP,
    ..Definition::MEASURE
};

/// Returns the share of the activities that fell to be reviewed in a session of the window that it did review, 0 to 1.
pub(super) fn review_rate(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Measure {
    let held: Vec<_> = timeline.held().collect();
    let fallen = window.threads(timeline).filter_map(|thread| Some((thread, falls_to(thread, &held)?)));
    let reviewed: Vec<_> = fallen
        .filter(|(_, session)| window.has(session.date.day))
        .map(|(thread, session)| is_reviewed(thread, session))
        .collect();
    let yes = reviewed.iter().filter(|reviewed| **reviewed).count();
    share(yes, reviewed.len(), timeline.records.settings.enough_sessions())
}

/// Returns the activities that fell to be reviewed in `session` and were not.
pub(in crate::analysis) fn unreviewed_in<'t, 'a>(
    timeline: &'t ClientTimeline<'a>,
    window: Window<'_>,
    session: &Session,
) -> Vec<&'t ActivityThread<'a>> {
    let held: Vec<_> = timeline.held().collect();
    let falls_here =
        |thread: &&ActivityThread<'_>| falls_to(thread, &held).is_some_and(|own| std::ptr::eq(own, session));
    window.threads(timeline).filter(falls_here).filter(|thread| !is_reviewed(thread, session)).collect()
}

/// Returns the session in which an activity falls to be reviewed: the first held one on or after the earlier of the day
/// it ended and the day it is due, other than the one that set it. What is only offered is never due.
fn falls_to<'a>(thread: &ActivityThread<'_>, held: &[&'a Session]) -> Option<&'a Session> {
    // A session names what it reviews by id: without one it could never be reviewed.
    thread.id?;
    let day = due_for_review(thread)?;
    let first = held.partition_point(|session| session.date.day < day);
    // Not the one that set it: nobody looks back on what was agreed a minute ago.
    held[first..].iter().copied().find(|session| !thread.is_set_in(session))
}

fn due_for_review(thread: &ActivityThread<'_>) -> Option<Day> {
    let due = thread.activity.due.filter(|_| thread.state != ActivityState::Offered);
    thread.ended_on().into_iter().chain(due).min()
}

fn is_reviewed(thread: &ActivityThread<'_>, session: &Session) -> bool {
    session.reviewed.iter().any(|review| Some(review.activity.text.as_str()) == thread.id)
}
