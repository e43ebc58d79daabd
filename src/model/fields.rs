//! Every key of the format, once: what it is called, what its value looks like, and what it means.
//!
//! These tables read files (`record`), make the flags of the commands, and tell `check` which keys exist.

use super::words::{
    ActivityKind, Author, Awareness, Capacity, ClientStatus, CoachRole, ConsentHours, Contact, Every, FieldKind,
    FileType, FormUse, GoalOrigin, GoalStatus, JournalKind, Layer, LoopKind, Mode, Move, Outcome, RemoteReader,
    ResourceState, Role, SessionKind, SessionStatus, SetBy, Share, Shared, Stage, Stance, Willing,
};

/// One key of the format.
#[derive(Debug)]
pub struct Field {
    /// The key as it is written in a file.
    pub key: &'static str,
    /// What its value looks like.
    pub field_type: FieldType,
    /// What it means, as a phrase that starts with a capital letter and has no full stop.
    pub help: &'static str,
}

/// What the value of a key looks like.
#[derive(Clone, Copy, Debug)]
pub enum FieldType {
    /// Any text.
    Text,
    /// A date, `2026-11-05`.
    Day,
    /// A date or a moment, `2026-11-05T18:30`.
    Moment,
    /// `true` or `false`.
    Bool,
    /// A whole number from the first to the second, both included.
    Whole(i64, i64),
    /// One word of a list.
    Word(&'static [&'static str]),
    /// A list of texts; a single text counts as a list of one.
    Texts,
    /// A list of words of a list; a single word counts as a list of one.
    Words(&'static [&'static str]),
    /// A map with keys of its own.
    Record(&'static [Field]),
    /// A list of such maps.
    Records(&'static [Field]),
    /// Text, or a map with keys of its own.
    TextOrRecord(&'static [Field]),
    /// A list of ids, or of maps whose first key is the id.
    IdsOrRecords(&'static [Field]),
    /// A map from any name to a whole number from the first to the second.
    WholeByName(i64, i64),
    /// A map from −2, −1, 0, 1, 2 to text.
    Scale,
    /// A map from one word of the first list to a list of words of the second.
    WordsByWord(&'static [&'static str], &'static [&'static str]),
    /// A map from any name to one word of a list.
    WordByName(&'static [&'static str]),
    /// A map from one word of a list to a list of texts.
    TextsByWord(&'static [&'static str]),
    /// A map from any name to anything.
    Anything,
}

/// The largest whole number a count, a number of minutes or a target may be.
pub const MANY: i64 = 1_000_000;

const fn field(key: &'static str, field_type: FieldType, help: &'static str) -> Field {
    Field { key, field_type, help }
}

const RATING: FieldType = FieldType::Whole(0, 10);
const COUNT: FieldType = FieldType::Whole(0, MANY);
const FROM_ONE: FieldType = FieldType::Whole(1, MANY);
const GAS_LEVEL: FieldType = FieldType::WholeByName(-2, 2);

/// The keys of `client.md`.
pub const CLIENT: &[Field] = &[
    field("type", FieldType::Word(FileType::WORDS), "What the file is about"),
    field("name", FieldType::Text, "The client's name"),
    field("status", FieldType::Word(ClientStatus::WORDS), "Where the client stands with the coach"),
    field("since", FieldType::Day, "The first day of the work together"),
    field("until", FieldType::Day, "The last day of the work together"),
    field("calls_it", FieldType::TextOrRecord(CALLS_IT), "The client's own word for an activity"),
    field("avoid_words", FieldType::Texts, "Words the client dislikes"),
    field("change_wanted", FieldType::Text, "The change the client wants, in their words"),
    field("values", FieldType::Texts, "What matters to the client"),
    field("strengths", FieldType::Texts, "What the client can build on"),
    field("goals", FieldType::Records(GOAL), "The goals"),
    field("parties", FieldType::Records(PARTY), "Who has a part in the work"),
    field("agreement", FieldType::Record(AGREEMENT), "What was agreed"),
    field("activities", FieldType::Records(ACTIVITY), "Standing activities"),
    field("nudge", FieldType::Record(NUDGE), "When to remind this client, instead of the settings"),
    field("channel", FieldType::Text, "How the client likes to be reached"),
    field("consent", FieldType::Record(CONSENT), "What the client agreed to"),
    field("retain_until", FieldType::Day, "The day these notes are kept until"),
    field("notes_off", FieldType::Texts, "Names of notes not to show"),
    field("tags", FieldType::Texts, "Your own labels"),
];

