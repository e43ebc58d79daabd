//! What people wrote into the front matter of a file: sentences and words, not keys, names and numbers.

use crate::document::span::Span;

use super::activity::Activity;
use super::reflection::Reflection;
use super::session::Session;

/// Words that somebody wrote as the value of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Written<'a> {
    /// The key.
    pub key: &'static str,
    /// The words.
    pub words: &'a str,
    /// Where they stand in the file, where that is known.
    pub span: Option<Span>,
}

/// Returns what was written of an activity.
pub(crate) fn of_activity(own: &Activity) -> Vec<Written<'_>> {
    let texts = [
        ("success", &own.success),
        ("why", &own.why),
        ("first_step", &own.first_step),
        ("if_then", &own.if_then),
        ("barrier", &own.barrier),
        ("permission", &own.permission),
        ("accountable_to", &own.accountable_to),
        ("load_reason", &own.load_reason),
    ];
    let written = |key, words| Written { key, words, span: own.spans.get(key) };
    let texts = texts.into_iter().filter_map(|(key, text)| Some(written(key, text.as_deref()?)));
    let resources = own.resources.iter().filter_map(|resource| resource.title.as_deref());
    let resources = resources.map(|title| written("resources", title));
    std::iter::once(written("title", &own.title)).chain(texts).chain(resources).collect()
}

/// Returns what was written in the front matter of a reflection, but for the activities it sets.
pub(crate) fn of_reflection(own: &Reflection) -> Vec<Written<'_>> {
    let texts = [("win", &own.win), ("barrier", &own.barrier)];
    let written = |key, words| Written { key, words, span: own.spans.get(key) };
    let texts = texts.into_iter().filter_map(|(key, text)| Some(written(key, text.as_deref()?)));
    let lists = [("felt", &own.felt), ("tags", &own.tags)];
    let lists = lists.into_iter().flat_map(|(key, words)| words.iter().map(move |word| written(key, word)));
    texts.chain(lists).collect()
}

/// Returns what was written in the front matter of a session, but for the activities agreed in it.
pub(crate) fn of_session(own: &Session) -> Vec<Written<'_>> {
    let written = |key, words| Written { key, words, span: own.spans.get(key) };
    let notes = own.reviewed.iter().filter_map(|review| {
        Some(Written { key: "note", words: review.note.as_deref()?, span: Some(review.activity.span) })
    });
    let carried = own.carry_forward.as_deref().map(|words| written("carry_forward", words));
    let tags = own.tags.iter().map(|tag| written("tags", tag));
    notes.chain(carried).chain(tags).collect()
}
