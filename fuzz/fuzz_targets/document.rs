//! Any text is split, its YAML read and its body taken apart: nothing panics, and every place lies where it says.
#![no_main]

use libfuzzer_sys::fuzz_target;

use meanwhile::for_tests::{
    Kind, Node, Place, Span, Style, Tree, find_conflict, read_yaml, sections, split_at_fences, words,
};

fuzz_target!(|text: &str| {
    let parts = split_at_fences(text);
    check_span(text, parts.body, Span::new(0, text.len()));
    assert_eq!(parts.body.end, text.len());
    if let Some(front_matter) = parts.front_matter {
        check_span(text, front_matter, Span::new(0, parts.body.start));
        check_tree(text, front_matter);
    }
    check_tree(text, Span::new(0, text.len()));
    check_sections(text, parts.body);
    let _ = words(text, parts.body);
    if let Some(span) = find_conflict(text) {
        check_span(text, span, Span::new(0, text.len()));
        assert!(span.of(text).contains("<<<<<<<"));
    }
});

/// Checks that headings and what stands under them cover the body, in order.
fn check_sections(text: &str, body: Span) {
    let all = sections(text, body);
    assert!(all.first().is_some_and(|first| first.heading.is_none()));
    let mut from = body.start;
    for section in &all {
        if let Some(heading) = &section.heading {
            check_span(text, heading.span, Span::new(from, body.end));
            assert!((1..=6).contains(&heading.level));
            from = heading.span.end;
        }
        check_span(text, section.content, Span::new(from, body.end));
        from = section.content.end;
    }
    assert_eq!(from, body.end);
}

fn check_tree(text: &str, range: Span) {
    let Tree { root, problems, uneditable } = read_yaml(text, range);
    for problem in &problems {
        check_span(text, problem.span, range);
        assert!(Place::of(text, problem.span.start).line >= 1);
    }
    if let Some(obstacle) = &uneditable {
        check_span(text, obstacle.span, range);
    }
    check_node(text, &root, range, uneditable.is_none());
}

/// Checks that each part lies within what holds it; of what our own scanner read, also after what comes before it.
fn check_node(text: &str, node: &Node, within: Span, is_ours: bool) {
    check_span(text, node.span, within);
    match &node.kind {
        Kind::Null => {}
        Kind::Scalar { text: meaning, style } => {
            let written = node.span.of(text);
            if is_ours && *style == Style::Plain && !written.contains('\n') {
                assert_eq!(written, meaning);
            }
        }
        Kind::Sequence { items, .. } => {
            let mut from = node.span.start;
            for item in items {
                check_node(text, item, if is_ours { Span::new(from, node.span.end) } else { within }, is_ours);
                from = if is_ours { item.span.end } else { from };
            }
        }
        Kind::Mapping { entries, .. } => {
            let mut from = node.span.start;
            for entry in entries {
                let place = if is_ours { Span::new(from, node.span.end.max(entry.value.span.end)) } else { within };
                check_span(text, entry.key_span, place);
                check_node(text, &entry.value, place, is_ours);
                from = if is_ours { entry.value.span.end } else { from };
            }
        }
    }
}

fn check_span(text: &str, span: Span, within: Span) {
    assert!(span.start <= span.end, "{span:?}");
    assert!(text.get(span.range()).is_some(), "{span:?} is no part of the text");
    assert!(within.start <= span.start && span.end <= within.end, "{span:?} reaches out of {within:?}");
}