/// The keys of `calls_it` where it is a map.
pub const CALLS_IT: &[Field] = &[
    field("do", FieldType::Text, "The word for something to do"),
    field("reflect", FieldType::Text, "The word for something to reflect on"),
];

/// The keys of a goal.
pub const GOAL: &[Field] = &[
    field("title", FieldType::Text, "The goal in a few words"),
    field("id", FieldType::Text, "Its short name; made from the title where it is left out"),
    field("measure", FieldType::Text, "How the client will know, in their words"),
    field("origin", FieldType::Word(GoalOrigin::WORDS), "Whose idea it was"),
    field("agreed_by", FieldType::Words(Role::WORDS), "Who agreed to it"),
    field("status", FieldType::Word(GoalStatus::WORDS), "How it stands"),
    field("since", FieldType::Day, "The day it was set"),
    field("reason", FieldType::Text, "Why it changed"),
    field("importance", FieldType::Whole(0, 3), "How much it matters, 0 to 3"),
    field("difficulty", FieldType::Whole(0, 3), "How hard it is, 0 to 3"),
    field("scale", FieldType::Scale, "What each level from -2 to 2 looks like (Goal Attainment Scaling)"),
];

/// The keys of a party.
pub const PARTY: &[Field] = &[
    field("role", FieldType::Word(Role::WORDS), "Which part they have"),
    field("name", FieldType::Text, "Their name"),
    field("expects", FieldType::Text, "What they expect"),
    field("agreed_on", FieldType::Day, "The day they agreed"),
];

/// The keys of the agreement.
pub const AGREEMENT: &[Field] = &[
    field("agreed_on", FieldType::Day, "The day it was made"),
    field("sessions", COUNT, "How many sessions"),
    field("every", FieldType::Text, "How far apart, such as `2 weeks`"),
    field("minutes", COUNT, "How long a session is, in minutes"),
    field("activities", FieldType::Record(AGREED_ACTIVITIES), "What was agreed about activities"),
    field("shares", FieldType::WordsByWord(Role::WORDS, Shared::WORDS), "What each role may see"),
    field("resources", FieldType::Records(AGREED_RESOURCE), "What the work needs"),
    field("boundaries", FieldType::Text, "Where the work ends"),
    field("storage", FieldType::Text, "Where notes are kept"),
    field("retention", FieldType::Text, "How long notes are kept"),
];

/// The keys of `agreement.activities`.
pub const AGREED_ACTIVITIES: &[Field] = &[
    field("wanted", FieldType::Bool, "Whether the client wants activities"),
    field("kinds", FieldType::Texts, "Which kinds"),
    field("reminders", FieldType::Bool, "Whether the client wants reminders"),
];

/// The keys of an item of `agreement.resources`.
pub const AGREED_RESOURCE: &[Field] = &[
    field("title", FieldType::Text, "What is needed"),
    field("state", FieldType::Word(ResourceState::WORDS), "How it stands"),
];

/// The keys of `consent`.
pub const CONSENT: &[Field] = &[
    field("hours", FieldType::Word(ConsentHours::WORDS), "Whether hours may be counted, and under which name"),
    field("on", FieldType::Day, "The day the client agreed"),
];

/// The keys of `nudge`.
pub const NUDGE: &[Field] = &[
    field("after", FieldType::Text, "How long after a session, such as `3 days`"),
    field("quiet", FieldType::Text, "How long nothing is sent after a session, such as `48 hours`"),
    field("middle", FieldType::Bool, "Whether to remind once more in the middle"),
];

