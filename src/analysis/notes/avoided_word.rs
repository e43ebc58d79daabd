//! A word the client dislikes, in a file the client will see.

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::definition::Definition;
use crate::analysis::identity::SetIn;
use crate::analysis::sentence::Sentence;
use crate::analysis::thread::ActivityThread;
use crate::visibility::{author_of_reflection, author_of_session, shared_with_client};
use memchr::memmem::Finder;

use super::context::NoteContext;

pub(super) const DEFINITION: Definition = Definition {
    name: "avoided-word",
    summary: "a word the client dislikes, where the client will read it",
    definition: "One of the client's `avoid_words` stands in the title or words of an activity, in a goal, or in what was carried forward, in a file that the client sees and did not write.",
    reason: "In their interviews few clients liked the word homework. Each has their own word for it.",
    ..Definition::NOTE_FOR_COACH
};

/// A word the client dislikes stands in the words of an activity, a goal or what was carried forward, in a file that
/// is shared and not the client's own writing. Bodies are for `check`. Of a change, what it brings alone is looked at.
pub(super) fn find(asked: &NoteContext<'_, '_>) -> Option<Sentence> {
    let timeline = asked.timeline;
    let seen = asked.threads.iter().filter(|thread| is_seen(timeline, thread)).flat_map(|thread| texts_of(thread));
    // Asked after a change, it is about the words just typed; what stood there was asked about before.
    let besides = if asked.is_of_change { Vec::new() } else { texts_besides(timeline) };
    said(&timeline.client()?.avoid_words, &seen.chain(besides).collect::<Vec<_>>())
}

/// Returns what is said of those words that stand in a text.
fn said(avoided: &[String], seen: &[&str]) -> Option<Sentence> {
    if avoided.is_empty() {
        return None;
    }
    // Lowered once for all words: a client of ten years has many texts and a handful of words.
    let seen: Vec<_> = seen.iter().map(|text| text.to_lowercase()).collect();
    let stands_there = |word: &&String| {
        let word = word.trim().to_lowercase();
        let finder = Finder::new(&word);
        seen.iter().any(|text| has_word(text, &word, &finder))
    };
    let found: Vec<_> = avoided.iter().filter(stands_there).collect();
    let words = found.iter().map(|word| Sentence::new("“").theirs(word.as_str()).ours("”"));
    let text = || Sentence::joined(words, ", ").ours(" stands in what they will see. What would they call it?");
    (!found.is_empty()).then(text)
}

fn texts_besides<'a>(timeline: &ClientTimeline<'a>) -> Vec<&'a str> {
    let of_goals = timeline.goals().into_iter();
    let of_goals = of_goals.flat_map(|(goal, _)| std::iter::once(goal.title.as_str()).chain(goal.measure.as_deref()));
    let owner = timeline.records.owner;
    let shared = timeline
        .sessions
        .iter()
        .filter(|own| shared_with_client(author_of_session(owner, own.session.access), own.session.access));
    let carried = shared.filter_map(|own| own.session.carry_forward.as_deref());
    of_goals.chain(carried).collect()
}

fn texts_of<'a>(thread: &ActivityThread<'a>) -> impl Iterator<Item = &'a str> + use<'a> {
    let own = thread.activity;
    let optional = [&own.success, &own.why, &own.first_step, &own.if_then, &own.permission, &own.load_reason];
    std::iter::once(own.title.as_str()).chain(optional.into_iter().filter_map(Option::as_deref))
}

fn is_seen(timeline: &ClientTimeline<'_>, thread: &ActivityThread<'_>) -> bool {
    let owner = timeline.records.owner;
    match thread.set_in {
        // client.md belongs to the pair, whoever typed it.
        SetIn::Client(_) => true,
        SetIn::Session(own) => shared_with_client(author_of_session(owner, own.access), own.access),
        SetIn::Reflection(own) => shared_with_client(author_of_reflection(owner, own.access), own.access),
    }
}

/// Returns whether `word`, which `finder` looks for, stands in `text` as a word of its own. Both are in lower case.
fn has_word(text: &str, word: &str, finder: &Finder<'_>) -> bool {
    // As a word of its own: who dislikes `task` may still multitask.
    let is_edge = |beside: Option<char>| beside.is_none_or(|beside| !beside.is_alphanumeric());
    !word.is_empty()
        && finder
            .find_iter(text.as_bytes())
            .any(|at| is_edge(text[..at].chars().next_back()) && is_edge(text[at + word.len()..].chars().next()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_as_a_word_of_its_own() {
        let check = |text: &str, word: &str, expected: bool| {
            let avoided = ["never".to_owned(), word.to_owned()];
            assert_eq!(said(&avoided, &["", text]).is_some(), expected, "{word} in {text}");
        };
        check("Do the Homework first", "homework", true);
        check("Homework.", " homework ", true);
        check("A rework", "work", false);
        check("A rework, and work", "Work", true);
        check("Hausaufgaben und Übung", "übung", true);
        check("éé", "é", false);
        check("anything", "", false);
    }
}
