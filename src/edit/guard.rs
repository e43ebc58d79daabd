//! The proof of an edit: the edited text, read again by two readers, must mean what the edit meant and nothing else.

use crate::document::{
    node::{Kind, Node, Style},
    span::Span,
    value::Value,
};

use super::{
    change::Change,
    cursor::Cursor,
    edits::Edit,
    lines,
    meaning::{self, Meaning},
    refusal::Refusal,
    source::{Editable, Source},
    splice::Splice,
};

/// The edit found no place where it would be certain.
pub(super) const NO_PLACE: &str = "its place in the text is not certain";
/// What was taken for a repetition is none.
pub(super) const NOT_REPEATED: &str = "no later key says the same in lines of its own";

/// Returns the refusal of an edit that would change more than was asked for.
pub(super) const fn refuse(why: &'static str, span: Span) -> Refusal {
    Refusal::WouldChangeMore { why, span }
}

/// Refuses a change that replaces a list or a mapping with comments in it: they would be lost.
pub(super) fn check_comments(yaml: &Editable<'_>, cursor: &Cursor<'_>, change: &Change) -> Result<(), Refusal> {
    match change {
        Change::Replace { .. } => comment_within(yaml.text, cursor.node)
            .map_or(Ok(()), |comment| Err(refuse("a comment within the old value would be lost", comment))),
        _ => Ok(()),
    }
}

/// Returns the first comment within a list or mapping: a `#` outside its keys and scalars.
fn comment_within(text: &str, node: &Node) -> Option<Span> {
    // What replaces a scalar keeps the comment behind it.
    if matches!(node.kind, Kind::Scalar { .. }) {
        return None;
    }
    let mut words = Vec::new();
    words_of(text, node, &mut words);
    comment_between(text, node.span, &words)
}

/// Returns the first comment in `span` that stands between `words`.
fn comment_between(text: &str, span: Span, words: &[Span]) -> Option<Span> {
    let gap_starts = std::iter::once(span.start).chain(words.iter().map(|word| word.end));
    let gap_ends = words.iter().map(|word| word.start).chain([span.end]);
    gap_starts.zip(gap_ends).find_map(|(start, end)| {
        let comment = start + text.get(start..end)?.find('#')?;
        Some(Span::new(comment, lines::end_of_line(text, comment)))
    })
}

/// Gathers the places of keys and scalars in order; of a text in lines, only the lines, since a comment may stand above.
fn words_of(text: &str, node: &Node, words: &mut Vec<Span>) {
    match &node.kind {
        Kind::Null => {}
        Kind::Scalar { style: Style::Block, .. } => {
            words.push(Span::new(lines::end_of_line(text, node.span.start), node.span.end));
        }
        Kind::Scalar { .. } => words.push(node.span),
        Kind::Sequence { items, .. } => items.iter().for_each(|item| words_of(text, item, words)),
        Kind::Mapping { entries, .. } => {
            for entry in entries {
                words.push(entry.key_span);
                words_of(text, &entry.value, words);
            }
        }
    }
}

/// Returns whether a value that `change` writes is there already, in type and text.
pub(super) fn is_so_already(yaml: &Editable<'_>, change: &Change) -> bool {
    if !matches!(change, Change::Replace { .. }) {
        return false;
    }
    let ours = meaning::of_node(&yaml.root);
    if ours.clone().change(change, meaning::of_value).as_ref() != Some(&ours) {
        return false;
    }
    // `5` and `'5'` are one text to our reader, which leaves types to the fields, and two values to the library.
    let Some(theirs) = meaning::by_library(yaml) else { return false };
    theirs.clone().change(change, meaning::of_value_by_library).as_ref() == Some(&theirs)
}