/// The keys of a session.
pub const SESSION: &[Field] = &[
    field("type", FieldType::Word(FileType::WORDS), "What the file is about"),
    field("date", FieldType::Moment, "The day, or the day and time it starts"),
    field("by", FieldType::Word(Author::WORDS), "Who wrote it"),
    field("end", FieldType::Moment, "When it ends"),
    field("minutes", COUNT, "How long it is, in minutes"),
    field("kind", FieldType::Word(SessionKind::WORDS), "What it is for"),
    field("status", FieldType::Word(SessionStatus::WORDS), "Whether it took place"),
    field("mode", FieldType::Word(Mode::WORDS), "How people meet"),
    field("paid", FieldType::Bool, "Whether it is paid"),
    field("people", FROM_ONE, "How many clients are in it"),
    field("goals", FieldType::Texts, "The goals it is about"),
    field("reviewed", FieldType::IdsOrRecords(REVIEW), "The activities it looked back on"),
    field("goal_scores", GAS_LEVEL, "Where goals stand, -2 to 2"),
    field("carry_forward", FieldType::Text, "What the client takes away, in their words"),
    field("minutes_left", COUNT, "How many minutes were left when the activities were agreed"),
    field("activities", FieldType::Records(ACTIVITY), "The activities agreed in it"),
    field("share", FieldType::Word(Share::WORDS), "Who may see it"),
    field("tags", FieldType::Texts, "Your own labels"),
];

/// The keys of an item of `reviewed` where it is a map.
pub const REVIEW: &[Field] = &[
    field("activity", FieldType::Text, "The activity's id"),
    field("outcome", FieldType::Word(Outcome::WORDS), "How it ended"),
    field("worth", RATING, "What it was worth, 0 to 10"),
    field("note", FieldType::Text, "What was said"),
];

/// The keys of an activity.
pub const ACTIVITY: &[Field] = &[
    field("title", FieldType::Text, "The activity in a few words"),
    field("id", FieldType::Text, "Its short name; made from the title where it is left out"),
    field("kind", FieldType::Word(ActivityKind::WORDS), "Something to do, or to reflect on"),
    field("set_by", FieldType::Word(SetBy::WORDS), "Whose idea it was"),
    field("goal", FieldType::Text, "The goal it serves"),
    field("success", FieldType::Text, "How the client will know, in their words"),
    field("why", FieldType::Text, "What it is for"),
    field("willing", FieldType::Word(Willing::WORDS), "Whether the client wants to"),
    field("offered", FieldType::Bool, "Food for thought: never open, never due"),
    field("focus", FieldType::Bool, "The one that matters most now"),
    field("times", FROM_ONE, "How many times, as a target"),
    field("every", FieldType::Word(Every::WORDS), "How often it comes round"),
    field("until", FieldType::Day, "The last day it comes round"),
    field("due", FieldType::Day, "The day it is meant for"),
    field("minutes", COUNT, "How long it takes, in minutes"),
    field("first_step", FieldType::Text, "The smallest first step"),
    field("if_then", FieldType::Text, "If this happens, then I will …"),
    field("barrier", FieldType::Text, "What might get in the way"),
    field("capacity", FieldType::Word(Capacity::WORDS), "How much room there is for it"),
    field("expected", RATING, "How good it is expected to be, 0 to 10"),
    field("confidence", RATING, "How sure the client is to do it, 0 to 10"),
    field("pull", RATING, "How much the client wants to, 0 to 10"),
    field("resistance", RATING, "How much the client holds back, 0 to 10"),
    field("rehearsed", FieldType::Bool, "Whether it was tried out in the session"),
    field("permission", FieldType::Text, "What the client allows themselves"),
    field("accountable_to", FieldType::Text, "Who asks how it went"),
    field("check_in", FieldType::Day, "The day they ask"),
    field("after", FieldType::Text, "The activity it follows from"),
    field("form", FieldType::Text, "The form to reflect with"),
    field("load_reason", FieldType::Text, "Why one more is right now"),
    field("resources", FieldType::Records(RESOURCE), "What helps"),
];

