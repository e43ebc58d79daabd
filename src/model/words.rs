//! The words a value may be, where the format has a closed list of them.

/// Makes an enum whose variants are words of the format, with their text both ways.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) enum $name { $(#[doc = concat!("`", $word, "`")] $variant),+ }

        impl $name {
            /// Every word of the list, in the format's order.
            pub(crate) const WORDS: &'static [&'static str] = &[$($word),+];
            /// Every value, in the format's order.
            pub(crate) const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Returns the word as it is written in a file.
            pub(crate) const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// Returns the value of a word, `None` for a word that is not in the list.
            pub(crate) fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }

        $crate::model::told::as_word!($name);

        // Each list has all of it, though not each is gone through or written.
        const _: (&[$name], fn($name) -> &'static str) = ($name::ALL, $name::word);
    };
}

words! {
    /// Where a client stands with the coach.
    ClientStatus { Prospective = "prospective", Active = "active", Paused = "paused", Closed = "closed" }
}
words! {
    /// Whose idea a goal was.
    GoalOrigin { Client = "client", Coach = "coach", Together = "together", Manager = "manager", Hr = "hr", Sponsor = "sponsor" }
}
words! {
    /// How a goal stands.
    GoalStatus { Open = "open", Reached = "reached", Changed = "changed", LetGo = "let_go" }
}
words! {
    /// What a form is for.
    FormUse { Reflection = "reflection", Session = "session" }
}
words! {
    /// What the value of a form's field looks like.
    FieldKind { Text = "text", Texts = "texts", Rating = "rating", Number = "number", YesNo = "yes_no" }
}
words! {
    /// A party to the agreement.
    Role { Client = "client", Coach = "coach", Manager = "manager", Hr = "hr", Sponsor = "sponsor", Buddy = "buddy", Other = "other" }
}
words! {
    /// What a session was for.
    SessionKind { Coaching = "coaching", Chemistry = "chemistry", Contracting = "contracting", ThreeWay = "three_way", Review = "review", Closing = "closing" }
}
words! {
    /// Whether a session took place, as written.
    SessionStatus { Planned = "planned", Held = "held", Cancelled = "cancelled", Missed = "missed" }
}
words! {
    /// How people met.
    Mode { InPerson = "in_person", Online = "online", Phone = "phone" }
}
words! {
    /// Something to do, or something to reflect on.
    ActivityKind { Do = "do", Reflect = "reflect" }
}
words! {
    /// Whose idea an activity was.
    SetBy { Client = "client", Coach = "coach", Together = "together" }
}
words! {
    /// The client's willingness.
    Willing { Yes = "yes", Maybe = "maybe", No = "no" }
}
words! {
    /// How often an activity comes round.
    Every { Day = "day", Week = "week" }
}
words! {
    /// How much room there is for an activity.
    Capacity { Low = "low", Normal = "normal", High = "high" }
}
words! {
    /// How an activity ended; `Open` says that it has not, or no longer.
    Outcome { Done = "done", Mostly = "mostly", Partly = "partly", ALittle = "a_little", NotDone = "not_done", LetGo = "let_go", Open = "open" }
}
words! {
    /// Who may see a file besides its author.
    Share { Me = "me", Pair = "pair", Sponsor = "sponsor" }
}
words! {
    /// Who wrote a reflection.
    Author { Client = "client", Coach = "coach" }
}
words! {
    /// A stage of Kolb's cycle.
    Stage { Experience = "experience", Observation = "observation", Conceptualisation = "conceptualisation", Experimentation = "experimentation" }
}
words! {
    /// The kind of question a reflection asks (Argyris and Schön, and later writers).
    LoopKind { Single = "single", Double = "double", Triple = "triple" }
}
words! {
    /// A kind of attention to oneself (Sutton). Kinds, not levels.
    Awareness { SelfReflection = "self_reflection", Insight = "insight", Rumination = "rumination", Mindfulness = "mindfulness" }
}
words! {
    /// A stance in a conversation (Kantor's four players).
    Stance { Move = "move", Follow = "follow", Oppose = "oppose", Bystand = "bystand" }
}
words! {
    /// A layer of the coach's work (Lai and Passmore 2023).
    Layer { Micro = "micro", Meso = "meso", Macro = "macro" }
}
words! {
    /// What the coach does between the layers (Lai and Passmore 2023).
    Move { Observe = "observe", Reflect = "reflect", Apply = "apply", Negotiate = "negotiate" }
}
words! {
    /// A role the coach was in (Lai and Passmore 2023).
    CoachRole { Facilitator = "facilitator", Adviser = "adviser", Mediator = "mediator", Expert = "expert", Seller = "seller" }
}
words! {
    /// What a coach's entry about their own development was.
    Contact { Supervision = "supervision", Peer = "peer", Feedback = "feedback", Reading = "reading", Training = "training" }
}
words! {
    /// Whether a client agreed to hours being counted.
    ConsentHours { Yes = "yes", Code = "code", No = "no" }
}
words! {
    /// How a wanted resource stands.
    ResourceState { Wanted = "wanted", Asked = "asked", Granted = "granted", Refused = "refused" }
}
words! {
    /// What the agreement lets a role see.
    Shared { Dates = "dates", Counts = "counts", Goals = "goals", Progress = "progress", Wins = "wins" }
}
words! {
    /// What kind of journal a folder is.
    JournalKind { Personal = "personal", Practice = "practice" }
}
words! {
    /// Who can read a git remote.
    RemoteReader { Me = "me", Pair = "pair" }
}
words! {
    /// What the front matter of a file is about.
    FileType { Client = "client", Session = "session", Reflection = "reflection" }
}

/// The names of the notes, which `notes_off` may list: those for all eyes, then the coach's.
pub(crate) const NOTES: &[&str] = &[
    "more-than-one",
    "more-than-most",
    "no-goal",
    "no-success",
    "low-confidence",
    "forgotten-middle",
    "rumination",
    "stuck",
    "coach-led-unasked",
    "coach-led-run",
    "avoided-word",
    "set-in-a-rush",
    "not-reviewed",
    "last-minute",
    "parent-child",
    "no-three-way",
    "all-goals-sponsors",
    "strain",
    "supervision-due",
    "retention-passed",
];

impl Outcome {
    /// Returns the quarters of an activity that the outcome stands for, 0 to 4; `None` for those that are no measure
    /// of doing.
    pub(crate) const fn quarters(self) -> Option<u8> {
        match self {
            Self::Done => Some(4),
            Self::Mostly => Some(3),
            Self::Partly => Some(2),
            Self::ALittle => Some(1),
            Self::NotDone => Some(0),
            Self::LetGo | Self::Open => None,
        }
    }

    /// Returns whether something was done: done, mostly, partly or a little.
    pub(crate) const fn is_some_done(self) -> bool {
        matches!(self, Self::Done | Self::Mostly | Self::Partly | Self::ALittle)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_reads_back_as_its_value() {
        for outcome in Outcome::ALL {
            assert_eq!(Outcome::from_word(outcome.word()), Some(*outcome));
        }
        assert_eq!(Outcome::from_word("finished"), None);
    }
}
