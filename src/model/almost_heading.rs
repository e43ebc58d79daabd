//! Notes about headings that would show a stage but for what an editor or a site put beside their words.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::diagnostic::Code;
use crate::document::body;
use crate::document::span::Span;

use super::evidence::Headings;
use super::source::Source;

/// The longest heading that is looked at, in bytes.
const LONGEST: usize = 200;

/// Looks for what may be a heading.
static HEADING: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("\n#"));

/// Notes each heading of the body at `span` that stands for nothing, and would without what stands beside its words.
pub(super) fn note(source: &mut Source<'_>, span: Span, headings: &Headings) {
    // Nearly no heading has such a thing, and to see that takes no parser.
    let body = span.of(source.text);
    let below = HEADING.find_iter(body.as_bytes()).filter_map(|at| body.get(at + 1..));
    if ![body].into_iter().chain(below).filter_map(|rest| rest.lines().next()).any(may_be_decorated) {
        return;
    }
    for section in body::sections(source.text, span) {
        let Some(heading) = section.heading.filter(|heading| headings.mark(&heading.text).is_none()) else { continue };
        let Some(plain) = without_decoration(&heading.text).filter(|plain| headings.mark(plain).is_some()) else {
            continue;
        };
        let message = format!("this heading shows no stage: it would as `{plain}`");
        let help = "take away what stands beside the words, or list the heading under `headings` in meanwhile.yaml";
        source.problem(Code::AlmostHeading, heading.span, message, help);
        source.as_note();
    }
}

/// Returns whether a line may be a heading with something beside its words.
fn may_be_decorated(line: &str) -> bool {
    let Some(words) = line.strip_prefix('#') else { return false };
    let words = words.trim_start_matches('#').trim();
    let is_sign = |byte: u8| {
        matches!(byte, b'^' | b'{' | b'=' | b'[' | b'!' | b'-' | b'*' | b'.' | b')' | b'"') || !byte.is_ascii()
    };
    words.bytes().any(is_sign)
}

/// Returns the words of a heading without an anchor (`^id`, `{#id}`), marks (`==…==`, `[[…]]`), a number before them, and signs or
/// pictures at their ends; nothing where there is none of these.
fn without_decoration(heading: &str) -> Option<String> {
    let mut words = heading.trim();
    // No heading of ours is so long, and each sign that is taken away is a look at all of it.
    if words.len() > LONGEST {
        return None;
    }
    loop {
        let before = words;
        words = without_anchor(words);
        words = within(words, "==", "==").or_else(|| within(words, "[[", "]]").map(after_bar)).unwrap_or(words);
        words = words.trim_matches(|own: char| !(own.is_alphanumeric() || is_part_of_words(own)));
        words = without_number(words);
        if words == before {
            break;
        }
    }
    (!words.is_empty() && words != heading.trim()).then(|| words.to_owned())
}

/// Returns whether a character may end the words of a heading: brackets that were opened in it, and apostrophes.
fn is_part_of_words(character: char) -> bool {
    matches!(character, '\'' | '’' | ')' | ']' | '}' | '[' | '=' | '^')
}

fn without_anchor(words: &str) -> &str {
    let id = |text: &str| !text.is_empty() && text.chars().all(|own| own.is_alphanumeric() || matches!(own, '-' | '_'));
    if let Some((before, _)) = words.rsplit_once(" ^").filter(|(_, name)| id(name)) {
        return before.trim_end();
    }
    let attributes = words.strip_suffix('}').and_then(|rest| rest.rsplit_once('{'));
    match attributes.filter(|(_, inside)| inside.starts_with(['#', '.'])) {
        Some((before, _)) => before.trim_end(),
        None => words,
    }
}

fn within<'a>(words: &'a str, opens: &str, closes: &str) -> Option<&'a str> {
    words.strip_prefix(opens)?.strip_suffix(closes).map(str::trim)
}

fn after_bar(link: &str) -> &str {
    link.rsplit_once('|').map_or(link, |(_, shown)| shown).trim()
}

fn without_number(words: &str) -> &str {
    let rest = words.trim_start_matches(|own: char| own.is_ascii_digit());
    match rest.strip_prefix(['.', ')']).filter(|_| rest.len() < words.len()) {
        Some(after) => after.trim_start(),
        None => words,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::file;
    use crate::model::source::Extent;

    #[test]
    fn what_stands_beside_the_words_of_a_heading_is_told_apart() {
        let check = |heading: &str, expected: Option<&str>| {
            let text = format!("---\ntype: reflection\ndate: 2026-11-18\nshare: me\n---\n## {heading}\nI said it.\n");
            let found = file::read("diary/a.md", &text, &Headings::default(), Extent::Findings).found;
            let said = expected.map(|plain| format!("this heading shows no stage: it would as `{plain}`"));
            assert_eq!(found.first().map(|own| own.message.clone()), said, "{heading:?}");
        };
        check("What happened ^ab12", Some("What happened"));
        check("What happened {#event}", Some("What happened"));
        check("What happened {.wide}", Some("What happened"));
        check("==What happened==", Some("What happened"));
        check("[[What happened]]", Some("What happened"));
        check("[[note|What happened]]", Some("What happened"));
        check("🌱 What I noticed", Some("What I noticed"));
        check("What I noticed 🌱", Some("What I noticed"));
        check("What happened…", Some("What happened"));
        check("What happened!", Some("What happened"));
        check("1. What happened", Some("What happened"));
        check("2) What I noticed —", Some("What I noticed"));
        for own in
            ["What happened", "What happened?", "My own", "My own ^ab12", "🌱 Growth", "What happened next door!", "🌱"]
        {
            check(own, None);
        }
    }
}
