//! The diary itself: entries and sessions in the order of time, each with what it says.

use std::collections::HashMap;

use chrono::NaiveTime;
use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::entry::Entry;
use crate::analysis::identity::path_key;
use crate::analysis::names::Name;
use crate::analysis::session_status::SessionAsked;
use crate::analysis::{AsOf, ClientTimeline, SessionLine, Window};
use crate::model::body_section::BodySection;
use crate::model::client::CallsIt;
use crate::model::evidence::Stages;
use crate::model::id;
use crate::model::moment::{Day, Moment};
use crate::model::records::ClientRecords;
use crate::model::reflection::Reflection;
use crate::model::session::{GoalScore, Review, Session};
use crate::model::words::{Author, LoopKind, Outcome};
use crate::visibility::author_of_reflection;

use super::Problem;
use super::later::Later;

/// The diaries of the clients, over a window.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct DiaryReport {
    /// `meanwhile/read/1`.
    pub schema: &'static str,
    /// The first day that was asked for; null for all time.
    pub from: Option<Day>,
    /// The last day that was asked for, else the day asked; null where the window begins after it and has no end.
    pub to: Option<Day>,
    /// The clients, in order of their codes.
    pub clients: Vec<ClientDiary>,
    /// Files and items that were left out.
    pub problems: Vec<Problem>,
}

/// What of a diary is asked for.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct DiaryQuery<'q> {
    /// The window of days.
    pub window: Window<'q>,
    /// The id of the only activity.
    pub activity: Option<&'q str>,
    /// The id of the only goal.
    pub goal: Option<&'q str>,
    /// The only tag.
    pub tag: Option<&'q str>,
    /// The path of the only entry.
    pub entry: Option<&'q str>,
}

/// The diary of a client.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ClientDiary {
    /// The client's code.
    pub client: String,
    /// The client's own words for an activity.
    pub calls_it: CallsIt,
    /// What was written, in the order of the format.
    pub entries: Vec<DiaryEntry>,
    /// The sessions, in the order of the format; of a later day than the day asked only the planned ones.
    pub sessions: Vec<DiarySession>,
    /// The entries dated after the day asked, whether or not they are among these; null where there is none.
    pub later: Option<Later>,
}

/// An entry of a diary.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct DiaryEntry {
    /// Its number among the client's that the reader may see, counted from the newest, 1. It moves when one is added.
    pub number: usize,
    /// The file's stem: how the entry is named.
    pub entry: String,
    /// The file, relative to the journal's root.
    pub path: String,
    /// The date as written.
    pub date: Moment,
    /// `client` or `coach`.
    pub by: Author,
    /// The activity it is about.
    pub activity: Option<Name>,
    /// The goal it is about, by itself or through its activity.
    pub goal: Option<Name>,
    /// The stem of the session it is about.
    pub session: Option<String>,
    /// The form it was written with.
    pub form: Option<String>,
    /// The outcome it gives, `open` included.
    pub outcome: Option<Outcome>,
    /// How many times it adds.
    pub times: u64,
    /// How good it was, 0 to 10.
    pub actual: Option<u8>,
    /// What it was worth, 0 to 10.
    pub worth: Option<u8>,
    /// How sure the writer is now, 0 to 10.
    pub confidence: Option<u8>,
    /// How much the writer enjoyed it, 0 to 10.
    pub enjoyed: Option<u8>,
    /// How absorbed the writer was, 0 to 10.
    pub engagement: Option<u8>,
    /// What it took or gave, −5 to 5.
    pub energy: Option<i8>,
    /// Whether time went by unnoticed.
    pub flow: Option<bool>,
    /// Words for how it felt.
    pub felt: Vec<String>,
    /// The writer's own labels.
    pub tags: Vec<String>,
    /// The stages of Kolb's cycle it shows.
    pub stages: Stages,
    /// The kind of question it asks.
    pub loop_kind: Option<LoopKind>,
    /// Whether it holds text of the writer's.
    pub has_text: bool,
    /// Whether it is to be brought to the next session.
    pub take_back: bool,
    /// The activities it sets.
    pub set: Vec<Name>,
    /// Where it says that goals stand.
    pub goal_scores: Vec<ScoreTold>,
    /// What went well, where words were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub win: Option<String>,
    /// What got in the way, where words were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub barrier: Option<String>,
    /// The words written, where they were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Vec<BodySection>>,
}

