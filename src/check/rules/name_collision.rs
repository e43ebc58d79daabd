//! Two names differ only in capitals, or in how an accent is written.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

use crate::check::checked::Checked;
use crate::check::rule::{Example, ExampleFile, Found, Rule};
use crate::diagnostic::{Code, Diagnostic, Level};

pub(super) const RULE: Rule = Rule {
    code: Code::NameCollision,
    level: Level::Problem,
    summary: "another name in the same folder differs only in capitals or in how an accent is written",
    mend: "rename one of the two",
    why: "Windows and macOS take such names for one and the same. Copied there, or checked out by git, one file takes \
          the place of the other, and its words are gone.",
    example: Example {
        wrong: &[
            ExampleFile::text("diary/Monday.md", "---\ntype: reflection\ndate: 2026-11-02\n---\nI said it.\n"),
            ExampleFile::text("diary/monday.md", "---\ntype: reflection\ndate: 2026-11-09\n---\nI said it again.\n"),
        ],
        mended: &[
            ExampleFile::text("diary/2026-11-02.md", "---\ntype: reflection\ndate: 2026-11-02\n---\nI said it.\n"),
            ExampleFile::text(
                "diary/2026-11-09.md",
                "---\ntype: reflection\ndate: 2026-11-09\n---\nI said it again.\n",
            ),
        ],
    },
    // No mend renames a file: other files, and other machines, know it by its name.
    certain: None,
    found: Found::Afterwards(find),
};

fn find(checked: &Checked<'_>) -> Vec<Diagnostic> {
    let mut first_by_fold = HashMap::new();
    let mut collisions = Vec::new();
    for path in checked.paths() {
        let first = *first_by_fold.entry(folded(path)).or_insert(path);
        // Below two folders that collide, only the folders are named.
        if first != path && parent(first) == parent(path) {
            let message = if first.nfc().eq(path.nfc()) {
                format!("on macOS this is the same name as {first}: only its accents are written in another way")
            } else {
                format!("on Windows and macOS this is the same name as {first}")
            };
            collisions.push(Diagnostic::of_file(RULE.code, path, message).with_help(RULE.mend).quoting_nothing());
        }
    }
    collisions
}

fn parent(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(parent, _)| parent)
}

/// Returns what a file system makes of a path that does not tell capitals and accents apart.
pub(crate) fn folded(path: &str) -> String {
    if path.is_ascii() {
        return path.to_ascii_lowercase();
    }
    // As those systems fold names, near enough: they compare without regard to case, and macOS to how an accent is written.
    // Composed again at last: a letter that is lowered can come apart from its accent (`İ`).
    path.nfc().collect::<String>().to_lowercase().nfc().collect()
}
