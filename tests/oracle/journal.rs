//! A made-up client as plain data, and the files that say so.

use std::fmt::Write as _;

use crate::days::{When, day_text};

/// A client's folder.
#[derive(Clone, Debug, Default)]
pub(crate) struct Client {
    pub(crate) rest_after: Option<i32>,
    pub(crate) too_early: Option<(u32, u32)>,
    pub(crate) parties: Vec<&'static str>,
    pub(crate) goals: Vec<Goal>,
    pub(crate) standing: Vec<Activity>,
    pub(crate) sessions: Vec<Session>,
    pub(crate) diary: Vec<Reflection>,
}

#[derive(Clone, Debug)]
pub(crate) struct Goal {
    pub(crate) id: &'static str,
    pub(crate) status: Option<&'static str>,
    pub(crate) agreed_by: Vec<&'static str>,
    pub(crate) importance: Option<u32>,
    pub(crate) difficulty: Option<u32>,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Activity {
    /// Unlike that of every other activity of the client.
    pub(crate) title: String,
    pub(crate) id: String,
    pub(crate) kind: Option<&'static str>,
    pub(crate) set_by: Option<&'static str>,
    pub(crate) goal: Option<&'static str>,
    pub(crate) offered: bool,
    pub(crate) willing: Option<&'static str>,
    pub(crate) times: Option<u32>,
    pub(crate) due: Option<i32>,
    pub(crate) expected: Option<i32>,
    pub(crate) confidence: Option<i32>,
    pub(crate) after: Option<String>,
}

#[derive(Clone, Debug)]
pub(crate) struct Session {
    /// The path in the client's folder, without `.md`.
    pub(crate) path: String,
    pub(crate) date: When,
    pub(crate) status: Option<&'static str>,
    pub(crate) minutes: Option<u32>,
    pub(crate) reviewed: Vec<Review>,
    pub(crate) goal_scores: Vec<(&'static str, i32)>,
    pub(crate) activities: Vec<Activity>,
    pub(crate) access: Access,
}

#[derive(Clone, Debug)]
pub(crate) struct Review {
    pub(crate) activity: String,
    pub(crate) outcome: Option<&'static str>,
    pub(crate) worth: Option<i32>,
}

#[derive(Clone, Debug)]
pub(crate) struct Reflection {
    /// The path in the client's folder, without `.md`.
    pub(crate) path: String,
    pub(crate) date: When,
    pub(crate) logged_at: Option<When>,
    pub(crate) activity: Option<String>,
    pub(crate) outcome: Option<&'static str>,
    pub(crate) times: Option<u32>,
    pub(crate) actual: Option<i32>,
    pub(crate) worth: Option<i32>,
    pub(crate) confidence: Option<i32>,
    pub(crate) energy: Option<i32>,
    pub(crate) engagement: Option<i32>,
    pub(crate) flow: Option<bool>,
    pub(crate) stance: Option<&'static str>,
    pub(crate) usual_stance: Option<&'static str>,
    pub(crate) awareness: Vec<&'static str>,
    pub(crate) stages: Option<Vec<&'static str>>,
    pub(crate) loop_kind: Option<&'static str>,
    pub(crate) goal_scores: Vec<(&'static str, i32)>,
    pub(crate) activities: Vec<Activity>,
    /// Whether words stand before the first heading.
    pub(crate) opens_with_words: bool,
    /// Headings in order, each with whether words stand under it.
    pub(crate) sections: Vec<(Heading, bool)>,
    pub(crate) access: Access,
}

/// What a file says about who may see it, and whether the coach does where it is a session, and where it is a reflection.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Access {
    lines: &'static str,
    session_is_seen: bool,
    reflection_is_seen: bool,
}

impl Access {
    /// Mostly both may see it.
    pub(crate) const ALL: [Self; 10] = [
        Self::said("share: pair\n", true, true),
        Self::said("share: pair\n", true, true),
        Self::said("share: pair\n", true, true),
        Self::said("share: sponsor\n", true, true),
        Self::said("share: pair\nby: coach\n", true, true),
        Self::said("share: me\n", true, false),
        Self::said("", true, false),
        Self::said("share: me\nby: client\n", false, false),
        Self::said("by: coach\n", true, true),
        Self::said("share: pair\nshare: Pair\nby: client\n", false, false),
    ];

