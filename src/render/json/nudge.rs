//! `meanwhile/nudge/1`.

use schemars::JsonSchema;
use serde::Serialize;

use super::parts::{NameView, ProblemView, SessionView, problems};
use crate::diagnostic::Diagnostic;
use crate::model::moment::Day;
use crate::render::letter::Letter;
use crate::report::nudges::{ClientNudges, Nudge, Quote};

/// The reminders due on a day.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct NudgeView {
    /// `meanwhile/nudge/1`.
    pub schema: &'static str,
    /// The day asked.
    pub on: String,
    /// The reminders, in order of the clients' codes.
    pub nudges: Vec<OneNudgeView>,
    /// Files and items that were left out.
    pub problems: Vec<ProblemView>,
}

/// A reminder.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct OneNudgeView {
    /// Its name, the same whenever it is asked for; `mw nudge ID` gives it alone.
    pub id: String,
    /// The client's code.
    pub client: String,
    /// `first`, `middle` or `check_in`.
    pub kind: &'static str,
    /// Whom it is for, as written; null for the client.
    pub to: Option<String>,
    /// The client's own words.
    pub quote: QuoteView,
    /// The activity in focus, or the one to ask about.
    pub activity: Option<NameView>,
    /// The day of the last held session.
    pub since: Option<String>,
    /// The next session that is planned.
    pub next_session: Option<SessionView>,
    /// A subject for a mail, which tells nothing of the client.
    pub subject: &'static str,
    /// The letter, as plain text.
    pub letter: String,
}

/// Words of the client, and where they come from.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct QuoteView {
    /// `carry_forward`, `success` or `title`.
    pub source: &'static str,
    /// The words.
    pub words: String,
}

impl From<&Quote> for QuoteView {
    fn from(quote: &Quote) -> Self {
        Self { source: quote.source(), words: quote.words().to_owned() }
    }
}

impl NudgeView {
    /// Returns the view of the reminders due on the day `on`.
    pub(crate) fn of(on: Day, due: &[(&ClientNudges, &Nudge)], left_out: &[Diagnostic]) -> Self {
        Self {
            schema: "meanwhile/nudge/1",
            on: on.to_string(),
            nudges: due.iter().map(|(client, nudge)| OneNudgeView::of(client, nudge)).collect(),
            problems: problems(left_out),
        }
    }
}

impl OneNudgeView {
    fn of(client: &ClientNudges, nudge: &Nudge) -> Self {
        let letter = Letter::of_nudge(client, nudge);
        Self {
            id: nudge.id.clone(),
            client: client.client.clone(),
            kind: nudge.kind.word(),
            to: nudge.to.clone(),
            quote: (&nudge.quote).into(),
            activity: nudge.activity.as_ref().map(|own| (&own.name).into()),
            since: nudge.since.map(|day| day.to_string()),
            next_session: nudge.next_session.as_ref().map(SessionView::from),
            subject: letter.subject,
            letter: letter.plain(),
        }
    }
}