/// A session in a diary.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct DiarySession {
    #[serde(flatten)]
    pub line: SessionLine,
    /// The file, relative to the journal's root.
    pub path: String,
    /// The activities agreed in it.
    pub set: Vec<Name>,
    /// The activities it looked back on.
    pub reviewed: Vec<ReviewTold>,
    /// Where it says that goals stand.
    pub goal_scores: Vec<ScoreTold>,
    /// The writer's own labels.
    pub tags: Vec<String>,
    /// What the client takes away, where words were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub carry_forward: Option<String>,
    /// The words written, where they were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Vec<BodySection>>,
}

/// A look back on an activity.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ReviewTold {
    #[serde(flatten)]
    pub activity: Name,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// What it was worth, 0 to 10.
    pub worth: Option<u8>,
    /// What was said, where words were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Where a goal stands.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ScoreTold {
    #[serde(flatten)]
    pub goal: Name,
    /// The level, −2 to 2.
    pub level: i8,
}

/// Something in a diary.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Told<'d> {
    /// An entry.
    Entry(&'d DiaryEntry),
    /// A session.
    Session(&'d DiarySession),
}

/// How many of the newest are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Most {
    /// All of them.
    All,
    /// This many.
    These(usize),
    /// This many, and the ticks that stand between them.
    AndTicks(usize),
}

impl DiaryReport {
    /// Returns the report on the diaries of `clients` over the window of `query`, on the day asked.
    pub(crate) fn of(query: DiaryQuery<'_>, as_of: AsOf, clients: Vec<ClientDiary>, problems: Vec<Problem>) -> Self {
        let from = query.window.from;
        Self { schema: "meanwhile/read/1", from, to: last_day(query, as_of), clients, problems }
    }

    /// Returns the report without the sentences that somebody wrote.
    pub(crate) fn without_words(mut self) -> Self {
        for client in &mut self.clients {
            for own in &mut client.entries {
                (own.win, own.barrier, own.text) = (None, None, None);
            }
            for own in &mut client.sessions {
                (own.carry_forward, own.text) = (None, None);
                own.reviewed.iter_mut().for_each(|review| review.note = None);
            }
        }
        self
    }

    /// Returns how many entries and sessions there are.
    pub(crate) fn told(&self) -> usize {
        self.clients.iter().map(|client| client.entries.len() + client.sessions.len()).sum()
    }

    /// Keeps the newest of all clients.
    pub(crate) fn keep_newest(&mut self, most: Most) {
        let mut orders: Vec<_> = self.clients.iter().flat_map(ClientDiary::in_order).collect();
        orders.sort_by_key(|own| own.order());
        let Some(first) = first_kept(&orders, most).map(|at| orders[at].order()) else { return };
        let (moment, path) = (first.0, first.1.to_owned());
        let is_kept = |own: Told<'_>| own.order() >= (moment, path.as_str());
        for client in &mut self.clients {
            client.entries.retain(|own| is_kept(Told::Entry(own)));
            client.sessions.retain(|own| is_kept(Told::Session(own)));
        }
    }
}

