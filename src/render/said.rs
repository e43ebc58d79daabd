//! What a command says after it has written something: how the activity stands now, and notes worth a thought.

use std::io::{self, Write};

use super::one_line;
use super::text::Screen;
use super::text::words::counted_by_kind;
use crate::analysis::thread::ActivityThread;
use crate::analysis::{ActivityState, ClientTimeline, LoopState, Note, Sentence};
use crate::model::words::Outcome;
use crate::visibility::Audience;
use crate::visibility::Sight;

/// Writes how the activity of `thread` stands, in calm words; where it ended, also how many are open, in the client's
/// own word.
pub(crate) fn standing(
    screen: &mut Screen<'_>,
    timeline: &ClientTimeline<'_>,
    thread: &ActivityThread<'_>,
) -> io::Result<()> {
    let title = one_line(&thread.activity.title);
    let mut said = vec![format!("*{title}*: {}", state(thread))];
    if let (Some(expected), Some(actual)) = (thread.activity.expected, last_actual(thread)) {
        said.push(format!("Expected {expected}, was {actual}"));
    }
    if matches!(thread.learning_loop.state, LoopState::Closed { .. }) {
        said.push("The loop is closed".to_owned());
    }
    if thread.state == ActivityState::Ended {
        said.extend(still_open(timeline));
    }
    screen.sentences(&said)
}

/// Writes the notes that are shown, each on a line of its own.
pub(crate) fn notes(out: &mut dyn Write, notes: &[Note], sight: Sight) -> io::Result<()> {
    for note in notes.iter().filter(|note| sight.shows_note(note.audience)) {
        writeln!(out, "· {}", note_in_words(note).told(one_line))?;
    }
    Ok(())
}

/// What stands behind a note that nobody but the coach is to read.
pub(crate) const FOR_YOU_ALONE: &str = " (for you alone)";

/// Returns the words of a note; those for the coach say that they are.
pub(crate) fn note_in_words(note: &Note) -> Sentence {
    let mark = if note.audience == Audience::Coach { FOR_YOU_ALONE } else { "" };
    note.text.clone().ours(mark)
}

fn still_open(timeline: &ClientTimeline<'_>) -> Option<String> {
    let open = timeline.threads.iter().filter(|thread| thread.is_open()).map(|thread| thread.activity.kind);
    let kinds: Vec<_> = open.collect();
    let count = |kinds| format!("{} open", one_line(&counted_by_kind(kinds, &timeline.records.calls_it())));
    (!kinds.is_empty()).then(|| count(kinds))
}

fn state(thread: &ActivityThread<'_>) -> String {
    let state = match (thread.state, thread.outcome()) {
        (ActivityState::Ended, Some(outcome)) => outcome_in_words(outcome),
        (ActivityState::Offered, _) => "offered",
        _ => "open",
    };
    match (thread.activity.times, thread.state) {
        (Some(target), ActivityState::Open) => format!("{} of {target}", thread.times),
        (Some(target), _) => format!("{} of {target}, {state}", thread.times),
        (None, ActivityState::Open) if thread.times > 0 => format!("{state}, {} so far", often(thread.times)),
        (None, _) if thread.times > 1 => format!("{state}, {}", often(thread.times)),
        (None, _) => state.to_owned(),
    }
}

fn often(times: u64) -> String {
    if times == 1 { "once".to_owned() } else { format!("{times} times") }
}

/// Returns an outcome in words.
pub(crate) const fn outcome_in_words(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Done => "done",
        Outcome::Mostly => "mostly done",
        Outcome::Partly => "partly done",
        Outcome::ALittle => "done a little",
        Outcome::NotDone => "not done",
        Outcome::LetGo => "let go",
        Outcome::Open => "open",
    }
}

fn last_actual(thread: &ActivityThread<'_>) -> Option<u8> {
    thread.entries().filter_map(|entry| entry.reflection.actual).next_back()
}
/// Returns what a T says of all goals together: 50 is as hoped.
pub(crate) fn attainment_in_words(t: f64) -> &'static str {
    let away = t - 50.0;
    if away.abs() < 0.005 {
        "as hoped"
    } else if away > 0.0 {
        "more than hoped"
    } else {
        "less than hoped"
    }
}
