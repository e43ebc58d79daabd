//! `meanwhile/trail/1`.

use schemars::JsonSchema;
use serde::Serialize;

use super::parts::{CallsItView, NameView, ProblemView, problems, stage_words};
use super::progress::ActivityView;
use crate::diagnostic::Diagnostic;
use crate::journal::words::Passage;
use crate::model::words::{LoopKind, Outcome};
use crate::render::trail::{Event, Trail, What};

/// What happened about a goal or an activity, in time order.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct TrailView {
    /// `meanwhile/trail/1`.
    pub schema: &'static str,
    /// The client's code.
    pub client: String,
    /// The client's own words for an activity.
    pub calls_it: CallsItView,
    /// The goal, where one was asked about.
    pub goal: Option<NameView>,
    /// The activity, or those that serve the goal.
    pub activities: Vec<ActivityView>,
    /// What happened.
    pub events: Vec<EventView>,
    /// Files and items that were left out.
    pub problems: Vec<ProblemView>,
}

/// Something that happened.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub(crate) struct EventView {
    /// The date as written.
    pub date: String,
    /// `set`, `reflection`, `review` or `score`.
    pub what: &'static str,
    /// The file that tells of it, relative to the journal's root.
    pub path: String,
    /// The activity it is about.
    pub activity: Option<NameView>,
    /// The session that looked back; its stem.
    pub session: Option<String>,
    /// The outcome it gives, `open` included.
    pub outcome: Option<&'static str>,
    /// How many times it adds; of a set activity the target.
    pub times: Option<u64>,
    /// How good it was, 0 to 10.
    pub actual: Option<u8>,
    /// What it was worth, 0 to 10.
    pub worth: Option<u8>,
    /// The score of the goal, −2 to 2.
    pub level: Option<i8>,
    /// The stages of Kolb's cycle it shows.
    pub stages: Vec<&'static str>,
    /// The kind of question it asks.
    pub loop_kind: Option<&'static str>,
    /// The words written, with `--with-text`; null where they are for their author alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[expect(clippy::option_option, reason = "left out where it is not asked for, null where it is private")]
    pub text: Option<Option<Vec<PassageView>>>,
}

/// What was written under one heading.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct PassageView {
    /// The heading; null for the words before the first one.
    pub heading: Option<String>,
    /// The words.
    pub words: String,
}

impl From<&Passage> for PassageView {
    fn from(passage: &Passage) -> Self {
        Self { heading: passage.heading.clone(), words: passage.words.clone() }
    }
}

/// Whether words of a body are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Text {
    /// Ids, titles, counts and dates only.
    LeftOut,
    /// The words too.
    Written,
}

impl TrailView {
    /// Returns the view of a trail.
    pub(crate) fn of(trail: &Trail<'_>, left_out: &[Diagnostic], text: Text) -> Self {
        let goals: Vec<NameView> = trail.goals.iter().map(NameView::from).collect();
        Self {
            schema: "meanwhile/trail/1",
            client: trail.client.to_owned(),
            calls_it: (&trail.calls_it).into(),
            goal: trail.goal.as_ref().map(NameView::from),
            activities: trail.activities.iter().map(|own| ActivityView::of(own, &goals)).collect(),
            events: trail.events.iter().map(|event| EventView::of(event, text)).collect(),
            problems: problems(left_out),
        }
    }
}

impl EventView {
    fn of(event: &Event<'_>, text: Text) -> Self {
        let view = Self {
            date: event.date.to_string(),
            path: event.path.to_owned(),
            activity: event.activity.as_ref().map(NameView::from),
            ..Self::default()
        };
        match &event.what {
            What::Set(activity) => Self { what: "set", times: activity.times.map(u64::from), ..view },
            What::Reflection(entry, passages) => Self {
                what: "reflection",
                outcome: entry.reflection.outcome.map(Outcome::word),
                times: Some(entry.times),
                actual: entry.reflection.actual,
                worth: entry.reflection.worth,
                stages: stage_words(entry.stages),
                loop_kind: entry.loop_kind.map(LoopKind::word),
                text: (text == Text::Written).then(|| Some(passages.iter().map(PassageView::from).collect())),
                ..view
            },
            What::Review(session, review) => Self {
                what: "review",
                session: Some(session.stem().to_owned()),
                outcome: review.outcome.map(Outcome::word),
                worth: review.worth,
                ..view
            },
            What::Score(level) => Self { what: "score", level: Some(*level), ..view },
        }
    }
}
