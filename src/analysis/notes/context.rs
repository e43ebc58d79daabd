//! What a note looks at.

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::measures::Measures;
use crate::analysis::thread::ActivityThread;
use crate::analysis::window::Window;
use crate::model::session::Session;
use crate::model::words::ActivityKind;

/// What a note looks at: a client, as at the end of a window.
pub(in crate::analysis) struct NoteContext<'t, 'a> {
    /// The client.
    pub timeline: &'t ClientTimeline<'a>,
    /// The window.
    pub window: Window<'t>,
    /// The measures of the window.
    pub measures: &'t Measures,
    /// The activities of the window; of a change, those it brings.
    pub threads: Vec<&'t ActivityThread<'a>>,
    /// Whether a change is looked at, rather than everything.
    pub is_of_change: bool,
}

impl<'t, 'a> NoteContext<'t, 'a> {
    /// Returns the activities that are open.
    pub(super) fn open(&self) -> Vec<&'t ActivityThread<'a>> {
        self.threads.iter().copied().filter(|thread| thread.is_open()).collect()
    }

    /// Returns the open activities that have something, if there are any.
    pub(super) fn open_that(&self, has: impl Fn(&ActivityThread<'a>) -> bool) -> Option<Vec<&'t ActivityThread<'a>>> {
        let found: Vec<_> = self.open().into_iter().filter(|thread| has(thread)).collect();
        (!found.is_empty()).then_some(found)
    }

    /// Returns the last session that was held, if it is one of the window.
    pub(super) fn last_held(&self) -> Option<&'a Session> {
        // Not the last one of the window: a question about an old session comes too late.
        self.timeline.held().next_back().filter(|session| self.window.has(session.date.day))
    }

    /// Returns the client's word for some activities: that of their kind, the one for doing where they differ.
    pub(super) fn word(&self, threads: &[&ActivityThread<'_>]) -> String {
        let all_reflect = threads.iter().all(|thread| thread.activity.kind == ActivityKind::Reflect);
        let kind = if all_reflect { ActivityKind::Reflect } else { ActivityKind::Do };
        self.timeline.records.calls_it().word(kind).to_owned()
    }
}
