//! Notes about values that are read otherwise than they look: `#` begins a comment, a comma makes no list, and `[[x]]` is a list
//! within a list.

use crate::diagnostic::{Code, Mend};
use crate::document::lookalike::Splice;
use crate::document::node::{Kind, Node, Style};
use crate::document::span::Span;

use super::source::{Extent, Source};

/// What is read as what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// One text.
    Text,
    /// A list of texts.
    List,
    /// One item of such a list.
    Item,
}

/// Notes where the plain text at `node` is cut by what YAML takes for a comment: `#` with a word right behind it.
pub(super) fn note_cut_text(source: &mut Source<'_>, node: &Node) {
    let Kind::Scalar { text, style: Style::Plain } = &node.kind else { return };
    let rest = rest_of_line(source, node.span.end);
    let words = rest.of(source.text);
    if source.detail < Extent::Findings || !words.starts_with(' ') || !hides_words(words) {
        return;
    }
    let whole = Span::new(node.span.start, rest.end);
    let hash = rest.start + words.len() - words.trim_start().len();
    let message =
        format!("` #` begins a comment here, so only `{}` is read", text.chars().take(40).collect::<String>());
    source.problem(Code::ReadOtherwise, Span::new(hash, rest.end), message, "put quotes around the text");
    // Over several lines nobody can tell where the text was to end.
    if !node.span.of(source.text).contains('\n') {
        mend(source, whole, quoted(whole.of(source.text)));
    }
    source.as_note();
}

/// Notes where nothing is read of the key, or the item, whose value would stand at `at`, since `#` begins a comment.
pub(super) fn note_only_comment(source: &mut Source<'_>, at: usize, wanted: Wanted) {
    let rest = rest_of_line(source, at);
    let words = rest.of(source.text);
    if source.detail < Extent::Findings || !hides_words(words) {
        return;
    }
    let span = Span::new(rest.end - words.trim_start().len(), rest.end);
    let tags: Vec<&str> = span.of(source.text).split_whitespace().filter_map(|word| word.strip_prefix('#')).collect();
    let are_tags = tags.len() == span.of(source.text).split_whitespace().count() && tags.iter().all(|tag| is_word(tag));
    let (help, becomes) = match wanted {
        Wanted::List if are_tags => {
            let list = format!("[{}]", tags.join(", "));
            (format!("write {list}, without `#`"), Some(list))
        }
        Wanted::Item if are_tags && tags.len() == 1 => ("write it without `#`".to_owned(), Some(tags.concat())),
        Wanted::Item | Wanted::List => ("write [one, two], without `#`, or put quotes around each".to_owned(), None),
        Wanted::Text => ("put quotes around the text".to_owned(), Some(quoted(span.of(source.text)))),
    };
    source.problem(Code::ReadOtherwise, span, "`#` begins a comment here, so nothing is read", help);
    if let Some(becomes) = becomes {
        mend(source, span, becomes);
    }
    source.as_note();
}

/// Notes where a list is wanted and one plain text with a comma stands there.
pub(super) fn note_comma(source: &mut Source<'_>, node: &Node) {
    let Kind::Scalar { text, style: Style::Plain } = &node.kind else { return };
    if source.detail < Extent::Findings || !text.contains(',') {
        return;
    }
    let parts: Vec<&str> = text.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
    let list = format!("[{}]", parts.join(", "));
    let help =
        format!("a list is {}; put quotes around a text with a comma", list.chars().take(60).collect::<String>());
    source.problem(Code::ReadOtherwise, node.span, "this is one text with a comma in it", help);
    // A comma between words may be part of a sentence; between single words it parts them.
    if parts.len() > 1 && parts.iter().all(|part| is_word(part)) && !node.span.of(source.text).contains('\n') {
        mend(source, node.span, list);
    }
    source.as_note();
}

/// Says that a link of Obsidian's stands at `node`, if one does: what YAML makes of it is used for nothing.
pub(super) fn refuse_link(source: &mut Source<'_>, node: &Node) -> bool {
    let written = node.span.of(source.text);
    let inside = written.strip_prefix("[[").and_then(|rest| rest.strip_suffix("]]"));
    if inside.is_none_or(|inside| inside.contains(['[', ']', '"', '\n'])) {
        return false;
    }
    let becomes = format!("\"{written}\"");
    let message = "`[[…]]` is a list within a list to YAML, and is not used";
    source.plain_problem(Code::WrongType, node.span, message, "put quotes around a link: \"[[…]]\"");
    mend(source, node.span, becomes);
    true
}

fn mend(source: &mut Source<'_>, span: Span, becomes: String) {
    let was = span.of(source.text).to_owned();
    source.mend_with(Mend::Retype { splices: vec![Splice { span, was, becomes }] });
}

