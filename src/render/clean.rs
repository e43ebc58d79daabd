//! Takes control characters out of a user's text before a terminal sees it.

use std::borrow::Cow;

/// Returns `text` with each control character shown as `\u{FFFD}`; line ends and tabs are kept. Also shows the marks
/// that turn the direction of text around, which could make a line read as another.
pub(crate) fn clean(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_unsafe) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|character| if is_unsafe(character) { '\u{fffd}' } else { character }).collect())
}

/// Returns the same for a text that stands within a line, such as a path: line ends and tabs are replaced too.
pub(super) fn clean_line(text: &str) -> Cow<'_, str> {
    let cleaned = clean(text);
    if cleaned.contains(['\n', '\t']) { Cow::Owned(cleaned.replace(['\n', '\t'], "\u{fffd}")) } else { cleaned }
}

/// Returns whether a character could steer a terminal, or turn the direction of what stands beside it.
pub(super) fn is_unsafe(character: char) -> bool {
    let turns_direction = matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    turns_direction || character.is_control() && character != '\n' && character != '\t'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_users_text_can_steer_a_terminal() {
        let check = |text: &str, expected: &str| assert_eq!(clean(text), expected);
        check("plain é 会\n\ttext", "plain é 会\n\ttext");
        check("\u{1b}[31mred\u{1b}[0m", "\u{fffd}[31mred\u{fffd}[0m");
        check("a\rb\u{7}\u{9b}c\u{202e}d", "a\u{fffd}b\u{fffd}\u{fffd}c\u{fffd}d");
    }
}