    const fn said(lines: &'static str, session_is_seen: bool, reflection_is_seen: bool) -> Self {
        Self { lines, session_is_seen, reflection_is_seen }
    }
}

/// What a heading of the body stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Heading {
    Happened,
    Noticed,
    Learned,
    Next,
    Differently,
    Assumed,
    HowILearn,
    /// One that the format does not know.
    Weather,
}

impl Heading {
    pub(crate) const ALL: [Self; 8] = [
        Self::Happened,
        Self::Noticed,
        Self::Learned,
        Self::Next,
        Self::Differently,
        Self::Assumed,
        Self::HowILearn,
        Self::Weather,
    ];

    const fn text(self) -> &'static str {
        match self {
            Self::Happened => "What happened",
            Self::Noticed => "what I noticed:",
            Self::Learned => "*Learned*",
            Self::Next => "What I’ll try next?",
            Self::Differently => "What I'll do differently",
            Self::Assumed => "What I took for granted",
            Self::HowILearn => "How I learn",
            Self::Weather => "The weather",
        }
    }
}

impl Client {
    /// Returns every file with its path in the client's folder.
    pub(crate) fn files(&self) -> Vec<(String, String)> {
        let mut files = vec![("client.md".to_owned(), self.own_file()), ("meanwhile.yaml".to_owned(), self.settings())];
        files.extend(self.sessions.iter().map(|own| (format!("{}.md", own.path), own.text())));
        files.extend(self.diary.iter().map(|own| (format!("{}.md", own.path), own.text())));
        files
    }

    /// Returns what the coach may see of it.
    pub(crate) fn seen_by_coach(&self) -> Self {
        let mut seen = self.clone();
        seen.sessions.retain(|own| own.access.session_is_seen);
        seen.diary.retain(|own| own.access.reflection_is_seen);
        seen
    }

    fn settings(&self) -> String {
        let mut text = String::from("version: 1\n");
        key(&mut text, "rest_after", self.rest_after.map(|days| format!("{days} days")));
        key(&mut text, "too_early", self.too_early.map(|(own, of)| format!("{{sessions: {own}, entries: {of}}}")));
        text
    }

    fn own_file(&self) -> String {
        let mut text = String::from("---\ntype: client\n");
        key(&mut text, "parties", list(self.parties.iter().map(|role| format!("{{role: {role}}}"))));
        key(&mut text, "goals", list(self.goals.iter().map(Goal::text)));
        key(&mut text, "activities", list(self.standing.iter().map(Activity::text)));
        text + "---\n"
    }
}

impl Goal {
    fn text(&self) -> String {
        let mut text = format!("{{title: Goal {0}, id: {0}", self.id);
        item(&mut text, "status", self.status);
        item(&mut text, "agreed_by", list(&self.agreed_by));
        item(&mut text, "importance", self.importance);
        item(&mut text, "difficulty", self.difficulty);
        text + "}"
    }
}

impl Activity {
    fn text(&self) -> String {
        let mut text = format!("{{title: {}", self.title);
        // Half of them leave their id to the title.
        item(&mut text, "id", Some(&self.id).filter(|id| **id != self.title.to_lowercase()));
        item(&mut text, "kind", self.kind);
        item(&mut text, "set_by", self.set_by);
        item(&mut text, "goal", self.goal);
        item(&mut text, "offered", Some(true).filter(|_| self.offered));
        item(&mut text, "willing", self.willing);
        item(&mut text, "times", self.times);
        item(&mut text, "due", self.due.map(day_text));
        item(&mut text, "expected", self.expected);
        item(&mut text, "confidence", self.confidence);
        item(&mut text, "after", self.after.as_ref());
        text + "}"
    }
}

