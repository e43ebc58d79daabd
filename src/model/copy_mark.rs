//! What sync and merge programs put behind the name of a file when they make a copy of it.

use std::cmp::Ordering;

use super::file_name;
use super::id;

/// A name that is another name with a mark behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CopyMark<'a> {
    /// The name without the mark.
    pub plain: &'a str,
    /// Whether no person types such a mark.
    pub is_certain: bool,
}

/// Returns the mark at the end of `stem`, the name of a file without its folder and ending.
pub(crate) fn of(stem: &str) -> Option<CopyMark<'_>> {
    // Nearly every name has none of the signs that marks are made of.
    let is_sign = |byte: u8| matches!(byte, b' ' | b')' | b'.' | b'_') || byte.is_ascii_uppercase() || !byte.is_ascii();
    if !stem.bytes().any(is_sign) {
        return None;
    }
    let (plain, is_certain) = match certain(stem) {
        Some(plain) => (plain, true),
        None => (asked_about(stem)?, false),
    };
    (!plain.is_empty()).then_some(CopyMark { plain, is_certain })
}

/// Returns the name without its mark, where no person types such a mark.
pub(crate) fn certain(stem: &str) -> Option<&str> {
    let is_sign = |byte: u8| matches!(byte, b')' | b'.' | b'_') || !byte.is_ascii();
    if !stem.bytes().any(is_sign) {
        return None;
    }
    conflicted(stem).or_else(|| synced(stem)).or_else(|| merged(stem)).filter(|plain| !plain.is_empty())
}

/// Returns whether `mw` itself gives such a name to an entry or a session: a day, or a day and a time, with an id behind it
/// or not, and a number or not. Two of these are two entries, also where they hold the same bytes.
pub(crate) fn is_given(stem: &str) -> bool {
    const DAY: usize = "2026-11-05".len();
    // A time, an id and a number are all of what ids are made of.
    file_name::day_of_name(stem).is_some()
        && stem.get(DAY..).is_some_and(|rest| rest.is_empty() || rest.strip_prefix('-').is_some_and(is_of_ids))
}

fn is_of_ids(text: &str) -> bool {
    let is_lower = |character: char| !character.is_uppercase();
    !text.is_empty()
        && text
            .split('-')
            .all(|part| !part.is_empty() && part.chars().all(|own| id::is_letter_or_digit(own) && is_lower(own)))
}

/// Returns which of the files that hold the same bytes counts where one alone does: the one whose name sorts first without
/// its mark, of several the shortest, then the first.
pub(crate) fn first<'a>(stems: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    stems.into_iter().min_by(|one, other| order(one, other))
}

fn order(one: &str, other: &str) -> Ordering {
    let plain = |stem| of(stem).map_or(stem, |mark| mark.plain);
    let key = |stem| (plain(stem), stem.chars().count(), stem);
    key(one).cmp(&key(other))
}

/// Returns the name before `(… conflicted copy …)`, in whatever language.
fn conflicted(stem: &str) -> Option<&str> {
    const CONFLICT: &[&str] = &[
        "conflict",
        "konflikt",
        "conflit",
        "widersprüch",
        "motstrid",
        "modstrid",
        "tegenstrijd",
        "конфликт",
        "конфлікт",
        "競合",
        "冲突",
        "衝突",
        "충돌",
        "çakış",
        "ristiriita",
        "ütköz",
    ];
    const COPY: &[&str] = &[
        "copy",
        "copie",
        "copia",
        "cópia",
        "copii",
        "kopi",
        "копи",
        "копі",
        "コピー",
        "副本",
        "複本",
        "拷贝",
        "사본",
        "kopya",
        "kopio",
        "példány",
    ];
    // Programs that say it with no word for a copy, as nobody else does.
    const ALONE: &[&str] = &["case conflict", "sfconflict", "unicode encoding conflict"];
    let (plain, words) = bracketed(stem)?;
    let words: String = id::in_nfc(words).to_lowercase();
    let says = |any: &[&str]| any.iter().any(|own| words.contains(own));
    (says(CONFLICT) && says(COPY) || says(ALONE)).then_some(plain)
}

