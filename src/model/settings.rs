//! The settings of a journal, `meanwhile.yaml`.

use std::collections::BTreeMap;

use super::certain;
use super::evidence::Headings;
use super::length_of_time::LengthOfTime;
use super::record::Record;
use super::source::Source;
use super::suggestion::nearest;
use super::words::{JournalKind, NOTES, RemoteReader};

/// The settings of a journal, or of one client where a nested file wins. What is absent is `None`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// Whose journal it is, where the file says so.
    pub kind: Option<JournalKind>,
    /// The user's name.
    pub me: Option<String>,
    /// How much open work is one thing.
    pub focus: Option<u32>,
    /// How many open activities are the most.
    pub most: Option<u32>,
    /// When to remind.
    pub nudge: NudgeSettings,
    /// Minutes of a session kept for what comes next.
    pub closing_minutes: Option<u32>,
    /// The headings of the stages; those of the settings win over the defaults.
    pub headings: Headings,
    /// Whether to commit each change in git.
    pub commit: Option<bool>,
    /// Who can read each git remote.
    pub remotes: BTreeMap<String, RemoteReader>,
    /// The editor to open.
    pub editor: Option<String>,
    /// How many sessions or activities are too few for a number.
    pub too_early_sessions: Option<u32>,
    /// How many entries are too few for a number.
    pub too_early_entries: Option<u32>,
    /// How long a loop that ended stays awake.
    pub rest_after: Option<LengthOfTime>,
    /// Whether forms offer a question of another kind now and then.
    pub questions: Option<bool>,
    /// Hours of coaching between supervisions.
    pub supervision_every: Option<u32>,
    /// Names of notes not to show.
    pub notes_off: Vec<String>,
    /// The top-level keys the file has.
    keys: Vec<String>,
}

/// When to remind; what is absent is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NudgeSettings {
    /// How long after a session.
    pub after: Option<LengthOfTime>,
    /// How long nothing is sent after a session.
    pub quiet: Option<LengthOfTime>,
    /// Whether to remind once more in the middle.
    pub middle: Option<bool>,
}

impl Settings {
    /// Returns how much open work is one thing.
    #[must_use]
    pub fn focus(&self) -> u32 {
        self.focus.unwrap_or(1)
    }

    /// Returns how many open activities are the most.
    #[must_use]
    pub fn most(&self) -> u32 {
        self.most.unwrap_or(3)
    }

    /// Returns how many sessions or activities a number needs.
    #[must_use]
    pub fn enough_sessions(&self) -> u32 {
        self.too_early_sessions.unwrap_or(3)
    }

    /// Returns how many entries a number needs.
    #[must_use]
    pub fn enough_entries(&self) -> u32 {
        self.too_early_entries.unwrap_or(5)
    }

    /// Returns how many days a loop that ended stays awake.
    #[must_use]
    pub fn rest_after_days(&self) -> u32 {
        self.rest_after.map_or(28, LengthOfTime::whole_days)
    }

    /// Returns whether forms offer a question of another kind now and then.
    #[must_use]
    pub fn asks_questions(&self) -> bool {
        self.questions.unwrap_or(true)
    }

    /// Returns these settings with those of a nested file, which win top-level key by key.
    #[must_use]
    pub fn with_nested(&self, nested: &Self) -> Self {
        let wins = |key: &str| nested.keys.iter().any(|own| own == key);
        let mut merged = self.clone();
        let clone = nested.clone();
        if wins("me") {
            merged.me = clone.me;
        }
        if wins("focus") {
            merged.focus = clone.focus;
        }
        if wins("most") {
            merged.most = clone.most;
        }
        if wins("nudge") {
            merged.nudge = clone.nudge;
        }
        if wins("closing_minutes") {
            merged.closing_minutes = clone.closing_minutes;
        }
        if wins("headings") {
            merged.headings = clone.headings.with_forms_of(&self.headings);
        }
        if wins("commit") {
            merged.commit = clone.commit;
        }
        if wins("remotes") {
            merged.remotes = clone.remotes;
        }
        if wins("editor") {
            merged.editor = clone.editor;
        }
        if wins("too_early") {
            merged.too_early_sessions = clone.too_early_sessions;
            merged.too_early_entries = clone.too_early_entries;
        }
        if wins("rest_after") {
            merged.rest_after = clone.rest_after;
        }
        if wins("questions") {
            merged.questions = clone.questions;
        }
        if wins("supervision_every") {
            merged.supervision_every = clone.supervision_every;
        }
        if wins("notes_off") {
            merged.notes_off = clone.notes_off;
        }
        merged
    }
}

/// Returns what the record of a settings file says.
pub(super) fn read(source: &mut Source<'_>, mut record: Record, keys: Vec<String>) -> Settings {
    let mut too_early = record.record("too_early").unwrap_or_default();
    Settings {
        keys,
        kind: record.word("kind", JournalKind::from_word),
        me: record.text("me"),
        focus: record.whole("focus"),
        most: record.whole("most"),
        nudge: record.record("nudge").map(|nudge| read_nudge(source, nudge)).unwrap_or_default(),
        closing_minutes: record.whole("closing_minutes"),
        headings: Headings::with_aliases(&record.texts_by_name("headings")),
        commit: record.truth("commit"),
        remotes: read_remotes(&mut record),
        editor: record.text("editor"),
        too_early_sessions: too_early.whole("sessions"),
        too_early_entries: too_early.whole("entries"),
        rest_after: read_length(source, &mut record, "rest_after"),
        questions: record.truth("questions"),
        supervision_every: record.whole("supervision_every"),
        notes_off: read_notes_off(source, &mut record),
    }
}

/// Returns the names of notes not to show; a name that no note has is a problem and is not used.
pub(super) fn read_notes_off(source: &mut Source<'_>, record: &mut Record) -> Vec<String> {
    let names = record.spanned_texts("notes_off");
    let (known, unknown): (Vec<_>, Vec<_>) = names.into_iter().partition(|name| NOTES.contains(&name.text.as_str()));
    for name in unknown {
        let help = nearest(&name.text, NOTES.iter().copied())
            .map_or_else(|| format!("one of: {}", NOTES.join(", ")), |near| format!("did you mean `{near}`?"));
        source.problem("unknown-note", name.span, format!("no note is called `{}`", name.text), help);
        source.certainly(&name.text, certain::name(&name.text, NOTES.iter().copied()));
    }
    known.into_iter().map(|name| name.text).collect()
}

/// Returns what the record of a `nudge` map says.
pub(super) fn read_nudge(source: &mut Source<'_>, mut record: Record) -> NudgeSettings {
    NudgeSettings {
        after: read_length(source, &mut record, "after"),
        quiet: read_length(source, &mut record, "quiet"),
        middle: record.truth("middle"),
    }
}

fn read_length(source: &mut Source<'_>, record: &mut Record, key: &str) -> Option<LengthOfTime> {
    let span = record.span(key)?;
    let text = record.text(key)?;
    let length = LengthOfTime::parse(&text);
    if length.is_none() {
        source.plain_problem(
            "bad-length",
            span,
            format!("`{key}` takes a length of time"),
            "write it as `3 days`, `48 hours` or `2 weeks`",
        );
    }
    length
}

fn read_remotes(record: &mut Record) -> BTreeMap<String, RemoteReader> {
    let remotes = record.texts_by_name("remotes").into_iter();
    remotes.filter_map(|(name, who)| Some((name.text, RemoteReader::from_word(&who.first()?.text)?))).collect()
}
