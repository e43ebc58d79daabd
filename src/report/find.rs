//! Where words stand: the entries, sessions and activities that hold all of them, each with the lines.

use std::ops::Range;

use chrono::NaiveTime;
use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::entry::Entry;
use crate::analysis::identity::SetIn;
use crate::analysis::names::Name;
use crate::analysis::{ActivityThread, ClientTimeline, Window};
use crate::model::body_section::BodyLine;
use crate::model::evidence::Headings;
use crate::model::moment::{Day, Moment};
use crate::model::search::Terms;
use crate::model::session::Session;
use crate::model::told;
use crate::model::written::{Written, of_activity, of_reflection, of_session};

use super::Problem;

/// Where words stand.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct FindReport {
    /// `meanwhile/find/1`.
    pub schema: &'static str,
    /// What was looked for.
    pub looked_for: Vec<String>,
    /// The first day that was looked at; null for all time.
    pub from: Option<Day>,
    /// The last day that was looked at; null for all time.
    pub to: Option<Day>,
    /// What holds all of it, by client in order of their codes, then in the order of time.
    pub hits: Vec<Hit>,
    /// Files and items that were left out.
    pub problems: Vec<Problem>,
}

/// An entry, a session or an activity that holds what was looked for.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct Hit {
    /// The client's code.
    pub client: String,
    /// `entry`, `session` or `activity`.
    pub kind: HitKind,
    /// How it is named: its file's stem, or its id; null for an activity whose id an earlier file keeps.
    pub name: Option<String>,
    /// The number of an entry, counted from the newest of the client's, 1.
    pub number: Option<usize>,
    /// The date as written; of an activity that of the file that sets it; null for a standing one.
    pub date: Option<Moment>,
    /// The activity it is, or is about.
    pub activity: Option<Name>,
    /// The goal it is about.
    pub goal: Option<Name>,
    /// The file, relative to the journal's root.
    pub path: String,
    /// The lines in which something of it stands, in order.
    pub lines: Vec<HitLine>,
}

/// What holds something that was looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HitKind {
    /// An entry of a diary.
    Entry,
    /// A session.
    Session,
    /// An activity.
    Activity,
}

impl HitKind {
    /// Returns the word for it in JSON.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Entry => "entry",
            Self::Session => "session",
            Self::Activity => "activity",
        }
    }
}

told::as_word!(HitKind);

/// A line in which something stands that was looked for.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct HitLine {
    /// Its number in the file, from 1.
    pub line: usize,
    /// The key of the front matter whose value it is; null in a body.
    pub key: Option<&'static str>,
    /// Its words, where they were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Where in its words something stands, in order.
    #[serde(skip)]
    pub places: Vec<Range<usize>>,
}

/// What reads the files again in which something may stand.
pub(crate) struct Files<B, L> {
    /// Reads the lines of a body, with what its headings stand for.
    pub body: B,
    /// Finds the lines of values in a file.
    pub lines: L,
}

impl FindReport {
    /// Returns what `hits` there are of `looked_for` in `window`.
    pub(crate) fn of(looked_for: &[String], window: Window<'_>, hits: Vec<Hit>, problems: Vec<Problem>) -> Self {
        let (from, to) = (window.from, window.to);
        Self { schema: "meanwhile/find/1", looked_for: looked_for.to_vec(), from, to, hits, problems }
    }

    /// Returns the report without the words of the lines.
    pub(crate) fn without_words(mut self) -> Self {
        self.hits.iter_mut().flat_map(|hit| &mut hit.lines).for_each(|line| line.text = None);
        self
    }
}

