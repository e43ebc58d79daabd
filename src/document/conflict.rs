//! Finds the marks that git leaves in a text where two versions of it disagree.

use super::span::Span;

/// How each of the three marks begins, in their order. The middle one is a whole line: an underline of another length
/// is a heading.
const MARKS: [&str; 3] = ["<<<<<<< ", "=======", ">>>>>>> "];

/// Returns the place of the first mark of a conflict in `range`, if all three marks stand there, in their order, each at
/// the start of a line. A quotation of one mark, or an underlined heading, is no conflict.
#[must_use]
pub fn find(text: &str, range: Span) -> Option<Span> {
    if !range.of(text).contains(MARKS[0]) {
        return None;
    }
    let mut start = range.start;
    let mut first = None;
    let mut seen = 0;
    for line in range.of(text).split_inclusive('\n') {
        let words = line.trim_end();
        if words.starts_with(MARKS[0]) {
            first = Some(Span::new(start, start + words.len()));
            seen = 1;
        } else if seen == 1 && words == MARKS[1] || seen == 2 && words.starts_with(MARKS[2]) {
            seen += 1;
        }
        if seen == MARKS.len() {
            return first;
        }
        start += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_conflict_is_three_marks_in_order() {
        let check = |text: &str, expected: Option<&str>| {
            let found = find(text, Span::new(0, text.len()));
            assert_eq!(found.map(|span| span.of(text)), expected, "{text:?}");
        };
        check("words\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> theirs\n", Some("<<<<<<< HEAD"));
        check("<<<<<<< HEAD\r\na\r\n=======\r\nb\r\n>>>>>>> theirs", Some("<<<<<<< HEAD"));
        check("<<<<<<< old\n<<<<<<< HEAD\n||||||| base\n=======\n>>>>>>> theirs\n", Some("<<<<<<< HEAD"));
        check("A heading\n=======\n", None);
        check("<<<<<<< HEAD\nand no end\n", None);
        check("  <<<<<<< HEAD\n=======\n>>>>>>> b\n", None);
        check(">>>>>>> b\n=======\n<<<<<<< HEAD\n", None);
        check("", None);
    }
}