/// Returns the place of the first that is kept of what stands in order; nothing where all of it is.
fn first_kept(orders: &[Told<'_>], most: Most) -> Option<usize> {
    match most {
        Most::All => None,
        Most::These(number) => orders.len().checked_sub(number).filter(|at| *at < orders.len()),
        Most::AndTicks(number) => {
            let with_words = (0..orders.len()).rev().filter(|at| !orders[*at].is_tick());
            with_words.take(number).last().filter(|at| orders[..*at].iter().any(|own| !own.is_tick()))
        }
    }
}

/// Returns the last day that a query reaches: its own, else today. One that begins later has no end.
fn last_day(query: DiaryQuery<'_>, as_of: AsOf) -> Option<Day> {
    let begins_later = query.window.from.is_some_and(|from| from > as_of.day());
    query.window.to.or_else(|| (!begins_later).then(|| as_of.day()))
}

impl ClientDiary {
    /// Returns what of a client's diary is asked for, without the words of its bodies.
    pub(crate) fn of(records: &ClientRecords, query: DiaryQuery<'_>, as_of: AsOf) -> Self {
        let timeline = ClientTimeline::of(records, as_of);
        let last = if query.entry.is_some() { None } else { last_day(query, as_of) };
        let window = Window { to: last, ..query.window };
        let reaches = last.unwrap_or(Day::MAX);
        // What is dated later counts nowhere; whoever asks for it reads it as it will stand on its day.
        let by_then = (reaches > as_of.day()).then(|| ClientTimeline::of(records, AsOf::at(Moment::of_day(reaches))));
        let teller = Teller::of(by_then.as_ref().unwrap_or(&timeline));
        let sessions = timeline.sessions.iter().chain(&timeline.later_sessions);
        let sessions = sessions.filter(|own| window.has(own.session.date.day) && query.keeps_session(own.session));
        Self {
            client: records.code.clone(),
            calls_it: records.calls_it(),
            entries: teller.entries(query, window),
            sessions: sessions.map(|own| teller.session(*own)).collect(),
            later: Later::of(records, as_of),
        }
    }

    /// Returns the day of the first of them.
    pub(crate) fn first_day(&self) -> Option<Day> {
        self.in_order().first().map(|own| own.order().0.0)
    }

    /// Returns the entries and sessions in the order of the format.
    pub(crate) fn in_order(&self) -> Vec<Told<'_>> {
        let mut told: Vec<_> = self.entries.iter().map(Told::Entry).collect();
        told.extend(self.sessions.iter().map(Told::Session));
        told.sort_by_key(|own| own.order());
        told
    }
}

impl DiaryQuery<'_> {
    /// Returns whether something is asked for besides a window.
    pub(crate) const fn is_filtered(&self) -> bool {
        self.activity.is_some() || self.goal.is_some() || self.tag.is_some()
    }

    fn keeps(&self, timeline: &ClientTimeline<'_>, own: &Reflection, entry: Option<&Entry<'_>>) -> bool {
        let of_activity =
            |id: &str| own.activity.as_deref() == Some(id) || own.activities.iter().any(|activity| activity.id == id);
        let of_goal = |id: &str| {
            let about = entry.map_or(own.goal.as_deref(), |entry| timeline.goal_of(entry));
            let sets = own.activities.iter().any(|activity| activity.goal.as_deref() == Some(id));
            about == Some(id) || sets || own.goal_scores.iter().any(|score| score.goal.text == id)
        };
        self.entry.is_none_or(|path| own.path == path)
            && self.activity.is_none_or(of_activity)
            && self.goal.is_none_or(of_goal)
            && self.has_tag(&own.tags)
    }

    fn keeps_session(&self, own: &Session) -> bool {
        let of_activity = |id: &str| {
            let reviews = own.reviewed.iter().any(|review| review.activity.text == id);
            reviews || own.activities.iter().any(|activity| activity.id == id)
        };
        let of_goal = |id: &str| {
            let sets = own.activities.iter().any(|activity| activity.goal.as_deref() == Some(id));
            let scores = own.goal_scores.iter().any(|score| score.goal.text == id);
            sets || scores || own.goals.iter().any(|goal| goal.text == id)
        };
        self.entry.is_none()
            && self.activity.is_none_or(of_activity)
            && self.goal.is_none_or(of_goal)
            && self.has_tag(&own.tags)
    }

    fn has_tag(&self, tags: &[String]) -> bool {
        self.tag.is_none_or(|tag| tags.iter().any(|own| id::in_nfc(own) == id::in_nfc(tag)))
    }
}

impl DiaryEntry {
    /// Returns whether it says nothing but that something was done once more.
    pub(crate) fn is_tick(&self) -> bool {
        let ratings = [self.actual, self.worth, self.confidence, self.enjoyed, self.engagement];
        !(self.has_text || self.take_back || self.flow.is_some() || self.energy.is_some() || self.outcome.is_some())
            && ratings.iter().all(Option::is_none)
            && self.felt.is_empty()
            && self.tags.is_empty()
            && self.set.is_empty()
            && self.goal_scores.is_empty()
            && self.win.is_none()
            && self.barrier.is_none()
    }
}

