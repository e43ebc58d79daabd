//! The values in the front matter of an entry.

use super::choices::Choices;
use super::file::put;
use super::words::{BARRIERS, FEELINGS, TAGS, WINS};

/// Adds the values that people note in an entry, in the ways they write them.
pub(crate) fn add_values(choices: &mut Choices, text: &mut String) {
    if choices.percent(60) {
        put(text, &format!("actual: {}", choices.between(0, 10)));
    }
    if choices.percent(35) {
        let note = if choices.percent(15) { "   # after the meeting" } else { "" };
        put(text, &format!("energy: {}{note}", choices.one_of(&[-4, -2, -1, 0, 1, 2, 3])));
    }
    if choices.percent(40) {
        put(text, &format!("tags: [{}, {}]", choices.one_of(&TAGS), choices.one_of(&TAGS)));
    }
    if choices.percent(20) {
        put(text, &format!("felt:\n  - {}\n  - {}", choices.one_of(&FEELINGS), choices.one_of(&FEELINGS)));
    }
    if choices.percent(15) {
        put(text, &format!("awareness: [{}]", choices.one_of(&["self_reflection", "insight", "rumination"])));
    }
    if choices.percent(10) {
        put(text, &format!("win: {}", quoted(choices, &WINS)));
    }
    if choices.percent(8) {
        put(text, &format!("barrier: {}", quoted(choices, &BARRIERS)));
    }
    if choices.percent(5) {
        put(text, "take_back: true");
    }
    if choices.percent(2) {
        put(text, "# to ask her: did the date move?");
    }
    if choices.percent(2) {
        put(
            text,
            "fields:\n  weather: |\n    Rain in the morning,\n    wind later.\n  shoes: &shoes old\n  gloves: *shoes",
        );
    }
    if choices.percent(1) {
        put(text, "weather_outside: \"7° and rain\"");
    }
}

/// Returns one of `texts`: in double quotes, in single quotes, or, where YAML allows it, without.
fn quoted(choices: &mut Choices, texts: &[&str]) -> String {
    let text = choices.one_of(texts);
    match choices.between(1, 3) {
        1 => format!("\"{text}\""),
        2 => format!("'{text}'"),
        _ if text.contains(": ") => format!("\"{text}\""),
        _ => text.to_owned(),
    }
}
