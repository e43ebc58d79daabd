//! An activity: what a client takes away to do or to reflect on.

use crate::diagnostic::Code;
use schemars::JsonSchema;
use serde::Serialize;

use super::id;
use super::moment::Day;
use super::normalise;
use super::record::{Record, Spans};
use super::source::Source;
use super::words::{ActivityKind, Capacity, Every, SetBy, Willing};

/// The definition of an activity, as it was agreed. Its life is told by reflections and reviews.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub(crate) struct Activity {
    /// What it is called.
    #[serde(skip)]
    pub title: String,
    /// Its id as written, or the slug of its title. Whether it is unique is for `analysis` to say.
    #[serde(skip)]
    pub id: String,
    /// Something to do, or to reflect on.
    #[serde(skip)]
    pub kind: ActivityKind,
    /// Whose idea it was.
    #[serde(skip)]
    pub set_by: SetBy,
    /// The id of the goal it serves.
    #[serde(skip)]
    pub goal: Option<String>,
    /// How the client will know, in their words.
    pub success: Option<String>,
    /// What it is for.
    pub why: Option<String>,
    /// Whether the client wants to.
    pub willing: Option<Willing>,
    /// Food for thought: never open, never due.
    pub offered: bool,
    /// The one that matters most now.
    pub focus: bool,
    /// How many times, as a target, at least 1.
    #[serde(skip)]
    pub times: Option<u32>,
    /// How often it comes round.
    pub every: Option<Every>,
    /// The last day it comes round.
    pub until: Option<Day>,
    /// The day it is meant for.
    pub due: Option<Day>,
    /// How long it takes, in minutes.
    pub minutes: Option<u32>,
    /// The smallest first step.
    pub first_step: Option<String>,
    /// If this happens, then I will …
    pub if_then: Option<String>,
    /// What might get in the way.
    pub barrier: Option<String>,
    /// How much room there is for it.
    pub capacity: Option<Capacity>,
    /// How good it is expected to be, 0 to 10.
    pub expected: Option<u8>,
    /// How sure the client is to do it, 0 to 10.
    pub confidence: Option<u8>,
    /// How much the client wants to, 0 to 10.
    pub pull: Option<u8>,
    /// How much the client holds back, 0 to 10.
    pub resistance: Option<u8>,
    /// Whether it was tried out in the session.
    pub rehearsed: Option<bool>,
    /// What the client allows themselves.
    pub permission: Option<String>,
    /// Who asks how it went.
    pub accountable_to: Option<String>,
    /// The day they ask.
    pub check_in: Option<Day>,
    /// The id of the activity it follows from.
    pub after: Option<String>,
    /// The form to reflect with.
    pub form: Option<String>,
    /// Why one more is right now.
    pub load_reason: Option<String>,
    /// What helps.
    pub resources: Vec<Resource>,
    /// Where each value stands in the file.
    #[serde(skip)]
    pub spans: Spans,
}

/// Something that helps with an activity.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub(crate) struct Resource {
    /// What it is.
    pub title: Option<String>,
    /// Where it is.
    pub url: Option<String>,
}

/// Returns the activities of a list; one without a title is left out and named.
pub(super) fn read_list(source: &mut Source<'_>, records: Vec<Record>) -> Vec<Activity> {
    records.into_iter().filter_map(|record| read(source, record)).collect()
}

fn read(source: &mut Source<'_>, mut record: Record) -> Option<Activity> {
    let (title, id) = title_and_id(source, &mut record, "activity")?;
    Some(Activity {
        title,
        id,
        spans: record.spans(),
        kind: record.word("kind", ActivityKind::from_word).unwrap_or(ActivityKind::Do),
        // Whose idea goes without saying is the client's: the work is theirs.
        set_by: record.word("set_by", SetBy::from_word).unwrap_or(SetBy::Client),
        goal: record.text("goal"),
        success: record.text("success"),
        why: record.text("why"),
        willing: record.word("willing", Willing::from_word),
        offered: record.truth("offered").unwrap_or_default(),
        focus: record.truth("focus").unwrap_or_default(),
        times: record.whole("times"),
        every: record.word("every", Every::from_word),
        until: record.day("until"),
        due: record.day("due"),
        minutes: record.whole("minutes"),
        first_step: record.text("first_step"),
        if_then: record.text("if_then"),
        barrier: record.text("barrier"),
        capacity: record.word("capacity", Capacity::from_word),
        expected: record.whole("expected"),
        confidence: record.whole("confidence"),
        pull: record.whole("pull"),
        resistance: record.whole("resistance"),
        rehearsed: record.truth("rehearsed"),
        permission: record.text("permission"),
        accountable_to: record.text("accountable_to"),
        check_in: record.day("check_in"),
        after: record.text("after"),
        form: record.text("form"),
        load_reason: record.text("load_reason"),
        resources: record.records("resources").unwrap_or_default().into_iter().map(read_resource).collect(),
    })
}

fn read_resource(mut record: Record) -> Resource {
    Resource { title: record.text("title"), url: record.text("url") }
}

/// Returns the title of an activity or a goal and its id; `None`, and a problem, where it has no title.
pub(super) fn title_and_id(source: &mut Source<'_>, record: &mut Record, what: &str) -> Option<(String, String)> {
    let title_span = record.span("title");
    let title = record.text("title").filter(|title| !title.trim().is_empty());
    let Some(title) = title else {
        let span = title_span.unwrap_or(record.span);
        source.plain_problem(
            Code::MissingTitle,
            span,
            format!("an {what} without a title is left out").replace("an goal", "a goal"),
            "add `title:` with a few words",
        );
        return None;
    };
    let id_span = record.span("id");
    let written = record.text("id");
    if let (Some(written), Some(span)) = (&written, id_span)
        && !id::is_id(written)
    {
        let made = id::slug(written);
        let help = if made.is_empty() {
            "use lower-case letters, digits and `-`".to_owned()
        } else {
            format!("write `{made}`")
        };
        source.problem(Code::BadId, span, "an id is lower-case letters, digits and `-`, at most 64 of them", help);
        // The id of the title is the one in use: written so, nothing that names it comes to mean another.
        let in_use = id_of_title(&title, what);
        source.mend(written, normalise::name(written, [in_use.as_str()]));
    }
    // An id that cannot be used is as if it were not there: what names the activity by its title's goes on working.
    let id = written.filter(|id| id::is_id(id)).unwrap_or_else(|| id_of_title(&title, what));
    Some((title, id))
}

/// Returns the id that `title` gives, or `what` it names where the title has no letter and no digit.
pub(crate) fn id_of_title(title: &str, what: &str) -> String {
    let slug = id::slug(title);
    // A title of nothing but signs still needs a name to be typed.
    if slug.is_empty() { what.to_owned() } else { slug }
}
