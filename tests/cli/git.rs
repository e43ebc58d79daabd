//! git, as people use it: commits of each change, the hook of `mw git setup`, and `mw git` itself.

use std::path::Path;
use std::process::{Child, Stdio};

use crate::sandbox::Sandbox;

const CLIENT: &str = "---\ntype: client\nname: Kim\n---\n";
const SESSION: &str = "---\ntype: session\ndate: 2026-11-18\nshare: pair\n---\n";
/// The user's own config, from where `mw` runs.
const CONFIG: &str = "../home/config/meanwhile/config.yaml";

/// A sandbox in which git knows who commits, and finds `mw`.
fn known(sandbox: Sandbox) -> Sandbox {
    let folder = Path::new(env!("CARGO_BIN_EXE_mw")).parent().expect("a folder").display().to_string();
    let path = format!("{folder}:{}", std::env::var("PATH").unwrap_or_default());
    let names = ["GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL"];
    names.iter().fold(sandbox.with("PATH", &path), |sandbox, name| sandbox.with(name, "bea@example.org"))
}

/// A journal that commits, in a repository of its own, whose first files are committed.
fn committing(sandbox: Sandbox) -> Sandbox {
    let sandbox = known(sandbox);
    sandbox.mw("git setup --commit").exits(0);
    sandbox.shell("git init -q -b main && git add -A && git commit -qm start").exits(0);
    sandbox
}

fn personal() -> Sandbox {
    committing(Sandbox::personal(&[("client.md", CLIENT)]))
}

fn practice() -> Sandbox {
    committing(Sandbox::practice(&[
        ("clients/k-07/client.md", CLIENT),
        ("clients/k-07/sessions/2026-11-18.md", SESSION),
        ("clients/n-02/client.md", CLIENT),
    ]))
}

/// The messages of the commits in `folder`, the newest first, and the files that each changed.
#[track_caller]
fn log(sandbox: &Sandbox, folder: &str) -> String {
    sandbox.shell(&format!("git -C {folder} log --format=%s --name-status")).exits(0).stdout.replace("\n\n", "\n")
}

#[test]
fn each_change_is_a_commit_that_tells_nothing() {
    let sandbox = practice();
    sandbox.mw("-q activity add 'Say no' -c k-07").exits(0).says("Kept in clients/k-07/sessions/2026-11-18.md\n");
    sandbox.mw("-q tick say -c k-07").exits(0).says("");
    sandbox.mw("-q goal add Calm -c n-02").exits(0);
    sandbox.mw("-q reflect --coach -m 'My own part.'").exits(0);
    sandbox.mw("-q client add Noor --code n-03").exits(0);
    sandbox.mw("undo").exits(0).says("To have it again: mw redo\n");
    let said = log(&sandbox, ".");
    let newest = said.split("start").next().expect("what is newer");
    let expected = "\
mw: a client's file, taken back
D\tclients/n-03/client.md
mw: a client's file
A\tclients/n-03/client.md
mw: a reflection
A\tcoach/diary/2026-11-20.md
mw: a client's file
M\tclients/n-02/client.md
mw: a reflection
A\tclients/k-07/diary/2026-11-20-say-no.md
mw: a session
M\tclients/k-07/sessions/2026-11-18.md
";
    assert_eq!(newest, expected);
    sandbox.mw("git status --porcelain").exits(0).prints("");
}

