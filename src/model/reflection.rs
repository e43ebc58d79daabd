//! A reflection: one entry of a diary.

use super::access::Access;
use super::activity::{self, Activity};
use super::evidence::Evidence;
use super::file_name;
use super::moment::Moment;
use super::record::{Record, Spans};
use super::session::{GoalScore, read_goal_scores};
use super::source::{Detail, Source, Spanned};
use super::words::{Awareness, CoachRole, Contact, Layer, LoopKind, Move, Outcome, Stage, Stance};

/// What a reflection's file says.
#[derive(Clone, Debug, PartialEq)]
pub struct Reflection {
    /// The file, relative to the journal's root.
    pub path: String,
    /// The day, or the day and time it is about.
    pub date: Moment,
    /// What it says about who may see it.
    pub access: Access,
    /// The id of the activity it is about.
    pub activity: Option<String>,
    /// The stem of the session it is about.
    pub session: Option<String>,
    /// The id of the goal it is about.
    pub goal: Option<String>,
    /// The code of the client it is about; in a coach's diary.
    pub client: Option<String>,
    /// How the activity ended, or that it is open again.
    pub outcome: Option<Outcome>,
    /// How many times this entry adds.
    pub times: Option<u32>,
    /// When it was written, where that is another time.
    pub logged_at: Option<Moment>,
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
    /// What got in the way.
    pub barrier: Option<String>,
    /// Something that went well.
    pub win: Option<String>,
    /// Bring it to the next session.
    pub take_back: bool,
    /// The user's own labels.
    pub tags: Vec<String>,
    /// Kinds of attention to oneself.
    pub awareness: Vec<Awareness>,
    /// The stages it shows, instead of its headings.
    pub stages: Option<Vec<Stage>>,
    /// The kind of question it asks, instead of its headings.
    pub loop_kind: Option<LoopKind>,
    /// The stance tried.
    pub stance: Option<Stance>,
    /// The stance usually taken.
    pub usual_stance: Option<Stance>,
    /// The form it was written with.
    pub form: Option<String>,
    /// The names of the form's own values that it gives.
    pub fields: Vec<Spanned>,
    /// What comes next.
    pub activities: Vec<Activity>,
    /// Where goals stand, −2 to 2.
    pub goal_scores: Vec<GoalScore>,
    /// What only a coach's own diary says.
    pub coach: CoachKeys,
    /// What its headings show.
    pub evidence: Evidence,
    /// Where each value stands in the file, for [`Detail::Findings`]; else nothing: there are as many as entries.
    pub spans: Spans,
}

/// The keys that only a coach's own diary has.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CoachKeys {
    /// The layers of the work it is about.
    pub layers: Vec<Layer>,
    /// The two layers that pull apart.
    pub tension: Vec<Layer>,
    /// What the coach did between them.
    pub moves: Vec<Move>,
    /// The role the coach was in.
    pub role: Option<CoachRole>,
    /// How much it weighs on the coach, 0 to 10.
    pub strain: Option<u8>,
    /// Bring it to supervision.
    pub for_supervision: bool,
    /// Whether it was a critical moment.
    pub critical: bool,
    /// A decision and its reasons.
    pub decision: Option<Decision>,
    /// Supervision and the like.
    pub contact: Option<Contact>,
    /// How long the contact was, in minutes.
    pub minutes: Option<u32>,
}

/// A decision of a coach and its reasons.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Decision {
    /// What could be chosen.
    pub options: Vec<String>,
    /// What was chosen.
    pub chose: Option<String>,
    /// Why.
    pub why: Option<String>,
    /// What would show that it was wrong.
    pub wrong_if: Option<String>,
}

impl Reflection {
    /// Returns the file's name without `.md`.
    #[must_use]
    pub fn stem(&self) -> &str {
        file_name::stem(&self.path)
    }

    /// Returns whether it is a diary entry rather than a file that only holds activities (no activity and no text of
    /// the writer's).
    #[must_use]
    pub fn is_entry(&self) -> bool {
        self.activity.is_some() || self.evidence.has_text || self.activities.is_empty()
    }
}

/// Returns what the record of a reflection's file says; `date` is its date and `access` who may see it, which were found
/// before, and `evidence` what its body shows.
pub(super) fn read(
    source: &mut Source<'_>,
    mut record: Record,
    date: Moment,
    access: Access,
    evidence: Evidence,
) -> Reflection {
    Reflection {
        path: source.path.to_owned(),
        date,
        evidence,
        spans: if source.detail == Detail::Findings { record.spans() } else { Spans::default() },
        access,
        activity: record.text("activity"),
        session: record.text("session"),
        goal: record.text("goal"),
        client: record.text("client"),
        outcome: record.word("outcome", Outcome::from_word),
        times: record.whole("times"),
        logged_at: record.moment("logged_at"),
        actual: record.whole("actual"),
        worth: record.whole("worth"),
        confidence: record.whole("confidence"),
        enjoyed: record.whole("enjoyed"),
        engagement: record.whole("engagement"),
        energy: record.whole("energy"),
        flow: record.truth("flow"),
        felt: record.texts("felt"),
        barrier: record.text("barrier"),
        win: record.text("win"),
        take_back: record.truth("take_back").unwrap_or_default(),
        tags: record.texts("tags"),
        awareness: record.words("awareness", Awareness::from_word).unwrap_or_default(),
        stages: record.words("stages", Stage::from_word),
        loop_kind: record.word("loop", LoopKind::from_word),
        stance: record.word("stance", Stance::from_word),
        usual_stance: record.word("usual_stance", Stance::from_word),
        form: record.text("form"),
        fields: record.names("fields"),
        activities: activity::read_list(source, record.records("activities").unwrap_or_default()),
        goal_scores: read_goal_scores(&mut record),
        coach: read_coach_keys(&mut record),
    }
}

fn read_coach_keys(record: &mut Record) -> CoachKeys {
    CoachKeys {
        layers: record.words("layers", Layer::from_word).unwrap_or_default(),
        tension: record.words("tension", Layer::from_word).unwrap_or_default(),
        moves: record.words("moves", Move::from_word).unwrap_or_default(),
        role: record.word("role", CoachRole::from_word),
        strain: record.whole("strain"),
        for_supervision: record.truth("for_supervision").unwrap_or_default(),
        critical: record.truth("critical").unwrap_or_default(),
        decision: record.record("decision").map(read_decision),
        contact: record.word("contact", Contact::from_word),
        minutes: record.whole("minutes"),
    }
}

fn read_decision(mut record: Record) -> Decision {
    Decision {
        options: record.texts("options"),
        chose: record.text("chose"),
        why: record.text("why"),
        wrong_if: record.text("wrong_if"),
    }
}
