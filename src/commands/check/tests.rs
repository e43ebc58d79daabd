//! Every rule is shown by its own example, and the page of rules says what the rules say.
#![expect(clippy::disallowed_methods, reason = "a test makes and reads its own files")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::looking::everything;
use super::*;
use crate::analysis::definitions;
use crate::check::rule::{ExampleFile, Holds};
use crate::check::rules;
use crate::diagnostic::Code;
use crate::journal::file_overlay::FileOverlay;
use crate::journal::load;
use crate::model::moment::{Day, parse_day};
use crate::model::words::NOTES;

#[cfg(unix)]
fn link(target: &str, path: &Path) {
    std::os::unix::fs::symlink(target, path).expect("the link");
}

#[cfg(windows)]
fn link(target: &str, path: &Path) {
    std::os::windows::fs::symlink_file(target, path).expect("the link");
}

/// Returns a journal with these files.
fn journal(files: &[ExampleFile]) -> TempDir {
    let folder = TempDir::new().expect("a folder");
    let put = |path: &str, holds: &Holds| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("the file's folder");
        match holds {
            Holds::Text(text) => fs::write(path, text).expect("the file"),
            Holds::Bytes(bytes) => fs::write(path, bytes).expect("the file"),
            Holds::Repeated(before, line, times, after) => {
                fs::write(path, format!("{before}{}{after}", line.repeat(*times))).expect("the file");
            }
            Holds::LinkTo(target) => link(target, &path),
        }
    };
    put("meanwhile.yaml", &Holds::Text("version: 1\n"));
    for file in files {
        put(file.path, &file.holds);
    }
    folder
}

/// Returns the day on which the examples are looked at.
fn today() -> Day {
    parse_day("2026-11-20").expect("a day")
}

#[cfg(unix)]
fn found(files: &[ExampleFile]) -> Vec<Diagnostic> {
    everything(&load::open_for_check(FileOverlay::of(journal(files).path(), Vec::new())), today()).0
}

#[cfg(unix)]
#[test]
fn the_example_of_a_rule_shows_it_and_nothing_else() {
    for rule in rules::all() {
        let wrong = found(rule.example.wrong);
        assert!(!wrong.is_empty(), "{} is not shown", rule.code);
        for one in &wrong {
            assert_eq!(one.code, rule.code, "{one:?}");
            assert_eq!(one.level, rule.level, "{one:?}");
        }
        assert_eq!(found(rule.example.mended), [], "{} is not mended", rule.code);
    }
}

/// Returns the journal with these files after `mw check --fix`, and what it mended.
fn mended(files: &[ExampleFile]) -> (TempDir, Vec<Diagnostic>) {
    let folder = journal(files);
    let journal = load::open_for_check(FileOverlay::of(folder.path(), Vec::new()));
    let mut found = everything(&journal, today()).0;
    found.sort_by(|one, other| one.path.cmp(&other.path));
    let mut mended = Vec::new();
    for (plan, made) in fix::plans(&journal, &found) {
        fs::write(folder.path().join(&plan.path), plan.after.expect("a text")).expect("the file");
        mended.extend(made);
    }
    (folder, mended)
}

#[test]
fn a_certain_mend_does_what_its_rule_says() {
    for (rule, certain) in rules::all().filter_map(|rule| Some((rule, rule.certain.as_ref()?))) {
        let (folder, mended) = mended(certain.example.wrong);
        assert!(!mended.is_empty() && mended.iter().all(|found| found.code == rule.code), "{}: {mended:?}", rule.code);
        for file in certain.example.mended {
            let Holds::Text(expected) = file.holds else { continue };
            assert_eq!(fs::read_to_string(folder.path().join(file.path)).expect("the file"), expected, "{}", rule.code);
        }
        assert_eq!(
            everything(&load::open_for_check(FileOverlay::of(folder.path(), Vec::new())), today()).0,
            [],
            "{}",
            rule.code
        );
    }
}

