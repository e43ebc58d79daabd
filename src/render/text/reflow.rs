//! Words of a user's that are wrapped anew.

use crate::render::clean;

/// Returns a text with the lines of each paragraph joined, so that it can be wrapped anew. Lists, quotes, tables and
/// code keep their lines.
pub(crate) fn reflowed(text: &str) -> String {
    let mut paragraphs = String::new();
    let (mut in_code, mut joins) = (false, false);
    for own in clean(text).trim().lines() {
        let is_fence = own.trim_start().starts_with("```");
        let stands_alone = in_code || is_fence || begins_a_line(own);
        if own.trim().is_empty() {
            paragraphs.push('\n');
            joins = false;
        } else if joins && !stands_alone {
            paragraphs.pop();
            paragraphs.push(' ');
        }
        in_code ^= is_fence;
        if !own.trim().is_empty() {
            paragraphs.push_str(if in_code { own } else { own.trim() });
            paragraphs.push('\n');
            joins = !in_code && !is_fence;
        }
    }
    paragraphs.truncate(paragraphs.trim_end().len());
    paragraphs
}

/// Returns whether a line of Markdown is more than the continuation of the one before.
fn begins_a_line(own: &str) -> bool {
    let own = own.trim_start();
    let digits = own.trim_start_matches(|character: char| character.is_ascii_digit());
    let is_numbered = digits.len() < own.len() && (digits.starts_with(". ") || digits.starts_with(") "));
    is_numbered || own.starts_with(['>', '#', '|']) || ["- ", "* ", "+ "].iter().any(|mark| own.starts_with(mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_of_a_paragraph_are_joined_and_those_of_a_list_are_not() {
        let check = |text: &str, expected: &str| assert_eq!(reflowed(text), expected);
        check("one\ntwo\n\nthree\n", "one two\n\nthree");
        check("- one\n  more\n- two\n1. three", "- one more\n- two\n1. three");
        check("> one\n> two", "> one\n> two");
        check("code:\n```\na\nb\n```\nafter\nit", "code:\n```\na\nb\n```\nafter it");
        check("", "");
    }
}