impl<'d> Told<'d> {
    /// Returns the key of the order of the format: by day as written, then without a time, then by time, then by path.
    fn order(self) -> ((Day, Option<NaiveTime>), &'d str) {
        match self {
            Self::Entry(own) => (own.date.order(), path_key(&own.path)),
            Self::Session(own) => (own.line.date.order(), path_key(&own.path)),
        }
    }

    fn is_tick(self) -> bool {
        matches!(self, Self::Entry(own) if own.is_tick())
    }
}

/// What tells of a client's entries, with what is looked up for each.
struct Teller<'t, 'a> {
    timeline: &'t ClientTimeline<'a>,
    numbers: HashMap<&'a str, usize>,
    set: HashMap<&'a str, Vec<Name>>,
}

impl<'t, 'a> Teller<'t, 'a> {
    fn of(timeline: &'t ClientTimeline<'a>) -> Self {
        let mut set: HashMap<&str, Vec<Name>> = HashMap::new();
        for thread in &timeline.threads {
            // The entry or session says the path already.
            set.entry(thread.set_in.path()).or_default().push(Name::without_path(thread.name()));
        }
        Self { timeline, numbers: timeline.records.numbers(), set }
    }

    fn entries(&self, query: DiaryQuery<'_>, window: Window<'_>) -> Vec<DiaryEntry> {
        // Both in one order: an entry is met at its reflection.
        let mut entries = self.timeline.entries.iter().peekable();
        let mut told = Vec::new();
        for own in &self.timeline.reflections {
            let entry = entries.next_if(|entry| entry.reflection.path == own.path);
            if window.has(own.date.day) && query.keeps(self.timeline, own, entry) {
                told.push(self.entry(own, entry));
            }
        }
        told
    }

    fn entry(&self, own: &Reflection, entry: Option<&Entry<'a>>) -> DiaryEntry {
        let timeline = self.timeline;
        let goal = entry.map_or(own.goal.as_deref(), |entry| timeline.goal_of(entry));
        DiaryEntry {
            number: self.numbers.get(own.path.as_str()).copied().unwrap_or_default(),
            entry: own.stem().to_owned(),
            path: own.path.clone(),
            date: own.date,
            by: author_of_reflection(timeline.records.owner, own.access),
            activity: own.activity.as_deref().map(|id| self.activity(id)),
            goal: goal.map(|id| timeline.goal_name(id)),
            session: own.session.clone(),
            form: own.form.clone(),
            outcome: own.outcome,
            times: entry.map_or(0, |entry| entry.times),
            actual: own.actual,
            worth: own.worth,
            confidence: own.confidence,
            enjoyed: own.enjoyed,
            engagement: own.engagement,
            energy: own.energy,
            flow: own.flow,
            felt: own.felt.clone(),
            tags: own.tags.clone(),
            stages: entry.map(|entry| entry.stages).unwrap_or_default(),
            loop_kind: entry.and_then(|entry| entry.loop_kind),
            has_text: own.evidence.has_text,
            take_back: own.take_back,
            set: self.set_in(&own.path),
            goal_scores: self.scores(&own.goal_scores),
            win: own.win.clone(),
            barrier: own.barrier.clone(),
            text: None,
        }
    }

    fn session(&self, asked: SessionAsked<'_>) -> DiarySession {
        let own = asked.session;
        DiarySession {
            line: SessionLine::of(asked),
            path: own.path.clone(),
            set: self.set_in(&own.path),
            reviewed: own.reviewed.iter().map(|review| self.review(review)).collect(),
            goal_scores: self.scores(&own.goal_scores),
            tags: own.tags.clone(),
            carry_forward: own.carry_forward.clone(),
            text: None,
        }
    }

    fn review(&self, review: &Review) -> ReviewTold {
        ReviewTold {
            activity: self.activity(&review.activity.text),
            outcome: review.outcome,
            worth: review.worth,
            note: review.note.clone(),
        }
    }

