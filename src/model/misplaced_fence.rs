//! Why a file has no front matter that can be read, where it looks as if it had: a fence stands elsewhere, or is none.

use crate::diagnostic::{Code, Diagnostic, Mend};
use crate::document::fences;
use crate::document::lookalike::{self, Splice};
use crate::document::span::{Place, Span};

/// So many lines are looked at for a fence: whoever wrote one wrote it near the top.
const NEAR_TOP: usize = 40;

/// Returns why the text of the file at `path` has no front matter, and what to do about it. What is to be done never makes a
/// second one.
pub(super) fn none(path: &str, text: &str) -> Diagnostic {
    let start = begin(text);
    let first = lines(text, start).find(|line| !line.of(text).trim().is_empty());
    let found = old_line_ends(path, text)
        .or_else(|| zero_bytes(path, text))
        .or_else(|| elsewhere(path, text, start))
        .or_else(|| first.and_then(|line| other_syntax(path, text, line)));
    let plainly_none = || {
        Diagnostic::of_file(Code::NoFrontMatter, path, "the file has no front matter")
            .with_help("begin it with a line `---`, then `type: reflection` and `date: 2026-11-05`, then `---`")
    };
    found.unwrap_or_else(plainly_none).quoting_nothing()
}

/// Returns why the front matter at `range` has no end.
pub(super) fn unclosed(path: &str, text: &str, range: Span) -> Diagnostic {
    let Some((line, how)) = almost_closing(text, range.start) else {
        let message = "the front matter has no end";
        return Diagnostic::at(Code::UnclosedFrontMatter, path, text, Span::new(0, 3), message)
            .with_help("put a line that is exactly `---` after it")
            .quoting_nothing();
    };
    let message = format!("line {} {how}, so the front matter has no end", number(text, line));
    let found = Diagnostic::at(Code::UnclosedFrontMatter, path, text, trimmed(text, line), message);
    let splices = vec![as_fence(text, line)];
    with_splices(found.with_help("make the line exactly `---`"), text, splices).quoting_nothing()
}

/// Returns the first line from `start` on that almost ends a front matter, and what keeps it from that.
fn almost_closing(text: &str, start: usize) -> Option<(Span, String)> {
    lines(text, start).find_map(|line| Some((line, almost_fence(line.of(text), Almost::End)?)))
}

/// Returns the finding about a front matter without a type that another block of front matter follows.
pub(super) fn second_block(path: &str, text: &str, front_matter: Span, body: Span) -> Option<Diagnostic> {
    let second = lines(text, body.start).find(|line| !line.of(text).trim().is_empty())?;
    let parts = fences::split(text.get(second.start..)?);
    let has_type = parts.front_matter.filter(|_| !parts.unclosed)?.of(&text[second.start..]).lines().any(is_type);
    has_type.then(|| {
        let message =
            format!("a second front matter begins in line {}, and only the first one is read", number(text, second));
        let found = Diagnostic::at(Code::MissingType, path, text, trimmed(text, second), message);
        let found = found
            .with_help("join the two: move its keys into the first one, and take its fences away")
            .quoting_nothing();
        // Where the first one is empty, nothing has to be joined.
        if front_matter.of(text).trim().is_empty() {
            with_splices(found, text, vec![taken_out(text, Span::new(begin(text), second.start))])
        } else {
            found
        }
    })
}

/// Returns where the first line begins: behind a byte-order mark.
fn begin(text: &str) -> usize {
    if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 }
}

fn is_type(line: &str) -> bool {
    line.starts_with("type:")
}

fn zero_bytes(path: &str, text: &str) -> Option<Diagnostic> {
    let at = text.get(..text.floor_char_boundary(64))?.find('\0')?;
    let message = "zero bytes stand between the letters, as in UTF-16";
    let help = "save it as UTF-8; on a command line: iconv -f utf-16le -t utf-8 FILE > NEW";
    Some(Diagnostic::at(Code::NoFrontMatter, path, text, Span::new(at, at + 1), message).with_help(help))
}

