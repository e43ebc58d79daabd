//! What is wrong with text that is no YAML, in the words of a person who keeps a journal: the scanner's reasons, and
//! what the library's words mostly mean.

use super::tree::ProblemKind;

/// A line that belongs to nothing.
pub(super) const INDENTATION: &str = "the indentation of this line fits no line above it";
/// A tab where only blanks may stand.
pub(super) const TAB: &str = "a tab cannot indent: use blanks";
/// A line that holds no key.
pub(super) const COLON_MISSING: &str = "a key needs a colon and a blank after it";
/// `title: Talk: to her`
pub(super) const COLON_IN_TEXT: &str = "a colon and a blank stand within text: put quotes around the text";
/// A key below a value, and further in.
pub(super) const KEY_IN_TEXT: &str =
    "a key cannot stand within a value: check the indentation, or put quotes around the value";
/// `key: - item`
pub(super) const LIST_IN_LINE: &str = "a list starts in the line after its key";
/// A `- ` where a key is due.
pub(super) const ITEM_AMONG_KEYS: &str = "an item of a list stands where a key is due: check the indentation";
/// `'a' b`
pub(super) const AFTER_VALUE: &str = "text follows a value in quotes or brackets: put quotes around all of it";
/// `[a b: c]`; mostly, a bracket is not closed.
pub(super) const COMMA_MISSING: &str = "a comma or the closing bracket is missing before this";
/// `@`, `%`, a backtick and the like.
pub(super) const START: &str = "no value starts with this character: put quotes around the value";
/// A quote without its partner.
pub(super) const QUOTE_OPEN: &str = "this quote is never closed";
/// A backslash before a letter that means nothing.
pub(super) const ESCAPE: &str = "no such escape: write two backslashes for one, or use single quotes";
/// A backslash and `x`, `u` or `U` without a character's number.
pub(super) const ESCAPE_CODE: &str = "no character has this number: write the character itself";
/// `[a]: b`
pub(super) const KEY_NOT_TEXT: &str = "a key must be text";
/// `|text`
pub(super) const BLOCK_HEADER: &str =
    "only a comment may follow `|` or `>` in its line: the text starts in the next line";

/// The scanner's reasons.
const OWN: [&str; 15] = [
    INDENTATION,
    TAB,
    COLON_MISSING,
    COLON_IN_TEXT,
    KEY_IN_TEXT,
    LIST_IN_LINE,
    ITEM_AMONG_KEYS,
    AFTER_VALUE,
    COMMA_MISSING,
    START,
    QUOTE_OPEN,
    ESCAPE,
    ESCAPE_CODE,
    KEY_NOT_TEXT,
    BLOCK_HEADER,
];

/// What the library says, and what that mostly means, in the order in which it is looked for.
const MEANINGS: [(&str, &str); 11] = [
    ("more than one document", "a second YAML document starts here: only one is allowed"),
    ("mapping values are not allowed", COLON_IN_TEXT),
    ("could not find expected ':'", COLON_MISSING),
    ("block sequence entries are not allowed", LIST_IN_LINE),
    ("did not find expected ',' or", COMMA_MISSING),
    ("did not find expected '-' indicator", INDENTATION),
    ("did not find expected key", INDENTATION),
    ("did not find expected node content", "a value is missing here"),
    ("found a tab character", TAB),
    ("found character that cannot start any token", START),
    ("unknown anchor", "no anchor (`&name`) of this name stands before this alias"),
];

/// Returns whether `message` is one of ours, which repeat nothing of the text: the library's may.
pub(crate) fn is_own(message: &str) -> bool {
    OWN.contains(&message) || MEANINGS.iter().any(|(_, meaning)| *meaning == message)
}

/// Returns the way out of a mistake in `line`: what to type instead, for each cause.
pub(crate) fn way_out(message: &str, line: &str) -> String {
    let way = match message {
        TAB => "write two blanks for each tab",
        QUOTE_OPEN => "close the value with the quote it begins with; within '…' an apostrophe is written twice",
        LIST_IN_LINE => "put each `- item` in a line of its own below the key, or write `key: [one, two]`",
        COLON_MISSING if is_key_without_blank(line) => "put a blank behind the colon: `key: value`",
        COLON_MISSING => "write `key: value`; a text of several lines begins with `|` behind its key",
        KEY_NOT_TEXT | COMMA_MISSING | START if has_braces(line) => {
            "a value that begins with `{` needs quotes: `created: \"{{date}}\"`"
        }
        COMMA_MISSING if line.contains(" #") => {
            "` #` begins a comment, which hides the rest: put quotes around the text"
        }
        COMMA_MISSING => "close the bracket; a text that begins with `[` or `{` needs quotes",
        KEY_NOT_TEXT => "a value that begins with `[` or `{` needs quotes",
        AFTER_VALUE if line.contains(" #") => "` #` begins a comment: put quotes around all of the text",
        INDENTATION | KEY_IN_TEXT | ITEM_AMONG_KEYS => "begin the line in the column of the lines it belongs to",
        _ => "a value with `: ` or ` #` in it, or one that begins with a sign, needs quotes",
    };
    format!("{way}; `mw edit` opens the file")
}

/// Returns whether a line is `key:value`, which is no key to YAML.
fn is_key_without_blank(line: &str) -> bool {
    let key = line.trim_start_matches([' ', '-']).split(':').next().unwrap_or_default();
    line.contains(':')
        && !key.is_empty()
        && key.chars().all(|character| character.is_alphanumeric() || character == '_')
}

fn has_braces(line: &str) -> bool {
    line.contains(": {") || line.contains("- {")
}

/// Returns the problem that the library's `message` tells of.
pub(super) fn kind_of(message: &str) -> ProblemKind {
    if message.contains("recursion limit exceeded") {
        return ProblemKind::TooDeep;
    }
    if message.contains("repetition limit exceeded") {
        return ProblemKind::TooManyAliases;
    }
    let meaning = MEANINGS.iter().find(|(words, _)| message.contains(words));
    ProblemKind::Syntax(meaning.map_or_else(|| without_places(message), |(_, meaning)| (*meaning).to_owned()))
}

/// Returns `message` without ` at line 2 column 5` and ` at position 3`.
fn without_places(message: &str) -> String {
    let mut result = String::with_capacity(message.len());
    let mut rest = message;
    while let Some(start) = rest.find(" at line ").into_iter().chain(rest.find(" at position ")).min() {
        result.push_str(&rest[..start]);
        let place = rest[start + " at ".len()..].trim_start_matches(|character| character != ' ');
        rest = after_number(place);
        if let Some(column) = rest.strip_prefix(" column") {
            rest = after_number(column);
        }
    }
    result.push_str(rest);
    result
}

/// Returns what follows a blank and digits.
fn after_number(text: &str) -> &str {
    text.trim_start_matches(' ').trim_start_matches(|character: char| character.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_loses_its_places() {
        let check = |message, expected| assert_eq!(without_places(message), expected);
        check("odd", "odd");
        check("odd at line 2 column 15", "odd");
        check("odd at line 2 column 15, while scanning at line 1 column 3", "odd, while scanning");
        check("odd at position 3, while scanning", "odd, while scanning");
        check("odd at line", "odd at line");
    }
}
