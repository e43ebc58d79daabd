//! The settings of a journal, `meanwhile.yaml`.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic};

use super::evidence::Headings;
use super::fields::SETTINGS;
use super::length_of_time::LengthOfTime;
use super::normalise;
use super::record::Record;
use super::source::Source;
use super::suggestion::nearest;
use super::words::{JournalKind, NOTES, RemoteReader};

/// The settings of a journal, or of one client where a nested file wins. What is absent is `None`.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Settings {
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
    /// Whether the file wants each change committed in git: it says so, and does not decide it.
    pub commit: Option<bool>,
    /// Who can read each git remote.
    pub remotes: BTreeMap<String, RemoteReader>,
    /// The editor the file names: it does not decide which one opens.
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
pub(crate) struct NudgeSettings {
    /// How long after a session.
    pub after: Option<LengthOfTime>,
    /// How long nothing is sent after a session.
    pub quiet: Option<LengthOfTime>,
    /// Whether to remind once more in the middle.
    pub middle: Option<bool>,
}

impl Settings {
    /// Returns how much open work is one thing.
    pub(crate) fn focus(&self) -> u32 {
        self.focus.unwrap_or(1)
    }

    /// Returns how many open activities are the most.
    pub(crate) fn most(&self) -> u32 {
        self.most.unwrap_or(3)
    }

    /// Returns how many sessions or activities a number needs.
    pub(crate) fn enough_sessions(&self) -> u32 {
        self.too_early_sessions.unwrap_or(3)
    }

    /// Returns how many entries a number needs.
    pub(crate) fn enough_entries(&self) -> u32 {
        self.too_early_entries.unwrap_or(5)
    }

    /// Returns how many days a loop that ended stays awake.
    pub(crate) fn rest_after_days(&self) -> u32 {
        self.rest_after.map_or(28, LengthOfTime::whole_days)
    }

    /// Returns whether forms offer a question of another kind now and then.
    pub(crate) fn asks_questions(&self) -> bool {
        self.questions.unwrap_or(true)
    }

    /// Returns these settings with those of a client's folder, which win top-level key by key. A client's folder can be filled by
    /// somebody else, so of the keys only those of [`OF_A_CLIENT`] count there.
    pub(crate) fn with_nested(&self, nested: &Self) -> Self {
        // Each field is named: a new one does not compile before it is said whether a client may set it.
        let Self {
            kind: _,
            me: _,
            commit: _,
            remotes: _,
            editor: _,
            supervision_every: _,
            focus,
            most,
            nudge,
            closing_minutes,
            headings,
            too_early_sessions,
            too_early_entries,
            rest_after,
            questions,
            notes_off,
            keys,
        } = nested.clone();
        let wins = |key: &str| keys.iter().any(|own| own == key);
        let own = self.clone();
        let counts = |key, nested, own| if wins(key) { nested } else { own };
        Self {
            focus: counts("focus", focus, own.focus),
            most: counts("most", most, own.most),
            closing_minutes: counts("closing_minutes", closing_minutes, own.closing_minutes),
            too_early_sessions: counts("too_early", too_early_sessions, own.too_early_sessions),
            too_early_entries: counts("too_early", too_early_entries, own.too_early_entries),
            nudge: if wins("nudge") { nudge } else { own.nudge },
            headings: if wins("headings") { headings.with_forms_of(&own.headings) } else { own.headings },
            rest_after: if wins("rest_after") { rest_after } else { own.rest_after },
            questions: if wins("questions") { questions } else { own.questions },
            notes_off: if wins("notes_off") { notes_off } else { own.notes_off },
            kind: own.kind,
            me: own.me,
            commit: own.commit,
            remotes: own.remotes,
            editor: own.editor,
            supervision_every: own.supervision_every,
            keys: own.keys,
        }
    }
}

/// The keys that count in a client's own settings.
pub(crate) const OF_A_CLIENT: [&str; 9] =
    ["headings", "nudge", "notes_off", "focus", "most", "closing_minutes", "too_early", "rest_after", "questions"];

/// The keys that a client's own settings may have without a word: they say what the folder is where it stands alone.
const OF_A_FOLDER_ALONE: [&str; 5] = ["version", "kind", "me", "remotes", "commit"];

/// Names the settings of the file at hand that do not count where it lies: what would start a program, and in a client's
/// folder all but a few.
fn note_what_does_not_count(source: &mut Source<'_>, record: &Record) {
    let is_nested = source.path.contains('/');
    for field in SETTINGS {
        let Some(span) = record.span(field.key) else { continue };
        let (message, help) = match (field.key, is_nested) {
            ("editor", false) => ("`editor` does not count in a journal", "write it into your own config.yaml"),
            ("commit", false) if record.truth_of("commit") == Some(true) => {
                ("`commit: true` does not count in a journal", "to have git commit each change: mw git setup --commit")
            }
            (_, false) => continue,
            (key, true) if OF_A_CLIENT.contains(&key) || OF_A_FOLDER_ALONE.contains(&key) => continue,
            (_, true) => {
                ("this setting does not count in a client's folder", "write it into the journal's own settings")
            }
        };
        let found = Diagnostic::at(Code::SettingDoesNotCount, source.path, source.text, span, message);
        source.found.push(found.with_help(help).quoting_nothing().as_note());
    }
}

/// Returns what the record of a settings file says.
pub(super) fn read(source: &mut Source<'_>, mut record: Record, keys: Vec<String>) -> Settings {
    note_what_does_not_count(source, &record);
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
        source.problem(Code::UnknownNote, name.span, format!("no note is called `{}`", name.text), help);
        source.certainly(&name.text, normalise::name(&name.text, NOTES.iter().copied()));
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
            Code::BadLength,
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
