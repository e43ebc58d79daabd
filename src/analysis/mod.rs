//! What the records of a client say, as they stood on the day asked: threads, learning loops, measures and notes.
//!
//! Everything here is a pure function of the records and of the day asked. There is no clock, no IO and no rendering; a
//! note alone has words, in parts: ours and theirs. A finding about a person is a note, phrased as a question.

pub(crate) mod as_of;
pub(crate) mod client_timeline;
pub(crate) mod coach;
pub(crate) mod coaching_hours;
pub(crate) mod definition;
pub(crate) mod definitions;
pub(crate) mod entry;
pub(crate) mod fingerprint;
pub(crate) mod follow_on;
pub(crate) mod goal_attainment;
pub(crate) mod goal_index;
pub(crate) mod group_key;
pub(crate) mod identity;
mod learning_loop;
pub(crate) mod loop_kinds;
pub(crate) mod loop_state;
pub(crate) mod loops;
pub(crate) mod measure;
pub(crate) mod measures;
pub(crate) mod names;
pub(crate) mod notes;
pub(crate) mod other_question;
mod rings;
pub(crate) mod sentence;
pub(crate) mod series;
pub(crate) mod session_status;
mod sources;
pub(crate) mod spiral;
pub(crate) mod statistics;
pub(crate) mod thread;
pub(crate) mod window;

#[cfg(test)]
pub(crate) mod sample;

pub(crate) use as_of::AsOf;
pub(crate) use client_timeline::ClientTimeline;
pub(crate) use coach::CoachSummary;
pub(crate) use coaching_hours::CoachedSession;
pub(crate) use group_key::GroupBy;
pub(crate) use loop_state::{LoopState, WaitsFor};
pub(crate) use loops::WaitingLoop;
pub(crate) use measure::Measure;
pub(crate) use measures::Measures;
pub(crate) use names::{ActivityName, GoalName};
pub(crate) use notes::Note;
pub(crate) use other_question::OtherQuestion;
pub(crate) use sentence::Sentence;
pub(crate) use series::Series;
pub(crate) use session_status::{SessionLine, SessionState};
pub(crate) use thread::{ActivityState, ActivityThread};
pub(crate) use window::Window;
