//! The words of screens: the client's own word counted, numbers, days, what a loop waits for.

use crate::analysis::{ActivityState, SessionLine, SessionState, WaitsFor};
use crate::model::client::CallsIt;
use crate::model::moment::{Day, Moment};
use crate::model::words::{ActivityKind, Outcome, SessionKind, Stage};
use crate::render::outcome_in_words;

/// Whom a screen speaks to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Voice {
    /// The person the journal is about: "what you noticed".
    You,
    /// Somebody who reads about them: "what they noticed".
    They,
}

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

/// Returns the same as phrases: `2 steps`, `1 note`.
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

/// Returns `One loop closed.`
pub(crate) fn loops_closed(closed: usize) -> String {
    format!("{} loop{} closed.", number(closed), if closed == 1 { "" } else { "s" })
}

/// Returns how an activity stands: `open`, `open, 4 of 5`, `offered`, `done`, `let go`.
pub(crate) fn standing(state: ActivityState, outcome: Option<Outcome>, times: u64, target: Option<u32>) -> String {
    match (outcome, target) {
        (Some(outcome), _) => outcome_in_words(outcome).to_owned(),
        (None, Some(target)) if state == ActivityState::Open => format!("open, {times} of {target}"),
        (None, _) => state.word().to_owned(),
    }
}

/// Returns `4 of 5`, `3 times`; nothing where nothing was counted.
pub(crate) fn count_so_far(times: u64, target: Option<u32>) -> Option<String> {
    match (times, target) {
        (times, Some(target)) => Some(format!("{times} of {target}")),
        (0, None) => None,
        (1, None) => Some("once".to_owned()),
        (times, None) => Some(format!("{times} times")),
    }
}

/// Returns what a loop waits for, in words: `what you noticed`, `a next experiment`.
pub(crate) fn waits_for(waits_for: WaitsFor, voice: Voice, calls_it: &CallsIt) -> String {
    let you = voice == Voice::You;
    let words = match waits_for {
        WaitsFor::Stage(Stage::Experience) => "what happened",
        WaitsFor::Stage(Stage::Observation) if you => "what you noticed",
        WaitsFor::Stage(Stage::Observation) => "what they noticed",
        WaitsFor::Stage(Stage::Conceptualisation) if you => "what you make of it",
        WaitsFor::Stage(Stage::Conceptualisation) => "what they make of it",
        WaitsFor::Stage(Stage::Experimentation) if you => "what you'll try next",
        WaitsFor::Stage(Stage::Experimentation) => "what they'll try next",
        WaitsFor::NextActivity => return format!("a next {}", calls_it.to_do),
    };
    words.to_owned()
}

/// Returns what a stage is called where it is drawn.
pub(crate) const fn stage_words(stage: Stage) -> &'static str {
    match stage {
        Stage::Experience => "happened",
        Stage::Observation => "noticed",
        Stage::Conceptualisation => "made of it",
        Stage::Experimentation => "next",
    }
}

/// Returns a level with its sign: `−1`, `0`, `+1`.
pub(crate) fn signed(level: i8) -> String {
    match level {
        0 => "0".to_owned(),
        level if level > 0 => format!("+{level}"),
        level => format!("−{}", level.unsigned_abs()),
    }
}

/// Returns `2026-11-12 14:00`.
pub(crate) fn moment(moment: Moment) -> String {
    match moment.time {
        None => moment.day.to_string(),
        Some(time) => format!("{} {}", moment.day, time.format("%H:%M")),
    }
}

/// Returns how far a day is from today: `today`, `in 6 days`, `2 days ago`.
pub(crate) fn away(day: Day, today: Day) -> String {
    match (day - today).num_days() {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        -1 => "yesterday".to_owned(),
        days if days > 0 => format!("in {days} days"),
        days => format!("{} days ago", -days),
    }
}

/// Returns a session in words: `2026-11-12 14:00, three-way, 60 minutes, unconfirmed`; of what goes without saying,
/// nothing.
pub(crate) fn session(line: &SessionLine) -> String {
    match line.status {
        SessionState::Held => session_to_come(line),
        status => format!("{}, {}", session_to_come(line), status.word()),
    }
}

/// Returns a session in words, where it goes without saying that it is planned.
pub(crate) fn session_to_come(line: &SessionLine) -> String {
    let mut parts = vec![moment(line.date)];
    if line.kind != SessionKind::Coaching {
        parts.push(line.kind.word().replace('_', "-"));
    }
    parts.extend(line.minutes.map(|minutes| counted(minutes as usize, "minute")));
    parts.join(", ")
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

    #[test]
    fn a_day_is_named_by_its_distance() {
        let day = |text: &str| crate::model::moment::parse_day(text).unwrap_or(Day::MAX);
        let check = |text: &str, expected: &str| assert_eq!(away(day(text), day("2026-11-20")), expected);
        check("2026-11-20", "today");
        check("2026-11-21", "tomorrow");
        check("2026-11-26", "in 6 days");
        check("2026-11-19", "yesterday");
        check("2026-10-20", "31 days ago");
    }
}
