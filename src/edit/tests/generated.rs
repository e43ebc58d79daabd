//! Front matter as people might write it: every style, odd indentation, comments everywhere.

use proptest::{prelude::*, sample};

use super::*;

/// A value: what stands behind its key or dash, and lines that stand below, indented relative to the outer collection.
#[derive(Clone, Debug)]
struct Piece {
    head: &'static str,
    lines: Vec<String>,
    /// The lines are a collection, of which the first may stand behind a dash.
    is_collection: bool,
    /// They are a list, which may stand at the column of its key.
    is_list: bool,
}

/// Returns the lines of a front matter, with `\n`.
pub(super) fn yaml() -> impl Strategy<Value = String> {
    let noise = prop_oneof![6 => Just(""), 1 => Just("# first\n"), 1 => Just("\n"), 1 => Just("  # odd\n\n")];
    let flow_root = prop_oneof![Just("{}\n"), Just("{a: 1, é: [x]}\n"), Just("{\n  a: 1, # c\n  b: {},\n}\n")];
    let block_root = (noise, piece(), 0..3_usize).prop_map(|(noise, piece, column)| {
        let root = if piece.is_list || !piece.is_collection { Vec::new() } else { indented(&piece.lines, column) };
        root.iter().fold(noise.to_owned(), |text, line| text + line + "\n")
    });
    prop_oneof![12 => block_root, 1 => flow_root.prop_map(str::to_owned)]
}

/// Returns a Markdown file: its front matter, a body, one kind of line ending, perhaps a byte-order mark.
pub(super) fn file() -> impl Strategy<Value = String> {
    let body = prop_oneof![Just(""), Just("\n# Title\n\n\ttext  \n---\n"), Just("no end"), Just("```\n---\n```\n\n")];
    (yaml(), body, any::<bool>(), prop_oneof![4 => Just(""), 1 => Just("\u{feff}")]).prop_map(
        |(yaml, body, windows, mark)| {
            let text = format!("---\n{yaml}---\n{body}");
            format!("{mark}{}", if windows { text.replace('\n', "\r\n") } else { text })
        },
    )
}

/// Returns a value to be written.
pub(super) fn value() -> impl Strategy<Value = Value> {
    let scalar = prop_oneof![
        any::<bool>().prop_map(Value::Bool),
        (-20..20_i64).prop_map(Value::Whole),
        "[a-zé:#'\"\\-\\[\\]{},&*! \\\\]{0,8}".prop_map(Value::Text),
        "[ab]{1,3}(\n [cd]{0,3}|\n[ef]{0,2}){0,3}\n?".prop_map(Value::Text),
        sample::select(vec!["2026-11-05", "2026-11-05T18:30", "done"]).prop_map(|word| Value::Word(word.to_owned())),
    ];
    scalar.prop_recursive(3, 8, 3, |inner| {
        let keys = sample::subsequence(vec!["title", "x y", "é", "no", "7"], 0..4);
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::List),
            (keys, prop::collection::vec(inner, 4))
                .prop_map(|(keys, values)| { Value::Map(keys.into_iter().map(str::to_owned).zip(values).collect()) }),
        ]
    })
}

fn piece() -> impl Strategy<Value = Piece> {
    leaf().prop_recursive(4, 24, 5, |inner| prop_oneof![2 => mapping(inner.clone()), 1 => sequence(inner)])
}

