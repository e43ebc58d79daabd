//! A reflection: one entry of a diary.

use crate::document::node::{Entry, Node};

use super::access::Access;
use super::activity::{self, Activity};
use super::evidence::Evidence;
use super::fields;
use super::file_name;
use super::moment::Moment;
use super::record::{Record, Spans};
use super::session::{GoalScore, read_goal_scores};
use super::source::{Extent, Source, Spanned};
use super::words::{Awareness, CoachRole, Contact, Layer, LoopKind, Move, Outcome, Stage, Stance};

/// What a reflection's file says.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Reflection {
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
    /// Whether its front matter sets activities or scores goals, and says nothing else that is known.
    pub sets_or_scores_only: bool,
    /// What only a coach's own diary says.
    pub coach: CoachKeys,
    /// What its headings show.
    pub evidence: Evidence,
    /// Where each value stands in the file, for [`Extent::Findings`]; else nothing: there are as many as entries.
    pub spans: Spans,
}

/// The keys that only a coach's own diary has.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct CoachKeys {
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
pub(crate) struct Decision {
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
    pub(crate) fn stem(&self) -> &str {
        file_name::stem(&self.path)
    }

    /// Returns whether it is a diary entry, rather than a file that only holds what others need to find: activities or
    /// scores of goals, nothing else that is known and no text of the writer's. One that holds nothing is a tick.
    pub(crate) const fn is_entry(&self) -> bool {
        self.evidence.has_text || !self.sets_or_scores_only
    }
}

/// Keys that are there for others to find it by, and say nothing about what was lived.
const FOUND_BY: &[&str] = &["type", "date", "share", "by", "logged_at", "imported"];

/// Returns whether the front matter `root` sets a titled activity or scores a goal, and has no other key that is known
/// and holds something, whether or not what it holds can be used.
fn sets_or_scores_only(root: &Node) -> bool {
    // An empty key is one that a form left open.
    let holds_something = |entry: &&Entry| !entry.value.is_empty();
    let mut sets_or_scores = false;
    for entry in root.entries().iter().filter(holds_something) {
        match &*entry.key {
            "goal_scores" | "goal_starts" => sets_or_scores = true,
            "activities" => sets_or_scores |= entry.value.items().iter().any(is_titled),
            key if FOUND_BY.contains(&key) => {}
            // A known key says something of the day, even where its value cannot be used; an unknown one is the user's own.
            key if fields::REFLECTION.iter().any(|field| field.key == key) => return false,
            _ => {}
        }
    }
    sets_or_scores
}

fn is_titled(activity: &Node) -> bool {
    activity.get("title").is_some_and(|title| !title.is_empty())
}

/// Returns what the record of a reflection's file says; `root` is the front matter it was read from, `date` its date,
/// which was found before, and `evidence` what its body shows.
pub(super) fn read(
    source: &mut Source<'_>,
    root: &Node,
    mut record: Record,
    date: Moment,
    evidence: Evidence,
) -> Reflection {
    Reflection {
        path: source.path.to_owned(),
        date,
        evidence,
        spans: if source.detail == Extent::Findings { record.spans() } else { Spans::default() },
        access: Access::of(root),
        sets_or_scores_only: sets_or_scores_only(root),
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

#[cfg(test)]
mod tests {
    use crate::model::evidence::Headings;
    use crate::model::file::{self, Content};
    use crate::model::source::Extent;

    fn is_entry(keys: &str, body: &str) -> bool {
        let text = format!("---\ntype: reflection\ndate: 2026-11-05\n{keys}---\n{body}");
        let read = file::read("diary/a.md", &text, &Headings::default(), Extent::Findings);
        let Some(Content::Reflection(reflection)) = read.value else { panic!("{keys}: no reflection") };
        reflection.is_entry()
    }

    #[test]
    fn what_only_sets_or_scores_is_no_entry() {
        for (keys, expected) in [
            ("", true),
            ("fromage: soft\n", true),
            ("activities: [{title: Breathe}]\n", false),
            ("goal_scores: {speak-up: 1}\n", false),
            ("goal_starts: {speak-up: -1}\n", false),
            ("goal_scores: {}\n", true),
            ("activities: []\n", true),
            ("activities: [{id: breathe}]\n", true),
            ("activities: [{title: ''}]\n", true),
            ("share: pair\nby: coach\nlogged_at: 2026-11-06T10:00\nactivities: [{title: Breathe}]\n", false),
            ("imported: jrnl\nfromage: soft\nactivities: [{title: Breathe}]\n", false),
            ("activity: walk\nactivities: [{title: Breathe}]\n", true),
            ("win: Slept\nactivities: [{title: Breathe}]\n", true),
            ("worth: 99\nactivities: [{title: Breathe}]\n", true),
            ("win:\ntags: []\nactivities: [{title: Breathe}]\n", false),
        ] {
            assert_eq!(is_entry(keys, ""), expected, "{keys}");
            assert!(is_entry(keys, "It rained.\n"), "{keys}");
        }
    }
}
