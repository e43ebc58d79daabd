//! What the name of a file says.

use super::moment::{Day, parse_day};

/// Returns the last part of a path without `.md`, in whatever case.
pub(crate) fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    match name.len().checked_sub(".md".len()).and_then(|at| name.split_at_checked(at)) {
        // Some file systems and editors write `.MD`.
        Some((stem, end)) if end.eq_ignore_ascii_case(".md") => stem,
        _ => name,
    }
}

/// Returns whether the name of the file at `path` says that it is Markdown, in whatever case.
pub(crate) fn is_markdown(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    stem(name).len() < name.len()
}

/// Returns the day that the name of the file at `path` begins with.
pub(crate) fn day_of_name(path: &str) -> Option<Day> {
    parse_day(stem(path).get(.."2026-11-05".len())?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_may_begin_with_a_day() {
        let check = |path, expected| assert_eq!(day_of_name(path), parse_day(expected), "{path}");
        check("sessions/2026/2026-11-18.md", "2026-11-18");
        check("2026-11-18-2.MD", "2026-11-18");
        check("2026-11-18 Board.md", "2026-11-18");
        check("2026-11.md", "");
        check("2026-02-30.md", "");
        check("Novembre-é.md", "");
    }

    #[test]
    fn a_stem_is_a_name_without_its_end() {
        let check = |path, expected| assert_eq!(stem(path), expected);
        check("sessions/2026/2026-11-18.md", "2026-11-18");
        check("2026-11-18.MD", "2026-11-18");
        check("diary/é.md", "é");
        check("diary/é", "é");
        check("md", "md");
    }
}