fn old_line_ends(path: &str, text: &str) -> Option<Diagnostic> {
    let is_old = text.contains('\r') && !text.contains('\n');
    is_old.then(|| {
        let message = "the lines end in a carriage return alone, as old Macs wrote them";
        let help = "write line feeds in their place; on a command line: tr '\\r' '\\n' < FILE";
        let found = Diagnostic::of_file(Code::NoFrontMatter, path, message).with_help(help);
        let whole = Span::new(0, text.len());
        let splice = Splice { span: whole, was: text.to_owned(), becomes: text.replace('\r', "\n") };
        with_splices(found, text, vec![splice])
    })
}

/// Returns the finding about the first line near the top that is a fence, or almost one.
fn elsewhere(path: &str, text: &str, start: usize) -> Option<Diagnostic> {
    let near_top = lines(text, start).take(NEAR_TOP);
    let (line, almost) = near_top.into_iter().find_map(|line| {
        let words = line.of(text);
        let is_fence = words.trim_end_matches([' ', '\t', '\r', '\n']) == "---" && words.starts_with("---");
        (is_fence.then_some((line, None))).or_else(|| almost_fence(words, Almost::Start).map(|how| (line, Some(how))))
    })?;
    let above = text.get(start..line.start)?;
    // A rule far down in a text without keys is a rule.
    let has_keys = text.get(line.end..)?.lines().take(NEAR_TOP).any(is_key);
    if !has_keys {
        return None;
    }
    let number = number(text, line);
    let is_first = above.is_empty();
    let is_blank = above.trim().is_empty();
    let message = match (&almost, is_first) {
        (Some(how), true) => format!("line 1 {how}, so the file has no front matter"),
        (Some(how), false) => format!("front matter begins in line 1, and line {number} {how}"),
        (None, _) => format!("front matter begins in line 1, and `---` is line {number}"),
    };
    let help = match (is_first, is_blank) {
        (true, _) => "make the line exactly `---`".to_owned(),
        (false, true) => format!("take out the empty lines above line {number}"),
        (false, false) => format!("move what stands above line {number} below the front matter"),
    };
    let found = Diagnostic::at(Code::NoFrontMatter, path, text, trimmed(text, line), message).with_help(help);
    if !is_blank {
        return Some(found);
    }
    let mut splices = Vec::new();
    splices.extend((!is_first).then(|| taken_out(text, Span::new(start, line.start))));
    splices.extend(almost.is_some().then(|| as_fence(text, line)));
    // Who writes one fence so writes the other one so.
    if lookalike::spliced(text, &splices).is_some_and(|after| fences::split(&after).unclosed) {
        splices.extend(almost_closing(text, line.end).map(|(line, _)| as_fence(text, line)));
    }
    Some(with_splices(found, text, splices))
}

fn other_syntax(path: &str, text: &str, line: Span) -> Option<Diagnostic> {
    let words = line.of(text).trim();
    let (message, help) = if words == "+++" {
        (
            "this front matter is TOML, and the format takes YAML",
            "put it between two lines `---`, and write `date: 2026-11-05` for `date = 2026-11-05`",
        )
    } else if words.starts_with('{') {
        (
            "this front matter is JSON, and the format takes YAML in lines",
            "put it between two lines `---`, one `key: value` in a line",
        )
    } else if is_key(words) && (is_type(words) || words.starts_with("date:")) {
        (
            "keys stand in line 1, and no line `---` above them",
            "put a line that is exactly `---` above the keys and one below them",
        )
    } else {
        return None;
    };
    Some(Diagnostic::at(Code::NoFrontMatter, path, text, trimmed(text, line), message).with_help(help))
}

/// Which fence a line may almost be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Almost {
    Start,
    End,
}

