//! The measures, explained in the order in which screens show them.

use crate::visibility::Eyes;

use super::{About, Enough, Explanation};

const HANDS_UP: &str = "Passmore, Day and Wang 2024";
const IDENTITY: &str = "Lai and Passmore 2023";
const SUTTON: &str = "Sutton (self-reflection, insight, rumination, mindfulness)";
const OURS: &str = "a count of this tool's own, from no study";
const SHARE: &str = "a share, 0 to 1";

/// What most measures are; each says what differs.
const MEASURE: Explanation = Explanation {
    name: "",
    label: None,
    about: About::Measure,
    eyes: Eyes::All,
    summary: "",
    definition: "",
    range: None,
    enough: Enough::Any,
    reason: "",
    source: OURS,
};

/// Every measure.
pub(crate) const MEASURES: &[Explanation] = &[
    Explanation {
        name: "follow_through",
        label: Some("follow-through"),
        eyes: Eyes::Coach,
        summary: "how much was done of the activities that ended",
        definition: "The mean over the activities that ended in the window: done counts 1, mostly 0.75, partly 0.5, a little 0.25, not done 0. Those that were let go are left out.",
        range: Some(SHARE),
        enough: Enough::Sessions,
        reason: "It tells a coach whether what is agreed fits a client's weeks. It is never pushed at a client: not doing something is learning too, and letting go is no failure.",
        source: HANDS_UP,
        ..MEASURE
    },
    Explanation {
        name: "worth",
        label: Some("worth"),
        summary: "what the activities that ended were worth, by the one who did them",
        definition: "The median over the activities that ended in the window of the last `worth` given in a reflection or a review.",
        range: Some("0 to 10"),
        reason: "What was done need not have been worth it, and what was not done may have been. The client's own measure counts.",
        source: HANDS_UP,
        ..MEASURE
    },
    Explanation {
        name: "origin",
        summary: "whose ideas the activities were",
        definition: "Of the activities set in the window: how many were the client's idea, the coach's, and worked out together. Standing ones, which have no day, count where the window has no beginning.",
        range: Some("three counts"),
        reason: "In their interviews clients who were told what to do engaged less, so whose idea it was is written down.",
        source: HANDS_UP,
        ..MEASURE
    },
    Explanation {
        name: "directive",
        label: Some("share of coach's ideas"),
        summary: "share of the activities set that were the coach's idea",
        definition: "The activities set in the window that were the coach's idea, divided by all set in it.",
        range: Some(SHARE),
        enough: Enough::Sessions,
        reason: "A coach may mean to ask and slip into giving. The number shows the habit, not a fault.",
        source: HANDS_UP,
        ..MEASURE
    },
    Explanation {
        name: "by_origin",
        summary: "what became of the activities, by whose idea they were",
        definition: "`follow_through` and `worth` of the activities that ended in the window, for each of client, coach and together, with how many ended. What was done of them is for the coach's eyes.",
        range: Some("as those two"),
        enough: Enough::Sessions,
        reason: "Whether a client's own ideas go better is an open question; here are the numbers of one's own files.",
        source: HANDS_UP,
        ..MEASURE
    },
    Explanation {
        name: "by_kind",
        summary: "what became of the activities, by their kind",
        definition: "`follow_through` and `worth` of the activities that ended in the window, for those to do and those to reflect on, with how many ended. What was done of them is for the coach's eyes.",
        range: Some("as those two"),
        enough: Enough::Sessions,
        reason: "Doing and reflecting are both work, and do not weigh the same.",
        source: HANDS_UP,
        ..MEASURE
    },
    Explanation {
        name: "load",
        label: Some("load"),
        summary: "how much is open",
        definition: "At the window's end, each open activity to do counts 1 and each to reflect on 0.5. What is only offered counts nothing.",
        range: Some("0 and up, in halves; n counts the open activities"),
        reason: "In their interviews clients were overwhelmed by number, and one thing let them focus.",
        source: HANDS_UP,
        ..MEASURE
    },
    Explanation {
        name: "linked",
        label: Some("share serving a goal"),
        summary: "share of the activities set that serve a goal",
        definition: "The activities set in the window that name a goal, divided by all set in it.",
        range: Some(SHARE),
        enough: Enough::Sessions,
        reason: "Small experiments go somewhere when they are tied to a larger goal.",
        source: "The surprising power of coaching homework (a practitioner's blog)",
        ..MEASURE
    },
    Explanation {
        name: "review_rate",
        label: Some("share looked back on"),
        summary: "share of the activities that a session looked back on when it was their turn",
        definition: "An activity falls to be reviewed in the first held session on or after the day it ended or was due, whichever is earlier, other than the one that set it. Of those that fell to a session of the window: the share that it lists under `reviewed`.",
        range: Some(SHARE),
        enough: Enough::Sessions,
        reason: "What nobody asks about may seem not to matter. This measures the sessions, not the client.",
        source: HANDS_UP,
        ..MEASURE
    },
    Explanation {
        name: "last_minute",
        label: Some("share at the last minute"),
        summary: "share of the activities that were done just before a session",
        definition: "Of the activities that ended in the window as done to a little or more, by a reflection with a time, and that a held session with a time followed: the share that was done within 30 minutes of its start, or within 5 % of the time since the session before, if that is longer.",
        range: Some(SHARE),
        enough: Enough::Sessions,
        reason: "A signal, not a sin. It asks whether this was the right activity.",
        source: HANDS_UP,
        ..MEASURE
    },
    Explanation {
        name: "forgotten_middle",
        label: Some("share in the middle"),
        summary: "share of entries in the middle half of the time between sessions",
        definition: "Over all gaps of ten days or more between held sessions with at least two entries in them: the share of those entries from a quarter of the way on, up to three quarters. Evenly spread, it would be near 0.5.",
        range: Some(SHARE),
        enough: Enough::Entries,
        reason: "In their interviews people were busy at the start, forgot in the middle and rushed at the end; a gentle reminder may help, in their own words.",
        source: HANDS_UP,
        ..MEASURE
    },
    Explanation {
        name: "longest_silence",
        label: Some("longest silence in days"),
        summary: "the most days between entries",
        definition: "The most days between one entry of the window and the next, the last silence running to the day asked.",
        range: Some("days, 0 and up; n counts the entries"),
        reason: "It says where to ask what was going on then. There are no streaks here.",
        ..MEASURE
    },
    Explanation {
        name: "surprise",
        label: Some("better than expected"),
        summary: "how much better it was than expected",
        definition: "The mean over the activities with `expected` and, in a reflection of the window, `actual` (the last): actual less expected. Above 0, it was better than expected.",
        range: Some("−10 to 10"),
        reason: "Fear may shrink when what came is set beside what was expected: better than I imagined.",
        source: "The surprising power of coaching homework (a practitioner's blog)",
        ..MEASURE
    },
    Explanation {
        name: "confidence_gain",
        label: Some("confidence gained"),
        summary: "how much confidence grew",
        definition: "The mean over the activities with `confidence` when set and in a reflection of the window (the last): the later less the earlier.",
        range: Some("−10 to 10"),
        reason: "A small thing that went well may count more for the next than for itself.",
        ..MEASURE
    },
    Explanation {
        name: "awareness",
        summary: "how many entries show which kind of attention to oneself",
        definition: "Entries of the window marked with each of self_reflection, insight, rumination and mindfulness, and how many have any. Only the writer marks an entry; the tool reads no such thing out of prose.",
        range: Some("four counts"),
        reason: "They are kinds, not levels: rumination is never more than insight.",
        source: SUTTON,
        ..MEASURE
    },
    Explanation {
        name: "insight_yield",
        label: Some("share with insight"),
        summary: "share of the entries about oneself that have insight",
        definition: "The entries of the window marked with insight, divided by those marked with any kind of awareness.",
        range: Some(SHARE),
        enough: Enough::Entries,
        reason: "Writing a diary does not bring insight by itself; this shows when it does.",
        source: SUTTON,
        ..MEASURE
    },
    Explanation {
        name: "rumination_share",
        label: Some("share with rumination"),
        summary: "share of rumination among the last entries about oneself",
        definition: "Of the last six entries up to the window's end that are marked with self_reflection, insight or rumination: the share marked with rumination.",
        range: Some(SHARE),
        enough: Enough::Fixed(4),
        reason: "In studies going round and round went with costs. From 0.5 on a note offers a next small thing.",
        source: SUTTON,
        ..MEASURE
    },
    Explanation {
        name: "energy",
        label: Some("energy"),
        summary: "how much energy things gave or took",
        definition: "The mean of `energy` over the entries of the window that give it; beside it the mean `engagement` (0 to 10), the share of `flow`, and the same by tag for tags with two entries or more.",
        range: Some("−5 to 5"),
        reason: "What gives energy and what takes it is easier to see over weeks than on one evening.",
        source: "Burnett and Evans 2016 (the good time journal)",
        ..MEASURE
    },
    Explanation {
        name: "stance",
        label: Some("share of stances tried"),
        summary: "how many of the four stances were tried",
        definition: "Distinct values of `stance` (move, follow, oppose, bystand) in the entries of the window, divided by four; beside it the share of entries whose stance is not the usual one, among those that say both.",
        range: Some(SHARE),
        reason: "Somebody who always takes the same part in a conversation may want to try another.",
        source: "Kantor (the four players)",
        ..MEASURE
    },
    Explanation {
        name: "goals",
        summary: "each goal with its scores, its activities and the loops they closed",
        definition: "For each goal the levels it was scored at in the window, from −2 (much less than hoped) to +2 (much more than hoped), in the order of time, its activities, and how many of their learning loops closed in the window.",
        range: Some("levels −2 to 2"),
        reason: "A goal moves, or is changed, or is let go; each is worth seeing.",
        source: "Kiresuk and Sherman 1968 (Goal Attainment Scaling)",
        ..MEASURE
    },
    Explanation {
        name: "gas_t",
        label: Some("goal attainment (T)"),
        summary: "attainment of all scored goals in one number",
        definition: "T = 50 + 10·Σwx ÷ √(0.7·Σw² + 0.3·(Σw)²). x is the latest level of a goal, −2 to 2, and w its importance times its difficulty, an absent one counting 1.",
        range: Some("50 where all is as hoped; n counts the goals with a score and a weight"),
        reason: "Goals that have nothing in common can still be looked at together, each on the scale its owner agreed to.",
        source: "Kiresuk and Sherman 1968 (Goal Attainment Scaling)",
        ..MEASURE
    },
    Explanation {
        name: "alignment",
        label: Some("share of goals agreed"),
        summary: "share of the goals that every party agreed to",
        definition: "The goals not let go whose `agreed_by` names the client, the coach and every other role among the parties, divided by all goals not let go. Without parties there is no number.",
        range: Some(SHARE),
        reason: "Three parties who each mean another goal pull apart; it is better seen early.",
        source: IDENTITY,
        ..MEASURE
    },
    Explanation {
        name: "loop_time",
        label: Some("days to close a loop"),
        summary: "how long a learning loop took to close",
        definition: "The median over the loops closed in the window of the days from the first entry with an experience to the closing. A loop is closed when all four stages have evidence and a next activity was set.",
        range: Some("days, 0 and up; n counts the loops"),
        reason: "It tells how long trying, seeing, making sense and trying again take here. Shorter is not better.",
        source: "Kolb 1984, as used by Passmore, Day and Wang 2024",
        ..MEASURE
    },
    Explanation {
        name: "travel",
        eyes: Eyes::Coach,
        summary: "how often the coach's own diary moves between layers",
        definition: "In the coach's diary: of consecutive entries with `layers`, the share that have none in common.",
        range: Some("a share, 0 to 1; n counts the pairs of entries"),
        reason: "In their interviews coaches grew by moving between their own business, the pair, and the organisation around it.",
        source: IDENTITY,
        ..MEASURE
    },
    Explanation {
        name: "moves_used",
        eyes: Eyes::Coach,
        summary: "how many of the four moves the coach's own diary shows",
        definition: "In the coach's diary: distinct `moves` (observe, reflect, apply, negotiate), divided by four.",
        range: Some("a share, 0 to 1; n counts the entries with any"),
        reason: "Each move teaches something else; one that never appears may be worth a try.",
        source: IDENTITY,
        ..MEASURE
    },
];