#[test]
fn changes_of_two_clients_at_once_are_all_committed() {
    let sandbox = practice();
    let add = |code: &str| {
        let words = ["reflect", "-c", code, "-m", "Walked."].map(str::to_owned);
        sandbox.command(&words).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("mw runs")
    };
    let children: Vec<Child> = (0..10).map(|number| add(if number % 2 == 0 { "k-07" } else { "n-02" })).collect();
    for child in children {
        let output = child.wait_with_output().expect("mw ends");
        assert!(output.status.success() && output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    assert_eq!(log(&sandbox, ".").matches("mw: a reflection\nA\tclients/").count(), 10);
}

#[test]
fn what_else_is_staged_or_changed_stays_so() {
    let sandbox = personal();
    sandbox.write("notes.txt", "mine");
    sandbox.write("client.md", "---\ntype: client\nname: Kim B.\n---\n");
    sandbox.shell("git add notes.txt && echo more >> notes.txt").exits(0);
    sandbox.mw("-q reflect -m Walked.").exits(0).says("");
    assert!(log(&sandbox, ".").starts_with("mw: a reflection\nA\tdiary/2026-11-20.md\nstart\n"));
    sandbox.mw("git status --porcelain").exits(0).prints(" M client.md\nAM notes.txt\n");
}

#[test]
fn a_dry_run_and_a_journal_that_does_not_ask_commit_nothing() {
    let sandbox = personal();
    sandbox.mw("-q reflect -m Walked. --dry-run").exits(0);
    sandbox.mw("git setup --no-commit").exits(0).mentions_out("commits no change of");
    sandbox.mw("-q reflect -m Walked.").exits(0);
    assert!(log(&sandbox, ".").starts_with("start\n"));
}

#[test]
fn what_a_journal_itself_asks_for_commits_nothing_and_is_said_until_it_is_settled() {
    let sandbox = known(Sandbox::practice(&[("clients/k-07/client.md", CLIENT)]));
    sandbox.write("meanwhile.yaml", "kind: practice\ncommit: true\neditor: touch ran\n");
    sandbox.write("clients/k-07/meanwhile.yaml", "commit: true\neditor: touch ran\n");
    sandbox.shell("git init -q -b main && git add -A && git commit -qm start").exits(0);
    let commits = "`commit: true` in meanwhile.yaml no longer counts. To go on: mw git setup --commit\n";
    for _ in 0..2 {
        let said = sandbox.mw("-q reflect -c k-07 -m Walked.").exits(0);
        said.mentions(commits).mentions("`editor` in meanwhile.yaml no longer counts. To go on: write it into ");
    }
    assert!(log(&sandbox, ".").starts_with("start\n"));
    let notes = sandbox.mw("check --format json").exits(0).json()["notes"].as_array().cloned().unwrap_or_default();
    let named: Vec<_> = notes.iter().map(|own| (own["path"].as_str(), own["line"].as_u64())).collect();
    let (root, client) = (Some("meanwhile.yaml"), Some("clients/k-07/meanwhile.yaml"));
    assert_eq!(named, [(client, Some(2)), (root, Some(2)), (root, Some(3))]);
    sandbox.mw("git setup --commit").exits(0);
    sandbox.write(CONFIG, &format!("{}editor: nano\n", sandbox.read(CONFIG)));
    sandbox.mw("-q reflect -c k-07 -m Walked.").exits(0).says("");
    assert!(log(&sandbox, ".").starts_with("mw: a reflection\n"));
}

#[test]
fn the_list_stands_in_a_config_that_is_otherwise_left_as_it_is() {
    let sandbox = known(Sandbox::personal(&[]));
    sandbox.mw("git setup --commit --dry-run").exits(0);
    sandbox.shell(&format!("test ! -e {CONFIG}")).exits(0);
    sandbox.mw("git setup --commit").exits(0).mentions_out("From now on git commits each change");
    sandbox.shell(&format!("test \"$(stat -c %a {CONFIG})\" = 600")).exits(0);
    sandbox.mw("git setup --commit").exits(0).mentions_out("already");
    sandbox.mw("git setup --no-commit").exits(0).mentions_out("commits no change");
    sandbox.mw("git setup --no-commit").exits(0).mentions_out("commits no changes");
    sandbox.write(CONFIG, "# mine\neditor: nano   # the small one\ncommit:\n  - ~/elsewhere # old\n");
    sandbox.mw("git setup --commit").exits(0);
    let listed = sandbox.read(CONFIG);
    assert!(
        listed.starts_with("# mine\neditor: nano   # the small one\ncommit:\n  - ~/elsewhere # old\n  - "),
        "{listed}"
    );
    sandbox.mw("git setup --no-commit").exits(0);
    assert_eq!(sandbox.read(CONFIG), "# mine\neditor: nano   # the small one\ncommit:\n  - ~/elsewhere # old\n");
    sandbox.write(CONFIG, "commit: [\n");
    sandbox.mw("git setup --commit").exits(4);
    sandbox.mw("git setup --commit --no-commit").exits(2);
}

#[test]
fn a_journal_inside_a_bigger_repository_with_an_odd_name() {
    let sandbox = known(Sandbox::new());
    sandbox.write("code/main.rs", "");
    sandbox.write("a [b] *c/meanwhile.yaml", "kind: personal\n");
    sandbox.mw("--journal 'a [b] *c' git setup --commit").exits(0);
    sandbox.write("a b c/diary/2026-11-20.md", "not this one");
    sandbox.shell("git init -q && git add code && git commit -qm start").exits(0);
    sandbox.mw("-q --journal 'a [b] *c' reflect -m Walked.").exits(0).says("");
    assert!(log(&sandbox, ".").starts_with("mw: a reflection\nA\ta [b] *c/diary/2026-11-20.md\nstart\n"));
}

#[test]
fn a_client_s_folder_that_is_a_repository_of_its_own() {
    let sandbox = practice();
    sandbox.shell("cd clients/n-02 && git init -q -b main && git add -A && git commit -qm theirs").exits(0);
    sandbox.mw("-q goal add Calm -c n-02").exits(0).says("Kept in clients/n-02/client.md\n");
    assert!(log(&sandbox, "clients/n-02").starts_with("theirs\n"), "it is not listed, so its hooks are not run");
    sandbox.mw("undo").exits(0).says("To have it again: mw redo\n");
    sandbox.mw("git setup --commit -c n-02").exits(0).mentions_out("n-02");
    sandbox.mw("-q reflect -c n-02 -m Walked.").exits(0).says("");
    assert_eq!(log(&sandbox, "clients/n-02"), "mw: a reflection\nA\tdiary/2026-11-20.md\ntheirs\nA\tclient.md\n");
    assert!(log(&sandbox, ".").starts_with("start\n"));
}

#[test]
fn a_client_s_folder_that_is_a_submodule() {
    let sandbox = practice();
    let join = "git init -q -b main ../theirs && cd ../theirs && printf -- '---\\ntype: client\\n---\\n' > client.md \
                && git add -A && git commit -qm theirs && cd ../work \
                && git -c protocol.file.allow=always submodule --quiet add ../theirs clients/t-09 && git commit -qm joined";
    sandbox.shell(join).exits(0);
    sandbox.mw("git setup --commit -c t-09").exits(0);
    sandbox.mw("-q reflect -c t-09 -m Walked.").exits(0).says("");
    assert!(log(&sandbox, "clients/t-09").starts_with("mw: a reflection\nA\tdiary/2026-11-20.md\ntheirs\n"));
    sandbox.shell("git status --porcelain").exits(0).prints(" M clients/t-09\n");
}

#[test]
fn a_detached_head_a_work_tree_of_a_bare_repository_and_a_repository_without_commits() {
    let sandbox = personal();
    sandbox.shell("git checkout -q --detach").exits(0);
    sandbox.mw("-q reflect -m Walked.").exits(0).says("");
    assert!(log(&sandbox, ".").starts_with("mw: a reflection\n"));
    sandbox.shell("git clone -q --bare . ../bare && git -C ../bare worktree add -q ../tree main").exits(0);
    sandbox.mw("--journal ../tree git setup --commit").exits(0);
    sandbox.mw("-q --journal ../tree reflect -m Walked.").exits(0).says("");
    assert!(log(&sandbox, "../tree").starts_with("mw: a reflection\n"));
    sandbox.write("new/meanwhile.yaml", "kind: personal\n");
    sandbox.shell("git init -q new").exits(0);
    sandbox.mw("--journal new git setup --commit").exits(0);
    sandbox.mw("-q --journal new reflect -m Walked.").exits(0).says("");
    assert_eq!(log(&sandbox, "new"), "mw: a reflection\nA\tdiary/2026-11-20.md\n");
}

#[test]
fn variables_that_git_sets_for_its_hooks_lead_nowhere_else() {
    let sandbox = personal();
    sandbox.shell("git init -q ../other").exits(0);
    sandbox.shell("GIT_DIR=../other/.git GIT_INDEX_FILE=../other/x \"$mw\" -q reflect -m Walked.").exits(0).says("");
    assert!(log(&sandbox, ".").starts_with("mw: a reflection\n"));
    sandbox.shell("git -C ../other rev-parse -q --verify HEAD").exits(1);
}

/// Expects that a reflection is saved, with exit code 0, and that stderr says so and holds `part`.
#[track_caller]
fn saved_only(sandbox: &Sandbox, part: &str) {
    sandbox.mw("-q reflect -m Walked.").exits(0).mentions("Saved, but not committed").mentions(part);
    assert!(sandbox.read("diary/2026-11-20.md").ends_with("Walked.\n"));
}

#[test]
fn the_file_is_saved_where_there_is_no_git_or_no_repository() {
    let sandbox = Sandbox::personal(&[]);
    sandbox.mw("git setup --commit").exits(0);
    saved_only(&sandbox, "git said:\n  fatal: not a git repository");
    let sandbox = personal().with("PATH", "/nowhere");
    saved_only(&sandbox, "Saved, but not committed: git is not on this machine.\n");
}

#[test]
fn the_file_is_saved_where_git_does_not_know_who_we_are() {
    let sandbox = Sandbox::personal(&[]);
    sandbox.mw("git setup --commit").exits(0);
    sandbox.shell("git init -q && git config user.useConfigOnly true").exits(0);
    saved_only(&sandbox, "git config --global user.email");
    sandbox.mw("git status --porcelain").prints("?? diary/\n?? meanwhile.yaml\n");
}

#[test]
fn the_file_is_saved_where_a_hook_refuses() {
    let sandbox = personal();
    sandbox.write(".git/hooks/pre-commit", "#!/bin/sh\necho 'not on a Friday'\nexit 1\n");
    sandbox.shell("chmod +x .git/hooks/pre-commit").exits(0);
    saved_only(&sandbox, "git said:\n  not on a Friday\n");
    sandbox.mw("git status --porcelain").prints("?? diary/\n");
}

#[test]
fn a_hook_that_waits_holds_up_no_other_writer() {
    let sandbox = personal();
    sandbox.shell("mkfifo ../begun ../go").exits(0);
    sandbox.write(".git/hooks/pre-commit", "#!/bin/sh\necho begun > ../begun\nread go < ../go\n");
    sandbox.shell("chmod +x .git/hooks/pre-commit").exits(0);
    let words = ["reflect", "-m", "Walked."].map(str::to_owned);
    let mut first = sandbox.command(&words).stdin(Stdio::null()).stderr(Stdio::null()).spawn().expect("mw runs");
    // The line comes once the hook runs; from then on it waits for ours.
    sandbox.shell("read begun < ../begun").exits(0);
    // This one's user lists no journal, so git is not asked.
    sandbox.shell("XDG_CONFIG_HOME=../nowhere \"$mw\" -q reflect -m 'Walked again.'").exits(0);
    assert_eq!(sandbox.files("diary").len(), 2);
    sandbox.shell("echo go > ../go").exits(0);
    assert!(first.wait().expect("mw ends").success());
    assert!(log(&sandbox, ".").starts_with("mw: a reflection\n"));
}

#[test]
fn the_file_is_saved_where_git_is_told_to_ignore_it() {
    let sandbox = personal();
    sandbox.write(".git/info/exclude", "diary/\n");
    saved_only(&sandbox, "git is told to ignore this file.\n");
}

#[test]
fn the_file_is_saved_in_the_middle_of_a_merge_that_stays_as_it_is() {
    let sandbox = personal();
    let merge = "git checkout -qb other && echo one > x && git add x && git commit -qm one \
                 && git checkout -q main && echo two > x && git add x && git commit -qm two && git merge -q other";
    sandbox.shell(merge).exits(1);
    let before = sandbox.mw("git status --porcelain").stdout;
    saved_only(&sandbox, "during a merge");
    sandbox.mw("git status --porcelain").prints(&format!("{before}?? diary/\n"));
}

#[test]
fn what_is_taken_back_before_git_knew_it_needs_no_commit() {
    let sandbox = personal();
    sandbox.write(".git/info/exclude", "diary/\n");
    sandbox.mw("-q reflect -m Walked.").exits(0);
    sandbox.mw("undo").exits(0).says("To have it again: mw redo\n");
    assert!(log(&sandbox, ".").starts_with("start\n"));
}

#[cfg(unix)]
#[test]
fn a_linked_file_is_committed_where_it_lies() {
    let sandbox = personal();
    sandbox.write("../shared/client.md", CLIENT);
    sandbox.shell("cd ../shared && git init -q && git add -A && git commit -qm theirs").exits(0);
    sandbox.shell("ln -sf ../shared/client.md client.md && git commit -qam linked").exits(0);
    sandbox.mw("--journal ../shared git setup --commit").exits(0);
    sandbox.mw("-q goal add Calm").exits(4).mentions("to have it followed, write into your own config.yaml: links: [");
    let links = format!("{}links: [{}]\n", sandbox.read(CONFIG), sandbox.path("../shared").display());
    sandbox.write(CONFIG, &links);
    sandbox.mw("-q goal add Calm").exits(0);
    assert!(log(&sandbox, "../shared").starts_with("mw: a client's file\nM\tclient.md\n"));
    assert!(log(&sandbox, ".").starts_with("linked\n"));
}

#[test]
fn git_gets_every_word_and_its_exit_code_comes_back() {
    let sandbox = personal();
    sandbox.mw("git status --porcelain").exits(0).prints("");
    sandbox.mw("git -- status --porcelain").exits(0).prints("");
    sandbox.mw("git log -1 --format=%s -- client.md").exits(0).prints("start\n");
    sandbox.mw("git diff --quiet").exits(0);
    sandbox.write("client.md", "");
    sandbox.mw("git diff --quiet").exits(1);
    sandbox.mw("git rev-parse -q --verify nothing").exits(1);
    sandbox.mw("git no-such-command").exits(1).mentions("no-such-command");
    sandbox.mw("git -- -c core.pager=cat -c user.name=Bea config user.name").exits(0).prints("Bea\n");
    sandbox.mw("git").exits(2);
    let sandbox = Sandbox::personal(&[]);
    sandbox.mw("git status").exits(128).prints("").mentions("not a git repository");
}

const BAD: &str = "---\ntype: reflection\ndate: 2026-13-01\n---\n";

#[test]
fn the_hook_looks_at_what_is_staged() {
    let sandbox = personal();
    sandbox.mw("git setup").exits(0).prints("Before each commit, git now asks mw check: .git/hooks/pre-commit\n");
    sandbox.mw("-q reflect -m Walked.").exits(0).says("");
    sandbox.mw("-q goal add Calm").exits(0);
    sandbox.write("notes.txt", "not Markdown");
    sandbox.shell("git add notes.txt && git commit -qm fine").exits(0);
    sandbox.write("diary/old bad.md", BAD);
    sandbox.mw("-q goal add Calmer").exits(0);
    assert!(log(&sandbox, ".").starts_with("mw: a client's file\n"), "what is not staged holds up nobody");
    sandbox.shell("git add 'diary/old bad.md' && git commit -qm bad").exits(1).mentions("--> diary/old bad.md:3:7");
    sandbox
        .shell("rm 'diary/old bad.md' && git commit -qm 'still in it'")
        .exits(1)
        .mentions("--> diary/old bad.md:3:7");
    sandbox.shell("git rm -q --cached 'diary/old bad.md'").exits(0);
    sandbox.mw("git setup").exits(0).prints("It is there already: .git/hooks/pre-commit\n");
    sandbox.shell("rm .git/hooks/pre-commit").exits(0);
    sandbox.mw("git setup --dry-run").exits(0);
    sandbox.shell("test ! -e .git/hooks/pre-commit").exits(0);
}

#[test]
fn the_hook_judges_what_is_committed_and_not_what_lies_in_the_folder() {
    let good = "---\ntype: reflection\ndate: 2026-11-19\nshare: me\n---\nI said it.\n";
    let sandbox = personal();
    sandbox.mw("git setup").exits(0);
    let staged_and_there = |path: &str, staged: &str, there: &str, code: i32| {
        sandbox.write(path, staged);
        sandbox.shell(&format!("git add '{path}'")).exits(0);
        sandbox.write(path, there);
        let run = sandbox.shell("git commit -qm 'A commit'").exits(code);
        if code != 0 {
            run.mentions(&format!("--> {path}:"));
            sandbox.shell(&format!("git rm -q -f --cached '{path}'; rm '{path}'")).exits(0);
        }
    };
    for path in [
        "diary/z.md",
        "diary/with a blank.md",
        "sessions/2026-11-03.md",
        "diary/été.md",
        "diary/2026/deep.md",
        "diary/$(x).md",
    ] {
        let good = if path.starts_with("sessions") { good.replace("reflection", "session") } else { good.to_owned() };
        staged_and_there(path, BAD, &good, 1);
        staged_and_there(path, &good, BAD, 0);
        sandbox.shell(&format!("git rm -q -f '{path}' && git commit -qm gone")).exits(0);
    }
    staged_and_there("templates/own.md", "---\ntitle: [\n---\n", "## One\n", 1);
    // A part of what was changed, and all of it.
    sandbox.write("diary/a.md", good);
    sandbox.write("diary/b.md", BAD);
    sandbox.shell("git add -N diary && git commit -qm part diary/a.md").exits(0);
    sandbox.shell("git commit -qam all").exits(1).mentions("--> diary/b.md:3:7");
    // Settings that only lie there, and an activity that only lies there, are no part of it.
    sandbox.write("diary/c.md", &good.replace("share: me", "share: me\nactivity: walk"));
    sandbox.shell("git reset -q && git add diary/c.md").exits(0);
    sandbox.write("diary/d.md", &good.replace("share: me", "share: me\nactivities:\n  - title: Walk"));
    sandbox.shell("git commit -qm unknown").exits(1).mentions("no file defines an activity `walk`");
    sandbox.shell("git add diary/d.md && git commit -qm known").exits(0);
    sandbox.shell("ls \"${TMPDIR:-/tmp}\"/tmp.*/diary/c.md").exits(2);
}

#[test]
fn a_hook_of_an_earlier_version_is_made_anew() {
    let sandbox = personal();
    sandbox.mw("git setup").exits(0);
    let hook = sandbox.read(".git/hooks/pre-commit");
    let older = include_str!("../../src/commands/git/pre_commit_older.sh").replace("JOURNAL", ".");
    sandbox.write(".git/hooks/pre-commit", &older);
    sandbox.mw("git setup").exits(0).prints("Before each commit, git now asks mw check: .git/hooks/pre-commit\n");
    assert_eq!(sandbox.read(".git/hooks/pre-commit"), hook);
    sandbox.shell("test -x .git/hooks/pre-commit").exits(0);
    sandbox.write(".git/hooks/pre-commit", &format!("{older}make test\n"));
    sandbox.mw("git setup").exits(5).mentions("exists already");
}

#[test]
fn a_hook_that_says_nothing_is_told_of() {
    let sandbox = personal();
    sandbox.mw("git setup --commit").exits(0);
    sandbox.write(".git/hooks/pre-commit", "#!/bin/sh\nexit 3\n");
    sandbox.shell("chmod +x .git/hooks/pre-commit").exits(0);
    sandbox
        .mw("-q reflect -m Walked.")
        .exits(0)
        .mentions("Saved, but not committed: git, or a hook of its, said no (exit 1) and not why.");
}

#[test]
fn a_submodule_that_is_not_checked_out_is_named_and_not_written_into() {
    let sandbox = Sandbox::practice(&[("clients/m-12/client.md", "---\ntype: client\nname: Tom\n---\n")]);
    sandbox.write(".gitmodules", "[submodule \"k\"]\n\tpath = clients/k-07\n\turl = ../k\n");
    sandbox.shell("git init -q && mkdir clients/k-07").exits(0);
    let before = sandbox.tree();
    for line in
        ["session add -c k-07 --date 2026-11-19", "reflect -c k-07 -m x", "client add X --code k-07", "status -c k-07"]
    {
        let run = sandbox.mw(line).exits(4);
        run.mentions("clients/k-07 is a git submodule that is not checked out")
            .mentions("git submodule update --init clients/k-07");
    }
    assert_eq!(sandbox.tree(), before);
    sandbox.mw("status").exits(0).mentions("clients/k-07 is a git submodule that is not checked out");
    sandbox.mw("check").exits(1).mentions_out("problem[no-client-file]: clients/k-07 is a git submodule");
    let listed = sandbox.mw("client list --format json").exits(0).json();
    assert_eq!(listed["rows"].as_array().map(Vec::len), Some(1));
}

#[test]
fn the_hook_in_a_bigger_repository_looks_at_the_journal_only() {
    let sandbox = known(Sandbox::new());
    sandbox.write("it's mine/meanwhile.yaml", "kind: personal\n");
    sandbox.write("other/bad.md", BAD);
    sandbox.write("it's mine/diary/bad.md", BAD);
    sandbox.shell("git init -q").exits(0);
    sandbox.mw("--journal \"it's mine\" git setup").exits(0);
    sandbox.shell("git add other && git commit -qm other").exits(0);
    sandbox.shell("git add . && git commit -qm all").exits(1).mentions("--> it's mine/diary/bad.md:3:7");
}

#[test]
fn the_hook_of_a_work_tree_and_of_a_folder_of_hooks() {
    let sandbox = personal();
    sandbox.shell("git worktree add -q ../tree").exits(0);
    sandbox.mw("--journal ../tree git setup").exits(0);
    sandbox.write("../tree/diary/bad.md", BAD);
    sandbox.shell("cd ../tree && git add . && git commit -qm bad").exits(1).mentions("--> diary/bad.md:3:7");
    // The repository's own config may come from somebody else: it does not choose where a program is written.
    let sandbox = personal();
    sandbox.shell("git config core.hooksPath ../elsewhere").exits(0);
    sandbox.mw("git setup").exits(5).mentions("this repository's own config").mentions("Add this line");
    sandbox.shell("test ! -e ../elsewhere && test ! -e .git/hooks/pre-commit").exits(0);
}

#[test]
fn a_hook_of_somebody_s_own_is_left_as_it_is() {
    let sandbox = personal();
    sandbox.write(".git/hooks/pre-commit", "#!/bin/sh\nmake test\n");
    sandbox.mw("git setup").exits(5).says(
        "mw: .git/hooks/pre-commit exists already\n    Nothing was written. Add this line to it: mw --journal . check || exit 1\n",
    );
    assert_eq!(sandbox.read(".git/hooks/pre-commit"), "#!/bin/sh\nmake test\n");
    sandbox.write(".git/hooks/pre-commit", "#!/bin/sh\nmake test\nmw --journal . check || exit 1\n");
    sandbox.mw("git setup").exits(0).prints("It is there already: .git/hooks/pre-commit\n");
}

#[test]
fn no_hook_is_made_for_all_repositories_or_without_one() {
    let sandbox = personal();
    sandbox.shell("git config --global core.hooksPath ../hooks").exits(0);
    sandbox.mw("git setup").exits(5).mentions("your hooks of all repositories");
    sandbox.shell("test ! -e ../hooks").exits(0);
    let sandbox = Sandbox::personal(&[]);
    sandbox.mw("git setup").exits(3).mentions("not a git repository").mentions("mw git init");
}

#[test]
fn what_a_merge_could_not_decide_is_named_and_nothing_is_written_into_it() {
    for style in ["merge", "diff3"] {
        let sandbox = personal();
        let change = |name: &str| format!("printf -- '---\\ntype: client\\nname: {name}\\n---\\n' > client.md");
        let both = format!(
            "git config merge.conflictStyle {style} && git checkout -qb other && {} && git commit -qam other \
             && git checkout -q main && {} && git commit -qam main && git merge -q other",
            change("Kim A."),
            change("Kim B.")
        );
        sandbox.shell(&both).exits(1);
        let check = sandbox.mw("check").exits(1);
        assert!(check.stdout.contains("problem[conflict-marker]"), "{}", check.stdout);
        assert!(check.stdout.contains("--> client.md:3:1"), "{}", check.stdout);
        let before = sandbox.tree();
        for line in ["goal add Calm", "goal change calm --importance 2", "activity add Walk --standing"] {
            assert!(sandbox.mw(line).code > 2, "{line}");
            assert!(sandbox.tree() == before, "{line} wrote something");
        }
        sandbox.mw("-q reflect -m Walked.").exits(0);
        assert_eq!(sandbox.read("client.md").as_bytes(), before["client.md"]);
    }
}