/// Returns what keeps a line from being a fence, where it is almost one: goes on from `line 3`.
fn almost_fence(line: &str, which: Almost) -> Option<String> {
    let line = line.trim_end_matches(['\r', '\n']);
    if let Some((at, own)) = lookalike::first(line) {
        let is_dashes = line.chars().all(|character| {
            character == '-'
                || character == ' '
                || lookalike::of(character).is_some_and(|own| matches!(own.typed, "-" | " " | ""))
        });
        let is_one = is_dashes && lookalike::folded(line).contains('-');
        return is_one.then(|| format!("has {} in column {}", own.described(), line[..at].chars().count() + 1));
    }
    let (indent, words) = (line.len() - line.trim_start().len(), line.trim());
    let is_dashes = words.len() > 3 && words.bytes().all(|byte| byte == b'-');
    match words {
        "---" if indent > 0 => Some("begins with a blank".to_owned()),
        "--" => Some("has two dashes".to_owned()),
        "..." if which == Almost::End => Some("is `...`".to_owned()),
        _ if is_dashes => Some(format!("has {} dashes", words.len())),
        _ if which == Almost::Start && indent == 0 => {
            let after = words.strip_prefix("---")?.trim_start();
            matches!(after.to_ascii_lowercase().as_str(), "yaml" | "yml" | "# yaml")
                .then(|| "says more than `---`".to_owned())
        }
        _ => None,
    }
}

fn is_key(line: &str) -> bool {
    let key = line.split(':').next().unwrap_or_default();
    line.len() > key.len()
        && !key.is_empty()
        && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
}

fn as_fence(text: &str, line: Span) -> Splice {
    let words = Span::new(line.start, line.start + line.of(text).trim_end_matches(['\r', '\n']).len());
    Splice { span: words, was: words.of(text).to_owned(), becomes: "---".to_owned() }
}

fn taken_out(text: &str, span: Span) -> Splice {
    Splice { span, was: span.of(text).to_owned(), becomes: String::new() }
}

/// Returns the finding with these splices as its mend, where they make a front matter that has a type.
fn with_splices(found: Diagnostic, text: &str, splices: Vec<Splice>) -> Diagnostic {
    let reads = |after: String| {
        let parts = fences::split(&after);
        parts.front_matter.is_some_and(|span| !parts.unclosed && span.of(&after).lines().any(is_type))
    };
    if lookalike::spliced(text, &splices).is_some_and(reads) {
        Diagnostic { mend: Some(Box::new(Mend::Retype { splices })), ..found }
    } else {
        found
    }
}

/// Returns the lines of `text` from `start` on, their ends included.
fn lines(text: &str, start: usize) -> impl Iterator<Item = Span> {
    let mut end = start;
    text[start..].split_inclusive('\n').map(move |line| {
        let span = Span::new(end, end + line.len());
        end = span.end;
        span
    })
}

fn trimmed(text: &str, line: Span) -> Span {
    Span::new(line.start, line.start + line.of(text).trim_end().len())
}

