//! Tells comments and tags of raw HTML from the text between them.

use super::span::Span;

/// Returns the first comment of `html` from `offset` on; one that is never closed runs to the end.
pub(super) fn next_comment(html: &str, offset: usize) -> Option<Span> {
    let start = offset + html.get(offset..)?.find("<!--")?;
    let after = start + "<!--".len();
    let inside = &html[after..];
    // HTML ends `<!-->` and `<!--->` at once, and CommonMark follows it.
    let end = if inside.starts_with('>') {
        after + 1
    } else if inside.starts_with("->") {
        after + 2
    } else {
        inside.find("-->").map_or(html.len(), |close| after + close + "-->".len())
    };
    Some(Span::new(start, end))
}

/// Returns `html` without its comments.
pub(super) fn without_comments(html: &str) -> String {
    let mut kept = String::new();
    let mut offset = 0;
    while let Some(comment) = next_comment(html, offset) {
        kept.push_str(&html[offset..comment.start]);
        offset = comment.end;
    }
    kept.push_str(&html[offset..]);
    kept
}

/// Returns `html` without its comments and tags. A tag that is never closed is text.
pub(super) fn without_tags(html: &str) -> String {
    let kept = without_comments(html);
    let mut text = String::new();
    let mut rest = kept.as_str();
    while let Some(open) = rest.find('<') {
        text.push_str(&rest[..open]);
        let tag = &rest[open..];
        let is_tag = tag[1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'));
        if !is_tag {
            text.push('<');
            rest = &tag[1..];
            continue;
        }
        let Some(close) = tag.find('>') else {
            rest = tag;
            break;
        };
        rest = &tag[close + 1..];
    }
    text.push_str(rest);
    text
}

/// Returns whether `text` shows nothing: blanks, and characters without width.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'))
}
