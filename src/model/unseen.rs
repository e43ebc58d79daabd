//! Findings about characters that cannot be seen, or look like others, where they keep a file from being read as it looks.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Mend};
use crate::document::lookalike::{self, Found};
use crate::document::node::Entry;
use crate::document::span::Span;
use crate::document::yaml::{self, Problem};

/// Keys that say who may see something: what cannot be read keeps it closed, and a person opens it.
const ABOUT_PRIVACY: [&str; 6] = ["share", "shares", "shares_agreed", "by", "consent", "hours"];

/// Returns whether `key` says who may see something.
pub(super) fn is_about_privacy(key: &str) -> bool {
    ABOUT_PRIVACY.contains(&key)
}

/// Returns the look-alike that makes `problem` of the YAML at `range`, if one does.
pub(super) fn cause(path: &str, text: &str, range: Span, problem: &Problem) -> Option<Diagnostic> {
    let found = lookalike::in_yaml(text, range);
    let first = found.first()?;
    let splices = lookalike::retyped(text, &found);
    let after = lookalike::spliced(text, &splices)?;
    // What follows the YAML stays as it is, so its end moves with that of the text.
    let end = after.len().checked_sub(text.len().checked_sub(range.end)?)?;
    let is_mended = !yaml::read(&after, Span::new(range.start, end)).is_unread();
    // Another mistake may stand there as well: then it is named first, unless the two are in one place.
    let near = around(text, problem.span.start.min(text.len()));
    let culprit = if is_mended { first } else { found.iter().find(|own| near.contains(&own.span.start))? };
    let (own, message) = (culprit.lookalike, format!("there is {} here", culprit.lookalike.described()));
    let diagnostic =
        Diagnostic::at(Code::BadYaml, path, text, culprit.span, message).with_help(own.help()).quoting_nothing();
    let is_certain = is_mended && !is_in_privacy(text, &found);
    Some(if is_certain {
        Diagnostic { mend: Some(Box::new(Mend::Retype { splices })), ..diagnostic }
    } else {
        diagnostic
    })
}

/// Returns the line of `at` and its neighbours: a reader may see a mistake a line late or early.
fn around(text: &str, at: usize) -> Range<usize> {
    let start_of_line = |at: usize| text[..at].rfind('\n').unwrap_or(0);
    let end_of_line = |at: usize| text.get(at..).and_then(|rest| rest.find('\n')).map_or(text.len(), |end| at + end);
    start_of_line(start_of_line(at))..end_of_line((end_of_line(at) + 1).min(text.len()))
}

/// Returns whether one of these look-alikes, which are in order, stands in a key that says who may see something.
fn is_in_privacy(text: &str, found: &[Found]) -> bool {
    let mut looked_at = 0;
    found.iter().any(|own| {
        // A line is looked at once, however many of them it holds.
        if own.span.start < looked_at {
            return false;
        }
        let start = text[..own.span.start].rfind('\n').map_or(0, |at| at + 1);
        let line = text[start..].split('\n').next().unwrap_or_default();
        looked_at = start + line.len();
        let key = lookalike::folded(line.split([':', '\u{ff1a}']).next().unwrap_or_default());
        is_about_privacy(key.trim())
    })
}

