//! The notes, explained in the order in which they are given.

use crate::visibility::Eyes;

use super::{About, Enough, Explanation};

const HANDS_UP: &str = "Passmore, Day and Wang 2024";
const IDENTITY: &str = "Lai and Passmore 2023";
const BLOG: &str = "The surprising power of coaching homework (a practitioner's blog)";

/// What a note for everybody is; each says what differs.
const NOTE: Explanation = Explanation {
    name: "",
    label: None,
    about: About::Note,
    eyes: Eyes::All,
    summary: "",
    definition: "",
    range: None,
    enough: Enough::Any,
    reason: "",
    source: HANDS_UP,
};

/// What a note for the coach alone is.
const FOR_COACH: Explanation = Explanation { eyes: Eyes::Coach, ..NOTE };

/// Every note.
pub(crate) const NOTES: &[Explanation] = &[
    Explanation {
        name: "more-than-one",
        summary: "more is open than one thing to focus on",
        definition: "The load of what is open (1 for each to do, 0.5 for each to reflect on) is over the setting `focus`, which is 1.",
        reason: "In their interviews clients were overwhelmed by number, and one item let them focus.",
        ..NOTE
    },
    Explanation {
        name: "more-than-most",
        summary: "more is open than three things",
        definition: "The number of open activities is over the setting `most`, which is 3.",
        reason: "Three at most was a coach's own rule. The tool says so before one more is saved, and never refuses.",
        ..NOTE
    },
    Explanation {
        name: "no-goal",
        summary: "something open serves no goal",
        definition: "An open activity has no `goal`.",
        reason: "Small experiments go somewhere when they are tied to a larger goal.",
        source: BLOG,
        ..NOTE
    },
    Explanation {
        name: "no-success",
        summary: "something open to do has no measure of the client's own",
        definition: "An open activity to do has no `success`.",
        reason: "How one will know that it worked is the client's to say, in their own words; nobody's rating replaces it.",
        ..NOTE
    },
    Explanation {
        name: "low-confidence",
        summary: "something open was set with little confidence",
        definition: "An open activity has a `confidence` below 7.",
        reason: "A smaller thing that happens teaches more than a large one that does not.",
        source: BLOG,
        ..NOTE
    },
    Explanation {
        name: "forgotten-middle",
        summary: "nothing was written in the middle of a long gap between sessions",
        definition: "A gap of ten days or more between held sessions has two entries or more, and none in its middle half.",
        reason: "In their interviews people were busy at the start, forgot in the middle and rushed at the end. A reminder some days later may be welcome.",
        ..NOTE
    },
    Explanation {
        name: "rumination",
        summary: "half or more of the last entries about oneself go round and round",
        definition: "`rumination_share` is 0.5 or more.",
        reason: "In studies rumination went with costs, and a small outward step may help. The note offers one; it says nothing about the person.",
        source: "Sutton (self-reflection, insight, rumination, mindfulness)",
        ..NOTE
    },
    Explanation {
        name: "stuck",
        summary: "a goal is written about, and does not move",
        definition: "An open goal has four entries or more over three weeks or more, its score has not moved, and nothing follows from any of its activities.",
        reason: "It may be the wrong goal, or one put too large; what would make it different is a question for its owner.",
        ..NOTE
    },
    Explanation {
        name: "coach-led-unasked",
        summary: "the coach's idea, without a reason or the client's willingness",
        definition: "An activity that has not ended was set by the coach, and `why` or `willing` is missing.",
        reason: "In their interviews clients felt told what to do when the coach set the work, and engaged less. Asking costs a minute.",
        ..FOR_COACH
    },
    Explanation {
        name: "coach-led-run",
        summary: "one idea of the coach's after the other",
        definition: "The last three activities set were the coach's idea, or more than half of four or more.",
        reason: "It is easy to slip from asking into giving.",
        ..FOR_COACH
    },
    Explanation {
        name: "avoided-word",
        summary: "a word the client dislikes, where the client will read it",
        definition: "One of the client's `avoid_words` stands in the title or words of an activity, in a goal, or in what was carried forward, in a file that the client sees and did not write.",
        reason: "In their interviews few clients liked the word homework. Each has their own word for it.",
        ..FOR_COACH
    },
    Explanation {
        name: "set-in-a-rush",
        summary: "activities were agreed in the last minutes of a session",
        definition: "The last session held agreed activities with less than five `minutes_left`.",
        reason: "What is agreed at the door may not be the client's own idea, thought through.",
        ..FOR_COACH
    },
    Explanation {
        name: "not-reviewed",
        summary: "the last session did not look back on something",
        definition: "An activity fell to be reviewed in the last session held, and it does not list it under `reviewed`.",
        reason: "What nobody asks about may seem not to matter.",
        ..FOR_COACH
    },
    Explanation {
        name: "last-minute",
        summary: "something was done just before the last session",
        definition: "An activity was done within 30 minutes of the start of the last session held, or within 5 % of the time since the one before, if that is longer.",
        reason: "A signal, not a sin: was it the right activity?",
        ..FOR_COACH
    },
    Explanation {
        name: "parent-child",
        summary: "signs that the two have slipped into the roles of parent and child",
        definition: "Three or more of these: `directive` over 0.5; `last_minute` 0.5 or more; a mean `pull` below 4; two or more let go without a word; most accounted for to the coach.",
        reason: "Who carries the work decides what is learned from it. Any one of the signs says little.",
        ..FOR_COACH
    },
    Explanation {
        name: "no-three-way",
        summary: "there is a sponsor, and the three have not met",
        definition: "A sponsor is among the parties, two sessions were held, and none of the kind three_way.",
        reason: "Coach, client and organisation each expect something; it is better said in one room.",
        source: IDENTITY,
        ..FOR_COACH
    },
    Explanation {
        name: "all-goals-sponsors",
        summary: "every goal came from the sponsor",
        definition: "Every goal that was not let go has the origin sponsor.",
        reason: "Goals somebody else set may leave no room for the client's own.",
        source: IDENTITY,
        ..FOR_COACH
    },
    Explanation {
        name: "strain",
        summary: "twice in a row, a client's work weighed on the coach",
        definition: "The last two entries of the coach's diary that give a `strain` give 7 or more.",
        reason: "Coaches carry things too, and have somebody to bring them to.",
        source: IDENTITY,
        ..FOR_COACH
    },
    Explanation {
        name: "supervision-due",
        summary: "as many hours of coaching as were agreed have gone by without supervision",
        definition: "The minutes of sessions written as held since the last supervision reach the setting `supervision_every`, in hours.",
        reason: "The coach is a learner too.",
        source: IDENTITY,
        ..FOR_COACH
    },
    Explanation {
        name: "retention-passed",
        summary: "the day until which these notes were to be kept has passed",
        definition: "The client's `retain_until` is over.",
        reason: "Notes on a person are kept as long as was agreed, and no longer.",
        source: IDENTITY,
        ..FOR_COACH
    },
];
