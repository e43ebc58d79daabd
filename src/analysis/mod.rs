//! What the records of a client say, as they stood on the day asked: threads, learning loops, measures, notes, and the
//! summaries made of them.
//!
//! Everything here is a pure function of the records and of the day asked. There is no clock, no IO and no rendering; a
//! note alone has words, in parts: ours and theirs. A finding about a person is a note, phrased as a question.

pub mod asked;
pub mod client_analysis;
pub mod coach;
pub mod entry;
pub mod explanation;
pub mod fingerprint;
pub mod follow_on;
pub mod goal_attainment;
pub mod identity;
pub mod learning_loop;
pub mod loop_kinds;
pub mod measure;
pub mod measures;
pub mod names;
pub mod notes;
pub mod nudges;
pub mod other_question;
pub mod part;
pub mod prep;
pub mod progress;
mod rings;
pub mod scope;
pub mod sentence;
pub mod session_mail;
pub mod session_status;
pub mod since_last_time;
pub mod spiral;
mod statistics;
pub mod stats;
pub mod status;
pub mod story;
pub mod thread;
pub mod week;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod sample;

pub use asked::Asked;
pub use client_analysis::ClientAnalysis;
pub use coach::CoachSummary;
pub use learning_loop::{LoopState, Loops, WaitingLoop, WaitsFor};
pub use measure::Measure;
pub use measures::Measures;
pub use names::{ActivityName, GoalName};
pub use notes::Note;
pub use other_question::OtherQuestion;
pub use part::{By, Part};
pub use progress::ProgressSummary;
pub use scope::Scope;
pub use sentence::Sentence;
pub use session_status::{SessionLine, SessionState};
pub use since_last_time::SinceLastTime;
pub use stats::StatsSummary;
pub use status::StatusSummary;
pub use story::Story;
pub use thread::{ActivityState, ActivityThread};
pub use week::WeekSummary;
