//! What the records of a client say, as they stood on the day asked: threads, learning loops, measures, notes, and the
//! summaries made of them.
//!
//! Everything here is a pure function of the records and of the day asked. There is no clock, no IO and no rendering; a
//! note alone has words, in parts: ours and theirs. A finding about a person is a note, phrased as a question.

pub(crate) mod asked;
pub(crate) mod client_analysis;
pub(crate) mod coach;
pub(crate) mod entry;
pub(crate) mod explanation;
pub(crate) mod fingerprint;
pub(crate) mod follow_on;
pub(crate) mod goal_attainment;
pub(crate) mod identity;
pub(crate) mod learning_loop;
pub(crate) mod loop_kinds;
pub(crate) mod measure;
pub(crate) mod measures;
pub(crate) mod names;
pub(crate) mod notes;
pub(crate) mod nudges;
pub(crate) mod other_question;
pub(crate) mod part;
pub(crate) mod prep;
pub(crate) mod progress;
mod rings;
pub(crate) mod scope;
pub(crate) mod sentence;
pub(crate) mod session_mail;
pub(crate) mod session_status;
pub(crate) mod since_last_time;
pub(crate) mod spiral;
mod statistics;
pub(crate) mod stats;
pub(crate) mod status;
pub(crate) mod story;
pub(crate) mod thread;
pub(crate) mod week;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod sample;

pub(crate) use asked::Asked;
pub(crate) use client_analysis::ClientAnalysis;
pub(crate) use coach::CoachSummary;
pub(crate) use learning_loop::{LoopState, Loops, WaitingLoop, WaitsFor};
pub(crate) use measure::Measure;
pub(crate) use measures::Measures;
pub(crate) use names::{ActivityName, GoalName};
pub(crate) use notes::Note;
pub(crate) use other_question::OtherQuestion;
pub(crate) use part::GroupBy;
pub(crate) use progress::ProgressSummary;
pub(crate) use scope::Scope;
pub(crate) use sentence::Sentence;
pub(crate) use session_status::{SessionLine, SessionState};
pub(crate) use since_last_time::SinceLastTime;
pub(crate) use stats::StatsSummary;
pub(crate) use status::StatusSummary;
pub(crate) use story::Story;
pub(crate) use thread::{ActivityState, ActivityThread};
pub(crate) use week::WeekSummary;