/// Returns the finding about a key that looks like `meant` and is not: nothing where it does not.
pub(super) fn in_key(
    code: Code,
    (path, text): (&str, &str),
    entry: &Entry<'_>,
    is_meant: impl Fn(&str) -> bool,
) -> Option<Diagnostic> {
    let (at, own) = lookalike::first(&entry.key)?;
    let folded = lookalike::folded(&entry.key);
    if !is_meant(folded.trim()) {
        return None;
    }
    let written = entry.key_span.of(text);
    // In quotes, or escaped, the key stands there in another way than it reads.
    let start = entry.key_span.start + if written == entry.key { at } else { 0 };
    let span = Span::new(start, start + own.character.len_utf8());
    let message = format!("there is {} in this key", own.described());
    let found = Diagnostic::at(code, path, text, span, message).with_help(own.help()).quoting_nothing();
    if written != entry.key || is_about_privacy(folded.trim()) {
        return Some(found);
    }
    let splice = lookalike::Splice { span: entry.key_span, was: written.to_owned(), becomes: folded.trim().to_owned() };
    Some(Diagnostic { mend: Some(Box::new(Mend::Retype { splices: vec![splice] })), ..found })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::evidence::Headings;
    use crate::model::file;
    use crate::model::source::Extent;

    /// Returns what is found first in an entry with this front matter, and its text as it is mended.
    fn found(front_matter: &str) -> (String, (usize, usize), Option<String>) {
        let text = format!("---\n{front_matter}---\nI said it.\n");
        let found = file::read("diary/a.md", &text, &Headings::default(), Extent::Findings).found;
        let first = found.first().expect("a finding");
        let after = match first.mend.as_deref() {
            Some(Mend::Retype { splices }) => lookalike::spliced(&text, splices),
            _ => None,
        };
        let after = after.map(|after| after["---\n".len()..after.len() - "---\nI said it.\n".len()].to_owned());
        (first.message.clone(), (first.place.line, first.place.column), after)
    }

    #[test]
    fn what_keeps_a_file_from_being_read_is_named_at_its_place() {
        let check = |front_matter: &str, message: &str, place: (usize, usize), after: Option<&str>| {
            let expected = (message.to_owned(), place, after.map(str::to_owned));
            assert_eq!(found(front_matter), expected, "{front_matter:?}");
        };
        let keys = "type: reflection\ndate: 2026-11-18\n";
        let no_break = "there is a no-break space (U+00A0) here";
        check(
            &format!("{keys}felt:\n\u{a0}\u{a0}- calm\n"),
            no_break,
            (5, 1),
            Some(&format!("{keys}felt:\n  - calm\n")),
        );
        check("type:\u{a0}reflection\ndate: 2026-11-18\n", no_break, (2, 6), Some(keys));
        let zero = "there is a zero-width space (U+200B) in this key";
        check("\u{200b}type: reflection\ndate: 2026-11-18\n", zero, (2, 1), Some(keys));
        let mark = "there is a byte-order mark (U+FEFF) here";
        check("type: reflection\n\u{feff}date: 2026-11-18\n", mark, (3, 1), Some(keys));
        let colon = "there is a full-width colon (U+FF1A) here";
        check("type\u{ff1a}reflection\ndate: 2026-11-18\n", colon, (2, 5), Some(keys));
        let quote = "there is a typographic quote (U+201C) here";
        check(&format!("{keys}win: “Talk: to her”\n"), quote, (4, 6), Some(&format!("{keys}win: \"Talk: to her\"\n")));
        let wide = "there is a wide space (U+3000) here";
        check(&format!("{keys}felt:\n\u{3000}- calm\n"), wide, (5, 1), Some(&format!("{keys}felt:\n - calm\n")));
        let hyphen = "there is a soft hyphen (U+00AD) in this key";
        check("type: reflection\nda\u{ad}te: 2026-11-18\n", hyphen, (3, 3), Some(keys));
        // Who may see it is for a person to say.
        check(&format!("{keys}share:\u{a0}pair\n"), no_break, (4, 7), None);
        check(&format!("{keys}\u{200b}share: pair\n"), zero, (4, 1), None);
    }

    #[test]
    fn what_is_somebody_s_text_is_not_named() {
        let keys = "type: reflection\ndate: 2026-11-18\nshare: me\n";
        for own in ["win: Elle dit «\u{a0}non\u{a0}»\n", "win: – and then –\n", "\u{e9}t\u{e9}: x\n", "tags: [l’été]\n"]
        {
            let text = format!("---\n{keys}{own}---\nI said it.\n");
            let found = file::read("diary/a.md", &text, &Headings::default(), Extent::Findings).found;
            assert!(found.iter().all(|own| own.code == Code::UnknownKey && !own.message.contains("U+")), "{found:?}");
        }
    }
}
