//! Journals in git: each change committed by itself, the hook, and what git says no to.

use crate::sandbox::Sandbox;

const CLIENT: &str = "---\ntype: client\n---\n";
const GIT: &str = "git -c init.defaultBranch=main";

/// A personal journal in git, with everything in it committed and `commit: true`.
fn journal() -> Sandbox {
    let sandbox = Sandbox::personal(&[("client.md", CLIENT), ("meanwhile.yaml", "kind: personal\ncommit: true\n")]);
    let me = "git config user.name M && git config user.email m@example.org";
    sandbox.shell(&format!("{GIT} init -q && {me} && git add . && git commit -qm begin")).exits(0);
    sandbox
}

fn log(sandbox: &Sandbox) -> Vec<String> {
    let run = sandbox.shell("git log --reverse --format=%s --name-only").exits(0);
    run.stdout.lines().filter(|line| !line.is_empty()).skip(3).map(str::to_owned).collect()
}

#[test]
fn each_change_is_committed_by_itself_without_words_names_or_codes() {
    let sandbox = journal();
    sandbox.write("mine.txt", "staged by hand\n");
    sandbox.shell("git add mine.txt").exits(0);
    sandbox.mw("-q reflect 'A secret.'").exits(0);
    sandbox.mw("-q goal add Calm").exits(0);
    sandbox.mw("undo").exits(0);
    let entry = "diary/2026-11-20.md";
    let expected = ["mw: add a file", entry, "mw: change a file", "client.md", "mw: take a change back", "client.md"];
    assert_eq!(log(&sandbox), expected);
    sandbox.mw("undo").exits(0);
    assert_eq!(log(&sandbox)[6..], ["mw: take a change back", entry]);
    sandbox.shell("git status --porcelain").exits(0).prints("A  mine.txt\n");
}

#[test]
fn what_git_says_no_to_is_said_and_the_file_is_saved() {
    let sandbox = Sandbox::personal(&[("client.md", CLIENT), ("meanwhile.yaml", "commit: true\n")]);
    sandbox.mw("reflect 'A secret.'").exits(0).mentions("Not committed: not a git repository");
    sandbox.mw("-q reflect 'Another one.'").exits(0).says("");
    let without_git = sandbox.with("PATH", "");
    without_git.mw("reflect 'A third one.'").exits(0).mentions("Not committed: git is not on this machine");
    assert_eq!(without_git.files("diary").len(), 3);
    let sandbox = journal();
    sandbox.write(".git/index.lock", "");
    sandbox.mw("reflect 'A secret.'").exits(0).mentions("Not committed: ");
    assert_eq!(sandbox.files("diary").len(), 1);
}

#[test]
fn a_detached_head_and_a_repository_within_another_are_fine() {
    let sandbox = journal();
    sandbox.shell("git checkout -q --detach").exits(0);
    sandbox.mw("reflect 'A secret.'").exits(0).says("");
    assert_eq!(log(&sandbox), ["mw: add a file", "diary/2026-11-20.md"]);

    let practice = Sandbox::practice(&[("clients/k-07/client.md", CLIENT)]);
    practice.write("meanwhile.yaml", "kind: practice\ncommit: true\n");
    let me = "git config user.name M && git config user.email m@example.org";
    practice.shell(&format!("{GIT} init -q && {me} && cd clients/k-07 && {GIT} init -q && {me}")).exits(0);
    practice.mw("reflect 'A secret.'").exits(0).says("");
    practice
        .shell("git -C clients/k-07 show --format=%s --name-only")
        .prints("mw: add a file\n\ndiary/2026-11-20.md\n");
}

#[test]
fn the_hook_stops_a_commit_of_a_broken_file() {
    let sandbox = journal();
    let said = "Before each commit, mw check now looks for problems. To pass it by: git commit --no-verify\n";
    sandbox.mw("git setup").exits(0).prints(said);
    sandbox.mw("git setup").exits(0).prints("The hook is there already.\n");
    sandbox.write("sessions/2026-11-18.md", "---\ntype: session\n---\n");
    let commit = "PATH=\"$(dirname \"$mw\"):$PATH\"; git add . && git commit -qm more";
    let run = sandbox.shell(commit).exits(1);
    assert!(run.stdout.contains("sessions/2026-11-18.md") || run.stderr.contains("sessions/2026-11-18.md"));
    sandbox.write("sessions/2026-11-18.md", "---\ntype: session\ndate: 2026-11-18\n---\n");
    sandbox.shell(commit).exits(0);
    sandbox.write(".git/hooks/pre-commit", "#!/bin/sh\n");
    sandbox.mw("git setup").exits(5).mentions("there is a pre-commit hook already");
    Sandbox::personal(&[]).mw("git setup").exits(6).mentions("not a git repository");
}
