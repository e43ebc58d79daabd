//! Takes out of a user's text what could steer a terminal, forge a line, or hide among letters, before anybody sees it.
//! `docs/decisions/0012-what-is-escaped-where.md` has the table.

use std::borrow::Cow;

use super::unseen::{Fate, fates, is_plain};

/// Returns `text` with `\u{FFFD}` for each control character, each mark that turns the direction of text around, and
/// each character that nobody sees where it does nothing honest; line ends and tabs are kept.
pub(crate) fn clean(text: &str) -> Cow<'_, str> {
    // Nearly every text: nothing is copied.
    if is_plain(text) {
        return Cow::Borrowed(text);
    }
    let shown = |(character, fate)| match fate {
        Fate::Shown => Some(character),
        Fate::Blank => Some(' '),
        Fate::Replaced => Some('\u{fffd}'),
        Fate::LeftOut => None,
    };
    Cow::Owned(fates(text).filter_map(shown).collect())
}

/// Returns a text with nothing in it that steers a terminal, for one that stands within a line and whose blanks say something, such
/// as a path: line ends and tabs are replaced too.
pub(crate) fn clean_line(text: &str) -> Cow<'_, str> {
    let cleaned = clean(text);
    // A line end in a name could forge a line of ours.
    if cleaned.contains(['\n', '\t']) { Cow::Owned(cleaned.replace(['\n', '\t'], "\u{fffd}")) } else { cleaned }
}

/// Returns words of a user's as they stand in a line: cleaned, each run of blanks a single one.
pub(crate) fn one_line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
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
        check("one\u{2028}two\u{2029}three\u{85}four", "one two three\u{fffd}four");
    }

    #[test]
    fn what_nobody_sees_is_shown_where_it_hides() {
        for unseen in [
            "\u{200b}",
            "\u{200c}",
            "\u{200d}",
            "\u{200e}",
            "\u{200f}",
            "\u{61c}",
            "\u{2060}",
            "\u{2064}",
            "\u{feff}",
            "\u{34f}",
            "\u{115f}",
            "\u{3164}",
            "\u{ffa0}",
            "\u{180e}",
            "\u{fe0f}",
            "\u{fff9}",
            "\u{e0001}",
            "\u{e0041}",
            "\u{e007f}",
            "\u{e0100}",
            "\u{1d173}",
            "\u{206a}",
        ] {
            assert_eq!(clean(&format!("ab{unseen}c")), "ab\u{fffd}c", "{unseen:?}");
            assert_eq!(clean(&format!("{unseen}c")), "\u{fffd}c", "{unseen:?}");
            assert_eq!(clean(&format!("a {unseen}")), "a \u{fffd}", "{unseen:?}");
        }
        assert_eq!(clean("co\u{ad}aching"), "coaching");
        // A word smuggled behind a flag, or behind a picture, is none of either.
        assert_eq!(clean("\u{1f3f4}\u{e0068}\u{e0069}\u{e007f}"), "\u{1f3f4}\u{fffd}\u{fffd}\u{fffd}");
        assert_eq!(clean("😀\u{fe0f}\u{fe01}\u{fe02}"), "😀\u{fe0f}\u{fffd}\u{fffd}");
        assert_eq!(clean("می\u{200c}\u{200c}\u{200d}روم"), "می\u{200c}\u{fffd}\u{fffd}روم");
    }

    #[test]
    fn scripts_and_pictures_keep_what_they_are_written_with() {
        for text in [
            "می\u{200c}روم",
            "क्\u{200d}ष",
            "ක්\u{200d}ර",
            "\u{200f}שלום! (abc)\u{200e} 5",
            "سلام\u{61c} 12",
            "ភាសា\u{200b}ខ្មែរ",
            "👩\u{200d}👩\u{200d}👧\u{200d}👦 and 🏳\u{fe0f}\u{200d}🌈, ❤\u{fe0f}\u{200d}🔥, 👩🏽\u{200d}🚀",
            "1\u{fe0f}\u{20e3} ©\u{fe0f}",
            "\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
            "葛\u{e0100}飾区",
            "e\u{301} q\u{307}\u{323} שָׁ",
        ] {
            assert_eq!(clean(text), text);
        }
    }

    #[test]
    fn no_letter_carries_hundreds_of_marks() {
        let marks = |count: usize| "\u{301}".repeat(count);
        assert_eq!(clean(&format!("a{}b", marks(8))), format!("a{}b", marks(8)));
        assert_eq!(clean(&format!("a{}b", marks(300))), format!("a{}\u{fffd}b", marks(8)));
        // Joiners between them do not begin anew.
        let parted = format!("क{0}\u{200d}{0}", "\u{94d}".repeat(8));
        assert!(clean(&parted).chars().count() < 12, "{parted:?}");
    }

    #[test]
    fn what_stands_within_a_line_forges_none() {
        assert_eq!(clean_line("a\nb\tc\u{1b}"), "a\u{fffd}b\u{fffd}c\u{fffd}");
        assert_eq!(one_line(" a\n b\t\u{2028}c "), "a b c");
    }
}