/// Returns the name and what stands in brackets at its end.
fn bracketed(stem: &str) -> Option<(&str, &str)> {
    let inside = stem.strip_suffix([')', '）'])?;
    let open = inside.rfind(['(', '（'])?;
    let words = inside[open..].trim_start_matches(['(', '（']);
    Some((inside[..open].trim_end(), words))
}

/// Returns the name before `.sync-conflict-20261118-183012-ABCDEFG`.
fn synced(stem: &str) -> Option<&str> {
    let (plain, rest) = stem.rsplit_once(".sync-conflict-")?;
    starts_with_digits(rest, 8).then_some(plain)
}

fn starts_with_digits(text: &str, count: usize) -> bool {
    text.len() >= count && text.bytes().take(count).all(|byte| byte.is_ascii_digit())
}

/// Returns the name before what git's merge tools put there.
fn merged(stem: &str) -> Option<&str> {
    if let Some(plain) = stem.strip_suffix(".orig") {
        return Some(plain);
    }
    let (rest, number) = stem.rsplit_once('_')?;
    let (plain, side) = rest.rsplit_once('_')?;
    (is_number(number) && matches!(side, "BACKUP" | "BASE" | "LOCAL" | "REMOTE")).then_some(plain)
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns the name before a mark that a person may have typed as well.
fn asked_about(stem: &str) -> Option<&str> {
    numbered(stem)
        .or_else(|| called_a_copy(stem))
        .or_else(|| named_after_a_machine(stem))
        .or_else(|| old_conflict(stem))
}

/// Returns the name before ` 2` or ` (2)`, itself without the mark of a copy.
fn numbered(stem: &str) -> Option<&str> {
    let plain = match bracketed(stem) {
        Some((plain, number)) if is_number(number) => plain,
        Some(_) => return None,
        None => stem.rsplit_once(' ').filter(|(_, number)| is_number(number))?.0,
    };
    Some(called_a_copy(plain).unwrap_or(plain))
}

/// Returns the name before ` - Copy` or ` copy`, in a few languages.
fn called_a_copy(stem: &str) -> Option<&str> {
    const COPY: &[&str] = &[
        "copy",
        "kopie",
        "copie",
        "copia",
        "cópia",
        "kopia",
        "kopi",
        "kopio",
        "копия",
        "копія",
        "コピー",
        "のコピー",
        "副本",
        "複本",
        "拷贝",
        "사본",
        "복사본",
        "kopya",
        "másolat",
    ];
    let (plain, last) = stem.rsplit_once(' ')?;
    let last = id::in_nfc(last).to_lowercase();
    COPY.contains(&last.as_str()).then(|| plain.strip_suffix(" -").unwrap_or(plain).trim_end())
}

/// Returns the name before `-DESKTOP-AB12CD3` or `-Marits-MacBook`: a computer's name, which `mw` never writes.
fn named_after_a_machine(stem: &str) -> Option<&str> {
    const KNOWN: &[&str] = &["macbook", "imac", "mac-mini", "iphone", "ipad", "laptop", "desktop", "thinkpad"];
    let is_machine = |name: &str| {
        let is_loud = name.chars().count() > 1 && !name.chars().any(char::is_lowercase);
        name.starts_with(char::is_uppercase) && (is_loud || KNOWN.iter().any(|own| name.to_lowercase().contains(own)))
    };
    // The longest name that can be one: a computer's has hyphens of its own.
    stem.match_indices('-').find(|(at, _)| is_machine(&stem[at + 1..])).map(|(at, _)| &stem[..at])
}

/// Returns the name before `_conflict-20261118-183012`.
fn old_conflict(stem: &str) -> Option<&str> {
    let (plain, rest) = stem.rsplit_once("_conflict-")?;
    starts_with_digits(rest, 8).then_some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_that_no_person_types_is_certain() {
        let check = |stem: &str, plain: &str| {
            assert_eq!(of(stem), Some(CopyMark { plain, is_certain: true }), "{stem}");
        };
        check("e (Noor's conflicted copy 2026-11-18)", "e");
        check("e (conflicted copy 2026-11-18 183012)", "e");
        check("e (Konfliktkopie von Noor 2026-11-18)", "e");
        check("e (In Konflikt stehende Kopie von Noor)", "e");
        check("e (Copie en conflit de Noor 2026-11-18)", "e");
        check("e (copia en conflicto de Noor)", "e");
        check("e (copia in conflitto di Noor)", "e");
        check("e (Noors conflicterende kopie)", "e");
        check("e (co\u{301}pia em conflito de Noor)", "e");
        check("e (конфликтующая копия Noor)", "e");
        check("e (Noor の競合コピー 2026-11-18)", "e");
        check("e（Noor 的冲突副本）", "e");
        check("e (Case Conflict 1)", "e");
        check("e (SFConflict noor@example.org 2026-11-18-18-30-12)", "e");
        check("e.sync-conflict-20261118-183012-ABCDEFG", "e");
        check("e.sync-conflict-20261118", "e");
        check("e_BACKUP_4711", "e");
        check("e_BASE_1", "e");
        check("e_LOCAL_12", "e");
        check("e_REMOTE_9", "e");
        check("e.orig", "e");
        check("2026-11-18-walk (Noor's conflicted copy)", "2026-11-18-walk");
    }

    #[test]
    fn a_mark_that_somebody_may_have_typed_is_asked_about() {
        let check = |stem: &str, plain: &str| {
            assert_eq!(of(stem), Some(CopyMark { plain, is_certain: false }), "{stem}");
        };
        check("e 2", "e");
        check("e 13", "e");
        check("e (1)", "e");
        check("e copy", "e");
        check("e copy 2", "e");
        check("e - Copy", "e");
        check("e - Copy (3)", "e");
        check("e - Kopie", "e");
        check("e - Copie", "e");
        check("e Kopie", "e");
        check("e のコピー", "e");
        check("e-DESKTOP-AB12CD3", "e");
        check("e-Marits-MacBook-Pro", "e");
        check("2026-11-18-walk-LAPTOP-7", "2026-11-18-walk");
        check("e_conflict-20261118-183012", "e");
    }

    #[test]
    fn other_names_have_no_mark() {
        for stem in [
            "e",
            "2026-11-18",
            "2026-11-18-2",
            "2026-11-18-183012-tell-her",
            "talk (conflict with Jan)",
            "the copy (draft)",
            "hardcopy",
            "walk-Jan",
            "vitamin-C",
            "e.sync-conflict-soon",
            "e_BACKUP_",
            "a_LOCAL_hero",
            "_BASE_1",
            " 2",
            "(1)",
            "copy",
            "origin",
            "",
        ] {
            assert_eq!(of(stem), None, "{stem:?}");
        }
    }

    #[test]
    fn a_name_that_mw_gives_is_a_day_with_what_ids_are_made_of() {
        let check = |stem: &str, expected: bool| assert_eq!(is_given(stem), expected, "{stem:?}");
        for stem in ["2026-11-18", "2026-11-18-2", "2026-11-18-1830", "2026-11-18-183012", "2026-11-18-183012-3"] {
            check(stem, true);
        }
        check("2026-11-18-183012-tell-her-she-cut-me-off", true);
        check("2026-11-18-écouter-2", true);
        check("2026-11-18-会议前深呼吸", true);
        check("2026-11-18-copy", true);
        for stem in
            ["", "e", "2026-11-18 2", "2026-11-18 (1)", "2026-11-18-", "2026-11-18--2", "2026-11-1", "2026-13-01"]
        {
            check(stem, false);
        }
        check("2026-11-18-DESKTOP-AB12CD3", false);
        check("2026-11-18_BACKUP_1", false);
        check("2026-11-18.orig", false);
    }

    #[test]
    fn of_files_with_the_same_bytes_the_plain_name_counts() {
        let check = |stems: &[&str], expected: &str| {
            assert_eq!(first(stems.iter().copied()), Some(expected), "{stems:?}");
        };
        check(&["e (1)", "e", "e 3"], "e");
        check(&["e - Copy", "e-DESKTOP-AB12CD3"], "e - Copy");
        check(&["b", "a (1)"], "a (1)");
        check(&["z", "walk"], "walk");
        check(&["e 3", "e (1)", "e 2"], "e 2");
        check(&["2026-11-18-183012 2", "2026-11-18-183012"], "2026-11-18-183012");
        check(&["e.orig", "e_BACKUP_1"], "e.orig");
        check(&["é", "e"], "e");
        assert_eq!(first([]), None);
    }
}
