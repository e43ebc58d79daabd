//! The library's words about text that is no YAML, in the words of a person who keeps a journal.

use super::tree::ProblemKind;

/// What the library says, and what that mostly means, in the order in which it is looked for.
const MEANINGS: [(&str, &str); 15] = [
    ("more than one document", "a second YAML document starts here: only one is allowed"),
    ("mapping values are not allowed", "a colon and a blank stand within text: put quotes around the text"),
    ("could not find expected ':'", "a key needs a colon after it"),
    ("block sequence entries are not allowed", "a list starts in the line after its key"),
    ("did not find expected ',' or ']'", "a list in brackets needs a comma or its `]` here"),
    ("did not find expected ',' or '}'", "a map in braces needs a comma or its `}` here"),
    ("did not find expected '-' indicator", "this line does not belong to the list above it: check its indentation"),
    (
        "did not find expected key",
        "this line does not belong to what stands above it: check its indentation and quotes",
    ),
    ("found unexpected end of stream", "a quote is never closed"),
    ("found unexpected document indicator", "a quote is never closed"),
    ("found unknown escape character", "no such escape: write `\\\\` for a backslash, or use single quotes"),
    ("found a tab character", "a tab cannot indent: use blanks"),
    ("found character that cannot start any token", "no value starts with this character: put quotes around it"),
    ("unknown anchor", "no anchor (`&name`) of this name stands before this alias"),
    ("a key that is text", "a key must be text"),
];

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
