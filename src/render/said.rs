//! What a command says after it has written something: how the activity stands now, and notes worth a thought.

use std::io::{self, Write};

use super::one_line;
use super::text::Screen;
use super::wording::{self, counted_by_kind, standing_of};
use crate::analysis::thread::ActivityThread;
use crate::analysis::{ActivityState, ClientTimeline, LoopState, Note};
use crate::visibility::Sight;

/// Writes how the activity of `thread` stands, in calm words; where it ended, also how many are open, in the client's
/// own word.
pub(crate) fn standing(
    screen: &mut Screen<'_>,
    timeline: &ClientTimeline<'_>,
    thread: &ActivityThread<'_>,
) -> io::Result<()> {
    let title = one_line(&thread.activity.title);
    let mut said = vec![format!("*{title}*: {}", standing_of(thread))];
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
        writeln!(out, "· {}", wording::note(note).told(one_line))?;
    }
    Ok(())
}

fn still_open(timeline: &ClientTimeline<'_>) -> Option<String> {
    let open = timeline.threads.iter().filter(|thread| thread.is_open()).map(|thread| thread.activity.kind);
    let kinds: Vec<_> = open.collect();
    let count = |kinds| format!("{} open", one_line(&counted_by_kind(kinds, &timeline.records.calls_it())));
    (!kinds.is_empty()).then(|| count(kinds))
}

fn last_actual(thread: &ActivityThread<'_>) -> Option<u8> {
    thread.entries().filter_map(|entry| entry.reflection.actual).next_back()
}
