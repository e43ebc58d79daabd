//! What the manual says of each command: its name, its formats, for whom it can be made. So a new format is tried too.

use std::fs;
use std::process::Command;

use tempfile::TempDir;

use crate::commands::Values;

/// Returns the pages of the manual: a command each, with its text.
pub(crate) fn pages() -> Vec<(String, String)> {
    let folder = TempDir::new().expect("a temporary folder");
    let mut command = Command::new(env!("CARGO_BIN_EXE_mw"));
    command.arg("man").arg(folder.path()).env_clear().env("HOME", folder.path());
    assert!(command.output().expect("mw runs").status.success(), "mw man");
    let entries = fs::read_dir(folder.path()).expect("the pages").map(|entry| entry.expect("a page").path());
    let page = |path: std::path::PathBuf| {
        let name = path.file_name()?.to_str()?.strip_prefix("mw-")?.strip_suffix(".1")?.to_owned();
        Some((name, fs::read_to_string(&path).expect("a page")))
    };
    let mut pages: Vec<_> = entries.filter_map(page).collect();
    pages.sort();
    pages
}

/// Returns the values that each command's `--format` and `--for` may have.
pub(crate) fn values(pages: &[(String, String)]) -> Values {
    let mut all = Values::new();
    for (name, page) in pages {
        for flag in ["format", "for"] {
            let values = values_of(page, flag);
            if !values.is_empty() {
                all.insert((name.clone(), flag), values);
            }
        }
    }
    all
}

fn values_of(page: &str, flag: &str) -> Vec<String> {
    let flag = format!("\\fB\\-\\-{flag}\\fR \\fI");
    let part = page.split(".TP\n").find(|part| part.starts_with(&flag)).unwrap_or_default();
    let items = part.split(".IP \\(bu 2\n").skip(1);
    items.map(|item| item.split([':', '\n']).next().unwrap_or_default().replace('\\', "")).collect()
}