    fn scores(&self, scores: &[GoalScore]) -> Vec<ScoreTold> {
        let told =
            |score: &GoalScore| ScoreTold { goal: self.timeline.goal_name(&score.goal.text), level: score.level };
        scores.iter().map(told).collect()
    }

    fn set_in(&self, path: &str) -> Vec<Name> {
        self.set.get(path).cloned().unwrap_or_default()
    }

    /// Returns the name of the activity that `id` means; without a title where no file defines it.
    fn activity(&self, id: &str) -> Name {
        let known = self.timeline.thread(id).map(|thread| thread.name().into());
        known.unwrap_or_else(|| Name { id: Some(id.to_owned()), title: None, path: None })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::sample::{asked, journal};
    use crate::model::moment::parse_day;

    const MONTH: &str = "=== client\nactivities:\n  - title: Walk\n    goal: calm\n\n\
        === diary/2026-11-01\nactivity: walk\n\n\
        === diary/2026-11-02\n\nWords.\n\
        === diary/2026-11-03\nactivity: walk\n\n\
        === sessions/2026-11-04\nreviewed: [walk]\n\n\
        === diary/2026-11-05\nactivities:\n  - title: Swim\n\n\
        === diary/2026-11-06\nactivity: walk\ntags: [e\u{301}te\u{301}]\n\nMore.\n\
        === diary/2026-11-25\n\nLater.\n=== sessions/2026-11-26\n\n";

    /// Returns the days that a report on the month shows, on 20 November.
    fn days(query: DiaryQuery<'_>, most: Most) -> Vec<String> {
        let mut records = journal(MONTH);
        records.sort();
        let as_of = asked("2026-11-20");
        let mut report = DiaryReport::of(query, as_of, vec![ClientDiary::of(&records, query, as_of)], Vec::new());
        report.keep_newest(most);
        let told = report.clients[0].in_order();
        told.iter().map(|own| own.order().0.0.format("%d").to_string()).collect()
    }

    #[test]
    fn what_is_asked_for_stands_in_the_order_of_time() {
        let check = |query: DiaryQuery<'_>, expected: &str| {
            assert_eq!(days(query, Most::All).join(" "), expected, "{query:?}");
        };
        let none = DiaryQuery::default();
        let window = |from: &str, to: &str| DiaryQuery {
            window: Window { from: parse_day(from), to: parse_day(to), ..Window::default() },
            ..DiaryQuery::default()
        };
        check(none, "01 02 03 04 05 06");
        check(window("2026-11-03", "2026-11-05"), "03 04 05");
        check(window("2026-11-05", ""), "05 06");
        check(window("2026-11-05", "2026-11-30"), "05 06 25 26");
        check(window("2026-11-21", ""), "25 26");
        check(DiaryQuery { activity: Some("walk"), ..none }, "01 03 04 06");
        check(DiaryQuery { activity: Some("swim"), ..none }, "05");
        check(DiaryQuery { goal: Some("calm"), ..none }, "01 03 06");
        check(DiaryQuery { tag: Some("été"), ..none }, "06");
        check(DiaryQuery { entry: Some("diary/2026-11-25.md"), ..none }, "25");
    }

    #[test]
    fn the_newest_are_kept() {
        let check = |most: Most, expected: &str| {
            assert_eq!(days(DiaryQuery::default(), most).join(" "), expected, "{most:?}");
        };
        check(Most::These(2), "05 06");
        check(Most::These(9), "01 02 03 04 05 06");
        check(Most::AndTicks(3), "04 05 06");
        check(Most::AndTicks(4), "01 02 03 04 05 06");
        check(Most::AndTicks(9), "01 02 03 04 05 06");
    }

    #[test]
    fn a_number_counts_from_the_newest_of_all() {
        let mut records = journal(MONTH);
        records.sort();
        let diary = ClientDiary::of(&records, DiaryQuery::default(), asked("2026-11-20"));
        let numbers: Vec<usize> = diary.entries.iter().map(|own| own.number).collect();
        assert_eq!(numbers, [6, 5, 4, 3, 2]);
        assert_eq!(diary.later.map(|later| later.entries), Some(1));
    }
}