/// Refuses `after` unless it makes `changes`, the last places first, and nothing else: the front matter means what it meant with
/// them made, keys in their order, for our reader and for the library; the body, the line endings, a byte-order mark and the
/// end of the file are as they were. `span` is all that the splices touch.
pub(super) fn check_yaml(
    source: &Source<'_>,
    yaml: &Editable<'_>,
    (edit, changes): (&Edit, &[Change]),
    (span, after): (Span, &str),
) -> Result<(), Refusal> {
    let refuse = |why| Err(refuse(why, span));
    if span.start < yaml.range.start || span.end > yaml.range.end {
        return refuse("it reaches out of the front matter");
    }
    let Ok(edited) = source.kind.read(after) else { return refuse("the front matter would end elsewhere") };
    // A line `---` among the new ones would end the front matter there, and what follows would be body.
    let part = |source: &Source<'_>, text: &str, part: Option<Span>| {
        let ends = source.yaml.map(|yaml| (yaml.start, text.len() - yaml.end));
        (ends, part.map(|part| part.of(text).to_owned()))
    };
    if part(source, source.text, source.body) != part(&edited, after, edited.body) {
        return refuse("the front matter would end elsewhere");
    }
    if !keeps_lines(source.text, after) {
        return refuse("line endings would change");
    }
    let Ok(edited) = edited.editable(edit) else { return refuse("the result could not be edited again") };
    let with_them = |before: Meaning, of_value: fn(&Value) -> Meaning| {
        changes.iter().try_fold(before, |meaning, change| meaning.change(change, of_value))
    };
    let expected = with_them(meaning::of_node(&yaml.root), meaning::of_value);
    if expected != Some(meaning::of_node(&edited.root)) {
        return refuse("the result would mean something else");
    }
    // The place was found by our reader, which may be wrong about the text before and after in one way.
    let expected = meaning::by_library(yaml).and_then(|before| with_them(before, meaning::of_value_by_library));
    if expected.is_none() || expected != meaning::by_library(&edited) {
        return refuse("another YAML reader would read it otherwise");
    }
    Ok(())
}

/// Refuses `splice` unless what it takes away says, for the library too, what an earlier entry of the same key says, and
/// has no comment in its lines. `theirs` is what the library sees.
pub(super) fn check_repeated(
    yaml: &Editable<'_>,
    theirs: &mut Option<Meaning>,
    change: &Change,
    splice: &Splice,
) -> Result<(), Refusal> {
    let refuse = |why| Err(refuse(why, splice.span));
    let Change::Remove { at, index } = change else { return refuse(NOT_REPEATED) };
    let entries = Cursor::find(&yaml.root, at).map_or(&[][..], |cursor| cursor.node.entries());
    let Some(again) = entries.get(*index) else { return refuse(NOT_REPEATED) };
    let mut words = vec![again.key_span];
    words_of(yaml.text, &again.value, &mut words);
    if comment_between(yaml.text, splice.span, &words).is_some() {
        return refuse("a comment in its lines would be lost");
    }
    let first = entries.iter().position(|entry| entry.key == again.key);
    let mut value = |index| theirs.as_mut()?.at(&[at, &[index][..]].concat()).cloned();
    match first.and_then(&mut value) {
        Some(said) if first != Some(*index) && value(*index) == Some(said.clone()) => Ok(()),
        _ => refuse("another YAML reader would read it otherwise"),
    }
}

/// Returns whether the lines of `after` end as those of `before` do, the last one included.
fn keeps_lines(before: &str, after: &str) -> bool {
    let kinds = |text: &str| {
        let windows = text.matches("\r\n").count();
        (windows > 0, text.matches('\n').count() > windows)
    };
    let (before_kinds, after_kinds) = (kinds(before), kinds(after));
    // No kind of line ending may come in that the text does not have; one without any takes either.
    let same_kinds =
        before_kinds == (false, false) || (before_kinds.0 || !after_kinds.0) && (before_kinds.1 || !after_kinds.1);
    let is_empty = before.trim_start_matches('\u{feff}').is_empty();
    same_kinds && (is_empty || after.is_empty() || before.ends_with('\n') == after.ends_with('\n'))
}