fn leaf() -> impl Strategy<Value = Piece> {
    let heads = [
        "one",
        "5",
        "''",
        "'it''s # no comment'",
        "\"a \\\" b\"",
        "",
        "~",
        "[]",
        "{}",
        "[ ]",
        "[a, 'b', [c]]",
        "{a: 1, b}",
        "[x,]",
        "{ a: [1, {c: }], d: \"e\" }",
        "2026-11-05",
        "驚き",
        "a:b",
        "-1",
        "no",
    ];
    let lower = [
        ("one", "two\n  three"),
        ("'one", "\n  two'"),
        ("[", "a, # c\nb\n]"),
        ("{", "a: 1,\n  b: 2,\n}"),
        ("|", "one\n\n  ---\n# two"),
        (">-", "one\ntwo\n\n"),
        ("|+", "one\n\n"),
        ("|2-", " one"),
        ("", "below"),
        ("# c\n", "'below'"),
        ("[a,", "\nb]"),
    ];
    prop_oneof![
        3 => sample::select(heads.to_vec()).prop_map(|head| (head, "")),
        1 => sample::select(lower.to_vec()),
    ]
    .prop_map(|(head, lines)| {
        let lines = if lines.is_empty() { Vec::new() } else { lines.split('\n').map(str::to_owned).collect() };
        Piece { head: head.trim_end(), lines: indented(&lines, 2), is_collection: false, is_list: false }
    })
}

fn mapping(inner: impl Strategy<Value = Piece>) -> impl Strategy<Value = Piece> {
    let keys = vec!["a", "b c", "é", "\"q\"", "'s: t'", "-2", "list", "k"];
    let entry = (inner, comment(), noise(), 1..5_usize, 0..5_usize);
    (sample::subsequence(keys, 1..5).prop_shuffle(), prop::collection::vec(entry, 5)).prop_map(|(keys, entries)| {
        let mut lines = Vec::new();
        for (key, (piece, comment, noise, mapping_step, list_step)) in keys.into_iter().zip(entries) {
            let colon = if piece.head.is_empty() { ":" } else { ": " };
            lines.push(format!("{key}{colon}{}{}", piece.head, comment_for(&piece, comment)));
            let step = match (piece.is_collection, piece.is_list) {
                (true, true) => list_step,
                (true, false) => mapping_step,
                (false, _) => 0,
            };
            lines.extend(indented(&piece.lines, step));
            lines.extend(noise);
        }
        Piece { head: "", lines, is_collection: true, is_list: false }
    })
}

fn sequence(inner: impl Strategy<Value = Piece>) -> impl Strategy<Value = Piece> {
    let item = (inner, comment(), noise(), 1..4_usize, any::<bool>());
    prop::collection::vec(item, 1..4).prop_map(|items| {
        let mut lines = Vec::new();
        for (piece, comment, noise, gap, below) in items {
            if piece.is_collection && !below {
                let mut inner = indented(&piece.lines, gap + 1);
                inner[0].replace_range(..1, "-");
                lines.extend(inner);
            } else {
                let blanks = if piece.head.is_empty() { 0 } else { gap };
                lines.push(format!("-{}{}{}", " ".repeat(blanks), piece.head, comment_for(&piece, comment)));
                lines.extend(indented(&piece.lines, if piece.is_collection { gap } else { 0 }));
            }
            lines.extend(noise);
        }
        Piece { head: "", lines, is_collection: true, is_list: true }
    })
}

/// Returns `comment`, unless text of several lines would take it for its own or be ended by it.
fn comment_for(piece: &Piece, comment: &'static str) -> &'static str {
    let takes_one = piece.is_collection || piece.lines.is_empty() || piece.head.starts_with(['|', '>']);
    if takes_one { comment } else { "" }
}

fn comment() -> impl Strategy<Value = &'static str> {
    prop_oneof![5 => Just(""), 1 => Just(" # why"), 1 => Just("   "), 1 => Just("  #é")]
}

fn noise() -> impl Strategy<Value = Vec<String>> {
    let line = sample::select(vec!["", "# at the side", "  # further", "      # far"]);
    prop_oneof![5 => Just(Vec::new()), 1 => prop::collection::vec(line.prop_map(str::to_owned), 1..3)]
}

fn indented(lines: &[String], columns: usize) -> Vec<String> {
    lines.iter().map(|line| if line.is_empty() { String::new() } else { format!("{:columns$}{line}", "") }).collect()
}
