//! What goes into the mail some days after a session: the client's own words, the one focus, what helps, the next date.

use crate::model::activity::{Activity, Resource};
use crate::model::client::CallsIt;
use crate::model::moment::Day;
use crate::model::session::Session;

use super::nudges::focus;
use super::status::next_session;
use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::fingerprint::fingerprint;
use crate::analysis::names::ActivityName;
use crate::analysis::session_status::SessionLine;
use crate::analysis::thread::ActivityThread;

/// The mail some days after a session.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct SessionMail {
    /// A name for mail programs, without a word of what it is about.
    pub id: String,
    /// The day of the session.
    pub on: Day,
    /// The client's own words for an activity.
    pub calls_it: CallsIt,
    /// What the client took away, in their words.
    pub carry_forward: Option<String>,
    /// The one activity that matters most now.
    pub focus: Option<FocusActivity>,
    /// How many others are open.
    pub others: usize,
    /// The next session that is planned.
    pub next_session: Option<SessionLine>,
}

/// The activity in focus, as it was agreed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FocusActivity {
    /// The activity.
    pub name: ActivityName,
    /// What was agreed of it.
    pub activity: Activity,
}

impl FocusActivity {
    fn of(thread: &ActivityThread<'_>) -> Self {
        Self { name: thread.name(), activity: thread.activity.clone() }
    }

    /// Returns what helps with it, each in a line: a title, an address, or both.
    pub(crate) fn resources(&self) -> Vec<String> {
        self.activity.resources.iter().filter_map(line).collect()
    }
}

/// Returns the line of a resource.
fn line(resource: &Resource) -> Option<String> {
    match (said(resource.title.as_deref()), said(resource.url.as_deref())) {
        (Some(title), Some(url)) => Some(format!("{title}: {url}")),
        (Some(only), None) | (None, Some(only)) => Some(only.to_owned()),
        (None, None) => None,
    }
}

/// Returns words without blanks around them, if there are any.
fn said(words: Option<&str>) -> Option<&str> {
    words.map(str::trim).filter(|words| !words.is_empty())
}

impl SessionMail {
    /// Returns the mail after `session`, as things stand on the day asked.
    pub(crate) fn of(timeline: &ClientTimeline<'_>, session: &Session) -> Self {
        let focus = focus(timeline);
        let open = timeline.threads.iter().filter(|thread| thread.is_open()).count();
        Self {
            // The same each time, so that a draft made twice is one draft to a mail program.
            id: fingerprint(&["session_mail", &timeline.records.code, session.stem()]),
            on: session.date.day,
            calls_it: timeline.records.calls_it(),
            carry_forward: said(session.carry_forward.as_deref()).map(str::to_owned),
            focus: focus.map(FocusActivity::of),
            // Counted and not listed: a mail with five things to do is a list of debts.
            others: open.saturating_sub(usize::from(focus.is_some())),
            next_session: next_session(timeline).map(SessionLine::of),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::SessionMail;
    use crate::analysis::client_timeline::ClientTimeline;
    use crate::analysis::sample::{asked, journal};

    #[test]
    fn the_mail_has_the_one_focus_and_what_helps_with_it() {
        let records = journal(
            "=== sessions/2026-11-03\ncarry_forward: ' Slow down '\nactivities:\n  - title: A\n  - title: B\n    focus: true\n    resources: [{title: A page, url: https://example.org}, {title: A book}, {url: ' '}]\n  - {title: C, offered: true}\n=== sessions/2026-11-17\n",
        );
        let mail = SessionMail::of(&ClientTimeline::of(&records, asked("2026-11-05")), &records.sessions[0]);
        assert_eq!(mail.carry_forward.as_deref(), Some("Slow down"));
        assert_eq!((mail.others, mail.next_session.map(|own| own.session)), (1, Some("2026-11-17".to_owned())));
        let focus = mail.focus.map(|own| (own.name.title.clone(), own.resources()));
        let resources = vec!["A page: https://example.org".to_owned(), "A book".to_owned()];
        assert_eq!(focus, Some(("B".to_owned(), resources)));
    }
}