#[cfg(unix)]
#[test]
fn what_is_merely_near_is_left_to_a_person() {
    for rule in rules::all() {
        let (_folder, mended) = mended(rule.example.wrong);
        assert_eq!(mended, [], "{}", rule.code);
    }
}

#[test]
fn the_table_is_in_order_and_each_rule_has_its_words() {
    assert!(Code::ALL.is_sorted_by(|one, other| one < other && one.name() < other.name()));
    for &code in Code::ALL {
        let rule = rules::of(code);
        assert_eq!(rule.code, code);
        for phrase in [rule.summary, rule.mend] {
            assert!(!phrase.ends_with('.') && !phrase.contains('\n'), "{}: {phrase}", rule.code);
        }
        assert!(rule.why.ends_with('.'), "{}: {}", rule.code, rule.why);
    }
}

#[test]
fn the_notes_that_can_be_turned_off_are_those_there_are() {
    let sorted = |names: &[&'static str]| names.iter().copied().collect::<BTreeSet<_>>();
    let given: Vec<&str> = definitions::notes().map(|own| own.name).collect();
    assert_eq!(sorted(NOTES), sorted(&given));
}

/// `SNAPSHOTS=overwrite cargo test` writes the page.
#[test]
fn the_page_of_rules_says_what_the_rules_say() {
    let mut page = Vec::new();
    render::rules_page(&mut page).expect("written");
    let page = String::from_utf8(page).expect("text");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules.md");
    if std::env::var("SNAPSHOTS").is_ok_and(|value| value == "overwrite") {
        fs::create_dir_all(path.parent().expect("a folder")).expect("docs");
        fs::write(&path, &page).expect("written");
    }
    assert_eq!(fs::read_to_string(&path).unwrap_or_default(), page, "bless it: SNAPSHOTS=overwrite cargo test");
}

#[test]
fn formats_that_leave_the_machine_quote_nothing() {
    let client = "---\ntype: client\ncanary: 1\ncanary: 2\nstatus: canary\nsince: canary\nnotes_off: [canary]\n\
                  goals:\n  - title: Canary\n    id: Canary!\n    importance: canary\n    scale: {canary: x}\n\
                  nudge: {after: canary}\nactivities:\n  - title: Canary\n    after: canaryx\n    goal: canaryx\n    \
                  form: canary\n    minutes: [canary]\n  - title: Canary\n---\n";
    let entry = "---\ntype: reflection\ndate: 2026-11-05\nactivity: canaryx\nsession: canary\ngoal_scores: {canaryx: 9}\n\
                 tension: [canary]\n---\nCanary.\n";
    let folder = TempDir::new().expect("a folder");
    fs::create_dir(folder.path().join("diary")).expect("a folder");
    for (path, text) in [
        ("meanwhile.yaml", "headings: {canary: x}\nrest_after: canary\nremotes: {canary: canary}\n"),
        ("client.md", client),
        ("diary/a.md", entry),
        ("diary/b.md", "---\ntype: canary\n---\n"),
        ("diary/c.md", "---\ntype: reflection\ndate: canary\n---\n"),
        ("diary/d.md", "---\ncanary: canary: canary\n---\n"),
        ("diary/e.md", "---\ntype: reflection\ndate: 2026-11-05\nfelt: *canary\n---\n"),
        ("diary/f.md", "---\ncanary\n---\n"),
    ] {
        fs::write(folder.path().join(path), text).expect("the file");
    }
    let journal = load::open_for_check(FileOverlay::of(folder.path(), Vec::new()));
    let found = everything(&journal, today()).0;
    let codes: BTreeSet<_> = found.iter().map(|found| found.code).collect();
    assert!(codes.len() > 14, "{codes:?}");
    let mut out = Vec::new();
    json(&mut out, &CheckView::new(&[], &found, &texts(&journal, &found))).expect("written");
    render::github(&mut out, &found, &str::to_owned).expect("written");
    let out = String::from_utf8(out).expect("text");
    assert!(!out.to_lowercase().contains("canary"), "{out}");
}