/// Returns the rest of the line from `at` on, without blanks at its end.
fn rest_of_line(source: &Source<'_>, at: usize) -> Span {
    let rest = source.text.get(at..).unwrap_or_default().lines().next().unwrap_or_default();
    Span::new(at, at + rest.trim_end().len())
}

/// Returns whether words stand in what YAML takes for a comment: `#1`, `#work`. One who comments writes a blank.
fn hides_words(rest: &str) -> bool {
    rest.trim_start().strip_prefix('#').is_some_and(|after| after.starts_with(char::is_alphanumeric))
}

fn is_word(text: &str) -> bool {
    !text.is_empty()
        && text.chars().all(|character| character.is_alphanumeric() || matches!(character, '-' | '_' | '/'))
}

/// Returns `text` in single quotes, in which nothing but they mean anything.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::{Diagnostic, Level, Mend};
    use crate::document::lookalike;
    use crate::model::evidence::Headings;
    use crate::model::file;
    use crate::model::source::Extent;

    fn found(line: &str) -> (String, Vec<Diagnostic>) {
        let text = format!("---\ntype: reflection\ndate: 2026-11-18\nshare: me\n{line}\n---\nI said it.\n");
        let found = file::read("diary/a.md", &text, &Headings::default(), Extent::Findings).found;
        (text, found)
    }

    fn check(line: &str, message: Option<&str>, after: Option<&str>) {
        let (text, found) = found(line);
        assert_eq!(found.first().map(|own| own.message.as_str()), message, "{line:?}");
        let mended = found.first().and_then(|own| match own.mend.as_deref()? {
            Mend::Retype { splices } => lookalike::spliced(&text, splices),
            _ => None,
        });
        assert_eq!(mended, after.map(|after| text.replacen(line, after, 1)), "{line:?}");
        assert!(found.iter().all(|own| own.level == Level::Note || line.contains("[[")), "{line:?}");
    }

    #[test]
    fn a_comment_that_cuts_a_text_is_noted() {
        let cut = Some("` #` begins a comment here, so only `Beat task` is read");
        check("win: Beat task #1 today", cut, Some("win: 'Beat task #1 today'"));
        check("win: Beat task   #1", cut, Some("win: 'Beat task   #1'"));
        let it = Some("` #` begins a comment here, so only `It's no` is read");
        check("win: It's no #1", it, Some("win: 'It''s no #1'"));
        check(
            "felt:\n- calm #really",
            Some("` #` begins a comment here, so only `calm` is read"),
            Some("felt:\n- 'calm #really'"),
        );
        check(
            "barrier: time #work #home",
            Some("` #` begins a comment here, so only `time` is read"),
            Some("barrier: 'time #work #home'"),
        );
        for own in [
            "win: Said it # at last",
            "win: Said it  ## twice",
            "win: 'a' #1",
            "win: C#1",
            "win: a#b",
            "outcome: done #1",
        ] {
            check(own, None, None);
        }
    }

    #[test]
    fn a_value_that_is_all_comment_is_noted() {
        let nothing = Some("`#` begins a comment here, so nothing is read");
        check("tags: #work", nothing, Some("tags: [work]"));
        check("tags: #work #home", nothing, Some("tags: [work, home]"));
        check("tags: #work and more", nothing, None);
        check("win: #1 today", nothing, Some("win: '#1 today'"));
        check("tags:\n- #work\n- home", nothing, Some("tags:\n- work\n- home"));
        check("felt: #ruhig", nothing, Some("felt: [ruhig]"));
        for own in ["tags: # none yet", "tags:", "win: # later", "tags: []  #work"] {
            check(own, None, None);
        }
    }

    #[test]
    fn a_comma_where_a_list_is_wanted_is_noted() {
        let comma = Some("this is one text with a comma in it");
        check("felt: calm, tired", comma, Some("felt: [calm, tired]"));
        check("tags: work, home,sleep", comma, Some("tags: [work, home, sleep]"));
        check("felt: ruhig, müde", comma, Some("felt: [ruhig, müde]"));
        check("felt: calm, and then tired", comma, None);
        check("tags: a,", comma, None);
        for own in ["felt: [calm, tired]", "felt: \"calm, tired\"", "win: Calm, tired", "felt:\n- calm, tired"] {
            check(own, None, None);
        }
    }

    #[test]
    fn a_link_of_obsidian_s_is_named() {
        let link = Some("`[[…]]` is a list within a list to YAML, and is not used");
        check("tags: [[work]]", link, Some("tags: \"[[work]]\""));
        check("win: [[Home]]", link, Some("win: \"[[Home]]\""));
        check("felt:\n- [[calm]]\n- tired", link, Some("felt:\n- \"[[calm]]\"\n- tired"));
        check("activity: [[tell her]]", link, Some("activity: \"[[tell her]]\""));
        check("win: [[Home|at home]]", link, Some("win: \"[[Home|at home]]\""));
        for own in ["tags: \"[[work]]\"", "tags: [work]"] {
            check(own, None, None);
        }
    }
}
