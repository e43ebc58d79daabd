//! Words the client dislikes, in files the client will see.

use crate::analysis::client_analysis::ClientAnalysis;
use crate::analysis::identity::SetIn;
use crate::analysis::thread::ActivityThread;
use crate::model::client::Client;
use crate::model::words::{Author, Share};

use super::note::Note;

pub(super) const AVOIDED_WORD: &str = "avoided-word";

/// A word the client dislikes stands in the words of an activity, a goal or what was carried forward, in a file that
/// is shared and not the client's own writing. Bodies are for `check`.
pub(super) fn avoided_word(analysis: &ClientAnalysis<'_>) -> Option<Note> {
    note(analysis.client()?, &texts_seen(analysis))
}

/// The same of these activities alone.
pub(super) fn avoided_word_in(analysis: &ClientAnalysis<'_>, threads: &[&ActivityThread<'_>]) -> Option<Note> {
    let seen: Vec<_> = threads.iter().filter(|thread| is_seen(thread)).flat_map(|thread| texts_of(thread)).collect();
    note(analysis.client()?, &seen)
}

fn note(client: &Client, seen: &[&str]) -> Option<Note> {
    let found: Vec<_> = client.avoid_words.iter().filter(|word| seen.iter().any(|text| has_word(text, word))).collect();
    let words: Vec<_> = found.iter().map(|word| format!("“{word}”")).collect();
    let text = || format!("{} stands in what they will see. What would they call it?", words.join(", "));
    (!found.is_empty()).then(|| Note::for_coach(AVOIDED_WORD, text()))
}

fn texts_seen<'a>(analysis: &ClientAnalysis<'a>) -> Vec<&'a str> {
    let of_activities = analysis.threads.iter().filter(|thread| is_seen(thread)).flat_map(texts_of);
    let of_goals = analysis.goals().into_iter();
    let of_goals = of_goals.flat_map(|(goal, _)| std::iter::once(goal.title.as_str()).chain(goal.measure.as_deref()));
    let shared = analysis.sessions.iter().filter(|own| own.session.share != Share::Me);
    let carried = shared.filter_map(|own| own.session.carry_forward.as_deref());
    of_activities.chain(of_goals).chain(carried).collect()
}

fn texts_of<'a>(thread: &ActivityThread<'a>) -> impl Iterator<Item = &'a str> + use<'a> {
    let own = thread.activity;
    let optional = [&own.success, &own.why, &own.first_step, &own.if_then, &own.permission, &own.load_reason];
    std::iter::once(own.title.as_str()).chain(optional.into_iter().filter_map(Option::as_deref))
}

fn is_seen(thread: &ActivityThread<'_>) -> bool {
    match thread.set_in {
        SetIn::Client(_) => true,
        SetIn::Session(session) => session.share != Share::Me,
        SetIn::Reflection(reflection) => reflection.share != Share::Me && reflection.by == Some(Author::Coach),
    }
}

/// Returns whether `word` stands in `text` as a word of its own, whatever its case.
fn has_word(text: &str, word: &str) -> bool {
    let (text, word) = (text.to_lowercase(), word.trim().to_lowercase());
    let is_edge = |beside: Option<char>| beside.is_none_or(|beside| !beside.is_alphanumeric());
    !word.is_empty()
        && text
            .match_indices(&word)
            .any(|(at, _)| is_edge(text[..at].chars().next_back()) && is_edge(text[at + word.len()..].chars().next()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_as_a_word_of_its_own() {
        let check = |text, word, expected| assert_eq!(has_word(text, word), expected, "{word} in {text}");
        check("Do the Homework first", "homework", true);
        check("Homework.", " homework ", true);
        check("A rework", "work", false);
        check("Hausaufgaben und Übung", "übung", true);
        check("anything", "", false);
    }
}
