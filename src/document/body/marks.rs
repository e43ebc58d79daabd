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

/// Returns the places of the marks in `source`, in order. In code they are text, and one that is never closed is text.
pub(super) fn marks_in(source: &str) -> Vec<Span> {
    if !may_be_in(source) {
        return Vec::new();
    }
    // All of them are looked for once, in step with the text: somebody's page may hold a hundred thousand.
    let text = text_in(source);
    let places = |mark: &str| -> Vec<usize> {
        let of_run = |run: &Span| {
            let start = run.start;
            let found = memchr::memmem::find_iter(run.of(source).as_bytes(), mark).map(move |at| start + at);
            found.collect::<Vec<_>>()
        };
        text.iter().flat_map(of_run).collect()
    };
    let closing = MARKS.map(|(_, closes, _)| places(closes));
    let line_ends: Vec<usize> = memchr::memchr_iter(b'\n', source.as_bytes()).collect();
    let mut opening: Vec<(usize, usize)> = Vec::new();
    for (kind, (opens, ..)) in MARKS.iter().enumerate() {
        opening.extend(places(opens).into_iter().map(|at| (at, kind)));
    }
    opening.sort_unstable();
    let (mut marks, mut from) = (Vec::new(), 0);
    for (start, kind) in opening {
        let (opens, closes, in_line) = MARKS[kind];
        let Some(end) = next(&closing[kind], start + opens.len()).filter(|_| start >= from) else { continue };
        if !in_line || next(&line_ends, start).is_none_or(|line_end| line_end > end) {
            from = end + closes.len();
            marks.push(Span::new(start, from));
        }
    }
    marks
}

/// Returns the first of `places`, which are in order, that is not before `from`.
fn next(places: &[usize], from: usize) -> Option<usize> {
    places.get(places.partition_point(|place| *place < from)).copied()
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
    let first = marks.partition_point(|mark| mark.end <= span.start);
    for mark in marks[first..].iter().take_while(|mark| mark.start < span.end) {
        kept.push_str(source.get(from..mark.start.max(from)).unwrap_or_default());
        from = mark.end.min(span.end);
    }
    kept.push_str(source.get(from..span.end).unwrap_or_default());
    kept
}

/// Returns whether `offset` lies in one of the marks, which are in order.
pub(super) fn holds(marks: &[Span], offset: usize) -> bool {
    let at = marks.partition_point(|mark| mark.end <= offset);
    marks.get(at).is_some_and(|mark| mark.start <= offset)
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
