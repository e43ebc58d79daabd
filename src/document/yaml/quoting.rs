//! Which text needs quotes, so that no reader of YAML 1.1 or 1.2 takes it for anything else, and which quotes.

/// Returns `text` without quotes where that is safe, else in them: as a value or a key in a block.
pub(super) fn plain_or_quoted(text: &str) -> String {
    if is_plain(text) { text.to_owned() } else { quoted(text) }
}

/// The characters that some reader gives a meaning at the start of text.
const NO_START: &str = " -?:,[]{}#&*!|>'\"%@`=<~";

/// Returns whether `text` needs no quotes as a value or a key.
fn is_plain(text: &str) -> bool {
    let starts_well = text.chars().next().is_some_and(|first| !NO_START.contains(first));
    starts_well
        && !text.ends_with([' ', ':'])
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.contains(must_be_escaped)
        && !is_reserved_word(text)
        && !looks_like_a_number(text)
        && !text.starts_with("...")
}

/// Returns whether `text` needs no quotes within brackets.
pub(super) fn is_plain_in_brackets(text: &str) -> bool {
    // Readers differ on a colon within brackets, so there none stands without quotes, blank or not.
    is_plain(text) && !text.contains([',', '[', ']', '{', '}', ':', '#'])
}

/// Returns whether `text` can stand in lines of its own after `|`.
pub(super) fn is_literal(text: &str) -> bool {
    let is_blank = |line: &str| !line.is_empty() && line.trim_matches([' ', '\t']).is_empty();
    // Blanks and empty lines before the first word would have the indentation said, as in `|2`.
    text.contains('\n')
        && !text.starts_with([' ', '\t', '\n'])
        && !text.split('\n').any(is_blank)
        && !text.contains(|character| must_be_escaped(character) && !matches!(character, '\n' | '\t'))
}

/// Returns whether YAML allows `character` only as an escape, or some readers change it.
const fn must_be_escaped(character: char) -> bool {
    matches!(
        character,
        '\0'..='\u{1f}'
            | '\u{7f}'..='\u{9f}'
            | '\u{2028}'
            | '\u{2029}'
            | '\u{feff}'
            | '\u{fffe}'
            | '\u{ffff}'
    )
}

/// Returns whether some reader takes `text` for a truth value, for nothing, or for no number.
fn is_reserved_word(text: &str) -> bool {
    const WORDS: [&str; 15] =
        ["null", "true", "false", "yes", "no", "on", "off", "y", "n", "nan", "inf", ".nan", ".inf", "+.inf", "+inf"];
    WORDS.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// Returns whether some reader might take `text` for a number, a date or a time of day.
fn looks_like_a_number(text: &str) -> bool {
    // Wider than any one reader: quotes too many change nothing, a date that becomes a number does.
    let unsigned = text.strip_prefix('+').unwrap_or(text);
    let is_part = |byte: u8| byte.is_ascii_hexdigit() || b"_.:+-xXoOtTzZ ".contains(&byte);
    unsigned.starts_with(|first: char| first.is_ascii_digit() || first == '.') && unsigned.bytes().all(is_part)
}

/// Returns `text` in single quotes, or in double quotes where they must be.
pub(super) fn quoted(text: &str) -> String {
    if text.contains(must_be_escaped) { double_quoted(text) } else { format!("'{}'", text.replace('\'', "''")) }
}

fn double_quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            character if must_be_escaped(character) => push_escape(character, &mut out),
            character => out.push(character),
        }
    }
    out.push('"');
    out
}

/// Adds `\u` and the four digits of a character below U+10000.
fn push_escape(character: char, out: &mut String) {
    let digit = |shift: u32| char::from_digit((u32::from(character) >> shift) & 0xf, 16).unwrap_or('0');
    out.push_str("\\u");
    out.extend([12, 8, 4, 0].map(digit).map(|digit| digit.to_ascii_uppercase()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_quoted_where_a_reader_could_take_it_for_something_else() {
        let check = |text: &str, expected: &str| assert_eq!(plain_or_quoted(text), expected, "{text:?}");
        check("", "''");
        check("a word", "a word");
        check("Zoë's \"plan\"", "Zoë's \"plan\"");
        check("5 invites", "5 invites");
        check("2026-W45", "2026-W45");
        check("2026-11-05", "'2026-11-05'");
        check("12:30", "'12:30'");
        check("+49 30", "'+49 30'");
        check("0x1f", "'0x1f'");
        check("1_000", "'1_000'");
        check(".5", "'.5'");
        check("-5", "'-5'");
        check("No", "'No'");
        check("y", "'y'");
        check("~", "'~'");
        check("NULL", "'NULL'");
        check("- a", "'- a'");
        check("a: b", "'a: b'");
        check("a:b", "a:b");
        check("a:", "'a:'");
        check("a #b", "'a #b'");
        check("a#b", "a#b");
        check(" a", "' a'");
        check("a ", "'a '");
        check("'a' b", "'''a'' b'");
        check("[a", "'[a'");
        check("a, [b]", "a, [b]");
        check("a\tb", "\"a\\tb\"");
        check("a\n\"b\"\\", "\"a\\n\\\"b\\\"\\\\\"");
        check("a\u{2028}b\u{85}\u{feff}", "\"a\\u2028b\\u0085\\uFEFF\"");
        check("\u{1f600}", "\u{1f600}");
    }
}
