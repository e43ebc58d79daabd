//! The words before a quotation by which a program says who wrote it, and when.

use std::ops::Range;

/// On how many lines such words stand at most.
const LINES: usize = 3;
/// How many empty lines may follow them.
const GAP: usize = 2;

/// Returns which of the lines before a quotation introduce it. The first of `before` is line `start`.
pub(super) fn before(before: &[&str], start: usize) -> Range<usize> {
    let Some(last) = before.iter().rposition(|line| !line.trim().is_empty()) else { return 0..0 };
    if before.len() - last > GAP {
        return 0..0;
    }
    // As few lines as say it: what stands above is the writer's.
    let joined = |lines: usize| {
        let first = (last + 1).checked_sub(lines)?;
        let words = before.get(first..=last)?;
        words
            .iter()
            .all(|line| !line.trim().is_empty())
            // The words of a program run on; a sentence that has ended is the writer's.
            .then_some(words)
            .filter(|words| !words.iter().rev().skip(1).any(|line| ends_a_sentence(line)))
            .map(|words| (first, words.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ")))
    };
    let whole =
        (1..=LINES).filter_map(joined).find(|(_, words)| has_address(words) && has_digit(words) || says_wrote(words));
    let found = whole.or_else(|| (1..=LINES).filter_map(joined).find(|(_, words)| has_address(words)));
    found.map_or(0..0, |(first, _)| start + first..start + last + 1)
}

/// Returns whether words hold an address in brackets and end in a colon: a program wrote them, in whatever language.
fn has_address(words: &str) -> bool {
    let is_address = |inside: &str| inside.contains('@') && !inside.trim().contains(' ');
    // People put an address between round ones too; with a day beside it a program wrote it.
    let brackets = [Some(('<', '>')), Some(('[', ']')), has_digit(words).then_some(('(', ')'))];
    ends_in_colon(words)
        && brackets.iter().flatten().any(|(opens, closes)| {
            words
                .split(*opens)
                .skip(1)
                .filter_map(|rest| rest.split_once(*closes))
                .any(|(inside, _)| is_address(inside))
        })
}

/// Returns whether a line ends a sentence: a full stop behind a short word may be that of `Nov.` or `Do.`.
fn ends_a_sentence(line: &str) -> bool {
    let line = line.trim_end();
    let last = line.rsplit(' ').next().unwrap_or(line);
    line.ends_with(['!', '?', '。']) || line.ends_with('.') && last.chars().count() > 5
}

fn ends_in_colon(words: &str) -> bool {
    words.trim_end().ends_with([':', '：'])
}

fn has_digit(words: &str) -> bool {
    words.chars().any(char::is_numeric)
}

/// Returns whether words say that somebody wrote something on a day, in a language whose words are known.
fn says_wrote(words: &str) -> bool {
    const WROTE: [&str; 8] = ["wrote", "schrieb", "écrit", "escribió", "scritto", "schreef", "skrev", "escreveu"];
    const FIRST: [&str; 8] = ["On", "Am", "Le", "El", "Il", "Op", "Den", "Em"];
    // Here the day does not stand behind a word of its own; nobody ends a sentence of theirs so.
    const ALONE: [&str; 21] = [
        "yazdı",
        "napisał:",
        "napisała:",
        "napisał(a):",
        "napsal:",
        "napsala:",
        "napsal(a):",
        "пишет:",
        "написал:",
        "написала:",
        "писал(а):",
        "пише:",
        "kirjoitti:",
        "írta",
        "a scris:",
        "のメール",
        "書きました",
        "写道",
        "寫道",
        "작성",
        "έγραψε",
    ];
    let says = |any: &[&str]| any.iter().any(|own| words.to_lowercase().contains(own));
    let begins = words.split_whitespace().next().is_some_and(|word| FIRST.contains(&word));
    ends_in_colon(words) && has_digit(words) && (begins && says(&WROTE) || says(&ALONE))
}
