//! What programs leave in a text that is nobody's words: comments of Obsidian's, marks of templates, empty fields, and the dots or
//! dashes that say "to be filled in".

use pulldown_cmark::{Event, Tag, TagEnd};

use super::events;
use crate::document::comments::is_blank;
use crate::document::span::Span;

/// What opens and closes a mark, and whether it stands in one line only.
const MARKS: [(&str, &str, bool); 3] = [("%%", "%%", false), ("<%", "%>", false), ("{{", "}}", true)];

/// Returns whether `source` may hold a mark at all: nearly no text does.
pub(super) fn may_be_in(source: &str) -> bool {
    // Each of them begins with one of two characters, or with another before it.
    memchr::memchr2(b'%', b'{', source.as_bytes()).is_some() && MARKS.iter().any(|(opens, ..)| source.contains(opens))
}

/// Returns the places of the marks in `source`. In code they are text, and one that is never closed is text.
pub(super) fn marks_in(source: &str) -> Vec<Span> {
    if !may_be_in(source) {
        return Vec::new();
    }
    let mut marks = Vec::new();
    let text = text_in(source);
    let is_text = |at: usize| text.iter().any(|own| own.start <= at && at + 2 <= own.end);
    let find = |mark: &str, from: usize| {
        let places = source.get(from..)?.match_indices(mark).map(|(at, _)| from + at);
        places.into_iter().find(|at| is_text(*at))
    };
    // Once one of a kind is not closed, none behind it is.
    let mut open = MARKS.map(Some);
    let mut from = 0;
    loop {
        let next = open.iter().flatten().filter_map(|own| Some((find(own.0, from)?, *own))).min_by_key(|(at, _)| *at);
        let Some((start, (opens, closes, in_line))) = next else { return marks };
        let closing = find(closes, start + opens.len());
        match closing.filter(|end| !in_line || !source[start..*end].contains('\n')) {
            Some(end) => {
                marks.push(Span::new(start, end + closes.len()));
                from = end + closes.len();
            }
            None if closing.is_some() => from = start + opens.len(),
            None => open.iter_mut().filter(|own| own.is_some_and(|own| own.0 == opens)).for_each(|own| *own = None),
        }
    }
}

/// Returns where text stands that is no code and no HTML, in runs that touch.
fn text_in(source: &str) -> Vec<Span> {
    let (mut runs, mut in_code): (Vec<Span>, _) = (Vec::new(), false);
    for (event, range) in events(source) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::End(TagEnd::CodeBlock) => in_code = false,
            Event::Text(_) if !in_code => match runs.last_mut().filter(|last| last.end == range.start) {
                Some(last) => last.end = range.end,
                None => runs.push(Span::new(range.start, range.end)),
            },
            _ => {}
        }
    }
    runs
}

/// Returns the parts of the text at `span` of `source` that stand in no mark.
pub(super) fn outside(source: &str, span: Span, marks: &[Span]) -> String {
    let (mut kept, mut from) = (String::new(), span.start);
    for mark in marks.iter().filter(|mark| mark.end > span.start && mark.start < span.end) {
        kept.push_str(source.get(from..mark.start.max(from)).unwrap_or_default());
        from = mark.end.min(span.end);
    }
    kept.push_str(source.get(from..span.end).unwrap_or_default());
    kept
}

/// Returns whether a line says something: more than dots, dashes, or the name of a field that is empty, as in `mood:: `.
pub(super) fn says_something(line: &str) -> bool {
    let line = line.trim();
    !is_blank(line) && !line.chars().all(is_placeholder) && !is_empty_field(line)
}

/// Returns whether a line may be one that says nothing, whatever is before its words: then more than its first characters is asked.
pub(super) fn may_say_nothing(line: &str) -> bool {
    let is_prefix = |character: char| {
        character.is_ascii_digit()
            || matches!(character, ' ' | '\t' | '>' | '*' | '+' | ')' | '|' | '[' | ']' | 'x' | 'X')
    };
    line.trim_end().ends_with("::") || line.chars().all(|character| is_placeholder(character) || is_prefix(character))
}

/// Returns whether a character is one of those that people put where something is to be written.
fn is_placeholder(character: char) -> bool {
    character.is_whitespace() || matches!(character, '.' | '…' | '-' | '–' | '—' | '_' | '·' | '•')
}

fn is_empty_field(line: &str) -> bool {
    let name = line.strip_suffix("::").unwrap_or_default();
    name.starts_with(char::is_alphabetic)
        && name.chars().all(|own| own.is_alphanumeric() || matches!(own, ' ' | '-' | '_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_closed_and_stands_in_no_code() {
        let check = |source: &str, expected: &[&str]| {
            let found: Vec<_> = marks_in(source).into_iter().map(|span| span.of(source)).collect();
            assert_eq!(found, expected, "{source:?}");
        };
        check("a %% b %% c", &["%% b %%"]);
        check("%%\na\n\nb\n%%\nc", &["%%\na\n\nb\n%%"]);
        check("{{title}} and {{ date }}", &["{{title}}", "{{ date }}"]);
        check("<% tp.file.title %>", &["<% tp.file.title %>"]);
        check("<%* const a = 1 > 2\n%>", &["<%* const a = 1 > 2\n%>"]);
        check("a {{ b\nc }} d", &[]);
        check("100%% sure", &[]);
        check("{{ open", &[]);
        check("`%% a %%` and %% b %%", &["%% b %%"]);
        check("```\n{{a}}\n```\n", &[]);
        check("    {{a}}\n", &[]);
        check("}} {{a}} %% {{b}}", &["{{a}}", "{{b}}"]);
        check("a", &[]);
    }

    #[test]
    fn dots_dashes_and_empty_fields_say_nothing() {
        for nothing in ["", " ", "...", "…", "—", "- -", "_____", ". . .", "mood::", "mood:: ", "Energy level::", "•"]
        {
            assert!(!says_something(nothing), "{nothing:?}");
            assert!(may_say_nothing(nothing), "{nothing:?}");
        }
        for something in ["a", "?", "!", "🙂", "12", "mood:: calm", "He said::", "...and then", "::", "a:", "x"] {
            assert_eq!(says_something(something), something != "He said::", "{something:?}");
        }
    }
}