/// Returns what of a client holds all of `terms` in `window`, in the order of time. Fails where `files` does.
pub(crate) fn hits<E>(
    timeline: &ClientTimeline<'_>,
    terms: &Terms,
    window: Window<'_>,
    files: &Files<
        impl Fn(&str, &Headings) -> Result<Vec<BodyLine>, E>,
        impl Fn(&str, &[Written<'_>]) -> Result<Vec<usize>, E>,
    >,
) -> Result<Vec<Hit>, E> {
    let mut hits = Vec::new();
    for thread in window.set(timeline) {
        let values = of_activity(thread.activity);
        let lines = lines_of(thread.set_in.path(), &values, &[], terms, &files.lines)?;
        hits.extend(lines.map(|lines| Hit::activity(timeline, thread, lines)));
    }
    let numbers = timeline.records.numbers();
    let headings = timeline.records.settings.headings();
    // Those that only set something hold no words of their own: their activities are looked at by themselves.
    for entry in timeline.entries.iter().filter(|entry| window.has(entry.day())) {
        let own = entry.reflection;
        let headings = own.form.as_deref().map_or_else(|| headings.clone(), |form| headings.of_form(form));
        let body = if entry.has_text() { (files.body)(&own.path, &headings)? } else { Vec::new() };
        let lines = lines_of(&own.path, &of_reflection(own), &body, terms, &files.lines)?;
        let number = numbers.get(own.path.as_str()).copied();
        hits.extend(lines.map(|lines| Hit::entry(timeline, entry, number, lines)));
    }
    for own in timeline.sessions.iter().chain(&timeline.later_sessions).map(|own| own.session) {
        if !window.has(own.date.day) {
            continue;
        }
        let body = (files.body)(&own.path, headings)?;
        let lines = lines_of(&own.path, &of_session(own), &body, terms, &files.lines)?;
        hits.extend(lines.map(|lines| Hit::session(timeline, own, lines)));
    }
    hits.sort_by(|one, other| one.order().cmp(&other.order()));
    Ok(hits)
}

/// Returns the lines of a file in which something of `terms` stands; nothing where not all of them are there.
fn lines_of<E>(
    path: &str,
    values: &[Written<'_>],
    body: &[BodyLine],
    terms: &Terms,
    lines: &impl Fn(&str, &[Written<'_>]) -> Result<Vec<usize>, E>,
) -> Result<Option<Vec<HitLine>>, E> {
    // Between two values no phrase goes on, as over an empty line.
    let of_values = values.iter().flat_map(|own| [own.words, ""]);
    let all = of_values.chain(body.iter().map(|line| line.words.as_str()));
    if !terms.are_in(all.clone()) {
        return Ok(None);
    }
    // Most entries have words in their body alone, and are not opened a second time.
    let of_values = if values.is_empty() { Vec::new() } else { lines(path, values)? };
    let of_values = of_values.into_iter().zip(values).flat_map(|(line, own)| [(line, Some(own.key)); 2]);
    let stands = of_values.chain(body.iter().map(|line| (line.line, None)));
    let found = stands.zip(all.clone()).zip(terms.places(all)).filter(|(_, places)| !places.is_empty());
    let line = |(((line, key), words), places): (((usize, _), &str), _)| HitLine {
        line,
        key,
        text: Some(words.to_owned()),
        places,
    };
    let found = found.map(line);
    let mut found: Vec<HitLine> = found.collect();
    found.sort_by_key(|own| own.line);
    Ok(Some(found))
}

impl Hit {
    fn activity(timeline: &ClientTimeline<'_>, thread: &ActivityThread<'_>, lines: Vec<HitLine>) -> Self {
        let date = match thread.set_in {
            SetIn::Client(_) => None,
            SetIn::Session(session) => Some(session.date),
            SetIn::Reflection(reflection) => Some(reflection.date),
        };
        Self {
            client: timeline.records.code.clone(),
            kind: HitKind::Activity,
            name: thread.id.map(str::to_owned),
            number: None,
            date,
            activity: Some(Name::without_path(thread.name())),
            goal: thread.activity.goal.as_deref().map(|id| timeline.goal_name(id)),
            path: thread.set_in.path().to_owned(),
            lines,
        }
    }

    fn entry<'a>(timeline: &ClientTimeline<'a>, entry: &Entry<'a>, number: Option<usize>, lines: Vec<HitLine>) -> Self {
        let own = entry.reflection;
        let known = entry.thread.map(|at| timeline.threads[at].name().into());
        let unknown = || own.activity.clone().map(|id| Name { id: Some(id), title: None, path: None });
        Self {
            client: timeline.records.code.clone(),
            kind: HitKind::Entry,
            name: Some(own.stem().to_owned()),
            number,
            date: Some(own.date),
            activity: known.or_else(unknown),
            goal: timeline.goal_of(entry).map(|id| timeline.goal_name(id)),
            path: own.path.clone(),
            lines,
        }
    }

    fn session(timeline: &ClientTimeline<'_>, own: &Session, lines: Vec<HitLine>) -> Self {
        Self {
            client: timeline.records.code.clone(),
            kind: HitKind::Session,
            name: Some(own.stem().to_owned()),
            number: None,
            date: Some(own.date),
            activity: None,
            goal: None,
            path: own.path.clone(),
            lines,
        }
    }

    /// Returns the key of the order: standing activities first, then by day and time as written, then by path and line.
    fn order(&self) -> (Option<(Day, Option<NaiveTime>)>, &str, usize) {
        let line = self.lines.first().map(|own| own.line).unwrap_or_default();
        (self.date.map(Moment::order), &self.path, line)
    }
}
