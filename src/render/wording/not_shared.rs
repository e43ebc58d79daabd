//! The line about files of clients' folders that only the coach may see.

use crate::model::file_name;
use crate::render::clean_line;

/// How many files are named at most.
const MOST_NAMED: usize = 3;

/// Returns the line about `files`, each with the client's code and its path; nothing where there is none.
pub(crate) fn not_shared(files: &[(&str, &str)]) -> Option<String> {
    let named: Vec<String> =
        files.iter().take(MOST_NAMED).map(|(code, path)| format!("{code} {}", file_name::stem(path))).collect();
    let more = match files.len().saturating_sub(MOST_NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let what = match files {
        [] => return None,
        [_] => "1 file in a client's folder is".to_owned(),
        several => format!("{} files in clients' folders are", several.len()),
    };
    let line = format!("{what} not shared with the client: {}{more}. More about it: mw check", named.join(", "));
    Some(clean_line(&line).into_owned())
}

#[cfg(test)]
mod tests {
    use super::not_shared;

    #[test]
    fn a_few_files_are_named_and_the_rest_counted() {
        let check = |files: &[(&str, &str)], expected: Option<&str>| {
            let said = not_shared(files).map(|line| line.replace(". More about it: mw check", ""));
            assert_eq!(said.as_deref(), expected);
        };
        let one = ("k-07", "clients/k-07/sessions/2026-11-03.md");
        check(&[], None);
        check(&[one], Some("1 file in a client's folder is not shared with the client: k-07 2026-11-03"));
        check(
            &[one; 5],
            Some(
                "5 files in clients' folders are not shared with the client: k-07 2026-11-03, k-07 2026-11-03, k-07 2026-11-03 and 2 more",
            ),
        );
    }
}