fn number(text: &str, line: Span) -> usize {
    Place::of(text, line.start).line
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEYS: &str = "type: reflection\ndate: 2026-11-05\n";

    fn after(found: &Diagnostic, text: &str) -> Option<String> {
        match found.mend.as_deref()? {
            Mend::Retype { splices } => lookalike::spliced(text, splices),
            _ => None,
        }
    }

    #[test]
    fn a_fence_that_stands_elsewhere_or_is_none_is_named_and_never_doubled() {
        let whole = format!("---\n{KEYS}---\nI said it.\n");
        let check = |text: &str, message: &str, is_mended: bool| {
            let found = none("diary/a.md", text);
            assert_eq!(found.message, message, "{text:?}");
            assert_eq!(after(&found, text), is_mended.then(|| whole.clone()), "{text:?}");
        };
        check(&format!("\n\n{whole}"), "front matter begins in line 1, and `---` is line 3", true);
        check(&format!("  \n{whole}"), "front matter begins in line 1, and `---` is line 2", true);
        check(&format!("<!-- mine -->\n{whole}"), "front matter begins in line 1, and `---` is line 2", false);
        check(&format!("# Title\n\n{whole}"), "front matter begins in line 1, and `---` is line 3", false);
        check(&format!(" {whole}"), "line 1 begins with a blank, so the file has no front matter", true);
        check(&format!("-{whole}"), "line 1 has 4 dashes, so the file has no front matter", true);
        check(&whole.replace("---", "----"), "line 1 has 4 dashes, so the file has no front matter", true);
        check(&whole[1..], "line 1 has two dashes, so the file has no front matter", true);
        check(
            &whole.replacen("---", "---yaml", 1),
            "line 1 says more than `---`, so the file has no front matter",
            true,
        );
        check(
            &whole.replacen("---", "--- YAML", 1),
            "line 1 says more than `---`, so the file has no front matter",
            true,
        );
        let no_break = "line 1 has a no-break space (U+00A0) in column 4, so the file has no front matter";
        check(&whole.replacen("---", "---\u{a0}", 1), no_break, true);
        let zero = "line 1 has a zero-width space (U+200B) in column 1, so the file has no front matter";
        check(&format!("\u{200b}{whole}"), zero, true);
        let dash = "line 1 has a dash (U+2014) in column 1, so the file has no front matter";
        check(&whole.replacen("---", "\u{2014}-", 1), dash, true);
        let old = "the lines end in a carriage return alone, as old Macs wrote them";
        check(&whole.replace('\n', "\r"), old, true);
        check(&"---\n".replace('-', "-\0"), "zero bytes stand between the letters, as in UTF-16", false);
        let toml = "this front matter is TOML, and the format takes YAML";
        check("+++\ntype = \"reflection\"\n+++\nI said it.\n", toml, false);
        let json = "this front matter is JSON, and the format takes YAML in lines";
        check("{\"type\": \"reflection\"}\n\nI said it.\n", json, false);
        check(&format!("{KEYS}\nI said it.\n"), "keys stand in line 1, and no line `---` above them", false);
        for text in ["", "I said it.\n", "# Title\n\n---\n\nI said it.\n", "Dear diary: hello\n"] {
            check(text, "the file has no front matter", false);
        }
    }

    #[test]
    fn a_line_that_almost_closes_it_is_named() {
        let check = |closing: &str, message: &str| {
            let text = format!("---\n{KEYS}{closing}\nI said it.\n");
            let found = unclosed("diary/a.md", &text, Span::new(4, text.len()));
            assert_eq!(found.message, message);
            let expected = message.starts_with("line").then(|| format!("---\n{KEYS}---\nI said it.\n"));
            assert_eq!(after(&found, &text), expected, "{closing:?}");
        };
        check("----", "line 4 has 4 dashes, so the front matter has no end");
        check("--", "line 4 has two dashes, so the front matter has no end");
        check(" ---", "line 4 begins with a blank, so the front matter has no end");
        check("...", "line 4 is `...`, so the front matter has no end");
        check("---\u{a0}", "line 4 has a no-break space (U+00A0) in column 4, so the front matter has no end");
        check("\u{2014}\u{2014}", "line 4 has a dash (U+2014) in column 1, so the front matter has no end");
        check("- one", "the front matter has no end");
        check("***", "the front matter has no end");
    }

    #[test]
    fn a_second_front_matter_is_named() {
        let check = |text: &str, message: Option<&str>, expected: Option<&str>| {
            let parts = fences::split(text);
            let found = second_block("a.md", text, parts.front_matter.expect("one"), parts.body);
            assert_eq!(found.as_ref().map(|own| own.message.as_str()), message, "{text:?}");
            assert_eq!(found.and_then(|own| after(&own, text)).as_deref(), expected);
        };
        let said = "a second front matter begins in line 4, and only the first one is read";
        check(&format!("---\na: 1\n---\n---\n{KEYS}---\nx\n"), Some(said), None);
        let said = "a second front matter begins in line 4, and only the first one is read";
        check(&format!("---\n---\n\n---\n{KEYS}---\nx\n"), Some(said), Some(&format!("---\n{KEYS}---\nx\n")));
        check("---\na: 1\n---\n---\n\nA rule.\n", None, None);
        check("---\na: 1\n---\nText.\n", None, None);
    }
}
