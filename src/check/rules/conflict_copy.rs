//! Two files of a folder are, or may be, copies of each other.

use std::collections::HashSet;

use crate::check::checked::Checked;
use crate::check::rule::{Example, ExampleFile, Found, Rule};
use crate::diagnostic::{Code, Diagnostic, Level};
use crate::model::copy_mark;
use crate::model::file_name;

pub(super) const RULE: Rule = Rule {
    code: Code::ConflictCopy,
    level: Level::Problem,
    summary: "a file is a copy of the one beside it",
    mend: "compare the two, keep what you want in one of them, and delete the other",
    why: "Programs that keep folders in step, or that merge, make copies, and a copy would count twice. So of files in one \
          folder that hold the same, one counts; names that mw gives itself are entries of their own, as two ticks of one \
          minute are. A copy that holds something else is left out where its name says for certain that a program made it; \
          what stands only there counts nowhere. Where a person may have typed the name, as in `walk 2.md`, both count, and \
          this is a note.",
    example: Example {
        wrong: &[
            ExampleFile::text("diary/2026-11-05.md", "---\ntype: reflection\ndate: 2026-11-05\n---\nI said it.\n"),
            ExampleFile::text(
                "diary/2026-11-05 (conflicted copy 2026-11-06).md",
                "---\ntype: reflection\ndate: 2026-11-05\n---\nI said it twice.\n",
            ),
        ],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\n---\nI said it twice.\n",
        )],
    },
    // Which of the two holds what was meant last only a person can see.
    certain: None,
    // Those that are left out are found while reading; this one looks for those that are asked about.
    found: Found::Afterwards(find),
};

fn find(checked: &Checked<'_>) -> Vec<Diagnostic> {
    let marked: Vec<&str> =
        checked.read_files().filter(|path| copy_mark::of(file_name::stem(path)).is_some()).collect();
    // Nearly always: then no index of all files is made.
    if marked.is_empty() {
        return Vec::new();
    }
    let read: HashSet<&str> = checked.read_files().collect();
    let mut asked: Vec<_> = marked.into_iter().filter_map(|path| Some((path, plain(path, &read)?))).collect();
    asked.sort_unstable();
    asked.into_iter().map(|(path, plain)| note(path, &plain)).collect()
}

/// Returns the file beside the one at `path` of which it may be a copy: both were read.
fn plain(path: &str, read: &HashSet<&str>) -> Option<String> {
    let stem = file_name::stem(path);
    let mark = copy_mark::of(stem)?;
    let start = path.len() - path.rsplit('/').next().unwrap_or(path).len();
    let plain = [&path[..start], mark.plain, &path[start + stem.len()..]].concat();
    read.contains(plain.as_str()).then_some(plain)
}

fn note(path: &str, plain: &str) -> Diagnostic {
    let message = format!("is this a copy of {plain}? They hold different things, and both count");
    let help = "if a program made it, keep what you want in one of the two and delete the other; else give it a name of its own";
    Diagnostic::of_file(RULE.code, path, message).with_help(help).quoting_nothing().as_note()
}