impl Session {
    fn text(&self) -> String {
        let mut text = format!("---\ntype: session\ndate: {}\n{}", self.date.text(), self.access.lines);
        key(&mut text, "status", self.status);
        key(&mut text, "minutes", self.minutes);
        key(&mut text, "reviewed", list(self.reviewed.iter().map(Review::text)));
        key(&mut text, "goal_scores", scores(&self.goal_scores));
        key(&mut text, "activities", list(self.activities.iter().map(Activity::text)));
        text + "---\n"
    }
}

impl Review {
    fn text(&self) -> String {
        if self.outcome.is_none() && self.worth.is_none() {
            return self.activity.clone();
        }
        let mut text = format!("{{activity: {}", self.activity);
        item(&mut text, "outcome", self.outcome);
        item(&mut text, "worth", self.worth);
        text + "}"
    }
}

impl Reflection {
    /// Whether it holds activities or scores of goals, no other key with something in it but `date`, `share`, `by` and
    /// `logged_at`; it may have words.
    pub(crate) fn only_sets_or_scores(&self) -> bool {
        let numbers = [self.actual, self.worth, self.confidence, self.energy, self.engagement];
        let words = [self.outcome, self.stance, self.usual_stance, self.loop_kind];
        let says_more = self.activity.is_some()
            || self.times.is_some()
            || self.flow.is_some()
            || numbers.iter().any(Option::is_some)
            || words.iter().any(Option::is_some)
            || !self.awareness.is_empty()
            || self.stages.as_ref().is_some_and(|stages| !stages.is_empty());
        let sets_or_scores = !self.activities.is_empty() || !self.goal_scores.is_empty();
        sets_or_scores && !says_more
    }

    fn text(&self) -> String {
        let mut text = format!("---\ntype: reflection\ndate: {}\n{}", self.date.text(), self.access.lines);
        key(&mut text, "logged_at", self.logged_at.map(When::text));
        key(&mut text, "activity", self.activity.as_ref());
        key(&mut text, "outcome", self.outcome);
        key(&mut text, "times", self.times);
        key(&mut text, "actual", self.actual);
        key(&mut text, "worth", self.worth);
        key(&mut text, "confidence", self.confidence);
        key(&mut text, "energy", self.energy);
        key(&mut text, "engagement", self.engagement);
        key(&mut text, "flow", self.flow);
        key(&mut text, "stance", self.stance);
        key(&mut text, "usual_stance", self.usual_stance);
        key(&mut text, "awareness", list(&self.awareness));
        key(&mut text, "stages", self.stages.as_ref().map(|stages| format!("[{}]", stages.join(", "))));
        key(&mut text, "loop", self.loop_kind);
        key(&mut text, "goal_scores", scores(&self.goal_scores));
        key(&mut text, "activities", list(self.activities.iter().map(Activity::text)));
        text += "---\n";
        if self.opens_with_words {
            text += "Something to begin with.\n\n";
        }
        for (heading, has_words) in &self.sections {
            let words = if *has_words { "Some words." } else { "<!-- In a word or two -->" };
            let _ = write!(text, "## {}\n\n{words}\n\n", heading.text());
        }
        text
    }
}

fn key(text: &mut String, name: &str, value: Option<impl ToString>) {
    if let Some(value) = value {
        let _ = writeln!(text, "{name}: {}", value.to_string());
    }
}

fn item(text: &mut String, name: &str, value: Option<impl ToString>) {
    if let Some(value) = value {
        let _ = write!(text, ", {name}: {}", value.to_string());
    }
}

fn list(items: impl IntoIterator<Item: ToString>) -> Option<String> {
    let items: Vec<_> = items.into_iter().map(|item| item.to_string()).collect();
    (!items.is_empty()).then(|| format!("[{}]", items.join(", ")))
}

fn scores(scores: &[(&str, i32)]) -> Option<String> {
    let scores: Vec<_> = scores.iter().map(|(goal, level)| format!("{goal}: {level}")).collect();
    (!scores.is_empty()).then(|| format!("{{{}}}", scores.join(", ")))
}