/// The keys of an item of an activity's `resources`.
pub const RESOURCE: &[Field] =
    &[field("title", FieldType::Text, "What it is"), field("url", FieldType::Text, "Where it is")];

/// The keys of a reflection.
pub const REFLECTION: &[Field] = &[
    field("type", FieldType::Word(FileType::WORDS), "What the file is about"),
    field("date", FieldType::Moment, "The day, or the day and time it is about"),
    field("share", FieldType::Word(Share::WORDS), "Who may see it"),
    field("by", FieldType::Word(Author::WORDS), "Who wrote it"),
    field("activity", FieldType::Text, "The activity it is about"),
    field("session", FieldType::Text, "The session it is about"),
    field("goal", FieldType::Text, "The goal it is about"),
    field("client", FieldType::Text, "The client it is about; in a coach's diary"),
    field("outcome", FieldType::Word(Outcome::WORDS), "How the activity ended; `open` takes it up again"),
    field("times", COUNT, "How many times this entry adds"),
    field("logged_at", FieldType::Moment, "When it was written, where that is another time"),
    field("actual", RATING, "How good it was, 0 to 10"),
    field("worth", RATING, "What it was worth, 0 to 10"),
    field("confidence", RATING, "How sure you are now, 0 to 10"),
    field("enjoyed", RATING, "How much you enjoyed it, 0 to 10"),
    field("engagement", RATING, "How absorbed you were, 0 to 10"),
    field("energy", FieldType::Whole(-5, 5), "What it took or gave, -5 to 5"),
    field("flow", FieldType::Bool, "Whether time went by unnoticed"),
    field("felt", FieldType::Texts, "Words for how it felt"),
    field("barrier", FieldType::Text, "What got in the way"),
    field("win", FieldType::Text, "Something that went well"),
    field("take_back", FieldType::Bool, "Bring it to the next session"),
    field("tags", FieldType::Texts, "Your own labels"),
    field("awareness", FieldType::Words(Awareness::WORDS), "Kinds of attention to oneself"),
    field("stages", FieldType::Words(Stage::WORDS), "The stages it shows, instead of its headings"),
    field("loop", FieldType::Word(LoopKind::WORDS), "The kind of question it asks, instead of its headings"),
    field("stance", FieldType::Word(Stance::WORDS), "The stance you tried"),
    field("usual_stance", FieldType::Word(Stance::WORDS), "The stance you usually take"),
    field("form", FieldType::Text, "The form it was written with"),
    field("fields", FieldType::Anything, "The form's own values"),
    field("activities", FieldType::Records(ACTIVITY), "What comes next"),
    field("goal_scores", GAS_LEVEL, "Where goals stand, -2 to 2"),
    field("layers", FieldType::Words(Layer::WORDS), "The layers of the work it is about; in a coach's diary"),
    field("tension", FieldType::Words(Layer::WORDS), "The two layers that pull apart; in a coach's diary"),
    field("moves", FieldType::Words(Move::WORDS), "What you did between them; in a coach's diary"),
    field("role", FieldType::Word(CoachRole::WORDS), "The role you were in; in a coach's diary"),
    field("strain", RATING, "How much it weighs on you, 0 to 10; in a coach's diary"),
    field("for_supervision", FieldType::Bool, "Bring it to supervision; in a coach's diary"),
    field("critical", FieldType::Bool, "Whether it was a critical moment; in a coach's diary"),
    field("decision", FieldType::Record(DECISION), "A decision and its reasons; in a coach's diary"),
    field("contact", FieldType::Word(Contact::WORDS), "Supervision and the like; in a coach's diary"),
    field("minutes", COUNT, "How long the contact was, in minutes; in a coach's diary"),
];

/// The keys of `decision`.
pub const DECISION: &[Field] = &[
    field("options", FieldType::Texts, "What could be chosen"),
    field("chose", FieldType::Text, "What was chosen"),
    field("why", FieldType::Text, "Why"),
    field("wrong_if", FieldType::Text, "What would show that it was wrong"),
];

