//! How things are counted and listed.

use crate::model::client::CallsIt;
use crate::model::words::ActivityKind;

/// Returns the plural of a client's own word, as English makes it.
///
/// Nobody says which language the word is of, so the rule changes only what it can: `y` after a consonant becomes
/// `ies`; `ch`, `sh` and `ss` take `es`; any other word that ends in an ASCII letter takes `s`. A word that ends in `s`,
/// `x`, `z`, `work` (homework) or in no ASCII letter stays as it is.
pub(crate) fn plural(word: &str) -> String {
    let lower = word.to_lowercase();
    let ends = |ending: &str| lower.ends_with(ending);
    let before_y = lower.strip_suffix('y').and_then(|rest| rest.chars().last());
    if before_y.is_some_and(|letter| letter.is_alphabetic() && !"aeiou".contains(letter)) {
        // A `y` of either case is one byte.
        return format!("{}ies", &word[..word.len() - 1]);
    }
    if ends("ch") || ends("sh") || ends("ss") {
        return format!("{word}es");
    }
    let is_kept = ends("s") || ends("x") || ends("z") || ends("work");
    let is_ascii = word.chars().last().is_some_and(|letter| letter.is_ascii_alphabetic());
    if is_kept || !is_ascii { word.to_owned() } else { format!("{word}s") }
}

/// Returns `1 experiment`, `2 experiments`.
pub(crate) fn counted(count: usize, word: &str) -> String {
    if count == 1 { format!("1 {word}") } else { format!("{count} {}", plural(word)) }
}

/// Returns `1 entry`, `2 entries`.
pub(crate) fn counted_entries(count: u32) -> String {
    counted(count as usize, "entry")
}

/// Returns how many activities of each kind there are, in the client's own words: `2 steps and 1 note`.
pub(crate) fn counted_by_kind(kinds: impl IntoIterator<Item = ActivityKind>, calls_it: &CallsIt) -> String {
    listed(&each_kind_counted(kinds, calls_it))
}

/// Returns how many activities of each kind there are, in phrases: `2 steps`, `1 note`.
pub(crate) fn each_kind_counted(kinds: impl IntoIterator<Item = ActivityKind>, calls_it: &CallsIt) -> Vec<String> {
    let (to_do, to_reflect): (Vec<_>, Vec<_>) = kinds.into_iter().partition(|kind| *kind == ActivityKind::Do);
    if calls_it.to_do == calls_it.to_reflect || to_reflect.is_empty() {
        return vec![counted(to_do.len() + to_reflect.len(), &calls_it.to_do)];
    }
    let to_do = (!to_do.is_empty()).then(|| counted(to_do.len(), &calls_it.to_do));
    to_do.into_iter().chain([counted(to_reflect.len(), &calls_it.to_reflect)]).collect()
}

/// Returns the client's word where there is one for every activity.
pub(crate) fn one_word(calls_it: &CallsIt) -> Option<&str> {
    (calls_it.to_do == calls_it.to_reflect).then_some(&*calls_it.to_do)
}

/// Returns a small number as a word, with a capital: `Three`; from ten on in digits.
pub(crate) fn number(number: usize) -> String {
    const WORDS: [&str; 10] = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];
    WORDS.get(number).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// Returns `once`, `3 times`.
pub(crate) fn often(times: u64) -> String {
    if times == 1 { "once".to_owned() } else { format!("{times} times") }
}

/// Returns the phrases joined as a sentence joins them: `a, b and c`.
pub(crate) fn listed(phrases: &[String]) -> String {
    match phrases {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clients_word_is_counted_by_a_safe_rule() {
        let check = |word: &str, expected: &str| assert_eq!(plural(word), expected);
        check("experiment", "experiments");
        check("activity", "activities");
        check("try", "tries");
        check("play", "plays");
        check("stretch", "stretches");
        check("press", "presses");
        check("étude", "études");
        check("essai", "essais");
        check("homework", "homework");
        check("choix", "choix");
        check("pas", "pas");
        check("宿題", "宿題");
        check("señal 🎯", "señal 🎯");
        check("", "");
    }

    #[test]
    fn two_words_of_a_client_are_counted_apart() {
        use ActivityKind::{Do, Reflect};
        let words = CallsIt { to_do: "step".to_owned(), to_reflect: "note".to_owned() };
        let check = |kinds: &[ActivityKind], expected: &str| {
            assert_eq!(counted_by_kind(kinds.iter().copied(), &words), expected);
        };
        check(&[Do, Reflect, Do], "2 steps and 1 note");
        check(&[Reflect], "1 note");
        check(&[Do], "1 step");
        check(&[], "0 steps");
        assert_eq!(counted_by_kind([Do, Reflect], &CallsIt::default()), "2 activities");
    }
}
