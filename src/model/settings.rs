//! The settings of a journal, `meanwhile.yaml`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::diagnostic::{Code, Diagnostic};

use super::evidence::{BuiltInForms, Headings};
use super::fields::SETTINGS;
use super::form::FormHead;
use super::length_of_time::LengthOfTime;
use super::normalise;
use super::record::Record;
use super::source::Source;
use super::suggestion::nearest;
use super::words::{JournalKind, NOTES, RemoteReader};

static USUAL: LazyLock<Headings> = LazyLock::new(Headings::default);

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
    pub nudge: Option<NudgeSettings>,
    /// Minutes of a session kept for what comes next.
    pub closing_minutes: Option<u32>,
    /// The headings of the stages; those of the settings win over the defaults.
    pub headings: Option<Headings>,
    /// Whether the file wants each change committed in git: it says so, and does not decide it.
    pub commit: Option<bool>,
    /// Who can read each git remote.
    pub remotes: BTreeMap<String, RemoteReader>,
    /// The editor the file names: it does not decide which one opens.
    pub editor: Option<String>,
    /// How much is too little for a number.
    pub too_early: Option<TooEarly>,
    /// How long a loop that ended stays awake.
    pub rest_after: Option<LengthOfTime>,
    /// Whether forms offer a question of another kind now and then.
    pub questions: Option<bool>,
    /// Hours of coaching between supervisions.
    pub supervision_every: Option<u32>,
    /// Names of notes not to show.
    pub notes_off: Option<Vec<String>>,
}

/// How much a number needs; what is absent is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct TooEarly {
    /// How many sessions or activities.
    pub sessions: Option<u32>,
    /// How many entries.
    pub entries: Option<u32>,
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
        self.too_early.and_then(|own| own.sessions).unwrap_or(3)
    }

    /// Returns how many entries a number needs.
    pub(crate) fn enough_entries(&self) -> u32 {
        self.too_early.and_then(|own| own.entries).unwrap_or(5)
    }

    /// Returns how many days a loop that ended stays awake.
    pub(crate) fn rest_after_days(&self) -> u32 {
        self.rest_after.map_or(28, LengthOfTime::whole_days)
    }

    /// Returns whether forms offer a question of another kind now and then.
    pub(crate) fn asks_questions(&self) -> bool {
        self.questions.unwrap_or(true)
    }

    /// Returns when to remind.
    pub(crate) fn nudge(&self) -> NudgeSettings {
        self.nudge.unwrap_or_default()
    }

    /// Returns what headings stand for.
    pub(crate) fn headings(&self) -> &Headings {
        self.headings.as_ref().unwrap_or(&USUAL)
    }

    /// Returns the names of the notes that are turned off.
    pub(crate) fn notes_off(&self) -> &[String] {
        self.notes_off.as_deref().unwrap_or_default()
    }

    /// Returns these settings, which know the headings of the journal's `own` forms too, and of those that come with the tool.
    pub(crate) fn with_forms(self, own: &[FormHead], built_in: BuiltInForms) -> Self {
        Self { headings: Some(self.headings.unwrap_or_default().with_forms(own, built_in)), ..self }
    }

    /// Returns these settings with those of a client's folder, which win top-level key by key. A client's folder can be filled by
    /// somebody else, so of the keys only those of [`OF_A_CLIENT`] count there.
    pub(crate) fn with_nested(self, nested: Self) -> Self {
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
            too_early,
            rest_after,
            questions,
            notes_off,
        } = nested;
        Self {
            focus: focus.or(self.focus),
            most: most.or(self.most),
            nudge: nudge.or(self.nudge),
            closing_minutes: closing_minutes.or(self.closing_minutes),
            // Forms are the journal's: a client's folder has none.
            headings: headings.map(|own| own.with_forms_of(self.headings())).or_else(|| self.headings.clone()),
            too_early: too_early.or(self.too_early),
            rest_after: rest_after.or(self.rest_after),
            questions: questions.or(self.questions),
            notes_off: notes_off.or_else(|| self.notes_off.clone()),
            ..self
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
pub(super) fn read(source: &mut Source<'_>, mut record: Record) -> Settings {
    note_what_does_not_count(source, &record);
    let has_headings = record.has("headings");
    Settings {
        kind: record.word("kind", JournalKind::from_word),
        me: record.text("me"),
        focus: record.whole("focus"),
        most: record.whole("most"),
        nudge: record.record("nudge").map(|nudge| read_nudge(source, nudge)),
        closing_minutes: record.whole("closing_minutes"),
        headings: has_headings.then(|| Headings::with_aliases(&record.texts_by_name("headings"))),
        commit: record.truth("commit"),
        remotes: read_remotes(&mut record),
        editor: record.text("editor"),
        too_early: record
            .record("too_early")
            .map(|mut own| TooEarly { sessions: own.whole("sessions"), entries: own.whole("entries") }),
        rest_after: read_length(source, &mut record, "rest_after"),
        questions: record.truth("questions"),
        supervision_every: record.whole("supervision_every"),
        notes_off: record.has("notes_off").then(|| read_notes_off(source, &mut record)),
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
        source.mend(&name.text, normalise::name(&name.text, NOTES.iter().copied()));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::file::read_settings;

    const OF_THE_JOURNAL: &str = "kind: practice\nme: Ida\nfocus: 2\nmost: 4\nclosing_minutes: 8\nquestions: false\n\
        supervision_every: 20\ncommit: true\neditor: vi\nrest_after: 1 week\nnotes_off: [quiet]\n\
        too_early: {sessions: 4, entries: 6}\nnudge: {after: 3 days, middle: false}\nheadings: {experience: [Told]}\n\
        remotes: {origin: coach}\n";

    fn settings(text: &str) -> Settings {
        read_settings("meanwhile.yaml", text).value.expect("readable settings")
    }

    #[test]
    fn a_client_s_own_settings_win_key_by_key_in_the_keys_that_are_theirs() {
        let check = |nested: &str, expected: &str| {
            let changed = settings(OF_THE_JOURNAL).with_nested(settings(nested));
            let lines = OF_THE_JOURNAL.lines();
            let key = |line: &str| line.split(':').next().map(str::to_owned);
            let kept: Vec<_> = lines.filter(|line| expected.lines().all(|own| key(own) != key(line))).collect();
            assert_eq!(changed, settings(&(kept.join("\n") + "\n" + expected)), "{nested}");
        };
        let own = [
            "focus: 1\n",
            "most: 2\n",
            "closing_minutes: 5\n",
            "questions: true\n",
            "rest_after: 9 weeks\n",
            "notes_off: []\n",
            "too_early: {entries: 9}\n",
            "nudge: {quiet: 1 day}\n",
            "headings: {observation: [Seen]}\n",
        ];
        for own in own {
            check(own, own);
        }
        let mut keys = own.map(|line| line.split(':').next().unwrap_or_default());
        let mut named = OF_A_CLIENT;
        keys.sort_unstable();
        named.sort_unstable();
        assert_eq!(keys, named);
        check("", "");
        // What only the journal says of itself.
        check(
            "kind: personal\nme: Eve\nsupervision_every: 1\ncommit: false\neditor: sh\nremotes: {origin: client}\n",
            "",
        );
        // What has no value that can be used is as if it were not there.
        check("focus: many\nmost:\nnudge: daily\nrest_after: soon\n", "");
    }
}
