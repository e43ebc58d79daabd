//! Ids: the short names of clients, activities and goals.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// The most characters an id may have.
pub(crate) const LONGEST: usize = 64;

/// Returns the id made from `title`: NFC, lower case, runs of letters and digits joined by `-`, at most 64 characters.
/// A title without a letter or a digit gives an empty text.
pub(crate) fn slug(title: &str) -> String {
    // Composed before and after: lower case can take a composed letter apart.
    let folded: String = title.nfc().collect::<String>().to_lowercase().nfc().collect();
    let mut id = String::new();
    let mut length = 0;
    for character in folded.chars() {
        if is_letter_or_digit(character) {
            // Cut by characters, not bytes: a title in Japanese would lose two thirds of its id.
            if length == LONGEST {
                break;
            }
            id.push(character);
            length += 1;
        } else if !id.is_empty() && !id.ends_with('-') && length < LONGEST {
            id.push('-');
            length += 1;
        }
    }
    id.truncate(id.trim_end_matches('-').len());
    id
}

/// Returns a name in NFC: names are compared in it, however an accent of theirs is written.
pub(crate) fn in_nfc(name: &str) -> Cow<'_, str> {
    if is_nfc(name) { Cow::Borrowed(name) } else { Cow::Owned(name.nfc().collect()) }
}

/// Returns whether `text` is an id: lower-case letters of any script, digits and `-`, 1 to 64 characters, a letter or a
/// digit at both ends, in NFC.
pub(crate) fn is_id(text: &str) -> bool {
    if text.is_empty() || text.starts_with('-') || text.ends_with('-') {
        return false;
    }
    // Most ids are of these characters only, which have one form.
    if text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-')) {
        return text.len() <= LONGEST;
    }
    text.chars().count() <= LONGEST
        && text.chars().all(|character| character == '-' || is_letter_or_digit(character))
        && text.to_lowercase() == text
        && is_nfc(text)
}

/// Returns whether a character is one that ids are made of, but for `-`. Combining marks count as part of a letter: many
/// scripts cannot be written without them.
pub(crate) fn is_letter_or_digit(character: char) -> bool {
    // In Hindi or Thai a vowel is a mark, and without it another word.
    character.is_alphanumeric() || unicode_normalization::char::is_combining_mark(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_accent_is_the_same_however_it_is_written() {
        for (name, expected) in [("cafe", "cafe"), ("caf\u{e9}", "caf\u{e9}"), ("cafe\u{301}", "caf\u{e9}"), ("", "")] {
            assert_eq!(in_nfc(name), expected);
        }
    }

    #[test]
    fn an_id_is_made_from_a_title() {
        let check = |title: &str, expected: &str| {
            assert_eq!(slug(title), expected, "{title:?}");
            assert!(expected.is_empty() || is_id(expected), "{expected:?}");
            assert_eq!(slug(expected), expected);
        };
        check("Tell her she cut me off", "tell-her-she-cut-me-off");
        check("  Say: \"No\" — twice!  ", "say-no-twice");
        check("Écouter d'abord", "écouter-d-abord");
        check("E\u{301}couter", "écouter");
        check("会议前深呼吸 3 次", "会议前深呼吸-3-次");
        check("नमस्ते", "नमस्ते");
        check("../../etc/passwd", "etc-passwd");
        check("🙂", "");
        check(&"ab ".repeat(60), "ab-".repeat(22)[..64].trim_end_matches('-'));
        check("İstanbul", &"İstanbul".to_lowercase().nfc().collect::<String>());
    }

    #[test]
    fn what_is_no_id_is_refused() {
        for text in ["", "-", "a-", "-a", "A", "a b", "a/b", "..", &"a".repeat(65), "E\u{301}"] {
            assert!(!is_id(text), "{text:?}");
        }
    }
}