/// The keys under `headings` of the settings.
pub const HEADING_KEYS: &[&str] =
    &["experience", "observation", "conceptualisation", "experimentation", "single", "double", "triple"];

/// The keys of `meanwhile.yaml`.
pub const SETTINGS: &[Field] = &[
    field("version", FieldType::Whole(1, 1), "The version of the format"),
    field("kind", FieldType::Word(JournalKind::WORDS), "Whose journal it is"),
    field("me", FieldType::Text, "Your name"),
    field("focus", FROM_ONE, "How much open work is one thing"),
    field("most", FROM_ONE, "How many open activities are the most"),
    field("nudge", FieldType::Record(NUDGE), "When to remind"),
    field("closing_minutes", COUNT, "Minutes of a session kept for what comes next"),
    field("headings", FieldType::TextsByWord(HEADING_KEYS), "Your own headings for the stages"),
    field("commit", FieldType::Bool, "Counts no longer: your own config lists the journals"),
    field("remotes", FieldType::WordByName(RemoteReader::WORDS), "Who can read a git remote"),
    field("editor", FieldType::Text, "Counts no longer: your own config names the editor"),
    field("too_early", FieldType::Record(TOO_EARLY), "How many are too few for a number"),
    field("rest_after", FieldType::Text, "How long a loop that ended stays awake, such as `28 days`"),
    field("questions", FieldType::Bool, "Whether forms offer a question of another kind now and then"),
    field("supervision_every", COUNT, "Hours of coaching between supervisions"),
    field("notes_off", FieldType::Texts, "Names of notes not to show"),
];

/// The keys of `too_early`.
pub const TOO_EARLY: &[Field] =
    &[field("sessions", COUNT, "Too few sessions or activities"), field("entries", COUNT, "Too few entries")];

/// The keys of a form, `templates/NAME.md`.
pub const FORM: &[Field] = &[
    field("name", FieldType::Text, "The form's name; that of its file counts"),
    field("title", FieldType::Text, "What it is, in a few words"),
    field("source", FieldType::Text, "Where it comes from"),
    field("for", FieldType::Word(FormUse::WORDS), "What it is for"),
    field("stages", FieldType::TextsByWord(HEADING_KEYS), "Which of its headings show which stage"),
    field("fields", FieldType::Records(FORM_FIELD), "Values of its own"),
    field("asks", FieldType::IdsOrRecords(FORM_ASK), "Keys of a reflection that it asks for"),
];

/// The keys of an item of a form's `fields`.
pub const FORM_FIELD: &[Field] = &[
    field("name", FieldType::Text, "Its name under `fields` of an entry"),
    field("kind", FieldType::Word(FieldKind::WORDS), "What its value looks like"),
    field("help", FieldType::Text, "What to ask"),
    field("adds", FieldType::Texts, "Worked out: the fields that are added"),
    field("takes", FieldType::Texts, "Worked out: the fields that are taken away"),
];

/// The keys of an item of a form's `asks` where it is a map.
pub const FORM_ASK: &[Field] =
    &[field("key", FieldType::Text, "The key of a reflection"), field("help", FieldType::Text, "What to ask")];

/// The keys of the user's own config.
pub const CONFIG: &[Field] = &[
    field("journal", FieldType::Text, "The journal to use where none is named or near"),
    field("editor", FieldType::Text, "The editor to open"),
    field("color", FieldType::Word(&["auto", "always", "never"]), "Whether to use colour"),
    field("commit", FieldType::Texts, "The journals whose changes git commits"),
    field("links", FieldType::Texts, "The folders outside a journal that its links may lead to"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_stands_once_in_its_table() {
        for table in [CLIENT, GOAL, PARTY, AGREEMENT, SESSION, ACTIVITY, REFLECTION, SETTINGS, FORM, FORM_FIELD, CONFIG]
        {
            for (at, field) in table.iter().enumerate() {
                assert!(table[..at].iter().all(|earlier| earlier.key != field.key), "{}", field.key);
                assert!(field.help.starts_with(char::is_uppercase) && !field.help.ends_with('.'), "{}", field.help);
            }
        }
    }
}
